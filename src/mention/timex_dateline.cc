// "BOGOTA, 12 Jan 1990 (AGENCY) --": a dispatch without metadata still says when it was sent. Only a whole date counts, in
// an opening that starts with a place in capitals, holds no verb and is closed by a dash; a title may stand before it.
#include <algorithm>

#include "mention/timex_context.h"

namespace dragoman {
namespace {

constexpr std::uint32_t kLongest = 16;   ///< tokens of a dateline
constexpr std::size_t kSentences = 3;    ///< a title, a byline, the dateline

bool in_capitals(std::string_view text) {
  return text.size() > 1 && std::all_of(text.begin(), text.end(), [](char c) { return (c >= 'A' && c <= 'Z') || c == '.' || c == '-' || c == ','; });
}

bool is_dash(std::string_view text) { return text == "-" || text == "--" || text == "\xE2\x80\x93" || text == "\xE2\x80\x94"; }

bool closed_by_dash(Tree const& tree, std::uint32_t from, std::uint32_t limit) {
  for (std::uint32_t i = from; i < limit; ++i) {
    if (is_dash(tree.tokens[i].text)) return true;
    if (tree.tokens[i].pos == Upos::kVerb || tree.tokens[i].pos == Upos::kAux) return false;
  }
  return false;
}

}  // namespace

std::optional<Date> dateline_date(Tree const& tree) {
  TimeContext context{tree, std::nullopt, std::nullopt, std::nullopt, 0};
  auto const size = static_cast<std::uint32_t>(tree.tokens.size());
  for (std::size_t s = 0; s < std::min(kSentences, tree.sentences.size()); ++s) {
    std::uint32_t const begin = tree.sentences[s].begin, limit = std::min(size, begin + kLongest);
    if (begin >= limit || !in_capitals(tree.tokens[begin].text)) continue;
    context.limit = tree.sentences[s].end;
    for (std::uint32_t i = begin + 1; i < std::min(limit, context.limit); ++i) {
      if (is_dash(tree.tokens[i].text) && tree.tokens[i].space_after) break;
      auto const date = match_date(context, i);
      if (!date || date->basis != "explicit" || date->value.precision != 1) continue;
      if (closed_by_dash(tree, date->end, limit)) return date->value.begin;
      break;
    }
  }
  return std::nullopt;
}

}  // namespace dragoman
