// From stories and lexicon to rows of the DERIVED and lexicon tables.
#pragma once

#include <span>
#include <vector>

#include "base/result.h"
#include "casebook/reported_rows.h"
#include "lexicon/lexicon.h"
#include "story/reported.h"

namespace dragoman {

/// events, event_membership, document_groups, event_relations, claim_relations of all documents. Names and country codes
/// come from the lexicon.
Result<RowSet> derived_rows(Duck& duck, std::span<ReportedDocument const> documents, Lexicon const& lexicon);

/// actors, actor_aliases, actor_roles, actor_relations, designations, periods as the lexicon has them.
Result<RowSet> lexicon_rows(Duck& duck, Lexicon const& lexicon);

}  // namespace dragoman
