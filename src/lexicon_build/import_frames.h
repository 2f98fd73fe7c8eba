// Verb dictionaries as the lexicon's frames.
#pragma once

#include <string>

#include "lexicon_build/dictionary_verbs.h"

namespace dragoman {

/// Texts of frames/groups/imported.toml and frames/classes/imported.toml (docs/formats/frames.md) and what they hold.
struct FrameImport {
  std::string groups, classes;
  std::size_t synsets = 0, verbs = 0, frames = 0;
};

/// Verbs and patterns become frames whose type is final: as in the programs the dictionaries were written for, attitudes
/// and modals around the verb do not change it. A longer pattern is tried before a shorter one. What a frame cannot say
/// is reported.
FrameImport import_frames(DictionaryFile const& file, VerbDictionary const& dictionary, DictionaryLint& lint);

}  // namespace dragoman
