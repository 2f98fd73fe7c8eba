// How far the author is committed to each predicate: -3 certainly not .. 3 certainly so.
#pragma once

#include <cstdint>
#include <vector>

#include "lexicon/cue_table.h"
#include "predicate/predicate.h"
#include "syntax/tree.h"

namespace dragoman {

/// Sets `factuality` of every predicate, going down from governor to governed (Saurí and Pustejovsky 2012):
/// own polarity and modality first, then the signature of the governor, then conditions, questions and purpose.
/// With `tell`, `path` tells what was used: some hundred letters a predicate. Also sets `negated` where only this folder's rules see it (neither-nor, no longer).
/// Pure function of its inputs; constants come from the cue table (lexicon/cues/factuality.toml).
void assign_factuality(Tree const& tree, Predicates& predicates, CueTable const& cues, bool tell);

/// What the predicates are worth in the mouth of the speakers who hold them.
struct SpokenPredicate {
  std::int32_t said = -1;  ///< innermost attribution that holds it, -1: the author's own voice
  bool detached = false;   ///< the governor is outside the words of that speaker and asserts them
  bool denied = false;     ///< the speaker says that it is not so
};

/// Sets `said` and `speaker_factuality` of every predicate that somebody else than the author says (Saurí and
/// Pustejovsky 2012 call this the view of the source): the author's view of the text as the speaker would have said it,
/// that is without the governor that reports it, and negated where it is denied. `spoken` holds one entry a predicate.
void assign_speaker_factuality(Tree const& tree, Predicates& predicates, CueTable const& cues,
                               std::vector<SpokenPredicate> const& spoken);

}  // namespace dragoman
