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
#include "story/likeness.h"
#include "story/story.h"
#include "story/story_view.h"

namespace dragoman {
namespace {

constexpr double kSameEvent = 0.5;
constexpr int kWindowDays = 8;  ///< no two mentions with both dates further apart can pass the date test, but for rough dates

using NameIds = std::vector<std::uint32_t>;  ///< names of a document as numbers, sorted

/// Names are compared for every pair of mentions, so they become numbers once.
std::vector<NameIds> numbered_names(std::span<ReportedDocument const> documents) {
  std::map<std::string, std::uint32_t> ids;
  std::vector<NameIds> out;
  for (auto const& document : documents) {
    NameIds names;
    for (auto const& name : specific_names(document)) names.push_back(ids.emplace(name, static_cast<std::uint32_t>(ids.size())).first->second);
    std::sort(names.begin(), names.end());
    out.push_back(std::move(names));
  }
  return out;
}

struct Mention {
  std::size_t document, event;
  ReportedEvent const* row;
  NameIds const* names;
};

struct Pair {
  std::size_t a, b;
  Likeness likeness;
};

std::vector<Mention> sorted_mentions(std::span<ReportedDocument const> documents, std::vector<NameIds> const& names) {
  std::vector<Mention> mentions;
  for (std::size_t d = 0; d < documents.size(); ++d)
    for (std::size_t e = 0; e < documents[d].events.size(); ++e) mentions.push_back({d, e, &documents[d].events[e], &names[d]});
  std::sort(mentions.begin(), mentions.end(), [](Mention const& x, Mention const& y) { return x.row->id < y.row->id; });
  return mentions;
}

std::size_t shared(NameIds const& a, NameIds const& b) {
  std::size_t n = 0;
  for (auto x = a.begin(), y = b.begin(); x != a.end() && y != b.end();) {
    if (*x == *y) ++n;
    bool const left = *x <= *y, right = *y <= *x;
    x += left;
    y += right;
  }
  return n;
}

std::optional<Likeness> compare(Mention const& x, Mention const& y) {
  bool const same = x.document == y.document;
  return likeness(*x.row, *y.row, same, same ? 0 : shared(*x.names, *y.names));
}

/// Pairs of one block (same type and realis class) worth comparing.
void collect_pairs(std::vector<Mention> const& mentions, std::vector<std::size_t> block, std::vector<Pair>& pairs) {
  auto day = [&](std::size_t m) { return mentions[m].row->date.value_or(Date{}); };
  std::stable_sort(block.begin(), block.end(), [&](std::size_t a, std::size_t b) { return day(a) < day(b); });
  for (std::size_t i = 0; i < block.size(); ++i)
    for (std::size_t j = i + 1; j < block.size(); ++j) {
      bool const exact = mentions[block[i]].row->date_precision == 1 || mentions[block[i]].row->date_precision == 5;
      if (exact && day(block[j]).days_since(day(block[i])) > kWindowDays && mentions[block[i]].row->date) break;
      auto found = compare(mentions[block[i]], mentions[block[j]]);
      if (found && found->score >= kSameEvent)
        pairs.push_back({std::min(block[i], block[j]), std::max(block[i], block[j]), std::move(*found)});
    }
}

std::vector<Pair> all_pairs(std::vector<Mention> const& mentions) {
  std::map<std::string, std::vector<std::size_t>> blocks;
  for (std::size_t m = 0; m < mentions.size(); ++m)
    blocks[mentions[m].row->type + ' ' + realis_class(mentions[m].row->realis)].push_back(m);
  std::vector<Pair> pairs;
  for (auto& [key, block] : blocks) collect_pairs(mentions, std::move(block), pairs);
  std::sort(pairs.begin(), pairs.end(), [](Pair const& x, Pair const& y) {
    return std::make_tuple(-x.likeness.score, x.a, x.b) < std::make_tuple(-y.likeness.score, y.a, y.b);
  });
  return pairs;
}

/// True when no mention of one cluster vetoes a mention of the other.
bool may_join(std::vector<Mention> const& mentions, std::vector<std::size_t> const& a, std::vector<std::size_t> const& b) {
  return std::all_of(a.begin(), a.end(), [&](std::size_t x) {
    return std::all_of(b.begin(), b.end(), [&](std::size_t y) { return compare(mentions[x], mentions[y]).has_value(); });
  });
}

struct Clusters {
  std::vector<std::vector<std::size_t>> members;   // by root
  std::vector<std::pair<float, std::string>> why;  // by mention
};

Clusters agglomerate(std::vector<Mention> const& mentions) {
  Clusters out{std::vector<std::vector<std::size_t>>(mentions.size()), std::vector<std::pair<float, std::string>>(mentions.size(), {1.0F, "first"})};
  for (std::size_t m = 0; m < mentions.size(); ++m) out.members[m] = {m};
  DisjointSets sets(mentions.size());
  for (auto const& pair : all_pairs(mentions)) {
    std::size_t a = sets.root(pair.a), b = sets.root(pair.b);
    if (a == b || !may_join(mentions, out.members[a], out.members[b])) continue;
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
  auto const names = numbered_names(documents);
  auto const mentions = sorted_mentions(documents, names);
  auto clusters = agglomerate(mentions);
  std::vector<Story> stories;
  for (auto& cluster : clusters.members) {
    if (cluster.empty()) continue;
    std::sort(cluster.begin(), cluster.end());
    Story story;
    for (auto m : cluster) story.members.push_back({mentions[m].document, mentions[m].event, clusters.why[m].first, clusters.why[m].second});
    story.id = "s" + hex16(hash64(mentions[cluster.front()].row->id));
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
