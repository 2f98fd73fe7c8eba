// Every kind of entry that an explanation names is found with the file and the line it stands on.
#include "lexicon_fixture.h"

#include "lexicon_build/image_writer.h"

namespace dragoman {
namespace {

std::string place(Lexicon const& lexicon, std::string_view kind, std::string_view key) {
  auto const origin = lexicon.origins().find(kind, key);
  return origin ? std::string(origin->file) + ":" + std::to_string(origin->line) : "-";
}

TEST(Origin, EntriesKnowTheirLine) {
  TemporaryFolder folder;
  folder.file("actors/a/actors.csv", std::string(kActorsHeader) + "PAK,Pakistan,state,PAK,GOV,,PAK,,770,770,1947-08-14,,\n");
  folder.file("actors/a/aliases.csv", std::string(kAliasesHeader) + "PAK,Pakistan,name,en,0,,,s\nPAK,Pakistani,demonym,en,0,,,s\n");
  folder.file("agents/a.toml", "[[group]]\nkind = \"military\"\nsector = \"MIL\"\nnouns = [\n  \"army\",\n  \"navy\"]\n");
  folder.file("cues/a.toml", "[[cues]]\npos = \"verb\"\nframe = \"clause\"\ngrade = \"speech\"\n[cues.lemmas]\nsay = 0.9\n");
  folder.file("frames/groups/g.toml", "# people\n[CAPTIVE]\nwords = \"hostage\"\n");
  folder.file("frames/classes/c.toml", "[free]\nverbs = \"free\"\nframes = [\n  { id = \"captive\", type = \"RETREAT\", object = \"@CAPTIVE\" },\n]\n");
  folder.file("frames/composition.toml", "[promise]\nverbs = \"promise\"\nrules = [\n  { id = \"good\", inner = \"GOOD\", result = \"AGREE\" },\n]\n");
  ImageWriter writer;
  Diagnostics diagnostics;
  std::vector<std::filesystem::path> const folders{folder.path()};
  ASSERT_TRUE(compile_lexicon(folders, writer, diagnostics));
  auto const image = Image::from_bytes(writer.bytes());
  ASSERT_TRUE(image);
  auto const lexicon = Lexicon::open(*image);
  ASSERT_TRUE(lexicon);
  EXPECT_EQ(place(*lexicon, "alias", "pakistani"), "actors/a/aliases.csv:3");
  EXPECT_EQ(place(*lexicon, "agent", "navy"), "agents/a.toml:6");
  EXPECT_EQ(place(*lexicon, "cue", "say"), "cues/a.toml:6");
  EXPECT_EQ(place(*lexicon, "group", "CAPTIVE"), "frames/groups/g.toml:2");
  EXPECT_EQ(place(*lexicon, "class", "free"), "frames/classes/c.toml:1");
  EXPECT_EQ(place(*lexicon, "frame", "free.captive"), "frames/classes/c.toml:4");
  EXPECT_EQ(place(*lexicon, "frame", "compose.promise.good"), "frames/composition.toml:4");
  EXPECT_EQ(place(*lexicon, "frame", "free.nothing"), "-");
}

}  // namespace
}  // namespace dragoman
