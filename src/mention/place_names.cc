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

/// Equal under alias_key(); most names of a state are written as its own.
bool same_name(std::string_view a, std::string_view b) { return a == b || alias_key(a) == alias_key(b); }

bool starts_upper(std::string_view text) {
  auto const first = text.empty() ? '\0' : text.front();
  return (first >= 'A' && first <= 'Z') || static_cast<unsigned char>(first) >= 0xC3;
}

}  // namespace

PlaceNames::PlaceNames(Tree const& tree, Lexicon const& lexicon, Gazetteer const* gazetteer, DocumentWords const& words)
    : tree_(tree), gazetteer_(gazetteer), words_(words), at_(tree.tokens.size(), words.memory()), states_(tree.tokens.size(), words.memory()) {
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

void PlaceNames::find_states(Lexicon const& lexicon) {
  AliasOptions states;
  states.actor_kind = "state";
  FoundNames found(words_.memory());
  lexicon.aliases().find(words_.names(), 0, words_.names().size(), states, found);
  for (auto const& match : found.matches)
    for (auto const& candidate : found.of(match)) {
      auto const actor = lexicon.actors().actor(candidate.actor);
      bool const has_iso3 = actor.id.size() == 3;  // others are states only to themselves; the gazetteer knows where they are
      if (candidate.kind == AliasKind::kMetonym || !has_iso3) continue;
      auto& state = states_[match.begin];
      state.end = match.end;
      bool const people = candidate.kind == AliasKind::kDemonym || candidate.kind == AliasKind::kAdjective;
      if (!people) state.by_other_name = !same_name(lexicon.actors().alias(candidate.alias).text, actor.name);
      auto& slot = people ? state.adjective_of : state.country;
      if (slot.empty()) slot = actor.id;
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
  auto const& names = words_.names();
  if (gazetteer_ == nullptr || !starts_upper(tree_.tokens[first].text) || names.words(first, first + 1).empty())
    return best;
  auto const sentence_end = tree_.sentences[tree_.tokens[first].sentence].end;
  for (auto token = first; token < sentence_end; ++token) {
    auto const text = tree_.tokens[token].text;
    bool const wordless = names.words(token, token + 1).empty(), upper = starts_upper(text);
    if (wordless && !(is_joiner(text) && token > first)) break;
    bool const inner = !upper && token > first && std::find(kInnerWords.begin(), kInnerWords.end(), text) != kInnerWords.end();
    if (!wordless && !upper && !inner && text != "'s") break;
    auto const words = names.words(first, token + 1);
    if (words.size() > Gazetteer::kMostWords) break;
    if (!upper) continue;
    if (auto const rows = plausible(words); !rows.empty()) best = {token + 1, rows, {}, {}, false};
  }
  return best;
}

PlaceNameAt PlaceNames::exactly(Span tokens) const {
  if (tokens.empty()) return {};
  if (auto const& name = at_[tokens.begin]; name.end == tokens.end) return name;
  PlaceNameAt found;
  auto const words = words_.names().words(tokens.begin, tokens.end);
  if (gazetteer_ != nullptr) found.rows = plausible(words);
  if (auto const& state = states_[tokens.begin]; state.end == tokens.end)
    found.country = state.country, found.adjective_of = state.adjective_of;
  if (!found.rows.empty() || !found.country.empty() || !found.adjective_of.empty()) found.end = tokens.end;
  return found;
}

}  // namespace dragoman
