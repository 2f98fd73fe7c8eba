// Three sources, in the order of their precision: a name followed by the division it lies in, the entity
// recogniser, a gazetteer name in a place's syntactic position. What one mention of a name proves counts for
// all others in the document (one sense per discourse, Gale, Church and Yarowsky 1992). The gazetteer alone
// proves nothing: it files a "Price", a "Mercy" and a "Reading".
#include "mention/place_spotter.h"

#include <algorithm>
#include <array>
#include <set>

#include "mention/place_evidence.h"
#include "mention/place_names.h"

namespace dragoman {

namespace {

constexpr std::array<std::string_view, 9> kRuleNames{"entity", "unknown", "name",   "state",    "pair",
                                                     "repeat", "inside",  "street", "adjective"};
bool is_place_label(std::string_view label) { return label == "GPE" || label == "LOC" || label == "FAC"; }

class Spotter {
 public:
  Spotter(Tree const& tree, Lexicon const& lexicon, Gazetteer const* gazetteer, DocumentWords const& words)
      : tree_(tree),
        gazetteer_(gazetteer),
        words_(words),
        names_(tree, lexicon, gazetteer, words),
        evidence_(tree, gazetteer, words.memory()),
        taken_(tree.tokens.size(), false, words.memory()) {}

  std::pmr::vector<SpottedPlace> run() {
    each_token(&Spotter::pair);
    each_token(&Spotter::street);
    for (auto const& entity : tree_.entities) recognised(entity);
    each_token(&Spotter::positioned);
    each_token(&Spotter::unlisted);
    learn();
    each_token(&Spotter::repeated);
    for (auto const& entity : tree_.entities) inside(entity);
    each_token(&Spotter::adjective);
    return ordered();
  }

 private:
  void each_token(void (Spotter::*step)(std::uint32_t)) {
    for (std::uint32_t t = 0; t < tree_.tokens.size(); ++t) (this->*step)(t);
  }
  std::string_view text(std::uint32_t t) const { return tree_.tokens[t].text; }
  bool free(Span tokens) const {
    return std::none_of(taken_.begin() + tokens.begin, taken_.begin() + tokens.end, [](bool b) { return b; });
  }
  bool part_of_longer_name(std::uint32_t first) const {
    return evidence_.part_of_longer_name(first) && !taken_[first - 1];
  }

  /// Adds the span unless a better one has it; the number of the place, or -1.
  std::int32_t add(Span tokens, PlaceRule rule, PlaceNameAt const& name) {
    tokens = with_full_stop(tokens, name);
    if (tokens.empty() || !free(tokens)) return -1;
    std::fill(taken_.begin() + tokens.begin, taken_.begin() + tokens.end, true);
    if (rule == PlaceRule::kEntity && !name.country.empty()) rule = PlaceRule::kState;
    places_.push_back({tokens, rule, name.rows, name.country, -1});
    return static_cast<std::int32_t>(places_.size() - 1);
  }
  /// The stop of an abbreviation belongs to it, also where the tokenizer cut it off.
  Span with_full_stop(Span span, PlaceNameAt const& name) const {
    bool const cut_off =
        span.end < tree_.tokens.size() && text(span.end) == "." && !tree_.tokens[span.end - 1].space_after;
    if (name.is_abbreviation() && cut_off && text(span.end - 1).find('.') != std::string_view::npos)
      ++span.end;
    return span;
  }

  /// "Gainesville, Fla.", "Lahore, Pakistan": a name, a comma and the division or state it lies in.
  void pair(std::uint32_t first) {
    auto const& name = names_.at(first);
    if (!name.is_name() || name.rows.empty()) return;
    auto const comma = name.end;
    if (!evidence_.same_sentence(first, comma + 1) || text(comma) != ",") return;
    auto const& region = names_.at(comma + 1);
    if (region.end == 0 || !evidence_.is_division(region) || !evidence_.lies_in(name, region)) return;
    auto const town = add({first, name.end}, PlaceRule::kPair, name);
    if (town >= 0)
      places_[static_cast<std::size_t>(town)].region = add({comma + 1, region.end}, PlaceRule::kPair, region);
  }

  /// A street, and the town behind its comma.
  void street(std::uint32_t first) {
    auto const end = evidence_.street_end(first);
    if (end == first || add({first, end}, PlaceRule::kStreet, {}) < 0) return;
    if (!evidence_.same_sentence(first, end + 1) || text(end) != ",") return;
    auto const& town = names_.at(end + 1);
    if (town.is_main_name() && evidence_.is_whole(end + 1, town.end))
      add({end + 1, town.end}, PlaceRule::kName, town);
  }

  /// The recogniser's span, cut at commas.
  void recognised(Entity const& entity) {
    if (!is_place_label(entity.label)) return;
    for (auto begin = entity.begin; begin < entity.end;) {
      auto end = begin;
      while (end < entity.end && text(end) != ",") ++end;
      one_entity({begin, end}, entity);
      begin = end + 1;
    }
  }

  void one_entity(Span span, Entity const& entity) {
    while (!span.empty() && (text(span.begin) == "The" || !starts_name(span.begin))) ++span.begin;
    while (!span.empty() && (tree_.tokens[span.end - 1].pos == Upos::kPart || !ends_name(span.end - 1)))
      --span.end;
    if (span.empty()) return;
    auto const& longer = names_.at(span.begin);
    if (longer.end > span.end && longer.is_name()) span.end = longer.end;
    auto const name = names_.exactly(span);
    if (name.is_name() || name.is_abbreviation())
      add(span, PlaceRule::kEntity, name);
    else if (name.end == 0)
      unknown_entity(span, entity);
  }
  bool starts_name(std::uint32_t t) const {
    auto const first = static_cast<unsigned char>(text(t).front());
    return (first >= 'A' && first <= 'Z') || (first >= '0' && first <= '9') || first >= 0x80 ||
           tree_.tokens[t].pos == Upos::kPropn;
  }
  bool ends_name(std::uint32_t t) const { return tree_.tokens[t].pos != Upos::kPunct || text(t) == ")"; }

  /// A recognised place that no table knows: a known name at its end or beginning if there is one ("western
  /// Massachusetts", "Moore County District"), else the whole.
  void unknown_entity(Span span, Entity const& entity) {
    for (auto t = span.begin + 1; t < span.end; ++t) {
      auto const& name = names_.at(t);
      if (name.end != span.end || !name.is_main_name()) continue;
      if (text(t - 1) != "of" && !PlaceEvidence::is_vague(text(t - 1))) continue;
      add({t, span.end}, PlaceRule::kEntity, name);
      return;
    }
    auto const& front = names_.at(span.begin);
    if (front.is_main_name() && front.end < span.end && entity.label != "LOC" &&
        evidence_.informative(span.begin, front))
      add({span.begin, front.end}, PlaceRule::kInside, front);
    else if (gazetteer_ == nullptr || evidence_.names_feature(span) || evidence_.stands_for_place(span))
      add(span, PlaceRule::kUnknown, {});
  }

  /// A gazetteer or state name where a place stands.
  void positioned(std::uint32_t first) {
    auto const& name = names_.at(first);
    if (name.end == 0 || !free({first, name.end})) return;
    if (name.is_abbreviation()) {
      if (evidence_.abbreviation_fits(first)) add({first, name.end}, PlaceRule::kName, name);
      return;
    }
    if (!name.is_name()) return;
    bool const whole = evidence_.is_whole(first, name.end);
    if (!name.country.empty() && evidence_.label(first) != "PERSON" && whole)
      add({first, name.end}, PlaceRule::kState, name);
    else if (evidence_.is_county(first, name) || (whole && fits(first, name)))
      add({first, name.end}, PlaceRule::kName, name);
  }
  /// "in Turbat": one capitalised word behind "in" or "near" that nobody knows is a place.
  void unlisted(std::uint32_t first) {
    if (names_.at(first).end != 0 || !free({first, first + 1})) return;
    if (evidence_.is_unknown_town(first)) add({first, first + 1}, PlaceRule::kUnknown, {});
  }
  bool fits(std::uint32_t first, PlaceNameAt const& name) const {
    return evidence_.is_dateline(name) || evidence_.is_region(first, name) ||
           evidence_.names_people_of(first, name) || evidence_.position_fits(first, name);
  }

  /// Tells tokens apart by their words as names are compared.
  std::uint64_t words_key(std::uint32_t t) const {
    std::uint64_t key = 0;
    for (AliasWord const& word : words_.names().words(t, t + 1)) key = key * 31 + word.hash;
    return key;
  }

  /// Names proved by any mention so far, and the words of people's names.
  void learn() {
    for (auto const& place : places_)
      if (!place.names.empty() && place.rule != PlaceRule::kInside) proved_.insert(place.names.front().hash);
    for (auto const& entity : tree_.entities)
      if (entity.label == "PERSON")
        for (auto t = entity.begin; t < entity.end; ++t) people_.insert(words_key(t));
  }

  /// The same name again, unless it is part of a longer name here or the document has a person of that name.
  void repeated(std::uint32_t first) {
    auto const& name = names_.at(first);
    if (!name.is_name() || name.rows.empty() || !free({first, name.end})) return;
    if (!proved_.contains(name.rows.front().hash) || evidence_.label(first) == "PERSON" ||
        part_of_longer_name(first))
      return;
    if (name.end == first + 1 && people_.contains(words_key(first))) return;
    add({first, name.end}, PlaceRule::kRepeat, name);
  }

  /// "Ohio State University", "University of Texas".
  void inside(Entity const& entity) {
    if (entity.label != "ORG" && entity.label != "FAC" && entity.label != "EVENT" && entity.label != "LAW")
      return;
    for (auto t = entity.begin; t < entity.end; ++t) {
      auto const& name = names_.at(t);
      if (!name.is_main_name() || name.end > entity.end || !free({t, name.end})) continue;
      if (t == entity.begin && name.end == entity.end) continue;
      if (!part_of_longer_name(t) && evidence_.informative(t, name))
        add({t, name.end}, PlaceRule::kInside, name);
    }
  }

  void adjective(std::uint32_t first) {
    auto name = names_.at(first);
    if (!name.is_adjective() || !free({first, name.end})) return;
    auto const& last = tree_.tokens[name.end - 1];
    if (last.pos != Upos::kAdj && last.rel != Rel::kAmod && last.rel != Rel::kCompound) return;
    name.country = name.adjective_of;
    if (!name.adjective_of.empty()) name.rows = {};
    add({first, name.end}, PlaceRule::kAdjective, name);
  }

  std::pmr::vector<SpottedPlace> ordered() {
    std::pmr::vector<std::int32_t> order(places_.size(), words_.memory()), place_of(places_.size(), words_.memory());
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = static_cast<std::int32_t>(i);
    auto at = [this](std::int32_t i) -> SpottedPlace const& { return places_[static_cast<std::size_t>(i)]; };
    std::sort(order.begin(), order.end(),
              [&](std::int32_t a, std::int32_t b) { return at(a).tokens.begin < at(b).tokens.begin; });
    for (std::size_t i = 0; i < order.size(); ++i)
      place_of[static_cast<std::size_t>(order[i])] = static_cast<std::int32_t>(i);
    std::pmr::vector<SpottedPlace> out(words_.memory());
    out.reserve(order.size());
    for (auto const i : order) {
      out.push_back(at(i));
      if (auto& region = out.back().region; region >= 0) region = place_of[static_cast<std::size_t>(region)];
    }
    return out;
  }

  Tree const& tree_;
  Gazetteer const* gazetteer_;
  DocumentWords const& words_;
  PlaceNames names_;
  PlaceEvidence evidence_;
  std::pmr::vector<bool> taken_;
  std::pmr::vector<SpottedPlace> places_{words_.memory()};
  std::pmr::set<std::uint64_t> proved_{words_.memory()};
  std::pmr::set<std::uint64_t> people_{words_.memory()};
};

}  // namespace

std::string_view place_rule_name(PlaceRule rule) { return kRuleNames[static_cast<std::size_t>(rule)]; }

std::pmr::vector<SpottedPlace> spot_places(Tree const& tree, Lexicon const& lexicon, Gazetteer const* gazetteer, DocumentWords const& words) {
  return Spotter(tree, lexicon, gazetteer, words).run();
}

}  // namespace dragoman
