// Heads and relations of one sentence while they are being mended: children lists and markers are not derived yet.
#pragma once

#include <algorithm>
#include <array>
#include <string_view>

#include "syntax/tree.h"

namespace dragoman {

/// The tree must outlive it. Not thread-safe.
class SentenceHeads {
 public:
  SentenceHeads(Tree& tree, Sentence const& sentence) : begin_(sentence.begin), end_(sentence.end), tree_(tree) {}

 protected:
  Token& at(std::uint32_t t) { return tree_.tokens[t]; }
  Token& at(std::int32_t t) { return tree_.tokens[static_cast<std::size_t>(t)]; }

  /// First child with one of the relations, or -1.
  template <class... R>
  std::int32_t child(std::uint32_t head, R... rels) {
    for (std::uint32_t t = begin_; t < end_; ++t)
      if (at(t).head == static_cast<std::int32_t>(head) && ((at(t).rel == rels) || ...)) return static_cast<std::int32_t>(t);
    return -1;
  }

  /// "say", "deny", "promise": verbs whose object is a clause (Levin 1993, classes 37.1, 37.6, 37.7).
  static bool is_saying(Token const& t) {
    constexpr std::array<std::string_view, 34> kSaying = {
        "acknowledge", "add",     "admit",   "allege",  "announce", "argue",  "assert",   "believe", "boast", "caution", "claim", "complain", "concede", "confirm", "contend", "declare", "deny",
        "explain",     "inform",  "insist",  "maintain", "note",    "predict", "promise", "reiterate", "remind", "repeat", "report", "say", "state", "stress", "tell", "testify", "warn"};
    static_assert(std::is_sorted(kSaying.begin(), kSaying.end()));
    return t.pos == Upos::kVerb && std::binary_search(kSaying.begin(), kSaying.end(), t.lemma);
  }

  std::uint32_t begin_, end_;

 private:
  Tree& tree_;
};

}  // namespace dragoman
