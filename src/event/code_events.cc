// The engine's order of work in a sentence: code every predicate (frames, then composition), then let the tree decide
// which of them stand: what an attitude is about is embedded in it, purposes and bare event nouns give way to the event
// they belong to, relative and participle clauses are background. Suppression is worth 13 points of precision on plain
// news (measured); nothing is lost, because a clause under an uncoded verb stands by itself.
#include "event/code_events.h"

#include <algorithm>
#include <span>

#include "event/admission.h"
#include "event/discards.h"
#include "event/event_coref.h"
#include "event/event_draft.h"
#include "event/event_judge.h"
#include "event/prospect.h"
#include "event/thing_kinds.h"
#include "event/told_parties.h"
#include "predicate/top_down.h"

namespace dragoman {

namespace {

enum class Standing : std::uint8_t { kMain, kBackground, kEmbedded, kDropped };

/// Events of one sentence as they are decided on.
class SentenceEvents {
 public:
  SentenceEvents(CodingScene const& scene, Composer& composer, std::vector<EventMention>& out)
      : scene_(scene), composer_(composer), out_(out), event_of_(scene.predicates.all.size(), -1), used_(scene.predicates.all.size(), 0) {}

  void code(std::span<std::uint32_t const> top_down);

 private:
  struct Place {
    Standing standing = Standing::kMain;
    std::int32_t above = -1;  ///< event id
  };
  Place place_of(Predicate const& predicate) const;
  bool noun_stands(EventDraft const& draft, Place const& place, std::size_t first) const;
  bool is_subject(std::uint32_t noun) const;
  bool names_victim(TokenList const& hit) const;
  bool beside_another(std::uint32_t noun, std::size_t first) const;
  Realis realis_of(Predicate const& predicate, EventDraft const& draft, Place const& place) const;
  bool is_told_in_full(Place const& place) const;
  bool is_bare_participle(Predicate const& predicate, EventDraft const& draft) const;
  void emit(Predicate const& predicate, EventDraft const& draft, Place const& place);
  void add_other_side(EventMention& event) const;
  void drop_name_parts(std::vector<Participant>& parties) const;
  void mark_used(EventDraft const& draft);
  Participant participant(std::uint32_t token) const;

  CodingScene const& scene_;
  Composer& composer_;
  std::vector<EventMention>& out_;
  std::vector<std::int32_t> event_of_;  ///< predicate -> event id
  std::vector<std::uint8_t> used_;      ///< event noun already told by its light verb
};

Standing worse(Standing a, Standing b) { return a > b ? a : b; }

/// "Had X shared it": tells that X did not.
bool is_counterfactual(Predicate const& p) { return p.governed == Governed::kConditional && p.mark.empty() && p.perfect; }

Standing standing_of(Predicate const& p) {
  switch (p.governed) {
    case Governed::kComplementClause:
    case Governed::kInfinitive:
    case Governed::kGerund: return Standing::kEmbedded;
    case Governed::kNominalObject:
    case Governed::kNominalOblique:
    case Governed::kPurpose: return Standing::kEmbedded;
    case Governed::kConditional: return is_counterfactual(p) ? Standing::kBackground : Standing::kDropped;
    case Governed::kAdverbial:
    case Governed::kRelative:
    case Governed::kParticiple: return Standing::kBackground;
    case Governed::kConjunct:
    case Governed::kParataxis:
    case Governed::kNone: return Standing::kMain;
  }
  return Standing::kMain;
}

SentenceEvents::Place SentenceEvents::place_of(Predicate const& predicate) const {
  Place place;
  Predicate const* at = &predicate;
  for (int steps = 0; steps < 32 && at->governor >= 0; ++steps) {
    place.standing = worse(place.standing, standing_of(*at));
    auto const above = static_cast<std::size_t>(at->governor);
    if (std::int32_t const event = event_of_[above]; event >= 0) {
      EventMention const& outer = out_[static_cast<std::size_t>(event)];
      place.above = event;
      if (place.standing == Standing::kMain) {  // a conjunct shares the place of the first
        place.above = outer.embedded_in;
        place.standing = outer.embedded_in >= 0 ? Standing::kEmbedded : outer.background ? Standing::kBackground : Standing::kMain;
      }
      return place;
    }
    at = &scene_.predicates.all[above];
  }
  place.standing = Standing::kMain;
  place.above = -1;
  return place;
}

bool SentenceEvents::noun_stands(EventDraft const& draft, Place const& place, std::size_t first) const {
  bool const alone = place.above < 0 && std::none_of(out_.begin() + static_cast<std::ptrdiff_t>(first), out_.end(), [&](EventMention const& e) {
    // "Nobody was arrested after the burning": what did not happen is not the news; nor is what no party stands in.
    auto const known = [](Participant const& p) { return p.mention >= 0; };
    bool const told = std::any_of(e.actors.begin(), e.actors.end(), known) || std::any_of(e.recipients.begin(), e.recipients.end(), known);
    return scene_.predicates.all[static_cast<std::size_t>(e.predicate)].kind != PredicateKind::kNoun && e.realis != Realis::kNegated && (told || e.type == EventType::kAssault);
  });
  auto const party = [&](Role role) {
    auto const& list = draft.of(role);
    return std::any_of(list.begin(), list.end(), [&](std::uint32_t t) { return scene_.phrases.is_party(t); });
  };
  bool const actor = party(Role::kActor), recipient = party(Role::kRecipient);
  if (actor && (recipient || draft.reciprocal)) return true;
  bool const inside = place.standing == Standing::kEmbedded && place.above >= 0;
  // What is cut off or turned down is not done beside it ("aid to X stopped").
  std::string_view const prep = scene_.tree.tokens[scene_.predicates.all[draft.predicate].token].prep;
  bool const assault = static_cast<EventType>(draft.type) == EventType::kAssault;
  if (inside && !assault && (prep.empty() || prep == "of") && out_[static_cast<std::size_t>(place.above)].type == EventType::kSanction) return false;
  auto const& hit = draft.of(Role::kRecipient);
  // A thing hit is told of where the event above did not happen: "nobody was arrested after the burning of the mosque".
  bool const untold = inside && assault && out_[static_cast<std::size_t>(place.above)].realis == Realis::kNegated;
  bool const only_news = assault && alone;
  auto const is_target = [&](std::uint32_t t) { return ((untold || only_news) && is_structure(scene_.phrases.mention_at(t))) || scene_.phrases.is(t, PhraseKind::kPlace) || scene_.phrases.is(t, PhraseKind::kPerson); };
  bool const target = std::any_of(hit.begin(), hit.end(), is_target);
  if (inside) return actor || recipient || target;
  if (assault && names_victim(hit)) return true;
  if (!alone) return false;
  if (std::none_of(out_.begin() + static_cast<std::ptrdiff_t>(first), out_.end(), [](EventMention const& e) { return e.realis != Realis::kNegated; }))
    return actor || recipient || target || is_subject(draft.predicate);
  return beside_another(draft.predicate, first);
}

/// The main clause names both parties: subordinate clauses below it are left by the older conventions (TABARI skips them).
bool SentenceEvents::is_told_in_full(Place const& place) const {
  if (place.above < 0) return false;
  EventMention const& main = out_[static_cast<std::size_t>(place.above)];
  return !main.actors.empty() && !main.recipients.empty();
}

/// "a convicted spy", "the pledged helicopters": describes a noun and names nobody; "three wounded men" counts victims.
bool SentenceEvents::is_bare_participle(Predicate const& predicate, EventDraft const& draft) const {
  if (scene_.tree.tokens[predicate.token].rel != Rel::kAmod || predicate.kind != PredicateKind::kVerb) return false;
  bool const names_nobody = draft.of(Role::kActor).empty() && draft.of(Role::kRecipient).empty();
  return names_nobody && draft.type != static_cast<std::uint8_t>(EventType::kAssault);
}

/// "The murder of Judge Ruiz": who was hit is named, so this is one attack and not violence as such.
bool SentenceEvents::names_victim(TokenList const& hit) const {
  return std::any_of(hit.begin(), hit.end(), [&](std::uint32_t t) {
    EntityMention const* m = scene_.phrases.mention_at(t);
    return m != nullptr && m->kind == MentionKind::kPerson && !m->is_pronoun && scene_.tree.tokens[t].pos == Upos::kPropn;
  });
}

/// "The arrest shocked": an event that nothing else tells of.
bool SentenceEvents::is_subject(std::uint32_t noun) const {
  Rel const rel = scene_.tree.tokens[scene_.predicates.all[noun].token].rel;
  return rel == Rel::kNsubj || rel == Rel::kNsubjPass;
}

/// "The killing sparked protests": arguments of one verb that is no event itself.
bool SentenceEvents::beside_another(std::uint32_t noun, std::size_t first) const {
  Predicate const& p = scene_.predicates.all[noun];
  auto const verb_of = [&](Predicate const& n) { return scene_.tree.tokens[n.token].head; };
  return p.governor >= 0 && verb_of(p) == static_cast<std::int32_t>(scene_.predicates.all[static_cast<std::size_t>(p.governor)].token) &&
         std::any_of(out_.begin() + static_cast<std::ptrdiff_t>(first), out_.end(),
                     [&](EventMention const& e) { return verb_of(scene_.predicates.all[static_cast<std::size_t>(e.predicate)]) == verb_of(p); });
}

/// What is promised or threatened is still to come, what is wanted is open, what is refused does not happen.
Realis SentenceEvents::realis_of(Predicate const& predicate, EventDraft const& draft, Place const& place) const {
  Realis const own = clause_realis(predicate, draft);
  if (own == Realis::kActual && predicate.tense == Tense::kPast && is_long_ago(scene_.tree, predicate.token)) return Realis::kHistorical;
  if (own == Realis::kActual && is_backstory(scene_.tree, predicate.token)) return Realis::kHistorical;
  if (auto const told = told_realis(scene_, predicate, own, draft)) return *told;
  if (predicate.kind == PredicateKind::kNoun && predicate.governor >= 0 && (own == Realis::kActual || own == Realis::kHypothetical)) {
    // "Joint patrols are likely only if", "cooperation is expected if"
    Predicate const& said = scene_.predicates.all[static_cast<std::size_t>(predicate.governor)];
    bool const open = said.lemma == "likely" || said.lemma == "unlikely" || said.lemma == "possible" || said.lemma == "probable";
    if ((open || said.lemma == "expect") && said.has_condition) return Realis::kConditional;
    if (open) return Realis::kHypothetical;
  }
  if (own == Realis::kActual)
    if (auto const open = prospect_realis(scene_, predicate)) return *open;
  if (own == Realis::kActual && predicate.governor >= 0 && (predicate.governed == Governed::kComplementClause || predicate.governed == Governed::kGerund)) {  // "denied having sold"
    Predicate const& outer = scene_.predicates.all[static_cast<std::size_t>(predicate.governor)];
    std::string_view const above = outer.lemma;
    bool const raised = outer.negated && (above == "believe" || above == "think" || above == "suppose");  // "I do not think we met"
    if (above == "deny" || raised) return Realis::kNegated;
    if (above == "doubt") return Realis::kHypothetical;
  }
  if (place.standing != Standing::kEmbedded || place.above < 0 || own == Realis::kNegated) return own;
  EventMention const& outer = out_[static_cast<std::size_t>(place.above)];
  bool const noun = predicate.kind == PredicateKind::kNoun;
  if (predicate.governed == Governed::kRelative) return own;  // "refused to meet the man who shot her"
  if (noun && !is_content_preposition(scene_.tree.tokens[predicate.token].prep)) return own;
  if (!outer.rule.starts_with("compose.")) return own;
  Predicate const& above = scene_.predicates.all[static_cast<std::size_t>(outer.predicate)];
  if (noun && above.lemma == "oppose" && static_cast<EventType>(draft.type) == EventType::kAgree) return own;  // "opposed the Iran deal"
  if (predicate.has_condition || above.has_condition) return Realis::kConditional;
  if (above.perfect && above.tense == Tense::kNone) return own;  // "said to have planned the attack"
  switch (outer.type) {
    case EventType::kAgree:
    case EventType::kConcede:
    case EventType::kThreaten: return Realis::kFuture;
    case EventType::kRequest: return Realis::kHypothetical;
    case EventType::kReject: return Realis::kNegated;
    default: return own;
  }
}

void SentenceEvents::mark_used(EventDraft const& draft) {
  if (draft.sense.main != nullptr) used_[draft.sense.main->id] = 1;
  if (draft.inner >= 0 && !draft.rule.starts_with("compose.")) used_[static_cast<std::size_t>(draft.inner)] = 1;
}

Participant SentenceEvents::participant(std::uint32_t token) const {
  auto const head = static_cast<std::int32_t>(token);
  if (EntityMention const* m = scene_.phrases.mention_at(token)) return {static_cast<std::int32_t>(m->id), m->span, head};
  return {-1, phrase_span(scene_.tree, token), head};
}

/// "The closure by A led to clashes with B": who clashed with B is who acts in the other event of the verb.
void SentenceEvents::add_other_side(EventMention& event) const {
  if (!event.reciprocal || event.actors.size() != 1) return;
  auto const verb_of = [&](EventMention const& e) { return scene_.tree.tokens[scene_.predicates.all[static_cast<std::size_t>(e.predicate)].token].head; };
  Predicate const& noun = scene_.predicates.all[static_cast<std::size_t>(event.predicate)];
  if (noun.kind != PredicateKind::kNoun) return;
  for (EventMention const& e : out_)
    if (e.sentence == event.sentence && verb_of(e) == verb_of(event) && e.actors.size() == 1 && e.actors[0].mention != event.actors[0].mention) {
      event.actors.push_back(e.actors[0]);
      event.recipients = event.actors;
      return;
    }
}

/// "Lashkar-e" beside "Lashkar-e-Taiba": a piece of a listed name that somebody took for a name.
void SentenceEvents::drop_name_parts(std::vector<Participant>& parties) const {
  auto const is_listed = [&](Participant const& p) {
    EntityMention const* m = mention_of(scene_.mentions, p);
    return m != nullptr && !m->actor_id.empty();
  };
  if (parties.size() < 2) return;
  std::vector<Participant> const all = parties;
  std::erase_if(parties, [&](Participant const& p) {
    return !is_listed(p) && std::any_of(all.begin(), all.end(), [&](Participant const& q) {
      return is_listed(q) && p.span.begin < q.span.end && q.span.begin < p.span.end && p.span.end < q.span.end;
    });
  });
}

void SentenceEvents::emit(Predicate const& predicate, EventDraft const& draft, Place const& place) {
  EventMention event;
  event.id = static_cast<std::uint32_t>(out_.size());
  event.sentence = predicate.sentence;
  event.type = static_cast<EventType>(draft.type);
  event.mode = draft.mode;
  event.cameo = draft.cameo;
  event.rule = draft.rule;
  event.reciprocal = draft.reciprocal;
  event.predicate = static_cast<std::int32_t>(predicate.id);
  event.trigger = draft.sense.main != nullptr && draft.sense.light != nullptr ? draft.sense.main->token : predicate.token;
  for (std::uint32_t t : draft.of(Role::kActor)) event.actors.push_back(participant(t));
  for (std::uint32_t t : draft.of(Role::kRecipient)) event.recipients.push_back(participant(t));
  for (std::uint32_t t : draft.of(Role::kTheme)) event.themes.push_back(participant(t));
  for (std::uint32_t t : draft.of(Role::kAgainst)) event.against.push_back(participant(t));
  for (std::uint32_t t : draft.of(Role::kInstrument)) event.instruments.push_back(participant(t));
  drop_name_parts(event.actors);
  drop_name_parts(event.recipients);
  event.realis = realis_of(predicate, draft, place);
  event.factuality = predicate.factuality;
  event.background = place.standing == Standing::kBackground;
  if (place.standing == Standing::kEmbedded) event.embedded_in = place.above;
  add_other_side(event);
  to_codebook(scene_, event);
  add_details(scene_, draft, event);
  event_of_[predicate.id] = static_cast<std::int32_t>(event.id);
  mark_used(draft);
  out_.push_back(std::move(event));
}

void SentenceEvents::code(std::span<std::uint32_t const> top_down) {
  std::size_t const first = out_.size();
  for (bool nouns : {false, true})
    for (std::uint32_t id : top_down) {
      Predicate const& p = scene_.predicates.all[id];
      if ((p.kind == PredicateKind::kNoun) != nouns || used_[id] != 0) continue;
      EventDraft const& draft = composer_.code(id);
      if (!draft.coded()) {
        // Composition may say that neither it nor what it is about is an event.
        if (draft.inner >= 0) used_[static_cast<std::size_t>(draft.inner)] = 1;
        continue;
      }
      Place const place = place_of(p);
      if (place.standing == Standing::kDropped || (p.governed == Governed::kConditional && !is_counterfactual(p))) continue;
      if (is_bare_participle(p, draft)) continue;
      // The older conventions code the news and leave what it comes long after; the manual of 2021 marks it historical.
      if (scene_.codebook == Codebook::kPlover2016 && is_backstory(scene_.tree, p.token)) continue;
      if (scene_.codebook == Codebook::kPlover2016 && place.standing == Standing::kBackground && is_told_in_full(place)) continue;
      if (nouns && !noun_stands(draft, place, first)) continue;
      emit(p, draft, place);
    }
}

/// "PARIS (Reuters) - Fighters": a mention whose head stands after the dateline begins after it.
void cut_datelines(Tree const& tree, Phrases const& phrases, Mentions& mentions) {
  for (EntityMention& m : mentions.entities) {
    if (m.tokens.begin >= m.tokens.end || phrases.in_dateline(m.head) || !phrases.in_dateline(m.tokens.begin)) continue;
    while (m.tokens.begin < m.head && phrases.in_dateline(m.tokens.begin)) ++m.tokens.begin;
    m.span = tree.bytes(m.tokens);
  }
}

}  // namespace

void code_events(Document const& document, Tree const& tree, Mentions& mentions, Predicates const& predicates,
                 std::vector<Attribution> const& attributions, FrameTable const& frames, CueTable const& cues, CodeOptions const& options,
                 std::vector<EventMention>& out, std::vector<HeldEvent>& held) {
  out.clear();
  held.clear();
  Phrases const phrases(tree, mentions, frames);
  cut_datelines(tree, phrases, mentions);
  FrameMatcher const matcher(tree, phrases, predicates, frames);
  CodingScene const scene{document, tree, mentions, predicates, attributions, frames, phrases, matcher, options.codebook};
  Composer composer(scene);
  SentenceEvents events(scene, composer, out);
  auto const depth = depths(predicates);
  auto const is_above = [&](std::uint32_t a, std::uint32_t b) { return depth[a] != depth[b] ? depth[a] < depth[b] : a < b; };
  auto const discarded = discarded_sentences(document, tree, frames);
  ShortList<std::uint32_t, 32> ids;
  for (std::uint32_t next = 0; next < predicates.all.size();) {
    std::uint32_t const sentence = predicates.all[next].sentence;
    for (ids.clear(); next < predicates.all.size() && predicates.all[next].sentence == sentence; ++next) ids.push_back(next);
    std::sort(ids.begin(), ids.end(), is_above);
    if (discarded.empty() || discarded[sentence] == 0) events.code(ids);
  }
  add_figures(scene, out);
  date_by_occurrence(scene, out);
  add_named_victims(scene, out);
  resolve_participants(scene, out);
  link_rementions(tree, mentions, predicates, out);
  admit_events(mentions, scene.frames, out, held);
  std::size_t const ruled_out = held.size();
  judge_events(scene, cues, options.min_confidence, out, held);
  std::for_each(held.begin() + static_cast<std::ptrdiff_t>(ruled_out), held.end(), [](HeldEvent& h) { h.doubtful = true; });
  leave_out_accidents(scene, out, held);
  leave_out_generalities(scene, out, held);
  give_figures(held, out);
  give_days(held, out);
  take_for_people(scene, mentions, out);
  leave_out_counts(scene, mentions, out);
  name_in_full(scene, out);
  add_bodies(scene, out);
  auto next = static_cast<std::uint32_t>(out.size());
  for (HeldEvent& h : held) h.event.id = next++, h.event.embedded_in = -1;
}

std::vector<FrameTrial> explain_predicate(Tree const& tree, Mentions const& mentions, Predicates const& predicates,
                                          FrameTable const& frames, std::uint32_t predicate) {
  std::vector<FrameTrial> trials;
  if (predicate >= predicates.all.size()) return trials;
  Phrases const phrases(tree, mentions, frames);
  FrameMatcher const matcher(tree, phrases, predicates, frames);
  Predicate const& p = predicates.all[predicate];
  matcher.match(p, &trials);
  Document const nothing;
  std::vector<Attribution> const nobody;
  CodingScene const scene{nothing, tree, mentions, predicates, nobody, frames, phrases, matcher, Codebook::kPlover2021};
  Composer composer(scene);
  EventDraft const& draft = composer.code(predicate);
  if (draft.rule.starts_with("compose.") || draft.rule.find('+') != std::string::npos)
    trials.push_back({draft.rule, draft.coded() ? std::string(kPloverTypes[draft.type]) : "", true, draft.coded(), ""});
  return trials;
}

}  // namespace dragoman
