// Common nouns that name a kind of actor or thing: "troops", "prime minister", "pipeline".
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string_view>

#include "base/result.h"
#include "lexicon/image.h"
#include "lexicon/row_index.h"
#include "lexicon/word_key.h"

namespace dragoman {

/// What an agent noun tells. Views live as long as the image.
struct Agent {
  std::string_view phrase;  ///< lower-case lemmas joined by one blank: "prime minister"
  std::string_view kind;    ///< mention kind as in the output contract: "military", "person", "building" ...
  std::string_view sector;  ///< PLOVER sector, empty for things
  std::string_view office;  ///< office of the office table the noun names ("head_of_government"), else empty
  bool person = false;      ///< names one or more people ("soldier"), not a body ("army")
  bool title = false;       ///< may stand before a person's name ("General")
  bool group = false;       ///< singular can be taken up by "they" ("army", "crowd")
  bool relational = false;  ///< takes its sector from what it belongs to ("union leader", "army spokesman")
  bool generic = false;     ///< says only what sort of thing is meant; resolved by coreference ("the group")
};

/// A row as it lies in the image section "agents", sorted by (head, words descending, phrase).
struct AgentRow {
  StrRef phrase, head, kind, sector, office;
  std::uint32_t words = 0, flags = 0;
};

/// Read-only view of the compiled agent nouns. Thread-safe; keeps the image alive.
class AgentTable {
 public:
  enum Flag : std::uint32_t { kPerson = 1, kTitle = 2, kGroup = 4, kGeneric = 8, kRelational = 16 };
  struct Match {
    Agent agent;
    std::size_t words = 0;  ///< how many of the last words it covers
  };

  static Result<AgentTable> open(std::shared_ptr<Image const> image);
  /// Longest entry that is a suffix of `lemmas` (lower case, in text order).
  std::optional<Match> match(std::span<std::string_view const> lemmas) const;
  /// Entries whose last word is this one; most words have none. Whoever asks about a word often keeps the range.
  RowRange headed(WordKey const& head) const;
  /// match() among `entries`, which are those of the last lemma.
  std::optional<Match> match(std::span<std::string_view const> lemmas, RowRange entries) const;
  std::size_t size() const { return rows_.size(); }

 private:
  Agent agent_of(AgentRow const& row) const;
  std::shared_ptr<Image const> image_;
  std::span<AgentRow const> rows_;
  RowIndex by_head_;
};

}  // namespace dragoman
