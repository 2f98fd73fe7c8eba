// The rung that asks for several acts: questions on "three or more, spread over the window", from the count forecast.
#pragma once

#include <cstdint>
#include <vector>

#include "forecast/backtest.h"
#include "outlook/case_history.h"

namespace dragoman {

/// P(N >= 3) of a negative binomial count (variance mean + dispersion * mean^2; dispersion 0: Poisson).
double three_or_more(double mean, double dispersion);

/// The sustained rung's rule on days of material acts, sorted: three different days, first and last at least a third of the
/// horizon apart.
bool sustained(std::vector<std::int32_t> const& days, int horizon);

/// The forecasts of material cooperation turned into forecasts of the sustained rung: probability from the count forecast,
/// calibrated at each origin on the questions resolved before it; outcome by the rule, from the rows of the history;
/// baselines anew. Same order. Forecasts come by origin and pair, as backtest() gives them.
std::vector<DyadForecast> sustained_forecasts(CaseHistory const& history, std::vector<DyadForecast> const& material, int horizon);

}  // namespace dragoman
