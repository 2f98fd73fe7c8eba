// Sentences on disputed matters, with the slots the gate checks.
#pragma once

#include <optional>
#include <string>

#include "brief/sentence.h"
#include "dispute/dispute.h"

namespace dragoman {

/// Caption of one matter: what, day and place, and what the document that told of it was about.
std::string dispute_caption(Dispute const& dispute);
/// One voice: who, where, when, and the whole sentence; a claim, or a report of the act. None when neither row is known.
std::optional<BriefSentence> voice_sentence(Voice const& voice, Statement const* claim, PastEvent const* event);
/// The range of one kind of figure, held against the event's rows; a plain sentence where different things are counted.
BriefSentence range_sentence(FigureSpread const& spread);
/// Every figure in its own words with who gives it: "“21 passengers” (the military in Indus Wire); ...".
std::string figures_as_given(FigureSpread const& spread);

}  // namespace dragoman
