// Actor tables and the trie of their names into the image.
#pragma once

#include "lexicon_build/actor_source.h"
#include "lexicon_build/diagnostics.h"
#include "lexicon_build/image_writer.h"

namespace dragoman {

/// Adds the sections that ActorTable and AliasMatcher read. An actor's name is an alias of its own. Records
/// that name an unknown actor are reported and left out; of two actors with one id the first stays.
void build_actors(ActorSource const& source, ImageWriter& writer, Diagnostics& diagnostics);

}  // namespace dragoman
