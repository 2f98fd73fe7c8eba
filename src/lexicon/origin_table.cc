// One sorted list of hashes for all kinds of entries: 24 bytes each, read only when somebody asks why.
#include "lexicon/origin_table.h"

#include <algorithm>

#include "lexicon/frame_rows.h"

namespace dragoman {

std::uint64_t origin_hash(std::string_view kind, std::string_view key) {
  return frame_hash(key, frame_hash(":", frame_hash(kind)));
}

Result<OriginTable> OriginTable::open(std::shared_ptr<Image const> image) {
  auto const rows = image->rows<OriginRow>("origin");
  if (!rows) return tl::unexpected(rows.error());
  OriginTable table;
  table.rows_ = *rows;
  table.image_ = std::move(image);
  return table;
}

std::optional<Origin> OriginTable::find(std::string_view kind, std::string_view key) const {
  std::uint64_t const hash = origin_hash(kind, key);
  auto const at = std::lower_bound(rows_.begin(), rows_.end(), hash, [](OriginRow const& row, std::uint64_t h) { return row.hash < h; });
  if (at == rows_.end() || at->hash != hash) return std::nullopt;
  return Origin{image_->str(at->file), at->line};
}

}  // namespace dragoman
