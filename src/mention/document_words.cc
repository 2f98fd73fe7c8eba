// Most lemmas are the form itself in small letters, so most tokens cost one probe for the agent nouns and one for names.
#include "mention/document_words.h"

#include <algorithm>

#include "base/ascii.h"

namespace dragoman {

std::string_view kept_lower(std::string_view text, std::pmr::memory_resource* memory) {
  if (std::none_of(text.begin(), text.end(), [](char c) { return c >= 'A' && c <= 'Z'; })) return text;
  char* const out = static_cast<char*>(memory->allocate(text.size(), 1));
  std::transform(text.begin(), text.end(), out, [](char c) { return lower_ascii(c); });
  return {out, text.size()};
}

DocumentWords::DocumentWords(Tree const& tree, AliasMatcher const& aliases, AgentTable const& agents, std::pmr::memory_resource* memory)
    : memory_(memory), words_(memory), names_(memory) {
  words_.reserve(tree.tokens.size());
  names_.reserve(tree.tokens.size());
  for (Token const& token : tree.tokens) {
    auto const lemma = token.lemma.empty() || token.lemma == token.text ? token.lower : kept_lower(token.lemma, memory);
    RowRange const by_form = agents.headed(token.lower);
    words_.push_back({lemma, by_form, lemma == token.lower ? by_form : agents.headed(lemma)});
  }
  for (Sentence const& sentence : tree.sentences) {
    for (auto t = sentence.begin; t < sentence.end; ++t) names_.add(tree.tokens[t].text, tree.tokens[t].space_after);
    names_.end_sentence();
  }
  aliases.walk(names_);
}

}  // namespace dragoman
