// Sets of mentions that name one actor, grown by the coreference sieves.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "ingest/document.h"
#include "mention/actor_sources.h"
#include "mention/gender.h"
#include "mention/mention.h"
#include "syntax/tree.h"

namespace dragoman {

/// How many mentions back an antecedent is looked for; keeps the work linear in a text without sentence breaks.
inline constexpr std::uint32_t kFarthest = 300;

/// Union-find over the mentions of one document, with what the sieves ask about a mention. Not thread-safe.
class MentionChains {
 public:
  MentionChains(Document const& document, Tree const& tree, ActorSources const& sources,
                std::vector<EntityMention>& mentions);

  Document const& document;
  Tree const& tree;
  ActorSources const& sources;
  std::vector<EntityMention>& mentions;

  std::uint32_t find(std::uint32_t mention) const;
  bool same(std::uint32_t a, std::uint32_t b) const { return find(a) == find(b); }
  /// Joins the chain of `later` to that of `earlier`; `rule` is noted on `later` unless it is a name.
  void link(std::uint32_t earlier, std::uint32_t later, std::string_view rule);
  /// `mention` is part of what `owner` speaks for ("we"): takes its country, sector and body, not its chain.
  void speak_for(std::uint32_t mention, std::uint32_t owner, std::string_view rule);
  /// `mention` stands for several others.
  void stand_for(std::uint32_t mention, std::vector<std::uint32_t> members, std::string_view rule);
  bool linked(std::uint32_t mention) const { return linked_[mention]; }
  /// What the chain knows: first non-empty field of its names, then of its other mentions.
  EntityMention const& best(std::uint32_t mention) const;

  Token const& head(std::uint32_t mention) const { return tree.tokens[mentions[mention].head]; }
  std::uint32_t sentence(std::uint32_t mention) const { return head(mention).sentence; }
  std::string_view text(std::uint32_t mention) const { return mentions[mention].span.of(document.text); }
  /// Lower-case head word.
  std::string_view word(std::uint32_t mention) const;
  /// The agent noun that this word is.
  std::optional<AgentTable::Match> agent(std::uint32_t mention) const;
  /// Names rather than descriptions and pronouns.
  bool is_name(std::uint32_t mention) const;
  /// 0 subject, 1 object, 2 oblique or possessor, 3 other.
  /// "denounced the deal, and thousands rallied against it": between the two a matter is told of that "it" takes up.
  bool takes_up_matter(std::uint32_t pronoun, std::uint32_t antecedent) const;
  int role_rank(std::uint32_t mention) const;
  bool is_body(std::uint32_t mention) const;           ///< state, government, group, company ...: "it"
  bool is_single_person(std::uint32_t mention) const;  ///< "he"
  Gender gender(std::uint32_t mention) const { return gender_[find(mention)]; }  ///< what the chain tells
  /// Mention headed by this token, or -1.
  std::int32_t at(std::int32_t token) const { return token < 0 ? -1 : at_[static_cast<std::size_t>(token)]; }
  /// Parties joined by "and", when `mention` is one of them behind the first; else empty. In text order.
  std::vector<std::uint32_t> coordination(std::uint32_t mention) const;
  /// Neither actor, country nor gender contradict each other.
  bool compatible(std::uint32_t a, std::uint32_t b) const;
  /// Numbers the chains in text order and fills empty fields from them.
  void write();

 private:
  Gender told_gender(std::uint32_t mention) const;
  bool is_person_name(EntityMention const& m) const;
  bool is_body_name(EntityMention const& m) const;  ///< of a party, company, state ... by the lexicon
  std::string_view full_name(EntityMention const& m) const;  ///< of a person: as the lexicon or the text has it
  void inherit(EntityMention const& known, bool named, EntityMention& m) const;

  mutable std::pmr::vector<std::uint32_t> parent_;
  std::pmr::vector<std::uint32_t> best_;
  std::pmr::vector<Gender> gender_;  ///< of the chain, at its root
  std::pmr::vector<bool> linked_;
  std::pmr::vector<std::int32_t> at_;
};

/// Who speaks the quoted words.
class Speakers {
 public:
  explicit Speakers(MentionChains const& chains);
  /// Mention that says the quotation around this token; -1 outside quotations and where nobody is found.
  std::int32_t of(std::uint32_t token) const { return quoted(token) ? speaker_[quote_of_[token]] : -1; }
  /// Mention that the words around this token are said to ("told the senator"); -1 where nobody is named.
  std::int32_t addressee_of(std::uint32_t token) const { return quoted(token) ? addressee_[quote_of_[token]] : -1; }
  bool quoted(std::uint32_t token) const { return !quote_of_.empty() && quote_of_[token] > 0; }

 private:
  std::pmr::vector<std::uint32_t> quote_of_;  ///< by token, 0 outside; empty when nothing is quoted
  std::pmr::vector<std::int32_t> speaker_;    ///< by quotation, the first unused
  std::pmr::vector<std::int32_t> addressee_;  ///< likewise
};

// The sieves in their order. Each only adds links.
void link_names(MentionChains& chains);
void link_structures(MentionChains& chains);    ///< apposition, copula, bracketed acronym
void link_descriptions(MentionChains& chains);
void link_pronouns(MentionChains& chains, Speakers const& speakers);
void link_first_person(MentionChains& chains, Speakers const& speakers);  ///< "I", "we", "you" in quotations
void link_possessors(MentionChains& chains);    ///< "its troops", "the country's foreign minister"
void fill_home_country(MentionChains& chains);  ///< "the police" of the country the document is about

/// Whoever a report names as its source: "according to the sergeant", "the sergeant said". Pure.
bool is_source(Tree const& tree, std::uint32_t token);

}  // namespace dragoman
