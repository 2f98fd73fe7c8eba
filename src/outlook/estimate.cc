// A rate needs a denominator: only windows in which documents were screened are counted, and without a long unbroken run
// of them nothing is estimated, because a casebook gathered around an event shows how often it was written about and not
// how often it happened. The pair's rate is shrunk towards the rate of all other pairs (Beta prior worth three windows);
// the interval is the central 90 % of the Beta posterior. No trend, no evidence: that is the engine's place; where it
// cannot answer, this figure is given and marked uncalibrated. Thresholds: docs/decisions/outlook.md.
// Source: Gelman et al., Bayesian Data Analysis, 3rd ed., ch. 2 and 5; ICD 203 (2015) for the words.
#include "outlook/estimate.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "dyad/beta_interval.h"
#include "forecast/rate_baselines.h"
#include "outlook/evidence.h"
#include "outlook/sustained_rung.h"

namespace dragoman {
namespace {

constexpr std::int64_t kMinMonths = 24;            // unbroken screened months
constexpr std::int64_t kMinDocumentsAMonth = 4;    // fewer is not screening
constexpr std::int64_t kMinWindows = 8;            // windows of this pair
constexpr std::int64_t kMinPairs = 5;              // pairs to learn a common rate from

Date month_of(Date day) { return *make_date(day.year(), day.month(), 1); }
std::int64_t month_number(Date day) { return std::int64_t{day.year()} * 12 + day.month() - 1; }

struct Window {
  Date after, until;  // after < day <= until
};

/// Windows counted back from as_of that lie wholly in the unbroken screened run.
std::vector<Window> windows(ScreeningCoverage const& coverage, Question const& question) {
  std::vector<Window> out;
  if (coverage.longest_run == 0) return out;
  std::int64_t const first_month = month_number(coverage.screened.back().month) - coverage.longest_run + 1;
  for (Date until = *question.as_of;; until = until.plus_days(-question.horizon_days)) {
    Date const after = until.plus_days(-question.horizon_days);
    if (month_number(after.plus_days(1)) < first_month) return out;
    out.push_back({after, until});
  }
}

bool cooperative(PastEvent const& e) { return e.countable && e.past() && e.date && (e.quad == 1 || e.quad == 2 || e.cameo.starts_with("057")); }

/// Events of a pair that count, by pair.
using PairEvents = std::map<std::pair<std::string, std::string>, std::vector<PastEvent const*>>;

PairEvents by_pair(DyadInputs const& inputs) {
  PairEvents pairs;
  for (auto const& e : inputs.events) {
    if (!e.countable || !e.past() || !e.date) continue;
    std::set<std::pair<std::string, std::string>> met;
    auto meet = [&](std::vector<EventParty> const& from, std::vector<EventParty> const& to) {
      for (auto const& a : from)
        for (auto const& b : to)
          if (!a.state.empty() && !b.state.empty() && a.state != b.state) met.emplace(std::min(a.state, b.state), std::max(a.state, b.state));
    };
    meet(e.actors, e.recipients);
    for (auto const& pair : met) pairs[pair].push_back(&e);
  }
  return pairs;
}

std::array<std::int64_t, kRungs.size()> count_hits(std::vector<PastEvent const*> const& events, std::vector<Window> const& spans, Question const& question) {
  std::array<std::int64_t, kRungs.size()> hits{};
  for (auto const& span : spans) {
    std::vector<PastEvent const*> inside;
    for (auto const* e : events)
      if (span.after < *e->date && !(span.until < *e->date) && e->has_topic(question.topic)) inside.push_back(e);
    auto const reached = rungs_reached(inside, question);
    for (std::size_t r = 0; r < hits.size(); ++r) hits[r] += reached[r];
  }
  return hits;
}

}  // namespace

std::string_view method_name(Method method) {
  static constexpr std::array<std::string_view, 3> kNames = {"none", "engine", "shrunk_rate"};
  return kNames[static_cast<std::size_t>(method)];
}

std::array<bool, kRungs.size()> rungs_reached(std::vector<PastEvent const*> const& window, Question const& question) {
  bool verbal = false, agreement = false;
  std::vector<std::int32_t> material;
  for (auto const* e : window) {
    if (!cooperative(*e)) continue;
    bool const signs = e->cameo.starts_with("057");
    verbal = true;
    agreement = agreement || signs;
    if (signs || e->quad == 2) material.push_back(e->date->days_since(*window.front()->date));
  }
  return {verbal, !material.empty(), sustained(material, question.horizon_days), agreement};
}

Result<ScreeningCoverage> measure_coverage(Duck& duck, DyadInputs const& inputs, Question const& question) {
  ScreeningCoverage c;
  std::vector<Value> const day{Value(*question.as_of)};
  auto table = duck.query(
      "select count(*) filter (quarantined is null), count(*) filter (quarantined is not null), count(distinct coalesce(publisher, doc_id)) filter (quarantined is null), "
      "min(publish_date) filter (quarantined is null), max(publish_date) filter (quarantined is null) from documents where publish_date is null or publish_date <= $1", day);
  if (!table) return tl::unexpected(table.error());
  auto const& r = table->rows[0];
  c.documents = static_cast<std::int64_t>(number_of(r[0]));
  c.quarantined = static_cast<std::int64_t>(number_of(r[1]));
  c.publishers = static_cast<std::int64_t>(number_of(r[2]));
  c.first = date_of(r[3]);
  c.last = date_of(r[4]);
  auto screened = screened_months(duck, question.as_of);
  if (!screened) return tl::unexpected(screened.error());
  c.screened = std::move(*screened);
  c.months_screened = static_cast<std::int64_t>(c.screened.size());
  if (!c.screened.empty()) c.months_spanned = month_number(c.screened.back().month) - month_number(c.screened.front().month) + 1;
  for (std::size_t i = c.screened.size(); i > 0; --i) {
    auto const& month = c.screened[i - 1];
    if (month.documents < kMinDocumentsAMonth) break;
    if (month_number(c.screened.back().month) - month_number(month.month) != c.longest_run) break;
    ++c.longest_run;
  }
  if (!c.screened.empty() && month_number(month_of(*question.as_of)) - month_number(c.screened.back().month) > 1) c.longest_run = 0;
  for (auto const& e : inputs.events) {
    if (!e.countable || !e.past()) continue;
    ++c.events;
    if (joins_pair(e, question.actor_1, question.actor_2)) ++c.pair_events;
  }
  return c;
}

std::optional<Date> screened_since(ScreeningCoverage const& c) {
  if (c.longest_run < kMinMonths) return std::nullopt;
  return c.screened[c.screened.size() - static_cast<std::size_t>(c.longest_run)].month;
}

std::string why_not_estimable(ScreeningCoverage const& c, Question const& question) {
  if (c.longest_run < kMinMonths)
    return "a base rate needs at least " + std::to_string(kMinMonths) + " months in a row with " + std::to_string(kMinDocumentsAMonth) + " or more documents read in each, up to " +
           question.as_of->iso() + "; this casebook has " + std::to_string(c.longest_run) + " (" + (c.documents > 0 ? std::to_string(c.documents) + " documents" : std::string("imported rows")) + " in " + std::to_string(c.months_screened) +
           " of " + std::to_string(c.months_spanned) + " months), so silence cannot be told from not having looked";
  auto const n = static_cast<std::int64_t>(windows(c, question).size());
  if (n < kMinWindows)
    return "the screened history holds " + std::to_string(n) + " periods of " + std::to_string(question.horizon_days) + " days; at least " + std::to_string(kMinWindows) +
           " are needed for a rate";
  return {};
}

std::vector<Estimate> estimate_rungs(DyadInputs const& inputs, ScreeningCoverage const& coverage, Question const& question) {
  std::vector<Window> const spans = windows(coverage, question);
  auto const n = static_cast<std::int64_t>(spans.size());
  std::vector<PastEvent const*> own;
  for (auto const& e : inputs.events)
    if (e.countable && e.past() && e.date && between_pair(e, question.actor_1, question.actor_2)) own.push_back(&e);
  auto const hits = count_hits(own, spans, question);
  std::array<std::int64_t, kRungs.size()> pooled{};
  std::int64_t pairs = 0;
  auto const self = std::pair(std::min(question.actor_1, question.actor_2), std::max(question.actor_1, question.actor_2));
  for (auto const& [pair, events] : by_pair(inputs)) {
    if (pair == self) continue;
    ++pairs;
    auto const theirs = count_hits(events, spans, question);
    for (std::size_t r = 0; r < pooled.size(); ++r) pooled[r] += theirs[r];
  }
  std::vector<Estimate> out;
  for (std::size_t r = 0; r < kRungs.size(); ++r) {
    Estimate e;
    e.method = Method::kShrunkRate;
    e.windows = n;
    e.hits = hits[r];
    e.pairs = pairs;
    e.pooled_windows = pairs * n;
    e.pooled_hits = pooled[r];
    bool const usable = pairs >= kMinPairs;  // with few pairs the common rate is unknown: Jeffreys' prior on the pair alone
    e.base_rate = usable ? (static_cast<double>(pooled[r]) + 0.5) / (static_cast<double>(e.pooled_windows) + 1) : 0.5;
    double const prior = usable ? kPriorWindows : 1;
    double const a = prior * e.base_rate + static_cast<double>(hits[r]), b = prior * (1 - e.base_rate) + static_cast<double>(n - hits[r]);
    e.probability = a / (a + b);
    // never narrower than half a success or failure would leave it, or a rung nobody reached would look settled
    e.low = hits[r] == 0 ? 0 : beta_quantile(a, std::max(b, 0.5), 0.05);
    e.high = hits[r] == n ? 1 : beta_quantile(std::max(a, 0.5), b, 0.95);
    out.push_back(e);
  }
  return out;
}

std::string_view icd203_term(double probability) {
  static constexpr std::array<std::pair<double, std::string_view>, 7> kTerms = {{{0.05, "almost no chance"}, {0.20, "very unlikely"}, {0.45, "unlikely"},
      {0.55, "roughly even chance"}, {0.80, "likely"}, {0.95, "very likely"}, {2.0, "almost certain"}}};
  for (auto const& [below, term] : kTerms)
    if (probability < below) return term;
  return kTerms.back().second;
}

}  // namespace dragoman
