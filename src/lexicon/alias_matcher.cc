// The trie's edges lie in one open-addressed hash table keyed by (node, hash of the next word), so a token
// that begins no name costs one probe. Case is no part of the key: each alias says which of its words must be
// capitalised or all capitals, so "US" is not "us", and an upper-case headline still finds "Pakistan".
#include "lexicon/alias_matcher.h"

#include <algorithm>

#include "base/check.h"

namespace dragoman {

namespace {

bool is_joiner(std::string_view token) {
  return token == "-" || token == "\u2010" || token == "\u2011" || token == "\u2013";
}

bool holds(DayNumber from, DayNumber to, std::optional<Date> on) {
  if (!on) return true;
  auto const day = static_cast<DayNumber>(on->day.time_since_epoch().count());
  return (from == kNoDay || from <= day) && (to == kNoDay || day <= to);
}

/// Do the text's capitals allow this alias? With ignore_case only short acronyms that are written small in
/// the truecased text stay out: "us", "it" and "who" are words.
bool case_fits(AliasRow const& alias, std::span<AliasWord const> words, bool ignore_case) {
  for (std::size_t i = 0; i < words.size(); ++i) {
    bool const needs_all = alias.all_capitals >> i & 1, needs_first = alias.capitals >> i & 1;
    if (needs_all && !words[i].all_upper && !(ignore_case && (words.size() > 1 || alias.text.size > 3)))
      return false;
    if (needs_first && !words[i].first_upper && !ignore_case) return false;
  }
  return true;
}

}  // namespace

void AliasScan::clear() {
  words_.clear();
  tokens_.clear();
  matches.clear();
  candidates.clear();
  space_before_ = true;
}

void AliasScan::add(std::string_view token, bool space_after) {
  auto const begin = static_cast<std::uint32_t>(words_.size());
  bool const joins = is_joiner(token) && !(space_before_ && space_after);
  append_alias_words(token, words_);
  tokens_.push_back({begin, static_cast<std::uint32_t>(words_.size()), joins});
  space_before_ = space_after;
}

Result<AliasMatcher> AliasMatcher::open(std::shared_ptr<Image const> image) {
  AliasMatcher matcher;
  auto read = [&]<class Row>(std::span<Row const>& into, char const* section) -> Result<void> {
    auto rows = image->rows<Row>(section);
    if (!rows) return tl::unexpected(rows.error());
    into = *rows;
    return {};
  };
  Result<void> const done = read(matcher.actors_, "actors")
                                .and_then([&] { return read(matcher.aliases_, "actor_aliases"); })
                                .and_then([&] { return read(matcher.edges_, "alias_edges"); })
                                .and_then([&] { return read(matcher.nodes_, "alias_nodes"); })
                                .and_then([&] { return read(matcher.hits_, "alias_hits"); });
  if (!done) return tl::unexpected(done.error());
  if ((matcher.edges_.size() & (matcher.edges_.size() - 1)) != 0)
    return environment_error("lexicon.image", "alias_edges is not a power of two long");
  matcher.image_ = std::move(image);
  return matcher;
}

std::uint32_t AliasMatcher::child(std::uint32_t node, std::uint64_t word) const {
  if (edges_.empty()) return kNone;
  std::size_t const mask = edges_.size() - 1;
  for (std::size_t slot = alias_edge_slot(node, word, mask);; slot = (slot + 1) & mask) {
    auto const& edge = edges_[slot];
    if (edge.word == 0) return kNone;
    if (edge.word == word && edge.node == node) return edge.child;
  }
}

void AliasMatcher::readings(std::uint32_t node, std::span<AliasWord const> words, AliasOptions const& options,
                            std::vector<AliasCandidate>& out) const {
  auto const range = nodes_[node];
  for (auto const row : hits_.subspan(range.begin, range.end - range.begin)) {
    auto const& alias = aliases_[row];
    auto const& actor = actors_[alias.actor];
    if (!options.actor_kind.empty() && image_->str(actor.kind) != options.actor_kind) continue;
    if (!case_fits(alias, words, options.ignore_case)) continue;
    if (!holds(alias.valid_from, alias.valid_to, options.on)) continue;
    if (!holds(actor.valid_from, actor.valid_to, options.on)) continue;
    bool const known = std::any_of(out.begin(), out.end(), [&](auto const& c) { return c.alias == row; });
    if (!known) out.push_back({alias.actor, row, alias.kind, alias.ambiguous != 0});
  }
}

std::uint32_t AliasMatcher::longest_at(std::uint32_t first, AliasScan& scan,
                                       AliasOptions const& options) const {
  auto const start = scan.tokens_[first].begin;
  std::uint32_t node = 0, best_end = first;
  for (auto token = first; token < scan.tokens_.size(); ++token) {
    auto const& here = scan.tokens_[token];
    if (here.begin == here.end) {
      if (here.joins && token > first) continue;
      break;
    }
    for (auto word = here.begin; word < here.end && (word == start || node != kNone); ++word)
      node = child(node, scan.words_[word].hash);
    if (node == kNone) break;
    auto const before = scan.candidates.size();
    std::vector<AliasCandidate> found;
    readings(node, std::span(scan.words_).subspan(start, here.end - start), options, found);
    if (found.empty()) continue;
    auto const kept = best_end == first ? before : scan.matches.back().candidates.begin;
    scan.candidates.resize(kept);
    scan.candidates.insert(scan.candidates.end(), found.begin(), found.end());
    if (best_end == first) scan.matches.push_back({});
    best_end = token + 1;
    scan.matches.back() = {
        first,
        best_end,
        {static_cast<std::uint32_t>(kept), static_cast<std::uint32_t>(scan.candidates.size())}};
  }
  return best_end;
}

bool AliasMatcher::starts_with_article(AliasScan const& scan, std::uint32_t token) {
  static std::uint64_t const kThe = [] {
    std::vector<AliasWord> words;
    append_alias_words("the", words);
    return words.front().hash;
  }();
  auto const& here = scan.tokens_[token];
  return here.end == here.begin + 1 && scan.words_[here.begin].hash == kThe;
}

void AliasMatcher::find(AliasScan& scan, AliasOptions const& options) const {
  scan.matches.clear();
  scan.candidates.clear();
  for (std::uint32_t token = 0; token < scan.tokens_.size();) {
    auto end = longest_at(token, scan, options);
    if (end > token + 1 && starts_with_article(scan, token)) {
      // "The National Rifle Association": the paper called "The National" must not hide the body.
      auto const inner = longest_at(token + 1, scan, options);
      if (inner > token + 1) scan.matches.erase(scan.matches.end() - (inner > end ? 2 : 1));
      end = std::max(end, inner);
    }
    token = end > token ? end : token + 1;
  }
}

std::vector<AliasCandidate> AliasMatcher::lookup(std::string_view text, AliasOptions const& options) const {
  std::vector<AliasWord> words;
  append_alias_words(text, words);
  if (words.empty()) return {};
  std::uint32_t node = 0;
  for (auto const& word : words)
    if ((node = child(node, word.hash)) == kNone) return {};
  std::vector<AliasCandidate> out;
  readings(node, words, options, out);
  return out;
}

}  // namespace dragoman
