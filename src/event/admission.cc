// Which coded events a coder would sign. Verbs of the news are verbs of everyday life: people call, help, press and
// thank each other in every text. PLOVER and CAMEO code what political actors do (Schrodt 2012, ch. 1; PLOVER manual
// 2021: "actors of political interest"), so an event needs somebody who acts in public: a state, a body, an armed
// group, an official, people acting as a group. A frame without conditions of its own says little: under it, words and
// favours need both sides, or a state, a body or an armed group that speaks to all. A thing is no recipient of words.
// What hits somebody needs somebody or something hit.
#include "event/admission.h"

#include <algorithm>
#include <string_view>

#include "event/held_events.h"
#include "event/public_parties.h"

namespace dragoman {

namespace {

class Admission {
 public:
  Admission(Mentions const& mentions, FrameTable const& frames) : mentions_(mentions), frames_(frames), parties_(mentions) {}

  bool admits(EventMention const& e) const {
    bool const actor = parties_.has_party(e.actors), recipient = parties_.has_party(e.recipients);
    bool const in_public = parties_.acts_in_public(e.actors) || parties_.acts_in_public(e.recipients);
    bool const located = e.place >= 0 && !is_open(e);  // "the curfew in Kano", "talks were held in Doha"
    switch (e.type) {
      case EventType::kAssault: return actor || recipient || !e.recipients.empty() || !e.quantities.empty() || !e.instruments.empty() || located;
      case EventType::kCoerce:
        if (is_open(e) && e.mode == "restrict") return (actor && recipient) || parties_.governs(e.actors);
        return in_public || recipient || (actor && !e.recipients.empty()) || located;
      case EventType::kRequest:
        if (is_of(e, "OPINION")) return actor && parties_.governs(e.recipients);  // "voters should know" is opinion
        if (parties_.asks_questions(e.actors)) return false;
        return is_addressed(e);
      case EventType::kConcede: return in_public && (!is_open(e) || parties_.governs(e.actors));
      case EventType::kProtest: return in_public || actor || located;
      case EventType::kConsult:
        if (parties_.asks_questions(e.actors) || parties_.asks_questions(e.recipients)) return false;
        return (in_public && (!is_open(e) || (actor && recipient && !is_alone(e)))) || (located && e.actors.empty()) || (in_public && gathers(e));
      case EventType::kMobilize: return in_public || located || !e.actors.empty();  // "warships patrolled"
      case EventType::kRetreat:
        if (is_open(e) && e.mode == "release") return parties_.governs(e.actors) && (recipient || located);  // things handed back
        return in_public || located;
      case EventType::kSanction: return in_public || located;
      case EventType::kThreaten:
        if (e.mode == "violence" && actor && recipient) return true;  // a crime, whoever threatens
        return is_addressed(e);
      case EventType::kAccuse:
        if (e.mode == "investigate" && parties_.has_law(e.actors)) return true;  // police who look into a crime, whoever did it
        return is_addressed(e);
      default: return is_addressed(e);
    }
  }

  /// Words and favours have two sides, or a doer whose word binds; under a frame with conditions, more than one man's opinion.
  bool is_addressed(EventMention const& e) const {
    bool const actor = parties_.has_party(e.actors), recipient = parties_.has_party(e.recipients);
    if (!parties_.acts_in_public(e.actors) && !parties_.acts_in_public(e.recipients)) return false;
    return is_open(e) ? (actor && recipient) || parties_.governs(e.actors) : recipient || !parties_.speaks_alone(e.actors);
  }

  /// A politician who attacks a person, a party or a paper does so in words, where no weapon and no wound is told.
  bool is_words(EventMention const& e) const {
    bool const plain = is_of(e, "BLOW_OR_WORDS");
    if (e.type != EventType::kAssault || !plain || is_of(e, "BLOW_CARRIED_OUT") || !e.quantities.empty() || e.actors.empty()) return false;
    auto const spoken_at = [&](Participant const& p) {
      EntityMention const* m = mention_of(mentions_, p);
      return m == nullptr || (m->kind != MentionKind::kState && m->kind != MentionKind::kMilitary && m->kind != MentionKind::kRebel &&
                              m->kind != MentionKind::kBuilding && m->kind != MentionKind::kVehicle && m->kind != MentionKind::kPlace);
    };
    bool const at_politician = !e.recipients.empty() && std::all_of(e.recipients.begin(), e.recipients.end(), [&](Participant const& p) { return parties_.is_politician(p); });
    return (parties_.has_politician(e.actors) || (at_politician && !parties_.has_arms(e.actors))) && std::all_of(e.recipients.begin(), e.recipients.end(), spoken_at);
  }

  /// "refuses to attack her": words not said.
  bool is_restraint(EventMention const& e) const { return is_of(e, "WORDS_WITHHELD") && parties_.has_politician(e.actors) && !parties_.has_arms(e.actors); }

  /// Politicians and papers beat, fight and capture at the ballot box.
  bool is_contest(EventMention const& e) const {
    bool const plain = is_of(e, "CONTEST");
    auto const stands = [&](std::vector<Participant> const& list) { return parties_.has_politician(list) && !parties_.has_arms(list); };
    return plain && e.quantities.empty() && (stands(e.actors) || (stands(e.recipients) && !parties_.has_arms(e.actors)));
  }

  /// A shooting or a beating hits people and what they ride in; where they fell is the place of the event, not its recipient.
  void drop_scene(EventMention& e) const {
    if (!is_of(e, "AT_A_SCENE")) return;
    std::erase_if(e.recipients, [&](Participant const& p) {
      EntityMention const* m = mention_of(mentions_, p);
      return m != nullptr && !m->is_party && m->actor_id.empty() && (m->kind == MentionKind::kBuilding || m->kind == MentionKind::kPlace ||
             m->kind == MentionKind::kThing || m->kind == MentionKind::kFacility);
    });
  }

  /// Nobody does a thing to himself, unless the text says so by joining the parties.
  void drop_own_side(EventMention& e) const {
    if (e.reciprocal) return;
    std::erase_if(e.recipients, [&](Participant const& r) {
      return std::any_of(e.actors.begin(), e.actors.end(), [&](Participant const& a) { return parties_.same(a, r); });
    });
  }

 private:
  /// The frame asked nothing, or composition found no event in what is wanted or promised.
  bool is_open(EventMention const& e) const { return is_of(e, "OPEN"); }

  /// "The two presidents met in Geneva": those who meet are told as one, and where.
  bool gathers(EventMention const& e) const {
    EntityMention const* m = e.actors.size() == 1 ? mention_of(mentions_, e.actors[0]) : nullptr;
    return e.place >= 0 && e.realis != Realis::kHypothetical && m != nullptr && m->is_plural;
  }

  /// A meeting of one party with itself.
  bool is_alone(EventMention const& e) const { return e.reciprocal && e.realis == Realis::kActual && parties_.all_same(e.actors); }

  bool is_of(EventMention const& e, std::string_view family) const { return frames_.is_of_family(e.rule, family); }

  Mentions const& mentions_;
  FrameTable const& frames_;
  PublicParties const parties_;
};

/// "the attack that killed the senator": the one it is told of is hit in the same sentence.
bool is_struck(EventMention const& e, FrameTable const& frames, std::vector<EventMention> const& events) {
  return std::any_of(events.begin(), events.end(), [&](EventMention const& o) {
    bool const hit = o.id != e.id && o.sentence == e.sentence && o.type == EventType::kAssault && frames.is_of_family(o.rule, "STRIKES_DOWN");
    return hit && std::any_of(o.recipients.begin(), o.recipients.end(), [&](Participant const& p) { return !e.recipients.empty() && p.span == e.recipients[0].span; });
  });
}

}  // namespace

void admit_events(Mentions const& mentions, FrameTable const& frames, std::vector<EventMention>& events, std::vector<HeldEvent>& held) {
  Admission const admission(mentions, frames);
  std::vector<std::uint8_t> struck(events.size());  // asked before the first event is taken out
  std::transform(events.begin(), events.end(), struck.begin(), [&](EventMention const& e) { return is_struck(e, frames, events); });
  hold_back(events, held, [&](EventMention& e) -> std::string {
    admission.drop_own_side(e);
    admission.drop_scene(e);
    bool const restraint = admission.is_restraint(e);
    if (restraint) e.realis = Realis::kNegated;
    if (restraint || (admission.is_words(e) && !struck[e.id])) {
      e.type = EventType::kAccuse;
      e.mode = "disapprove";
      e.cameo = "111";
    }
    if (admission.is_contest(e)) return "politicians fight, beat and capture at the ballot box";
    return admission.admits(e) ? "" : "nobody public is party to it (a state, body, armed group, official, people acting as a group)";
  });
}

}  // namespace dragoman
