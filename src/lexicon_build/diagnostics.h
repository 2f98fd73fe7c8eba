// What a reader of lexicon files has to say about them: collected, never printed, so that the command line,
// the tests and an editor show the same list.
#pragma once

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

namespace dragoman {

enum class Severity : std::uint8_t { kInfo, kWarning, kError };

/// One finding. `file` is relative to the lexicon folder, `line` counts from 1 (0: the whole file),
/// `code` is stable ("actors.unknown_actor").
struct Diagnostic {
  Severity severity = Severity::kError;
  std::string file;
  std::uint32_t line = 0;
  std::string code;
  std::string message;

  /// "file:line: error: message [code]", the form compilers print and editors jump to.
  std::string text() const {
    constexpr std::string_view kNames[] = {"info", "warning", "error"};
    return file + ":" + std::to_string(line) + ": " + std::string(kNames[static_cast<int>(severity)]) + ": " +
           message + " [" + code + "]";
  }
};

/// Findings in the order they were made; sort() brings them into the order of the files. Not thread-safe.
class Diagnostics {
 public:
  void add(Severity severity, std::string file, std::uint32_t line, std::string code, std::string message) {
    errors_ += severity == Severity::kError;
    list_.push_back({severity, std::move(file), line, std::move(code), std::move(message)});
  }
  void error(std::string file, std::uint32_t line, std::string code, std::string message) {
    add(Severity::kError, std::move(file), line, std::move(code), std::move(message));
  }
  void warning(std::string file, std::uint32_t line, std::string code, std::string message) {
    add(Severity::kWarning, std::move(file), line, std::move(code), std::move(message));
  }
  void info(std::string file, std::uint32_t line, std::string code, std::string message) {
    add(Severity::kInfo, std::move(file), line, std::move(code), std::move(message));
  }
  void sort() {
    std::stable_sort(list_.begin(), list_.end(), [](Diagnostic const& a, Diagnostic const& b) {
      return std::tie(a.file, a.line, a.code, a.message) < std::tie(b.file, b.line, b.code, b.message);
    });
  }
  std::size_t errors() const { return errors_; }
  std::vector<Diagnostic> const& list() const { return list_; }

 private:
  std::vector<Diagnostic> list_;
  std::size_t errors_ = 0;
};

}  // namespace dragoman
