// How far the author is committed to each predicate: -3 certainly not .. 3 certainly so.
#pragma once

#include "lexicon/cue_table.h"
#include "predicate/predicate.h"
#include "syntax/tree.h"

namespace dragoman {

/// Sets `factuality` of every predicate, going down from governor to governed (Saurí and Pustejovsky 2012):
/// own polarity and modality first, then the signature of the governor, then conditions, questions and purpose.
/// Adds to `path` what it used. Also sets `negated` where only this folder's rules see it (neither-nor, no longer).
/// Pure function of its inputs; constants come from the cue table (lexicon/cues/factuality.toml).
void assign_factuality(Tree const& tree, Predicates& predicates, CueTable const& cues);

}  // namespace dragoman
