// What a reader sees of a predicate's standing, as named features. Internal to this folder.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "lexicon/cue_table.h"
#include "predicate/predicate.h"
#include "syntax/tree.h"

namespace dragoman::factuality_parts {

/// Names with values; most are 1. Names are those of group "readout" in lexicon/cues/factuality.toml.
using Features = std::vector<std::pair<std::string, float>>;

/// Features of one predicate in a fixed order, the composed value left out. `values` are the composed values
/// (-1 .. 1) of all predicates, by id. Pure function.
Features features_of(Tree const& tree, Predicates const& predicates, Predicate const& p, CueTable const& cues,
                     std::vector<float> const& values);

}  // namespace dragoman::factuality_parts
