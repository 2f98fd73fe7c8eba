// Lengths of time and what is counted by them: "two days", "a 16-hour siege", "three weeks ago", "a year later",
// "for decades"; and what returns: "daily", "every Monday".
#include <charconv>

#include "mention/number_words.h"
#include "mention/timex_context.h"
#include "mention/timex_words.h"

namespace dragoman {
namespace {

bool is_article(std::string_view word) { return word == "a" || word == "an"; }
bool is_vague_count(std::string_view word) {
  return word == "several" || word == "few" || word == "many" || word == "some" || word == "countless" || word == "numerous";
}

/// "1/2" -> 0.5
std::optional<double> fraction(std::string_view word) {
  std::size_t const bar = word.find('/');
  if (bar != 1 || word.size() != 3 || word[2] <= '0' || word[2] > '9') return std::nullopt;
  return static_cast<double>(word[0] - '0') / (word[2] - '0');
}

}  // namespace

std::optional<CountMatch> match_count(TimeContext const& context, std::uint32_t i) {
  std::uint32_t at = i;
  if (context.word(at) == "another") ++at;
  std::string_view word = context.word(at);
  if (word == "half" && is_article(context.word(at + 1))) return CountMatch{at + 2, 0.5, false};
  if (is_article(word)) {
    std::string_view const next = context.word(at + 1);
    if (next == "few") return CountMatch{at + 2, std::nullopt, false};
    if (next == "dozen") return CountMatch{at + 2, 12.0, false};
    if (next == "couple") return CountMatch{at + (context.word(at + 2) == "of" ? 3u : 2u), 2.0, false};
    if (next == "hundred" || next == "thousand") return CountMatch{at + 2, next == "hundred" ? 100.0 : 1000.0, false};
    return CountMatch{at + 1, 1.0, true};
  }
  if (is_vague_count(word)) return CountMatch{at + 1, std::nullopt, false};
  if (word == "dozens" && context.word(at + 1) == "of") return CountMatch{at + 2, std::nullopt, false};
  auto number = number_value(word);
  if (!number || word == "couple" || word == "pair" || *number > 1e6) return std::nullopt;
  ++at;
  if (auto const part = fraction(context.word(at))) *number += *part, ++at;
  if (context.word(at) == "and" && context.word(at + 1) == "a" && context.word(at + 2) == "half") *number += 0.5, at += 3;
  if (context.word(at) == "hundred") *number *= 100, ++at;
  if (context.word(at) == "more" || context.word(at) == "full" || context.word(at) == "consecutive" || context.word(at) == "straight") ++at;
  return CountMatch{at, number, false};
}

namespace {

TimeMatch relative(std::uint32_t end, TimeValue value, std::string_view rule) { return {end, std::move(value), "relative", rule}; }

/// "16-hour", "two-day" written as one token or as three; gives the end.
std::optional<TimeMatch> hyphenated(TimeContext const& context, std::uint32_t i) {
  std::string_view const word = context.word(i);
  std::string_view left = word, right;
  std::uint32_t end = i + 1;
  if (std::size_t const dash = word.find('-'); dash != std::string_view::npos && dash + 1 < word.size()) {
    left = word.substr(0, dash);
    right = word.substr(dash + 1);
  } else if (context.word(i + 1) == "-") {
    right = context.word(i + 2);
    end = i + 3;
  }
  if (right.ends_with("-long")) right.remove_suffix(5);
  auto const unit = time_unit(right);
  bool const age = right.find("-old") != std::string_view::npos || (context.word(end) == "-" && context.word(end + 1) == "old") ||
                   context.word(end) == "-old";
  if (age) return std::nullopt;
  if (!unit) {  // "decades-long"
    auto const whole = time_unit(left);
    if (!whole || !(right == "long")) return std::nullopt;
    return relative(end, duration_value(is_plural_unit(left) ? std::nullopt : std::optional(1.0), *whole), "duration");
  }
  auto const number = number_value(left);
  if (!number) return std::nullopt;
  if (context.word(end) == "-" && context.word(end + 1) == "long") end += 2;
  return relative(end, duration_value(number, *unit), "duration");
}

/// Hedges that belong to the expression: "more than two years", "at least 72 hours".
std::uint32_t skip_hedge(TimeContext const& context, std::uint32_t i) {
  std::string_view const word = context.word(i), next = context.word(i + 1);
  if ((word == "more" || word == "less" || word == "fewer") && next == "than") return i + 2;
  if (word == "at" && (next == "least" || next == "most")) return i + 2;
  if (word == "up" && next == "to") return i + 2;
  if (word == "almost" || word == "nearly" || word == "over" || word == "about" || word == "around" || word == "roughly" || word == "only")
    return i + 1;
  return i;
}

enum class Tail { kNone, kAgo, kEarlier, kLater };

Tail tail_of(TimeContext const& context, std::uint32_t& end) {
  std::string_view const word = context.word(end), next = context.word(end + 1);
  if (word == "ago" || (word == "back" && next != "to")) return ++end, Tail::kAgo;
  if (word == "earlier" || word == "before" || word == "previously") {
    if (word == "before" && context.tree.tokens[end].pos != Upos::kAdv) return Tail::kNone;
    return ++end, Tail::kEarlier;
  }
  if (word == "later" || word == "afterwards") return ++end, Tail::kLater;
  if (word == "from" && (next == "now" || next == "today")) return end += 2, Tail::kLater;
  return Tail::kNone;
}

TimeMatch pointed(TimeContext const& context, std::uint32_t end, Tail tail, std::optional<double> count, TimeUnit unit) {
  bool const back = tail != Tail::kLater;
  auto origin = tail == Tail::kAgo ? context.now : context.anchor_day ? context.anchor_day : context.anchor;
  if (context.word(end - 1) == "now" || context.word(end - 1) == "today") origin = context.now;
  if (!count || !origin) return relative(end, vague_value(back ? "PAST_REF" : "FUTURE_REF"), "pointed-vague");
  return relative(end, shifted_value(*origin, unit, back ? -*count : *count), "pointed");
}

/// A bare "a year", "a day" is a length only after some words; elsewhere it is "a day of mourning" or a rate.
bool article_counts(TimeContext const& context, std::uint32_t i, std::uint32_t end) {
  if (context.word(end) == "of" || context.word(end) == "when" || time_unit(context.before(i))) return false;  // "hours a day"
  static constexpr std::string_view kBefore[] = {"for", "in", "within", "than", "over", "about", "once", "times", "twice", "nearly", "almost", "after", "as"};
  for (std::string_view word : kBefore)
    if (context.before(i) == word) return true;
  return i > 0 && context.tree.tokens[i].rel == Rel::kDet &&
         (context.tree.tokens[end - 1].rel == Rel::kOblTmod || context.tree.tokens[end - 1].rel == Rel::kNmodNpmod ||
          context.tree.tokens[end - 1].rel == Rel::kOblNpmod);
}

std::optional<TimeMatch> counted(TimeContext const& context, std::uint32_t i) {
  std::uint32_t const at = skip_hedge(context, i);
  auto const count = match_count(context, at);
  if (!count) return std::nullopt;
  std::uint32_t end = count->end;
  auto const unit = time_unit(context.word(end));
  if (!unit || (context.word(end) == "second" && count->article) || *unit == TimeUnit::kQuarter) return std::nullopt;
  bool const plural = is_plural_unit(context.word(end));
  char const first = context.tree.tokens[end].text[0];
  if (first >= 'A' && first <= 'Z' && context.tree.tokens[end].text.size() > 1 && context.tree.tokens[end].text[1] > 'Z') return std::nullopt;  // a title
  if (count->count && *count->count > 1 && !plural && context.tree.tokens[end].tag != "NNS" && at > i) return std::nullopt;
  ++end;
  if (context.word(end) == "and" && context.word(end + 1) == "a" && context.word(end + 2) == "half") end += 3;
  bool const half = end > count->end + 1;
  auto const number = count->count ? std::optional(*count->count + (half ? 0.5 : 0)) : std::nullopt;
  if (Tail const tail = tail_of(context, end); tail != Tail::kNone) return pointed(context, end, tail, number, *unit);
  if (count->article && !article_counts(context, at, end)) return std::nullopt;
  return relative(end, duration_value(number, *unit), "duration");
}

/// "for years", "recent months", "decades of", "weeks ago" without a count.
std::optional<TimeMatch> uncounted(TimeContext const& context, std::uint32_t i) {
  std::uint32_t at = i;
  bool const recent = context.word(at) == "recent" || context.word(at) == "coming";
  if (recent) ++at;
  auto const unit = time_unit(context.word(at));
  if (!unit || !is_plural_unit(context.word(at)) || *unit == TimeUnit::kQuarter || *unit == TimeUnit::kSecond) return std::nullopt;
  std::uint32_t end = at + 1;
  if (Tail const tail = tail_of(context, end); tail != Tail::kNone) return pointed(context, end, tail, std::nullopt, *unit);
  std::string_view const before = context.before(i);
  if (!recent && before != "for" && before != "in" && before != "over" && before != "after" && before != "within") return std::nullopt;
  if (context.word(end) == "-" || context.word(end) == "old") return std::nullopt;
  return relative(end, duration_value(std::nullopt, *unit), "duration-vague");
}

/// "the party daily Granma": a paper, by the name that follows; not "the daily NATO briefing".
bool is_newspaper(Tree const& tree, std::uint32_t i) {
  std::string_view const word = tree.tokens[i].lower;
  if (word != "daily" && word != "weekly" && word != "monthly" && word != "quarterly") return false;
  Token const& token = tree.tokens[i];
  bool const named = i + 1 < tree.tokens.size() && token.sentence == tree.tokens[i + 1].sentence && tree.tokens[i + 1].pos == Upos::kPropn;
  bool const of_name = token.head > static_cast<std::int32_t>(i) && tree.tokens[static_cast<std::size_t>(token.head)].pos == Upos::kPropn;
  return named && (token.pos == Upos::kNoun || token.pos == Upos::kPropn || (token.pos == Upos::kAdj && of_name));
}

TimeMatch repeated(std::uint32_t end, std::string value) {
  TimeValue out = vague_value(value);
  out.type = TimexType::kSet;
  return relative(end, out, "repetition");
}

}  // namespace

std::optional<TimeMatch> match_span(TimeContext const& context, std::uint32_t i) {
  std::optional<TimeMatch> best;
  for (auto* rule : {hyphenated, counted, uncounted})
    if (auto found = rule(context, i); found && (!best || found->end > best->end)) best = std::move(found);
  return best;
}

std::optional<TimeMatch> match_repetition(TimeContext const& context, std::uint32_t i) {
  std::string_view const word = context.word(i);
  if (auto const unit = frequency(word); unit && !is_newspaper(context.tree, i)) return repeated(i + 1, duration_value(1.0, *unit).value);
  if (word != "every" && word != "each") return std::nullopt;
  std::uint32_t at = i + 1;
  double count = 1;
  if (context.word(at) == "other") {
    count = 2;
    ++at;
  } else if (auto const told = match_count(context, at); told && told->count && !told->article) {
    count = *told->count;
    at = told->end;
  }
  std::string_view const noun = context.word(at);
  if (auto const unit = time_unit(noun)) return repeated(at + 1, duration_value(count, *unit).value);
  if (auto const day = weekday_number(noun)) return repeated(at + 1, "XXXX-WXX-" + std::to_string(*day + 1));
  if (auto const part = day_part(noun)) return repeated(at + 1, "XXXX-XX-XXT" + std::string(*part));
  if (auto const code = season_code(noun)) return repeated(at + 1, "XXXX-" + std::string(*code));
  auto const month = month_number(noun);
  if (!month) return std::nullopt;
  return repeated(at + 1, (*month < 10 ? "XXXX-0" : "XXXX-") + std::to_string(*month));
}

}  // namespace dragoman
