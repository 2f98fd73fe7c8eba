// dragoman backtest: the questions of `outlook`, asked as of past days of a casebook or of a folder of quadruples, and scored.
// Rolling origins: at each origin everything is fitted on what was known the day before; windows do not overlap.
#include <CLI/CLI.hpp>
#include <array>
#include <filesystem>
#include <future>
#include <iostream>
#include <memory>
#include <nlohmann/json.hpp>
#include <optional>

#include "casebook/casebook.h"
#include "cli/backtest_output.h"
#include "cli/command.h"
#include "cli/horizon.h"
#include "forecast/dyad_engine.h"
#include "outlook/engine_answer.h"
#include "outlook/estimate.h"

namespace dragoman::cli {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;

struct Options {
  std::string place, topic = "all", horizon = "90d", as_of, svg, format = "table";
};

/// What was back-tested, and how it went by kind of question.
struct Run {
  std::string topic, as_of;
  int horizon = 0;
  std::size_t rows = 0;
  std::vector<NamedSummary> kinds;
  std::string note;
};

Result<Run> of_casebook(Options const& o, int horizon, unsigned threads) {
  auto book = Casebook::open(o.place);
  if (!book) return tl::unexpected(book.error());
  auto const topic = check_topic(o.topic);
  if (!topic) return tl::unexpected(topic.error());
  auto as_of = o.as_of.empty() ? newest_day(book->duck()) : Result<std::optional<Date>>(parse_date(o.as_of));
  if (!as_of) return tl::unexpected(as_of.error());
  if (!*as_of) return o.as_of.empty() ? input_error("outlook.empty", "the casebook holds no dated document and no dated event") : usage_error("cli.date", "not a date (YYYY-MM-DD)", o.as_of);
  auto const inputs = load_dyad_inputs(book->duck(), **as_of);
  if (!inputs) return tl::unexpected(inputs.error());
  Question everybody;
  everybody.as_of = **as_of;
  auto const coverage = measure_coverage(book->duck(), *inputs, everybody);
  if (!coverage) return tl::unexpected(coverage.error());
  auto const since = screened_since(*coverage);
  if (!since) return input_error("outlook.unscreened", why_not_estimable(*coverage, everybody));
  CaseHistory const history = case_history(*inputs, o.topic, since);
  auto const forecasts = rung_forecasts(history, horizon, **as_of, threads);
  if (!forecasts) return tl::unexpected(forecasts.error());
  Run run{o.topic, (*as_of)->iso(), horizon, history.events.size(), {}, {}};
  for (std::size_t r = 0; r < kRungs.size(); ++r) {
    run.kinds.push_back({std::string(rung_words(kRungs[r])), summarise((*forecasts)[r], 0)});
    if (kRungs[r] == Rung::kSustained) run.kinds.back().summary.count_crps = 0;  // its counts are yes or no
  }
  if (o.topic != "all" && !history.carries_topics()) run.note = "most rows are imported and do not say what an act was about: these scores are of what little is known of the topic";
  return run;
}

Result<Run> of_folder(Options const& o, int horizon, unsigned threads) {
  if (o.topic != "all") return usage_error("cli.topic", "a folder of quadruples says nothing of topics", o.topic);
  auto const names = read_vocabulary(o.place);
  if (!names) return tl::unexpected(names.error());
  auto const read = read_events(fs::path(o.place) / "events.txt", *names, TimeUnit::kDetect);
  if (!read) return tl::unexpected(read.error());
  if (read->size() == 0) return input_error("forecast.empty", "no events", o.place);
  EventHistory const history = sorted_by_day(*read);
  RelationSets const sets = dyad_relation_sets(names->relations);
  auto const plan = plan_as_of(history.day.back() - history.day.front() + 1, horizon);
  if (!plan) return tl::unexpected(plan.error());
  constexpr std::array kAsked{kCooperation, kSign, kMaterial, kConflict};
  Run run{"all", "day " + std::to_string(history.day.back()), horizon, history.size(), {}, {}};
  std::vector<std::future<BacktestSummary>> work;
  for (std::size_t const target : kAsked)
    work.push_back(std::async(threads > 1 ? std::launch::async : std::launch::deferred, [&, target] { return summarise(backtest(history, *names, sets, target, *plan), 0); }));
  for (std::size_t i = 0; i < kAsked.size(); ++i) run.kinds.push_back({sets.name(kAsked[i]), work[i].get()});
  return run;
}

std::string json_of(Run const& run) {
  Json kinds = Json::object();
  for (auto const& [name, summary] : run.kinds) kinds[name] = Json::parse(summary_json(summary));
  Json out{{"topic", run.topic}, {"as_of", run.as_of}, {"horizon_days", run.horizon}, {"rows", run.rows}, {"note", run.note.empty() ? Json(nullptr) : Json(run.note)}, {"questions", std::move(kinds)}};
  return out.dump(2) + "\n";
}

Result<void> run_backtest(Options const& o, unsigned threads) {
  auto const horizon = days_of(o.horizon);
  if (!horizon) return tl::unexpected(horizon.error());
  bool const folder = fs::exists(fs::path(o.place) / "events.txt") && !fs::exists(fs::path(o.place) / "manifest.json");
  auto const run = folder ? of_folder(o, *horizon, threads) : of_casebook(o, *horizon, threads);
  if (!run) return tl::unexpected(run.error());
  if (o.format == "json")
    std::cout << json_of(*run);
  else
    std::cout << "Back-test of questions over " << run->horizon << " days, topic " << run->topic << ", up to " << run->as_of << "; " << run->rows << " rows between two actors\n"
              << (run->note.empty() ? "" : "Note: " + run->note + "\n") << summary_table(run->kinds);
  return o.svg.empty() ? Result<void>{} : write_file(o.svg, summary_svg(run->kinds));
}

}  // namespace

void add_backtest_command(CLI::App& app, Globals& globals) {
  auto options = std::make_shared<Options>();
  auto* command = app.add_subcommand("backtest", "How good would the forecasts have been? Past questions asked as of their day");
  command->add_option("place", options->place, "Folder of a casebook, or of events.txt, entity2id.txt and relation2id.txt")->required();
  command->add_option("--horizon", options->horizon, "How far each question looks ahead: 90d, 12w, 3m, 1y");
  command->add_option("--topic", options->topic, "Questions on this topic only (casebooks), or all");
  command->add_option("--as-of", options->as_of, "Only what was known on this day (casebooks)");
  command->add_option("--svg", options->svg, "File for the reliability diagram");
  command->add_option("--format", options->format, "table or json")->check(CLI::IsMember({"table", "json"}));
  command->callback([options, &globals] {
    auto const done = run_backtest(*options, globals.threads);
    globals.exit = done ? kDone : report(done.error());
  });
  command->footer("Example: dragoman backtest mycase --horizon 30d --svg reliability.svg");
}

}  // namespace dragoman::cli
