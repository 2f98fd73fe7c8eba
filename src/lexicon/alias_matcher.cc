// The trie's edges lie in one open-addressed hash table keyed by (node, hash of the next word), so a token
// that begins no name costs one probe. Where names end does not depend on what a finder wants; only which of their readings
// count does. So the walk is made once, and finders choose among its ends. Case is no part of the key: each alias says which of its words must be
// capitalised or all capitals, so "US" is not "us", and an upper-case headline still finds "Pakistan".
#include "lexicon/alias_matcher.h"

#include <algorithm>
#include <array>
#include <cstddef>

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
  ends_.clear();
  space_before_ = true;
}

void AliasScan::reserve(std::size_t tokens) {
  words_.reserve(tokens + tokens / 8);
  tokens_.reserve(tokens);
  ends_.reserve(tokens / 4);
}

void AliasScan::add(std::string_view token, bool space_after) {
  auto const begin = static_cast<std::uint32_t>(words_.size());
  bool const joins = is_joiner(token) && !(space_before_ && space_after);
  append_alias_words(token, words_);
  tokens_.push_back({begin, static_cast<std::uint32_t>(words_.size()), joins, false});
  space_before_ = space_after;
}

void AliasScan::end_sentence() {
  if (!tokens_.empty()) tokens_.back().last = true;
  space_before_ = true;
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

template <class Candidates>
void AliasMatcher::readings(std::uint32_t node, std::span<AliasWord const> words, AliasOptions const& options, Candidates& out) const {
  auto const range = nodes_[node];
  auto const first = static_cast<std::ptrdiff_t>(out.size());
  for (auto const row : hits_.subspan(range.begin, range.end - range.begin)) {
    auto const& alias = aliases_[row];
    auto const& actor = actors_[alias.actor];
    if (!options.actor_kind.empty() && image_->str(actor.kind) != options.actor_kind) continue;
    if (!case_fits(alias, words, options.ignore_case)) continue;
    if (!holds(alias.valid_from, alias.valid_to, options.on)) continue;
    if (!holds(actor.valid_from, actor.valid_to, options.on)) continue;
    bool const known = std::any_of(out.begin() + first, out.end(), [&](auto const& c) { return c.alias == row; });
    if (!known) out.push_back({alias.actor, row, alias.kind, alias.ambiguous != 0});
  }
}

void AliasMatcher::walk_from(std::uint32_t first, AliasScan& scan) const {
  std::uint32_t node = 0;
  for (auto token = first; token < scan.tokens_.size(); ++token) {
    auto const& here = scan.tokens_[token];
    bool const empty = here.begin == here.end;
    if (empty && !(here.joins && token > first)) return;
    for (auto word = here.begin; word < here.end; ++word) {
      node = child(node, scan.words_[word].hash);
      if (node == kNone) return;
    }
    if (!empty && nodes_[node].begin < nodes_[node].end) scan.ends_.push_back({token + 1, node});
    if (here.last) return;
  }
}

void AliasMatcher::walk(AliasScan& scan) const {
  scan.ends_.clear();
  for (std::uint32_t token = 0; token < scan.tokens_.size(); ++token) {
    scan.tokens_[token].first_end = static_cast<std::uint32_t>(scan.ends_.size());
    walk_from(token, scan);
    scan.tokens_[token].last_end = static_cast<std::uint32_t>(scan.ends_.size());
  }
}

bool AliasMatcher::starts_with_article(AliasScan const& scan, std::uint32_t token) {
  static std::uint64_t const kThe = [] {
    std::vector<AliasWord> words;
    append_alias_words("the", words);
    return words.front().hash;
  }();
  auto const words = scan.words(token, token + 1);
  return words.size() == 1 && words.front().hash == kThe;
}

std::uint32_t AliasMatcher::longest_at(std::uint32_t token, AliasScan const& scan, AliasOptions const& options, FoundNames& out) const {
  auto const& here = scan.tokens_[token];
  auto const before = static_cast<std::uint32_t>(out.candidates.size());
  for (auto name = here.last_end; name-- > here.first_end;) {
    auto const& last = scan.ends_[name];
    readings(last.node, scan.words(token, last.token), options, out.candidates);
    auto const after = static_cast<std::uint32_t>(out.candidates.size());
    if (after == before) continue;
    out.matches.push_back({token, last.token, {before, after}});
    return last.token;
  }
  return token;
}

namespace {

bool same_actor(FoundNames const& names, RowRange one, RowRange other) {
  for (auto i = one.begin; i < one.end; ++i)
    for (auto j = other.begin; j < other.end; ++j)
      if (names.candidates[i].actor == names.candidates[j].actor) return true;
  return false;
}

}  // namespace

bool AliasMatcher::tells_person(FoundNames const& names, RowRange candidates) const {
  return std::any_of(names.candidates.begin() + candidates.begin, names.candidates.begin() + candidates.end, [&](AliasCandidate const& c) { return image_->str(actors_[c.actor].kind) == "person"; });
}

void AliasMatcher::find(AliasScan const& scan, std::uint32_t begin, std::uint32_t end, AliasOptions const& options, FoundNames& out) const {
  for (std::uint32_t token = begin; token < end;) {
    auto behind = longest_at(token, scan, options, out);
    if (behind > token + 1 && starts_with_article(scan, token)) {
      // "The National Rifle Association": the paper called "The National" must not hide the body.
      auto const inner = longest_at(token + 1, scan, options, out);
      if (inner > token + 1) out.matches.erase(out.matches.end() - (inner > behind ? 2 : 1));
      behind = std::max(behind, inner);
    }
    for (std::uint32_t next = token + 1; next < behind; ++next) {
      // "Crown Prince Mohammed bin Salman": the short name with a title must not hide the full one.
      std::size_t const count = out.matches.size();
      auto const inner = longest_at(next, scan, options, out);
      if (out.matches.size() == count) continue;
      auto const shorter = out.matches[count - 1].candidates, longer = out.matches[count].candidates;
      // "President Ahmed | al-Sharaa": a title and a first name hide a full one.
      bool const another = inner - next > behind - token && tells_person(out, shorter) && tells_person(out, longer);
      bool const fuller = inner > behind && (another || same_actor(out, shorter, longer));
      out.matches.erase(out.matches.end() - (fuller ? 2 : 1));
      if (fuller) behind = inner;
    }
    token = std::max(behind, token + 1);
  }
}

FoundNames AliasMatcher::find(AliasScan& scan, AliasOptions const& options) const {
  FoundNames out;
  walk(scan);
  find(scan, 0, scan.size(), options, out);
  return out;
}

std::vector<AliasCandidate> AliasMatcher::lookup(std::initializer_list<std::string_view> texts, AliasOptions const& options) const {
  std::array<std::byte, 512> usual;
  std::pmr::monotonic_buffer_resource memory(usual.data(), usual.size());
  std::pmr::vector<AliasWord> words(&memory);
  for (std::string_view const text : texts) append_alias_words(text, words);
  if (words.empty()) return {};
  std::uint32_t node = 0;
  for (auto const& word : words) {
    node = child(node, word.hash);
    if (node == kNone) return {};
  }
  std::vector<AliasCandidate> out;
  readings(node, words, options, out);
  return out;
}

}  // namespace dragoman
