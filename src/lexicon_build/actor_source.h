// The actor tables as an analyst wrote them: every record with its file and line, fields checked for their
// form, references not yet followed. The compiler and the linter both start from here.
#pragma once

#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "lexicon/actor_rows.h"
#include "lexicon_build/diagnostics.h"

namespace dragoman {

struct SourcePlace {
  std::string file;  ///< relative to its lexicon folder
  std::uint32_t line = 0;
  std::uint32_t folder = 0;  ///< which lexicon folder: 0 is the first
};
struct ActorRecord {
  SourcePlace place;
  std::string id, name, kind, country, sector, other_sectors, cameo, parent, description;
  std::int32_t cow = 0, gw = 0;
  DayNumber from = kNoDay, to = kNoDay;
};
struct AliasRecord {
  SourcePlace place;
  std::string actor, text, language, source;
  AliasKind kind = AliasKind::kName;
  bool ambiguous = false;
  DayNumber from = kNoDay, to = kNoDay;
};
struct RoleRecord {
  SourcePlace place;
  std::string actor, org, office, sector, source;
  DayNumber from = kNoDay, to = kNoDay;
};
struct RelationRecord {
  SourcePlace place;
  std::string actor, relation, target, source;
  DayNumber from = kNoDay, to = kNoDay;
};
struct DesignationRecord {
  SourcePlace place;
  std::string actor, list_name, authority, source;
  DayNumber from = kNoDay, to = kNoDay;
};

struct ActorSource {
  std::vector<ActorRecord> actors;
  std::vector<AliasRecord> aliases;
  std::vector<RoleRecord> roles;
  std::vector<RelationRecord> relations;
  std::vector<DesignationRecord> designations;
};

/// Reads every actors.csv, aliases.csv, roles.csv, relations.csv and designations.csv below <dir>/actors,
/// folders in name order. A record whose fields have no meaning (bad date, unknown alias kind) is reported
/// and left out.
ActorSource read_actor_source(std::span<std::filesystem::path const> dirs, Diagnostics& diagnostics);

/// First day meant by "YYYY", "YYYY-MM" or "YYYY-MM-DD"; with `last` the last one. Empty text: kNoDay.
/// Reports others.
DayNumber read_day(std::string const& text, bool last, SourcePlace const& place, Diagnostics& diagnostics);

/// Whole file as a string; reports and returns "" when it cannot be read.
std::string read_source_file(std::filesystem::path const& path, std::string const& name,
                             Diagnostics& diagnostics);

}  // namespace dragoman
