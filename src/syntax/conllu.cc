// A document is collected line by line and checked row by row; the first broken line stops the checking, the
// rest of its document is skipped, and the reason with the line number becomes its quarantine note.
#include "syntax/conllu.h"

#include <array>
#include <charconv>
#include <sstream>

#include "base/sha256.h"
#include "syntax/conllu_text.h"
#include "syntax/ud_map.h"
#include "text/utf8.h"

namespace dragoman {
namespace {

constexpr std::size_t kLargestText = 16u << 20;

std::optional<std::uint32_t> number(std::string_view text) {
  std::uint32_t value = 0;
  auto const [stop, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || stop != text.data() + text.size()) return std::nullopt;
  return value;
}

std::optional<std::uint32_t> misc_number(std::string_view misc, std::string_view key) {
  auto const value = misc_value(misc, key);
  return value ? number(*value) : std::nullopt;
}

std::string_view or_empty(std::string_view column) { return column == "_" ? std::string_view{} : column; }

/// Comments that are a field of the document.
struct Field {
  std::string_view key;
  std::optional<std::string> Document::*member;
};
constexpr Field kFields[] = {{"title", &Document::title},   {"source", &Document::source},
                             {"url", &Document::url},       {"author", &Document::author},
                             {"doc_type", &Document::doc_type}, {"original_source", &Document::original_source},
                             {"quarantined", &Document::quarantined}};

/// Collects the lines of one document.
class Block {
 public:
  explicit Block(ConlluLabels labels) : native_(labels == ConlluLabels::kNative), forced_(labels != ConlluLabels::kAuto) {}

  /// One line without its end. An error text, or empty.
  std::string line(std::string_view line);
  bool any() const { return any_; }
  ConlluDocument done();
  ConlluDocument broken(std::string reason);

 private:
  using Columns = std::array<std::string_view, 10>;
  void comment(std::string_view line);
  std::string row(std::string_view line);
  std::string word(Columns const& columns);
  std::string end_sentence();
  void surface(Columns const& columns);
  Span place(Columns const& columns);
  void entity(std::string_view misc);
  void gap(std::string_view misc);

  ConlluDocument result_;
  ConlluText text_;
  std::optional<std::string> zones_;  ///< as the file lists them
  std::vector<std::string_view> native_labels_;
  bool native_, forced_;
  bool any_ = false, new_paragraph_ = true, marks_paragraphs_ = false, in_sentence_ = false, title_ = false, entity_open_ = false;
  bool first_word_ = true;
  std::uint32_t range_end_ = 0;  ///< last word of a multi-word token, whose surface stands already
  Span range_span_;
  std::string range_misc_;
};

std::string Block::line(std::string_view line) {
  if (line.empty()) return end_sentence();
  any_ = true;
  if (find_invalid_utf8(line) != std::string_view::npos) return "not UTF-8";
  if (!line.starts_with('#')) return row(line);
  comment(line);
  return {};
}

void Block::comment(std::string_view line) {
  line.remove_prefix(1);
  std::size_t const equals = std::min(line.find('='), line.size());
  std::string_view const key = trim(line.substr(0, equals));
  std::string const value(trim(line.substr(std::min(equals + 1, line.size()))));
  if (key == "newdoc id") result_.document.id = value;
  if (key.starts_with("newpar")) new_paragraph_ = marks_paragraphs_ = true;
  if (key == "labels" && !forced_) native_ = value == "native";
  if (key == "zone") title_ = value == "title";
  if (key == "date") result_.document.date = parse_date(value);
  if (key == "unparsed") text_.unparsed(unescape_spaces(line.substr(std::min(equals + 2, line.size()))));
  if (key == "zones") {
    zones_ = value;
    text_.set_complete();
  }
  for (Field const& field : kFields)
    if (field.key == key && !value.empty()) result_.document.*field.member = value;
}

std::string Block::row(std::string_view line) {
  Columns columns;
  for (std::size_t c = 0; c < columns.size(); ++c) {
    std::size_t const tab = line.find('\t');
    if ((tab == std::string_view::npos) != (c + 1 == columns.size())) return "a row has 10 columns separated by tabs";
    columns[c] = line.substr(0, tab);
    line.remove_prefix(tab == std::string_view::npos ? line.size() : tab + 1);
  }
  if (columns[0].find('.') != std::string_view::npos) return {};  // empty node of an enhanced graph
  if (columns[1].empty()) return "empty FORM";
  if (!in_sentence_) {
    auto const at = static_cast<std::uint32_t>(result_.tree.tokens.size());
    result_.tree.sentences.push_back({at, at, -1, {}});
    in_sentence_ = true;
    range_end_ = 0;
  }
  std::size_t const dash = columns[0].find('-');
  if (dash == std::string_view::npos) return word(columns);
  auto const last = number(columns[0].substr(dash + 1));
  if (!last) return "bad ID";
  surface(columns);
  range_end_ = *last;
  return {};
}

void Block::surface(Columns const& columns) {
  range_span_ = place(columns);
  range_misc_ = columns[9];
}

/// Puts a token's form into the text, with the white space before it if it is the document's first.
Span Block::place(Columns const& columns) {
  std::string_view const misc = columns[9];
  if (first_word_) {
    if (auto const before = misc_value(misc, "SpacesBefore")) text_.space(unescape_spaces(*before));
    if (auto const before = misc_value(misc, "UnparsedBefore")) text_.unparsed(unescape_spaces(*before));
  }
  first_word_ = false;
  return text_.token(columns[1], misc_number(misc, "start_char"), misc_number(misc, "end_char"));
}

std::string Block::word(Columns const& columns) {
  Tree& tree = result_.tree;
  Sentence& sentence = tree.sentences.back();
  auto const id = number(columns[0]);
  if (!id || *id != sentence.end - sentence.begin + 1) return "bad ID (words are numbered from 1)";
  auto const head = number(columns[6]);
  if (!head || *head == *id) return "bad HEAD";
  bool const in_range = *id <= range_end_;
  Token token;
  token.span = in_range ? range_span_ : place(columns);
  if (text_.text().size() > kLargestText) return "document too large";
  auto const parsed = misc_value(columns[9], "Parsed");
  token.text = tree.strings.keep(parsed && !parsed->empty() ? unescape_spaces(*parsed) : std::string(columns[1]));
  token.lemma = or_empty(columns[2]).empty() ? token.text : tree.strings.keep(columns[2]);
  token.pos = upos_from(columns[3]);
  token.tag = tree.strings.keep(or_empty(columns[4]));
  token.feats = tree.strings.keep(or_empty(columns[5]));
  token.head = *head == 0 ? -1 : static_cast<std::int32_t>(sentence.begin + *head - 1);
  token.rel = rel_from(columns[7]);
  token.paragraph_start = new_paragraph_;
  new_paragraph_ = false;
  std::string_view const misc = in_range ? std::string_view(range_misc_) : columns[9];
  std::size_t const before = text_.text().size();
  if (!in_range || *id == range_end_) gap(misc);
  token.space_after = text_.text().size() > before;
  entity(columns[9]);
  tree.tokens.push_back(token);
  native_labels_.push_back(tree.strings.keep(columns[7]));
  sentence.end = static_cast<std::uint32_t>(tree.tokens.size());
  return {};
}

void Block::gap(std::string_view misc) {
  if (auto const after = misc_value(misc, "SpacesAfter")) {
    std::string const blanks = unescape_spaces(*after);
    // A line break within wrapped text starts no paragraph; files that mark paragraphs are believed.
    new_paragraph_ |= blanks.find("\n\n") != std::string::npos || (!marks_paragraphs_ && blanks.find('\n') != std::string::npos);
    text_.space(blanks);
  } else if (auto const text = misc_value(misc, "UnparsedAfter")) {
    text_.unparsed(unescape_spaces(*text));
  } else if (misc_value(misc, "SpaceAfter") != "No") {
    text_.space(" ");
  }
}

void Block::entity(std::string_view misc) {
  auto const mark = misc_value(misc, "NER");
  auto const at = static_cast<std::uint32_t>(result_.tree.tokens.size());
  auto& entities = result_.tree.entities;
  if (!mark || mark->size() < 3 || (*mark)[1] != '-') {
    entity_open_ = false;
    return;
  }
  std::string_view const label = mark->substr(2);
  bool const goes_on = (*mark)[0] == 'I' && entity_open_ && entities.back().label == label;
  if (goes_on) entities.back().end = at + 1;
  else entities.push_back({at, at + 1, result_.tree.strings.keep(label)});
  entity_open_ = true;
}

std::string Block::end_sentence() {
  if (!in_sentence_) return {};
  in_sentence_ = false;
  Tree& tree = result_.tree;
  Sentence const sentence = tree.sentences.back();
  if (sentence.begin == sentence.end) return "a sentence without words";
  std::vector<char> reaches(sentence.end - sentence.begin, 0);
  std::vector<std::uint32_t> path;
  for (std::uint32_t t = sentence.begin; t < sentence.end; ++t) {
    path.clear();
    auto up = static_cast<std::int64_t>(t);
    while (up >= 0 && reaches[static_cast<std::size_t>(up) - sentence.begin] == 0) {
      reaches[static_cast<std::size_t>(up) - sentence.begin] = 1;
      path.push_back(static_cast<std::uint32_t>(up));
      up = tree.tokens[static_cast<std::size_t>(up)].head;
      if (up >= static_cast<std::int64_t>(sentence.end)) return "HEAD outside the sentence";
    }
    if (up >= 0 && reaches[static_cast<std::size_t>(up) - sentence.begin] == 1) return "HEADs run in a circle";
    for (std::uint32_t done : path) reaches[done - sentence.begin] = 2;
  }
  Span const bytes = tree.bytes({sentence.begin, sentence.end});
  auto& zones = result_.document.zones;
  ZoneKind const kind = title_ ? ZoneKind::kTitle : ZoneKind::kBody;
  title_ = false;
  if (!zones.empty() && zones.back().kind == kind) zones.back().span.end = bytes.end;
  else zones.push_back({kind, bytes});
  return {};
}

ConlluDocument Block::done() {
  if (std::string const reason = end_sentence(); !reason.empty()) return broken("conllu: " + reason);
  if (result_.document.quarantined) return broken(std::string(*result_.document.quarantined));
  Document& document = result_.document;
  document.text = text_.text();
  if (zones_) {
    auto zones = read_zones(*zones_, document.text);
    if (!zones) return broken("conllu: zones do not fit the text");
    document.zones = std::move(*zones);
  }
  document.offsets = text_.offsets();
  if (document.id.empty()) document.id = "sha256:" + sha256_hex(document.text).substr(0, 16);
  if (native_) map_to_ud(result_.tree, native_labels_);
  result_.tree.finish();
  return std::move(result_);
}

ConlluDocument Block::broken(std::string reason) {
  ConlluDocument bad;
  bad.document = std::move(result_.document);
  bad.document.zones.clear();
  bad.document.text.clear();
  bad.document.quarantined = std::move(reason);
  bad.document.offsets = OffsetMap::identity("");
  bad.tree.finish();
  return bad;
}

}  // namespace

bool ConlluReader::read_line() {
  if (!std::getline(in_, line_)) return false;
  ++line_number_;
  while (line_.ends_with('\r')) line_.pop_back();
  return true;
}

std::optional<ConlluDocument> ConlluReader::next() {
  Block block(labels_);
  std::string reason;
  if (!pending_ && !read_line()) return std::nullopt;
  bool more = true;
  for (; more; more = read_line()) {
    bool const begins = line_.starts_with("# newdoc") || line_.starts_with("#newdoc");
    if (begins && !pending_ && (block.any() || !reason.empty())) {
      pending_ = true;
      break;
    }
    pending_ = false;
    if (!reason.empty()) continue;
    if (std::string const error = block.line(line_); !error.empty())
      reason = "conllu: line " + std::to_string(line_number_) + ": " + error;
  }
  if (!block.any()) return std::nullopt;
  ++documents_;
  ConlluDocument out = reason.empty() ? block.done() : block.broken(reason);
  if (out.document.id.empty()) out.document.id = "document:" + std::to_string(documents_);
  return out;
}

Result<std::vector<ConlluDocument>> read_conllu(std::string_view text, ConlluLabels labels) {
  std::istringstream in{std::string(text)};
  ConlluReader reader(in, labels);
  std::vector<ConlluDocument> documents;
  while (auto document = reader.next()) documents.push_back(std::move(*document));
  if (documents.empty()) return input_error("conllu.empty", "no document in this CoNLL-U");
  return documents;
}

}  // namespace dragoman
