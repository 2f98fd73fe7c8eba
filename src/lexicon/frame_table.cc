// Rows lie in the image under the hash of their key; an index made at opening finds one with a single probe. Two keys
// would have to share 64 bits to be confused, so the strings are not kept.
#include "lexicon/frame_table.h"

#include <algorithm>

#include "lexicon/frame_sections.h"

namespace dragoman {

namespace {

template <class Row>
RowIndex by_hash(std::span<Row const> rows) {
  return RowIndex::make(rows, [](Row const& row) { return row.hash; });
}

template <class Row>
Row const* first(RowIndex const& index, std::span<Row const> rows, std::uint64_t hash) {
  auto const found = index.find(hash, rows);
  return found.empty() ? nullptr : &found.front();
}

template <class Row>
std::span<Row const> slice(std::span<Row const> rows, RowRange range) {
  if (range.begin > range.end || range.end > rows.size()) return {};
  return rows.subspan(range.begin, range.end - range.begin);
}

}  // namespace

Result<FrameTable> FrameTable::open(std::shared_ptr<Image const> image) {
  namespace names = frame_sections;
  FrameTable table;
  Result<void> status;
  auto read = [&]<class Row>(std::string_view section, std::span<Row const>& into) {
    if (!status) return;
    auto rows = image->rows<Row>(section);
    if (rows) into = *rows;
    else status = tl::unexpected(rows.error());
  };
  read(names::kFrames, table.frames_);
  read(names::kKeys, table.keys_);
  read(names::kOrder, table.order_);
  read(names::kGroupLists, table.group_list_);
  read(names::kWords, table.words_);
  read(names::kGroupNames, table.group_names_);
  read(names::kOuterKeys, table.outer_keys_);
  read(names::kOuters, table.outers_);
  read(names::kRules, table.rules_);
  read(names::kConditions, table.conditions_);
  read(names::kTerms, table.terms_);
  read(names::kRoles, table.roles_);
  read(names::kDifferences, table.differences_);
  read(names::kContexts, table.contexts_);
  read(names::kTypeRoles, table.type_roles_);
  read(names::kDiscards, table.discards_);
  read(names::kRuleFamilies, table.rule_families_);
  if (!status) return tl::unexpected(status.error());
  table.by_key_ = by_hash(table.keys_);
  table.by_word_ = by_hash(table.words_);
  table.by_group_name_ = by_hash(table.group_names_);
  table.by_outer_key_ = by_hash(table.outer_keys_);
  table.image_ = std::move(image);
  table.sketch_frames();
  return table;
}

void FrameTable::sketch_frames() {
  sketches_ = std::make_shared<std::vector<FrameSketch>>(order_.size());
  for (std::size_t i = 0; i < order_.size(); ++i) {
    if (order_[i] >= frames_.size()) continue;
    FrameRow const& frame = frames_[order_[i]];
    if (auto const asked = conditions(frame.conditions); !asked.empty()) (*sketches_)[i] = FrameSketch::of(frame, asked.front(), terms(asked.front()));
  }
}

std::span<std::uint32_t const> FrameTable::frames_of(std::uint64_t key) const {
  FrameKeyRow const* row = first(by_key_, keys_, key);
  return row == nullptr ? std::span<std::uint32_t const>{} : slice(order_, row->frames);
}

std::span<FrameSketch const> FrameTable::sketches_of(std::uint64_t key) const {
  FrameKeyRow const* row = first(by_key_, keys_, key);
  return row == nullptr ? std::span<FrameSketch const>{} : slice(std::span<FrameSketch const>(*sketches_), row->frames);
}

std::span<std::uint32_t const> FrameTable::groups_of(std::uint64_t word) const {
  FrameWordRow const* row = first(by_word_, words_, word);
  return row == nullptr ? std::span<std::uint32_t const>{} : slice(group_list_, row->groups);
}

OuterRow const* FrameTable::outer_of(std::uint64_t key) const {
  OuterKeyRow const* row = first(by_outer_key_, outer_keys_, key);
  return row == nullptr || row->outer >= outers_.size() ? nullptr : &outers_[row->outer];
}

std::span<ComposeRow const> FrameTable::rules(OuterRow const& outer) const { return slice(rules_, outer.rules); }
std::span<FrameConditionRow const> FrameTable::conditions(RowRange range) const { return slice(conditions_, range); }
std::span<FrameTermRow const> FrameTable::terms(FrameConditionRow const& condition) const { return slice(terms_, condition.terms); }
std::span<FrameRoleRow const> FrameTable::roles(RowRange range) const { return slice(roles_, range); }

TypeRolesRow FrameTable::type_roles(std::uint8_t type) const {
  return type < type_roles_.size() ? type_roles_[type] : TypeRolesRow{};
}

bool FrameTable::is_of_family(std::string_view rule, std::string_view family) const {
  std::uint64_t const hash = frame_hash(family);
  return std::any_of(rule_families_.begin(), rule_families_.end(), [&](RuleFamilyRow const& row) { return row.family == hash && rule.find(str(row.part)) != std::string_view::npos; });
}

std::int32_t FrameTable::group(std::string_view name) const {
  FrameWordRow const* row = first(by_group_name_, group_names_, frame_hash(name));
  return row == nullptr ? -1 : static_cast<std::int32_t>(row->groups.begin);
}

}  // namespace dragoman
