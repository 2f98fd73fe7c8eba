// The engine stands in the same columns as the rules it is held against, so that nobody has to look for the comparison.
#include "cli/backtest_output.h"

#include <array>
#include <cstdio>
#include <fstream>
#include <nlohmann/json.hpp>

#include "base/fixed_digits.h"
#include "forecast/reliability_svg.h"

namespace dragoman::cli {
namespace {

using Json = nlohmann::ordered_json;

std::string percent(double share) { return fixed_digits(100 * share, 1) + " %"; }

std::string gain_words(GainInterval const& g) { return percent(g.gain) + " (95 %: " + percent(g.low) + " to " + percent(g.high) + ")"; }

Json gain(GainInterval const& g) { return {{"gain", g.gain}, {"low_95", g.low}, {"high_95", g.high}}; }

std::string row(std::string_view rule, double brier, double log_score, double ece, double auc) {
  std::array<char, 120> text{};
  std::snprintf(text.data(), text.size(), "    %-18.*s %8.4f %10.4f %8.4f %8.4f\n", static_cast<int>(rule.size()), rule.data(), brier, log_score, ece, auc);
  return text.data();
}

}  // namespace

std::string summary_json(BacktestSummary const& s) {
  Json baselines = Json::object(), bins = Json::array();
  for (std::size_t b = 0; b < kBaselines; ++b)
    baselines[std::string(kBaselineNames[b])] = {{"brier", s.baseline_brier[b]}, {"log_score", s.baseline_log_score[b]}, {"ece", s.baseline_calibration_error[b]}, {"auc", s.baseline_area_under_curve[b]}};
  for (auto const& bin : s.bins) bins.push_back({{"n", bin.n}, {"mean_probability", bin.mean_probability}, {"frequency", bin.frequency}});
  Json out = {{"questions", s.questions},
              {"origins", s.origins},
              {"pairs", s.pairs},
              {"frequency", s.frequency},
              {"brier", s.parts.brier},
              {"brier_parts", {{"reliability", s.parts.reliability}, {"resolution", s.parts.resolution}, {"uncertainty", s.parts.uncertainty}, {"within_bins", s.parts.within}}},
              {"uncalibrated_brier", s.uncalibrated_brier},
              {"log_score", s.log_score},
              {"ece", s.calibration_error},
              {"auc", s.area_under_curve},
              {"below_shrunk_pair_rate", gain(s.over_shrunk_pair)},
              {"baselines", std::move(baselines)},
              {"count_crps", s.count_crps},
              {"ewma_poisson_count_crps", s.ewma_count_crps},
              {"count_below_ewma_poisson", gain(s.count_over_ewma)},
              {"reliability", std::move(bins)}};
  return out.dump();
}

std::string summary_line(BacktestSummary const& s) {
  return std::to_string(s.questions) + " questions, Brier " + fixed_digits(s.parts.brier, 9) + ", " + percent(s.over_shrunk_pair.gain) + " below the shrunk pair rate (95 %: " +
         percent(s.over_shrunk_pair.low) + " to " + percent(s.over_shrunk_pair.high) + "), ECE " + fixed_digits(s.calibration_error, 9);
}

std::string summary_table(std::vector<NamedSummary> const& kinds) {
  std::string out;
  for (auto const& [name, s] : kinds) {
    out += name + "\n  " + std::to_string(s.questions) + " questions, " + std::to_string(s.origins) + " origins, " + std::to_string(s.pairs) + " pairs; came true in " + percent(s.frequency) + "\n";
    if (s.questions == 0) continue;
    out += "    rule                  Brier  log score      ECE      AUC\n";
    out += row("engine", s.parts.brier, s.log_score, s.calibration_error, s.area_under_curve);
    for (std::size_t b = 0; b < kBaselines; ++b) out += row(kBaselineNames[b], s.baseline_brier[b], s.baseline_log_score[b], s.baseline_calibration_error[b], s.baseline_area_under_curve[b]);
    out += "    Brier = reliability " + fixed_digits(s.parts.reliability, 4) + " - resolution " + fixed_digits(s.parts.resolution, 4) + " + uncertainty " + fixed_digits(s.parts.uncertainty, 4) + " + within bins " +
           fixed_digits(s.parts.within, 4) + "; before calibration " + fixed_digits(s.uncalibrated_brier, 4) + "\n";
    out += "    below the shrunk pair rate: " + gain_words(s.over_shrunk_pair) + "\n";
    if (s.count_crps > 0) out += "    counts: CRPS " + fixed_digits(s.count_crps, 4) + ", " + gain_words(s.count_over_ewma) + " below a Poisson at the recent rate\n";
  }
  return out;
}

std::string summary_svg(std::vector<NamedSummary> const& kinds) {
  std::vector<ReliabilityCurve> curves;
  for (auto const& [name, s] : kinds)
    if (s.questions > 0) curves.push_back({name, s.bins, s.calibration_error});
  return reliability_svg(curves);
}

Result<void> write_file(std::string const& path, std::string const& text) {
  std::ofstream out(path, std::ios::binary);
  out << text;
  out.close();
  if (!out) return environment_error("cli.write", "cannot write", path);
  return {};
}

}  // namespace dragoman::cli
