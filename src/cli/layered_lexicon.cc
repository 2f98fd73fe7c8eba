// The image cannot be added to, so both are compiled anew from text; the version then names exactly what was coded with.
#include "cli/layered_lexicon.h"

#include <iostream>
#include <vector>

#include "lexicon_build/compile.h"
#include "lexicon_build/image_writer.h"

namespace dragoman::cli {

Result<Lexicon> layered_lexicon(DataPaths const& paths, std::span<std::filesystem::path const> folders) {
  std::vector<std::filesystem::path> all{paths.lexicon.parent_path() / "lexicon"};
  if (!std::filesystem::is_directory(all.front()))
    return environment_error("lexicon.sources", "the shipped lexicon's sources are needed beside its image", all.front().string());
  all.insert(all.end(), folders.begin(), folders.end());
  ImageWriter writer;
  Diagnostics diagnostics;
  if (auto const compiled = compile_lexicon(all, writer, diagnostics); !compiled) return tl::unexpected(compiled.error());
  for (auto const& d : diagnostics.list())
    if (d.severity == Severity::kError) std::cerr << d.text() << '\n';
  auto image = Image::from_bytes(writer.bytes());
  if (!image) return tl::unexpected(image.error());
  return Lexicon::open(*image);
}

}  // namespace dragoman::cli
