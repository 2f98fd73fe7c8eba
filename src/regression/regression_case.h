// The regression corpus as data: a sentence and what must come out of it. Format: docs/formats/regression.md.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/result.h"

namespace dragoman {

/// One member of a slot: alternatives, each a code, a quoted phrase, "*", or "-".
struct ExpectedMember {
  std::vector<std::string> codes, phrases;
  bool anything = false;
  bool nobody = false;  ///< "-" among the alternatives: the side may be empty
};
/// Parties of one side; empty means nobody.
using ExpectedSlot = std::vector<ExpectedMember>;

struct ExpectedEvent {
  std::vector<std::string> types, realis;  ///< alternatives; "*" is anything
  ExpectedSlot actors, recipients;
  std::map<std::string, std::string> keys;
  std::string line;  ///< as written, for messages
};

struct ExpectedClaim {
  std::vector<std::string> stances, kinds, contents;  ///< alternatives
  ExpectedMember speaker;
  bool no_speaker = false;
  std::map<std::string, std::string> keys;
  std::string line;
};

struct RegressionCase {
  std::string file;
  std::size_t line = 0;
  std::string phenomenon;  ///< number of the phenomenon ("12"), empty when the file names none
  std::optional<Date> date;
  std::string text;
  bool no_event = false;   ///< "= none"
  bool no_claim = false;   ///< "~ none"
  std::vector<ExpectedEvent> events;
  std::vector<ExpectedClaim> claims;
};

/// Cases of one file's content. Input error "regression.format" with file and line.
Result<std::vector<RegressionCase>> read_regression(std::string_view content, std::string const& file);

}  // namespace dragoman
