// Reports of one incident repeat its total and tell of single victims beside it, so a document speaks once, by its total.
// Who was shot includes who died of it: from "five shot, two killed" three remain injured; a single person who was shot
// and died is not injured beside. Counts are revised upwards in time, so later documents win ties.
#include "story/figure_votes.h"

#include <algorithm>
#include <set>
#include <tuple>

#include "story/sides.h"

namespace dragoman {
namespace {

/// Figures of one kind in one document.
struct Counts {
  std::map<double, int> totals, shot;
  int singles = 0, single_shots = 0;
};

struct Said {
  double value = 0;
  bool total = false;
};

struct Vote {
  std::set<std::string> sources, total_sources;
  std::optional<Date> latest;
};

bool ends_with_shot(std::string const& rule) { return rule.size() >= 5 && rule.compare(rule.size() - 5, 5, "+shot") == 0; }

void count(Counts& counts, ReportedFigure const& figure) {
  auto const value = figure.best ? figure.best : figure.low;
  if (!value) return;
  bool const single = figure.rule.compare(0, 6, "single") == 0 && *value < 2;
  bool const shot = ends_with_shot(figure.rule);
  if (single)
    ++(shot ? counts.single_shots : counts.singles);
  else
    ++(shot ? counts.shot : counts.totals)[*value];
}

std::optional<double> most_given(std::map<double, int> const& values) {
  if (values.empty()) return std::nullopt;
  auto const best = std::max_element(values.begin(), values.end(), [](auto const& a, auto const& b) {
    return std::make_pair(a.second, a.first) < std::make_pair(b.second, b.first);
  });
  return best->first;
}

std::optional<Said> said_of(Counts const& counts, std::optional<Said> const& killed) {
  if (auto const total = most_given(counts.totals)) return Said{*total, true};
  if (auto const shot = most_given(counts.shot)) {
    double const dead = killed ? killed->value : 0;
    if (*shot > dead) return Said{*shot - dead, true};
    return std::nullopt;
  }
  if (counts.singles > 0) return Said{1, false};
  if (counts.single_shots > 0 && !killed) return Said{1, false};
  return std::nullopt;
}

/// What one document says of each kind.
std::map<std::string, Said> said_by(std::map<std::string, Counts> const& counts) {
  std::map<std::string, Said> said;
  std::optional<Said> killed;
  if (auto const it = counts.find("killed"); it != counts.end()) killed = said_of(it->second, std::nullopt);
  for (auto const& [kind, of_kind] : counts) {
    auto const value = said_of(of_kind, kind == "injured" ? killed : std::nullopt);
    if (value) said.emplace(kind, *value);
  }
  return said;
}

double best_of(std::map<double, Vote> const& values) {
  auto const rank = [](std::pair<double const, Vote> const& v) {
    return std::make_tuple(v.second.sources.size() + v.second.total_sources.size(), v.second.latest, v.first);
  };
  return std::max_element(values.begin(), values.end(), [&](auto const& a, auto const& b) { return rank(a) < rank(b); })->first;
}

/// How much a report's word weighs: 0 the publication or an outsider, 1 the side that was hit, 2 the side that acted, whose
/// own count is heard only when nobody else gives one.
int distance_of(Story const& story, ReportedDocument const& document, ReportedEvent const& event) {
  ReportedMention const* speaker = speaker_mention(document, event.speaker);
  if (speaker == nullptr) return 0;
  auto among = [&](std::vector<StoryParty> const& parties) {
    return std::any_of(parties.begin(), parties.end(), [&](StoryParty const& p) { return speaks_for(*speaker, p); });
  };
  return among(story.actors) ? 2 : among(story.recipients) ? 1 : 0;
}

/// Calls with the place of the document and the event of each mention.
template <class Each>
void each_mention(Story const& story, std::span<ReportedDocument const> documents, Each const& call) {
  for (auto const& m : story.members) call(m.document, documents[m.document].events[m.event]);
  for (auto const& w : story.witnesses) call(w.document, documents[w.document].held[w.event]);
}

/// Smallest distance at which anybody gives a figure of each kind.
std::map<std::string, int> nearest_words(Story const& story, std::span<ReportedDocument const> documents) {
  std::map<std::string, int> nearest;
  each_mention(story, documents, [&](std::size_t document, ReportedEvent const& event) {
    int const distance = distance_of(story, documents[document], event);
    for (auto const& figure : event.figures) {
      auto const [at, fresh] = nearest.emplace(figure.kind, distance);
      if (!fresh) at->second = std::min(at->second, distance);
    }
  });
  return nearest;
}

}  // namespace

std::map<std::string, FigureRange> story_figures(Story const& story, std::span<ReportedDocument const> documents,
                                                 std::span<CopyGroup const> copies) {
  std::map<std::size_t, std::map<std::string, Counts>> by_document;
  std::map<std::string, std::map<double, Vote>> votes;
  auto const nearest = nearest_words(story, documents);
  each_mention(story, documents, [&](std::size_t document, ReportedEvent const& event) {
    int const distance = distance_of(story, documents[document], event);
    for (auto const& figure : event.figures)
      if (distance <= std::max(1, nearest.at(figure.kind))) count(by_document[document][figure.kind], figure);
  });
  for (auto const& [document, counts] : by_document)
    for (auto const& [kind, said] : said_by(counts)) {
      Vote& vote = votes[kind][said.value];
      vote.sources.insert(copies[document].independent_source);
      if (said.total) vote.total_sources.insert(copies[document].independent_source);
      auto const& date = documents[document].date;
      if (date && (!vote.latest || *vote.latest < *date)) vote.latest = date;
    }
  std::map<std::string, FigureRange> figures;
  for (auto const& [kind, values] : votes) {
    FigureRange& range = figures[kind];
    range.best = best_of(values);
    range.low = values.begin()->first;
    range.high = values.rbegin()->first;
  }
  each_mention(story, documents, [&](std::size_t, ReportedEvent const& event) {
    for (auto const& figure : event.figures) {
      auto const it = figures.find(figure.kind);
      if (it == figures.end() || figure.rule.compare(0, 6, "single") == 0 || ends_with_shot(figure.rule)) continue;
      for (auto const& value : {figure.low, figure.high})
        if (value) {
          it->second.low = std::min(it->second.low.value_or(*value), *value);
          it->second.high = std::max(it->second.high.value_or(*value), *value);
        }
    }
  });
  return figures;
}

}  // namespace dragoman
