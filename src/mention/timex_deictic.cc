// Words that point from the day of publication or from the moment of speaking: today, last night, now, recently.
#include "mention/timex_context.h"
#include "mention/timex_words.h"

namespace dragoman {
namespace {

TimeMatch vague(std::uint32_t end, std::string_view reference) { return {end, vague_value(reference), "relative", "vague"}; }

TimeMatch day_off(TimeContext const& context, std::uint32_t end, int days, std::string_view part = {}) {
  TimeValue value = context.now ? day_value(context.now->plus_days(days)) : vague_value("XXXX-XX-XX");
  if (!part.empty()) value = with_day_part(value, part);
  return {end, value, "relative", "deictic"};
}

std::optional<TimeMatch> named_day(TimeContext const& context, std::uint32_t i) {
  std::string_view const word = context.word(i);
  auto const part = day_part(context.word(i + 1));
  std::uint32_t const end = i + (part ? 2u : 1u);
  std::string_view const code = part ? *part : std::string_view{};
  if (word == "today") return day_off(context, i + 1, 0);
  if (word == "yesterday") return day_off(context, end, -1, code);
  if (word == "tomorrow") return day_off(context, end, 1, code);
  if (word == "tonight") return day_off(context, i + 1, 0, "NI");
  if (word == "last" && context.word(i + 1) == "night") return day_off(context, i + 2, -1, "NI");
  if (word == "this" && part) return day_off(context, i + 2, 0, *part);
  std::uint32_t at = i + (word == "the" ? 1u : 0u);
  if (context.word(at) != "day") return std::nullopt;
  if (context.word(at + 1) == "before" && context.word(at + 2) == "yesterday") return day_off(context, at + 3, -2);
  if (context.word(at + 1) == "after" && context.word(at + 2) == "tomorrow") return day_off(context, at + 3, 2);
  return std::nullopt;
}

bool follows(TimeContext const& context, std::uint32_t i, std::string_view a, std::string_view b, std::string_view c = {}) {
  return context.word(i) == a && context.word(i + 1) == b && (c.empty() || context.word(i + 2) == c);
}

std::optional<TimeMatch> vague_word(TimeContext const& context, std::uint32_t i) {
  std::string_view const word = context.word(i);
  if (word == "now") {
    bool const conjunction = context.word(i + 1) == "that" || context.tree.tokens[i].rel == Rel::kMark;
    return conjunction ? std::nullopt : std::optional(vague(i + 1, "PRESENT_REF"));
  }
  if (word == "currently" || word == "nowadays") return vague(i + 1, "PRESENT_REF");
  if (word == "recently" || word == "lately") return vague(i + 1, "PAST_REF");
  if (follows(context, i, "right", "now") || follows(context, i, "at", "present")) return vague(i + 2, "PRESENT_REF");
  if (follows(context, i, "at", "the", "moment")) return vague(i + 3, "PRESENT_REF");
  if (follows(context, i, "these", "days")) return vague(i + 2, "PRESENT_REF");
  if (follows(context, i, "long", "ago")) return vague(i + 2, "PAST_REF");
  return std::nullopt;
}

/// "the past", "the near future" as nouns of their own.
std::optional<TimeMatch> past_or_future(TimeContext const& context, std::uint32_t i) {
  std::uint32_t at = i;
  if (context.word(at) == "the") ++at;
  if (context.word(at) == "near" || context.word(at) == "recent" || context.word(at) == "distant" || context.word(at) == "foreseeable") ++at;
  if (at == i || at >= context.limit) return std::nullopt;
  std::string_view const noun = context.word(at);
  if ((noun != "past" && noun != "future") || context.tree.tokens[at].pos != Upos::kNoun) return std::nullopt;
  Token const& token = context.tree.tokens[at];
  if (token.rel == Rel::kCompound || token.rel == Rel::kAmod || context.word(at + 1) == "of") return std::nullopt;
  return vague(at + 1, noun == "past" ? "PAST_REF" : "FUTURE_REF");
}

}  // namespace

std::optional<TimeMatch> match_deictic(TimeContext const& context, std::uint32_t i) {
  if (auto found = named_day(context, i)) return found;
  if (auto found = vague_word(context, i)) return found;
  return past_or_future(context, i);
}

}  // namespace dragoman
