// Names that only the entity recogniser knows: taken where no listed name speaks for their head, without articles,
// possessors and marks, and as a person's where the text has marked the same surname so.
#include "mention/name_finding.h"

#include <array>

#include "base/one_of.h"
#include "mention/actor_context.h"
#include "mention/noun_phrase.h"

namespace dragoman {

namespace {

/// "DR GUERRERO": how he is addressed is no part of his name, and hides that he is the Guerrero named in full.
bool is_address(std::string_view word) {
  if (word.ends_with('.')) word.remove_suffix(1);
  return one_of(word, {"dr", "mr", "mrs", "ms", "msgr", "monsignor", "rev", "gen", "col", "maj", "lt", "capt", "sgt", "cpl", "sen", "rep", "gov", "prof", "hon"});
}

}  // namespace

/// A lexicon name speaks for this head already.
bool NameFinder::taken(std::uint32_t head, Span tokens) const {
  if (name_at_[head] < 0) return false;
  NameMatch const& name = names_[static_cast<std::size_t>(name_at_[head])];
  return name.head == head || name.tokens.contains(tokens);
}

void NameFinder::add_recognised() {
  constexpr std::array<std::string_view, 11> kNames = {"PERSON", "ORG", "GPE",     "NORP",        "LOC",     "FAC",
                                                       "EVENT",  "LAW", "PRODUCT", "WORK_OF_ART", "LANGUAGE"};
  for (Entity const& e : tree_.entities) {
    if (std::find(kNames.begin(), kNames.end(), e.label) == kNames.end()) continue;
    Span tokens = trimmed({e.begin, e.end});
    if (e.label == "PERSON" && tokens.size() > 1 && is_address(tree_.tokens[tokens.begin].lower)) ++tokens.begin;
    if (tokens.empty()) continue;
    if (is_office(tokens) || !has_capital(tokens)) continue;
    auto const head = head_of_range(tree_, tokens);
    if (taken(head, tokens) || part_of_title(head, e.label)) continue;
    names_.push_back({tokens, head, std::nullopt, AliasKind::kName, takes_up(tokens, e.label) ? "PERSON" : e.label});
  }
}

/// "King of Morocco" marked as a name: who holds the office is found by the office.
bool NameFinder::is_office(Span tokens) const {
  if (!tokens.empty() && tree_.tokens[tokens.begin].pos == Upos::kDet) ++tokens.begin;
  if (tokens.size() < 3 || tree_.tokens[tokens.begin + 1].lower != "of") return false;
  auto const match = sources_.agent_of_form(tree_.tokens[tokens.begin], tokens.begin);
  return match && match->agent.title && !match->agent.office.empty();
}

/// "Iran's supreme leader" marked as a name, of which "supreme leader" is left: a description.
bool NameFinder::has_capital(Span tokens) const {
  return std::any_of(tree_.tokens.begin() + tokens.begin, tree_.tokens.begin() + tokens.end, [](Token const& t) { return t.text != t.lower; });
}

/// "Adan" marked as a body or place where the text has "Yusuf Adan" marked as a person.
bool NameFinder::takes_up(Span tokens, std::string_view label) const {
  bool const name = label == "ORG" || label == "GPE" || label == "LOC" || label == "NORP" || label == "FAC" || label == "PRODUCT";
  if (!name || tokens.size() != 1) return false;
  std::string_view const surname = tree_.tokens[tokens.begin].lower;
  if (!bearers_.contains(surname) && !listed_surnames_.contains(surname)) return false;
  return !is_locative(governing_prep(tree_, tokens.begin)) && !is_modifier_noun(tree_, tokens.begin);
}

/// "National Security" of "National Security Advisor".
bool NameFinder::part_of_title(std::uint32_t head, std::string_view label) const {
  if (label != "ORG" || !is_modifier_noun(tree_, head) || head + 1 >= tree_.tokens.size()) return false;
  std::string_view const words[] = {head > 0 ? tree_.tokens[head - 1].lower : std::string_view{}, tree_.tokens[head].lower, tree_.tokens[head + 1].lower};
  RowRange const entries = sources_.words.agents_by_form(head + 1);
  auto const two = sources_.agents.match(std::span(words).last(2), entries), three = sources_.agents.match(words, entries);
  return (two && two->words > 1) || (three && three->words > 1);
}

/// Without a leading article, possessor ("ISKP's Sharifullah") and a trailing possessive.
Span NameFinder::trimmed(Span tokens) const {
  for (auto t = tokens.begin + 1; t + 1 < tokens.end; ++t)
    if (tree_.tokens[t].tag == "POS" && name_at_[t - 1] >= 0) tokens.begin = t + 1;
  for (auto t = tokens.begin + 1; t < tokens.end; ++t)
    if (tree_.tokens[t].text == "(" && tree_.tokens[tokens.end - 1].text != ")") tokens.end = t;
  while (!tokens.empty() && (tree_.tokens[tokens.end - 1].tag == "POS" || is_mark(tokens.end - 1))) --tokens.end;
  while (!tokens.empty() && (tree_.tokens[tokens.begin].pos == Upos::kDet || is_mark(tokens.begin))) ++tokens.begin;
  return tokens;
}

}  // namespace dragoman
