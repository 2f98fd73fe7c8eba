// A denial and what it denies. Three ways to point at it: a noun for a claim ("a claim Kabul denies", "such
// allegations"), a pronoun ("called all this propaganda"), or the same words again. The nearest earlier claim of
// somebody else is taken; with the same words the best overlap.
#include <algorithm>
#include <set>
#include <string>

#include "claim/claim_parts.h"

namespace dragoman::claim_parts {
namespace {

constexpr std::uint32_t kMaxSentences = 6;

std::set<std::string> words_of(Source const& source, Span bytes) {
  std::set<std::string> words;
  Span const tokens = source.tokens_in(bytes);
  for (std::uint32_t t = tokens.begin; t < tokens.end; ++t) {
    Upos const pos = source.token(t).pos;
    if (pos == Upos::kNoun || pos == Upos::kPropn || pos == Upos::kVerb || pos == Upos::kAdj || pos == Upos::kNum)
      words.insert(lower_ascii(source.token(t).lemma));
  }
  return words;
}

float overlap(std::set<std::string> const& a, std::set<std::string> const& b) {
  std::size_t common = 0;
  for (std::string const& w : a) common += b.contains(w);
  std::size_t const smaller = std::min(a.size(), b.size());
  return smaller == 0 ? 0 : static_cast<float>(common) / static_cast<float>(smaller);
}

/// "a claim", "such allegations", "any involvement", "this": names what was said before instead of saying it again.
bool points_back(Source const& source, Claim const& denial) {
  Span const tokens = source.tokens_in(denial.content);
  std::uint32_t verbs = 0;
  bool noun = false, pronoun = false;
  for (std::uint32_t t = tokens.begin; t < tokens.end; ++t) {
    Token const& token = source.token(t);
    bool const pointing = !source.cues.claim_words("claim_noun", token.lemma).empty() || !source.cues.claim_words("denied_noun", token.lemma).empty();
    noun |= pointing && token.pos == Upos::kNoun;
    pronoun |= token.pos != Upos::kSconj && one_of(token.lemma, {"this", "it", "that", "these", "they", "all"});
    verbs += token.pos == Upos::kVerb;
  }
  return (noun || pronoun) && verbs == 0;
}

bool same_speaker(Source const& source, Claim const& a, Claim const& b) {
  if (a.speaker_mention >= 0 && b.speaker_mention >= 0) {
    EntityMention const& m = source.mentions.entities[static_cast<std::size_t>(a.speaker_mention)];
    EntityMention const& n = source.mentions.entities[static_cast<std::size_t>(b.speaker_mention)];
    return m.id == n.id || (!m.actor_id.empty() && m.actor_id == n.actor_id) || (m.chain >= 0 && m.chain == n.chain);
  }
  return !a.speaker.empty() && source.text(a.speaker) == source.text(b.speaker);
}

bool can_be_denied(Source const& source, Claim const& denial, Claim const& other) {
  if (other.id == denial.id || other.content.overlaps(denial.content)) return false;
  if (other.content.begin > denial.content.begin && other.sentence != denial.sentence) return false;
  std::uint32_t const apart = denial.sentence > other.sentence ? denial.sentence - other.sentence : other.sentence - denial.sentence;
  return apart <= kMaxSentences && (other.stance == Stance::kAsserts || other.stance == Stance::kConfirms) && !same_speaker(source, denial, other);
}

/// "accused", "blamed", "alleged": what denials mostly answer.
bool accuses(Claim const& claim) {
  for (std::string_view cue : {":accuse", ":blame", ":allege", ":call", ":charge", ":suspect"})
    if (claim.rule.ends_with(cue)) return true;
  return false;
}

struct Match {
  std::int32_t claim = -1;
  std::string basis;
};

Match what_is_denied(Source const& source, std::vector<Claim> const& claims, Claim const& denial) {
  Match best;
  float best_score = 0.5F;
  bool const back = points_back(source, denial);
  auto const words = words_of(source, denial.content);
  for (Claim const& other : claims) {
    if (!can_be_denied(source, denial, other)) continue;
    float const same = overlap(words, words_of(source, other.content));
    float const near = 1.0F / (1.0F + static_cast<float>(denial.sentence - std::min(denial.sentence, other.sentence)));
    float const score = back ? near * (other.voice == Voice::kPublication ? 0.6F : 1.2F) + 0.2F * same + (accuses(other) ? 0.5F : 0) : same;
    if (score < best_score || (score == best_score && best.claim >= 0 && !back)) continue;
    best_score = score;
    best = {static_cast<std::int32_t>(other.id), back ? "pointing words" : "same words"};
  }
  return best;
}

/// "all this", "such allegations", "these claims": more than one claim may be meant.
bool means_several(Source const& source, Claim const& denial) {
  Span const tokens = source.tokens_in(denial.content);
  std::uint32_t const from = tokens.begin >= 2 ? tokens.begin - 2 : 0;
  for (std::uint32_t t = from; t < tokens.end; ++t) {
    Token const& token = source.token(t);
    bool const plural_noun = token.tag == "NNS" && !source.cues.claim_words("claim_noun", token.lemma).empty();
    if (token.lemma == "all" || plural_noun) return true;
  }
  return false;
}

/// The other claims of speakers that stand with `first` in an unbroken run of sentences before the denial.
void link_several(Source const& source, ClaimSet& set, Claim const& denial, std::int32_t first) {
  std::uint32_t nearest = set.claims[static_cast<std::size_t>(first)].sentence;
  for (std::size_t i = static_cast<std::size_t>(first); i-- > 0;) {
    Claim const& other = set.claims[i];
    if (other.sentence + 1 < nearest) break;
    if (other.voice == Voice::kPublication || !can_be_denied(source, denial, other)) continue;
    set.claim_links.push_back({denial.id, ClaimRelation::kContradicts, static_cast<std::int32_t>(i), -1, "pointing words"});
    nearest = other.sentence;
  }
}

/// "a claim Kabul denies": what it says is what the claim says.
void say_what_is_pointed_at(Claim& denial, Claim const& target) {
  for (Proposition p : target.propositions) {
    p.span = denial.content;
    p.rule = "proposition:pointed at";
    denial.propositions.push_back(std::move(p));
  }
}

/// "neither confirmed nor denied the strikes": no side is taken.
bool takes_no_side(Source const& source, Claim const& claim) {
  if (claim.attribution < 0) return false;
  std::int32_t const cue = source.attributions[static_cast<std::size_t>(claim.attribution)].cue_token;
  if (cue < 0 || !one_of(source.token(cue).lemma, {"confirm", "deny"})) return false;
  auto says = [&](std::int32_t token, std::string_view word) {
    if (token < 0) return false;
    auto const children = source.tree.children(static_cast<std::uint32_t>(token));
    return std::any_of(children.begin(), children.end(), [&](std::uint32_t c) { return lower_ascii(source.token(c).text) == word; });
  };
  std::int32_t const head = source.token(cue).rel == Rel::kConj ? source.token(cue).head : cue;
  return says(head, "neither") && (says(cue, "nor") || says(head, "nor"));
}

}  // namespace

void link_denials(Source const& source, ClaimSet& set) {
  for (Claim& claim : set.claims)
    if (takes_no_side(source, claim)) claim.stance = Stance::kDeclinesToComment;
  for (Claim& denial : set.claims) {
    if (denial.stance != Stance::kDenies && denial.stance != Stance::kDoubts) continue;
    Match const match = what_is_denied(source, set.claims, denial);
    if (match.claim < 0) continue;
    set.claim_links.push_back({denial.id, ClaimRelation::kContradicts, match.claim, -1, match.basis});
    if (match.basis == "pointing words" && denial.propositions.empty()) say_what_is_pointed_at(denial, set.claims[static_cast<std::size_t>(match.claim)]);
    if (match.basis == "pointing words" && means_several(source, denial)) link_several(source, set, denial, match.claim);
  }
}

}  // namespace dragoman::claim_parts
