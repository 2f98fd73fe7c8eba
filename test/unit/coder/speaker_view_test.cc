#include "coder/speaker_view.h"

#include "../attribution/cue_fixture.h"
#include "predicate/factuality.h"

namespace dragoman {
namespace {

constexpr char const* kDenial = R"(
Kabul Kabul PROPN NNP 2 nsubj
denied deny VERB VBD 0 root
that that SCONJ IN 5 mark
guards guard NOUN NNS 5 nsubj
fired fire VERB VBD 2 ccomp
. . PUNCT . 2 punct
)";

Predicate viewed(Stance stance, std::string const& lemma, Voice voice = Voice::kSpeaker) {
  auto d = test::parse(kDenial);
  assign_factuality(d.tree(), d.predicates, test::shipped_cues(), false);
  Attribution a;
  a.stance = stance;
  a.voice = voice;
  a.content = {d.tree().tokens[2].span.begin, d.tree().tokens[4].span.end};
  assign_speaker_views(d.tree(), d.predicates, {a}, test::shipped_cues());
  return d.predicate(lemma);
}

TEST(SpeakerView, WhoDeniesIsCommittedToTheContrary) {
  Predicate const p = viewed(Stance::kDenies, "fire");
  EXPECT_EQ(p.said, 0);
  EXPECT_LT(p.speaker_factuality, -1.5F);
  EXPECT_GT(p.factuality, p.speaker_factuality + 1) << "the author takes no side";
}

TEST(SpeakerView, WhoAssertsIsCommittedMoreThanWhoReportsIt) {
  Predicate const p = viewed(Stance::kAsserts, "fire");
  EXPECT_GT(p.speaker_factuality, 2.0F);
  EXPECT_LT(p.factuality, p.speaker_factuality);
}

TEST(SpeakerView, NobodySpeaksOutsideTheContentOrWhenHeDeclines) {
  EXPECT_EQ(viewed(Stance::kAsserts, "deny").said, -1);
  EXPECT_EQ(viewed(Stance::kDeclinesToComment, "fire").said, -1);
  EXPECT_EQ(viewed(Stance::kAsserts, "fire", Voice::kPublication).said, -1);
}

}  // namespace
}  // namespace dragoman
