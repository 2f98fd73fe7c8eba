// A thin switch over the formats plus what they share: the size limit of the source and the check for ids that
// come twice.
#include "ingest/document_reader.h"

#include <algorithm>
#include <utility>

#include "base/check.h"
#include "base/hash.h"
#include "ingest/html_document.h"
#include "ingest/txt_document.h"
#include "text/utf8.h"

namespace dragoman {

std::optional<InputFormat> input_format_from(std::string_view name) {
  if (name == "txt") return InputFormat::kTxt;
  if (name == "jsonl" || name == "ndjson") return InputFormat::kJsonl;
  if (name == "html" || name == "htm") return InputFormat::kHtml;
  if (name == "conllu") return InputFormat::kConllu;
  return std::nullopt;
}

std::optional<InputFormat> input_format_of_file(std::string_view file_name) {
  std::size_t const point = file_name.rfind('.');
  return point == std::string_view::npos ? std::nullopt : input_format_from(file_name.substr(point + 1));
}

bool SeenIds::insert(std::string_view id) {
  std::uint64_t const hash = std::max<std::uint64_t>(hash64(id), 1);
  std::size_t const mask = slots_.size() - 1;
  std::size_t at = hash & mask;
  for (; slots_[at] != 0; at = (at + 1) & mask)
    if (slots_[at] == hash) return false;
  slots_[at] = hash;
  if (++size_ * 4 > slots_.size() * 3) grow();
  return true;
}

void SeenIds::grow() {
  std::vector<std::uint64_t> const old = std::exchange(slots_, std::vector<std::uint64_t>(slots_.size() * 2));
  std::size_t const mask = slots_.size() - 1;
  for (std::uint64_t const hash : old) {
    if (hash == 0) continue;
    std::size_t at = hash & mask;
    while (slots_[at] != 0) at = (at + 1) & mask;
    slots_[at] = hash;
  }
}

DocumentReader::DocumentReader(std::istream& in, InputFormat format, SeenIds& seen, IngestLimits limits)
    : format_(format), limits_(limits), seen_(seen), source_(in, limits.source) {
  DRAGOMAN_CHECK(format != InputFormat::kConllu, "CoNLL-U is read by ConlluReader");
}

std::optional<Document> DocumentReader::next() {
  auto document = format_ == InputFormat::kJsonl ? next_line() : whole();
  if (document && !seen_.insert(document->id) && !document->quarantined)
    document = quarantined_document(document->id, "duplicate: a document with this id came before");
  return document;
}

std::optional<Document> DocumentReader::next_line() {
  while (source_.next(line_)) {
    if (source_.too_long())
      return quarantined_document("line:" + std::to_string(source_.number()),
                                  "too large: a line of " + std::to_string(source_.size()) + " bytes, limit " +
                                      std::to_string(limits_.source));
    if (is_blank(line_)) continue;
    return parser_.parse(line_, source_.number(), limits_);
  }
  return std::nullopt;
}

std::optional<Document> DocumentReader::whole() {
  if (done_) return std::nullopt;
  done_ = true;
  std::string bytes = source_.rest();
  if (source_.too_long())
    return quarantined_document(content_id(bytes), "too large: " + std::to_string(source_.size()) + " bytes, limit " +
                                                       std::to_string(limits_.source));
  return format_ == InputFormat::kHtml ? html_document(bytes, limits_) : txt_document(std::move(bytes), limits_);
}

}  // namespace dragoman
