// Who is held to have done it. "The attack was attributed to the guerrillas", "blamed the army for the murder", "responsible
// for the bombing", "it was behind the raid", "men involved in the killing": the doer stands with the word that lays the deed on him, outside the
// phrase of the deed. Whether he did it is the speaker's claim; who is meant by the event is plain. Groups LAID_ON,
// LAID_AGAINST, ANSWERABLE, TAKING_PART and COMMITTING hold the words.
#include <algorithm>

#include "base/one_of.h"
#include "event/event_draft.h"

namespace dragoman {

namespace {

TokenList at(CodingScene const& s, Predicate const& p, Slot slot, std::string_view prep, std::uint32_t deed) {
  TokenList out;
  for (Argument const& a : p.arguments) {
    bool const fits = a.slot == slot && (slot != Slot::kOblique || a.prep == prep) && a.token != deed;
    std::uint32_t const token = s.phrases.meant(a.token);
    if (fits && (s.phrases.is_party(token) || s.phrases.is(token, PhraseKind::kPerson))) out.push_back(token);
  }
  return out;
}

/// "blamed the bombing on the mafia": hung on the deed; "the killing was the work of the front": on the word for it.
TokenList below(CodingScene const& s, std::uint32_t word, std::string_view prep) {
  TokenList out;
  for (std::uint32_t c : s.tree.children(word)) {
    if (s.tree.tokens[c].rel != Rel::kNmod || s.tree.tokens[c].prep != prep) continue;
    std::uint32_t const token = s.phrases.meant(c);
    if (s.phrases.is_party(token) || s.phrases.is(token, PhraseKind::kPerson)) out.push_back(token);
  }
  return out;
}

/// "the murder of the priests committed by the army": the participle hangs on the deed or on the last word of its phrase.
TokenList committed_by(CodingScene const& s, std::uint32_t noun, int depth) {
  for (std::uint32_t c : s.tree.children(noun)) {
    Token const& t = s.tree.tokens[c];
    if (t.rel == Rel::kAcl && t.tag == "VBN" && in_group(s, c, "COMMITTING")) {
      std::int32_t const id = s.predicates.at_token[c];
      return id < 0 ? TokenList{} : at(s, s.predicates.all[static_cast<std::size_t>(id)], Slot::kSubject, {}, noun);
    }
    bool const inside = t.rel == Rel::kNmod && c > noun && depth > 0;
    if (TokenList found = inside ? committed_by(s, c, depth - 1) : TokenList{}; !found.empty()) return found;
  }
  return {};
}

/// "one of three gunmen in the shooting", "a suspect in the attack": whoever is called so, else the word.
TokenList called_doer(CodingScene const& s, std::uint32_t word, std::uint32_t deed) {
  if (s.tree.tokens[deed].prep != "in" || s.tree.tokens[word].pos != Upos::kNoun || !in_group(s, word, "CALLED_DOER")) return {};
  std::uint32_t top = word;
  if (Token const& t = s.tree.tokens[top]; t.rel == Rel::kNmod && t.prep == "of" && t.head >= 0 && s.tree.tokens[static_cast<std::size_t>(t.head)].pos == Upos::kNum) top = static_cast<std::uint32_t>(t.head);
  Token const& t = s.tree.tokens[top];
  std::int32_t const named = s.tree.child(top, Rel::kNsubj) >= 0 ? s.tree.child(top, Rel::kNsubj) : t.rel == Rel::kAppos ? t.head : -1;
  std::uint32_t const who = named < 0 ? word : s.phrases.meant(static_cast<std::uint32_t>(named));
  if (s.phrases.is_party(who) || s.phrases.is(who, PhraseKind::kPerson)) return {who};
  return {word};
}

}  // namespace

TokenList laid_to(CodingScene const& s, std::uint32_t deed) {
  if (TokenList doers = committed_by(s, deed, 2); !doers.empty()) return doers;
  Token const& noun = s.tree.tokens[deed];
  if (noun.head < 0) return {};
  auto word = static_cast<std::uint32_t>(noun.head);
  if (noun.rel == Rel::kNsubj && in_group(s, word, "HANDIWORK")) return below(s, word, "of");
  if (TokenList doer = called_doer(s, word, deed); !doer.empty()) return doer;
  // "charged with murder in the beating of X", "tried as an adult for the shooting": hung on the charge.
  Token const& charge = s.tree.tokens[word];
  bool const charged = charge.head >= 0 && (noun.prep == "in" || noun.prep == "for") && (charge.prep == "with" || charge.prep == "as") && in_group(s, static_cast<std::uint32_t>(charge.head), "LAID_AGAINST");
  if (charged) word = static_cast<std::uint32_t>(charge.head);
  // "claimed responsibility for the attack": hung on the responsibility.
  Token const& held = s.tree.tokens[word];
  bool const claimed = noun.prep == "for" && one_of(held.lemma, {"responsibility", "credit"}) && held.head >= 0 && s.tree.tokens[static_cast<std::size_t>(held.head)].lemma == "claim";
  if (claimed) word = static_cast<std::uint32_t>(held.head);
  std::int32_t const id = s.predicates.at_token[word];
  if (id < 0) return {};
  Predicate const& p = s.predicates.all[static_cast<std::size_t>(id)];
  if (claimed && !p.negated) return at(s, p, Slot::kSubject, {}, deed);
  std::string_view const prep = noun.prep.empty() ? noun.mark : noun.prep;
  bool const object = noun.rel == Rel::kObj || noun.rel == Rel::kNsubjPass;
  if (p.negated) return {};
  if (prep == "behind" && p.lemma == "be") return at(s, p, Slot::kSubject, {}, deed);
  if (object && in_group(s, word, "LAID_ON")) {
    TokenList const doer = at(s, p, Slot::kOblique, "to", deed);
    TokenList const other = doer.empty() ? at(s, p, Slot::kOblique, "on", deed) : doer;
    TokenList const on = other.empty() ? below(s, deed, "on") : other;
    return on.empty() ? below(s, deed, "to") : on;  // "attributed the attack to the front": hung on the attack
  }
  // "carried out raids that killed 30", "fired missiles that hit a school", "responded with strikes that": in the relative clause.
  bool const active = p.kind == PredicateKind::kVerb && !p.passive;
  bool const weapon = in_group(s, deed, "DEVICE") || in_group(s, deed, "WEAPON") || in_group(s, deed, "BLAST");
  bool const waged = noun.rel == Rel::kObj && in_group(s, word, weapon ? "LAUNCHING" : "COMMITTING");
  if (active && (waged || (prep == "with" && in_group(s, word, "ANSWERING")))) return at(s, p, Slot::kSubject, {}, deed);
  // "killed 14 people in a shooting": who did the one did the other.
  bool const harms = prep == "in" && p.kind == PredicateKind::kVerb && !p.passive && in_group(s, word, "HARMED") && s.tree.child(word, Rel::kObj) >= 0;
  if (harms) return at(s, p, Slot::kSubject, {}, deed);
  if (prep == "for" && p.lemma == "blame" && s.tree.tokens[word].rel == Rel::kXcomp) return at(s, p, Slot::kSubject, {}, deed);  // "is to blame for"
  if ((prep == "for" || prep == "of" || prep == "with" || prep == "in") && in_group(s, word, "LAID_AGAINST"))
    return p.kind == PredicateKind::kNoun ? below(s, word, "of") : at(s, p, Slot::kObject, {}, deed);  // "the arrest of two men for the murder"
  if ((prep == "for" || prep == "of") && in_group(s, word, "ANSWERABLE")) return at(s, p, Slot::kSubject, {}, deed);
  bool const denied = s.tree.tokens[word].head >= 0 && one_of(s.tree.tokens[static_cast<std::size_t>(s.tree.tokens[word].head)].lemma, {"deny", "reject", "dismiss", "refute"});
  if (prep == "in" && !denied && in_group(s, word, "TAKING_PART")) {
    TokenList doer = p.kind == PredicateKind::kNoun ? below(s, word, "of") : at(s, p, Slot::kObject, {}, deed);
    if (doer.empty()) doer = at(s, p, Slot::kPossessor, {}, deed);
    return doer.empty() ? at(s, p, Slot::kSubject, {}, deed) : doer;
  }
  return {};
}

}  // namespace dragoman
