// To the parser a dateline looks like a subject, or like the beginning of a name ("BOGOTA - Guerrillas of the ..."), so it is
// a text of its own. In mixed case it is a place in capitals, names, dates and agencies behind it, and a dash before a word
// that begins a sentence.
#include "text/dateline_cut.h"

#include <algorithm>

namespace dragoman {

namespace {

constexpr std::size_t kFarthest = 100;

bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }
bool is_small(char c) { return c >= 'a' && c <= 'z'; }

/// Bytes of a dash between blanks at `at`, the blanks included; 0 when there is none.
std::size_t dash_at(std::string_view text, std::size_t at) {
  for (std::string_view dash : {" -- ", " - ", " \xE2\x80\x93 ", " \xE2\x80\x94 "})
    if (text.substr(at).starts_with(dash)) return dash.size();
  return 0;
}

/// "BRUSSELS", "Pakistan", "(Reuters)", "4", "June", "and": what stands in a dateline.
bool stands_in_dateline(std::string_view word) {
  if (word.empty()) return false;
  if (word.front() == '(' || !is_small(word.front())) return true;
  return word == "and" || word == "de" || word == "el" || word == "al" || word == "of";
}

/// A place in capitals begins it; "US - China talks" is a headline.
bool opens_dateline(std::string_view word) {
  auto const letters = static_cast<std::size_t>(std::count_if(word.begin(), word.end(), is_capital));
  return letters > 2 && std::none_of(word.begin(), word.end(), is_small);
}

std::size_t mixed_size(std::string_view text) {
  std::size_t const limit = std::min(text.size(), kFarthest);
  for (std::size_t at = 0; at < limit;) {
    std::size_t const end = std::min(text.find(' ', at), limit);
    std::string_view const word = text.substr(at, end - at);
    if (at == 0 ? !opens_dateline(word) : !stands_in_dateline(word)) return 0;
    if (std::size_t const dash = dash_at(text, end); dash > 0) {
      std::size_t const begin = end + dash;
      return begin < text.size() && !is_small(text[begin]) ? begin : 0;
    }
    at = end + 1;
  }
  return 0;
}

std::size_t capitals_size(std::string_view text) {
  std::size_t at = text.substr(0, kFarthest).find("--");
  if (at == std::string_view::npos || at == 0 || text.substr(0, at).find(". ") != std::string_view::npos) return 0;
  for (at += 2; at < text.size() && (text[at] == ' ' || text[at] == '['); ++at) {
    if (text[at] != '[') continue;
    std::size_t const close = text.find(']', at);
    if (close == std::string_view::npos) break;
    at = close;
  }
  return at < text.size() ? at : 0;
}

}  // namespace

std::uint32_t dateline_size(std::string_view paragraph, bool capitals) {
  return static_cast<std::uint32_t>(capitals ? capitals_size(paragraph) : mixed_size(paragraph));
}

}  // namespace dragoman
