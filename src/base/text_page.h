// Plain text for a terminal: paragraphs with a hanging indent, broken at spaces.
#pragma once

#include <cstddef>
#include <string>

namespace dragoman {

/// Collects lines of at most `width` code points (a longer word stands alone). Not thread-safe.
class TextPage {
 public:
  explicit TextPage(std::size_t width) : width_(width) {}

  /// A line of its own, with an empty one before it unless the page is empty.
  void heading(std::string const& text);
  /// One paragraph: `first` opens it, `rest` opens its further lines.
  void line(std::string const& first, std::string const& rest, std::string const& text);
  std::string take() { return std::move(out_); }

 private:
  std::size_t width_;
  std::string out_;
};

}  // namespace dragoman
