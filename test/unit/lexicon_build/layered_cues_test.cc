// A constant of a later folder takes the place of an earlier one; given twice in one folder it is a mistake.
#include "lexicon_fixture.h"

#include "lexicon_build/cues_build.h"
#include "lexicon_build/image_writer.h"

namespace dragoman {
namespace {

std::string constant(std::string const& value) { return "[[factors]]\ngroup = \"event_judge\"\norigin = \"test\"\n[factors.values]\nthreshold = " + value + "\n"; }

TEST(LayeredCues, ALaterFolderSetsAConstantAnew) {
  TemporaryFolder shipped, own;
  shipped.file("a.toml", constant("0.6"));
  own.file("b.toml", constant("0.25"));
  ImageWriter writer;
  Diagnostics diagnostics;
  std::vector<std::filesystem::path> const folders{shipped.path(), own.path()};
  build_cues(folders, writer, diagnostics);
  EXPECT_EQ(diagnostics.errors(), 0U);
  auto const table = *CueTable::open(*Image::from_bytes(writer.bytes()));
  EXPECT_FLOAT_EQ(table.factor("event_judge", "threshold", 1), 0.25F);
}

TEST(LayeredCues, TwiceInOneFolderIsAMistake) {
  TemporaryFolder folder;
  folder.file("a.toml", constant("0.6"));
  folder.file("b.toml", constant("0.7"));
  ImageWriter writer;
  Diagnostics diagnostics;
  build_cues(folder.path(), writer, diagnostics);
  ASSERT_EQ(diagnostics.errors(), 1U);
  EXPECT_EQ(diagnostics.list().front().code, "cues.doubled");
}

}  // namespace
}  // namespace dragoman
