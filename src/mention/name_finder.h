// Where the text names somebody: names of the lexicon, and names only the entity recogniser knows.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "ingest/document.h"
#include "mention/actor_sources.h"
#include "mention/mention.h"
#include "syntax/tree.h"

namespace dragoman {

/// A name at `tokens`; `actor` is set when the lexicon knows it. `label` is that of the entity that covers its head.
struct NameMatch {
  Span tokens;
  std::uint32_t head = 0;
  std::optional<ActorIndex> actor;
  AliasKind alias = AliasKind::kName;
  std::string_view label;
};

/// Names in text order, not overlapping except that a lexicon name may stand inside a longer recognised one. Of several
/// readings the one its context supports is taken: valid on the document's date, named elsewhere in the document without
/// ambiguity, of a country named there, of the sort the recogniser saw. An ambiguous name without support is left out.
/// A state's or capital's name that `places` puts in another country is none. The list lives in the memory of `sources`.
std::pmr::vector<NameMatch> find_names(Document const& document, Tree const& tree, ActorSources const& sources,
                                  std::vector<PlaceMention> const& places);

}  // namespace dragoman
