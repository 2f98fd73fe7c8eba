// A claim that answers another: denial, doubt, confirmation, retraction. Three ways to point at what is answered: a noun
// for a claim ("a claim Kabul denies", "such allegations"), a pronoun ("called all this propaganda"), or the same words
// again. The nearest earlier claim is taken, with the same words the best overlap: somebody else's for a denial, one's own
// for a retraction or when one stands by it. Who rejects a denial supports what was denied.
#include <algorithm>
#include <string>

#include "claim/claim_parts.h"

namespace dragoman::claim_parts {
namespace {

constexpr std::uint32_t kMaxSentences = 6;

/// Words by their hashes, sorted, each once.
using Words = ShortList<std::uint64_t, 32>;

std::uint64_t hash_lower(std::string_view word) {
  std::uint64_t hash = 14695981039346656037ULL;
  for (char c : word) hash = (hash ^ static_cast<unsigned char>(lower_ascii(c))) * 1099511628211ULL;
  return hash;
}

Words words_of(Source const& source, Span bytes) {
  Words words;
  Span const tokens = source.tokens_in(bytes);
  for (std::uint32_t t = tokens.begin; t < tokens.end; ++t) {
    Upos const pos = source.token(t).pos;
    if (pos == Upos::kNoun || pos == Upos::kPropn || pos == Upos::kVerb || pos == Upos::kAdj || pos == Upos::kNum)
      words.push_back(hash_lower(source.token(t).lemma));
  }
  std::sort(words.begin(), words.end());
  words.erase(std::unique(words.begin(), words.end()), words.end());
  return words;
}

float overlap(Words const& a, Words const& b) {
  std::size_t common = 0;
  for (std::uint64_t w : a) common += std::binary_search(b.begin(), b.end(), w);
  std::size_t const smaller = std::min(a.size(), b.size());
  bool const one_of_several = common < 2 && smaller > 1;  // "American help" is not "American friendship"
  return smaller == 0 || one_of_several ? 0 : static_cast<float>(common) / static_cast<float>(smaller);
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
    if (m.id == n.id || (!m.actor_id.empty() && m.actor_id == n.actor_id) || (m.chain >= 0 && m.chain == n.chain)) return true;
    if (m.is_pronoun || n.is_pronoun || m.actor_id != n.actor_id) return false;
  }
  return !a.speaker.empty() && lower_ascii(source.text(a.speaker)) == lower_ascii(source.text(b.speaker));
}

/// Which claims an answer may be about.
enum class Answered : std::uint8_t { kOthers, kOwn, kDenials };

bool is_assertion(Claim const& c) { return c.stance == Stance::kAsserts || c.stance == Stance::kConfirms; }

bool can_be_answered(Source const& source, Claim const& answer, Claim const& other, Answered what) {
  if (other.id == answer.id || other.content.overlaps(answer.content)) return false;
  if (other.content.begin > answer.content.begin && other.sentence != answer.sentence) return false;
  std::uint32_t const apart = answer.sentence > other.sentence ? answer.sentence - other.sentence : other.sentence - answer.sentence;
  if (apart > kMaxSentences || same_speaker(source, answer, other) != (what == Answered::kOwn)) return false;
  return what == Answered::kDenials ? other.stance == Stance::kDenies : is_assertion(other);
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

Match what_is_answered(Source const& source, std::vector<Claim> const& claims, Claim const& denial, Answered what) {
  Match best;
  float best_score = 0.5F;
  bool const back = points_back(source, denial);
  auto const words = words_of(source, denial.content);
  for (Claim const& other : claims) {
    if (!can_be_answered(source, denial, other, what)) continue;
    float const same = overlap(words, words_of(source, other.content));
    float const near = 1.0F / (1.0F + static_cast<float>(denial.sentence - std::min(denial.sentence, other.sentence)));
    float const score = back ? near * (other.voice == Voice::kPublication ? 0.6F : 1.2F) + 0.2F * same + (accuses(other) || what == Answered::kOwn ? 0.5F : 0) : same;
    if (score < best_score || (score == best_score && best.claim >= 0 && !back)) continue;
    best_score = score;
    best = {static_cast<std::int32_t>(other.id), back ? "pointing words: " + std::string(source.text(denial.content)) : "same words"};
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

/// "hopes of X", "praised X", "vowed to": no assertion that could be called false.
bool is_attitude(Claim const& claim) {
  for (std::string_view frame : {"object:", "noun_of:", "infinitive:", "raising:", "preposition:refer", "preposition:talk"})
    if (claim.rule.starts_with(frame)) return true;
  return false;
}

/// The other claims of speakers that stand with `first` in an unbroken run of sentences before the denial.
void link_several(Source const& source, ClaimSet& set, Claim const& denial, std::int32_t first) {
  std::uint32_t nearest = set.claims[static_cast<std::size_t>(first)].sentence;
  for (std::size_t i = static_cast<std::size_t>(first); i-- > 0;) {
    Claim const& other = set.claims[i];
    if (other.sentence + 1 < nearest) break;
    if (other.voice == Voice::kPublication || is_attitude(other) || !can_be_answered(source, denial, other, Answered::kOthers)) continue;
    set.claim_links.push_back({denial.id, ClaimRelation::kContradicts, static_cast<std::int32_t>(i), -1, "pointing words: " + std::string(source.text(denial.content))});
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
    return std::any_of(children.begin(), children.end(), [&](std::uint32_t c) { return source.token(c).lower == word; });
  };
  std::int32_t const head = source.token(cue).rel == Rel::kConj ? source.token(cue).head : cue;
  return says(head, "neither") && (says(cue, "nor") || says(head, "nor"));
}

bool has_lemma(Source const& source, Claim const& claim, std::initializer_list<std::string_view> lemmas) {
  Span const tokens = source.tokens_in(claim.content);
  for (std::uint32_t t = tokens.begin; t < tokens.end; ++t)
    if (one_of(source.token(t).lemma, lemmas)) return true;
  return false;
}

/// "rejected the denial": against the denial, for what was denied.
bool answers_a_denial(Source const& source, ClaimSet& set, Claim const& claim) {
  if (!has_lemma(source, claim, {"denial", "rebuttal", "refutation", "disclaimer"})) return false;
  Match const match = what_is_answered(source, set.claims, claim, Answered::kDenials);
  if (match.claim < 0) return false;
  bool const against = claim.stance == Stance::kDenies || claim.stance == Stance::kDoubts;
  std::vector<ClaimLink> const before = set.claim_links;
  set.claim_links.push_back({claim.id, against ? ClaimRelation::kContradicts : ClaimRelation::kSupports, match.claim, -1, match.basis});
  for (ClaimLink const& l : before)
    if (against && l.claim == static_cast<std::uint32_t>(match.claim) && l.relation == ClaimRelation::kContradicts && l.target_claim != static_cast<std::int32_t>(claim.id))
      set.claim_links.push_back({claim.id, ClaimRelation::kSupports, l.target_claim, l.target_event, "denies the denial"});
  return true;
}

void link_denial(Source const& source, ClaimSet& set, Claim& denial) {
  Match const match = what_is_answered(source, set.claims, denial, Answered::kOthers);
  if (match.claim < 0) return;
  bool const back = match.basis.starts_with("pointing words");
  set.claim_links.push_back({denial.id, ClaimRelation::kContradicts, match.claim, -1, match.basis});
  if (back && denial.propositions.empty()) say_what_is_pointed_at(denial, set.claims[static_cast<std::size_t>(match.claim)]);
  if (back && means_several(source, denial)) link_several(source, set, denial, match.claim);
}

/// "stood by its claim", "confirmed the report"; "retracted its report", "withdrew the accusation".
void link_own_word(Source const& source, ClaimSet& set, Claim const& claim) {
  bool const retracts = claim.stance == Stance::kRetracts;
  bool const own = retracts || has_lemma(source, claim, {"its", "his", "her", "their"});
  Match match = what_is_answered(source, set.claims, claim, own ? Answered::kOwn : Answered::kOthers);
  if (match.claim < 0 && own && !retracts) match = what_is_answered(source, set.claims, claim, Answered::kOthers);
  if (match.claim >= 0) set.claim_links.push_back({claim.id, retracts ? ClaimRelation::kUpdates : ClaimRelation::kSupports, match.claim, -1, match.basis});
}

/// "rejected the proposal", "dismissed the offer": turned down, but nothing that was said is denied.
bool turns_down(Source const& source, Claim const& claim) {
  if (claim.attribution < 0 || claim.stance != Stance::kDenies || !claim.rule.starts_with("object:")) return false;
  Attribution const& a = source.attributions[static_cast<std::size_t>(claim.attribution)];
  if (a.cue_token < 0 || !one_of(source.token(a.cue_token).lemma, {"reject", "dismiss", "contest"})) return false;
  Span const content = source.tokens_in(claim.content);
  for (std::uint32_t t = content.begin; t < content.end; ++t) {
    Token const& token = source.token(t);
    if (source.tree.child(t, Rel::kNsubj) >= 0) return false;  // a clause says something
    for (std::string_view group : {"claim_noun", "denied_noun", "deniable_noun"})
      if (!source.cues.claim_words(group, lower_ascii(token.lemma)).empty()) return false;
    if (a.direct || token.text == "\"" || token.text == "“") return false;
  }
  return true;
}

}  // namespace

void link_denials(Source const& source, ClaimSet& set) {
  for (Claim& claim : set.claims) {
    if (takes_no_side(source, claim)) claim.stance = Stance::kDeclinesToComment;
    if (turns_down(source, claim)) claim.stance = Stance::kAsserts;
  }
  for (Claim& claim : set.claims) {
    if (claim.stance == Stance::kAsserts || claim.stance == Stance::kDeclinesToComment || answers_a_denial(source, set, claim)) continue;
    if (claim.stance == Stance::kDenies || claim.stance == Stance::kDoubts) link_denial(source, set, claim);
    else link_own_word(source, set, claim);
  }
}

}  // namespace dragoman::claim_parts
