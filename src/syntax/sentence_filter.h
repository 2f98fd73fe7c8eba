// Who reads only some sentences for entities says which: the recogniser carries nothing over the start of a sentence, so
// the others get the same entities as if all had been read.
#pragma once

#include <span>
#include <string_view>

#include "syntax/native_doc.h"

namespace dragoman::syntax {

class SentenceFilter {
 public:
  virtual ~SentenceFilter() = default;
  /// Asked once for each sentence, in text order, when all is known of it but entities. False: it gets none.
  virtual bool wants_entities(std::string_view text, std::span<NativeToken const> sentence) = 0;
};

}  // namespace dragoman::syntax
