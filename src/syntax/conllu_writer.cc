// Everything the coder uses of a document goes into the file, so that coding what was read back gives the
// same facts: metadata as comments, white space as SpacesAfter, zones, entities and offsets in MISC.
#include <algorithm>
#include <string>

#include "base/check.h"
#include "syntax/conllu.h"
#include "syntax/conllu_text.h"
#include "text/utf8.h"

namespace dragoman {
namespace {

/// Comments are one line each.
std::string one_line(std::string_view text) {
  std::string out;
  for (char c : text) {
    bool const blank = c == '\n' || c == '\r' || c == '\t' || c == ' ';
    if (!blank) out += c;
    else if (!out.empty() && out.back() != ' ') out += ' ';
  }
  while (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

class Writer {
 public:
  Writer(Document const& document, Tree const& tree, std::span<std::string_view const> labels)
      : document_(document), tree_(tree), labels_(labels), entity_(tree.tokens.size()) {
    for (Entity const& entity : tree.entities)
      for (std::uint32_t t = entity.begin; t < entity.end; ++t)
        entity_[t] = (t == entity.begin ? "B-" : "I-") + std::string(entity.label);
  }

  std::string write() {
    head();
    if (!document_.quarantined)
      for (std::uint32_t s = 0; s < tree_.sentences.size(); ++s) sentence(s);
    if (document_.quarantined || tree_.sentences.empty()) out_ += '\n';
    return std::move(out_);
  }

 private:
  void comment(std::string_view key, std::string_view value) {
    out_ += "# ";
    out_ += key;
    out_ += " = ";
    out_ += one_line(value);
    out_ += '\n';
  }
  void comment(std::string_view key, std::optional<std::string> const& value) {
    if (value) comment(key, std::string_view(*value));
  }

  void head() {
    comment("newdoc id", std::string_view(document_.id));
    if (!labels_.empty()) comment("labels", std::string_view("native"));
    if (document_.date) comment("date", std::string_view(document_.date->iso()));
    comment("title", document_.title);
    comment("source", document_.source);
    comment("url", document_.url);
    comment("author", document_.author);
    comment("original_source", document_.original_source);
    comment("doc_type", document_.doc_type);
    comment("quarantined", document_.quarantined);
    if (document_.quarantined) return;
    comment("zones", std::string_view(write_zones(document_.zones)));
    if (!tree_.tokens.empty() || document_.text.empty()) return;
    out_ += "# unparsed = ";
    append_escaped(out_, document_.text);
    out_ += '\n';
  }

  void sentence(std::uint32_t s) {
    Sentence const& sentence = tree_.sentences[s];
    if (sentence.begin == sentence.end) return;
    if (tree_.tokens[sentence.begin].paragraph_start) out_ += "# newpar\n";
    if (in_title(sentence.span)) out_ += "# zone = title\n";
    comment("sent_id", std::string_view(std::to_string(s + 1)));
    comment("text", sentence.span.of(document_.text));
    for (std::uint32_t t = sentence.begin; t < sentence.end;) {
      std::uint32_t const end = same_surface(sentence, t);
      if (end > t + 1) range(sentence, {t, end});
      for (bool const alone = end == t + 1; t < end; ++t) row(sentence, t, alone);
    }
    out_ += '\n';
  }

  /// End of the words that share one surface token ("don't" as "do" and "n't").
  std::uint32_t same_surface(Sentence const& sentence, std::uint32_t t) const {
    std::uint32_t end = t + 1;
    while (end < sentence.end && tree_.tokens[end].span == tree_.tokens[t].span) ++end;
    return end;
  }

  void range(Sentence const& sentence, Span words) {
    out_ += std::to_string(words.begin - sentence.begin + 1) + "-" + std::to_string(words.end - sentence.begin);
    column(tree_.tokens[words.begin].span.of(document_.text));
    for (int empty = 0; empty < 7; ++empty) column("_");
    out_ += '\t';
    place(words.begin, words.end - 1);
    out_ += '\n';
  }

  bool in_title(Span span) const {
    return std::any_of(document_.zones.begin(), document_.zones.end(), [&](Zone const& zone) {
      return zone.kind == ZoneKind::kTitle && zone.span.overlaps(span);
    });
  }

  void column(std::string_view text) {
    out_ += '\t';
    out_ += text.empty() ? std::string_view("_") : text;
  }

  void row(Sentence const& sentence, std::uint32_t t, bool alone) {
    Token const& token = tree_.tokens[t];
    out_ += std::to_string(t - sentence.begin + 1);
    column(alone ? token.span.of(document_.text) : token.text);
    column(token.lemma);
    column(upos_name(token.pos));
    column(token.tag);
    column(token.feats);
    std::int64_t const head = token.head < 0 ? 0 : token.head - static_cast<std::int64_t>(sentence.begin) + 1;
    column(std::to_string(head));
    column(labels_.empty() ? rel_name(token.rel) : labels_[t]);
    column("_");
    out_ += '\t';
    if (!alone) {
      out_ += entity_[t].empty() ? "_" : "NER=" + entity_[t];
    } else {
      place(t, t);
      if (!entity_[t].empty()) out_ += "|NER=" + entity_[t];
      if (token.text != token.span.of(document_.text)) {
        out_ += "|Parsed=";
        append_escaped(out_, token.text);
      }
    }
    out_ += '\n';
  }

  /// Offsets and the white space around: the surface token that ends with word `t` and begins with word `first`.
  void place(std::uint32_t first, std::uint32_t t) {
    Token const& token = tree_.tokens[t];
    Span const source = document_.offsets.to_source(token.span);
    out_ += "start_char=" + std::to_string(source.begin) + "|end_char=" + std::to_string(source.end);
    bool const last = t + 1 == tree_.tokens.size();
    auto const end = static_cast<std::uint32_t>(document_.text.size());
    std::uint32_t const next = last ? end : tree_.tokens[t + 1].span.begin;
    std::string_view gap = std::string_view(document_.text).substr(token.span.end, next - std::min(next, token.span.end));
    if (gap.empty()) out_ += "|SpaceAfter=No";
    else if (gap != " " || last) gap_field("After", gap);
    if (first == 0 && token.span.begin > 0) gap_field("Before", std::string_view(document_.text).substr(0, token.span.begin));
  }

  /// White space as the guidelines have it, other text (zones that were not parsed) under a name of its own.
  void gap_field(std::string_view side, std::string_view gap) {
    out_ += is_blank(gap) ? "|Spaces" : "|Unparsed";
    out_ += side;
    out_ += '=';
    append_escaped(out_, gap);
  }

  Document const& document_;
  Tree const& tree_;
  std::span<std::string_view const> labels_;
  std::vector<std::string> entity_;
  std::string out_;
};

}  // namespace

std::string write_conllu(Document const& document, Tree const& tree, std::span<std::string_view const> native_labels) {
  DRAGOMAN_CHECK(native_labels.empty() || native_labels.size() == tree.tokens.size(), "one label a token");
  return Writer(document, tree, native_labels).write();
}

}  // namespace dragoman
