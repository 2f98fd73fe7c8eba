// Every build of the networks' loops gives the same bits, in exact and in fast mode, however the text is cut into
// batches: seeded sentences are parsed by each build and at many batch sizes, and all answers are compared.
//   kernel_agreement MODEL [SENTENCES]
#include <cstdio>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "syntax/dense.h"
#include "syntax/dense_bytes.h"
#include "syntax/pipeline.h"

namespace {

using namespace dragoman;

constexpr std::size_t kSentencesOfADocument = 8;

constexpr std::string_view kWords[] = {
    "the",     "a",       "of",      "in",        "and",       "to",        "that",     "with",    "after",   "its",
    "minister", "army",   "village", "rebels",    "talks",     "truce",     "embassy",  "convoy",  "border",  "police",
    "said",    "met",     "seized",  "rejected",  "will",      "has",       "been",     "killed",  "agreed",  "would",
    "north",   "new",     "former",  "two",       "40",        "1,200",     "U.S.",     "Kabul",   "Geneva",  "Monday",
    "he",      "they",    "which",   "who",       "didn't",    "it's",      "President", "Mr.",    "spokesman", "aid",
    ",",       ",",       "--",      "\"",        "(",         ")",         ";",        "'s",      "n't",     "%",
    "élan",    "Łódź",    "ISTANBUL", "co-operate", "3.5",      "a.m.",      "e-mail",   "http://example.org/x", "…", "’s"};

/// Sentences are word salad, with one word in ten made up, so that the caches meet words without end.
std::string sentence(std::mt19937& engine) {
  std::string out;
  std::size_t const length = 3 + engine() % 12;
  for (std::size_t i = 0; i < length; ++i) {
    if (i > 0) out += ' ';
    if (engine() % 10 != 0) {
      out += kWords[engine() % std::size(kWords)];
      continue;
    }
    std::size_t const letters = 2 + engine() % 8;
    for (std::size_t k = 0; k < letters; ++k) {
      auto const letter = static_cast<char>('a' + engine() % 26);
      out += k == 0 && engine() % 2 == 0 ? static_cast<char>(letter - 'a' + 'A') : letter;
    }
  }
  return out + (engine() % 5 == 0 ? " " : ". ");
}

std::vector<std::string> documents(std::size_t sentences) {
  std::mt19937 engine(20250312);
  std::vector<std::string> out;
  for (std::size_t i = 0; i < sentences; ++i) {
    if (i % kSentencesOfADocument == 0) out.emplace_back();
    out.back() += sentence(engine);
  }
  return out;
}

/// Everything a parse says, byte by byte; offsets tell where to look.
std::vector<std::string> answers(syntax::Pipeline const& pipeline, std::span<std::string_view const> texts,
                                 std::size_t batch_tokens) {
  syntax::PipelineWorkspace workspace(pipeline);
  std::vector<syntax::NativeDoc> docs;
  std::vector<std::string> out;
  if (!pipeline.parse(texts, workspace, docs, {.batch_tokens = batch_tokens})) return out;
  for (syntax::NativeDoc const& doc : docs) {
    std::string& line = out.emplace_back();
    for (syntax::NativeToken const& t : doc.tokens) {
      line += std::to_string(t.begin) + ' ' + std::to_string(t.head) + ' ' + (t.sent_start ? '*' : '.') +
              std::to_string(static_cast<int>(t.ent_iob));
      for (std::string_view const part : {t.tag, t.pos, t.morph, t.lemma, t.dep, t.ent_type})
        line.append(1, ' ').append(part);
      line += '\n';
    }
  }
  return out;
}

std::size_t differing(std::vector<std::string> const& a, std::vector<std::string> const& b) {
  if (a.size() < b.size()) return b.size();
  std::size_t count = 0;
  for (std::size_t i = 0; i < b.size(); ++i) count += a[i] != b[i] ? 1 : 0;
  return count;
}

bool use(char const* name) {
  return syntax::use_kernels(name) && (syntax::use_byte_kernels(name) || std::string_view(name) == "avx512");
}

/// Number of documents that came out differently.
std::size_t compare(std::string const& model, syntax::Arithmetic arithmetic, std::span<std::string_view const> texts) {
  char const* const mode = arithmetic == syntax::Arithmetic::kFast ? "fast" : "exact";
  auto const few = texts.subspan(0, std::min<std::size_t>(texts.size(), 64));
  std::vector<std::string> first;
  std::size_t wrong = 0;
  for (auto const* kernels : syntax::runnable_kernels()) {
    if (!use(kernels->name)) continue;
    // Loaded anew: the byte steps of the fast mode are computed by the same kernels.
    auto const pipeline = syntax::Pipeline::load(model, arithmetic);
    if (!pipeline) {
      std::fprintf(stderr, "%s\n", pipeline.error().text().c_str());
      return 1;
    }
    auto const found = answers(*pipeline, texts, 512);
    if (first.empty()) first = found;
    std::size_t const other_kernels = found.size() == texts.size() ? differing(first, found) : texts.size();
    std::size_t other_batches = 0;
    for (std::size_t const size : {1, 2, 3, 7, 8, 9, 63, 64, 65, 100, 255, 1000, 100000})
      other_batches += differing(first, answers(*pipeline, few, size));
    std::printf("%s, %s: %zu documents, %zu differ; of %zu at 13 other batch sizes %zu differ\n", mode, kernels->name,
                texts.size(), other_kernels, few.size(), other_batches);
    wrong += other_kernels + other_batches;
  }
  return wrong;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 2) return 2;
  auto const made = documents(argc > 2 ? std::stoul(argv[2]) : 20000);
  std::vector<std::string_view> const texts(made.begin(), made.end());
  std::size_t const wrong = compare(argv[1], syntax::Arithmetic::kExact, texts) +
                            compare(argv[1], syntax::Arithmetic::kFast, texts);
  return wrong == 0 && !texts.empty() ? 0 : 1;
}
