// Opening is all or nothing: a lexicon with a damaged table is no lexicon.
#include "lexicon/lexicon.h"

#include <utility>

namespace dragoman {

namespace {

template <class Table>
Result<void> open_into(Table& into, std::shared_ptr<Image const> const& image) {
  auto table = Table::open(image);
  if (!table) return tl::unexpected(table.error());
  into = std::move(*table);
  return {};
}

}  // namespace

Result<Lexicon> Lexicon::open(std::filesystem::path const& path) {
  auto image = Image::open(path);
  if (!image) return tl::unexpected(image.error());
  return open(std::move(*image));
}

Result<Lexicon> Lexicon::open(std::shared_ptr<Image const> image) {
  Lexicon lexicon;
  Result<void> const done = open_into(lexicon.actors_, image)
                                .and_then([&] { return open_into(lexicon.aliases_, image); })
                                .and_then([&] { return open_into(lexicon.periods_, image); })
                                .and_then([&] { return open_into(lexicon.agents_, image); })
                                .and_then([&] { return open_into(lexicon.cues_, image); })
                                .and_then([&] { return open_into(lexicon.frames_, image); })
                                .and_then([&] { return open_into(lexicon.origins_, image); });
  if (!done) return tl::unexpected(done.error());
  lexicon.image_ = std::move(image);
  return lexicon;
}

}  // namespace dragoman
