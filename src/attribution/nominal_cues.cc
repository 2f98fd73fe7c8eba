// Nouns that report ("the claim that", "Kabul's denial of", "its call for") and phrases ("according to X", "in X's
// view"). With a holder a noun is nearly as good a cue as a verb; without one only a that-clause makes it one.
#include <algorithm>
#include <string>

#include "attribution/candidate.h"
#include "base/one_of.h"

namespace dragoman::attribution_parts {
namespace {

void add_speaker(Scene const& scene, Candidate& c, std::int32_t speaker) {
  c.speaker_head = speaker;
  c.impersonal = speaker < 0;
  if (speaker >= 0) c.speaker = speaker_phrase(scene, static_cast<std::uint32_t>(speaker), c.cue);
}

/// Verbs whose subject makes the statement that is their object ("made the claim that"); "rejected the claim" is no such verb.
bool utters(Token const& verb) {
  return one_of(verb.lemma, {"make", "have", "hold", "express", "voice", "issue", "repeat", "reiterate", "renew", "give", "offer", "deliver", "level", "share",
                             "state", "raise", "advance", "lodge", "file", "air", "release", "publish", "announce", "send", "post", "write", "sign",
                             "put", "present", "harbor", "harbour", "entertain", "nurse", "cherish", "take", "utter", "reach", "draw"});
}

/// Holder of a reporting noun: possessor, "of X" before a clause, "by X", adjective of nation left to the mention
/// step, or the subject of the verb that takes the noun as object ("made the claim that").
std::int32_t holder_of(Scene const& scene, std::uint32_t noun, bool of_is_holder) {
  if (std::int32_t const owner = scene.tree.child(noun, Rel::kNmodPoss); owner >= 0) return owner;
  for (std::uint32_t child : scene.tree.children(noun)) {
    Token const& t = scene.token(child);
    if (t.rel == Rel::kNmod && (one_of(t.prep, {"by", "from"}) || (of_is_holder && one_of(t.prep, {"of", "among"}))))
      return static_cast<std::int32_t>(child);
  }
  Token const& t = scene.token(noun);
  if (t.rel == Rel::kObj && t.head >= 0 && utters(scene.token(t.head))) return speaker_of(scene, static_cast<std::uint32_t>(t.head));
  return -1;
}

/// "issue a statement": then the verb belongs to the cue.
void widen_cue(Scene const& scene, Candidate& c) {
  Token const& t = scene.token(c.cue);
  if (t.rel != Rel::kObj || t.head < 0) return;
  auto const verb = static_cast<std::uint32_t>(t.head);
  if (verb < c.cue && c.cue - verb <= 4) c.cue_tokens = {cue_phrase(scene, verb).begin, c.cue + 1};
}

/// Clause or infinitive that says what the noun reports.
std::int32_t noun_clause(Scene const& scene, std::uint32_t noun, CueFrame frame) {
  for (std::uint32_t child : scene.tree.children(noun)) {
    Token const& t = scene.token(child);
    if (child < noun || (t.rel != Rel::kAcl && t.rel != Rel::kCcomp && t.rel != Rel::kAclRelcl)) continue;
    if (frame == CueFrame::kInfinitive) {
      if (t.rel == Rel::kAcl && has_to(scene.tree, child)) return static_cast<std::int32_t>(child);
      continue;
    }
    // A that-clause with a subject of its own besides "that" is a content, not a relative clause.
    std::int32_t const subject = scene.tree.child(child, Rel::kNsubj);
    bool const that = t.mark == "that";
    bool const full = that && (t.rel != Rel::kAclRelcl || (subject >= 0 && scene.token(subject).tag != "WDT"));
    if (full) return static_cast<std::int32_t>(child);
  }
  return -1;
}

void clause_of_noun(Scene const& scene, std::uint32_t noun, CueFrame frame, std::vector<Candidate>& out) {
  CueRow const* row = scene.cues.find(scene.token(noun).lemma, CuePos::kNoun, frame);
  if (row == nullptr || row->precision <= 0) return;
  std::int32_t const clause = noun_clause(scene, noun, frame);
  if (clause < 0) return;
  Candidate c;
  c.cue = noun;
  c.row = row;
  c.rule = frame == CueFrame::kInfinitive ? "noun_to" : "noun_that";
  c.cue_tokens = {noun, noun + 1};
  c.content = scene.tree.subtree(static_cast<std::uint32_t>(clause));
  c.content_head = clause;
  c.clausal = frame != CueFrame::kInfinitive;
  add_speaker(scene, c, holder_of(scene, noun, true));
  widen_cue(scene, c);
  out.push_back(c);
}

/// "Kabul's criticism of the strike", "their call for talks": only with a holder.
void phrase_of_noun(Scene const& scene, std::uint32_t noun, std::vector<Candidate>& out) {
  CueRow const* row = scene.cues.find(scene.token(noun).lemma, CuePos::kNoun, CueFrame::kNounOf);
  if (row == nullptr) return;
  std::int32_t const holder = holder_of(scene, noun, false);
  if (holder < 0) return;
  for (std::uint32_t child : scene.tree.children(noun)) {
    Token const& t = scene.token(child);
    bool const phrase = t.rel == Rel::kNmod && one_of(t.prep, {"of", "for", "on", "about", "against", "to"});
    bool const gerund = t.rel == Rel::kAcl && one_of(t.mark, {"of", "for", "on", "about", "against"});
    if (child < noun || static_cast<std::int32_t>(child) == holder || (!phrase && !gerund)) continue;
    Candidate c;
    c.cue = noun;
    c.row = row;
    c.rule = "noun_of";
    c.cue_tokens = {noun, noun + 1};
    c.content = scene.tree.subtree(child);
    for (std::uint32_t marker : scene.tree.children(child))
      if ((scene.token(marker).rel == Rel::kCase || scene.token(marker).rel == Rel::kMark) && marker < child)
        c.content.begin = std::max(c.content.begin, marker + 1);
    c.cue_tokens.end = std::max(c.cue_tokens.end, c.content.begin - noun <= 3 ? c.content.begin : noun + 1);
    c.content_head = static_cast<std::int32_t>(child);
    add_speaker(scene, c, holder);
    out.push_back(c);
    return;
  }
}

/// The clause a phrase limits, without the phrase itself.
bool limited_clause(Scene const& scene, std::uint32_t phrase, Candidate& c) {
  std::int32_t head = scene.token(phrase).head;
  if (head < 0) return false;
  Span const own = scene.tree.subtree(phrase);
  auto at = static_cast<std::uint32_t>(head);
  while (!is_clause_head(scene.tree, at) && scene.token(at).head >= 0) at = static_cast<std::uint32_t>(scene.token(at).head);
  Span content = scene.tree.subtree(at);
  if (own.begin <= content.begin) content.begin = own.end;
  else if (own.end >= content.end || own.begin > at) content.end = own.begin;
  if (content.empty()) return false;
  c.content = content;
  c.content_head = static_cast<std::int32_t>(at);
  return true;
}

/// At the edge of its sentence, set off by a comma, the phrase limits the whole sentence, wherever the parser hangs it.
Span whole_sentence(Scene const& scene, Span phrase, Span clause) {
  Sentence const& s = scene.tree.sentences[scene.token(phrase.begin).sentence];
  std::uint32_t last = s.end;
  while (last > phrase.end && scene.token(last - 1).pos == Upos::kPunct) --last;
  bool const at_end = phrase.end >= last && phrase.begin > s.begin && scene.token(phrase.begin - 1).text == ",";
  bool const at_start = phrase.begin == s.begin && phrase.end < s.end && scene.token(phrase.end).text == ",";
  if (at_end) return {s.begin, phrase.begin - 1};
  if (at_start) return {phrase.end + 1, s.end};
  return clause;
}

void according_to(Scene const& scene, std::uint32_t noun, std::vector<Candidate>& out) {
  Token const& t = scene.token(noun);
  if (t.prep != "according_to") return;
  CueRow const* row = scene.cues.find("according_to", CuePos::kPhrase, CueFrame::kAccording);
  Candidate c;
  c.row = row;
  c.rule = "according_to";
  c.clausal = true;
  if (row == nullptr || !limited_clause(scene, noun, c)) return;
  Span marker{noun, noun};
  for (std::uint32_t child : scene.tree.children(noun))
    if (scene.token(child).rel == Rel::kCase) marker = cover(marker.empty() ? scene.tree.subtree(child) : marker, scene.tree.subtree(child));
  c.cue = marker.begin;
  c.cue_tokens = marker;
  c.speaker_head = static_cast<std::int32_t>(noun);
  Span phrase = scene.tree.subtree(noun);
  c.content = whole_sentence(scene, phrase, c.content);
  phrase.begin = std::max(phrase.begin, marker.end);
  c.speaker = trimmed(scene.tree, phrase);
  out.push_back(c);
}

/// "In a survey, ...": the source is the noun itself.
void in_survey(Scene const& scene, std::uint32_t noun, std::vector<Candidate>& out) {
  Token const& t = scene.token(noun);
  if (t.prep != "in" || (t.rel != Rel::kObl && t.rel != Rel::kNmod)) return;
  CueRow const* row = scene.cues.find("in_" + std::string(t.lemma), CuePos::kPhrase, CueFrame::kAccording);
  Candidate c;
  c.cue = scene.tree.subtree(noun).begin;
  c.row = row;
  c.rule = "in_survey";
  c.clausal = true;
  if (row == nullptr || !limited_clause(scene, noun, c)) return;
  c.content = whole_sentence(scene, scene.tree.subtree(noun), c.content);
  c.cue_tokens = {c.cue, c.cue + 1};
  c.speaker_head = static_cast<std::int32_t>(noun);
  Span phrase = scene.tree.subtree(noun);
  phrase.begin = std::max(phrase.begin, c.cue + 1);
  c.speaker = trimmed(scene.tree, phrase);
  out.push_back(c);
}

/// Noun that the words before a colon name, when they are a name or a document ("Minister:", "Survey:", "More from Smith:"); -1
/// when they hold a verb or a common noun that cannot speak.
std::int32_t colon_speaker(Scene const& scene, Span words) {
  std::int32_t head = -1;
  bool capitals = true;  // "JANE DOE:" marks a turn, whatever the parser makes of it
  for (std::uint32_t t = words.begin; t < words.end; ++t) {
    Token const& word = scene.token(t);
    std::string_view const written = word.span.of(scene.document.text);
    capitals = capitals && std::none_of(written.begin(), written.end(), [](char c) { return c >= 'a' && c <= 'z'; });
  }
  if (capitals) return static_cast<std::int32_t>(words.end) - 1;
  for (std::uint32_t t = words.begin; t < words.end; ++t) {
    Token const& word = scene.token(t);
    if (word.pos == Upos::kVerb || word.pos == Upos::kAux) return -1;
    bool const nominal = word.pos == Upos::kPropn || word.pos == Upos::kNoun;
    bool const capital = word.text.front() >= 'A' && word.text.front() <= 'Z';
    bool const outer = word.head < static_cast<std::int32_t>(words.begin) || word.head >= static_cast<std::int32_t>(words.end);
    if ((nominal || (capital && word.pos == Upos::kAdj)) && (head < 0 || outer)) head = static_cast<std::int32_t>(t);
  }
  if (head < 0) return -1;
  if (one_of(scene.token(head).lemma, {"note", "correction", "update"})) return -1;  // the publication's own
  return scene.token(head).pos == Upos::kPropn || can_speak(scene, static_cast<std::uint32_t>(head)) ? head : -1;
}

/// A quotation or a clause with a subject; "Region: a bridge" is a heading.
bool has_statement(Scene const& scene, Span words) {
  for (std::uint32_t t = words.begin; t < words.end; ++t)
    if (scene.quotation_at[t] >= 0 || scene.token(t).rel == Rel::kNsubj || scene.token(t).rel == Rel::kNsubjPass) return true;
  return false;
}

/// "NAME: words" at the head of a paragraph: a turn of a conversation, or a headline that quotes.
void turn(Scene const& scene, std::uint32_t colon, std::vector<Candidate>& out) {
  constexpr std::uint32_t kMaxName = 6;
  if (scene.token(colon).text != ":") return;
  std::uint32_t begin = scene.paragraph_at[colon];
  if (begin < colon && (is_closing_mark(scene.token(begin).text) || scene.token(begin).pos == Upos::kPunct)) ++begin;
  if (begin == colon || colon - begin > kMaxName) return;
  std::uint32_t end = colon + 1;
  while (end < scene.tree.tokens.size() && !scene.token(end).paragraph_start) ++end;
  CueRow const* row = scene.cues.find(":", CuePos::kPhrase, CueFrame::kClause);
  if (row == nullptr || !has_statement(scene, {colon + 1, end})) return;
  std::int32_t const head = colon_speaker(scene, {begin, colon});
  if (head < 0) return;
  Candidate c;
  c.cue = colon;
  c.row = row;
  c.rule = "turn";
  c.clausal = true;
  c.cue_tokens = {colon, colon + 1};
  c.content = {colon + 1, end};
  c.content_head = static_cast<std::int32_t>(colon + 1);
  c.speaker_head = head;
  c.speaker = trimmed(scene.tree, {begin, colon});
  out.push_back(c);
}

/// "in Kabul's view", "in the words of X".
void in_view_of(Scene const& scene, std::uint32_t noun, std::vector<Candidate>& out) {
  Token const& t = scene.token(noun);
  if (t.rel != Rel::kObl || (t.prep != "in" && t.prep != "from")) return;
  std::string const key = std::string(t.prep) + "_" + std::string(t.lemma == "word" ? "words" : t.lemma);
  CueRow const* row = scene.cues.find(key, CuePos::kPhrase, CueFrame::kNounOf);
  std::int32_t const holder = row == nullptr ? -1 : holder_of(scene, noun, true);
  if (holder < 0) return;
  Candidate c;
  c.cue = noun;
  c.row = row;
  c.rule = "in_view";
  c.clausal = true;
  c.cue_tokens = {noun, noun + 1};
  if (!limited_clause(scene, noun, c)) return;
  add_speaker(scene, c, holder);
  out.push_back(c);
}

}  // namespace

void find_nominal_cues(Scene const& scene, std::uint32_t at, std::vector<Candidate>& out) {
  Token const& t = scene.token(at);
  if (!t.prep.empty()) according_to(scene, at, out);
  if (t.pos == Upos::kPunct) return turn(scene, at, out);
  if (t.pos != Upos::kNoun) return;
  clause_of_noun(scene, at, CueFrame::kNounThat, out);
  clause_of_noun(scene, at, CueFrame::kInfinitive, out);
  phrase_of_noun(scene, at, out);
  in_view_of(scene, at, out);
  in_survey(scene, at, out);
}

}  // namespace dragoman::attribution_parts
