// Ranking protocol of extrapolation on temporal knowledge graphs (RE-Net, RE-GCN); ties by their mean, so that a model
// that says the same of everybody scores as chance and not as perfect.
#include "forecast/tkg_metrics.h"

#include <algorithm>

namespace dragoman {

double average_rank(std::span<TkgScore const> scores, TkgQuery const& query, std::uint32_t answer, std::size_t entities) {
  auto const own = std::find_if(scores.begin(), scores.end(), [&](TkgScore const& s) { return s.entity == answer; });
  std::size_t above = 0, tied = 0, others = 0;
  for (TkgScore const& s : scores) {
    if (s.entity == answer || query.answered_by(s.entity)) continue;
    ++others;
    if (own == scores.end()) continue;
    above += s.score > own->score ? 1 : 0;
    tied += s.score == own->score ? 1 : 0;
  }
  if (own != scores.end()) return 1.0 + static_cast<double>(above) + static_cast<double>(tied) / 2;
  std::size_t const unscored = entities - others - (query.answers.size() - 1);  // `answer` among them
  return static_cast<double>(others) + (static_cast<double>(unscored) + 1) / 2;
}

void RankSums::add(double rank) {
  ++queries;
  reciprocal += 1 / rank;
  first += rank <= 1 ? 1 : 0;
  third += rank <= 3 ? 1 : 0;
  tenth += rank <= 10 ? 1 : 0;
}

}  // namespace dragoman
