// A window of four documents a thread keeps the workers busy and the memory bounded, whatever the size of the input.
#include "cli/code_run.h"

#include <unistd.h>

#include <iostream>

#include "base/ordered_pipeline.h"
#include "coder/version.h"

namespace dragoman::cli {
namespace {

struct Coded {
  std::string line;
  std::optional<std::string> quarantined;
};

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

std::string code_one(Model const& model, Workspace& workspace, Input& input, CodeRun const& run) {
  ContractOptions const options{run.all_predicates, kCoderVersion, model.lexicon.version()};
  if (!input.document.quarantined) {
    if (input.tree) return contract_json(input.document, code_tree(model, input.document, std::move(*input.tree), run.code), options);
    auto coded = code(model, workspace, input.document, run.code);
    if (coded) return contract_json(input.document, *coded, options);
    input.document.quarantined = coded.error().code + ": " + coded.error().message;
  }
  return quarantined_json(input.document, options);
}

Coverage code_all(Globals const& globals, Model const& model, InputStream& inputs, CodeRun const& run,
                  std::function<void(std::string const&)> const& line) {
  Coverage coverage;
  Progress progress(!globals.quiet);
  std::vector<Workspace> workspaces;
  for (unsigned t = 0; t < globals.threads; ++t) workspaces.emplace_back(model);
  run_ordered<Input, Coded>(
      globals.threads, std::size_t{4} * globals.threads, [&] { return inputs.next(); },
      [&](unsigned worker, Input&& input) {
        std::string text = code_one(model, workspaces[worker], input, run);
        return Coded{std::move(text), std::move(input.document.quarantined)};
      },
      [&](Coded&& coded) {
        if (coded.quarantined)
          coverage.quarantined(*coded.quarantined);
        else
          coverage.coded();
        line(coded.line);
        progress.step(coverage.total());
      });
  return coverage;
}

}  // namespace dragoman::cli
