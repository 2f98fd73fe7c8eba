// Where words are quoted: quotations found on characters, before any grammar. Pure functions.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "base/span.h"
#include "syntax/tree.h"

namespace dragoman {

/// One quotation inside one paragraph. A quotation that runs on over paragraphs is one Quotation for each, chained.
struct Quotation {
  Span span;               ///< bytes, marks included
  Span tokens;             ///< tokens, marks included
  bool closed = true;      ///< false: no closing mark; then it ends with its paragraph
  bool continues = false;  ///< goes on where the paragraph before broke off without a closing mark
  std::uint32_t words = 0; ///< tokens that are no punctuation
};

/// Double quotes in the styles "..." “...” ``...'' and single ones '...' ‘...’ outside them. Apostrophes are told
/// from closing marks by their neighbours. In text order, not overlapping.
std::vector<Quotation> find_quotations(std::string_view text, Tree const& tree);

/// For each token the index of the quotation it stands in, or -1. Quotations of one or two words (scare quotes) are
/// left out when `min_words` is 3.
std::vector<std::int32_t> quotation_of_tokens(std::vector<Quotation> const& quotations, std::size_t tokens,
                                              std::uint32_t min_words);

}  // namespace dragoman
