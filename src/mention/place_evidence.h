// What speaks for a name being a place where it stands.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <memory_resource>
#include <string_view>
#include <vector>

#include "lexicon/gazetteer.h"
#include "mention/place_names.h"
#include "syntax/tree.h"

namespace dragoman {

/// Questions about tokens and names of one document. Pure; the tree and the names must outlive it.
class PlaceEvidence {
 public:
  PlaceEvidence(Tree const& tree, Gazetteer const* gazetteer, std::pmr::memory_resource* memory);

  std::string_view text(std::uint32_t t) const { return tree_.tokens[t].text; }
  /// Label of the entity a token belongs to, empty when none.
  std::string_view label(std::uint32_t t) const;
  bool same_sentence(std::uint32_t a, std::uint32_t b) const;
  /// The token before in its sentence, empty when there is none; and in small letters.
  std::string_view before(std::uint32_t t) const;
  std::string_view lower_before(std::uint32_t t) const;

  /// No entity begins before `first` or goes on behind `end`.
  bool is_whole(std::uint32_t first, std::uint32_t end) const;
  /// A state or first-level division by its usual name: may stand behind "Gainesville,".
  bool is_division(PlaceNameAt const& name) const;
  bool lies_in(PlaceNameAt const& name, PlaceNameAt const& region) const;
  /// "Laurel County", wherever it stands: nothing else is called so.
  bool is_county(std::uint32_t first, PlaceNameAt const& name) const;
  /// "CROMWELL -- The", "WASHINGTON (AP)".
  bool is_dateline(PlaceNameAt const& name) const;
  /// "the EU", "the Pacific": regions and seas of the lexicon bear no common names.
  bool is_region(std::uint32_t first, PlaceNameAt const& name) const;
  /// "a Winona man", "Gainesville residents": a town before a common noun that local news puts a town before.
  bool names_people_of(std::uint32_t first, PlaceNameAt const& name) const;
  /// After a place preposition, "R-" or "Smith, 22, of".
  bool position_fits(std::uint32_t first, PlaceNameAt const& name) const;
  /// "Fla." behind a comma, in brackets, behind "R-", or with its full stop in a place's position.
  bool abbreviation_fits(std::uint32_t t) const;
  /// Large enough to lend its name to a body, and no common word.
  bool informative(std::uint32_t first, PlaceNameAt const& name) const;
  /// "Air Canada", "East Texas": a capital stands right before, so these words are no name of their own.
  bool part_of_longer_name(std::uint32_t first) const;
  /// "Lake Opechee", "Neches River", "Zion National Park".
  bool names_feature(Span span) const;
  /// A word the recogniser alone takes for a place often is a surname: its position must be a place's.
  bool stands_for_place(Span span) const;
  /// One past the end of a street's name that begins here, else `first`: "Main Street", "Highway 19", but no
  /// "St. Paul".
  std::uint32_t street_end(std::uint32_t first) const;
  /// "North", "Union", "Village": says nothing by itself.
  static bool is_vague(std::string_view word);
  /// A capitalised word without label behind "in", "near" or "at", alone in its phrase.
  bool is_unknown_town(std::uint32_t t) const;

 private:
  bool is_populated(PlaceNameAt const& name) const;
  bool next_is_no_name(std::uint32_t t) const;
  bool is_numbered_road(std::uint32_t first) const;

  Tree const& tree_;
  Gazetteer const* gazetteer_;
  std::pmr::vector<std::int32_t> entity_at_;
};

}  // namespace dragoman
