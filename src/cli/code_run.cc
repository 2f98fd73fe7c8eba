// A window of four documents a thread keeps the workers busy and the memory bounded, whatever the size of the input. While
// it is coded a document takes some 200 times the memory of its text, so long ones count by their bytes as well.
#include "cli/code_run.h"

#include <unistd.h>

#include <iostream>

#include "base/ordered_pipeline.h"

namespace dragoman::cli {
namespace {

constexpr std::size_t kDocumentsPerThread = 4;
constexpr std::size_t kBytesPerThread = 64 << 10;

/// A count on stderr while somebody watches.
class Progress {
 public:
  explicit Progress(bool shown) : shown_(shown && ::isatty(STDERR_FILENO) != 0) {}
  void step(std::size_t n) {
    if (shown_ && n % 16 == 0) std::cerr << "\rcoded " << n << " documents" << std::flush;
  }
  ~Progress() {
    if (shown_) std::cerr << "\r\033[K" << std::flush;
  }

 private:
  bool shown_;
};

}  // namespace

CodedLine code_one(Model const& model, Workspace& workspace, Input&& input, CodeRun const& run) {
  ContractOptions const options{run.all_predicates, model.coder_version, model.lexicon.version()};
  Document& document = input.document;
  if (!document.quarantined) {
    Gate const gate = run.all_predicates ? Gate::kOff : run.gate;
    auto coded = input.tree ? code_tree(model, document, std::move(*input.tree), run.code) : code(model, workspace, document, run.code, gate);
    if (coded) return {contract_json(document, *coded, options), std::nullopt, coded->gated};
    document.quarantined = coded.error().code + ": " + coded.error().message;
  }
  std::string json = quarantined_json(document, options);
  return {std::move(json), std::move(document.quarantined), false};
}

Coverage code_all(Globals const& globals, Model const& model, InputStream& inputs, CodeRun const& run,
                  std::function<void(std::string const&)> const& line) {
  Coverage coverage;
  Progress progress(!globals.quiet);
  std::vector<Workspace> workspaces;
  for (unsigned t = 0; t < globals.threads; ++t) workspaces.emplace_back(model);
  run_ordered<Input, CodedLine>(
      globals.threads, {kDocumentsPerThread * globals.threads, kBytesPerThread * globals.threads}, [&] { return inputs.next(); },
      [](Input const& input) { return input.document.text.size(); },
      [&](unsigned worker, Input&& input) { return code_one(model, workspaces[worker], std::move(input), run); },
      [&](CodedLine&& coded) {
        if (coded.quarantined)
          coverage.quarantined(*coded.quarantined);
        else
          coverage.coded(coded.gated);
        line(coded.json);
        progress.step(coverage.total());
      });
  for (Workspace const& workspace : workspaces) coverage.sentences(workspace.nameless.asked(), workspace.nameless.left_out());
  return coverage;
}

}  // namespace dragoman::cli
