// The reader of event folders: what a good folder gives, and that a broken row is named with its line.
#include "forecast/history.h"

#include <gtest/gtest.h>

namespace dragoman {
namespace {

Vocabulary names() { return {{"Ruritania", "Police (Ruritania)", "Borduria"}, {"Consult", "Accuse"}}; }

std::string fault_of(std::string_view bytes) {
  auto const events = parse_events(bytes, names(), TimeUnit::kDays, "train.txt");
  return events ? "read" : events.error().text();
}

TEST(History, NamesAreReadByIdWithSpaces) {
  auto const read = parse_names("Meet_at_home\t1\nConsult\t0\r\n", "relation2id.txt");
  ASSERT_TRUE(read.has_value());
  EXPECT_EQ(*read, (std::vector<std::string>{"Consult", "Meet at home"}));
}

TEST(History, BrokenNamesAreNamedWithTheirLine) {
  EXPECT_EQ(parse_names("A\t0\nB\n", "ids").error().place, "ids:2");
  EXPECT_EQ(parse_names("A\t0\nB\tx\n", "ids").error().place, "ids:2");
  EXPECT_EQ(parse_names("A\t0\nB\t0\n", "ids").error().place, "ids:2");
  EXPECT_EQ(parse_names("A\t0\nB\t7\n", "ids").error().place, "ids:2");
  EXPECT_EQ(parse_names("A\t0\n\nB\t1\n", "ids").error().place, "ids:2");
}

TEST(History, RowsKeepTheOrderOfTheFileAndIgnoreFurtherColumns) {
  auto const read = parse_events("0\t1\t2\t5\t-1\n2\t0\t1\t3\n", names(), TimeUnit::kDays, "train.txt");
  ASSERT_TRUE(read.has_value());
  ASSERT_EQ(read->size(), 2U);
  EXPECT_EQ(read->at(0), (TypedEvent{0, 1, 2, 5}));
  EXPECT_EQ(read->at(1), (TypedEvent{2, 0, 1, 3}));
}

TEST(History, BrokenRowsAreNamedWithTheirLine) {
  EXPECT_EQ(fault_of("0\t1\t2\t5\n0\t1\t2\n"), "train.txt:2: expected subject, relation, object and time between tabs [forecast.row]");
  EXPECT_EQ(fault_of("0\t1\t3\t5\n"), "train.txt:1: object 3 is not in the id file [forecast.row]");
  EXPECT_EQ(fault_of("0\t2\t1\t5\n"), "train.txt:1: relation 2 is not in the id file [forecast.row]");
  EXPECT_EQ(fault_of("x\t1\t1\t5\n"), "train.txt:1: subject is not a number [forecast.row]");
  EXPECT_EQ(fault_of("0\t1\t1\t-5\n"), "train.txt:1: time is not a whole number from 0 [forecast.row]");
  EXPECT_EQ(fault_of("0\t1\t1\t5\n\n0\t1\t1\t5\n"), "train.txt:2: expected subject, relation, object and time between tabs [forecast.row]");
  EXPECT_EQ(fault_of("0\t1\t1\t99999999999\n"), "train.txt:1: time is not a whole number from 0 [forecast.row]");
}

TEST(History, HoursAreDaysTimesTwentyFour) {
  EXPECT_EQ(detect_time_unit("0\t1\t2\t0\n0\t1\t2\t48\n"), TimeUnit::kHours);
  EXPECT_EQ(detect_time_unit("0\t1\t2\t24\n0\t1\t2\t25\n"), TimeUnit::kDays);
  auto const read = parse_events("0\t1\t2\t48\n", names(), TimeUnit::kDetect, "train.txt");
  ASSERT_TRUE(read.has_value());
  EXPECT_EQ(read->day[0], 2);
}

TEST(History, SortingByDayKeepsTheOrderOfADay) {
  EventHistory history;
  for (TypedEvent const& event : {TypedEvent{0, 0, 1, 4}, TypedEvent{1, 0, 2, 2}, TypedEvent{2, 0, 1, 4}}) history.add(event);
  EventHistory const sorted = sorted_by_day(history);
  EXPECT_EQ(sorted.at(0), (TypedEvent{1, 0, 2, 2}));
  EXPECT_EQ(sorted.at(1), (TypedEvent{0, 0, 1, 4}));
  EXPECT_EQ(sorted.at(2), (TypedEvent{2, 0, 1, 4}));
  EXPECT_EQ(sorted.rows_of_day(4), (std::pair<std::size_t, std::size_t>{1, 3}));
  EXPECT_EQ(sorted.rows_of_day(3), (std::pair<std::size_t, std::size_t>{1, 1}));
  EXPECT_EQ(sorted.first_at(5), 3U);
}

TEST(History, AMissingFileIsTheEnvironment) {
  auto const read = read_vocabulary("/nowhere/at/all");
  ASSERT_FALSE(read.has_value());
  EXPECT_EQ(read.error().kind, ErrorKind::kEnvironment);
  EXPECT_EQ(read.error().place, "/nowhere/at/all/entity2id.txt");
}

}  // namespace
}  // namespace dragoman
