// What raises or lowers the odds ("may strain relations", "a blow against"), what is no evidence ("does not signal a
// shift"), and causes between events ("sparked", "resulted in"). The words are data; a link points at the event or
// claim named in the object, else at the document's nearest forecast, else at nothing: the effect stays on the claim.
#include <algorithm>
#include <string>

#include "claim/claim_parts.h"

namespace dragoman::claim_parts {
namespace {

constexpr int kMaxSentencesApart = 100;  ///< between an effect and the forecast it bears on

std::int32_t event_at(Source const& source, Span tokens, std::int32_t not_this) {
  for (EventMention const& e : source.events)
    if (tokens.begin <= e.trigger && e.trigger < tokens.end && static_cast<std::int32_t>(e.id) != not_this)
      return static_cast<std::int32_t>(e.id);
  return -1;
}

/// The phrase a noun of effect takes ("barrier to", "blow against"); "dealt a blow to X" has it beside the noun.
Span taken_by_noun(Source const& source, std::uint32_t noun) {
  std::int32_t const verb = source.token(noun).rel == Rel::kObj ? source.token(noun).head : -1;
  for (std::int32_t head : {static_cast<std::int32_t>(noun), verb}) {
    if (head < 0) continue;
    for (std::uint32_t child : source.tree.children(static_cast<std::uint32_t>(head))) {
      Token const& t = source.token(child);
      bool const phrase = (t.rel == Rel::kNmod || t.rel == Rel::kObl) && one_of(t.prep, {"to", "against", "for", "of", "in"});
      if (child > noun && phrase) return source.tree.subtree(child);
    }
  }
  return {};
}

/// What is made likelier or less so: the object of a verb ("pave the way for X": X), the phrase of a noun.
Span affected(Source const& source, std::uint32_t at) {
  Predicate const* p = source.predicate_at(at);
  if (p == nullptr || p->kind != PredicateKind::kVerb) return taken_by_noun(source, at);
  for (Argument const& a : p->arguments)
    if (a.slot == Slot::kObject && source.token(a.token).lemma != "way") return source.tree.subtree(a.token);
    else if (a.slot == Slot::kObject) return taken_by_noun(source, a.token);
  for (std::uint32_t child : source.tree.children(at))
    if (source.token(child).rel == Rel::kObj) return source.tree.subtree(child);
  return taken_by_noun(source, at);
}

/// Content words that two phrases share.
int shared_words(Source const& source, Span a, Span b) {
  int shared = 0;
  for (std::uint32_t t = a.begin; t < a.end; ++t) {
    Token const& x = source.token(t);
    if (x.pos != Upos::kNoun && x.pos != Upos::kPropn && x.pos != Upos::kVerb) continue;
    for (std::uint32_t u = b.begin; u < b.end; ++u)
      if (source.token(u).lemma == x.lemma) {
        ++shared;
        break;
      }
  }
  return shared;
}

/// Whether the sentence itself forecasts, not a clause inside it ("X needs care, as Y could spread").
bool forecasts_by_itself(Source const& source, Claim const& c) {
  Span const tokens = source.tokens_in(c.content);
  for (std::uint32_t t = tokens.begin; t < tokens.end; ++t) {
    Token const& word = source.token(t);
    bool const telling = (word.tag == "MD" && one_of(word.lemma, {"will", "would", "may", "might", "could", "can"})) || word_value(source, "assessment", word.lemma) == "forecast";
    if (!telling) continue;
    std::int32_t up = static_cast<std::int32_t>(t);
    while (up >= static_cast<std::int32_t>(tokens.begin) && !one_of(rel_name(source.token(up).rel), {"acl", "acl:relcl", "advcl"})) up = source.token(up).head;
    if (up < static_cast<std::int32_t>(tokens.begin)) return true;
  }
  return false;
}

/// The forecast an effect bears on: one that shares words with what is affected, first of all one that forecasts in its
/// main clause, then one with conditions (the question the text is about), then the nearest.
std::int32_t forecast_meant(Source const& source, ClaimSet const& set, Claim const& from, Span object,
                             std::vector<bool> const& is_effect) {
  std::int32_t best = -1;
  int best_score = 0;
  for (Claim const& c : set.claims) {
    if (c.id == from.id || c.kind != "forecast" || (is_effect[c.id] && c.conditions.empty())) continue;
    int const apart = static_cast<int>(c.sentence > from.sentence ? c.sentence - from.sentence : from.sentence - c.sentence);
    if (apart > kMaxSentencesApart) continue;
    int const score = 1000 + 100 * shared_words(source, object, source.tokens_in(c.content)) + (c.conditions.empty() ? 0 : 50) +
                      (forecasts_by_itself(source, c) ? 300 : 0) - std::min(apart, 40);
    if (score > best_score) best_score = score, best = static_cast<std::int32_t>(c.id);
  }
  return best;
}

bool negated_at(Source const& source, std::uint32_t at) {
  Predicate const* p = source.predicate_at(at);
  return p != nullptr && p->negated;
}

struct Effect {
  ClaimRelation relation;
  std::string_view group;
};

/// "is no sign of", "is not proof of": an evidence noun denied.
bool is_denied_sign(Source const& source, std::uint32_t noun) {
  if (!one_of(source.token(noun).lemma, {"sign", "proof", "evidence", "indication", "guarantee", "signal", "harbinger", "assurance"})) return false;
  std::int32_t const det = source.tree.child(noun, Rel::kDet);
  return negated_at(source, noun) || (det >= 0 && source.token(det).lemma == "no");
}

/// "makes X more likely", "X harder": how the adjective turns the odds.
bool made_likelier(Source const& source, std::uint32_t at, Effect& effect) {
  Token const& t = source.token(at);
  if (t.pos != Upos::kAdj || t.head < 0 || source.token(t.head).lemma != "make") return false;
  std::string_view const value = word_value(source, "odds_adjective", t.lemma);
  if (value.empty()) return false;
  std::int32_t const degree = source.tree.child(at, Rel::kAdvmod);
  bool const less = degree >= 0 && one_of(source.token(degree).lower, {"less", "hardly"});
  bool const raises = (value == "raises") != (less != negated_at(source, static_cast<std::uint32_t>(t.head)));
  effect = {raises ? ClaimRelation::kRaises : ClaimRelation::kLowers, "made"};
  return true;
}

bool effect_of(Source const& source, std::uint32_t at, Effect& effect) {
  Token const& t = source.token(at);
  if (made_likelier(source, at, effect)) return true;
  if (t.pos != Upos::kVerb && t.pos != Upos::kNoun) return false;
  if (is_denied_sign(source, at)) {
    effect = {ClaimRelation::kNotEvidenceFor, "evidence"};
    return true;
  }
  if (!source.cues.claim_words("evidence", t.lemma).empty() && t.pos == Upos::kVerb && negated_at(source, at)) {
    effect = {ClaimRelation::kNotEvidenceFor, "evidence"};
    return true;
  }
  // "the biggest factor against"
  bool const against = t.lemma == "factor" && std::any_of(source.tree.children(at).begin(), source.tree.children(at).end(),
                                                          [&](std::uint32_t c) { return source.token(c).prep == "against"; });
  if (against) {
    effect = {ClaimRelation::kLowers, "odds"};
    return true;
  }
  auto const rows = source.cues.claim_words("odds", t.lemma);
  if (rows.empty()) return false;
  bool raises = source.cues.str(rows.front().value) == "raises";
  if (negated_at(source, at)) raises = !raises;
  effect = {raises ? ClaimRelation::kRaises : ClaimRelation::kLowers, "odds"};
  return true;
}

/// Only what bears on relations, cooperation or prospects is an effect on odds; "raised prices" is not.
bool bears_on_odds(Source const& source, Span object) {
  for (std::uint32_t t = object.begin; t < object.end; ++t)
    if (!word_value(source, "prospect", source.token(t).lemma).empty()) return true;
  return event_at(source, object, -1) >= 0;
}

/// ... or what a forecast of the text is about.
bool names_a_forecast(Source const& source, ClaimSet const& set, std::uint32_t from, Span object) {
  return std::any_of(set.claims.begin(), set.claims.end(), [&](Claim const& c) {
    return c.id != from && c.kind == "forecast" && shared_words(source, object, source.tokens_in(c.content)) > 0;
  });
}

/// "groups that threaten the peace": what a party is said to do by the way describes the party, it is no judgement of odds.
bool describes_a_party(Source const& source, std::uint32_t at) {
  for (std::int32_t t = static_cast<std::int32_t>(at); t >= 0; t = source.token(t).head) {
    Rel const rel = source.token(t).rel;
    std::int32_t const head = source.token(t).head;
    if ((rel == Rel::kAclRelcl || rel == Rel::kAcl) && head >= 0) return source.mentions.entity_at[static_cast<std::size_t>(head)] >= 0;
  }
  return false;
}

}  // namespace

namespace {

struct FoundEffect {
  std::uint32_t claim = 0, word = 0;
  ClaimRelation relation = ClaimRelation::kLowers;
  Span object;
};

/// The first effect of each claim.
std::vector<FoundEffect> find_effects(Source const& source, ClaimSet const& set) {
  std::vector<FoundEffect> found;
  for (Claim const& claim : set.claims) {
    Span const tokens = source.tokens_in(claim.content);
    for (std::uint32_t t = tokens.begin; t < tokens.end; ++t) {
      Effect effect{};
      bool const required = std::any_of(claim.conditions.begin(), claim.conditions.end(), [&](Condition const& c) { return c.span.contains(source.token(t).span); });
      if (required || !effect_of(source, t, effect)) continue;
      Span const object = effect.group == "made" ? source.tree.subtree(static_cast<std::uint32_t>(source.token(t).head)) : affected(source, t);
      bool const bears = bears_on_odds(source, object) || names_a_forecast(source, set, claim.id, object);
      if (effect.group == "odds" && (!bears || describes_a_party(source, t))) continue;
      found.push_back({claim.id, t, effect.relation, object});
      break;
    }
  }
  return found;
}

}  // namespace

bool tells_an_effect(Source const& source, Span tokens) {
  for (std::uint32_t t = tokens.begin; t < tokens.end; ++t) {
    Effect effect{};
    if (!effect_of(source, t, effect) || describes_a_party(source, t)) continue;
    if (effect.group == "made" || effect.group == "evidence") return true;
    // A bare noun of effect may be any event ("a challenge"); it must say what it bears on.
    Span const object = affected(source, t);
    for (std::uint32_t n = object.begin; n < object.end; ++n)
      if (!word_value(source, "prospect", source.token(n).lemma).empty()) return true;
  }
  return false;
}

void link_effects(Source const& source, ClaimSet& set) {
  std::vector<FoundEffect> const found = find_effects(source, set);
  std::vector<bool> is_effect(set.claims.size(), false);
  for (FoundEffect const& f : found) is_effect[f.claim] = true;
  for (FoundEffect const& f : found) {
    std::int32_t const event = f.object.empty() ? -1 : event_at(source, f.object, -1);
    std::int32_t const target = event >= 0 ? -1 : forecast_meant(source, set, set.claims[f.claim], f.object, is_effect);
    set.claim_links.push_back({f.claim, f.relation, target, event, std::string(source.token(f.word).lemma)});
  }
}

namespace {

/// The event a subject or object phrase names; "this", "it", "the incident" is the last event before.
std::int32_t event_of(Source const& source, std::uint32_t token, std::uint32_t before) {
  if (std::int32_t const named = event_at(source, source.tree.subtree(token), -1); named >= 0) return named;
  if (!one_of(source.token(token).lemma, {"this", "it", "that", "which", "incident", "move", "attack", "event", "operation"})) return -1;
  std::int32_t last = -1;
  for (EventMention const& e : source.events)
    if (e.trigger < before && e.trigger < token) last = static_cast<std::int32_t>(e.id);
  return last;
}

void add_link(ClaimSet& set, std::int32_t cause, std::int32_t effect, EventRelation relation, std::string_view basis) {
  if (cause < 0 || effect < 0 || cause == effect) return;
  auto const a = static_cast<std::uint32_t>(cause), b = static_cast<std::uint32_t>(effect);
  bool const known = std::any_of(set.event_links.begin(), set.event_links.end(), [&](EventLink const& l) {
    return l.event == a && l.target == b && l.relation == relation;
  });
  if (!known) set.event_links.push_back({a, relation, b, std::string(basis)});
}

std::int32_t argument_event(Source const& source, Predicate const& p, std::string_view place) {
  for (Argument const& a : p.arguments) {
    bool const fits = place == "subject" ? a.slot == Slot::kSubject
                      : place == "object" ? a.slot == Slot::kObject
                                          : a.slot == Slot::kOblique && a.prep == place;
    if (!fits) continue;
    if (std::int32_t const event = event_of(source, a.token, p.token); event >= 0) return event;
  }
  return -1;
}

void causes_of_verb(Source const& source, Predicate const& p, ClaimSet& set) {
  if (p.negated) return;
  for (ClaimWordRow const& row : source.cues.claim_words("cause", p.lemma)) {
    std::string_view const pattern = source.cues.str(row.pattern);
    auto const arrow = pattern.find('>');
    if (arrow == std::string_view::npos) continue;
    add_link(set, argument_event(source, p, pattern.substr(0, arrow)), argument_event(source, p, pattern.substr(arrow + 1)),
             EventRelation::kCauses, p.lemma);
  }
  if (!source.cues.claim_words("response", p.lemma).empty())
    add_link(set, argument_event(source, p, "subject"), argument_event(source, p, "to"), EventRelation::kRespondsTo, p.lemma);
}

/// "in response to the raid": the phrase hangs on the responding event.
void responses(Source const& source, ClaimSet& set) {
  for (EventMention const& e : source.events) {
    Token const& t = source.token(e.trigger);
    if (t.prep.empty() || t.head < 0) continue;
    // "in response to the raid": the parser may take "response" for the noun the phrase hangs on.
    Token const& noun = source.token(static_cast<std::uint32_t>(t.head));
    if (t.prep == "to" && noun.prep == "in" && noun.head >= 0 && one_of(noun.lemma, {"response", "reaction", "retaliation", "reply"}))
      for (EventMention const& o : source.events)
        if (o.trigger == static_cast<std::uint32_t>(noun.head)) {
          add_link(set, static_cast<std::int32_t>(o.id), static_cast<std::int32_t>(e.id), EventRelation::kRespondsTo, noun.lemma);
          add_link(set, static_cast<std::int32_t>(e.id), static_cast<std::int32_t>(o.id), EventRelation::kCauses, noun.lemma);
        }
    for (ClaimWordRow const& row : source.cues.claim_words("response", t.prep)) {
      std::string_view const value = source.cues.str(row.value);
      std::int32_t other = -1;
      for (EventMention const& o : source.events)
        if (o.trigger == static_cast<std::uint32_t>(t.head)) other = static_cast<std::int32_t>(o.id);
      if (value == "responds_to") add_link(set, other, static_cast<std::int32_t>(e.id), EventRelation::kRespondsTo, t.prep);
      if (value == "causes") add_link(set, static_cast<std::int32_t>(e.id), other, EventRelation::kCauses, t.prep);
    }
  }
}

}  // namespace

void link_causes(Source const& source, ClaimSet& set) {
  for (Predicate const& p : source.predicates.all)
    if (p.kind == PredicateKind::kVerb) causes_of_verb(source, p, set);
  responses(source, set);
}

}  // namespace dragoman::claim_parts
