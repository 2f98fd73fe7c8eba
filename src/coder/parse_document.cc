// A paragraph is a text of its own for the parser, so a headline without a full stop does not run into the next line, and
// one paragraph's parse does not depend on the others. White-space tokens are dropped here: no later folder sees them.
#include "coder/parse_document.h"

#include "syntax/ud_map.h"
#include "syntax/ud_tree.h"
#include "text/dateline_cut.h"
#include "text/paragraphs.h"
#include "text/truecase.h"
#include "text/verb_acronyms.h"

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

/// Token ranges of a document that brings its tokens: text is the tokens joined by one blank.
void read_given_tokens(Document const& document, std::vector<Span>& spans) {
  spans.clear();
  std::uint32_t at = 0;
  for (auto const& token : document.tokens) {
    auto const end = at + static_cast<std::uint32_t>(token.size());
    if (end > at) spans.push_back({at, end});
    at = end + 1;
  }
}

/// Common nouns of the agent table are vocabulary whether the language model knows them or not ("ultrarightists").
bool is_vocabulary(Model const& model, std::string_view lowered) {
  std::string_view const word[] = {lowered};
  return model.syntax.knows_word(lowered) || model.lexicon.agents().match(word).has_value();
}

/// The texts the parser gets: truecased where in capitals, their datelines apart.
void prepare(Model const& model, Document const& document, std::vector<Span>& paragraphs, std::vector<std::string>& texts) {
  auto const is_name = [&](std::string_view word) { return !model.lexicon.aliases().lookup(word).empty(); };
  auto const is_word = [&](std::string_view word) { return is_vocabulary(model, word); };
  bool const acronyms = document.tokens.empty() && tells_of_islamic_state(document.text);
  std::vector<Span> const whole = std::move(paragraphs);
  paragraphs.clear();
  texts.clear();
  for (Span paragraph : whole) {
    std::string text(paragraph.of(document.text));
    flatten_breaks(text);
    bool const capitals = truecase(text, is_name, is_word);
    if (acronyms && !capitals) mask_verb_acronyms(text);
    std::uint32_t const cut = document.tokens.empty() ? dateline_size(text, capitals) : 0;
    if (cut > 0) {
      paragraphs.push_back({paragraph.begin, paragraph.begin + cut});
      texts.push_back(text.substr(0, cut));
    }
    paragraphs.push_back({paragraph.begin + cut, paragraph.end});
    texts.push_back(text.substr(cut));
  }
}

std::vector<syntax::ParseInput> inputs_of(Workspace const& workspace) {
  std::vector<syntax::ParseInput> inputs;
  inputs.reserve(workspace.paragraphs.size());
  for (auto const& text : workspace.paragraphs) inputs.push_back({text, workspace.given_tokens});
  return inputs;
}

struct Entities {
  bool wanted;
  syntax::SentenceFilter* filter = nullptr;
};

/// Parses; nothing is mapped or finished.
Result<NativeTree> parse_raw(Model const& model, Workspace& workspace, Document const& document, Entities entities) {
  NativeTree out;
  read_given_tokens(document, workspace.given_tokens);
  std::vector<Span> paragraphs;
  if (workspace.given_tokens.empty())
    paragraphs = coded_paragraphs(document);
  else
    paragraphs = {Span{0, static_cast<std::uint32_t>(document.text.size())}};
  prepare(model, document, paragraphs, workspace.paragraphs);
  auto const inputs = inputs_of(workspace);
  if (auto parsed = model.syntax.parse(std::span<syntax::ParseInput const>(inputs), workspace.syntax, workspace.parsed,
                                       {.entities = entities.wanted, .observer = workspace.observer, .filter = entities.filter, .straight_possessives = true}); !parsed)
    return tl::unexpected(parsed.error());
  begins(workspace.observer, Stage::kTree);
  for (std::size_t i = 0; i < inputs.size(); ++i) {
    std::string_view written = workspace.paragraphs[i];
    std::string unmasked;
    if (has_mask(written)) {
      unmasked = written;
      unmask_verb_acronyms(unmasked, paragraphs[i].of(document.text));
      written = unmasked;
    }
    append_native(out.tree, out.labels, workspace.parsed[i], written, paragraphs[i].begin);
  }
  return out;
}

Result<Tree> parse_with(Model const& model, Workspace& workspace, Document const& document, Entities entities) {
  auto native = parse_raw(model, workspace, document, entities);
  if (!native) return tl::unexpected(native.error());
  map_to_ud(native->tree, native->labels);
  native->tree.finish();
  return std::move(native->tree);
}

}  // namespace

Result<Tree> parse_document(Model const& model, Workspace& workspace, Document const& document, syntax::SentenceFilter* filter) {
  return parse_with(model, workspace, document, {true, filter});
}

Result<Tree> parse_without_entities(Model const& model, Workspace& workspace, Document const& document) {
  return parse_with(model, workspace, document, {false});
}

void add_entities(Model const& model, Workspace& workspace, Tree& tree, syntax::SentenceFilter* filter) {
  auto const inputs = inputs_of(workspace);
  model.syntax.add_entities(inputs, workspace.syntax, workspace.parsed, {.observer = workspace.observer, .filter = filter, .straight_possessives = true});
  begins(workspace.observer, Stage::kTree);
  std::uint32_t first = 0;
  for (auto const& doc : workspace.parsed) first = append_entities(tree, doc, first);
}

Result<NativeTree> parse_native(Model const& model, Workspace& workspace, Document const& document) {
  auto native = parse_raw(model, workspace, document, {true});
  if (native) native->tree.finish();
  return native;
}

}  // namespace dragoman
