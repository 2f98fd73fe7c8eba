// The engine asks as it goes; a back-test is letting it run to the end of the history. A window that is partly gone when the
// history ends is neither resolved nor ahead, and is left out.
#include "forecast/backtest.h"

#include "forecast/dyad_engine.h"

namespace dragoman {

std::vector<DyadForecast> backtest(EventHistory const& history, Vocabulary const& names, RelationSets const& sets, std::size_t target, BacktestPlan const& plan) {
  if (history.size() == 0) return {};
  DyadEngine engine(history, names, sets, target, plan);
  std::int32_t const end = history.day.back() - history.day.front() + 1;
  engine.run_to(end);
  auto forecasts = engine.forecasts();
  std::erase_if(forecasts, [&](DyadForecast const& f) { return !f.closed && f.day != end; });
  return forecasts;
}

}  // namespace dragoman
