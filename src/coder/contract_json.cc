// A plain walk over the layers. Everything that is unknown is null, never "" or -1; spans become code points here and
// nowhere else. nlohmann's ordered_json keeps the keys in the order written.
#include "coder/contract_json.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <nlohmann/json.hpp>

#include "base/sha256.h"
#include "coder/fingerprint.h"

namespace dragoman {
namespace {

using Json = nlohmann::ordered_json;

Json text_or_null(std::string_view text) { return text.empty() ? Json(nullptr) : Json(text); }
Json optional_text(std::optional<std::string> const& text) { return text ? Json(*text) : Json(nullptr); }
Json rounded(double value, double unit = 1e3) { return std::round(value * unit) / unit + 0.0; }
Json number_or_null(std::optional<double> const& value, double unit = 1e3) { return value ? rounded(*value, unit) : Json(nullptr); }
Json date_or_null(std::optional<Date> const& date) { return date ? Json(date->iso()) : Json(nullptr); }

/// Writes one document; holds what every part needs.
class ContractWriter {
 public:
  ContractWriter(Document const& document, CodedDocument const& coded) : document_(document), coded_(coded) {}

  Json sentences() const {
    Json out = Json::array();
    for (std::size_t i = 0; i < coded_.tree.sentences.size(); ++i) {
      Json row{{"n", i + 1}};
      put_span(row, coded_.tree.sentences[i].span);
      row["text"] = coded_.tree.sentences[i].span.of(document_.text);
      out.push_back(std::move(row));
    }
    return out;
  }
  Json mentions() const {
    Json out = Json::array();
    for (auto const& m : coded_.mentions.entities) {
      Json row{{"mention_id", m.id}};
      put_span(row, m.span);
      row.update(Json{{"text", m.span.of(document_.text)}, {"kind", mention_kind_name(m.kind)}, {"actor_id", text_or_null(m.actor_id)},
                      {"name", text_or_null(m.name)}, {"country_iso3", text_or_null(m.country)}, {"sector", text_or_null(m.sector)},
                      {"chain", m.chain < 0 ? Json(nullptr) : Json(m.chain)}, {"rule_id", text_or_null(m.rule)}});
      out.push_back(std::move(row));
    }
    return out;
  }
  Json events() const {
    Json out = Json::array();
    for (auto const& e : coded_.events) out.push_back(event(e));
    return out;
  }
  Json claims() const {
    Json out = Json::array();
    for (auto const& c : coded_.claims) out.push_back(claim(c));
    return out;
  }
  Json event_relations() const {
    Json out = Json::array();
    for (auto const& link : coded_.event_links)
      out.push_back({{"event", event_id(link.event)}, {"relation", event_relation_name(link.relation)},
                     {"target_event", event_id(link.target)}, {"basis", text_or_null(link.basis)}});
    return out;
  }
  Json claim_relations() const {
    Json out = Json::array();
    for (auto const& link : coded_.claim_links)
      out.push_back({{"claim", claim_id(link.claim)}, {"relation", claim_relation_name(link.relation)},
                     {"target_claim", link.target_claim < 0 ? Json(nullptr) : Json(claim_id(static_cast<std::uint32_t>(link.target_claim)))},
                     {"target_event", link.target_event < 0 ? Json(nullptr) : Json(event_id(static_cast<std::uint32_t>(link.target_event)))},
                     {"basis", text_or_null(link.basis)}});
    return out;
  }
  Json predicates() const {
    Json out = Json::array();
    for (auto const& p : coded_.predicates.all) {
      Json row = Json::object();
      put_span(row, predicate_span(p));
      row.update(Json{{"lemma", p.lemma}, {"factuality", rounded(static_cast<double>(p.factuality))}, {"tense", text_or_null(tense_name(p.tense))},
                      {"negated", p.negated}, {"modality", text_or_null(p.modality)}, {"path", text_or_null(p.path)},
                      {"speaker_factuality", speaker_view(p)}, {"speaker", speaker_of(p)}});
      out.push_back(std::move(row));
    }
    return out;
  }
  Json places() const {
    Json out = Json::array();
    for (auto const& p : coded_.mentions.places) {
      Json row = place(p);
      row["feature_code"] = text_or_null(p.feature_code);
      out.push_back(std::move(row));
    }
    return out;
  }
  Json times() const {
    Json out = Json::array();
    for (auto const& t : coded_.mentions.times) {
      Json row = Json::object();
      put_span(row, t.span);
      row.update(Json{{"text", t.span.of(document_.text)}, {"type", timex_type_name(t.type)}, {"value", t.value}});
      out.push_back(std::move(row));
    }
    return out;
  }

 private:
  std::string event_id(std::uint32_t id) const { return document_.id + "#e" + std::to_string(id); }
  std::string claim_id(std::uint32_t id) const { return document_.id + "#c" + std::to_string(id); }
  void put_span(Json& row, Span span) const {
    Span const source = document_.offsets.to_source(span);
    row["start"] = source.begin;
    row["end"] = source.end;
  }
  Json span_or_null(Span span) const {
    if (span.empty()) return nullptr;
    Json row = Json::object();
    put_span(row, span);
    return row;
  }
  /// "was quite clear", "to be escorted": from the copula or passive auxiliary to the head.
  Span predicate_span(Predicate const& p) const {
    auto const& tokens = coded_.tree.tokens;
    Span span = tokens[p.token].span;
    for (std::uint32_t child : coded_.tree.children(p.token))
      if (child < p.token && (tokens[child].rel == Rel::kCop || tokens[child].rel == Rel::kAuxPass))
        span.begin = std::min(span.begin, tokens[child].span.begin);
    return span;
  }
  /// What the speaker in whose words it stands is committed to; null in the author's own voice.
  static Json speaker_view(Predicate const& p) { return p.said < 0 ? Json(nullptr) : rounded(static_cast<double>(p.speaker_factuality)); }
  Json speaker_of(Predicate const& p) const {
    return p.said < 0 ? Json(nullptr) : span_or_null(coded_.attributions[static_cast<std::size_t>(p.said)].speaker);
  }
  Json place(PlaceMention const& p) const {
    Json row = Json::object();
    put_span(row, p.span);
    row.update(Json{{"text", p.span.of(document_.text)}, {"latitude", number_or_null(p.latitude, 1e5)}, {"longitude", number_or_null(p.longitude, 1e5)},
                    {"geonames_id", p.geonames_id ? Json(*p.geonames_id) : Json(nullptr)}, {"country_iso3", text_or_null(p.country)}});
    return row;
  }
  Json participants(std::vector<Participant> const& list) const {
    Json out = Json::array();
    for (auto const& p : list) {
      Json row = Json::object();
      if (p.mention >= 0) {
        auto const& m = coded_.mentions.entities[static_cast<std::size_t>(p.mention)];
        row = Json{{"actor_id", text_or_null(m.actor_id)}, {"name", text_or_null(m.name)}, {"country_iso3", text_or_null(m.country)},
                   {"sector", text_or_null(m.sector)}, {"cameo", text_or_null(m.cameo)}, {"mention_id", m.id}};
      } else {
        row = Json{{"actor_id", nullptr}, {"name", p.span.of(document_.text)}, {"country_iso3", nullptr}, {"sector", nullptr}, {"cameo", nullptr}, {"mention_id", nullptr}};
      }
      put_span(row, p.span);
      row["text"] = p.span.of(document_.text);
      out.push_back(std::move(row));
    }
    return out;
  }
  Json quantities(std::vector<EventQuantity> const& list) const {
    Json out = Json::array();
    for (auto const& q : list) {
      Json row{{"kind", q.kind}, {"low", number_or_null(q.low)}, {"best", number_or_null(q.best)}, {"high", number_or_null(q.high)},
               {"unit", text_or_null(q.unit)}, {"qualifier", text_or_null(q.qualifier)}, {"rule_id", q.rule}};
      put_span(row, q.span);
      out.push_back(std::move(row));
    }
    return out;
  }
  Json instruments(std::vector<Participant> const& list) const {
    Json out = Json::array();
    for (auto const& p : list) {
      Json row = Json::object();
      put_span(row, p.span);
      row["text"] = p.span.of(document_.text);
      out.push_back(std::move(row));
    }
    return out;
  }
  /// The claim whose content holds the event most tightly, or null.
  Json claim_of(EventMention const& e) const {
    Claim const* best = nullptr;
    for (auto const& c : coded_.claims)
      for (auto about : c.about_events)
        if (about == e.id && (best == nullptr || c.content.size() < best->content.size())) best = &c;
    return best == nullptr ? Json(nullptr) : Json(claim_id(best->id));
  }
  Json event(EventMention const& e) const {
    Json row{{"event_id", event_id(e.id)}, {"sentence", e.sentence + 1}, {"event_type", event_type_name(e.type)},
             {"event_mode", text_or_null(e.mode)}, {"contexts", e.contexts}, {"cameo_code", text_or_null(e.cameo)}, {"quad_code", quad_class(e.type)},
             {"actors", participants(e.actors)}, {"recipients", participants(e.recipients)}, {"themes", participants(e.themes)},
             {"against", participants(e.against)}, {"reciprocal", e.reciprocal}, {"realis", realis_name(e.realis)},
             {"factuality", rounded(static_cast<double>(e.factuality))}, {"event_date", date_or_null(e.date)},
             {"event_date_end", date_or_null(e.date_end)}, {"date_precision", e.date_precision}, {"date_basis", text_or_null(e.date_basis)}, {"time_text", text_or_null(e.time_text)}};
    row["place"] = e.place < 0 ? Json(nullptr) : place(coded_.mentions.places[static_cast<std::size_t>(e.place)]);
    row["geo_basis"] = text_or_null(e.geo_basis);
    row["quantities"] = quantities(e.quantities);
    Json trigger = Json::object();
    put_span(trigger, coded_.tree.tokens[e.trigger].span);
    trigger["lemma"] = coded_.tree.tokens[e.trigger].lemma;
    row["trigger"] = std::move(trigger);
    row["instrument"] = instruments(e.instruments);
    row["embedded_in"] = e.embedded_in < 0 ? Json(nullptr) : Json(event_id(static_cast<std::uint32_t>(e.embedded_in)));
    row["speaker_factuality"] = e.predicate < 0 ? Json(nullptr) : speaker_view(coded_.predicates.all[static_cast<std::size_t>(e.predicate)]);
    Attribution const* said = e.attribution < 0 ? nullptr : &coded_.attributions[static_cast<std::size_t>(e.attribution)];
    row["speaker"] = said == nullptr || said->speaker_mention < 0 ? Json(nullptr) : Json(said->speaker_mention);
    row["speaker_text"] = said == nullptr || said->speaker.empty() ? Json(nullptr) : Json(said->speaker.of(document_.text));
    row["claim"] = claim_of(e);
    row["degree"] = text_or_null(e.degree);
    row["scope"] = text_or_null(e.scope);
    row["rule_id"] = e.rule;
    row["confidence"] = rounded(static_cast<double>(e.confidence));
    if (!e.signs.empty()) row["signs"] = e.signs;
    return row;
  }
  Json speaker(Claim const& c) const {
    if (c.speaker.empty()) return nullptr;
    Json row = Json::object();
    put_span(row, c.speaker);
    row["text"] = c.speaker.of(document_.text);
    row["actor_id"] = nullptr;
    if (c.speaker_mention >= 0) row["actor_id"] = text_or_null(coded_.mentions.entities[static_cast<std::size_t>(c.speaker_mention)].actor_id);
    row["mention_id"] = c.speaker_mention < 0 ? Json(nullptr) : Json(c.speaker_mention);
    return row;
  }
  Json conditions(Claim const& c) const {
    Json out = Json::array();
    for (auto const& k : c.conditions) {
      Json row{{"group", k.group}, {"ordinal", k.ordinal}, {"connective", k.connective}, {"polarity", k.polarity}};
      put_span(row, k.span);
      out.push_back(std::move(row));
    }
    return out;
  }
  Json propositions(Claim const& c) const {
    Json out = Json::array();
    for (auto const& p : c.propositions) {
      Json row{{"subject", text_or_null(p.subject)}, {"predicate", p.predicate}, {"object", text_or_null(p.object)}, {"comparator", text_or_null(p.comparator)},
               {"degree", text_or_null(p.degree)}, {"trend", text_or_null(p.trend)}, {"polarity", p.polarity}};
      put_span(row, p.span);
      row["rule_id"] = p.rule;
      out.push_back(std::move(row));
    }
    return out;
  }
  Json claim(Claim const& c) const {
    Json about = Json::array();
    for (auto e : c.about_events) about.push_back(event_id(e));
    auto probability = [](std::optional<float> const& p) { return p ? rounded(static_cast<double>(*p)) : Json(nullptr); };
    return {{"claim_id", claim_id(c.id)}, {"sentence", c.sentence + 1}, {"kind", c.kind}, {"voice", c.voice == Voice::kSpeaker ? "speaker" : "publication"},
            {"speaker", speaker(c)}, {"cue", span_or_null(c.cue)}, {"content", span_or_null(c.content)}, {"stance", stance_name(c.stance)},
            {"about_events", std::move(about)}, {"parent_claim", c.parent < 0 ? Json(nullptr) : Json(claim_id(static_cast<std::uint32_t>(c.parent)))},
            {"realis", realis_name(c.realis)}, {"probability_term", text_or_null(c.probability_term)}, {"prob_low", probability(c.prob_low)},
            {"prob_high", probability(c.prob_high)}, {"horizon", text_or_null(c.horizon)}, {"horizon_start", date_or_null(c.horizon_begin)},
            {"horizon_end", date_or_null(c.horizon_end)}, {"claimant_document", text_or_null(c.claimant_document)}, {"rule_id", c.rule}, {"confidence", rounded(static_cast<double>(c.confidence))},
            {"conditions", conditions(c)}, {"propositions", propositions(c)}};
  }

  Document const& document_;
  CodedDocument const& coded_;
};

std::uint32_t n_chars(Document const& document) {
  auto const size = static_cast<std::uint32_t>(document.text.size());
  return document.offsets.to_source({size, size}).end;
}

Json zones(Document const& document) {
  static constexpr std::array<char const*, 6> kNames = {"title", "byline", "body", "related_links", "form", "source_line"};
  Json out = Json::array();
  for (auto const& zone : document.zones) {
    Span const span = document.offsets.to_source(zone.span);
    out.push_back({{"kind", kNames[static_cast<std::size_t>(zone.kind)]}, {"start", span.begin}, {"end", span.end}});
  }
  return out;
}

Json head(Document const& document, std::string_view doc_type, std::vector<std::int32_t> const& fingerprint, ContractOptions const& options) {
  return {{"doc_id", document.id},
          {"document", {{"date", date_or_null(document.date)}, {"title", optional_text(document.title)}, {"source", optional_text(document.source)},
                        {"url", optional_text(document.url)}, {"author", optional_text(document.author)}, {"original_source", optional_text(document.original_source)},
                        {"doc_type", text_or_null(doc_type)}, {"fingerprint", fingerprint}, {"n_chars", n_chars(document)}, {"text_sha256", sha256_hex(document.text)}, {"zones", zones(document)}}},
          {"coder_version", options.coder_version},
          {"lexicon_version", options.lexicon_version},
          {"quarantined", optional_text(document.quarantined)}};
}

std::string written(Json const& json) { return json.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace); }

}  // namespace

std::string contract_json(Document const& document, CodedDocument const& coded, ContractOptions const& options) {
  ContractWriter const writer(document, coded);
  Json out = head(document, coded.doc_type, fingerprint(coded.tree), options);
  out["sentences"] = writer.sentences();
  out["mentions"] = writer.mentions();
  out["events"] = writer.events();
  out["claims"] = writer.claims();
  out["event_relations"] = writer.event_relations();
  out["claim_relations"] = writer.claim_relations();
  out["predicates"] = options.all_predicates ? writer.predicates() : Json::array();
  out["places"] = writer.places();
  out["times"] = writer.times();
  if (coded.gated) out["gated"] = true;
  return written(out);
}

std::string quarantined_json(Document const& document, ContractOptions const& options) {
  Json out = head(document, "", {}, options);
  for (auto const* key : {"sentences", "mentions", "events", "claims", "event_relations", "claim_relations", "predicates", "places", "times"})
    out[key] = Json::array();
  return written(out);
}

}  // namespace dragoman
