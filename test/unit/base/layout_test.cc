// The layout is checked, not trusted: every #include follows src/edges.txt, file names are unique,
// and files that outgrow their size are reported.
#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>
#include <map>
#include <regex>
#include <set>
#include <sstream>

namespace {

namespace fs = std::filesystem;
fs::path const kSource = fs::path(DRAGOMAN_SOURCE_DIR) / "src";

std::map<std::string, std::set<std::string>> read_edges() {
  std::map<std::string, std::set<std::string>> edges;
  std::ifstream in(kSource / "edges.txt");
  for (std::string line; std::getline(in, line);) {
    auto const colon = line.find(':');
    if (line.empty() || line[0] == '#' || colon == std::string::npos) continue;
    std::istringstream uses(line.substr(colon + 1));
    auto& set = edges[line.substr(0, colon)];
    for (std::string use; uses >> use;) set.insert(use);
  }
  return edges;
}

std::vector<fs::path> source_files() {
  std::vector<fs::path> files;
  for (auto const& entry : fs::recursive_directory_iterator(kSource))
    if (entry.path().extension() == ".h" || entry.path().extension() == ".cc") files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  return files;
}

TEST(Layout, EveryIncludeFollowsTheEdgeList) {
  auto const edges = read_edges();
  ASSERT_GE(edges.size(), 17U);
  std::regex const include("^\\s*#include \"([a-z_]+)/[a-z0-9_]+\\.h\"");
  std::size_t seen = 0;
  for (auto const& file : source_files()) {
    std::string const folder = fs::relative(file, kSource).begin()->string();
    ASSERT_TRUE(edges.count(folder)) << folder << " is not in src/edges.txt";
    std::ifstream in(file);
    std::smatch match;
    for (std::string line; std::getline(in, line);) {
      if (!std::regex_search(line, match, include)) continue;
      ++seen;
      std::string const used = match[1];
      if (used == "dragoman" || used == folder) continue;
      EXPECT_TRUE(edges.at(folder).count(used)) << file << " includes " << used << "/, which is no edge of " << folder;
    }
  }
  EXPECT_GT(seen, 100U);
}

TEST(Layout, EdgesOnlyPointUpTheRoad) {
  std::ifstream in(kSource / "edges.txt");
  std::set<std::string> above;
  std::regex const edge("^([a-z_]+):(.*)$");
  std::smatch match;
  for (std::string line; std::getline(in, line);) {
    if (line.starts_with("#") || !std::regex_match(line, match, edge)) continue;
    std::istringstream uses(match[2]);
    for (std::string use; uses >> use;) EXPECT_TRUE(above.count(use)) << match[1] << " names " << use << " below it";
    above.insert(match[1]);
  }
}

TEST(Layout, FileNamesAreUnique) {
  std::map<std::string, fs::path> seen;
  for (auto const& file : source_files()) {
    auto const [at, fresh] = seen.emplace(file.filename().string(), file);
    EXPECT_TRUE(fresh) << file << " and " << at->second;
  }
}

TEST(Layout, ReportsFilesThatOutgrewTheirSize) {
  // A report, with a hard stop well above the wished size: 400 lines a source, 150 a header.
  for (auto const& file : source_files()) {
    std::ifstream in(file);
    std::string first;
    std::size_t lines = 0;
    for (std::string line; std::getline(in, line); ++lines)
      if (lines == 0) first = line;
    bool const generated = first.find("enerated") != std::string::npos;
    std::size_t const wished = file.extension() == ".h" ? 150 : 400;
    if (generated) continue;
    if (lines > wished) std::cout << "  size: " << lines << " lines (wished " << wished << ") " << fs::relative(file, kSource).string() << '\n';
    EXPECT_LE(lines, wished * 2) << file;
  }
}

}  // namespace
