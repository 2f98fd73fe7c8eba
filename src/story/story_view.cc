// Each field is chosen on its own: codes by majority of independent sources, the date by precision then majority, figures
// by what most independent sources give, the later document winning ties since counts are revised upwards in time.
#include "story/story_view.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "story/figure_votes.h"

namespace dragoman {
namespace {

/// One view of the members with their documents.
struct Members {
  Story const& story;
  std::span<ReportedDocument const> documents;
  std::span<CopyGroup const> copies;

  template <class Each>
  void each(Each const& call) const {
    for (auto const& m : story.members) call(documents[m.document].events[m.event], documents[m.document], copies[m.document]);
  }
  template <class Each>
  void each_witness(Each const& call) const {
    for (auto const& w : story.witnesses) call(documents[w.document].held[w.event], documents[w.document], copies[w.document]);
  }
};

/// The value that most independent sources give; ties to the smallest value.
template <class Value, class Get>
Value majority(Members const& members, Get const& get) {
  std::map<Value, std::set<std::string>> votes;
  members.each([&](ReportedEvent const& event, ReportedDocument const&, CopyGroup const& copy) {
    for (auto const& value : get(event)) votes[value].insert(copy.independent_source);
  });
  Value best{};
  std::size_t most = 0;
  for (auto const& [value, sources] : votes)
    if (sources.size() > most) most = sources.size(), best = value;
  return best;
}
std::string majority_text(Members const& members, std::string ReportedEvent::* field) {
  return majority<std::string>(members, [field](ReportedEvent const& e) {
    return (e.*field).empty() ? std::vector<std::string>{} : std::vector<std::string>{e.*field};
  });
}

/// How much a description tells: a listed actor above a code above a bare phrase.
int fullness(ReportedParty const& party) {
  return (party.actor_id.empty() ? 0 : 4) + (party.cameo.empty() ? 0 : 2) + (party.country.empty() ? 0 : 1);
}

std::vector<StoryParty> parties_of(Members const& members, std::vector<ReportedParty> ReportedEvent::* side) {
  std::map<std::string, StoryParty> kept;
  members.each([&](ReportedEvent const& event, ReportedDocument const&, CopyGroup const&) {
    for (auto const& party : event.*side) {
      std::string const key = !party.actor_id.empty() ? party.actor_id : !party.cameo.empty() ? party.cameo + " " + party.name : " " + party.name;
      kept.emplace(key, party);
    }
  });
  // A vaguer description of a party that is named in full elsewhere adds nobody.
  std::vector<StoryParty> out;
  for (auto const& [key, party] : kept) {
    bool const covered = std::any_of(kept.begin(), kept.end(), [&](auto const& other) {
      return other.first != key && fullness(other.second) > fullness(party) && (party.country.empty() || party.country == other.second.country);
    });
    if (!covered) out.push_back(party);
  }
  return out;
}

void fill_date(Story& story, Members const& members) {
  std::map<std::tuple<std::int32_t, std::optional<Date>, std::optional<Date>, std::string>, std::set<std::string>> votes;
  auto const vote = [&](ReportedEvent const& e, CopyGroup const& copy) {
    if (e.date) votes[{e.date_precision, e.date, e.date_end, e.date_basis}].insert(copy.independent_source);
  };
  members.each([&](ReportedEvent const& e, ReportedDocument const&, CopyGroup const& copy) { vote(e, copy); });
  members.each_witness([&](ReportedEvent const& e, ReportedDocument const&, CopyGroup const& copy) {
    if (e.date_precision == 1) vote(e, copy);
  });
  std::size_t most = 0;
  std::int32_t finest = 6;
  for (auto const& [key, sources] : votes) {
    auto const& [precision, date, date_end, basis] = key;
    if (precision > finest || (precision == finest && sources.size() <= most)) continue;
    finest = precision;
    most = sources.size();
    story.date = date;
    story.date_end = date_end;
    story.date_precision = precision;
    story.date_basis = basis;
  }
}

void fill_place(Story& story, Members const& members) {
  int best = -1;
  members.each([&](ReportedEvent const& e, ReportedDocument const&, CopyGroup const&) {
    if (!e.place) return;
    int const detail = (e.place->geonames_id ? 2 : 0) + (e.place->country.empty() ? 0 : 1);
    if (detail > best) best = detail, story.place = e.place, story.geo_basis = e.geo_basis;
  });
}

}  // namespace

void fill_view(Story& story, std::span<ReportedDocument const> documents, std::span<CopyGroup const> copies) {
  Members const members{story, documents, copies};
  story.type = majority_text(members, &ReportedEvent::type);
  story.mode = majority_text(members, &ReportedEvent::mode);
  story.cameo = majority_text(members, &ReportedEvent::cameo);
  story.realis = majority_text(members, &ReportedEvent::realis);
  story.quad = majority<std::int32_t>(members, [](ReportedEvent const& e) { return std::vector{e.quad}; });
  std::set<std::string> contexts, sources, independent, ids;
  members.each([&](ReportedEvent const& event, ReportedDocument const& document, CopyGroup const& copy) {
    contexts.insert(event.contexts.begin(), event.contexts.end());
    ids.insert(document.id);
    sources.insert(publisher_of(document));
    independent.insert(copy.independent_source);
    story.reciprocal = story.reciprocal || event.reciprocal;
  });
  members.each_witness([&](ReportedEvent const&, ReportedDocument const& document, CopyGroup const&) { ids.insert(document.id); });
  story.contexts.assign(contexts.begin(), contexts.end());
  story.n_documents = ids.size();
  story.n_sources = sources.size();
  story.n_independent_sources = independent.size();
  story.actors = parties_of(members, &ReportedEvent::actors);
  story.recipients = parties_of(members, &ReportedEvent::recipients);
  story.themes = parties_of(members, &ReportedEvent::themes);
  story.against = parties_of(members, &ReportedEvent::against);
  fill_date(story, members);
  fill_place(story, members);
  story.figures = story_figures(story, documents, copies);
}

}  // namespace dragoman
