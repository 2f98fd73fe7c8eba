// Who stands for whom? Ministries, armies and officials for their state; units and members for their armed group.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/result.h"
#include "casebook/duck.h"

namespace dragoman {

struct ActorInfo {
  std::string id, name, kind, country, sector, parent;
  std::optional<Date> valid_from, valid_to;
  std::optional<std::int64_t> cow, gw;  ///< Correlates of War and Gleditsch-Ward numbers of states
};

/// A party as a row names it; empty = unknown.
struct PartyName {
  std::string id, name, country, sector;
};

/// The actor tables of a casebook, loaded once. Immutable after load; safe to read from several threads.
class ActorRollup {
 public:
  static Result<ActorRollup> load(Duck& duck);

  ActorInfo const* find(std::string_view id) const;
  /// Name for people: actor_name of the table, "Pakistan's military" for a code such as PAKMIL, else the id.
  std::string name_of(std::string_view id) const;
  bool is_state(std::string_view id) const;
  /// An armed group by itself: kind rebel, or sector REB of a body.
  bool is_armed_group(std::string_view id) const;
  /// The armed group a party belongs to or is: a member, or a unit that stands on no list where its parent does not
  /// stand too, counts with the parent. Empty: none.
  std::string group_of(std::string_view id) const;
  /// ISO3 of the state a party acts for: state, government, army, police, courts, parliament; an armed group that
  /// governs on that day counts for the country too. Empty: no state acts.
  std::string state_of(PartyName const& party, std::optional<Date> on) const;
  /// ISO3 of the country whose loss it is when the party is hurt: state_of, and civilians, soldiers, firms. Empty for
  /// armed groups and for the unknown.
  std::string home_of(PartyName const& party, std::optional<Date> on) const;
  /// Every name and alias of an actor, sorted.
  std::vector<std::string> names_of(std::string_view id) const;

 private:
  bool listed_apart(std::string const& unit, std::string const& parent) const;
  struct Rule {
    std::string country;
    std::optional<Date> from, to;
  };
  std::string home_country(PartyName const& party) const;
  std::string sector_of(PartyName const& party) const;

  std::map<std::string, ActorInfo, std::less<>> actors_;
  std::map<std::string, std::vector<std::string>, std::less<>> aliases_;
  std::map<std::string, std::string, std::less<>> membership_;  ///< person or unit -> group, by actor_relations
  std::map<std::string, Rule, std::less<>> governs_;            ///< armed group -> country it governs, and when
  std::map<std::string, std::set<std::string>, std::less<>> lists_;  ///< "authority|list" that name it
};

}  // namespace dragoman
