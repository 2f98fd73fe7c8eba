// The order that works: quotations first, on characters; then every frame of every cue word gives candidates; one judge
// keeps the likely ones; quotations left over join what was said before; at last the parents.
// Scheme and span rules: Pareti 2015 (PARC 3), Newell et al. 2018 (PolNeAR).
#include "attribution/find_attributions.h"

#include <algorithm>
#include <array>

#include "attribution/candidate.h"

namespace dragoman {
namespace {

using namespace attribution_parts;

Stance stance_of(CueStance stance) { return static_cast<Stance>(stance); }

bool is_negated(Scene const& scene, std::uint32_t cue) {
  for (std::uint32_t child : scene.tree.children(cue)) {
    std::string_view const lemma = scene.token(child).lemma;
    if (lemma == "not" || lemma == "n't" || lemma == "never") return true;
  }
  return false;
}

/// "declined to comment", "would not comment", "did not deny", "denounced it as propaganda".
Stance final_stance(Scene const& scene, Candidate const& c) {
  std::string_view const lemma = scene.token(c.cue).lemma;
  auto const content_lemma = c.content_head >= 0 ? scene.token(c.content_head).lemma : std::string_view();
  bool const silence = content_lemma == "comment" || content_lemma == "elaborate" || content_lemma == "discuss" ||
                       content_lemma == "answer" || content_lemma == "respond" || content_lemma == "say" ||
                       content_lemma == "speculate" || content_lemma == "confirm";
  if (lemma == "comment" && is_negated(scene, c.cue)) return Stance::kDeclinesToComment;  // "would not comment on"
  if ((lemma == "decline" || lemma == "refuse") && silence) return Stance::kDeclinesToComment;
  if ((lemma == "decline" || lemma == "refuse") && c.row->frame == CueFrame::kInfinitive) return Stance::kDenies;
  for (std::uint32_t t = c.content.begin; t < c.content.end; ++t) {
    bool const label = !scene.cues.claim_words("denial_label", scene.token(t).lemma).empty();
    bool const labels = c.row->frame == CueFrame::kObjectAs || c.row->frame == CueFrame::kObjectPred ||
                        (c.row->frame == CueFrame::kPreposition && scene.cues.str(c.row->prep) == "on");
    if (label && labels)
      return Stance::kDenies;
  }
  Stance const stance = stance_of(c.row->stance);
  if (!is_negated(scene, c.cue)) return stance;
  if (stance == Stance::kDenies) return Stance::kAsserts;
  return c.row->grade == CueGrade::kBelief ? Stance::kDoubts : stance;
}

bool beside(Tree const& tree, std::uint32_t token, std::uint32_t head) {
  Token const& t = tree.tokens[token];
  return t.rel == Rel::kAppos && t.head == static_cast<std::int32_t>(head);
}

/// "a CNN poll", "a study released by the institute": whose it is.
std::int32_t publisher_of(Scene const& scene, Candidate const& c) {
  constexpr std::array<std::string_view, 11> kPublished = {"account", "analysis", "count", "estimate", "investigation", "poll",
                                                           "report",  "review",   "study", "survey",   "tally"};
  auto const& head = scene.tree.tokens[static_cast<std::size_t>(c.speaker_head)];
  if (std::find(kPublished.begin(), kPublished.end(), head.lemma) == kPublished.end()) return -1;
  for (std::uint32_t t = c.speaker.begin; t < c.speaker.end; ++t) {
    if (scene.mentions.entity_at[t] < 0) continue;
    EntityMention const& m = scene.mentions.entities[static_cast<std::size_t>(scene.mentions.entity_at[t])];
    if (m.kind == MentionKind::kMedia || m.kind == MentionKind::kOrganization || m.kind == MentionKind::kIgo)
      return static_cast<std::int32_t>(m.id);
  }
  return -1;
}

std::int32_t mention_of(Scene const& scene, Candidate const& c) {
  if (c.speaker_head < 0 || scene.mentions.entity_at.empty()) return -1;
  auto const head = static_cast<std::uint32_t>(c.speaker_head);
  if (std::int32_t const at = scene.mentions.entity_at[head]; at >= 0) return at;
  for (std::uint32_t t = c.speaker.begin; t < c.speaker.end; ++t) {
    std::int32_t const at = scene.mentions.entity_at[t];
    if (at < 0) continue;
    EntityMention const& m = scene.mentions.entities[static_cast<std::size_t>(at)];  // a name the head is part of, or its apposition
    if ((m.tokens.begin <= head && head < m.tokens.end) || beside(scene.tree, t, head)) return at;
  }
  return publisher_of(scene, c);
}

Attribution make_attribution(Scene const& scene, Candidate const& c) {
  Attribution a;
  a.content = scene.tree.bytes(c.content);
  if (!c.cue_tokens.empty()) a.cue = scene.tree.bytes(c.cue_tokens);
  if (!c.speaker.empty()) a.speaker = scene.tree.bytes(c.speaker);
  a.sentence = scene.token(c.cue_tokens.empty() ? c.content.begin : c.cue).sentence;
  a.speaker_token = c.speaker_head;
  a.cue_token = c.cue_tokens.empty() ? -1 : static_cast<std::int32_t>(c.cue);
  a.content_token = c.content_head;
  a.speaker_mention = mention_of(scene, c);
  a.stance = final_stance(scene, c);
  a.direct = c.direct;
  a.kind = scene.cues.str(c.row->kind);
  a.rule = std::string(c.rule) + ":" + std::string(scene.cues.str(c.row->lemma));
  a.confidence = c.score;
  return a;
}

/// Parent: the narrowest other content that holds the cue (or, without a cue, the content).
void find_parents(std::vector<Attribution>& all) {
  for (Attribution& a : all) {
    Span const inner = a.cue.empty() ? a.content : a.cue;
    for (Attribution const& b : all) {
      if (a.id == b.id || !b.content.contains(inner) || (b.cue == a.cue && !a.cue.empty())) continue;
      if (a.parent < 0 || b.content.size() < all[static_cast<std::size_t>(a.parent)].content.size())
        a.parent = static_cast<std::int32_t>(b.id);
    }
  }
}

}  // namespace

namespace attribution_parts {

Scene make_scene(Document const& document, Tree const& tree, Mentions const& mentions, Predicates const& predicates, CueTable const& cues) {
  Scene scene{document, tree, mentions, predicates, cues, find_quotations(document.text, tree), {}, {}};
  scene.quotation_at = quotation_of_tokens(scene.quotations, tree.tokens.size(), 3);
  scene.paragraph_at.reserve(tree.tokens.size());
  for (std::uint32_t t = 0; t < tree.tokens.size(); ++t)
    scene.paragraph_at.push_back(t == 0 || tree.tokens[t].paragraph_start ? t : scene.paragraph_at.back());
  return scene;
}

std::vector<Candidate> find_candidates(Scene const& scene) {
  std::vector<Candidate> candidates;
  for (std::uint32_t t = 0; t < scene.tree.tokens.size(); ++t) {
    find_clause_cues(scene, t, candidates);
    find_object_cues(scene, t, candidates);
    find_nominal_cues(scene, t, candidates);
  }
  for (Candidate& c : candidates) {
    repair_speaker(scene, c);
    settle_content(scene, c);
  }
  return candidates;
}

}  // namespace attribution_parts

void find_attributions(Document const& document, Tree const& tree, Mentions const& mentions,
                       Predicates const& predicates, CueTable const& cues, std::vector<Attribution>& out) {
  out.clear();
  Scene const scene = make_scene(document, tree, mentions, predicates, cues);
  std::vector<Candidate> candidates = find_candidates(scene);
  keep_likely(scene, candidates);
  continue_quotations(scene, candidates);
  std::stable_sort(candidates.begin(), candidates.end(), [](Candidate const& a, Candidate const& b) {
    return a.content.begin != b.content.begin ? a.content.begin < b.content.begin : a.content.end > b.content.end;
  });
  for (Candidate const& c : candidates) {
    out.push_back(make_attribution(scene, c));
    out.back().id = static_cast<std::uint32_t>(out.size() - 1);
  }
  find_parents(out);
}

}  // namespace dragoman
