#include "syntax/msgpack.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace dragoman::syntax {
namespace {

using namespace std::string_literals;

Result<Value> read(std::string const& bytes) { return read_msgpack(bytes, "test"); }

TEST(Msgpack, ReadsEveryKindOfValue) {
  // [nil, true, 5, -3, 200, 65536, 2^63, -200, "ab", bin "cd", 1.5f, 2.5, {"k": 7, 18446744073709551615:
  // "v"}]
  std::string const bytes = "\xdc\x00\x0d"s + "\xc0\xc3\x05\xfd"s + "\xcc\xc8"s + "\xce\x00\x01\x00\x00"s +
                            "\xcf\x80\x00\x00\x00\x00\x00\x00\x00"s + "\xd1\xff\x38"s + "\xa2"s + "ab"s +
                            "\xc4\x02"s + "cd"s + "\xca\x3f\xc0\x00\x00"s +
                            "\xcb\x40\x04\x00\x00\x00\x00\x00\x00"s +
                            "\x82\xa1k\x07\xcf\xff\xff\xff\xff\xff\xff\xff\xff\xa1v"s;
  auto const value = read(bytes);
  ASSERT_TRUE(value) << value.error().text();
  Value::Array const& a = *value->as_array();
  ASSERT_EQ(a.size(), 13U);
  EXPECT_TRUE(a[0].is_nil());
  EXPECT_TRUE(*a[1].as_bool());
  std::int64_t number = 0;
  ASSERT_TRUE(a[3].as_integer(number));
  EXPECT_EQ(number, -3);
  ASSERT_TRUE(a[5].as_integer(number));
  EXPECT_EQ(number, 65536);
  EXPECT_FALSE(a[6].as_integer(number)) << "does not fit a signed integer";
  std::uint64_t big = 0;
  ASSERT_TRUE(a[6].as_unsigned(big));
  EXPECT_EQ(big, 1ULL << 63);
  ASSERT_TRUE(a[7].as_integer(number));
  EXPECT_EQ(number, -200);
  EXPECT_FALSE(a[7].as_unsigned(big));
  EXPECT_EQ(*a[8].as_string(), "ab");
  EXPECT_EQ(*a[9].as_string(), "cd");
  EXPECT_EQ(*a[10].as_double(), 1.5);
  EXPECT_EQ(*a[11].as_double(), 2.5);
  ASSERT_NE(a[12].find("k"), nullptr);
  ASSERT_NE(a[12].find(18446744073709551615ULL), nullptr);
  EXPECT_EQ(*a[12].find(18446744073709551615ULL)->as_string(), "v");
  EXPECT_EQ(a[12].find("missing"), nullptr);

  for (std::size_t length = 0; length < bytes.size(); ++length) {
    auto const cut = read(bytes.substr(0, length));
    ASSERT_FALSE(cut) << "cut to " << length;
    EXPECT_EQ(cut.error().code, "syntax.msgpack");
    EXPECT_EQ(cut.error().place, "test");
  }
}

TEST(Msgpack, RefusesWhatItCannotHold) {
  EXPECT_FALSE(read("\xdd\xff\xff\xff\xff"s)) << "four billion elements in no bytes";
  EXPECT_FALSE(read("\xdf\xff\xff\xff\xff\x01"s));
  EXPECT_FALSE(
      read("\xc6\xff\xff\xff\xff"
           "ab"s));
  EXPECT_FALSE(read(std::string(100000, '\x91'))) << "nested without end";
  EXPECT_FALSE(read("\xd4\x01\x02"s)) << "extension type";
  EXPECT_FALSE(read("\xc1"s));
  EXPECT_FALSE(read("\xc0\xc0"s)) << "bytes left over";
  EXPECT_FALSE(read(""));
}

RC_GTEST_PROP(Msgpack, RandomBytesNeverCrash, (std::string const& bytes)) {
  auto const value = read(bytes);
  if (!value) RC_ASSERT(value.error().code == "syntax.msgpack");
}

}  // namespace
}  // namespace dragoman::syntax
