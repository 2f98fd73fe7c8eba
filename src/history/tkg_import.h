// Folders of integer quadruples with id files, row by row.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "forecast/history.h"
#include "history/imported_event.h"

namespace dragoman {

/// Reads the files of one folder. Ids of events are hashes of what a row says (day, names, relation) and of how often it
/// has said so before in this folder, so that the same row gets the same id whatever file or id numbers it comes in.
class TkgImport {
 public:
  TkgImport(Vocabulary const& names, TimeUnit unit, Date day_zero, PartyResolver& resolver) : names_(names), unit_(unit), day_zero_(day_zero), resolver_(resolver) {}
  /// The event files that stand in the folder: train, valid, test, events.
  static std::vector<std::filesystem::path> files(std::filesystem::path const& folder);
  Result<void> read(std::string_view bytes, ImportSink const& sink);

 private:
  ImportedEvent event_of(TypedEvent const& row);
  std::string id_of(TypedEvent const& row, Date date);

  Vocabulary const& names_;
  TimeUnit unit_;
  Date day_zero_;
  PartyResolver& resolver_;
  std::unordered_map<std::uint64_t, std::uint32_t> said_;  ///< rows by hash; never iterated
};

}  // namespace dragoman
