#include "base/data_paths.h"

#include <cstdlib>
#include <fstream>
#include <gtest/gtest.h>

namespace dragoman {
namespace {

namespace fs = std::filesystem;

class DataPathsTest : public ::testing::Test {
 protected:
  void SetUp() override {
    fs::remove_all(root);
    unsetenv("DRAGOMAN_DATA");
  }
  void fill(fs::path const& folder) {
    fs::create_directories(folder / "model");
    std::ofstream(folder / "lexicon.img") << "x";
    std::ofstream(folder / "gazetteer.img") << "x";
  }
  fs::path root = fs::temp_directory_path() / "dragoman_data_paths_test";
};

TEST_F(DataPathsTest, PrefersTheFolderBesideTheProgram) {
  fill(root / "bin/share/dragoman");
  fill(root / "share/dragoman");
  EXPECT_EQ(find_data(root / "bin", {})->lexicon, root / "bin/share/dragoman/lexicon.img");
}

TEST_F(DataPathsTest, FallsBackToTheEnvironment) {
  fill(root / "elsewhere");
  setenv("DRAGOMAN_DATA", (root / "elsewhere").c_str(), 1);
  EXPECT_EQ(find_data(root / "bin", {})->model, root / "elsewhere/model");
}

TEST_F(DataPathsTest, SaysWhereItLooked) {
  auto const found = find_data(root / "bin", {});
  ASSERT_FALSE(found);
  EXPECT_EQ(found.error().kind, ErrorKind::kEnvironment);
  EXPECT_NE(found.error().message.find((root / "bin/share/dragoman/model").string()), std::string::npos);
}

TEST_F(DataPathsTest, AMissingOverrideIsAnErrorEvenWhenTheDefaultExists) {
  fill(root / "bin/share/dragoman");
  DataOverrides overrides;
  overrides.lexicon = root / "none.img";
  EXPECT_FALSE(find_data(root / "bin", overrides));
}

}  // namespace
}  // namespace dragoman
