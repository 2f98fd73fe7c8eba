// Deep arguments. The surface relations of a UD parse are brought to the roles they stand for: passives are turned
// round, the by-phrase is the doer, conjuncts are arguments of their own and relative pronouns stand for the noun they
// modify (the "enhanced" graph of UD v2, computed here because parsers write only the basic one). What a clause takes
// from its governor: inherited_arguments.cc; words out of their usual order: word_order.cc.
#include <algorithm>
#include <array>

#include "base/ascii.h"
#include "predicate/hyphen_pair.h"
#include "base/one_of.h"
#include "predicate/predicate_parts.h"

namespace dragoman::predicate_parts {

namespace {

/// First parts of nouns written with a hyphen.
bool is_prefix_word(std::string_view lemma) {
  constexpr std::array<std::string_view, 12> kPrefixes = {"anti", "co", "counter", "deputy", "ex", "former", "interim", "mid", "non", "pro", "self", "vice"};
  return std::find(kPrefixes.begin(), kPrefixes.end(), lemma) != kPrefixes.end();
}

bool is_nominal(Token const& t) {
  return t.pos == Upos::kNoun || t.pos == Upos::kPropn || t.pos == Upos::kPron || t.pos == Upos::kNum ||
         t.pos == Upos::kSym || t.pos == Upos::kX || t.pos == Upos::kAdj || t.pos == Upos::kDet;
}

/// "not X but Y", "Y, not X": X has no part in it; "not only X but Y": both have.
bool is_denied(Tree const& tree, std::uint32_t token) {
  constexpr std::array<std::string_view, 6> kMore = {"only", "just", "merely", "simply", "solely", "least"};
  auto const children = tree.children(token);
  bool const denies = std::any_of(children.begin(), children.end(), [&](std::uint32_t c) {
    return c < token && tree.tokens[c].lemma == "not" && std::find(kMore.begin(), kMore.end(), tree.tokens[c + 1].lemma) == kMore.end();
  });
  if (!denies || tree.tokens[token].rel == Rel::kConj) return denies;
  return std::any_of(children.begin(), children.end(), [&](std::uint32_t c) {
    std::int32_t const cc = tree.child(c, Rel::kCc);
    return tree.tokens[c].rel == Rel::kConj && cc >= 0 && tree.tokens[static_cast<std::size_t>(cc)].lemma == "but";
  });
}

bool has_slot(Predicate const& p, Slot slot) {
  return std::any_of(p.arguments.begin(), p.arguments.end(), [&](Argument const& a) { return a.slot == slot; });
}

/// "China, the North's only ally and its lifeline, said": whoever is called so between commas is the one before them.
bool is_called_twice(Tree const& tree, std::uint32_t first) {
  std::uint32_t begin = 0, end = 0;
  int called = 0;
  for (std::uint32_t c : tree.children(first)) {
    if (tree.tokens[c].rel != Rel::kConj) continue;
    if (tree.tokens[c].tag != "NN" || tree.child(c, Rel::kNmodPoss) < 0) return false;
    if (called++ == 0) begin = tree.subtree(c).begin;
    end = std::max(end, tree.subtree(c).end);
  }
  return called > 1 && begin > 0 && tree.tokens[begin - 1].text == "," && end < tree.tokens.size() && tree.tokens[end].text == "," && tree.tokens[end].sentence == tree.tokens[first].sentence;
}

/// "Christensen, Idaho's sitting governor, praised": two phrases for one person that the parser takes for a list without "and".
bool is_apposition(Tree const& tree, std::uint32_t first, std::uint32_t second) {
  if (tree.tokens[first].pos != Upos::kPropn || tree.tokens[second].tag != "NN" || tree.child(second, Rel::kNmodPoss) < 0) return false;
  auto const begin = tree.subtree(second).begin;
  if (is_called_twice(tree, first)) return true;
  if (begin == 0 || tree.tokens[begin - 1].text != ",") return false;
  auto const siblings = tree.children(first);
  return std::none_of(siblings.begin(), siblings.end(), [&](std::uint32_t c) {
    return tree.tokens[c].rel == Rel::kCc || (tree.tokens[c].rel == Rel::kConj && (c != second || tree.child(c, Rel::kCc) >= 0));
  }) && tree.child(second, Rel::kConj) < 0;
}

/// "an aide, Ann Lee, and Bo Ray", "Ann Lee, R-Ohio, and Bo Ray": joined by the parser to what stands between the commas.
std::int32_t joined_behind_apposition(Tree const& tree, std::uint32_t apposition) {
  Token const& between = tree.tokens[apposition];
  if (between.rel != Rel::kAppos || between.pos != Upos::kPropn || between.head < 0) return -1;
  std::uint32_t const begin = tree.subtree(apposition).begin;
  if (begin == 0 || tree.tokens[begin - 1].text != ",") return -1;
  Token const& head = tree.tokens[static_cast<std::size_t>(between.head)];
  bool const one = head.pos == Upos::kPropn ? tree.tokens[apposition - 1].text == "-" : head.tag == "NN";  // "Ann Lee, Bo Ray, and Cy Day" is a list
  if (!one) return -1;
  for (std::uint32_t c : tree.children(apposition)) {
    if (tree.tokens[c].rel != Rel::kConj || tree.tokens[c].pos != Upos::kPropn) continue;
    std::int32_t const own = tree.child(c, Rel::kCc), cc = own >= 0 ? own : tree.child(apposition, Rel::kCc);
    if (cc <= static_cast<std::int32_t>(apposition) || cc > static_cast<std::int32_t>(c)) continue;
    auto const and_word = static_cast<std::size_t>(cc);
    if (tree.tokens[and_word].lemma == "and" && tree.tokens[and_word - 1].text == ",") return static_cast<std::int32_t>(c);
  }
  return -1;
}

/// Adds a phrase and its nominal conjuncts, "X, Y and Z"; in "not X but Y" and "Y, not X" Y alone.
void add(Tree const& tree, Predicate& p, Slot slot, std::uint32_t token, std::string_view prep, bool inherited = false) {
  for (Argument const& a : p.arguments)
    if (a.token == token && a.slot == slot) return;
  if (!is_denied(tree, token)) p.arguments.push_back({slot, token, prep, inherited});
  if (slot == Slot::kComplement) return;
  for (std::uint32_t child : tree.children(token))
    if (tree.tokens[child].rel == Rel::kConj && is_nominal(tree.tokens[child]) && !is_apposition(tree, token, child)) add(tree, p, slot, child, prep, inherited);
  for (std::uint32_t child : tree.children(token))
    if (std::int32_t const other = joined_behind_apposition(tree, child); other >= 0) add(tree, p, slot, static_cast<std::uint32_t>(other), prep, inherited);
}

/// "killed by a man hiding in the yard": the parser takes the participle for who did it.
std::uint32_t agent_of(Tree const& tree, std::uint32_t agent) {
  Token const& word = tree.tokens[agent];
  bool const stance = word.text == "hiding" || word.text == "lurking" || word.text == "waiting" || word.text == "standing";  // tagged as nouns
  if (word.tag != "VBG" && !stance) return agent;
  for (Rel rel : {Rel::kNsubj, Rel::kCompound, Rel::kObj})
    if (std::int32_t const noun = tree.child(agent, rel); noun >= 0 && noun < static_cast<std::int32_t>(agent)) return static_cast<std::uint32_t>(noun);
  return agent;
}

void add_verb_argument(Tree const& tree, Predicate& p, std::uint32_t child) {
  Token const& t = tree.tokens[child];
  switch (t.rel) {
    case Rel::kAmod: if (p.passive && t.lemma == "old") add(tree, p, Slot::kObject, child, {}); break;  // "17-year-old shot by"
    case Rel::kNsubj: add(tree, p, p.passive ? Slot::kObject : Slot::kSubject, child, {}); break;
    case Rel::kNsubjPass: add(tree, p, tree.child(p.token, Rel::kObj) >= 0 ? Slot::kIndirect : Slot::kObject, child, {}); break;
    case Rel::kObj: add(tree, p, Slot::kObject, child, {}); break;
    case Rel::kIobj: add(tree, p, t.prep.empty() ? Slot::kIndirect : Slot::kOblique, child, t.prep); break;
    case Rel::kOblAgent:  // "conferred by video link": an active verb has no agent phrase
      if (p.passive || tree.tokens[p.token].tag == "VBN") add(tree, p, Slot::kSubject, agent_of(tree, child), {});
      else add(tree, p, Slot::kOblique, child, "by");
      break;
    case Rel::kObl:
      if (p.passive && (t.prep == "by" || t.prep == "at_the_hands_of") && !has_slot(p, Slot::kSubject)) add(tree, p, Slot::kSubject, child, {});
      else if (!t.prep.empty()) add(tree, p, Slot::kOblique, child, t.prep);
      break;
    case Rel::kNmod: add(tree, p, Slot::kOblique, child, t.prep); break;
    case Rel::kCcomp:
    case Rel::kXcomp:
    case Rel::kCsubj: add(tree, p, Slot::kComplement, child, t.mark); break;
    case Rel::kCompoundPrt: p.particle = t.lemma; break;
    case Rel::kAdvmod: if (p.particle.empty() && child == p.token + 1 && (is_particle_word(t.lemma) || t.tag == "RP")) p.particle = t.lemma; break;
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
    case Rel::kNmodNpmod:
      if (std::int32_t const first = hyphen_partner(tree, child); first >= 0) add(tree, p, Slot::kModifier, static_cast<std::uint32_t>(first), {});
      add(tree, p, Slot::kModifier, child, {});
      break;
    case Rel::kCcomp:
    case Rel::kXcomp: add(tree, p, Slot::kComplement, child, t.mark); break;
    case Rel::kAcl: add(tree, p, Slot::kComplement, child, t.mark); break;
    default: break;
  }
}

/// Prepositional phrases on an adverbial "as well as", "together with": second parties of the subject.
constexpr std::array<std::string_view, 4> kJoiners = {"as_well_as", "along_with", "together_with", "alongside"};

void split_joined_subject(Tree const& tree, Predicate& p) {
  auto const joins = [&](Argument const& a) {
    if (std::find(kJoiners.begin(), kJoiners.end(), a.prep) != kJoiners.end()) return true;
    if (a.prep != "with") return false;
    auto const words = tree.children(a.token);  // "together with", read as an adverb of the phrase
    return std::any_of(words.begin(), words.end(), [&](std::uint32_t c) { return tree.tokens[c].lemma == "together" || tree.tokens[c].lemma == "along"; });
  };
  for (Argument& a : p.arguments)
    if (a.slot == Slot::kOblique && joins(a) && tree.tokens[a.token].head == static_cast<std::int32_t>(p.token)) {
      a.slot = p.passive ? Slot::kObject : Slot::kSubject;  // keeps its preposition: a frame may ask for it
    }
}

/// "the ex-president" cut into three words that all hang on the verb: the noun behind the hyphen is the argument.
void join_hyphens(Tree const& tree, Predicate& p) {
  auto const is_hyphen = [&](std::uint32_t t) { return t + 1 < tree.tokens.size() && tree.tokens[t].text == "-" && !tree.tokens[t].space_after && tree.tokens[t + 1].sentence == tree.tokens[t].sentence; };
  auto const behind = [&](std::uint32_t t) -> std::uint32_t {
    if (is_hyphen(t)) return t + 1;
    bool const prefix = t + 2 < tree.tokens.size() && is_prefix_word(tree.tokens[t].lemma) && is_hyphen(t + 1) && !tree.tokens[t].space_after;
    return prefix ? t + 2 : t;
  };
  if (std::none_of(p.arguments.begin(), p.arguments.end(), [&](Argument const& a) { return behind(a.token) != a.token; })) return;
  Arguments joined;
  for (Argument a : p.arguments) {
    if (std::uint32_t const noun = behind(a.token); noun != p.token) a.token = noun;
    bool const told = std::any_of(joined.begin(), joined.end(), [&](Argument const& b) { return b.token == a.token && b.slot == a.slot; });
    if (!told) joined.push_back(a);
  }
  p.arguments = std::move(joined);
}

/// "was scheduled to speak", "has been involved in a brawl": passive in form, and the subject is who does it.
void share_surface_subject(Tree const& tree, Predicate& p) {
  constexpr std::array<std::string_view, 4> kAboutTo = {"poise", "prepare", "schedule", "slate"};
  constexpr std::array<std::string_view, 4> kTakingPart = {"embroil", "engage", "involve", "lock"};
  auto const among = [&](auto const& list) { return std::find(list.begin(), list.end(), p.lemma) != list.end(); };
  if (!p.passive || tree.tokens[p.token].rel == Rel::kAmod || has_slot(p, Slot::kSubject)) return;
  bool const to = among(kAboutTo) && tree.child(p.token, Rel::kXcomp) >= 0;
  bool const in = among(kTakingPart) && std::any_of(p.arguments.begin(), p.arguments.end(), [](Argument const& a) { return a.slot == Slot::kOblique && a.prep == "in"; });
  if (!to && !in) return;
  std::size_t const n = p.arguments.size();
  for (std::size_t i = 0; i < n; ++i)
    if (p.arguments[i].slot == Slot::kObject) p.arguments.push_back({Slot::kSubject, p.arguments[i].token, {}, true});
}

/// Bodies and vehicles: nobody says "who" of them.
bool is_no_person(Tree const& tree, std::uint32_t noun) {
  constexpr std::array<std::string_view, 25> kWords = {"administration", "agency",  "army",     "association", "board",      "campaign",  "car",     "city",       "committee",
                                                       "company",        "congress", "council", "country",     "court",      "department", "firm",    "government",
                                                       "house",          "ministry", "office",  "organization", "state",     "truck",     "vehicle", "van"};
  std::string const word = lower_ascii(tree.tokens[noun].lemma);
  return std::find(kWords.begin(), kWords.end(), word) != kWords.end();
}

/// "a minister of the last government who resigned", "the driver of the car, who was caught": the person above the body.
std::uint32_t person_above(Tree const& tree, std::uint32_t noun) {
  std::uint32_t at = noun;
  for (int step = 0; step < 3 && is_no_person(tree, at); ++step) {
    Token const& t = tree.tokens[at];
    bool const inside = (t.rel == Rel::kNmod && (t.prep == "of" || t.prep == "for" || t.prep == "in" || t.prep == "at")) || t.rel == Rel::kAppos;
    bool const time = (t.rel == Rel::kObl || t.rel == Rel::kNmod) && (t.prep == "during" || t.prep == "under");
    if (t.head < 0 || (!inside && !time)) return noun;
    at = static_cast<std::uint32_t>(t.head);
  }
  bool const name = tree.tokens[at].pos == Upos::kNoun || tree.tokens[at].pos == Upos::kPropn;
  return name && !is_no_person(tree, at) ? at : noun;
}

/// "Moran, a former backer of Kline, who called on": behind the comma that closes an apposition, "who" is whom the
/// sentence is about, not the person named last inside it.
std::uint32_t relative_head(Tree const& tree, std::uint32_t pronoun, std::uint32_t noun) {
  if (tree.tokens[pronoun].lemma == "who")
    if (std::uint32_t const person = person_above(tree, noun); person != noun) return person;
  bool const apart = pronoun > 0 && tree.tokens[pronoun].lemma == "who" && tree.tokens[pronoun - 1].text == ",";
  if (!apart || tree.tokens[noun].pos != Upos::kPropn) return noun;
  std::uint32_t at = noun;
  for (int step = 0; step < 4 && tree.tokens[at].head >= 0; ++step) {
    auto const above = static_cast<std::uint32_t>(tree.tokens[at].head);
    Rel const rel = tree.tokens[at].rel;
    if (rel == Rel::kAppos && at != noun && tree.tokens[at].tag == "NN" && tree.tokens[above].pos == Upos::kPropn) return above;
    if (rel != Rel::kNmod && rel != Rel::kAppos && rel != Rel::kNmodPoss) return noun;
    at = above;
  }
  return noun;
}

/// "an attack on a bank, which killed": the attack did, and not what it struck.
std::uint32_t deed_above(Tree const& tree, Predicate const& p, std::uint32_t pronoun, std::uint32_t noun) {
  bool const harms = one_of(p.lemma, {"kill", "injure", "wound", "hurt", "maim", "destroy", "damage", "devastate", "leave", "claim"});
  if (!harms || p.passive || tree.tokens[pronoun].lemma == "who") return noun;
  std::uint32_t at = noun;
  for (int step = 0; step < 4 && tree.tokens[at].head >= 0; ++step) {
    Token const& t = tree.tokens[at];
    if (t.rel != Rel::kNmod && t.rel != Rel::kConj && t.rel != Rel::kAppos) return noun;
    at = static_cast<std::uint32_t>(t.head);
    bool const attack = one_of(tree.tokens[at].lemma, {"attack", "blast", "strike", "airstrike", "raid", "assault", "ambush", "clash", "offensive", "crash", "fire"});
    if (t.rel == Rel::kNmod && (attack || is_event_noun(tree.tokens[at]))) return at;
  }
  return noun;
}

/// "soldiers were the ones who fired": the one is who the sentence is about.
std::uint32_t the_one_meant(Tree const& tree, std::uint32_t noun) {
  bool const one = tree.tokens[noun].lemma == "one" && tree.child(noun, Rel::kCop) >= 0;
  std::int32_t const subject = one ? tree.child(noun, Rel::kNsubj) : -1;
  return subject >= 0 && tree.tokens[static_cast<std::uint32_t>(subject)].pos != Upos::kPron ? static_cast<std::uint32_t>(subject) : noun;
}

/// "who fled Kabul", "the men arrested by", "the pact signed": the modified noun fills the open place.
void fill_from_modified_noun(Tree const& tree, Predicate& p) {
  Token const& t = tree.tokens[p.token];
  if (t.head < 0) return;
  auto const noun = static_cast<std::uint32_t>(t.head);
  if (t.rel == Rel::kAclRelcl || is_cleft(tree, p.token)) {
    for (Argument& a : p.arguments)
      if (is_relative_pronoun(tree.tokens[a.token])) {
        std::uint32_t const pronoun = a.token;
        a.token = the_one_meant(tree, deed_above(tree, p, pronoun, relative_head(tree, pronoun, noun)));
        a.inherited = true;
        return;
      }
    // "Peshawar, where gunmen killed": the noun is the place, not a party.
    for (std::uint32_t c : tree.children(p.token))
      if (tree.tokens[c].tag == "WRB") return;
    // "a woman whose son was shot": the noun only owns who it was.
    for (Argument const& a : p.arguments)
      for (std::uint32_t c : tree.children(a.token))
        if (tree.tokens[c].tag == "WP$" && (a.slot == Slot::kSubject || p.passive)) return;
    // "learned from sources that two men were killed": a clause of its own.
    if (t.mark == "that" && has_slot(p, Slot::kObject) && (p.passive || has_slot(p, Slot::kSubject))) return;
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

/// "a man police say was shot": read as one phrase, "man police"; who was shot is the noun in front.
void fill_from_parenthesis(Tree const& tree, Predicate& p) {
  Token const& t = tree.tokens[p.token];
  bool const open = !has_slot(p, p.passive ? Slot::kObject : Slot::kSubject) && t.rel == Rel::kCcomp && t.mark.empty() && t.head >= 0;
  if (!open || (!p.passive && t.tag != "VBD")) return;
  auto const verb = static_cast<std::uint32_t>(t.head);
  std::string_view const says = tree.tokens[verb].lemma;
  std::int32_t const speaker = tree.child(verb, Rel::kNsubj);
  if ((says != "say" && says != "believe" && says != "allege" && says != "think") || speaker <= 0 || speaker + 1 != static_cast<std::int32_t>(verb)) return;
  auto const who = static_cast<std::uint32_t>(speaker - 1);
  Token const& noun = tree.tokens[who];
  if (noun.rel == Rel::kCompound && noun.tag == "NN" && noun.head == speaker) add(tree, p, p.passive ? Slot::kObject : Slot::kSubject, who, {}, true);
}

}  // namespace

bool is_relative_pronoun(Token const& t) {
  return t.tag == "WDT" || t.tag == "WP" || t.tag == "WP$" ||
         (t.pos == Upos::kPron && (t.lemma == "that" || t.lemma == "who" || t.lemma == "which"));
}

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
  join_hyphens(tree, p);
  split_joined_subject(tree, p);
  if (!nominal) fill_from_modified_noun(tree, p);
  if (!nominal) share_surface_subject(tree, p);
  if (!nominal) fill_from_parenthesis(tree, p);
  settle_word_order(tree, p);
}

}  // namespace dragoman::predicate_parts
