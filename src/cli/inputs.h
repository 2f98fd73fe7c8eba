// The documents named on a command line, one stream whatever their formats.
#pragma once

#include <cstddef>
#include <fstream>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "ingest/document_reader.h"
#include "syntax/conllu.h"

namespace dragoman::cli {

/// A document and, when it came as CoNLL-U, its tree.
struct Input {
  Document document;
  std::optional<Tree> tree;
};

/// Reads files in the order given; "-" is stdin. Not thread-safe.
class InputStream {
 public:
  /// Usage error when a file cannot be opened or its format is unknown; checked for all files before anything is read.
  static Result<std::unique_ptr<InputStream>> open(std::vector<std::string> files, std::string const& format);
  std::optional<Input> next();

 private:
  InputStream() = default;
  bool open_next();

  std::vector<std::string> files_;
  std::vector<InputFormat> formats_;
  std::size_t at_ = 0;
  SeenIds seen_;
  std::ifstream file_;
  std::unique_ptr<DocumentReader> documents_;
  std::unique_ptr<ConlluReader> conllu_;
};

/// Counts what happened to the documents of a run, and says so in one line at its end.
class Coverage {
 public:
  void coded(bool gated = false) {
    ++coded_;
    if (gated) ++gated_;
  }
  void quarantined(std::string const& reason) { ++reasons_[reason.substr(0, reason.find(':'))]; }
  void sentences(std::size_t all, std::size_t without_entities) {
    sentences_ += all;
    nameless_ += without_entities;
  }
  std::size_t total() const;
  bool any_quarantined() const { return !reasons_.empty(); }
  /// "12 documents: 11 coded, 1 quarantined (1 not UTF-8)"; behind "coded", where there are any, how many the gate ended;
  /// at the end of how many sentences the gate spared the entity recogniser.
  std::string line() const;

 private:
  std::size_t coded_ = 0, gated_ = 0, sentences_ = 0, nameless_ = 0;
  std::map<std::string, std::size_t> reasons_;
};

}  // namespace dragoman::cli
