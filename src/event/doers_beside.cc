// The doer of a deed told without one, where the sentence tells the deed twice. "Two were wounded when gunmen opened fire",
// "one died after police shot at him", "were killed by a gunman in a mass shooting", "five were killed in an attack by
// rebels", "killed by bullets that a guard fired": what befell people and what somebody did are one, and a coder who reads on gives both the same doer. Nobody is
// made the doer of what befell himself ("was killed when he fired at police").
#include <algorithm>

#include "base/one_of.h"
#include "event/event_draft.h"
#include "event/thing_kinds.h"

namespace dragoman {

namespace {

class DoersBeside {
 public:
  DoersBeside(CodingScene const& scene, std::vector<EventMention>& events) : s_(scene), events_(events) {}

  void fill() {
    for (EventMention& e : events_) {
      if (e.type != EventType::kAssault || !e.actors.empty() || e.predicate < 0) continue;
      for (EventMention const& other : events_) {
        bool const told = other.id != e.id && other.type == EventType::kAssault && other.sentence == e.sentence && !other.actors.empty() && other.predicate >= 0 && other.realis != Realis::kNegated && !other.reciprocal;
        if (!told || !(is_occasion(e, other) || is_same_deed(e, other) || sets_off(other, e))) continue;
        if (befalls_doer(e, other) || only_tells_kind(other)) continue;
        e.actors = other.actors;
        break;
      }
      if (e.actors.empty()) e.actors = who_came(e);
    }
  }

 private:
  Predicate const& predicate(EventMention const& e) const { return s_.predicates.all[static_cast<std::size_t>(e.predicate)]; }
  Token const& token(std::uint32_t t) const { return s_.tree.tokens[t]; }

  /// "was wounded when X opened fire", "was killed after X shot at him".
  bool is_occasion(EventMention const& harm, EventMention const& deed) const {
    Predicate const& suffered = predicate(harm);
    Predicate const& done = predicate(deed);
    Token const& clause = token(done.token);
    bool const below = befell(suffered) && clause.rel == Rel::kAdvcl && is_or_joins(clause.head, suffered.token);
    if (!below || done.passive || done.kind != PredicateKind::kVerb || done.tense != suffered.tense) return false;
    if (clause.mark == "when" || clause.mark == "as") return true;
    return clause.mark == "after" && std::all_of(deed.recipients.begin(), deed.recipients.end(), [&](Participant const& p) { return is_thing(p) || is_among(harm.recipients, p); });
  }

  /// "were shot", "died", "a shooting that left two dead".
  static bool befell(Predicate const& p) { return p.kind == PredicateKind::kVerb && (p.passive || p.lemma == "die" || p.lemma == "leave"); }

  /// "was shot when a gunman walked into his home": an armed man comes in, and somebody is hit.
  std::vector<Participant> who_came(EventMention const& harm) const {
    Predicate const& suffered = predicate(harm);
    if (!befell(suffered) || !suffered.passive) return {};
    for (Predicate const& p : s_.predicates.all) {
      Token const& clause = token(p.token);
      bool const when = p.kind == PredicateKind::kVerb && !p.passive && !p.negated && clause.rel == Rel::kAdvcl && one_of(clause.mark, {"when", "as"}) && is_or_joins(clause.head, suffered.token);
      if (!when || !one_of(p.lemma, {"walk", "enter", "burst", "storm", "barge", "break", "approach", "come", "arrive", "ride", "drive"})) continue;
      for (Argument const& a : p.arguments) {
        EntityMention const* m = s_.phrases.mention_at(a.token);
        bool const armed = a.slot == Slot::kSubject && m != nullptr && m->kind == MentionKind::kRebel;
        if (armed) return {{static_cast<std::int32_t>(m->id), m->span, static_cast<std::int32_t>(a.token)}};
      }
    }
    return {};
  }

  /// "were killed and two others wounded when": the occasion hangs on the last of them.
  bool is_or_joins(std::int32_t clause, std::uint32_t suffered) const {
    if (clause == static_cast<std::int32_t>(suffered)) return true;
    if (clause < 0) return false;
    std::int32_t const id = s_.predicates.at_token[static_cast<std::size_t>(clause)];
    Token const& last = token(static_cast<std::uint32_t>(clause));
    bool const told = id >= 0 && (s_.predicates.all[static_cast<std::size_t>(id)].passive || s_.tree.child(static_cast<std::uint32_t>(clause), Rel::kObj) < 0);  // "and three others hurt"
    return last.rel == Rel::kConj && last.head == static_cast<std::int32_t>(suffered) && told && in_group(s_, static_cast<std::uint32_t>(clause), "HARMED");
  }

  /// Told by a noun, with a light verb or without ("an attack carried out by X").
  bool is_noun(EventMention const& e) const { return predicate(e).kind == PredicateKind::kNoun || (e.trigger != predicate(e).token && token(e.trigger).pos == Upos::kNoun); }

  /// "killed by X in a shooting", "killed in an attack by X": verb and noun of one deed.
  bool is_same_deed(EventMention const& bare, EventMention const& told) const {
    Predicate const& a = predicate(bare);
    Predicate const& b = predicate(told);
    Predicate const& verb = is_noun(bare) ? b : a;
    Token const& noun = token(is_noun(bare) ? bare.trigger : told.trigger);
    if (is_noun(bare) == is_noun(told) || verb.kind != PredicateKind::kVerb || noun.head != static_cast<std::int32_t>(verb.token)) return false;
    return verb.passive && noun.rel == Rel::kObl && one_of(noun.prep, {"in", "during"});
  }

  /// "killed by two bullets fired by X", "destroyed by a blast set off by X": told of the weapon.
  bool sets_off(EventMention const& told, EventMention const& bare) const {
    Token const& clause = token(predicate(told).token);
    if ((clause.rel != Rel::kAcl && clause.rel != Rel::kAclRelcl) || clause.head < 0) return false;
    auto const weapon = static_cast<std::uint32_t>(clause.head);
    auto const& arguments = predicate(bare).arguments;
    bool const with_it = std::any_of(arguments.begin(), arguments.end(), [&](Argument const& a) { return a.token == weapon && a.slot != Slot::kObject; });
    return with_it && (in_group(s_, weapon, "DEVICE") || in_group(s_, weapon, "BLAST"));
  }

  bool is_thing(Participant const& p) const {
    EntityMention const* m = mention_of(s_.mentions, p);
    return m != nullptr && !m->is_pronoun && has_body(m->kind) && !m->is_party;
  }
  bool is_same(Participant const& a, Participant const& b) const {
    return a.span == b.span || same_chain(mention_of(s_.mentions, a), mention_of(s_.mentions, b));
  }
  bool is_among(std::vector<Participant> const& list, Participant const& p) const {
    return std::any_of(list.begin(), list.end(), [&](Participant const& q) { return is_same(p, q); });
  }
  /// "in a gang assault": the word before the noun tells what kind it was.
  bool only_tells_kind(EventMention const& deed) const {
    return std::any_of(deed.actors.begin(), deed.actors.end(), [&](Participant const& p) {
      EntityMention const* m = mention_of(s_.mentions, p);
      bool const before = p.head >= 0 && token(static_cast<std::uint32_t>(p.head)).head == static_cast<std::int32_t>(deed.trigger) && one_of(token(static_cast<std::uint32_t>(p.head)).rel, {Rel::kCompound, Rel::kAmod});
      bool const police = p.head >= 0 && token(static_cast<std::uint32_t>(p.head)).lemma == "police";  // "in a police shooting"
      return before && !police && (m == nullptr || (m->actor_id.empty() && m->country.empty()));
    });
  }
  bool befalls_doer(EventMention const& harm, EventMention const& deed) const {
    return std::any_of(deed.actors.begin(), deed.actors.end(), [&](Participant const& p) { return is_among(harm.recipients, p); });
  }

  CodingScene const& s_;
  std::vector<EventMention>& events_;
};

}  // namespace

void add_doers_beside(CodingScene const& scene, std::vector<EventMention>& events) { DoersBeside(scene, events).fill(); }

}  // namespace dragoman
