// What is known about a document before its actors are composed: names, places and times by token.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ingest/document.h"
#include "mention/actor_sources.h"
#include "mention/mention.h"
#include "mention/name_finder.h"
#include "syntax/tree.h"

namespace dragoman {

/// Read-only once made; references must outlive it.
class ActorContext {
 public:
  ActorContext(Document const& document, Tree const& tree, ActorSources const& sources, std::vector<Timex> const& times,
               std::vector<PlaceMention> const& places);

  Document const& document;
  Tree const& tree;
  ActorSources const& sources;
  std::pmr::vector<NameMatch> names;

  Token const& token(std::uint32_t t) const { return tree.tokens[t]; }
  /// The name that has its head at this token.
  NameMatch const* name_headed(std::uint32_t t) const;
  /// The name that covers this token.
  NameMatch const* name_covering(std::uint32_t t) const;
  /// ISO3 of the place that covers this token; empty if none or if nothing in the text bears it out.
  std::string_view place_country(std::uint32_t t) const;
  /// Part of "KABUL, Afghanistan (Agency) -" before the first sentence of a report.
  bool in_dateline(std::uint32_t t) const { return in_dateline_[t]; }
  /// noun_phrase(), cut where a dateline ends.
  Span phrase(std::uint32_t head) const;
  bool in_time(std::uint32_t t) const { return in_time_[t]; }
  /// Longest agent noun that ends at this token and does not reach back before `from`.
  std::optional<AgentTable::Match> agent_at(std::uint32_t t, std::uint32_t from) const;
  /// The same for a noun inside its own sentence.
  std::optional<AgentTable::Match> agent_at(std::uint32_t t) const;
  std::string_view lower(std::uint32_t t) const { return tree.tokens[t].lower; }

 private:
  std::pmr::vector<std::int32_t> headed_, covering_, place_at_;
  std::vector<PlaceMention> const& places_;
  void weigh_places();
  void mark_dateline(Sentence const& sentence);

  std::pmr::vector<bool> in_time_, in_dateline_, known_place_;
};

/// Who held the office that `agent` names in a country on a day; nothing when the lexicon does not tell.
std::optional<Actor> office_holder_of(ActorSources const& sources, std::string_view country, Agent const& agent,
                                      std::optional<Date> on);
/// CAMEO-style code: country then the role of the sector ("PAK" + "MIL"); empty when both are. Roles are the PLOVER
/// sectors except those CAMEO writes otherwise: JRN is MED, MED is HLH.
std::string cameo_code(std::string_view country, std::string_view sector);
/// States, bodies, people and armed groups can act.
bool is_party_kind(MentionKind kind);
/// "in", "near", "across" ...: what follows is a place.
bool is_locative(std::string_view prep);

}  // namespace dragoman
