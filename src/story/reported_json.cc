// A field-by-field reading of the contract. null and a missing key mean the same: unknown. nlohmann/json throws on a
// wrong type; that is caught here, once, and becomes an input error.
#include "story/reported_json.h"

#include <nlohmann/json.hpp>

namespace dragoman {
namespace {

using Json = nlohmann::json;

Json const& at(Json const& object, char const* key) {
  static Json const kNull;
  auto const found = object.find(key);
  return found == object.end() ? kNull : *found;
}
std::string text(Json const& object, char const* key) {
  Json const& value = at(object, key);
  return value.is_null() ? std::string{} : value.get<std::string>();
}
std::optional<double> number(Json const& object, char const* key) {
  Json const& value = at(object, key);
  return value.is_null() ? std::nullopt : std::optional(value.get<double>());
}
std::int32_t integer(Json const& object, char const* key, std::int32_t otherwise) {
  Json const& value = at(object, key);
  return value.is_null() ? otherwise : value.get<std::int32_t>();
}
bool flag(Json const& object, char const* key, bool otherwise) {
  Json const& value = at(object, key);
  return value.is_null() ? otherwise : value.get<bool>();
}
std::optional<Date> date(Json const& object, char const* key) { return parse_date(text(object, key)); }
ReportedSpan span(Json const& object) { return {integer(object, "start", 0), integer(object, "end", 0)}; }

template <class Row, class Read>
std::vector<Row> list(Json const& object, char const* key, Read read) {
  std::vector<Row> rows;
  Json const& values = at(object, key);
  if (values.is_null()) return rows;
  auto const& array = values.get_ref<Json::array_t const&>();  // throws when it is no array
  rows.reserve(array.size());
  for (Json const& value : array) rows.push_back(read(value));
  return rows;
}
std::vector<std::string> texts(Json const& object, char const* key) {
  return list<std::string>(object, key, [](Json const& value) { return value.get<std::string>(); });
}

ReportedParty party(Json const& o) {
  return {text(o, "actor_id"), text(o, "name"), text(o, "country_iso3"), text(o, "sector"), text(o, "cameo"), text(o, "text"),
          integer(o, "mention_id", -1), span(o)};
}
ReportedFigure figure(Json const& o) {
  return {text(o, "kind"), text(o, "unit"), text(o, "qualifier"), text(o, "rule_id"), number(o, "low"), number(o, "best"), number(o, "high"), span(o)};
}
ReportedPlace place(Json const& o) {
  ReportedPlace row{text(o, "text"), text(o, "country_iso3"), number(o, "latitude"), number(o, "longitude"), std::nullopt, span(o)};
  if (!at(o, "geonames_id").is_null()) row.geonames_id = integer(o, "geonames_id", 0);
  return row;
}

ReportedEvent event(Json const& o) {
  ReportedEvent e;
  e.id = text(o, "event_id");
  e.type = text(o, "event_type");
  e.mode = text(o, "event_mode");
  e.cameo = text(o, "cameo_code");
  e.realis = text(o, "realis");
  e.date_basis = text(o, "date_basis");
  e.time_text = text(o, "time_text");
  e.geo_basis = text(o, "geo_basis");
  e.embedded_in = text(o, "embedded_in");
  e.claim_id = text(o, "claim");
  e.speaker_text = text(o, "speaker_text");
  e.degree = text(o, "degree");
  e.scope = text(o, "scope");
  e.rule = text(o, "rule_id");
  e.contexts = texts(o, "contexts");
  e.sentence = integer(o, "sentence", 0);
  e.quad = integer(o, "quad_code", 0);
  e.actors = list<ReportedParty>(o, "actors", party);
  e.recipients = list<ReportedParty>(o, "recipients", party);
  e.themes = list<ReportedParty>(o, "themes", party);
  e.against = list<ReportedParty>(o, "against", party);
  e.instruments = list<ReportedParty>(o, "instrument", party);
  e.reciprocal = flag(o, "reciprocal", false);
  e.factuality = number(o, "factuality").value_or(3.0);
  e.confidence = number(o, "confidence").value_or(0.0);
  e.date = date(o, "event_date");
  e.date_end = date(o, "event_date_end");
  e.date_precision = integer(o, "date_precision", 5);
  if (at(o, "place").is_object()) e.place = place(at(o, "place"));
  e.figures = list<ReportedFigure>(o, "quantities", figure);
  if (at(o, "trigger").is_object()) {
    e.trigger = span(at(o, "trigger"));
    e.trigger_lemma = text(at(o, "trigger"), "lemma");
  }
  e.speaker = integer(o, "speaker", -1);
  return e;
}

ReportedCondition condition(Json const& o) {
  return {integer(o, "group", 1), integer(o, "ordinal", 1), text(o, "connective"), flag(o, "polarity", true), span(o)};
}
ReportedProposition proposition(Json const& o) {
  return {text(o, "subject"), text(o, "predicate"), text(o, "object"), text(o, "comparator"), text(o, "degree"), text(o, "trend"),
          text(o, "rule_id"), flag(o, "polarity", true), span(o)};
}

ReportedClaim claim(Json const& o) {
  ReportedClaim c;
  c.id = text(o, "claim_id");
  c.kind = text(o, "kind");
  c.voice = text(o, "voice");
  c.stance = text(o, "stance");
  c.parent = text(o, "parent_claim");
  c.realis = text(o, "realis");
  c.probability_term = text(o, "probability_term");
  c.horizon = text(o, "horizon");
  c.claimant_document = text(o, "claimant_document");
  c.horizon_begin = date(o, "horizon_start");
  c.horizon_end = date(o, "horizon_end");
  c.rule = text(o, "rule_id");
  c.sentence = integer(o, "sentence", 0);
  if (Json const& speaker = at(o, "speaker"); speaker.is_object()) {
    c.speaker_actor = text(speaker, "actor_id");
    c.speaker_text = text(speaker, "text");
    c.speaker_mention = integer(speaker, "mention_id", -1);
    c.speaker = span(speaker);
  }
  if (at(o, "cue").is_object()) c.cue = span(at(o, "cue"));
  if (at(o, "content").is_object()) c.content = span(at(o, "content"));
  c.about_events = texts(o, "about_events");
  c.prob_low = number(o, "prob_low");
  c.prob_high = number(o, "prob_high");
  c.confidence = number(o, "confidence").value_or(0.0);
  c.conditions = list<ReportedCondition>(o, "conditions", condition);
  c.propositions = list<ReportedProposition>(o, "propositions", proposition);
  return c;
}

ReportedMention mention(Json const& o) {
  return {integer(o, "mention_id", 0), integer(o, "chain", -1), text(o, "kind"), text(o, "actor_id"), text(o, "name"),
          text(o, "country_iso3"), text(o, "sector"), text(o, "rule_id"), text(o, "text"), span(o)};
}
ReportedLink link(Json const& o) {
  std::string const from = text(o, "claim").empty() ? text(o, "event") : text(o, "claim");
  return {from, text(o, "relation"), text(o, "target_claim"), text(o, "target_event"), text(o, "basis")};
}

ReportedDocument document(Json const& o) {
  ReportedDocument d;
  d.id = text(o, "doc_id");
  d.coder_version = text(o, "coder_version");
  d.lexicon_version = text(o, "lexicon_version");
  d.quarantined = text(o, "quarantined");
  if (Json const& meta = at(o, "document"); meta.is_object()) {
    d.title = text(meta, "title");
    d.source = text(meta, "source");
    d.url = text(meta, "url");
    d.author = text(meta, "author");
    d.original_source = text(meta, "original_source");
    d.doc_type = text(meta, "doc_type");
    d.text_sha256 = text(meta, "text_sha256");
    d.zones = list<ReportedZone>(meta, "zones", [](Json const& z) { return ReportedZone{text(z, "kind"), span(z)}; });
    d.date = date(meta, "date");
    d.n_chars = integer(meta, "n_chars", 0);
    d.fingerprint = list<std::int32_t>(meta, "fingerprint", [](Json const& v) { return v.get<std::int32_t>(); });
  }
  d.sentences = list<ReportedSentence>(o, "sentences", [](Json const& s) {
    return ReportedSentence{integer(s, "n", 0), span(s), text(s, "text")};
  });
  d.mentions = list<ReportedMention>(o, "mentions", mention);
  d.events = list<ReportedEvent>(o, "events", event);
  d.held = list<ReportedEvent>(o, "held_events", event);
  d.claims = list<ReportedClaim>(o, "claims", claim);
  d.event_links = list<ReportedLink>(o, "event_relations", link);
  d.claim_links = list<ReportedLink>(o, "claim_relations", link);
  d.places = list<ReportedPlace>(o, "places", place);
  return d;
}

}  // namespace

Result<ReportedDocument> read_reported(std::string_view json_line, std::string const& place) {
  try {
    Json const json = Json::parse(json_line);
    if (!json.is_object()) return input_error("story.contract", "not a JSON object", place);
    ReportedDocument out = document(json);
    if (out.id.empty()) return input_error("story.contract", "no doc_id", place);
    return out;
  } catch (Json::exception const& error) {
    return input_error("story.contract", error.what(), place);
  }
}

}  // namespace dragoman
