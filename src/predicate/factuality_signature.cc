// Which frame of the governor holds the predicate, and so which signature applies. The parser has "allow X to Y" in
// several shapes, so the shapes are folded here into the frames of the cue list.
#include <algorithm>
#include <array>

#include "base/one_of.h"
#include "predicate/factuality_parts.h"

namespace dragoman::factuality_parts {
namespace {

bool has_to(Tree const& tree, std::uint32_t token) {
  for (std::uint32_t child : tree.children(token))
    if (tree.tokens[child].tag == "TO" && child < token) return true;
  return false;
}

SignatureRow const* look_up(CueTable const& cues, std::string_view lemma, CuePos pos, CueFrame frame, std::string_view prep = {}) {
  CueRow const* row = cues.find(lemma, pos, frame, prep);
  if (row == nullptr || row->signature < 0) return nullptr;
  return &cues.signatures()[static_cast<std::size_t>(row->signature)];
}

SignatureRow const* of_verb_infinitive(Tree const& tree, Predicate const& g, Predicate const& p, CueTable const& cues) {
  bool const object = tree.child(g.token, Rel::kObj) >= 0 || tree.child(g.token, Rel::kIobj) >= 0 ||
                      tree.child(p.token, Rel::kNsubj) >= 0;
  if (g.passive) {
    if (SignatureRow const* s = look_up(cues, g.lemma, CuePos::kVerb, CueFrame::kRaising)) return s;
    if (SignatureRow const* s = look_up(cues, g.lemma, CuePos::kVerb, CueFrame::kObjectTo)) return s;
  }
  CueFrame const first = object ? CueFrame::kObjectTo : CueFrame::kInfinitive;
  CueFrame const second = object ? CueFrame::kInfinitive : CueFrame::kObjectTo;
  if (SignatureRow const* s = look_up(cues, g.lemma, CuePos::kVerb, first)) return s;
  return look_up(cues, g.lemma, CuePos::kVerb, second);
}

SignatureRow const* of_verb(Tree const& tree, Predicate const& g, Predicate const& p, CueTable const& cues) {
  Token const& t = tree.tokens[p.token];
  switch (p.governed) {
    case Governed::kComplementClause:
      if (has_to(tree, p.token)) return of_verb_infinitive(tree, g, p, cues);
      if (t.tag == "VBG" && tree.child(p.token, Rel::kAux) < 0)
        if (SignatureRow const* s = look_up(cues, g.lemma, CuePos::kVerb, CueFrame::kGerund)) return s;
      if (t.tag == "VB" && tree.child(p.token, Rel::kAux) < 0 && t.mark.empty())
        if (SignatureRow const* s = look_up(cues, g.lemma, CuePos::kVerb, CueFrame::kObjectTo)) return s;
      return look_up(cues, g.lemma, CuePos::kVerb, CueFrame::kClause);
    case Governed::kInfinitive: return of_verb_infinitive(tree, g, p, cues);
    case Governed::kGerund:
      if (t.mark == "by") return nullptr;  // "stopped him by shooting": how it was done
      if (!t.mark.empty())
        if (SignatureRow const* s = look_up(cues, g.lemma, CuePos::kVerb, CueFrame::kPreposition, t.mark)) return s;
      return look_up(cues, g.lemma, CuePos::kVerb, CueFrame::kGerund);
    case Governed::kNominalObject: return look_up(cues, g.lemma, CuePos::kVerb, CueFrame::kNp);
    case Governed::kNominalOblique: return t.prep.empty() ? nullptr : look_up(cues, g.lemma, CuePos::kVerb, CueFrame::kPreposition, t.prep);
    case Governed::kParataxis:
    default: return nullptr;
  }
}

/// The noun between an infinitive and its governor: "courage" in "had the courage to speak"; -1 without one.
std::int32_t noun_between(Tree const& tree, Predicate const& g, Predicate const& p) {
  Token const& t = tree.tokens[p.token];
  if (t.rel != Rel::kAcl || t.head < 0 || static_cast<std::uint32_t>(t.head) == g.token) return -1;
  return t.head;
}

/// "had the courage to", "took the opportunity to", "missed the chance to": the verb says whether it was used
/// (Karttunen 2012 on phrasal implicatives).
SignatureRow const* of_phrase(std::string_view verb, std::string_view noun, CueTable const& cues) {
  static constexpr std::array<std::string_view, 5> kUse = {"take", "seize", "use", "grab", "exercise"};
  static constexpr std::array<std::string_view, 6> kMiss = {"miss", "lose", "lack", "waste", "squander", "forgo"};
  static constexpr std::array<std::string_view, 5> kLeave = {"opportunity", "chance", "time", "trouble", "liberty"};
  if (one_of(verb, kMiss)) return cues.signature("negative_implicative");
  if (one_of(verb, kUse) && (one_of(noun, kLeave) || noun == "right" || noun == "occasion" || noun == "step"))
    return cues.signature("implicative");
  return look_up(cues, noun, CuePos::kNoun, CueFrame::kInfinitive);
}

/// "too early to say".
bool is_excessive(Tree const& tree, std::uint32_t adjective) {
  auto const& children = tree.children(adjective);
  return std::any_of(children.begin(), children.end(), [&](std::uint32_t c) { return tree.tokens[c].lemma == "too" && c < adjective; });
}

}  // namespace

void note(Predicate& p, std::string_view what, std::string_view word) {
  if (!p.path.empty()) p.path += ';';
  p.path.append(what).append(":").append(word);
}

SignatureRow const* signature_of(Tree const& tree, Predicates const& predicates, Predicate const& p, CueTable const& cues) {
  if (p.governor < 0) return nullptr;
  Predicate const& g = predicates.all[static_cast<std::size_t>(p.governor)];
  bool const infinitive = has_to(tree, p.token);
  if (std::int32_t const noun = noun_between(tree, g, p); infinitive && noun >= 0)
    return of_phrase(g.lemma, tree.tokens[static_cast<std::size_t>(noun)].lemma, cues);
  if (g.kind == PredicateKind::kVerb) return of_verb(tree, g, p, cues);
  if (infinitive && g.kind == PredicateKind::kAdjective && is_excessive(tree, g.token)) return cues.signature("excess");
  if (p.governed != Governed::kComplementClause && p.governed != Governed::kInfinitive) return nullptr;
  if (infinitive && g.kind == PredicateKind::kNoun && g.governed == Governed::kNominalObject && g.governor >= 0)
    return of_phrase(predicates.all[static_cast<std::size_t>(g.governor)].lemma, g.lemma, cues);
  if (g.kind == PredicateKind::kAdjective)
    return look_up(cues, g.lemma, CuePos::kAdjective, infinitive ? CueFrame::kInfinitive : CueFrame::kAdjective);
  return look_up(cues, g.lemma, CuePos::kNoun, infinitive ? CueFrame::kInfinitive : CueFrame::kNounThat);
}

bool governed_by_semi_modal(Predicate const& p) {
  return p.governed == Governed::kInfinitive &&
         (p.modality.starts_with("be_") || p.modality == "have_to" || p.modality == "need_to" || p.modality == "should");
}

void find_more_negation(Tree const& tree, Predicate& p) {
  if (p.negated) return;
  for (std::uint32_t child : tree.children(p.token)) {
    Token const& t = tree.tokens[child];
    bool const nor = (t.lemma == "neither" || t.lemma == "nor") && child < p.token;
    bool const without = t.rel == Rel::kCase && t.lemma == "without" && p.kind == PredicateKind::kNoun;
    bool const no_longer = t.text == "longer" && child > 0 && tree.tokens[child - 1].lemma == "no";
    if (!nor && !no_longer && !without) continue;
    p.negated = true;
    note(p, "neg", nor || without ? t.lemma : std::string_view("no_longer"));
    return;
  }
}

std::string_view form_of(Tree const& tree, Predicate const& p) {
  if (!p.modality.empty()) return "form_modal";
  if (p.kind == PredicateKind::kNoun) return "form_noun";
  if (p.kind == PredicateKind::kAdjective) return p.tense == Tense::kPast ? "form_past_state" : "form_state";
  if (p.kind == PredicateKind::kCopula) return p.tense == Tense::kPast ? "form_past_state" : "form_state";
  if (p.progressive) return "form_progressive";
  if (p.perfect) return "form_perfect";
  if (p.tense == Tense::kPast) return "form_past";
  if (p.tense == Tense::kPresent) return "form_present";
  std::string_view const tag = tree.tokens[p.token].tag;
  return tag == "VBG" ? "form_gerund" : tag == "VBN" ? "form_participle" : tag == "VB" ? "form_bare" : "form_other";
}

bool negated_by_object(Tree const& tree, Predicate const& p) {
  if (!p.negated || p.kind == PredicateKind::kNoun) return false;
  std::int32_t const object = tree.child(p.token, Rel::kObj);
  if (object < 0) return false;
  std::string_view const word = tree.tokens[static_cast<std::size_t>(object)].lemma;
  if (word == "nothing" || word == "none" || word == "nobody") return true;
  for (std::uint32_t c : tree.children(static_cast<std::uint32_t>(object)))
    if (tree.tokens[c].rel == Rel::kDet && tree.tokens[c].lemma == "no") return true;
  return false;
}

bool is_semi_modal_head(Tree const& tree, Predicate const& g) {
  if (g.lemma != "have" && g.lemma != "need" && g.lemma != "go" && g.lemma != "ought") return false;
  if (g.lemma == "go" && !g.progressive) return false;
  for (std::uint32_t c : tree.children(g.token))
    if (tree.tokens[c].rel == Rel::kXcomp && has_to(tree, c)) return true;
  return false;
}

bool has_definite(Tree const& tree, std::uint32_t noun) {
  for (std::uint32_t child : tree.children(noun)) {
    Token const& t = tree.tokens[child];
    if (t.rel == Rel::kNmodPoss) return true;
    if (t.rel == Rel::kDet && (t.lemma == "the" || t.lemma == "this" || t.lemma == "that" || t.lemma == "these" || t.lemma == "those"))
      return true;
  }
  return false;
}

}  // namespace dragoman::factuality_parts
