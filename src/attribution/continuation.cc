// A quotation without a cue of its own goes on with what was said before: in the same paragraph it joins the claim
// ("A," she said. "B."), a paragraph that is all quotation is a new claim of the last speaker.
#include <algorithm>
#include <array>
#include <string_view>

#include "attribution/candidate.h"

namespace dragoman::attribution_parts {
namespace {

constexpr std::uint32_t kMaxAside = 14;  ///< tokens of a "she said" between two parts of one quotation

std::uint32_t paragraph_begin(Scene const& scene, std::uint32_t at) { return scene.paragraph_at[at]; }

std::uint32_t paragraph_end(Scene const& scene, std::uint32_t at) {
  auto const next = std::upper_bound(scene.paragraph_at.begin() + at, scene.paragraph_at.end(), scene.paragraph_at[at]);
  return static_cast<std::uint32_t>(next - scene.paragraph_at.begin());
}

bool is_free(std::vector<Candidate> const& kept, Quotation const& q) {
  return std::none_of(kept.begin(), kept.end(), [&](Candidate const& c) {
    return c.content.overlaps(q.tokens) || c.cue_tokens.overlaps(q.tokens) || c.speaker.overlaps(q.tokens);
  });
}

/// The kept candidate with a quotation in its content that ends last before `q`.
Candidate* said_before(Scene const& scene, std::vector<Candidate>& kept, Quotation const& q, std::uint32_t from) {
  Candidate* best = nullptr;
  for (Candidate& c : kept) {
    std::uint32_t const end = std::max(c.content.end, c.cue_tokens.end);
    if (end > q.tokens.begin || c.content.begin < from) continue;
    bool quotes = false;
    for (std::uint32_t t = c.content.begin; t < c.content.end && !quotes; ++t) quotes = scene.quotation_at[t] >= 0;
    if (quotes && (best == nullptr || best->content.end < c.content.end)) best = &c;
  }
  return best;
}

/// A quotation of its own, not a phrase of the author's sentence: it begins a paragraph or follows a full stop, or a
/// comma as in "A," she said, "B." The parser's sentence borders are not asked: they slip at quotation marks.
bool stands_alone(Scene const& scene, Quotation const& q) {
  if (q.tokens.begin == 0 || scene.token(q.tokens.begin).paragraph_start) return true;
  std::uint32_t at = q.tokens.begin - 1;
  if (at > 0 && is_closing_mark(scene.token(at).text)) --at;  // ... on the show "X." "B."
  std::string_view const before = scene.token(at).text;
  return before == "." || before == "?" || before == "!" || before == "," || before == ":";
}

/// Nothing but the quotation stands in its paragraph.
bool fills_paragraph(Scene const& scene, Quotation const& q) {
  std::uint32_t const begin = paragraph_begin(scene, q.tokens.begin), end = paragraph_end(scene, q.tokens.begin);
  auto const silent = [&](std::uint32_t from, std::uint32_t to) {
    for (std::uint32_t t = from; t < to; ++t)
      if (scene.token(t).pos != Upos::kPunct) return false;
    return true;
  };
  return silent(begin, q.tokens.begin) && silent(q.tokens.end, end);
}

/// "The mayor spoke on Monday." in front of a paragraph that is all quotation: the subject of a verb of speaking says it.
Candidate spoke_before(Scene const& scene, Quotation const& q, std::uint32_t paragraph) {
  Candidate c;
  std::uint32_t const last = q.tokens.begin - 1;
  std::uint32_t const sentence = scene.token(last).sentence;
  std::int32_t const root = scene.tree.sentences[sentence].root;
  if (scene.paragraph_at[last] != paragraph || root < static_cast<std::int32_t>(paragraph)) return c;
  constexpr std::array<std::string_view, 9> kSpeaking = {"address", "agree", "comment", "disagree", "elaborate", "react", "reply", "respond", "speak"};
  auto const verb = static_cast<std::uint32_t>(root);
  if (!std::binary_search(kSpeaking.begin(), kSpeaking.end(), scene.token(verb).lemma)) return c;
  std::int32_t const speaker = speaker_of(scene, verb);
  if (speaker < 0) return c;
  c.row = scene.cues.find("say", CuePos::kVerb, CueFrame::kClause);
  c.rule = "spoke_before";
  c.cue = verb;
  c.cue_tokens = cue_phrase(scene, verb);
  c.content = q.tokens;
  c.speaker_head = speaker;
  c.speaker = speaker_phrase(scene, static_cast<std::uint32_t>(speaker), verb);
  c.clausal = c.direct = true;
  c.score = 0.6F;
  return c;
}

}  // namespace

void continue_quotations(Scene const& scene, std::vector<Candidate>& kept) {
  for (Quotation const& q : scene.quotations) {
    if (q.words < 3 || !is_free(kept, q)) continue;
    if (!stands_alone(scene, q)) continue;
    std::uint32_t const from = paragraph_begin(scene, q.tokens.begin);
    Candidate* before = said_before(scene, kept, q, from);
    bool const after_comma = q.tokens.begin > from && scene.token(q.tokens.begin - 1).text == ",";
    if (before != nullptr && after_comma && !(before->cue_tokens.begin >= before->content.end && q.tokens.begin - before->cue_tokens.end < kMaxAside)) continue;
    if (before != nullptr) {
      before->content = cover(before->content, q.tokens);
      continue;
    }
    if (!fills_paragraph(scene, q) || from == 0) continue;
    std::uint32_t const previous = paragraph_begin(scene, from - 1);
    Candidate* last = said_before(scene, kept, q, previous);
    if (last == nullptr) {
      if (Candidate c = spoke_before(scene, q, previous); c.row != nullptr) kept.push_back(c);
      continue;
    }
    if (q.continues) {  // the paragraph before broke off inside the quotation
      last->content = cover(last->content, q.tokens);
      continue;
    }
    Candidate c = *last;
    c.rule = "continued";
    c.content = q.tokens;
    c.content_head = -1;
    c.cue_tokens = {};
    c.direct = true;
    kept.push_back(c);
  }
}

}  // namespace dragoman::attribution_parts
