// Drawn by hand, as text: a diagram must be the same bytes on every machine. Numbers are written with std::to_chars.
// Form of the diagram: Murphy and Winkler 1977; dots sized by their questions, so that an empty bin misleads nobody.
#include "forecast/reliability_svg.h"

#include <algorithm>
#include <cmath>

#include "base/fixed_digits.h"

namespace dragoman {
namespace {

constexpr double kSide = 200, kMargin = 44, kSmallest = 2, kLargest = 11;

std::string number(double value, int digits = 1) { return fixed_digits(value, digits); }

std::string escaped(std::string const& text) {
  std::string out;
  for (char const c : text) c == '&' ? out += "&amp;" : c == '<' ? out += "&lt;" : c == '>' ? out += "&gt;" : out += c;
  return out;
}

std::string words(double x, double y, std::string const& text, std::string const& more = "") {
  return "<text x=\"" + number(x) + "\" y=\"" + number(y) + "\"" + more + ">" + text + "</text>\n";
}

std::string axes() {
  std::string out = "<rect width=\"" + number(kSide) + "\" height=\"" + number(kSide) + "\" fill=\"none\" stroke=\"#888\"/>\n<line x1=\"0\" y1=\"" + number(kSide) + "\" x2=\"" + number(kSide) +
                    "\" y2=\"0\" stroke=\"#bbb\" stroke-dasharray=\"4 3\"/>\n";
  for (int tick = 0; tick <= 4; ++tick) {
    double const at = kSide * tick / 4;
    out += words(at, kSide + 14, number(tick / 4.0, 2), " text-anchor=\"middle\"") + words(-6, kSide - at + 4, number(tick / 4.0, 2), " text-anchor=\"end\"");
  }
  return out + words(kSide / 2, kSide + 30, "forecast probability", " text-anchor=\"middle\"");
}

std::string dots(std::vector<ReliabilityBin> const& bins) {
  std::size_t most = 1;
  for (auto const& bin : bins) most = std::max(most, bin.n);
  std::string line, circles;
  for (auto const& bin : bins) {
    if (bin.n == 0) continue;
    double const x = kSide * bin.mean_probability, y = kSide * (1 - bin.frequency);
    double const radius = std::max(kSmallest, kLargest * std::sqrt(static_cast<double>(bin.n) / static_cast<double>(most)));
    line += (line.empty() ? "" : " ") + number(x) + "," + number(y);
    circles += "<circle cx=\"" + number(x) + "\" cy=\"" + number(y) + "\" r=\"" + number(radius) + "\" fill=\"#27639f\" fill-opacity=\"0.6\"><title>" + std::to_string(bin.n) + " questions, said " +
               number(bin.mean_probability, 3) + ", came " + number(bin.frequency, 3) + "</title></circle>\n";
  }
  return "<polyline points=\"" + line + "\" fill=\"none\" stroke=\"#27639f\"/>\n" + circles;
}

}  // namespace

std::string reliability_svg(std::vector<ReliabilityCurve> const& curves) {
  double const panel = kSide + kMargin + 20, width = panel * static_cast<double>(curves.size()) + 10, height = kSide + kMargin + 40;
  std::string out = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"" + number(width) + "\" height=\"" + number(height) + "\" font-family=\"sans-serif\" font-size=\"10\">\n";
  for (std::size_t i = 0; i < curves.size(); ++i) {
    out += "<g transform=\"translate(" + number(kMargin + panel * static_cast<double>(i)) + " 30)\">\n";
    out += words(0, -10, escaped(curves[i].name) + ", ECE " + number(curves[i].calibration_error, 3), " font-size=\"12\"");
    out += axes() + dots(curves[i].bins) + "</g>\n";
  }
  return out + "</svg>\n";
}

}  // namespace dragoman
