// Sections in the order an analyst asks: the question, how likely, what for, what against, whom each fears, what is
// disputed, what others expect and on which condition, how much was read. Lists are cut at a dozen and say so; the JSON
// holds them whole.
#include "outlook/outlook_text.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>

#include "base/text_page.h"
#include "dispute/dispute_text.h"

namespace dragoman {
namespace {

constexpr std::size_t kShown = 12;
constexpr std::size_t kLeast = 3;  // indicators shown whatever they change
constexpr std::array<std::string_view, kBaselines> kRuleWords{"all pairs' rate", "the pair's rate, shrunk", "as last time", "Markov chain", "Poisson at the recent rate"};

std::string percent(double p) {
  std::array<char, 16> buffer{};
  std::snprintf(buffer.data(), buffer.size(), p < 0.0995 || p > 0.9005 ? "%.1f %%" : "%.0f %%", 100 * p);
  return buffer.data();
}
std::string decimal(double value) {
  std::array<char, 32> buffer{};
  std::snprintf(buffer.data(), buffer.size(), "%.3f", value);
  return buffer.data();
}
std::string day(std::optional<Date> date) { return date ? date->iso() : "undated"; }

/// Paragraphs and quotations under headings.
class Page : public TextPage {
 public:
  using TextPage::TextPage;
  void quote(std::string const& text, std::string const& publisher, std::string const& doc, std::int64_t sentence) {
    if (doc.empty()) return;
    std::string const cited = (publisher.empty() || doc.starts_with(publisher) ? "" : publisher + ", ") + doc + (sentence > 0 ? " s." + std::to_string(sentence) : "");
    line("      ", "      ", text.empty() ? "[" + cited + "]" : "\"" + text + "\" [" + cited + "]");
  }
  void more(std::size_t all, std::size_t shown) {
    if (all > shown) line("  ", "  ", "... and " + std::to_string(all - shown) + " more (--format json shows all)");
  }
};

std::string points(double change) {
  std::array<char, 32> buffer{};
  std::snprintf(buffer.data(), buffer.size(), "%+.1f points", 100 * change);
  return buffer.data();
}
std::string log_odds(double value) {
  std::array<char, 32> buffer{};
  std::snprintf(buffer.data(), buffer.size(), "%+.2f", value);
  return buffer.data();
}
std::string counted(std::size_t n, char const* one) { return std::to_string(n) + " " + one + (n == 1 ? "" : "s"); }

void ladder(Page& page, Outlook const& o) {
  page.heading("LADDER  probability of at least this rung within " + std::to_string(o.question.horizon_days) + " days");
  for (auto const& step : o.ladder) {
    auto const& e = step.estimate;
    std::string text = std::string(rung_words(step.rung)) + ": ";
    if (e.probability) {
      text += percent(*e.probability) + " (" + percent(*e.low) + " to " + percent(*e.high) + "), " + std::string(icd203_term(*e.probability)) + (e.calibrated() ? ", calibrated" : ", uncalibrated");
      if (e.windows > 0) text += "; reached in " + std::to_string(e.hits) + " of " + std::to_string(e.windows) + " past periods";
      text += "; base rate " + percent(e.base_rate) + " (" + std::to_string(e.engine ? static_cast<std::int64_t>(e.engine->record.pairs) : e.pairs) + (e.engine ? " pairs)" : " other pairs)");
    } else {
      text += "not estimable";
    }
    page.line("  ", "      ", text);
    page.line("      ", "      ", "= " + step.rule);
    if (e.reference) page.line("      ", "      ", "for reference: " + percent(e.reference->probability) + " (" + percent(e.reference->low) + " to " + percent(e.reference->high) + "), " + e.reference->words);
    if (e.probability && !e.calibrated()) page.line("      ", "      ", "why uncalibrated: " + e.why_not_engine);
  }
  if (!o.estimable) page.line("  not estimable: ", "      ", o.not_estimable);
}

void track_record(Page& page, Outlook const& o) {
  if (std::none_of(o.ladder.begin(), o.ladder.end(), [](LadderStep const& s) { return s.estimate.engine.has_value(); })) return;
  page.heading("RECORD  the same questions on all pairs of this history, each asked as of its first day");
  for (auto const& step : o.ladder) {
    if (!step.estimate.engine) continue;
    auto const& a = *step.estimate.engine;
    auto const& r = a.record;
    page.line("  ", "      ", std::string(rung_words(step.rung)) + ": " + counted(r.questions, "question") + " on " + counted(r.pairs, "pair") + ", came true in " + percent(r.frequency) + "; Brier score " +
              decimal(r.brier) + ", " + percent(std::abs(r.skill.gain)) + (r.skill.gain < 0 ? " above" : " below") + " the pair's shrunk rate (gain " + percent(r.skill.low) + " to " + percent(r.skill.high) + " with 95 %); calibration error " +
              decimal(r.calibration_error) + "; of the " + std::to_string(a.near) + " questions with the nearest probability (" + percent(a.near_mean) + " on average) " + std::to_string(a.near_true) + " came true");
    std::string simple = "simple rules say:";
    for (std::size_t b = 0; b < kBaselines; ++b) simple += (b == 0 ? " " : ", ") + std::string(kRuleWords[b]) + " " + percent(a.baseline[b]);
    page.line("      ", "      ", simple);
  }
}

void explanation(Page& page, Outlook const& o) {
  if (!o.explained) return;
  page.heading("WHY THIS NUMBER  " + std::string(rung_words(*o.explained)) + ", in log-odds");
  page.line("  ", "      ", log_odds(o.start) + "  an average pair of this history");
  double rest = 0;
  for (std::size_t i = 0; i < o.signs.size(); ++i) {
    auto const& s = o.signs[i];
    if (i < kShown && std::abs(s.effect) >= 0.005)
      page.line("  ", "      ", log_odds(s.effect) + "  " + s.words + (s.events > 0 ? " (" + counted(s.events, "event") + ")" : ""));
    else
      rest += s.effect;
  }
  if (std::abs(rest) >= 0.005) page.line("  ", "      ", log_odds(rest) + "  everything else");
  if (o.indicators.empty()) return;
  page.heading("WHAT WOULD CHANGE IT  one more event between the two, now");
  page.line("  ", "  ", "what the record says usually follows, not what the act would cause; any act shows that the two deal with each other");
  for (std::size_t i = 0; i < o.indicators.size() && i < kShown; ++i)
    if (i < kLeast || std::abs(o.indicators[i].change) >= 0.0005) page.line("  ", "      ", o.indicators[i].words + ": " + percent(o.indicators[i].probability) + " (" + points(o.indicators[i].change) + ")");
}

void evidence(Page& page, char const* heading, char const* mark, std::vector<Evidence> const& list) {
  auto const weighed = static_cast<std::size_t>(std::count_if(list.begin(), list.end(), [](Evidence const& e) { return e.in_number; }));
  page.heading(std::string(heading) + "  (" + std::to_string(list.size()) + (weighed > 0 ? "; " + std::to_string(weighed) + " in the number, the rest judged by rule or said by sources" : "") + ")");
  if (list.empty()) page.line("  ", "  ", "none on record");
  for (std::size_t i = 0; i < list.size() && i < kShown; ++i) {
    auto const& e = list[i];
    std::string const sources = e.n_sources > 1 ? "; " + std::to_string(e.n_sources) + " independent sources" : "";
    page.line(std::string("  ") + mark + " ", "      ", (e.when.empty() ? "" : e.when + "  ") + e.headline + sources + (e.in_number ? "; " + e.note : ""));
    page.quote(e.quote, e.publisher, e.doc_id, e.sentence_number);
  }
  page.more(list.size(), kShown);
}

void shares(Page& page, Outlook const& o, std::string const& name, StatePriorities const& priorities) {
  std::string text = name + ": ";
  if (priorities.groups.empty()) text += "nothing on record";
  std::size_t n = 0;
  for (auto const& p : priorities.groups) {
    if (n == 5) break;
    text += (n++ == 0 ? "" : "; ") + o.names.at(p.group) + " " + percent(p.share) + " (" + percent(p.share_lo) + " to " + percent(p.share_hi) + ")";
    if (p.support > 0.005) text += ", support " + percent(p.support);
  }
  page.line("  ", "      ", text);
}

void priorities(Page& page, Outlook const& o) {
  page.heading("PRIORITIES  share of each state's attention to armed groups");
  shares(page, o, o.name_1, o.priorities_1);
  shares(page, o, o.name_2, o.priorities_2);
  if (!o.alignment) return page.line("  ", "      ", "overlap: not to be had, one of the two has no acts, losses or claims on record");
  page.line("  ", "      ", "overlap " + percent(o.alignment->overlap) + " (" + percent(o.alignment->overlap_lo) + " to " + percent(o.alignment->overlap_hi) + ")");
  auto groups = [&](char const* label, std::vector<AlignedGroup> const& list) {
    std::string text;
    for (auto const& g : list) text += (text.empty() ? "" : "; ") + o.names.at(g.group) + " (" + percent(g.share_1) + " against " + percent(g.share_2) + ")";
    if (!text.empty()) page.line("  ", "      ", label + text);
  };
  groups("made by: ", o.alignment->makes);
  groups("broken by: ", o.alignment->breaks);
}

void contested(Page& page, Outlook const& o) {
  page.heading("CONTESTED  (" + std::to_string(o.contested.size()) + ")");
  for (std::size_t i = 0; i < o.contested.size() && i < kShown; ++i) write_dispute(page, o.contested[i], "  ? ", "    ");
  if (o.contested.empty()) page.line("  ", "  ", "nothing on record");
  page.more(o.contested.size(), kShown);
}

void forecasts(Page& page, Outlook const& o) {
  page.heading("WHAT THE SOURCES EXPECT  (" + std::to_string(o.forecasts.size()) + ")");
  for (std::size_t i = 0; i < o.forecasts.size() && i < kShown; ++i) {
    auto const& f = o.forecasts[i];
    std::string term = f.probability_term.empty() ? "no probability term" : "\"" + f.probability_term + "\"";
    if (f.prob_low && f.prob_high) term += " (" + percent(*f.prob_low) + " to " + percent(*f.prob_high) + ")";
    page.line("  > ", "      ", day(f.date) + "  " + speaker_words(f) + ": " + term + (f.horizon.empty() ? "" : ", " + f.horizon));
    page.quote(f.quote, f.publisher, f.doc_id, f.sentence_number);
  }
  if (o.forecasts.empty()) page.line("  ", "  ", "nothing on record");
  page.more(o.forecasts.size(), kShown);
  page.heading("CONDITIONS  (" + std::to_string(o.conditions.size()) + ")");
  for (std::size_t i = 0; i < o.conditions.size() && i < kShown; ++i) {
    auto const& c = o.conditions[i];
    page.line("  if ", "      ", day(c.date) + "  " + speaker_words(c) + ": \"" + c.words + "\"");
    for (auto const& k : c.conditions)
      page.line("    - ", "      ", (c.conditions.back().group > 1 ? "(" + std::to_string(k.group) + ") " : "") + k.connective + ": " + (k.polarity ? "" : "not ") + "\"" + k.words + "\"");
    page.quote("", c.publisher, c.doc_id, c.sentence_number);
  }
  if (o.conditions.empty()) page.line("  ", "  ", "nothing on record");
  page.more(o.conditions.size(), kShown);
}

}  // namespace

std::string outlook_text(Outlook const& o, std::size_t width) {
  Page page(width);
  page.heading("QUESTION");
  page.line("  ", "  ", o.text);
  page.line("  ", "  ", "known up to " + o.question.as_of->iso() + "; model " + kOutlookVersion);
  ladder(page, o);
  track_record(page, o);
  explanation(page, o);
  evidence(page, "DRIVERS", "+", o.drivers);
  evidence(page, "OBSTACLES", "-", o.obstacles);
  if (!o.no_evidence.empty()) evidence(page, "SAID TO PROVE NOTHING", "o", o.no_evidence);
  priorities(page, o);
  contested(page, o);
  forecasts(page, o);
  page.heading("CONFIDENCE");
  page.line("  ", "  ", o.confidence + ": " + o.confidence_reason);
  auto const& c = o.coverage;
  page.heading("COVERAGE");
  page.line("  ", "  ", (c.documents > 0 ? std::to_string(c.documents) + " documents of " + std::to_string(c.publishers) + " publishers from " + day(c.first) + " to " + day(c.last) + ", " +
                                std::to_string(c.quarantined) + " quarantined"
                          : std::string("no documents, imported rows only")) +
            "; " + std::to_string(c.months_screened) + " of " + std::to_string(c.months_spanned) + " months were read; " +
            std::to_string(c.events) + " countable past events, " + std::to_string(c.pair_events) + " of this pair");
  return page.take();
}

}  // namespace dragoman
