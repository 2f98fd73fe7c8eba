// From the English models' own labels (ClearNLP, as spaCy's OntoNotes pipelines have them) to UD v2.
#pragma once

#include <span>
#include <string_view>

#include "syntax/tree.h"

namespace dragoman {

/// Rewrites heads and relations of `tree` from ClearNLP style to UD v2. Before: every token has pos, tag,
/// lemma and its native head; sentences have begin and end. labels[i] is the native label of token i
/// (unknown labels become `dep`). After: one root a sentence, no circles, heads inside the sentence,
/// whatever came in; Tree::finish() is still to be called. Native heads out of range count as roots.
/// Source: universaldependencies.org/en and Choi & Palmer, Guidelines for the ClearNLP style (2012).
void map_to_ud(Tree& tree, std::span<std::string_view const> labels);

}  // namespace dragoman
