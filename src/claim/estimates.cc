// How likely and until when: the probability word of a claim with the range its source gives, the horizon as said, and
// realis and kind as the content shows them. Ranges with their sources (ICD 203, PHIA, IPCC, Kent): lexicon/cues/modality.toml.
#include <algorithm>
#include <string>

#include "claim/claim_parts.h"

namespace dragoman::claim_parts {
namespace {

constexpr std::uint32_t kMaxTermWords = 5;  ///< "about as likely as not"

bool in_condition(Claim const& claim, Span bytes) {
  return std::any_of(claim.conditions.begin(), claim.conditions.end(), [&](Condition const& c) { return c.span.contains(bytes); });
}

/// "certain groups", "a remote village" are no estimates; "a remote chance" is one.
bool is_estimate(Source const& source, std::uint32_t at, std::string_view term) {
  if (term != "certain" && term != "remote") return true;
  Token const& t = source.token(at);
  auto const of_odds = [&](std::int32_t noun) {
    return noun >= 0 && one_of(source.token(noun).lemma, {"chance", "possibility", "prospect", "likelihood", "probability", "outcome"});
  };
  if (t.rel == Rel::kAmod) return term == "remote" && of_odds(t.head);
  std::int32_t const subject = source.tree.child(at, Rel::kNsubj);
  return term == "certain" || of_odds(subject);
}

/// The most telling term of the content outside its conditions: one with a range before one without, a longer one
/// before a shorter one, then the first.
void find_probability(Source const& source, Claim& claim, Span tokens) {
  ProbabilityRow const* best = nullptr;
  std::uint32_t best_at = 0, best_words = 0;
  for (std::uint32_t t = tokens.begin; t < tokens.end; ++t) {
    if (!source.probabilities.may_begin(source.token(t).text) || in_condition(claim, source.token(t).span)) continue;
    GrowingTerm term;
    for (std::uint32_t n = 0; n < kMaxTermWords && t + n < tokens.end; ++n) {
      std::string_view const text = term.add(source.token(t + n).lower);
      ProbabilityRow const* row = source.cues.probability(text);
      if (row == nullptr || (n == 0 && row->high <= 0 && source.token(t).pos == Upos::kPropn)) continue;
      if (!is_estimate(source, t, text)) continue;
      bool const better = best == nullptr || (row->high > 0) > (best->high > 0) || ((row->high > 0) == (best->high > 0) && n + 1 > best_words);
      if (better) best = row, best_at = t, best_words = n + 1;
    }
  }
  if (best == nullptr) return;
  claim.probability_term = source.cues.str(best->term);
  if (best->high <= 0) return;
  bool const negated = best_at > 0 && one_of(source.token(best_at - 1).lemma, {"not", "n't"});
  if (negated) claim.probability_term = "not " + claim.probability_term;
  claim.prob_low = negated ? 1 - best->high : best->low;
  claim.prob_high = negated ? 1 - best->low : best->high;
}

/// "in the coming months", "within a year", "for the foreseeable future": a stretch of time that begins now.
bool is_stretch_ahead(Source const& source, std::uint32_t at) {
  Token const& t = source.token(at);
  if (!one_of(t.lemma, {"day", "week", "month", "year", "decade", "generation", "future", "season", "quarter"}) || t.pos != Upos::kNoun || t.prep.empty()) return false;
  if (one_of(t.prep, {"within", "before"})) return true;
  auto const children = source.tree.children(at);
  return one_of(t.prep, {"in", "over", "for", "during", "by"}) && std::any_of(children.begin(), children.end(), [&](std::uint32_t c) {
    return one_of(source.token(c).lower, {"coming", "next", "foreseeable", "near", "ahead", "following", "immediate"});
  });
}

/// "under Trump", "long-term", "next year", "by 2030", "during his second term".
void find_horizon(Source const& source, Claim& claim, Span tokens) {
  for (Timex const& time : source.mentions.times) {
    if (!claim.content.contains(time.span) || in_condition(claim, time.span)) continue;
    bool const future = time.end && source.document.date && *time.end > *source.document.date;
    if (future || time.value == "FUTURE_REF") {
      claim.horizon = source.text(time.span);
      claim.horizon_begin = time.begin;
      claim.horizon_end = time.end;
      return;
    }
  }
  for (std::uint32_t t = tokens.begin; t < tokens.end; ++t) {
    Token const& token = source.token(t);
    bool const span_of_office = one_of(token.lemma, {"term", "tenure", "presidency", "administration"}) && token.pos == Upos::kNoun;
    if (token.lemma == "term" && t >= 2 && source.token(t - 1).text == "-") {
      claim.horizon = source.text(cover(source.token(t - 2).span, token.span));
      return;
    }
    bool const under = token.prep == "under" && (token.pos == Upos::kPropn || span_of_office);
    bool const ahead = is_stretch_ahead(source, t);
    bool const during = span_of_office && one_of(token.prep, {"during", "in", "by"});
    bool const long_term = !source.cues.claim_words("horizon", token.lemma).empty() && token.pos == Upos::kAdj;
    if (under || during || ahead) claim.horizon = source.text(source.tree.bytes(source.tree.subtree(t)));
    else if (long_term) claim.horizon = source.text(token.span);
    else if (span_of_office && token.rel == Rel::kNsubj && claim.kind == "forecast")
      claim.horizon = source.text(source.tree.bytes(source.tree.subtree(t)));
    else continue;
    return;
  }
}

Realis realis_of(Claim const& claim, Predicate const* head) {
  if (!claim.conditions.empty()) return Realis::kConditional;
  if (head == nullptr) return claim.kind == "intention" ? Realis::kFuture : Realis::kActual;
  if (head->in_condition) return Realis::kConditional;
  if (one_of(head->modality, {"may", "might", "could", "can", "would"})) return Realis::kHypothetical;
  if (head->tense == Tense::kFuture || one_of(head->modality, {"will", "shall"}) || claim.kind == "intention") return Realis::kFuture;
  if (one_of(head->modality, {"should", "must", "ought", "need_to", "have_to"})) return Realis::kHypothetical;
  if (head->negated) return Realis::kNegated;
  return Realis::kActual;
}

void settle_kind(Source const& source, Claim& claim, Predicate const* head) {
  if (head == nullptr || !one_of(claim.kind, {"event", "assessment", "attribute"})) return;
  bool const future = head->tense == Tense::kFuture || one_of(head->modality, {"will", "may", "might", "could", "shall", "would"}) ||
                      head->modality.starts_with("be_");
  if (future) {
    claim.kind = "forecast";
  } else if (one_of(head->modality, {"should", "must", "ought", "need_to", "have_to"})) {
    claim.kind = "assessment";
  } else if (claim.kind == "event" && head->kind == PredicateKind::kAdjective) {
    claim.kind = "attribute";
  } else if (claim.kind == "event" && head->kind == PredicateKind::kCopula) {
    claim.kind = source.token(head->token).pos == Upos::kPropn ? "identity" : "attribute";
  }
}

}  // namespace

void find_estimate(Source const& source, Claim& claim) {
  std::int32_t const at = content_head(source, claim);
  Predicate const* head = at < 0 ? nullptr : source.predicate_at(static_cast<std::uint32_t>(at));
  Span const tokens = source.tokens_in(claim.content);
  settle_kind(source, claim, head);
  claim.realis = realis_of(claim, head);
  find_probability(source, claim, tokens);
  if (claim.kind == "forecast" || claim.kind == "assessment" || claim.kind == "intention") find_horizon(source, claim, tokens);
}

}  // namespace dragoman::claim_parts
