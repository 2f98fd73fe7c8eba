// Counts that fade: each is kept at three speeds, and brought to a day only when it is read.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace dragoman {

/// Mean lives of 4, 25 and 180 days: the burst, the month, the standing relation.
enum Speed : unsigned char { kFast, kMid, kSlow };
inline constexpr std::size_t kSpeeds = 3;

namespace decay_detail {
inline constexpr std::size_t kLags = 2048;  // exp(-2048 / 180) is nothing
constexpr std::array<std::array<float, kLags>, kSpeeds> powers() {
  constexpr std::array<double, kSpeeds> kept_a_day{0.77880078307140487, 0.96078943915232321, 0.99445983909590535};
  std::array<std::array<float, kLags>, kSpeeds> out{};
  for (std::size_t s = 0; s < kSpeeds; ++s) {
    double left = 1;
    for (std::size_t lag = 0; lag < kLags; ++lag, left *= kept_a_day[s]) out[s][lag] = static_cast<float>(left);
  }
  return out;
}
inline constexpr auto kPowers = powers();
}  // namespace decay_detail

/// What is left of one event after `lag` days (>= 0).
inline float decay(Speed speed, std::int32_t lag) {
  return static_cast<std::size_t>(lag) < decay_detail::kLags ? decay_detail::kPowers[speed][static_cast<std::size_t>(lag)] : 0.0F;
}

/// Events counted with decay. Days never go back.
struct DecayedCount {
  std::array<float, kSpeeds> value{};
  std::int32_t day = 0;

  void add(std::int32_t when) {
    for (std::size_t s = 0; s < kSpeeds; ++s) value[s] = value[s] * decay(static_cast<Speed>(s), when - day) + 1.0F;
    day = when;
  }
  float at(Speed speed, std::int32_t when) const { return value[speed] * decay(speed, when - day); }
};

/// Numbers keys in the order they are first seen: open addressing, no iteration, so nothing depends on the hash.
class KeyIndex {
 public:
  static constexpr std::uint32_t kNone = ~std::uint32_t{0};

  std::uint32_t find(std::uint64_t key) const {
    for (std::size_t i = hash(key) & (keys_.size() - 1);; i = (i + 1) & (keys_.size() - 1)) {
      if (values_[i] == kNone) return kNone;
      if (keys_[i] == key) return values_[i];
    }
  }
  /// The number of the key; a new one gets size().
  std::uint32_t number(std::uint64_t key) {
    if (2 * (size_ + 1) > keys_.size()) grow();
    std::size_t const at = place(key);
    if (values_[at] == kNone) {
      keys_[at] = key;
      values_[at] = size_++;
    }
    return values_[at];
  }
  std::uint32_t size() const { return size_; }

 private:
  static std::size_t hash(std::uint64_t x) {
    x = (x ^ (x >> 32)) * 0x9E3779B97F4A7C15U;
    x = (x ^ (x >> 29)) * 0xBF58476D1CE4E5B9U;
    return static_cast<std::size_t>(x ^ (x >> 32));
  }
  std::size_t place(std::uint64_t key) const {
    std::size_t i = hash(key) & (keys_.size() - 1);
    while (values_[i] != kNone && keys_[i] != key) i = (i + 1) & (keys_.size() - 1);
    return i;
  }
  void grow() {
    KeyIndex bigger(keys_.size() * 2);
    for (std::size_t i = 0; i < keys_.size(); ++i) {
      if (values_[i] == kNone) continue;
      std::size_t const at = bigger.place(keys_[i]);
      bigger.keys_[at] = keys_[i];
      bigger.values_[at] = values_[i];
    }
    keys_.swap(bigger.keys_);
    values_.swap(bigger.values_);
  }

  explicit KeyIndex(std::size_t slots) : keys_(slots), values_(slots, kNone) {}
  std::vector<std::uint64_t> keys_;
  std::vector<std::uint32_t> values_;
  std::uint32_t size_ = 0;

 public:
  KeyIndex() : KeyIndex(1024) {}
};

/// Decayed counts by key.
class DecayedCounts {
 public:
  /// True when the key is new.
  bool add(std::uint64_t key, std::int32_t when) {
    std::uint32_t const i = index_.number(key);
    bool const fresh = i == counts_.size();
    if (fresh) counts_.emplace_back();
    counts_[i].add(when);
    return fresh;
  }
  float at(std::uint64_t key, Speed speed, std::int32_t when) const {
    std::uint32_t const i = index_.find(key);
    return i == KeyIndex::kNone ? 0.0F : counts_[i].at(speed, when);
  }
  DecayedCount get(std::uint64_t key) const {
    std::uint32_t const i = index_.find(key);
    return i == KeyIndex::kNone ? DecayedCount{} : counts_[i];
  }

 private:
  KeyIndex index_;
  std::vector<DecayedCount> counts_;
};

}  // namespace dragoman
