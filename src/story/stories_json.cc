// One object a story, in the words of the contract; figures nobody gave are null.
#include "story/stories_json.h"

#include <nlohmann/json.hpp>
#include <set>

namespace dragoman {
namespace {

using Json = nlohmann::ordered_json;

Json text_or_null(std::string const& text) { return text.empty() ? Json(nullptr) : Json(text); }
Json number_or_null(std::optional<double> const& value) { return value ? Json(*value) : Json(nullptr); }

Json parties(std::vector<StoryParty> const& list) {
  Json out = Json::array();
  for (auto const& p : list)
    out.push_back({{"actor_id", text_or_null(p.actor_id)}, {"name", text_or_null(p.name)}, {"country_iso3", text_or_null(p.country)},
                   {"sector", text_or_null(p.sector)}, {"cameo", text_or_null(p.cameo)}});
  return out;
}
Json figure(Story const& story, char const* kind) {
  auto const found = story.figures.find(kind);
  FigureRange const range = found == story.figures.end() ? FigureRange{} : found->second;
  return {{"low", number_or_null(range.low)}, {"best", number_or_null(range.best)}, {"high", number_or_null(range.high)}};
}

Json row(Story const& s, std::span<ReportedDocument const> documents) {
  std::set<std::string> docs;
  Json events = Json::array();
  for (auto const& m : s.members) {
    docs.insert(documents[m.document].id);
    events.push_back(documents[m.document].events[m.event].id);
  }
  for (auto const& w : s.witnesses) docs.insert(documents[w.document].id);
  Json place = nullptr;
  if (s.place)
    place = {{"text", s.place->text}, {"latitude", number_or_null(s.place->latitude)}, {"longitude", number_or_null(s.place->longitude)},
             {"geonames_id", s.place->geonames_id ? Json(*s.place->geonames_id) : Json(nullptr)}, {"country_iso3", text_or_null(s.place->country)}};
  return {{"story_id", s.id}, {"doc_ids", docs}, {"event_ids", std::move(events)}, {"event_type", s.type}, {"event_mode", text_or_null(s.mode)},
          {"realis", s.realis}, {"status", s.status}, {"countable", s.countable}, {"actors", parties(s.actors)}, {"recipients", parties(s.recipients)},
          {"event_date", s.date ? Json(s.date->iso()) : Json(nullptr)}, {"date_precision", s.date_precision}, {"place", std::move(place)},
          {"killed", figure(s, "killed")}, {"injured", figure(s, "injured")}, {"captured", figure(s, "captured")}, {"hostages", figure(s, "hostages")},
          {"n_documents", s.n_documents}, {"n_sources", s.n_sources}, {"n_independent_sources", s.n_independent_sources}};
}

}  // namespace

std::string stories_json(std::span<Story const> stories, std::span<ReportedDocument const> documents) {
  Json out{{"stories", Json::array()}};
  for (auto const& story : stories) out["stories"].push_back(row(story, documents));
  return out.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

}  // namespace dragoman
