// Time and allocations of each step of coding, in one thread.
//   bench_stages [--fast] [--rounds N] [--gate] DATA < documents.jsonl
// DATA is the folder with model, lexicon.img and gazetteer.img. The first round fills the caches and is not counted; of the
// others the fastest counts, step by step, in processor time. Output: step, nanoseconds a token, allocations a token, bytes asked for a token.
// Allocations are counted in operator new, which is why this is a program of its own.
#include <array>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <iostream>
#include <limits>
#include <new>
#include <sstream>
#include <string>
#include <vector>

#include "base/stage.h"
#include "coder/code_document.h"
#include "coder/contract_json.h"
#include "coder/version.h"
#include "ingest/document_reader.h"

namespace {

std::size_t allocations = 0, allocated = 0;

}  // namespace

void* operator new(std::size_t size) {
  ++allocations;
  allocated += size;
  if (void* const memory = std::malloc(size == 0 ? 1 : size)) return memory;
  throw std::bad_alloc();
}
void operator delete(void* memory) noexcept { std::free(memory); }
void operator delete(void* memory, std::size_t) noexcept { std::free(memory); }

namespace {

using namespace dragoman;

/// Processor time of this thread in nanoseconds: other programs on the machine do not count.
double now() {
  timespec time{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
  return static_cast<double>(time.tv_sec) * 1e9 + static_cast<double>(time.tv_nsec);
}

struct Cost {
  double nanoseconds = 0;
  std::size_t allocations = 0, bytes = 0;
};
using Costs = std::array<Cost, kStageNames.size()>;

class Meter : public StageObserver {
 public:
  void begins(Stage stage) override {
    double const until = now();
    Cost& cost = costs_[static_cast<std::size_t>(at_)];
    cost.nanoseconds += until - since_;
    cost.allocations += allocations - allocations_;
    cost.bytes += allocated - bytes_;
    at_ = stage;
    allocations_ = allocations;
    bytes_ = allocated;
    since_ = now();
  }
  Costs take() {
    begins(Stage::kRead);
    return std::exchange(costs_, Costs{});
  }

 private:
  Costs costs_;
  Stage at_ = Stage::kRead;
  double since_ = now();
  std::size_t allocations_ = 0, bytes_ = 0;
};

struct Round {
  std::size_t tokens = 0, sentences = 0, gated = 0, bytes = 0;
  Costs costs;
};

Round run_round(Model const& model, Workspace& workspace, Meter& meter, std::string const& input, Gate gate) {
  Round round;
  std::istringstream in(input);
  SeenIds seen;
  DocumentReader reader(in, InputFormat::kJsonl, seen);
  meter.take();
  while (auto document = reader.next()) {
    if (document->quarantined) continue;
    auto const coded = code(model, workspace, *document, {}, gate);
    if (!coded) continue;
    meter.begins(Stage::kWrite);
    round.bytes += contract_json(*document, *coded, {false, kCoderVersion, model.lexicon.version()}).size();
    meter.begins(Stage::kRead);
    round.tokens += coded->tree.tokens.size();
    round.sentences += coded->tree.sentences.size();
    round.gated += coded->gated ? 1 : 0;
  }
  round.costs = meter.take();
  return round;
}

int run(std::string const& data, int rounds, syntax::Arithmetic arithmetic, Gate gate) {
  auto const model = load_model({data + "/model", data + "/lexicon.img", data + "/gazetteer.img"}, arithmetic);
  if (!model) {
    std::cerr << model.error().text() << '\n';
    return 4;
  }
  std::string const input((std::istreambuf_iterator<char>(std::cin)), std::istreambuf_iterator<char>());
  Workspace workspace(**model);
  Meter meter;
  workspace.observer = &meter;
  run_round(**model, workspace, meter, input, gate);
  Round best;
  for (Cost& cost : best.costs) cost.nanoseconds = std::numeric_limits<double>::max();
  for (int i = 0; i < rounds; ++i) {
    Round const round = run_round(**model, workspace, meter, input, gate);
    Costs const before = best.costs;
    best = round;
    for (std::size_t s = 0; s < before.size(); ++s) best.costs[s].nanoseconds = std::min(before[s].nanoseconds, round.costs[s].nanoseconds);
  }
  auto const tokens = static_cast<double>(best.tokens);
  Cost all;
  auto const print = [&](std::string_view name, Cost const& cost) {
    std::printf("%-16.*s %9.1f ns/token %8.3f allocations/token %9.1f bytes/token\n", static_cast<int>(name.size()), name.data(),
                cost.nanoseconds / tokens, static_cast<double>(cost.allocations) / tokens, static_cast<double>(cost.bytes) / tokens);
  };
  for (std::size_t s = 0; s < kStageNames.size(); ++s) {
    print(kStageNames[s], best.costs[s]);
    all.nanoseconds += best.costs[s].nanoseconds;
    all.allocations += best.costs[s].allocations;
    all.bytes += best.costs[s].bytes;
  }
  print("all", all);
  std::printf("tokens %zu sentences %zu gated %zu written %zu\n", best.tokens, best.sentences, best.gated, best.bytes);
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  std::string data;
  int rounds = 3;
  auto arithmetic = dragoman::syntax::Arithmetic::kExact;
  auto gate = dragoman::Gate::kOff;
  for (int i = 1; i < argc; ++i) {
    std::string const word = argv[i];
    if (word == "--fast") arithmetic = dragoman::syntax::Arithmetic::kFast;
    else if (word == "--gate") gate = dragoman::Gate::kOn;
    else if (word == "--rounds" && i + 1 < argc) rounds = std::max(1, std::stoi(argv[++i]));
    else data = word;
  }
  return run(data, rounds, arithmetic, gate);
}
