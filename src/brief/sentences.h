// Sentences from rows: one template each, in neutral English, with the slots they state.
#pragma once

#include <string>

#include "brief/sentence.h"
#include "dyad/past_events.h"
#include "outlook/outlook.h"

namespace dragoman {

/// "Pakistan cooperated with the United States (2025-03-05)." A disputed act says so; deaths are given as a range.
BriefSentence event_sentence(PastEvent const& event, ActorRollup const& actors);
/// "Margalla Review judged (2025-03-16): “...”" The words are the claim's own span of the source sentence.
BriefSentence claim_sentence(Statement const& claim);
/// A line of our own method; it is no finding and cites nothing.
BriefSentence plain_sentence(std::string text);
/// 0.123 -> "12 %".
std::string percent_words(double share);

}  // namespace dragoman
