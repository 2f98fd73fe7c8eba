// What the steps of find_claims share. Internal to this folder.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/ascii.h"
#include "claim/find_claims.h"

namespace dragoman::claim_parts {

/// Read-only view of the analysed document.
struct Source {
  Document const& document;
  Tree const& tree;
  Mentions const& mentions;
  Predicates const& predicates;
  std::vector<Attribution> const& attributions;
  std::vector<EventMention> const& events;
  CueTable const& cues;

  Token const& token(std::uint32_t at) const { return tree.tokens[at]; }
  Token const& token(std::int32_t at) const { return tree.tokens[static_cast<std::size_t>(at)]; }
  Predicate const* predicate_at(std::uint32_t token) const;
  /// Tokens whose bytes lie inside `bytes`.
  Span tokens_in(Span bytes) const;
  std::string_view text(Span bytes) const { return bytes.of(document.text); }
};

/// The author's own judgements and forecasts, one for each sentence that makes one (publication_voice.cc).
/// In such documents: attributions to things that cannot speak are the author's own judgement.
void take_own_voice(Source const& source, std::vector<Claim>& claims);
void find_publication_claims(Source const& source, std::vector<Claim>& claims);
/// Conditions that limit the claim: spans, connectives, groups (conditions.cc).
void find_conditions(Source const& source, Claim& claim);
/// Probability word with its range, horizon, realis, and the kind where the content tells better than the cue
/// (estimates.cc). Needs the conditions.
void find_estimate(Source const& source, Claim& claim);
/// What the content says over the closed list of predicates (propositions.cc, noun_propositions.cc).
void find_propositions(Source const& source, Claim& claim);
void find_noun_propositions(Source const& source, Predicate const& predicate, Claim& claim);
/// Denials and what they deny (denials.cc).
void link_denials(Source const& source, ClaimSet& set);
/// What raises or lowers the odds, what is no evidence; causes between events (effects.cc).
void link_effects(Source const& source, ClaimSet& set);
void link_causes(Source const& source, ClaimSet& set);

/// Token that stands for the claim's content: head of its clause, else the highest token inside.
std::int32_t content_head(Source const& source, Claim const& claim);
/// Actor id of the entity a token heads or belongs to, else its phrase, without determiner.
std::string party_name(Source const& source, std::uint32_t token);
/// Adds a proposition unless one says the same.
void add_proposition(Source const& source, Claim& claim, Predicate const& predicate, std::uint32_t subject,
                     std::string_view relation, std::uint32_t object);

bool one_of(std::string_view word, std::initializer_list<std::string_view> list);

}  // namespace dragoman::claim_parts
