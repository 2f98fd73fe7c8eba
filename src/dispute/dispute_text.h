// Disputes as text for a person.
#pragma once

#include <string>
#include <vector>

#include "base/text_page.h"
#include "dispute/dispute.h"

namespace dragoman {

/// One dispute: heading behind `mark`, then each side with speaker, stance, day and sentence, then the figures; lines
/// after the heading are indented by `indent`.
void write_dispute(TextPage& page, Dispute const& dispute, std::string const& mark, std::string const& indent);

/// All of them, numbered, with status, parties and id; at most `limit` (0: no limit). Says so when there is none.
std::string disputes_text(std::vector<Dispute> const& disputes, std::size_t limit, std::size_t width = 110);

}  // namespace dragoman
