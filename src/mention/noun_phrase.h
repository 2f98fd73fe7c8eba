// The words of a noun phrase that name its referent.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/ascii.h"
#include "base/span.h"
#include "syntax/tree.h"

namespace dragoman {

/// Tokens from the first modifier before `head` to the end of its name and of-phrase: determiners, adjectives,
/// possessors, compounds; not prepositions, conjuncts, appositions, relative and participle clauses. Pure.
Span noun_phrase(Tree const& tree, std::uint32_t head);
/// The token of [range) that governs the others; the last one when several hang outside.
std::uint32_t head_of_range(Tree const& tree, Span range);
/// Whether the token is a mere part of a name or compound that a later noun heads.
bool is_modifier_noun(Tree const& tree, std::uint32_t token);
/// Case marker of the phrase a token stands in, climbing through names and conjuncts; empty if none.
std::string_view governing_prep(Tree const& tree, std::uint32_t token);

}  // namespace dragoman
