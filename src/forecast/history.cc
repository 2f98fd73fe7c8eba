// Reads event folders. The bytes of a file are parsed in one pass without copying rows; every number is checked
// against its vocabulary, so that what comes out can index arrays unchecked. Format: the quadruple files of the
// temporal-knowledge-graph literature (RE-Net, RE-GCN; ICEWS14 counts hours, ICEWS05-15 days).
#include "forecast/history.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <charconv>
#include <cstring>
#include <fstream>
#include <iterator>
#include <numeric>

namespace dragoman {
namespace {

constexpr std::int32_t kHoursOfDay = 24;

tl::unexpected<Error> broken(std::string const& place, std::size_t line, std::string message) {
  return input_error("forecast.row", std::move(message), place + ":" + std::to_string(line));
}

// Calls take(line, number from 1) for each line until it returns false; a final line end opens no further line.
template <class Take>
void each_line(std::string_view bytes, Take const& take) {
  for (std::size_t number = 1; !bytes.empty(); ++number) {
    std::size_t const end = std::min(bytes.find('\n'), bytes.size());
    std::string_view line = bytes.substr(0, end);
    bytes.remove_prefix(std::min(end + 1, bytes.size()));
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (!take(line, number)) return;
  }
}

template <class Number>
bool whole_number(std::string_view text, Number& out) {
  auto const [end, failure] = std::from_chars(text.data(), text.data() + text.size(), out);
  return failure == std::errc{} && end == text.data() + text.size();
}

// The first four columns; false when there are fewer.
bool split(std::string_view line, std::array<std::string_view, 4>& columns) {
  for (std::size_t i = 0; i < columns.size(); ++i) {
    std::size_t const end = line.find('\t');
    if (end == std::string_view::npos && i + 1 < columns.size()) return false;
    columns[i] = line.substr(0, end);
    line.remove_prefix(end == std::string_view::npos ? line.size() : end + 1);
  }
  return true;
}

// Empty when the row is good, else what is wrong with it.
std::string read_row(std::string_view line, Vocabulary const& names, TypedEvent& event) {
  std::array<std::string_view, 4> columns;
  if (!split(line, columns)) return "expected subject, relation, object and time between tabs";
  struct Id {
    std::uint32_t* to;
    std::size_t limit;
    const char* what;
  };
  std::array<Id, 3> const ids{{{&event.subject, names.entities.size(), "subject"},
                               {&event.relation, names.relations.size(), "relation"},
                               {&event.object, names.entities.size(), "object"}}};
  for (std::size_t i = 0; i < ids.size(); ++i) {
    if (!whole_number(columns[i], *ids[i].to)) return std::string(ids[i].what) + " is not a number";
    if (*ids[i].to >= ids[i].limit) return std::string(ids[i].what) + " " + std::to_string(*ids[i].to) + " is not in the id file";
  }
  if (!whole_number(columns[3], event.day) || event.day < 0) return "time is not a whole number from 0";
  return {};
}

Result<std::string> file_bytes(std::filesystem::path const& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) return environment_error("forecast.open", std::strerror(errno), path.string());
  std::string bytes{std::istreambuf_iterator<char>(in), {}};
  if (in.bad()) return environment_error("forecast.read", std::strerror(errno), path.string());
  return bytes;
}

}  // namespace

void EventHistory::add(TypedEvent const& event) {
  subject.push_back(event.subject);
  relation.push_back(event.relation);
  object.push_back(event.object);
  day.push_back(event.day);
}

std::size_t EventHistory::first_at(std::int32_t when) const {
  return static_cast<std::size_t>(std::lower_bound(day.begin(), day.end(), when) - day.begin());
}

std::pair<std::size_t, std::size_t> EventHistory::rows_of_day(std::int32_t when) const {
  auto const [first, last] = std::equal_range(day.begin(), day.end(), when);
  return {static_cast<std::size_t>(first - day.begin()), static_cast<std::size_t>(last - day.begin())};
}

EventHistory sorted_by_day(EventHistory const& history) {
  std::vector<std::size_t> order(history.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return history.day[a] < history.day[b]; });
  EventHistory sorted;
  for (std::size_t const row : order) sorted.add(history.at(row));
  return sorted;
}

Result<std::vector<std::string>> parse_names(std::string_view bytes, std::string const& place) {
  std::vector<std::pair<std::size_t, std::string>> rows;
  std::string fault;
  std::size_t at = 0;
  each_line(bytes, [&](std::string_view line, std::size_t number) {
    at = number;
    std::size_t const tab = line.find('\t');
    std::size_t id = 0;
    if (tab == std::string_view::npos || tab == 0) {
      fault = "expected a name and an id between tabs";
    } else {
      std::string_view rest = line.substr(tab + 1);
      if (!whole_number(rest.substr(0, rest.find('\t')), id)) fault = "the id is not a number";
    }
    if (!fault.empty()) return false;
    rows.emplace_back(id, std::string(line.substr(0, tab)));
    std::replace(rows.back().second.begin(), rows.back().second.end(), '_', ' ');
    return true;
  });
  if (!fault.empty()) return broken(place, at, fault);
  std::vector<std::string> names(rows.size());
  for (std::size_t i = 0; i < rows.size(); ++i) {
    auto& [id, name] = rows[i];
    if (id >= names.size()) return broken(place, i + 1, "id " + std::to_string(id) + " is past the number of lines");
    if (!names[id].empty()) return broken(place, i + 1, "id " + std::to_string(id) + " is given twice");
    names[id] = std::move(name);
  }
  return names;
}

Result<EventHistory> parse_events(std::string_view bytes, Vocabulary const& names, TimeUnit unit, std::string const& place) {
  if (unit == TimeUnit::kDetect) unit = detect_time_unit(bytes);
  EventHistory history;
  std::string fault;
  std::size_t at = 0;
  each_line(bytes, [&](std::string_view line, std::size_t number) {
    TypedEvent event{};
    at = number;
    fault = read_row(line, names, event);
    if (!fault.empty()) return false;
    if (unit == TimeUnit::kHours) event.day /= kHoursOfDay;
    history.add(event);
    return true;
  });
  if (!fault.empty()) return broken(place, at, fault);
  return history;
}

TimeUnit detect_time_unit(std::string_view bytes) {
  bool hours = true;
  each_line(bytes, [&](std::string_view line, std::size_t) {
    std::array<std::string_view, 4> columns;
    std::int32_t time = 0;
    if (split(line, columns) && whole_number(columns[3], time)) hours = time % kHoursOfDay == 0;
    return hours;
  });
  return hours ? TimeUnit::kHours : TimeUnit::kDays;
}

Result<Vocabulary> read_vocabulary(std::filesystem::path const& folder) {
  Vocabulary names;
  for (auto const& [file, to] : {std::pair{"entity2id.txt", &names.entities}, std::pair{"relation2id.txt", &names.relations}}) {
    auto const bytes = file_bytes(folder / file);
    if (!bytes) return tl::unexpected(bytes.error());
    auto parsed = parse_names(*bytes, (folder / file).string());
    if (!parsed) return tl::unexpected(parsed.error());
    *to = std::move(*parsed);
  }
  return names;
}

Result<EventHistory> read_events(std::filesystem::path const& file, Vocabulary const& names, TimeUnit unit) {
  auto const bytes = file_bytes(file);
  if (!bytes) return tl::unexpected(bytes.error());
  return parse_events(*bytes, names, unit, file.string());
}

Result<TimeUnit> time_unit_of(std::filesystem::path const& file, TimeUnit asked) {
  if (asked != TimeUnit::kDetect) return asked;
  auto const bytes = file_bytes(file);
  if (!bytes) return tl::unexpected(bytes.error());
  return detect_time_unit(*bytes);
}

}  // namespace dragoman
