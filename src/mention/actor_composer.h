// From a head word and its surroundings to one actor mention.
#pragma once

#include <cstdint>
#include <deque>
#include <optional>
#include <vector>

#include "mention/actor_context.h"
#include "mention/actor_evidence.h"
#include "mention/mention.h"

namespace dragoman {

/// Composes the mention of any token of one document, each at most once; a mention may ask for that of a token it
/// depends on ("spokesman for the ministry"). Not thread-safe: one per document.
class ActorComposer {
 public:
  explicit ActorComposer(ActorContext const& context);

  /// The mention headed by this token; nullptr when it names no actor or thing of interest. Valid until the next call.
  EntityMention const* at(std::uint32_t token);
  /// All mentions in text order, ids set. Call once, last.
  std::vector<EntityMention> take();

 private:
  std::optional<EntityMention> compose(std::uint32_t token);
  void set_apart(EntityMention& mention) const;
  EntityMention start(std::uint32_t token, Span tokens) const;
  std::optional<EntityMention> from_name(NameMatch const& name);
  bool is_party_member(NameMatch const& name) const;
  EntityMention party_member(NameMatch const& name);
  void fill_listed(NameMatch const& name, EntityMention& mention);
  bool names_meeting(Token const& modifier) const;
  bool is_family(std::uint32_t head) const;
  void fill_state(NameMatch const& name, EntityMention& mention);
  void fill_office(Actor const& person, EntityMention& mention) const;
  std::optional<EntityMention> from_label(NameMatch const& name);
  std::optional<EntityMention> from_agent(std::uint32_t token);
  std::optional<EntityMention> from_titled_capitals(std::uint32_t token);
  std::optional<EntityMention> from_unlisted(std::uint32_t token);
  std::optional<EntityMention> from_pronoun(std::uint32_t token) const;
  Span without_title(Span name) const;
  bool is_titled_person(NameMatch const& name) const;
  bool is_one_of_two(std::uint32_t token) const;
  bool is_equated(std::uint32_t token) const;
  bool is_idiom(std::uint32_t token, AgentTable::Match const& match) const;
  std::optional<AgentTable::Match> agent_headed(std::uint32_t token, Span& words) const;
  void apply_title(Span name, EntityMention& mention, bool known);
  void apply_agent(Agent const& agent, ActorEvidence const& evidence, EntityMention& mention);
  void apply_owner(ActorEvidence const& evidence, EntityMention& mention);
  void apply_country(ActorEvidence const& evidence, EntityMention& mention);
  void apply_body(Agent const& agent, ActorEvidence const& evidence, EntityMention& mention);
  void apply_holder(Agent const& agent, ActorEvidence const& evidence, EntityMention& mention) const;
  void apply_state_body(Agent const& agent, EntityMention& mention) const;
  void share_with_conjunct(std::uint32_t token, EntityMention& mention);
  void finish(EntityMention& mention) const;
  void note_members(ActorEvidence const& evidence, Agent const& agent, EntityMention const& mention);

  enum class State : std::uint8_t { kNew, kBusy, kDone };
  struct Joint {
    std::uint32_t head;
    std::pmr::vector<std::uint32_t> states;  ///< head tokens of the state mentions it stands for
    std::string_view kind;
    std::string sector;
  };
  ActorContext const& context_;
  int depth_ = 0;
  std::pmr::vector<State> state_;
  std::pmr::vector<std::int32_t> slot_;  ///< for each token its mention in made_, or -1
  std::pmr::deque<EntityMention> made_;
  std::pmr::vector<Joint> joints_;
};

}  // namespace dragoman
