// Documents one by one from a stream, whatever the format; nothing but the current one is held in memory.
#pragma once

#include <cstdint>
#include <istream>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_set>

#include "ingest/document.h"
#include "ingest/jsonl_document.h"
#include "ingest/line_source.h"
#include "ingest/screening.h"

namespace dragoman {

/// kConllu is named here for the command line; it is read by ConlluReader (syntax/conllu.h), which also has trees.
enum class InputFormat : std::uint8_t { kTxt, kJsonl, kHtml, kConllu };
std::optional<InputFormat> input_format_from(std::string_view name);        ///< "jsonl"
/// By the ending of a file name (.txt .jsonl .ndjson .html .htm .conllu), nothing when unknown.
std::optional<InputFormat> input_format_of_file(std::string_view file_name);

/// Ids met so far in a run; a second document with the same id cannot be told apart in the output. Not thread safe.
class SeenIds {
 public:
  /// False when the id was there already.
  bool insert(std::string_view id);

 private:
  std::unordered_set<std::uint64_t> hashes_;
};

/// Reads a stream. txt and html: the stream is one document. Never fails: what cannot be used comes back with
/// `quarantined` set. Not thread safe; `in` and `seen` must outlive the reader.
class DocumentReader {
 public:
  DocumentReader(std::istream& in, InputFormat format, SeenIds& seen, IngestLimits limits = {});
  /// The next document in input order, or nothing at the end.
  std::optional<Document> next();

 private:
  std::optional<Document> next_line();
  std::optional<Document> whole();

  InputFormat format_;
  IngestLimits limits_;
  SeenIds& seen_;
  LineSource source_;
  JsonlParser parser_;
  std::string line_;
  bool done_ = false;
};

}  // namespace dragoman
