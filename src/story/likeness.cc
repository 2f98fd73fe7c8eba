// The parts of an event are compared one by one: type and realis must agree, parties, day and place may speak for or
// veto, figures and shared names add a little. The weights are round numbers by judgement, not fitted: parties carry most
// because they are what an analyst looks at first; two mentions need about two independent agreements to pass
// kSameEvent (merge.cc). Unknown is neither agreement nor conflict. Shared names and words alone join nothing: a named
// party, a place, a figure, the exact day or names that hardly another document has must agree, so that "gunmen killed
// civilians" does not draw reports together.
#include "story/likeness.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace dragoman {
namespace {

constexpr double kPartyWeight = 0.35, kSameDay = 0.3, kNextDay = 0.15, kOverlap = 0.1, kNearPublication = 0.05;
constexpr double kSamePlace = 0.3, kSameFigure = 0.1, kSharedName = 0.2, kMostShared = 0.4, kSameTheme = 0.2, kSameTrigger = 0.1, kSameSentence = 0.2, kToldLater = -0.1;
constexpr double kSurelySame = 0.5, kNothingFirm = 0.4;  ///< likeness of a named party; most that a pair without firm agreement gets
constexpr double kNearKm = 30, kFarKm = 150;
constexpr double kOtherCount = 10, kOtherRatio = 3;
constexpr double kFirmNames = 2;  ///< weight of shared names (SharedNames) from which two documents surely have a matter in common
constexpr int kPublicationWindow = 7, kMaterialConflict = 4;

/// Best match between two lists: 0 when a side is unknown, -1 when all pairs differ.
double side_likeness(std::vector<ReportedParty> const& a, std::vector<ReportedParty> const& b) {
  if (a.empty() || b.empty()) return 0;
  double best = -1;
  for (auto const& x : a)
    for (auto const& y : b) best = std::max(best, party_likeness(x, y));
  return best;
}

/// Of violence a report that gives no day may tell long after: at a charge, a trial, a burial. Words are said again instead.
bool told_later(ReportedEvent const& a, ReportedEvent const& b) {
  ReportedEvent const &first = *a.date <= *b.date ? a : b, &last = *a.date <= *b.date ? b : a;
  return a.quad == kMaterialConflict && last.date_precision == 5 && last.date->days_since(*first.date) <= kLongestMemory;
}

/// `one_matter`: their documents are known to tell of something in common.
std::optional<double> date_likeness(ReportedEvent const& a, ReportedEvent const& b, bool one_matter) {
  if (!a.date || !b.date) return 0.0;
  int const apart = std::abs(a.date->days_since(*b.date));
  int const rough = std::max(a.date_precision, b.date_precision);
  if (rough == 1) return apart == 0 ? std::optional(kSameDay) : apart == 1 ? std::optional(kNextDay) : std::nullopt;
  auto end = [](ReportedEvent const& e) {
    static constexpr std::array<int, 6> kDays = {0, 0, 6, 30, 365, 0};
    return e.date_end.value_or(e.date->plus_days(kDays[static_cast<std::size_t>(std::clamp(e.date_precision, 0, 5))]));
  };
  bool const overlap = *a.date <= end(b) && *b.date <= end(a);
  if (rough < 5) return overlap ? std::optional(kOverlap) : std::nullopt;
  if (apart == 0) return kOverlap;
  // "In April" and a report of the 24th that gives no day: near when the report is of that month or of the days after it.
  bool const near = *a.date <= end(b).plus_days(kPublicationWindow) && *b.date <= end(a).plus_days(kPublicationWindow);
  if (near) return kNearPublication;
  return one_matter && told_later(a, b) ? std::optional(kToldLater) : std::nullopt;
}

double kilometres(ReportedPlace const& a, ReportedPlace const& b) {
  constexpr double kEarth = 6371, kDegree = std::numbers::pi / 180;
  double const dlat = (*a.latitude - *b.latitude) * kDegree, dlon = (*a.longitude - *b.longitude) * kDegree;
  double const h = std::pow(std::sin(dlat / 2), 2) + std::cos(*a.latitude * kDegree) * std::cos(*b.latitude * kDegree) * std::pow(std::sin(dlon / 2), 2);
  return 2 * kEarth * std::asin(std::min(1.0, std::sqrt(h)));
}

std::optional<double> place_likeness(ReportedEvent const& a, ReportedEvent const& b) {
  if (!a.place || !b.place) return 0.0;
  auto const &x = *a.place, &y = *b.place;
  if (x.geonames_id && x.geonames_id == y.geonames_id) return kSamePlace;
  bool const listed = x.geonames_id && y.geonames_id;  // a street may have been taken for a place far off
  if (listed && !x.country.empty() && !y.country.empty() && x.country != y.country) return std::nullopt;
  if (x.latitude && y.latitude && x.longitude && y.longitude) {
    double const km = kilometres(x, y);
    return km <= kNearKm ? kSamePlace : km <= kFarKm || !listed ? 0.0 : -kSamePlace;
  }
  return x.text == y.text ? kSamePlace : 0.0;
}

bool is_armed(ReportedParty const& p) { return p.sector == "REB" || p.sector == "UAF" || p.sector == "CRM"; }
bool is_state(ReportedParty const& p) { return !p.country.empty() && p.actor_id == p.country; }

/// Fighters beside soldiers, officials or civilians: not the same people. A listed group of the country may govern it.
bool opposed(ReportedParty const& a, ReportedParty const& b) {
  if (a.sector.empty() || b.sector.empty() || is_armed(a) == is_armed(b)) return false;
  ReportedParty const &armed = is_armed(a) ? a : b, &other = is_armed(a) ? b : a;
  return !is_state(other) && (armed.actor_id.empty() || armed.country.empty() || armed.country != other.country);
}

enum class Figures { kUnknown, kSame, kOther };

/// Counts are revised, but seldom from 18 to 170: so far apart they may count others.
Figures compare_figures(ReportedEvent const& a, ReportedEvent const& b) {
  auto out = Figures::kUnknown;
  for (auto const& x : a.figures)
    for (auto const& y : b.figures) {
      if (x.kind != y.kind || !x.best || !y.best) continue;
      if (*x.best == *y.best) return Figures::kSame;
      auto const [less, more] = std::minmax(*x.best, *y.best);
      if (more - less >= kOtherCount && more >= kOtherRatio * less) out = Figures::kOther;
    }
  return out;
}

}  // namespace

std::string realis_class(std::string const& realis) { return realis == "historical" ? "actual" : realis; }

double party_likeness(ReportedParty const& a, ReportedParty const& b) {
  if (!a.actor_id.empty() && a.actor_id == b.actor_id) return 1;
  if (!a.country.empty() && !b.country.empty() && a.country != b.country) return -1;
  if (opposed(a, b)) return -1;
  bool const described = a.country.empty() && a.actor_id.empty() && b.actor_id.empty();  // "gunmen", "soldiers": of whom is not said
  if (!a.cameo.empty() && a.cameo == b.cameo) return described ? 0.3 : a.actor_id.empty() || b.actor_id.empty() ? 0.8 : 0.3;
  if ((is_state(a) && is_armed(b)) || (is_state(b) && is_armed(a))) return 0;
  bool const state = a.actor_id == a.country || b.actor_id == b.country;
  if (!a.country.empty() && a.country == b.country) return state ? 0.6 : a.sector == b.sector ? 0.6 : 0.3;
  if (a.actor_id.empty() && b.actor_id.empty() && !a.name.empty() && a.name == b.name) return 0.6;
  return 0;
}

std::optional<Likeness> likeness(ReportedEvent const& a, ReportedEvent const& b, bool same_document, double shared_names) {
  if (a.type != b.type || realis_class(a.realis) != realis_class(b.realis)) return std::nullopt;
  // "Charged after the attack" tells of the attack itself; a wished-for or promised event is another one than the deed.
  if (realis_class(a.realis) != "actual" && a.embedded_in.empty() != b.embedded_in.empty()) return std::nullopt;
  double actors = side_likeness(a.actors, b.actors), recipients = side_likeness(a.recipients, b.recipients);
  if (a.reciprocal || b.reciprocal) {
    // A reciprocal event has no direction: the better of both readings counts.
    double const cross_a = side_likeness(a.actors, b.recipients), cross_r = side_likeness(a.recipients, b.actors);
    if (cross_a + cross_r > actors + recipients) actors = cross_a, recipients = cross_r;
  }
  if (actors < 0 || recipients < 0) return std::nullopt;
  Figures const figures = compare_figures(a, b);
  bool const names_agree = shared_names >= kFirmNames && figures != Figures::kOther;
  auto const date = date_likeness(a, b, same_document || names_agree), place = place_likeness(a, b);
  if (!date || !place) return std::nullopt;
  double const themes = side_likeness(a.themes, b.themes);
  if (themes < 0) return std::nullopt;
  Likeness out;
  auto add = [&](double value, char const* name) {
    out.score += value;
    if (value > 0) out.reason += (out.reason.empty() ? "" : "+") + std::string(name);
  };
  bool const firm = std::max(actors, recipients) >= kSurelySame || *date >= kSameDay || *place > 0 || figures == Figures::kSame || names_agree;
  add(kPartyWeight * (actors + recipients), "parties");
  add(*date, "date");
  add(*place, "place");
  add(kSameTheme * themes, "theme");
  add(figures == Figures::kSame ? kSameFigure : 0, "figure");
  add(!a.trigger_lemma.empty() && a.trigger_lemma == b.trigger_lemma ? kSameTrigger : 0, "trigger");
  if (same_document) add(a.sentence == b.sentence ? kSameSentence : 0, "sentence");
  else add(std::min(kMostShared, kSharedName * shared_names), "names");
  if (!firm) out.score = std::min(out.score, kNothingFirm);
  return out;
}

}  // namespace dragoman
