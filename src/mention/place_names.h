// What stands under the words from a token on: the longest name of the gazetteer and of a state.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "lexicon/gazetteer.h"
#include "lexicon/lexicon.h"
#include "mention/document_words.h"
#include "syntax/tree.h"

namespace dragoman {

/// Names that begin at one token.
struct PlaceNameAt {
  std::uint32_t end = 0;               ///< one past the last token; 0 when there is no name
  std::span<PlaceNameRow const> rows;  ///< in the gazetteer
  std::string_view country;            ///< ISO3 when a state has this name
  std::string_view adjective_of;       ///< ISO3 when it is a state's adjective or people
  bool by_other_name = false;          ///< `country` by another name than its own

  /// A name in its own right, not only an abbreviation or adjective.
  bool is_name() const {
    return !country.empty() || (!rows.empty() && rows.front().kind <= PlaceNameKind::kAlternate);
  }
  bool is_main_name() const {
    return !country.empty() || (!rows.empty() && rows.front().kind == PlaceNameKind::kName);
  }
  bool is_abbreviation() const {
    return country.empty() && !rows.empty() && rows.front().kind == PlaceNameKind::kAbbreviation;
  }
  bool is_adjective() const {
    return !adjective_of.empty() || (!rows.empty() && rows.front().kind == PlaceNameKind::kAdjective);
  }
};

/// The names of a whole document, found once. Thread-safe after construction.
class PlaceNames {
 public:
  PlaceNames(Tree const& tree, Lexicon const& lexicon, Gazetteer const* gazetteer, DocumentWords const& words);

  /// Longest name that begins at `token`; only names whose words are capitalised in the text.
  PlaceNameAt const& at(std::uint32_t token) const { return at_[token]; }
  /// The name that is exactly these tokens; `end` is 0 when there is none.
  PlaceNameAt exactly(Span tokens) const;

 private:
  void find_states(Lexicon const& lexicon);
  bool is_part_of(PlaceNameAt const& name, PlaceNameAt const& state) const;
  /// Readings of these words; an acronym such as "EU" is no town of that name.
  std::span<PlaceNameRow const> plausible(std::span<AliasWord const> words) const;
  PlaceNameAt gazetteer_name(std::uint32_t token) const;

  Tree const& tree_;
  Gazetteer const* gazetteer_;
  DocumentWords const& words_;
  std::pmr::vector<PlaceNameAt> at_, states_;
};

}  // namespace dragoman
