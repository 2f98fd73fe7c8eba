// A long made-up history in memory: twelve states, every pair with a rate of its own, talks that come before deals.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "dyad/dyad_inputs.h"

namespace dragoman {

inline constexpr std::array<char const*, 12> kMadeUpStates{"AAA", "BBB", "CCC", "DDD", "EEE", "FFF", "GGG", "HHH", "III", "JJJ", "KKK", "LLL"};

/// Events dated from 2020-01-01 on, by date. Pair number n meets on about 1 + n % 7 days in a hundred; a deal follows talks
/// within ten days in one case of two, and seldom comes alone.
class MadeUpHistory {
 public:
  explicit MadeUpHistory(int days, std::uint64_t seed = 5) : state_(seed) {
    for (int day = 0; day < days; ++day)
      for (std::size_t a = 0; a < kMadeUpStates.size(); ++a)
        for (std::size_t b = a + 1; b < kMadeUpStates.size(); ++b) live(day, a, b);
    inputs.as_of = kStart.plus_days(days - 1);
  }

  static constexpr Date kStart{std::chrono::year{2020} / 1 / 1};
  DyadInputs inputs;

  void add(int day, std::string const& type, std::string const& actor, std::string const& recipient, std::vector<std::string> topics = {"other"}, std::string cameo = "") {
    static constexpr std::array<std::pair<char const*, int>, 5> kQuads{{{"CONSULT", 1}, {"COOPERATE", 2}, {"ACCUSE", 3}, {"ASSAULT", 4}, {"SUPPORT", 1}}};
    PastEvent e;
    e.id = "e" + std::to_string(inputs.events.size());
    e.type = type;
    e.cameo = std::move(cameo);
    e.realis = "actual";
    e.countable = true;
    for (auto const& [name, quad] : kQuads)
      if (type == name) e.quad = quad;
    e.date = kStart.plus_days(day);
    e.date_precision = 1;
    e.topics = std::move(topics);
    e.actors.push_back({{actor, actor, actor, "GOV"}, actor, actor, ""});
    e.recipients.push_back({{recipient, recipient, recipient, "GOV"}, recipient, recipient, ""});
    EventSource source;
    source.mention_id = e.id + "#m";
    e.sources.push_back(source);
    inputs.events.push_back(std::move(e));
  }

 private:
  bool chance(unsigned in_thousand) {
    state_ = state_ * 6364136223846793005ULL + 1442695040888963407ULL;
    return static_cast<unsigned>(state_ >> 33) % 1000 < in_thousand;
  }
  void live(int day, std::size_t a, std::size_t b) {
    std::size_t const n = a * kMadeUpStates.size() + b;
    if (chance(static_cast<unsigned>(10 * (1 + n % 7)))) {
      add(day, chance(300) ? "ACCUSE" : "CONSULT", kMadeUpStates[a], kMadeUpStates[b]);
      talked_[n] = day;
    }
    bool const warm = talked_[n] > 0 && day - talked_[n] <= 10;
    if (chance(warm ? 60 : 4)) add(day, chance(300) ? "SUPPORT" : "COOPERATE", kMadeUpStates[b], kMadeUpStates[a], {"trade"}, "");
  }

  std::uint64_t state_;
  std::array<int, kMadeUpStates.size() * kMadeUpStates.size()> talked_{};
};

}  // namespace dragoman
