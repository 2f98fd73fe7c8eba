// What the steps of find_claims share. Internal to this folder.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/ascii.h"
#include "base/one_of.h"
#include "claim/find_claims.h"
#include "claim/term_starts.h"
#include "syntax/token_list.h"

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
  TermStarts connectives, probabilities;  ///< first words of the terms of these tables

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
/// What the content says over the closed list of predicates: by verbs (propositions.cc), by relational nouns
/// (noun_propositions.cc), by nouns of acts (act_propositions.cc). `before`: the claims
/// already read.
void find_propositions(Source const& source, std::span<Claim const> before, Claim& claim);
void find_noun_propositions(Source const& source, std::uint32_t noun, Claim& claim);
void find_act_propositions(Source const& source, std::span<Claim const> before, std::uint32_t noun, Claim& claim);
/// Denials, confirmations, retractions and what they answer (denials.cc).
void link_denials(Source const& source, ClaimSet& set);
/// High against low standing of one person (standings.cc).
void link_standings(Source const& source, ClaimSet& set);
/// What raises or lowers the odds, what is no evidence; causes between events (effects.cc).
void link_effects(Source const& source, ClaimSet& set);
bool tells_an_effect(Source const& source, Span tokens);
void link_causes(Source const& source, ClaimSet& set);

/// Token that stands for the claim's content: head of its clause, else the highest token inside.
std::int32_t content_head(Source const& source, Claim const& claim);

/// Somebody a relation can hold of: actor id or phrase, and the token that names him.
struct Party {
  std::string name;
  std::uint32_t token = 0;
};
/// Who a token stands for; several for a group noun, none for a thing or an unresolved pronoun (parties.cc).
std::vector<Party> parties_at(Source const& source, std::uint32_t token);
/// Parties before a noun: possessor, "U.S." in "U.S. ally", both in "U.S.-Pakistan cooperation".
std::vector<Party> holders(Source const& source, std::uint32_t noun);
/// `token` and the nouns joined to it.
TokenList with_conjuncts(Source const& source, std::uint32_t token);
/// Entity a token heads, or in whose known name it stands; -1: none.
std::int32_t entity_at(Source const& source, std::uint32_t token);
/// Actor id of the entity a token heads or belongs to, else its phrase.
std::string party_name(Source const& source, std::uint32_t token);
/// The noun phrase of a token, without determiner and clauses.
std::string phrase_at(Source const& source, std::uint32_t token);

/// A relation as found: every subject stands in it to every object.
struct Relation {
  std::string_view predicate;
  std::vector<Party> subjects, objects;
  std::uint32_t anchor = 0;              ///< word that says it
  TokenList carriers;                    ///< words whose modifiers tell degree and trend
  bool polarity = true;
  bool needs_object = true;
};
/// Adds its propositions, leaving out the ones known and the ones of somebody with himself (propositions.cc).
void add_relation(Source const& source, Claim& claim, Relation const& relation);
/// Whether the clause of a word is negated, "no longer" included.
bool is_negated(Source const& source, std::uint32_t token);
/// First value of a claim word group for a lemma, empty when unknown.
std::string_view word_value(Source const& source, std::string_view group, std::string_view lemma);

}  // namespace dragoman::claim_parts
