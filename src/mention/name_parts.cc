// A listed name that is a word of something longer is no mention of its own: "Reagan Airport", "Libby Park",
// "Lebanon, Tennessee", "British Columbia", "Priorities USA". Such words are left out before anything leans on them.
#include "mention/name_finding.h"

#include "base/one_of.h"
#include "mention/actor_context.h"
#include "mention/gender.h"
#include "mention/name_bearers.h"
#include "mention/noun_phrase.h"

namespace dragoman {

/// Listed names that are words of a longer name or place, left out before anything leans on them.
void NameFinder::drop_parts() {
  for (Found const& found : found_)
    for (AliasCandidate const& c : of(found))
      if (c.kind != AliasKind::kMetonym) named_.insert(sources_.actors.actor(c.actor).country);
  for (std::size_t p = 0; p + 1 < places_.size(); ++p)
    if (places_[p].rule == "pair" && places_[p + 1].rule == "pair" && places_[p + 1].feature_code == "ADM1")
      in_region_.insert(kept_lower(places_[p].span.of(document_.text), memory_));
  std::pmr::vector<bool> part(found_.size(), memory_);
  std::transform(found_.begin(), found_.end(), part.begin(), [&](Found const& found) { return is_part(found); });
  std::size_t at = 0;
  std::erase_if(found_, [&](Found const&) { return part[at++]; });
}

bool NameFinder::is_part(Found const& found) const {
  auto const readings = of(found);
  auto const all = [&](auto holds) { return std::all_of(readings.begin(), readings.end(), holds); };
  if (all([&](AliasCandidate const& c) { return in_another_country(found, c) || is_other_word(found, c); })) return true;
  if (std::any_of(readings.begin(), readings.end(), [&](AliasCandidate const& c) { return is_of_division(found, c); })) return true;
  if (all([](AliasCandidate const& c) { return c.kind == AliasKind::kMetonym; }) && is_surname(found.tokens)) return true;
  if (all([&](AliasCandidate const& c) { return names_group(found, c) || bears_name_of_paper(found, c); })) return true;
  bool const bearers = all([&](AliasCandidate const& c) { return is_bearer(c) && !in_full_.contains(c.actor); });
  return bearers && (is_no_name(found.tokens) || goes_on(found.tokens) || comes_after(found));
}

/// "Let" is not "LeT": an acronym with a capital inside is written so.
bool NameFinder::is_other_word(Found const& found, AliasCandidate const& candidate) const {
  if (candidate.kind != AliasKind::kAcronym || found.tokens.size() != 1) return false;
  std::string_view const alias = sources_.actors.alias(candidate.alias).text, word = tree_.tokens[found.tokens.begin].text;
  auto const capital = [](char c) { return c >= 'A' && c <= 'Z'; };
  bool const mixed = alias.size() > 1 && has_lower_case(alias) && std::any_of(alias.begin() + 1, alias.end(), capital);
  return mixed && has_lower_case(word) && std::none_of(word.begin() + 1, word.end(), capital);
}

/// People, papers and firms: their names are those of streets, schools and other people, too.
bool NameFinder::is_bearer(AliasCandidate const& candidate) const {
  auto const kind = sources_.actors.actor(candidate.actor).kind;
  bool const sheet = (kind == "media" || kind == "company") && (candidate.ambiguous || sources_.actors.alias(candidate.alias).text.starts_with("The "));
  return kind == "person" || sheet;
}

/// "Priorities USA", "Democracy for America": a group that bears the name of its country is not the country.
bool NameFinder::names_group(Found const& found, AliasCandidate const& candidate) const {
  auto const t = found.tokens.begin;
  bool const plain = candidate.kind != AliasKind::kDemonym && candidate.kind != AliasKind::kAdjective && candidate.kind != AliasKind::kMetonym;
  if (t < 2 || found.tokens.size() != 1 || !plain || sources_.actors.actor(candidate.actor).kind != "state") return false;
  auto const sentence = tree_.tokens[t].sentence;
  Token const& before = tree_.tokens[t - 1];
  auto const is_group_word = [&](std::uint32_t i) { return is_name_word(i, sentence) && !ends_listed(i + 1) && place_at_[i] < 0; };
  if (before.lower == "for") return is_group_word(t - 2) && (entity(t - 2) == nullptr || entity(t - 2)->label == "ORG") && tree_.tokens[t].text == "America";
  bool const joined = before.space_after && before.head == static_cast<std::int32_t>(t) && is_modifier_noun(tree_, t - 1) && is_group_word(t - 1);
  bool const body = entity(t) != nullptr && entity(t)->label == "ORG" && entity(t)->begin < t;
  return joined && (body || tree_.tokens[t].text == "USA");
}

/// "Guardian" where the text tells of a Don Guardian: papers, firms and groups give way to him.
bool NameFinder::bears_name_of_paper(Found const& found, AliasCandidate const& candidate) const {
  if (found.tokens.size() != 1 || !bearers_.contains(tree_.tokens[found.tokens.begin].lower)) return false;
  return one_of(sources_.actors.actor(candidate.actor).kind, {"media", "company", "organization"});
}

/// "Athens" where the text names nothing else Greek, "Lebanon" of "Lebanon, Tennessee", "Jersey" of "New Jersey", the Georgia
/// of Atlanta, "British" of "British Columbia": the name of a place that lies elsewhere, or a part of its name.
bool NameFinder::in_another_country(Found const& found, AliasCandidate const& candidate) const {
  Actor const actor = sources_.actors.actor(candidate.actor);
  if (actor.kind != "state") return false;
  if (found.tokens.begin > 0 && tree_.tokens[found.tokens.begin - 1].text == "New") return true;
  if (candidate.kind == AliasKind::kName && is_american_georgia(found.tokens)) return true;
  auto const at = place_at_[found.tokens.end - 1];
  if (at < 0) return false;
  PlaceMention const& place = places_[static_cast<std::size_t>(at)];
  if (!place.latitude || place.country.empty() || place.country == actor.country) return false;
  bool const street = place.rule.starts_with("street") && place.tokens == found.tokens;  // "Downing Street"
  if (candidate.kind == AliasKind::kMetonym) return !street && !named_.contains(actor.country);
  if (candidate.kind != AliasKind::kName) return place.tokens.size() > found.tokens.size();
  return place.feature_code == "ADM1" || in_region_.contains(kept_lower(place.span.of(document_.text), memory_));
}

/// "Missouri House of Representatives", "Texas Supreme Court": a body of that name of a division, not of the state.
bool NameFinder::is_of_division(Found const& found, AliasCandidate const& candidate) const {
  auto const t = found.tokens.begin;
  if (t == 0 || tree_.tokens[t].sentence != tree_.tokens[t - 1].sentence || tree_.tokens[t - 1].lower == "washington") return false;
  auto const at = place_at_[t - 1];
  if (at < 0 || sources_.actors.actor(candidate.actor).kind != "government") return false;
  PlaceMention const& place = places_[static_cast<std::size_t>(at)];
  bool const inside = tree_.tokens[t - 1].head >= static_cast<std::int32_t>(t) && tree_.tokens[t - 1].head < static_cast<std::int32_t>(found.tokens.end + 3);
  return inside && place.feature_code == "ADM1" && place.tokens.end == t && place.country == sources_.actors.actor(candidate.actor).country;
}

/// "Georgia Bureau of Investigation", "Georgia Southern": of all states the one that shares its name with a division of another.
bool NameFinder::is_american_georgia(Span tokens) const {
  if (tokens.size() != 1 || tree_.tokens[tokens.begin].text != "Georgia" || !is_name_word(tokens.end, tree_.tokens[tokens.begin].sentence)) return false;
  bool const part = entity(tokens.begin) != nullptr && entity(tokens.begin)->label == "ORG" && entity(tokens.begin)->end > tokens.end;
  return (part || goes_on(tokens)) && (named_.contains("USA") || std::any_of(places_.begin(), places_.end(), [](PlaceMention const& p) { return p.country == "USA"; }));
}

/// "Santiago" where the text tells of an Esteban Santiago, unless it is where something happens.
bool NameFinder::is_surname(Span tokens) const {
  Token const& token = tree_.tokens[tokens.begin];
  bool const where = token.rel == Rel::kObl || token.rel == Rel::kNmod || label_of(tokens) == "GPE";
  if (tokens.size() != 1 || where) return false;
  auto const surname = token.lower;
  if (bearers_.contains(surname)) return true;
  for (std::uint32_t t = 1; t < tree_.tokens.size(); ++t)
    if (tree_.tokens[t].text == token.text && tree_.tokens[t].sentence == tree_.tokens[t - 1].sentence && tree_.tokens[t - 1].pos == Upos::kPropn &&
        gender_of_first_name(tree_.tokens[t - 1].text) != Gender::kUnknown)
      return true;
  return false;
}

/// A single word that the parser takes for a verb, adverb or pronoun: "Store the keys".
bool NameFinder::is_no_name(Span tokens) const {
  Upos const pos = tree_.tokens[tokens.begin].pos;
  return tokens.size() == 1 && pos != Upos::kPropn && pos != Upos::kNoun && pos != Upos::kAdj && pos != Upos::kX;
}

bool NameFinder::is_name_word(std::uint32_t t, std::uint32_t sentence) const {
  return t < tree_.tokens.size() && tree_.tokens[t].sentence == sentence && tree_.tokens[t].pos == Upos::kPropn && cased(t) &&
         !has_title_word(t);
}

/// "Harris County", "Payne-Phalen", "The National Rifle Association": the name goes on behind the words found.
bool NameFinder::goes_on(Span tokens) const {
  auto const last = tokens.end - 1;
  Token const& token = tree_.tokens[last];
  if (is_hyphen(tokens.end)) return is_name_word(tokens.end + 1, token.sentence) && !starts_listed(tokens.end + 1);
  bool const part = is_modifier_noun(tree_, last) && token.head > static_cast<std::int32_t>(last);
  return part && token.space_after && is_name_word(tokens.end, token.sentence) && !starts_listed(tokens.end);
}

/// "Libby Park", "Pedro Costa": another name before the word, which is neither its title nor its first name.
bool NameFinder::comes_after(Found const& found) const {
  auto const first = found.tokens.begin;
  if (first == 0 || found.tokens.size() != 1) return false;
  auto const sentence = tree_.tokens[first].sentence;
  if (is_hyphen(first - 1)) return first > 1 && is_name_word(first - 2, sentence) && !ends_listed(first - 1);
  Token const& before = tree_.tokens[first - 1];
  bool const joined = is_name_word(first - 1, sentence) && before.space_after && before.head == static_cast<std::int32_t>(first) && is_modifier_noun(tree_, first - 1);
  if (!joined || ends_listed(first)) return false;
  auto const readings = of(found);
  return std::none_of(readings.begin(), readings.end(), [&](AliasCandidate const& c) { return can_be_first_name(before.text, sources_.actors.actor(c.actor).name); });
}

bool NameFinder::starts_listed(std::uint32_t t) const {
  return std::any_of(found_.begin(), found_.end(), [&](Found const& f) { return f.tokens.begin == t; });
}

bool NameFinder::ends_listed(std::uint32_t t) const {
  return std::any_of(found_.begin(), found_.end(), [&](Found const& f) { return f.tokens.end == t; });
}

/// A word for an office or a person ("Justice", "Nominee"), with a capital or without.
bool NameFinder::has_title_word(std::uint32_t t) const {
  auto const match = sources_.agent_of_form(tree_.tokens[t], t);
  return match && (match->agent.title || match->agent.person);
}

}  // namespace dragoman
