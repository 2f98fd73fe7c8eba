// A linear readout of signs, fitted on events judged by hand (bench/judged): every weight can be read, and what spoke
// against an event can be told. The confidence is a probability, so a reader may ask for more or less of it.
#include "event/event_judge.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

#include "base/log_odds.h"
#include "event/event_signs.h"
#include "event/held_events.h"

namespace dragoman {

namespace {

constexpr std::size_t kToldSigns = 4;

using Weighed = std::vector<std::pair<float, std::string_view>>;

/// Tells the signs that weigh most; of equal weight those that stand first.
std::string objection(float probability, float threshold, Weighed const& weighed) {
  constexpr std::size_t kBytes = 256;
  std::string out;
  out.reserve(kBytes);
  fmt::format_to(std::back_inserter(out), "it is too doubtful (confidence {:.2f}, asked {:.2f}); against it:", probability, threshold);
  ShortList<std::size_t, kToldSigns + 1> most;
  for (std::size_t i = 0; i < weighed.size(); ++i) {
    if (weighed[i].first >= 0) continue;
    auto const before = std::find_if(most.begin(), most.end(), [&](std::size_t m) { return weighed[i].first < weighed[m].first; });
    most.insert(before, &i, &i + 1);
    if (most.size() > kToldSigns) most.pop_back();
  }
  for (std::size_t i : most) fmt::format_to(std::back_inserter(out), "{} {} ({:.1f})", i == most.front() ? "" : ",", weighed[i].second, weighed[i].first);
  return out;
}

}  // namespace

void judge_events(CodingScene const& scene, CueTable const& cues, std::optional<float> min_confidence, std::vector<EventMention>& events, std::vector<HeldEvent>& held) {
  bool const trace = cues.factor("event_judge", "trace", 0) != 0;
  constexpr WordKey kGroup("event_sign");
  if (events.empty()) return;
  StringArena strings;
  StorySigns const story(scene, events, strings);
  float const threshold = min_confidence ? *min_confidence : cues.factor("event_judge", story.is_article() ? "threshold" : "passage_threshold", 0);
  std::vector<std::vector<std::string_view>> gathered;  // all before any is taken out: events tell of each other
  gathered.reserve(events.size());
  for (EventMention const& e : events) gathered.push_back(event_signs(scene, story, e, strings));
  std::size_t next = 0;
  Weighed weighed;
  hold_back(events, held, [&](EventMention& e) -> std::string {
    auto const& signs = gathered[next++];
    weighed.clear();
    float sum = 0;
    for (std::string_view sign : signs)
      if (FactorRow const* row = cues.find_factor(kGroup, sign)) {
        sum += row->value;
        weighed.emplace_back(row->value, sign);
      }
    e.confidence = inverse_logit(sum);
    if (trace) e.signs.assign(signs.begin(), signs.end());
    return e.confidence < threshold ? objection(e.confidence, threshold, weighed) : "";
  });
}

}  // namespace dragoman
