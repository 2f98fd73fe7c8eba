// dragoman bench-dyad: how well does the engine answer questions on pairs of a history it has not seen yet?
#include <CLI/CLI.hpp>
#include <algorithm>
#include <array>
#include <future>
#include <iostream>
#include <memory>
#include <nlohmann/json.hpp>

#include "base/fixed_digits.h"
#include "cli/backtest_output.h"
#include "cli/command.h"
#include "forecast/backtest.h"
#include "forecast/backtest_summary.h"
#include "forecast/reliability_svg.h"

namespace dragoman::cli {
namespace {

using Json = nlohmann::ordered_json;
constexpr std::array kAsked{kCooperation, kSign, kMaterial, kConflict};

struct Options {
  std::string folder, forecasts, svg, format = "json";
  int from_day = 0, horizon = 30;
};

struct Run {
  EventHistory history;
  Vocabulary names;
  RelationSets sets{0};
  std::array<std::vector<DyadForecast>, kAsked.size()> forecasts;
  std::int32_t first_day = 0;
};

/// Three fits a horizon when it can be cut so, else the next finer cut.
int fit_step(int horizon) {
  int step = std::max(1, horizon / 3);
  while (horizon % step != 0) --step;
  return step;
}

// Classes are worked on apart from each other, so the number of threads decides nothing but the time.
void ask(Run& run, BacktestPlan const& plan, unsigned threads) {
  for (std::size_t next = 0; next < kAsked.size();) {
    std::vector<std::future<void>> batch;
    for (unsigned t = 0; t < threads && next < kAsked.size(); ++t, ++next)
      batch.push_back(std::async(threads == 1 ? std::launch::deferred : std::launch::async,
                                 [&run, &plan, next] { run.forecasts[next] = backtest(run.history, run.names, run.sets, kAsked[next], plan); }));
    for (auto& one : batch) one.get();
  }
}

Result<Run> carry_out(Options const& o, unsigned threads) {
  Run run;
  auto names = read_vocabulary(o.folder);
  if (!names) return tl::unexpected(names.error());
  run.names = std::move(*names);
  auto history = read_events(std::filesystem::path(o.folder) / "events.txt", run.names, TimeUnit::kDays);
  if (!history) return tl::unexpected(history.error());
  if (history->size() == 0) return input_error("forecast.empty", "no events", o.folder);
  run.history = sorted_by_day(*history);
  run.sets = dyad_relation_sets(run.names.relations);
  run.first_day = run.history.day.front();
  BacktestPlan plan;
  plan.horizon = o.horizon;
  plan.fit_step = fit_step(o.horizon);
  ask(run, plan, threads);
  return run;
}

std::string forecast_rows(Run const& run, std::int32_t from) {
  std::string rows = "class\torigin_day\tsubject\tobject\tprobability\n";
  for (std::size_t c = 0; c < kAsked.size(); ++c)
    for (auto const& f : run.forecasts[c])
      if (f.day >= from)
        rows += run.sets.name(kAsked[c]) + '\t' + std::to_string(f.day + run.first_day) + '\t' + std::to_string(f.dyad.first) + '\t' + std::to_string(f.dyad.second) + '\t' + fixed_digits(f.probability, 9) + '\n';
  return rows;
}

int run_bench(Options const& o, unsigned threads) {
  auto const run = carry_out(o, threads);
  if (!run) return report(run.error());
  std::int32_t const from = o.from_day - run->first_day;
  if (std::none_of(run->forecasts[0].begin(), run->forecasts[0].end(), [&](DyadForecast const& f) { return f.day >= from; }))
    return report(input_error("forecast.empty", "no origin on or after day " + std::to_string(o.from_day), o.folder).value());
  Json all = {{"horizon", o.horizon}, {"from_day", o.from_day}, {"first_day", run->first_day}, {"classes", Json::object()}};
  std::vector<ReliabilityCurve> curves;
  for (std::size_t c = 0; c < kAsked.size(); ++c) {
    auto const s = summarise(run->forecasts[c], from);
    std::string const& name = run->sets.name(kAsked[c]);
    all["classes"][name] = Json::parse(summary_json(s));
    curves.push_back({name, s.bins, s.calibration_error});
    if (o.format == "text")
      std::cout << name << ": " << summary_line(s) << '\n';
  }
  if (o.format == "json") std::cout << all.dump(2) << '\n';
  if (!o.forecasts.empty())
    if (auto done = write_file(o.forecasts, forecast_rows(*run, from)); !done) return report(done.error());
  if (!o.svg.empty())
    if (auto done = write_file(o.svg, reliability_svg(curves)); !done) return report(done.error());
  return kDone;
}

}  // namespace

void add_bench_dyad_command(CLI::App& app, Globals& globals) {
  auto options = std::make_shared<Options>();
  auto* command = app.add_subcommand("bench-dyad", "Back-test of questions on pairs over a dated event history");
  command->add_option("folder", options->folder, "Folder with events.txt, entity2id.txt and relation2id.txt")->required();
  command->add_option("--from-day", options->from_day, "First origin wanted, in the day count of events.txt (default: the first there is)");
  command->add_option("--horizon", options->horizon, "Days a question looks ahead")->check(CLI::Range(1, 300));
  command->add_option("--forecasts", options->forecasts, "File for every forecast, tab-separated");
  command->add_option("--svg", options->svg, "File for the reliability diagram");
  command->add_option("--format", options->format, "json or text")->check(CLI::IsMember({"json", "text"}));
  command->callback([options, &globals] { globals.exit = run_bench(*options, globals.threads); });
  command->footer("Example: dragoman bench-dyad history --horizon 30 --forecasts forecasts.tsv --format json");
}

}  // namespace dragoman::cli
