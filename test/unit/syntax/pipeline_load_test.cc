#include <gtest/gtest.h>

#include <fstream>

#include "syntax/model_files.h"
#include "test_model.h"

namespace dragoman::syntax {
namespace {

namespace fs = std::filesystem;

/// A model directory of links to the real one, in which files can be replaced.
class BrokenModel : public testing::Test {
 protected:
  void SetUp() override {
    REQUIRE_MODEL();
    directory_ = fs::path(testing::TempDir()) /
                 ("model_" + std::string(testing::UnitTest::GetInstance()->current_test_info()->name()));
    fs::remove_all(directory_);
    for (auto const& entry : fs::recursive_directory_iterator(model_directory())) {
      fs::path const to = directory_ / fs::relative(entry.path(), model_directory());
      if (entry.is_directory()) {
        fs::create_directories(to);
      } else {
        fs::create_directories(to.parent_path());
        fs::create_symlink(entry.path(), to);
      }
    }
  }
  void TearDown() override { fs::remove_all(directory_); }

  std::string content(fs::path const& file) { return read_file(model_directory() / file).value(); }
  void replace(fs::path const& file, std::string const& bytes) {
    fs::remove(directory_ / file);
    std::ofstream(directory_ / file, std::ios::binary) << bytes;
  }
  Error error() {
    auto const loaded = Pipeline::load(directory_);
    return loaded ? Error{} : loaded.error();
  }

  fs::path directory_;
};

TEST_F(BrokenModel, LoadsWhenNothingIsBroken) { EXPECT_EQ(error().code, ""); }

TEST_F(BrokenModel, RefusesAnUnknownArchitecture) {
  std::string config = content("config.cfg");
  std::string const known = "spacy.MaxoutWindowEncoder.v2";
  config.replace(config.find(known), known.size(), "spacy.MishWindowEncoder.v2");
  replace("config.cfg", config);
  Error const found = error();
  EXPECT_EQ(found.code, "syntax.model_unsupported");
  EXPECT_NE(found.message.find("spacy.MishWindowEncoder.v2"), std::string::npos) << found.message;
  EXPECT_NE(found.message.find("components.ner.model.tok2vec.encode"), std::string::npos) << found.message;
  EXPECT_EQ(found.place, (directory_ / "config.cfg").string());
}

TEST_F(BrokenModel, RefusesAnUnknownComponent) {
  std::string config = content("config.cfg");
  config.replace(config.find("\"lemmatizer\""), 12, "\"morphologizer\"");
  replace("config.cfg", config);
  Error const found = error();
  EXPECT_EQ(found.code, "syntax.model_unsupported");
  EXPECT_NE(found.message.find("morphologizer"), std::string::npos) << found.message;
}

TEST_F(BrokenModel, RefusesAnUnknownRulerKey) {
  std::string patterns = content("attribute_ruler/patterns");
  std::size_t const at = patterns.find("\xa5LOWER");
  ASSERT_NE(at, std::string::npos);
  patterns.replace(at, 6, "\xa5SHAPE");
  replace("attribute_ruler/patterns", patterns);
  EXPECT_EQ(error().code, "syntax.model_unsupported");
}

TEST_F(BrokenModel, NamesTheMissingFile) {
  for (fs::path const file :
       {"config.cfg", "meta.json", "tokenizer", "tok2vec/model", "parser/moves", "ner/model", "tagger/cfg",
        "vocab/lookups.bin", "attribute_ruler/patterns", "lemmatizer/lookups/lookups.bin"}) {
    fs::remove(directory_ / file);
    Error const found = error();
    EXPECT_EQ(found.code, "syntax.model_missing") << file;
    EXPECT_EQ(found.kind, ErrorKind::kEnvironment);
    EXPECT_EQ(found.place, (directory_ / file).string());
    fs::create_symlink(model_directory() / file, directory_ / file);
  }
}

TEST_F(BrokenModel, TruncatedFilesAreErrorsThatNameTheFile) {
  for (fs::path const file : {"tokenizer", "tok2vec/model", "tagger/model", "parser/model", "parser/moves",
                              "ner/model", "ner/moves", "tagger/cfg", "vocab/lookups.bin",
                              "attribute_ruler/patterns", "lemmatizer/lookups/lookups.bin"}) {
    std::string const whole = content(file);
    for (std::size_t const length : {std::size_t{0}, whole.size() / 3, whole.size() - 1}) {
      replace(file, whole.substr(0, length));
      Error const found = error();
      EXPECT_EQ(found.code, "syntax.model_corrupt") << file << " cut to " << length;
      EXPECT_EQ(found.place, (directory_ / file).string());
    }
    replace(file, whole);
  }
}

TEST_F(BrokenModel, SwappedFilesAreErrors) {
  replace("parser/model", content("tagger/model"));
  EXPECT_EQ(error().code, "syntax.model_corrupt");
  replace("parser/model", content("parser/model"));
  replace("parser/moves", content("ner/moves"));
  EXPECT_EQ(error().code, "syntax.model_corrupt");
}

TEST_F(BrokenModel, FlippedBytesNeverCrash) {
  // Not every flip can be seen (a changed weight is a weight), but none may bring the program down.
  for (fs::path const file : {"tokenizer", "parser/moves", "attribute_ruler/patterns", "vocab/lookups.bin"}) {
    std::string const whole = content(file);
    for (std::size_t i = 0; i < 12; ++i) {
      std::string changed = whole;
      std::size_t const at = i * i * 37 % whole.size();
      changed[at] = static_cast<char>(changed[at] ^ (1 << (i % 8)));
      replace(file, changed);
      Pipeline::load(directory_);
    }
    replace(file, whole);
  }
}

TEST(Config, ReadsSectionsListsAndQuotedValues) {
  ModelConfig const config = parse_config(
      "[nlp]\nlang = \"en\"\npipeline = [\"a\",\"b\"]\n\n[x.y]\n@architectures = \"spacy.Z.v1\"\nn=3\n");
  EXPECT_EQ(config.value("nlp", "lang"), "en");
  EXPECT_EQ(config.list("nlp", "pipeline"), (std::vector<std::string>{"a", "b"}));
  EXPECT_EQ(config.value("x.y", "@architectures"), "spacy.Z.v1");
  EXPECT_EQ(config.value("x.y", "n"), "3");
  EXPECT_EQ(config.value("x.y", "absent"), "");
  EXPECT_TRUE(config.list("nlp", "lang").empty());
}

}  // namespace
}  // namespace dragoman::syntax
