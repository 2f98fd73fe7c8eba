// The places of a frame and who stands in them. Internal to this folder.
#pragma once

#include <span>

#include "event/event_draft.h"

namespace dragoman {

bool has_role(std::span<FrameRoleRow const> rows, Role role);

/// A word that can be a party at all: no date, no sum, nothing that is only a theme.
bool useful_recipient(CodingScene const& scene, std::uint32_t token);

/// Walks places in order; the first that gives a party wins, else the first that gives anything.
void take_first(CodingScene const& scene, FrameArguments const& arguments, bool of_is_subject, std::span<FrameRoleRow const> places,
                Role role, RowRange descent, TokenList const& not_these, TokenList& into);

/// The doer: in the actor's places of the frame when it has any, else the subject; behind an abstract one whose it is.
void take_actors(CodingScene const& scene, FrameArguments const& arguments, bool of_is_subject, std::span<FrameRoleRow const> rows, TokenList& actors);

/// After all roles are filled: pronouns in reported speech, lists, members of a plural, both sides of what is done together.
void finish_parties(CodingScene const& scene, FrameArguments const& arguments, EventDraft& draft);

}  // namespace dragoman
