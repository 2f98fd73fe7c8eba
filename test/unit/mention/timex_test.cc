#include "mention/timex.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <sstream>

#include "mention/timex_calendar.h"

namespace dragoman {
namespace {

/// A flat sentence: the first verb (word|VBD, word|VBZ, word|MD ...) is the root, all else hangs on it. A tag is
/// written behind '|' where it matters; capitalised words are names, numbers numbers, the rest nouns.
struct Parsed {
  Document document;
  Tree tree;
};

Upos upos_of(std::string const& word, std::string const& tag) {
  if (tag.starts_with("VB")) return Upos::kVerb;
  if (tag == "MD" || tag == "HAVE") return Upos::kAux;
  if (tag == "RB") return Upos::kAdv;
  if (word[0] >= '0' && word[0] <= '9') return Upos::kNum;
  return word[0] >= 'A' && word[0] <= 'Z' ? Upos::kPropn : Upos::kNoun;
}

Parsed parsed(std::string const& sentence, std::optional<Date> date) {
  Parsed out;
  std::istringstream words(sentence);
  std::string word;
  std::int32_t root = 0;
  bool has_root = false;
  while (words >> word) {
    std::size_t const bar = word.find('|');
    std::string const tag = bar == std::string::npos ? "NN" : word.substr(bar + 1);
    word = word.substr(0, bar);
    Token token;
    token.text = out.tree.strings.keep(word);
    token.lemma = out.tree.strings.keep(tag == "MD" ? word : tag == "HAVE" ? "have" : word);
    token.tag = out.tree.strings.keep(tag == "HAVE" ? "VBD" : tag);
    token.pos = upos_of(word, tag);
    token.rel = token.pos == Upos::kAux ? Rel::kAux : Rel::kObl;
    token.span = {static_cast<std::uint32_t>(out.document.text.size()), static_cast<std::uint32_t>(out.document.text.size() + word.size())};
    out.document.text += word + " ";
    if (token.pos == Upos::kVerb && !has_root) {
      root = static_cast<std::int32_t>(out.tree.tokens.size());
      has_root = true;
    }
    out.tree.tokens.push_back(token);
  }
  for (std::int32_t t = 0; t < static_cast<std::int32_t>(out.tree.tokens.size()); ++t) {
    Token& token = out.tree.tokens[static_cast<std::size_t>(t)];
    token.head = t == root ? -1 : root;
    if (t == root) token.rel = Rel::kRoot;
  }
  out.tree.sentences.push_back({0, static_cast<std::uint32_t>(out.tree.tokens.size()), -1, {}});
  out.tree.finish();
  out.document.date = date;
  return out;
}

/// "text=value" of each expression, joined by "; ". Published on Wednesday 12 March 2025.
std::string times(std::string const& sentence, std::string_view date = "2025-03-12") {
  Parsed const p = parsed(sentence, parse_date(date));
  std::string out;
  for (Timex const& time : find_times(p.document, p.tree))
    out += (out.empty() ? "" : "; ") + std::string(time.span.of(p.document.text)) + "=" + time.value;
  return out;
}

/// The verb's lemma and the weekday's preposition decide; the flat sentences of parsed() have neither.
std::string weekday_in(std::string_view verb, std::string_view lemma, std::string_view tag, std::string_view prep) {
  Parsed p;
  p.document.date = parse_date("2025-03-12");
  auto const add = [&](std::string_view text, std::string_view base, Upos pos, std::string_view xpos, Rel rel, std::int32_t head) {
    Token token;
    token.text = text;
    token.lemma = base;
    token.tag = xpos;
    token.pos = pos;
    token.rel = rel;
    token.head = head;
    token.span = {static_cast<std::uint32_t>(p.document.text.size()), static_cast<std::uint32_t>(p.document.text.size() + text.size())};
    p.document.text += std::string(text) + " ";
    p.tree.tokens.push_back(token);
  };
  add("Talks", "talk", Upos::kNoun, "NNS", Rel::kNsubj, 1);
  add(verb, lemma, Upos::kVerb, tag, Rel::kRoot, -1);
  add(prep, prep, Upos::kAdp, "IN", Rel::kCase, 3);
  add("Monday", "Monday", Upos::kPropn, "NNP", Rel::kObl, 1);
  p.tree.sentences.push_back({0, 4, -1, {}});
  p.tree.finish();
  auto const found = find_times(p.document, p.tree);
  return found.empty() ? "" : found[0].value;
}

TEST(Timex, TimetablesAndSetDaysLieAhead) {
  EXPECT_EQ(weekday_in("begin", "begin", "VBP", "on"), "2025-03-17");
  EXPECT_EQ(weekday_in("end", "end", "VBP", "on"), "2025-03-17");
  EXPECT_EQ(weekday_in("began", "begin", "VBD", "on"), "2025-03-10");
  EXPECT_EQ(weekday_in("fail", "fail", "VBP", "on"), "2025-03-10");
  EXPECT_EQ(weekday_in("postponed", "postpone", "VBD", "to"), "2025-03-17");
  EXPECT_EQ(weekday_in("scheduled", "schedule", "VBD", "for"), "2025-03-17");
  EXPECT_EQ(weekday_in("paused", "pause", "VBD", "for"), "2025-03-10");
}

TEST(Timex, CalendarDates) {
  EXPECT_EQ(times("They met|VBD on March 11 , 2024 ."), "March 11 , 2024=2024-03-11");
  EXPECT_EQ(times("They met|VBD on 3 Jan 90"), "3 Jan 90=1990-01-03");
  EXPECT_EQ(times("They met|VBD on the 5th of June 2001"), "the 5th of June 2001=2001-06-05");
  EXPECT_EQ(times("They met|VBD on 2024-02-29"), "2024-02-29=2024-02-29");
  EXPECT_EQ(times("They met|VBD on 8/15/1998"), "8/15/1998=1998-08-15");
  EXPECT_EQ(times("They met|VBD in October 1998"), "October 1998=1998-10");
  EXPECT_EQ(times("They met|VBD March 3 - 5 , 2024"), "March 3 - 5 , 2024=2024-03-03/2024-03-05");
  EXPECT_EQ(times("They met|VBD April 24 and 25 2024"), "April 24=2024-04-24; 25 2024=2024-04-25");
  EXPECT_EQ(times("They met|VBD on Feb. 30 , 2024").find("2024-02-30"), std::string::npos);
}

TEST(Timex, AMissingYearFollowsTheTense) {
  EXPECT_EQ(times("They met|VBD on October 7"), "October 7=2024-10-07");
  EXPECT_EQ(times("They will|MD meet|VB on October 7"), "October 7=2025-10-07");
  EXPECT_EQ(times("They met|VBD in December"), "December=2024-12");
  EXPECT_EQ(times("They will|MD meet|VB in January"), "January=2026-01");
  EXPECT_EQ(times("They met|VBD on October 7", ""), "October 7=XXXX-10-07");
}

TEST(Timex, WeekdaysFollowTheTense) {
  EXPECT_EQ(times("They met|VBD on Monday"), "Monday=2025-03-10");
  EXPECT_EQ(times("They met|VBD on Friday"), "Friday=2025-03-07");
  EXPECT_EQ(times("They will|MD meet|VB on Friday"), "Friday=2025-03-14");
  EXPECT_EQ(times("They met|VBD on Wednesday"), "Wednesday=2025-03-12");
  EXPECT_EQ(times("They met|VBD last Wednesday night"), "last Wednesday night=2025-03-05TNI");
  EXPECT_EQ(times("They met|VBD on Friday", ""), "Friday=XXXX-WXX-5");
}

TEST(Timex, DeicticAndRelative) {
  EXPECT_EQ(times("He left|VBD yesterday morning"), "yesterday morning=2025-03-11TMO");
  EXPECT_EQ(times("He left|VBD last week"), "last week=2025-W10");
  EXPECT_EQ(times("He left|VBD earlier this month"), "earlier this month=2025-03");
  EXPECT_EQ(times("He left|VBD last year"), "last year=2024");
  EXPECT_EQ(times("He left|VBD last November"), "last November=2024-11");
  EXPECT_EQ(times("He left|VBD last fall"), "last fall=2024-FA");
  EXPECT_EQ(times("He left|VBD two weeks ago"), "two weeks ago=2025-W09");
  EXPECT_EQ(times("He left|VBD ten days ago"), "ten days ago=2025-03-02");
  EXPECT_EQ(times("He left|VBD a decade ago"), "a decade ago=2015");
  EXPECT_EQ(times("He left|VBD the day before yesterday"), "the day before yesterday=2025-03-10");
  EXPECT_EQ(times("He is|VBZ now|RB in the past"), "now=PRESENT_REF; the past=PAST_REF");
}

TEST(Timex, TheTextsOwnDayIsTheAnchor) {
  EXPECT_EQ(times("He fled|VBD on May 2 , 2011 and the next day died|VBD"), "May 2 , 2011=2011-05-02; the next day=2011-05-03");
  EXPECT_EQ(times("He fled|VBD on May 2 , 2011 and died|VBD two years later"), "May 2 , 2011=2011-05-02; two years later=2013");
  EXPECT_EQ(times("He fled|VBD in 2011 and died|VBD later that year"), "2011=2011; later that year=2011");
}

TEST(Timex, DurationsAndSets) {
  EXPECT_EQ(times("It took|VBD more than two days"), "more than two days=P2D");
  EXPECT_EQ(times("a 16-hour siege and a two - day strike ended|VBD"), "16-hour=PT16H; two - day=P2D");
  EXPECT_EQ(times("It took|VBD 5 1/2 hours"), "5 1/2 hours=PT5H30M");
  EXPECT_EQ(times("the past three years were|VBD hard"), "the past three years=P3Y");
  EXPECT_EQ(times("It raged|VBD for decades"), "decades=PXDE");
  EXPECT_EQ(times("It comes|VBZ daily and every Monday and each year"), "daily=P1D; every Monday=XXXX-WXX-1; each year=P1Y");
  EXPECT_EQ(times("It took|VBD several months"), "several months=PXM");
  EXPECT_EQ(times("a 27 - year - old man died|VBD"), "");
}

TEST(Timex, YearsAndParts) {
  EXPECT_EQ(times("In 1979 it began|VBD"), "1979=1979");
  EXPECT_EQ(times("the late 1980s were|VBD hard"), "the late 1980s=198X");
  EXPECT_EQ(times("It grew|VBD in the third quarter of 2008"), "the third quarter of 2008=2008-Q3");
  EXPECT_EQ(times("It grew|VBD in the fourth quarter"), "the fourth quarter=2024-Q4");
  EXPECT_EQ(times("the 20th century ended|VBD"), "the 20th century=19");
  EXPECT_EQ(times("It cost|VBD $ 1999"), "");
  EXPECT_EQ(times("the 1996-97 season ended|VBD"), "1996-97=1996/1997");
}

TEST(Timex, ClockTimes) {
  EXPECT_EQ(times("He left|VBD at 8 p.m. EST Monday"), "8 p.m. EST Monday=2025-03-10T20:00");
  EXPECT_EQ(times("He left|VBD at 10:35 a.m."), "10:35 a.m.=2025-03-12T10:35");
  EXPECT_EQ(times("the score was|VBD 3 all"), "");
}

TEST(Timex, MonthNamesThatAreOtherWords) {
  EXPECT_EQ(times("They may|MD march|VB"), "");
  EXPECT_EQ(times("Jan Kavan spoke|VBD"), "");
  EXPECT_EQ(times("They met|VBD in May"), "May=2024-05");
}

TEST(Timex, AMarchOfPeopleIsNoMonth) {
  EXPECT_EQ(times("They went|VBD to this march"), "");
  EXPECT_EQ(times("They went|VBD this March"), "this March=2025-03");
}

TEST(Timex, APartOfAMonthBelongsToIt) {
  EXPECT_EQ(times("He left|VBD in late November"), "late November=2024-11");
  EXPECT_EQ(times("He left|VBD in early March 2001"), "early March 2001=2001-03");
}

TEST(Timex, WordsBeforeADayThatLookAhead) {
  EXPECT_EQ(times("The group was|VBD ready as soon as Monday"), "Monday=2025-03-17");
  EXPECT_EQ(times("They got|VBD until 9 a.m. Monday"), "9 a.m. Monday=2025-03-17T09:00");
  EXPECT_EQ(times("He may|MD have|HAVE left|VBN on Monday"), "Monday=2025-03-10");
  EXPECT_EQ(times("He might|MD leave|VB on Monday"), "Monday=2025-03-17");
  EXPECT_EQ(weekday_in("planned", "plan", "VBD", "on"), "2025-03-17");
}

/// Value of the first expression once token `child` hangs on `head` by `rel`.
std::string value_with(std::string const& sentence, std::size_t child, std::int32_t head, Rel rel, Upos pos, std::size_t second, std::int32_t second_head) {
  Parsed p = parsed(sentence, parse_date("2025-03-12"));
  p.tree.tokens[child].head = head;
  p.tree.tokens[child].rel = rel;
  p.tree.tokens[child].pos = pos;
  p.tree.tokens[second].head = second_head;
  p.tree.finish();
  auto const found = find_times(p.document, p.tree);
  return found.empty() ? "" : found[0].value;
}

TEST(Timex, TheNounTellsOnWhichSideADayLies) {
  EXPECT_EQ(value_with("They will|MD fight|VB Monday 's ruling", 3, 5, Rel::kNmodPoss, Upos::kPropn, 4, 3), "2025-03-10");
  EXPECT_EQ(value_with("They will|MD win|VB Monday 's election", 3, 5, Rel::kNmodPoss, Upos::kPropn, 4, 3), "2025-03-17");
  EXPECT_EQ(value_with("They discussed|VBD slated talks in September", 2, 3, Rel::kAmod, Upos::kAdj, 5, 3), "2025-09");
}

TEST(Timex, APaperIsNoRepetition) {
  EXPECT_EQ(value_with("The daily Granma said|VBD so", 1, 2, Rel::kAmod, Upos::kAdj, 0, 2), "");
  EXPECT_EQ(value_with("The daily briefing said|VBD so", 1, 2, Rel::kAmod, Upos::kAdj, 0, 2), "P1D");
}

TEST(Timex, ADayAheadInThePastTenseIsThisYears) {
  EXPECT_EQ(times("He called|VBD them to a vote of April 14"), "April 14=2025-04-14");
  EXPECT_EQ(times("They met|VBD on June 7"), "June 7=2024-06-07");
}

TEST(Timex, RatesAndLengths) {
  EXPECT_EQ(times("They waited|VBD 20 hours a day"), "20 hours=PT20H");
  EXPECT_EQ(times("It may|MD take|VB as long as a month"), "a month=P1M");
}

TEST(Timex, WithoutADateTheDatelineIsTheReference) {
  Parsed const p = parsed("LIMA , 12 JAN 90 ( AGENCY ) -- Guards left|VBD yesterday", std::nullopt);
  auto const found = find_times(p.document, p.tree);
  ASSERT_EQ(found.size(), 2u);
  EXPECT_EQ(found[0].value, "1990-01-12");
  EXPECT_EQ(found[0].counted_from, "");
  EXPECT_EQ(found[1].value, "1990-01-11");
  EXPECT_EQ(found[1].basis, "relative");
  EXPECT_EQ(found[1].counted_from, "dateline");
  EXPECT_EQ(times("LIMA , 12 JAN 90 -- Guards left|VBD yesterday", "1990-01-20"), "12 JAN 90=1990-01-12; yesterday=1990-01-19");
  EXPECT_EQ(times("Guards left|VBD Lima on 12 Jan 1990 -- not yesterday", ""), "12 Jan 1990=1990-01-12; yesterday=XXXX-XX-XX");
  EXPECT_EQ(times("LIMA , 12 JAN -- Guards left|VBD yesterday", ""), "12 JAN=XXXX-01-12; yesterday=XXXX-XX-XX");
}

TEST(Timex, DaysCovered) {
  Parsed const p = parsed("He left|VBD last week", parse_date("2025-03-12"));
  auto const found = find_times(p.document, p.tree);
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(found[0].begin->iso(), "2025-03-03");
  EXPECT_EQ(found[0].end->iso(), "2025-03-09");
  EXPECT_EQ(found[0].precision, 2);
  EXPECT_EQ(found[0].basis, "relative");
}

TEST(Calendar, WeeksAndHolidays) {
  int year = 0;
  EXPECT_EQ(iso_week(*parse_date("2024-12-30"), year), 1);
  EXPECT_EQ(year, 2025);
  EXPECT_EQ(iso_week(*parse_date("2021-01-03"), year), 53);
  EXPECT_EQ(year, 2020);
  EXPECT_EQ(holiday("easter", 2025)->iso(), "2025-04-20");
  EXPECT_EQ(holiday("thanksgiving", 1999)->iso(), "1999-11-25");
  EXPECT_EQ(season_value(2024, "WI").end->iso(), "2025-02-28");
  EXPECT_EQ(quarter_value(2025, 2).end->iso(), "2025-06-30");
}

// Any words at all: expressions are in order, inside the text, and their intervals run forward.
RC_GTEST_PROP(TimexProperty, OrderedAndInside, ()) {
  auto const words = *rc::gen::container<std::vector<std::string>>(rc::gen::element<std::string>(
      "the", "last", "next", "past", "two", "a", "week", "years", "ago", "later", "March", "May", "31", "2025", "Friday", ",", "of", "earlier",
      "third", "quarter", "1990s", "every", "day", "8", "p.m.", "half", "and", "99999999", "1/2", "-", "until", "that", "fall", "Easter", "Day",
      "will|MD", "said|VBD", "now", "decade", "century", "21st", "0", "12/31/99", "hour", "few", "weekend", "following", "morning", "1e9"));
  std::string sentence = "He said|VBD";
  for (std::string const& word : words) sentence += " " + word;
  Parsed const p = parsed(sentence, parse_date(*rc::gen::element<std::string>("2025-03-12", "0001-01-01", "9999-12-31", "")));
  std::uint32_t last = 0;
  for (Timex const& time : find_times(p.document, p.tree)) {
    RC_ASSERT(time.tokens.begin >= last && time.tokens.begin < time.tokens.end && time.tokens.end <= p.tree.tokens.size());
    RC_ASSERT(time.head >= time.tokens.begin && time.head < time.tokens.end);
    RC_ASSERT(!time.value.empty());
    RC_ASSERT(!time.begin || !time.end || *time.begin <= *time.end);
    last = time.tokens.end;
  }
}

}  // namespace
}  // namespace dragoman
