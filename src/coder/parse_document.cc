// A paragraph is a text of its own for the parser, so a headline without a full stop does not run into the next line, and
// one paragraph's parse does not depend on the others. White-space tokens are dropped here: no later folder sees them.
#include "coder/parse_document.h"

#include <algorithm>

#include "syntax/ud_map.h"
#include "text/paragraphs.h"
#include "text/truecase.h"

namespace dragoman {
namespace {

/// Line breaks inside a wrapped paragraph are blanks to the parser; the length stays.
void flatten_breaks(std::string& text) {
  for (char& c : text)
    if (c == '\n' || c == '\r' || c == '\t') c = ' ';
}

std::vector<Span> coded_paragraphs(Document const& document) {
  std::vector<Span> out;
  for (auto const& zone : document.zones) {
    if (zone.kind != ZoneKind::kTitle && zone.kind != ZoneKind::kBody) continue;
    auto const found = find_paragraphs(document.text, zone.span);
    out.insert(out.end(), found.begin(), found.end());
  }
  return out;
}

/// Appends the parsed paragraphs to one tree and remembers the native label of each token.
class TreeBuilder {
 public:
  TreeBuilder(Document const& document, NativeTree& out) : document_(document), tree_(out.tree), labels_(out.labels) {}

  void add(syntax::NativeDoc const& native, std::string_view parsed_text, std::uint32_t offset) {
    index_.assign(native.tokens.size(), -1);
    for (std::size_t i = 0; i < native.tokens.size(); ++i)
      if (native.tokens[i].pos != "SPACE") index_[i] = static_cast<std::int32_t>(tree_.tokens.size()) + count(i, native);
    bool starts_sentence = true, first = true;
    for (std::size_t i = 0; i < native.tokens.size(); ++i) {
      auto const& from = native.tokens[i];
      starts_sentence = starts_sentence || from.sent_start;
      if (index_[i] < 0) continue;
      if (starts_sentence) open_sentence();
      add_token(native, i, parsed_text, offset);
      tree_.tokens.back().paragraph_start = first;
      first = starts_sentence = false;
    }
    add_entities(native);
  }
  void close_sentences() {
    for (std::size_t s = 0; s < tree_.sentences.size(); ++s)
      tree_.sentences[s].end = s + 1 < tree_.sentences.size() ? tree_.sentences[s + 1].begin : static_cast<std::uint32_t>(tree_.tokens.size());
  }

 private:
  std::int32_t count(std::size_t upto, syntax::NativeDoc const& native) {
    if (upto == 0) kept_ = 0;
    std::int32_t const before = kept_;
    kept_ += native.tokens[upto].pos != "SPACE" ? 1 : 0;
    return before;
  }
  void open_sentence() {
    Sentence sentence;
    sentence.begin = static_cast<std::uint32_t>(tree_.tokens.size());
    tree_.sentences.push_back(sentence);
  }
  /// Head in the tree; a head that is white space hands over to its own head.
  std::int32_t head_of(syntax::NativeDoc const& native, std::size_t i) const {
    std::size_t head = native.tokens[i].head;
    for (std::size_t steps = 0; index_[head] < 0 && head != native.tokens[head].head && steps < native.tokens.size(); ++steps) head = native.tokens[head].head;
    return head == i || index_[head] < 0 ? -1 : index_[head];
  }
  void add_token(syntax::NativeDoc const& native, std::size_t i, std::string_view parsed_text, std::uint32_t offset) {
    auto const& from = native.tokens[i];
    Token token;
    token.span = {offset + from.begin, offset + from.end};
    token.text = tree_.strings.keep(parsed_text.substr(from.begin, from.end - from.begin));
    token.lemma = tree_.strings.keep(from.lemma);
    token.tag = from.tag;
    token.feats = from.morph;
    token.pos = upos_from(from.pos);
    token.head = head_of(native, i);
    token.space_after = token.span.end < document_.text.size() && document_.text[token.span.end] == ' ';
    token.sentence = static_cast<std::uint32_t>(tree_.sentences.size() - 1);
    tree_.tokens.push_back(token);
    labels_.push_back(from.dep);
  }
  void add_entities(syntax::NativeDoc const& native) {
    bool open = false;
    for (std::size_t i = 0; i < native.tokens.size(); ++i) {
      auto const& token = native.tokens[i];
      if (token.ent_iob == syntax::EntityIob::kOutside) open = false;
      if (index_[i] < 0) continue;
      auto const at = static_cast<std::uint32_t>(index_[i]);
      if (token.ent_iob == syntax::EntityIob::kBegin) {
        tree_.entities.push_back({at, at + 1, token.ent_type});
        open = true;
      } else if (token.ent_iob == syntax::EntityIob::kInside && open) {
        tree_.entities.back().end = at + 1;
      }
    }
  }

  Document const& document_;
  Tree& tree_;
  std::vector<std::string_view>& labels_;
  std::vector<std::int32_t> index_;  ///< native token -> tree token, -1 for white space
  std::int32_t kept_ = 0;
};

/// Token ranges of a document that brings its tokens: text is the tokens joined by one blank.
std::vector<Span> given_tokens(Document const& document) {
  std::vector<Span> spans;
  std::uint32_t at = 0;
  for (auto const& token : document.tokens) {
    auto const end = at + static_cast<std::uint32_t>(token.size());
    if (end > at) spans.push_back({at, end});
    at = end + 1;
  }
  return spans;
}

/// Parses; sentences are closed, nothing is mapped or finished.
Result<NativeTree> parse_raw(Model const& model, Workspace& workspace, Document const& document) {
  NativeTree out;
  TreeBuilder builder(document, out);
  std::vector<Span> const tokens = given_tokens(document);
  std::vector<Span> paragraphs;
  if (tokens.empty())
    paragraphs = coded_paragraphs(document);
  else
    paragraphs = {Span{0, static_cast<std::uint32_t>(document.text.size())}};
  workspace.paragraphs.clear();
  for (Span paragraph : paragraphs) workspace.paragraphs.emplace_back(paragraph.of(document.text));
  for (auto& text : workspace.paragraphs) {
    flatten_breaks(text);
    truecase(text, [&](std::string_view word) { return !model.lexicon.aliases().lookup(word).empty(); });
  }
  std::vector<syntax::ParseInput> inputs;
  for (auto const& text : workspace.paragraphs) inputs.push_back({text, tokens});
  if (auto parsed = model.syntax.parse(std::span<syntax::ParseInput const>(inputs), workspace.syntax, workspace.parsed); !parsed)
    return tl::unexpected(parsed.error());
  for (std::size_t i = 0; i < inputs.size(); ++i) builder.add(workspace.parsed[i], workspace.paragraphs[i], paragraphs[i].begin);
  builder.close_sentences();
  return out;
}

}  // namespace

Result<Tree> parse_document(Model const& model, Workspace& workspace, Document const& document) {
  auto native = parse_raw(model, workspace, document);
  if (!native) return tl::unexpected(native.error());
  map_to_ud(native->tree, native->labels);
  native->tree.finish();
  return std::move(native->tree);
}

Result<NativeTree> parse_native(Model const& model, Workspace& workspace, Document const& document) {
  auto native = parse_raw(model, workspace, document);
  if (native) native->tree.finish();
  return native;
}

}  // namespace dragoman
