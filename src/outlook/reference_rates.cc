// Provenance of the table: counted once on ICEWS coded event data of 2012-08-07 to 2014-12-31 (22,392 acts between two states,
// organs rolled up, by this program's own import and resolution rules). The 161 pairs of states are those with ten or more
// acts in the first 365 days; periods follow each other without overlap from then on (180 days: starts 60 days apart). `low`
// and `high` are the 5th and 95th percentile of pairs, from a Beta distribution by moments with the sampling noise of the
// few periods taken out. Counts only, no row of the data. They speak of busy pairs in the news of those years and of no pair
// in particular, so they stand beside a question and are never its probability.
// Between horizons p is drawn in log(-log(1 - p)) against log days, which is a straight line for a constant hazard.
#include "outlook/reference_rates.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace dragoman {
namespace {

struct Row {
  int days;
  double share, low, high;
};
constexpr std::size_t kHorizons = 4;
constexpr std::array<std::array<Row, kHorizons>, kRungs.size()> kRates{{
    {{{30, .364, .008, .895}, {60, .499, .028, .973}, {90, .589, .037, .995}, {180, .726, .172, .999}}},  // verbal
    {{{30, .091, 0, .433}, {60, .144, 0, .618}, {90, .186, 0, .739}, {180, .280, 0, .879}}},              // limited material
    {{{30, .010, 0, .061}, {60, .023, 0, .148}, {90, .039, 0, .268}, {180, .071, 0, .555}}},              // sustained
    {{{30, .053, 0, .281}, {60, .089, 0, .444}, {90, .119, 0, .553}, {180, .185, 0, .773}}},              // agreement
}};

double between(double a, double b, double weight) {
  if (a <= 0 || b <= 0) return a + weight * (b - a);
  auto bent = [](double p) { return std::log(-std::log1p(-p)); };
  return -std::expm1(-std::exp(bent(a) + weight * (bent(b) - bent(a))));
}

}  // namespace

std::optional<Reference> reference_rate(Rung rung, Question const& question) {
  auto const& rows = kRates[static_cast<std::size_t>(rung) - 1];
  if (question.topic != "all" || question.horizon_days < rows.front().days || question.horizon_days > rows.back().days) return std::nullopt;
  auto const right = std::find_if(rows.begin(), rows.end(), [&](Row const& r) { return r.days >= question.horizon_days; });
  auto const left = right == rows.begin() ? right : right - 1;
  double const weight = left == right ? 0 : (std::log(question.horizon_days) - std::log(left->days)) / (std::log(right->days) - std::log(left->days));
  return Reference{between(left->share, right->share, weight), between(left->low, right->low, weight), between(left->high, right->high, weight),
                   "161 pairs of states with ten or more acts a year in the news of 2012 to 2014 (ICEWS), the range of pairs in brackets; not this pair, not these sources"};
}

}  // namespace dragoman
