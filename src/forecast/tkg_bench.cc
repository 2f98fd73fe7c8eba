// The benchmark. Queries of a day are answered before any event of the day is taken in: what a day's ranks are made of
// ends the day before. Confidences and curves come from the training part alone; the history they are applied to rolls.
#include "forecast/tkg_bench.h"

#include <algorithm>
#include <charconv>

namespace dragoman {
namespace {

// Where the row of an evaluated event stands in its file.
struct Row {
  TypedEvent event;
  std::size_t line;
};

std::vector<Row> rows_by_day(EventHistory const& evaluated) {
  std::vector<Row> rows;
  for (std::size_t line = 0; line < evaluated.size(); ++line) rows.push_back({evaluated.at(line), line});
  std::stable_sort(rows.begin(), rows.end(), [](Row const& a, Row const& b) { return a.event.day < b.event.day; });
  return rows;
}

void count(TkgReport& report, TkgState const& state, TypedEvent const& event, bool object, double rank) {
  report.all.add(rank);
  (object ? report.object : report.subject).add(rank);
  if (state.pair_of(event.subject, event.object) != KeyIndex::kNone) return report.met.add(rank);
  bool const known = state.known(event.subject) && state.known(event.object);
  (known ? report.never_met : report.unknown).add(rank);
}

// Ranks of one day's rows; queries are ordered by (subject, relation), so each row finds its own by bisection.
class DayRanker {
 public:
  DayRanker(TkgEngine& engine, std::vector<TkgQuery> const& queries) : engine_(engine), queries_(queries) {
    for (TkgQuery const& query : queries_) {
      auto const& scores = engine_.scores(query);
      ranks_.emplace_back();
      for (std::uint32_t const answer : query.answers) ranks_.back().push_back(average_rank(scores, query, answer, engine_.state().entities()));
    }
  }
  double rank(std::uint32_t subject, std::uint32_t relation, std::uint32_t answer) const {
    auto const at = std::lower_bound(queries_.begin(), queries_.end(), std::pair{subject, relation},
                                     [](TkgQuery const& q, auto const& key) { return std::pair{q.subject, q.relation} < key; });
    auto const& answers = at->answers;
    return ranks_[static_cast<std::size_t>(at - queries_.begin())]
                 [static_cast<std::size_t>(std::lower_bound(answers.begin(), answers.end(), answer) - answers.begin())];
  }

 private:
  TkgEngine& engine_;
  std::vector<TkgQuery> const& queries_;
  std::vector<std::vector<double>> ranks_;
};

TkgReport evaluate(TkgEngine& engine, TkgFolder const& folder, bool roll, TkgRanks* ranks) {
  std::vector<Row> const rows = rows_by_day(folder.evaluated);
  EventHistory sorted;
  for (Row const& row : rows) sorted.add(row.event);
  TkgReport report;
  auto const relations = static_cast<std::uint32_t>(folder.names.relations.size());
  for (std::size_t first = 0, last = 0; first < rows.size(); first = last) {
    last = sorted.rows_of_day(rows[first].event.day).second;
    auto const queries = queries_of(sorted, first, last, relations);
    DayRanker const ranker(engine, queries);
    for (std::size_t i = first; i < last; ++i) {
      auto const [s, r, o, day] = rows[i].event;
      double const object = ranker.rank(s, r, o), subject = ranker.rank(o, r + relations, s);
      count(report, engine.state(), rows[i].event, true, object);
      count(report, engine.state(), rows[i].event, false, subject);
      if (ranks == nullptr) continue;
      ranks->object[rows[i].line] = object;
      ranks->subject[rows[i].line] = subject;
    }
    if (roll) engine.observe(sorted, first, last);
  }
  return report;
}

std::pair<std::int32_t, std::int32_t> span_of(EventHistory const& history) {
  auto const [first, last] = std::minmax_element(history.day.begin(), history.day.end());
  return {*first, *last};
}

}  // namespace

Result<TkgFolder> read_tkg_folder(std::filesystem::path const& folder, std::string const& part, TimeUnit unit) {
  TkgFolder out;
  auto names = read_vocabulary(folder);
  if (!names) return tl::unexpected(names.error());
  out.names = std::move(*names);
  // Keys of the tables are packed into 64 bits: relation twice, entity, country.
  if (out.names.entities.size() >= 1U << 24U || out.names.relations.size() >= 1U << 14U)
    return input_error("forecast.size", "more than 16 million entities or 16 thousand relations", folder.string());
  auto const known = time_unit_of(folder / "train.txt", unit);
  if (!known) return tl::unexpected(known.error());
  std::vector<std::pair<std::string, EventHistory*>> parts{{"train.txt", &out.train}};
  if (part == "test") parts.emplace_back("valid.txt", &out.between);
  parts.emplace_back(part + ".txt", &out.evaluated);
  std::int32_t end = -1;
  for (auto const& [file, to] : parts) {
    auto events = read_events(folder / file, out.names, *known);
    if (!events) return tl::unexpected(events.error());
    if (events->size() == 0 && to != &out.between) return input_error("forecast.empty", "no events", (folder / file).string());
    if (events->size() > 0) {
      auto const [first, last] = span_of(*events);
      if (first <= end) return input_error("forecast.order", "begins before the part before it has ended", (folder / file).string());
      end = last;
    }
    *to = to == &out.evaluated ? std::move(*events) : sorted_by_day(*events);
  }
  return out;
}

TkgBench bench_tkg(TkgFolder const& folder, TkgOptions const& options, bool with_multi_step) {
  TkgEngine engine(folder.names);
  engine.train(folder.train, options);
  engine.observe(folder.between, 0, folder.between.size());
  TkgBench bench;
  bench.ranks.object.resize(folder.evaluated.size());
  bench.ranks.subject.resize(folder.evaluated.size());
  if (with_multi_step) bench.multi_step = evaluate(engine, folder, false, nullptr);
  bench.single_step = evaluate(engine, folder, true, &bench.ranks);
  return bench;
}

std::string ranks_tsv(TkgRanks const& ranks) {
  std::string out;
  auto const line = [&out](std::size_t row, char const* side, double rank) {
    char digits[32];
    auto const end = std::to_chars(digits, digits + sizeof digits, rank).ptr;
    out += std::to_string(row) + '\t' + side + '\t' + std::string(digits, end) + '\n';
  };
  for (std::size_t row = 0; row < ranks.object.size(); ++row) {
    line(row, "object", ranks.object[row]);
    line(row, "subject", ranks.subject[row]);
  }
  return out;
}

}  // namespace dragoman
