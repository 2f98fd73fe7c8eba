// What a claim says over a closed list of predicates, so that claims can be compared: "X shelters Y". Verbs are read
// through their deep arguments by the table lexicon/cues/claim_words.toml, whose patterns tell which argument is who;
// nouns in noun_propositions.cc and act_propositions.cc.
#include <algorithm>
#include <string>

#include "claim/claim_parts.h"

namespace dragoman::claim_parts {
namespace {

/// "subject>in|within+shelter": who, whom, and the group in which the object must stand; "!": the relation ends.
struct Pattern {
  std::string_view subject, object, needs;
  bool ends = false;
};

Pattern read_pattern(std::string_view text) {
  Pattern p;
  if (text.starts_with('!')) p.ends = true, text.remove_prefix(1);
  if (auto const plus = text.find('+'); plus != std::string_view::npos) p.needs = text.substr(plus + 1), text = text.substr(0, plus);
  auto const arrow = text.find('>');
  p.subject = text.substr(0, arrow);
  p.object = arrow == std::string_view::npos ? std::string_view() : text.substr(arrow + 1);
  return p;
}

bool in_places(std::string_view prep, std::string_view places) {
  while (!places.empty()) {
    auto const bar = places.find('|');
    if (prep == places.substr(0, bar)) return true;
    if (bar == std::string_view::npos) return false;
    places.remove_prefix(bar + 1);
  }
  return false;
}

void append(std::vector<Party>& out, std::vector<Party> more) {
  for (Party& p : more)
    if (std::none_of(out.begin(), out.end(), [&](Party const& q) { return q.name == p.name; })) out.push_back(std::move(p));
}

/// The noun on whose infinitive the verb stands ("effort" in "lack of effort to V"), then what that noun hangs on.
TokenList nouns_above(Source const& source, std::uint32_t verb) {
  TokenList out;
  Rel const rel = source.token(verb).rel;
  if (rel != Rel::kAcl && rel != Rel::kAdvcl) return out;
  for (std::int32_t noun = source.token(verb).head; noun >= 0 && source.token(noun).pos == Upos::kNoun; noun = source.token(noun).head) {
    out.push_back(static_cast<std::uint32_t>(noun));
    if (source.token(noun).rel != Rel::kNmod) break;
  }
  return out;
}

/// "X's lack of effort to V", "X's refusal to V": X would act.
std::vector<Party> controller(Source const& source, std::uint32_t verb) {
  for (std::uint32_t noun : nouns_above(source, verb))
    if (std::vector<Party> who = holders(source, noun); !who.empty()) return who;
  return {};
}

/// ... and does not.
bool is_withheld(Source const& source, std::uint32_t verb) {
  TokenList const nouns = nouns_above(source, verb);
  return std::any_of(nouns.begin(), nouns.end(), [&](std::uint32_t n) {
    return one_of(source.token(n).lemma, {"lack", "absence", "failure", "refusal", "inability", "unwillingness", "reluctance"});
  });
}

/// "meeting places, if not shelter, to X": the stronger word put beside an object; -1: none.
std::int32_t stronger_word(Source const& source, std::uint32_t object) {
  std::uint32_t t = source.tree.subtree(object).end;
  std::uint32_t const end = source.tree.sentences[source.token(object).sentence].end;
  if (t < end && source.token(t).text == ",") ++t;
  bool const beside = t + 2 < end && source.token(t).lower == "if" && source.token(t + 1).lower == "not";
  if (!beside) return -1;
  while (t + 3 < end && source.token(t + 2).pos == Upos::kDet) ++t;
  return static_cast<std::int32_t>(t + 2);
}

/// "towards maintenance of X's fleet": who has it.
std::vector<Party> owners(Source const& source, std::uint32_t noun) {
  std::vector<Party> out = holders(source, noun);
  for (std::uint32_t child : source.tree.children(noun))
    if (out.empty() && source.token(child).rel == Rel::kNmod && source.token(child).prep == "of") {
      out = parties_at(source, child);
      if (out.empty()) out = owners(source, child);
    }
  return out;
}

std::vector<Party> named_or_owner(Source const& source, std::uint32_t noun) {
  std::vector<Party> named = parties_at(source, noun);
  return named.empty() ? owners(source, noun) : named;
}

/// Parties in a prepositional place of the verb, or of its object ("pose a threat to X").
std::vector<Party> in_phrase(Source const& source, Predicate const& p, std::string_view places) {
  std::vector<Party> out;
  for (Argument const& a : p.arguments) {
    if ((a.slot == Slot::kOblique || a.slot == Slot::kIndirect) && in_places(a.prep, places)) append(out, named_or_owner(source, a.token));
    if (a.slot != Slot::kObject) continue;
    std::int32_t const stronger = stronger_word(source, a.token);
    for (std::uint32_t noun : {a.token, stronger < 0 ? a.token : static_cast<std::uint32_t>(stronger)})
      for (std::uint32_t child : source.tree.children(noun))
        if (in_places(source.token(child).prep, places))
          for (std::uint32_t each : with_conjuncts(source, child)) append(out, named_or_owner(source, each));
  }
  return out;
}

/// "unlike before, X and Y face": the parser may take the subject for an apposition of the phrase before it.
std::vector<Party> subject_behind_phrase(Source const& source, Predicate const& p) {
  std::vector<Party> out;
  if (source.tree.child(p.token, Rel::kNsubj) >= 0 || source.tree.child(p.token, Rel::kNsubjPass) >= 0) return out;
  for (std::uint32_t phrase : source.tree.children(p.token)) {
    if (source.token(phrase).rel != Rel::kObl || phrase > p.token) continue;
    for (std::uint32_t child : source.tree.children(phrase))
      if (source.token(child).rel == Rel::kAppos && source.tree.subtree(child).end == p.token && source.token(source.tree.subtree(child).begin - 1).text == ",")
        for (std::uint32_t each : with_conjuncts(source, child)) append(out, parties_at(source, each));
  }
  return out;
}

/// "called out X for doing Y", "accused X of doing Y": X does.
std::vector<Party> accused(Source const& source, Predicate const& p) {
  std::vector<Party> out;
  Token const& t = source.token(p.token);
  bool const charged = t.tag == "VBG" && t.head >= 0 && one_of(t.mark.empty() ? t.prep : t.mark, {"for", "of"}) &&
                       one_of(source.token(t.head).lemma, {"accuse", "blame", "call", "criticize", "criticise", "condemn", "denounce", "suspect", "fault",
                                                           "charge", "convict", "thank", "praise", "slam", "rebuke"});
  if (!charged) return out;
  if (Predicate const* verb = source.predicate_at(static_cast<std::uint32_t>(t.head)); verb != nullptr)
    for (Argument const& a : verb->arguments)
      if (a.slot == Slot::kObject) append(out, parties_at(source, a.token));
  return out;
}

/// "gives havens to X which cross and attack": the relative clause may hang on the havens; X stands right before it.
std::vector<Party> before_relative(Source const& source, Predicate const& p) {
  for (std::int32_t t = static_cast<std::int32_t>(p.token); t >= 0; t = source.token(t).head) {
    if (source.token(t).rel == Rel::kAclRelcl) {
      std::int32_t const pronoun = source.tree.child(static_cast<std::uint32_t>(t), Rel::kNsubj);
      bool const relative = pronoun > 0 && one_of(source.token(pronoun).tag, {"WDT", "WP"});
      return relative ? parties_at(source, static_cast<std::uint32_t>(pronoun) - 1) : std::vector<Party>();
    }
    if (source.token(t).rel != Rel::kConj) break;
  }
  return {};
}

/// Who acts in "A entered X to counter Y": A, whatever stands between.
Predicate const& with_own_subject(Source const& source, Predicate const& p) {
  Predicate const* at = &p;
  for (int steps = 0; steps < 3 && at->governed == Governed::kPurpose && at->governor >= 0; ++steps)
    at = &source.predicates.all[static_cast<std::size_t>(at->governor)];
  return *at;
}

/// Object parties; "X's influence" stands for X, "helps X do Y" helps X.
std::vector<Party> object_parties(Source const& source, Predicate const& p) {
  std::vector<Party> out;
  for (Argument const& a : p.arguments) {
    if (a.slot != Slot::kObject) continue;
    append(out, named_or_owner(source, a.token));
  }
  if (!out.empty()) return out;
  for (Argument const& a : p.arguments)
    if (a.slot == Slot::kComplement)
      if (Predicate const* inner = source.predicate_at(a.token); inner != nullptr && inner->token > p.token)
        for (Argument const& b : inner->arguments)
          if (b.slot == Slot::kSubject && b.token > p.token) append(out, parties_at(source, b.token));
  return out;
}

std::vector<Party> filler(Source const& source, Predicate const& p, std::string_view place) {
  std::vector<Party> out;
  if (place == "object") return object_parties(source, p);
  if (place == "subject") {
    if (out = subject_behind_phrase(source, p); !out.empty()) return out;
    if (out = accused(source, p); !out.empty()) return out;
    bool named = false;
    for (Argument const& a : with_own_subject(source, p).arguments)
      if (a.slot == Slot::kSubject) append(out, parties_at(source, a.token)), named = true;
    if (out.empty()) out = before_relative(source, p);
    return named || !out.empty() ? out : controller(source, p.token);
  }
  for (Argument const& a : p.arguments) {
    if (a.slot == Slot::kOblique && place.starts_with("thing:") && a.prep == place.substr(6)) out.push_back({party_name(source, a.token), a.token});
    if (a.slot != Slot::kObject) continue;
    for (std::uint32_t child : source.tree.children(a.token))
      if (place.starts_with("thing:") && source.token(child).prep == place.substr(6)) out.push_back({party_name(source, child), child});
    if (place == "holder") append(out, holders(source, a.token));
    if (place == "itself") append(out, {{party_name(source, a.token), a.token}});
  }
  bool const done = place == "holder" || place == "itself" || place.starts_with("thing:");
  return done ? out : in_phrase(source, p, place);
}

/// Some verbs mean a relation only with the right object ("provide havens", "pose a threat", "face threats").
bool has_needed_object(Source const& source, Predicate const& p, std::string_view group) {
  return group.empty() || std::any_of(p.arguments.begin(), p.arguments.end(), [&](Argument const& a) {
    return a.slot == Slot::kObject && !word_value(source, group, source.token(a.token).lemma).empty();
  });
}

/// Havens are given to groups and fugitives, priorities set among armed groups; not states or councils.
bool can_be_object(Source const& source, std::string_view relation, Party const& party) {
  if (relation != "shelters" && relation != "ranks_as_threat") return true;
  std::int32_t const at = entity_at(source, party.token);
  if (at < 0) return true;
  MentionKind const kind = source.mentions.entities[static_cast<std::size_t>(at)].kind;
  if (relation == "ranks_as_threat") return kind == MentionKind::kRebel;
  return kind == MentionKind::kRebel || kind == MentionKind::kParty || kind == MentionKind::kPerson || kind == MentionKind::kOrganization || kind == MentionKind::kCivilian;
}

TokenList carriers_of(Predicate const& p) {
  TokenList out{p.token};
  for (Argument const& a : p.arguments)
    if (a.slot == Slot::kObject || a.slot == Slot::kSubject) out.push_back(a.token);
  return out;
}

/// "if A helps B, while B extends its support": it goes to the one who helps.
std::vector<Party> helper_of(Claim const& claim, std::vector<Party> const& who) {
  for (Proposition const& p : claim.propositions)
    if (p.predicate == "supports" && who.size() == 1 && p.object == who.front().name) return {{p.subject, who.front().token}};
  return {};
}

void verb_relation(Source const& source, Predicate const& p, ClaimWordRow const& row, Claim& claim) {
  Pattern const pattern = read_pattern(source.cues.str(row.pattern));
  if (pattern.object.empty() || !has_needed_object(source, p, pattern.needs)) return;
  Relation r{source.cues.str(row.value), filler(source, p, pattern.subject), filler(source, p, pattern.object), p.token, carriers_of(p)};
  // "faces domestic threats": nobody is named behind the danger but itself.
  if (r.subjects.empty() && pattern.subject == "from") r.subjects = filler(source, p, "itself");
  if (r.objects.empty() && r.predicate == "supports" && !pattern.needs.empty()) r.objects = helper_of(claim, r.subjects);
  r.polarity = (is_negated(source, p.token) || is_withheld(source, p.token)) == pattern.ends;
  std::erase_if(r.objects, [&](Party const& o) { return !can_be_object(source, r.predicate, o); });
  add_relation(source, claim, r);
}

/// "helps X fight A and B" where the parser took the bare infinitive for a part of the name: X is helped, against A and B.
bool helped_against(Source const& source, Predicate const& p, Claim& claim) {
  if (!one_of(p.lemma, {"help", "assist", "aid", "let", "make"})) return false;
  for (Argument const& a : p.arguments) {
    if (a.slot != Slot::kObject) continue;
    for (std::uint32_t child : source.tree.children(a.token)) {
      bool const infinitive = source.token(child).rel == Rel::kCompound && word_value(source, "proposition", source.token(child).lemma) == "opposes";
      std::vector<Party> const helped = infinitive ? holders(source, child) : std::vector<Party>();
      if (helped.empty()) continue;
          std::vector<Party> against;
      for (std::uint32_t each : with_conjuncts(source, a.token)) append(against, parties_at(source, each));
      if (p.lemma != "let" && p.lemma != "make") add_relation(source, claim, {"supports", filler(source, p, "subject"), helped, p.token, {p.token}, !p.negated});
      add_relation(source, claim, {"opposes", helped, against, child, {child}, !p.negated});
      return true;
    }
  }
  return false;
}

void verb_propositions(Source const& source, Predicate const& p, Claim& claim) {
  if (helped_against(source, p, claim)) return;
  for (ClaimWordRow const& row : source.cues.claim_words("proposition", p.lemma)) verb_relation(source, p, row, claim);
}

/// "that A shelters B" where the parser took the verb for a plural noun: two names and a verb of the list in one noun phrase.
void split_clause(Source const& source, std::uint32_t noun, Claim& claim) {
  Rel const rel = source.token(noun).rel;
  if (rel != Rel::kCcomp && rel != Rel::kRoot && rel != Rel::kConj && rel != Rel::kObj) return;
  for (std::uint32_t verb : source.tree.children(noun)) {
    if (source.token(verb).rel != Rel::kCompound || source.token(verb).tag != "NNS" || verb + 1 != noun) continue;
    std::vector<Party> const who = holders(source, verb);
    for (ClaimWordRow const& row : source.cues.claim_words("proposition", source.token(verb).lemma))
      if (source.cues.str(row.pattern) == "subject>object" && !who.empty())
        add_relation(source, claim, {source.cues.str(row.value), who, {{std::string(source.token(noun).text), noun}}, verb, {verb}});
  }
}

/// "both cooperate", "A and B work together": a plural subject of a symmetric relation.
void reciprocal(Source const& source, Predicate const& p, Claim& claim) {
  auto const children = source.tree.children(p.token);
  bool const together = std::any_of(children.begin(), children.end(), [&](std::uint32_t c) { return source.token(c).lemma == "together"; });
  bool const joins = p.lemma == "join" && has_needed_object(source, p, "joined");
  if (!one_of(p.lemma, {"cooperate", "collaborate", "coordinate"}) && !(p.lemma == "work" && together) && !joins) return;
  auto const subjects = filler(source, p, "subject");
  if (subjects.size() < 2) return;
  add_relation(source, claim, {"cooperates_with", {subjects[0]}, {subjects.begin() + 1, subjects.end()}, p.token, {p.token}, !is_negated(source, p.token)});
}

std::string first_word(Source const& source, std::uint32_t token, std::string_view group) {
  for (std::uint32_t child : source.tree.children(token)) {
    Token const& t = source.token(child);
    if (t.rel != Rel::kAmod && t.rel != Rel::kAdvmod && t.rel != Rel::kCompound) continue;
    for (std::string_view const form : {t.lemma, t.lower})
      if (std::string_view const value = word_value(source, group, form); !value.empty()) return std::string(value);
    if (std::string inner = first_word(source, child, group); !inner.empty()) return inner;
  }
  return {};
}

/// The party behind "rather than", "instead of" in the clause.
std::string comparator_of(Source const& source, std::uint32_t anchor) {
  Span const clause = source.tree.subtree(anchor);
  for (std::uint32_t t = clause.begin; t + 2 < clause.end; ++t) {
    bool const than = source.token(t).lower == "rather" && source.token(t + 1).lemma == "than";
    bool const instead = source.token(t).lower == "instead" && source.token(t + 1).lemma == "of";
    for (std::uint32_t n = t + 2; (than || instead) && n < clause.end; ++n) {
      if (source.token(n).pos != Upos::kPropn && source.token(n).pos != Upos::kNoun) continue;
      while (one_of(rel_name(source.token(n).rel), {"compound", "flat", "nmod:poss", "amod"})) n = static_cast<std::uint32_t>(source.token(n).head);
      return party_name(source, n);
    }
  }
  return {};
}

/// A claim without a clause of its own ("U.S. designates [X as Y]") says what its cue says.
std::int32_t cue_that_says(Source const& source, Claim const& claim) {
  if (claim.attribution < 0) return -1;
  Attribution const& a = source.attributions[static_cast<std::size_t>(claim.attribution)];
  if (a.cue_token < 0 || a.direct) return -1;
  Predicate const* head = a.content_token < 0 ? nullptr : source.predicate_at(static_cast<std::uint32_t>(a.content_token));
  bool const clause = head != nullptr && (head->kind == PredicateKind::kVerb || head->kind == PredicateKind::kCopula);
  return clause || one_of(source.token(a.cue_token).lemma, {"accuse", "blame", "denounce"}) ? -1 : a.cue_token;
}

}  // namespace

bool is_negated(Source const& source, std::uint32_t token) {
  Predicate const* p = source.predicate_at(token);
  return p != nullptr && p->negated;
}

std::string_view word_value(Source const& source, std::string_view group, std::string_view lemma) {
  auto const rows = source.cues.claim_words(group, lemma);
  return rows.empty() ? std::string_view() : source.cues.str(rows.front().value);
}

void add_relation(Source const& source, Claim& claim, Relation const& r) {
  auto const add = [&](Party const& subject, Party const* object) {
    Proposition p;
    p.subject = subject.name;
    p.predicate = r.predicate;
    if (object != nullptr) p.object = object->name;
    // A person known only by his group: "the X commander N".
    bool const of_own = p.subject == p.object && (r.predicate == "commands" || r.predicate == "is_member_of");
    if (of_own) p.subject = phrase_at(source, subject.token);
    p.polarity = r.polarity;
    for (std::uint32_t t : r.carriers) {
      if (p.degree.empty()) p.degree = first_word(source, t, "degree");
      if (p.trend.empty()) p.trend = first_word(source, t, "trend");
    }
    p.comparator = comparator_of(source, r.anchor);
    Span words = cover({r.anchor, r.anchor + 1}, {subject.token, subject.token + 1});
    if (object != nullptr) words = cover(words, {object->token, object->token + 1});
    p.span = source.tree.bytes(words);
    p.rule = "proposition:" + std::string(source.token(r.anchor).lemma);
    bool const symmetric = r.predicate == "cooperates_with";
    bool const known = std::any_of(claim.propositions.begin(), claim.propositions.end(), [&](Proposition const& q) {
      return q.predicate == p.predicate && q.polarity == p.polarity &&
             ((q.subject == p.subject && q.object == p.object) || (symmetric && q.subject == p.object && q.object == p.subject));
    });
    if (!known && !p.subject.empty() && p.subject != p.object && p.object != p.comparator) claim.propositions.push_back(std::move(p));
    else if (!known && !p.subject.empty() && p.object.empty() && p.comparator.empty()) claim.propositions.push_back(std::move(p));
  };
  for (Party const& subject : r.subjects) {
    for (Party const& object : r.objects) add(subject, &object);
    if (r.objects.empty() && !r.needs_object) add(subject, nullptr);
  }
}

void find_propositions(Source const& source, std::span<Claim const> before, Claim& claim) {
  Span const tokens = source.tokens_in(claim.content);
  if (std::int32_t const cue = cue_that_says(source, claim); cue >= 0)
    if (Predicate const* p = source.predicate_at(static_cast<std::uint32_t>(cue)); p != nullptr && p->kind == PredicateKind::kVerb)
      verb_propositions(source, *p, claim);
  for (std::uint32_t t = tokens.begin; t < tokens.end; ++t) {
    if (Predicate const* p = source.predicate_at(t); p != nullptr && p->kind == PredicateKind::kVerb) {
      verb_propositions(source, *p, claim);
      reciprocal(source, *p, claim);
    }
    split_clause(source, t, claim);
    find_noun_propositions(source, t, claim);
    find_act_propositions(source, before, t, claim);
  }
}

}  // namespace dragoman::claim_parts
