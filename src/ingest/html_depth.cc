// HTML parsers walk the stack of open elements at nearly every tag, so a page of a million open <div> takes hours.
// A count of open tags by name, before parsing, is enough to refuse it.
#include "ingest/html_depth.h"

#include <algorithm>
#include <array>
#include <map>
#include <string>

namespace dragoman {
namespace {

constexpr std::array<std::string_view, 33> kSelfClosing = {
    "area", "base", "body",  "br",    "col",    "colgroup", "dd",   "dt",  "embed", "head",  "hr",
    "html", "img",  "input", "li",    "link",   "meta",     "optgroup", "option", "p", "param", "rb", "rp",
    "rt",   "rtc",  "source", "tbody", "td",    "tfoot",    "th",   "thead", "tr",  "track"};
static_assert(std::is_sorted(kSelfClosing.begin(), kSelfClosing.end()));
constexpr std::array<std::string_view, 7> kRaw = {"script", "style", "textarea", "title", "xmp", "iframe", "noframes"};

bool is_name(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'); }

std::string tag_name(std::string_view html, std::size_t at) {
  std::string name;
  while (at < html.size() && is_name(html[at]) && name.size() < 16) {
    name += html[at] >= 'A' && html[at] <= 'Z' ? static_cast<char>(html[at] - 'A' + 'a') : html[at];
    ++at;
  }
  return name;
}

/// Where the content of a raw text element ends.
std::size_t end_of_raw(std::string_view html, std::size_t at, std::string const& name) {
  while ((at = html.find("</", at)) != std::string_view::npos) {
    if (tag_name(html, at + 2) == name) return at;
    at += 2;
  }
  return html.size();
}

}  // namespace

std::size_t nesting_depth(std::string_view html, std::size_t limit) {
  std::map<std::string, std::size_t> open;
  std::size_t depth = 0, deepest = 0, at = 0;
  while (deepest < limit && (at = html.find('<', at)) != std::string_view::npos) {
    ++at;
    if (html.substr(at, 3) == "!--") {
      at = std::min(html.find("-->", at), html.size());
      continue;
    }
    bool const closes = at < html.size() && html[at] == '/';
    std::string const name = tag_name(html, at + (closes ? 1 : 0));
    if (name.empty() || std::binary_search(kSelfClosing.begin(), kSelfClosing.end(), name)) continue;
    if (!closes && std::find(kRaw.begin(), kRaw.end(), name) != kRaw.end()) {
      at = end_of_raw(html, at, name);
    } else if (!closes) {
      ++open[name];
      deepest = std::max(deepest, ++depth);
    } else if (auto const found = open.find(name); found != open.end() && found->second > 0) {
      --found->second;
      --depth;
    }
  }
  return deepest;
}

}  // namespace dragoman
