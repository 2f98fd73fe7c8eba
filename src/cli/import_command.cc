// dragoman lexicon import: dictionaries of TABARI, PETRARCH and PETRARCH2 in, a lexicon folder and a lint report out.
#include <CLI/CLI.hpp>
#include <iostream>
#include <memory>

#include "cli/command.h"
#include "lexicon_build/lexicon_import.h"

namespace dragoman::cli {
namespace {

namespace fs = std::filesystem;

struct Options {
  std::string format;
  std::vector<fs::path> actors, agents, verbs, discards;
  fs::path output;
  bool infos = false, future_is_intent = false;
};

/// Files of one kind; the first that cannot be read ends the import.
Result<void> read_all(std::vector<fs::path> const& paths, DictionaryFormat format, std::vector<DictionaryFile>& into) {
  for (fs::path const& path : paths) {
    auto file = read_dictionary(path, format);
    if (!file) return tl::unexpected(file.error());
    into.push_back(std::move(*file));
  }
  return {};
}

Result<DictionarySet> read_set(Options const& o) {
  DictionarySet set;
  set.format = *dictionary_format(o.format);
  set.future_is_intent = o.future_is_intent;
  for (auto const& [paths, into] : {std::pair{&o.actors, &set.actors}, {&o.agents, &set.agents}, {&o.verbs, &set.verbs}, {&o.discards, &set.discards}})
    if (auto done = read_all(*paths, set.format, *into); !done) return tl::unexpected(done.error());
  if (set.actors.empty() && set.agents.empty() && set.verbs.empty() && set.discards.empty())
    return usage_error("import.nothing", "name a dictionary: --actors, --agents, --verbs or --discards");
  return set;
}

int run(Globals const& globals, Options const& o) {
  auto const set = read_set(o);
  if (!set) return report(set.error());
  Diagnostics diagnostics;
  ImportReport const made = import_dictionaries(*set, diagnostics);
  for (auto const& d : diagnostics.list())
    if (o.infos || d.severity != Severity::kInfo) std::cerr << d.text() << '\n';
  if (auto done = write_lexicon_folder(made, o.output); !done) return report(done.error());
  if (!globals.quiet) {
    for (auto const& [name, tally] : made.dictionaries)
      std::cerr << "dragoman: " << name << ": " << tally.entries << " lines, " << tally.partly << " findings of something lost, " << tally.left_out << " left out\n";
    std::cerr << "dragoman: " << made.actors << " actors, " << made.aliases << " names, " << made.agents << " agent nouns, " << made.frames << " frames, "
              << made.discards << " discards -> " << o.output.string() << '\n';
  }
  return made.left_out() == 0 ? kDone : kQuarantined;
}

}  // namespace

void add_import_command(CLI::App& lexicon, Globals& globals) {
  auto o = std::make_shared<Options>();
  auto* command = lexicon.add_subcommand("import", "Turn dictionaries of TABARI or PETRARCH into a lexicon folder, with a lint report");
  command->add_option("--format", o->format, "petrarch, petrarch2 or tabari")->required()->check(CLI::IsMember({"petrarch", "petrarch2", "tabari"}));
  command->add_option("--actors", o->actors, "Actor dictionary (repeatable)")->expected(1)->take_all();
  command->add_option("--agents", o->agents, "Agent dictionary (repeatable)")->expected(1)->take_all();
  command->add_option("--verbs", o->verbs, "Verb dictionary")->expected(1);
  command->add_option("--discards", o->discards, "Discard dictionary")->expected(1);
  command->add_option("-o,--output", o->output, "New folder")->required();
  command->add_flag("--future-is-intent", o->future_is_intent, "Leave \"will meet\" to the PLOVER manual (AGREE) instead of coding it as these programs do (CONSULT)");
  command->add_flag("--infos", o->infos, "Show assumptions too");
  command->footer("Example: dragoman lexicon import --format petrarch --actors actors.txt --verbs verbs.txt -o mine\n"
                  "         dragoman --lexicon mine code articles/*.txt");
  command->callback([o, &globals] { globals.exit = run(globals, *o); });
}

}  // namespace dragoman::cli
