// Simple rules every forecast is held against, from past windows as long as the horizon.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "forecast/backtest.h"

namespace dragoman {

/// A rate is shrunk towards the common one as if the pair had this many windows more, at the common rate.
inline constexpr double kPriorWindows = 3;

/// Keeps, pair by pair, in which past windows the class occurred. Pair ids are those of the state.
class RateBaselines {
 public:
  /// Adds the window that ends at state.today(); call once a window, in order.
  void close_window(DyadState const& state, std::size_t target, int horizon);
  /// What each rule says for the window that opens now; `asked` are the pairs a common rate is taken from.
  std::vector<std::array<double, kBaselines>> say(DyadState const& state, std::size_t target, int horizon, std::vector<std::size_t> const& asked) const;
  /// The same for one pair, which need not be among the asked.
  std::array<double, kBaselines> say(DyadState const& state, std::size_t target, int horizon, std::vector<std::size_t> const& asked, std::size_t pair) const;

 private:
  struct Common {
    double pooled = 0.5;
    std::array<std::array<double, 2>, 2> steps{};
  };
  struct Windows {
    std::int32_t hits = 0;
    bool last = false;
    std::array<std::array<std::int32_t, 2>, 2> steps{};  ///< from outcome to outcome
  };
  Windows of(std::size_t pair) const;
  Common common(std::vector<std::size_t> const& asked) const;
  std::array<double, kBaselines> say_one(DyadState const& state, std::size_t target, int horizon, Common const& common, std::size_t pair) const;

  std::int32_t windows_ = 0;
  std::vector<Windows> pairs_;
};

}  // namespace dragoman
