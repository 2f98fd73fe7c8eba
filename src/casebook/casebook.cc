// An in-memory DuckDB whose views join this version's Parquet files with the rows that wait in the schema `pending`. Nothing
// touches the folder before commit(): new files first, then the manifest by rename, then the files nobody names any more.
// Derived files are read through open descriptors, so a reader keeps its version while a writer replaces them.
#include "casebook/casebook.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <fstream>
#include <map>
#include <optional>
#include <set>
#include <sstream>

#include "base/sha256.h"
#include "casebook/derived_rows.h"
#include "casebook/imported_rows.h"
#include "casebook/manifest.h"
#include "casebook/reported_rows.h"
#include "casebook/tables.h"
#include "casebook/writer_lock.h"
#include "story/reported_json.h"

namespace dragoman {
namespace {

namespace fs = std::filesystem;

/// Descriptors that keep unlinked files readable.
class OpenFiles {
 public:
  OpenFiles() = default;
  OpenFiles(OpenFiles const&) = delete;
  OpenFiles& operator=(OpenFiles const&) = delete;
  ~OpenFiles() {
    for (int fd : fds_) ::close(fd);
  }
  /// A path that stays good as long as this object lives; empty when the file cannot be opened.
  std::string keep(fs::path const& path) {
    int const fd = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (fd < 0) return {};
    fds_.push_back(fd);
    return "/proc/self/fd/" + std::to_string(fd);
  }

 private:
  std::vector<int> fds_;
};

std::string sql_text(std::string_view text) {
  std::string out = "'";
  for (char c : text) out += c == '\'' ? std::string("''") : std::string(1, c);
  return out + "'";
}

Layer layer_of(std::string_view table) {
  auto const found = std::find_if(kTables.begin(), kTables.end(), [&](TableInfo const& t) { return t.name == table; });
  return found == kTables.end() ? Layer::kReported : found->layer;
}
bool is_rebuilt(Layer layer) { return layer == Layer::kDerived || layer == Layer::kLexicon; }

Result<std::string> file_bytes(fs::path const& path) {
  std::ifstream in(path, std::ios::binary);
  std::ostringstream text;
  text << in.rdbuf();
  if (!in) return environment_error("casebook.io", "cannot read back what was written", path.string());
  return text.str();
}

}  // namespace

struct Casebook::State {
  fs::path folder;
  Manifest manifest;
  Duck duck;
  std::optional<WriterLock> lock;
  std::unique_ptr<OpenFiles> open_files = std::make_unique<OpenFiles>();
  std::set<std::string> appended, replaced;  ///< tables with pending rows

  Result<void> make_views() {
    for (auto const& info : kTables)
      if (auto made = make_view(std::string(info.name)); !made) return made;
    return {};
  }
  Result<void> make_view(std::string const& table) {
    std::string files;
    for (auto const& file : manifest.files) {
      if (file.table != table) continue;
      std::string const path = is_rebuilt(layer_of(table)) ? open_files->keep(folder / file.path) : (folder / file.path).string();
      if (path.empty()) return environment_error("casebook.corrupt", "cannot open", (folder / file.path).string());
      files += (files.empty() ? "" : ", ") + sql_text(path);
    }
    bool const replaced_here = replaced.count(table) != 0;
    std::string sql = "CREATE OR REPLACE VIEW main." + table + " AS SELECT * FROM pending." + table;
    if (!files.empty() && !replaced_here) sql += " UNION ALL BY NAME SELECT * FROM read_parquet([" + files + "])";
    return duck.run(sql);
  }
  Result<void> replace(std::string const& table, std::vector<std::vector<Value>> const& rows) {
    if (auto emptied = duck.run("DELETE FROM pending." + table); !emptied) return emptied;
    if (auto put = duck.append("pending." + table, rows); !put) return put;
    replaced.insert(table);
    return make_view(table);
  }
  Result<void> append(std::string const& table, std::vector<std::vector<Value>> const& rows) {
    if (rows.empty()) return {};
    appended.insert(table);
    return duck.append("pending." + table, rows);
  }
  Result<ManifestFile> write_table(std::string const& table, std::int64_t number) {
    Layer const layer = layer_of(table);
    std::string const n = std::to_string(number);
    std::string const path = is_rebuilt(layer) ? "derived/" + n + "/" + table + ".parquet"
                                               : (layer == Layer::kAnswered ? "answers/" : "segments/") + table + "/" + n + ".parquet";
    std::error_code failed;
    fs::create_directories((folder / path).parent_path(), failed);
    if (failed) return environment_error("casebook.io", failed.message(), (folder / path).parent_path().string());
    if (auto copied = duck.run("COPY (SELECT * FROM pending." + table + ") TO " + sql_text((folder / path).string()) + " (FORMAT parquet, COMPRESSION zstd)"); !copied)
      return tl::unexpected(copied.error());
    auto const bytes = file_bytes(folder / path);
    if (!bytes) return tl::unexpected(bytes.error());
    auto const count = duck.query("SELECT count(*) FROM pending." + table);
    if (!count) return tl::unexpected(count.error());
    return ManifestFile{table, path, static_cast<std::uint64_t>(number_of(count->rows[0][0])), bytes->size(), sha256_hex(*bytes)};
  }
  /// Removes derived folders the manifest no longer names. Failure leaves rubbish, never damage.
  void sweep() const {
    std::set<std::string> named;
    for (auto const& file : manifest.files) named.insert(fs::path(file.path).parent_path().filename().string());
    std::error_code failed;
    for (auto const& entry : fs::directory_iterator(folder / "derived", failed))
      if (!named.count(entry.path().filename().string())) fs::remove_all(entry.path(), failed);
  }
};

Casebook::Casebook(std::unique_ptr<State> state) : state_(std::move(state)) {}
Casebook::Casebook(Casebook&&) noexcept = default;
Casebook& Casebook::operator=(Casebook&&) noexcept = default;
Casebook::~Casebook() = default;
Duck& Casebook::duck() { return state_->duck; }
fs::path const& Casebook::folder() const { return state_->folder; }
std::string const& Casebook::version() const { return state_->manifest.version; }

namespace {

Result<Duck> open_duck() {
  auto duck = Duck::open();
  if (!duck) return duck;
  if (auto made = duck->run("CREATE SCHEMA pending; SET schema = 'pending'; " + std::string(schema_sql()) + "; SET schema = 'main'; SET search_path = 'main,pending'"); !made)
    return tl::unexpected(made.error());
  return duck;
}

}  // namespace

Result<Casebook> Casebook::open(fs::path const& folder) {
  auto manifest = read_manifest(folder);
  if (!manifest) return tl::unexpected(manifest.error());
  auto duck = open_duck();
  if (!duck) return tl::unexpected(duck.error());
  Casebook book(std::unique_ptr<State>(new State{folder, std::move(*manifest), std::move(*duck), {}, std::make_unique<OpenFiles>(), {}, {}}));
  if (auto made = book.state_->make_views(); !made) return tl::unexpected(made.error());
  return book;
}

Result<Casebook> Casebook::open_for_writing(fs::path const& folder) {
  std::error_code failed;
  fs::create_directories(folder, failed);
  if (failed) return environment_error("casebook.io", failed.message(), folder.string());
  auto lock = WriterLock::take(folder);
  if (!lock) return tl::unexpected(lock.error());
  Manifest manifest;
  if (fs::exists(folder / "manifest.json")) {
    auto read = read_manifest(folder);
    if (!read) return tl::unexpected(read.error());
    manifest = std::move(*read);
  }
  auto duck = open_duck();
  if (!duck) return tl::unexpected(duck.error());
  Casebook book(std::unique_ptr<State>(new State{folder, std::move(manifest), std::move(*duck), std::move(*lock), std::make_unique<OpenFiles>(), {}, {}}));
  if (auto made = book.state_->make_views(); !made) return tl::unexpected(made.error());
  return book;
}

namespace {

/// Splits new lines into those to add, those known and those that clash.
struct Sorted {
  std::vector<ReportedDocument> documents;
  std::vector<std::string> lines;
  AddReport report;
};

Result<Sorted> sort_lines(Duck& duck, std::span<std::string const> coded_lines) {
  auto known_rows = duck.query("SELECT doc_id, text_sha256 FROM documents");
  if (!known_rows) return tl::unexpected(known_rows.error());
  std::map<std::string, std::string> known;
  for (auto const& row : known_rows->rows) known.emplace(text_of(row[0]), text_of(row[1]));
  Sorted out;
  for (std::size_t i = 0; i < coded_lines.size(); ++i) {
    auto document = read_reported(coded_lines[i], "line " + std::to_string(i + 1));
    if (!document) return tl::unexpected(document.error());
    auto const [at, fresh] = known.emplace(document->id, document->text_sha256);
    if (!fresh && at->second == document->text_sha256) {
      ++out.report.known;
      continue;
    }
    if (!fresh) {
      ++out.report.conflicting;
      out.report.notes.push_back(document->id + ": another text is already in the casebook under this id; refused");
      continue;
    }
    ++(document->quarantined.empty() ? out.report.added : out.report.quarantined);
    out.documents.push_back(std::move(*document));
    out.lines.push_back(coded_lines[i]);
  }
  return out;
}

Result<std::vector<ReportedDocument>> all_documents(Duck& duck) {
  auto rows = duck.query("SELECT coded FROM coded_documents ORDER BY doc_id");
  if (!rows) return tl::unexpected(rows.error());
  std::vector<ReportedDocument> out;
  for (auto const& row : rows->rows) {
    auto document = read_reported(text_of(row[0]), "coded_documents");
    if (!document) return tl::unexpected(document.error());
    out.push_back(std::move(*document));
  }
  return out;
}

}  // namespace

Result<AddReport> Casebook::add(std::span<std::string const> coded_lines, Lexicon const& lexicon) {
  State& state = *state_;
  auto sorted = sort_lines(state.duck, coded_lines);
  if (!sorted) return tl::unexpected(sorted.error());
  auto rows = reported_rows(state.duck, sorted->documents, sorted->lines);
  if (!rows) return tl::unexpected(rows.error());
  for (auto const& [table, list] : *rows)
    if (auto done = state.append(table, list); !done) return tl::unexpected(done.error());
  if (auto built = rebuild(lexicon); !built) return tl::unexpected(built.error());
  return sorted->report;
}

Result<void> Casebook::append_imported(std::string const& table, std::vector<std::vector<Value>> const& rows) { return state_->append(table, rows); }

Result<void> Casebook::rebuild(Lexicon const& lexicon) {
  State& state = *state_;
  auto const documents = all_documents(state.duck);
  if (!documents) return tl::unexpected(documents.error());
  auto const derived = derived_rows(state.duck, *documents, lexicon);
  if (!derived) return tl::unexpected(derived.error());
  auto const known = lexicon_rows(state.duck, lexicon);
  if (!known) return tl::unexpected(known.error());
  for (auto const* set : {&*derived, &*known})
    for (auto const& [table, list] : *set)
      if (auto done = state.replace(table, list); !done) return done;
  return state.duck.run(imported_as_events());
}

Result<void> Casebook::put_derived(std::string const& table, std::vector<std::vector<Value>> const& rows) { return state_->replace(table, rows); }

Result<void> Casebook::append_answers(std::string const& table, std::vector<std::vector<Value>> const& rows) { return state_->append(table, rows); }

Result<void> Casebook::commit() {
  State& state = *state_;
  Manifest next = state.manifest;
  next.number = state.manifest.number + 1;
  bool const rebuild = !state.replaced.empty();
  if (rebuild) std::erase_if(next.files, [](ManifestFile const& file) { return is_rebuilt(layer_of(file.table)); });
  for (auto const& info : kTables) {
    std::string const table(info.name);
    bool const fresh = std::none_of(next.files.begin(), next.files.end(), [&](ManifestFile const& file) { return file.table == table; });
    if (is_rebuilt(info.layer) && rebuild && !state.replaced.count(table)) {
      // A rebuilt version is whole: a derived table nobody replaced is carried over.
      if (auto kept = state.duck.run("INSERT INTO pending." + table + " BY NAME SELECT * FROM main." + table); !kept) return kept;
    } else if (!state.appended.count(table) && !state.replaced.count(table) && !fresh) {
      continue;
    }
    auto written = state.write_table(table, next.number);
    if (!written) return tl::unexpected(written.error());
    next.files.push_back(std::move(*written));
  }
  std::sort(next.files.begin(), next.files.end(), [](ManifestFile const& a, ManifestFile const& b) { return a.path < b.path; });
  std::string hashes;
  for (auto const& file : next.files) hashes += file.path + ' ' + file.sha256 + '\n';
  next.version = sha256_hex(hashes).substr(0, 12);
  if (auto done = write_manifest(state.folder, next); !done) return done;
  state.manifest = std::move(next);
  state.sweep();
  for (auto const& info : kTables)
    if (auto emptied = state.duck.run("DELETE FROM pending." + std::string(info.name)); !emptied) return emptied;
  state.appended.clear();
  state.replaced.clear();
  state.open_files = std::make_unique<OpenFiles>();
  return state.make_views();
}

}  // namespace dragoman
