// Code lists: kinds are those of the output contract, sectors those of the PLOVER manual (draft 0.8, 2021,
// "Sector codes") with the CAMEO codes for international bodies, relations those of docs/schema.sql.
#include "lexicon_build/lexicon_check.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "base/date.h"
#include "lexicon/alias_key.h"

namespace dragoman {

namespace {

constexpr std::array<std::string_view, 18> kKinds{
    "state", "igo",          "government", "military", "police",         "rebel",
    "party", "organization", "media",      "company",  "civilian",       "person",
    "place", "facility",     "building",   "vehicle",  "infrastructure", "thing"};
constexpr std::array<std::string_view, 28> kSectors{
    "COP", "GOV", "JUD", "LEG", "MIL", "PRM", "PTY", "REB", "SPY", "UAF", "UNK", "AGR", "BUS", "CRM",
    "CVL", "EDU", "ELI", "JRN", "LAB", "MED", "REF", "OPP", "PRE", "REL", "SOC", "IGO", "NGO", "MNC"};
constexpr std::array<std::string_view, 6> kRelations{"part_of",      "member_of",  "splinter_of",
                                                     "aligned_with", "speaks_for", "formerly"};
/// Offices that several people hold at one time.
constexpr std::array<std::string_view, 20> kSharedOffices{"special_envoy",
                                                          "vice_president",
                                                          "spokesperson",
                                                          "commander",
                                                          "leader",
                                                          "deputy_leader",
                                                          "co_leader",
                                                          "founder",
                                                          "activist",
                                                          "journalist",
                                                          "cleric",
                                                          "scientist",
                                                          "judge",
                                                          "legislator",
                                                          "senator",
                                                          "adviser",
                                                          "candidate",
                                                          "negotiator",
                                                          "co_head_of_government",
                                                          "official"};
constexpr int kLongGap = 31;

template <std::size_t N>
bool contains(std::array<std::string_view, N> const& list, std::string_view value) {
  return std::find(list.begin(), list.end(), value) != list.end();
}

/// "GOV;MIL" or "GOV MIL" in parts.
std::vector<std::string> parts_of(std::string const& list) {
  std::vector<std::string> parts(1);
  for (char const c : list) {
    if (c == ';' || c == ' ' || c == '|')
      parts.emplace_back();
    else
      parts.back().push_back(c);
  }
  std::erase(parts, "");
  return parts;
}

bool is_id(std::string_view id) {
  bool const first = id.size() >= 3 && id.front() >= 'A' && id.front() <= 'Z';
  return first && std::all_of(id.begin(), id.end(), [](char c) {
           return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
         });
}

std::string day_text(DayNumber day) {
  return day == kNoDay ? "open" : Date{std::chrono::sys_days{std::chrono::days{day}}}.iso();
}

template <class Record>
void check_order(Record const& record, Diagnostics& d) {
  if (record.from != kNoDay && record.to != kNoDay && record.to < record.from)
    d.error(record.place.file, record.place.line, "lexicon.date_order",
            "ends (" + day_text(record.to) + ") before it begins (" + day_text(record.from) + ")");
}

bool overlap(AliasRecord const& a, AliasRecord const& b) {
  auto ends_before = [](AliasRecord const& x, AliasRecord const& y) {
    return x.to != kNoDay && y.from != kNoDay && x.to < y.from;
  };
  return !ends_before(a, b) && !ends_before(b, a);
}

void check_codes(ActorRecord const& actor, Diagnostics& d) {
  auto const& at = actor.place;
  if (!is_id(actor.id))
    d.error(at.file, at.line, "actors.id", "id must be capitals, digits, '-' and '_': " + actor.id);
  if (actor.name.empty()) d.error(at.file, at.line, "actors.name", "actor without a name: " + actor.id);
  if (!contains(kKinds, actor.kind)) d.error(at.file, at.line, "actors.kind", "unknown kind: " + actor.kind);
  for (auto const& sectors : {actor.sector, actor.other_sectors})
    for (auto const& sector : parts_of(sectors))
      if (!contains(kSectors, sector))
        d.error(at.file, at.line, "actors.sector", "unknown sector: " + sector);
  if (actor.cameo.size() % 3 != 0)
    d.warning(at.file, at.line, "actors.cameo",
              "CAMEO code is not made of three-letter codes: " + actor.cameo);
}

std::chrono::year_month_day calendar(DayNumber day) {
  return std::chrono::year_month_day{std::chrono::sys_days{std::chrono::days{day}}};
}

/// An end known to the month or year only and a beginning in the same month or year: no overlap is proved.
bool may_meet(DayNumber end, DayNumber beginning) {
  auto const last = calendar(end), first = calendar(beginning);
  if (last.year() != first.year()) return false;
  bool const month_end = calendar(end + 1).month() != last.month(),
             month_begins = first.day() == std::chrono::day{1};
  if (last.month() == first.month()) return month_end || month_begins;
  bool const year_end = last == std::chrono::year_month_day{last.year() / 12 / 31};
  return year_end || first == std::chrono::year_month_day{first.year() / 1 / 1};
}

/// Terms of one office of one body, in order of their beginning.
void check_succession(std::vector<RoleRecord const*> terms, Diagnostics& d) {
  auto begins = [](RoleRecord const* a, RoleRecord const* b) {
    return std::tie(a->from, a->to) < std::tie(b->from, b->to);
  };
  std::stable_sort(terms.begin(), terms.end(), begins);
  for (std::size_t i = 1; i < terms.size(); ++i) {
    auto const& before = *terms[i - 1];
    auto const& after = *terms[i];
    std::string const office = after.office + " of " + after.org;
    bool const open = before.to == kNoDay;
    if (before.actor == after.actor) continue;
    if (after.from != kNoDay && (open || (before.to > after.from && !may_meet(before.to, after.from))))
      d.warning(after.place.file, after.place.line, "roles.overlap",
                office + ": " + after.actor + " from " + day_text(after.from) + " while " + before.actor +
                    " holds it to " + day_text(before.to));
    else if (!open && after.from - before.to > kLongGap)
      d.info(after.place.file, after.place.line, "roles.gap",
             office + ": nobody from " + day_text(before.to) + " to " + day_text(after.from));
  }
}

}  // namespace

void check_actors(ActorSource const& source, Diagnostics& d) {
  std::set<std::string> ids, states;
  for (auto const& actor : source.actors) {
    ids.insert(actor.id);
    if (actor.kind == "state" || actor.kind == "place") states.insert(actor.id);
  }
  for (auto const& actor : source.actors) {
    check_codes(actor, d);
    check_order(actor, d);
    if (!actor.country.empty() && !states.contains(actor.country))
      d.error(actor.place.file, actor.place.line, "actors.country", "no state has the id " + actor.country);
    if (!actor.parent.empty() && !ids.contains(actor.parent))
      d.error(actor.place.file, actor.place.line, "actors.parent", "no actor has the id " + actor.parent);
    if (actor.parent == actor.id)
      d.error(actor.place.file, actor.place.line, "actors.parent", "actor is its own parent");
  }
}

void check_aliases(ActorSource const& source, Diagnostics& d) {
  std::map<std::string, std::vector<AliasRecord const*>> by_key;
  std::set<std::tuple<std::string, std::string, AliasKind>> seen;
  for (auto const& alias : source.aliases) {
    check_order(alias, d);
    by_key[alias_key(alias.text)].push_back(&alias);
    if (!seen.emplace(alias.actor, alias.text, alias.kind).second)
      d.warning(alias.place.file, alias.place.line, "aliases.duplicate",
                alias.actor + " has this name already: " + alias.text);
    std::vector<AliasWord> words;
    append_alias_words(alias.text, words);
    bool const capital =
        std::any_of(words.begin(), words.end(), [](AliasWord const& word) { return word.first_upper; });
    bool const latin = !alias.text.empty() && static_cast<unsigned char>(alias.text.front()) < 0x80;
    if (!capital && latin && words.size() == 1 && !alias.ambiguous)
      d.warning(alias.place.file, alias.place.line, "aliases.common_word",
                "nothing sets this name apart from a common word: " + alias.text);
  }
  for (auto const& [key, aliases] : by_key)
    for (auto const* alias : aliases) {
      auto const other = std::find_if(aliases.begin(), aliases.end(), [&](auto const* o) {
        return o->actor != alias->actor && !o->ambiguous && overlap(*alias, *o);
      });
      if (other != aliases.end() && !alias->ambiguous)
        d.warning(alias->place.file, alias->place.line, "aliases.ambiguous",
                  "\"" + alias->text + "\" also names " + (*other)->actor +
                      "; all but one must be marked ambiguous");
    }
}

void check_roles(ActorSource const& source, Diagnostics& d) {
  std::map<std::pair<std::string, std::string>, std::vector<RoleRecord const*>> offices;
  for (auto const& role : source.roles) {
    check_order(role, d);
    if (role.office.empty())
      d.error(role.place.file, role.place.line, "roles.office", "role without an office");
    if (role.source.empty())
      d.warning(role.place.file, role.place.line, "roles.source", "term without a source");
    if (!role.sector.empty() && !contains(kSectors, role.sector))
      d.error(role.place.file, role.place.line, "roles.sector", "unknown sector: " + role.sector);
    if (!contains(kSharedOffices, role.office)) offices[{role.org, role.office}].push_back(&role);
  }
  for (auto const& [office, terms] : offices) check_succession(terms, d);
}

void check_relations(ActorSource const& source, Diagnostics& d) {
  std::set<std::tuple<std::string, std::string, std::string, DayNumber>> seen;
  for (auto const& r : source.relations) {
    check_order(r, d);
    if (!contains(kRelations, r.relation))
      d.error(r.place.file, r.place.line, "relations.kind", "unknown relation: " + r.relation);
    if (r.actor == r.target)
      d.error(r.place.file, r.place.line, "relations.self", r.actor + " is related to itself");
    if (!seen.emplace(r.actor, r.relation, r.target, r.from).second)
      d.warning(r.place.file, r.place.line, "relations.duplicate",
                "relation stands twice: " + r.actor + " " + r.relation + " " + r.target);
  }
  for (auto const& r : source.designations) {
    check_order(r, d);
    if (r.from == kNoDay)
      d.info(r.place.file, r.place.line, "designations.date",
             "listing without a date: " + r.actor + ", " + r.list_name);
    if (!seen.emplace(r.actor, "list " + r.list_name, r.authority, r.from).second)
      d.warning(r.place.file, r.place.line, "designations.duplicate",
                "listing stands twice: " + r.actor + ", " + r.list_name);
  }
}

Result<CompileReport> check_lexicon(std::span<std::filesystem::path const> dirs, Diagnostics& diagnostics) {
  ImageWriter nowhere;
  auto report = compile_lexicon(dirs, nowhere, diagnostics);
  if (!report) return report;
  Diagnostics already_reported;
  auto const source = read_actor_source(dirs, already_reported);
  check_actors(source, diagnostics);
  check_aliases(source, diagnostics);
  check_roles(source, diagnostics);
  check_relations(source, diagnostics);
  diagnostics.sort();
  return report;
}

}  // namespace dragoman
