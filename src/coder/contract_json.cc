// A plain walk over the layers, written as it goes. Everything that is unknown is null, never "" or -1; spans become code
// points here and nowhere else.
#include "coder/contract_json.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <optional>
#include <span>

#include "base/sha256.h"
#include "coder/fingerprint.h"
#include "coder/json_text.h"

namespace dragoman {
namespace {

double rounded(double value, double unit = 1e3) { return std::round(value * unit) / unit + 0.0; }

/// Ids are written often: the document's id and "#e" or "#c" once, then the number.
class Ids {
 public:
  Ids(std::string_view document, char kind) : id_(std::string(document) + '#' + kind), stem_(id_.size()) {}
  /// Valid until the next call.
  std::string_view of(std::uint32_t number) {
    char digits[12];
    id_.resize(stem_);
    id_.append(digits, std::to_chars(digits, digits + sizeof digits, number).ptr);
    return id_;
  }

 private:
  std::string id_;
  std::size_t stem_;
};

/// Writes one document; holds what every part needs.
class ContractWriter {
 public:
  ContractWriter(Document const& document, JsonText& json) : document_(document), json_(json), events_(document.id, 'e'), claims_(document.id, 'c') {}

  void head(std::string_view doc_type, std::vector<std::int32_t> const& fingerprint, ContractOptions const& options) {
    json_.field("doc_id", document_.id);
    json_.key("document");
    json_.object([&] {
      date("date", document_.date);
      text_or_null("title", document_.title);
      text_or_null("source", document_.source);
      text_or_null("url", document_.url);
      text_or_null("author", document_.author);
      text_or_null("original_source", document_.original_source);
      text("doc_type", doc_type);
      list("fingerprint", fingerprint, [&](std::int32_t value) { json_.value(value); });
      json_.field("n_chars", n_chars());
      json_.field("text_sha256", sha256_hex(document_.text));
      list("zones", document_.zones, [&](Zone const& z) { zone(z); });
    });
    json_.field("coder_version", options.coder_version);
    json_.field("lexicon_version", options.lexicon_version);
    text_or_null("quarantined", document_.quarantined);
  }

  void layers(CodedDocument const& coded, bool all_predicates) {
    coded_ = &coded;
    std::uint32_t number = 0;
    list("sentences", coded.tree.sentences, [&](Sentence const& s) {
      json_.object([&] {
        json_.field("n", ++number);
        span(s.span);
        quoted(s.span);
      });
    });
    list("mentions", coded.mentions.entities, [&](EntityMention const& m) { mention(m); });
    list("events", coded.events, [&](EventMention const& e) { event(e); });
    list("held_events", coded.witnesses(), [&](EventMention const* e) { event(*e); });
    list("claims", coded.claims, [&](Claim const& c) { claim(c); });
    list("event_relations", coded.event_links, [&](EventLink const& link) { event_relation(link); });
    list("claim_relations", coded.claim_links, [&](ClaimLink const& link) { claim_relation(link); });
    list("predicates", std::span(coded.predicates.all).first(all_predicates ? coded.predicates.all.size() : 0), [&](Predicate const& p) { predicate(p); });
    list("places", coded.mentions.places, [&](PlaceMention const& p) {
      json_.object([&] {
        place(p);
        text("feature_code", p.feature_code);
      });
    });
    list("times", coded.mentions.times, [&](Timex const& t) {
      json_.object([&] {
        span(t.span);
        quoted(t.span);
        json_.field("type", timex_type_name(t.type));
        json_.field("value", t.value);
        if (!t.counted_from.empty()) json_.field("counted_from", t.counted_from);
      });
    });
  }

 private:
  // Fields that are null when unknown.
  void text(std::string_view key, std::string_view value) { value.empty() ? json_.field(key, nullptr) : json_.field(key, value); }
  void text_or_null(std::string_view key, std::optional<std::string> const& value) { value ? json_.field(key, *value) : json_.field(key, nullptr); }
  void date(std::string_view key, std::optional<Date> const& value) { value ? json_.field(key, value->iso()) : json_.field(key, nullptr); }
  template <class Number>
  void number(std::string_view key, std::optional<Number> const& value, double unit = 1e3) {
    value ? json_.field(key, rounded(static_cast<double>(*value), unit)) : json_.field(key, nullptr);
  }
  void index(std::string_view key, std::int32_t value) { value < 0 ? json_.field(key, nullptr) : json_.field(key, value); }
  void event_id(std::string_view key, std::int32_t id) { id < 0 ? json_.field(key, nullptr) : json_.field(key, events_.of(static_cast<std::uint32_t>(id))); }
  void claim_id(std::string_view key, std::int32_t id) { id < 0 ? json_.field(key, nullptr) : json_.field(key, claims_.of(static_cast<std::uint32_t>(id))); }

  template <class Range, class Element>
  void list(std::string_view key, Range const& items, Element const& element) {
    json_.key(key);
    json_.array(items, element);
  }
  void span(Span bytes) {
    Span const source = document_.offsets.to_source(bytes);
    json_.field("start", source.begin);
    json_.field("end", source.end);
  }
  void quoted(Span bytes) { json_.field("text", bytes.of(document_.text)); }
  void span_or_null(std::string_view key, Span bytes) {
    json_.key(key);
    if (bytes.empty()) return json_.value(nullptr);
    json_.object([&] { span(bytes); });
  }

  std::uint32_t n_chars() const {
    auto const size = static_cast<std::uint32_t>(document_.text.size());
    return document_.offsets.to_source({size, size}).end;
  }
  void zone(Zone const& z) {
    static constexpr std::array<std::string_view, 6> kNames = {"title", "byline", "body", "related_links", "form", "source_line"};
    json_.object([&] {
      json_.field("kind", kNames[static_cast<std::size_t>(z.kind)]);
      span(z.span);
    });
  }
  void mention(EntityMention const& m) {
    json_.object([&] {
      json_.field("mention_id", m.id);
      span(m.span);
      quoted(m.span);
      json_.field("kind", mention_kind_name(m.kind));
      text("actor_id", m.actor_id);
      text("name", m.name);
      text("country_iso3", m.country);
      text("sector", m.sector);
      index("chain", m.chain);
      text("rule_id", m.rule);
    });
  }
  void event_relation(EventLink const& link) {
    json_.object([&] {
      json_.field("event", events_.of(link.event));
      json_.field("relation", event_relation_name(link.relation));
      json_.field("target_event", events_.of(link.target));
      text("basis", link.basis);
    });
  }
  void claim_relation(ClaimLink const& link) {
    json_.object([&] {
      json_.field("claim", claims_.of(link.claim));
      json_.field("relation", claim_relation_name(link.relation));
      claim_id("target_claim", link.target_claim);
      event_id("target_event", link.target_event);
      text("basis", link.basis);
    });
  }
  /// "was quite clear", "to be escorted": from the copula or passive auxiliary to the head.
  Span predicate_span(Predicate const& p) const {
    auto const& tokens = coded_->tree.tokens;
    Span bytes = tokens[p.token].span;
    for (std::uint32_t child : coded_->tree.children(p.token))
      if (child < p.token && (tokens[child].rel == Rel::kCop || tokens[child].rel == Rel::kAuxPass))
        bytes.begin = std::min(bytes.begin, tokens[child].span.begin);
    return bytes;
  }
  /// What the speaker in whose words it stands is committed to; null in the author's own voice.
  void speaker_view(Predicate const* p) {
    number("speaker_factuality", p == nullptr || p->said < 0 ? std::nullopt : std::optional(p->speaker_factuality));
  }
  void predicate(Predicate const& p) {
    json_.object([&] {
      span(predicate_span(p));
      json_.field("lemma", p.lemma);
      json_.field("factuality", rounded(static_cast<double>(p.factuality)));
      text("tense", tense_name(p.tense));
      json_.field("negated", p.negated);
      text("modality", p.modality);
      text("path", p.path);
      speaker_view(&p);
      span_or_null("speaker", p.said < 0 ? Span{} : coded_->attributions[static_cast<std::size_t>(p.said)].speaker);
    });
  }
  /// Fields of a place, without the braces.
  void place(PlaceMention const& p) {
    span(p.span);
    quoted(p.span);
    number("latitude", p.latitude, 1e5);
    number("longitude", p.longitude, 1e5);
    p.geonames_id ? json_.field("geonames_id", *p.geonames_id) : json_.field("geonames_id", nullptr);
    text("country_iso3", p.country);
  }
  void participant(Participant const& p) {
    json_.object([&] {
      if (p.mention >= 0) {
        auto const& m = coded_->mentions.entities[static_cast<std::size_t>(p.mention)];
        text("actor_id", m.actor_id);
        text("name", m.name);
        text("country_iso3", m.country);
        text("sector", m.sector);
        text("cameo", m.cameo);
        json_.field("mention_id", m.id);
      } else {
        json_.field("actor_id", nullptr);
        json_.field("name", p.span.of(document_.text));
        for (auto const* key : {"country_iso3", "sector", "cameo", "mention_id"}) json_.field(key, nullptr);
      }
      span(p.span);
      quoted(p.span);
    });
  }
  void participants(std::string_view key, std::vector<Participant> const& of) {
    list(key, of, [&](Participant const& p) { participant(p); });
  }
  void quantity(EventQuantity const& q) {
    json_.object([&] {
      json_.field("kind", q.kind);
      number("low", q.low);
      number("best", q.best);
      number("high", q.high);
      text("unit", q.unit);
      text("qualifier", q.qualifier);
      json_.field("rule_id", q.rule);
      span(q.span);
    });
  }
  /// The claim whose content holds the event most tightly, or -1.
  std::int32_t claim_of(EventMention const& e) const {
    Claim const* best = nullptr;
    for (auto const& c : coded_->claims)
      for (auto about : c.about_events)
        if (about == e.id && (best == nullptr || c.content.size() < best->content.size())) best = &c;
    return best == nullptr ? -1 : static_cast<std::int32_t>(best->id);
  }
  void event(EventMention const& e) {
    json_.object([&] {
      what_happened(e);
      when_and_where(e);
      list("quantities", e.quantities, [&](EventQuantity const& q) { quantity(q); });
      json_.key("trigger");
      json_.object([&] {
        span(coded_->tree.tokens[e.trigger].span);
        json_.field("lemma", coded_->tree.tokens[e.trigger].lemma);
      });
      list("instrument", e.instruments, [&](Participant const& p) {
        json_.object([&] {
          span(p.span);
          quoted(p.span);
        });
      });
      event_id("embedded_in", e.embedded_in);
      who_says(e);
      text("degree", e.degree);
      text("scope", e.scope);
      json_.field("rule_id", e.rule);
      json_.field("confidence", rounded(static_cast<double>(e.confidence)));
      if (!e.signs.empty()) list("signs", e.signs, [&](std::string const& sign) { json_.value(sign); });
    });
  }
  void what_happened(EventMention const& e) {
    json_.field("event_id", events_.of(e.id));
    json_.field("sentence", e.sentence + 1);
    json_.field("event_type", event_type_name(e.type));
    text("event_mode", e.mode);
    list("contexts", e.contexts, [&](std::string const& context) { json_.value(context); });
    text("cameo_code", e.cameo);
    json_.field("quad_code", quad_class(e.type));
    participants("actors", e.actors);
    participants("recipients", e.recipients);
    participants("themes", e.themes);
    participants("against", e.against);
    json_.field("reciprocal", e.reciprocal);
    json_.field("realis", realis_name(e.realis));
    json_.field("factuality", rounded(static_cast<double>(e.factuality)));
  }
  void when_and_where(EventMention const& e) {
    date("event_date", e.date);
    date("event_date_end", e.date_end);
    json_.field("date_precision", e.date_precision);
    text("date_basis", e.date_basis);
    text("time_text", e.time_text);
    json_.key("place");
    if (e.place < 0) json_.value(nullptr);
    else json_.object([&] { place(coded_->mentions.places[static_cast<std::size_t>(e.place)]); });
    text("geo_basis", e.geo_basis);
  }
  void who_says(EventMention const& e) {
    speaker_view(e.predicate < 0 ? nullptr : &coded_->predicates.all[static_cast<std::size_t>(e.predicate)]);
    Attribution const* said = e.attribution < 0 ? nullptr : &coded_->attributions[static_cast<std::size_t>(e.attribution)];
    index("speaker", said == nullptr ? -1 : said->speaker_mention);
    if (said == nullptr || said->speaker.empty()) json_.field("speaker_text", nullptr);
    else json_.field("speaker_text", said->speaker.of(document_.text));
    claim_id("claim", claim_of(e));
  }
  void speaker(Claim const& c) {
    json_.key("speaker");
    if (c.speaker.empty()) return json_.value(nullptr);
    json_.object([&] {
      span(c.speaker);
      quoted(c.speaker);
      text("actor_id", c.speaker_mention < 0 ? std::string_view{} : coded_->mentions.entities[static_cast<std::size_t>(c.speaker_mention)].actor_id);
      index("mention_id", c.speaker_mention);
    });
  }
  void condition(Condition const& k) {
    json_.object([&] {
      json_.field("group", k.group);
      json_.field("ordinal", k.ordinal);
      json_.field("connective", k.connective);
      json_.field("polarity", k.polarity);
      span(k.span);
    });
  }
  void proposition(Proposition const& p) {
    json_.object([&] {
      text("subject", p.subject);
      json_.field("predicate", p.predicate);
      text("object", p.object);
      text("comparator", p.comparator);
      text("degree", p.degree);
      text("trend", p.trend);
      json_.field("polarity", p.polarity);
      span(p.span);
      json_.field("rule_id", p.rule);
    });
  }
  void claim(Claim const& c) {
    json_.object([&] {
      json_.field("claim_id", claims_.of(c.id));
      json_.field("sentence", c.sentence + 1);
      json_.field("kind", c.kind);
      json_.field("voice", std::string_view(c.voice == Voice::kSpeaker ? "speaker" : "publication"));
      speaker(c);
      span_or_null("cue", c.cue);
      span_or_null("content", c.content);
      json_.field("stance", stance_name(c.stance));
      list("about_events", c.about_events, [&](std::uint32_t e) { json_.value(events_.of(e)); });
      claim_id("parent_claim", c.parent);
      json_.field("realis", realis_name(c.realis));
      text("probability_term", c.probability_term);
      number("prob_low", c.prob_low);
      number("prob_high", c.prob_high);
      text("horizon", c.horizon);
      date("horizon_start", c.horizon_begin);
      date("horizon_end", c.horizon_end);
      text("claimant_document", c.claimant_document);
      json_.field("rule_id", c.rule);
      json_.field("confidence", rounded(static_cast<double>(c.confidence)));
      list("conditions", c.conditions, [&](Condition const& k) { condition(k); });
      list("propositions", c.propositions, [&](Proposition const& p) { proposition(p); });
    });
  }

  Document const& document_;
  JsonText& json_;
  Ids events_, claims_;
  CodedDocument const* coded_ = nullptr;
};

}  // namespace

std::string contract_json(Document const& document, CodedDocument const& coded, ContractOptions const& options) {
  constexpr std::size_t kBytesPerTextByte = 10;
  JsonText json(kBytesPerTextByte * document.text.size());
  ContractWriter writer(document, json);
  json.object([&] {
    writer.head(coded.doc_type, fingerprint(coded.tree), options);
    writer.layers(coded, options.all_predicates);
    if (coded.gated) json.field("gated", true);
  });
  return json.take();
}

std::string quarantined_json(Document const& document, ContractOptions const& options) {
  CodedDocument const nothing;
  JsonText json;
  ContractWriter writer(document, json);
  json.object([&] {
    writer.head("", {}, options);
    writer.layers(nothing, false);
  });
  return json.take();
}

}  // namespace dragoman
