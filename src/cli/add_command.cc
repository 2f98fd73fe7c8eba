// dragoman add: reads documents into a casebook.
#include <CLI/CLI.hpp>
#include <iostream>
#include <memory>

#include "casebook/casebook.h"
#include "cli/code_run.h"
#include "cli/command.h"
#include "dyad/dyad_tables.h"

namespace dragoman::cli {
namespace {

struct Options {
  std::string casebook, input_format;
  std::vector<std::string> files;
};

int run(Globals const& globals, Options const& options) {
  auto inputs = InputStream::open(options.files, options.input_format);
  if (!inputs) return report(inputs.error());
  auto const model = open_model(globals);
  if (!model) return report(model.error());
  auto book = Casebook::open_for_writing(options.casebook);
  if (!book) return report(book.error());
  std::vector<std::string> lines;
  Coverage const coverage = code_all(globals, **model, **inputs, {}, [&](std::string const& line) { lines.push_back(line); });
  auto const added = book->add(lines, (*model)->lexicon);
  if (!added) return report(added.error());
  if (auto done = put_dyads(*book); !done) return report(done.error());
  if (auto done = book->commit(); !done) return report(done.error());
  for (auto const& note : added->notes) std::cerr << "dragoman: " << note << '\n';
  if (!globals.quiet)
    std::cerr << "dragoman: " << coverage.line() << "; casebook version " << book->version() << ": " << added->added << " added, " << added->known << " known already, "
              << added->conflicting << " refused\n";
  return coverage.any_quarantined() || added->conflicting > 0 ? kQuarantined : kDone;
}

}  // namespace

Result<void> put_dyads(Casebook& book) {
  auto const tables = derive_dyads(book.duck());
  if (!tables) return tl::unexpected(tables.error());
  if (auto done = book.put_derived("dyad_panel", tables->dyad_panel); !done) return done;
  if (auto done = book.put_derived("threat_priorities", tables->threat_priorities); !done) return done;
  return book.put_derived("priority_alignment", tables->priority_alignment);
}

void add_add_command(CLI::App& app, Globals& globals) {
  auto options = std::make_shared<Options>();
  auto* command = app.add_subcommand("add", "Code documents and add them to a casebook");
  command->add_option("casebook", options->casebook, "Folder of the casebook; made when it is not there")->required();
  command->add_option("files", options->files, "Files; '-' or nothing is stdin");
  command->add_option("--input-format", options->input_format, "txt, jsonl, html or conllu (default: by file name; stdin: jsonl)");
  command->footer("Example: dragoman add mycase samples/*.txt samples/*.html samples/wire.jsonl");
  command->callback([options, &globals] { globals.exit = run(globals, *options); });
}

}  // namespace dragoman::cli
