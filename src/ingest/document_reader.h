// Documents one by one from a stream, whatever the format; nothing but the current one is held in memory.
#pragma once

#include <cstdint>
#include <istream>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

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

/// Ids met so far in a run; a second document with the same id cannot be told apart in the output. Keeps 64 bits of each
/// in a flat table, the only memory that grows with the input: 11 to 22 bytes a document. Not thread safe.
class SeenIds {
 public:
  /// False when the id was there already.
  bool insert(std::string_view id);

 private:
  void grow();

  std::vector<std::uint64_t> slots_ = std::vector<std::uint64_t>(1024);  ///< open addressing; 0: free
  std::size_t size_ = 0;
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
