// Deep arguments. The surface relations of a UD parse are brought to the roles they stand for: passives are turned
// round, the by-phrase is the doer, conjuncts are arguments of their own, relative pronouns stand for the noun they
// modify, and infinitives, participles and conjoined verbs take the argument their governor controls (the "enhanced"
// graph of UD v2, computed here because parsers write only the basic one). Control: Larson 1991 on the minimal
// distance principle, with "promise" as the known exception.
#include <algorithm>
#include <array>

#include "predicate/predicate_parts.h"

namespace dragoman::predicate_parts {

namespace {

bool is_nominal(Token const& t) {
  return t.pos == Upos::kNoun || t.pos == Upos::kPropn || t.pos == Upos::kPron || t.pos == Upos::kNum ||
         t.pos == Upos::kSym || t.pos == Upos::kX || t.pos == Upos::kAdj || t.pos == Upos::kDet;
}

bool is_relative_pronoun(Token const& t) {
  return t.tag == "WDT" || t.tag == "WP" || t.tag == "WP$" ||
         (t.pos == Upos::kPron && (t.lemma == "that" || t.lemma == "who" || t.lemma == "which"));
}

bool has_slot(Predicate const& p, Slot slot) {
  return std::any_of(p.arguments.begin(), p.arguments.end(), [&](Argument const& a) { return a.slot == slot; });
}

/// Adds a phrase and its nominal conjuncts, "X, Y and Z".
void add(Tree const& tree, Predicate& p, Slot slot, std::uint32_t token, std::string_view prep, bool inherited = false) {
  for (Argument const& a : p.arguments)
    if (a.token == token && a.slot == slot) return;
  p.arguments.push_back({slot, token, prep, inherited});
  if (slot == Slot::kComplement) return;
  for (std::uint32_t child : tree.children(token))
    if (tree.tokens[child].rel == Rel::kConj && is_nominal(tree.tokens[child])) add(tree, p, slot, child, prep, inherited);
}

void add_verb_argument(Tree const& tree, Predicate& p, std::uint32_t child) {
  Token const& t = tree.tokens[child];
  switch (t.rel) {
    case Rel::kNsubj: add(tree, p, Slot::kSubject, child, {}); break;
    case Rel::kNsubjPass: add(tree, p, tree.child(p.token, Rel::kObj) >= 0 ? Slot::kIndirect : Slot::kObject, child, {}); break;
    case Rel::kObj: add(tree, p, Slot::kObject, child, {}); break;
    case Rel::kIobj: add(tree, p, t.prep.empty() ? Slot::kIndirect : Slot::kOblique, child, t.prep); break;
    case Rel::kOblAgent: add(tree, p, Slot::kSubject, child, {}); break;
    case Rel::kObl:
      if (p.passive && t.prep == "by" && !has_slot(p, Slot::kSubject)) add(tree, p, Slot::kSubject, child, {});
      else if (!t.prep.empty()) add(tree, p, Slot::kOblique, child, t.prep);
      break;
    case Rel::kNmod: add(tree, p, Slot::kOblique, child, t.prep); break;
    case Rel::kCcomp:
    case Rel::kXcomp:
    case Rel::kCsubj: add(tree, p, Slot::kComplement, child, t.mark); break;
    case Rel::kCompoundPrt: p.particle = t.lemma; break;
    case Rel::kAdvmod: if (p.particle.empty() && child == p.token + 1 && is_particle_word(t.lemma)) p.particle = t.lemma; break;
    default: break;
  }
}

void add_noun_argument(Tree const& tree, Predicate& p, std::uint32_t child) {
  Token const& t = tree.tokens[child];
  switch (t.rel) {
    case Rel::kNsubj: if (p.kind != PredicateKind::kNoun || tree.child(p.token, Rel::kCop) >= 0) add(tree, p, Slot::kSubject, child, {}); break;
    case Rel::kNmodPoss: add(tree, p, Slot::kPossessor, child, {}); break;
    case Rel::kNmod:
    case Rel::kObl: if (!t.prep.empty()) add(tree, p, Slot::kOblique, child, t.prep); break;
    case Rel::kOblAgent: add(tree, p, Slot::kOblique, child, "by"); break;
    case Rel::kCompound:
    case Rel::kAmod:
    case Rel::kNmodNpmod: add(tree, p, Slot::kModifier, child, {}); break;
    case Rel::kCcomp:
    case Rel::kXcomp: add(tree, p, Slot::kComplement, child, t.mark); break;
    case Rel::kAcl: add(tree, p, Slot::kComplement, child, t.mark); break;
    default: break;
  }
}

/// Prepositional phrases on an adverbial "as well as", "together with": second parties of the subject.
constexpr std::array<std::string_view, 4> kJoiners = {"as_well_as", "along_with", "together_with", "alongside"};

void split_joined_subject(Tree const& tree, Predicate& p) {
  for (std::size_t i = 0; i < p.arguments.size(); ++i)
    if (p.arguments[i].slot == Slot::kOblique &&
        std::find(kJoiners.begin(), kJoiners.end(), p.arguments[i].prep) != kJoiners.end() && tree.tokens[p.arguments[i].token].head == static_cast<std::int32_t>(p.token))
      p.arguments[i].slot = Slot::kSubject;
}

/// "who fled Kabul", "the men arrested by", "the pact signed": the modified noun fills the open place.
void fill_from_modified_noun(Tree const& tree, Predicate& p) {
  Token const& t = tree.tokens[p.token];
  if (t.head < 0) return;
  auto const noun = static_cast<std::uint32_t>(t.head);
  if (t.rel == Rel::kAclRelcl) {
    for (Argument& a : p.arguments)
      if (is_relative_pronoun(tree.tokens[a.token])) {
        a.token = noun;
        a.inherited = true;
        return;
      }
    // "Peshawar, where gunmen killed": the noun is the place, not a party.
    for (std::uint32_t c : tree.children(p.token))
      if (tree.tokens[c].tag == "WRB") return;
    bool const subject_open = !has_slot(p, Slot::kSubject) && !p.passive;
    add(tree, p, subject_open ? Slot::kSubject : Slot::kObject, noun, {}, true);
  } else if (is_finite_acl(tree, p.token)) {
    std::uint32_t subject = noun;
    while (tree.tokens[subject].rel == Rel::kAppos) subject = static_cast<std::uint32_t>(tree.tokens[subject].head);
    add(tree, p, Slot::kSubject, subject, {}, true);
  } else if (t.rel == Rel::kAcl && t.mark.empty() && (t.tag == "VBG" || t.tag == "VBN" || t.tag == "VBD")) {
    bool const infinitive = std::any_of(tree.children(p.token).begin(), tree.children(p.token).end(),
                                        [&](std::uint32_t c) { return tree.tokens[c].tag == "TO"; });
    if (!infinitive) add(tree, p, t.tag == "VBG" ? Slot::kSubject : Slot::kObject, noun, {}, true);
  }
}

constexpr std::array<std::string_view, 10> kSubjectControl = {"promise", "vow", "threaten", "offer", "pledge",
                                                              "agree",   "ask", "refuse",   "plan",  "swear"};

void copy(Predicate& to, Predicate const& from, Slot slot, Slot as) {
  std::size_t const n = from.arguments.size();
  for (std::size_t i = 0; i < n; ++i) {
    Argument const a = from.arguments[i];
    if (a.slot == slot) to.arguments.push_back({as, a.token, {}, true});
  }
}

/// The place an inherited subject goes to: in a passive it is what is acted on.
Slot open_place(Predicate const& p) { return p.passive ? Slot::kObject : Slot::kSubject; }

void inherit_conjunct(Predicate& p, Predicate const& first) {
  if (has_slot(p, open_place(p))) return;
  if (first.passive && !p.passive) {
    if (!has_slot(p, Slot::kSubject)) copy(p, first, Slot::kObject, Slot::kSubject);
  } else {
    copy(p, first, open_place(first), open_place(p));
    if (p.passive && !has_slot(p, Slot::kSubject)) copy(p, first, Slot::kSubject, Slot::kSubject);
  }
}

/// "Since it withdrew, the United States has cut": a pronoun before the main subject means that subject (Carden 1982).
void resolve_cataphora(Tree const& tree, Predicate& p, Predicate const& governor) {
  if (p.token > governor.token || governor.kind != PredicateKind::kVerb) return;
  auto const subject = std::find_if(governor.arguments.begin(), governor.arguments.end(), [](Argument const& a) { return a.slot == Slot::kSubject; });
  if (subject == governor.arguments.end() || tree.tokens[subject->token].pos == Upos::kPron) return;
  for (Argument& a : p.arguments) {
    std::string_view const lemma = tree.tokens[a.token].lemma;
    bool const pronoun = tree.tokens[a.token].pos == Upos::kPron && (lemma == "it" || lemma == "he" || lemma == "she" || lemma == "they");
    if (a.slot == Slot::kSubject && pronoun && a.token < subject->token) a.token = subject->token;
  }
}

void inherit_controlled(Predicate& p, Predicate const& governor) {
  if (has_slot(p, open_place(p))) return;
  bool const keeps_subject =
      std::find(kSubjectControl.begin(), kSubjectControl.end(), governor.lemma) != kSubjectControl.end() &&
      !(governor.lemma == "ask" && has_slot(governor, Slot::kObject));
  bool const by_object = has_slot(governor, Slot::kObject) && !keeps_subject && p.governed != Governed::kPurpose &&
                         p.governed != Governed::kAdverbial && p.governed != Governed::kGerund;
  Slot const from = by_object || (governor.passive && !keeps_subject) ? Slot::kObject : Slot::kSubject;
  copy(p, governor, from, open_place(p));
  if (!has_slot(p, open_place(p)) && from == Slot::kObject) copy(p, governor, Slot::kIndirect, open_place(p));
  if (governor.kind == PredicateKind::kNoun && !has_slot(p, open_place(p))) {
    copy(p, governor, Slot::kPossessor, open_place(p));
    if (!has_slot(p, open_place(p))) copy(p, governor, Slot::kSubject, open_place(p));
  }
}

}  // namespace

bool is_particle_word(std::string_view lemma) {
  return lemma == "down" || lemma == "up" || lemma == "out" || lemma == "off" || lemma == "over" || lemma == "back" || lemma == "aside" ||
         lemma == "away";
}

void find_arguments(Tree const& tree, Predicate& p) {
  bool const nominal = p.kind == PredicateKind::kNoun;
  for (std::uint32_t child : tree.children(p.token)) {
    if (nominal) add_noun_argument(tree, p, child);
    else add_verb_argument(tree, p, child);
  }
  split_joined_subject(tree, p);
  if (!nominal) fill_from_modified_noun(tree, p);
}

void inherit_arguments(Tree const& tree, Predicates& predicates, Predicate& p) {
  if (p.governor < 0 || p.kind == PredicateKind::kNoun) return;
  Predicate const& governor = predicates.all[static_cast<std::size_t>(p.governor)];
  switch (p.governed) {
    case Governed::kConjunct: {
      inherit_conjunct(p, governor);
      // "arrested and tortured three men": the first verb shares the object of the last when it has none.
      Predicate& first = predicates.all[static_cast<std::size_t>(p.governor)];
      bool const bare = first.kind == PredicateKind::kVerb && !first.passive && first.arguments.size() <= 1;
      if (bare && !has_slot(first, Slot::kObject) && p.token - first.token <= 3) copy(first, p, Slot::kObject, Slot::kObject);
      break;
    }
    case Governed::kInfinitive:
    case Governed::kGerund:
    case Governed::kPurpose:
    case Governed::kAdverbial:
    case Governed::kConditional:
      if (tree.child(p.token, Rel::kNsubj) < 0 && tree.child(p.token, Rel::kNsubjPass) < 0) inherit_controlled(p, governor);
      else if (p.governed == Governed::kAdverbial) resolve_cataphora(tree, p, governor);
      break;
    default: break;
  }
}

}  // namespace dragoman::predicate_parts
