// dragoman import: event histories of others into a casebook.
#include <CLI/CLI.hpp>
#include <algorithm>
#include <iostream>
#include <memory>

#include "casebook/casebook.h"
#include "cli/command.h"
#include "history/history_import.h"

namespace dragoman::cli {
namespace {

namespace fs = std::filesystem;

struct Options {
  std::string casebook, format, day_zero;
  HistoryOptions history;
};

constexpr std::size_t kShownRelations = 10;

Result<HistoryOptions> settle(Options const& o) {
  HistoryOptions history = o.history;
  history.format = o.format == "gdelt" ? HistoryFormat::kGdelt : HistoryFormat::kTkg;
  if (!o.day_zero.empty()) {
    history.day_zero = parse_date(o.day_zero);
    if (!history.day_zero) return usage_error("cli.date", "not a date (YYYY-MM-DD)", o.day_zero);
  }
  if (!fs::exists(history.input)) return environment_error("history.missing", "no such file or folder", history.input.string());
  if (fs::exists(fs::path(o.casebook) / "entity2id.txt")) return usage_error("cli.order", "the casebook comes first, then the folder to read: dragoman import CASEBOOK FOLDER --format tkg", o.casebook);
  return history;
}

void tell_relations(HistoryReport const& r) {
  std::vector<std::pair<std::size_t, std::string>> list;
  std::size_t rows = 0;
  for (auto const& [label, count] : r.unknown_relations) list.emplace_back(count, label), rows += count;
  std::stable_sort(list.begin(), list.end(), [](auto const& a, auto const& b) { return a.first > b.first; });
  std::cerr << "dragoman: " << list.size() << " relations are in no CAMEO table (" << rows << " rows, kept under their own label)";
  for (std::size_t i = 0; i < list.size() && i < kShownRelations; ++i) std::cerr << (i == 0 ? ": " : "; ") << '"' << list[i].second << "\" " << list[i].first;
  std::cerr << (list.size() > kShownRelations ? "; ...\n" : "\n");
}

void tell(HistoryReport const& r, Casebook const& book) {
  for (auto const& bad : r.rejected) std::cerr << "dragoman: " << bad.file << ':' << bad.line << ": " << bad.reason << '\n';
  if (r.quarantined > r.rejected.size()) std::cerr << "dragoman: ... and " << r.quarantined - r.rejected.size() << " lines more (table imported_rejects)\n";
  if (!r.day_zero_from.empty()) std::cerr << "dragoman: day 0 is " << r.day_zero_from << '\n';
  std::cerr << "dragoman: " << r.files << " files (" << r.files_known << " known already), " << r.lines << " lines: " << r.added << " events added, " << r.known
            << " known already, " << r.quarantined << " quarantined; casebook version " << book.version() << '\n';
  if (r.added == 0) return;
  std::cerr << "dragoman: " << r.first->iso() << " to " << r.last->iso() << "; both sides known in " << r.both << " rows, one in " << r.one << ", none in " << r.neither
            << "; " << r.names_unresolved << " of " << r.names << " names unresolved and kept as they are; " << r.no_event << " rows are statements or of unknown type and do not count as acts\n";
  if (!r.unknown_relations.empty()) tell_relations(r);
}

int run(Globals const& globals, Options const& o) {
  auto const history = settle(o);
  if (!history) return report(history.error());
  auto const lexicon = open_lexicon(globals);
  if (!lexicon) return report(lexicon.error());
  auto book = Casebook::open_for_writing(o.casebook);
  if (!book) return report(book.error());
  auto const imported = import_history(*book, *history, *lexicon);
  if (!imported) return report(imported.error());
  if (imported->files_known < imported->files || book->version().empty()) {
    if (auto done = put_dyads(*book); !done) return report(done.error());
    if (auto done = book->commit(); !done) return report(done.error());
  }
  if (!globals.quiet) tell(*imported, *book);
  return imported->quarantined > 0 ? kQuarantined : kDone;
}

}  // namespace

void add_history_command(CLI::App& app, Globals& globals) {
  auto o = std::make_shared<Options>();
  auto* command = app.add_subcommand("import", "Read an event history of others (ICEWS-style folders, GDELT) into a casebook");
  command->add_option("casebook", o->casebook, "Folder of the casebook; made when it is not there")->required();
  command->add_option("input", o->history.input, "tkg: folder with entity2id.txt, relation2id.txt and train/valid/test/events.txt; gdelt: a .csv file or a folder of them")->required();
  command->add_option("--format", o->format, "tkg (integer quadruples with id files) or gdelt (1.0 or 2.0 event files)")->required()->check(CLI::IsMember({"tkg", "gdelt"}));
  command->add_option("--day-zero", o->day_zero, "tkg: the day that the files count as 0, YYYY-MM-DD (default: day_zero.txt of the folder; ICEWS14, ICEWS18 and ICEWS05-15 are known)");
  command->add_option("--source", o->history.source, "Name of the data set, shown as the source of its events (default: the folder's name, GDELT)");
  command->footer("Rows that stand in the casebook already are left alone, so that a folder can be imported again. Broken lines are set aside with number and reason (exit 3).\n"
                  "Examples: dragoman import mycase icews14 --format tkg --day-zero 2014-01-01\n"
                  "          dragoman import mycase 20150218230000.export.CSV --format gdelt\n"
                  "          dragoman outlook mycase USA PAK");
  command->callback([o, &globals] { globals.exit = run(globals, *o); });
}

}  // namespace dragoman::cli
