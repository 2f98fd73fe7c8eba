// Realis of a clause. One table, first line that fits (docs/formats/frames.md repeats it):
//   polarity of the clause is negative and the type has not used it up   negated
//   "failed to", "refrained from" (lines "undone" of composition.toml)    negated
//   stands in an if-clause                                               hypothetical
//   limited by a condition                                               conditional
//   the type is the speech act itself (AGREE, THREATEN, REQUEST ...)     actual
//   may, might, could, would, should, must, question, imperative         hypothetical
//   will, shall, is to, is expected to, future tense                     future
//   hoped for, possible, needed, still to come (prospect.h)               hypothetical, future
//   otherwise                                                            actual
// Who says so is combined with it later, in coder.
#include <algorithm>
#include <array>

#include "event/event_draft.h"

namespace dragoman {

namespace {

constexpr std::array<std::string_view, 9> kOpen = {"may", "might", "could", "would", "should", "must", "can", "be_likely_to", "be_able_to"};

bool is_speech_act(std::uint8_t type) {
  auto const t = static_cast<EventType>(type);
  return t == EventType::kAgree || t == EventType::kThreaten || t == EventType::kRequest || t == EventType::kReject || t == EventType::kConcede;
}

bool is_long_unit(std::string_view lemma) { return lemma == "year" || lemma == "decade" || lemma == "century"; }

}  // namespace

bool is_backstory(Tree const& tree, std::uint32_t token) {
  auto const children = tree.children(token);
  return std::any_of(children.begin(), children.end(), [&](std::uint32_t mark) {
    if (mark == 0 || tree.tokens[mark].rel != Rel::kMark || tree.tokens[mark].lemma != "after") return false;
    std::string_view const unit = tree.tokens[mark - 1].lemma;  // wherever the parser hung it
    bool const this_one = mark > 1 && tree.tokens[mark - 2].lemma == "this";  // "improved this year after"
    return (is_long_unit(unit) || unit == "month") && !this_one;
  });
}

bool is_long_ago(Tree const& tree, std::uint32_t token) {
  for (std::uint32_t child : tree.children(token)) {
    if (tree.tokens[child].lemma != "ago") continue;
    for (std::uint32_t unit : tree.children(child)) {
      std::string_view const lemma = tree.tokens[unit].lemma;
      if (is_long_unit(lemma)) return true;
    }
  }
  return false;
}

Realis clause_realis(Predicate const& p, EventDraft const& draft) {
  if (draft.rule.starts_with("compose.blame.")) return Realis::kActual;  // "should have acted": the blame is said
  if ((p.negated && !draft.inverted) || (draft.inner_negated && !p.negated)) return Realis::kNegated;
  if (p.in_condition || p.mark == "whether") return Realis::kHypothetical;
  bool const composed = draft.rule.starts_with("compose.");
  bool const open_tense = p.tense == Tense::kFuture || !p.modality.empty();
  if (p.has_condition && (open_tense || composed)) return Realis::kConditional;
  if (composed && p.question && !p.in_quotation) return Realis::kHypothetical;  // "Will they work together?" promises nothing
  if (composed && is_speech_act(draft.type)) {
    bool const by_modal = draft.rule.starts_with("compose.will.") || draft.rule.starts_with("compose.would.") || draft.rule.starts_with("compose.should.");
    bool const open = std::find(kOpen.begin(), kOpen.end(), p.modality) != kOpen.end();
    return open && !by_modal && !p.negated ? Realis::kHypothetical : Realis::kActual;  // "could agree to meet" agrees to nothing
  }
  if (p.mark == "before" && p.tense == Tense::kPresent) return Realis::kHypothetical;  // "before he backs her"
  if (draft.rule.ends_with(".undone")) return Realis::kNegated;  // "refrained from", "failed to"
  // "tried to arrest": not said to have succeeded. An attempt on a life is an assault of its own.
  if (draft.inner >= 0 && draft.rule.ends_with("compose.aspect.inner") && (p.lemma == "try" || p.lemma == "attempt"))
    return draft.mode == "targeted" ? Realis::kActual : Realis::kHypothetical;
  bool const favour = static_cast<EventType>(draft.type) == EventType::kSupport;  // "I want to commend him" commends
  if (draft.rule.ends_with("compose.demand.want-none") && !open_tense && !favour) return Realis::kHypothetical;  // "wanted to kill her"
  if (p.lemma.starts_with("prepare") && draft.rule.find("+compose.agree.") != std::string::npos) return Realis::kFuture;  // "is prepared to accuse"
  if (p.question || p.imperative) return Realis::kHypothetical;
  if (std::find(kOpen.begin(), kOpen.end(), p.modality) != kOpen.end())
    return p.modality == "be_able_to" && p.tense == Tense::kPast ? Realis::kActual : Realis::kHypothetical;
  if (p.tense == Tense::kFuture || !p.modality.empty()) return Realis::kFuture;
  if (p.governed == Governed::kPurpose) return Realis::kHypothetical;
  return Realis::kActual;
}

}  // namespace dragoman
