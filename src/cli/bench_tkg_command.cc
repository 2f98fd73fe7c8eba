// dragoman bench-tkg: the forecasting engine on a benchmark folder of typed dyadic events.
#include <CLI/CLI.hpp>
#include <fstream>
#include <iomanip>
#include <iostream>
#include <memory>
#include <nlohmann/json.hpp>
#include <sstream>

#include "cli/command.h"
#include "forecast/tkg_bench.h"

namespace dragoman::cli {
namespace {

using Json = nlohmann::ordered_json;

struct Options {
  std::string folder, part = "valid", format = "table", unit = "auto";
  std::filesystem::path ranks;
  bool multi_step = false;
};

struct Line {
  char const* name;
  RankSums const* sums;
};

std::vector<Line> lines(TkgReport const& r) {
  return {{"all", &r.all}, {"object", &r.object}, {"subject", &r.subject}, {"met", &r.met}, {"never_met", &r.never_met}, {"unknown", &r.unknown}};
}

Json json_of(TkgReport const& report) {
  Json out;
  for (auto const& [name, s] : lines(report)) {
    Json const row{{"queries", s->queries}, {"mrr", s->mrr()}, {"hits_at_1", s->hits_at_1()}, {"hits_at_3", s->hits_at_3()}, {"hits_at_10", s->hits_at_10()}};
    if (std::string_view(name) == "all") out = row;
    else out[name] = row;
  }
  return out;
}

std::string table_of(TkgReport const& report, char const* title) {
  std::ostringstream out;
  out << std::left << std::setw(12) << title << std::right << std::setw(9) << "queries" << std::setw(8) << "MRR" << std::setw(8) << "H@1" << std::setw(8) << "H@3" << std::setw(8) << "H@10" << '\n';
  for (auto const& [name, s] : lines(report)) {
    out << std::left << std::setw(12) << name << std::right << std::setw(9) << s->queries << std::fixed << std::setprecision(2);
    for (double const value : {s->mrr(), s->hits_at_1(), s->hits_at_3(), s->hits_at_10()}) out << std::setw(8) << 100 * value;
    out << '\n';
  }
  return out.str();
}

TimeUnit time_unit(std::string const& name) { return name == "days" ? TimeUnit::kDays : name == "hours" ? TimeUnit::kHours : TimeUnit::kDetect; }

void print(TkgBench const& bench, TkgFolder const& folder, Options const& options) {
  if (options.format == "table") {
    std::cout << table_of(bench.single_step, "single-step");
    if (options.multi_step) std::cout << '\n' << table_of(bench.multi_step, "multi-step");
    return;
  }
  Json out{{"evaluated", options.part}, {"entities", folder.names.entities.size()}, {"relations", folder.names.relations.size()}, {"events_train", folder.train.size()},
           {"events_evaluated", folder.evaluated.size()}, {"filter", "time-aware"}, {"ties", "average"}, {"single_step", json_of(bench.single_step)}};
  if (options.multi_step) out["multi_step"] = json_of(bench.multi_step);
  std::cout << out.dump(2) << '\n';
}

int run(Globals const& globals, Options const& options) {
  auto const folder = read_tkg_folder(options.folder, options.part, time_unit(options.unit));
  if (!folder) return report(folder.error());
  TkgBench const bench = bench_tkg(*folder, TkgOptions{}, options.multi_step);
  if (!options.ranks.empty()) {
    std::ofstream out(options.ranks, std::ios::binary);
    out << ranks_tsv(bench.ranks) << std::flush;
    if (!out) return report(Error{ErrorKind::kEnvironment, "forecast.write", "cannot write the ranks", options.ranks.string()});
  }
  print(bench, *folder, options);
  if (!globals.quiet) std::cerr << "dragoman: " << folder->train.size() << " events learned, " << folder->evaluated.size() << " evaluated from both sides\n";
  return kDone;
}

}  // namespace

void add_bench_tkg_command(CLI::App& app, Globals& globals) {
  auto* command = app.add_subcommand("bench-tkg", "Rank the answers of a temporal-knowledge-graph benchmark");
  auto options = std::make_shared<Options>();
  command->add_option("folder", options->folder, "Folder with entity2id.txt, relation2id.txt, train.txt, valid.txt, test.txt")->required();
  command->add_option("--eval", options->part, "Part to predict; with test, valid is history too")->check(CLI::IsMember({"valid", "test"}))->capture_default_str();
  command->add_option("--ranks", options->ranks, "File for the rank of every row: line, side, average rank");
  command->add_option("--time-unit", options->unit, "What times count; auto: hours when all of train.txt are multiples of 24")->check(CLI::IsMember({"auto", "days", "hours"}))->capture_default_str();
  command->add_flag("--multi-step", options->multi_step, "Also predict every day from what precedes the evaluated part, as a table of its own");
  command->add_option("--format", options->format, "Form of the figures")->check(CLI::IsMember({"table", "json"}))->capture_default_str();
  command->footer("Single-step, time-aware filter, ties averaged, both directions.\nExample: dragoman bench-tkg icews14 --eval valid --ranks ranks.tsv --format json");
  command->callback([options, &globals] { globals.exit = run(globals, *options); });
}

}  // namespace dragoman::cli
