// dragoman lexicon: build the images, check the sources, try an edit on a sentence.
#include <CLI/CLI.hpp>
#include <iostream>
#include <memory>

#include "cli/command.h"
#include "cli/explain_run.h"
#include "lexicon_build/lexicon_check.h"
#include "lexicon_build/compile.h"
#include "lexicon_build/gazetteer_build.h"
#include "lexicon_build/image_writer.h"

namespace dragoman::cli {
namespace {

namespace fs = std::filesystem;

struct Options {
  std::vector<fs::path> folders;
  fs::path output, places;
  std::string sentence, date;
  bool infos = false, force = false, verbose = false;
};

/// Prints findings; infos only when asked for. Returns how many are errors.
std::size_t print(Diagnostics const& diagnostics, bool infos) {
  for (auto const& d : diagnostics.list())
    if (infos || d.severity != Severity::kInfo) std::cerr << d.text() << '\n';
  return diagnostics.errors();
}

int build(Globals const& globals, Options const& o) {
  ImageWriter writer;
  Diagnostics diagnostics;
  auto const report_ = compile_lexicon(o.folders, writer, diagnostics);
  if (!report_) return report(report_.error());
  std::size_t const errors = print(diagnostics, o.infos);
  if (errors > 0 && !o.force) {
    std::cerr << "dragoman: " << errors << " errors; no image written\n";
    return kQuarantined;
  }
  if (auto done = writer.write(o.output); !done) return report(done.error());
  if (!globals.quiet)
    std::cerr << "dragoman: lexicon " << report_->version << ": " << report_->actors << " actors, " << report_->aliases << " names, " << report_->periods << " periods -> " << o.output.string() << '\n';
  return kDone;
}

int build_places(Globals const& globals, Options const& o) {
  ImageWriter writer;
  Diagnostics diagnostics;
  auto const built = build_gazetteer(o.places, o.folders.front(), writer, diagnostics);
  if (!built) return report(built.error());
  std::size_t const errors = print(diagnostics, o.infos);
  writer.version(built->version);
  if (auto done = writer.write(o.output); !done) return report(done.error());
  if (!globals.quiet) std::cerr << "dragoman: gazetteer " << built->version << ": " << built->places << " places, " << built->names << " names -> " << o.output.string() << '\n';
  return errors == 0 ? kDone : kQuarantined;
}

int check(Options const& o) {
  Diagnostics diagnostics;
  auto const checked = check_lexicon(o.folders, diagnostics);
  if (!checked) return report(checked.error());
  std::size_t const errors = print(diagnostics, o.infos);
  std::size_t warnings = 0;
  for (auto const& d : diagnostics.list()) warnings += d.severity == Severity::kWarning;
  std::cerr << "dragoman: " << errors << " errors, " << warnings << " warnings in " << checked->files.size() << " files\n";
  return errors == 0 ? kDone : kQuarantined;
}

/// Compiles the edited folder in memory and explains one sentence with it.
int try_sentence(Globals const& globals, Options const& o) {
  ImageWriter writer;
  Diagnostics diagnostics;
  auto const compiled = compile_lexicon(o.folders, writer, diagnostics);
  if (!compiled) return report(compiled.error());
  if (print(diagnostics, o.infos) > 0) return kQuarantined;
  auto image = Image::from_bytes(writer.bytes());
  if (!image) return report(image.error());
  auto lexicon = Lexicon::open(*image);
  if (!lexicon) return report(lexicon.error());
  auto const model = open_model(globals, std::move(*lexicon));
  if (!model) return report(model.error());
  return explain_text(**model, o.sentence, o.date, o.verbose);
}

}  // namespace

void add_lexicon_command(CLI::App& app, Globals& globals) {
  auto* lexicon = app.add_subcommand("lexicon", "Build, check and try the lexicon");
  lexicon->require_subcommand(1);
  auto add = [&](char const* name, char const* help, auto run) {
    auto options = std::make_shared<Options>();
    auto* command = lexicon->add_subcommand(name, help);
    command->add_option("--lexicon", options->folders, "Source folders, the shipped one first (default: lexicon)")->default_val(std::vector<fs::path>{"lexicon"})->expected(1)->take_all();
    command->add_flag("--infos", options->infos, "Show informational findings too");
    command->callback([options, &globals, run] { globals.exit = run(globals, *options); });
    return std::pair{command, options};
  };
  auto [build_command, build_options] = add("build", "Compile source folders into an image", [](Globals const& g, Options const& o) { return build(g, o); });
  build_command->add_option("-o,--output", build_options->output, "Image to write")->required();
  build_command->add_flag("--force", build_options->force, "Write the image without the rows that have errors");
  auto [places_command, places_options] = add("places", "Compile the gazetteer's table into an image", [](Globals const& g, Options const& o) { return build_places(g, o); });
  places_command->add_option("-o,--output", places_options->output, "Image to write")->required();
  places_command->add_option("--table", places_options->places, "places.tsv as tools/gazetteer/join.py makes it")->required();
  add("check", "Lint the source folders, with file and line", [](Globals const&, Options const& o) { return check(o); });
  auto [try_command, try_options] = add("try", "Show what a sentence is coded to with the source folders as they are now", [](Globals const& g, Options const& o) { return try_sentence(g, o); });
  try_command->add_option("sentence", try_options->sentence, "The sentence")->required();
  add_regress_command(*lexicon, globals);
  add_import_command(*lexicon, globals);
  try_command->add_flag("--verbose", try_options->verbose, "Also the tree, all mentions, all predicates and all frames tried");
  try_command->add_option("--date", try_options->date, "Publication date, YYYY-MM-DD");
}

}  // namespace dragoman::cli
