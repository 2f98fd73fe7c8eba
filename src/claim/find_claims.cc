// One claim for each attribution, and in opinion pieces, analyses and digests one for each judgement of the author.
// Then each claim is read by itself (conditions, probability, propositions) and against the others (denials, odds).
#include "claim/find_claims.h"

#include <algorithm>

#include "base/one_of.h"
#include "claim/claim_parts.h"
#include "claim/doc_type.h"

namespace dragoman {

namespace claim_parts {

Predicate const* Source::predicate_at(std::uint32_t at) const {
  std::int32_t const p = at < predicates.at_token.size() ? predicates.at_token[at] : -1;
  return p < 0 ? nullptr : &predicates.all[static_cast<std::size_t>(p)];
}

Span Source::tokens_in(Span bytes) const {
  auto const first = std::lower_bound(tree.tokens.begin(), tree.tokens.end(), bytes.begin,
                                      [](Token const& t, std::uint32_t byte) { return t.span.begin < byte; });
  auto last = first;
  while (last != tree.tokens.end() && last->span.end <= bytes.end) ++last;
  return {static_cast<std::uint32_t>(first - tree.tokens.begin()), static_cast<std::uint32_t>(last - tree.tokens.begin())};
}

std::int32_t content_head(Source const& source, Claim const& claim) {
  if (claim.attribution >= 0) {
    std::int32_t const head = source.attributions[static_cast<std::size_t>(claim.attribution)].content_token;
    if (head >= 0 && source.predicate_at(static_cast<std::uint32_t>(head)) != nullptr) return head;
  }
  Span const tokens = source.tokens_in(claim.content);
  for (std::uint32_t t = tokens.begin; t < tokens.end; ++t) {
    std::int32_t const head = source.token(t).head;
    bool const highest = head < static_cast<std::int32_t>(tokens.begin) || head >= static_cast<std::int32_t>(tokens.end);
    if (highest && source.token(t).pos != Upos::kPunct) return static_cast<std::int32_t>(t);
  }
  return -1;
}

}  // namespace claim_parts

namespace {

using namespace claim_parts;

Claim from_attribution(Attribution const& a) {
  Claim c;
  c.sentence = a.sentence;
  c.kind = a.kind.empty() ? "event" : a.kind;
  c.voice = a.voice;
  c.stance = a.stance;
  c.speaker = a.speaker;
  c.cue = a.cue;
  c.content = a.content;
  c.speaker_mention = a.speaker_mention;
  c.attribution = static_cast<std::int32_t>(a.id);
  c.rule = a.rule;
  c.confidence = a.confidence;
  return c;
}

/// "for giving them land, if not shelter to X": the stronger word belongs to what is said, up to the next comma.
void take_stronger_word(Source const& source, Claim& claim) {
  Span const tokens = source.tokens_in(claim.content);
  std::uint32_t t = tokens.end;
  std::uint32_t const end = source.tree.sentences[claim.sentence].end;
  if (tokens.empty() || t + 4 >= end || source.token(t).text != ",") return;
  if (source.token(t + 1).lower != "if" || source.token(t + 2).lower != "not") return;
  std::uint32_t last = t + 3;
  while (last + 1 < end && source.token(last + 1).pos != Upos::kPunct) ++last;
  claim.content.end = source.token(last).span.end;
}

/// "is thought to have planned": a fact is claimed, whatever the verb of belief.
bool is_told_as_done(Source const& source, std::int32_t head) {
  if (head < 0) return false;
  auto const children = source.tree.children(static_cast<std::uint32_t>(head));
  return std::any_of(children.begin(), children.end(), [&](std::uint32_t c) { return source.token(c).rel == Rel::kAux && source.token(c).lemma == "have"; });
}

void find_about(Source const& source, Claim& claim) {
  for (EventMention const& e : source.events)
    if (claim.content.contains(source.token(e.trigger).span)) claim.about_events.push_back(e.id);
}

/// "the article argues" in a digest: the other text claims it.
void find_claimant_document(Source const& source, Claim& claim) {
  if (claim.attribution < 0) return;
  std::int32_t const speaker = source.attributions[static_cast<std::size_t>(claim.attribution)].speaker_token;
  if (speaker < 0 || source.cues.claim_words("document_noun", source.token(speaker).lemma).empty()) return;
  claim.claimant_document = source.document.original_source.value_or("original");
}

/// Ids in text order, parents over the attributions.
void number(std::vector<Attribution> const& attributions, std::vector<Claim>& claims) {
  std::stable_sort(claims.begin(), claims.end(), [](Claim const& a, Claim const& b) {
    return a.content.begin != b.content.begin ? a.content.begin < b.content.begin : a.content.end > b.content.end;
  });
  auto const doubled = [](Claim const& a, Claim const& b) {
    return a.voice == Voice::kPublication && b.voice == Voice::kPublication && a.content == b.content;
  };
  claims.erase(std::unique(claims.begin(), claims.end(), doubled), claims.end());
  std::vector<std::int32_t> claim_of(attributions.size(), -1);
  for (std::uint32_t i = 0; i < claims.size(); ++i) {
    claims[i].id = i;
    if (claims[i].attribution >= 0) claim_of[static_cast<std::size_t>(claims[i].attribution)] = static_cast<std::int32_t>(i);
  }
  for (Claim& c : claims)
    if (c.attribution >= 0)
      if (std::int32_t const up = attributions[static_cast<std::size_t>(c.attribution)].parent; up >= 0)
        c.parent = claim_of[static_cast<std::size_t>(up)];
}

}  // namespace

void find_claims(Document const& document, Tree const& tree, Mentions const& mentions, Predicates const& predicates,
                 std::vector<Attribution> const& attributions, std::vector<EventMention> const& events,
                 CueTable const& cues, ClaimSet& out) {
  out = {};
  out.doc_type = infer_doc_type(document, tree, cues);
  Source source{document, tree, mentions, predicates, attributions, events, cues, {}, {}};
  for (ConnectiveRow const& row : cues.connectives()) source.connectives.add(cues.str(row.text));
  for (ProbabilityRow const& row : cues.probabilities()) source.probabilities.add(cues.str(row.term));
  for (Attribution const& a : attributions) {
    out.claims.push_back(from_attribution(a));
    if (!a.direct) take_stronger_word(source, out.claims.back());
    if ((a.rule.starts_with("raising") || a.kind == "intention") && is_told_as_done(source, a.content_token)) out.claims.back().kind = "event";
  }
  if (out.doc_type != "report" && out.doc_type != "statement") {
    take_own_voice(source, out.claims);
    find_publication_claims(source, out.claims);
  }
  number(attributions, out.claims);
  for (Claim& c : out.claims) {
    find_about(source, c);
    if (out.doc_type == "digest") find_claimant_document(source, c);
    find_conditions(source, c);
    find_estimate(source, c);
    find_propositions(source, std::span<Claim const>(out.claims.data(), c.id), c);
  }
  link_denials(source, out);
  link_standings(source, out);
  link_effects(source, out);
  link_causes(source, out);
}

}  // namespace dragoman
