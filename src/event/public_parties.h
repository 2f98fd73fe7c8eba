// Who among the parties of an event acts in public, and how: the questions that admission asks. Internal to this folder.
#pragma once

#include <vector>

#include "event/event_mention.h"
#include "mention/mention.h"

namespace dragoman {

using PartyList = std::vector<Participant>;

/// Questions on parties of one document. Keeps a reference to its mentions.
class PublicParties {
 public:
  explicit PublicParties(Mentions const& mentions) : mentions_(mentions) {}

  /// The same body or person; two unnamed plurals never are ("soldiers killed soldiers").
  bool same(Participant const& a, Participant const& b) const;
  /// A party that somebody could look up: not an "I", "you" or "they" that stands for nobody known.
  bool is_party(Participant const& p) const;
  bool is_politician(Participant const& p) const;

  bool has_party(PartyList const& list) const;
  /// A state, a body, an armed group, an official, a known name, people acting as a group.
  bool acts_in_public(PartyList const& list) const;
  /// Whose word binds without being addressed to anybody: a state, a government, an alliance, an armed group, its officials.
  bool governs(PartyList const& list) const;
  /// Reporters and papers: what they ask are questions, whom they meet they interview.
  bool asks_questions(PartyList const& list) const;
  bool has_politician(PartyList const& list) const;
  bool has_arms(PartyList const& list) const;
  /// Police, prosecutors, courts.
  bool has_law(PartyList const& list) const;
  /// A politician, a paper or a private man by himself: what he says of a thing is opinion.
  bool speaks_alone(PartyList const& list) const;
  bool all_same(PartyList const& list) const;

 private:
  bool is_public(Participant const& p) const;

  Mentions const& mentions_;
};

}  // namespace dragoman
