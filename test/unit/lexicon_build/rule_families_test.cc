// Families of rules: what an event's rule id belongs to, and parts of ids that no frame has.
#include <gmock/gmock.h>

#include "lexicon/frame_table.h"
#include "lexicon_build/frames_build.h"
#include "lexicon_build/image_writer.h"
#include "lexicon_fixture.h"

namespace dragoman {
namespace {

using testing::ElementsAre;

class RuleFamilies : public testing::Test {
 protected:
  void SetUp() override {
    folder_.file("classes/blow.toml", "[hit]\nverbs = \"hit deal\"\nnouns = \"blow\"\nframes = [{ id = \"default\", type = \"ASSAULT\" }]\n");
    folder_.file("composition.toml", "[refuse]\nverbs = \"refuse\"\nrules = [{ id = \"harm\", inner = \"HARM\", result = \"REJECT\" }]\n");
  }
  FrameTable table() {
    ImageWriter writer;
    build_frames(folder_.path(), writer, diagnostics_);
    return *FrameTable::open(*Image::from_bytes(writer.bytes()));
  }
  std::vector<std::string> findings() {
    table();
    std::vector<std::string> out;
    for (auto const& finding : diagnostics_.list()) out.push_back(finding.file + ":" + std::to_string(finding.line) + " " + finding.code);
    return out;
  }
  TemporaryFolder folder_;
  Diagnostics diagnostics_;
};

TEST_F(RuleFamilies, AnEventBelongsWhereItsRuleHoldsAPart) {
  folder_.file("rule_families.toml", "[OPEN]\nrules = \".default\"\n[WITHHELD]\nrules = \"light:deal refuse.harm+hit.default\"\n");
  FrameTable const frames = table();
  EXPECT_TRUE(diagnostics_.list().empty());
  EXPECT_TRUE(frames.is_of_family("hit.default", "OPEN"));
  EXPECT_FALSE(frames.is_of_family("hit.default", "WITHHELD"));
  EXPECT_TRUE(frames.is_of_family("compose.refuse.harm+hit.default", "WITHHELD"));
  EXPECT_TRUE(frames.is_of_family("light:deal+hit.air", "WITHHELD"));
  EXPECT_FALSE(frames.is_of_family("hit.air", "OPEN"));
  EXPECT_FALSE(frames.is_of_family("hit.default", "NOBODY"));
  EXPECT_FALSE(frames.is_of_family("", "OPEN"));
}

TEST_F(RuleFamilies, PartsThatNoIdHoldsAreFound) {
  folder_.file("rule_families.toml", "[A]\nrules = \"hit.default compose.refuse\"\n[B]\nrules = \"hit.gone\"\n[C]\nrules = \"refuse.harm+gone\"\n[D]\nrules = \"light:give\"\n");
  EXPECT_THAT(findings(), ElementsAre("frames/rule_families.toml:3 frames.unknown_rule", "frames/rule_families.toml:5 frames.unknown_rule",
                                      "frames/rule_families.toml:7 frames.unknown_rule"));
}

TEST_F(RuleFamilies, AFamilyHasRules) {
  folder_.file("rule_families.toml", "[A]\nwords = \"hit\"\n");
  EXPECT_THAT(findings(), ElementsAre("frames/rule_families.toml:1 frames.shape"));
}

TEST_F(RuleFamilies, DifferencesOfCodebooksAskForRulesThatAre) {
  folder_.file("codebook_2016.toml", "[[difference]]\nrule = \"refuse.harm\"\nto = \"ACCUSE\"\n[[difference]]\ntype = \"ASSAULT\"\nto = \"COERCE\"\n[[difference]]\nrule = \"issue\"\nto = \"COERCE\"\n");
  EXPECT_THAT(findings(), ElementsAre("frames/codebook_2016.toml:7 frames.unknown_rule"));
}

}  // namespace
}  // namespace dragoman
