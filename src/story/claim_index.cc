// A claim is listed under its stories, its propositions and its rarest words. Lists are looked at up to a fixed length, so a case of n claims
// costs n times a constant; the lists follow the order of the facts, so the cut does not depend on the order of input.
#include "story/claim_index.h"

#include <algorithm>

namespace dragoman {
namespace {

constexpr std::size_t kKeyWords = 6;      ///< rarest words that a claim is listed under
constexpr std::size_t kCommonWord = 400;  ///< a word of more claims than this finds nothing
constexpr std::size_t kLookedAt = 200;    ///< most entries of one list looked at

std::vector<std::size_t> sorted_once(std::vector<std::size_t> list) {
  std::sort(list.begin(), list.end());
  list.erase(std::unique(list.begin(), list.end()), list.end());
  return list;
}

std::string pair_key(char kind, std::string const& who, std::size_t story) { return kind + std::to_string(story) + ' ' + who; }

}  // namespace

ClaimIndex::ClaimIndex(std::span<ClaimFacts const> facts, std::vector<bool> const& in_use, WordWeights const& weights) : weights_(weights) {
  for (std::size_t i = 0; i < facts.size(); ++i) {
    if (!in_use[i]) continue;
    ClaimFacts const& f = facts[i];
    for (auto const& key : keys(f)) postings_[key].push_back(i);
    for (auto const* stories : {&f.stories, &f.near})
      for (auto const s : *stories) {
        for (auto const& side : f.accused) postings_[pair_key('a', side, s)].push_back(i);
        if (!f.actor.empty()) postings_[pair_key('k', f.actor, s)].push_back(i);
        if (!f.side.empty() && f.side != f.actor) postings_[pair_key('k', f.side, s)].push_back(i);
      }
  }
}

std::vector<std::string> ClaimIndex::keys(ClaimFacts const& f) const {
  std::vector<std::string> out;
  for (auto const s : f.stories) out.push_back('s' + std::to_string(s));
  for (auto const& [subject, rest] : f.propositions) out.push_back('p' + rest);
  std::vector<std::pair<std::size_t, std::string>> rare;
  for (auto const& w : f.words)
    if (std::size_t const n = weights_.claims_with(w); n <= kCommonWord) rare.emplace_back(n, w);
  std::sort(rare.begin(), rare.end());
  if (rare.size() > kKeyWords) rare.resize(kKeyWords);
  for (auto const& [n, w] : rare) out.push_back('w' + w);
  return out;
}

std::vector<std::size_t> ClaimIndex::list(std::string const& key) const {
  auto const found = postings_.find(key);
  return found == postings_.end() ? std::vector<std::size_t>{} : found->second;
}

std::vector<std::size_t> ClaimIndex::near(ClaimFacts const& matter, std::size_t from) const {
  std::vector<std::size_t> out;
  for (auto const& key : keys(matter)) {
    auto const found = postings_.find(key);
    if (found == postings_.end()) continue;
    auto const& all = found->second;
    auto const at = static_cast<std::size_t>(std::lower_bound(all.begin(), all.end(), from) - all.begin());
    std::size_t const begin = at > kLookedAt ? at - kLookedAt : 0, end = std::min(all.size(), at + kLookedAt);
    out.insert(out.end(), all.begin() + static_cast<std::ptrdiff_t>(begin), all.begin() + static_cast<std::ptrdiff_t>(end));
  }
  return sorted_once(std::move(out));
}

std::vector<std::size_t> ClaimIndex::first(ClaimFacts const& matter) const {
  std::vector<std::size_t> out;
  for (auto const& key : keys(matter)) {
    auto const found = postings_.find(key);
    if (found == postings_.end()) continue;
    auto const end = found->second.begin() + static_cast<std::ptrdiff_t>(std::min(found->second.size(), kLookedAt));
    out.insert(out.end(), found->second.begin(), end);
  }
  return sorted_once(std::move(out));
}

std::vector<std::size_t> ClaimIndex::accusing(std::string const& side, std::size_t story) const { return sorted_once(list(pair_key('a', side, story))); }
std::vector<std::size_t> ClaimIndex::by_speaker(std::string const& who, std::size_t story) const { return sorted_once(list(pair_key('k', who, story))); }

}  // namespace dragoman
