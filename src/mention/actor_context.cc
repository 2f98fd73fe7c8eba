// Lists by token instead of searches: every later question about a token is one look-up.
#include "mention/actor_context.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "mention/noun_phrase.h"

namespace dragoman {
namespace {

template <class List>
void mark(std::pmr::vector<std::int32_t>& at, List const& list) {
  for (std::size_t i = 0; i < list.size(); ++i)
    for (auto t = list[i].tokens.begin; t < list[i].tokens.end; ++t) at[t] = static_cast<std::int32_t>(i);
}

}  // namespace

ActorContext::ActorContext(Document const& doc, Tree const& parse, ActorSources const& tables,
                           std::vector<Timex> const& times, std::vector<PlaceMention> const& places)
    : document(doc),
      tree(parse),
      sources(tables),
      names(find_names(doc, parse, tables, places)),
      headed_(parse.tokens.size(), -1, tables.memory()),
      covering_(parse.tokens.size(), -1, tables.memory()),
      place_at_(parse.tokens.size(), -1, tables.memory()),
      places_(places),
      in_time_(parse.tokens.size(), false, tables.memory()),
      in_dateline_(parse.tokens.size(), false, tables.memory()),
      known_place_(tables.memory()) {
  mark(covering_, names);
  mark(place_at_, places);
  weigh_places();
  for (Sentence const& sentence : parse.sentences) mark_dateline(sentence);
  for (std::size_t i = 0; i < names.size(); ++i) headed_[names[i].head] = static_cast<std::int32_t>(i);
  for (Timex const& time : times)
    for (auto t = time.tokens.begin; t < time.tokens.end; ++t) in_time_[t] = true;
}

/// A hamlet on the other side of the world bears every surname and every quarter's name. Its country counts where the text
/// names that country or something of it, where most of its places lie there, or where the place is a capital or division.
void ActorContext::weigh_places() {
  std::pmr::map<std::string_view, std::pmr::set<std::string_view>> towns(sources.memory());
  std::size_t most = 1;
  for (PlaceMention const& place : places_)
    if (place.latitude && !place.country.empty()) {
      auto& names_there = towns[place.country];
      names_there.insert(place.span.of(document.text));
      most = std::max(most, names_there.size());
    }
  std::pmr::set<std::string_view> known(sources.memory());
  for (auto const& [country, names_there] : towns)
    if (names_there.size() > 1 && names_there.size() == most) known.insert(country);
  for (NameMatch const& name : names)
    if (name.actor) known.insert(sources.actors.actor(*name.actor).country);
  known_place_.reserve(places_.size());
  for (PlaceMention const& place : places_) {
    auto const& code = place.feature_code;
    bool const large = code.starts_with("PCL") || code == "ADM1" || code == "PPLC" || code == "PPLA" || (code == "PPLA2" && towns.size() == 1);
    known_place_.push_back(large || !place.latitude || place.rule == "pair" || known.contains(place.country));
  }
}

/// A few words without a verb, the first in capitals, up to a free-standing dash; only where a paragraph begins.
void ActorContext::mark_dateline(Sentence const& sentence) {
  constexpr std::uint32_t kLongest = 14;
  auto const begin = sentence.begin;
  if (begin != 0 && !token(begin).paragraph_start) return;
  auto const first = token(begin).span.of(document.text);
  bool const capitals = first.size() > 1 && std::none_of(first.begin(), first.end(), [](char c) { return c >= 'a' && c <= 'z'; });
  bool const place = token(begin).pos == Upos::kPropn && (capitals || place_at_[begin] >= 0 || covering_[begin] >= 0);
  if (!place) return;
  for (auto t = begin + 1; t < std::min(sentence.end, begin + kLongest); ++t) {
    Upos const pos = token(t).pos;
    if (pos == Upos::kVerb || pos == Upos::kAux) return;
    auto const text = token(t).text;
    bool const dash = text == "--" || text == "—" || text == "–" || text == "-";
    if (!dash || !token(t).space_after || !token(t - 1).space_after) continue;
    for (auto i = begin; i <= t; ++i) in_dateline_[i] = true;
    return;
  }
}

Span ActorContext::phrase(std::uint32_t head) const {
  constexpr std::uint32_t kLongest = 64;  // a longer run of modifiers is no phrase but noise
  Span tokens = noun_phrase(tree, head);
  if (head - tokens.begin > kLongest) tokens.begin = head - kLongest;
  for (auto t = tokens.begin; t < head; ++t)
    if (in_dateline_[t] && !in_dateline_[head]) tokens.begin = t + 1;
  return tokens;
}

NameMatch const* ActorContext::name_headed(std::uint32_t t) const {
  return headed_[t] < 0 ? nullptr : &names[static_cast<std::size_t>(headed_[t])];
}

NameMatch const* ActorContext::name_covering(std::uint32_t t) const {
  return covering_[t] < 0 ? nullptr : &names[static_cast<std::size_t>(covering_[t])];
}

std::string_view ActorContext::place_country(std::uint32_t t) const {
  auto const at = static_cast<std::size_t>(place_at_[t]);
  return place_at_[t] < 0 || !known_place_[at] ? std::string_view{} : places_[at].country;
}

std::optional<AgentTable::Match> ActorContext::agent_at(std::uint32_t t, std::uint32_t from) const {
  constexpr std::uint32_t kLongest = 5;
  bool const plural = lower(t).size() > 3 && lower(t).back() == 's';
  RowRange const by_form_rows = sources.words.agents_by_form(t), by_lemma_rows = sources.words.agents_by_lemma(t);
  if (!plural && by_form_rows.begin == by_form_rows.end && by_lemma_rows.begin == by_lemma_rows.end) return std::nullopt;
  std::array<std::string_view, kLongest> words;
  auto const begin = t + 1 - std::min({kLongest, t + 1 - from, t + 1});
  for (auto i = begin; i <= t; ++i) words[i - begin] = lower(i);
  auto const window = std::span(words).first(t + 1 - begin);
  auto by_form = sources.agents.match(window, by_form_rows);
  window.back() = sources.words.lemma(t);
  auto by_lemma = sources.agents.match(window, by_lemma_rows);
  if (!by_lemma && plural) {
    window.back() = lower(t).substr(0, lower(t).size() - 1);
    by_lemma = sources.agents.match(window);
  }
  if (!by_lemma) return by_form;
  return by_form && by_form->words > by_lemma->words ? by_form : by_lemma;
}

std::optional<AgentTable::Match> ActorContext::agent_at(std::uint32_t t) const {
  return agent_at(t, tree.sentences[tree.tokens[t].sentence].begin);
}

std::optional<Actor> office_holder_of(ActorSources const& sources, std::string_view country, Agent const& agent,
                                      std::optional<Date> on) {
  auto const state = sources.actors.find(country);
  if (!state || !on || agent.office.empty()) return std::nullopt;
  // Where a supreme leader is head of state, the president is somebody else.
  std::optional<Term> holder;
  if (agent.phrase == "president") holder = sources.actors.office_holder(state->index, "president", *on);
  if (!holder) holder = sources.actors.office_holder(state->index, agent.office, *on);
  if (!holder && agent.phrase == "president") holder = sources.actors.office_holder(state->index, "head_of_government", *on);
  return holder ? std::optional(sources.actors.actor(holder->actor)) : std::nullopt;
}

std::string cameo_code(std::string_view country, std::string_view sector) {
  std::string code(country);
  if (sector == "JRN") code += "MED";
  else if (sector == "MED") code += "HLH";
  else code += sector;
  return code;
}

bool is_party_kind(MentionKind kind) { return kind < MentionKind::kPlace; }

bool is_locative(std::string_view prep) {
  constexpr std::array<std::string_view, 12> kPlaces = {"in",     "near",    "inside",  "across", "within", "outside",
                                                        "around", "throughout", "into", "at",     "over",   "through"};
  return std::find(kPlaces.begin(), kPlaces.end(), prep) != kPlaces.end();
}

}  // namespace dragoman
