// Active or passive. Auxiliaries tell it where they stand. A participle without one takes the voice of the verb it is
// joined to ("was robbed and beaten"), and headlines leave the auxiliary out altogether: "Woman stabbed in park" is told
// apart from an active past because verbs of killing, wounding and arrest do not go without their object (Quirk et al.
// 1985, 3.63-68 on the passive, app. I.45 on block language).
#include <algorithm>
#include <array>

#include "base/one_of.h"
#include "predicate/predicate_parts.h"

namespace dragoman::predicate_parts {

namespace {

/// Verbs whose active always has an object in news.
constexpr std::array<std::string_view, 38> kNeedsObject = {
    "abduct",   "accuse",   "acquit",  "apprehend", "arraign", "arrest",  "assassinate", "behead",  "charge",   "convict", "decapitate",
    "deport",   "detain",  "execute",   "expel",   "extradite", "fine",      "gun",     "handcuff", "impeach", "imprison",
    "indict",   "injure",  "jail",      "kidnap",  "kill",    "maim",        "murder",  "oust",     "rape",    "rob",
    "sentence", "shoot",   "slay",      "stab",    "strangle", "torture",    "wound"};

bool needs_object(std::string_view lemma) { return std::find(kNeedsObject.begin(), kNeedsObject.end(), lemma) != kNeedsObject.end(); }

bool has_any(Tree const& tree, std::uint32_t token, std::initializer_list<Rel> rels) {
  return std::any_of(rels.begin(), rels.end(), [&](Rel r) { return tree.child(token, r) >= 0; });
}

/// "two people", "Woman", "Minister Ruiz": what headlines count or name without an article. Names shoot and charge as well.
bool is_headline_subject(Tree const& tree, std::uint32_t subject, std::string_view verb) {
  if (has_any(tree, subject, {Rel::kDet, Rel::kNmodPoss})) return false;
  std::string_view const tag = tree.tokens[subject].tag;
  bool const named = tag == "NNP" && verb != "shoot" && verb != "charge" && verb != "execute" && verb != "fine" && verb != "rob";
  return tag == "NN" || tag == "CD" || named || tree.child(subject, Rel::kNummod) >= 0;
}

/// What is acted on; "shot three times" tells how often.
bool has_true_object(Tree const& tree, std::uint32_t verb) {
  std::int32_t const object = tree.child(verb, Rel::kObj);
  return object >= 0 && tree.tokens[static_cast<std::size_t>(object)].lemma != "time";
}

/// "shot at police", "shot from a car", "fired and shot": the one verb of the list that people do without an object.
bool aims(Tree const& tree, std::uint32_t verb) {
  auto const children = tree.children(verb);
  return std::any_of(children.begin(), children.end(), [&](std::uint32_t c) {
    Token const& t = tree.tokens[c];
    if (t.rel != Rel::kObl) return false;
    bool const at_name = t.prep == "at" && t.pos == Upos::kPropn;
    return (t.prep == "at" && !at_name) || t.prep == "into" || t.prep == "from" || t.prep == "toward" || t.prep == "towards" || t.prep == "for" || t.prep == "through";
  });
}

/// "charged with hitting a child": nobody storms so.
bool is_charged_with_doing(Tree const& tree, std::uint32_t verb) {
  if (tree.tokens[verb].lemma != "charge") return false;
  auto const children = tree.children(verb);
  return std::any_of(children.begin(), children.end(), [&](std::uint32_t c) { return tree.tokens[c].tag == "VBG" && (tree.tokens[c].mark == "with" || tree.tokens[c].prep == "with"); });
}

/// "charged with theft", and not "charged at the fence".
bool is_accused(Tree const& tree, std::uint32_t verb) {
  auto const children = tree.children(verb);
  return std::any_of(children.begin(), children.end(), [&](std::uint32_t c) {
    std::string_view const prep = tree.tokens[c].rel == Rel::kObl ? tree.tokens[c].prep : std::string_view();
    return prep == "with" || prep == "over" || prep == "in" || prep == "after";
  });
}

/// "The worker shot in the shoulder needed surgery": a clause as subject, with a subject before it and no object.
bool is_reduced_relative(Tree const& tree, std::uint32_t token) {
  Token const& t = tree.tokens[token];
  bool const as_subject = t.rel == Rel::kNsubj || t.rel == Rel::kNsubjPass || t.rel == Rel::kCsubj;
  if (!as_subject || (t.tag != "VBD" && t.tag != "VBN") || !needs_object(t.lemma)) return false;
  std::int32_t const subject = tree.child(token, Rel::kNsubj);
  if (subject < 0 || subject > static_cast<std::int32_t>(token) || aims(tree, token)) return false;
  return !has_any(tree, token, {Rel::kAux, Rel::kMark, Rel::kCcomp, Rel::kXcomp}) && !has_true_object(tree, token);
}

/// "a boy killed on Monday was a student": a finite verb follows without "and" and without a subject of its own.
bool is_before_main_verb(Tree const& tree, std::uint32_t token) {
  Token const& t = tree.tokens[token];
  std::int32_t const subject = tree.child(token, Rel::kNsubj);
  if ((t.tag != "VBD" && t.tag != "VBN") || !needs_object(t.lemma) || subject < 0 || subject > static_cast<std::int32_t>(token)) return false;
  if (has_any(tree, token, {Rel::kAux, Rel::kAuxPass, Rel::kCcomp, Rel::kXcomp}) || has_true_object(tree, token) || aims(tree, token)) return false;
  auto const finite = [&](std::uint32_t v) { return tree.tokens[v].tag == "VBD" || tree.tokens[v].tag == "VBZ" || tree.tokens[v].tag == "VBP"; };
  for (std::uint32_t c : tree.children(token)) {
    if (tree.tokens[c].rel != Rel::kConj || c < token || has_any(tree, c, {Rel::kCc, Rel::kNsubj, Rel::kNsubjPass, Rel::kMark})) continue;
    std::uint32_t first = finite(c) ? c : token;
    for (std::uint32_t a : tree.children(c))
      if (finite(a) && a < c && (tree.tokens[a].rel == Rel::kAux || tree.tokens[a].rel == Rel::kAuxPass || tree.tokens[a].rel == Rel::kCop)) first = a;
    if (first > token && tree.tokens[first - 1].text != "," && tree.tokens[first - 1].pos != Upos::kCconj) return true;
  }
  return false;
}

/// "Two teenagers shot outside bar", "Man arrested after chase".
bool is_headline_passive(Tree const& tree, std::uint32_t token) {
  Token const& t = tree.tokens[token];
  if ((t.tag != "VBD" && t.tag != "VBN") || !needs_object(t.lemma) || t.rel == Rel::kAclRelcl || t.rel == Rel::kAmod) return false;
  std::int32_t const subject = tree.child(token, Rel::kNsubj);
  if (subject < 0 || subject > static_cast<std::int32_t>(token)) return false;
  if (has_any(tree, token, {Rel::kAux, Rel::kAuxPass, Rel::kIobj, Rel::kCcomp, Rel::kXcomp, Rel::kCompoundPrt}) || has_true_object(tree, token)) return false;
  for (std::uint32_t c : tree.children(token))  // "shot and killed Ruiz"
    if (tree.tokens[c].rel == Rel::kConj && tree.child(c, Rel::kObj) >= 0) return false;
  auto const who = static_cast<std::uint32_t>(subject);
  if (is_charged_with_doing(tree, token)) return true;
  if (!is_headline_subject(tree, who, t.lemma)) return false;
  if (t.lemma == "shoot") return !aims(tree, token);
  return t.lemma != "charge" || is_accused(tree, token);
}

/// "were arrested and both charged": the word stands for the subject once more.
bool repeats_subject(Tree const& tree, std::uint32_t verb) {
  std::int32_t const subject = tree.child(verb, Rel::kNsubj);
  return subject >= 0 && subject + 1 == static_cast<std::int32_t>(verb) && one_of(tree.tokens[static_cast<std::size_t>(subject)].lower, {"both", "each", "all"});
}

}  // namespace

std::int32_t held_captive(Tree const& tree, std::uint32_t verb) {
  Token const& t = tree.tokens[verb];
  bool const bare = (t.tag == "VBD" || t.tag == "VBN") && (t.lemma == "hold" || t.lemma == "take") && !has_any(tree, verb, {Rel::kAux, Rel::kAuxPass, Rel::kNsubj, Rel::kNsubjPass});
  if (!bare || verb == 0 || verb + 1 >= tree.tokens.size() || tree.child(verb, Rel::kOblAgent) < 0) return -1;
  Token const& near = tree.tokens[verb - 1];
  bool const people = near.pos == Upos::kNoun || near.pos == Upos::kPropn;
  return people && one_of(tree.tokens[verb + 1].lemma, {"hostage", "captive", "prisoner"}) ? static_cast<std::int32_t>(verb) - 1 : -1;
}

std::int32_t victim_of_kin(Tree const& tree, std::uint32_t verb) {
  Token const& t = tree.tokens[verb];
  std::int32_t const kin = tree.child(verb, Rel::kNsubj);
  if ((t.tag != "VBD" && t.tag != "VBN") || kin < 0 || verb == 0 || tree.child(verb, Rel::kAux) >= 0 || tree.child(verb, Rel::kAuxPass) >= 0) return -1;
  if (!one_of(tree.tokens[static_cast<std::size_t>(kin)].lemma, {"family", "relative", "mother", "father", "parent", "friend", "brother", "sister", "wife", "husband", "widow", "loved_one"})) return -1;
  Token const& near = tree.tokens[verb - 1];
  bool const behind = near.rel == Rel::kNmod && near.prep == "of" && near.head == kin && (near.pos == Upos::kNoun || near.pos == Upos::kPropn);
  return behind ? static_cast<std::int32_t>(verb) - 1 : -1;
}

bool acts_on_people(std::string_view lemma) { return needs_object(lemma); }

bool is_passive(Tree const& tree, std::uint32_t token) {
  if (swallows_subject(tree, token)) return false;
  if (tree.child(token, Rel::kAuxPass) >= 0 || tree.child(token, Rel::kNsubjPass) >= 0) return true;
  Token const& t = tree.tokens[token];
  if (t.tag != "VBN" && t.tag != "VBD") return false;
  if (t.rel == Rel::kAcl && t.mark.empty()) return !is_finite_acl(tree, token);
  // "was found murdered", "left him wounded"
  if (t.tag == "VBN" && t.rel == Rel::kXcomp && t.mark.empty() && tree.child(token, Rel::kAux) < 0) return true;
  // "had his passport taken away by", "saw the village burned"
  if (t.tag == "VBN" && t.rel == Rel::kCcomp && t.mark.empty() && t.head >= 0 && tree.child(token, Rel::kAux) < 0) {
    std::string_view const above = tree.tokens[static_cast<std::size_t>(t.head)].lemma;
    if (above == "have" || above == "get" || above == "see") return true;
  }
  bool const clause = tree.child(token, Rel::kNsubj) >= 0 && tree.child(token, Rel::kObj) >= 0;  // "when a car passing by opened fire"
  if (t.tag == "VBN" && t.rel == Rel::kAdvcl && tree.child(token, Rel::kAux) < 0 && !clause) return true;
  // "Militant leader killed by drone": headlines leave the auxiliary out.
  if (t.tag == "VBN" && tree.child(token, Rel::kOblAgent) >= 0 && tree.child(token, Rel::kAux) < 0 && tree.child(token, Rel::kObj) < 0) return true;
  if (is_headline_passive(tree, token) || is_reduced_relative(tree, token) || is_before_main_verb(tree, token)) return true;
  if (held_captive(tree, token) >= 0) return true;
  if (needs_object(t.lemma) && victim_of_kin(tree, token) >= 0 && !has_true_object(tree, token) && !aims(tree, token)) return true;
  return t.tag == "VBN" && t.rel == Rel::kAmod;
}

void share_voice(Tree const& tree, Predicates& predicates) {
  for (Predicate& p : predicates.all) {
    Token const& t = tree.tokens[p.token];
    if (p.kind != PredicateKind::kVerb || t.rel != Rel::kConj || t.head < 0) continue;
    std::int32_t const first = predicates.at_token[static_cast<std::size_t>(t.head)];
    bool const own = has_any(tree, p.token, {Rel::kNsubj, Rel::kNsubjPass}) && !repeats_subject(tree, p.token);
    if (first < 0 || own || has_any(tree, p.token, {Rel::kAux, Rel::kAuxPass})) continue;
    Predicate& verb = predicates.all[static_cast<std::size_t>(first)];
    // "a man shot and killed by officers": the by-phrase makes both passive.
    bool const bare = verb.kind == PredicateKind::kVerb && needs_object(verb.lemma) && !has_any(tree, verb.token, {Rel::kAux, Rel::kAuxPass, Rel::kObj, Rel::kCcomp});
    if (t.tag == "VBN" && tree.child(p.token, Rel::kOblAgent) >= 0 && bare && p.token - verb.token <= 3) verb.passive = true;
    bool const passive = verb.passive;
    bool const object = tree.child(p.token, Rel::kObj) >= 0;
    // "was sentenced to death and fined": tagged as a past form, but nobody fines without saying whom.
    if (t.tag == "VBN" && !object) p.passive = passive;
    else if (t.tag == "VBD" && !object && needs_object(t.lemma) && passive) p.passive = true;
  }
}

}  // namespace dragoman::predicate_parts
