// Rows are sorted by actor id; an index made at opening finds one with a single probe. Its aliases, roles, relations and
// designations are runs of rows. Terms of an office are an index over the same role rows, grouped by body.
#include "lexicon/actor_table.h"

#include <algorithm>
#include <array>

#include "base/check.h"
#include "lexicon/word_key.h"

namespace dragoman {

namespace {

constexpr std::array<std::string_view, 6> kAliasKinds{"name",    "acronym",  "demonym",
                                                      "metonym", "spelling", "adjective"};

std::optional<Date> date_of(DayNumber day) {
  if (day == kNoDay) return std::nullopt;
  return Date{std::chrono::sys_days{std::chrono::days{day}}};
}
Validity validity(DayNumber from, DayNumber to) { return {date_of(from), date_of(to)}; }
std::optional<int> code(std::int32_t value) { return value == 0 ? std::nullopt : std::optional<int>(value); }

template <class Row>
std::span<Row const> run(std::span<Row const> rows, RowRange range) {
  DRAGOMAN_CHECK(range.begin <= range.end && range.end <= rows.size(), "row range outside its section");
  return rows.subspan(range.begin, range.end - range.begin);
}

Relation relation(Image const& image, RelationRow const& row) {
  return {row.actor, row.target, image.str(row.relation), image.str(row.source),
          validity(row.valid_from, row.valid_to)};
}
Designation designation(Image const& image, DesignationRow const& row) {
  return {row.actor, row.authority, image.str(row.list_name), image.str(row.source),
          validity(row.listed_on, row.delisted_on)};
}

}  // namespace

std::string_view alias_kind_name(AliasKind kind) { return kAliasKinds[static_cast<std::size_t>(kind)]; }

std::optional<AliasKind> alias_kind_from(std::string_view name) {
  auto const found = std::find(kAliasKinds.begin(), kAliasKinds.end(), name);
  if (found == kAliasKinds.end()) return std::nullopt;
  return static_cast<AliasKind>(found - kAliasKinds.begin());
}

Result<ActorTable> ActorTable::open(std::shared_ptr<Image const> image) {
  ActorTable table;
  auto read = [&]<class Row>(std::span<Row const>& into, char const* section) -> Result<void> {
    auto rows = image->rows<Row>(section);
    if (!rows) return tl::unexpected(rows.error());
    into = *rows;
    return {};
  };
  Result<void> const done = read(table.actors_, "actors")
                                .and_then([&] { return read(table.aliases_, "actor_aliases"); })
                                .and_then([&] { return read(table.roles_, "actor_roles"); })
                                .and_then([&] { return read(table.terms_, "actor_terms"); })
                                .and_then([&] { return read(table.relations_, "actor_relations"); })
                                .and_then([&] { return read(table.designations_, "actor_designations"); });
  if (!done) return tl::unexpected(done.error());
  table.by_id_ = RowIndex::make(table.actors_, [&](ActorRow const& row) { return word_hash(image->str(row.id)); });
  table.image_ = std::move(image);
  return table;
}

Actor ActorTable::actor(ActorIndex index) const {
  DRAGOMAN_CHECK(index < actors_.size(), "actor index outside the table");
  auto const& row = actors_[index];
  auto str = [this](StrRef ref) { return image_->str(ref); };
  return {index,
          str(row.id),
          str(row.name),
          str(row.kind),
          str(row.country),
          str(row.sector),
          str(row.other_sectors),
          str(row.cameo),
          str(row.parent),
          str(row.description),
          code(row.cow),
          code(row.gw),
          validity(row.valid_from, row.valid_to)};
}

std::optional<Actor> ActorTable::find(std::string_view id) const {
  RowRange const row = by_id_.find(word_hash(id));
  if (row.begin == row.end || image_->str(actors_[row.begin].id) != id) return std::nullopt;
  return actor(row.begin);
}

Alias ActorTable::alias(std::uint32_t row_number) const {
  DRAGOMAN_CHECK(row_number < aliases_.size(), "alias row outside the table");
  auto const& row = aliases_[row_number];
  return {row.actor,
          row.kind,
          image_->str(row.text),
          image_->str(row.language),
          image_->str(row.source),
          row.ambiguous != 0,
          validity(row.valid_from, row.valid_to)};
}

Term ActorTable::role(RoleRow const& row) const {
  return {row.actor,
          row.org,
          image_->str(row.office),
          image_->str(row.sector),
          image_->str(row.source),
          validity(row.valid_from, row.valid_to)};
}

std::vector<Alias> ActorTable::aliases_of(ActorIndex index) const {
  DRAGOMAN_CHECK(index < actors_.size(), "actor index outside the table");
  std::vector<Alias> out;
  for (auto row = actors_[index].aliases.begin; row < actors_[index].aliases.end; ++row)
    out.push_back(alias(row));
  return out;
}

std::span<RoleRow const> ActorTable::roles_of_row(ActorIndex person) const {
  DRAGOMAN_CHECK(person < actors_.size(), "actor index outside the table");
  return run(roles_, actors_[person].roles);
}

std::optional<Term> ActorTable::last_role_of(ActorIndex person, std::optional<Date> on) const {
  auto const rows = roles_of_row(person);
  for (auto row = rows.rbegin(); row != rows.rend(); ++row)
    if (auto one = role(*row); one.valid.holds(on)) return one;
  return std::nullopt;
}

std::vector<Term> ActorTable::roles_of(ActorIndex person, std::optional<Date> on) const {
  std::vector<Term> out;
  for (auto const& row : roles_of_row(person))
    if (auto one = role(row); one.valid.holds(on)) out.push_back(one);
  return out;
}

std::vector<Term> ActorTable::terms_in(ActorIndex org, std::string_view office,
                                       std::optional<Date> on) const {
  DRAGOMAN_CHECK(org < actors_.size(), "actor index outside the table");
  std::vector<Term> out;
  for (auto const number : run(terms_, actors_[org].terms)) {
    DRAGOMAN_CHECK(number < roles_.size(), "role row outside the table");
    auto one = role(roles_[number]);
    if ((office.empty() || one.office == office) && one.valid.holds(on)) out.push_back(one);
  }
  return out;
}

std::optional<Term> ActorTable::office_holder(ActorIndex org, std::string_view office, Date on) const {
  DRAGOMAN_CHECK(org < actors_.size(), "actor index outside the table");
  auto const numbers = run(terms_, actors_[org].terms);
  for (auto number = numbers.rbegin(); number != numbers.rend(); ++number) {
    DRAGOMAN_CHECK(*number < roles_.size(), "role row outside the table");
    auto one = role(roles_[*number]);
    if ((office.empty() || one.office == office) && one.valid.holds(on)) return one;
  }
  return std::nullopt;
}

std::vector<Relation> ActorTable::relations_of(ActorIndex index, std::optional<Date> on) const {
  DRAGOMAN_CHECK(index < actors_.size(), "actor index outside the table");
  std::vector<Relation> out;
  for (auto const& row : run(relations_, actors_[index].relations))
    if (auto one = relation(*image_, row); one.valid.holds(on)) out.push_back(one);
  return out;
}

std::vector<Designation> ActorTable::designations_of(ActorIndex index, std::optional<Date> on) const {
  DRAGOMAN_CHECK(index < actors_.size(), "actor index outside the table");
  std::vector<Designation> out;
  for (auto const& row : run(designations_, actors_[index].designations))
    if (auto one = designation(*image_, row); one.valid.holds(on)) out.push_back(one);
  return out;
}

std::vector<Alias> ActorTable::all_aliases() const {
  std::vector<Alias> out;
  for (std::uint32_t row = 0; row < aliases_.size(); ++row) out.push_back(alias(row));
  return out;
}
std::vector<Term> ActorTable::all_roles() const {
  std::vector<Term> out;
  for (auto const& row : roles_) out.push_back(role(row));
  return out;
}
std::vector<Relation> ActorTable::all_relations() const {
  std::vector<Relation> out;
  for (auto const& row : relations_) out.push_back(relation(*image_, row));
  return out;
}
std::vector<Designation> ActorTable::all_designations() const {
  std::vector<Designation> out;
  for (auto const& row : designations_) out.push_back(designation(*image_, row));
  return out;
}

}  // namespace dragoman
