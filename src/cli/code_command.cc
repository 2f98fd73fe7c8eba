// dragoman code: documents in, one JSON object each out (output contract: docs/formats/code_output.md).
#include <CLI/CLI.hpp>
#include <iostream>
#include <memory>

#include "cli/code_run.h"
#include "cli/command.h"

namespace dragoman::cli {
namespace {

struct Options {
  std::vector<std::string> files;
  std::string input_format, format = "jsonl", codebook = "plover-2021";
  std::optional<float> min_confidence;
  bool all_predicates = false, no_gate = false;
};

int run(Globals const& globals, Options const& options) {
  auto inputs = InputStream::open(options.files, options.input_format);
  if (!inputs) return report(inputs.error());
  auto const model = open_model(globals);
  if (!model) return report(model.error());
  CodeRun code_run;
  code_run.all_predicates = code_run.code.tell_factuality = options.all_predicates;
  code_run.gate = options.no_gate ? Gate::kOff : Gate::kOn;
  code_run.code.codebook = options.codebook == "plover-2016" ? Codebook::kPlover2016 : Codebook::kPlover2021;
  code_run.code.min_confidence = options.min_confidence;
  Coverage const coverage = code_all(globals, **model, **inputs, code_run, [](std::string const& line) { std::cout << line << '\n'; });
  if (!globals.quiet) std::cerr << "dragoman: " << coverage.line() << '\n';
  return coverage.any_quarantined() ? kQuarantined : kDone;
}

}  // namespace

void add_code_command(CLI::App& app, Globals& globals) {
  auto options = std::make_shared<Options>();
  auto* command = app.add_subcommand("code", "Code documents into events and claims, one JSON object a line");
  command->add_option("files", options->files, "Files; '-' or nothing is stdin");
  command->add_option("--input-format", options->input_format, "txt, jsonl, html or conllu (default: by file name; stdin: jsonl)");
  command->add_option("--format", options->format, "Output format")->check(CLI::IsMember({"jsonl", "json"}));
  command->add_option("--min-confidence", options->min_confidence, "hold back events below this confidence, 0 to 1 (default: the lexicon's threshold; 0 reports all)")->check(CLI::Range(0.0, 1.0));
  command->add_option("--codebook", options->codebook, "plover-2021, or plover-2016 for the older conventions")->check(CLI::IsMember({"plover-2021", "plover-2016"}));
  command->add_flag("--all-predicates", options->all_predicates, "Also every event-like predicate with its factuality");
  command->add_flag("--no-gate", options->no_gate, "Also mentions, places and times of documents without any event or claim");
  command->footer("Example: dragoman code samples/*.txt > coded.jsonl");
  command->callback([options, &globals] { globals.exit = run(globals, *options); });
}

}  // namespace dragoman::cli
