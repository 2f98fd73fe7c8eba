// The composition multiplies along one path; readers also go by things beside the path: the form of the verb, the mood
// of the sentence, who speaks, what the governor is. Each such thing is one named feature here, after the lists of
// Stanovsky et al. 2017 and White et al. 2018; their weights stand in lexicon/cues/factuality.toml.
#include "predicate/factuality_features.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>

#include "base/one_of.h"
#include "predicate/factuality_parts.h"

namespace dragoman::factuality_parts {
namespace {

constexpr std::array<std::string_view, 8> kAhead = {"tomorrow", "soon", "tonight", "next", "later", "eventually", "yet", "shortly"};
constexpr std::array<std::string_view, 7> kBehind = {"yesterday", "ago", "already", "recently", "previously", "just", "earlier"};
constexpr std::array<std::string_view, 18> kStates = {"know", "think", "believe", "like", "love", "want", "need", "have", "hope",
                                                      "live", "own", "include", "mean", "feel", "remain", "agree", "hate", "understand"};

constexpr std::array<std::string_view, 8> kHabit = {"usually", "often", "always", "sometimes", "generally", "typically", "whenever", "normally"};

std::string_view governed_name(Governed governed) {
  switch (governed) {
    case Governed::kPurpose: return "purpose";
    case Governed::kInfinitive: return "infinitive";
    case Governed::kComplementClause: return "clause";
    case Governed::kGerund: return "gerund";
    case Governed::kAdverbial: return "adverbial";
    case Governed::kRelative: return "relative";
    case Governed::kParticiple: return "participle";
    case Governed::kConjunct: return "conjunct";
    case Governed::kParataxis: return "parataxis";
    case Governed::kNominalObject: return "object";
    case Governed::kNominalOblique: return "oblique";
    default: return {};
  }
}

}  // namespace

void FeatureReader::read(Predicate const& p, FeatureSink& out) {
  p_ = &p;
  out_ = &out;
  read_clause();
  if (p.kind == PredicateKind::kNoun) read_noun();
  else read_subject(p, {"subject_none", "subject_first", "subject_second", "subject_first_modal", "subject_second_modal", "subject_generic"});
  if (p.governor >= 0) read_governor(predicates_.all[static_cast<std::size_t>(p.governor)]);
  read_above();
  read_sentence();
}

void FeatureReader::add_joined(std::string_view family, std::string_view word, float value) {
  joined_.assign(family).append(word);
  add(std::string_view(joined_), value);
}

void FeatureReader::read_clause() {
  add(form_of(tree_, *p_));
  if (!p_->modality.empty()) add_joined("modal_", p_->modality);
  add_if(negated_by_object(tree_, *p_), "negated_object");
  add_if(is_semi_modal_head(tree_, *p_), "semi_modal_head");
  if (p_->negated) add(p_->kind == PredicateKind::kNoun ? FeatureName("negated_noun") : p_->modality.empty() ? FeatureName("negated") : FeatureName("negated_modal"));
  add_if(p_->imperative, "imperative");
  add_if(p_->question, p_->governed == Governed::kNone ? FeatureName("question") : FeatureName("question_below"));
  add_if(p_->in_condition, p_->governed == Governed::kConditional ? FeatureName("condition") : FeatureName("condition_below"));
  add_if(p_->has_condition, p_->tense == Tense::kPast && p_->modality.empty() ? FeatureName("consequent_past") : FeatureName("consequent"));
  add_if(p_->in_quotation, "quoted");
  add_if(p_->negated && p_->tense == Tense::kPast, "negated_past");
  add_if(p_->negated && p_->tense == Tense::kPresent && p_->modality.empty(), "negated_present");
  read_time();
  if (p_->kind == PredicateKind::kVerb) read_verb();
  add_if(p_->passive, "passive");
  add_if(hedged(), "hedge");
  static constexpr std::array<std::string_view, 12> kMarks = {"before", "until", "once", "unless", "because", "when",
                                                       "after", "so_that", "whether", "while", "as", "without"};
  if (one_of(p_->mark, kMarks)) add_joined("mark_", p_->mark);
}

/// "tomorrow", "yet to", "please": words beside the verb that place it or ask for it.
void FeatureReader::read_time() {
  for (std::uint32_t c : tree_.children(p_->token)) {
    std::string_view const word = tree_.tokens[c].lemma;
    add_if(one_of(word, kAhead), "time_ahead");
    add_if(one_of(word, kBehind), "time_behind");
    add_if(word == "please", "please");
    add_if(word == "how" || word == "where", "how");
  }
}

/// What sort of verb it is, by the cue list, and whether it tells the reader what to do.
void FeatureReader::read_verb() {
  Token const& t = tree_.tokens[p_->token];
  add_if(one_of(p_->lemma, kStates), "state_verb");
  for (CueRow const& row : cues_.find(p_->lemma)) {
    if (row.pos != CuePos::kVerb || row.frame != CueFrame::kClause || row.precision <= 0) continue;
    add_if(row.grade == CueGrade::kSpeech, "speech_verb");
    add_if(row.grade == CueGrade::kBelief || row.grade == CueGrade::kAttitude, "thought_verb");
  }
  bool const subject = tree_.child(p_->token, Rel::kNsubj) >= 0 || tree_.child(p_->token, Rel::kNsubjPass) >= 0;
  bool const alone = !subject && tree_.child(p_->token, Rel::kAux) < 0 && t.mark.empty();
  add_if(!p_->imperative && alone && (t.tag == "VB" || t.tag == "VBP") && p_->governed != Governed::kInfinitive &&
             p_->governed != Governed::kPurpose, "bare_verb");
  add_if(!p_->modality.empty() && p_->governor >= 0 && governed_by_semi_modal(*p_) &&
             predicates_.all[static_cast<std::size_t>(p_->governor)].tense == Tense::kPast, "semi_modal_past");
}

bool FeatureReader::hedged() const {
  auto const& children = tree_.children(p_->token);
  return std::any_of(children.begin(), children.end(), [&](std::uint32_t c) {
    Token const& t = tree_.tokens[c];
    return (t.rel == Rel::kAdvmod || t.pos == Upos::kAdv) && cues_.find_factor("hedge", t.lemma) != nullptr;
  });
}

void FeatureReader::read_noun() {
  Token const& t = tree_.tokens[p_->token];
  add_if(tree_.child(p_->token, Rel::kNmodPoss) >= 0, "noun_possessed");
  std::int32_t const det = tree_.child(p_->token, Rel::kDet);
  std::string_view const word = det < 0 ? std::string_view() : tree_.tokens[static_cast<std::size_t>(det)].lemma;
  add_if(word == "the", "noun_the");
  add_if(word == "a" || word == "an", "noun_a");
  add_if(word == "any" || word == "every" || word == "each", "noun_any");
  add_if(word.empty(), "noun_bare");
  add_if(t.tag == "NNS", "noun_plural");
  if (!t.prep.empty()) add_joined("noun_", t.prep);
  add_if(t.rel == Rel::kCompound, "noun_compound");
  add_if(t.rel == Rel::kNsubj || t.rel == Rel::kNsubjPass, "noun_subject");
}

void FeatureReader::read_subject(Predicate const& p, SubjectNames const& names) {
  std::int32_t subject = tree_.child(p.token, Rel::kNsubj);
  if (subject < 0) subject = tree_.child(p.token, Rel::kNsubjPass);
  if (subject < 0) return add(names.none);
  Token const& t = tree_.tokens[static_cast<std::size_t>(subject)];
  bool const first = t.lemma == "I" || t.lemma == "i" || t.lemma == "we", second = t.lemma == "you";
  add_if(first, names.first);
  add_if(second, names.second);
  add_if(first && !p.modality.empty(), names.first_modal);
  add_if(second && !p.modality.empty(), names.second_modal);
  add_if(t.pos == Upos::kNoun && t.tag == "NNS" && tree_.child(static_cast<std::uint32_t>(subject), Rel::kDet) < 0,
         names.generic);
}

/// Whether the governor reaches `p` as true or not, and through what.
void FeatureReader::read_governor(Predicate const& g) {
  if (governed_by_semi_modal(*p_)) return;
  float const above = values_[g.id];
  SignatureRow const* s = signature_of(tree_, predicates_, *p_, cues_);
  if (s != nullptr) {
    add_joined(above < 0 ? "under_not_" : "under_", cues_.str(s->name), 1 - s->transmits + s->transmits * std::abs(above));
    read_attitude(g);
    return;
  }
  std::string_view const how = governed_name(p_->governed);
  if (how.empty()) return;
  add(how);
  if (g.negated) add_joined("not_", how);
  if (g.kind != PredicateKind::kVerb) add_joined(how, "_of_nominal");
  if (p_->governed == Governed::kComplementClause || p_->governed == Governed::kInfinitive) read_attitude(g);
}

/// The mood in which a speaker or thinker is put: "do you think", "I don't think", "may say".
void FeatureReader::read_attitude(Predicate const& g) {
  bool const clause = p_->governed == Governed::kComplementClause;
  std::string_view const where = clause ? "clause_" : "infinitive_";
  if (!g.modality.empty()) add_joined(where, "under_modal");
  if (g.question) add_joined(where, "under_question");
  if (g.in_condition) add_joined(where, "under_condition");
  if (g.imperative) add_joined(where, "under_imperative");
  if (g.negated) add_joined(where, "under_negated");
  if (!clause) return;
  read_subject(g, {"speaker_none", "speaker_first", "speaker_second", "speaker_first_modal", "speaker_second_modal", "speaker_generic"});
  add_if(p_->tense == Tense::kPast && g.tense == Tense::kPresent, "clause_earlier");
  add_if(!p_->modality.empty(), "clause_modal");
  add_if(p_->mark == "if" || p_->mark == "whether", "clause_whether");
}

/// Anything on the way up that leaves its content open.
void FeatureReader::read_above() {
  bool modal = false, imperative = false, purpose = false, wish = false, negated = false, infinitive = false;
  std::int32_t at = p_->governor;
  Governed how = p_->governed;
  for (std::size_t steps = 0; at >= 0 && steps < 8; ++steps) {
    if (how == Governed::kRelative || (how == Governed::kComplementClause && p_->tense != Tense::kNone) ||
        (how == Governed::kAdverbial && p_->tense == Tense::kPast) || (how == Governed::kConjunct && p_->tense == Tense::kPast))
      break;
    Predicate const& g = predicates_.all[static_cast<std::size_t>(at)];
    modal |= !g.modality.empty();
    imperative |= g.imperative;
    negated |= g.negated;
    purpose |= g.governed == Governed::kPurpose;
    infinitive |= g.governed == Governed::kInfinitive;
    wish |= std::abs(values_[g.id]) < 0.4F;
    how = g.governed;
    at = g.governor;
  }
  add_if(modal, "above_modal");
  add_if(imperative, "above_imperative");
  add_if(negated, "above_negated");
  add_if(purpose, "above_purpose");
  add_if(infinitive, "above_infinitive");
  add_if(wish, "above_open");
  if (p_->governor >= 0) add(FeatureName("above"), values_[static_cast<std::size_t>(p_->governor)]);
}

void FeatureReader::find_persons(std::uint32_t sentence) {
  persons_of_ = sentence;
  first_person_ = second_person_ = false;
  Sentence const& s = tree_.sentences[sentence];
  for (std::uint32_t i = s.begin; i < s.end; ++i) {
    std::string_view const word = tree_.tokens[i].lemma;
    first_person_ |= word == "I" || word == "my" || word == "me";
    second_person_ |= word == "you" || word == "your";
  }
}

/// Advice and habits: a sentence that speaks to the reader, a clause about anybody or any time.
void FeatureReader::read_sentence() {
  if (persons_of_ != p_->sentence) find_persons(p_->sentence);
  bool const first = first_person_, second = second_person_;
  add_if(first, "sentence_first");
  add_if(second, "sentence_second");
  bool const open = !p_->modality.empty() || (p_->tense == Tense::kNone && p_->kind != PredicateKind::kNoun);
  add_if(open && first, "open_first");
  add_if(open && second, "open_second");
  add_if(p_->tense == Tense::kPresent && p_->modality.empty() && second, "present_second");
  if (p_->modality == "will") {
    add_if(first || second, "will_between_us");
    add_if(p_->governed == Governed::kNone, "will_main");
  }
  for (std::uint32_t c : tree_.children(p_->token)) add_if(one_of(tree_.tokens[c].lemma, kHabit), "habit");
  if (p_->governed == Governed::kRelative && tree_.tokens[p_->token].head >= 0) read_relative();
  read_root();
}

/// "people who smoke": a clause about anybody.
void FeatureReader::read_relative() {
  auto const noun = static_cast<std::uint32_t>(tree_.tokens[p_->token].head);
  bool const bare = tree_.child(noun, Rel::kDet) < 0 && tree_.child(noun, Rel::kNmodPoss) < 0;
  add_if(tree_.tokens[noun].pos == Upos::kPron || (bare && tree_.tokens[noun].tag == "NNS"), "relative_generic");
}

/// The predicate at the top of the sentence, where it is another one.
void FeatureReader::read_root() {
  std::uint32_t root = p_->token;
  for (int steps = 0; steps < 40 && tree_.tokens[root].head >= 0; ++steps) root = static_cast<std::uint32_t>(tree_.tokens[root].head);
  std::int32_t const top = predicates_.at_token[root];
  if (root == p_->token || top < 0) return;
  Predicate const& main = predicates_.all[static_cast<std::size_t>(top)];
  add_if(main.imperative, "root_imperative");
  add_if(!main.modality.empty(), "root_modal");
  add_if(main.tense == Tense::kPast, "root_past");
}

}  // namespace dragoman::factuality_parts
