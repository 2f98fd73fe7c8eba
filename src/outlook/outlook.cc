// The road of one question: settle it, read what is known on its day, measure coverage, estimate where that is honest,
// collect evidence, disagreements and what the sources expect. Confidence is apart from probability and gives its reason.
#include "outlook/outlook.h"

#include <algorithm>
#include <set>

#include "base/hash.h"
#include "dyad/event_words.h"
#include "outlook/rung_order.h"

namespace dragoman {
namespace {

constexpr std::int64_t kKnownPair = 30;  // past events of the pair from which its own record says more than the pool's

void split(Outlook& out, std::vector<Evidence> items) {
  for (auto& item : items) (item.direction > 0 ? out.drivers : item.direction < 0 ? out.obstacles : out.no_evidence).push_back(std::move(item));
}

void strongest_first(std::vector<Evidence>& list) {
  std::stable_sort(list.begin(), list.end(), [](Evidence const& a, Evidence const& b) { return a.in_number != b.in_number ? a.in_number : a.weight > b.weight; });
}

/// One forecast a sentence (claims can nest), those with odds and close to the pair first, then the newer.
void order_forecasts(std::vector<SourceForecast>& list) {
  auto odds = [](SourceForecast const& f) { return f.prob_low.has_value() ? 1 : 0; };
  std::stable_sort(list.begin(), list.end(), [&](SourceForecast const& a, SourceForecast const& b) {
    if (odds(a) != odds(b)) return odds(a) > odds(b);
    if (a.relevance != b.relevance) return a.relevance > b.relevance;
    return a.date > b.date;
  });
  std::set<std::pair<std::string, std::int64_t>> seen;
  std::erase_if(list, [&](SourceForecast const& f) { return !seen.emplace(f.doc_id, f.sentence_number).second; });
}

/// The engine where it answers, else the shrunk rate where enough was screened.
Estimate chosen(RungAnswer const& answer, Estimate rate) {
  rate.why_not_engine = answer.why_not;
  if (!answer.why_not.empty() && !answer.from_counts) return rate;
  rate.method = Method::kEngine;
  rate.probability = answer.probability;
  rate.low = answer.low;
  rate.high = answer.high;
  rate.base_rate = answer.base_rate;
  rate.engine = answer;
  return rate;
}

void add_ladder(Outlook& out, DyadInputs const& inputs, EngineOutlook const& engine) {
  std::string const unscreened = why_not_estimable(out.coverage, out.question);
  bool const own_topic = engine.topic == out.question.topic;
  std::vector<Estimate> rates(kRungs.size());
  if (unscreened.empty()) rates = estimate_rungs(inputs, out.coverage, out.question);
  for (std::size_t i = 0; i < kRungs.size(); ++i) {
    LadderStep step{kRungs[i], resolution_rule(kRungs[i], out.question), {}};
    if (own_topic) {
      step.estimate = chosen(engine.rungs[i], rates[i]);
    } else if (auto const& a = engine.rungs[i]; a.why_not.empty()) {
      step.estimate.reference = Reference{a.probability, a.low, a.high, "this pair, all topics: the chance on one topic is no higher"};
    }
    if (own_topic && !step.estimate.probability) step.estimate.reference = reference_rate(kRungs[i], out.question);
    out.estimable = out.estimable || step.estimate.probability.has_value();
    out.ladder.push_back(std::move(step));
  }
  put_rungs_in_order([&](std::size_t r) { return out.ladder[r].estimate.probability ? &out.ladder[r].estimate : nullptr; });
  if (!own_topic) {
    out.uncalibrated = "most acts of this history are imported rows, which do not say what an act was about; questions on one topic cannot be answered from it";
    out.not_estimable = out.uncalibrated;
    return;
  }
  if (!out.estimable) out.not_estimable = unscreened;
  for (auto const& rung : engine.rungs)
    if (out.uncalibrated.empty()) out.uncalibrated = rung.why_not;
}

/// The screened history, about the topic where it tells topics apart, else about everything.
CaseHistory answering_history(DyadInputs const& inputs, ScreeningCoverage const& coverage, Question const& question) {
  auto const since = screened_since(coverage);
  CaseHistory history = case_history(inputs, question.topic, since);
  return question.topic == "all" || history.carries_topics() ? history : case_history(inputs, "all", since);
}

/// Asks the engine, unless the history is a collection of articles: how often they tell of a pair is what somebody collected.
EngineOutlook ask_over(CaseHistory const& history, ScreeningCoverage const& coverage, Question question, unsigned threads) {
  if (question.topic != "all" && !history.carries_topics()) question.topic = "all";
  if (screened_since(coverage)) return ask_engine(history, question, threads);
  EngineOutlook none;
  none.topic = question.topic;
  none.why_not = "the history is not screened without a gap";
  for (auto& rung : none.rungs) rung.why_not = none.why_not;
  return none;
}

void explain_number(Outlook& out, DyadInputs const& inputs, CaseHistory const& history, EngineOutlook& engine) {
  if (engine.topic != out.question.topic || !engine.explained) return;
  out.explained = engine.explained;
  out.quiet_pair = engine.quiet_pair;
  out.start = engine.start;
  out.signs = sign_groups(engine, history, inputs);
  out.indicators = std::move(engine.indicators);
  split(out, engine_evidence(engine, history, inputs));
}

/// How good the record of the explained rung is: 2 beats the simple rate and means what it says, 1 it does one of the two.
int record_quality(RungRecord const& r) { return (r.skill.low > 0) + (r.calibration_error <= 0.05); }

void add_confidence(Outlook& out) {
  std::set<std::string> publishers;
  for (auto const* list : {&out.drivers, &out.obstacles})
    for (auto const& e : *list)
      if (!e.doc_id.empty()) publishers.insert(e.publisher.empty() ? e.doc_id : e.publisher);
  std::size_t const n = out.drivers.size() + out.obstacles.size();
  std::string const evidence = std::to_string(n) + " pieces of evidence from " + std::to_string(publishers.size()) + " publishers";
  std::string const disputed = out.contested.empty() ? "" : "; " + std::to_string(out.contested.size()) + " points contested";
  bool const thin = n < 6 || publishers.size() < 3;
  if (out.explained) {
    auto const& r = out.ladder[static_cast<std::size_t>(*out.explained) - 1].estimate.engine->record;
    int const quality = record_quality(r);
    bool const known_pair = out.coverage.pair_events >= kKnownPair && !out.quiet_pair;
    out.confidence = quality == 2 && known_pair ? "high" : quality > 0 && !(out.quiet_pair && quality < 2) ? "moderate" : "low";
    out.confidence_reason = "fitted and calibrated on this history: " + std::to_string(r.questions) + " past questions, " + (r.skill.low > 0 ? "better than" : "not surely better than") +
                            " the pair's shrunk rate, probabilities " + (r.calibration_error <= 0.05 ? "borne out" : "not well borne out") + "; " + std::to_string(out.coverage.pair_events) +
                            " past events of the pair" + (known_pair ? "" : ", which is few") +
                            (out.quiet_pair ? "; the record is about busier pairs, so the intervals are widened" : "") + disputed;
    return;
  }
  out.confidence = thin || !out.estimable ? "low" : "moderate";
  out.confidence_reason = evidence + "; " + (out.estimable ? "base rate from a screened history, not calibrated" : "no screened history, so the evidence shows directions, not odds") + disputed;
}

Value text_or_null(std::string const& text) { return text.empty() ? Value(std::monostate{}) : Value(text); }
Value number_or_null(std::optional<double> number) { return number ? Value(*number) : Value(std::monostate{}); }

}  // namespace

Result<Outlook> make_outlook(Duck& duck, Question const& asked, unsigned threads) {
  auto question = settle_question(duck, asked);
  if (!question) return tl::unexpected(question.error());
  auto inputs = load_dyad_inputs(duck, question->as_of);
  if (!inputs) return tl::unexpected(inputs.error());
  Outlook out;
  out.question = *question;
  out.name_1 = inputs->actors.name_of(question->actor_1);
  out.name_2 = inputs->actors.name_of(question->actor_2);
  out.text = question_text(*question, name_in_text(out.name_1), name_in_text(out.name_2));
  auto coverage = measure_coverage(duck, *inputs, *question);
  if (!coverage) return tl::unexpected(coverage.error());
  out.coverage = std::move(*coverage);
  CaseHistory const history = answering_history(*inputs, out.coverage, *question);
  EngineOutlook engine = ask_over(history, out.coverage, *question, threads);
  add_ladder(out, *inputs, engine);
  explain_number(out, *inputs, history, engine);
  auto const named = NamedStates::load(duck, inputs->actors, inputs->as_of, {question->actor_1, question->actor_2});
  if (!named) return tl::unexpected(named.error());
  auto const statements = load_statements(duck, inputs->actors, *named, question->as_of);
  if (!statements) return tl::unexpected(statements.error());
  auto const claims = pair_claims(*statements, *named, *inputs, *question);
  auto judged = event_evidence(*inputs, *question);
  if (out.explained) std::erase_if(judged, [](Evidence const& e) { return e.feature == "past_event"; });  // the engine weighs these
  split(out, std::move(judged));
  split(out, claim_evidence(claims, inputs->actors, *question));
  out.priorities_1 = threat_priorities(*inputs, question->actor_1);
  out.priorities_2 = threat_priorities(*inputs, question->actor_2);
  out.alignment = align(out.priorities_1, out.priorities_2);
  if (out.alignment && (question->topic == "counterterrorism" || question->topic == "all")) split(out, priority_evidence(*out.alignment, inputs->actors));
  for (auto const* list : {&out.priorities_1, &out.priorities_2})
    for (auto const& p : list->groups) out.names[p.group] = inputs->actors.name_of(p.group);
  out.names[question->actor_1] = out.name_1;
  out.names[question->actor_2] = out.name_2;
  strongest_first(out.drivers);
  strongest_first(out.obstacles);
  auto contested = find_disputes(duck, *inputs, *named, *statements, {question->actor_1, question->actor_2, question->topic, {}, {}});
  if (!contested) return tl::unexpected(contested.error());
  out.contested = std::move(*contested);
  for (auto const& c : claims) {
    if (c.relevance <= 0) continue;
    if (c.kind == "forecast") out.forecasts.push_back(c);
    if (!c.conditions.empty()) out.conditions.push_back(c);
  }
  order_forecasts(out.forecasts);
  add_confidence(out);
  return out;
}

std::string forecast_id(Outlook const& outlook, Rung rung) {
  auto const& q = outlook.question;
  std::string evidence;
  for (auto const* list : {&outlook.drivers, &outlook.obstacles, &outlook.no_evidence})
    for (auto const& e : *list) evidence += e.event_id + e.claim_id + e.headline + "|";
  std::string const key = std::string(kOutlookVersion) + "|" + q.actor_1 + "|" + q.actor_2 + "|" + q.topic + "|" + std::to_string(q.horizon_days) + "|" + q.as_of->iso() + "|" +
                          std::to_string(outlook.coverage.documents) + "|" + std::to_string(outlook.coverage.events) + "|" + hex16(hash64(evidence)) + "|" + std::string(rung_name(rung));
  return "f" + hex16(hash64(key));
}

OutlookRows outlook_rows(Outlook const& o) {
  OutlookRows rows;
  auto const& q = o.question;
  std::string const question_id = "q" + hex16(hash64(q.actor_1 + "|" + q.actor_2 + "|" + q.topic + "|" + std::to_string(q.horizon_days) + "|" + q.as_of->iso()));
  for (auto const& step : o.ladder) {
    auto const& e = step.estimate;
    bool const known = e.probability.has_value();
    std::string const id = forecast_id(o, step.rung);
    rows.forecasts.push_back({id, question_id, o.text, step.rule, q.actor_1, q.actor_2, q.topic, std::string(rung_name(step.rung)), std::monostate{}, std::monostate{}, *q.as_of,
                              q.as_of->plus_days(1), q.as_of->plus_days(q.horizon_days), number_or_null(e.probability), number_or_null(e.low), number_or_null(e.high),
                              known ? Value(e.base_rate) : Value(std::monostate{}), text_or_null(known ? "pooled pairs of this casebook" : ""), e.calibrated(),
                              known ? Value(std::string(icd203_term(*e.probability))) : Value(std::monostate{}), o.confidence,
                              o.estimable ? o.confidence_reason : "not estimable: " + o.not_estimable, std::string(kOutlookVersion), *q.as_of});
    std::int64_t ordinal = 0;
    for (auto const* list : {&o.drivers, &o.obstacles, &o.no_evidence})
      for (auto const& item : *list)
        rows.forecast_evidence.push_back({id, ++ordinal, std::int64_t{item.direction}, item.weight, text_or_null(item.event_id), text_or_null(item.claim_id), item.feature, text_or_null(item.note)});
  }
  return rows;
}

}  // namespace dragoman
