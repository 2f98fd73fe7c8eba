// When: time expressions with TIMEX3 values and the days they cover.
#pragma once

#include <vector>

#include "ingest/document.h"
#include "lexicon/alias_matcher.h"
#include "lexicon/period_table.h"
#include "mention/actor_sources.h"
#include "mention/mention.h"
#include "syntax/tree.h"

namespace dragoman {

/// All time expressions in text order, not overlapping. Relative ones are counted from document.date, or from the
/// last day the text named ("the next day"). Without a publication date the whole date of a dateline stands in for it
/// ("LIMA, 12 Jan 1990 --"; `counted_from` tells so); without either they keep unspecified places ("XXXX-WXX-5")
/// and cover no days. `periods` adds named spans of time; its `words` are those of the tree's tokens. Both may be null.
/// Values follow TIMEX3 (TimeML 1.2.1 annotation guidelines, 2006). Pure; thread-safe.
std::vector<Timex> find_times(Document const& document, Tree const& tree, PeriodTable const* periods = nullptr,
                              AliasScan const* words = nullptr);

/// Adds the terms of office that the document names by their holder ("in his first term", "under Imran Khan") to
/// `times`, which stay in text order; not where the sentence has another date, nor a term that still runs. `mentions` must be resolved, pronouns included. Pure; thread-safe.
void find_terms_of_office(Document const& document, Tree const& tree, ActorSources const& sources, PeriodTable const& periods,
                          std::vector<EntityMention> const& mentions, std::vector<Timex>& times);

}  // namespace dragoman
