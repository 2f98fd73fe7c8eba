// Months and years are rounded to 30 and 365 days, so that windows of one horizon are all of one length.
#include "cli/horizon.h"

#include <charconv>

namespace dragoman::cli {

Result<int> days_of(std::string const& text) {
  int number = 0;
  auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  std::string const unit(end, text.data() + text.size());
  if (error == std::errc{} && number > 0 && number < 10000) {
    if (unit.empty() || unit == "d") return number;
    if (unit == "w") return number * 7;
    if (unit == "m") return number * 30;
    if (unit == "y") return number * 365;
  }
  return usage_error("cli.horizon", "not a horizon (such as 90d, 12w, 3m, 1y)", text);
}

}  // namespace dragoman::cli
