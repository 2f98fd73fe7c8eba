// Which coded events a coder would sign. Verbs of the news are verbs of everyday life: people call, help, press and
// thank each other in every text. PLOVER and CAMEO code what political actors do (Schrodt 2012, ch. 1; PLOVER manual
// 2021: "actors of political interest"), so an event needs somebody who acts in public: a state, a body, an armed
// group, an official, people acting as a group. A frame without conditions of its own says little: under it, words and
// favours need both sides, or a state, a body or an armed group that speaks to all. A thing is no recipient of words.
// What hits somebody needs somebody or something hit.
#include "event/admission.h"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <string_view>

namespace dragoman {

namespace {

/// One of the frames decided it, alone or inside a composition.
bool is_by(EventMention const& e, std::initializer_list<std::string_view> frames) {
  return std::any_of(frames.begin(), frames.end(), [&](std::string_view f) { return e.rule.find(f) != std::string::npos; });
}

class Admission {
 public:
  explicit Admission(Mentions const& mentions) : mentions_(mentions) {}

  bool admits(EventMention const& e) const {
    bool const actor = has_party(e.actors), recipient = has_party(e.recipients);
    bool const in_public = acts_in_public(e.actors) || acts_in_public(e.recipients);
    bool const located = e.place >= 0 && !is_open(e);  // "the curfew in Kano", "talks were held in Doha"
    switch (e.type) {
      case EventType::kAssault: return actor || recipient || !e.recipients.empty() || !e.quantities.empty() || located;
      case EventType::kCoerce:
        if (is_open(e) && e.mode == "restrict") return (actor && recipient) || governs(e.actors);
        return in_public || recipient || (actor && !e.recipients.empty()) || located;
      case EventType::kRequest:
        if (is_by(e, {"should.nothing"})) return actor && governs(e.recipients);  // "voters should know" is opinion
        if (asks_questions(e.actors)) return false;
        return is_addressed(e);
      case EventType::kConcede: return in_public && (!is_open(e) || governs(e.actors));
      case EventType::kProtest: return in_public || actor || located;
      case EventType::kConsult:
        if (asks_questions(e.actors) || asks_questions(e.recipients)) return false;
        return (in_public && (!is_open(e) || (actor && recipient && !is_alone(e)))) || (located && e.actors.empty());
      case EventType::kMobilize: return in_public || located || !e.actors.empty();  // "warships patrolled"
      case EventType::kRetreat:
        if (is_open(e) && e.mode == "release") return governs(e.actors) && (recipient || located);  // things handed back
        return in_public || located;
      case EventType::kSanction: return in_public || located;
      default: return is_addressed(e);
    }
  }

  /// Words and favours have two sides, or a doer whose word binds; under a frame with conditions, more than one man's opinion.
  bool is_addressed(EventMention const& e) const {
    bool const actor = has_party(e.actors), recipient = has_party(e.recipients);
    if (!acts_in_public(e.actors) && !acts_in_public(e.recipients)) return false;
    return is_open(e) ? (actor && recipient) || governs(e.actors) : recipient || !speaks_alone(e.actors);
  }

  /// A politician who attacks a person, a party or a paper does so in words, where no weapon and no wound is told.
  bool is_words(EventMention const& e) const {
    bool const plain = is_by(e, {"attack.default", "hit.party", "hit.default", "assault-fight.noun-on"});
    if (e.type != EventType::kAssault || !plain || is_by(e, {"+compose"}) || !e.quantities.empty() || e.actors.empty()) return false;
    auto const spoken_at = [&](Participant const& p) {
      EntityMention const* m = mention(p);
      return m == nullptr || (m->kind != MentionKind::kState && m->kind != MentionKind::kMilitary && m->kind != MentionKind::kRebel &&
                              m->kind != MentionKind::kBuilding && m->kind != MentionKind::kVehicle && m->kind != MentionKind::kPlace);
    };
    bool const at_politician = !e.recipients.empty() && std::all_of(e.recipients.begin(), e.recipients.end(), [&](Participant const& p) { return is_politician(p); });
    return (speaks(e.actors) || (at_politician && !has_arms(e.actors))) && std::all_of(e.recipients.begin(), e.recipients.end(), spoken_at);
  }

  /// Politicians and papers beat, fight and capture at the ballot box.
  bool is_contest(EventMention const& e) const {
    bool const plain = is_by(e, {"clash.default", "clash.against", "beat.default", "occupy.default"});
    auto const stands = [&](std::vector<Participant> const& list) { return speaks(list) && !has_arms(list); };
    return plain && e.quantities.empty() && (stands(e.actors) || (stands(e.recipients) && !has_arms(e.actors)));
  }

  /// A shooting or a beating hits people and what they ride in; where they fell is the place of the event, not its recipient.
  void drop_scene(EventMention& e) const {
    if (!is_by(e, {"assault-firearms.noun", "shoot.shoot", "beat.default"})) return;
    std::erase_if(e.recipients, [&](Participant const& p) {
      EntityMention const* m = mention(p);
      return m != nullptr && !m->is_party && m->actor_id.empty() && (m->kind == MentionKind::kBuilding || m->kind == MentionKind::kPlace ||
             m->kind == MentionKind::kThing || m->kind == MentionKind::kFacility);
    });
  }

  /// Nobody does a thing to himself, unless the text says so by joining the parties.
  void drop_own_side(EventMention& e) const {
    if (e.reciprocal) return;
    std::erase_if(e.recipients, [&](Participant const& r) {
      return std::any_of(e.actors.begin(), e.actors.end(), [&](Participant const& a) { return same(a, r); });
    });
  }

 private:
  EntityMention const* mention(Participant const& p) const { return p.mention < 0 ? nullptr : &mentions_.entities[static_cast<std::size_t>(p.mention)]; }

  bool same(Participant const& a, Participant const& b) const {
    EntityMention const *x = mention(a), *y = mention(b);
    if (x == nullptr || y == nullptr) return false;
    if (x->id == y->id) return true;
    if (x->is_plural || y->is_plural) return false;  // "soldiers killed soldiers"
    return x->chain >= 0 && x->chain == y->chain;
  }

  /// A party that somebody could look up: not an "I", "you" or "they" that stands for nobody known.
  bool is_party(Participant const& p) const {
    EntityMention const* m = mention(p);
    if (m == nullptr) return false;
    if (m->is_pronoun && m->actor_id.empty() && m->country.empty()) return false;
    bool const staffed = (!m->sector.empty() || !m->country.empty()) && (m->kind == MentionKind::kVehicle || m->kind == MentionKind::kBuilding);  // "an embassy"
    return m->is_party || m->kind == MentionKind::kPerson || staffed;
  }

  bool is_public(Participant const& p) const {
    if (!is_party(p)) return false;
    EntityMention const& m = *mention(p);
    if (!m.actor_id.empty()) return true;
    bool const people = m.kind == MentionKind::kPerson || m.kind == MentionKind::kCivilian;
    constexpr std::array<std::string_view, 7> kPrivate = {"", "CVL", "BUS", "EDU", "JRN", "MED", "AGR"};
    bool const is_private = std::find(kPrivate.begin(), kPrivate.end(), m.sector) != kPrivate.end();
    if (people) return !is_private || (m.is_plural && !m.sector.empty());  // "students", "villagers": people as a group
    if (m.kind == MentionKind::kCompany || m.kind == MentionKind::kMedia) return !m.country.empty();
    return true;
  }

  bool speaks(std::vector<Participant> const& list) const {
    return std::any_of(list.begin(), list.end(), [&](Participant const& p) { return is_politician(p); });
  }
  /// A meeting of one party with itself.
  bool is_alone(EventMention const& e) const {
    return e.reciprocal && e.realis == Realis::kActual && std::all_of(e.actors.begin(), e.actors.end(), [&](Participant const& p) { return same(p, e.actors.front()); });
  }

  /// Reporters and papers: what they ask are questions, whom they meet they interview.
  bool asks_questions(std::vector<Participant> const& list) const {
    return std::any_of(list.begin(), list.end(), [&](Participant const& p) {
      EntityMention const* m = mention(p);
      return m != nullptr && (m->kind == MentionKind::kMedia || m->sector == "JRN" || m->sector == "MED");
    });
  }

  bool has_arms(std::vector<Participant> const& list) const {
    return std::any_of(list.begin(), list.end(), [&](Participant const& p) {
      EntityMention const* m = mention(p);
      constexpr std::array<std::string_view, 6> kArms = {"MIL", "COP", "REB", "UAF", "CRM", "SPY"};
      if (m == nullptr) return true;
      return m->kind == MentionKind::kMilitary || m->kind == MentionKind::kPolice || m->kind == MentionKind::kRebel ||
             std::find(kArms.begin(), kArms.end(), m->sector) != kArms.end();
    });
  }

  /// A politician, a paper or a private man by himself: what he says of a thing is opinion.
  bool speaks_alone(std::vector<Participant> const& list) const {
    return !list.empty() && std::all_of(list.begin(), list.end(), [&](Participant const& p) {
      EntityMention const* m = mention(p);
      return is_politician(p) || m == nullptr || (m->kind == MentionKind::kPerson && !m->is_plural && m->sector.empty());
    }) && !governs(list);
  }

  bool is_politician(Participant const& p) const {
    EntityMention const* m = mention(p);
    if (m == nullptr || m->is_plural || (m->kind != MentionKind::kPerson && m->kind != MentionKind::kParty && m->kind != MentionKind::kMedia)) return false;
    constexpr std::array<std::string_view, 5> kSpeaking = {"LEG", "ELI", "PTY", "JRN", "MED"};
    if (m->kind == MentionKind::kPerson && m->sector == "GOV") return true;
    return std::find(kSpeaking.begin(), kSpeaking.end(), m->sector) != kSpeaking.end();
  }

  bool has_party(std::vector<Participant> const& list) const {
    return std::any_of(list.begin(), list.end(), [&](Participant const& p) { return is_party(p); });
  }
  bool acts_in_public(std::vector<Participant> const& list) const {
    return std::any_of(list.begin(), list.end(), [&](Participant const& p) { return is_public(p); });
  }

  /// Whose word binds without being addressed to anybody: a state, a government, an alliance, an armed group, its officials.
  bool governs(std::vector<Participant> const& list) const {
    return std::any_of(list.begin(), list.end(), [&](Participant const& p) {
      if (!is_public(p)) return false;
      EntityMention const& m = *mention(p);
      constexpr std::array<MentionKind, 7> kPowers = {MentionKind::kState, MentionKind::kIgo, MentionKind::kGovernment,
                                                      MentionKind::kMilitary, MentionKind::kRebel, MentionKind::kParty, MentionKind::kOrganization};
      constexpr std::array<std::string_view, 4> kOffices = {"GOV", "OPP", "IGO", "REB"};
      bool const in_office = m.kind == MentionKind::kPerson && std::find(kOffices.begin(), kOffices.end(), m.sector) != kOffices.end();
      return in_office || std::find(kPowers.begin(), kPowers.end(), m.kind) != kPowers.end();
    });
  }

  /// The frame asked nothing, or composition found no event in what is wanted or promised.
  static bool is_open(EventMention const& e) {
    return is_by(e, {".default", "nothing", "threaten.any"});
  }

  Mentions const& mentions_;
};

}  // namespace

void admit_events(Mentions const& mentions, std::vector<EventMention>& events) {
  Admission const admission(mentions);
  std::vector<std::int32_t> stands(events.size(), -1);  // new id of an event or, if it is dropped, of what it stood in
  std::vector<EventMention> kept;
  for (std::size_t old = 0; old < events.size(); ++old) {
    EventMention& e = events[old];
    admission.drop_own_side(e);
    admission.drop_scene(e);
    if (admission.is_words(e)) {
      e.type = EventType::kAccuse;
      e.mode = "disapprove";
      e.cameo = "111";
    }
    std::int32_t const outer = e.embedded_in < 0 ? -1 : stands[static_cast<std::size_t>(e.embedded_in)];
    stands[old] = outer;
    if (admission.is_contest(e) || !admission.admits(e)) continue;
    e.embedded_in = outer;
    e.id = static_cast<std::uint32_t>(kept.size());
    stands[old] = static_cast<std::int32_t>(e.id);
    kept.push_back(std::move(e));
  }
  events = std::move(kept);
}

}  // namespace dragoman
