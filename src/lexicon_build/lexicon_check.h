// The linter of the lexicon: what compiles but is wrong, doubtful or missing.
#pragma once

#include <filesystem>
#include <span>

#include "base/result.h"
#include "lexicon_build/actor_source.h"
#include "lexicon_build/compile.h"
#include "lexicon_build/diagnostics.h"

namespace dragoman {

/// Compiles the folders into nothing and adds the findings of all checks below, sorted by file and line.
/// Errors are what the compiler leaves out or what breaks a reader's trust (unknown codes, ends before
/// beginnings); warnings are doubtful (overlapping terms, one name that two actors bear unmarked at one
/// time); infos are gaps.
Result<CompileReport> check_lexicon(std::span<std::filesystem::path const> dirs, Diagnostics& diagnostics);

/// Ids, kinds, sectors, countries, parents, dates of the actors.
void check_actors(ActorSource const& source, Diagnostics& diagnostics);
/// Doubled aliases, unmarked ambiguity, names that no capital sets apart from a common word.
void check_aliases(ActorSource const& source, Diagnostics& diagnostics);
/// Terms of one office that overlap by more than the day of the handover, and gaps of more than 31 days
/// between them.
void check_roles(ActorSource const& source, Diagnostics& diagnostics);
/// Kinds of relation, self-reference, doubled relations and designations, ends before beginnings.
void check_relations(ActorSource const& source, Diagnostics& diagnostics);

}  // namespace dragoman
