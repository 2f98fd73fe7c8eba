// Tense, aspect, polarity, modality and condition of a clause from its auxiliaries, adverbs and subordinator, and what
// comes down from the predicate above: semi-modals ("is expected to"), conditions, "without" + gerund. Each setting
// leaves its word in Predicate::path. After Quirk et al. 1985, chapters 3-4 and 8.
#include <algorithm>
#include <array>

#include "predicate/predicate_parts.h"

namespace dragoman::predicate_parts {

namespace {

constexpr std::array<std::string_view, 11> kNegators = {"not",  "n't",    "never",  "hardly", "barely", "scarcely",
                                                        "nor",  "neither", "nowhere", "rarely", "no_longer"};
constexpr std::array<std::string_view, 8> kNegativeWords = {"no", "nobody", "nothing", "none", "neither", "no-one", "nor", "few"};

struct SemiModal {
  std::string_view lemma, name;
};
// Adjective or participle after "be", with an infinitive.
constexpr std::array<SemiModal, 17> kSemiModals = {{{"expect", "be_expected_to"}, {"set", "be_set_to"},
    {"poise", "be_poised_to"}, {"poised", "be_poised_to"}, {"schedule", "be_scheduled_to"}, {"due", "be_due_to"},
    {"likely", "be_likely_to"}, {"unlikely", "be_unlikely_to"}, {"able", "be_able_to"}, {"unable", "be_unable_to"},
    {"bind", "be_bound_to"}, {"bound", "be_bound_to"}, {"suppose", "be_supposed_to"}, {"slate", "be_scheduled_to"},
    {"about", "be_about_to"}, {"certain", "be_certain_to"}, {"sure", "be_certain_to"}}};

template <std::size_t N>
bool among(std::array<std::string_view, N> const& list, std::string_view word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

SemiModal const* semi_modal(Tree const& tree, Predicate const& p) {
  auto const hit = std::find_if(kSemiModals.begin(), kSemiModals.end(), [&](SemiModal const& s) { return s.lemma == p.lemma; });
  if (hit == kSemiModals.end()) return nullptr;
  bool const be = p.passive || tree.child(p.token, Rel::kCop) >= 0 || tree.child(p.token, Rel::kAuxPass) >= 0;
  return be ? &*hit : nullptr;
}

void set_modality(Predicate& p, std::string_view word) {
  if (!p.modality.empty()) return;
  p.modality = word;
  add_path(p, "modal", word);
}

void negate(Predicate& p, std::string_view word) {
  p.negated = !p.negated;
  add_path(p, "neg", word);
}

std::string_view modal_lemma(Token const& t) {
  if (t.lemma == "'ll" || t.lemma == "wo" || t.lemma == "’ll") return "will";
  if (t.lemma == "'d" || t.lemma == "’d") return "would";
  if (t.lemma == "ca") return "can";
  if (t.lemma == "sha") return "shall";
  return t.lemma;
}

Tense tense_of_tag(std::string_view tag) {
  if (tag == "VBD") return Tense::kPast;
  if (tag == "VBZ" || tag == "VBP") return Tense::kPresent;
  return Tense::kNone;
}

/// "hasn't", "dont" left in one piece by whoever cut the text into tokens.
bool is_fused_negation(std::string_view text) {
  constexpr std::array<std::string_view, 4> kBare = {"dont", "cant", "wont", "didnt"};
  return text.ends_with("n't") || text.ends_with("n\xE2\x80\x99t") || among(kBare, text);
}

/// "not only", "not just": adds something and takes nothing away; nor does "is not sought only by Peru".
bool adds_only(Tree const& tree, std::uint32_t negator, std::uint32_t verb) {
  constexpr std::array<std::string_view, 6> kMore = {"only", "just", "merely", "simply", "solely", "least"};
  if (negator + 1 < tree.tokens.size() && among(kMore, tree.tokens[negator + 1].lemma)) return true;
  if (verb < negator || verb + 2 >= tree.tokens.size() || !(among(kMore, tree.tokens[verb + 1].lemma) && tree.tokens[verb + 1].lemma != "least")) return false;
  Token const& whom = tree.tokens[verb + 2];  // "did not attack just the judge"
  return whom.lemma == "by" || whom.pos == Upos::kPropn || whom.pos == Upos::kDet || whom.pos == Upos::kNoun;
}

void read_auxiliary(Predicate& p, Token const& t) {
  if (t.text.size() > 3 && is_fused_negation(t.text)) negate(p, "not");
  if (t.tag == "MD") {
    std::string_view const modal = modal_lemma(t);
    set_modality(p, modal);
    p.tense = modal == "will" || modal == "shall" ? Tense::kFuture : Tense::kPresent;
    return;
  }
  if (t.lemma == "have" && t.rel == Rel::kAux) p.perfect = true;
  if (p.tense == Tense::kNone) p.tense = tense_of_tag(t.tag);
}

void read_child(Tree const& tree, Predicate& p, std::uint32_t child) {
  Token const& t = tree.tokens[child];
  switch (t.rel) {
    case Rel::kAux:
    case Rel::kAuxPass:
    case Rel::kCop: read_auxiliary(p, t); break;
    case Rel::kAdvmod:
    case Rel::kDep:
    case Rel::kCcPreconj:
      if (among(kNegators, t.lemma)) {
        if (!adds_only(tree, child, p.token)) negate(p, "not");
      } else if (t.lemma == "long" && tree.child(child, Rel::kAdvmod) < 0) break;
      else if (t.lemma == "longer") negate(p, "no_longer");
      break;
    case Rel::kDet: if (p.kind == PredicateKind::kNoun && t.lemma == "no") negate(p, "no"); break;
    case Rel::kNsubj:
    case Rel::kNsubjPass:
    case Rel::kObj:
      if (p.kind == PredicateKind::kNoun) break;
      if (among(kNegativeWords, t.lemma)) negate(p, "no");
      for (std::uint32_t c : tree.children(child)) {
        std::string_view const word = tree.tokens[c].lemma;
        if ((tree.tokens[c].rel == Rel::kDet && word == "no") || (c < child && word == "neither")) negate(p, "no");
      }
      break;
    default: break;
  }
}

/// "When they could not, the police entered": words of a clause without its verb, hung on the next one.
bool is_of_clause_cut_short(Tree const& tree, Predicate const& p, std::uint32_t child) {
  bool const word = tree.tokens[child].rel == Rel::kAux || tree.tokens[child].rel == Rel::kAdvmod;
  if (!word || child > p.token || child == 0 || tree.tokens[child - 1].rel == Rel::kPunct) return false;
  bool own_subject = false, cut = false;
  for (std::uint32_t i = child + 1; i < p.token; ++i) {
    if (tree.tokens[i].text == "," && (i == child + 1 || tree.tokens[i - 1].rel == Rel::kAdvmod)) cut = true;
    own_subject = own_subject || (cut && tree.tokens[i].head == static_cast<std::int32_t>(p.token) && tree.tokens[i].rel == Rel::kNsubj);
  }
  std::int32_t const first = tree.child(p.token, Rel::kNsubj);
  return cut && own_subject && first >= 0 && first < static_cast<std::int32_t>(child);
}

bool is_going_to(Tree const& tree, Predicate const& p) {
  return p.lemma == "go" && p.progressive && std::any_of(p.arguments.begin(), p.arguments.end(), [&](Argument const& a) {
           return a.slot == Slot::kComplement && tree.tokens[a.token].rel == Rel::kXcomp;
         });
}

void read_form(Tree const& tree, Predicate& p) {
  Token const& t = tree.tokens[p.token];
  if (p.tense == Tense::kNone) p.tense = tense_of_tag(t.tag);
  if (p.kind == PredicateKind::kVerb) p.progressive = t.tag == "VBG" && tree.child(p.token, Rel::kAux) >= 0;
  if (p.tense == Tense::kNone && t.tag == "VBN" && (t.rel == Rel::kAcl || t.rel == Rel::kAmod)) p.tense = Tense::kPast;
  bool const bare = t.tag == "VB" && t.rel == Rel::kRoot && p.modality.empty() && tree.child(p.token, Rel::kNsubj) < 0 &&
                    tree.child(p.token, Rel::kAux) < 0 && tree.child(p.token, Rel::kMark) < 0;
  p.imperative = bare;
  Sentence const& s = tree.sentences[t.sentence];
  bool const aside = t.rel == Rel::kAclRelcl;  // "Why trust a neighbour that has fired at it?" does not ask whether it has
  for (std::uint32_t i = s.end; !aside && i > s.begin && s.end - i < 3; --i) p.question |= tree.tokens[i - 1].text == "?";
}

/// "have to", "need to", "ought to": a full verb for the parser, a modal for us.
std::string_view verb_as_modal(Tree const& tree, Predicate const& governor) {
  if (governor.lemma == "have") return "have_to";
  if (governor.lemma == "need") return "need_to";
  if (governor.lemma == "ought") return "should";
  if (is_going_to(tree, governor)) return "be_going_to";
  if (governor.lemma == "be") return "be_to";
  return {};
}

/// "has yet to extradite", "is yet to": has not.
bool is_yet_to(Tree const& tree, Predicate const& governor) {
  if (governor.lemma != "have" && governor.lemma != "be") return false;
  auto const children = tree.children(governor.token);
  return std::any_of(children.begin(), children.end(), [&](std::uint32_t c) { return tree.tokens[c].lemma == "yet" && tree.tokens[c].rel == Rel::kAdvmod; });
}

/// "did not admit or implicate": one "not" for both.
bool shares_negation(Tree const& tree, Predicate const& first, std::uint32_t token) {
  std::string_view const tag = tree.tokens[token].tag;
  if (tree.child(token, Rel::kNsubj) >= 0 || tree.child(token, Rel::kNsubjPass) >= 0 || tag == "VBZ") return false;
  if (tag == "VBD" && !first.perfect && first.tense != Tense::kPast) return false;  // "had not admitted or named", read as a past form
  std::int32_t const cc = tree.child(token, Rel::kCc);
  return cc >= 0 && (tree.tokens[static_cast<std::size_t>(cc)].lemma == "or" || tree.tokens[static_cast<std::size_t>(cc)].lemma == "nor");
}

/// "possible only if both agree, meet and sign": bare verbs after an if-clause that the parser hung on the adjective.
bool continues_condition(Tree const& tree, Predicates const& all, Predicate const& g, Predicate const& p) {
  std::string_view const tag = tree.tokens[p.token].tag;
  bool const bare = p.kind == PredicateKind::kVerb && (tag == "VB" || tag == "VBP") && tree.child(p.token, Rel::kNsubj) < 0;
  if (p.governed != Governed::kConjunct || !bare || g.kind == PredicateKind::kVerb || g.token > p.token) return false;
  return std::any_of(all.all.begin(), all.all.end(), [&](Predicate const& q) {
    return q.governed == Governed::kConditional && q.mark != "until" && q.mark != "once" && q.token > g.token && q.token < p.token;
  });
}

bool is_limiting_phrase(std::string_view prep) {
  return prep == "subject_to" || prep == "in_case_of" || prep == "conditional_on" || prep == "in_the_event_of" ||
         prep == "in_exchange_for" || prep == "in_return_for" || prep == "depending_on";
}

/// "It is high time the boy was sent home": the past form says that he is still here (Quirk et al. 1985, 14.23).
bool is_overdue(Tree const& tree, Predicate const& p) {
  Token const& t = tree.tokens[p.token];
  if ((t.rel != Rel::kCcomp && t.rel != Rel::kAcl && t.rel != Rel::kAclRelcl) || t.head < 0 || !t.mark.empty() || p.tense != Tense::kPast) return false;
  auto const head = static_cast<std::uint32_t>(t.head);
  if (tree.tokens[head].lemma != "time" || tree.child(head, Rel::kCop) < 0) return false;
  std::int32_t const it = tree.child(head, Rel::kNsubj);
  return it < 0 || tree.tokens[static_cast<std::size_t>(it)].lemma == "it";
}

bool has_word(Tree const& tree, std::uint32_t head, std::string_view lemma) {
  auto const children = tree.children(head);
  return std::any_of(children.begin(), children.end(), [&](std::uint32_t c) { return tree.tokens[c].lemma == lemma; });
}

/// "acted to bar him", "came forward to accuse her", "returned, only to be jailed": an infinitive that tells what was done.
bool tells_outcome(Tree const& tree, Predicate const& g, Predicate const& p) {
  if (p.governed != Governed::kPurpose && p.governed != Governed::kInfinitive) return false;
  bool const done = (g.tense == Tense::kPast || g.perfect) && g.modality.empty() && !g.negated && !g.in_condition && !g.question;
  if (!done || p.negated || g.kind != PredicateKind::kVerb) return false;
  auto const children = tree.children(p.token);
  bool const only = std::any_of(children.begin(), children.end(), [&](std::uint32_t c) {
    return tree.tokens[c].lemma == "only" && c + 1 < tree.tokens.size() && tree.tokens[c + 1].tag == "TO" && c > g.token;
  });
  if (only) return true;
  if (g.lemma == "come") return has_word(tree, g.token, "forward");
  if (g.lemma == "step") return has_word(tree, g.token, "in") || has_word(tree, g.token, "forward") || has_word(tree, g.token, "up");
  if (g.lemma == "go") {  // "went out of his way": parsers hang the way on "out"
    auto const words = tree.children(g.token);
    return has_word(tree, g.token, "way") || std::any_of(words.begin(), words.end(), [&](std::uint32_t c) { return c < p.token && c > g.token && has_word(tree, c, "way"); });
  }
  return g.lemma == "act" || g.lemma == "intervene";
}

}  // namespace

void find_state(Tree const& tree, Predicate& p) {
  for (std::uint32_t child : tree.children(p.token))
    if (!is_of_clause_cut_short(tree, p, child)) read_child(tree, p, child);
  read_form(tree, p);
  for (Argument const& a : p.arguments)
    if (a.slot == Slot::kOblique && is_limiting_phrase(a.prep)) p.has_condition = true;
  if (p.mark == "without" || p.mark == "instead_of" || p.mark == "rather_than" || p.mark == "instead" || p.mark == "rather") negate(p, p.mark);
  if (p.mark == "of")
    for (std::uint32_t c : tree.children(p.token))
      if (tree.tokens[c].lemma == "instead" && tree.tokens[c].rel == Rel::kAdvmod && c < p.token) negate(p, "instead_of");
  std::int32_t const above = tree.tokens[p.token].head;
  if (p.kind == PredicateKind::kNoun && above >= 0 && tree.tokens[p.token].prep == "of") {
    std::string_view const missing = tree.tokens[static_cast<std::size_t>(above)].lemma;
    if (missing == "absence" || missing == "lack") negate(p, missing);
  }
  if (p.mark == "of" && above >= 0) {  // "fell short of accusing", "steered clear of accusing"
    std::string_view const lemma = tree.tokens[static_cast<std::size_t>(above)].lemma;
    if (lemma == "short" || lemma == "clear") negate(p, lemma == "short" ? "short_of" : "clear_of");
  }
  // "want to know if he will return it": what is asked is open, for both of two joined verbs.
  bool const asked = p.governed == Governed::kComplementClause && (p.mark == "if" || p.mark == "whether");
  if (asked || is_overdue(tree, p)) {
    p.in_condition = true;
    add_path(p, "in", asked ? p.mark : std::string_view("time"));
  }
  std::string_view const prep = tree.tokens[p.token].prep;
  if (p.kind == PredicateKind::kNoun && (prep == "in_the_event_of" || prep == "in_case_of")) p.in_condition = true;
}

void inherit_state(Tree const& tree, Predicates& predicates, Predicate& p) {
  if (p.governor < 0) return;
  Predicate& g = predicates.all[static_cast<std::size_t>(p.governor)];
  if (p.governed == Governed::kConditional && p.mark != "until" && p.mark != "once") {
    p.in_condition = true;
    g.has_condition = true;
    add_path(p, "in", p.mark.empty() ? "inversion" : p.mark);
    // "Had X shared it, Y would have arrested": it was not so.
    if (p.mark.empty() && p.perfect && is_inverted_condition(tree, p.token)) negate(p, "counterfactual");
  }
  // "if A helps, while B gives": the second half of one condition.
  bool const second_half = p.governed == Governed::kAdverbial && p.mark == "while" && g.has_condition && p.token > g.token;
  if (continues_condition(tree, predicates, g, p)) p.in_condition = true;
  if (second_half && p.tense == Tense::kPresent && !g.modality.empty()) {
    p.in_condition = true;
    add_path(p, "in", p.mark);
  }
  if (g.in_condition && p.governed != Governed::kRelative && p.governed != Governed::kParticiple) p.in_condition = true;
  bool const truth = g.lemma == "true" || g.lemma == "correct" || g.lemma == "accurate" || g.lemma == "case";
  if (p.governed == Governed::kComplementClause && g.negated && truth) negate(p, "not_true");
  if (p.governed == Governed::kInfinitive && is_yet_to(tree, g)) {
    negate(p, "yet");
    p.tense = Tense::kPast;
  } else if (p.governed == Governed::kInfinitive) {
    SemiModal const* semi = semi_modal(tree, g);
    bool const direct = tree.tokens[p.token].head == static_cast<std::int32_t>(g.token);  // not "had the courage to speak"
    std::string_view const name = semi != nullptr ? semi->name : direct ? verb_as_modal(tree, g) : std::string_view();
    if (!name.empty()) {
      set_modality(p, name);
      if (p.tense == Tense::kNone) p.tense = name == "be_able_to" ? g.tense : Tense::kFuture;
      if (g.negated || name == "be_unable_to" || name == "be_unlikely_to") negate(p, name);
    }
  }
  if (tells_outcome(tree, g, p)) {
    p.governed = Governed::kAdverbial;
    p.tense = Tense::kPast;
    add_path(p, "outcome", g.lemma);
  }
  if (p.governed == Governed::kConjunct && p.kind != PredicateKind::kNoun) {
    bool const own = tree.child(p.token, Rel::kAux) >= 0 || tree.child(p.token, Rel::kCop) >= 0;
    if (!own && p.modality.empty() && !g.modality.empty() && (tree.tokens[p.token].tag == "VB" || tree.tokens[p.token].tag == "VBN")) {
      set_modality(p, g.modality);
      p.tense = g.tense;
    }
    if (p.tense == Tense::kNone) p.tense = g.tense;
    if (!own && g.negated && !p.negated && shares_negation(tree, g, p.token)) negate(p, "shared");
    if (g.has_condition && p.token > g.token) p.has_condition = true;
  }
}

void mark_quotations(Tree const& tree, Predicates& predicates) {
  bool inside = false;
  for (std::uint32_t i = 0; i < tree.tokens.size(); ++i) {
    Token const& t = tree.tokens[i];
    if (t.paragraph_start) inside = false;
    if (t.text == "\"" || t.text == "''" || t.text == "``") inside = t.text == "``" || (t.text == "\"" && !inside);
    else if (t.text == "\xE2\x80\x9C") inside = true;
    else if (t.text == "\xE2\x80\x9D") inside = false;
    if (std::int32_t const p = predicates.at_token[i]; p >= 0) predicates.all[static_cast<std::size_t>(p)].in_quotation = inside;
  }
}

}  // namespace dragoman::predicate_parts
