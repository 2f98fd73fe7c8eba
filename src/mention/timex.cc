// Left to right, the longest reading at each token wins; what is read moves the anchor that "the next day" counts
// from. Rules over tokens and a closed vocabulary, as in HeidelTime (Stroetgen and Gertz, 2010) and SUTime (Chang and
// Manning, 2012), with the clause's tense from the tree for the direction of weekdays and months.
#include "mention/timex.h"

#include <algorithm>
#include <array>

#include "lexicon/alias_key.h"
#include "lexicon/alias_matcher.h"
#include "lexicon/period_table.h"
#include "mention/timex_context.h"
#include "mention/timex_openers.h"

namespace dragoman {

namespace {

/// Finds the longest named period of the lexicon that begins at a token; a name several people share ("first term") is
/// left out.
class PeriodFinder {
 public:
  PeriodFinder(PeriodTable const& periods, AliasScan const& words) : periods_(periods), words_(words) {}

  std::optional<TimeMatch> at(TimeContext const& context, std::uint32_t i) {
    if (!can_begin(context, i)) return std::nullopt;
    PeriodAliasRow const* best = nullptr;
    std::uint32_t end = i;
    name_.clear();
    for (std::uint32_t n = i; n < context.limit && n <= i + periods_.longest(); ++n) {
      auto const& tokens = context.tree.tokens;
      std::string_view const key = name_.add(tokens[n].text, n > i && tokens[n - 1].space_after);
      if (auto const named = periods_.find_key(key); named.size() == 1) {
        best = &named.front();
        end = n + 1;
      }
      if (tokens[n].space_after && !periods_.begins(key)) break;
    }
    return best == nullptr ? std::nullopt : std::optional(match(periods_.period(best->period), end));
  }

 private:
  static TimeMatch match(Period const& period, std::uint32_t end) {
    TimeValue value;
    value.begin = period.start;
    value.end = period.end;
    value.value = (value.begin ? value.begin->iso() : "") + "/" + (value.end ? value.end->iso() : "");
    return {end, value, "period", "period"};
  }

  /// Whether the first word, as names are compared, is that of some period; yes where tokens run together, so that the word
  /// ends further on.
  bool can_begin(TimeContext const& context, std::uint32_t i) const {
    auto const& tokens = context.tree.tokens;
    auto const words = words_.words(i, i + 1);
    auto const mark = [&](std::uint32_t t) { return t < context.limit && tokens[t].space_after && !is_letter(tokens[t].text.front()); };
    bool const ends = tokens[i].space_after || mark(i + 1);
    return words.empty() || !ends || periods_.begins_with(words.front());
  }
  static bool is_letter(char c) { return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80; }

  PeriodTable const& periods_;
  AliasScan const& words_;
  GrowingAliasKey name_;
};

struct Rule {
  TimexFamily family;
  std::optional<TimeMatch> (*match)(TimeContext const&, std::uint32_t);
};
constexpr std::array<Rule, 8> kRules = {{{kDateFamily, match_date}, {kClockFamily, match_clock}, {kDeicticFamily, match_deictic},
                                         {kRelativeFamily, match_relative}, {kQuarterFamily, match_quarter}, {kSpanFamily, match_span},
                                         {kRepetitionFamily, match_repetition}, {kYearFamily, match_year}}};

class TimeFinder {
 public:
  TimeFinder(Document const& document, Tree const& tree, PeriodTable const* periods, AliasScan const* words)
      : tree_(tree), context_{tree, document.date, std::nullopt, std::nullopt, 0} {
    if (!document.date) context_.now = dateline_date(tree);
    from_dateline_ = !document.date && context_.now;
    context_.anchor_day = context_.anchor = context_.now;
    if (periods != nullptr && words != nullptr) periods_.emplace(*periods, *words);
  }

  std::vector<Timex> find() {
    for (Sentence const& sentence : tree_.sentences) {
      context_.limit = sentence.end;
      for (std::uint32_t i = sentence.begin; i < sentence.end;) {
        auto const found = longest(i);
        if (found) add(i, *found);
        i = found ? found->end : i + 1;
      }
    }
    return std::move(out_);
  }

 private:
  std::optional<TimeMatch> longest(std::uint32_t i) {
    std::optional<TimeMatch> best;
    auto const take = [&](std::optional<TimeMatch> found) {
      if (found && found->end > i && (!best || found->end > best->end)) best = std::move(found);
    };
    std::uint8_t const families = timex_openers(tree_.tokens[i].lower);
    for (auto const& [family, rule] : kRules)
      if ((families & family) != 0) take(rule(context_, i));
    if (periods_) take(periods_->at(context_, i));
    return best;
  }

  void add(std::uint32_t begin, TimeMatch const& found) {
    Timex time;
    time.tokens = {begin, found.end};
    time.span = tree_.bytes(time.tokens);
    time.head = head_of(time.tokens);
    time.type = found.value.type;
    time.value = found.value.value;
    time.begin = found.value.begin;
    time.end = found.value.end;
    time.precision = found.value.precision;
    time.basis = found.basis;
    time.rule = found.rule;
    if (from_dateline_ && time.begin && found.basis == "relative") time.counted_from = "dateline";
    bool const dated = time.begin && (time.type == TimexType::kDate || time.type == TimexType::kTime) && found.basis != "period";
    if (dated) context_.anchor = time.begin;
    if (dated && time.precision == 1) context_.anchor_day = time.begin;
    out_.push_back(std::move(time));
  }

  /// The token of the range whose governor lies outside of it.
  std::uint32_t head_of(Span tokens) const {
    for (std::uint32_t t = tokens.begin; t < tokens.end; ++t) {
      std::int32_t const head = tree_.tokens[t].head;
      bool const inside = head >= static_cast<std::int32_t>(tokens.begin) && head < static_cast<std::int32_t>(tokens.end);
      if (!inside && tree_.tokens[t].pos != Upos::kPunct && tree_.tokens[t].pos != Upos::kAdp) return t;
    }
    return tokens.end - 1;
  }

  Tree const& tree_;
  std::optional<PeriodFinder> periods_;
  TimeContext context_;
  bool from_dateline_ = false;
  std::vector<Timex> out_;
};

}  // namespace

std::vector<Timex> find_times(Document const& document, Tree const& tree, PeriodTable const* periods, AliasScan const* words) {
  return TimeFinder(document, tree, periods, words).find();
}

}  // namespace dragoman
