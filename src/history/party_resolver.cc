// Names of event data sets are dictionary entries, not running text, so they are looked up whole. "Role (X)" is X's role:
// X a country gives country and sector, X a group gives the group. Where nothing fits the name stays as it is; a guess
// would put events on the wrong pair for good.
#include "history/party_resolver.h"

#include <algorithm>
#include <array>
#include <set>

#include "history/role_sector.h"
#include "lexicon_build/cameo_codes.h"

namespace dragoman {
namespace {

/// Codes of CAMEO and GDELT that differ from ISO 3166.
constexpr std::array<std::pair<std::string_view, std::string_view>, 4> kOtherCodes = {{{"ROM", "ROU"}, {"TMP", "TLS"}, {"ZAR", "COD"}, {"WSB", "PSE"}}};

bool is_proper(AliasKind kind) { return kind == AliasKind::kName || kind == AliasKind::kSpelling || kind == AliasKind::kAcronym; }

/// "Palestinian Territory, Occupied" -> "Occupied Palestinian Territory"; empty without a comma.
std::string turned(std::string_view name) {
  auto const at = name.find(", ");
  return at == std::string_view::npos ? std::string{} : std::string(name.substr(at + 2)) + " " + std::string(name.substr(0, at));
}

ImportedParty party_of(Actor const& actor, std::string_view raw) {
  ImportedParty party;
  party.id = actor.id;
  party.name = actor.name.empty() ? actor.id : actor.name;
  party.raw = raw;
  party.country = actor.country;
  party.sector = actor.sector;
  party.cameo = actor.cameo;
  return party;
}

}  // namespace

std::optional<Actor> PartyResolver::state_named(std::string_view name) const {
  for (std::string const& form : {std::string(name), turned(name)}) {
    if (form.empty()) continue;
    for (auto const& candidate : lexicon_.aliases().lookup(form, {{}, "state", true})) {
      Actor const actor = lexicon_.actors().actor(candidate.actor);
      if (actor.kind == "state" && is_proper(candidate.kind)) return actor;
    }
  }
  return std::nullopt;
}

std::optional<Actor> PartyResolver::actor_named(std::string_view name, std::string_view country) const {
  std::set<std::uint32_t> actors;
  for (auto const& candidate : lexicon_.aliases().lookup(name, {{}, {}, true}))
    if (is_proper(candidate.kind) && !candidate.ambiguous && (country.empty() || lexicon_.actors().actor(candidate.actor).country == country)) actors.insert(candidate.actor);
  return actors.size() == 1 ? std::optional(lexicon_.actors().actor(*actors.begin())) : std::nullopt;
}

ImportedParty PartyResolver::role_of(std::string_view role, std::string_view owner) const {
  ImportedParty party;
  party.sector = role_sector(role);
  if (auto const state = state_named(owner)) {
    party.country = state->id;
    if (!party.sector.empty()) party.id = party.cameo = std::string(state->id) + party.sector;
    return party;
  }
  auto const group = actor_named(owner, {});
  if (!group || group->kind == "person") return ImportedParty{};
  party.id = group->id;
  party.country = group->country;
  if (!group->sector.empty()) party.sector = group->sector;
  return party;
}

ImportedParty PartyResolver::undated(std::string_view name) const {
  ImportedParty party;
  auto const open = name.ends_with(')') ? name.rfind(" (") : std::string_view::npos;
  if (open != std::string_view::npos && open > 0) {
    party = role_of(name.substr(0, open), name.substr(open + 2, name.size() - open - 3));
  } else if (auto const state = state_named(name)) {
    party = party_of(*state, name);
  } else if (auto const actor = actor_named(name, {})) {
    party = party_of(*actor, name);
  }
  if (party.name.empty()) party.name = name;
  party.raw = name;
  return party;
}

void PartyResolver::take_office(ImportedParty& party, Date on) const {
  auto const actor = lexicon_.actors().find(party.id);
  if (!actor || actor->kind != "person") return;
  bool ended = false;
  for (auto const& term : lexicon_.actors().roles_of(actor->index)) {
    if (term.valid.holds(on)) {
      if (!term.sector.empty()) party.sector = term.sector;
      if (auto const country = lexicon_.actors().actor(term.org).country; !country.empty()) party.country = country;
      return;
    }
    ended = ended || (term.valid.to && *term.valid.to < on);
  }
  if (ended) party.sector = "ELI";
}

ImportedParty PartyResolver::of_name(std::string_view name, std::optional<Date> on) {
  auto at = by_name_.find(name);
  if (at == by_name_.end()) at = by_name_.emplace(std::string(name), undated(name)).first;
  ImportedParty party = at->second;
  if (on && !party.id.empty()) take_office(party, *on);
  return party;
}

ImportedParty PartyResolver::of_codes(std::string_view code, std::string_view name, std::string_view country, std::string_view type) {
  std::string key;
  for (auto part : {code, name, country, type}) key.append(part).push_back('\t');
  if (auto const at = by_codes_.find(key); at != by_codes_.end()) return at->second;
  ImportedParty party;
  for (auto const& [other, iso] : kOtherCodes)
    if (country == other) country = iso;
  if (auto const state = lexicon_.actors().find(country); state && state->kind == "state") party.country = state->id;
  if (!type.empty())
    if (auto const read = actor_code(type, true)) party.sector = read->sector;
  if (auto const actor = actor_named(name, party.country); actor && actor->kind != "state" && actor->country == party.country) {
    party = party_of(*actor, name);
  } else if (auto const state = lexicon_.actors().find(party.country); state && type.empty() && code.size() == 3) {
    party = party_of(*state, name);
  } else if (!party.country.empty() && !party.sector.empty()) {
    party.id = party.country + party.sector;
  }
  if (party.name.empty()) party.name = name.empty() ? code : name;
  party.raw = name.empty() ? code : name;
  party.cameo = code;
  return by_codes_.emplace(std::move(key), std::move(party)).first->second;
}

}  // namespace dragoman
