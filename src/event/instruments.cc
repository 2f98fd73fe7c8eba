// What an act was done with. A weapon stands in five places: in a phrase of the clause or of its object ("blew up a bridge
// with dynamite"), under "using" or "armed with", before the event noun ("a dynamite attack", "mortar fire"), as subject
// ("a bomb destroyed": neither it nor its blast is an actor, PLOVER codes who acts), and as what is thrown, planted or set
// off. Only things that are nothing but weapons move out of the party lists (group DEVICE): a tank destroyed is a target.
#include "event/instruments.h"

#include <algorithm>
#include <optional>

namespace dragoman {

namespace {

class Instruments {
 public:
  Instruments(CodingScene const& scene, EventDraft const& draft, EventMention& event) : s_(scene), draft_(draft), event_(event) {}

  void find() {
    take_parties(draft_.of(Role::kActor), event_.actors);
    take_parties(draft_.of(Role::kRecipient), event_.recipients);
    add_of(s_.predicates.all[draft_.predicate]);
    if (draft_.sense.main != nullptr && draft_.sense.main->id != draft_.predicate) add_of(*draft_.sense.main);
    if (draft_.sense.light != nullptr) add_of(*draft_.sense.light);
  }

 private:
  bool in(std::string_view name, std::uint32_t token) const {
    std::int32_t const group = s_.frames.group(name);
    return group >= 0 && s_.phrases.in_group(token, static_cast<std::uint32_t>(group));
  }
  bool is_weapon(std::uint32_t token) const { return in("WEAPON", token) || in("DEVICE", token); }

  void add(std::uint32_t token) {
    Span span = phrase_span(s_.tree, token);
    for (std::uint32_t c : s_.tree.children(token))  // "a charge of dynamite"
      if (c > token && s_.tree.tokens[c].prep == "of" && is_weapon(c)) span.end = s_.tree.tokens[c].span.end;
    bool const told = std::any_of(event_.instruments.begin(), event_.instruments.end(), [&](Participant const& p) { return p.span.begin < span.end && span.begin < p.span.end; });
    if (!told) event_.instruments.push_back({-1, span, static_cast<std::int32_t>(token)});
  }

  /// A device among the parties is an instrument, a blast no actor. `tokens` and `parties` run side by side.
  void take_parties(TokenList const& tokens, std::vector<Participant>& parties) {
    if (draft_.reciprocal || tokens.size() != parties.size() || static_cast<EventType>(draft_.type) != EventType::kAssault) return;
    std::vector<Participant> kept;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
      if (in("DEVICE", tokens[i])) {
        add(tokens[i]);
        if (auto const sender = &parties == &event_.actors ? sender_of(tokens[i]) : std::nullopt) kept.push_back(*sender);
      }
      else if (&parties == &event_.actors && in("BLAST", tokens[i])) add_if_weapon(tokens[i]);
      else kept.push_back(parties[i]);
    }
    parties = std::move(kept);
  }

  /// "Israeli rockets hit": who is named before the device.
  std::optional<Participant> sender_of(std::uint32_t device) const {
    for (std::uint32_t c : s_.tree.children(device)) {
      EntityMention const* m = s_.phrases.mention_at(c);
      if (c < device && m != nullptr && m->head == c && m->is_party) return Participant{static_cast<std::int32_t>(m->id), m->span, static_cast<std::int32_t>(c)};
    }
    return std::nullopt;
  }

  /// "with", "by", "using" phrases that hang on a token.
  void add_phrases(std::uint32_t token) {
    for (std::uint32_t c : s_.tree.children(token))
      if ((s_.tree.tokens[c].rel == Rel::kNmod || s_.tree.tokens[c].rel == Rel::kObl) && is_means(s_.tree.tokens[c].prep)) add_if_weapon(c);
  }
  static bool is_means(std::string_view prep) { return prep == "with" || prep == "by" || prep == "using"; }
  void add_if_weapon(std::uint32_t token) {
    if (std::uint32_t const of = s_.phrases.meant(token); of != token && !is_weapon(token)) return add_if_weapon(of);  // "5 kg of dynamite"
    if (is_weapon(token)) add(token);
    for (std::uint32_t c : s_.tree.children(token)) {
      if (s_.tree.tokens[c].rel == Rel::kConj && is_weapon(c)) add(c);
      // "machinegun fire", "a dynamite charge": the modifier names the weapon.
      if (!is_weapon(token) && s_.tree.tokens[c].rel == Rel::kCompound && is_weapon(c)) add(c);
    }
    add_of_attack(token);
  }

  /// "a truck packed with dynamite exploded".
  void add_load(std::uint32_t vehicle) {
    for (std::uint32_t c : s_.tree.children(vehicle))
      if (s_.tree.tokens[c].rel == Rel::kAcl && in("LOADED", c)) add_phrases(c);
  }

  /// "attacked the post, using rockets"; "gunmen armed with rifles".
  void add_using(Predicate const& predicate) {
    for (Predicate const& p : s_.predicates.all) {
      if (p.governor != static_cast<std::int32_t>(predicate.id) || p.negated) continue;
      if (p.lemma != "use" && p.lemma != "employ" && p.lemma != "arm" && p.lemma != "fire") continue;
      for (Argument const& a : p.arguments)
        if (a.slot == Slot::kObject || (a.slot == Slot::kOblique && a.prep == "with")) add_if_weapon(a.token);
    }
  }

  /// "killed in a machinegun attack", "a car bomb explosion", "two bursts of rifle fire": the weapon stands before the noun
  /// that tells how, or behind it.
  void add_of_attack(std::uint32_t noun) {
    if (!in("VIOLENCE", noun) && !in("BLAST", noun)) return;
    for (std::uint32_t c : s_.tree.children(noun)) {
      Token const& t = s_.tree.tokens[c];
      if (c < noun && t.rel == Rel::kCompound && is_weapon(c)) add(c);
      if (c > noun && t.rel == Rel::kNmod && t.prep == "of") add_if_weapon(c);
    }
  }

  void add_of(Predicate const& predicate) {
    bool const assault = static_cast<EventType>(draft_.type) == EventType::kAssault;
    for (Argument const& a : predicate.arguments) {
      if (a.slot == Slot::kOblique && is_means(a.prep)) add_if_weapon(a.token);
      bool const moved = a.slot == Slot::kSubject || a.slot == Slot::kObject;
      bool const tells_how = moved || (a.slot == Slot::kOblique && (a.prep == "in" || a.prep == "during" || a.prep == "of"));
      if (assault && tells_how) add_of_attack(a.token);
      bool const of_noun = a.slot == Slot::kOblique && a.prep == "of" && predicate.kind == PredicateKind::kNoun;
      if (std::uint32_t const thing = s_.phrases.meant(a.token); (moved || of_noun) && assault && in("DEVICE", thing)) add(thing);
      if (moved) add_phrases(a.token);
      if (moved && assault) add_load(a.token);
      if (a.slot == Slot::kModifier && assault && is_weapon(a.token)) add(a.token);
    }
    if (assault && predicate.kind == PredicateKind::kNoun && in("DEVICE", predicate.token)) add(predicate.token);
    if (assault) add_using(predicate);
  }

  CodingScene const& s_;
  EventDraft const& draft_;
  EventMention& event_;
};

}  // namespace

void add_instruments(CodingScene const& scene, EventDraft const& draft, EventMention& event) { Instruments(scene, draft, event).find(); }

}  // namespace dragoman
