// One judge for all candidates: a logistic sum of what tells a marked attribution from a mere verb of speech. The
// weights stand in lexicon/cues/weights.toml with their origin. Candidates are judged from the widest content to the
// narrowest, because standing inside another's content is the strongest sign against one.
#include <algorithm>
#include <array>
#include <string>

#include "attribution/attribution_features.h"
#include "base/log_odds.h"

namespace dragoman::attribution_parts {
namespace {

bool has_modal(Scene const& scene, std::uint32_t cue) {
  for (std::uint32_t child : scene.tree.children(cue))
    if (scene.token(child).tag == "MD") return true;
  return false;
}

bool has_negation(Scene const& scene, std::uint32_t cue) {
  for (std::uint32_t child : scene.tree.children(cue)) {
    std::string_view const lemma = scene.token(child).lemma;
    if (lemma == "not" || lemma == "n't" || lemma == "never") return true;
  }
  return false;
}

bool in_condition(Scene const& scene, std::uint32_t cue) {
  std::int32_t const p = scene.predicates.at_token.empty() ? -1 : scene.predicates.at_token[cue];
  if (p >= 0) return scene.predicates.all[static_cast<std::size_t>(p)].in_condition;
  return scene.token(cue).mark == "if";
}

bool in_question(Scene const& scene, std::uint32_t cue) {
  Sentence const& s = scene.tree.sentences[scene.token(cue).sentence];
  return s.end > s.begin && scene.token(s.end - 1).text == "?" && scene.quotation_at[cue] < 0;
}

bool is_main_verb(Scene const& scene, std::uint32_t cue) {
  Token const& t = scene.token(cue);
  return t.rel == Rel::kRoot || (t.rel == Rel::kConj && t.head >= 0 && scene.token(t.head).rel == Rel::kRoot);
}

bool is_bare(Scene const& scene, Candidate const& c) {
  Token const& t = scene.token(c.cue);
  return t.tag == "VB" && !has_modal(scene, c.cue);
}

bool is_name(Token const& t) { return t.pos == Upos::kPropn || t.pos == Upos::kPron; }

/// No predicate, event noun or quotation in a nominal content: a person, thing or topic.
bool is_bare_phrase(Scene const& scene, Candidate const& c) {
  for (std::uint32_t t = c.content.begin; t < c.content.end; ++t) {
    bool const happens = !scene.predicates.at_token.empty() && scene.predicates.at_token[t] >= 0;
    if (happens || scene.token(t).pos == Upos::kVerb || is_closing_mark(scene.token(t).text)) return false;
  }
  return true;
}

/// "dismissed Islamabad's allegation that ...", "Ankara's criticism of it was repeated": the claim contested or taken up by nobody
/// named is somebody else's and counts for itself.
bool contests(Scene const& scene, Candidate const& outer, Candidate const& c) {
  bool const against = outer.row->stance == CueStance::kDenies || outer.row->stance == CueStance::kDoubts;
  return (against || outer.speaker_head < 0) && outer.content_head == static_cast<std::int32_t>(c.cue) && c.speaker_head >= 0 && scene.token(c.speaker_head).pos != Upos::kPron;
}

/// "a claim Kabul denies", "rejected such allegations": the object is a noun for a claim.
bool names_claim(Scene const& scene, Candidate const& c) {
  return c.content_head >= 0 && !scene.cues.claim_words("claim_noun", scene.token(c.content_head).lemma).empty();
}

}  // namespace

std::array<float, kFeatures> features_of(Scene const& scene, Candidate const& c, bool nested) {
  std::array<float, kFeatures> f{};
  Token const& cue = scene.token(c.cue);
  bool const quoted = scene.quotation_at[c.cue] >= 0;
  std::uint32_t const size = scene.tree.bytes(c.content).size();
  Token const* speaker = c.speaker_head >= 0 ? &scene.token(c.speaker_head) : nullptr;
  auto const set = [&f](Feature feature, bool on) { f[static_cast<std::size_t>(feature)] = on ? 1.0F : 0.0F; };
  f[0] = 1;
  f[1] = logit(std::clamp(c.row->precision, 0.01F, 0.99F));
  set(Feature::kQuoted, quoted && !c.clausal);
  set(Feature::kQuotedClausal, quoted && c.clausal);
  set(Feature::kNested, nested && !quoted && !c.clausal);
  set(Feature::kNestedClausal, nested && !quoted && c.clausal);
  set(Feature::kModal, has_modal(scene, c.cue));
  set(Feature::kCondition, in_condition(scene, c.cue));
  set(Feature::kBare, is_bare(scene, c));
  set(Feature::kNoSpeaker, speaker == nullptr);
  set(Feature::kShort60, size < 60);
  set(Feature::kShort30, size < 30);
  set(Feature::kNamed, speaker != nullptr && speaker->pos == Upos::kPropn);
  set(Feature::kFirstPerson, speaker != nullptr && (speaker->lemma == "I" || speaker->lemma == "we" || speaker->text == "you"));
  set(Feature::kMainVerb, is_main_verb(scene, c.cue));
  set(Feature::kNegated, has_negation(scene, c.cue));
  set(Feature::kQuestion, in_question(scene, c.cue));
  set(Feature::kHasQuote, c.direct);
  set(Feature::kGerund, cue.tag == "VBG");
  set(Feature::kRelative, cue.rel == Rel::kAclRelcl || cue.rel == Rel::kAcl);
  std::string_view const rule = c.rule;
  set(Feature::kNp, rule == "object");
  set(Feature::kNoun, rule.starts_with("noun"));
  set(Feature::kInfinitive, rule == "infinitive" || rule == "raising");
  set(Feature::kPreposition, rule == "preposition");
  set(Feature::kAside, rule == "parataxis" || rule == "preposed" || rule == "according_to" || rule == "as_said");
  set(Feature::kBesideQuote, rule == "quotation");
  set(Feature::kDenial, c.row->stance == CueStance::kDenies);
  bool const disowns = c.row->stance == CueStance::kDenies || c.row->stance == CueStance::kRetracts;
  set(Feature::kDeniedClaim, disowns && rule == "object" && names_claim(scene, c));
  set(Feature::kBareName, !c.clausal && c.content.size() <= 4 && c.content_head >= 0 && is_name(scene.token(c.content_head)));
  bool const utterance = c.clausal && c.row->grade == CueGrade::kSpeech;  // whatever "says" something is a source
  set(Feature::kThing, !utterance && speaker != nullptr && speaker->pos == Upos::kNoun && !can_speak(scene, static_cast<std::uint32_t>(c.speaker_head)));
  set(Feature::kBarePhrase, !c.clausal && is_bare_phrase(scene, c));
  set(Feature::kNestedSpeaker, nested && !quoted && c.clausal && c.row->grade == CueGrade::kSpeech && speaker != nullptr && speaker->pos != Upos::kPron);
  return f;
}

Weights weights_of(CueTable const& cues) {
  constexpr WordKey kGroup("attribution");
  Weights weights{};
  for (std::size_t i = 0; i < kFeatures; ++i) weights[i] = cues.factor(kGroup, kFeatureNames[i], 0);
  return weights;
}

float judge(Weights const& weights, std::array<float, kFeatures> const& f) {
  float sum = 0;
  for (std::size_t i = 0; i < kFeatures; ++i) sum += f[i] * weights[i];
  return inverse_logit(sum);
}

float kept_from(CueTable const& cues) { return cues.factor("attribution", "threshold", 0.37F); }

void keep_likely(Scene const& scene, std::vector<Candidate>& candidates) {
  float const threshold = kept_from(scene.cues);
  Weights const weights = weights_of(scene.cues);
  std::stable_sort(candidates.begin(), candidates.end(), [](Candidate const& a, Candidate const& b) {
    return a.content.size() > b.content.size();
  });
  std::vector<Candidate> kept;
  for (Candidate& c : candidates) {
    if (c.content.empty()) continue;
    // "a claim Kabul denies" stands in what the claim says only for the parser.
    bool const denies_claim = c.row->stance == CueStance::kDenies && names_claim(scene, c);
    bool const nested = !denies_claim && std::any_of(kept.begin(), kept.end(), [&](Candidate const& k) {
      return !contests(scene, k, c) && k.content.begin <= c.cue && c.cue < k.content.end && k.cue != c.cue;
    });
    c.score = judge(weights, features_of(scene, c, nested));
    if (c.score < threshold) continue;
    auto const same = std::find_if(kept.begin(), kept.end(), [&](Candidate const& k) {
      return k.cue == c.cue || k.content == c.content;
    });
    if (same == kept.end()) kept.push_back(c);
    else if (c.score > same->score) *same = c;
  }
  std::stable_sort(kept.begin(), kept.end(), [](Candidate const& a, Candidate const& b) {
    return a.content.begin != b.content.begin ? a.content.begin < b.content.begin : a.content.end > b.content.end;
  });
  candidates = std::move(kept);
}

}  // namespace dragoman::attribution_parts
