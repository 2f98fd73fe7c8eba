// Tables of UD names and what can be derived from heads alone: children in one flat list (compressed rows,
// no allocation per token), the projective hull of each subtree, and the case marker or subordinator of a
// phrase, which nearly every later rule asks for.
#include "syntax/tree.h"

#include <algorithm>
#include <array>
#include <string>

#include "base/ascii.h"
#include "base/check.h"

namespace dragoman {
namespace {

constexpr std::array<std::string_view, 17> kUposNames = {
    "ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NOUN", "NUM",
    "PART", "PRON", "PROPN", "PUNCT", "SCONJ", "SYM", "VERB", "X"};

constexpr std::array<std::string_view, 48> kRelNames = {
    "root", "nsubj", "nsubj:pass", "csubj", "csubj:pass", "obj", "iobj", "ccomp", "xcomp", "obl", "obl:agent",
    "obl:npmod", "obl:tmod", "advcl", "advmod", "aux", "aux:pass", "cop", "mark", "expl", "nmod", "nmod:poss",
    "nmod:npmod", "appos", "nummod", "acl", "acl:relcl", "amod", "det", "det:predet", "case", "conj", "cc",
    "cc:preconj", "fixed", "flat", "compound", "compound:prt", "parataxis", "discourse", "vocative",
    "dislocated", "list", "orphan", "goeswith", "reparandum", "punct", "dep"};
static_assert(static_cast<std::size_t>(Rel::kDep) + 1 == kRelNames.size());
static_assert(static_cast<std::size_t>(Upos::kX) + 1 == kUposNames.size());

bool is_lower(std::string_view text) {
  return std::none_of(text.begin(), text.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

}  // namespace

std::string_view upos_name(Upos pos) { return kUposNames[static_cast<std::size_t>(pos)]; }

Upos upos_from(std::string_view name) {
  if (name == "CONJ") return Upos::kCconj;
  auto const at = std::find(kUposNames.begin(), kUposNames.end(), name);
  return at == kUposNames.end() ? Upos::kX : static_cast<Upos>(at - kUposNames.begin());
}

std::string_view rel_name(Rel rel) { return kRelNames[static_cast<std::size_t>(rel)]; }

Rel rel_from(std::string_view name) {
  auto const find = [](std::string_view wanted) {
    auto const at = std::find(kRelNames.begin(), kRelNames.end(), wanted);
    return at == kRelNames.end() ? -1 : static_cast<int>(at - kRelNames.begin());
  };
  int found = find(name);
  if (found < 0) found = find(name.substr(0, name.find(':')));
  return found < 0 ? Rel::kDep : static_cast<Rel>(found);
}

void Tree::finish() {
  link_children();
  find_edges();
  for (std::uint32_t s = 0; s < sentences.size(); ++s) {
    Sentence& sentence = sentences[s];
    sentence.root = -1;
    for (std::uint32_t t = sentence.begin; t < sentence.end; ++t) {
      tokens[t].sentence = s;
      if (tokens[t].head < 0 && sentence.root < 0) sentence.root = static_cast<std::int32_t>(t);
    }
    sentence.span = bytes({sentence.begin, sentence.end});
  }
  for (Token& token : tokens) token.lower = in_small_letters(token.text);
  for (std::uint32_t t = 0; t < tokens.size(); ++t) {
    tokens[t].prep = markers(t, Rel::kCase);
    tokens[t].mark = markers(t, Rel::kMark);
  }
}

void Tree::link_children() {
  std::size_t const n = tokens.size();
  child_begin_.assign(n + 1, 0);
  for (Token const& token : tokens) {
    DRAGOMAN_CHECK(token.head < static_cast<std::int32_t>(n), "head outside the document");
    if (token.head >= 0) ++child_begin_[static_cast<std::size_t>(token.head) + 1];
  }
  for (std::size_t i = 0; i < n; ++i) child_begin_[i + 1] += child_begin_[i];
  child_list_.assign(child_begin_[n], 0);
  std::vector<std::uint32_t> next(child_begin_.begin(), child_begin_.end() - 1);
  for (std::uint32_t t = 0; t < n; ++t)
    if (tokens[t].head >= 0) child_list_[next[static_cast<std::size_t>(tokens[t].head)]++] = t;
}

// Breadth first from the roots, then edges from the leaves up: each token is seen once however deep.
void Tree::find_edges() {
  std::size_t const n = tokens.size();
  left_edge_.resize(n);
  right_edge_.resize(n);
  std::vector<std::uint32_t> order;
  order.reserve(n);
  for (std::uint32_t t = 0; t < n; ++t) {
    left_edge_[t] = right_edge_[t] = t;
    if (tokens[t].head < 0) order.push_back(t);
  }
  for (std::size_t i = 0; i < order.size(); ++i)
    for (std::uint32_t child : children(order[i])) order.push_back(child);
  DRAGOMAN_CHECK(order.size() == n, "heads run in a circle");
  for (std::size_t i = n; i-- > 0;) {
    std::uint32_t const t = order[i];
    if (tokens[t].head < 0) continue;
    auto const head = static_cast<std::size_t>(tokens[t].head);
    left_edge_[head] = std::min(left_edge_[head], left_edge_[t]);
    right_edge_[head] = std::max(right_edge_[head], right_edge_[t]);
  }
}

/// Most words have no capitals and are their own small letters.
std::string_view Tree::in_small_letters(std::string_view text) {
  if (is_lower(text)) return text;
  return strings.fill(text.size(), [text](char* out) { std::transform(text.begin(), text.end(), out, [](char c) { return lower_ascii(c); }); });
}

std::string_view Tree::markers(std::uint32_t token, Rel rel) {
  std::string_view only;
  std::string joined;
  auto const add = [&](std::string_view word) {
    if (only.empty() && joined.empty()) {
      only = word;
      return;
    }
    if (joined.empty()) joined = only;
    joined += '_';
    joined += word;
    only = {};
  };
  std::string_view infinitive;
  for (std::uint32_t child : children(token)) {
    Token const& marker = tokens[child];
    if (marker.rel != rel || marker.tag == "POS") continue;
    if (marker.tag == "TO" && rel == Rel::kMark) {
      infinitive = "to";
      continue;
    }
    add(marker.lower);
    for (std::uint32_t part : children(child))
      if (tokens[part].rel == Rel::kFixed) add(tokens[part].lower);
  }
  if (!only.empty()) return only;
  if (!joined.empty()) return strings.keep(joined);
  return infinitive;
}

std::span<std::uint32_t const> Tree::children(std::uint32_t token) const {
  return {child_list_.data() + child_begin_[token], child_list_.data() + child_begin_[token + 1]};
}

std::int32_t Tree::child(std::uint32_t token, Rel rel) const {
  for (std::uint32_t child : children(token))
    if (tokens[child].rel == rel) return static_cast<std::int32_t>(child);
  return -1;
}

Span Tree::subtree(std::uint32_t token) const { return {left_edge_[token], right_edge_[token] + 1}; }

Span Tree::bytes(Span token_range) const {
  if (token_range.empty()) return {};
  return {tokens[token_range.begin].span.begin, tokens[token_range.end - 1].span.end};
}

bool Tree::is_ancestor(std::uint32_t above, std::uint32_t below) const {
  for (std::int32_t at = tokens[below].head; at >= 0; at = tokens[static_cast<std::size_t>(at)].head)
    if (at == static_cast<std::int32_t>(above)) return true;
  return false;
}

}  // namespace dragoman
