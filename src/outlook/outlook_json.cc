// One function a part; ordered_json keeps the keys as written.
#include "outlook/outlook_json.h"

#include <nlohmann/json.hpp>

#include "dispute/dispute_json.h"

namespace dragoman {
namespace {

using Json = nlohmann::ordered_json;

Json text(std::string const& value) { return value.empty() ? Json(nullptr) : Json(value); }
Json number(std::optional<double> value) { return value ? Json(*value) : Json(nullptr); }
Json date(std::optional<Date> value) { return value ? Json(value->iso()) : Json(nullptr); }

Json record(RungRecord const& r) {
  return {{"questions", r.questions}, {"origins", r.origins}, {"pairs", r.pairs}, {"came_true", r.came_true}, {"frequency", r.frequency}, {"brier", r.brier},
          {"shrunk_pair_brier", r.shrunk_pair_brier}, {"skill", r.skill.gain}, {"skill_low_95", r.skill.low}, {"skill_high_95", r.skill.high}, {"ece", r.calibration_error},
          {"auc", r.area_under_curve}};
}

Json baselines(RungAnswer const& a) {
  Json out = Json::object();
  for (std::size_t b = 0; b < kBaselines; ++b) out[std::string(kBaselineNames[b])] = a.baseline[b];
  return out;
}

Json reference(std::optional<Reference> const& r) {
  if (!r) return nullptr;
  return {{"probability", r->probability}, {"prob_low", r->low}, {"prob_high", r->high}, {"of", r->words}};
}

Json ladder(Outlook const& o) {
  Json out = Json::array();
  for (auto const& step : o.ladder) {
    auto const& e = step.estimate;
    bool const known = e.probability.has_value();
    Json row{{"forecast_id", forecast_id(o, step.rung)}, {"outcome", rung_name(step.rung)}, {"resolution_rule", step.rule}, {"probability", number(e.probability)},
             {"prob_low", number(e.low)}, {"prob_high", number(e.high)}, {"icd203_term", known ? Json(icd203_term(*e.probability)) : Json(nullptr)}, {"is_calibrated", e.calibrated()},
             {"method", method_name(e.method)}, {"why_not_engine", text(e.why_not_engine)}, {"base_rate", known ? Json(e.base_rate) : Json(nullptr)}, {"hits", e.hits}, {"windows", e.windows},
             {"pairs", e.pairs}, {"pooled_hits", e.pooled_hits}, {"pooled_windows", e.pooled_windows}};
    row["baselines"] = e.engine ? baselines(*e.engine) : Json(nullptr);
    row["near"] = e.engine ? Json{{"questions", e.engine->near}, {"came_true", e.engine->near_true}, {"mean_probability", e.engine->near_mean}} : Json(nullptr);
    row["record"] = e.engine ? record(e.engine->record) : Json(nullptr);
    row["reference"] = reference(e.reference);
    out.push_back(std::move(row));
  }
  return out;
}

Json explanation(Outlook const& o) {
  if (!o.explained) return nullptr;
  Json signs = Json::array();
  for (auto const& s : o.signs) signs.push_back({{"about", s.words}, {"effect", s.effect}, {"signs", s.signs}, {"events", s.events}, {"event_ids", s.event_ids}});
  return {{"outcome", rung_name(*o.explained)}, {"start", o.start}, {"signs", std::move(signs)}};
}

Json indicators(Outlook const& o) {
  Json out = Json::array();
  for (auto const& i : o.indicators) out.push_back({{"event", i.words}, {"probability", i.probability}, {"change", i.change}});
  return out;
}

Json evidence(std::vector<Evidence> const& list) {
  Json out = Json::array();
  for (auto const& e : list)
    out.push_back({{"direction", e.direction}, {"weight", e.weight}, {"in_number", e.in_number}, {"feature", e.feature}, {"event_id", text(e.event_id)}, {"claim_id", text(e.claim_id)}, {"date", text(e.when)},
                   {"headline", e.headline}, {"quote", text(e.quote)}, {"doc_id", text(e.doc_id)}, {"sentence", e.sentence_number}, {"publisher", text(e.publisher)},
                   {"n_independent_sources", e.n_sources}, {"note", text(e.note)}});
  return out;
}

Json priorities(StatePriorities const& state) {
  Json groups = Json::array();
  for (auto const& p : state.groups) {
    Json basis = Json::array();
    for (auto const& b : p.basis)
      basis.push_back({{"kind", b.kind}, {"weight", b.weight}, {"event_id", text(b.event_id)}, {"claim_id", text(b.claim_id)}, {"listing", text(b.listing)}});
    groups.push_back({{"group", p.group}, {"share", p.share}, {"share_lo", p.share_lo}, {"share_hi", p.share_hi}, {"support_share", p.support}, {"basis", std::move(basis)}});
  }
  return {{"actor", state.actor}, {"effective_n", state.effective_n}, {"groups", std::move(groups)}};
}

Json alignment(std::optional<Alignment> const& a) {
  if (!a) return nullptr;
  auto groups = [](std::vector<AlignedGroup> const& list) {
    Json out = Json::array();
    for (auto const& g : list) out.push_back({{"group", g.group}, {"share_1", g.share_1}, {"share_2", g.share_2}});
    return out;
  };
  return {{"overlap", a->overlap}, {"overlap_lo", a->overlap_lo}, {"overlap_hi", a->overlap_hi}, {"makes", groups(a->makes)}, {"breaks", groups(a->breaks)}};
}

Json claims(std::vector<PairClaim> const& list) {
  Json out = Json::array();
  for (auto const& c : list) {
    Json conditions = Json::array();
    for (auto const& k : c.conditions) conditions.push_back({{"group", k.group}, {"ordinal", k.ordinal}, {"connective", text(k.connective)}, {"polarity", k.polarity}, {"words", text(k.words)}});
    out.push_back({{"claim_id", c.claim_id}, {"kind", c.kind}, {"voice", c.voice}, {"stance", c.stance}, {"speaker", speaker_words(c)}, {"probability_term", text(c.probability_term)},
                   {"prob_low", number(c.prob_low)}, {"prob_high", number(c.prob_high)}, {"horizon", text(c.horizon)}, {"words", text(c.words)}, {"quote", text(c.quote)}, {"doc_id", c.doc_id},
                   {"sentence", c.sentence_number}, {"publisher", text(c.publisher)}, {"date", date(c.date)}, {"relevance", c.relevance}, {"conditions", std::move(conditions)}});
  }
  return out;
}

Json coverage(ScreeningCoverage const& c) {
  return {{"documents", c.documents}, {"quarantined", c.quarantined}, {"publishers", c.publishers}, {"events", c.events}, {"pair_events", c.pair_events}, {"months_screened", c.months_screened},
          {"months_spanned", c.months_spanned}, {"unbroken_months", c.longest_run}, {"first", date(c.first)}, {"last", date(c.last)}};
}

}  // namespace

std::string outlook_json(Outlook const& o) {
  auto const& q = o.question;
  Json out{{"question", o.text}, {"actor_1", q.actor_1}, {"actor_2", q.actor_2}, {"topic", q.topic}, {"horizon_days", q.horizon_days}, {"as_of", date(q.as_of)}, {"model_version", kOutlookVersion},
           {"names", o.names}, {"estimable", o.estimable}, {"not_estimable", text(o.not_estimable)}, {"uncalibrated", text(o.uncalibrated)}, {"quiet_pair", o.quiet_pair}, {"ladder", ladder(o)},
           {"explanation", explanation(o)}, {"indicators", indicators(o)}, {"drivers", evidence(o.drivers)},
           {"obstacles", evidence(o.obstacles)}, {"no_evidence", evidence(o.no_evidence)}, {"priorities", Json::array({priorities(o.priorities_1), priorities(o.priorities_2)})},
           {"alignment", alignment(o.alignment)}, {"contested", Json::parse(disputes_json(o.contested))}, {"forecasts", claims(o.forecasts)}, {"conditions", claims(o.conditions)},
           {"confidence", o.confidence}, {"confidence_reason", o.confidence_reason}, {"coverage", coverage(o.coverage)}};
  return out.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

}  // namespace dragoman
