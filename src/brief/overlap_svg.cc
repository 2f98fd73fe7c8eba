// Paired bars, one row a group; whiskers are the 90 % intervals. Colours have enough contrast on white and differ in
// lightness, so that they survive a black-and-white printer; every bar has its number beside it.
#include "brief/overlap_svg.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace dragoman {
namespace {

constexpr int kLabel = 230, kScale = 320, kBar = 13, kRow = 40, kTop = 34, kMaxGroups = 8;

struct Pair {
  Priority const* first = nullptr;
  Priority const* second = nullptr;
  double top() const { return std::max(first ? first->share : 0, second ? second->share : 0); }
};

std::string at(double share) { return std::to_string(kLabel + static_cast<int>(std::lround(share * kScale))); }

void bar(std::string& svg, Priority const* p, int y, char const* css) {
  double const share = p == nullptr ? 0 : p->share;
  int const width = std::max(1, static_cast<int>(std::lround(share * kScale)));
  svg += "<rect class=\"" + std::string(css) + "\" x=\"" + std::to_string(kLabel) + "\" y=\"" + std::to_string(y) + "\" width=\"" + std::to_string(width) + "\" height=\"" + std::to_string(kBar) + "\"/>";
  double const end = p == nullptr ? 0 : p->share_hi;
  if (p != nullptr) {
    std::string const middle = std::to_string(y + kBar / 2);
    svg += "<line class=\"whisker\" x1=\"" + at(p->share_lo) + "\" x2=\"" + at(p->share_hi) + "\" y1=\"" + middle + "\" y2=\"" + middle + "\"/>";
  }
  svg += "<text class=\"number\" x=\"" + std::to_string(kLabel + static_cast<int>(std::lround(std::max(share, end) * kScale)) + 6) + "\" y=\"" + std::to_string(y + kBar - 2) + "\">" +
         std::to_string(static_cast<int>(std::lround(100 * share))) + " %</text>";
}

}  // namespace

std::string html_escaped(std::string_view text) {
  std::string out;
  for (char c : text) {
    if (c == '&') out += "&amp;";
    else if (c == '<') out += "&lt;";
    else if (c == '>') out += "&gt;";
    else if (c == '"') out += "&quot;";
    else if (c == '\'') out += "&#39;";
    else if (static_cast<unsigned char>(c) >= 0x20 || c == '\n' || c == '\t') out += c;
  }
  return out;
}

std::string overlap_svg(Outlook const& o) {
  if (!o.alignment) return {};
  std::map<std::string, Pair> pairs;
  for (auto const& p : o.priorities_1.groups) pairs[p.group].first = &p;
  for (auto const& p : o.priorities_2.groups) pairs[p.group].second = &p;
  std::vector<std::pair<std::string, Pair>> rows(pairs.begin(), pairs.end());
  std::stable_sort(rows.begin(), rows.end(), [](auto const& a, auto const& b) { return a.second.top() > b.second.top(); });
  if (rows.size() > kMaxGroups) rows.resize(kMaxGroups);
  std::string const height = std::to_string(kTop + kRow * static_cast<int>(rows.size()) + 6), width = std::to_string(kLabel + kScale + 60);
  std::string const label = "Share of attention to armed groups: " + o.name_1 + " and " + o.name_2;
  std::string svg = "<svg role=\"img\" aria-label=\"" + html_escaped(label) + "\" viewBox=\"0 0 " + width + " " + height + "\" xmlns=\"http://www.w3.org/2000/svg\"><title>" + html_escaped(label) + "</title>";
  int const second_key = kLabel + 24 + static_cast<int>(o.name_1.size()) * 8;
  svg += "<rect class=\"first\" x=\"" + std::to_string(kLabel) + "\" y=\"8\" width=\"12\" height=\"12\"/><text x=\"" + std::to_string(kLabel + 17) + "\" y=\"18\">" + html_escaped(o.name_1) + "</text>";
  svg += "<rect class=\"second\" x=\"" + std::to_string(second_key + 14) + "\" y=\"8\" width=\"12\" height=\"12\"/><text x=\"" + std::to_string(second_key + 31) + "\" y=\"18\">" + html_escaped(o.name_2) + "</text>";
  int y = kTop;
  for (auto const& [group, pair] : rows) {
    svg += "<text class=\"label\" x=\"" + std::to_string(kLabel - 8) + "\" y=\"" + std::to_string(y + 18) + "\" text-anchor=\"end\">" + html_escaped(o.names.at(group)) + "</text>";
    bar(svg, pair.first, y, "first");
    bar(svg, pair.second, y + kBar + 2, "second");
    y += kRow;
  }
  return svg + "</svg>";
}

}  // namespace dragoman
