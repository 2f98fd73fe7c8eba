// One function a table. Ids follow schema.sql: doc_id#eN, doc_id#cN, doc_id#mN.
#include "casebook/reported_rows.h"

#include <set>

#include "casebook/rows.h"

namespace dragoman {
namespace {

/// All builders, opened once.
class Builder {
 public:
  explicit Builder(Duck& duck) : duck_(duck) {}

  Result<void> open() {
    for (auto const* table : {"coded_documents", "documents", "zones", "sentences", "entity_mentions", "event_mentions", "event_participants", "quantities",
                              "claims", "propositions", "claim_about", "claim_conditions", "claim_links", "event_links"}) {
      auto rows = Rows::of(duck_, std::string("pending.") + table);
      if (!rows) return tl::unexpected(rows.error());
      tables_.emplace(table, std::move(*rows));
    }
    return {};
  }

  void add(ReportedDocument const& d, std::string const& line) {
    tables_.at("coded_documents").add().text("doc_id", d.id).text("coded", line);
    document(d);
    for (auto const& s : d.sentences) {
      auto& row = tables_.at("sentences").add().text("doc_id", d.id).whole("sentence_number", s.number).text("text", s.text);
      span(row, "char_start", "char_end", s.span);
    }
    for (auto const& z : d.zones) span(tables_.at("zones").add().text("doc_id", d.id).text("kind", z.kind), "char_start", "char_end", z.span);
    for (auto const& m : d.mentions) mention(d, m);
    for (auto const& e : d.events) {
      event(d, e);
      parties(d, e);
    }
    for (auto const& e : d.held) event(d, e);  // its parties are what is doubtful
    for (auto const& c : d.claims) claim(d, c);
    for (auto const& l : d.claim_links)
      tables_.at("claim_links").add().text("claim_id", l.from).text("relation", l.relation).text("target_claim_id", l.target_claim)
          .text("target_event_mention_id", l.target_event).text("basis", l.basis);
    for (auto const& l : d.event_links)
      tables_.at("event_links").add().text("event_mention_id", l.from).text("relation", l.relation).text("target_event_mention_id", l.target_event).text("basis", l.basis);
  }

  RowSet take() {
    RowSet out;
    for (auto& [name, rows] : tables_) out.emplace(name, rows.rows());
    return out;
  }

 private:
  static Rows& span(Rows& row, std::string_view begin, std::string_view end, ReportedSpan s) {
    if (s.begin == s.end) return row;
    return row.whole(begin, s.begin).whole(end, s.end);
  }
  static std::string mention_id(ReportedDocument const& d, std::int32_t mention) {
    return mention < 0 ? std::string{} : d.id + "#m" + std::to_string(mention);
  }

  void document(ReportedDocument const& d) {
    std::vector<std::string> sketch;
    for (auto value : d.fingerprint) sketch.push_back(std::to_string(value));
    auto& row = tables_.at("documents").add();
    row.text("doc_id", d.id).text("url", d.url).text("title", d.title).text("author", d.author).text("publisher", d.source).date("publish_date", d.date)
        .text("language", "en").text("doc_type", d.doc_type).text("original_publisher", d.original_source).text("text_sha256", d.text_sha256)
        .whole("n_chars", d.n_chars).whole("n_sentences", static_cast<std::int64_t>(d.sentences.size())).text("quarantined", d.quarantined);
    if (!sketch.empty()) row.set("fingerprint", std::move(sketch));
  }

  void mention(ReportedDocument const& d, ReportedMention const& m) {
    auto& row = tables_.at("entity_mentions").add();
    row.text("entity_mention_id", mention_id(d, m.id)).text("doc_id", d.id).text("kind", m.kind).text("actor_id", m.actor_id).text("name", m.name)
        .text("country_iso3", m.country).text("sector", m.sector).text("resolution_rule", m.rule);
    if (m.chain >= 0) row.whole("chain", m.chain);
    span(row, "char_start", "char_end", m.span);
  }

  void participants(ReportedDocument const& d, ReportedEvent const& e, char const* role, std::vector<ReportedParty> const& list) {
    std::int64_t ordinal = 0;
    for (auto const& p : list) {
      auto& row = tables_.at("event_participants").add().text("event_mention_id", e.id).text("role", role).whole("ordinal", ++ordinal)
                      .text("entity_mention_id", mention_id(d, p.mention)).text("actor_id", p.actor_id.empty() ? p.cameo : p.actor_id).text("raw_text", p.text);
      span(row, "char_start", "char_end", p.span);
    }
  }

  void event(ReportedDocument const& d, ReportedEvent const& e) {
    ReportedSpan covered = e.trigger;
    ReportedSpan const sentence = e.sentence >= 1 && static_cast<std::size_t>(e.sentence) <= d.sentences.size() ? d.sentences[static_cast<std::size_t>(e.sentence) - 1].span : covered;
    auto& row = tables_.at("event_mentions").add();
    row.text("event_mention_id", e.id).text("doc_id", d.id).whole("sentence_number", e.sentence).whole("char_start", sentence.begin).whole("char_end", sentence.end)
        .whole("trigger_start", e.trigger.begin).whole("trigger_end", e.trigger.end).text("trigger_lemma", e.trigger_lemma).text("event_type", e.type)
        .text("event_mode", e.mode).set("contexts", e.contexts).text("cameo_code", e.cameo).text("realis", e.realis).number("factuality", e.factuality)
        .set("negated", e.realis == "negated").text("degree", e.degree).text("scope", e.scope).date("event_date", e.date).date("event_date_end", e.date_end)
        .whole("date_precision", e.date_precision).text("date_basis", e.date_basis).text("time_text", e.time_text).set("is_reciprocal", e.reciprocal)
        .text("geo_basis", e.geo_basis).text("embedded_in", e.embedded_in).text("claim_id", e.claim_id).text("speaker_raw", e.speaker_text)
        .text("rule_id", e.rule).text("lexicon_version", d.lexicon_version).text("coder_version", d.coder_version).number("confidence", e.confidence);
    for (auto const& m : d.mentions)
      if (m.id == e.speaker) row.text("speaker_actor_id", m.actor_id);
    if (e.place) {
      row.text("placename_raw", e.place->text).number("latitude", e.place->latitude).number("longitude", e.place->longitude).text("country_iso3", e.place->country);
      if (e.place->geonames_id) row.whole("geonames_id", *e.place->geonames_id);
      span(row, "place_start", "place_end", e.place->span);
    }
    for (auto const& q : e.figures) {
      auto& figure = tables_.at("quantities").add();
      figure.text("event_mention_id", e.id).text("doc_id", d.id).text("kind", q.kind).number("value_low", q.low).number("value_best", q.best)
          .number("value_high", q.high).text("unit", q.unit).text("qualifier", q.qualifier).date("as_of", d.date).text("rule_id", q.rule).text("lexicon_version", d.lexicon_version)
          .text("subject_actor_id", counted(e, q));
      for (auto const& m : d.mentions)
        if (m.id == e.speaker) figure.text("speaker_actor_id", m.actor_id);
      span(figure, "char_start", "char_end", q.span);
    }
  }

  void parties(ReportedDocument const& d, ReportedEvent const& e) {
    participants(d, e, "actor", e.actors);
    participants(d, e, "recipient", e.recipients);
    participants(d, e, "theme", e.themes);
    participants(d, e, "against", e.against);
    participants(d, e, "instrument", e.instruments);
  }

  /// Who is counted: the one party whose words the figure stands in; a sum over several parties counts nobody alone.
  static std::string counted(ReportedEvent const& e, ReportedFigure const& q) {
    std::set<std::string> who;
    for (auto const* list : {&e.actors, &e.recipients, &e.themes})
      for (auto const& p : *list)
        if (p.span.begin < q.span.end && q.span.begin < p.span.end) who.insert(p.actor_id.empty() ? p.cameo : p.actor_id);
    return who.size() == 1 ? *who.begin() : std::string{};
  }

  void claim(ReportedDocument const& d, ReportedClaim const& c) {
    auto& row = tables_.at("claims").add();
    row.text("claim_id", c.id).text("doc_id", d.id).whole("sentence_number", c.sentence).whole("char_start", c.content.begin).whole("char_end", c.content.end)
        .text("claim_kind", c.kind).text("voice", c.voice).text("stance", c.stance).text("claimant_actor_id", c.speaker_actor).text("claimant_raw", c.speaker_text)
        .text("parent_claim_id", c.parent).text("realis", c.realis).text("probability_term", c.probability_term).number("prob_low", c.prob_low)
        .number("prob_high", c.prob_high).text("horizon_text", c.horizon).date("horizon_start", c.horizon_begin).date("horizon_end", c.horizon_end)
        .text("claimant_doc_id", c.claimant_document).date("claim_date", d.date).text("rule_id", c.rule).text("lexicon_version", d.lexicon_version)
        .number("confidence", c.confidence);
    span(row, "cue_start", "cue_end", c.cue);
    std::int64_t ordinal = 0;
    for (auto const& p : c.propositions) {
      auto& proposition = tables_.at("propositions").add();
      proposition.text("claim_id", c.id).whole("ordinal", ++ordinal).text("subject_actor_id", p.subject).text("predicate", p.predicate).text("object_actor_id", p.object)
          .text("comparator_actor_id", p.comparator).text("degree", p.degree).text("trend", p.trend).set("polarity", p.polarity).text("rule_id", p.rule);
      span(proposition, "char_start", "char_end", p.span);
    }
    for (auto const& e : c.about_events) tables_.at("claim_about").add().text("claim_id", c.id).text("event_mention_id", e);
    for (auto const& k : c.conditions) {
      auto& condition = tables_.at("claim_conditions").add();
      condition.text("claim_id", c.id).whole("condition_group", k.group).whole("ordinal", k.ordinal).text("connective", k.connective).set("polarity", k.polarity);
      span(condition, "char_start", "char_end", k.span);
    }
  }

  Duck& duck_;
  std::map<std::string, Rows> tables_;
};

}  // namespace

Result<RowSet> reported_rows(Duck& duck, std::vector<ReportedDocument> const& documents, std::vector<std::string> const& lines) {
  Builder builder(duck);
  if (auto opened = builder.open(); !opened) return tl::unexpected(opened.error());
  for (std::size_t i = 0; i < documents.size(); ++i) builder.add(documents[i], lines[i]);
  return builder.take();
}

}  // namespace dragoman
