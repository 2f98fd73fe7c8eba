// Nominalisations keep the arguments of their verb in other clothes: "Pakistan's arrest of X", "arrest of X by Y",
// "French strikes on Y", "visit of X". After Grimshaw 1990 and NomBank (Meyers et al. 2004): by-phrase, then
// possessor, then modifier for the doer; of-phrase, then possessor when the doer is named otherwise, for the other.
#include "event/frame_arguments.h"

#include <algorithm>
#include <array>

#include "base/one_of.h"
#include "event/thing_kinds.h"
#include "predicate/hyphen_pair.h"

namespace dragoman {

namespace {

constexpr std::uint64_t kOf = frame_hash("of");
constexpr std::uint64_t kBy = frame_hash("by");
constexpr std::uint64_t kOn = frame_hash("on");
constexpr std::uint64_t kTo = frame_hash("to");
constexpr std::uint64_t kBetween = frame_hash("between");

/// "cooperation among the three" is between them.
bool is_prep(std::string_view told, std::uint64_t asked) {
  return frame_hash(told) == asked || (asked == kBetween && (told == "among" || told == "amongst"));
}

/// All but articles, prepositions and punctuation.
template <class List>
void append_words(Tree const& tree, Span range, List& out) {
  for (std::uint32_t i = range.begin; i < range.end; ++i)
    if (tree.tokens[i].pos != Upos::kPunct && tree.tokens[i].pos != Upos::kDet && tree.tokens[i].pos != Upos::kAdp) out.push_back(i);
}

}  // namespace

void FrameArguments::of_slot(Predicate const& p, Slot slot, TokenList& out) const {
  for (Argument const& a : p.arguments) {
    if (a.slot != slot) continue;
    if (!phrases_.in_dateline(a.token)) {
      out.push_back(phrases_.meant(a.token));
      continue;
    }
    // "INDIANAPOLIS - Ann Ruiz, who lost, accused": read as another name of the town.
    std::int32_t const name = tree_.child(a.token, Rel::kAppos);
    if (name >= 0 && !phrases_.in_dateline(static_cast<std::uint32_t>(name))) out.push_back(phrases_.meant(static_cast<std::uint32_t>(name)));
  }
}

/// "lifted sanctions imposed on X": those the measure is on, though the phrase is the participle's.
void FrameArguments::imposed_on(std::uint32_t clause, TokenList& out) const {
  Token const& t = tree_.tokens[clause];
  bool const participle = t.tag == "VBN" && (t.rel == Rel::kAcl || t.rel == Rel::kAclRelcl);
  if (!participle || !one_of(t.lemma, {"impose", "place", "slap", "levy"})) return;
  for (std::uint32_t c : tree_.children(clause)) {
    if (tree_.tokens[c].rel != Rel::kObl || tree_.tokens[c].prep != "on") continue;
    out.push_back(phrases_.meant(c));
    for (std::uint32_t k : tree_.children(c))
      if (tree_.tokens[k].rel == Rel::kConj) out.push_back(phrases_.meant(k));
  }
}

/// "returned a statue that was stolen in 1991 from a museum to Italy": of the phrases below the thing given back the last
/// names the owner.
void FrameArguments::given_back_to(TokenList& out) const {
  if (!one_of(main_.lemma, {"return", "give_back", "hand_back", "send_back", "restitute", "repatriate"})) return;
  for (Argument const& a : main_.arguments) {
    if (a.slot != Slot::kObject) continue;
    Span const thing = tree_.subtree(a.token);
    for (std::uint32_t t = thing.end; t-- > a.token + 1;) {
      Token const& owner = tree_.tokens[t];
      bool const phrase = (owner.rel == Rel::kObl || owner.rel == Rel::kNmod) && owner.prep == "to";
      if (!phrase || !(phrases_.is_party(t) || phrases_.is(t, PhraseKind::kPlace))) continue;
      out.push_back(phrases_.meant(t));
      return;
    }
  }
}

void FrameArguments::inside(std::uint32_t token, Place place, std::uint64_t prep, TokenList& out) const {
  if (place == Place::kObject || place == Place::kSubject) {
    std::int32_t const id = predicates_.at_token[token];
    if (id >= 0) of_slot(predicates_.all[static_cast<std::size_t>(id)], place == Place::kObject ? Slot::kObject : Slot::kSubject, out);
    std::int32_t const noun = id < 0 && place == Place::kSubject ? tree_.child(token, Rel::kNsubj) : -1;
    if (noun >= 0) out.push_back(phrases_.meant(static_cast<std::uint32_t>(noun)));  // "held the crew hostage": a clause without a verb
    return;
  }
  std::size_t const before = out.size();
  for (std::uint32_t c : tree_.children(token)) {
    Token const& t = tree_.tokens[c];
    bool hit = false;
    switch (place) {
      case Place::kPrep: hit = (t.rel == Rel::kNmod || t.rel == Rel::kObl || t.rel == Rel::kOblAgent) && is_prep(t.prep, prep); break;
      case Place::kPossessor: hit = t.rel == Rel::kNmodPoss; break;
      case Place::kModifier: hit = t.rel == Rel::kAmod || t.rel == Rel::kCompound || t.rel == Rel::kFlat || t.rel == Rel::kNmodNpmod; break;
      case Place::kComplement: hit = t.rel == Rel::kAcl || t.rel == Rel::kCcomp || t.rel == Rel::kXcomp; break;
      default: break;
    }
    if (place == Place::kPrep && prep == kOn) imposed_on(c, out);
    if (!hit) continue;
    if (std::int32_t const first = place == Place::kModifier || prep == kBetween ? hyphen_partner(tree_, c) : -1; first >= 0) out.push_back(static_cast<std::uint32_t>(first));
    out.push_back(phrases_.meant(c));
    for (std::uint32_t k : tree_.children(c))
      if (tree_.tokens[k].rel == Rel::kConj) out.push_back(phrases_.meant(k));
  }
  // The doer of a nominal may hang elsewhere in the tree: "condemned the expulsion of X by Y".
  if (place != Place::kPrep || prep != kBy || out.size() > before || predicates_.at_token[token] < 0) return;
  for (Argument const& a : predicates_.all[static_cast<std::size_t>(predicates_.at_token[token])].arguments)
    if (a.slot == Slot::kOblique && a.prep == "by") out.push_back(phrases_.meant(a.token));
}

void FrameArguments::of_prep(std::uint64_t prep, TokenList& out) const {
  auto const own = [&](Predicate const& p) {
    for (Argument const& a : p.arguments) {
      bool const infinitive = a.slot == Slot::kComplement && tree_.tokens[a.token].tag == "VB";  // "pledged to pull out": no addressee
      bool const joined = a.slot == Slot::kSubject || a.slot == Slot::kObject;  // "alongside X" has a preposition still
      bool const phrase = a.slot == Slot::kOblique || joined || (a.slot == Slot::kComplement && !infinitive);
      if (phrase && !a.prep.empty() && is_prep(a.prep, prep)) out.push_back(phrases_.meant(a.token));
    }
  };
  own(main_);
  if (light_ != nullptr && out.empty() && prep != kBy) own(*light_);
  if (!out.empty() || prep == kOf) return;
  // A phrase the parser hung on the object rather than on the verb.
  for (Predicate const* p : {&main_, light_})
    if (p != nullptr && p->kind != PredicateKind::kNoun)
      for (Argument const& a : p->arguments)
        if (a.slot == Slot::kObject && out.empty() && a.token != main_.token) inside(a.token, Place::kPrep, prep, out);
  // "filed a suit in a Paris court against X": hung on the phrase before it.
  constexpr std::array<std::uint64_t, 4> kFar = {frame_hash("against"), frame_hash("to"), frame_hash("with"), frame_hash("on")};
  if (!out.empty() || std::find(kFar.begin(), kFar.end(), prep) == kFar.end()) return;
  for (Argument const& a : (light_ != nullptr ? *light_ : main_).arguments)
    if (a.slot == Slot::kOblique && a.prep != "for" && a.prep != "over" && out.empty()) inside(a.token, Place::kPrep, prep, out);
  if (out.empty() && prep == kTo) given_back_to(out);
}

void FrameArguments::content(TokenList& out) const {
  Predicate const& verb = light_ != nullptr ? *light_ : main_;
  for (Argument const& a : main_.arguments)
    if (a.slot == Slot::kComplement) out.push_back(a.token);
  Sentence const& sentence = tree_.sentences[main_.sentence];
  for (std::uint32_t token = sentence.begin; token < sentence.end; ++token) {
    if (predicates_.at_token[token] < 0) continue;
    Predicate const& p = predicates_.all[static_cast<std::size_t>(predicates_.at_token[token])];
    if (p.governor < 0 || p.kind == PredicateKind::kNoun) continue;
    bool const below = static_cast<std::uint32_t>(p.governor) == main_.id || static_cast<std::uint32_t>(p.governor) == verb.id;
    bool const hangs = below || std::any_of(verb.arguments.begin(), verb.arguments.end(), [&](Argument const& a) {
                         return a.slot == Slot::kObject && static_cast<std::int32_t>(a.token) == tree_.tokens[p.token].head;
                       });
    bool const content_like = p.governed == Governed::kPurpose || p.governed == Governed::kInfinitive || p.governed == Governed::kGerund;
    if (hangs && content_like && std::find(out.begin(), out.end(), p.token) == out.end()) out.push_back(p.token);
  }
}

/// "her son's murder", "the senator's arrest": done to the possessor where he is a person, no state, army or police, and
/// the phrase names nobody else ("the general's murder of two students").
bool FrameArguments::is_undergone() const {
  if (light_ != nullptr || !phrases_.is_listed(main_.lemma, "UNDERGONE")) return false;
  TokenList object;
  inside(main_.token, Place::kPrep, kOf, object);
  if (!object.empty()) return false;
  return std::any_of(main_.arguments.begin(), main_.arguments.end(), [&](Argument const& a) {
    if (a.slot != Slot::kPossessor || !phrases_.is(a.token, PhraseKind::kPerson)) return false;
    EntityMention const* m = phrases_.mention_at(a.token);  // "the bombers' arrest": they are arrested
    bool const outlaw = m != nullptr && m->kind == MentionKind::kRebel && m->actor_id.empty() && phrases_.is_listed(main_.lemma, "UNDERGONE_BY_REBELS");
    return outlaw || !phrases_.is(a.token, PhraseKind::kArmed);
  });
}

void FrameArguments::noun_subject(bool of_is_subject, TokenList& out) const {
  if (light_ != nullptr) of_slot(*light_, Slot::kSubject, out);
  if (out.empty()) inside(main_.token, Place::kPrep, kBy, out);
  if (out.empty() && of_is_subject) inside(main_.token, Place::kPrep, kOf, out);
  bool const undergone = is_undergone();
  if (out.empty() && !undergone) of_slot(main_, Slot::kPossessor, out);
  if (out.empty() && !undergone)
    for (Argument const& a : main_.arguments)
      if (a.slot == Slot::kModifier && phrases_.is_party(a.token) && !is_ground_of_deed(a.token) && (tree_.tokens[a.token].pos != Upos::kAdj || phrases_.mention_at(a.token) != nullptr))
        out.push_back(a.token);  // "French strikes", not "military exercises"
}

/// "the Iraq invasion", "the Rwanda genocide": a country named by its noun is where it was done; who does it is an
/// adjective ("Russian strikes") or has none ("U.S. strikes").
bool FrameArguments::is_ground_of_deed(std::uint32_t modifier) const {
  Token const& t = tree_.tokens[modifier];
  if (t.rel != Rel::kCompound || t.pos != Upos::kPropn || !phrases_.is_listed(main_.lemma, "DONE_IN_COUNTRY")) return false;
  bool const abbreviated = std::none_of(t.text.begin(), t.text.end(), [](char c) { return c >= 'a' && c <= 'z'; });
  EntityMention const* m = phrases_.mention_at(modifier);
  if (abbreviated || m == nullptr || (m->kind != MentionKind::kState && m->kind != MentionKind::kPlace)) return false;
  TokenList object;
  inside(main_.token, Place::kPrep, kOf, object);
  return object.empty();
}

/// "the shooting death of two boys": who died was shot.
void FrameArguments::object_of_death(TokenList& out) const {
  Token const& word = tree_.tokens[main_.token];
  if ((word.rel != Rel::kCompound && word.rel != Rel::kAmod) || word.head < 0 || tree_.tokens[static_cast<std::size_t>(word.head)].lemma != "death") return;
  auto const death = static_cast<std::uint32_t>(word.head);
  inside(death, Place::kPrep, kOf, out);
  if (out.empty()) inside(death, Place::kPossessor, 0, out);
}

void FrameArguments::noun_object(bool of_is_subject, TokenList& out) const {
  if (!of_is_subject) inside(main_.token, Place::kPrep, kOf, out);
  if (!out.empty()) return;
  // "the murder in Lima of Judge Ruiz": hung on the place before it. "The attack in the house of the judge": the house's own.
  if (!of_is_subject)
    for (Argument const& a : main_.arguments)
      if (a.slot == Slot::kOblique && (a.prep == "in" || a.prep == "on" || a.prep == "during" || a.prep == "at") && !is_structure(phrases_.mention_at(a.token))) inside(a.token, Place::kPrep, kOf, out);
  erase_if(out, [&](std::uint32_t t) { return !phrases_.is(t, PhraseKind::kPerson); });
  if (!out.empty()) return;
  object_of_death(out);
  if (!out.empty()) return;
  bool const doer_elsewhere = is_undergone() || light_ != nullptr || std::any_of(main_.arguments.begin(), main_.arguments.end(), [&](Argument const& a) {
                                return a.slot == Slot::kOblique && a.prep == "by";
                              });
  if (doer_elsewhere) of_slot(main_, Slot::kPossessor, out);
  if (!out.empty()) return;
  for (Argument const& a : main_.arguments)
    if (a.slot == Slot::kModifier && (tree_.tokens[a.token].pos == Upos::kNoun || is_ground_of_deed(a.token))) out.push_back(a.token);
}

/// Tokens of the clause or the sentence.
Span FrameArguments::word_range(Place place) const {
  if (place == Place::kClause) return tree_.subtree((light_ != nullptr ? light_ : &main_)->token);
  Sentence const& s = tree_.sentences[main_.sentence];
  return {s.begin, s.end};
}

void FrameArguments::speaker(TokenList& out) const {
  Predicate const* at = light_ != nullptr ? light_ : &main_;
  for (int steps = 0; steps < 6 && at->governor >= 0; ++steps) {
    Predicate const& above = predicates_.all[static_cast<std::size_t>(at->governor)];
    bool const said = at->governed == Governed::kComplementClause || at->governed == Governed::kParataxis;
    if (said && above.kind == PredicateKind::kVerb && phrases_.is_listed(above.lemma, "SAYING")) {
      of_slot(above, Slot::kSubject, out);
      return;
    }
    at = &above;
  }
}

void FrameArguments::first_step(FramePathRow const& path, bool of_is_subject, TokenList& out) const {
  bool const noun = main_.kind == PredicateKind::kNoun;
  switch (path.place) {
    case Place::kSubject: noun ? noun_subject(of_is_subject, out) : of_slot(main_, Slot::kSubject, out); break;
    case Place::kObject:
      noun ? noun_object(of_is_subject, out) : of_slot(main_, Slot::kObject, out);
      if (!noun && main_.arguments.empty()) object_of_death(out);
      break;
    case Place::kIndirect: of_slot(light_ != nullptr ? *light_ : main_, Slot::kIndirect, out); break;
    case Place::kPrep: of_prep(path.prep, out); break;
    case Place::kComplement:
      content(out);
      break;
    case Place::kPossessor: of_slot(main_, Slot::kPossessor, out); break;
    case Place::kModifier: of_slot(main_, Slot::kModifier, out); break;
    case Place::kSelf: out.push_back(main_.token); break;
    case Place::kClause:
    case Place::kSentence: append_words(tree_, word_range(path.place), out); break;
    case Place::kSpeaker: speaker(out); break;
    case Place::kGovernor:
      if (main_.governor >= 0) out.push_back(predicates_.all[static_cast<std::size_t>(main_.governor)].token);
      break;
    case Place::kNone: break;
  }
}

void FrameArguments::at(FramePathRow const& path, bool of_is_subject, TokenList& out) const {
  out.clear();
  first_step(path, of_is_subject, out);
  if (path.inner == Place::kNone) return;
  TokenList deeper;
  for (std::uint32_t token : out) {
    bool const name = path.place == Place::kPrep && path.inner == Place::kModifier && tree_.tokens[token].pos == Upos::kPropn;  // "in Dar-es-Salaam": its words are no modifiers
    if (!name) inside(token, path.inner, path.inner_prep, deeper);
  }
  out = std::move(deeper);
}

FrameArguments::Found const& FrameArguments::found(FramePathRow const& path, bool of_is_subject) const {
  auto const shape = static_cast<std::uint32_t>(path.place) | static_cast<std::uint32_t>(path.inner) << 8 | (of_is_subject ? 1U << 16 : 0U);
  Found wanted{path.prep, path.inner_prep, shape, 0, 0, {}};
  if (auto const known = std::find(found_.begin(), found_.end(), wanted); known != found_.end()) return *known;
  wanted.tokens.begin = static_cast<std::uint32_t>(tokens_.size());
  if ((path.place == Place::kClause || path.place == Place::kSentence) && path.inner == Place::kNone) {  // the long ones
    append_words(tree_, word_range(path.place), tokens_);
  } else {
    TokenList fresh;
    at(path, of_is_subject, fresh);
    tokens_.insert(tokens_.end(), fresh.begin(), fresh.end());
  }
  wanted.tokens.end = static_cast<std::uint32_t>(tokens_.size());
  for (std::uint32_t i = wanted.tokens.begin; i < wanted.tokens.end; ++i) {
    wanted.words |= phrases_.words().word_bits(tokens_[i]);
    wanted.groups |= phrases_.words().group_bits(tokens_[i]);
  }
  found_.push_back(wanted);
  return found_.back();
}

std::span<std::uint32_t const> FrameArguments::at(FramePathRow const& path, bool of_is_subject) const {
  RowRange const tokens = found(path, of_is_subject).tokens;
  return std::span(tokens_).subspan(tokens.begin, tokens.end - tokens.begin);
}

}  // namespace dragoman
