// Clauses that parsers misread always in the same way, put right by the order of the words. "A man they say opened fire":
// the parenthesis takes the noun for itself; "who officers believe killed": the pronoun hangs two clauses down; "three
// people police arrested" is read as one noun; "Ann Lee, Bo Ray and Cy Day attacked": the second name is taken for an
// apposition; "the group, the Front, attacked" without its commas has two subjects. After Huddleston & Pullum 2002,
// chapters 12 (relative clauses) and 15 (coordination). Runs on one predicate, after its own arguments are found.
#include <algorithm>
#include <cstdint>
#include <vector>

#include "base/one_of.h"
#include "predicate/predicate_parts.h"

namespace dragoman::predicate_parts {

namespace {

bool is_noun(Token const& t) { return t.pos == Upos::kNoun || t.pos == Upos::kPropn; }
bool is_plural_noun(Token const& t) { return t.tag == "NNS" || t.tag == "NNPS"; }

bool holds(Predicate const& p, Slot slot) {
  return std::any_of(p.arguments.begin(), p.arguments.end(), [&](Argument const& a) { return a.slot == slot; });
}

bool holds(Predicate const& p, Slot slot, std::uint32_t token) {
  return std::any_of(p.arguments.begin(), p.arguments.end(), [&](Argument const& a) { return a.slot == slot && a.token == token; });
}

void put(Predicate& p, Slot slot, std::uint32_t token) {
  if (!holds(p, slot, token)) p.arguments.push_back({slot, token, {}, true});
}

Slot own_place(Predicate const& p) { return p.passive ? Slot::kObject : Slot::kSubject; }

/// First word of the verb with its auxiliaries.
std::uint32_t first_word(Tree const& tree, std::uint32_t verb) {
  std::uint32_t first = verb;
  for (std::uint32_t c : tree.children(verb)) {
    Rel const rel = tree.tokens[c].rel;
    if (rel == Rel::kAux || rel == Rel::kAuxPass || (rel == Rel::kAdvmod && c + 1 == first)) first = std::min(first, c);
  }
  return first;
}

/// "police say", "they believe" right before the verb: the first word of the speaker, or the verb itself when there is none.
std::uint32_t parenthesis_before(Tree const& tree, std::uint32_t verb) {
  std::uint32_t const first = first_word(tree, verb);
  if (first < 3) return verb;
  Token const& says = tree.tokens[first - 1];
  Token const& who = tree.tokens[first - 2];
  bool const speech = says.pos == Upos::kVerb && one_of(says.lemma, {"say", "believe", "allege", "think", "suspect"}) && says.sentence == tree.tokens[verb].sentence;
  if (!speech || !(is_noun(who) || who.pos == Upos::kPron) || is_relative_pronoun(who) || who.rel != Rel::kNsubj) return verb;
  std::uint32_t begin = first - 2;
  if (who.pos == Upos::kPron) return begin;
  // "local police say": its own modifiers, but not a noun that the parser made one.
  for (std::uint32_t c = begin; c-- > 0;) {
    Token const& t = tree.tokens[c];
    bool const modifies = t.head == static_cast<std::int32_t>(first - 2) && (t.rel == Rel::kDet || t.rel == Rel::kAmod || (t.rel == Rel::kCompound && t.pos == Upos::kPropn));
    if (!modifies) break;
    begin = c;
  }
  return begin;
}

/// "a man they say opened fire", "the gunman, who officers believe killed".
void fill_from_parenthesis(Tree const& tree, Predicate& p) {
  bool const finite = one_of(tree.tokens[p.token].tag, {"VBD", "VBN", "VBZ", "VBP"});
  if (!finite || tree.child(p.token, Rel::kNsubj) > static_cast<std::int32_t>(first_word(tree, p.token)) - 2) return;
  std::uint32_t const begin = parenthesis_before(tree, p.token);
  if (begin == p.token || begin == 0) return;
  std::uint32_t before = begin - 1;
  bool const relative = is_relative_pronoun(tree.tokens[before]);
  if (!relative) {
    // Without a pronoun the noun stands right before: "a man they say".
    bool const own = holds(p, own_place(p)) && !holds(p, own_place(p), before);
    if (is_noun(tree.tokens[before]) && !own) put(p, own_place(p), before);
    return;
  }
  std::int32_t const clause = tree.tokens[first_word(tree, p.token) - 1].rel == Rel::kAclRelcl ? tree.tokens[first_word(tree, p.token) - 1].head : -1;
  if (clause < 0) return;
  for (Argument& a : p.arguments)
    if (a.token == before) {
      a.token = static_cast<std::uint32_t>(clause);
      a.inherited = true;
    }
  if (!holds(p, own_place(p))) put(p, own_place(p), static_cast<std::uint32_t>(clause));
}

/// "Republicans and Democrats, who have", "it was Ann and Bo that": all that are joined before the pronoun, where the verb
/// or the pair says so.
void join_relative_heads(Tree const& tree, Predicate& p) {
  std::uint32_t pronoun = p.token;
  for (std::uint32_t c : tree.children(p.token))
    if (is_relative_pronoun(tree.tokens[c]) && c < p.token) pronoun = std::min(pronoun, c);
  if (pronoun == p.token || pronoun == 0 || (tree.tokens[p.token].rel != Rel::kAclRelcl && !is_cleft(tree, p.token))) return;
  Token const& verb = tree.tokens[first_word(tree, p.token)];
  if (verb.tag == "VBZ" || verb.text == "was") return;  // "Ann and Bo, who has"
  std::size_t const n = p.arguments.size();
  for (std::size_t i = 0; i < n; ++i) {
    Argument const a = p.arguments[i];
    if (!a.inherited || (a.slot != Slot::kSubject && a.slot != Slot::kObject)) continue;
    std::uint32_t first = a.token;
    if (tree.tokens[first].rel == Rel::kConj && tree.tokens[first].head >= 0) first = static_cast<std::uint32_t>(tree.tokens[first].head);
    std::vector<std::uint32_t> joined;
    for (std::uint32_t c : tree.children(first))
      if (tree.tokens[c].rel == Rel::kConj && is_noun(tree.tokens[c]) && c < pronoun) joined.push_back(c);
    if (joined.empty()) continue;
    std::uint32_t const last = joined.back();
    bool const behind_last = tree.tokens[a.token].rel != Rel::kConj;  // hung on the first by the parser, and stands behind the last
    bool const plural_verb = one_of(verb.text, {"have", "are", "were", "do"});
    bool const one_last = tree.tokens[last].tag == "NN" || tree.tokens[last].tag == "NNP";
    bool const common = tree.tokens[first].pos == Upos::kNoun && tree.tokens[last].pos == Upos::kNoun;
    bool const alike = (common || (is_plural_noun(tree.tokens[first]) && is_plural_noun(tree.tokens[last]))) && tree.tokens[pronoun - 1].text == ",";
    if (!behind_last && !(plural_verb && one_last) && !alike) continue;
    put(p, a.slot, first);
    for (std::uint32_t c : joined) put(p, a.slot, c);
  }
}

/// "three people police arrested": who arrests stands right before the verb, whom before that.
void split_swallowed_subject(Tree const& tree, Predicate& p) {
  Token const& t = tree.tokens[p.token];
  if (!swallows_subject(tree, p.token)) return;
  auto const doer = static_cast<std::uint32_t>(t.head);
  erase_if(p.arguments, [&](Argument const& a) { return a.slot == Slot::kSubject || a.slot == Slot::kObject; });
  put(p, Slot::kSubject, doer);
  put(p, Slot::kObject, doer - 1);
}

/// "the families of two men shot": those near the verb were hit, and not their relatives.
void hit_beside_kin(Tree const& tree, Predicate& p) {
  std::int32_t const victim = p.passive ? victim_of_kin(tree, p.token) : -1;
  if (victim < 0) return;
  for (Argument& a : p.arguments)
    if (a.slot == Slot::kObject && a.token < p.token) a = {Slot::kObject, static_cast<std::uint32_t>(victim), {}, true};
}

/// "over workers held hostage by Mali": the workers are held, and whoever the sentence is about does nothing.
void hold_captives(Tree const& tree, Predicate& p) {
  std::int32_t const captive = held_captive(tree, p.token);
  if (captive < 0) return;
  auto const doer = static_cast<std::uint32_t>(tree.child(p.token, Rel::kOblAgent));
  erase_if(p.arguments, [&](Argument const& a) { return (a.slot == Slot::kSubject || a.slot == Slot::kObject) && a.token != doer; });
  put(p, Slot::kObject, static_cast<std::uint32_t>(captive));
}

/// "The mayor, union leaders and two aldermen condemned": common nouns in a row before their verb, the second taken for an
/// apposition; "Mali, its neighbour and ally, condemned" has a comma before the verb.
void read_list_of_nouns(Tree const& tree, Predicate& p) {
  std::size_t const n = p.arguments.size();
  for (std::size_t i = 0; i < n; ++i) {
    Argument const a = p.arguments[i];
    Token const& first = tree.tokens[a.token];
    bool const subject = (a.slot == Slot::kSubject || (p.passive && a.slot == Slot::kObject)) && !a.inherited && a.token < p.token;
    std::int32_t const second = subject && first.pos == Upos::kNoun ? tree.child(a.token, Rel::kAppos) : -1;
    if (second < 0 || !is_noun(tree.tokens[static_cast<std::size_t>(second)])) continue;
    auto const middle = static_cast<std::uint32_t>(second);
    std::uint32_t last = 0;
    std::vector<std::uint32_t> rest;
    for (std::uint32_t above : {a.token, middle})
      for (std::uint32_t c : tree.children(above))
        if (tree.tokens[c].rel == Rel::kConj && c > middle && is_noun(tree.tokens[c])) rest.push_back(c), last = std::max(last, c);
    if (rest.empty() || tree.subtree(a.token).end != first_word(tree, p.token) || tree.tokens[first_word(tree, p.token) - 1].text == ",") continue;
    std::uint32_t const begin = tree.subtree(middle).begin;
    if (begin == 0 || tree.tokens[begin - 1].text != ",") continue;
    put(p, a.slot, middle);
    for (std::uint32_t c : rest) put(p, a.slot, c);
  }
}

/// "Ann Lee, Bo Ray and Cy Day attacked": the middle name of a list is no second name of the first.
void read_list_of_names(Tree const& tree, Predicate& p) {
  std::size_t const n = p.arguments.size();
  for (std::size_t i = 0; i < n; ++i) {
    Argument const a = p.arguments[i];
    if (tree.tokens[a.token].pos != Upos::kPropn || a.slot == Slot::kComplement) continue;
    std::int32_t const second = tree.child(a.token, Rel::kAppos);
    if (second < 0 || tree.tokens[static_cast<std::size_t>(second)].pos != Upos::kPropn) continue;
    auto const name = static_cast<std::uint32_t>(second);
    std::uint32_t const end = tree.subtree(name).begin;
    if (end == 0 || tree.tokens[end - 1].text != ",") continue;
    std::vector<std::uint32_t> rest;
    for (std::uint32_t above : {a.token, name})
      for (std::uint32_t c : tree.children(above))
        if (tree.tokens[c].rel == Rel::kConj && c > name && tree.tokens[c].pos == Upos::kPropn && tree.child(c, Rel::kCc) > static_cast<std::int32_t>(name)) rest.push_back(c);
    if (rest.empty()) continue;
    std::uint32_t const cc = static_cast<std::uint32_t>(tree.child(rest[0], Rel::kCc));
    if (cc != name + 1) continue;  // "Ann Lee, Governor of the state, and": a title, not a name of a list
    p.arguments.push_back({a.slot, name, a.prep, a.inherited});
    for (std::uint32_t c : rest)
      if (!holds(p, a.slot, c)) p.arguments.push_back({a.slot, c, a.prep, a.inherited});
  }
}

/// "the rights group the Defence League denounced": two phrases for one, and the name says who.
void drop_described_twice(Tree const& tree, Predicate& p) {
  std::int32_t first = -1;
  for (std::uint32_t c : tree.children(p.token)) {
    if (tree.tokens[c].rel != Rel::kNsubj) continue;
    bool const same = first >= 0 && tree.tokens[static_cast<std::size_t>(first)].tag == "NN" && tree.tokens[c].pos == Upos::kPropn && tree.subtree(c).begin == static_cast<std::uint32_t>(first) + 1;
    if (same) erase_if(p.arguments, [&](Argument const& a) { return a.token == static_cast<std::uint32_t>(first); });
    first = static_cast<std::int32_t>(c);
  }
}

/// "ORIGINAL STORY: The department is investigating": a label before the colon is not whom the clause is about.
void drop_label(Tree const& tree, Predicate& p) {
  if (tree.child(p.token, Rel::kNsubj) < 0) return;
  erase_if(p.arguments, [&](Argument const& a) { return a.token + 1 < tree.tokens.size() && a.token < p.token && tree.tokens[a.token + 1].text == ":" && tree.tokens[a.token].head < 0; });
}

/// "attacked him, calling him "a loser."": a noun behind the verb and its object is no second subject.
void drop_late_subject(Tree const& tree, Predicate& p) {
  std::int32_t const object = tree.child(p.token, Rel::kObj);
  std::int32_t early = -1, late = -1;
  for (std::uint32_t c : tree.children(p.token))
    if (tree.tokens[c].rel == Rel::kNsubj) (c < p.token ? early : late) = static_cast<std::int32_t>(c);
  if (early < 0 || late < 0 || object < static_cast<std::int32_t>(p.token) || late < object) return;
  erase_if(p.arguments, [&](Argument const& a) { return a.slot == Slot::kSubject && a.token == static_cast<std::uint32_t>(late); });
}

/// "a group called for talks, and the union denounced": read as "a group called for talks and the union". The first verb
/// is a clause of its own.
bool opens_clause(Tree const& tree, std::uint32_t verb) {
  Token const& t = tree.tokens[verb];
  if (t.rel != Rel::kAcl || t.tag != "VBD" || t.head < 0 || tree.child(verb, Rel::kOblAgent) >= 0 || !t.mark.empty()) return false;
  bool const active = tree.child(verb, Rel::kObl) >= 0 || tree.child(verb, Rel::kObj) >= 0 || tree.child(verb, Rel::kCcomp) >= 0;
  auto const noun = static_cast<std::uint32_t>(t.head);
  if (!active || tree.tokens[noun].rel != Rel::kNsubj || noun > verb) return false;
  auto const joined = tree.children(noun);
  return std::any_of(joined.begin(), joined.end(), [&](std::uint32_t c) {
    std::int32_t const cc = tree.child(c, Rel::kCc);
    return tree.tokens[c].rel == Rel::kConj && c > verb && cc > static_cast<std::int32_t>(verb) && tree.tokens[static_cast<std::size_t>(cc) - 1].text == ",";
  });
}

void part_two_clauses(Tree const& tree, Predicate& p) {
  if (opens_clause(tree, p.token)) {
    auto const subject = static_cast<std::uint32_t>(tree.tokens[p.token].head);
    erase_if(p.arguments, [&](Argument const& a) {  // and who is joined to it belongs to the second clause
      Token const& t = tree.tokens[a.token];
      return a.token == subject || (t.rel == Rel::kConj && t.head == static_cast<std::int32_t>(subject));
    });
    put(p, Slot::kSubject, subject);
    return;
  }
  std::int32_t const first = tree.child(p.token, Rel::kNsubj);
  if (first < 0) return;
  auto const parts = tree.children(static_cast<std::uint32_t>(first));
  if (std::none_of(parts.begin(), parts.end(), [&](std::uint32_t c) { return opens_clause(tree, c); })) return;
  erase_if(p.arguments, [&](Argument const& a) { return a.slot == Slot::kSubject && a.token == static_cast<std::uint32_t>(first); });
}

/// "where they say a man, Ray Day, had held": who is said to have done it, taken for the object of "say".
void take_said_subject(Tree const& tree, Predicate& p) {
  std::uint32_t const first = first_word(tree, p.token);
  bool const open = !holds(p, own_place(p)) && first < p.token && (tree.tokens[p.token].rel == Rel::kCcomp || (tree.tokens[p.token].rel == Rel::kConj && tree.tokens[first - 1].text == ",")) && (tree.tokens[first].rel == Rel::kAux || tree.tokens[first].rel == Rel::kAuxPass);
  if (!open || first < 3) return;
  std::uint32_t const sentence = tree.tokens[p.token].sentence;
  for (std::uint32_t i = first; i-- > 0 && tree.tokens[i].sentence == sentence;) {
    Token const& t = tree.tokens[i];
    bool const speech = t.pos == Upos::kVerb && one_of(t.lemma, {"say", "believe", "allege", "report", "indicate", "confirm", "announce", "claim", "state", "reveal", "fear"});
    if (!speech && (t.pos != Upos::kVerb || t.rel == Rel::kAcl || t.rel == Rel::kAclRelcl)) continue;
    std::int32_t const who = tree.child(i, Rel::kObj);
    bool const says = speech && who > static_cast<std::int32_t>(i) && who < static_cast<std::int32_t>(first);
    if (!says) return;
    Token const& subject = tree.tokens[static_cast<std::size_t>(who)];
    if (!is_noun(subject) && subject.pos != Upos::kNum) return;  // "13 of its soldiers"
    put(p, own_place(p), static_cast<std::uint32_t>(who));
    for (std::uint32_t c : tree.children(static_cast<std::uint32_t>(who)))
      if (tree.tokens[c].rel == Rel::kConj && c < first) put(p, own_place(p), c);
    return;
  }
}

/// "A gunman who opened fire at a mall wounded four people": the verb of the sentence, hung on the last noun of the clause
/// before it. The sentence has no other verb, and what follows is its object.
void take_subject_over_clause(Tree const& tree, Predicate& p) {
  Token const& t = tree.tokens[p.token];
  std::int32_t const object = tree.child(p.token, Rel::kObj);
  if (t.rel != Rel::kAcl || t.tag != "VBD" || t.head < 0 || object < static_cast<std::int32_t>(p.token) || tree.child(p.token, Rel::kOblAgent) >= 0) return;
  auto const last = static_cast<std::uint32_t>(t.head);
  std::uint32_t at = last;
  while (tree.tokens[at].head >= 0 && tree.tokens[at].rel != Rel::kAclRelcl) at = static_cast<std::uint32_t>(tree.tokens[at].head);
  Token const& clause = tree.tokens[at];
  if (clause.rel != Rel::kAclRelcl || clause.head < 0) return;
  auto const subject = static_cast<std::uint32_t>(clause.head);
  if (tree.tokens[subject].rel != Rel::kRoot || !is_noun(tree.tokens[subject])) return;
  erase_if(p.arguments, [&](Argument const& a) { return a.token == last || a.slot == Slot::kSubject; });
  p.passive = false;
  put(p, Slot::kSubject, subject);
  put(p, Slot::kObject, static_cast<std::uint32_t>(object));
}

/// "Lee and Ray are both charged": the subject hangs on the auxiliary.
void take_subject_of_auxiliary(Tree const& tree, Predicate& p) {
  if (holds(p, own_place(p))) return;
  for (std::uint32_t aux : tree.children(p.token)) {
    if (tree.tokens[aux].rel != Rel::kAux && tree.tokens[aux].rel != Rel::kAuxPass) continue;
    std::int32_t const who = tree.child(aux, Rel::kNsubj);
    if (who < 0 || !is_noun(tree.tokens[static_cast<std::size_t>(who)])) continue;
    put(p, own_place(p), static_cast<std::uint32_t>(who));
    for (std::uint32_t c : tree.children(static_cast<std::uint32_t>(who)))
      if (tree.tokens[c].rel == Rel::kConj && is_noun(tree.tokens[c])) put(p, own_place(p), c);
  }
}

/// "charged with possession of a gun by a felon": the last words belong to the offence.
void drop_offender(Tree const& tree, Predicate& p) {
  if (!p.passive || !one_of(p.lemma, {"charge", "accuse", "book", "indict", "convict", "arrest", "arraign"})) return;
  erase_if(p.arguments, [&](Argument const& a) { return a.slot == Slot::kSubject && one_of(tree.tokens[a.token].lower, {"felon", "minor", "convict", "juvenile", "addict"}); });
}

/// "the club shooting suspect": a trade of words before a noun and no clause.
void empty_compound(Tree const& tree, Predicate& p) {
  bool const next = p.token + 1 < tree.tokens.size() && one_of(tree.tokens[p.token + 1].lemma, {"suspect", "victim", "case", "trial", "death", "scene", "spree", "probe", "survivor", "investigation", "charge"});
  if (next && tree.tokens[p.token].tag == "VBG" && tree.child(p.token, Rel::kAux) < 0 && tree.tokens[p.token].rel == Rel::kAcl) p.arguments = {};
}

/// "killed Lopez, along with two guards": those with the one hit are hit too, and do not hit.
void join_to_object(Tree const& tree, Predicate& p) {
  if (p.passive || !acts_on_people(p.lemma)) return;
  std::int32_t const object = tree.child(p.token, Rel::kObj);
  if (object < 0) return;
  for (Argument& a : p.arguments) {
    Token const& t = tree.tokens[a.token];
    bool const behind = a.token > static_cast<std::uint32_t>(object) && t.head == static_cast<std::int32_t>(p.token);
    std::uint32_t const begin = tree.subtree(a.token).begin;
    auto const is_along = [&](std::uint32_t word) { return one_of(tree.tokens[word].lemma, {"along", "together"}); };
    bool const along = a.prep == "with" && ((begin > 0 && is_along(begin - 1)) || is_along(begin));  // beside the phrase or part of it
    bool const joins = along || one_of(a.prep, {"along_with", "as_well_as", "together_with", "alongside"});
    bool const with = t.rel == Rel::kConj && std::any_of(p.arguments.begin(), p.arguments.end(), [&](Argument const& b) { return &b != &a && static_cast<std::int32_t>(b.token) == t.head && b.prep == a.prep; });
    if ((behind && joins) || (with && joins)) a.slot = Slot::kObject;
  }
}

}  // namespace

bool swallows_subject(Tree const& tree, std::uint32_t token) {
  Token const& t = tree.tokens[token];
  if (t.rel != Rel::kAcl || (t.tag != "VBN" && t.tag != "VBD") || t.head <= 0 || t.head + 1 != static_cast<std::int32_t>(token)) return false;
  auto const doer = static_cast<std::uint32_t>(t.head);
  if (!one_of(tree.tokens[doer].lemma, {"police", "officer", "deputy", "authority", "agent", "troops", "soldier", "investigator", "detective", "prosecutor"}) || !(is_plural_noun(tree.tokens[doer]) || tree.tokens[doer].lemma == "police")) return false;
  Token const& whom = tree.tokens[doer - 1];
  bool const people = one_of(whom.lemma, {"people", "man", "woman", "suspect", "person", "teenager", "boy", "girl", "teen", "student", "protester", "other", "gunman"});
  return people && whom.rel == Rel::kCompound && tree.child(token, Rel::kAuxPass) < 0 && tree.child(token, Rel::kOblAgent) < 0;
}

void read_misread_clauses(Tree const& tree, Predicate& p) {
  if (p.kind == PredicateKind::kNoun) return;
  if (p.kind == PredicateKind::kVerb) {
    split_swallowed_subject(tree, p);
    fill_from_parenthesis(tree, p);
    join_relative_heads(tree, p);
    drop_late_subject(tree, p);
    part_two_clauses(tree, p);
    take_subject_of_auxiliary(tree, p);
    take_said_subject(tree, p);
    take_subject_over_clause(tree, p);
    drop_offender(tree, p);
    empty_compound(tree, p);
    hit_beside_kin(tree, p);
    hold_captives(tree, p);
    read_list_of_nouns(tree, p);
  }
  drop_described_twice(tree, p);
  drop_label(tree, p);
  read_list_of_names(tree, p);
  join_to_object(tree, p);
}

}  // namespace dragoman::predicate_parts
