// Stories become rows of `events`. Everything here can be made again from the coded documents and the lexicon; nothing is
// decided here that merging did not decide.
#include "casebook/derived_rows.h"

#include <algorithm>
#include <map>
#include <set>

#include "casebook/rows.h"
#include "casebook/topics.h"
#include "story/claim_answers.h"
#include "story/copies.h"
#include "story/plover_score.h"
#include "story/story.h"

namespace dragoman {
namespace {

class StoryRows {
 public:
  StoryRows(std::span<ReportedDocument const> documents, Lexicon const& lexicon) : documents_(documents), lexicon_(lexicon) {}

  void add(Rows& rows, Story const& story) const {
    rows.add().text("event_id", story.id).whole("event_version", 1).text("schema_version", "1.1").date("event_date", story.date).date("event_date_end", story.date_end)
        .whole("date_precision", story.date_precision).text("date_basis", story.date_basis).text("event_type", story.type).text("event_mode", story.mode)
        .set("contexts", story.contexts).text("topic", topic(story)).text("cameo_code", story.cameo).text("cameo_base", story.cameo.substr(0, 3)).text("cameo_root", story.cameo.substr(0, 2))
        .whole("quad_code", story.quad).number("intensity", plover_score(story.type, story.mode)).text("realis", story.realis)
        .set("is_countable", story.countable).text("status", story.status).set("is_reciprocal", story.reciprocal);
    party(rows, "actor", story.actors);
    party(rows, "recipient", story.reciprocal ? other_side_first(story) : story.recipients);
    rows.set("against_ids", ids(story.against)).set("theme_ids", ids(story.themes));
    place(rows, story);
    for (auto const& [kind, column] : {std::pair{"injured", "injured_best"}, {"captured", "captured_best"}, {"hostages", "hostages_best"}, {"killed", "fatalities_best"}})
      if (auto const best = figure(story, kind).best) rows.whole(column, static_cast<std::int64_t>(*best));
    if (auto const low = figure(story, "killed").low) rows.whole("fatalities_low", static_cast<std::int64_t>(*low));
    if (auto const high = figure(story, "killed").high) rows.whole("fatalities_high", static_cast<std::int64_t>(*high));
    rows.number("amount_usd", figure(story, "amount").best);
    rows.whole("n_mentions", size(story.members.size())).whole("n_documents", size(story.n_documents)).whole("n_sources", size(story.n_sources))
        .whole("n_independent_sources", size(story.n_independent_sources)).whole("n_claims_for", size(story.n_claims_for)).whole("n_claims_against", size(story.n_claims_against));
    provenance(rows, story);
  }

 private:
  static std::int64_t size(std::size_t n) { return static_cast<std::int64_t>(n); }
  static FigureRange figure(Story const& story, char const* kind) {
    auto const found = story.figures.find(kind);
    return found == story.figures.end() ? FigureRange{} : found->second;
  }
  static std::string id_of(StoryParty const& p) { return !p.actor_id.empty() ? p.actor_id : !p.cameo.empty() ? p.cameo : std::string{}; }
  static std::vector<std::string> ids(std::vector<StoryParty> const& list) {
    std::vector<std::string> out;
    for (auto const& p : list) out.push_back(id_of(p).empty() ? p.name : id_of(p));
    return out;
  }

  /// Both lists of a reciprocal event name the same parties; the columns show two of them.
  static std::vector<StoryParty> other_side_first(Story const& story) {
    std::vector<StoryParty> out = story.recipients;
    auto const is_actor = [&](StoryParty const& p) { return !story.actors.empty() && id_of(p) == id_of(story.actors.front()) && p.name == story.actors.front().name; };
    std::stable_partition(out.begin(), out.end(), [&](StoryParty const& p) { return !is_actor(p); });
    return out;
  }

  bool armed(std::vector<StoryParty> const& list) const {
    return std::any_of(list.begin(), list.end(), [&](StoryParty const& p) {
      auto const actor = lexicon_.actors().find(p.actor_id);
      return actor ? actor->sector == "REB" : p.sector == "REB";
    });
  }
  /// The first topic of the table; questions on a topic read all of them (topics_of).
  std::string topic(Story const& story) const {
    bool const group = armed(story.actors) || armed(story.recipients) || armed(story.themes) || armed(story.against);
    return topics_of(story.type, story.cameo, story.contexts, group).front();
  }

  /// The first party fills the columns; how many there are stands beside it.
  void party(Rows& rows, std::string const& side, std::vector<StoryParty> const& list) const {
    rows.whole("n_" + side + "s", size(list.size()));
    if (list.empty()) return;
    StoryParty const& p = list.front();
    rows.text(side + "_id", id_of(p)).text(side + "_name", p.name).text(side + "_name_raw", p.text).text(side + "_country_iso3", p.country)
        .text(side + "_sector", p.sector).text(side + "_cameo", p.cameo);
    std::set<std::string> sectors;
    for (auto const& each : list)
      if (!each.sector.empty()) sectors.insert(each.sector);
    rows.set(side + "_sectors", std::vector<std::string>(sectors.begin(), sectors.end()));
    if (auto const state = lexicon_.actors().find(p.country)) {
      if (state->cow) rows.whole(side + "_cow", *state->cow);
      if (state->gw) rows.whole(side + "_gw", *state->gw);
    }
  }

  void place(Rows& rows, Story const& story) const {
    if (!story.place) {
      rows.text("geo_basis", "none");
      return;
    }
    auto const& p = *story.place;
    rows.text("location", p.text).text("placename_raw", p.text).number("latitude", p.latitude).number("longitude", p.longitude).text("country_iso3", p.country)
        .text("geo_basis", story.geo_basis).whole("geo_precision", p.geonames_id ? 1 : 4);
    if (p.geonames_id) rows.whole("geonames_id", *p.geonames_id);
    if (auto const state = lexicon_.actors().find(p.country)) {
      rows.text("country_name", state->name);
      if (state->cow) rows.whole("country_cow", *state->cow);
      if (state->gw) rows.whole("country_gw", *state->gw);
    }
  }

  void provenance(Rows& rows, Story const& story) const {
    std::optional<Date> first, last;
    ReportedDocument const* source = nullptr;
    double confidence = 0;
    for (auto const& m : story.members) {
      ReportedDocument const& d = documents_[m.document];
      confidence = std::max(confidence, d.events[m.event].confidence);
      if (source == nullptr || (d.date && (!source->date || *d.date < *source->date))) source = &d;
      if (d.date && (!first || *d.date < *first)) first = d.date;
      if (d.date && (!last || *last < *d.date)) last = d.date;
    }
    rows.text("source_doc_id", source->id).text("source_url", source->url).text("source", publisher_of(*source)).date("publication_date", source->date)
        .text("language", "en").number("confidence", confidence).text("coder_version", source->coder_version).text("lexicon_version", source->lexicon_version)
        .text("first_reported_at", first ? first->iso() : "").text("last_reported_at", last ? last->iso() : "");
  }

  std::span<ReportedDocument const> documents_;
  Lexicon const& lexicon_;
};

/// Relations between mentions become relations between the events they belong to.
void add_event_relations(Rows& events, std::span<ReportedDocument const> documents, std::map<std::string, std::string> const& event_of) {
  std::set<std::vector<std::string>> seen;
  for (auto const& d : documents) {
    for (auto const& l : d.event_links) {
      auto const from = event_of.find(l.from), to = event_of.find(l.target_event);
      if (from == event_of.end() || to == event_of.end() || from->second == to->second) continue;
      if (seen.insert({from->second, l.relation, to->second}).second)
        events.add().text("event_id", from->second).text("relation", l.relation).text("target_event_id", to->second).text("basis", l.basis);
    }
  }
}

void add_claim_relations(Rows& claims, std::span<ClaimRelation const> relations) {
  for (auto const& r : relations)
    claims.add().text("claim_id", r.claim).text("relation", r.relation).text("target_claim_id", r.target_claim).text("target_event_id", r.target_story)
        .text("basis", r.basis).number("confidence", r.confidence);
}

}  // namespace

Result<RowSet> derived_rows(Duck& duck, std::span<ReportedDocument const> documents, Lexicon const& lexicon) {
  std::map<std::string, Rows> tables;
  for (auto const* name : {"events", "event_membership", "document_groups", "event_relations", "claim_relations"}) {
    auto rows = Rows::of(duck, std::string("pending.") + name);
    if (!rows) return tl::unexpected(rows.error());
    tables.emplace(name, std::move(*rows));
  }
  StoryRows const story_rows(documents, lexicon);
  std::map<std::string, std::string> event_of;
  auto const copies = find_copies(documents);
  auto const merged = merge_reports(documents, copies);
  for (auto const& story : merged.stories) {
    story_rows.add(tables.at("events"), story);
    for (auto const& m : story.members) {
      std::string const& mention = documents[m.document].events[m.event].id;
      event_of.emplace(mention, story.id);
      tables.at("event_membership").add().text("event_mention_id", mention).text("event_id", story.id).number("merge_score", m.score).text("merge_reason", m.reason);
    }
  }
  for (auto const& story : merged.stories)
    for (auto const& w : story.witnesses)
      tables.at("event_membership").add().text("event_mention_id", documents[w.document].held[w.event].id).text("event_id", story.id)
          .number("merge_score", w.score).text("merge_reason", "witness:" + w.reason);
  add_event_relations(tables.at("event_relations"), documents, event_of);
  add_claim_relations(tables.at("claim_relations"), merged.answers.rows);
  for (std::size_t d = 0; d < documents.size(); ++d)
    tables.at("document_groups").add().text("doc_id", documents[d].id).text("syndication_group_id", copies[d].group_id)
        .text("independent_source", copies[d].independent_source).text("reason", copies[d].reason);
  RowSet out;
  for (auto& [name, rows] : tables) out.emplace(name, rows.rows());
  return out;
}

}  // namespace dragoman
