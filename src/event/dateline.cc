// "KABUL, Afghanistan (AP) -- ...": a dateline is no party. It stands at the beginning of a sentence, starts with a word in
// capitals and ends with a dash within a dozen tokens; verbs never stand in it.
#include "event/dateline.h"

#include <algorithm>

namespace dragoman {

namespace {

bool is_dash(std::string_view text) { return text == "-" || text == "--" || text == "\xE2\x80\x93" || text == "\xE2\x80\x94"; }

bool in_capitals(std::string_view text) {
  return text.size() > 2 && std::all_of(text.begin(), text.end(), [](char c) { return (c >= 'A' && c <= 'Z') || c == '.'; });
}

}  // namespace

std::uint32_t dateline_end(Tree const& tree, Sentence const& sentence) {
  std::uint32_t const limit = std::min(sentence.end, sentence.begin + 14);
  bool capitals = false;
  for (std::uint32_t i = sentence.begin; i < limit; ++i) {
    Token const& t = tree.tokens[i];
    if (t.text == "-" && !t.space_after) continue;  // "BEDFORD-STUYVESANT"
    if (is_dash(t.text) && i > sentence.begin) return capitals ? i + 1 : sentence.begin;
    if (i == sentence.begin) capitals = in_capitals(t.text);
    if (i == sentence.begin + 1 && !capitals) capitals = is_dash(t.text) || (tree.tokens[sentence.begin].text == "THE" && in_capitals(t.text));
    if (t.pos == Upos::kVerb || t.pos == Upos::kAux) break;
  }
  return sentence.begin;
}

}  // namespace dragoman
