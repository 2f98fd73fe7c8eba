// Columns by position; the two versions differ in the places alone (2.0 has one more column for each of three places).
// Sources: GDELT Event Codebook 1.03 (2013) and 2.0 (2015).
#include "history/gdelt_import.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "lexicon_build/csv_reader.h"

namespace dragoman {
namespace {

constexpr std::size_t kMost = 61;
constexpr std::size_t kId = 0, kDay = 1, kActor1 = 5, kActor2 = 15, kCode = 26, kGoldstein = 30, kMentions = 31, kSources = 32, kArticles = 33;
constexpr std::size_t kActorCode = 0, kActorName = 1, kActorCountry = 2, kActorType = 7;  // from the actor's first column

/// Where the last columns stand in a row of so many columns.
struct Shape {
  std::size_t name, latitude, longitude, added;
  std::optional<std::size_t> url;
};
std::optional<Shape> shape_of(std::size_t columns) {
  if (columns == 57 || columns == 58) return Shape{50, 53, 54, 56, columns == 58 ? std::optional<std::size_t>(57) : std::nullopt};
  if (columns == 61) return Shape{52, 56, 57, 59, 60};
  return std::nullopt;
}

template <class Number>
std::optional<Number> number_of_text(std::string_view text) {
  Number value{};
  auto const [end, failure] = std::from_chars(text.data(), text.data() + text.size(), value);
  return failure == std::errc{} && end == text.data() + text.size() && !text.empty() ? std::optional(value) : std::nullopt;
}

/// "20130401" or, with a time behind it, "20150218230000".
std::optional<Date> day_of(std::string_view text) {
  if (text.size() != 8 && text.size() != 14) return std::nullopt;
  auto const year = number_of_text<int>(text.substr(0, 4));
  auto const month = number_of_text<unsigned>(text.substr(4, 2)), day = number_of_text<unsigned>(text.substr(6, 2));
  return year && month && day ? make_date(*year, *month, *day) : std::nullopt;
}

struct Row {
  std::array<std::string_view, kMost> cell;
  std::size_t columns = 0;
};

Row split(std::string_view line) {
  Row row;
  for (bool more = true; more;) {
    std::size_t const end = line.find('\t');
    more = end != std::string_view::npos;
    if (row.columns < kMost) row.cell[row.columns] = line.substr(0, end);
    ++row.columns;
    if (more) line.remove_prefix(end + 1);
  }
  return row;
}

/// Empty when the row can be read, else why not.
std::string fault_of(Row const& row) {
  if (row.columns == 1 && row.cell[0].empty()) return "empty line";
  if (!shape_of(row.columns)) return std::to_string(row.columns) + " columns; GDELT has 57, 58 or 61";
  if (!number_of_text<std::uint64_t>(row.cell[kId])) return "GLOBALEVENTID is not a number";
  if (!day_of(row.cell[kDay])) return "SQLDATE is not a day";
  if (row.cell[kCode].empty()) return "no EventCode";
  if (row.cell[kActor1].empty() && row.cell[kActor1 + kActorName].empty() && row.cell[kActor2].empty() && row.cell[kActor2 + kActorName].empty()) return "neither actor is named";
  return {};
}

ImportedParty party_at(Row const& row, std::size_t first, PartyResolver& resolver) {
  std::string_view const code = row.cell[first + kActorCode], name = row.cell[first + kActorName];
  if (code.empty() && name.empty()) return {};
  return resolver.of_codes(code, name, row.cell[first + kActorCountry], row.cell[first + kActorType]);
}

ImportedEvent event_of(Row const& row, PartyResolver& resolver) {
  Shape const shape = *shape_of(row.columns);
  ImportedEvent event;
  event.id = "gdelt-" + std::string(row.cell[kId]);
  event.date = *day_of(row.cell[kDay]);
  event.relation = row.cell[kCode];
  event.meaning = meaning_of_code(row.cell[kCode]);
  event.actor = party_at(row, kActor1, resolver);
  event.recipient = party_at(row, kActor2, resolver);
  event.location = row.cell[shape.name];
  event.latitude = number_of_text<double>(row.cell[shape.latitude]);
  event.longitude = number_of_text<double>(row.cell[shape.longitude]);
  event.goldstein = number_of_text<double>(row.cell[kGoldstein]);
  event.mentions = number_of_text<std::int64_t>(row.cell[kMentions]);
  event.sources = number_of_text<std::int64_t>(row.cell[kSources]);
  event.articles = number_of_text<std::int64_t>(row.cell[kArticles]);
  event.reported = day_of(row.cell[shape.added]);
  if (shape.url) event.url = row.cell[*shape.url];
  return event;
}

bool is_csv(std::filesystem::path const& path) {
  std::string end = path.extension().string();
  std::transform(end.begin(), end.end(), end.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  return end == ".csv";
}

}  // namespace

std::vector<std::filesystem::path> gdelt_files(std::filesystem::path const& input) {
  if (!std::filesystem::is_directory(input)) return {input};
  std::vector<std::filesystem::path> files;
  for (auto const& entry : std::filesystem::directory_iterator(input))
    if (entry.is_regular_file() && is_csv(entry.path())) files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  return files;
}

Result<void> read_gdelt(std::string_view bytes, PartyResolver& resolver, ImportSink const& sink) {
  return each_import_line(bytes, [&](std::string_view line, std::size_t number) -> Result<void> {
    Row const row = split(line);
    if (std::string const fault = is_utf8(line) ? fault_of(row) : "not UTF-8"; !fault.empty()) {
      sink.reject(number, fault, line);
      return {};
    }
    ImportedEvent event = event_of(row, resolver);
    event.line = number;
    return sink.event(std::move(event));
  });
}

}  // namespace dragoman
