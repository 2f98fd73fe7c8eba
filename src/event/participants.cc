// Who is party to an event that one word tells. Places come from the frame or from the type's defaults
// (lexicon/frames/roles.toml); where they name nobody, the words around the deed may: who it is laid to, who was harmed in
// it, what is asked or protested against. The steps are ordered: a later one only fills what the earlier ones left open.
#include <algorithm>
#include <iterator>

#include "base/one_of.h"
#include "event/event_sides.h"
#include "event/phrase_parties.h"
#include "event/role_places.h"
#include "event/thing_kinds.h"

namespace dragoman {

namespace {

/// "a shooting that left two dead", "rockets that hit a school": who did it is whoever the shooting is laid to, or who fired the
/// rockets; "the police killing of a man".
void actors_of_deed(CodingScene const& s, Predicate const& word, TokenList& actors) {
  auto const tells = [&](std::uint32_t t) { return !s.phrases.is_party(t) && (s.predicates.at_token[t] >= 0 || in_group(s, t, "DEVICE") || in_group(s, t, "WEAPON")); };
  if (word.kind == PredicateKind::kVerb && std::all_of(actors.begin(), actors.end(), tells))
    for (Argument const& a : word.arguments)
      if (TokenList doers = a.slot == Slot::kSubject && tells(a.token) ? laid_to(s, a.token) : TokenList{}; !doers.empty()) actors = std::move(doers);
  if (!actors.empty() || s.tree.child(word.token, Rel::kCompound) < 0) return;
  auto const before = static_cast<std::uint32_t>(s.tree.child(word.token, Rel::kCompound));
  auto const children = s.tree.children(word.token);
  bool const of = std::any_of(children.begin(), children.end(), [&](std::uint32_t c) { return s.tree.tokens[c].prep == "of" && c > word.token; });
  if (of && s.tree.tokens[before].lemma == "police" && before + 1 == word.token) actors = {before};
}

/// Fills the roles of one draft; lives as long as one call.
class RoleFiller {
 public:
  RoleFiller(CodingScene const& s, EventDraft& draft)
      : s_(s), draft_(draft), main_(*draft.sense.main), frame_(*draft.sense.frame),
        arguments_(s.tree, s.phrases, s.predicates, *draft.sense.main, draft.sense.light), of_is_subject_(draft.sense.of_is_subject()),
        rows_(s.frames.roles(frame_.roles)), defaults_(s.frames.type_roles(frame_.type)), actors_(draft.of(Role::kActor)),
        recipients_(draft.of(Role::kRecipient)), closed_(is_closed(rows_)) {}

  void run() {
    actors();
    recipients();
    if (is_type(EventType::kAssault)) harmed();
    if (recipients_.empty() && is_type(EventType::kRequest)) recipients_ = told_to(s_, main_);
    meant();
    if (is_type(EventType::kAssault)) casualties();
    accused();
    if (draft_.reciprocal && actors_.empty() && recipients_.empty()) actors_ = pair_beside(s_, main_);
    for (Role role : {Role::kTheme, Role::kAgainst, Role::kInstrument})
      take_first(s_, arguments_, of_is_subject_, rows_, role, {}, actors_, draft_.of(role));
    finish_parties(s_, arguments_, draft_);
  }

 private:
  bool is_type(EventType type) const { return frame_.type == static_cast<std::uint8_t>(type); }
  std::string_view mode() const { return s_.frames.str(frame_.mode); }

  /// The frame says that there is nobody it is done to.
  static bool is_closed(std::span<FrameRoleRow const> rows) {
    return std::any_of(rows.begin(), rows.end(), [](FrameRoleRow const& r) { return r.role == Role::kRecipient && r.path.place == Place::kNone; });
  }

  void actors() {
    take_actors(s_, arguments_, of_is_subject_, rows_, actors_);
    bool const noun = main_.kind == PredicateKind::kNoun;
    if (actors_.empty() && is_said(frame_.type) && noun) take_sender(s_, arguments_, main_.token, actors_);
    if (is_type(EventType::kAssault)) {
      bool const named_doer = std::any_of(actors_.begin(), actors_.end(), [&](std::uint32_t t) { return s_.tree.tokens[t].head != static_cast<std::int32_t>(main_.token); });
      if (noun && draft_.sense.light == nullptr && !named_doer)
        if (TokenList doers = laid_to(s_, main_.token); !doers.empty()) actors_ = std::move(doers);
      actors_of_deed(s_, main_, actors_);
    }
    if (is_type(EventType::kConsult)) take_callers(s_, main_, actors_);
  }

  void recipients() {
    bool const own = has_role(rows_, Role::kRecipient);
    auto const usual = s_.frames.roles(defaults_.recipients);
    take_first(s_, arguments_, of_is_subject_, own ? rows_ : usual, Role::kRecipient, defaults_.descent, actors_, recipients_);
    // "Mali and Niger formed an alliance": done together, and what is formed is no third side.
    if (draft_.reciprocal && actors_.size() > 1 && !own)
      erase_if(recipients_, [&](std::uint32_t t) { return s_.tree.tokens[t].prep.empty() && s_.tree.tokens[t].rel == Rel::kObj && s_.tree.tokens[t].pos == Upos::kNoun && !in_group(s_, t, "CAPTIVE"); });
    bool const together = draft_.reciprocal && actors_.size() > 1;  // nobody is lacking
    if (!recipients_.empty() || closed_ || !own || together) return;
    // The frame knows no better place: what the type offers counts only where it is a party, a place or a target.
    take_first(s_, arguments_, of_is_subject_, usual, Role::kRecipient, defaults_.descent, actors_, recipients_);
    erase_if(recipients_, [&](std::uint32_t t) { return (!is_type(EventType::kAssault) && is_asked_for(t)) || (!s_.phrases.is_party(t) && !is_concrete(s_, t) && !s_.phrases.is(t, PhraseKind::kPlace) && s_.tree.tokens[t].prep.empty()); });
  }

  /// "run joint patrols", "deliver a battery of missiles": the frame wants this word as what is done or given. Not "a summit in
  /// Belarus", which leads to a party.
  bool is_asked_for(std::uint32_t token) const {
    auto const below = s_.tree.children(token);
    if (std::any_of(below.begin(), below.end(), [&](std::uint32_t c) { return c > token && s_.phrases.is_party(c) && s_.tree.tokens[c].prep != "against"; })) return false;
    auto const conditions = s_.frames.conditions(frame_.conditions);
    return std::any_of(conditions.begin(), conditions.end(), [&](FrameConditionRow const& c) {
      if (c.path.place != Place::kObject || c.path.inner != Place::kNone) return false;
      auto const terms = s_.frames.terms(c);
      return std::any_of(terms.begin(), terms.end(), [&](FrameTermRow const& t) { return t.negated == 0 && t.kind != TermKind::kKind && t.kind != TermKind::kPresent && s_.phrases.matches(token, t); });
    });
  }

  /// "were killed in a shooting in Lima": where it was comes after who was hit.
  bool is_only_where() const {
    return std::all_of(recipients_.begin(), recipients_.end(), [&](std::uint32_t t) {
      Token const& r = s_.tree.tokens[t];
      if (r.prep == "at" && (s_.phrases.is_party(t) || s_.phrases.is(t, PhraseKind::kPerson) || s_.phrases.is(t, PhraseKind::kCivil))) return false;  // "shot at robbers"
      return r.prep == "in" || r.prep == "at" || r.prep == "near" || (r.prep == "of" && r.head >= 0 && in_group(s_, static_cast<std::uint32_t>(r.head), "SCENE"));
    });
  }

  /// Whom an assault struck, from the words around it.
  void harmed() {
    if (recipients_.empty() && !closed_) recipients_ = struck_by_committed(s_, main_.token);
    if (!closed_ && !draft_.reciprocal && is_only_where())
      if (TokenList hit = harmed_in(s_, main_.token); !hit.empty()) {
        // "a bomb exploded in a hotel, killing two": the hotel is hit as well.
        if (mode() == "explosives") std::copy_if(recipients_.begin(), recipients_.end(), std::back_inserter(hit), [&](std::uint32_t t) { return is_structure(s_.phrases.mention_at(t)); });
        recipients_ = std::move(hit);
      }
    if (recipients_.empty() && !closed_) recipients_ = struck_beside(s_, main_);
    bool const nobody = std::all_of(recipients_.begin(), recipients_.end(), [&](std::uint32_t t) { return s_.predicates.at_token[t] >= 0 && !s_.phrases.is_party(t); });
    if (nobody && !closed_) told_of_deed();
    if (recipients_.empty()) recipients_ = struck_by_shot(s_, main_.token);
  }

  /// "repelled an attack carried out by rebels": whoever carried it out; "claimed responsibility for the attack that killed X": X.
  void told_of_deed() {
    bool const repelled = one_of(main_.lemma, {"repel", "repulse", "fend_off"});
    TokenList deeds;
    for (Argument const& a : main_.arguments) {
      if (a.slot == Slot::kObject || (a.slot == Slot::kOblique && a.prep == "for")) deeds.push_back(a.token);
      for (std::uint32_t c : s_.tree.children(a.token))
        if (a.slot == Slot::kObject && s_.tree.tokens[c].prep == "for") deeds.push_back(c);
    }
    for (std::uint32_t deed : deeds) {
      TokenList found = repelled ? laid_to(s_, deed) : main_.lemma == "claim" ? harmed_in(s_, deed) : TokenList{};
      if (!found.empty()) recipients_ = std::move(found);
    }
  }

  /// "blocked the road to protest against X": the road is no party, and what for is told even where the frame knows no place.
  void meant() {
    bool const only_ground = is_type(EventType::kProtest) && std::none_of(recipients_.begin(), recipients_.end(), [&](std::uint32_t t) {
      EntityMention const* m = s_.phrases.mention_at(t);
      return s_.phrases.is_party(t) || (is_structure(m) && m->kind != MentionKind::kInfrastructure);
    });
    if (!only_ground && (!recipients_.empty() || closed_)) return;
    Predicate const& word = draft_.sense.light != nullptr ? *draft_.sense.light : main_;
    if (TokenList meant = named_in_content(s_, draft_, word); !meant.empty()) recipients_ = std::move(meant);
  }

  void casualties() {
    if (main_.lemma == "leave" && !recipients_.empty()) add_joined_harm(s_, main_.token, recipients_);
    if (!closed_) add_casualties(s_, main_.token, actors_, recipients_);
  }

  /// Whom papers filed or an investigation are about.
  void accused() {
    if (recipients_.empty() && mode() == "allege") recipients_ = sued_in(s_, main_);
    if (!recipients_.empty() || mode() != "investigate") return;
    recipients_ = looked_into(s_, main_, actors_);
    if (recipients_.empty() && draft_.sense.light != nullptr) recipients_ = looked_into(s_, *draft_.sense.light, actors_);
  }

  CodingScene const& s_;
  EventDraft& draft_;
  Predicate const& main_;
  FrameRow const& frame_;
  FrameArguments const arguments_;
  bool const of_is_subject_;
  std::span<FrameRoleRow const> const rows_;
  TypeRolesRow const defaults_;
  TokenList& actors_;
  TokenList& recipients_;
  bool const closed_;
};

}  // namespace

void assign_roles(CodingScene const& s, EventDraft& draft) { RoleFiller(s, draft).run(); }

}  // namespace dragoman
