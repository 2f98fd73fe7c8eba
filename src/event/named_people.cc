// Descriptions that come with the names of those they describe: "three journalists: Nava, Lagrow and Pinto", "a couple, Ana
// Azuela and Victor Reyes", "a man named Julio Robles", "an agronomist, identified as Jose Marin". The parser hangs the
// names on the description as appositions, on each other as conjuncts or appositions, or below a participle of naming.
#include <algorithm>

#include "event/event_draft.h"
#include "event/event_sides.h"

namespace dragoman {

namespace {

constexpr int kDeepest = 12;

bool is_name(CodingScene const& s, std::uint32_t token) {
  if (s.tree.tokens[token].pos != Upos::kPropn) return false;
  EntityMention const* m = s.phrases.mention_at(token);
  return m != nullptr ? m->kind == MentionKind::kPerson && m->head == token : s.phrases.entity_label(token) == "PERSON";
}

/// Names that hang on a word as appositions and conjuncts, at any depth ("Nava, a photographer, Lagrow, a writer, and").
void collect(CodingScene const& s, std::uint32_t token, int depth, TokenList& out) {
  if (depth == 0) return;
  for (std::uint32_t c : s.tree.children(token)) {
    Token const& t = s.tree.tokens[c];
    if (c < token || (t.rel != Rel::kAppos && (t.rel != Rel::kConj || depth == kDeepest))) continue;
    if (is_name(s, c)) out.push_back(c);
    collect(s, c, depth - 1, out);
  }
}

/// "a man named X", "a vendor identified as X": the name below the participle, or -1.
std::int32_t under_naming(CodingScene const& s, std::uint32_t token) {
  for (std::uint32_t c : s.tree.children(token)) {
    bool const naming = s.tree.tokens[c].rel == Rel::kAcl && in_group(s, c, "NAMING");
    if (!naming) continue;
    for (std::uint32_t n : s.tree.children(c))
      if (n > c && is_name(s, n)) return static_cast<std::int32_t>(n);
  }
  return -1;
}

/// "killed three journalists: Nava, ...": the list belongs to the word before the colon, whatever the parser hung it on; or -1.
std::int32_t behind_colon(CodingScene const& s, std::uint32_t description) {
  auto const& tokens = s.tree.tokens;
  if (description + 2 >= tokens.size() || tokens[description + 1].text != ":") return -1;
  for (std::uint32_t t = description + 2; t < tokens.size() && t < description + 7; ++t)
    if (tokens[t].rel == Rel::kAppos && is_name(s, t)) return static_cast<std::int32_t>(t);
  return -1;
}

/// "kidnapped a couple, Ana Paz and Victor Ruiz": names behind a comma, hung on the verb as if they told when; or -1.
std::int32_t behind_comma(CodingScene const& s, std::uint32_t description) {
  auto const& tokens = s.tree.tokens;
  if (description + 2 >= tokens.size() || tokens[description + 1].text != ",") return -1;
  for (std::uint32_t t = description + 2; t < tokens.size() && t < description + 6 && tokens[t].pos == Upos::kPropn; ++t)
    if (tokens[t].rel == Rel::kOblNpmod && is_name(s, t)) return static_cast<std::int32_t>(t);
  return -1;
}

}  // namespace

TokenList names_of(CodingScene const& s, std::uint32_t description) {
  TokenList out;
  Token const& word = s.tree.tokens[description];
  if (word.pos != Upos::kNoun && word.pos != Upos::kNum && word.tag != "NNPS") return out;  // "two of her guards, A and B", "two Italians, A and B"
  if (std::int32_t const name = under_naming(s, description); name >= 0) out.push_back(static_cast<std::uint32_t>(name));
  collect(s, description, kDeepest, out);
  std::int32_t const first = std::max(behind_colon(s, description), behind_comma(s, description));
  if (out.empty() && first >= 0) {
    out.push_back(static_cast<std::uint32_t>(first));
    collect(s, static_cast<std::uint32_t>(first), kDeepest - 1, out);
  }
  return out;
}

}  // namespace dragoman
