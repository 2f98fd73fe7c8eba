// Second thoughts on inherited subjects. The nearest noun is not always in control: who is driven, led or forced to do
// something does it even where the parser sees a purpose; behind "served a sentence for" stands what the subject did; and
// what somebody calls for, proposes or condemns is done by nobody named (arbitrary control, Huddleston & Pullum 2002,
// chapter 14, section 2).
#include <algorithm>
#include <array>

#include "predicate/predicate_parts.h"

namespace dragoman::predicate_parts {

namespace {

/// "forced thousands to flee", read as a purpose.
constexpr std::array<std::string_view, 15> kCausative = {"cause", "compel", "drive", "empower", "encourage", "force", "induce", "inspire",
                                                         "lead", "motivate", "oblige", "persuade", "prod", "prompt", "push"};
/// "proposed denying entry".
constexpr std::array<std::string_view, 10> kArbitrary = {"advocate", "condemn", "criticise", "criticize", "denounce", "favor", "favour", "oppose", "recommend", "suggest"};
constexpr std::array<std::string_view, 5> kProposing = {"advocate", "favor", "favour", "recommend", "suggest"};

template <std::size_t N>
bool among(std::array<std::string_view, N> const& list, std::string_view word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

bool is_inherited_subject(Argument const& a) { return a.slot == Slot::kSubject && a.inherited; }

TokenList tokens_of(Predicate const& p, Slot slot) {
  TokenList out;
  for (Argument const& a : p.arguments)
    if (a.slot == slot) out.push_back(a.token);
  return out;
}

void replace_subject(Predicate& p, TokenList const& by) {
  erase_if(p.arguments, is_inherited_subject);
  for (std::uint32_t token : by) p.arguments.push_back({Slot::kSubject, token, {}, true});
}

}  // namespace

void settle_control(Tree const& tree, Predicates const& predicates, Predicate& p) {
  if (p.governor < 0 || p.passive || std::none_of(p.arguments.begin(), p.arguments.end(), is_inherited_subject)) return;
  if (tree.child(p.token, Rel::kNsubj) >= 0) return;
  Predicate const& g = predicates.all[static_cast<std::size_t>(p.governor)];
  if (g.kind != PredicateKind::kVerb || tree.tokens[p.token].head != static_cast<std::int32_t>(g.token)) return;
  TokenList const objects = tokens_of(g, Slot::kObject), subjects = tokens_of(g, Slot::kSubject);
  if (p.governed == Governed::kPurpose && among(kCausative, g.lemma) && !objects.empty()) return replace_subject(p, objects);
  if (p.governed != Governed::kGerund) return;
  bool const called_for = g.lemma == "call" && p.mark == "for";
  if (called_for || (among(kArbitrary, g.lemma) && p.mark.empty())) {
    if (called_for || among(kProposing, g.lemma)) {  // and with it what is joined to it is open
      p.in_condition = true;
      add_path(p, "in", g.lemma);
    }
    return replace_subject(p, {});
  }
  // "is serving a sentence for hacking": the object is no one who could.
  bool const deed = p.mark == "for" && !objects.empty() && predicates.at_token[objects[0]] >= 0 && !subjects.empty() &&
                    predicates.all[static_cast<std::size_t>(predicates.at_token[objects[0]])].kind == PredicateKind::kNoun;
  if (deed) replace_subject(p, subjects);
}

}  // namespace dragoman::predicate_parts
