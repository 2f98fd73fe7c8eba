// Cues whose content is a clause: complements before and behind the verb, parentheticals ("..., X said"), "as X said",
// quotations beside a verb of speech, infinitives and gerunds, raising ("is believed to"), adverbs and adjectives.
// Each frame that the cue list has for the word and that the tree shows gives one candidate.
#include <algorithm>

#include "attribution/candidate.h"

namespace dragoman::attribution_parts {
namespace {

constexpr std::uint32_t kMaxGap = 14;  ///< tokens between a cue and its quotation

bool is_gerund(Scene const& scene, std::uint32_t at) { return scene.token(at).tag == "VBG" && !has_to(scene.tree, at); }

/// Row for a verb used with a particle first, then without.
CueRow const* row_of(Scene const& scene, std::uint32_t at, CuePos pos, CueFrame frame) {
  return scene.cues.find(scene.token(at).lemma, pos, frame);
}

/// The verb's row for clauses; "as X put it" stands in the list as a phrase.
CueRow const* clause_row(Scene const& scene, std::uint32_t verb) {
  if (scene.token(verb).lemma != "put") return row_of(scene, verb, CuePos::kVerb, CueFrame::kClause);
  std::int32_t const object = scene.tree.child(verb, Rel::kObj);
  bool const it = object == static_cast<std::int32_t>(verb) + 1 && scene.token(object).lemma == "it";
  return it ? scene.cues.find("put_it", CuePos::kPhrase, CueFrame::kClause) : nullptr;
}

Candidate make(Scene const& scene, std::uint32_t cue, CueRow const* row, char const* rule, Span content, std::int32_t head) {
  Candidate c;
  c.cue = cue;
  c.row = row;
  c.rule = rule;
  c.cue_tokens = cue_phrase(scene, cue);
  c.content = content;
  c.content_head = head;
  c.clausal = true;
  return c;
}

void add_speaker(Scene const& scene, Candidate& c, std::int32_t speaker) {
  c.speaker_head = speaker;
  c.impersonal = speaker < 0;
  if (speaker >= 0) c.speaker = speaker_phrase(scene, static_cast<std::uint32_t>(speaker), c.cue);
}

/// A content that the parser spreads over both sides of the cue lies where its head is: a preposed one ends where the cue's
/// own words begin; of "which, she said, had failed" the part behind the cue is what is said.
Span beside_cue(Scene const& scene, std::uint32_t cue, std::uint32_t head, Span content) {
  if (content.begin >= cue || content.end <= cue) return content;
  if (head > cue) return {cue_phrase(scene, cue).end, content.end};
  std::uint32_t end = cue_phrase(scene, cue).begin;
  for (std::uint32_t child : scene.tree.children(cue)) {
    Rel const rel = scene.token(child).rel;
    if ((rel == Rel::kNsubj || rel == Rel::kNsubjPass) && child < cue) end = std::min(end, scene.tree.subtree(child).begin);
  }
  return end > content.begin ? Span{content.begin, end} : content;
}

/// No line break between two tokens, except behind a colon.
bool same_paragraph(Scene const& scene, std::uint32_t from, std::uint32_t to) {
  for (std::uint32_t i = from + 1; i <= to; ++i)
    if (scene.token(i).paragraph_start && scene.token(i - 1).text != ":") return false;
  return true;
}

bool complement(Scene const& scene, std::uint32_t verb, std::vector<Candidate>& out) {
  CueRow const* clause = row_of(scene, verb, CuePos::kVerb, CueFrame::kClause);
  CueRow const* gerund = row_of(scene, verb, CuePos::kVerb, CueFrame::kGerund);
  bool found = false;
  for (std::uint32_t child : scene.tree.children(verb)) {
    Token const& t = scene.token(child);
    bool const clausal = t.rel == Rel::kCcomp || (t.rel == Rel::kXcomp && is_gerund(scene, child));
    if (!clausal) continue;
    bool const ing = is_gerund(scene, child) && scene.tree.child(child, Rel::kNsubj) < 0 && scene.tree.child(child, Rel::kAux) < 0;
    CueRow const* row = ing ? (gerund != nullptr ? gerund : clause) : clause;
    bool const adjunct = ing && child > verb && scene.token(scene.tree.subtree(child).begin - 1).text == ",";  // "..., she said, adding"
    if (adjunct) continue;
    if (row == nullptr || (ing && row == clause && child > verb && scene.quotation_at[child] < 0)) continue;
    Span const content = beside_cue(scene, verb, child, scene.tree.subtree(child));
    if (child < verb && scene.paragraph_at[child] != scene.paragraph_at[verb]) continue;  // the parser ran on over a line break
    Candidate c = make(scene, verb, row, child < verb ? "preposed" : ing ? "gerund" : "clause", content, static_cast<std::int32_t>(child));
    add_speaker(scene, c, speaker_of(scene, verb));
    out.push_back(c);
    found = true;
  }
  return found;
}

/// Behind the aside comes no more of what is said: "Q," she said, adding ...
bool ends_before(Scene const& scene, Span own) {
  if (own.end + 1 >= scene.tree.tokens.size() || scene.token(own.end).text != ",") return false;
  if (scene.quotation_at[own.end + 1] >= 0) return false;
  bool const participle = scene.token(own.end + 1).tag == "VBG";
  return participle || (own.begin > 0 && is_closing_mark(scene.token(own.begin - 1).text));
}

/// "..., X said" and "X, he said, Y": the cue is an aside of the clause it reports.
bool aside(Scene const& scene, std::uint32_t verb, std::vector<Candidate>& out) {
  Token const& t = scene.token(verb);
  bool const parataxis = t.rel == Rel::kParataxis;
  bool const as_said = t.rel == Rel::kAdvcl && t.mark == "as";
  if ((!parataxis && !as_said) || t.head < 0) return false;
  CueRow const* row = clause_row(scene, verb);
  if (row == nullptr || scene.tree.child(verb, Rel::kCcomp) >= 0) return false;
  auto const head = static_cast<std::uint32_t>(t.head);
  Span content = scene.tree.subtree(head);
  Span const own = scene.tree.subtree(verb);
  if (own.begin <= content.begin) content.begin = own.end;
  else if (own.end >= content.end || ends_before(scene, own)) content.end = own.begin;
  if (content.empty()) return false;
  Candidate c = make(scene, verb, row, as_said ? "as_said" : "parataxis", content, t.head);
  add_speaker(scene, c, speaker_of(scene, verb));
  out.push_back(c);
  return true;
}

/// The quotation ends as one does that runs on into "she said": with a comma, question or exclamation mark.
bool leads_on(Scene const& scene, Quotation const& q) {
  std::uint32_t const last = q.tokens.end - 1;
  std::string_view const inside = last > q.tokens.begin ? scene.token(last - 1).text : std::string_view();
  std::string_view const behind = q.tokens.end < scene.tree.tokens.size() ? scene.token(q.tokens.end).text : std::string_view();
  return inside == "," || inside == "?" || inside == "!" || behind == "," || inside == "--";
}

/// "said: Q", "said, Q", "said Q"; no more than a hearer or a place between.
bool introduces(Scene const& scene, std::uint32_t verb, Quotation const& q) {
  if (q.tokens.begin <= verb || q.tokens.begin - verb > kMaxGap || !same_paragraph(scene, verb, q.tokens.begin)) return false;
  std::string_view const before = scene.token(q.tokens.begin - 1).text;
  bool const same_sentence = scene.token(q.tokens.begin).sentence == scene.token(verb).sentence;
  if (q.tokens.begin == verb + 1 || before == ":") return true;
  return same_sentence && (before == "," || before == "that" || scene.tree.is_ancestor(verb, q.tokens.begin));
}

/// "Q," she said.
bool follows(Scene const& scene, std::uint32_t verb, Quotation const& q) {
  if (q.tokens.end > verb || verb - q.tokens.end > kMaxGap || !same_paragraph(scene, q.tokens.end, verb)) return false;
  return leads_on(scene, q);
}

/// "No," she said: a quotation of a word or two right beside the verb and with the punctuation of a sentence of its own.
bool is_utterance(Scene const& scene, Quotation const& q, std::uint32_t verb) {
  constexpr std::uint32_t kNear = 5;
  std::uint32_t const last = q.tokens.end - 1;
  if (last <= q.tokens.begin) return false;
  std::string_view const inside = scene.token(last - 1).text;
  if (q.tokens.end <= verb) return verb - q.tokens.end < kNear && (inside == "," || inside == "?" || inside == "!");
  bool const led_in = q.tokens.begin - verb <= 2 && (scene.token(q.tokens.begin - 1).text == "," || scene.token(q.tokens.begin - 1).text == ":");
  return led_in && (inside == "." || inside == "?" || inside == "!");
}

std::int32_t adjacent_quotation(Scene const& scene, std::uint32_t verb) {
  std::int32_t before = -1;
  auto const near = std::lower_bound(scene.quotations.begin(), scene.quotations.end(), verb > kMaxGap ? verb - kMaxGap : 0,
                                     [](Quotation const& q, std::uint32_t token) { return q.tokens.end < token; });
  for (auto i = static_cast<std::size_t>(near - scene.quotations.begin()); i < scene.quotations.size(); ++i) {
    Quotation const& q = scene.quotations[i];
    if (q.tokens.begin <= verb && verb < q.tokens.end) return -1;
    if (q.words < 3 && !is_utterance(scene, q, verb)) continue;
    if (follows(scene, verb, q)) before = static_cast<std::int32_t>(i);
    if (q.tokens.begin > verb) return before < 0 && introduces(scene, verb, q) ? static_cast<std::int32_t>(i) : before;
  }
  return before;
}

void beside_quotation(Scene const& scene, std::uint32_t verb, std::vector<Candidate>& out) {
  CueRow const* row = clause_row(scene, verb);
  if (row == nullptr || row->grade == CueGrade::kNone || row->precision < 0.3F) return;
  std::int32_t const at = adjacent_quotation(scene, verb);
  if (at < 0) return;
  Quotation const& q = scene.quotations[static_cast<std::size_t>(at)];
  std::uint32_t head = q.tokens.begin;
  while (head + 1 < q.tokens.end && scene.token(head).pos == Upos::kPunct) ++head;
  Span content = q.tokens;
  for (std::uint32_t t = verb + 1; t < q.tokens.begin; ++t)  // "said in a statement that the move was Q"
    if (scene.token(t).lemma == "that" && scene.token(t).pos == Upos::kSconj) content.begin = std::min(content.begin, t);
  Candidate c = make(scene, verb, row, "quotation", content, static_cast<std::int32_t>(head));
  c.direct = true;
  add_speaker(scene, c, speaker_of(scene, verb));
  out.push_back(c);
}

void infinitive(Scene const& scene, std::uint32_t at, CuePos pos, std::vector<Candidate>& out) {
  bool const passive = scene.tree.child(at, Rel::kAuxPass) >= 0 || scene.tree.child(at, Rel::kNsubjPass) >= 0;
  CueRow const* row = row_of(scene, at, pos, passive && pos == CuePos::kVerb ? CueFrame::kRaising : CueFrame::kInfinitive);
  if (row == nullptr || row->precision <= 0) return;
  if (!passive && scene.tree.child(at, Rel::kObj) >= 0 && pos == CuePos::kVerb) return;  // "urged X to": object_cues.cc
  for (std::uint32_t child : scene.tree.children(at)) {
    Token const& t = scene.token(child);
    bool const open = t.rel == Rel::kXcomp || (t.rel == Rel::kCcomp && scene.tree.child(child, Rel::kNsubj) < 0) ||
                      (pos == CuePos::kAdjective && t.rel == Rel::kAdvcl);
    bool const result = passive && t.rel == Rel::kXcomp && (t.tag == "VBN" || t.pos == Upos::kAdj);  // "was reported killed"
    if (!open || !(has_to(scene.tree, child) || result) || child < at) continue;
    Span content = scene.tree.subtree(child);
    Candidate c = make(scene, at, row, passive ? "raising" : "infinitive", content, static_cast<std::int32_t>(child));
    c.clausal = false;
    std::int32_t const subject = scene.tree.child(at, passive ? Rel::kNsubjPass : Rel::kNsubj);
    if (passive && subject >= 0) c.content = cover(scene.tree.subtree(static_cast<std::uint32_t>(subject)), content);
    add_speaker(scene, c, passive ? scene.tree.child(at, Rel::kOblAgent) : speaker_of(scene, at));
    out.push_back(c);
    return;
  }
}

void adjective(Scene const& scene, std::uint32_t at, std::vector<Candidate>& out) {
  CueRow const* row = row_of(scene, at, CuePos::kAdjective, CueFrame::kAdjective);
  if (row == nullptr) return;
  for (std::uint32_t child : scene.tree.children(at)) {
    Rel const rel = scene.token(child).rel;
    if (child < at || (rel != Rel::kCcomp && !(rel == Rel::kObl && (scene.token(child).prep == "about" || scene.token(child).prep == "of"))))
      continue;
    Candidate c = make(scene, at, row, "adjective", scene.tree.subtree(child), static_cast<std::int32_t>(child));
    c.clausal = rel == Rel::kCcomp;
    add_speaker(scene, c, speaker_of(scene, at));
    out.push_back(c);
    return;
  }
}

void adverb(Scene const& scene, std::uint32_t at, std::vector<Candidate>& out) {
  CueRow const* row = row_of(scene, at, CuePos::kAdverb, CueFrame::kAdverb);
  if (row == nullptr || scene.token(at).head < 0) return;
  auto head = static_cast<std::uint32_t>(scene.token(at).head);
  if (!is_clause_head(scene.tree, head)) return;
  Candidate c = make(scene, at, row, "adverb", scene.tree.subtree(head), static_cast<std::int32_t>(head));
  c.impersonal = true;
  out.push_back(c);
}

}  // namespace

bool has_to(Tree const& tree, std::uint32_t verb) {
  for (std::uint32_t child : tree.children(verb))
    if (tree.tokens[child].tag == "TO" && child < verb) return true;
  return false;
}

bool is_clause_head(Tree const& tree, std::uint32_t token) {
  Token const& t = tree.tokens[token];
  return t.pos == Upos::kVerb || tree.child(token, Rel::kCop) >= 0 || tree.child(token, Rel::kNsubj) >= 0 || t.pos == Upos::kAux;
}

void find_clause_cues(Scene const& scene, std::uint32_t at, std::vector<Candidate>& out) {
  Token const& t = scene.token(at);
  if (t.pos == Upos::kAdv) return adverb(scene, at, out);
  if (t.pos == Upos::kAdj) {
    infinitive(scene, at, CuePos::kAdjective, out);
    return adjective(scene, at, out);
  }
  if (t.pos != Upos::kVerb) return;
  bool const content = complement(scene, at, out);
  bool const clausal = aside(scene, at, out) || content;  // both are looked for
  infinitive(scene, at, CuePos::kVerb, out);
  if (!clausal) beside_quotation(scene, at, out);
}

}  // namespace dragoman::attribution_parts
