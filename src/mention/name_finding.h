// The work of find_names, in several files. Internal to this folder.
#pragma once

#include <algorithm>
#include <deque>
#include <map>
#include <set>
#include <span>
#include <string>
#include <utility>

#include "mention/name_finder.h"

namespace dragoman {

inline bool has_lower_case(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

/// Finds the names of one document; lives as long as one call. What a step does is told where it is defined.
class NameFinder {
 public:
  NameFinder(Document const& document, Tree const& tree, ActorSources const& sources, std::vector<PlaceMention> const& places)
      : document_(document), tree_(tree), sources_(sources), places_(places), memory_(sources.memory()),
        entity_at_(tree.tokens.size(), -1, memory_), name_at_(tree.tokens.size(), -1, memory_), place_at_(tree.tokens.size(), -1, memory_) {
    for (std::size_t p = 0; p < places.size(); ++p)
      for (auto t = places[p].tokens.begin; t < places[p].tokens.end; ++t) place_at_[t] = static_cast<std::int32_t>(p);
    for (std::size_t e = 0; e < tree.entities.size(); ++e)
      for (auto t = tree.entities[e].begin; t < tree.entities[e].end; ++t)
        entity_at_[t] = static_cast<std::int32_t>(e);
  }
  std::pmr::vector<NameMatch> run();

 private:
  struct Found {
    Span tokens;
    RowRange candidates;
  };

  // name_finder.cc: readings of a listed name
  void scan();
  bool is_lowered(AliasMatch const& match) const;
  std::span<AliasCandidate const> of(Found const& found) const {
    return std::span(candidates_).subspan(found.candidates.begin, found.candidates.end - found.candidates.begin);
  }
  Entity const* entity(std::uint32_t token) const {
    return entity_at_[token] < 0 ? nullptr : &tree_.entities[static_cast<std::size_t>(entity_at_[token])];
  }
  std::string_view label_of(Span tokens) const;
  void note_unambiguous(Found const& found);
  bool is_common_word(Found const& found, Actor const& actor) const;
  bool is_party_elsewhere(Found const& found, AliasCandidate const& candidate, Actor const& actor) const;
  bool seen_beside(Actor const& actor) const;
  int label_score(Actor const& actor, std::string_view label) const;
  bool seen(Actor const& actor) const { return seen_actors_.contains(actor.index); }
  bool seen_country(Actor const& actor) const { return seen_countries_.contains(actor.country); }
  int score(AliasCandidate const& candidate, Actor const& actor, std::string_view label) const;
  bool supported(AliasCandidate const& candidate, Actor const& actor, std::string_view label) const;
  bool is_doer(Found const& found, std::string_view label) const;
  bool is_state_alone(AliasCandidate const& candidate, Actor const& actor) const;
  bool leads(Actor const& actor) const;
  bool other_bearer(AliasCandidate const& candidate) const;
  void add_lexical(Found const& found);
  bool serves_later(Actor const& actor, AliasCandidate const& other) const;
  void add_namesake(Found const& found);

  // name_parts.cc: words of longer names
  void drop_parts();
  bool is_part(Found const& found) const;
  bool is_other_word(Found const& found, AliasCandidate const& candidate) const;
  bool is_bearer(AliasCandidate const& candidate) const;
  bool names_group(Found const& found, AliasCandidate const& candidate) const;
  bool bears_name_of_paper(Found const& found, AliasCandidate const& candidate) const;
  bool in_another_country(Found const& found, AliasCandidate const& candidate) const;
  bool is_of_division(Found const& found, AliasCandidate const& candidate) const;
  bool is_american_georgia(Span tokens) const;
  bool is_surname(Span tokens) const;
  bool is_no_name(Span tokens) const;
  bool cased(std::uint32_t token) const { return has_lower_case(tree_.sentences[tree_.tokens[token].sentence].span.of(document_.text)); }
  bool is_name_word(std::uint32_t t, std::uint32_t sentence) const;
  bool goes_on(Span tokens) const;
  bool comes_after(Found const& found) const;
  bool is_hyphen(std::uint32_t t) const {
    return t > 0 && t < tree_.tokens.size() && tree_.tokens[t].text == "-" && !tree_.tokens[t].space_after && !tree_.tokens[t - 1].space_after;
  }
  bool starts_listed(std::uint32_t t) const;
  bool ends_listed(std::uint32_t t) const;
  bool has_title_word(std::uint32_t t) const;

  // surname_bearers.cc: whose a surname is
  void find_with_initials();
  std::string_view words(Entity const& e) const;
  void note_bearers();
  bool has_local_title(Span tokens) const;
  bool is_strange_pair(Entity const& e) const;
  bool is_named_only_later(std::uint32_t t, Actor const& actor) const;
  bool is_others(Found const& found, AliasCandidate const& candidate) const;
  bool is_titled(Span tokens) const;
  bool is_titled_otherwise(Found const& found, Actor const& actor) const;
  bool is_office(Span tokens) const;
  bool has_capital(Span tokens) const;
  bool is_before_his_time(Actor const& actor) const;
  bool is_at_home(AliasCandidate const& candidate, Actor const& actor) const;
  bool inside_person(Span tokens) const;
  bool is_title(std::uint32_t t) const;
  bool parts_title(std::uint32_t t) const;
  bool tells_origin(Span tokens) const;

  // recognised_names.cc: names of no list
  bool taken(std::uint32_t head, Span tokens) const;
  void add_recognised();
  bool takes_up(Span tokens, std::string_view label) const;
  bool part_of_title(std::uint32_t head, std::string_view label) const;
  Span trimmed(Span tokens) const;
  bool is_mark(std::uint32_t token) const { return tree_.tokens[token].pos == Upos::kPunct; }

  Document const& document_;
  Tree const& tree_;
  ActorSources const& sources_;
  std::vector<PlaceMention> const& places_;
  std::pmr::memory_resource* memory_;
  std::pmr::vector<std::int32_t> entity_at_, name_at_, place_at_;  ///< for each token, or -1
  std::pmr::vector<AliasCandidate> candidates_{memory_};
  std::pmr::vector<Found> found_{memory_};
  std::pmr::set<ActorIndex> seen_actors_{memory_};
  std::pmr::set<ActorIndex> in_full_{memory_};
  using Words = std::pmr::set<std::string_view>;
  Words listed_surnames_{memory_};  ///< last words of the people of the lexicon named in full, in small letters
  Words seen_countries_{memory_};
  Words present_{memory_};    ///< countries of the states, bodies and full names in the text, or of two surnames
  std::pmr::map<std::string_view, std::pmr::set<ActorIndex>> by_surname_{memory_};
  Words named_{memory_};      ///< countries of whatever is listed and no capital
  Words in_region_{memory_};  ///< towns told with the division they lie in
  std::pmr::map<std::string_view, std::uint32_t> first_other_{memory_};  ///< where an unlisted person of the surname is first named in full
  std::pmr::map<ActorIndex, std::uint32_t> first_full_{memory_};         ///< the same of listed people
  std::pmr::map<std::string_view, Words> bearers_{memory_};  ///< first names by surname, in small letters
  mutable std::pmr::deque<std::pmr::string> kept_words_{memory_};
  std::pmr::vector<NameMatch> names_{memory_};
};

}  // namespace dragoman
