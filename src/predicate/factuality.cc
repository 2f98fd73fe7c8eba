// Composition from the top of the tree down. A predicate's commitment is its own polarity and modality times what its
// context leaves: the signature of the governor under the governor's own sign, conditions, questions, purpose. The sign
// multiplies ("failed not to"); a signature says how far the governor's doubt goes down to its content (a lie told in
// "may have said" is not much less told). After Sauri and Pustejovsky 2012, Lotan, Stern and Dagan 2013 (TruthTeller)
// and Stanovsky et al. 2017. All constants stand in lexicon/cues/factuality.toml and modality.toml.
#include "predicate/factuality.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "predicate/factuality_features.h"
#include "predicate/factuality_parts.h"
#include "predicate/top_down.h"

namespace dragoman {
namespace {

using namespace factuality_parts;

/// "to find and disarm them": the second verb hangs where the first one hangs. `first` stands before `p`.
bool shares_standing(Tree const& tree, Predicate const& first, Predicate const& p) {
  if (p.governed != Governed::kConjunct || p.kind != PredicateKind::kVerb || first.kind != PredicateKind::kVerb || first.token > p.token) return false;
  std::string_view const tag = tree.tokens[p.token].tag;
  bool const own = tree.child(p.token, Rel::kNsubj) >= 0 || tree.child(p.token, Rel::kAux) >= 0 || tree.child(p.token, Rel::kNsubjPass) >= 0;
  return !own && (tag == "VB" || tag == "VBG") && tree.tokens[first.token].tag == tag;
}

constexpr WordKey kContext("context"), kReadout("readout"), kHedge("hedge"), kForm("form"), kModal("modal");

/// What the cue table sets once for all predicates.
struct Constants {
  explicit Constants(CueTable const& table) : cues(table) {}

  float context(WordKey const& name, float otherwise) const { return cues.factor(kContext, name, otherwise); }
  float readout(WordKey const& name, float otherwise) const { return cues.factor(kReadout, name, otherwise); }

  CueTable const& cues;
  float imperative = context("imperative", 0), least_negation = context("least_negation", 0.5F);
  float condition = context("condition", 0.15F), consequent = context("consequent", 0.45F), question = context("question", 0.1F);
  float purpose = context("purpose", 0.3F), relative = context("relative", 0.8F), before = context("before", 0.4F);
  float open_infinitive = context("open_infinitive", 0.4F), adjectival_infinitive = context("adjectival_infinitive", 0.4F);
  float definite_noun = context("definite_noun", 0.9F), subject_noun = context("subject_noun", 0.2F);
  float object_noun = context("object_noun", 0.6F), oblique_noun = context("oblique_noun", 0.6F);
  float composed = readout("composed", 1), composed_negative = readout("composed_negative", 0), constant = readout("constant", 0);
  bool trace = readout("trace", 0) != 0;
};

/// Strength of hedging adverbs on the clause; a negative one ("hardly") turns the sign.
float hedge_of(Tree const& tree, Predicate& p, CueTable const& cues, bool tell) {
  float strength = 1;
  for (std::uint32_t child : tree.children(p.token)) {
    Token const& t = tree.tokens[child];
    if (t.rel != Rel::kAdvmod && t.pos != Upos::kAdv) continue;
    FactorRow const* row = cues.find_factor(kHedge, t.lemma);
    if (row == nullptr) continue;
    if (p.negated && row->value < 0) continue;  // "hardly" already counted as a negation
    strength *= row->value;
    if (tell) note(p, "hedge", t.lemma);
  }
  return strength;
}

/// "0.45", the same in every locale.
std::string two_places(float value) {
  int const hundredths = static_cast<int>(std::lround(std::abs(value) * 100));
  std::string const rest = std::to_string(hundredths % 100);
  return (value < 0 ? "-" : "") + std::to_string(hundredths / 100) + '.' + (rest.size() < 2 ? "0" : "") + rest;
}

/// Composes the values of all predicates, then reads out the ones asked for. With `tell` each predicate's path is told
/// what was used.
class Composer final : FeatureSink {
 public:
  Composer(Tree const& tree, Predicates& predicates, CueTable const& cues, bool tell)
      : tree_(tree), predicates_(predicates), cues_(cues), is_(cues), tell_(tell), context_(predicates.all.size(), 1.0F),
        value_(context_), features_(tree, predicates, cues, value_) {}

  void compose() {
    for (std::uint32_t id : top_down(predicates_)) {
      Predicate& p = predicates_.all[id];
      find_more_negation(tree_, p);
      context_[id] = context_of(p);
      value_[id] = in_mood(p, own_value(p) * context_[id]);
    }
  }

  /// The composed value and what stands beside it, weighed (group "readout"); without weights the composed value.
  float read_out(Predicate& p) {
    float const composed = value_[p.id];
    sum_ = 3 * composed * is_.composed + std::min(3 * composed, 0.0F) * is_.composed_negative + is_.constant;
    told_.clear();
    if (tell_) told_.append(p.path.empty() ? "" : ";").append("composed:").append(two_places(composed));
    features_.read(p, *this);
    p.path += told_;
    return std::clamp(sum_, -3.0F, 3.0F);
  }

 private:
  void take(WordKey const& name, float value) override {
    FactorRow const* row = cues_.find_factor(kReadout, name);
    if (row == nullptr && !is_.trace) return;
    if (row != nullptr) sum_ += row->value * value;
    if (!tell_) return;
    told_.append(";read:").append(name.text);
    if (value != 1) told_.append(1, '=').append(two_places(value));
  }

  float own_value(Predicate& p) const {
    float value = 1;
    // "was able to leave" tells of a departure (Bhatt 1999, actuality entailment); "is able to" of an ability.
    bool const did = p.modality == "be_able_to" && p.tense == Tense::kPast;
    if (!p.modality.empty() && !did) value = cues_.factor(kModal, p.modality, 0.4F);
    if (p.imperative) value = is_.imperative;
    value *= cues_.factor(kForm, form_of(tree_, p), 1);
    value *= hedge_of(tree_, p, cues_, tell_);
    if (p.negated) value = -std::max(std::abs(value), is_.least_negation);
    return value;
  }

  /// Conditions and questions say nothing about what is so.
  float in_mood(Predicate& p, float value) const {
    if (p.in_condition || p.mark == "whether") return is_.condition * (value < 0 ? -1.0F : 1.0F);
    if (p.has_condition && (!p.modality.empty() || p.tense != Tense::kPast)) value *= is_.consequent;
    if (p.question && p.governed != Governed::kRelative && !p.in_quotation) value *= is_.question;
    return value;
  }

  float context_of(Predicate& p) const {
    if (p.governor < 0) return 1;
    Predicate const& g = predicates_.all[static_cast<std::size_t>(p.governor)];
    float const above = context_[g.id];
    if (governed_by_semi_modal(p)) return above;
    if (SignatureRow const* s = signature_of(tree_, predicates_, p, cues_); s != nullptr) {
      if (tell_) note(p, "under", g.lemma);
      return embedded(*s, value_[g.id]);
    }
    switch (p.governed) {
      case Governed::kPurpose: return above * is_.purpose;
      case Governed::kInfinitive: return above * (g.kind == PredicateKind::kVerb ? is_.open_infinitive : is_.adjectival_infinitive);
      case Governed::kNominalObject:
      case Governed::kNominalOblique: return p.kind == PredicateKind::kNoun ? nominal(p, g) : above;
      case Governed::kRelative: return std::max(above, is_.relative);
      case Governed::kAdverbial: return not_yet(p) ? above * is_.before : above;
      case Governed::kConjunct:
        if (finite(p) && !finite(g)) return 1;  // "refused to listen and walked out": a clause of its own
        return not_yet(p) ? above * is_.before : above;
      case Governed::kGerund: return not_yet(p) ? above * is_.before : above;
      case Governed::kParticiple:
      case Governed::kComplementClause:
      case Governed::kParataxis: return above;
      default: return 1;
    }
  }

  static bool finite(Predicate const& p) { return p.kind == PredicateKind::kVerb && p.modality.empty() && p.tense == Tense::kPast; }

  /// "before leaving", "until the crisis ends": what has not come yet.
  static bool not_yet(Predicate const& p) { return p.mark == "before" || p.mark == "until" || p.mark == "lest"; }

  static float embedded(SignatureRow const& s, float governor) {
    float const base = governor >= 0 ? s.positive : s.negative;
    return base * (1 - s.transmits + s.transmits * std::abs(governor));
  }

  /// "Recognition does not mean support": what is spoken of is mostly there, unless it is said not to have come about.
  bool is_bare_subject(Predicate const& p, Predicate const& g) const {
    constexpr std::array<std::string_view, 8> kComeAbout = {"happen", "occur", "take", "materialize", "begin", "start", "follow", "be"};
    Token const& t = tree_.tokens[p.token];
    return t.rel == Rel::kNsubj && t.head == static_cast<std::int32_t>(g.token) &&
           std::find(kComeAbout.begin(), kComeAbout.end(), g.lemma) == kComeAbout.end();
  }

  /// "launched no attack" went through the determiner; "did not launch an attack" goes through the verb.
  float nominal(Predicate const& p, Predicate const& g) const {
    float const governor = p.negated ? std::abs(value_[g.id]) : value_[g.id];  // one "no" counts once
    if (has_definite(tree_, p.token)) return is_.definite_noun;
    if (is_bare_subject(p, g)) return 1 - is_.subject_noun * (1 - governor);
    float const share = p.governed == Governed::kNominalObject ? is_.object_noun : is_.oblique_noun;
    return (1 - share) + share * governor;
  }

  Tree const& tree_;
  Predicates& predicates_;
  CueTable const& cues_;
  Constants const is_;
  bool const tell_;
  std::vector<float> context_, value_;
  FeatureReader features_;
  float sum_ = 0;
  std::string told_;
};

/// Hangs the second of "to find and disarm them" where the first one hangs.
void share_standing(Tree const& tree, Predicates& predicates) {
  for (Predicate& p : predicates.all) {
    if (p.governor < 0) continue;
    Predicate const& first = predicates.all[static_cast<std::size_t>(p.governor)];
    if (!shares_standing(tree, first, p)) continue;
    p.imperative = p.imperative || (first.imperative && p.modality.empty());
    p.governor = first.governor;
    p.governed = first.governed;
  }
}

/// What a speaker's view changes for as long as it is reckoned.
struct AuthorsView {
  explicit AuthorsView(Predicate const& p)
      : governor(p.governor), governed(p.governed), mark(p.mark), negated(p.negated), imperative(p.imperative), path(p.path.size()) {}
  void put_back(Predicate& p) const {
    std::tie(p.governor, p.governed, p.mark, p.negated, p.imperative) = std::tie(governor, governed, mark, negated, imperative);
    p.path.resize(path);
  }

  std::int32_t governor;
  Governed governed;
  std::string_view mark;
  bool negated, imperative;
  std::size_t path;
};

}  // namespace

void assign_factuality(Tree const& tree, Predicates& predicates, CueTable const& cues, bool tell) {
  std::vector<std::pair<std::int32_t, Governed>> parsed;
  parsed.reserve(predicates.all.size());
  for (Predicate const& p : predicates.all) parsed.emplace_back(p.governor, p.governed);
  share_standing(tree, predicates);
  Composer composer(tree, predicates, cues, tell);
  composer.compose();
  for (Predicate& p : predicates.all) p.factuality = composer.read_out(p);
  for (Predicate& p : predicates.all) std::tie(p.governor, p.governed) = parsed[p.id];
}

void assign_speaker_factuality(Tree const& tree, Predicates& predicates, CueTable const& cues,
                               std::vector<SpokenPredicate> const& spoken) {
  auto const is_spoken = [](SpokenPredicate const& s) { return s.said >= 0; };
  if (std::none_of(spoken.begin(), spoken.end(), is_spoken)) return;
  std::vector<AuthorsView> const authors(predicates.all.begin(), predicates.all.end());
  for (Predicate& p : predicates.all) {
    if (spoken[p.id].detached) {
      p.governor = -1;
      p.governed = Governed::kNone;
      p.mark = {};
    }
    if (spoken[p.id].denied) p.negated = !p.negated;
  }
  share_standing(tree, predicates);
  Composer composer(tree, predicates, cues, false);
  composer.compose();
  for (Predicate& p : predicates.all) {
    p.said = spoken[p.id].said;
    if (p.said >= 0) p.speaker_factuality = composer.read_out(p);
  }
  for (Predicate& p : predicates.all) authors[p.id].put_back(p);
}

}  // namespace dragoman
