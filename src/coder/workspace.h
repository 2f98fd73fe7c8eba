// The mutable state of one thread.
#pragma once

#include <string>
#include <vector>

#include "base/stage.h"
#include "coder/model.h"
#include "coder/nameless_sentences.h"
#include "syntax/native_doc.h"
#include "syntax/pipeline.h"

namespace dragoman {

/// Buffers that are used again from document to document. One per thread; must not outlive the model.
struct Workspace {
  explicit Workspace(Model const& model) : syntax(model.syntax), nameless(model.lexicon) {}

  syntax::PipelineWorkspace syntax;
  NamelessSentences nameless;
  std::vector<syntax::NativeDoc> parsed;
  std::vector<std::string> paragraphs;  ///< text as the parser sees it
  std::vector<Span> given_tokens;       ///< of a document that brings its own
  StageObserver* observer = nullptr;    ///< is told which step begins
};

}  // namespace dragoman
