// The author's view and the speaker's view of a predicate are two numbers, never one.
#pragma once

#include <vector>

#include "attribution/attribution.h"
#include "lexicon/cue_table.h"
#include "predicate/predicate.h"
#include "syntax/tree.h"

namespace dragoman {

/// The attribution of a speaker (not of the publication) that holds the span most tightly, or -1.
std::int32_t innermost_attribution(std::vector<Attribution> const& attributions, Span span);

/// Sets `said` and `speaker_factuality` of the predicates that stand in the content of an attribution. "Kabul denied that
/// guards fired": the author leaves it open, Kabul says no. Content that is wished, asked for or planned keeps its
/// governor; speakers who decline to comment have no view. Pure function of its inputs.
void assign_speaker_views(Tree const& tree, Predicates& predicates, std::vector<Attribution> const& attributions,
                          CueTable const& cues);

}  // namespace dragoman
