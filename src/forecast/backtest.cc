// The engine asks as it goes; a back-test is letting it run to the end of the history.
#include "forecast/backtest.h"

#include "forecast/dyad_engine.h"

namespace dragoman {

std::vector<DyadForecast> backtest(EventHistory const& history, Vocabulary const& names, RelationSets const& sets, std::size_t target, BacktestPlan const& plan) {
  if (history.size() == 0) return {};
  DyadEngine engine(history, names, sets, target, plan);
  engine.run_to(history.day.back() - history.day.front() + 1);
  return engine.forecasts();
}

}  // namespace dragoman
