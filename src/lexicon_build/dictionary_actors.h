// The actor dictionaries of TABARI and PETRARCH as records.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "lexicon/actor_rows.h"
#include "lexicon_build/dictionary_text.h"

namespace dragoman {

/// A code and the days it holds; kNoDay is open.
struct DatedCode {
  std::uint32_t line = 0;
  std::string code;
  DayNumber from = kNoDay, to = kNoDay;
};

struct ActorPhrase {
  std::uint32_t line = 0;
  std::string text;      ///< as written, without "_": "MINAS TIRITH"
  bool open_end = false; ///< TABARI: also words that only begin so ("GONDOR" for "GONDORIAN")
};

/// One entry: first its own phrase, then its synonyms, and at least one code.
struct DictionaryActor {
  std::vector<ActorPhrase> phrases;
  std::vector<DatedCode> codes;
};

/// Reads "PHRASE_ [CODE dates] [CODE]", lines "+SYNONYM_" and indented lines of further codes. Dates are YYMMDD (31 and
/// above: 19..) or YYYYMMDD, as "<date", ">date" or "date-date", in TABARI also in round brackets. A line that makes no
/// sense is reported and left out.
std::vector<DictionaryActor> read_dictionary_actors(DictionaryFile const& file, DictionaryLint& lint);

/// "<930120", ">20010120", "930120-20010120", "(>930120)" -> first and last day; nothing when it is no such thing.
std::optional<DatedCode> read_code_dates(std::string_view text);

}  // namespace dragoman
