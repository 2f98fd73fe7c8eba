// Mends attachments that the English models often get wrong and that the words themselves settle.
#pragma once

#include "syntax/tree.h"

namespace dragoman {

/// Gives verbs of saying the clause that the parser hung elsewhere ("told reporters at the hospital that twelve had died",
/// "claimed the same day that it had killed"): it becomes the verb's ccomp. Where a noun that reports has a clause but no verb
/// ("its allegation that X shelters Y was dismissed"), the swallowed main verb becomes the root. Call after the mapping to UD
/// and before Tree::finish(). Speed: clauses with "that" only.
void reattach_reported_clauses(Tree& tree);

}  // namespace dragoman
