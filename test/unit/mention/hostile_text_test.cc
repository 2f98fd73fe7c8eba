#include "mention_fixture.h"

namespace dragoman {
namespace {

/// One sentence of `n` tokens: token i hangs on the one before it with this label.
std::string chain_of(std::string_view row, std::string_view root, int n) {
  std::string lines = std::string(root) + "\n";
  for (int i = 1; i < n; ++i) {
    std::string line(row);
    line.replace(line.find('@'), 1, std::to_string(i));
    lines += line + "\n";
  }
  return lines;
}

TEST(HostileText, DeepOfChainDoesNotExhaustTheStack) {
  std::string lines = "head head NOUN NN 0 ROOT\n";
  for (int i = 1; i < 20000; i += 2)
    lines += "of of ADP IN " + std::to_string(i) + " prep\nhead head NOUN NN " + std::to_string(i + 1) + " pobj\n";
  auto const d = test::find(lines);
  EXPECT_EQ(d.mentions.entities.size(), 10001U);
}

TEST(HostileText, ManyPronounsInOneSentenceStayLinear) {
  auto const d = test::find(chain_of("he he PRON PRP @ dep", "he he PRON PRP 0 ROOT", 30000));
  EXPECT_EQ(d.mentions.entities.size(), 30000U);
}

TEST(HostileText, LongPossessorChainStaysLinear) {
  std::string lines;
  int const n = 4000;
  for (int i = 0; i < n; ++i) {
    auto const next = std::to_string(i + 1 < n ? 2 * i + 3 : 0);
    lines += "chief chief NOUN NN " + next + (i + 1 < n ? " poss\n" : " ROOT\n");
    if (i + 1 < n) lines += "'s 's PART POS " + std::to_string(2 * i + 1) + " case\n";
  }
  auto const d = test::find(lines);
  EXPECT_EQ(d.mentions.entities.size(), static_cast<std::size_t>(n));
}

}  // namespace
}  // namespace dragoman
