// Fast mode: the byte steps of a network come from the values its exact form has on a small bundled text. They are
// found when a model is loaded (some 40 ms), so there is no table that could be of another model; and since the exact
// networks give the same bits on every machine, the steps do as well.
#include "base/check.h"
#include "syntax/calibration_text.h"
#include "syntax/pipeline_parts.h"

namespace dragoman::syntax {

/// `parts` are those of this pipeline.
void Pipeline::use_bytes(Parts& parts) const {
  std::vector<ChannelRanges> shared(parts.tok2vec.later_layers(), ChannelRanges(parts.tok2vec.width()));
  std::vector<ChannelRanges> own(parts.ner_tok2vec.later_layers(), ChannelRanges(parts.ner_tok2vec.width()));
  ChannelRanges parser(parts.parser.network().hidden());
  ChannelRanges ner(parts.ner.network().hidden());
  PipelineWorkspace workspace(*this);
  PipelineWorkspace::Buffers& w = *workspace.buffers_;
  w.tok2vec.watch(&shared);
  w.ner_tok2vec.watch(&own);
  w.parser.scorer.watch(&parser);
  w.entities.scorer.watch(&ner);
  std::vector<NativeDoc> docs;
  auto const done = parse(calibration_text(), workspace, docs);
  DRAGOMAN_CHECK(done.has_value(), "calibration text");
  parts.tok2vec.use_bytes(shared);
  parts.ner_tok2vec.use_bytes(own);
  parts.parser.network().use_bytes(parser);
  parts.ner.network().use_bytes(ner);
}

}  // namespace dragoman::syntax
