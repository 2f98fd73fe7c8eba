// A relation is what the engine may tell apart: PLOVER type, CAMEO root (057, a signed agreement, by itself) and whether
// the act is on the topic asked for. Whose doing it was is the state's, whichever organ did it; several organs of one state
// in one event are one row. Statements of imported histories are no acts and no outcome of any class, but they are signs of
// life on a pair, so they stay as neutral rows. Entities and relations are numbered by name, not by first sight, so that
// nothing depends on the order in which rows were read.
// Source of the classes: PLOVER manual (types, quad classes), CAMEO codebook 1.1b3.
#include "outlook/case_history.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <tuple>

namespace dragoman {
namespace {

struct TypeWords {
  std::string_view type, words;
  int quad;
};
constexpr std::array kTypes = {
    TypeWords{"AGREE", "a stated intent to cooperate", 1}, TypeWords{"CONSULT", "talks or a visit", 1}, TypeWords{"SUPPORT", "diplomatic support", 1},
    TypeWords{"CONCEDE", "a concession", 1}, TypeWords{"COOPERATE", "an act of material cooperation", 2}, TypeWords{"AID", "aid given", 2},
    TypeWords{"RETREAT", "a withdrawal or release", 2}, TypeWords{"REQUEST", "a demand", 3}, TypeWords{"ACCUSE", "an accusation", 3},
    TypeWords{"REJECT", "a refusal", 3}, TypeWords{"THREATEN", "a threat", 3}, TypeWords{"PROTEST", "a protest", 4}, TypeWords{"SANCTION", "a sanction or a cut in relations", 4},
    TypeWords{"MOBILIZE", "a show of force", 4}, TypeWords{"COERCE", "coercion (arrest, raid, expulsion)", 4}, TypeWords{"ASSAULT", "an attack", 4}};
constexpr std::string_view kAgreement = "057";
constexpr std::string_view kAgreementWords = "a signed agreement";
constexpr std::string_view kInvestigation = "09";
constexpr std::int64_t kYearOnly = 4;

bool agreement(PastEvent const& e) { return e.cameo.starts_with(kAgreement); }
bool imported(PastEvent const& e) { return !e.sources.empty() && e.sources.front().mention_id.empty(); }
bool counts(PastEvent const& e) { return e.date && e.past() && e.date_precision != kYearOnly && (e.countable || (e.type == "none" && imported(e))); }

/// Type, root, quad class and topic of a relation, written as its name.
struct Relation {
  std::string type, root;
  std::int64_t quad = 0;
  bool on_topic = false;
  std::string name() const { return type + " " + root + (on_topic ? " +" : ""); }
  bool signs() const { return root == kAgreement; }
  bool cooperates() const { return quad == 1 || quad == 2 || signs(); }
};

Relation relation_of(PastEvent const& e, std::string_view topic) {
  Relation r{e.type.empty() ? "none" : e.type, agreement(e) ? std::string(kAgreement) : e.cameo.substr(0, 2), e.countable ? e.quad : 0, e.has_topic(topic)};
  if (r.root.empty()) r.root = "--";
  return r;
}

std::set<std::string> sides(std::vector<EventParty> const& parties) {
  std::set<std::string> out;
  for (auto const& p : parties)
    if (auto const& who = !p.state.empty() ? p.state : p.group; !who.empty()) out.insert(who);
  return out;
}

struct Row {
  std::string actor, relation, recipient;
  std::int32_t day;
  std::size_t source;
};

std::vector<bool> holding(std::vector<Relation> const& relations, auto const& rule) {
  std::vector<bool> out;
  for (auto const& r : relations) out.push_back(rule(r));
  return out;
}

RelationSets sets_of(std::vector<Relation> const& relations, bool one_topic) {
  RelationSets sets(relations.size());
  auto add = [&](std::string name, auto const& rule) { sets.add(std::move(name), holding(relations, rule)); };
  add("cooperation", [](Relation const& r) { return r.on_topic && r.cooperates(); });
  add("agreements", [](Relation const& r) { return r.on_topic && r.signs(); });
  add("material cooperation", [](Relation const& r) { return r.on_topic && (r.quad == 2 || r.signs()); });
  add("conflict", [](Relation const& r) { return !r.cooperates() && r.quad >= 3; });
  add("neutral acts", [](Relation const& r) { return !r.cooperates() && r.quad < 3; });
  add("all acts", [](Relation const&) { return true; });
  if (one_topic) {
    add("cooperation on any topic", [](Relation const& r) { return r.cooperates(); });
    add("material cooperation on any topic", [](Relation const& r) { return r.quad == 2 || r.signs(); });
    add("all acts on the topic", [](Relation const& r) { return r.on_topic; });
  }
  for (auto const& t : kTypes) add(std::string(t.words), [&](Relation const& r) { return r.type == t.type && !r.signs(); });
  add("visits", [](Relation const& r) { return r.root == "04" && r.type == "CONSULT"; });
  add("investigations", [](Relation const& r) { return r.root == kInvestigation; });
  return sets;
}

std::vector<Row> rows_of(DyadInputs const& inputs, std::string_view topic, std::optional<Date> since, Date first, std::map<std::string, Relation>& relations) {
  std::vector<Row> rows;
  for (std::size_t i = 0; i < inputs.events.size(); ++i) {
    auto const& e = inputs.events[i];
    if (!counts(e) || (since && *e.date < *since)) continue;
    Relation const relation = relation_of(e, topic);
    for (auto const& actor : sides(e.actors))
      for (auto const& recipient : sides(e.recipients)) {
        if (actor == recipient) continue;
        rows.push_back({actor, relation.name(), recipient, e.date->days_since(first), i});
        relations.emplace(relation.name(), relation);
      }
  }
  auto order = [&](Row const& r) { return std::tie(r.day, inputs.events[r.source].id, r.actor, r.recipient); };
  std::stable_sort(rows.begin(), rows.end(), [&](Row const& a, Row const& b) { return order(a) < order(b); });
  return rows;
}

template <class Key>
std::uint32_t place(std::vector<std::string> const& sorted, Key const& name) {
  auto const at = std::lower_bound(sorted.begin(), sorted.end(), name);
  return static_cast<std::uint32_t>(at != sorted.end() && *at == name ? at - sorted.begin() : sorted.end() - sorted.begin());
}

}  // namespace

std::uint32_t CaseHistory::entity(std::string_view name) const { return place(names.entities, name); }

CaseHistory case_history(DyadInputs const& inputs, std::string_view topic, std::optional<Date> since) {
  CaseHistory out;
  auto const first = std::find_if(inputs.events.begin(), inputs.events.end(), counts);  // events come by date
  if (first == inputs.events.end()) return out;
  out.first_day = *first->date;
  std::map<std::string, Relation> relations;
  auto const rows = rows_of(inputs, topic, since, out.first_day, relations);
  std::set<std::string> entities;
  for (auto const& row : rows) entities.insert({row.actor, row.recipient});
  out.names.entities.assign(entities.begin(), entities.end());
  std::vector<Relation> kinds;
  for (auto const& [name, relation] : relations) {
    out.names.relations.push_back(name);
    kinds.push_back(relation);
  }
  for (auto const& row : rows) {
    out.events.add({out.entity(row.actor), place(out.names.relations, row.relation), out.entity(row.recipient), row.day});
    out.source.push_back(row.source);
    out.imported += imported(inputs.events[row.source]);
  }
  out.sets = sets_of(kinds, topic != "all");
  if (out.events.size() != 0) {  // day 0 is the first row's
    std::int32_t const shift = out.events.day.front();
    for (auto& day : out.events.day) day -= shift;
    out.first_day = out.first_day.plus_days(shift);
  }
  return out;
}

std::vector<ActClass> act_classes(CaseHistory const& history, std::size_t enough) {
  std::vector<std::size_t> seen(history.names.relations.size(), 0);
  for (auto const relation : history.events.relation) ++seen[relation];
  std::vector<ActClass> out;
  auto take = [&](std::string_view words, auto const& fits) {
    std::size_t best = seen.size(), total = 0;
    auto rank = [&](std::size_t r) { return std::pair(history.names.relations[r].ends_with('+'), seen[r]); };  // on the topic first
    for (std::size_t r = 0; r < seen.size(); ++r) {
      if (!fits(history.names.relations[r])) continue;
      total += seen[r];
      if (best == seen.size() || rank(r) > rank(best)) best = r;
    }
    if (best != seen.size() && total >= enough) out.push_back({static_cast<std::uint32_t>(best), std::string(words)});
  };
  auto signs = [](std::string_view name) { return name.find(" " + std::string(kAgreement)) != std::string_view::npos; };
  take(kAgreementWords, signs);
  for (auto const& t : kTypes)
    take(t.words, [&](std::string_view name) { return name.starts_with(std::string(t.type) + " ") && !signs(name); });
  return out;
}

}  // namespace dragoman
