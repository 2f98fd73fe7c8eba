// "Police often stop black drivers", "a president can pardon", "the law lets officers detain suspects": what somebody does as a
// rule, may do by office or may do by law is no event (Krifka et al. 1995 on habitual and characterising sentences). Told by
// the simple present with an adverb of frequency of people without names, by "can" over an unnamed one, or by a law as
// subject of what allows it. What a named one often does ("frequently meets with") stays: judges sign it.
#include <algorithm>
#include <initializer_list>

#include "base/one_of.h"
#include "event/event_judge.h"
#include "event/held_events.h"

namespace dragoman {

namespace {

class Generalities {
 public:
  explicit Generalities(CodingScene const& scene) : s_(scene) {}

  bool is_one(EventMention const& e) const {
    if (e.predicate < 0) return false;
    Predicate const& p = s_.predicates.all[static_cast<std::size_t>(e.predicate)];
    if (p.kind != PredicateKind::kVerb) return false;
    return (is_habit(p) && is_unnamed(e.actors) && is_unnamed(e.recipients)) || (p.modality == "can" && !p.perfect && (is_anyone(e.actors) || is_anyone(e.recipients))) || is_by_law(p);
  }

 private:
  bool is_habit(Predicate const& p) const {
    if (p.tense != Tense::kPresent || p.perfect || p.progressive || !p.modality.empty()) return false;
    auto const children = s_.tree.children(p.token);
    return std::any_of(children.begin(), children.end(), [&](std::uint32_t c) { return in_group(s_, c, "AS_A_RULE") || is_each_year(c); });
  }

  /// Nobody known by name: what a named one often does a coder still signs.
  bool is_unnamed(std::vector<Participant> const& list) const {
    return std::all_of(list.begin(), list.end(), [&](Participant const& party) {
      EntityMention const* m = mention_of(s_.mentions, party);
      return m == nullptr || ((m->is_plural || s_.tree.tokens[m->head].tag == "NNS") && m->actor_id.empty() && m->country.empty() && s_.tree.tokens[m->head].pos != Upos::kPropn);
    });
  }

  /// "every year police arrest hundreds".
  bool is_each_year(std::uint32_t token) const {
    if (!one_of(s_.tree.tokens[token].lemma, {"year", "month", "week", "day"})) return false;
    std::int32_t const det = s_.tree.child(token, Rel::kDet);
    return det >= 0 && one_of(s_.tree.tokens[static_cast<std::size_t>(det)].lemma, {"every", "each"});
  }

  /// "a person", "a president": one of a kind and no one of whom the text tells more.
  bool is_anyone(std::vector<Participant> const& list) const {
    return std::any_of(list.begin(), list.end(), [&](Participant const& party) {
      EntityMention const* m = mention_of(s_.mentions, party);
      if (m == nullptr || !m->actor_id.empty() || m->is_plural || m->kind != MentionKind::kPerson || party.head < 0) return false;
      std::int32_t const det = s_.tree.child(static_cast<std::uint32_t>(party.head), Rel::kDet);
      return det >= 0 && one_of(s_.tree.tokens[static_cast<std::size_t>(det)].lemma, {"a", "an", "any", "every"});
    });
  }

  bool is_by_law(Predicate const& p) const {
    if (p.governor < 0 || p.governed == Governed::kRelative) return false;
    Predicate const& above = s_.predicates.all[static_cast<std::size_t>(p.governor)];
    if (!one_of(above.lemma, {"allow", "permit", "let", "enable", "authorize", "empower", "entitle"})) return false;
    return std::any_of(above.arguments.begin(), above.arguments.end(), [&](Argument const& a) { return a.slot == Slot::kSubject && in_group(s_, a.token, "LAW_TEXT"); });
  }

  CodingScene const& s_;
};

}  // namespace

void leave_out_generalities(CodingScene const& scene, std::vector<EventMention>& events, std::vector<HeldEvent>& held) {
  Generalities const generalities(scene);
  hold_back(events, held, [&](EventMention& e) -> std::string { return generalities.is_one(e) ? "it is told as what is done as a rule or may be done" : ""; });
}

}  // namespace dragoman
