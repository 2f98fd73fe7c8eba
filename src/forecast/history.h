// A typed dyadic event history: (subject, relation, object, day), as read from the folders that the field exchanges:
//   entity2id.txt, relation2id.txt   one "name<TAB>id" a line; ids are 0 .. lines-1, each once
//   train.txt, valid.txt, test.txt or events.txt   "subject<TAB>relation<TAB>object<TAB>time[<TAB>ignored]"
// Underscores in names are spaces. Readers are pure functions of the bytes; a broken row ends the reading with an error
// whose place is "file:line" (lines counted from 1), code forecast.row.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/result.h"

namespace dragoman {

/// What a time of the event files counts. kDetect: hours when every time of the file is a multiple of 24, else days.
enum class TimeUnit : unsigned char { kDetect, kDays, kHours };

struct TypedEvent {
  std::uint32_t subject, relation, object;  ///< ids of the vocabulary
  std::int32_t day;                         ///< days since the origin of the file's own count
  bool operator==(TypedEvent const&) const = default;
};

struct Vocabulary {
  std::vector<std::string> entities, relations;  ///< names by id
};

/// Events as parallel columns. Immutable after reading, so it may be read from any thread.
struct EventHistory {
  std::vector<std::uint32_t> subject, relation, object;
  std::vector<std::int32_t> day;

  std::size_t size() const { return day.size(); }
  TypedEvent at(std::size_t row) const { return {subject[row], relation[row], object[row], day[row]}; }
  void add(TypedEvent const& event);
  /// The rows of `day` in a history sorted by day: [first, last).
  std::pair<std::size_t, std::size_t> rows_of_day(std::int32_t day) const;
  /// First row at or after `day` in a history sorted by day; size() when there is none.
  std::size_t first_at(std::int32_t day) const;
};

/// The same events ordered by day; events of a day keep their order.
EventHistory sorted_by_day(EventHistory const& history);

/// Names by id from the bytes of an id file. `place` is named in errors.
Result<std::vector<std::string>> parse_names(std::string_view bytes, std::string const& place);
/// Event rows in the order of the file, so that row i is line i+1 (times are divided into days).
Result<EventHistory> parse_events(std::string_view bytes, Vocabulary const& names, TimeUnit unit, std::string const& place);
/// kHours when every readable time is a multiple of 24, else kDays. Broken rows are passed over: reading names them.
TimeUnit detect_time_unit(std::string_view bytes);

/// entity2id.txt and relation2id.txt of the folder. A missing file is an environment error.
Result<Vocabulary> read_vocabulary(std::filesystem::path const& folder);
/// One event file. With kDetect the unit is that of this file alone: give a known unit when files belong together.
Result<EventHistory> read_events(std::filesystem::path const& file, Vocabulary const& names, TimeUnit unit);
/// The unit of a folder, decided by one file of it (train.txt or events.txt): later files never change how it is read.
Result<TimeUnit> time_unit_of(std::filesystem::path const& file, TimeUnit asked);

}  // namespace dragoman
