// std::getline would hold a line of any length; here only the limit is ever held.
#include "ingest/line_source.h"

#include <algorithm>
#include <cstring>

namespace dragoman {

bool LineSource::fill() {
  if (!in_) return false;
  in_.read(block_.data(), static_cast<std::streamsize>(block_.size()));
  at_ = 0;
  end_ = static_cast<std::size_t>(in_.gcount());
  return end_ > 0;
}

void LineSource::keep(std::string& line, const char* bytes, std::size_t count) {
  size_ += count;
  if (line.size() < limit_) line.append(bytes, std::min(count, limit_ - line.size()));
}

bool LineSource::next(std::string& line) {
  line.clear();
  size_ = 0;
  if (at_ == end_ && !fill()) return false;
  ++number_;
  do {
    auto const* stop = static_cast<const char*>(std::memchr(block_.data() + at_, '\n', end_ - at_));
    std::size_t const upto = stop ? static_cast<std::size_t>(stop - block_.data()) : end_;
    keep(line, block_.data() + at_, upto - at_);
    at_ = stop ? upto + 1 : end_;
    if (stop) break;
  } while (fill());
  if (!line.empty() && line.back() == '\r') line.pop_back();
  if (number_ == 1 && line.starts_with("\xEF\xBB\xBF")) line.erase(0, 3);
  return true;
}

std::string LineSource::rest() {
  std::string all;
  size_ = 0;
  while (at_ < end_ || fill()) {
    keep(all, block_.data() + at_, end_ - at_);
    at_ = end_;
  }
  return all;
}

}  // namespace dragoman
