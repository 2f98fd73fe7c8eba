// Arguments a predicate takes from elsewhere: infinitives, participles and conjoined verbs take the argument their
// governor controls. Control: Larson 1991 on the minimal distance principle, with "promise" as the known exception;
// a gerund behind "of", "against", "from" or "for" belongs to the object as well ("accused X of arming", "thanked X for").
#include <algorithm>
#include <array>

#include "base/one_of.h"
#include "predicate/predicate_parts.h"

namespace dragoman::predicate_parts {

namespace {

bool has_slot(Predicate const& p, Slot slot) {
  return std::any_of(p.arguments.begin(), p.arguments.end(), [&](Argument const& a) { return a.slot == slot; });
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

/// "were shot and killed by a deserter": the by-phrase of the last participle is that of the first.
void share_agent(Tree const& tree, Predicate const& p, Predicate& first) {
  constexpr std::uint32_t kBeside = 3;
  bool const joined = p.passive && first.passive && p.token - first.token <= kBeside && tree.child(p.token, Rel::kAuxPass) < 0;
  if (joined && !has_slot(first, Slot::kSubject)) copy(first, p, Slot::kSubject, Slot::kSubject);
}

void inherit_conjunct(Predicate& p, Predicate const& first) {
  if (has_slot(p, open_place(p))) return;
  if (first.passive && !p.passive) {
    if (!has_slot(p, Slot::kSubject)) copy(p, first, Slot::kObject, Slot::kSubject);
  } else {
    copy(p, first, open_place(first), open_place(p));
    if (p.passive && first.passive && !has_slot(p, Slot::kSubject)) copy(p, first, Slot::kSubject, Slot::kSubject);
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

/// "accused X of", "warned X against", "barred X from", "talked X into", "punished X for", "charged X with": X does it.
bool is_of_object(std::string_view governor, std::string_view mark) {
  if (mark == "with") return one_of(governor, {"charge", "book", "indict", "credit", "task", "entrust"});
  return mark == "of" || mark == "against" || mark == "from" || mark == "into" || mark == "for";
}

/// "called on X to", "appealed to X to", "pleaded with X to": X is asked to do it.
bool is_addressed(Predicate const& governor, std::string_view prep) {
  constexpr std::array<std::string_view, 14> kVerbs = {"appeal", "beckon", "beg", "call", "count", "depend", "gesture", "look", "plead", "prevail", "rely", "shout", "signal", "wait"};
  constexpr std::array<std::string_view, 5> kPreps = {"for", "on", "to", "upon", "with"};
  return std::binary_search(kVerbs.begin(), kVerbs.end(), governor.lemma) && std::binary_search(kPreps.begin(), kPreps.end(), prep);
}

void inherit_addressee(Predicate& p, Predicate const& governor) {
  if (p.governed != Governed::kInfinitive && p.governed != Governed::kPurpose) return;
  for (Argument const& a : governor.arguments)
    if (a.slot == Slot::kOblique && a.token < p.token && is_addressed(governor, a.prep)) p.arguments.push_back({open_place(p), a.token, {}, true});
}

void inherit_controlled(Predicate& p, Predicate const& governor) {
  if (has_slot(p, open_place(p))) return;
  inherit_addressee(p, governor);
  if (has_slot(p, open_place(p))) return;
  if (governor.kind == PredicateKind::kNoun && p.mark == "for" && one_of(governor.lemma, {"arrest", "conviction", "detention", "imprisonment", "indictment", "punishment", "trial"})) {
    for (Argument const& a : governor.arguments)
      if (a.prep == "of") p.arguments.push_back({open_place(p), a.token, {}, true});  // "the arrest of two men for killing a priest"
    return;
  }
  bool const keeps_subject =
      std::find(kSubjectControl.begin(), kSubjectControl.end(), governor.lemma) != kSubjectControl.end() &&
      !(governor.lemma == "ask" && has_slot(governor, Slot::kObject));
  bool const wields = governor.lemma == "use" && !governor.passive;  // "the gun he used to kill"
  bool const open = p.governed != Governed::kPurpose && p.governed != Governed::kAdverbial && (p.governed != Governed::kGerund || (is_of_object(governor.lemma, p.mark) && p.token > governor.token));
  bool const by_object = has_slot(governor, Slot::kObject) && !keeps_subject && !wields && open;
  Slot const from = by_object || (governor.passive && !keeps_subject) ? Slot::kObject : Slot::kSubject;
  copy(p, governor, from, open_place(p));
  if (!has_slot(p, open_place(p)) && from == Slot::kObject) copy(p, governor, Slot::kIndirect, open_place(p));
  if (governor.kind == PredicateKind::kNoun && !has_slot(p, open_place(p))) {
    copy(p, governor, Slot::kPossessor, open_place(p));
    if (!has_slot(p, open_place(p))) copy(p, governor, Slot::kSubject, open_place(p));
  }
}

/// "to Spain, where he faces charges": the clause takes place in what it hangs on.
void take_place(Tree const& tree, Predicate& p) {
  std::int32_t const head = tree.tokens[p.token].head;
  auto const below = tree.children(p.token);
  bool const where = std::any_of(below.begin(), below.end(), [&](std::uint32_t c) { return tree.tokens[c].lemma == "where" && c < p.token; });
  if (!where || head < 0 || tree.tokens[static_cast<std::size_t>(head)].pos != Upos::kPropn) return;
  p.arguments.push_back({Slot::kOblique, static_cast<std::uint32_t>(head), "in", true});
}

/// "charged with possession of a gun by a felon": who broke the law, and not who brings the charge.
bool is_offender(std::string_view lemma) { return lemma == "felon" || lemma == "minor" || lemma == "convict" || lemma == "juvenile" || lemma == "addict"; }

/// "perpetrated by rebels against the mayor": whom it was against, hung on the doer.
void take_target_of_doer(Tree const& tree, Predicate& p) {
  std::int32_t const doer = p.passive ? tree.child(p.token, Rel::kOblAgent) : -1;
  if (doer < 0 || std::any_of(p.arguments.begin(), p.arguments.end(), [](Argument const& a) { return a.prep == "against"; })) return;
  for (std::uint32_t c : tree.children(static_cast<std::uint32_t>(doer)))
    if (tree.tokens[c].rel == Rel::kNmod && tree.tokens[c].prep == "against") p.arguments.push_back({Slot::kOblique, c, "against", true});
}

/// "shot in the head with a rifle by two men", "released unharmed by the rebels": the doer of a passive, hung on the weapon,
/// the wound or the word for how he was.
void take_doer(Tree const& tree, Predicate& p) {
  if (!p.passive || has_slot(p, Slot::kSubject)) return;
  if (std::int32_t const how = tree.child(p.token, Rel::kXcomp); how > static_cast<std::int32_t>(p.token) && tree.tokens[static_cast<std::size_t>(how)].pos == Upos::kAdj)
    for (std::uint32_t c : tree.children(static_cast<std::uint32_t>(how)))
      if (tree.tokens[c].rel == Rel::kOblAgent) p.arguments.push_back({Slot::kSubject, c, "by", true});
  std::size_t const n = p.arguments.size();
  for (std::size_t i = 0; i < n; ++i) {
    Argument const a = p.arguments[i];
    if (a.slot != Slot::kOblique || a.token < p.token || (a.prep != "with" && a.prep != "in")) continue;
    for (std::uint32_t c : tree.children(a.token))
      if (tree.tokens[c].prep == "by" && tree.tokens[c].rel == Rel::kNmod && !(a.prep == "with" && is_offender(tree.tokens[c].lemma))) p.arguments.push_back({Slot::kSubject, c, "by", true});
  }
}

/// "the disappearance and murder of the senator", "killings during the past week of a judge": whose deed or fate it is hangs on
/// the first noun, or on the time.
void take_of_phrase(Tree const& tree, Predicate& p) {
  if (std::any_of(p.arguments.begin(), p.arguments.end(), [](Argument const& a) { return a.prep == "of" || a.slot == Slot::kPossessor; })) return;
  auto const take_from = [&](std::uint32_t noun) {
    for (std::uint32_t c : tree.children(noun))
      if (c > p.token && tree.tokens[c].rel == Rel::kNmod && tree.tokens[c].prep == "of") p.arguments.push_back({Slot::kOblique, c, "of", true});
  };
  Token const& t = tree.tokens[p.token];
  if (t.rel == Rel::kConj && t.head >= 0 && tree.tokens[static_cast<std::size_t>(t.head)].pos == Upos::kNoun) take_from(static_cast<std::uint32_t>(t.head));
  for (std::uint32_t c : tree.children(p.token)) {
    bool const time = one_of(tree.tokens[c].lemma, {"hour", "day", "week", "month", "year", "weekend"});
    if (time && tree.tokens[c].rel == Rel::kNmod && one_of(tree.tokens[c].prep, {"during", "over", "within", "in"})) take_from(c);
  }
}

}  // namespace

void inherit_arguments(Tree const& tree, Predicates& predicates, Predicate& p) {
  if (p.kind == PredicateKind::kVerb) {
    take_doer(tree, p);
    take_target_of_doer(tree, p);
  }
  if (p.kind == PredicateKind::kNoun) take_of_phrase(tree, p);
  if (p.governor < 0 || p.kind == PredicateKind::kNoun) return;
  Predicate const& governor = predicates.all[static_cast<std::size_t>(p.governor)];
  switch (p.governed) {
    case Governed::kConjunct: {
      share_agent(tree, p, predicates.all[static_cast<std::size_t>(p.governor)]);
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
    case Governed::kRelative: take_place(tree, p); break;
    default: break;
  }
}

}  // namespace dragoman::predicate_parts
