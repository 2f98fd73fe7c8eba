// What a good row is, the reader of src/forecast alone decides: each line goes through it, and what it refuses is set
// aside with its reason, while that reader by itself stops at the first.
#include "history/tkg_import.h"

#include "base/hash.h"
#include "history/cameo_labels.h"
#include "lexicon_build/csv_reader.h"

namespace dragoman {
namespace {

constexpr std::int32_t kLastDay = 200 * 366;  // two centuries: a larger number is no day count

}  // namespace

std::vector<std::filesystem::path> TkgImport::files(std::filesystem::path const& folder) {
  std::vector<std::filesystem::path> out;
  for (char const* name : {"train.txt", "valid.txt", "test.txt", "events.txt"})
    if (std::filesystem::exists(folder / name)) out.push_back(folder / name);
  return out;
}

std::string TkgImport::id_of(TypedEvent const& row, Date date) {
  std::string said = date.iso();
  for (auto const* part : {&names_.entities[row.subject], &names_.relations[row.relation], &names_.entities[row.object]}) said.append("\t").append(*part);
  std::uint32_t const before = said_[hash64(said)]++;
  return "tkg-" + hex16(hash64(said + "\t" + std::to_string(before)));
}

ImportedEvent TkgImport::event_of(TypedEvent const& row) {
  ImportedEvent event;
  event.date = day_zero_.plus_days(row.day);
  event.id = id_of(row, event.date);
  event.relation = names_.relations[row.relation];
  if (auto const code = cameo_code_of(event.relation)) event.meaning = meaning_of_code(*code);
  event.actor = resolver_.of_name(names_.entities[row.subject], event.date);
  event.recipient = resolver_.of_name(names_.entities[row.object], event.date);
  return event;
}

Result<void> TkgImport::read(std::string_view bytes, ImportSink const& sink) {
  return each_import_line(bytes, [&](std::string_view line, std::size_t number) -> Result<void> {
    auto const parsed = parse_events(line, names_, unit_, "");
    if (!parsed) {
      sink.reject(number, parsed.error().message, line);
    } else if (parsed->size() == 0) {
      sink.reject(number, "empty line", line);
    } else if (parsed->day[0] > kLastDay) {
      sink.reject(number, "time is more than two centuries past day 0", line);
    } else if (TypedEvent const row = parsed->at(0); !is_utf8(names_.entities[row.subject]) || !is_utf8(names_.entities[row.object]) || !is_utf8(names_.relations[row.relation])) {
      sink.reject(number, "a name is not UTF-8", line);
    } else {
      ImportedEvent event = event_of(row);
      event.line = number;
      return sink.event(std::move(event));
    }
    return {};
  });
}

}  // namespace dragoman
