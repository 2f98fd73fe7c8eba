// Who fills a part in the end. Frames and places find the phrase; here the phrase gives way to who is meant by it: a
// pronoun to the last phrase of its chain before it, "one of his guards" to the guards, a plural to itself and those it
// "includes". Then the selectional restrictions of physical acts (Katz & Fodor 1963; the PLOVER manual: an actor is a
// political actor) hold: whoever attacks can act, whatever is attacked has a body. A blast, a plan, a problem fill nothing.
#include <algorithm>
#include <array>

#include "base/one_of.h"
#include "event/event_draft.h"
#include "event/event_sides.h"
#include "event/thing_kinds.h"

namespace dragoman {

namespace {

/// Words that point at somebody without saying what he is.
bool is_pointer(Token const& t) {
  constexpr std::array<std::string_view, 22> kWords = {"all",  "another",  "any", "anybody", "anyone", "both", "each",    "everybody", "everyone", "everything", "nobody",
                                                       "none", "nothing", "one", "other",   "others", "same", "some", "somebody",  "someone",  "those",      "these"};
  return std::find(kWords.begin(), kWords.end(), t.lemma) != kWords.end();
}

bool is_question_word(Token const& t) {
  return t.lemma == "who" || t.lemma == "whom" || t.lemma == "which" || t.lemma == "what" || t.lemma == "that" || t.lemma == "whoever";
}

bool has_abstract_ending(std::string_view noun) {
  constexpr std::array<std::string_view, 14> kEndings = {"tion", "sion", "ment", "ness", "ity", "ism", "ance", "ence", "ency", "acy", "ship", "hood", "ing", "ure"};
  return noun.size() > 5 && std::any_of(kEndings.begin(), kEndings.end(), [&](std::string_view e) { return noun.ends_with(e); });
}

/// A noun nobody knows may be a person or a thing ("trainees", "sappers"), unless it names an event or a quality.
bool is_abstract(CodingScene const& s, std::uint32_t token) {
  Token const& t = s.tree.tokens[token];
  if (s.phrases.is_party(token) || s.phrases.is(token, PhraseKind::kPerson) || in_group(s, token, "CONCRETE")) return false;
  if (t.pos == Upos::kVerb || in_group(s, token, "ABSTRACT") || in_group(s, token, "DOCUMENT") || in_group(s, token, "BLAST")) return true;
  return s.predicates.at_token[token] >= 0 || (t.pos == Upos::kNoun && has_abstract_ending(t.lemma));
}

class Fillers {
 public:
  Fillers(CodingScene const& scene, EventMention& event) : s_(scene), event_(event) {}

  void settle() {
    name_examples(event_.actors);
    name_examples(event_.recipients);
    bool const physical = event_.type == EventType::kAssault;
    if (physical) add_included();
    if (physical) add_apposed_things();
    if (physical || event_.type == EventType::kCoerce) add_names();
    for (auto* list : {&event_.actors, &event_.recipients, &event_.themes, &event_.against})
      for (Participant& p : *list) p = meant(p);
    for (Participant& p : event_.actors)
      if (physical) p = owner(p);
    if (physical || event_.type == EventType::kCoerce) std::erase_if(event_.actors, [&](Participant const& p) { return !can_act(p); });
    if (physical) std::erase_if(event_.actors, [&](Participant const& p) { return p.head >= 0 && in_group(s_, static_cast<std::uint32_t>(p.head), "CASUALTY"); });
    if (event_.type == EventType::kCoerce && event_.mode == "seize") things_to_themes();
    if (quad_class(event_.type) % 2 == 1) drop_speechless();
    if (is_between_parties()) std::erase_if(event_.recipients, [&](Participant const& p) { return is_matter(p); });
    if (!physical) return;
    for (Participant& p : event_.recipients) p = whole_of(p);
    std::erase_if(event_.recipients, [&](Participant const& p) { return !can_be_hit(p); });
    if (std::any_of(event_.recipients.begin(), event_.recipients.end(), [&](Participant const& p) { return !is_scene(p); }))
      std::erase_if(event_.recipients, [&](Participant const& p) { return is_scene(p); });
  }

 private:
  /// Deals, talks, help and requests are between parties: a matter ("a new loan") is no side of them. What is rejected,
  /// criticised, left or protested against may well be a thing.
  bool is_between_parties() const {
    constexpr std::array<EventType, 6> kTypes = {EventType::kAgree, EventType::kConsult, EventType::kSupport, EventType::kCooperate, EventType::kAid, EventType::kRequest};
    return std::find(kTypes.begin(), kTypes.end(), event_.type) != kTypes.end();
  }

  /// Neither a mention nor a name nor a word for people.
  bool is_matter(Participant const& p) const {
    if (p.mention >= 0 || p.head < 0) return false;
    auto const head = static_cast<std::uint32_t>(p.head);
    return s_.tree.tokens[head].pos == Upos::kNoun && !s_.phrases.is_party(head) && !s_.phrases.is(head, PhraseKind::kPerson);
  }

  Participant at(std::uint32_t token) const {
    auto const head = static_cast<std::int32_t>(token);
    if (EntityMention const* m = s_.phrases.mention_at(token)) return {static_cast<std::int32_t>(m->id), m->span, head};
    return {-1, phrase_span(s_.tree, token), head};
  }

  /// The last phrase before a pronoun that says who its chain is; a name of a person before a description of him.
  EntityMention const* antecedent(EntityMention const& pronoun) const {
    EntityMention const* last = nullptr;
    for (EntityMention const& m : s_.mentions.entities)
      if (m.chain == pronoun.chain && !m.is_pronoun && m.tokens.begin < pronoun.tokens.begin && (last == nullptr || m.tokens.begin > last->tokens.begin)) last = &m;
    return last;
  }

  /// The name of a person whom a description stands for: "the minister" of whom the text says who he is.
  EntityMention const* name_of(EntityMention const& description) const {
    EntityMention const* name = nullptr;
    for (EntityMention const& m : s_.mentions.entities) {
      bool const named = m.chain == description.chain && !m.is_pronoun && m.kind == MentionKind::kPerson && s_.tree.tokens[m.head].pos == Upos::kPropn;
      if (named && (name == nullptr || m.span.size() > name->span.size())) name = &m;
    }
    return name;
  }

  Participant meant(Participant const& p) const {
    if (EntityMention const* m = mention_of(s_.mentions, p); m != nullptr) {
      EntityMention const* who = nullptr;
      bool const described = event_.type == EventType::kAssault && s_.tree.tokens[m->head].pos == Upos::kNoun && !m->is_plural && !has_body(m->kind);
      if (m->chain >= 0 && m->members.empty()) who = m->is_pronoun ? antecedent(*m) : described ? name_of(*m) : nullptr;
      if (who != nullptr && m->is_pronoun && s_.tree.tokens[who->head].pos == Upos::kNoun && !who->is_plural)
        if (EntityMention const* name = name_of(*who)) who = name;
      return who != nullptr ? Participant{static_cast<std::int32_t>(who->id), who->span, p.head} : p;
    }
    if (p.head < 0) return p;
    auto const token = static_cast<std::uint32_t>(p.head);
    Token const& t = s_.tree.tokens[token];
    if (t.pos == Upos::kNum || is_pointer(t))
      for (std::uint32_t c : s_.tree.children(token))
        if (s_.tree.tokens[c].rel == Rel::kNmod && s_.tree.tokens[c].prep == "of") return meant(at(c));
    if (t.pos == Upos::kPron && is_question_word(t) && t.head >= 0)
      if (Token const& verb = s_.tree.tokens[static_cast<std::size_t>(t.head)]; verb.rel == Rel::kAclRelcl && verb.head >= 0) return at(static_cast<std::uint32_t>(verb.head));
    return p;
  }

  /// "groups like Hamas and Hezbollah": those named stand for the rest.
  void name_examples(std::vector<Participant>& list) const {
    std::vector<Participant> out;
    for (Participant const& p : list) {
      std::size_t const before = out.size();
      auto const take = [&](std::uint32_t t) {
        EntityMention const* m = s_.phrases.mention_at(t);
        if (m != nullptr && m->is_party && !m->actor_id.empty()) out.push_back(at(t));
      };
      if (p.head >= 0 && s_.tree.tokens[static_cast<std::size_t>(p.head)].tag == "NNS")
        for (std::uint32_t c : s_.tree.children(static_cast<std::uint32_t>(p.head))) {
          if (!one_of(s_.tree.tokens[c].prep, {"like", "such_as"})) continue;
          take(c);
          for (std::uint32_t k : s_.tree.children(c))
            if (s_.tree.tokens[k].rel == Rel::kConj) take(k);
        }
      if (out.size() == before) out.push_back(p);
    }
    list = std::move(out);
  }

  /// "five people, including Senator Ruiz": he is one of those hit. Only names add to the number already told.
  void add_included() {
    std::vector<Participant> const whole = event_.recipients;
    for (Participant const& p : whole) {
      if (p.head < 0) continue;
      for (std::uint32_t c : s_.tree.children(static_cast<std::uint32_t>(p.head)))
        if (s_.tree.tokens[c].prep == "including" || s_.tree.tokens[c].prep == "among") add_with_conjuncts(c);
    }
  }
  /// "burned three vehicles: an ambulance, a truck and a bus": the list says which.
  void add_apposed_things() {
    std::vector<Participant> const whole = event_.recipients;
    for (Participant const& p : whole) {
      if (p.head < 0 || is_people(p) || !s_.phrases.is(static_cast<std::uint32_t>(p.head), PhraseKind::kPlural)) continue;
      for (std::uint32_t c : s_.tree.children(static_cast<std::uint32_t>(p.head))) {
        if (s_.tree.tokens[c].rel != Rel::kAppos || !is_named_thing(c)) continue;
        add_recipient(at(c));
        for (std::uint32_t j : s_.tree.children(c))
          if (s_.tree.tokens[j].rel == Rel::kConj && is_named_thing(j)) add_recipient(at(j));
      }
    }
  }
  bool is_named_thing(std::uint32_t token) const {
    EntityMention const* m = s_.phrases.mention_at(token);
    return m != nullptr && has_body(m->kind) && m->kind != MentionKind::kPlace;
  }
  /// "three journalists: Nava, Lagrow and Pinto": those hit have names; one man is his name.
  void add_names() {
    std::vector<Participant> const whole = event_.recipients;
    for (Participant const& p : whole) {
      if (p.head < 0 || !is_people(p)) continue;
      TokenList const names = names_of(s_, static_cast<std::uint32_t>(p.head));
      bool const counted = s_.tree.tokens[static_cast<std::size_t>(p.head)].pos == Upos::kNum;  // "two of her guards, A and B"
      bool const one = names.size() == 1 && !counted && !s_.phrases.is(static_cast<std::uint32_t>(p.head), PhraseKind::kPlural);
      if (one) std::erase_if(event_.recipients, [&](Participant const& r) { return r.span == p.span; });
      for (std::uint32_t n : names) add_recipient(at(n));
    }
  }
  /// A body or a word nobody knows ("an agronomist", "a couple"): no thing and no place bears a man's name.
  bool is_people(Participant const& p) const {
    EntityMention const* m = mention_of(s_.mentions, p);
    return m == nullptr || !has_body(m->kind);
  }
  void add_recipient(Participant const& p) {
    bool const told = std::any_of(event_.recipients.begin(), event_.recipients.end(), [&](Participant const& r) { return r.span == p.span; });
    if (!told) event_.recipients.push_back(p);
  }
  void add_with_conjuncts(std::uint32_t token) {
    auto const add = [&](std::uint32_t t) {
      Participant const p = at(t);
      if (p.mention >= 0 && s_.tree.tokens[t].pos == Upos::kPropn) add_recipient(p);
    };
    add(token);
    for (std::uint32_t c : s_.tree.children(token))
      if (s_.tree.tokens[c].rel == Rel::kConj) add(c);
  }

  /// "the windows of the bank", "the front of the building": what is hit is the building.
  Participant whole_of(Participant const& p) const {
    if (p.head < 0 || !in_group(s_, static_cast<std::uint32_t>(p.head), "BUILDING_PART")) return p;
    for (std::uint32_t c : s_.tree.children(static_cast<std::uint32_t>(p.head)))
      if (s_.tree.tokens[c].rel == Rel::kNmod && s_.tree.tokens[c].prep == "of" && s_.phrases.mention_at(c) != nullptr) return at(c);
    return p;
  }

  /// "seized 20 rifles": what is taken away is no party that it is done to.
  void things_to_themes() {
    for (Participant const& p : event_.recipients)
      if (EntityMention const* m = mention_of(s_.mentions, p); m != nullptr && m->kind == MentionKind::kThing && !m->is_party) event_.themes.push_back(p);
    std::erase_if(event_.recipients, [&](Participant const& p) {
      EntityMention const* m = mention_of(s_.mentions, p);
      return m != nullptr && m->kind == MentionKind::kThing && !m->is_party;
    });
  }

  /// "Lions, tigers and Norway welcomed": words are those of who can speak, where one of the joined can.
  void drop_speechless() {
    for (Participant& p : event_.actors) p = named_behind(p);
    auto const is_nobody = [&](Participant const& p) { return mention_of(s_.mentions, p) == nullptr && (p.head < 0 || s_.tree.tokens[static_cast<std::size_t>(p.head)].pos != Upos::kPropn); };
    if (!std::all_of(event_.actors.begin(), event_.actors.end(), is_nobody)) std::erase_if(event_.actors, is_nobody);
  }

  /// "Mali and the small awful Togo": the last adjective taken for the noun, and the name right behind it for another.
  Participant named_behind(Participant const& p) const {
    auto const next = static_cast<std::uint32_t>(p.head + 1);
    if (p.head < 0 || mention_of(s_.mentions, p) != nullptr || next >= s_.tree.tokens.size() || s_.tree.tokens[next].rel != Rel::kAppos) return p;
    EntityMention const* m = s_.phrases.mention_at(next);
    return m != nullptr && m->is_party ? at(next) : p;
  }

  bool can_fill(std::uint32_t token) const {
    Token const& t = s_.tree.tokens[token];
    return !is_question_word(t) && !is_pointer(t) && !is_abstract(s_, token);
  }
  bool can_act(Participant const& p) const {
    EntityMention const* m = mention_of(s_.mentions, p);
    // Bulldozers and warplanes act for who sends them; a car that explodes is what the bomb was in.
    if (m != nullptr && has_body(m->kind)) return m->is_party || m->is_pronoun || (m->kind == MentionKind::kVehicle && event_.mode != "explosives");
    return m != nullptr || p.head < 0 || can_fill(static_cast<std::uint32_t>(p.head));
  }
  /// "An attack on the bank in Bogota": where it was and not who was hit. Where nobody else is told to be hit the place stays
  /// (the target is there), and what is shelled from afar is the place.
  bool is_scene(Participant const& p) const {
    EntityMention const* m = mention_of(s_.mentions, p);
    bool const from_afar = event_.mode == "heavy-weapons" || event_.mode == "aerial";
    return !from_afar && m != nullptr && m->kind == MentionKind::kPlace && p.head >= 0 && s_.tree.tokens[static_cast<std::size_t>(p.head)].prep == "in";
  }
  bool can_be_hit(Participant const& p) const {
    return mention_of(s_.mentions, p) != nullptr || p.head < 0 || can_fill(static_cast<std::uint32_t>(p.head)) || is_another(static_cast<std::uint32_t>(p.head));
  }
  /// "one man was shot inside and another outside", "fired at three, wounding one": a bare count of people hit.
  bool is_another(std::uint32_t token) const {
    Token const& t = s_.tree.tokens[token];
    if (!one_of(t.lemma, {"another", "one", "other", "others", "both"})) return false;
    bool const undergoes = (t.rel == Rel::kNsubjPass || t.rel == Rel::kObj) && t.head >= 0 && in_group(s_, static_cast<std::uint32_t>(t.head), "HARMED");
    bool const last = token + 1 >= s_.tree.tokens.size();  // "left one dead and another in critical condition"
    return undergoes || (!last && (in_group(s_, token + 1, "HARMED") || (s_.tree.tokens[token + 1].lower == "in" && t.lemma == "another")));
  }

  /// "Government missiles hit": who is named before a thing owns it and acts.
  Participant owner(Participant const& p) const {
    EntityMention const* m = mention_of(s_.mentions, p);
    if (m == nullptr || !has_body(m->kind) || m->is_party || p.head < 0) return p;
    for (std::uint32_t c : s_.tree.children(static_cast<std::uint32_t>(p.head))) {
      Rel const rel = s_.tree.tokens[c].rel;
      bool const before = rel == Rel::kCompound || rel == Rel::kNmodPoss || rel == Rel::kAmod;
      if (before && s_.phrases.is_party(c)) return at(c);
    }
    return p;
  }

  CodingScene const& s_;
  EventMention& event_;
};

/// "A terrorist attack": the word before the noun tells the kind of attack rather than somebody.
bool only_colours(CodingScene const& s, EventMention const& event, Participant const& p) {
  if (p.head < 0) return false;
  Token const& t = s.tree.tokens[static_cast<std::size_t>(p.head)];
  bool const before = t.head == static_cast<std::int32_t>(event.trigger) && (t.rel == Rel::kAmod || t.rel == Rel::kCompound);
  EntityMention const* m = p.mention < 0 ? nullptr : &s.mentions.entities[static_cast<std::size_t>(p.mention)];
  return before && (m == nullptr || (m->actor_id.empty() && m->country.empty()));
}

/// Another assault told within two sentences names who did it.
bool told_better(CodingScene const& s, std::vector<EventMention> const& events, EventMention const& event) {
  constexpr std::uint32_t kNear = 2;
  return std::any_of(events.begin(), events.end(), [&](EventMention const& e) {
    std::uint32_t const apart = e.sentence > event.sentence ? e.sentence - event.sentence : event.sentence - e.sentence;
    return e.type == EventType::kAssault && e.id != event.id && apart <= kNear &&
           std::any_of(e.actors.begin(), e.actors.end(), [&](Participant const& p) { return !only_colours(s, e, p); });
  });
}

}  // namespace

void resolve_participants(CodingScene const& scene, std::vector<EventMention>& events) {
  for (EventMention& event : events) Fillers(scene, event).settle();
  add_doers_beside(scene, events);
  add_protest_targets(scene, events);
  for (EventMention& event : events)
    if (event.type == EventType::kAssault && told_better(scene, events, event)) std::erase_if(event.actors, [&](Participant const& p) { return only_colours(scene, event, p); });
  keep_parties(scene, events);
}

}  // namespace dragoman
