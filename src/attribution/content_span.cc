// Fair borders for contents. Rules measured on a prototype: a content that touches a quotation takes the whole of it;
// nominal contents end before ", who", ", which" and ", -ing"; punctuation at the edges goes; the cue's own words never
// stand at an edge.
#include <algorithm>

#include "attribution/candidate.h"

namespace dragoman::attribution_parts {
namespace {

bool is_edge_mark(Token const& t) {
  return t.text == "," || t.text == ";" || t.text == ":" || t.text == "--" || t.text == "-" || t.text == "\xE2\x80\x94" ||
         t.text == "\xE2\x80\x93" || t.text == "." || t.text == "(" || t.text == ")" || t.text == "...";
}

/// Quotations that the content enters but does not cover are taken whole, unless they hold the cue.
void snap_to_quotations(Scene const& scene, Candidate& c) {
  auto const first = std::lower_bound(scene.quotations.begin(), scene.quotations.end(), c.content.begin,
                                      [](Quotation const& q, std::uint32_t token) { return q.tokens.end <= token; });
  for (auto at = first; at != scene.quotations.end() && at->tokens.begin < c.content.end; ++at) {
    Quotation const& q = *at;
    if (q.words < 2) continue;
    if (q.tokens.begin <= c.cue && c.cue < q.tokens.end) continue;
    Span const wide = cover(q.tokens, c.content);
    bool const swallows = wide.begin <= c.cue && c.cue < wide.end && !(c.content.begin <= c.cue && c.cue < c.content.end);
    if (!swallows) c.content = wide;
  }
}

/// ", who", ", which", ", -ing" behind the head of a nominal content begin the author's own words.
void cut_tail(Scene const& scene, Candidate& c) {
  if (c.content_head < 0) return;
  auto const head = static_cast<std::uint32_t>(c.content_head);
  for (std::uint32_t at = std::max(head, c.content.begin) + 1; at + 1 < c.content.end; ++at) {
    if (scene.token(at).text != "," || scene.quotation_at[at] >= 0) continue;
    Token const& next = scene.token(at + 1);
    if (next.tag == "WDT" || next.tag == "WP" || next.tag == "VBG") {
      c.content.end = at;
      return;
    }
  }
}

/// ", a claim Kabul denies" behind a content is about it, not part of it.
void cut_comment(Scene const& scene, Candidate& c) {
  for (std::uint32_t at = c.content.begin + 1; at < c.content.end; ++at) {
    Token const& t = scene.token(at);
    bool const clause = scene.tree.child(at, Rel::kAclRelcl) >= 0 || scene.tree.child(at, Rel::kAcl) >= 0;
    if (!clause || scene.cues.claim_words("claim_noun", t.lemma).empty()) continue;
    std::uint32_t const begin = scene.tree.subtree(at).begin;
    if (static_cast<std::int32_t>(at) == c.content_head || begin <= c.content.begin || scene.token(begin - 1).text != ",") continue;
    c.content.end = begin;
    return;
  }
}

/// "..., while others ..." behind a content clause is the author's contrast.
void cut_contrast(Scene const& scene, Candidate& c) {
  if (c.content_head < 0) return;
  auto const head = static_cast<std::uint32_t>(c.content_head);
  for (std::uint32_t child : scene.tree.children(head)) {
    Token const& t = scene.token(child);
    if (t.rel != Rel::kAdvcl || (t.mark != "while" && t.mark != "whereas") || scene.quotation_at[child] >= 0) continue;
    std::uint32_t const begin = scene.tree.subtree(child).begin;
    if (begin > head && begin < c.content.end) c.content.end = begin;
  }
}

/// A content never begins or ends with words of the cue or of the speaker.
void leave_cue_out(Candidate& c) {
  for (Span const own : {c.cue_tokens, c.speaker}) {
    if (own.empty() || !own.overlaps(c.content)) continue;
    if (own.begin <= c.content.begin) c.content.begin = own.end;
    else if (own.end >= c.content.end) c.content.end = own.begin;
  }
  if (c.content.begin > c.content.end) c.content = {};
}

bool runs_on(Scene const& scene, std::uint32_t at) {
  std::int32_t const q = scene.quotation_at[at];
  return q >= 0 && scene.quotations[static_cast<std::size_t>(q)].continues;
}

/// A line break ends a content unless a quotation runs over it.
void stay_in_paragraph(Scene const& scene, Candidate& c) {
  std::uint32_t const anchor = c.content_head < 0 ? c.content.begin : static_cast<std::uint32_t>(c.content_head);
  for (std::uint32_t at = c.content.begin + 1; at < c.content.end; ++at) {
    if (!scene.token(at).paragraph_start || runs_on(scene, at)) continue;
    if (at > anchor) {
      c.content.end = at;
      return;
    }
    c.content.begin = at;
  }
}

/// "KARACHI - " at the head of a paragraph belongs to nobody's words.
Span without_dateline(Scene const& scene, Span range) {
  constexpr std::uint32_t kMaxDateline = 8;
  if (range.empty() || scene.paragraph_at[range.begin] != range.begin) return range;
  std::string_view const first = scene.token(range.begin).text;
  bool const capitals = first.size() >= 3 && std::all_of(first.begin(), first.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
  if (!capitals) return range;
  for (std::uint32_t t = range.begin + 1; t + 1 < range.end && t < range.begin + kMaxDateline; ++t) {
    std::string_view const mark = scene.token(t).text;
    if (mark == "-" || mark == "--" || mark == "\xE2\x80\x94" || mark == "\xE2\x80\x93") return {t + 1, range.end};
  }
  return range;
}

float quoted_share(Scene const& scene, Span content) {
  float words = 0, quoted = 0;
  for (std::uint32_t t = content.begin; t < content.end; ++t) {
    if (scene.token(t).pos == Upos::kPunct) continue;
    words += 1;
    quoted += scene.quotation_at[t] >= 0;
  }
  return words > 0 ? quoted / words : 0;
}

}  // namespace

bool is_closing_mark(std::string_view text) { return text == "\"" || text == "''" || text == "\xE2\x80\x9D" || text == "\xE2\x80\x99"; }

Span trimmed(Tree const& tree, Span range) {
  while (!range.empty() && is_edge_mark(tree.tokens[range.begin])) ++range.begin;
  while (!range.empty() && is_edge_mark(tree.tokens[range.end - 1])) --range.end;
  return range;
}

void settle_content(Scene const& scene, Candidate& c) {
  if (!c.clausal) cut_tail(scene, c);
  cut_comment(scene, c);
  cut_contrast(scene, c);
  leave_cue_out(c);
  if (c.content.empty()) return;
  stay_in_paragraph(scene, c);
  snap_to_quotations(scene, c);
  leave_cue_out(c);
  c.content = trimmed(scene.tree, without_dateline(scene, c.content));
  if (!c.speaker.empty()) c.speaker = trimmed(scene.tree, without_dateline(scene, c.speaker));
  c.direct = quoted_share(scene, c.content) > 0.8F;
}

}  // namespace dragoman::attribution_parts
