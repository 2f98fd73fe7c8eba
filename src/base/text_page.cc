// Counts code points, not bytes; a wide or combining character counts as one, which is near enough for Latin scripts.
#include "base/text_page.h"

#include <algorithm>

namespace dragoman {
namespace {

std::size_t length(std::string const& text) {
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

}  // namespace

void TextPage::heading(std::string const& text) { out_ += (out_.empty() ? "" : "\n") + text + "\n"; }

void TextPage::line(std::string const& first, std::string const& rest, std::string const& text) {
  std::string row = first;
  std::size_t used = length(first), at = 0;
  bool fresh = true;
  while (at < text.size()) {
    std::size_t const end = std::min(text.find_first_of(" \n\t", at), text.size());
    std::string const word = text.substr(at, end - at);
    at = end + 1;
    if (word.empty()) continue;
    if (!fresh && used + 1 + length(word) > width_) {
      out_ += row + "\n";
      row = rest;
      used = length(rest);
      fresh = true;
    }
    row += (fresh ? "" : " ") + word;
    used += length(word) + (fresh ? 0 : 1);
    fresh = false;
  }
  out_ += row + "\n";
}

}  // namespace dragoman
