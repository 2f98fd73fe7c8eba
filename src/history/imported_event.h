// One row of somebody else's event data, and where rows go.
#pragma once

#include <algorithm>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/result.h"
#include "history/party_resolver.h"
#include "history/relation_meaning.h"

namespace dragoman {

struct ImportedEvent {
  std::string id;
  std::size_t line = 0;  ///< from 1
  Date date;
  std::string relation;                    ///< label or code as it stood
  std::optional<RelationMeaning> meaning;  ///< unset: in no table
  ImportedParty actor, recipient;
  std::string location, url;
  std::optional<double> latitude, longitude, goldstein;
  std::optional<std::int64_t> mentions, articles, sources;
  std::optional<Date> reported;
};

/// Takes what a reader finds in one file.
struct ImportSink {
  std::function<Result<void>(ImportedEvent)> event;
  std::function<void(std::size_t line, std::string reason, std::string_view text)> reject;
};

/// Calls take(line without its end, number from 1) for each line until it fails; a final line end opens no further line.
template <class Take>
Result<void> each_import_line(std::string_view bytes, Take const& take) {
  for (std::size_t number = 1; !bytes.empty(); ++number) {
    std::size_t const end = std::min(bytes.find('\n'), bytes.size());
    std::string_view line = bytes.substr(0, end);
    bytes.remove_prefix(std::min(end + 1, bytes.size()));
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (Result<void> done = take(line, number); !done) return done;
  }
  return {};
}

}  // namespace dragoman
