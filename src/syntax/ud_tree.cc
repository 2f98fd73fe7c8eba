// Strings: the text copy keeps the parser's spelling (truecased), tags and labels stay in the pipeline's
// tables, lemmas move to the tree's arena because they belong to the NativeDoc.
#include "syntax/ud_tree.h"

namespace dragoman {
namespace {

/// Nearest kept token at or above `i`, or -1 when only white space is above it.
std::int32_t kept_at(syntax::NativeDoc const& doc, std::vector<std::int32_t> const& index, std::uint32_t i) {
  for (std::size_t steps = 0; steps <= doc.tokens.size(); ++steps) {
    if (index[i] >= 0) return index[i];
    if (doc.tokens[i].head == i) return -1;
    i = doc.tokens[i].head;
  }
  return -1;
}

bool has_line_break(std::string_view text) { return text.find('\n') != std::string_view::npos; }

bool is_space(syntax::NativeToken const& token) { return token.pos == "SPACE" || token.tag == "_SP"; }

/// "Rivas accused Chad": three words the recogniser took for one name. A finite verb is no part of a name of somebody.
bool cuts_name(syntax::NativeToken const& token) {
  bool const finite = token.tag == "VBD" || token.tag == "VBZ" || token.tag == "VBP" || token.tag == "MD";
  return finite && (token.ent_type == "PERSON" || token.ent_type == "ORG" || token.ent_type == "GPE" || token.ent_type == "NORP");
}

}  // namespace

std::uint32_t append_entities(Tree& tree, syntax::NativeDoc const& doc, std::uint32_t first_token) {
  bool open = false, cut = false;  // cut: behind such a verb, until the next name begins
  std::uint32_t next = first_token;
  for (syntax::NativeToken const& token : doc.tokens) {
    if (token.ent_iob == syntax::EntityIob::kOutside) open = cut = false;
    if (is_space(token)) continue;
    std::uint32_t const at = next++;
    if (token.ent_iob == syntax::EntityIob::kOutside) continue;
    if (token.ent_iob == syntax::EntityIob::kBegin) cut = false;
    if (open && token.ent_iob != syntax::EntityIob::kBegin && cuts_name(token)) cut = true, open = false;
    if (cut && !token.tag.starts_with("NNP")) continue;
    cut = false;
    if (token.ent_iob == syntax::EntityIob::kBegin || !open)
      tree.entities.push_back({at, at + 1, token.ent_type});
    else
      tree.entities.back().end = at + 1;
    open = true;
  }
  return next;
}

void append_native(Tree& tree, std::vector<std::string_view>& labels, syntax::NativeDoc const& doc,
                   std::string_view parsed, std::uint32_t offset) {
  std::size_t const n = doc.tokens.size();
  std::vector<std::int32_t> index(n, -1);
  auto next = static_cast<std::int32_t>(tree.tokens.size());
  for (std::size_t i = 0; i < n; ++i)
    if (!is_space(doc.tokens[i])) index[i] = next++;
  append_entities(tree, doc, static_cast<std::uint32_t>(tree.tokens.size()));
  bool new_sentence = true;
  std::uint32_t last_end = 0;
  for (std::size_t i = 0; i < n; ++i) {
    syntax::NativeToken const& from = doc.tokens[i];
    new_sentence |= from.sent_start;
    if (index[i] < 0) continue;
    auto const at = static_cast<std::uint32_t>(tree.tokens.size());
    Token token;
    token.span = {offset + from.begin, offset + from.end};
    token.text = tree.strings.keep(parsed.substr(from.begin, from.end - from.begin));
    token.lemma = tree.strings.keep(from.lemma);
    token.tag = from.tag;
    token.feats = from.morph;
    token.pos = upos_from(from.pos);
    token.space_after = from.end < parsed.size() && (i + 1 >= n || doc.tokens[i + 1].begin > from.end || index[i + 1] < 0);
    token.paragraph_start = last_end == 0 || has_line_break(parsed.substr(last_end, from.begin - last_end));
    token.head = from.head == i ? -1 : kept_at(doc, index, from.head);
    if (new_sentence) tree.sentences.push_back({at, at, -1, {}});
    new_sentence = false;
    tree.sentences.back().end = at + 1;
    tree.tokens.push_back(token);
    labels.push_back(from.dep);
    last_end = from.end;
  }
}

}  // namespace dragoman
