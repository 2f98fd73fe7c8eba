// Runs a fuzz target over the files of a folder, in order of their names, and over all their prefixes of a few
// lengths, so that an ordinary build keeps what fuzzing found. Fails when the folder is missing or empty.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

int main(int count, char** arguments) {
  if (count != 2 || !std::filesystem::is_directory(arguments[1])) {
    std::cerr << "usage: fuzz_<reader> FOLDER\n";
    return 2;
  }
  std::vector<std::filesystem::path> files;
  for (auto const& entry : std::filesystem::directory_iterator(arguments[1])) files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  for (auto const& path : files) {
    std::ifstream in(path, std::ios::binary);
    std::string const bytes{std::istreambuf_iterator<char>(in), {}};
    auto const* data = reinterpret_cast<const std::uint8_t*>(bytes.data());
    for (std::size_t part = 1; part <= 16; ++part) LLVMFuzzerTestOneInput(data, bytes.size() * part / 16);
  }
  std::cout << files.size() << " files replayed\n";
  return files.empty() ? 1 : 0;
}
