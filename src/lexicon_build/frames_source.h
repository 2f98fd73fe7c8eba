// The frame lexicon between text and image: tables under construction. Internal to lexicon_build.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "lexicon/frame_rows.h"
#include "lexicon_build/diagnostics.h"
#include "lexicon_build/image_writer.h"

namespace dragoman::frames_build {

/// A place in the sources.
struct Where {
  std::string file;
  std::uint32_t line = 0;
};

std::vector<std::string> words_of(std::string_view text);  ///< split at blanks
/// "object", "to", "object_of" -> path; nothing when a step is unknown.
std::optional<FramePathRow> path_from(std::string_view text);
std::optional<std::uint8_t> plover_type(std::string_view name);

/// Everything read so far. Rows keep the order of the sources until finish().
class FrameSource {
 public:
  FrameSource(ImageWriter& writer, Diagnostics& diagnostics) : writer_(writer), diagnostics_(diagnostics) {}

  Diagnostics& diagnostics() { return diagnostics_; }
  StrRef intern(std::string_view text) { return writer_.intern(text); }
  void origin(std::string_view kind, std::string_view key, Where const& where) { writer_.origin(kind, key, where.file, where.line); }

  void add_group(std::string const& name, std::vector<std::string> const& words, std::vector<std::string> const& include);
  /// Number of a group, made when new; `where` is reported when nobody ever fills it.
  std::uint32_t group(std::string const& name, Where const& where);
  /// Parses one condition value such as "@CAPTIVE #person !@MONEY"; false (and a finding) when it makes no sense.
  bool condition(std::string_view key, std::string_view value, Where const& where);
  bool role(Role role, std::string_view paths, Where const& where);
  std::uint32_t condition_count() const { return static_cast<std::uint32_t>(conditions_.size()); }
  std::uint32_t role_count() const { return static_cast<std::uint32_t>(roles_.size()); }
  void drop_from(std::uint32_t conditions, std::uint32_t roles);

  /// False when the id is taken.
  bool add_id(std::string const& id, Where const& where);
  std::uint32_t add_frame(FrameRow const& row, Where const& where);
  void add_key(std::string const& key, std::uint32_t frame) { keys_[key].push_back(frame); }
  std::uint32_t add_outer(std::string const& id, std::vector<ComposeRow> rules, std::vector<std::string> const& keys);
  void add_difference(DifferenceRow const& row) { differences_.push_back(row); }
  /// A part of rule ids that a table asks for; reported where no id holds it.
  void ask_rule(std::string const& part, Where const& where) { asked_rules_.emplace_back(part, where); }
  void add_rule_family(RuleFamilyRow const& row) { rule_families_.push_back(row); }
  void add_context(ContextRow const& row) { contexts_.push_back(row); }
  void add_discard(std::string_view words, bool document) { discards_.push_back({intern(words), document ? 1U : 0U, 0}); }
  /// Folders come one after the other; frames of a later one are tried before those of an earlier one.
  void next_folder() { ++folder_; }
  void set_type_roles(std::uint8_t type, TypeRolesRow const& row) { type_roles_[type] = row; }

  /// Sorts, checks what needs the whole (empty groups, frames that never get their turn) and adds the sections.
  void finish();

 private:
  struct Group {
    std::uint32_t number = 0;
    std::set<std::string> words, include;
    Where first_use;
    bool defined = false;
  };
  std::optional<FrameTermRow> term(std::string_view text, Where const& where);
  void close_groups();
  bool is_part_of_id(std::string_view part) const;
  void check_rules();
  void check_reach(std::string const& key, std::vector<std::uint32_t> const& frames);
  void write_groups();
  void write_keys();

  ImageWriter& writer_;
  Diagnostics& diagnostics_;
  std::map<std::string, Group> groups_;
  std::vector<FrameRow> frames_;
  std::vector<Where> frame_places_;
  std::map<std::string, Where> ids_;
  std::map<std::string, std::vector<std::uint32_t>> keys_;
  std::vector<FrameConditionRow> conditions_;
  std::vector<FrameTermRow> terms_;
  std::vector<FrameRoleRow> roles_;
  std::vector<OuterRow> outers_;
  std::map<std::uint64_t, std::uint32_t> outer_keys_;
  std::vector<ComposeRow> rules_;
  std::vector<DifferenceRow> differences_;
  std::vector<ContextRow> contexts_;
  std::vector<DiscardRow> discards_;
  std::vector<RuleFamilyRow> rule_families_;
  std::vector<std::pair<std::string, Where>> asked_rules_;
  std::int32_t folder_ = 0;
  std::vector<TypeRolesRow> type_roles_ = std::vector<TypeRolesRow>(kPloverTypes.size());
  std::set<std::uint32_t> reached_;
};

}  // namespace dragoman::frames_build
