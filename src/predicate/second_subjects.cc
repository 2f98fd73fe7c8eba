// Who does what the second verb tells, where the nearest governor is not in control of it. "Looking for the men who opened
// fire, killing two": the deed before the participle, not the search; "the film shows him hitting": whom one sees;
// "used the pretext to break": who uses it; "said the wall was old and called for": who said; "hit by a stone and Ann Lee
// was hurt": the name is subject of what follows (Huddleston & Pullum 2002, chapter 14, sections 4 and 9; 15, section 4).
#include <algorithm>
#include <cstdint>
#include <vector>

#include "base/one_of.h"
#include "predicate/predicate_parts.h"

namespace dragoman::predicate_parts {

namespace {

bool is_noun(Token const& t) { return t.pos == Upos::kNoun || t.pos == Upos::kPropn; }

Slot open_place(Predicate const& p) { return p.passive ? Slot::kObject : Slot::kSubject; }

/// The arguments of one place handed over; false when there are none.
bool take(Predicate& p, Slot place, Predicate const& from, Slot slot) {
  std::vector<std::uint32_t> tokens;
  for (Argument const& a : from.arguments)
    if (a.slot == slot) tokens.push_back(a.token);
  if (tokens.empty()) return false;
  erase_if(p.arguments, [&](Argument const& a) { return a.slot == place && a.inherited; });
  for (std::uint32_t t : tokens) p.arguments.push_back({place, t, {}, true});
  return true;
}

Predicate const* at(Predicates const& predicates, std::int32_t token) {
  std::int32_t const id = token < 0 ? -1 : predicates.at_token[static_cast<std::size_t>(token)];
  return id < 0 ? nullptr : &predicates.all[static_cast<std::size_t>(id)];
}

bool has_own_subject(Tree const& tree, Predicate const& p) { return tree.child(p.token, Rel::kNsubj) >= 0 || tree.child(p.token, Rel::kNsubjPass) >= 0; }

bool is_deed(std::string_view lemma) {
  return one_of(lemma, {"ambush", "attack", "bomb", "charge", "crash", "detonate", "explode", "fire", "hijack", "hit", "hurl", "invade", "open", "plough", "plow",
                        "raid", "ram", "shell", "shoot", "slam", "spray", "stab", "storm", "strike", "throw"});
}

/// "identifying the men who opened fire, killing two": the last deed before the participle of harm.
bool follow_deed(Tree const& tree, Predicates const& predicates, Predicate& p) {
  Token const& t = tree.tokens[p.token];
  bool const harm = t.tag == "VBG" && t.rel == Rel::kAdvcl && t.mark.empty() && one_of(p.lemma, {"kill", "wound", "injure", "hit", "strike", "leave", "hurt", "damage", "destroy"});
  if (!harm || p.governor < 0 || has_own_subject(tree, p)) return false;
  Predicate const& governor = predicates.all[static_cast<std::size_t>(p.governor)];
  if (governor.token > p.token || is_deed(governor.lemma) || governor.passive) return false;
  for (std::uint32_t i = p.token; i-- > governor.token + 1;) {
    Predicate const* deed = at(predicates, static_cast<std::int32_t>(i));
    if (deed == nullptr || deed->kind != PredicateKind::kVerb || deed->passive || !is_deed(deed->lemma)) continue;
    bool const clause = one_of(tree.tokens[i].rel, {Rel::kAclRelcl, Rel::kCcomp, Rel::kAdvcl, Rel::kConj, Rel::kParataxis});
    if (clause && take(p, Slot::kSubject, *deed, Slot::kSubject)) return true;
  }
  return false;
}

/// "the video shows the man beating a guard", "was seen running": whom one sees does it.
bool follow_seen(Tree const& tree, Predicates const& predicates, Predicate& p) {
  Token const& t = tree.tokens[p.token];
  if (t.tag != "VBG" || p.passive || p.governor < 0 || !t.mark.empty() || has_own_subject(tree, p)) return false;
  if (t.rel != Rel::kAdvcl && t.rel != Rel::kXcomp) return false;
  Predicate const& g = predicates.all[static_cast<std::size_t>(p.governor)];
  if (t.head != static_cast<std::int32_t>(g.token) || g.passive || !one_of(g.lemma, {"show", "see", "catch", "film", "record", "capture", "depict", "spot", "photograph", "watch", "hear"})) return false;
  std::int32_t const object = tree.child(g.token, Rel::kObj);
  if (object < 0 || object > static_cast<std::int32_t>(p.token)) return false;
  Span const whole = tree.subtree(static_cast<std::uint32_t>(object));
  std::uint32_t begin = p.token;  // "the man brutally beating"
  while (begin > 0 && tree.tokens[begin - 1].rel == Rel::kAdvmod && tree.tokens[begin - 1].head == static_cast<std::int32_t>(p.token)) --begin;
  bool const beside = whole.end == begin || (whole.end + 1 == begin && tree.child(static_cast<std::uint32_t>(object), Rel::kAppos) >= 0);
  if (!beside || !take(p, Slot::kSubject, g, Slot::kObject)) return false;
  std::int32_t const name = tree.child(static_cast<std::uint32_t>(object), Rel::kAppos);  // "the accused, Ann Lee, hitting"
  for (Argument& a : p.arguments)
    if (name >= 0 && !is_noun(tree.tokens[a.token]) && static_cast<std::int32_t>(a.token) == object) a.token = static_cast<std::uint32_t>(name);
  return true;
}

/// "used a rifle to gun down", "took the chance of the visit to attack": who uses, not what is used or whose it is.
bool follow_user(Tree const& tree, Predicates const& predicates, Predicate& p) {
  if (p.governed != Governed::kInfinitive && p.governed != Governed::kPurpose) return false;
  if (p.passive || has_own_subject(tree, p)) return false;
  std::int32_t above = tree.tokens[p.token].head;
  for (int step = 0; step < 3 && above >= 0 && is_noun(tree.tokens[static_cast<std::size_t>(above)]); ++step) above = tree.tokens[static_cast<std::size_t>(above)].head;
  Predicate const* user = at(predicates, above);
  if (user == nullptr || user->kind != PredicateKind::kVerb || tree.child(user->token, Rel::kObj) < 0 || user->token > p.token) return false;
  bool const thing = tree.tokens[static_cast<std::size_t>(tree.child(user->token, Rel::kObj))].pos == Upos::kNoun;  // "used Lee to stop Ray"
  bool const uses = thing && (user->lemma == "use" || user->lemma == "exploit");
  bool const seizes = one_of(user->lemma, {"take", "seize", "grab"}) && one_of(tree.tokens[static_cast<std::size_t>(tree.child(user->token, Rel::kObj))].lemma, {"opportunity", "chance", "occasion", "moment", "podium", "microphone", "stage", "floor", "time"});
  if (!uses && !seizes) return false;
  return take(p, Slot::kSubject, *user, Slot::kSubject);
}

/// "said Chad was at fault and called for talks": a verb of saying joined to a state that somebody told.
bool follow_teller(Tree const& tree, Predicates const& predicates, Predicate& p) {
  Token const& t = tree.tokens[p.token];
  if (p.governed != Governed::kConjunct || t.tag != "VBD" || p.passive || has_own_subject(tree, p) || !t.mark.empty() || t.head < 0) return false;
  if (!one_of(p.lemma, {"accuse", "appeal", "ask", "blame", "call", "condemn", "criticize", "demand", "denounce", "encourage", "invite", "pledge", "praise", "promise",
                        "reject", "thank", "urge", "vow", "warn", "welcome"})) return false;
  auto state = static_cast<std::uint32_t>(t.head);
  bool const to_be = tree.tokens[state].rel == Rel::kXcomp && tree.tokens[state].head >= 0 && tree.tokens[static_cast<std::size_t>(tree.tokens[state].head)].lemma == "be";
  if (to_be) state = static_cast<std::uint32_t>(tree.tokens[state].head);
  bool const stative = to_be || tree.child(state, Rel::kCop) >= 0;
  if (!stative || tree.tokens[state].rel != Rel::kCcomp || tree.tokens[state].head < 0) return false;
  Predicate const* tells = at(predicates, tree.tokens[state].head);
  if (tells == nullptr || tells->passive || tree.tokens[tells->token].tag != "VBD" || !one_of(tells->lemma, {"add", "argue", "claim", "insist", "note", "say", "tell", "tweet", "write"})) return false;
  return take(p, Slot::kSubject, *tells, Slot::kSubject);
}

/// "was grazed by a bullet and Ann Lee was shot", "blocked after Ohio and other states sued": a name that the parser joins
/// to the last phrase of the clause before.
bool take_from_clause_before(Tree const& tree, Predicates& predicates, Predicate& p) {
  Token const& t = tree.tokens[p.token];
  if (t.rel != Rel::kConj || t.head < 0 || t.head > static_cast<std::int32_t>(p.token) || p.kind != PredicateKind::kVerb) return false;
  auto const first_verb = static_cast<std::uint32_t>(t.head);
  std::int32_t const own = tree.child(p.token, p.passive ? Rel::kNsubjPass : Rel::kNsubj);
  if (own < 0 && !has_own_subject(tree, p)) {
    std::int32_t aux = tree.child(p.token, Rel::kAuxPass);
    for (std::uint32_t c : tree.children(p.token))
      if (tree.tokens[c].rel == Rel::kAux && (aux < 0 || static_cast<std::int32_t>(c) < aux)) aux = static_cast<std::int32_t>(c);
    if (aux <= static_cast<std::int32_t>(first_verb) + 1) return false;
    std::uint32_t word = static_cast<std::uint32_t>(aux) - 1;
    while (word > first_verb && (tree.tokens[word].text == "," || tree.tokens[word].pos == Upos::kNum)) --word;
    while (tree.tokens[word].head > static_cast<std::int32_t>(first_verb) && one_of(tree.tokens[word].rel, {Rel::kCompound, Rel::kAppos, Rel::kNmod, Rel::kFlat, Rel::kNummod}))
      word = static_cast<std::uint32_t>(tree.tokens[word].head);
    std::int32_t const cc = tree.child(word, Rel::kCc);
    bool const aged = tree.tokens[word].lemma == "old";  // "in the foot and the 16-year-old was shot"
    if ((!is_noun(tree.tokens[word]) && !aged) || tree.tokens[word].rel != Rel::kConj || cc < 0 || cc > static_cast<std::int32_t>(word) || word < first_verb) return false;
    erase_if(p.arguments, [&](Argument const& a) { return a.inherited && (a.slot == Slot::kSubject || a.slot == Slot::kObject); });
    p.arguments.push_back({open_place(p), word, {}, true});
    if (Predicate const* before = at(predicates, static_cast<std::int32_t>(first_verb)))
      erase_if(predicates.all[before->id].arguments, [&](Argument const& a) { return a.token == word; });
    return true;
  }
  // "after Ohio and 25 other states sued"
  std::int32_t const cc = tree.child(p.token, Rel::kCc);
  if (own < 0 || cc <= 0 || cc > own || tree.subtree(static_cast<std::uint32_t>(own)).begin != static_cast<std::uint32_t>(cc) + 1) return false;
  auto const before = static_cast<std::uint32_t>(cc) - 1;
  Token const& name = tree.tokens[before];
  if (name.pos != Upos::kPropn || name.rel != Rel::kObl || name.head != t.head || !one_of(name.prep, {"after", "before", "since", "until"})) return false;
  p.arguments.push_back({open_place(p), before, {}, false});
  return true;
}

}  // namespace

void settle_second_subjects(Tree const& tree, Predicates& predicates, Predicate& p) {
  if (p.kind == PredicateKind::kNoun) return;
  if (take_from_clause_before(tree, predicates, p) || follow_deed(tree, predicates, p)) return;
  if (follow_seen(tree, predicates, p) || follow_user(tree, predicates, p)) return;
  follow_teller(tree, predicates, p);
}

}  // namespace dragoman::predicate_parts
