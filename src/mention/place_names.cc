// A place name in running text begins and ends with a capital; only small words that names contain may be
// small inside ("Isle of Wight"). Names of states come from the lexicon, so that its spellings count.
#include "mention/place_names.h"

#include <algorithm>
#include <array>

#include "lexicon/alias_key.h"

namespace dragoman {

namespace {

constexpr std::array<std::string_view, 16> kInnerWords{"of",  "de",  "la", "el",  "al",  "e",  "on", "upon",
                                                       "the", "and", "du", "del", "des", "es", "le", "i"};

bool is_joiner(std::string_view text) {
  return text == "-" || text == "\u2010" || text == "\u2011" || text == "\u2013";
}

bool starts_upper(std::string_view text) {
  auto const first = text.empty() ? '\0' : text.front();
  return (first >= 'A' && first <= 'Z') || static_cast<unsigned char>(first) >= 0xC3;
}

}  // namespace

PlaceNames::PlaceNames(Tree const& tree, Lexicon const& lexicon, Gazetteer const* gazetteer)
    : tree_(tree), gazetteer_(gazetteer), at_(tree.tokens.size()), states_(tree.tokens.size()) {
  word_begin_.reserve(tree.tokens.size() + 1);
  for (auto const& token : tree.tokens) {
    word_begin_.push_back(static_cast<std::uint32_t>(words_.size()));
    append_place_words(token.text, words_);
  }
  word_begin_.push_back(static_cast<std::uint32_t>(words_.size()));
  find_states(lexicon);
  for (std::uint32_t token = 0; token < at_.size(); ++token) {
    auto name = gazetteer_name(token);
    if (auto const& state = states_[token];
        state.end >= name.end && state.end > 0 && !is_part_of(name, state)) {
      if (state.end > name.end) name.rows = {};
      name.end = state.end;
      name.country = state.country;
      name.adjective_of = state.adjective_of;
    }
    at_[token] = name;
  }
}

std::span<AliasWord const> PlaceNames::words_of(std::uint32_t token) const {
  return std::span(words_).subspan(word_begin_[token], word_begin_[token + 1] - word_begin_[token]);
}

void PlaceNames::find_states(Lexicon const& lexicon) {
  AliasScan scan;
  AliasOptions states;
  states.actor_kind = "state";
  for (auto const& sentence : tree_.sentences) {
    scan.clear();
    for (auto token = sentence.begin; token < sentence.end; ++token)
      scan.add(tree_.tokens[token].text, tree_.tokens[token].space_after);
    lexicon.aliases().find(scan, states);
    for (auto const& match : scan.matches)
      for (auto const& candidate : scan.of(match)) {
        auto const actor = lexicon.actors().actor(candidate.actor);
        bool const has_iso3 =
            actor.id.size() == 3;  // others are states only to themselves; the gazetteer knows where they are
        if (candidate.kind == AliasKind::kMetonym || !has_iso3) continue;
        auto& found = states_[sentence.begin + match.begin];
        found.end = sentence.begin + match.end;
        bool const people = candidate.kind == AliasKind::kDemonym || candidate.kind == AliasKind::kAdjective;
        if (!people)
          found.by_other_name =
              alias_key(lexicon.actors().alias(candidate.alias).text) != alias_key(actor.name);
        auto& slot = people ? found.adjective_of : found.country;
        if (slot.empty()) slot = actor.id;
      }
  }
}

/// "Wales" is a name of the state in the lexicon and of a division of that state here: the division is meant.
bool PlaceNames::is_part_of(PlaceNameAt const& name, PlaceNameAt const& state) const {
  if (!state.by_other_name || name.end != state.end) return false;
  return std::any_of(name.rows.begin(), name.rows.end(), [&](PlaceNameRow const& row) {
    return row.kind == PlaceNameKind::kName && gazetteer_->kind(row.place) == PlaceClass::kAdmin1 &&
           gazetteer_->place(row.place).country == state.country;
  });
}

std::span<PlaceNameRow const> PlaceNames::plausible(std::span<AliasWord const> words) const {
  auto rows = gazetteer_->find(words);
  bool const acronym = words.size() == 1 && words[0].all_upper && words[0].letters <= 3;
  while (acronym && !rows.empty() && rows.front().kind <= PlaceNameKind::kAlternate &&
         gazetteer_->kind(rows.front().place) != PlaceClass::kRegion)
    rows = rows.subspan(1);
  return rows;
}

PlaceNameAt PlaceNames::gazetteer_name(std::uint32_t first) const {
  PlaceNameAt best;
  if (gazetteer_ == nullptr || !starts_upper(tree_.tokens[first].text) || words_of(first).empty())
    return best;
  auto const sentence_end = tree_.sentences[tree_.tokens[first].sentence].end;
  auto const from = word_begin_[first];
  for (auto token = first; token < sentence_end; ++token) {
    auto const text = tree_.tokens[token].text;
    if (words_of(token).empty() && !(is_joiner(text) && token > first)) break;
    bool const inner = std::find(kInnerWords.begin(), kInnerWords.end(), text) != kInnerWords.end();
    if (!words_of(token).empty() && !starts_upper(text) && !(inner && token > first) && text != "'s") break;
    auto const words = std::span(words_).subspan(from, word_begin_[token + 1] - from);
    if (words.size() > Gazetteer::kMostWords) break;
    if (!starts_upper(text)) continue;
    if (auto const rows = plausible(words); !rows.empty()) best = {token + 1, rows, {}, {}, false};
  }
  return best;
}

PlaceNameAt PlaceNames::exactly(Span tokens) const {
  if (tokens.empty()) return {};
  if (auto const& name = at_[tokens.begin]; name.end == tokens.end) return name;
  PlaceNameAt found;
  auto const words = std::span(words_).subspan(word_begin_[tokens.begin],
                                               word_begin_[tokens.end] - word_begin_[tokens.begin]);
  if (gazetteer_ != nullptr) found.rows = plausible(words);
  if (auto const& state = states_[tokens.begin]; state.end == tokens.end)
    found.country = state.country, found.adjective_of = state.adjective_of;
  if (!found.rows.empty() || !found.country.empty() || !found.adjective_of.empty()) found.end = tokens.end;
  return found;
}

}  // namespace dragoman
