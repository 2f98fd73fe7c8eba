// One file after another: hash, skip what is known, read rows in batches straight into the casebook's pending tables. The
// names of imported people are never merged with the people of articles; only the lexicon joins them.
#include "history/history_import.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <fstream>
#include <set>
#include <sstream>
#include <unordered_set>

#include "base/hash.h"
#include "base/sha256.h"
#include "casebook/rows.h"
#include "casebook/topics.h"
#include "history/cameo_labels.h"
#include "history/gdelt_import.h"
#include "history/tkg_import.h"

namespace dragoman {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kBatch = 8192;        // rows in memory before they go to the database
constexpr std::size_t kShownRejects = 10;
constexpr std::size_t kKeptOfLine = 400;    // bytes of a broken line that are kept
constexpr char const* kImporter = "import 1";

Result<std::string> file_bytes(fs::path const& path) {
  std::ifstream in(path, std::ios::binary);
  std::ostringstream text;
  if (!in || fs::is_directory(path)) return environment_error("history.open", "cannot read", path.string());
  if (in.peek() != std::ifstream::traits_type::eof()) text << in.rdbuf();
  if (in.bad() || text.bad()) return environment_error("history.read", std::strerror(errno), path.string());
  return std::move(text).str();
}

/// Name of a folder however its path is written ("x", "x/", ".").
std::string last_name(fs::path const& folder) {
  fs::path const path = fs::absolute(folder).lexically_normal();
  return (path.has_filename() ? path : path.parent_path()).filename().string();
}

/// Bytes that are no UTF-8 would break every reader of the table: they become '?'.
std::string printable(std::string_view text) {
  std::string out(text.substr(0, kKeptOfLine));
  for (char& c : out)
    if (static_cast<unsigned char>(c) >= 0x80 || static_cast<unsigned char>(c) < 0x09) c = '?';
  return out;
}

class Importer {
 public:
  Importer(Casebook& book, HistoryOptions const& options, Lexicon const& lexicon) : book_(book), options_(options), lexicon_(lexicon), resolver_(lexicon) {}

  Result<HistoryReport> run() {
    if (auto begun = begin(); !begun) return tl::unexpected(begun.error());
    if (auto read = options_.format == HistoryFormat::kTkg ? read_tkg() : read_gdelt_files(); !read) return tl::unexpected(read.error());
    report_.names = names_.size();
    return std::move(report_);
  }

 private:
  Result<void> begin() {
    auto rows = Rows::of(book_.duck(), "pending.imported_events");
    if (!rows) return tl::unexpected(rows.error());
    events_ = std::move(*rows);
    empty_ = events_;
    auto files = book_.duck().query("SELECT import_file_sha256 FROM imported_files");
    auto ids = book_.duck().query("SELECT event_id FROM imported_events");
    if (!files) return tl::unexpected(files.error());
    if (!ids) return tl::unexpected(ids.error());
    for (auto const& row : files->rows) known_files_.insert(text_of(row[0]));
    for (auto const& row : ids->rows) known_.insert(hash64(text_of(row[0])));
    return {};
  }

  Result<void> read_tkg() {
    auto const files = TkgImport::files(options_.input);
    if (files.empty()) return environment_error("history.missing", "no train.txt, valid.txt, test.txt or events.txt here", options_.input.string());
    auto zero = options_.day_zero ? Result<std::pair<Date, std::string>>(std::pair(*options_.day_zero, std::string("--day-zero"))) : day_zero_of(options_.input);
    if (!zero) return tl::unexpected(zero.error());
    day_zero_ = zero->first;
    report_.day_zero_from = zero->second;
    auto const names = read_vocabulary(options_.input);
    if (!names) return tl::unexpected(names.error());
    auto const unit = time_unit_of(files.front(), TimeUnit::kDetect);
    if (!unit) return tl::unexpected(unit.error());
    TkgImport reader(*names, *unit, *day_zero_, resolver_);
    return each_file(files, [&](std::string_view bytes, ImportSink const& sink) { return reader.read(bytes, sink); });
  }

  Result<void> read_gdelt_files() {
    auto const files = gdelt_files(options_.input);
    if (files.empty()) return environment_error("history.missing", "no .csv file here (unpack .zip archives first)", options_.input.string());
    return each_file(files, [&](std::string_view bytes, ImportSink const& sink) { return read_gdelt(bytes, resolver_, sink); });
  }

  template <class Read>
  Result<void> each_file(std::vector<fs::path> const& files, Read const& read) {
    for (auto const& path : files) {
      auto const bytes = file_bytes(path);
      if (!bytes) return tl::unexpected(bytes.error());
      ++report_.files;
      sha_ = sha256_hex(*bytes);
      // A known file is read all the same: its rows are counted as known, and the rows of later files keep their ids.
      bool const fresh = known_files_.insert(sha_).second;
      if (!fresh) ++report_.files_known;
      HistoryReport const before = report_;
      first_.reset(), last_.reset();
      file_ = path.filename().string();
      ImportSink const sink{[this](ImportedEvent event) { return take(std::move(event)); },
                            [this, fresh](std::size_t line, std::string reason, std::string_view text) { reject(line, std::move(reason), text, fresh); }};
      if (auto done = read(*bytes, sink); !done) return done;
      if (auto done = flush(); !done) return done;
      if (fresh)
        if (auto done = close_file(before); !done) return done;
    }
    return {};
  }

  Result<void> take(ImportedEvent event) {
    ++report_.lines;
    if (!known_.insert(hash64(event.id)).second) {
      ++report_.known;
      return {};
    }
    count(event);
    put(event);
    return events_.rows().size() < kBatch ? Result<void>{} : flush();
  }

  void reject(std::size_t line, std::string reason, std::string_view text, bool fresh) {
    ++report_.lines;
    ++report_.quarantined;
    if (fresh) rejects_.push_back({sha_, static_cast<std::int64_t>(line), reason, printable(text)});
    if (report_.rejected.size() < kShownRejects) report_.rejected.push_back({file_, line, std::move(reason)});
  }

  void count(ImportedEvent const& event) {
    ++report_.added;
    if (!event.meaning) ++report_.unknown_relations[event.relation];
    if (!event.meaning || !event.meaning->is_event()) ++report_.no_event;
    int const sides = (event.actor.id.empty() ? 0 : 1) + (event.recipient.id.empty() ? 0 : 1);
    ++(sides == 2 ? report_.both : sides == 1 ? report_.one : report_.neither);
    for (auto const* party : {&event.actor, &event.recipient})
      if (!party->raw.empty() && names_.insert(hash64(party->raw)).second && party->id.empty()) ++report_.names_unresolved;
    for (auto* range : {&report_.first, &first_})
      if (!*range || event.date < **range) *range = event.date;
    for (auto* range : {&report_.last, &last_})
      if (!*range || **range < event.date) *range = event.date;
  }

  void put(ImportedEvent const& event) {
    RelationMeaning const meaning = event.meaning.value_or(RelationMeaning{});
    events_.add().text("event_id", event.id).text("import_file_sha256", sha_).whole("import_line", static_cast<std::int64_t>(event.line)).date("event_date", event.date)
        .text("relation_raw", event.relation).text("event_type", meaning.type).text("event_mode", meaning.mode).set("contexts", meaning.contexts)
        .text("topic", topic(event, meaning)).text("cameo_code", meaning.cameo).number("intensity", meaning.intensity).number("goldstein", event.goldstein)
        .set("is_countable", meaning.is_event()).text("location", event.location).number("latitude", event.latitude).number("longitude", event.longitude)
        .text("source_url", event.url).text("source", source()).date("publication_date", event.reported).text("coder_version", kImporter).text("lexicon_version", lexicon_.version());
    if (meaning.is_event()) events_.whole("quad_code", meaning.quad);
    for (auto const& [column, value] : {std::pair{"n_mentions", event.mentions}, {"n_documents", event.articles}, {"n_sources", event.sources}})
      if (value) events_.whole(column, *value);
    put_party("actor", event.actor);
    put_party("recipient", event.recipient);
  }

  void put_party(std::string const& side, ImportedParty const& party) {
    events_.text(side + "_id", party.id).text(side + "_name", party.name).text(side + "_name_raw", party.raw).text(side + "_country_iso3", party.country)
        .text(side + "_sector", party.sector).text(side + "_cameo", party.cameo);
  }

  static std::string topic(ImportedEvent const& event, RelationMeaning const& meaning) {
    if (!meaning.is_event()) return {};
    bool const armed = event.actor.sector == "REB" || event.recipient.sector == "REB";
    return topics_of(meaning.type, meaning.cameo, meaning.contexts, armed).front();
  }

  Result<void> flush() {
    if (auto done = book_.append_imported("imported_events", events_.rows()); !done) return done;
    events_ = empty_;
    auto done = book_.append_imported("imported_rejects", rejects_);
    rejects_.clear();
    return done;
  }

  Result<void> close_file(HistoryReport const& before) {
    auto rows = Rows::of(book_.duck(), "pending.imported_files");
    if (!rows) return tl::unexpected(rows.error());
    auto grown = [&](std::size_t HistoryReport::*number) { return static_cast<std::int64_t>(report_.*number - before.*number); };
    rows->add().text("import_file_sha256", sha_).text("file_name", file_).text("source", source()).text("format", options_.format == HistoryFormat::kTkg ? "tkg" : "gdelt")
        .date("day_zero", day_zero_).whole("n_lines", grown(&HistoryReport::lines)).whole("n_events", grown(&HistoryReport::added)).whole("n_known", grown(&HistoryReport::known))
        .whole("n_quarantined", grown(&HistoryReport::quarantined)).date("first_date", first_).date("last_date", last_).text("lexicon_version", lexicon_.version());
    return book_.append_imported("imported_files", rows->rows());
  }

  std::string source() const {
    if (!options_.source.empty()) return options_.source;
    return options_.format == HistoryFormat::kGdelt ? "GDELT" : last_name(options_.input);
  }

  Casebook& book_;
  HistoryOptions const& options_;
  Lexicon const& lexicon_;
  PartyResolver resolver_;
  HistoryReport report_;
  Rows events_, empty_;
  std::vector<std::vector<Value>> rejects_;
  std::set<std::string> known_files_;
  std::unordered_set<std::uint64_t> known_, names_;  ///< never iterated
  std::optional<Date> day_zero_, first_, last_;
  std::string sha_, file_;
};

}  // namespace

Result<std::pair<Date, std::string>> day_zero_of(fs::path const& folder) {
  if (fs::exists(folder / "day_zero.txt")) {
    auto const text = file_bytes(folder / "day_zero.txt");
    if (!text) return tl::unexpected(text.error());
    auto const day = parse_date(std::string_view(*text).substr(0, 10));
    if (!day) return input_error("history.day_zero", "not a date (YYYY-MM-DD)", (folder / "day_zero.txt").string());
    return std::pair(*day, std::string("day_zero.txt"));
  }
  std::string name;
  for (char c : label_key(last_name(folder)))
    if (c != ' ') name += c;
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 3> kKnown = {{{"icews0515", "2005-01-01"}, {"icews14", "2014-01-01"}, {"icews18", "2018-01-01"}}};
  for (auto const& [set, day] : kKnown)
    if (name.starts_with(set)) return std::pair(*parse_date(day), "the known one of " + std::string(set));
  return usage_error("history.day_zero", "the files count days from a day they do not name: give it with --day-zero YYYY-MM-DD, or write it into day_zero.txt", folder.string());
}

Result<HistoryReport> import_history(Casebook& book, HistoryOptions const& options, Lexicon const& lexicon) {
  auto report = Importer(book, options, lexicon).run();
  if (!report) return report;
  if (report->files_known == report->files && !book.version().empty()) return report;  // nothing new
  if (auto built = book.rebuild(lexicon); !built) return tl::unexpected(built.error());
  return report;
}

}  // namespace dragoman
