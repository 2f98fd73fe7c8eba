// Analysis of competing hypotheses: each piece of evidence held against each rung of the ladder.
#pragma once

#include <array>
#include <string>
#include <vector>

#include "outlook/outlook.h"

namespace dragoman {

inline constexpr std::array kHypotheses = {Rung::kNone, Rung::kVerbal, Rung::kLimitedMaterial, Rung::kSustained, Rung::kAgreement};

/// Marks of one piece of evidence: +1 consistent, 0 neither, -1 inconsistent, for each of kHypotheses.
struct HypothesisRow {
  Evidence evidence;
  std::array<int, 5> marks{};
};

struct HypothesisTable {
  std::vector<HypothesisRow> rows;           ///< heaviest first
  std::array<double, 5> inconsistency{};     ///< weight of the evidence that speaks against each: the least is left standing
};

/// Fills the table from the strongest drivers and obstacles, at most `limit` of each. `quad_of` gives the quad class of an
/// event id, 0 when unknown.
template <class QuadOf>
HypothesisTable competing_hypotheses(Outlook const& outlook, std::size_t limit, QuadOf const& quad_of);

/// Marks by kind of evidence; the table stands in competing_hypotheses.cc.
std::array<int, 5> hypothesis_marks(Evidence const& evidence, std::int64_t quad);

template <class QuadOf>
HypothesisTable competing_hypotheses(Outlook const& outlook, std::size_t limit, QuadOf const& quad_of) {
  HypothesisTable table;
  for (auto const* list : {&outlook.drivers, &outlook.obstacles})
    for (std::size_t i = 0; i < list->size() && i < limit; ++i) {
      HypothesisRow row{(*list)[i], hypothesis_marks((*list)[i], quad_of((*list)[i].event_id))};
      for (std::size_t h = 0; h < row.marks.size(); ++h)
        if (row.marks[h] < 0) table.inconsistency[h] += row.evidence.weight;
      table.rows.push_back(std::move(row));
    }
  return table;
}

}  // namespace dragoman
