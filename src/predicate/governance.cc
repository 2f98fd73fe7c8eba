// How one predicate hangs on another: the relation of its head token, read through the nominals in between.
#include <algorithm>
#include <array>

#include "predicate/predicate_parts.h"

namespace dragoman::predicate_parts {

namespace {

bool has_to(Tree const& tree, std::uint32_t token) {
  for (std::uint32_t c : tree.children(token))
    if (tree.tokens[c].tag == "TO" || (tree.tokens[c].lemma == "to" && tree.tokens[c].rel == Rel::kMark)) return true;
  return false;
}

bool is_condition_mark(std::string_view mark) {
  return mark == "if" || mark == "unless" || mark == "provided" || mark == "provided_that" || mark == "providing" ||
         mark == "only_if" || mark == "as_long_as" || mark == "so_long_as" || mark == "on_condition" || mark == "once" ||
         mark == "even_if" || mark == "until";
}

/// "insisted that Tehran lift the ban": a bare verb that says what is wanted, not what is so (Quirk et al. 1985, 16.30).
bool is_mandative(Tree const& tree, Token const& t, std::uint32_t token) {
  constexpr std::array<std::string_view, 18> kWanting = {"advise", "ask", "beg", "command", "demand", "insist", "instruct", "move", "order",
                                                         "plead", "propose", "recommend", "request", "require", "stipulate", "suggest", "urge", "vote"};
  if (t.head < 0 || (t.tag != "VB" && t.tag != "VBP")) return false;
  if (tree.child(token, Rel::kAux) >= 0 || std::find(kWanting.begin(), kWanting.end(), tree.tokens[static_cast<std::size_t>(t.head)].lemma) == kWanting.end()) return false;
  std::int32_t subject = tree.child(token, Rel::kNsubj);
  if (subject < 0) subject = tree.child(token, Rel::kNsubjPass);
  if (subject < 0 || has_to(tree, token)) return false;
  std::string_view const tag = tree.tokens[static_cast<std::size_t>(subject)].tag;
  bool const plural = tag == "NNS" || tag == "NNPS" || tag == "PRP" || tree.child(static_cast<std::uint32_t>(subject), Rel::kConj) >= 0;
  return t.tag == "VB" || !plural;
}

/// "will pay provided (that) Chad signs": the parser takes "provided" for a verb and the condition for what is paid.
bool is_provided(Tree const& tree, std::uint32_t token) {
  std::uint32_t const begin = tree.subtree(token).begin;
  if (begin == 0) return false;
  Token const& before = tree.tokens[begin - 1];
  bool const verb = before.lemma == "provide" && (before.tag == "VBN" || before.tag == "VBD" || before.tag == "VBG");
  return verb && tree.tokens[token].head != static_cast<std::int32_t>(begin - 1) && tree.child(begin - 1, Rel::kNsubj) < 0 && tree.child(token, Rel::kNsubj) >= 0;
}

/// "having sold".
bool is_perfect_gerund(Tree const& tree, std::uint32_t token) {
  auto const children = tree.children(token);
  return std::any_of(children.begin(), children.end(), [&](std::uint32_t c) { return tree.tokens[c].rel == Rel::kAux && (tree.tokens[c].lemma == "have" || tree.tokens[c].lemma == "having") && tree.tokens[c].tag == "VBG"; });
}

Governed of_clause(Tree const& tree, Token const& t, std::uint32_t token) {
  bool const gerund = t.tag == "VBG" || is_perfect_gerund(tree, token);
  if (is_inverted_condition(tree, token)) return Governed::kConditional;
  switch (t.rel) {
    case Rel::kCcomp:
      if (is_provided(tree, token)) return Governed::kConditional;
      return is_mandative(tree, t, token) ? Governed::kInfinitive : Governed::kComplementClause;
    case Rel::kXcomp: return has_to(tree, token) || !gerund ? Governed::kInfinitive : Governed::kGerund;
    case Rel::kAdvcl:
      if (is_condition_mark(t.mark)) return Governed::kConditional;
      if (has_to(tree, token)) {  // "it was wrong for them to go": what is judged, no purpose
        bool const judged = t.mark == "for" && t.head >= 0 && tree.tokens[static_cast<std::size_t>(t.head)].pos == Upos::kAdj;
        return judged ? Governed::kInfinitive : Governed::kPurpose;
      }
      if (gerund && !t.mark.empty() && t.mark != "while" && t.mark != "after" && t.mark != "before") return Governed::kGerund;
      return Governed::kAdverbial;
    case Rel::kAclRelcl: return Governed::kRelative;
    case Rel::kAcl:
      if (has_to(tree, token)) return Governed::kInfinitive;
      if (t.mark == "that") return Governed::kComplementClause;
      if (gerund && !t.mark.empty()) return Governed::kGerund;
      return Governed::kParticiple;
    case Rel::kConj: return Governed::kConjunct;
    case Rel::kParataxis: return Governed::kParataxis;
    case Rel::kCsubj:
    case Rel::kCsubjPass: return Governed::kComplementClause;
    case Rel::kObj:
    case Rel::kIobj:
    case Rel::kNsubjPass: return Governed::kNominalObject;
    case Rel::kRoot: return Governed::kNone;
    default: return Governed::kNominalOblique;
  }
}

}  // namespace

bool is_inverted_condition(Tree const& tree, std::uint32_t token) {
  Token const& t = tree.tokens[token];
  if (t.rel != Rel::kAdvcl || !t.mark.empty()) return false;
  std::int32_t subject = tree.child(token, Rel::kNsubj);
  if (subject < 0) subject = tree.child(token, Rel::kNsubjPass);
  if (subject < 0) return false;
  auto const children = tree.children(token);
  return std::any_of(children.begin(), children.end(), [&](std::uint32_t c) {
    Token const& aux = tree.tokens[c];
    bool const opens = aux.lemma == "have" || aux.lemma == "should" || (aux.lemma == "be" && (aux.text == "Were" || aux.text == "were"));
    return static_cast<std::int32_t>(c) < subject && (aux.rel == Rel::kAux || aux.rel == Rel::kAuxPass || aux.rel == Rel::kCop) && opens;
  });
}

bool is_finite_acl(Tree const& tree, std::uint32_t token) {
  Token const& t = tree.tokens[token];
  if (t.rel != Rel::kAcl || t.head < 0 || tree.child(token, Rel::kMark) >= 0) return false;
  if (t.tag != "VBD" && t.tag != "VBN") return false;
  // Only where the sentence has no verb of its own: its root is the noun this hangs on.
  Token const& noun = tree.tokens[static_cast<std::size_t>(t.head)];
  std::uint32_t above = static_cast<std::uint32_t>(t.head);
  for (int steps = 0; steps < 3 && tree.tokens[above].rel == Rel::kAppos; ++steps) above = static_cast<std::uint32_t>(tree.tokens[above].head);
  if (tree.tokens[above].rel != Rel::kRoot || noun.pos == Upos::kVerb) return false;
  return t.tag == "VBD" || tree.child(token, Rel::kObj) >= 0;
}

void find_governor(Tree const& tree, Predicates& predicates, Predicate& p) {
  Token const& t = tree.tokens[p.token];
  p.mark = t.mark;
  p.governed = of_clause(tree, t, p.token);
  if (t.rel == Rel::kCcomp && p.governed == Governed::kConditional) p.mark = "provided";
  if (is_finite_acl(tree, p.token)) {
    p.governed = Governed::kNone;
    return;
  }
  // Climb to the nearest predicate; a bare nominal in between makes it a phrase inside an argument.
  std::int32_t at = t.head;
  while (at >= 0 && predicates.at_token[static_cast<std::size_t>(at)] < 0) {
    Token const& between = tree.tokens[static_cast<std::size_t>(at)];
    if (p.governed == Governed::kConjunct) p.governed = of_clause(tree, between, static_cast<std::uint32_t>(at));
    at = between.head;
  }
  if (at >= 0) p.governor = predicates.at_token[static_cast<std::size_t>(at)];
  else p.governed = Governed::kNone;
  // A conjoined noun hangs where the first conjunct hangs.
  if (p.kind == PredicateKind::kNoun && p.governed == Governed::kConjunct && p.governor >= 0) {
    Predicate const& first = predicates.all[static_cast<std::size_t>(p.governor)];
    if (first.kind == PredicateKind::kNoun && first.id < p.id && first.governor >= 0) {
      p.governor = first.governor;
      p.governed = first.governed;
    }
  }
}

}  // namespace dragoman::predicate_parts
