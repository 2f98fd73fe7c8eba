// Base forms of verbs that the rule lemmatizer gets wrong.
#pragma once

#include "syntax/tree.h"

namespace dragoman {

/// Gives inflected verbs their own base form where the rules take a shorter word for it ("raped" is no form of "rap", "staged"
/// none of "stag") or know no verb at all ("relaunched"). Call before Tree::finish().
void correct_verb_lemmas(Tree& tree);

}  // namespace dragoman
