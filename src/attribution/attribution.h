// Who says it: speaker, cue and content of reported speech, belief and attitude (PARC/PolNeAR scheme).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/span.h"

namespace dragoman {

enum class Voice : std::uint8_t { kSpeaker, kPublication };
enum class Stance : std::uint8_t { kAsserts, kDenies, kDoubts, kConfirms, kRetracts, kDeclinesToComment };
std::string_view stance_name(Stance stance);  ///< "asserts"

/// One attribution. Spans are bytes of Document::text; an empty speaker span means nobody is named.
struct Attribution {
  std::uint32_t id = 0;
  std::uint32_t sentence = 0;
  Span speaker, cue, content;
  std::int32_t speaker_token = -1;   ///< head token of the speaker phrase
  std::int32_t cue_token = -1;       ///< head token of the cue
  std::int32_t content_token = -1;   ///< head token of the content clause, -1 for a bare quotation
  std::int32_t speaker_mention = -1; ///< EntityMention id
  std::int32_t parent = -1;          ///< attribution in whose content this one stands
  Stance stance = Stance::kAsserts;
  Voice voice = Voice::kSpeaker;
  bool direct = false;               ///< content is a quotation
  std::string kind;                  ///< claim kind hint: event | assessment | forecast | intention ...
  std::string rule;
  float confidence = 0.5F;
};

}  // namespace dragoman
