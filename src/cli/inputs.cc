// Formats come from --input-format, else from each file's ending; stdin without a format is JSONL, what other programs pipe.
#include "cli/inputs.h"

#include <filesystem>
#include <iostream>

namespace dragoman::cli {

Result<std::unique_ptr<InputStream>> InputStream::open(std::vector<std::string> files, std::string const& format) {
  std::unique_ptr<InputStream> out(new InputStream);
  if (files.empty()) files.emplace_back("-");
  std::optional<InputFormat> given;
  if (!format.empty()) {
    given = input_format_from(format);
    if (!given) return usage_error("cli.format", "unknown input format '" + format + "' (txt, jsonl, html, conllu)");
  }
  for (auto const& file : files) {
    if (file != "-" && !std::filesystem::is_regular_file(file)) return usage_error("cli.input", "no such file", file);
    auto const found = given ? given : file == "-" ? std::optional(InputFormat::kJsonl) : input_format_of_file(file);
    if (!found) return usage_error("cli.format", "cannot tell the format from the name; use --input-format", file);
    out->formats_.push_back(*found);
  }
  out->files_ = std::move(files);
  return out;
}

bool InputStream::open_next() {
  documents_.reset();
  conllu_.reset();
  if (at_ == files_.size()) return false;
  std::istream* in = &std::cin;
  if (files_[at_] != "-") {
    file_ = std::ifstream(files_[at_], std::ios::binary);
    in = &file_;
  }
  InputFormat const format = formats_[at_++];
  if (format == InputFormat::kConllu)
    conllu_ = std::make_unique<ConlluReader>(*in);
  else
    documents_ = std::make_unique<DocumentReader>(*in, format, seen_);
  return true;
}

std::optional<Input> InputStream::next() {
  while (true) {
    if (documents_) {
      if (auto document = documents_->next()) return Input{std::move(*document), std::nullopt};
    } else if (conllu_) {
      if (auto read = conllu_->next()) {
        if (!read->document.quarantined && !seen_.insert(read->document.id)) read->document.quarantined = "duplicate id: " + read->document.id;
        return Input{std::move(read->document), std::move(read->tree)};
      }
    }
    if (!open_next()) return std::nullopt;
  }
}

std::size_t Coverage::total() const {
  std::size_t n = coded_;
  for (auto const& [reason, count] : reasons_) n += count;
  return n;
}

std::string Coverage::line() const {
  std::size_t const n = total();
  std::string out = std::to_string(n) + (n == 1 ? " document: " : " documents: ") + std::to_string(coded_) + " coded" +
                    (gated_ == 0 ? "" : " (" + std::to_string(gated_) + " at the gate)") + ", " + std::to_string(n - coded_) + " quarantined";
  std::string reasons;
  for (auto const& [reason, count] : reasons_) reasons += (reasons.empty() ? "" : ", ") + std::to_string(count) + " " + reason;
  if (!reasons.empty()) out += " (" + reasons + ")";
  if (nameless_ > 0) out += "; " + std::to_string(nameless_) + " of " + std::to_string(sentences_) + " sentences read without entities";
  return out;
}

}  // namespace dragoman::cli
