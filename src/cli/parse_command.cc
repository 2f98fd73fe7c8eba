// dragoman parse: shows the syntax that coding rests on, in a format it also reads.
#include <CLI/CLI.hpp>
#include <iostream>
#include <memory>

#include "cli/command.h"
#include "cli/inputs.h"
#include "coder/parse_document.h"

namespace dragoman::cli {
namespace {

struct Options {
  std::vector<std::string> files;
  std::string input_format, format = "conllu", labels = "ud";
};

Result<std::string> parsed(Model const& model, Workspace& workspace, Input const& input, bool native) {
  if (input.document.quarantined) return write_conllu(input.document, Tree{});
  if (input.tree) return write_conllu(input.document, *input.tree);
  if (native) {
    auto const tree = parse_native(model, workspace, input.document);
    if (!tree) return tl::unexpected(tree.error());
    return write_conllu(input.document, tree->tree, tree->labels);
  }
  auto const tree = parse_document(model, workspace, input.document);
  if (!tree) return tl::unexpected(tree.error());
  return write_conllu(input.document, *tree);
}

int run(Globals const& globals, Options const& options) {
  auto inputs = InputStream::open(options.files, options.input_format);
  if (!inputs) return report(inputs.error());
  auto const model = open_model(globals);
  if (!model) return report(model.error());
  Workspace workspace(**model);
  Coverage coverage;
  while (auto input = (*inputs)->next()) {
    auto text = parsed(**model, workspace, *input, options.labels == "native");
    if (!text) {
      input->document.quarantined = text.error().code + ": " + text.error().message;
      text = write_conllu(input->document, Tree{});
    }
    std::cout << *text;
    if (input->document.quarantined)
      coverage.quarantined(*input->document.quarantined);
    else
      coverage.coded();
  }
  if (!globals.quiet) std::cerr << "dragoman: " << coverage.line() << '\n';
  return coverage.any_quarantined() ? kQuarantined : kDone;
}

}  // namespace

void add_parse_command(CLI::App& app, Globals& globals) {
  auto options = std::make_shared<Options>();
  auto* command = app.add_subcommand("parse", "Parse documents and write CoNLL-U");
  command->add_option("files", options->files, "Files; '-' or nothing is stdin");
  command->add_option("--input-format", options->input_format, "txt, jsonl, html or conllu (default: by file name; stdin: jsonl)");
  command->add_option("--format", options->format, "Output format")->check(CLI::IsMember({"conllu"}));
  command->add_option("--labels", options->labels, "ud (Universal Dependencies v2) or native (the model's own)")->check(CLI::IsMember({"ud", "native"}));
  command->callback([options, &globals] { globals.exit = run(globals, *options); });
}

}  // namespace dragoman::cli
