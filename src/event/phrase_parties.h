// Parties and things inside the phrases of an event. Internal to this folder.
#pragma once

#include "event/event_draft.h"

namespace dragoman {

/// A thing that can be hit or held: it is a recipient of its own.
bool is_concrete(CodingScene const& scene, std::uint32_t token);

/// A thing that can be the target of an act, whoever owns it.
bool is_target(CodingScene const& scene, std::uint32_t token);

/// An event, a plan, a word: a phrase that is no party and no thing, and may hold one.
bool is_abstract(CodingScene const& scene, std::uint32_t token);

/// Who is named in the list already, by the same word or another of his names ("Iran", "its").
bool is_named(CodingScene const& scene, TokenList const& list, std::uint32_t token);

/// Party inside an abstract phrase by the type's steps, at most `depth` phrases deep; the token itself when none is found.
std::uint32_t descend(CodingScene const& scene, FrameArguments const& arguments, std::uint32_t token, RowRange steps, TokenList const& not_these, int depth);

}  // namespace dragoman
