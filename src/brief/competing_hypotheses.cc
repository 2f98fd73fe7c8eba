// The marks are a table of judgement: what an act of each kind would surprise under each rung. A material act between the
// two surprises "none" and "verbal only"; a material conflict surprises "sustained" and "agreement"; a claim of odds
// speaks for or against the upper rungs and proves little else. As Heuer has it, hypotheses are refuted, not confirmed.
// Source: Heuer, Psychology of Intelligence Analysis (1999), ch. 8.
#include "brief/competing_hypotheses.h"

namespace dragoman {

std::array<int, 5> hypothesis_marks(Evidence const& e, std::int64_t quad) {
  //                                             none verbal limited sustained agreement
  if (e.direction > 0 && (e.feature == "joint_act" || (e.feature == "past_event" && quad == 2))) return {-1, -1, 1, 1, 1};
  if (e.direction > 0 && e.feature == "past_event") return {-1, 1, 1, 0, 0};
  if (e.direction > 0) return {-1, 0, 1, 1, 0};  // shared priorities, claims that raise the odds
  if (e.feature == "past_event" && quad == 4) return {1, 1, 0, -1, -1};
  if (e.feature == "past_event") return {1, 0, 0, -1, 0};
  return {1, 1, 0, -1, -1};                      // differing priorities, claims that lower the odds, help against one of the two
}

}  // namespace dragoman
