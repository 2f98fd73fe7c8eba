// The composition multiplies along one path; readers also go by things beside the path: the form of the verb, the mood
// of the sentence, who speaks, what the governor is. Each such thing is one named feature here, after the lists of
// Stanovsky et al. 2017 and White et al. 2018; their weights stand in lexicon/cues/factuality.toml.
#include "predicate/factuality_features.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>

#include "predicate/factuality_parts.h"

namespace dragoman::factuality_parts {
namespace {

constexpr std::array<std::string_view, 8> kAhead = {"tomorrow", "soon", "tonight", "next", "later", "eventually", "yet", "shortly"};
constexpr std::array<std::string_view, 7> kBehind = {"yesterday", "ago", "already", "recently", "previously", "just", "earlier"};
constexpr std::array<std::string_view, 18> kStates = {"know", "think", "believe", "like", "love", "want", "need", "have", "hope",
                                                      "live", "own", "include", "mean", "feel", "remain", "agree", "hate", "understand"};

constexpr std::array<std::string_view, 8> kHabit = {"usually", "often", "always", "sometimes", "generally", "typically", "whenever", "normally"};

template <std::size_t N>
bool among(std::array<std::string_view, N> const& list, std::string_view word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

class FeatureReader {
 public:
  FeatureReader(Tree const& tree, Predicates const& predicates, Predicate const& p, CueTable const& cues,
                std::vector<float> const& values)
      : tree_(tree), predicates_(predicates), p_(p), cues_(cues), values_(values) {}

  Features read() {
    read_clause();
    if (p_.kind == PredicateKind::kNoun) read_noun();
    else read_subject(p_, "subject_");
    if (p_.governor >= 0) read_governor(predicates_.all[static_cast<std::size_t>(p_.governor)]);
    read_above();
    read_sentence();
    return std::move(out_);
  }

 private:
  void add(std::string name, float value = 1) { out_.emplace_back(std::move(name), value); }
  void add_if(bool there, std::string_view name) {
    if (there) add(std::string(name));
  }

  void read_clause() {
    add(std::string(form_of(tree_, p_)));
    if (!p_.modality.empty()) add("modal_" + std::string(p_.modality));
    add_if(negated_by_object(tree_, p_), "negated_object");
    add_if(is_semi_modal_head(tree_, p_), "semi_modal_head");
    add_if(p_.negated, p_.kind == PredicateKind::kNoun ? "negated_noun" : p_.modality.empty() ? "negated" : "negated_modal");
    add_if(p_.imperative, "imperative");
    add_if(p_.question, p_.governed == Governed::kNone ? "question" : "question_below");
    add_if(p_.in_condition, p_.governed == Governed::kConditional ? "condition" : "condition_below");
    add_if(p_.has_condition, p_.tense == Tense::kPast && p_.modality.empty() ? "consequent_past" : "consequent");
    add_if(p_.in_quotation, "quoted");
    add_if(p_.negated && p_.tense == Tense::kPast, "negated_past");
    add_if(p_.negated && p_.tense == Tense::kPresent && p_.modality.empty(), "negated_present");
    read_time();
    if (p_.kind == PredicateKind::kVerb) read_verb();
    add_if(p_.passive, "passive");
    add_if(hedged(), "hedge");
    constexpr std::array<std::string_view, 12> kMarks = {"before", "until", "once", "unless", "because", "when",
                                                         "after", "so_that", "whether", "while", "as", "without"};
    if (among(kMarks, p_.mark)) add("mark_" + std::string(p_.mark));
  }

  /// "tomorrow", "yet to", "please": words beside the verb that place it or ask for it.
  void read_time() {
    for (std::uint32_t c : tree_.children(p_.token)) {
      std::string_view const word = tree_.tokens[c].lemma;
      add_if(among(kAhead, word), "time_ahead");
      add_if(among(kBehind, word), "time_behind");
      add_if(word == "please", "please");
      add_if(word == "how" || word == "where", "how");
    }
  }

  /// What sort of verb it is, by the cue list, and whether it tells the reader what to do.
  void read_verb() {
    Token const& t = tree_.tokens[p_.token];
    add_if(among(kStates, p_.lemma), "state_verb");
    for (CueRow const& row : cues_.find(p_.lemma)) {
      if (row.pos != CuePos::kVerb || row.frame != CueFrame::kClause || row.precision <= 0) continue;
      add_if(row.grade == CueGrade::kSpeech, "speech_verb");
      add_if(row.grade == CueGrade::kBelief || row.grade == CueGrade::kAttitude, "thought_verb");
    }
    bool const subject = tree_.child(p_.token, Rel::kNsubj) >= 0 || tree_.child(p_.token, Rel::kNsubjPass) >= 0;
    bool const alone = !subject && tree_.child(p_.token, Rel::kAux) < 0 && t.mark.empty();
    add_if(!p_.imperative && alone && (t.tag == "VB" || t.tag == "VBP") && p_.governed != Governed::kInfinitive &&
               p_.governed != Governed::kPurpose, "bare_verb");
    add_if(!p_.modality.empty() && p_.governor >= 0 && governed_by_semi_modal(p_) &&
               predicates_.all[static_cast<std::size_t>(p_.governor)].tense == Tense::kPast, "semi_modal_past");
  }

  bool hedged() const {
    auto const& children = tree_.children(p_.token);
    return std::any_of(children.begin(), children.end(), [&](std::uint32_t c) {
      Token const& t = tree_.tokens[c];
      return (t.rel == Rel::kAdvmod || t.pos == Upos::kAdv) && cues_.find_factor("hedge", t.lemma) != nullptr;
    });
  }

  void read_noun() {
    Token const& t = tree_.tokens[p_.token];
    add_if(tree_.child(p_.token, Rel::kNmodPoss) >= 0, "noun_possessed");
    std::int32_t const det = tree_.child(p_.token, Rel::kDet);
    std::string_view const word = det < 0 ? std::string_view() : tree_.tokens[static_cast<std::size_t>(det)].lemma;
    add_if(word == "the", "noun_the");
    add_if(word == "a" || word == "an", "noun_a");
    add_if(word == "any" || word == "every" || word == "each", "noun_any");
    add_if(word.empty(), "noun_bare");
    add_if(t.tag == "NNS", "noun_plural");
    if (!t.prep.empty()) add("noun_" + std::string(t.prep));
    add_if(t.rel == Rel::kCompound, "noun_compound");
    add_if(t.rel == Rel::kNsubj || t.rel == Rel::kNsubjPass, "noun_subject");
  }

  void read_subject(Predicate const& p, std::string_view prefix) {
    std::int32_t subject = tree_.child(p.token, Rel::kNsubj);
    if (subject < 0) subject = tree_.child(p.token, Rel::kNsubjPass);
    if (subject < 0) return add_if(true, std::string(prefix) + "none");
    Token const& t = tree_.tokens[static_cast<std::size_t>(subject)];
    bool const first = t.lemma == "I" || t.lemma == "i" || t.lemma == "we", second = t.lemma == "you";
    add_if(first, std::string(prefix) + "first");
    add_if(second, std::string(prefix) + "second");
    add_if(first && !p.modality.empty(), std::string(prefix) + "first_modal");
    add_if(second && !p.modality.empty(), std::string(prefix) + "second_modal");
    add_if(t.pos == Upos::kNoun && t.tag == "NNS" && tree_.child(static_cast<std::uint32_t>(subject), Rel::kDet) < 0,
           std::string(prefix) + "generic");
  }

  /// Whether the governor reaches `p` as true or not, and through what.
  void read_governor(Predicate const& g) {
    if (governed_by_semi_modal(p_)) return;
    float const above = values_[g.id];
    SignatureRow const* s = signature_of(tree_, predicates_, p_, cues_);
    if (s != nullptr) {
      std::string const name(cues_.str(s->name));
      add((above < 0 ? "under_not_" : "under_") + name, 1 - s->transmits + s->transmits * std::abs(above));
      read_attitude(g);
      return;
    }
    std::string const how(governed_name());
    if (how.empty()) return;
    add(how);
    add_if(g.negated, "not_" + how);
    add_if(g.kind != PredicateKind::kVerb, how + "_of_nominal");
    if (how == "clause" || how == "infinitive") read_attitude(g);
  }

  /// The mood in which a speaker or thinker is put: "do you think", "I don't think", "may say".
  void read_attitude(Predicate const& g) {
    bool const clause = p_.governed == Governed::kComplementClause;
    std::string const where = clause ? "clause_" : "infinitive_";
    add_if(!g.modality.empty(), where + "under_modal");
    add_if(g.question, where + "under_question");
    add_if(g.in_condition, where + "under_condition");
    add_if(g.imperative, where + "under_imperative");
    add_if(g.negated, where + "under_negated");
    if (!clause) return;
    read_subject(g, "speaker_");
    add_if(p_.tense == Tense::kPast && g.tense == Tense::kPresent, "clause_earlier");
    add_if(!p_.modality.empty(), "clause_modal");
    add_if(p_.mark == "if" || p_.mark == "whether", "clause_whether");
  }

  std::string_view governed_name() const {
    switch (p_.governed) {
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

  /// Anything on the way up that leaves its content open.
  void read_above() {
    bool modal = false, imperative = false, purpose = false, wish = false, negated = false, infinitive = false;
    std::int32_t at = p_.governor;
    Governed how = p_.governed;
    for (std::size_t steps = 0; at >= 0 && steps < 8; ++steps) {
      if (how == Governed::kRelative || (how == Governed::kComplementClause && p_.tense != Tense::kNone) ||
          (how == Governed::kAdverbial && p_.tense == Tense::kPast) || (how == Governed::kConjunct && p_.tense == Tense::kPast))
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
    if (p_.governor >= 0) add("above", values_[static_cast<std::size_t>(p_.governor)]);
  }

  /// Advice and habits: a sentence that speaks to the reader, a clause about anybody or any time.
  void read_sentence() {
    Sentence const& s = tree_.sentences[p_.sentence];
    bool first = false, second = false;
    for (std::uint32_t i = s.begin; i < s.end; ++i) {
      std::string_view const word = tree_.tokens[i].lemma;
      first |= word == "I" || word == "my" || word == "me";
      second |= word == "you" || word == "your";
    }
    add_if(first, "sentence_first");
    add_if(second, "sentence_second");
    bool const open = !p_.modality.empty() || (p_.tense == Tense::kNone && p_.kind != PredicateKind::kNoun);
    add_if(open && first, "open_first");
    add_if(open && second, "open_second");
    add_if(p_.tense == Tense::kPresent && p_.modality.empty() && second, "present_second");
    if (p_.modality == "will") {
      add_if(first || second, "will_between_us");
      add_if(p_.governed == Governed::kNone, "will_main");
    }
    for (std::uint32_t c : tree_.children(p_.token)) add_if(among(kHabit, tree_.tokens[c].lemma), "habit");
    Token const& t = tree_.tokens[p_.token];
    if (p_.governed == Governed::kRelative && t.head >= 0) {
      auto const noun = static_cast<std::uint32_t>(t.head);
      bool const bare = tree_.child(noun, Rel::kDet) < 0 && tree_.child(noun, Rel::kNmodPoss) < 0;
      add_if(tree_.tokens[noun].pos == Upos::kPron || (bare && tree_.tokens[noun].tag == "NNS"), "relative_generic");
    }
    std::uint32_t root = p_.token;
    for (int steps = 0; steps < 40 && tree_.tokens[root].head >= 0; ++steps) root = static_cast<std::uint32_t>(tree_.tokens[root].head);
    std::int32_t const top = predicates_.at_token[root];
    if (root == p_.token || top < 0) return;
    Predicate const& main = predicates_.all[static_cast<std::size_t>(top)];
    add_if(main.imperative, "root_imperative");
    add_if(!main.modality.empty(), "root_modal");
    add_if(main.tense == Tense::kPast, "root_past");
  }

  Tree const& tree_;
  Predicates const& predicates_;
  Predicate const& p_;
  CueTable const& cues_;
  std::vector<float> const& values_;
  Features out_;
};

}  // namespace

Features features_of(Tree const& tree, Predicates const& predicates, Predicate const& p, CueTable const& cues,
                     std::vector<float> const& values) {
  return FeatureReader(tree, predicates, p, cues, values).read();
}

}  // namespace dragoman::factuality_parts
