// What the finders of mentions read besides document and tree: the tables, apart from the Lexicon that owns them, and the
// words of the document looked up in them.
#pragma once

#include "lexicon/actor_table.h"
#include "lexicon/agent_table.h"
#include "lexicon/alias_matcher.h"
#include "mention/document_words.h"

namespace dragoman {

/// References; the owner must outlive them.
struct ActorSources {
  ActorTable const& actors;
  AliasMatcher const& aliases;
  AgentTable const& agents;
  DocumentWords const& words;

  /// For what lives no longer than the search for mentions.
  std::pmr::memory_resource* memory() const { return words.memory(); }
  /// The agent noun of one word that this form is.
  std::optional<AgentTable::Match> agent_of_form(Token const& token, std::uint32_t at) const {
    return agents.match({&token.lower, 1}, words.agents_by_form(at));
  }
};

}  // namespace dragoman
