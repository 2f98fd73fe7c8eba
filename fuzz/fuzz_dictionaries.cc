// The readers of imported dictionaries on any bytes, in every format and as every kind. What comes out must compile:
// whatever a dictionary holds, it makes no broken lexicon.
#include <unistd.h>

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>

#include "base/check.h"
#include "lexicon_build/compile.h"
#include "lexicon_build/lexicon_import.h"

namespace {

using namespace dragoman;

std::filesystem::path folder() { return std::filesystem::temp_directory_path() / ("dragoman_fuzz_dictionaries_" + std::to_string(getpid())); }

void all_kinds(std::string const& bytes, DictionaryFormat format) {
  DictionaryFile const file{"d", "0123456789abcdef", bytes, format};
  DictionarySet set{format, {file}, {file}, {file}, {file}};
  Diagnostics diagnostics;
  ImportReport const report = import_dictionaries(set, diagnostics);
  DRAGOMAN_CHECK(report.dictionaries.size() == 4, "one tally a dictionary");
  for (auto const& [name, content] : report.files) DRAGOMAN_CHECK(content.find('\0') == std::string::npos, name);
  std::filesystem::remove_all(folder());
  DRAGOMAN_CHECK(write_lexicon_folder(report, folder()).has_value(), "the folder is written");
  ImageWriter writer;
  Diagnostics compiled;
  if (!report.files.empty()) {
    std::filesystem::path const path = folder();
    DRAGOMAN_CHECK(compile_lexicon(std::span(&path, 1), writer, compiled).has_value(), "the folder is read");
  }
  for (auto const& d : compiled.list()) DRAGOMAN_CHECK(d.severity != Severity::kError, d.text());
  Diagnostics again;
  ImportReport const same = import_dictionaries(set, again);
  DRAGOMAN_CHECK(same.files == report.files && again.list().size() == diagnostics.list().size(), "the same again");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  std::string const bytes(reinterpret_cast<const char*>(data), size);
  for (auto const format : {DictionaryFormat::kPetrarch, DictionaryFormat::kPetrarch2, DictionaryFormat::kTabari}) all_kinds(bytes, format);
  return 0;
}
