// Everything the engine knows of one sentence, layer by layer: what `dragoman why --verbose` adds.
#pragma once

#include <cstdint>
#include <string>

#include "coder/coded_document.h"
#include "coder/model.h"
#include "ingest/document.h"

namespace dragoman {

/// Plain text: tree, mentions, times, places, figures, predicates with what set polarity, tense and modality, all frames
/// tried, attributions, events and claims. `sentence` is an index.
std::string explain_layers(Model const& model, Document const& document, CodedDocument const& coded, std::uint32_t sentence);

}  // namespace dragoman
