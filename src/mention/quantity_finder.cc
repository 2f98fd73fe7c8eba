// A number is read from the tokens, because parsers disagree on "at least 20 to 25 million"; what it counts is read
// from the tree. Qualifiers stand directly before the number, or directly behind it ("21 or more", "100+").
// Bounds follow the plain meaning of the words; see the header for the conventions.
#include "mention/quantity_finder.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>

#include "mention/noun_phrase.h"
#include "mention/number_words.h"
#include "mention/unit_words.h"

namespace dragoman {
namespace {

struct QualifierRow {
  std::string_view words, qualifier;
};
constexpr std::array<QualifierRow, 44> kBefore = {{
    {"at least", "at_least"},       {"no fewer than", "at_least"}, {"no less than", "at_least"},
    {"not less than", "at_least"},  {"not fewer than", "at_least"}, {"a minimum of", "at_least"},
    {"more than", "more_than"},     {"over", "more_than"},         {"above", "more_than"},
    {"upwards of", "more_than"},    {"in excess of", "more_than"}, {"exceeding", "more_than"},
    {"well over", "more_than"},     {"greater than", "more_than"}, {"just over", "more_than"},
    {"up to", "up_to"},             {"as many as", "up_to"},       {"at most", "up_to"},
    {"no more than", "up_to"},      {"not more than", "up_to"},    {"a maximum of", "up_to"},
    {"as much as", "up_to"},        {"fewer than", "less_than"},   {"less than", "less_than"},
    {"under", "less_than"},         {"below", "less_than"},        {"about", "about"},
    {"around", "about"},            {"some", "about"},             {"approximately", "about"},
    {"roughly", "about"},           {"an estimated", "about"},     {"estimated", "about"},
    {"close to", "about"},          {"circa", "about"},            {"an approximate", "about"},
    {"nearly", "nearly"},           {"almost", "nearly"},          {"just under", "nearly"},
    {"perhaps", "about"},           {"possibly", "about"},         {"reportedly", ""},
    {"exactly", ""},                {"only", ""},
}};

/// A number expression under construction: tokens and value.
struct Number {
  Span tokens;
  std::uint32_t head = 0;
  double value = 0;
  std::optional<double> upper;  ///< end of a range
  bool vague = false;           ///< `value` is the least number of "dozens"
  bool fraction = false;
};

class QuantityFinder {
 public:
  QuantityFinder(Tree const& tree, ActorSources const& sources, std::vector<Timex> const& times)
      : tree_(tree), sources_(sources), blocked_(tree.tokens.size(), false, sources.memory()) {
    for (Timex const& time : times) block(time.tokens);
    constexpr std::array<std::string_view, 9> kNames = {"PERSON", "ORG", "GPE", "FAC", "LOC",
                                                         "NORP",   "LAW", "PRODUCT", "WORK_OF_ART"};
    for (Entity const& e : tree.entities)
      if (std::find(kNames.begin(), kNames.end(), e.label) != kNames.end()) block({e.begin, e.end});
  }

  std::vector<Quantity> run() {
    for (Sentence const& sentence : tree_.sentences)
      for (std::uint32_t t = sentence.begin; t < sentence.end;) {
        limit_ = sentence;
        auto number = blocked_[t] ? std::nullopt : read_range(t);
        if (number) emit(*number);
        t = number ? std::max(number->tokens.end, t + 1) : t + 1;
        if (!number) article(t - 1);
      }
    return std::move(out_);
  }

 private:
  void block(Span tokens) {
    for (auto t = tokens.begin; t < tokens.end; ++t) blocked_[t] = true;
  }
  std::string_view word(std::uint32_t t) const { return t < limit_.end ? lower(t) : std::string_view{}; }
  std::string_view lower(std::uint32_t t) const { return tree_.tokens[t].lower; }
  bool free(std::uint32_t t) const { return t < limit_.end && !blocked_[t]; }

  /// One number: digits or words with their magnitudes ("2.5 million", "a dozen", "tens of thousands").
  std::optional<Number> read_number(std::uint32_t t) const {
    if (!free(t) || !may_begin_number(word(t))) return std::nullopt;
    if (auto const vague = read_vague(t)) return vague;
    if (auto const share = read_fraction(t)) return share;
    Number out;
    out.tokens = {t, t + 1};
    out.head = t;
    out.value = leading_value(t);
    if (out.value < 0) return std::nullopt;
    if (word(t) == "dozen" || word(t) == "hundred") out.tokens.end = t;
    if (word(t) == "half" && word(t + 1) == "a") ++out.tokens.end;
    if (double const units = units_behind(t); units > 0) {
      out.value += units;
      out.head = t + 2;
      out.tokens.end = t + 3;
    }
    while (free(out.tokens.end) && is_multiplier(out.tokens.end)) {
      out.value *= *magnitude_value(word(out.tokens.end));
      out.head = out.tokens.end++;
    }
    if (out.tokens.empty()) return std::nullopt;
    return out;
  }

  /// "forty - four" split at its hyphen: the units behind the tens, 0 when there are none.
  double units_behind(std::uint32_t t) const {
    constexpr std::array<std::string_view, 8> kTens = {"twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"};
    if (word(t + 1) != "-" || std::find(kTens.begin(), kTens.end(), word(t)) == kTens.end()) return 0;
    auto const units = number_value(word(t + 2));
    bool const letters = !word(t + 2).empty() && word(t + 2)[0] >= 'a';
    return units && letters && *units < 10 ? *units : 0;
  }

  /// Value of the first word, 1 for "a" before a magnitude; -1 when no number begins here.
  double leading_value(std::uint32_t t) const {
    if (is_countable(t)) {
      if (auto const value = number_value(word(t))) return *value;
      if (word(t) == "dozen" || word(t) == "hundred") return 1;
    }
    bool const article_before = word(t) == "a" || word(t) == "an" || word(t) == "half";
    bool const half_a = word(t) == "half" && word(t + 1) == "a" && magnitude_value(word(t + 2));
    if (half_a) return 0.5;
    return article_before && free(t + 1) && is_multiplier(t + 1) ? (word(t) == "half" ? 0.5 : 1) : -1;
  }

  bool is_multiplier(std::uint32_t t) const {
    auto const factor = magnitude_value(word(t));
    return factor && (word(t).size() > 1 || tree_.tokens[t].tag == "CD");
  }

  /// No ordinals, no "one" without a noun, no list marks, no part of a hyphenated word.
  bool is_countable(std::uint32_t t) const {
    Token const& token = tree_.tokens[t];
    if (token.pos != Upos::kNum && token.tag != "CD" && token.pos != Upos::kNoun) return false;
    bool const part = token.rel == Rel::kFlat || token.rel == Rel::kCompound;
    if (part && units_behind(t) <= 0) return token.tag == "CD" && after_unit(t);
    if (t > 0 && (lower(t - 1) == "-" || lower(t - 1) == "no." || lower(t - 1) == "number" || lower(t - 1) == "#" ||
                  lower(t - 1) == "aged"))
      return lower(t - 1) == "-" && t > 1 && number_value(lower(t - 2)).has_value();
    bool const joined = word(t + 1) == "-" && !token.space_after && !number_value(word(t + 2));
    if (joined) return false;
    if (word(t) == "one" && token.rel != Rel::kNummod && word(t + 1) != "of") return false;
    if (is_age(t)) return false;
    return !(word(t) == "couple" || word(t) == "pair" || word(t) == "few") || (t > 0 && lower(t - 1) == "a");
  }

  /// "$ 400 million" and "Rs 5 crore" can be compounds of their unit.
  bool after_unit(std::uint32_t t) const {
    return (t > 0 && !currency_of(lower(t - 1)).empty()) || magnitude_value(word(t + 1)).has_value();
  }

  /// ", 25," behind a name.
  bool is_age(std::uint32_t t) const {
    if (word(t + 1) == "year" || word(t + 1) == "years")
      return word(t + 2) == "old" || word(t + 2) == "-" || word(t + 2) == "of";
    bool const commas = t > limit_.begin + 1 && lower(t - 1) == "," && (word(t + 1) == "," || word(t + 1) == ".");
    return commas && tree_.tokens[t - 2].pos == Upos::kPropn;
  }

  std::optional<Number> read_vague(std::uint32_t t) const {
    auto const least = vague_minimum(word(t));
    if (!least || (word(t) == "few" && (t == 0 || lower(t - 1) != "a"))) return std::nullopt;
    Number out{{t, t + 1}, t, *least, {}, true, false};
    if ((word(t) == "tens" || word(t) == "hundreds" || word(t) == "dozens") && word(t + 1) == "of") {
      if (auto const of = vague_minimum(word(t + 2)); of && *of >= 1000) {
        out.value = (word(t) == "tens" ? 20 : word(t) == "dozens" ? 24 : 200) * (*of / 2);
        out.head = t + 2;
        out.tokens.end = t + 3;
      } else if (word(t) == "tens") {
        return std::nullopt;
      }
    }
    return out;
  }

  std::optional<Number> read_fraction(std::uint32_t t) const {
    bool const counted = t > 0 && (lower(t - 1) == "a" || lower(t - 1) == "one");
    auto const share = fraction_value(word(t));
    if (!share || word(t + 1) == "a" || word(t + 1) == "-") return std::nullopt;
    bool const bare = word(t) == "half" || word(t).find('-') != std::string_view::npos;
    bool const of = word(t + 1) == "of" || word(t + 1) == "the";
    if (!(bare ? of : counted && word(t + 1) == "of")) return std::nullopt;
    return Number{{bare ? t : t - 1, t + 1}, t, *share, {}, false, true};
  }

  /// "20 to 25", "20-25", "between 20 and 30".
  std::optional<Number> read_range(std::uint32_t t) const {
    bool const between = word(t) == "between";
    auto first = read_number(between ? t + 1 : t);
    if (!first || first->vague || first->fraction) return between ? std::nullopt : first;
    auto at = first->tokens.end;
    if (!currency_of(word(at)).empty() || is_percent(word(at))) ++at;
    auto const link = word(at);
    bool const joins = between ? link == "and" : link == "to" || link == "-" || link == "\u2013" || link == "or";
    if (!joins) return between ? std::nullopt : first;
    ++at;
    if (!currency_of(word(at)).empty()) ++at;
    auto const second = read_number(at);
    bool const grows = second && !second->vague && !second->fraction && second->value > first->value * 0.999;
    if (!grows && !(second && second->head > at)) return between ? std::nullopt : first;
    Number out = *first;
    if (second->value / out.value > 1000 && second->tokens.size() > 1 && out.tokens.size() == 1)
      out.value *= second->value / *number_value(word(at));
    if (second->value <= out.value) return between ? std::nullopt : first;
    out.upper = second->value;
    out.head = second->head;
    out.tokens = {between ? t : first->tokens.begin, second->tokens.end};
    return out;
  }

  /// How many words before `end` are these; 0 when they are not.
  std::uint32_t words_before(std::uint32_t end, std::string_view words) const {
    for (auto t = end; t > limit_.begin;) {
      if (!words.ends_with(lower(--t))) return 0;
      words.remove_suffix(lower(t).size());
      if (words.empty()) return end - t;
      if (words.back() != ' ') return 0;
      words.remove_suffix(1);
    }
    return 0;
  }

  std::string_view qualifier_before(Span& tokens) const {
    auto begin = tokens.begin;
    if (begin > limit_.begin && !currency_of(lower(begin - 1)).empty()) --begin;
    for (auto const& row : kBefore) {
      auto const words = words_before(begin, row.words);
      if (words == 0) continue;
      if (row.words == "over" && begin > limit_.begin + 1 && tree_.tokens[begin - 2].pos == Upos::kVerb) return {};
      tokens.begin = begin - words;
      return row.qualifier;
    }
    return {};
  }

  std::string_view qualifier_after(Span& tokens) const {
    auto const t = tokens.end;
    if (word(t) == "or" && word(t + 1) == "more") return tokens.end = t + 2, "at_least";
    if (word(t) == "or" && word(t + 1) == "so") return tokens.end = t + 2, "about";
    if (word(t) == "+") return tokens.end = t + 1, "at_least";
    if (word(t) == "so" && word(t + 1) == "far") return tokens.end = t + 2, "so_far";
    return {};
  }

  void emit(Number const& number) {
    Quantity q;
    q.tokens = number.tokens;
    q.head = number.head;
    q.unit = unit_around(q.tokens);
    auto qualifier = qualifier_before(q.tokens);
    if (auto const after = qualifier_after(q.tokens); qualifier.empty()) qualifier = after;
    bounds(number, qualifier, q);
    q.counted = number.fraction || q.unit.empty() ? counted_by(number) : -1;
    if (q.unit.empty()) q.unit = number.fraction ? "share" : unit_of(q.counted);
    bool const bare_year = number.value >= 1900 && number.value <= 2099 && q.counted < 0 && q.unit.empty() &&
                           number.tokens.size() == 1;
    if (bare_year) return;
    if (qualifier.empty() && so_far_follows(q)) q.qualifier = "so_far";
    q.span = tree_.bytes(q.tokens);
    q.rule = number.upper ? "range" : number.vague ? "vague" : number.fraction ? "fraction" : "number";
    out_.push_back(std::move(q));
  }

  static void bounds(Number const& n, std::string_view qualifier, Quantity& q) {
    q.qualifier = qualifier == "less_than" ? "up_to" : qualifier == "nearly" ? "about" : qualifier;
    q.low = q.best = q.high = n.value;
    if (n.upper) {
      q.high = *n.upper;
      q.best = std::floor((n.value + *n.upper) / 2);
    }
    if (n.vague) {
      q.best = q.high = std::nullopt;
      q.qualifier = "dozens";
      return;
    }
    double const step = n.fraction ? 0 : 1;
    if (qualifier == "at_least" || qualifier == "more_than") q.high = std::nullopt;
    if (qualifier == "up_to") q.low = std::nullopt;
    if (qualifier == "less_than") q.low = std::nullopt, q.best = q.high = n.value - step;
    if (n.upper || (qualifier != "about" && qualifier != "nearly")) return;
    q.low = n.fraction ? n.value * 0.9 : std::floor(n.value * 0.9);
    if (qualifier == "about") q.high = n.fraction ? n.value * 1.1 : std::ceil(n.value * 1.1);
  }

  /// Currency or percent sign beside the number; taken into the span.
  std::string unit_around(Span& tokens) const {
    std::string unit;
    if (tokens.begin > limit_.begin)
      if (auto const code = currency_of(lower(tokens.begin - 1)); !code.empty()) {
        unit = code;
        --tokens.begin;
      }
    auto after = tokens.end;
    if (word(after) == "-") ++after;
    if (is_percent(word(after)) || (word(after) == "per" && word(after + 1) == "cent")) {
      tokens.end = after + (word(after) == "per" ? 2 : 1);
      return "percent";
    }
    if (word(after) == "u.s." || word(after) == "us") ++after;
    if (auto const code = currency_of(word(after)); unit.empty() && !code.empty() && code != word(after)) {
      unit = code;
      tokens.end = after + 1;
    }
    return unit;
  }

  /// Head of what is counted: the noun a numeral modifies, or the noun after "of".
  std::int32_t counted_by(Number const& number) const {
    auto token = number.head;
    for (int step = 0; step < 3; ++step) {
      for (std::uint32_t child : tree_.children(token))
        if (child >= number.tokens.end && tree_.tokens[child].rel == Rel::kNmod && tree_.tokens[child].prep == "of")
          return static_cast<std::int32_t>(child);
      Token const& here = tree_.tokens[token];
      if (here.head < 0) return -1;
      auto const above = static_cast<std::uint32_t>(here.head);
      bool const inside = above >= number.tokens.begin && above < number.tokens.end;
      bool const modifies = here.rel == Rel::kNummod || here.rel == Rel::kAmod || here.rel == Rel::kDet ||
                            here.rel == Rel::kCompound || here.rel == Rel::kNmod || here.rel == Rel::kAdvmod;
      bool const noun = tree_.tokens[above].pos == Upos::kNoun || tree_.tokens[above].pos == Upos::kPropn;
      bool const name = tree_.tokens[above].tag == "NNP";  // "5 Howard" counts no Howards
      if (!inside && modifies && noun && !name && above >= number.tokens.end) return here.head;
      if (!inside) return -1;
      token = above;
    }
    return -1;
  }

  std::string unit_of(std::int32_t counted) const {
    if (counted < 0) return {};
    auto const t = static_cast<std::uint32_t>(counted);
    if (auto const agent = agent_at(t)) return agent->person ? "people" : std::string(agent->phrase);
    Token const& token = tree_.tokens[t];
    if (token.tag == "NNPS") return "people";
    return std::string(sources_.words.lemma(t));
  }

  std::optional<Agent> agent_at(std::uint32_t t) const {
    std::string_view const lemma = sources_.words.lemma(t);
    auto match = sources_.agents.match({&lemma, 1}, sources_.words.agents_by_lemma(t));
    if (!match) match = sources_.agent_of_form(tree_.tokens[t], t);
    return match ? std::optional(match->agent) : std::nullopt;
  }

  bool so_far_follows(Quantity const& q) const {
    auto const from = q.counted >= 0 ? static_cast<std::uint32_t>(q.counted) + 1 : q.tokens.end;
    for (auto t = from; t < std::min(from + 6, limit_.end); ++t)
      if (word(t) == "so" && word(t + 1) == "far") return true;
    return false;
  }

  /// "a soldier": one.
  void article(std::uint32_t t) {
    Token const& token = tree_.tokens[t];
    if (token.rel != Rel::kDet || (lower(t) != "a" && lower(t) != "an") || token.head < 0) return;
    auto const noun = static_cast<std::uint32_t>(token.head);
    if (tree_.tokens[noun].tag != "NN") return;
    auto const agent = agent_at(noun);
    if (!agent || !agent->person) return;
    Quantity q;
    q.tokens = {t, t + 1};
    q.span = token.span;
    q.head = t;
    q.counted = token.head;
    q.low = q.best = q.high = 1;
    q.unit = "people";
    q.rule = "article";
    out_.push_back(std::move(q));
  }

  Tree const& tree_;
  ActorSources const& sources_;
  std::pmr::vector<bool> blocked_;
  Sentence limit_;
  std::vector<Quantity> out_;
};

}  // namespace

std::vector<Quantity> find_quantities(Tree const& tree, ActorSources const& sources, std::vector<Timex> const& times) {
  return QuantityFinder(tree, sources, times).run();
}

}  // namespace dragoman
