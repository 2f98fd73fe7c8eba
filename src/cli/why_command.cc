// dragoman why: the lines of the dictionary behind each event, or why there is none; --verbose: every layer.
#include <CLI/CLI.hpp>
#include <iostream>
#include <memory>
#include <sstream>

#include "cli/command.h"
#include "cli/explain_run.h"
#include "cli/inputs.h"
#include "coder/code_document.h"
#include "coder/explain.h"

namespace dragoman::cli {
namespace {

struct Options {
  std::vector<std::string> files;
  std::string input_format, text, date, event;
  std::uint32_t sentence = 0;
  bool verbose = false;
};

/// "doc#e3" -> sentence of that event; 0 when the document has no such event.
std::uint32_t sentence_of(CodedDocument const& coded, std::string const& doc_id, std::string const& event) {
  for (auto const& e : coded.events)
    if (doc_id + "#e" + std::to_string(e.id) == event) return e.sentence + 1;
  return 0;
}

int run_files(Globals const& globals, Options const& options) {
  auto inputs = InputStream::open(options.files, options.input_format);
  if (!inputs) return report(inputs.error());
  auto const model = open_model(globals);
  if (!model) return report(model.error());
  Workspace workspace(**model);
  bool quarantined = false, found = options.event.empty();
  while (auto input = (*inputs)->next()) {
    if (input->document.quarantined) {
      quarantined = true;
      std::cerr << "dragoman: " << input->document.id << ": " << *input->document.quarantined << '\n';
      continue;
    }
    CodeOptions code_options;
    code_options.tell_factuality = true;
    if (!options.event.empty() && !options.event.starts_with(input->document.id + "#")) continue;
    auto coded = input->tree ? Result<CodedDocument>(code_tree(**model, input->document, std::move(*input->tree), code_options)) : code(**model, workspace, input->document, code_options);
    if (!coded) return report(coded.error());
    std::uint32_t only = options.sentence;
    if (!options.event.empty()) {
      only = sentence_of(*coded, input->document.id, options.event);
      found = found || only != 0;
      if (only == 0) continue;
    }
    std::cout << explain(**model, input->document, *coded, only, options.verbose);
  }
  if (!found) return report(Error{ErrorKind::kUsage, "cli.event", "no such event in these documents", options.event});
  return quarantined ? kQuarantined : kDone;
}

int run(Globals const& globals, Options const& options) {
  if (options.text.empty()) return run_files(globals, options);
  auto const model = open_model(globals);
  if (!model) return report(model.error());
  return explain_text(**model, options.text, options.date, options.verbose);
}

}  // namespace

int explain_text(Model const& model, std::string const& text, std::string const& date, bool verbose) {
  std::istringstream in(text);
  SeenIds seen;
  DocumentReader reader(in, InputFormat::kTxt, seen);
  auto document = reader.next();
  if (!document || document->quarantined)
    return report(Error{ErrorKind::kInput, "cli.text", document ? *document->quarantined : "no text", ""});
  if (!date.empty()) {
    document->date = parse_date(date);
    if (!document->date) return report(Error{ErrorKind::kUsage, "cli.date", "not a date (YYYY-MM-DD)", date});
  }
  Workspace workspace(model);
  CodeOptions options;
  options.tell_factuality = true;
  auto const coded = code(model, workspace, *document, options);
  if (!coded) return report(coded.error());
  std::cout << explain(model, *document, *coded, 0, verbose);
  return kDone;
}

void add_why_command(CLI::App& app, Globals& globals) {
  auto options = std::make_shared<Options>();
  auto* command = app.add_subcommand("why", "Explain how sentences are coded, or why they are not");
  command->add_option("files", options->files, "Files; '-' is stdin");
  command->add_option("--text", options->text, "Explain this text instead of files");
  command->add_option("--date", options->date, "Publication date of --text, YYYY-MM-DD");
  command->add_option("--event", options->event, "Only the sentence of this event id (doc_id#eN)");
  command->add_option("--sentence", options->sentence, "Only this sentence, counted from 1");
  command->add_option("--input-format", options->input_format, "txt, jsonl, html or conllu (default: by file name; stdin: jsonl)");
  command->add_flag("--verbose", options->verbose, "Also the tree, all mentions, all predicates and all frames tried");
  command->footer("Example: dragoman why --text 'Pakistan refused to hand over the militant.'");
  command->callback([options, &globals] { globals.exit = run(globals, *options); });
}

}  // namespace dragoman::cli
