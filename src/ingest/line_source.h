// Lines and whole files from a stream, with a bound on memory.
#pragma once

#include <cstdint>
#include <istream>
#include <string>
#include <vector>

namespace dragoman {

/// Reads a stream in blocks. Keeps at most `limit` bytes of a line; the rest of a longer one is skipped.
class LineSource {
 public:
  LineSource(std::istream& in, std::size_t limit) : in_(in), limit_(limit), block_(1u << 16) {}

  /// The next line without its end; false at the end of the input. A byte order mark before the first is left out.
  bool next(std::string& line);
  /// Everything that is left, cut at the limit.
  std::string rest();
  bool too_long() const { return size_ > limit_; }   ///< the last line or rest did not fit
  std::uint64_t size() const { return size_; }       ///< bytes it had
  std::uint64_t number() const { return number_; }   ///< of the last line, from 1

 private:
  bool fill();
  void keep(std::string& line, const char* bytes, std::size_t count);

  std::istream& in_;
  std::size_t limit_;
  std::vector<char> block_;
  std::size_t at_ = 0, end_ = 0;
  std::uint64_t size_ = 0, number_ = 0;
};

}  // namespace dragoman
