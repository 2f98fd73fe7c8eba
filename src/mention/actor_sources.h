// The tables that actor finding reads, apart from the Lexicon that owns them, so that a test can bring its own.
#pragma once

#include "lexicon/actor_table.h"
#include "lexicon/agent_table.h"
#include "lexicon/alias_matcher.h"

namespace dragoman {

/// References; the owner must outlive them.
struct ActorSources {
  ActorTable const& actors;
  AliasMatcher const& aliases;
  AgentTable const& agents;
};

}  // namespace dragoman
