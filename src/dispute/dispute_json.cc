// Keys stand in the order a reader asks; what is unknown is null, never "". Format: docs/formats/contested.md.
#include "dispute/dispute_json.h"

#include <nlohmann/json.hpp>

namespace dragoman {
namespace {

using Json = nlohmann::ordered_json;

Json text(std::string const& value) { return value.empty() ? Json(nullptr) : Json(value); }
Json number(std::optional<double> value) { return value ? Json(*value) : Json(nullptr); }
Json date(std::optional<Date> value) { return value ? Json(value->iso()) : Json(nullptr); }

Json voice(Voice const& v) {
  return {{"against", v.against}, {"speaker", v.speaker}, {"actor_id", text(v.actor_id)}, {"stance", v.stance}, {"date", date(v.date)}, {"quote", text(v.quote)}, {"doc_id", text(v.doc_id)},
          {"sentence", v.sentence_number}, {"publisher", text(v.publisher)}, {"title", text(v.title)}, {"independent_source", text(v.independent_source)}, {"claim_id", text(v.claim_id)},
          {"event_mention_id", text(v.event_mention_id)}, {"event_id", text(v.event_id)}, {"basis", text(v.basis)}, {"also_in", v.also_in}};
}

Json figure(GivenFigure const& f) {
  return {{"low", number(f.low)}, {"best", number(f.best)}, {"high", number(f.high)}, {"qualifier", text(f.qualifier)}, {"words", text(f.words)}, {"counts", text(f.subject)},
          {"speaker", text(f.speaker)}, {"actor_id", text(f.speaker_id)}, {"date", date(f.date)}, {"quote", text(f.quote)}, {"doc_id", text(f.doc_id)}, {"sentence", f.sentence_number},
          {"publisher", text(f.publisher)}, {"event_mention_id", text(f.event_mention_id)}, {"event_id", text(f.event_id)}, {"also_in", f.also_in}};
}

Json spread(FigureSpread const& s) {
  Json given = Json::array();
  for (auto const& f : s.given) given.push_back(figure(f));
  return {{"kind", s.kind}, {"low", number(s.low)}, {"high", number(s.high)}, {"differs", s.differs}, {"in_parts", s.in_parts}, {"given", std::move(given)}};
}

Json object(Dispute const& d) {
  Json sides = Json::array(), figures = Json::array();
  for (auto const& v : d.voices) sides.push_back(voice(v));
  for (auto const& s : d.figures) figures.push_back(spread(s));
  return {{"dispute_id", d.id}, {"what", d.what}, {"title", text(d.title)}, {"date", text(d.when)}, {"date_of", d.when.empty() ? Json(nullptr) : Json(d.dated_by_event ? "event" : "statement")}, {"place", text(d.where)},
          {"status", d.status}, {"topics", d.topics}, {"parties", d.parties}, {"n_independent_sources", d.n_publishers}, {"weight", d.weight}, {"event_ids", d.event_ids},
          {"claim_ids", d.claim_ids}, {"sides", std::move(sides)}, {"figures", std::move(figures)}};
}

std::string dumped(Json const& json) { return json.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace); }

Value cell(std::string const& value) { return value.empty() ? Value(std::monostate{}) : Value(value); }
Value cell(std::optional<double> value) { return value ? Value(*value) : Value(std::monostate{}); }
Value cell(std::optional<Date> value) { return value ? Value(*value) : Value(std::monostate{}); }

std::vector<Value> matter_cells(Dispute const& d, std::size_t rank) {
  return {cell(d.id), static_cast<std::int64_t>(rank), cell(d.what), cell(d.when), cell(d.where), cell(d.status), d.weight};
}

std::vector<Value> voice_row(Dispute const& d, std::size_t rank, Voice const& v) {
  auto row = matter_cells(d, rank);
  Value const none = std::monostate{};
  for (Value const& value : {Value(std::string("voice")), Value(std::string(v.against ? "against" : "for")), cell(v.speaker), cell(v.actor_id), cell(v.stance), none, none, none, none, none, none, cell(v.quote),
                             cell(v.date), cell(v.publisher), cell(v.doc_id), Value(v.sentence_number), cell(v.claim_id), cell(v.event_mention_id), cell(v.event_id), cell(v.basis),
                             Value(static_cast<std::int64_t>(v.also_in.size()))})
    row.push_back(value);
  return row;
}

std::vector<Value> figure_row(Dispute const& d, std::size_t rank, std::string const& kind, GivenFigure const& f) {
  auto row = matter_cells(d, rank);
  Value const none = std::monostate{};
  for (Value const& value : {Value(std::string("figure")), none, cell(f.speaker), cell(f.speaker_id), none, cell(kind), cell(f.low), cell(f.best), cell(f.high), cell(f.qualifier), cell(f.words), cell(f.quote),
                             cell(f.date), cell(f.publisher), cell(f.doc_id), Value(f.sentence_number), none, cell(f.event_mention_id), cell(f.event_id), none, Value(static_cast<std::int64_t>(f.also_in.size()))})
    row.push_back(value);
  return row;
}

}  // namespace

std::string dispute_json(Dispute const& dispute) { return dumped(object(dispute)); }

std::string disputes_json(std::vector<Dispute> const& disputes) {
  Json out = Json::array();
  for (auto const& d : disputes) out.push_back(object(d));
  return dumped(out);
}

char const* dispute_columns() {
  return "dispute_id VARCHAR, dispute_rank INTEGER, what VARCHAR, dispute_date VARCHAR, place VARCHAR, status VARCHAR, weight DOUBLE, row_kind VARCHAR, side VARCHAR, speaker VARCHAR, actor_id VARCHAR, "
         "stance VARCHAR, figure_kind VARCHAR, value_low DOUBLE, value_best DOUBLE, value_high DOUBLE, qualifier VARCHAR, figure_words VARCHAR, sentence VARCHAR, publish_date DATE, publisher VARCHAR, "
         "doc_id VARCHAR, sentence_number INTEGER, claim_id VARCHAR, event_mention_id VARCHAR, event_id VARCHAR, basis VARCHAR, n_copies INTEGER";
}

std::vector<std::vector<Value>> dispute_rows(std::vector<Dispute> const& disputes) {
  std::vector<std::vector<Value>> rows;
  for (std::size_t i = 0; i < disputes.size(); ++i) {
    for (auto const& v : disputes[i].voices) rows.push_back(voice_row(disputes[i], i + 1, v));
    for (auto const& s : disputes[i].figures)
      for (auto const& f : s.given) rows.push_back(figure_row(disputes[i], i + 1, s.kind, f));
  }
  return rows;
}

}  // namespace dragoman
