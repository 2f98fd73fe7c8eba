// Agglomeration in a fixed order: all pairs above the threshold, best first, ties by mention ids; two clusters join unless
// some pair across them is a veto. Since the order comes from the mentions themselves and never from the input, shuffled
// or split input gives the same stories. Pairs are looked for only among mentions of one type whose days are near.
#include <algorithm>
#include <map>

#include "base/check.h"
#include "base/hash.h"
#include "story/claim_answers.h"
#include "story/contest.h"
#include "story/copies.h"
#include "story/disjoint_sets.h"
#include "story/document_names.h"
#include "story/likeness.h"
#include "story/story.h"
#include "story/story_view.h"

namespace dragoman {
namespace {

constexpr double kSameEvent = 0.5;

struct Mention {
  std::size_t document, event;
  ReportedEvent const* row;
  bool held = false;
};

struct Pair {
  std::size_t a, b;
  std::optional<std::size_t> held;  ///< which of the two is, if one is
  Likeness likeness;
};

/// Mentions of all documents by id, and how alike any two are.
class Mentions {
 public:
  explicit Mentions(std::span<ReportedDocument const> documents) : names_(documents) {
    for (std::size_t d = 0; d < documents.size(); ++d)
      for (std::size_t e = 0; e < documents[d].events.size(); ++e) all_.push_back({d, e, &documents[d].events[e]});
    for (std::size_t d = 0; d < documents.size(); ++d)
      for (std::size_t e = 0; e < documents[d].held.size(); ++e) all_.push_back({d, e, &documents[d].held[e], true});
    std::sort(all_.begin(), all_.end(), [](Mention const& x, Mention const& y) { return x.row->id < y.row->id; });
  }
  std::size_t size() const { return all_.size(); }
  Mention const& operator[](std::size_t m) const { return all_[m]; }

  std::optional<Likeness> compare(std::size_t a, std::size_t b) const {
    Mention const &x = all_[a], &y = all_[b];
    bool const same = x.document == y.document;
    return likeness(*x.row, *y.row, same, same ? 0 : names_.weight(x.document, y.document));
  }

  std::optional<std::size_t> held_of(std::size_t a, std::size_t b) const {
    return all_[a].held ? std::optional(a) : all_[b].held ? std::optional(b) : std::nullopt;
  }

  /// True when no mention of one cluster vetoes a mention of the other.
  bool may_join(std::vector<std::size_t> const& a, std::vector<std::size_t> const& b) const {
    return std::all_of(a.begin(), a.end(), [&](std::size_t x) {
      return std::all_of(b.begin(), b.end(), [&](std::size_t y) { return compare(x, y).has_value(); });
    });
  }

 private:
  std::vector<Mention> all_;
  SharedNames names_;
};

/// Pairs of one block (same type and realis class) worth comparing.
void collect_pairs(Mentions const& mentions, std::vector<std::size_t> block, std::vector<Pair>& pairs) {
  auto day = [&](std::size_t m) { return mentions[m].row->date.value_or(Date{}); };
  std::stable_sort(block.begin(), block.end(), [&](std::size_t a, std::size_t b) { return day(a) < day(b); });
  for (std::size_t i = 0; i < block.size(); ++i)
    for (std::size_t j = i + 1; j < block.size(); ++j) {
      bool const exact = mentions[block[i]].row->date_precision == 1 || mentions[block[i]].row->date_precision == 5;
      if (exact && day(block[j]).days_since(day(block[i])) > kLongestMemory && mentions[block[i]].row->date) break;
      if (mentions[block[i]].held && mentions[block[j]].held) continue;  // two doubts make no certainty
      auto found = mentions.compare(block[i], block[j]);
      if (found && found->score >= kSameEvent)
        pairs.push_back({std::min(block[i], block[j]), std::max(block[i], block[j]), mentions.held_of(block[i], block[j]), std::move(*found)});
    }
}

std::vector<Pair> all_pairs(Mentions const& mentions) {
  std::map<std::string, std::vector<std::size_t>> blocks;
  for (std::size_t m = 0; m < mentions.size(); ++m)
    blocks[mentions[m].row->type + ' ' + realis_class(mentions[m].row->realis)].push_back(m);
  std::vector<Pair> pairs;
  for (auto& [key, block] : blocks) collect_pairs(mentions, std::move(block), pairs);
  std::sort(pairs.begin(), pairs.end(), [](Pair const& x, Pair const& y) {
    return std::make_tuple(x.held.has_value(), -x.likeness.score, x.a, x.b) < std::make_tuple(y.held.has_value(), -y.likeness.score, y.a, y.b);
  });
  return pairs;
}

struct Clusters {
  std::vector<std::vector<std::size_t>> members;   // by root
  std::vector<std::pair<float, std::string>> why;  // by mention
};

Clusters agglomerate(Mentions const& mentions) {
  Clusters out{std::vector<std::vector<std::size_t>>(mentions.size()), std::vector<std::pair<float, std::string>>(mentions.size(), {1.0F, "first"})};
  for (std::size_t m = 0; m < mentions.size(); ++m) out.members[m] = {m};
  DisjointSets sets(mentions.size());
  for (auto const& pair : all_pairs(mentions)) {
    std::size_t a = sets.root(pair.a), b = sets.root(pair.b);
    bool const taken = pair.held && out.members[sets.root(*pair.held)].size() > 1;  // a doubtful mention joins no two stories
    if (a == b || taken || !mentions.may_join(out.members[a], out.members[b])) continue;
    if (b < a) std::swap(a, b);
    for (auto m : out.members[b]) {
      if (out.why[m].second == "first") out.why[m] = {static_cast<float>(std::min(1.0, pair.likeness.score)), pair.likeness.reason};
      out.members[a].push_back(m);
    }
    out.members[b].clear();
    sets.join(a, b);
  }
  return out;
}

}  // namespace

std::vector<Story> merge_stories(std::span<ReportedDocument const> documents) { return merge_stories(documents, find_copies(documents)); }

std::vector<Story> merge_stories(std::span<ReportedDocument const> documents, std::span<CopyGroup const> copies) {
  return merge_reports(documents, copies).stories;
}

MergedReports merge_reports(std::span<ReportedDocument const> documents, std::span<CopyGroup const> copies) {
  Mentions const mentions(documents);
  auto clusters = agglomerate(mentions);
  std::vector<Story> stories;
  for (auto& cluster : clusters.members) {
    std::sort(cluster.begin(), cluster.end());
    Story story;
    for (auto m : cluster) {
      auto& list = mentions[m].held ? story.witnesses : story.members;
      list.push_back({mentions[m].document, mentions[m].event, clusters.why[m].first, clusters.why[m].second});
    }
    if (story.members.empty()) continue;
    ReportedDocument const& first = documents[story.members.front().document];
    story.id = "s" + hex16(hash64(first.events[story.members.front().event].id));
    fill_view(story, documents, copies);
    stories.push_back(std::move(story));
  }
  std::sort(stories.begin(), stories.end(), [](Story const& a, Story const& b) { return a.id < b.id; });
  auto const clash = std::adjacent_find(stories.begin(), stories.end(), [](Story const& a, Story const& b) { return a.id == b.id; });
  DRAGOMAN_CHECK(clash == stories.end(), "two stories with one id");
  MergedReports out{std::move(stories), {}};
  out.answers = answer_claims(documents, copies, out.stories);
  for (std::size_t s = 0; s < out.stories.size(); ++s) weigh_sides(out.stories[s], out.answers.against[s], out.answers, documents, copies);
  return out;
}

}  // namespace dragoman
