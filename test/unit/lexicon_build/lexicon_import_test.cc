#include "lexicon_build/lexicon_import.h"

#include <algorithm>
#include <gmock/gmock.h>

#include "lexicon/alias_key.h"
#include "lexicon_build/cameo_codes.h"
#include "lexicon_build/dictionary_actors.h"
#include "lexicon_build/dictionary_verbs.h"
#include "lexicon_build/import_actors.h"
#include "lexicon_build/lexicon_check.h"
#include "lexicon_build/pattern_frame.h"
#include "lexicon_fixture.h"

namespace dragoman {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

DictionaryFile text_of(std::string content, DictionaryFormat format = DictionaryFormat::kPetrarch) { return {"d.txt", "0123456789abcdef", std::move(content), format}; }

std::string file(ImportReport const& report, std::string const& path) {
  for (auto const& [name, content] : report.files)
    if (name == path) return content;
  return "";
}

std::vector<std::string> findings(Diagnostics const& diagnostics) {
  std::vector<std::string> out;
  for (auto const& d : diagnostics.list()) out.push_back(std::to_string(d.line) + " " + d.code);
  return out;
}

std::string day(DayNumber number) { return number == kNoDay ? "open" : Date{std::chrono::sys_days{std::chrono::days{number}}}.iso(); }

TEST(LexiconImport, WhatADictionaryListsIsNotHeldBackAsDoubtful) {
  Diagnostics diagnostics;
  EXPECT_THAT(file(import_dictionaries({}, diagnostics), "cues/imported.toml"), HasSubstr("threshold = 0.0"));
}

TEST(LexiconImport, TheTenseOfAVerbIsLeftOutOfAccountUnlessAskedFor) {
  Diagnostics diagnostics;
  DictionarySet set;
  EXPECT_THAT(file(import_dictionaries(set, diagnostics), "frames/composition.toml"), HasSubstr("[will]"));
  set.future_is_intent = true;
  auto const report = import_dictionaries(set, diagnostics);
  EXPECT_TRUE(std::none_of(report.files.begin(), report.files.end(), [](auto const& f) { return f.first == "frames/composition.toml"; }));
}

TEST(CodeDates, TheThreeFormsWithTwoAndFourDigitYears) {
  auto const before = read_code_dates("<930120"), after = read_code_dates("> 20010120"), span = read_code_dates("(310101-300101)");
  ASSERT_TRUE(before && after);
  EXPECT_EQ(day(before->to), "1993-01-19");
  EXPECT_EQ(day(before->from), "open");
  EXPECT_EQ(day(after->from), "2001-01-21");
  ASSERT_TRUE(span);
  EXPECT_EQ(day(span->from), "1931-01-01");
  EXPECT_EQ(day(span->to), "2030-01-01");
  for (char const* bad : {"", "930120", "<93012", "<931399", "20010101-19990101", "930120-", "()", "soon"}) EXPECT_FALSE(read_code_dates(bad)) << bad;
}

TEST(PloverMeaning, CodesAreReadByTheTableAndUnknownOnesByTheirBeginning) {
  EXPECT_EQ(plover_meaning("0871")->mode, "ceasefire");
  EXPECT_EQ(plover_meaning("1712")->type, "ASSAULT");
  EXPECT_EQ(plover_meaning("---")->type, "none");
  EXPECT_EQ(plover_meaning("012")->type, "none");
  EXPECT_EQ(plover_meaning("022")->type, "REQUEST");
  EXPECT_EQ(plover_meaning("SUPPORT")->type, "SUPPORT");
  EXPECT_TRUE(plover_meaning("05")->exact);
  EXPECT_FALSE(plover_meaning("1951")->exact);
  EXPECT_EQ(plover_meaning("1951")->type, "ASSAULT");
  for (char const* bad : {"", "5", "345", "12X", "99999", "support"}) EXPECT_FALSE(plover_meaning(bad)) << bad;
}

TEST(ActorCode, CountrySectorAndWhatHasNoMeaning) {
  auto const army = actor_code("AVLMIL", false);
  EXPECT_EQ(army->country, "AVL");
  EXPECT_EQ(army->kind, "military");
  auto const press = actor_code("AVLGOVMED", false);
  EXPECT_EQ(press->sector, "GOV");
  EXPECT_EQ(press->other_sectors, "JRN");
  auto const band = actor_code("IMGXYZ", false);
  EXPECT_EQ(band->country, "");
  EXPECT_EQ(band->kind, "rebel");
  EXPECT_THAT(band->unknown, ElementsAre("XYZ"));
  EXPECT_EQ(actor_code("AVL", false)->kind, "state");
  EXPECT_EQ(actor_code("AVLXYZ", false)->kind, "organization");
  EXPECT_EQ(actor_code("INS", true)->sector, "REB");
  EXPECT_FALSE(actor_code("---", false));
  EXPECT_FALSE(actor_code("", true));
}

TEST(ImportActors, EntriesSynonymsOfficesAndStatesNamedByCodesAlone) {
  Diagnostics diagnostics;
  DictionarySet set;
  set.actors.push_back(text_of("AVELONIA_ [AVL]\n+AVELONIAN_\nDORA_VANE_ ; a comment\n+VANE_\n\t[AVLGOV 19950301-20010630]\n\t[AVLELI >20010630]\nLORD_OF_THE_MARSH_ [KRNREB]\n"));
  auto const report = import_dictionaries(set, diagnostics);
  EXPECT_THAT(findings(diagnostics), ElementsAre());
  auto const actors = file(report, "actors/imported/actors.csv");
  EXPECT_THAT(actors, HasSubstr("AVL,Avelonia,state,AVL,GOV,,AVL,"));
  EXPECT_THAT(actors, HasSubstr("AVL-DORA_VANE,Dora Vane,person,AVL,ELI,,AVLELI,"));
  EXPECT_THAT(actors, HasSubstr("KRN-LORD_OF_THE_MARSH,Lord of the Marsh,rebel,KRN,REB,,KRNREB,"));
  EXPECT_THAT(actors, HasSubstr("KRN,KRN,state,"));
  EXPECT_THAT(file(report, "actors/imported/aliases.csv"), HasSubstr("AVL,Avelonian,demonym,en,0,,,0123456789abcdef:2\n"));
  EXPECT_THAT(file(report, "actors/imported/roles.csv"), HasSubstr("AVL-DORA_VANE,AVL,official,GOV,1995-03-01,2001-06-30,0123456789abcdef:3\n"));
}

TEST(ImportActors, NothingIsLostWithoutAFinding) {
  Diagnostics diagnostics;
  DictionarySet set;
  set.actors.push_back(text_of("+ORPHAN_\nNAMELESS_\nA_ [AVL/SMK]\nB_ [---]\nC_ [AVL\n+D_\nE_ [AVLGOV >soon]\n\xFF_ [AVL]\nA_ [SMK]\n[AVL]\n?? [AVL]\n"));
  import_dictionaries(set, diagnostics);
  EXPECT_THAT(findings(diagnostics), ElementsAre("1 dictionary.orphan", "2 actors.no_code", "3 actors.several", "4 actors.code", "4 actors.no_code", "5 dictionary.brackets",
                                                 "6 dictionary.orphan", "7 actors.dates", "7 actors.no_code", "8 dictionary.utf8", "9 actors.bearer", "10 actors.several",
                                                 "11 dictionary.phrase"));
}

TEST(ImportAgents, NounsPluralsAndSets) {
  Diagnostics diagnostics;
  DictionarySet set;
  set.agents.push_back(text_of("!SEAT! = SENATOR, DEPUTY\nTOWN_!SEAT! [~LEG]\nOX_GUARD_ {OXEN_GUARDS_} [~COP]\nSCOUT_ [MIL~]\nODD_ [~QQQ]\nTOWN_!LOST! [~LEG]\nSCOUT_ [~REB]\n"));
  auto const report = import_dictionaries(set, diagnostics);
  auto const agents = file(report, "agents/imported.toml");
  EXPECT_THAT(agents, HasSubstr("\"town deputy\",\n  \"town senator\""));
  EXPECT_THAT(agents, HasSubstr("\"ox guard\",\n  \"oxen guards\""));
  EXPECT_THAT(agents, HasSubstr("kind = \"military\"\nsector = \"MIL\""));
  EXPECT_THAT(findings(diagnostics), ElementsAre("5 agents.code", "6 agents.set", "7 agents.again"));
}

std::string shape(std::string const& text, DictionaryFormat format) {
  std::string why, out;
  auto const pieces = read_pattern(text, format, why);
  if (!pieces) return "! " + why;
  for (PatternPiece const& p : *pieces) {
    out += out.empty() ? "" : " ";
    out += p.kind == PatternPiece::Kind::kVerb ? "*" : p.kind == PatternPiece::Kind::kSource ? "$" : p.kind == PatternPiece::Kind::kTarget ? "+" : p.kind == PatternPiece::Kind::kBoth ? "%" : p.kind == PatternPiece::Kind::kAny ? "^" : "";
    for (std::string const& w : p.words) out += (&w == &p.words.front() ? "" : "/") + w;
    if (p.noun_group >= 0) out += "(" + std::to_string(p.noun_group);
    if (p.prep_group >= 0) out += "{" + std::to_string(p.prep_group);
  }
  return out;
}

TEST(ReadPattern, EachFormatsBrackets) {
  EXPECT_EQ(shape("$ WAS * &TIES_WITH + ^", DictionaryFormat::kPetrarch), "$ was * &TIES_WITH + ^");
  EXPECT_EQ(shape("* {CALL | LOUD PLEA} FOR %", DictionaryFormat::kTabari), "* call/loud_plea for %");
  EXPECT_EQ(shape("* (PEACE TALKS) {WITH (+)}", DictionaryFormat::kPetrarch2), "* peace(0 talks(0 with{0 +(1{0");
  for (char const* bad : {"NO VERB", "* *", "+ * +", "* (A", "* A)", "* | B", "* [", "* -"}) EXPECT_THAT(shape(bad, DictionaryFormat::kPetrarch), HasSubstr("!")) << bad;
  EXPECT_THAT(shape("* {FOR (A}", DictionaryFormat::kPetrarch2), HasSubstr("!"));
}

PatternFrame frame(std::string const& text, DictionaryFormat format = DictionaryFormat::kPetrarch) {
  std::string why;
  VerbPattern pattern;
  pattern.pieces = read_pattern(text, format, why).value();
  return frame_of_pattern(pattern, format, {"TIES"});
}

TEST(PatternFrame, PlacesOfThePartiesAndWordsOfTheClause) {
  auto const ties = frame("* THE &TIES WITH +");
  EXPECT_EQ(ties.recipient, "with object_with");
  EXPECT_THAT(ties.conditions.at("clause"), ElementsAre("@IMPORTED-TIES"));
  EXPECT_THAT(ties.conditions.at("with"), ElementsAre("*"));
  auto const passive = frame("+ WAS * BY $");
  EXPECT_EQ(passive.actor, "subject");
  EXPECT_EQ(passive.recipient, "object");
  auto const got = frame("+ * AID FROM $");
  EXPECT_EQ(got.recipient, "subject");
  EXPECT_EQ(got.actor, "from object_from");
  EXPECT_EQ(frame("* RIVAL OF +").recipient, "object_of");
  EXPECT_EQ(frame("* WITH LEADERS OF +").recipient, "with_of");
  EXPECT_TRUE(frame("NOT * +").of_negated);
  EXPECT_TRUE(frame("* WITH %").reciprocal);
  EXPECT_THAT(frame("* TALKS ON SALT").lost, ElementsAre("preposition on"));
  EXPECT_THAT(frame("* &LOST").why, HasSubstr("synset"));
  EXPECT_THAT(frame("$ + *").why, HasSubstr("one place"));
}

TEST(PatternFrame, BracketsOfPetrarch2ArePlaces) {
  auto const talks = frame("(ENVOYS) * (PEACE TALKS) {WITH (+)}", DictionaryFormat::kPetrarch2);
  EXPECT_THAT(talks.conditions.at("subject"), ElementsAre("envoys envoy"));
  EXPECT_THAT(talks.conditions.at("object"), ElementsAre("talks talk"));
  EXPECT_THAT(talks.conditions.at("object_mod"), ElementsAre("peace"));
  EXPECT_EQ(talks.recipient, "with object_with");
}

TEST(ImportVerbs, PatternsBeforeTheVerbAloneAndEveryRuleNamesItsLine) {
  Diagnostics diagnostics;
  DictionarySet set;
  set.verbs.push_back(text_of("&TIES\n+DIPLOMATIC_TIES_\n--- MEND [050] ---\nMEND {MENDS}\nPATCH_UP [051]\n- * &TIES WITH + [057]\n- * FENCES [---]\n- * + [040:041]\n"));
  auto const report = import_dictionaries(set, diagnostics);
  auto const classes = file(report, "frames/classes/imported.toml");
  EXPECT_THAT(classes, HasSubstr("[import-01234567-mend-3]\nverbs = \"mend patch_up\""));
  EXPECT_THAT(classes, HasSubstr("{ id = \"6\", type = \"SUPPORT\", ctx = \"diplomatic\", cameo = \"057\", clause = [\"@IMPORTED-TIES\"], with = [\"*\"], recipient = \"with object_with\", final = true, p = 112 }"));
  EXPECT_THAT(classes, HasSubstr("{ id = \"7\", type = \"none\", clause = [\"fences fence\"], p = 111 }"));
  EXPECT_THAT(classes, HasSubstr("reciprocal = true"));
  EXPECT_THAT(classes, HasSubstr("{ id = \"5\", type = \"SUPPORT\", ctx = \"diplomatic\", cameo = \"051\", self = [\"patch_up\"], final = true, p = 2 }"));
  EXPECT_THAT(file(report, "frames/groups/imported.toml"), HasSubstr("diplomatic_tie "));
  EXPECT_EQ(report.frames, 5u);
}

TEST(ImportVerbs, InTabariEachVerbIsABlock) {
  Diagnostics diagnostics;
  DictionarySet set;
  set.verbs.push_back(text_of("SCOLD [111]\n- * LAP [---]\n[bad\n- * + [010]\nHOLD_TALKS_ [046]\n", DictionaryFormat::kTabari));
  auto const report = import_dictionaries(set, diagnostics);
  auto const classes = file(report, "frames/classes/imported.toml");
  EXPECT_THAT(classes, HasSubstr("verbs = \"scold\""));
  EXPECT_THAT(classes, HasSubstr("verbs = \"hold\""));
  EXPECT_THAT(classes, HasSubstr("clause = [\"talks talk\"]"));
  EXPECT_THAT(findings(diagnostics), ElementsAre("3 verbs.verb", "4 verbs.orphan"));
}

TEST(ImportDiscards, SentenceAndDocument) {
  Diagnostics diagnostics;
  DictionarySet set;
  set.discards.push_back(text_of("SAILING_CUP_\n+LETTERS_TO_THE_EDITOR_\n***\n"));
  auto const report = import_dictionaries(set, diagnostics);
  EXPECT_EQ(file(report, "frames/discards.toml"), "sentence = [\n  \"sailing cup\",\n]\ndocument = [\n  \"letters to the editor\",\n]\n");
  EXPECT_THAT(findings(diagnostics), ElementsAre("3 discards.phrase"));
}

TEST(WriteLexiconFolder, WhatIsWrittenCompilesCleanAndNothingIsOverwritten) {
  Diagnostics diagnostics;
  DictionarySet set;
  set.actors.push_back(text_of("AVELONIA_ [AVL]\nDORA_VANE_ [AVLGOV <990101] [AVLOPP]\n"));
  set.agents.push_back(text_of("GOOSEHERD_ [~AGR]\n"));
  set.verbs.push_back(text_of("&TIES\n+RELATIONS\n--- MEND [050] ---\nMEND\n- * &TIES WITH + [057]\n"));
  set.discards.push_back(text_of("SAILING_CUP_\n"));
  auto const report = import_dictionaries(set, diagnostics);
  TemporaryFolder folder;
  auto const target = folder.path() / "mine";
  ASSERT_TRUE(write_lexicon_folder(report, target));
  Diagnostics check;
  ASSERT_TRUE(check_lexicon(std::span(&target, 1), check));
  for (auto const& d : check.list()) EXPECT_EQ(d.severity, Severity::kInfo) << d.text();
  auto const again = write_lexicon_folder(report, target);
  ASSERT_FALSE(again);
  EXPECT_EQ(again.error().code, "import.folder");
}

TEST(LayeredFolders, ALaterFoldersFramesComeFirstItsNounsReplaceAndItsDiscardsAreKept) {
  TemporaryFolder shipped, own;
  write_sample_lexicon(shipped);
  shipped.file("agents/a.toml", "[[group]]\nkind = \"civilian\"\nsector = \"CVL\"\nnouns = [\"warden\"]\n");
  shipped.file("frames/classes/a.toml", "[mend]\nverbs = \"mend\"\nframes = [ { id = \"x\", type = \"AID\", object = \"*\", p = 900 } ]\n");
  own.file("actors/a/actors.csv", std::string(kActorsHeader) + "PAK,Elsewhere,state,PAK,GOV,,PAK,,,,,,\n");
  own.file("agents/a.toml", "[[group]]\nkind = \"police\"\nsector = \"COP\"\nnouns = [\"warden\"]\n");
  own.file("frames/classes/a.toml", "[own]\nverbs = \"mend\"\nframes = [ { id = \"y\", type = \"SUPPORT\", clause = [\"a\", \"b\"], final = true, p = 1 } ]\n");
  own.file("frames/discards.toml", "sentence = [\"Sailing  Cup\"]\n");
  std::vector<std::filesystem::path> const dirs{shipped.path(), own.path()};
  ImageWriter writer;
  Diagnostics diagnostics;
  ASSERT_TRUE(compile_lexicon(dirs, writer, diagnostics));
  EXPECT_EQ(diagnostics.errors(), 0u);
  auto const lexicon = Lexicon::open(Image::from_bytes(writer.bytes()).value()).value();
  EXPECT_EQ(lexicon.actors().find("PAK")->name, "Pakistan");
  std::vector<std::string_view> const words{"warden"};
  EXPECT_EQ(lexicon.agents().match(words)->agent.sector, "COP");
  auto const& frames = lexicon.frames();
  auto const order = frames.frames_of(frame_hash("v:mend"));
  ASSERT_EQ(order.size(), 2u);
  EXPECT_EQ(frames.str(frames.frame(order[0]).id), "own.y");
  EXPECT_NE(frames.frame(order[0]).flags & kFrameFinal, 0);
  EXPECT_EQ(frames.conditions(frames.frame(order[0]).conditions).size(), 2u);
  ASSERT_EQ(frames.discards().size(), 1u);
  EXPECT_EQ(frames.str(frames.discards()[0].words), alias_key("sailing cup"));
}

}  // namespace
}  // namespace dragoman
