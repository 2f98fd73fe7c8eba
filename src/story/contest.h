// Who says it happened and who says it did not: the status of a story and whether it may be counted.
#pragma once

#include <cstddef>
#include <span>

#include "story/claim_answers.h"
#include "story/copies.h"
#include "story/story.h"

namespace dragoman {

/// Sets status, countable and the numbers of claims for and against of stories[story] (who said so in which independent
/// source, each once). An act counts when it is done (actual or historical) and told by the publication, by somebody who
/// is no party, or by several sides; one that only a party alleges and somebody denies is contested and does not count;
/// one whose tellers all took it back is retracted.
void weigh_sides(Story& story, std::span<ClaimPlace const> against, ClaimAnswers const& answers, std::span<ReportedDocument const> documents,
                 std::span<CopyGroup const> copies);

}  // namespace dragoman
