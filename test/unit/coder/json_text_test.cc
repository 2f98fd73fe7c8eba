// The writer's bytes are held against nlohmann's dump, which wrote them before and reads them elsewhere.
#include "coder/json_text.h"

#include <gtest/gtest.h>

#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

#include <bit>
#include <cmath>
#include <limits>
#include <nlohmann/json.hpp>
#include <utility>
#include <vector>

namespace dragoman {
namespace {

template <class Value>
std::string written(Value const& value) {
  JsonText json;
  json.value(value);
  return json.take();
}

std::string dumped(nlohmann::json const& value) { return value.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace); }

TEST(JsonText, StringsAreEscapedAsNlohmannDoes) {
  std::string every_byte;
  for (int c = 0; c < 256; ++c) {
    std::string const one(1, static_cast<char>(c));
    EXPECT_EQ(written(std::string_view(one)), dumped(one)) << c;
    for (int next : {0x22, 0x41, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC3, 0xF4}) {
      std::string const two = one + static_cast<char>(next);
      for (std::string const& text : {two, two + "\x80", two + "\x80\x80", two + "\x80z", "a" + two + "b"})
        EXPECT_EQ(written(std::string_view(text)), dumped(text)) << c << ' ' << next;
    }
    every_byte += one;
  }
  EXPECT_EQ(written(std::string_view(every_byte)), dumped(every_byte));
  for (std::string const text : {"", "Kābul", "\xE2\x80\x9Cno\xE2\x80\x9D", "\xF0\x9F\x95\x8A", "tab\tend\n"})
    EXPECT_EQ(written(std::string_view(text)), dumped(text));
}

TEST(JsonText, NumbersAreSpelledAsNlohmannDoes) {
  for (double number : {0.0, -0.0, 1.0, -3.0, 0.1, 0.001, 0.00001, 34.52813, -71.05977, 123456789.0, 1e15, 1e16, 1e21, 2.5e-7, 1.0 / 3.0,
                        std::numeric_limits<double>::max(), std::numeric_limits<double>::infinity(), std::nan("")})
    EXPECT_EQ(written(number), dumped(number)) << number;
  for (int i = -30000; i <= 30000; ++i) EXPECT_EQ(written(i / 1e3), dumped(i / 1e3));
  EXPECT_EQ(written(std::uint8_t{5}), "5");
  EXPECT_EQ(written(std::numeric_limits<std::int64_t>::min()), "-9223372036854775808");
  EXPECT_EQ(written(true), "true");
  EXPECT_EQ(written(nullptr), "null");
}

/// Spelled out, so that a library that spells numbers otherwise is noticed.
TEST(JsonText, NumbersWithAPointAreShortAndPlain) {
  for (auto const& [number, text] : std::vector<std::pair<double, std::string>>{
           {0.0, "0.0"}, {-0.0, "-0.0"}, {1.0, "1.0"}, {0.25, "0.25"}, {-0.7, "-0.7"}, {0.1 + 0.2, "0.30000000000000004"}, {1.0 / 3.0, "0.3333333333333333"},
           {0.001, "0.001"}, {0.0001, "0.0001"}, {0.00001, "1e-05"}, {2.5e-7, "2.5e-07"}, {123456789.0, "123456789.0"}, {1e14, "100000000000000.0"},
           {1e15, "1e+15"}, {1.5e300, "1.5e+300"}, {5e-324, "5e-324"}, {std::numeric_limits<double>::infinity(), "null"}, {std::nan(""), "null"}})
    EXPECT_EQ(written(number), text);
}

/// nlohmann's digits (Grisu2) are not always the fewest.
RC_GTEST_PROP(JsonText, AnyNumberReadsBackAndIsNoLongerThanNlohmannSpellsIt, (std::uint64_t bits)) {
  auto const number = std::bit_cast<double>(bits * 0x9E3779B97F4A7C15ULL);  // spreads small draws over all exponents
  RC_ASSERT(written(number).size() <= dumped(number).size());
  if (std::isfinite(number)) RC_ASSERT(nlohmann::json::parse(written(number)).get<double>() == number);
}

/// What the contract rounds to: figures and odds with three to five places.
RC_GTEST_PROP(JsonText, RoundedNumbersAreWrittenWithTheirPlaces, ()) {
  double const unit = *rc::gen::element(1e1, 1e2, 1e3, 1e5);
  double const number = static_cast<double>(*rc::gen::inRange(-100'000'000, 100'000'000)) / unit;
  RC_ASSERT(written(number) == dumped(number));
  RC_ASSERT(nlohmann::json::parse(written(number)).get<double>() == number);
}

TEST(JsonText, CommasComeByThemselves) {
  JsonText json;
  json.object([&] {
    json.field("a", std::string_view("{[:"));
    json.key("b");
    json.array(std::vector<int>{1, 2, 3}, [&](int n) { json.object([&] { json.field("n", n); }); });
    json.key("c");
    json.array(std::vector<int>{}, [&](int n) { json.value(n); });
    json.key("d");
    json.object([] {});
    json.field("e", false);
  });
  EXPECT_EQ(json.take(), R"({"a":"{[:","b":[{"n":1},{"n":2},{"n":3}],"c":[],"d":{},"e":false})");
}

}  // namespace
}  // namespace dragoman
