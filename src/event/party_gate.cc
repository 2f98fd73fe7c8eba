// Who of those found may stand as a party in the end. The PLOVER manual codes what somebody does to somebody: "an actor is
// a political actor", and so is whom he acts on. A plan, a cost, a law, an hour, a street or a shoulder is none; behind
// many of them stands one ("criticised the governor's plan": the governor; "opposed the decision of the court": the
// court). What can be hit, held, searched or seized is a recipient of violence and coercion alone. Where somebody was
// attacked is not whom: phrases with "in", "at", "on", "near" give no recipient, unless somebody lives or works there.
#include <algorithm>
#include <array>

#include "base/one_of.h"
#include "event/event_draft.h"
#include "event/event_sides.h"

namespace dragoman {

namespace {

/// "trainees", "sappers", "bartender": ends as words for people do.
bool ends_as_role(std::string_view noun) {
  constexpr std::array<std::string_view, 15> kEndings = {"er", "or", "ist", "eer", "ee", "ian", "man", "woman", "people", "folk", "mate", "crat", "ster", "ant", "ite"};
  return noun.size() > 4 && std::any_of(kEndings.begin(), kEndings.end(), [&](std::string_view e) { return noun.ends_with(e); });
}

/// Plans, deeds, texts and qualities.
bool has_abstract_ending(std::string_view noun) {
  constexpr std::array<std::string_view, 14> kEndings = {"tion", "sion", "ment", "ness", "ity", "ism", "ance", "ence", "ency", "acy", "ship", "hood", "ing", "ure"};
  return noun.size() > 5 && std::any_of(kEndings.begin(), kEndings.end(), [&](std::string_view e) { return noun.ends_with(e); });
}

class PartyGate {
 public:
  PartyGate(CodingScene const& scene, EventMention& event) : s_(scene), event_(event) {}

  void keep() {
    settle(event_.actors, false);
    settle(event_.recipients, true);
  }

 private:
  bool is_physical() const { return event_.type == EventType::kAssault; }
  /// Classes that act on things as well: what is hit, held, shut, searched, seized, guarded or marched on.
  bool takes_things() const {
    return is_any_type({EventType::kAssault, EventType::kCoerce, EventType::kMobilize, EventType::kProtest, EventType::kThreaten, EventType::kRetreat});
  }
  bool is_any_type(std::initializer_list<EventType> types) const { return one_of(event_.type, types); }

  void settle(std::vector<Participant>& list, bool recipient) {
    ShortList<Participant, 8> kept;
    for (Participant const& p : list) {
      if (!recipient && is_cell(p)) continue;
      if (recipient && p.head >= 0 && stands_aside(s_, event_, static_cast<std::uint32_t>(p.head))) continue;
      std::optional<Participant> const party = fits(p, recipient) ? p : behind(p, recipient);
      if (!party) continue;
      bool const told = std::any_of(kept.begin(), kept.end(), [&](Participant const& k) { return k.span == party->span; });
      if (!told) kept.push_back(recipient && is_namesake(*party) ? Participant{-1, phrase_span(s_.tree, static_cast<std::uint32_t>(party->head)), party->head} : *party);
    }
    list.assign(kept.begin(), kept.end());
  }

  /// "Jordan was shot", "Chad was arrested": a man of that name, since nobody shoots or jails a state.
  bool is_namesake(Participant const& p) const {
    EntityMention const* m = mention_of(s_.mentions, p);
    if (m == nullptr || p.head < 0 || m->head != static_cast<std::uint32_t>(p.head) || m->kind != MentionKind::kState || m->tokens.end - m->tokens.begin != 1) return false;
    constexpr std::array<std::string_view, 4> kPersonal = {"kill.", "shoot.", "wound.", "arrest."};
    bool const personal = std::any_of(kPersonal.begin(), kPersonal.end(), [&](std::string_view f) { return event_.rule.starts_with(f); });
    Token const& t = s_.tree.tokens[m->head];
    return personal && t.pos == Upos::kPropn && one_of(t.rel, {Rel::kNsubj, Rel::kNsubjPass, Rel::kObj});
  }

  bool fits(Participant const& p, bool recipient) const {
    if (p.head < 0) return true;
    auto const token = static_cast<std::uint32_t>(p.head);
    EntityMention const* m = mention_of(s_.mentions, p);
    if (m != nullptr && m->head != token && !m->is_pronoun) return true;  // somebody a pronoun stands for
    if (is_time(token, m)) return false;
    if (is_named_matter(s_, event_, token) || (recipient && s_.tree.tokens[token].lower == "rights")) return false;
    if (recipient && (is_ground(token) || is_with(token, m) || is_shooting_ground(token, m) || is_scene_of_crime(token, m) || is_quality_of_person(token))) return false;
    Token const& t = s_.tree.tokens[token];
    if (recipient && (is_bare_word(token) || is_told_of(token))) return false;
    if (recipient && in_group(s_, token, "BODY_PART") && s_.tree.child(token, Rel::kNmodPoss) >= 0 && is_any_type({EventType::kAssault, EventType::kMobilize, EventType::kThreaten})) return false;
    bool const before = t.head == static_cast<std::int32_t>(event_.trigger) && (t.rel == Rel::kCompound || t.rel == Rel::kAmod);
    if (recipient && before && is_physical() && (!s_.phrases.is_party(token) || t.lower == "capital") && t.pos != Upos::kPropn) return false;  // "capital murder"
    if (m != nullptr) return mention_fits(*m, recipient);
    if (t.pos == Upos::kPron) return !one_of(t.lemma, {"it", "this", "that", "which", "what", "everything", "something", "nothing", "anything"});
    if (t.pos == Upos::kNum || t.pos == Upos::kPropn || t.pos == Upos::kDet) return true;
    if (t.pos == Upos::kVerb || t.pos == Upos::kPunct) return false;
    if (is_aged(token)) return true;
    return noun_fits(token, recipient);
  }

  /// "the use of force", "demand justice", "$2 million in funds": words of law and money that look like a body.
  bool is_bare_word(std::uint32_t token) const {
    Token const& t = s_.tree.tokens[token];
    if (t.lower == "each") return event_.recipients.size() > 1;  // "A and B have each been charged"
    if (t.pos != Upos::kNoun || s_.tree.child(token, Rel::kDet) >= 0 || s_.tree.child(token, Rel::kCompound) >= 0 || s_.tree.child(token, Rel::kAmod) >= 0) return false;
    if (t.lower == "justice" || t.lower == "funds") return true;
    return t.lower == "force" && t.head >= 0 && s_.tree.tokens[static_cast<std::size_t>(t.head)].lemma == "use";
  }

  /// "challenged the assertion that X lied", "derided efforts to keep away from X", "condemned hate speech against X": what is
  /// told of somebody inside the thing that is refused or blamed is not said to him.
  bool is_told_of(std::uint32_t token) const {
    bool const words = (event_.type == EventType::kAccuse && event_.mode != "investigate") || event_.type == EventType::kReject;
    if (!words || !(event_.rule.starts_with("condemn.") || event_.rule.starts_with("reject.default") || event_.rule.starts_with("accuse-disapprove.criticise") || event_.rule.starts_with("accuse-take."))) return false;
    std::uint32_t at = token;
    for (int step = 0; step < 6 && s_.tree.tokens[at].head >= 0; ++step) {
      auto const up = static_cast<std::uint32_t>(s_.tree.tokens[at].head);
      Token const& t = s_.tree.tokens[at];
      Token const& above = s_.tree.tokens[up];
      if (up == event_.trigger || at == event_.trigger || up < event_.trigger) return false;
      bool const clause = (t.rel == Rel::kAcl || t.rel == Rel::kCcomp) && above.pos == Upos::kNoun && (t.mark == "that" || t.mark == "to");
      bool const victim = t.prep == "against" && one_of(above.lemma, {"speech", "violence", "attack", "crime", "abuse", "discrimination", "war", "atrocity", "aggression", "hatred"});
      if (clause || victim) return true;
      at = up;
    }
    return false;
  }

  /// "arrested in the raid", "detained in a crowded jail": of what stands behind "in" a state alone makes arrests.
  bool is_cell(Participant const& p) const {
    EntityMention const* m = mention_of(s_.mentions, p);
    return event_.rule.starts_with("arrest.place-acts") && (m == nullptr || m->kind != MentionKind::kState || m->actor_id.empty());
  }
  /// "shots rang out outside the club", "a shooting at a bar": people are hit; "fired at the house" aims.
  bool is_shooting_ground(std::uint32_t token, EntityMention const* m) const {
    std::string_view const prep = s_.tree.tokens[token].prep;
    std::int32_t const above = s_.tree.tokens[token].head;
    bool const of_ground = prep == "of" && above >= 0 && in_group(s_, static_cast<std::uint32_t>(above), "SCENE") && !s_.tree.tokens[static_cast<std::size_t>(above)].prep.empty();
    if (is_physical() && !is_attack_on_many() && of_ground) return true;  // "in the parking lot of a store"
    if (!is_physical() || is_attack_on_many() || !one_of(prep, {"in", "inside", "outside", "near", "on", "along"})) return false;
    if (in_group(s_, token, "SCENE")) return true;
    if (m == nullptr) return false;
    return m->kind == MentionKind::kPlace || (prep != "on" && one_of(m->kind, {MentionKind::kBuilding, MentionKind::kFacility}));  // "fired on the house"
  }
  /// "investigating a shooting at a bar": the bar is not looked into.
  bool is_scene_of_crime(std::uint32_t token, EntityMention const* m) const {
    if (event_.type != EventType::kAccuse || event_.mode != "investigate") return false;
    if (in_group(s_, token, "SCENE") || s_.tree.tokens[token].lemma == "body") return true;
    if (!one_of(s_.tree.tokens[token].prep, {"in", "at", "on", "near", "outside", "inside"})) return false;
    auto const above = s_.tree.tokens[token].head;
    std::int32_t const deed = above == static_cast<std::int32_t>(event_.trigger) ? s_.tree.child(event_.trigger, Rel::kObj) : above;
    bool const violent = deed >= 0 && in_group(s_, static_cast<std::uint32_t>(deed), "KILLING");
    return (violent && (m == nullptr || m->actor_id.empty())) || s_.phrases.is(token, PhraseKind::kPlace) || (m != nullptr && one_of(m->kind, {MentionKind::kPlace, MentionKind::kBuilding, MentionKind::kFacility}));
  }
  /// "praised her leadership": what she is like.
  bool is_quality_of_person(std::uint32_t token) const {
    if (s_.tree.tokens[token].lemma != "leadership") return false;
    std::int32_t const owner = s_.tree.child(token, Rel::kNmodPoss);
    if (owner < 0) return false;
    auto const whose = static_cast<std::uint32_t>(owner);
    bool const body = s_.phrases.is(whose, PhraseKind::kState) || s_.phrases.is(whose, PhraseKind::kOrganization);
    return s_.phrases.is(whose, PhraseKind::kPerson) || (s_.tree.tokens[whose].pos == Upos::kPropn && !body);
  }

  /// A name behind "in" or "at" where one man hits another: where it was ("opened fire at the Navy Yard").
  bool is_ground(std::uint32_t token) const {
    std::string_view const prep = s_.tree.tokens[token].prep;
    if (!one_of(prep, {"in", "at", "near"}) || s_.tree.tokens[token].pos != Upos::kPropn) return false;
    return is_physical() && !is_attack_on_many() && !s_.phrases.is(token, PhraseKind::kPerson);
  }
  /// "assault with a weapon": what it was done with.
  bool is_with(std::uint32_t token, EntityMention const* m) const {
    return is_physical() && s_.tree.tokens[token].prep == "with" && (m == nullptr || (!m->is_party && m->kind == MentionKind::kThing)) && !s_.phrases.is_party(token);
  }

  /// "the 20-year-old was shot": tagged as a date.
  bool is_aged(std::uint32_t token) const {
    if (s_.tree.tokens[token].pos == Upos::kNum)  // "one 17-year-old"
      for (std::uint32_t c : s_.tree.children(token))
        if (s_.tree.tokens[c].lemma == "old" && s_.tree.tokens[c].rel == Rel::kAmod) return true;
    return s_.tree.tokens[token].lemma == "old" && s_.tree.tokens[token].pos == Upos::kAdj;
  }

  bool is_time(std::uint32_t token, EntityMention const* m) const {
    if (m != nullptr && (m->is_party || m->kind == MentionKind::kPerson)) return false;
    if (is_aged(token)) return false;
    std::string_view const label = s_.phrases.entity_label(token);
    return one_of(label, {"DATE", "TIME", "MONEY", "PERCENT", "ORDINAL"});
  }

  bool mention_fits(EntityMention const& m, bool recipient) const {
    if (m.is_party || m.kind == MentionKind::kPerson || !m.actor_id.empty()) return true;
    if (m.is_pronoun) return one_of(s_.tree.tokens[m.head].lemma, {"they", "we", "he", "she"}) || takes_things();
    bool const named = !m.sector.empty() || s_.tree.tokens[m.head].pos == Upos::kPropn;
    switch (m.kind) {
      case MentionKind::kPlace: return place_fits(m, recipient);
      case MentionKind::kBuilding:
      case MentionKind::kFacility:
      case MentionKind::kInfrastructure:
      case MentionKind::kVehicle: return named || takes_things() || !is_scene(m.head);  // "the clinic accused the mine"
      case MentionKind::kThing: return named || in_group(s_, m.head, "STANDS_AS_PARTY") || (recipient && takes_things());
      default: return true;
    }
  }

  /// "an attack on the town" hits it, "a shooting on the bridge" does not.
  bool is_scene(std::uint32_t token) const {
    std::string_view const prep = s_.tree.tokens[token].prep;
    if (prep == "on") return !is_any_type({EventType::kAssault, EventType::kRetreat, EventType::kThreaten}) || !is_attack_on_many();
    return one_of(prep, {"in", "at", "near", "over", "into", "about", "outside", "inside", "along", "around"});
  }

  /// "bombed the town", "a curfew in the town", "clashes in the town": the place is hit; "a man was shot in the town": there
  /// it happened.
  bool place_fits(EntityMention const& m, bool recipient) const {
    if (!is_scene(m.head) || is_any_type({EventType::kMobilize, EventType::kCoerce, EventType::kThreaten})) return true;
    bool const town = !m.country.empty() || s_.tree.tokens[m.head].pos == Upos::kPropn;
    if (!recipient || !town) return false;
    return !is_physical() || is_attack_on_many();
  }
  /// Frames of battles, raids and bombings; a killing, a shooting or a beating hits people alone.
  bool is_attack_on_many() const {
    constexpr std::array<std::string_view, 6> kPersonal = {"kill.", "shoot.", "wound.", "rape.", "assault-firearms.noun", "reopen.fire"};
    return std::none_of(kPersonal.begin(), kPersonal.end(), [&](std::string_view f) { return event_.rule.find(f) != std::string::npos; });
  }

  bool noun_fits(std::uint32_t token, bool recipient) const {
    Token const& t = s_.tree.tokens[token];
    if (in_group(s_, token, "BODY_PART") || (in_group(s_, token, "SCENE") && !(takes_things() && !is_scene(token)))) return false;
    // "boycotted the election": for who holds it. Whoever condemns an attack names nobody by it.
    bool const restricted = is_any_type({EventType::kCoerce, EventType::kThreaten}) && s_.phrases.is(token, PhraseKind::kPlace);
    if (recipient && (restricted || event_.rule.find("boycott") != std::string::npos)) return true;
    if (s_.phrases.is_party(token) || s_.phrases.is(token, PhraseKind::kPerson) || in_group(s_, token, "STANDS_AS_PARTY") || is_described_as_person(token)) return true;
    if (!recipient) return !is_abstract(token);  // "the champion": whoever it is acts
    if (is_physical()) return t.prep.empty() || t.prep == "of" || t.prep == "on" || t.prep == "against" || in_group(s_, token, "CONCRETE");
    if (takes_things() && in_group(s_, token, "CONCRETE")) return true;
    return ends_as_role(t.lemma) && !in_group(s_, token, "ROLE_LOOKALIKE");
  }

  bool is_abstract(std::uint32_t token) const {
    return in_group(s_, token, "ABSTRACT") || in_group(s_, token, "DOCUMENT") || s_.predicates.at_token[token] >= 0 || has_abstract_ending(s_.tree.tokens[token].lemma);
  }

  /// "the hopeful who lost": has a relative clause of people or an age.
  bool is_described_as_person(std::uint32_t token) const {
    auto const children = s_.tree.children(token);
    return std::any_of(children.begin(), children.end(), [&](std::uint32_t c) {
      if (s_.tree.tokens[c].rel != Rel::kAclRelcl) return s_.tree.tokens[c].lemma == "old";
      auto const words = s_.tree.children(c);
      return std::any_of(words.begin(), words.end(), [&](std::uint32_t w) { return s_.tree.tokens[w].lemma == "who" || s_.tree.tokens[w].lemma == "whom"; });
    });
  }

  /// Whose the thing is, or who made it: possessor, of- and by-phrase, a name before the noun.
  std::optional<Participant> behind(Participant const& p, bool recipient) const {
    if (p.head < 0) return std::nullopt;
    auto const token = static_cast<std::uint32_t>(p.head);
    bool const hit = is_any_type({EventType::kAssault, EventType::kMobilize, EventType::kThreaten}) && in_group(s_, token, "BODY_PART");
    if (is_physical() && !hit) return std::nullopt;
    constexpr std::array<Rel, 4> kRels = {Rel::kNmodPoss, Rel::kNmod, Rel::kCompound, Rel::kAmod};
    for (Rel rel : kRels)
      for (std::uint32_t c : s_.tree.children(token)) {
        Token const& t = s_.tree.tokens[c];
        if (t.rel != rel || (rel == Rel::kNmod && t.prep != "of" && t.prep != "by" && t.prep != "from")) continue;
        bool const before = rel == Rel::kCompound || rel == Rel::kAmod;
        if (before && is_named_matter(s_, event_, token)) continue;  // "the North American Free Trade Agreement"
        if (auto const party = owner_at(c, before); party && (!recipient || !acts(*party))) return party;
      }
    if (auto const doer = doer_of(token, recipient)) return doer;
    return maker_of(token, recipient);
  }

  /// "objected to the drilling by the company": who does what the noun tells, wherever the phrase hangs.
  std::optional<Participant> doer_of(std::uint32_t noun, bool recipient) const {
    std::int32_t const id = s_.predicates.at_token[noun];
    if (id < 0) return std::nullopt;
    for (Argument const& a : s_.predicates.all[static_cast<std::size_t>(id)].arguments) {
      if (a.prep != "by") continue;
      if (auto const party = owner_at(a.token, false); party && (!recipient || !acts(*party))) return party;
    }
    return std::nullopt;
  }

  /// "the offer made by the rebels", "an appeal that the union lodged": the doer of the clause on the noun.
  std::optional<Participant> maker_of(std::uint32_t noun, bool recipient) const {
    for (std::uint32_t c : s_.tree.children(noun)) {
      Rel const rel = s_.tree.tokens[c].rel;
      std::int32_t const id = s_.predicates.at_token[c];
      if ((rel != Rel::kAcl && rel != Rel::kAclRelcl) || id < 0) continue;
      if (rel == Rel::kAcl && s_.tree.tokens[c].mark == "that") continue;  // "the rumour that X left" is nobody's
      for (Argument const& a : s_.predicates.all[static_cast<std::size_t>(id)].arguments) {
        if (a.slot != Slot::kSubject || a.token == noun) continue;
        if (auto const party = owner_at(a.token, false); party && (!recipient || !acts(*party))) return party;
      }
    }
    return std::nullopt;
  }

  std::optional<Participant> owner_at(std::uint32_t token, bool by_name) const {
    EntityMention const* m = s_.phrases.mention_at(token);
    if (m == nullptr || m->head != token) return std::nullopt;
    if (m->is_pronoun) m = antecedent(*m);
    if (m == nullptr || (!m->is_party && m->kind != MentionKind::kPerson)) return std::nullopt;
    if (by_name && m->actor_id.empty()) return std::nullopt;
    return Participant{static_cast<std::int32_t>(m->id), m->span, static_cast<std::int32_t>(token)};
  }

  EntityMention const* antecedent(EntityMention const& pronoun) const {
    EntityMention const* last = nullptr;
    for (EntityMention const& m : s_.mentions.entities)
      if (pronoun.chain >= 0 && m.chain == pronoun.chain && !m.is_pronoun && m.tokens.begin < pronoun.tokens.begin && (last == nullptr || m.tokens.begin > last->tokens.begin)) last = &m;
    return last;
  }

  /// The same party acts already ("defended his record").
  bool acts(Participant const& p) const {
    EntityMention const* m = mention_of(s_.mentions, p);
    return std::any_of(event_.actors.begin(), event_.actors.end(), [&](Participant const& a) {
      EntityMention const* actor = mention_of(s_.mentions, a);
      return a.span == p.span || (m != nullptr && actor != nullptr && m->chain >= 0 && m->chain == actor->chain);
    });
  }

  CodingScene const& s_;
  EventMention& event_;
};

/// "condemned the killing of two boys", "investigated his murder": who was hit is not accused, who did it is.
void accuse_doers(CodingScene const& s, EventMention& words, std::vector<EventMention> const& events) {
  if (words.type != EventType::kAccuse) return;
  for (EventMention const& deed : events) {
    if (deed.type != EventType::kAssault || deed.sentence != words.sentence || deed.trigger == words.trigger) continue;
    auto const hit_by_it = [&](Participant const& p) {
      if (p.head < 0) return false;
      Token const& t = s.tree.tokens[static_cast<std::size_t>(p.head)];
      bool const of_deed = t.head == static_cast<std::int32_t>(deed.trigger) || (t.head >= 0 && t.head == s.tree.tokens[deed.trigger].head);  // "the shooting death of"
      bool const undergoes = of_deed && t.rel != Rel::kObj && (t.prep.empty() || one_of(t.prep, {"of", "on", "against"}));
      return undergoes && std::any_of(deed.recipients.begin(), deed.recipients.end(), [&](Participant const& r) { return r.span == p.span; });
    };
    if (std::erase_if(words.recipients, hit_by_it) > 0 && words.recipients.empty()) words.recipients = deed.actors;
  }
}

/// "railed against the senator, taking aim at his past": the participle is meant for whom the verb names.
void blame_as_above(CodingScene const& s, EventMention& words, std::vector<EventMention> const& events) {
  Token const& verb = s.tree.tokens[words.trigger];
  if (words.type != EventType::kAccuse || words.mode == "investigate" || !words.recipients.empty() || verb.rel != Rel::kAdvcl || verb.tag != "VBG") return;
  for (EventMention const& above : events)
    if (above.type == EventType::kAccuse && above.mode != "investigate" && verb.head == static_cast<std::int32_t>(above.trigger) && above.trigger < words.trigger) words.recipients = above.recipients;
}

/// "A man shot at two officers, who returned fire": fire goes back to who opened it.
void return_to_sender(CodingScene const& s, EventMention& answer, std::vector<EventMention> const& events) {
  if (answer.type != EventType::kAssault || !answer.recipients.empty() || answer.rule.find("return-fire") == std::string::npos) return;
  auto const same = [&](Participant const& a, Participant const& b) {
    EntityMention const* one = mention_of(s.mentions, a);
    EntityMention const* other = mention_of(s.mentions, b);
    return a.span == b.span || (one != nullptr && other != nullptr && one->chain >= 0 && one->chain == other->chain);
  };
  for (EventMention const& deed : events) {
    bool const near = deed.sentence == answer.sentence || deed.sentence + 1 == answer.sentence;
    if (deed.type != EventType::kAssault || !near || deed.trigger >= answer.trigger || deed.actors.empty()) continue;
    bool const hits = std::any_of(deed.recipients.begin(), deed.recipients.end(), [&](Participant const& r) {
      return std::any_of(answer.actors.begin(), answer.actors.end(), [&](Participant const& a) { return same(a, r); });
    });
    bool const himself = std::any_of(deed.actors.begin(), deed.actors.end(), [&](Participant const& d) {
      return std::any_of(answer.actors.begin(), answer.actors.end(), [&](Participant const& a) { return same(a, d); });
    });
    if (hits && !himself) answer.recipients = deed.actors;
  }
}

}  // namespace

void keep_parties(CodingScene const& scene, std::vector<EventMention>& events) {
  for (EventMention& event : events) PartyGate(scene, event).keep();
  for (EventMention& event : events) return_to_sender(scene, event, events);
  for (EventMention& event : events) accuse_doers(scene, event, events);
  for (EventMention& event : events) blame_as_above(scene, event, events);
}

}  // namespace dragoman
