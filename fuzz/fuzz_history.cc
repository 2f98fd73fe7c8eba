// The readers of event folders on any bytes: the same file is read as names and as events. What is read can index the
// vocabulary, keeps one row a line, and sorts without loss.
#include <cstddef>
#include <cstdint>
#include <string>

#include "base/check.h"
#include "forecast/history.h"

namespace {

using namespace dragoman;

void events(std::string const& bytes, Vocabulary const& names, TimeUnit unit) {
  auto const read = parse_events(bytes, names, unit, "events");
  if (!read) {
    DRAGOMAN_CHECK(read.error().place.starts_with("events:"), read.error().text());
    return;
  }
  for (std::size_t row = 0; row < read->size(); ++row) {
    TypedEvent const event = read->at(row);
    DRAGOMAN_CHECK(event.subject < names.entities.size() && event.object < names.entities.size(), "an entity of the vocabulary");
    DRAGOMAN_CHECK(event.relation < names.relations.size() && event.day >= 0, "a relation of the vocabulary, a day from 0");
  }
  EventHistory const sorted = sorted_by_day(*read);
  DRAGOMAN_CHECK(sorted.size() == read->size() && sorted.first_at(0) == 0, "nothing is lost");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  std::string const bytes(reinterpret_cast<const char*>(data), size);
  Vocabulary const few{{"A", "B", "C"}, {"r", "q"}};
  for (TimeUnit const unit : {TimeUnit::kDetect, TimeUnit::kDays, TimeUnit::kHours}) events(bytes, few, unit);
  if (auto const names = parse_names(bytes, "names")) {
    for (auto const& name : *names) DRAGOMAN_CHECK(!name.empty(), "every id has its name");
    events("0\t0\t0\t24\n", {*names, *names}, TimeUnit::kDetect);
  }
  return 0;
}
