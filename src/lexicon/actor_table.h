// Who there is: states, bodies, groups and people, with their names, offices, relations and designations over
// time.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/result.h"
#include "lexicon/actor_rows.h"
#include "lexicon/image.h"
#include "lexicon/row_index.h"

namespace dragoman {

/// Position of an actor in the table; the table is sorted by actor id.
using ActorIndex = std::uint32_t;

/// Days from `from` to `to`, both included; an open end is unset.
struct Validity {
  std::optional<Date> from, to;
  bool holds(std::optional<Date> on) const { return !on || ((!from || *from <= *on) && (!to || *on <= *to)); }
};

/// One actor. Views live as long as the image. Empty string or unset means unknown.
struct Actor {
  ActorIndex index = 0;
  std::string_view id, name, kind, country, sector, other_sectors, cameo, parent, description;
  std::optional<int> cow, gw;
  Validity valid;
};
struct Alias {
  ActorIndex actor = 0;
  AliasKind kind = AliasKind::kName;
  std::string_view text, language, source;
  bool ambiguous = false;
  Validity valid;
};
/// A person's term in an office of a body ("head_of_government" of PAK).
struct Term {
  ActorIndex actor = 0, org = 0;
  std::string_view office, sector, source;
  Validity valid;
};
struct Relation {
  ActorIndex actor = 0, target = 0;
  std::string_view relation, source;
  Validity valid;
};
struct Designation {
  ActorIndex actor = 0, authority = 0;
  std::string_view list_name, source;
  Validity valid;  ///< from listing to delisting
};

std::string_view alias_kind_name(AliasKind kind);
std::optional<AliasKind> alias_kind_from(std::string_view name);

/// Read-only view of the actor sections. Thread-safe; keeps the image alive. Dates filter by validity;
/// without a date everything is given.
class ActorTable {
 public:
  static Result<ActorTable> open(std::shared_ptr<Image const> image);

  std::uint32_t size() const { return static_cast<std::uint32_t>(actors_.size()); }
  Actor actor(ActorIndex index) const;
  std::optional<Actor> find(std::string_view id) const;

  std::vector<Alias> aliases_of(ActorIndex actor) const;
  /// The latest of a person's terms on that day; without a day, of all.
  std::optional<Term> last_role_of(ActorIndex person, std::optional<Date> on = {}) const;
  /// Whether `holds(term)` for some term of a person on that day.
  template <class Holds>
  bool any_role_of(ActorIndex person, std::optional<Date> on, Holds holds) const {
    for (RoleRow const& row : roles_of_row(person))
      if (Term const one = role(row); one.valid.holds(on) && holds(one)) return true;
    return false;
  }
  /// Terms of a person, oldest first.
  std::vector<Term> roles_of(ActorIndex person, std::optional<Date> on = {}) const;
  /// Terms in an office of a body, oldest first; an empty office means all offices.
  std::vector<Term> terms_in(ActorIndex org, std::string_view office = {}, std::optional<Date> on = {}) const;
  /// Who held the office on that day: the latest term that covers it.
  std::optional<Term> office_holder(ActorIndex org, std::string_view office, Date on) const;
  std::vector<Relation> relations_of(ActorIndex actor, std::optional<Date> on = {}) const;
  std::vector<Designation> designations_of(ActorIndex actor, std::optional<Date> on = {}) const;

  // Whole tables in actor order, for export.
  std::vector<Alias> all_aliases() const;
  std::vector<Term> all_roles() const;
  std::vector<Relation> all_relations() const;
  std::vector<Designation> all_designations() const;

  Alias alias(std::uint32_t row) const;

 private:
  Term role(RoleRow const& row) const;
  std::span<RoleRow const> roles_of_row(ActorIndex person) const;
  std::shared_ptr<Image const> image_;
  std::span<ActorRow const> actors_;
  std::span<AliasRow const> aliases_;
  std::span<RoleRow const> roles_;
  std::span<std::uint32_t const> terms_;  ///< rows of roles_, grouped by body
  std::span<RelationRow const> relations_;
  std::span<DesignationRow const> designations_;
  RowIndex by_id_;
};

}  // namespace dragoman
