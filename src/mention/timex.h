// When: time expressions with TIMEX3 values and the days they cover.
#pragma once

#include <vector>

#include "ingest/document.h"
#include "mention/mention.h"
#include "syntax/tree.h"

namespace dragoman {

class PeriodTable;

/// All time expressions in text order, not overlapping. Relative ones are counted from document.date, or from the
/// last day the text named ("the next day"); without a publication date they keep unspecified places ("XXXX-WXX-5")
/// and cover no days. `periods` adds named spans of time and may be null.
/// Values follow TIMEX3 (TimeML 1.2.1 annotation guidelines, 2006). Pure; thread-safe.
std::vector<Timex> find_times(Document const& document, Tree const& tree, PeriodTable const* periods = nullptr);

}  // namespace dragoman
