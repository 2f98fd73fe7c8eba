// People's names in full, where the recogniser marked a part of them.
#pragma once

#include "lexicon/lexicon.h"
#include "syntax/tree.h"

namespace dragoman {

/// Widens the persons among `tree.entities` to the words of the name around them: "Federico Estrada" and "Velez" side by
/// side are one person, as are "Orlando" (marked as a place) and "Cueller Osorio". Titles and nationalities stay outside.
/// Entities stay in text order and apart from each other. Pure, any thread.
void widen_person_names(Tree& tree, Lexicon const& lexicon);

}  // namespace dragoman
