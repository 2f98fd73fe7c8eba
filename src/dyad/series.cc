// Cells are collected in an ordered map and then laid out, so the table is the same whatever the order of the events.
// Help to A against C is an event between helper and A and is counted there; that it is aimed at C is used by the
// priorities, not here. Silence is no zero unless somebody looked: n_docs_screened is the denominator.
#include "dyad/series.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "dyad/beta_interval.h"

namespace dragoman {
namespace {

Date month_of(Date day) { return *make_date(day.year(), day.month(), 1); }
Date next_month(Date month) { return month_of(month.plus_days(31)); }

struct Cell {
  std::int64_t quads[4] = {0, 0, 0, 0};
  double score = 0;
  std::set<std::string> sources;
  std::int64_t events() const { return quads[0] + quads[1] + quads[2] + quads[3]; }
};

struct PairTopic {
  std::string a, b;
  bool directed = true;
  std::string topic;
  auto operator<=>(PairTopic const&) const = default;
};
using Cells = std::map<PairTopic, std::map<Date, Cell>>;

/// What a party counts as: itself and its state.
std::set<std::string> standing(EventParty const& party) {
  std::set<std::string> out;
  if (!party.name.id.empty()) out.insert(party.name.id);
  if (!party.state.empty()) out.insert(party.state);
  return out;
}

void count(Cell& cell, PastEvent const& e) {
  ++cell.quads[e.quad - 1];
  cell.score += e.score;
  for (auto const& source : e.sources) cell.sources.insert(source.independent_source);
}

void collect(Cells& cells, PastEvent const& e) {
  std::set<std::pair<std::string, std::string>> directed, undirected;
  auto pairs_from = [&](std::vector<EventParty> const& from, std::vector<EventParty> const& to) {
    for (auto const& a : from)
      for (auto const& b : to) {
        if (!a.state.empty() && a.state == b.state) continue;  // inside one state
        for (auto const& i : standing(a))
          for (auto const& j : standing(b))
            if (i != j) directed.emplace(i, j), undirected.emplace(std::min(i, j), std::max(i, j));
      }
  };
  pairs_from(e.actors, e.recipients);
  if (e.reciprocal) pairs_from(e.recipients, e.actors);
  auto add = [&](auto const& pairs, bool is_directed) {
    for (auto const& [a, b] : pairs) {
      count(cells[{a, b, is_directed, "all"}][month_of(*e.date)], e);
      for (auto const& topic : e.topics) count(cells[{a, b, is_directed, topic}][month_of(*e.date)], e);
    }
  };
  add(directed, true);
  add(undirected, false);
}

Value number_or_null(std::optional<double> value) { return value ? Value(*value) : Value(std::monostate{}); }
Value state_code(ActorRollup const& actors, std::string const& id) { return actors.is_state(id) ? Value(id) : Value(std::monostate{}); }

Value number_of_state(ActorRollup const& actors, std::string const& id, std::optional<std::int64_t> ActorInfo::*number) {
  ActorInfo const* info = actors.is_state(id) ? actors.find(id) : nullptr;
  return info != nullptr && info->*number ? Value(*(info->*number)) : Value(std::monostate{});
}

std::string month_name(Date month) { return month.iso().substr(0, 7); }

/// Small counts come again and again, and an interval takes long.
class IndexOfCounts {
 public:
  CoopIndex const& of(std::int64_t cooperative, std::int64_t conflictual) {
    auto const [at, fresh] = known_.try_emplace({cooperative, conflictual});
    if (fresh) at->second = coop_index(cooperative, conflictual);
    return at->second;
  }

 private:
  std::map<std::pair<std::int64_t, std::int64_t>, CoopIndex> known_;
};

std::vector<Value> row_of(ActorRollup const& actors, IndexOfCounts& indices, PairTopic const& key, Date month, Cell const* cell, std::int64_t documents) {
  Cell const none;
  bool const known = cell != nullptr || documents > 0;
  Cell const& c = cell == nullptr ? none : *cell;
  auto counted = [&](std::int64_t n) { return known ? Value(n) : Value(std::monostate{}); };
  CoopIndex const& index = indices.of(c.quads[0] + c.quads[1], c.quads[2] + c.quads[3]);
  return {month_name(month), month, std::int64_t{month.year()}, std::int64_t{month.month()}, key.directed, key.a, key.b, state_code(actors, key.a),
          state_code(actors, key.b), number_of_state(actors, key.a, &ActorInfo::cow), number_of_state(actors, key.b, &ActorInfo::cow),
          number_of_state(actors, key.a, &ActorInfo::gw), number_of_state(actors, key.b, &ActorInfo::gw), key.topic, counted(c.events()), counted(c.quads[0]),
          counted(c.quads[1]), counted(c.quads[2]), counted(c.quads[3]), known ? Value(c.score) : Value(std::monostate{}), number_or_null(index.value),
          number_or_null(index.low), number_or_null(index.high), counted(static_cast<std::int64_t>(c.sources.size())), documents};
}

}  // namespace

Result<std::vector<ScreenedMonth>> screened_months(Duck& duck, std::optional<Date> as_of) {
  std::vector<Value> const day{as_of ? Value(*as_of) : Value(std::monostate{})};
  auto table = duck.query(
      "select date_trunc('month', day)::date as month, count(*) from (select publish_date as day from documents where quarantined is null and publish_date is not null "
      "union all select event_date from imported_events) where $1::date is null or day <= $1::date group by month order by month", day);
  if (!table) return tl::unexpected(table.error());
  std::vector<ScreenedMonth> months;
  for (auto const& r : table->rows) months.push_back({*date_of(r[0]), static_cast<std::int64_t>(number_of(r[1]))});
  return months;
}

CoopIndex coop_index(std::int64_t cooperative, std::int64_t conflictual) {
  std::int64_t const all = cooperative + conflictual;
  if (all == 0) return {};
  Interval const interval = jeffreys_interval(static_cast<double>(cooperative), static_cast<double>(all));
  return {static_cast<double>(cooperative - conflictual) / static_cast<double>(all), 2 * interval.low - 1, 2 * interval.high - 1};
}

std::vector<std::vector<Value>> panel_rows(DyadInputs const& inputs, std::vector<ScreenedMonth> const& screened) {
  Cells cells;
  for (auto const& e : inputs.events)
    if (e.countable && e.past() && e.date && e.date_precision != 4 && e.quad >= 1 && e.quad <= 4) collect(cells, e);
  std::map<Date, std::int64_t> documents;
  for (auto const& s : screened) documents[s.month] = s.documents;
  std::vector<std::vector<Value>> rows;
  IndexOfCounts indices;
  for (; !cells.empty(); cells.erase(cells.begin())) {  // what is laid out is given back at once
    auto const& [key, months] = *cells.begin();
    auto emit = [&](Date month, Cell const* cell) {
      auto const found = documents.find(month);
      rows.push_back(row_of(inputs.actors, indices, cells.begin()->first, month, cell, found == documents.end() ? 0 : found->second));
    };
    if (!inputs.actors.is_state(key.a) || !inputs.actors.is_state(key.b)) {
      for (auto const& [month, cell] : months) emit(month, &cell);
      continue;
    }
    for (Date month = months.begin()->first; month <= months.rbegin()->first; month = next_month(month)) {
      auto const found = months.find(month);
      emit(month, found == months.end() ? nullptr : &found->second);
    }
  }
  return rows;
}

}  // namespace dragoman
