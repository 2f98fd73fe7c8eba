// Mends clauses that the English models join wrongly.
#pragma once

#include "syntax/tree.h"

namespace dragoman {

/// "Mali accused Togo of X, a charge Lomé denies", "A strike killed two; the army denied it", "suspended it after A and B
/// bombed C", "said he would not sign and accused the others", "demand that President Ruto resign": heads and relations as the
/// words have it. Call after the mapping to UD and before Tree::finish().
void part_clauses(Tree& tree);

}  // namespace dragoman
