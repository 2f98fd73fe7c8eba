// A small careful reader rather than a library: an analyst edits these files, so every fault must name its
// line. RFC 4180 (quotes, doubled quotes, line breaks inside quotes), plus comment lines that begin with "#".
#include "lexicon_build/csv_reader.h"

#include <algorithm>
#include <optional>

namespace dragoman {

bool is_utf8(std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    auto const lead = static_cast<unsigned char>(text[i++]);
    int const more = lead < 0x80                   ? 0
                     : lead >= 0xC2 && lead < 0xE0 ? 1
                     : lead >= 0xE0 && lead < 0xF0 ? 2
                     : lead >= 0xF0 && lead < 0xF5 ? 3
                                                   : -1;
    if (more < 0) return false;
    if (more > 1 && i < text.size()) {  // no overlong forms, no halves of surrogate pairs, nothing past U+10FFFF
      auto const second = static_cast<unsigned char>(text[i]);
      if ((lead == 0xE0 && second < 0xA0) || (lead == 0xED && second > 0x9F) || (lead == 0xF0 && second < 0x90) || (lead == 0xF4 && second > 0x8F)) return false;
    }
    for (int k = 0; k < more; ++k, ++i)
      if (i >= text.size() || (static_cast<unsigned char>(text[i]) & 0xC0) != 0x80) return false;
  }
  return true;
}

namespace {

std::string trimmed(std::string const& text) {
  auto const first = text.find_first_not_of(" \t");
  if (first == std::string::npos) return {};
  return text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

/// Cuts the content into records, knowing its place.
class Records {
 public:
  Records(std::string_view content, std::string const& file, Diagnostics& diagnostics)
      : content_(content), file_(file), diagnostics_(diagnostics) {
    if (content_.starts_with("\xEF\xBB\xBF")) at_ = 3;
  }

  std::optional<CsvRow> next() {
    skip_blank_and_comments();
    if (at_ >= content_.size()) return std::nullopt;
    CsvRow row{line_, {}};
    for (bool more = true; more;) more = field(row);
    return row;
  }

 private:
  void skip_blank_and_comments() {
    while (at_ < content_.size()) {
      auto const end = std::min(content_.find('\n', at_), content_.size());
      auto const line = content_.substr(at_, end - at_);
      bool const blank = line.find_first_not_of(" \t\r") == std::string_view::npos;
      if (!blank && line.front() != '#') return;
      at_ = end + 1;
      ++line_;
    }
  }

  /// Reads one field and what ends it; true when another field follows in the record.
  bool field(CsvRow& row) {
    std::string value;
    if (at_ < content_.size() && content_[at_] == '"') {
      quoted(value);
    } else {
      while (at_ < content_.size() && content_[at_] != ',' && content_[at_] != '\n')
        value.push_back(content_[at_++]);
      if (!value.empty() && value.back() == '\r') value.pop_back();
      value = trimmed(value);
    }
    if (!is_utf8(value)) diagnostics_.error(file_, row.line, "csv.utf8", "field is not UTF-8");
    row.fields.push_back(std::move(value));
    if (at_ < content_.size() && content_[at_] == ',') {
      ++at_;
      return true;
    }
    at_ = std::min(content_.find('\n', at_), content_.size()) + 1;
    ++line_;
    return false;
  }

  void quoted(std::string& value) {
    auto const opened = line_;
    for (++at_; at_ < content_.size(); ++at_) {
      if (content_[at_] == '"') {
        if (at_ + 1 >= content_.size() || content_[at_ + 1] != '"') break;
        ++at_;
      }
      line_ += content_[at_] == '\n';
      value.push_back(content_[at_]);
    }
    if (at_ >= content_.size())
      return diagnostics_.error(file_, opened, "csv.quote", "quote is never closed");
    ++at_;
    auto const stop = std::min(content_.find_first_of(",\n", at_), content_.size());
    if (content_.substr(at_, stop - at_).find_first_not_of(" \t\r") != std::string_view::npos)
      diagnostics_.error(file_, line_, "csv.quote", "text after a closing quote");
    at_ = stop;
  }

  std::string_view content_;
  std::string const& file_;
  Diagnostics& diagnostics_;
  std::size_t at_ = 0;
  std::uint32_t line_ = 1;
};

/// For each wanted column its place in the header; empty when the header does not fit.
std::vector<std::size_t> column_order(CsvRow const& header, std::string const& file,
                                      std::vector<std::string_view> const& columns,
                                      Diagnostics& diagnostics) {
  std::vector<std::size_t> order;
  bool fits = true;
  for (auto const column : columns) {
    auto const found = std::find(header.fields.begin(), header.fields.end(), column);
    if (found == header.fields.end()) {
      diagnostics.error(file, header.line, "csv.column", "column missing: " + std::string(column));
      fits = false;
    }
    order.push_back(static_cast<std::size_t>(found - header.fields.begin()));
  }
  for (auto const& name : header.fields)
    if (std::find(columns.begin(), columns.end(), name) == columns.end()) {
      diagnostics.error(file, header.line, "csv.column", "unknown column: " + name);
      fits = false;
    }
  return fits ? order : std::vector<std::size_t>{};
}

}  // namespace

std::vector<CsvRow> read_csv(std::string_view content, std::string const& file,
                             std::vector<std::string_view> const& columns, Diagnostics& diagnostics) {
  Records records(content, file, diagnostics);
  auto const header = records.next();
  if (!header) {
    diagnostics.error(file, 0, "csv.empty", "no header line");
    return {};
  }
  auto const order = column_order(*header, file, columns, diagnostics);
  std::vector<CsvRow> rows;
  if (order.empty()) return rows;
  while (auto record = records.next()) {
    if (record->fields.size() != header->fields.size()) {
      diagnostics.error(file, record->line, "csv.fields",
                        "record has " + std::to_string(record->fields.size()) + " fields, the header " +
                            std::to_string(header->fields.size()));
      continue;
    }
    CsvRow row{record->line, {}};
    for (auto const place : order) row.fields.push_back(std::move(record->fields[place]));
    rows.push_back(std::move(row));
  }
  return rows;
}

}  // namespace dragoman
