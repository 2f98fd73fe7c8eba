// Mends attachments that the English models often get wrong and that the words themselves settle.
#pragma once

#include "syntax/tree.h"

namespace dragoman {

/// "claimed the same day that it had killed": a clause with "that" as subordinator and a subject of its own, hung on a time
/// phrase between verb and clause, is what the verb says: it becomes the verb's ccomp. Call after the mapping to UD.
void reattach_reported_clauses(Tree& tree);

}  // namespace dragoman
