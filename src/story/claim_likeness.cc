// Three independent things can agree: the event told, the words by their rarity (inverse document frequency, Sparck Jones
// 1972), the parties named. Two of them make a matter; the event or the words alone must agree fully. The weights are
// judgement, not fitted.
#include "story/claim_likeness.h"

#include <algorithm>
#include <cmath>

namespace dragoman {
namespace {

constexpr double kSameMatter = 0.6;
constexpr double kMainStory = 0.45, kSideStory = 0.25, kWords = 0.5, kParties = 0.2, kNearDay = 0.1, kAccused = 0.1;
constexpr double kWordsSeen = 0.3;   ///< least overlap that counts
constexpr double kProposition = 0.6;
constexpr std::size_t kFewWords = 2, kEnoughWords = 3;  ///< least words in common with and without one event or proposition
constexpr int kNearDays = 3, kEventWindow = 30, kDurableWindow = 730, kOtherEvent = 2;

/// Weight shared. A short denial repeats only part of what it denies, so the longer side counts at most twice the other.
struct Overlap {
  double share = 0;
  std::size_t words = 0;
};
Overlap word_overlap(ClaimFacts const& a, ClaimFacts const& b, WordWeights const& weights) {
  double common = 0, in_a = 0, in_b = 0;
  std::size_t n = 0;
  for (auto const& w : a.words) {
    in_a += weights.weight(w);
    if (std::binary_search(b.words.begin(), b.words.end(), w)) common += weights.weight(w), ++n;
  }
  for (auto const& w : b.words) in_b += weights.weight(w);
  double const lighter = std::min(in_a, in_b), heavier = std::min(std::max(in_a, in_b), 2 * lighter);
  return {lighter <= 0 ? 0 : 2 * common / (lighter + heavier), n};
}

double story_overlap(ClaimFacts const& a, ClaimFacts const& b) {
  if (a.stories.empty() || b.stories.empty()) return 0;
  if (a.stories.front() == b.stories.front()) return kMainStory;
  bool const shared = std::any_of(a.stories.begin(), a.stories.end(), [&](std::size_t s) { return std::find(b.stories.begin(), b.stories.end(), s) != b.stories.end(); });
  return shared ? kSideStory : 0;
}

/// Two events of one type on two known days are two matters however alike the words.
bool other_event(ClaimFacts const& a, ClaimFacts const& b, std::span<Story const> stories) {
  if (a.stories.empty() || b.stories.empty()) return false;
  Story const &x = stories[a.stories.front()], &y = stories[b.stories.front()];
  return x.type == y.type && x.date_precision == 1 && y.date_precision == 1 && x.date && y.date && std::abs(x.date->days_since(*y.date)) > kOtherEvent;
}

bool share_named(ClaimFacts const& a, ClaimFacts const& b) {
  return std::any_of(a.named.begin(), a.named.end(), [&](auto const& n) { return b.named.contains(n); });
}

/// The same relation to the same object by one subject; a government is also named by its state or its movement
/// (AFG, AFG-TALIBAN, AFG-TALIBAN_GOV).
bool share_proposition(ClaimFacts const& a, ClaimFacts const& b) {
  return std::any_of(a.propositions.begin(), a.propositions.end(), [&](auto const& p) {
    return std::any_of(b.propositions.begin(), b.propositions.end(), [&](auto const& q) {
      return p.second == q.second && (p.first.starts_with(q.first) || q.first.starts_with(p.first));
    });
  });
}

/// A speaker is a party to what he answers or repeats: "its soldiers" in the army's mouth are those the other names.
bool speaker_is_party(ClaimFacts const& a, ClaimFacts const& b) {
  return !a.side.empty() && !b.side.empty() && (a.side == b.side || b.named.contains(a.side) || a.named.contains(b.side));
}

}  // namespace

WordWeights::WordWeights(std::span<ClaimFacts const> facts) : claims_(static_cast<double>(facts.size())) {
  for (auto const& f : facts)
    for (auto const& w : f.words) ++claims_with_[w];
}

std::size_t WordWeights::claims_with(std::string const& word) const {
  auto const found = claims_with_.find(word);
  return found == claims_with_.end() ? 0 : found->second;
}

double WordWeights::weight(std::string const& word) const { return std::log((claims_ + 1) / (static_cast<double>(claims_with(word)) + 0.5)) + 0.1; }

std::optional<SameMatter> same_matter(ClaimFacts const& a, ClaimFacts const& b, std::span<Story const> stories, WordWeights const& weights, bool durable) {
  std::optional<int> apart;
  if (a.day && b.day) apart = std::abs(a.day->days_since(*b.day));
  double const story = story_overlap(a, b);
  if (story == 0 && other_event(a, b, stories)) return std::nullopt;
  if (apart && *apart > (durable || story > 0 ? kDurableWindow : kEventWindow)) return std::nullopt;
  bool const named = share_named(a, b), parties = named || speaker_is_party(a, b);
  if (story == 0 && !named && !a.named.empty() && !b.named.empty()) return std::nullopt;
  auto const [words, n_words] = word_overlap(a, b, weights);
  bool const proposition = share_proposition(a, b);
  SameMatter out;
  auto add = [&](double value, char const* name) {
    out.score += value;
    if (value > 0) out.basis += (out.basis.empty() ? "" : "+") + std::string(name);
  };
  add(story, "same event story");
  add(proposition ? kProposition : 0, "same proposition");
  out.words = words >= kWordsSeen && n_words >= (story > 0 || proposition ? kFewWords : kEnoughWords);
  add(out.words ? kWords * words : 0, "words");
  out.proposition = proposition;
  if (out.score == 0) return std::nullopt;
  add(parties ? kParties : 0, "parties");
  add(apart && *apart <= kNearDays ? kNearDay : 0, "date");
  bool const accused = (a.accused.contains(b.side) || b.accused.contains(a.side)) && a.side != b.side;
  add(accused ? kAccused : 0, "accused");
  if (out.score < kSameMatter) return std::nullopt;
  out.score = std::min(1.0, out.score);
  return out;
}

}  // namespace dragoman
