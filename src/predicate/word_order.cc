// Arguments out of their usual order. Clefts ("it was X that"), floated quantifiers ("X and Y each"), the doer of a
// nominal that hangs on a noun inside it or on the verb above ("the killing of X by Y", "condemned the arrest of X by Y":
// parsers attach the last phrase to either), and a subject without article that was read as an adverb of measure.
// After Huddleston & Pullum 2002, chapters 14 and 16, and NomBank (Meyers et al. 2004) for the nominals.
#include <algorithm>

#include "predicate/predicate_parts.h"

namespace dragoman::predicate_parts {

namespace {

bool has(Predicate const& p, Slot slot) {
  return std::any_of(p.arguments.begin(), p.arguments.end(), [&](Argument const& a) { return a.slot == slot; });
}

bool is_name_or_noun(Token const& t) { return t.pos == Upos::kNoun || t.pos == Upos::kPropn; }

void add_with_conjuncts(Tree const& tree, Predicate& p, Slot slot, std::uint32_t token, std::string_view prep) {
  p.arguments.push_back({slot, token, prep, true});
  for (std::uint32_t c : tree.children(token))
    if (tree.tokens[c].rel == Rel::kConj && is_name_or_noun(tree.tokens[c])) p.arguments.push_back({slot, c, prep, true});
}

/// "by Y" inside the phrases of a noun: "the assassination of the president by Y".
std::int32_t agent_inside(Tree const& tree, std::uint32_t noun, int depth) {
  for (std::uint32_t c : tree.children(noun)) {
    Token const& t = tree.tokens[c];
    if (t.rel == Rel::kConj || t.rel == Rel::kAppos || t.rel == Rel::kAclRelcl) continue;
    bool const phrase = t.rel == Rel::kNmod || t.rel == Rel::kObl || t.rel == Rel::kOblAgent;
    if (phrase && t.prep == "by" && is_name_or_noun(t)) return static_cast<std::int32_t>(c);
    if (phrase && t.prep == "of" && depth > 0)
      if (std::int32_t const deeper = agent_inside(tree, c, depth - 1); deeper >= 0) return deeper;
  }
  return -1;
}

/// "regretted the expulsion of X by Y": an active verb has no by-phrase of its own.
std::int32_t agent_of_verb_above(Tree const& tree, Predicate const& p) {
  Token const& noun = tree.tokens[p.token];
  if (noun.head < 0 || (noun.rel != Rel::kObj && noun.rel != Rel::kObl)) return -1;
  auto const verb = static_cast<std::uint32_t>(noun.head);
  if (tree.tokens[verb].pos != Upos::kVerb || tree.child(verb, Rel::kAuxPass) >= 0 || tree.child(verb, Rel::kNsubjPass) >= 0) return -1;
  if (tree.tokens[verb].tag == "VBN" && tree.child(verb, Rel::kAux) < 0) return -1;
  bool const has_object = std::any_of(p.arguments.begin(), p.arguments.end(), [](Argument const& a) { return a.slot == Slot::kOblique && a.prep == "of"; });
  if (!has_object) return -1;
  for (std::uint32_t c : tree.children(verb)) {
    Token const& t = tree.tokens[c];
    if (c > p.token && (t.rel == Rel::kObl || t.rel == Rel::kOblAgent) && t.prep == "by" && is_name_or_noun(t)) return static_cast<std::int32_t>(c);
  }
  return -1;
}

/// "a wave of attacks on X by Y": the doer hangs on the noun that counts the deeds.
std::int32_t agent_of_noun_above(Tree const& tree, Predicate const& p) {
  Token const& noun = tree.tokens[p.token];
  if (noun.head < 0 || noun.rel != Rel::kNmod || noun.prep != "of") return -1;
  for (std::uint32_t c : tree.children(static_cast<std::uint32_t>(noun.head))) {
    Token const& t = tree.tokens[c];
    if (c > p.token && t.rel == Rel::kNmod && t.prep == "by" && is_name_or_noun(t)) return static_cast<std::int32_t>(c);
  }
  return -1;
}

void find_agent_of_noun(Tree const& tree, Predicate& p) {
  for (Argument const& a : p.arguments)
    if (a.prep == "by") return;
  std::int32_t agent = agent_inside(tree, p.token, 2);
  if (agent < 0) agent = agent_of_verb_above(tree, p);
  if (agent < 0) agent = agent_of_noun_above(tree, p);
  if (agent >= 0) add_with_conjuncts(tree, p, Slot::kOblique, static_cast<std::uint32_t>(agent), "by");
}

/// "Moscow and Tallinn each released": the parties before the quantifier.
void read_floated_quantifier(Tree const& tree, Predicate& p) {
  for (std::size_t i = 0; i < p.arguments.size(); ++i) {
    Argument const a = p.arguments[i];
    std::string_view const lemma = tree.tokens[a.token].lemma;
    if ((a.slot != Slot::kSubject && a.slot != Slot::kObject) || (lemma != "each" && lemma != "both") || a.token == 0) continue;
    std::uint32_t first = a.token - 1;
    if (!is_name_or_noun(tree.tokens[first])) continue;
    while (tree.tokens[first].rel == Rel::kConj && tree.tokens[first].head >= 0) first = static_cast<std::uint32_t>(tree.tokens[first].head);
    p.arguments.erase(p.arguments.begin() + static_cast<std::ptrdiff_t>(i));
    add_with_conjuncts(tree, p, a.slot, first, {});
    return;
  }
}

/// "Bulgaria shipped shells": a bare name before a finite verb without a subject.
void read_subject_as_measure(Tree const& tree, Predicate& p) {
  Token const& verb = tree.tokens[p.token];
  bool const finite = verb.tag == "VBD" || verb.tag == "VBZ" || verb.tag == "VBP";
  if (!finite || p.passive || verb.rel == Rel::kConj || p.token == 0 || has(p, Slot::kSubject)) return;
  Token const& before = tree.tokens[p.token - 1];
  bool const measure = before.rel == Rel::kOblNpmod || before.rel == Rel::kNmodNpmod;
  if (measure && before.pos == Upos::kPropn && before.head == static_cast<std::int32_t>(p.token) && verb.rel == Rel::kRoot)
    add_with_conjuncts(tree, p, Slot::kSubject, p.token - 1, {});
}

}  // namespace

bool is_cleft(Tree const& tree, std::uint32_t token) {
  Token const& t = tree.tokens[token];
  if (t.head < 0 || (t.rel != Rel::kCcomp && t.rel != Rel::kAdvcl && t.rel != Rel::kCsubj)) return false;
  auto const focus = static_cast<std::uint32_t>(t.head);
  if (!is_name_or_noun(tree.tokens[focus]) || tree.child(focus, Rel::kCop) < 0) return false;
  auto const of_focus = tree.children(focus);
  bool const it = std::any_of(of_focus.begin(), of_focus.end(), [&](std::uint32_t c) {
    return tree.tokens[c].lemma == "it" && (tree.tokens[c].rel == Rel::kNsubj || tree.tokens[c].rel == Rel::kExpl);
  });
  auto const of_clause = tree.children(token);
  return it && std::any_of(of_clause.begin(), of_clause.end(), [&](std::uint32_t c) {
    Rel const rel = tree.tokens[c].rel;
    return is_relative_pronoun(tree.tokens[c]) && (rel == Rel::kNsubj || rel == Rel::kNsubjPass || rel == Rel::kObj);
  });
}

void settle_word_order(Tree const& tree, Predicate& p) {
  if (p.kind == PredicateKind::kNoun) {
    find_agent_of_noun(tree, p);
    return;
  }
  read_floated_quantifier(tree, p);
  if (p.kind == PredicateKind::kVerb) read_subject_as_measure(tree, p);
  read_misread_clauses(tree, p);
}

}  // namespace dragoman::predicate_parts
