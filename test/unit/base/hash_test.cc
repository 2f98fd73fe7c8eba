#include "base/hash.h"

#include <gtest/gtest.h>

#include "base/sha256.h"

namespace dragoman {
namespace {

TEST(Hash64, IsXxh3WithSeedZero) {
  // Published value of XXH3_64bits over no bytes; it must never change, files carry it.
  EXPECT_EQ(hash64(""), 0x2d06800538d394c2ULL);
  EXPECT_NE(hash64("a"), hash64("b"));
}

TEST(Hex16, KeepsLeadingZeros) {
  EXPECT_EQ(hex16(0), "0000000000000000");
  EXPECT_EQ(hex16(0xabcULL), "0000000000000abc");
  EXPECT_EQ(hex16(~0ULL), "ffffffffffffffff");
}

TEST(Sha256, FitsTheStandardsExamples) {
  EXPECT_EQ(sha256_hex(""), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  EXPECT_EQ(sha256_hex("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

}  // namespace
}  // namespace dragoman
