// Participles and infinitives whose doer stands neither in their clause nor in the one they hang on. "X said its members
// were held, accusing Y": who accuses is who says so; "the truck was destroyed, wounding two": nobody that is told, or
// the agent of the passive; "charges were filed against X for hitting Y": whom the charges are against; "X had Y killed":
// who has it done; "X's campaign and refusal to yield": whose the refusal is; "three were killed and two hurt by X": one agent (Huddleston & Pullum 2002, chapter 14).
#include <cstdint>
#include <utility>

#include "base/one_of.h"
#include "predicate/predicate_parts.h"

namespace dragoman::predicate_parts {

namespace {

Predicate const* at(Predicates const& predicates, std::int32_t token) {
  std::int32_t const id = token < 0 ? -1 : predicates.at_token[static_cast<std::size_t>(token)];
  return id < 0 ? nullptr : &predicates.all[static_cast<std::size_t>(id)];
}

TokenList tokens_of(Predicate const& p, Slot slot) {
  TokenList out;
  for (Argument const& a : p.arguments)
    if (a.slot == slot) out.push_back(a.token);
  return out;
}

bool has_own_subject(Tree const& tree, Predicate const& p) { return tree.child(p.token, Rel::kNsubj) >= 0 || tree.child(p.token, Rel::kNsubjPass) >= 0; }

void set_subject(Predicate& p, TokenList const& by) {
  erase_if(p.arguments, [](Argument const& a) { return a.slot == Slot::kSubject && a.inherited; });
  for (std::uint32_t token : by) p.arguments.push_back({Slot::kSubject, token, {}, true});
}

bool is_bare_participle(Tree const& tree, Predicate const& p) {
  Token const& t = tree.tokens[p.token];
  return t.tag == "VBG" && t.rel == Rel::kAdvcl && t.mark.empty() && !p.passive && !has_own_subject(tree, p) && t.head >= 0 && t.head < static_cast<std::int32_t>(p.token);
}

bool is_reproach(std::string_view lemma) { return one_of(lemma, {"accuse", "blame", "condemn", "criticize", "criticise", "denounce", "fault", "praise", "threaten", "urge", "warn"}); }

/// A closing quotation mark may stand between.
bool behind_comma(Tree const& tree, std::uint32_t token) {
  bool const quoted = token > 1 && one_of(tree.tokens[token - 1].text, {"''", "\"", "”"});
  return token > 1 && tree.tokens[token - (quoted ? 2 : 1)].text == ",";
}

/// "The party said nine members were held, accusing", "which X called a shame, blaming": a second verb of saying goes with the first.
bool follow_speaker(Tree const& tree, Predicates const& predicates, Predicate& p) {
  if (!is_bare_participle(tree, p) || !is_reproach(p.lemma) || !behind_comma(tree, p.token)) return false;
  auto const clause = static_cast<std::uint32_t>(tree.tokens[p.token].head);
  Token const& told = tree.tokens[clause];
  Predicate const* governor = at(predicates, static_cast<std::int32_t>(clause));
  if (governor != nullptr && governor->passive && told.rel == Rel::kCcomp && told.head >= 0 && told.head < static_cast<std::int32_t>(clause)) {
    Predicate const* tells = at(predicates, told.head);
    bool const says = tells != nullptr && !tells->passive && one_of(tells->lemma, {"add", "announce", "claim", "report", "say", "state", "tell", "write"});
    if (TokenList by = says ? tokens_of(*tells, Slot::kSubject) : TokenList{}; !by.empty()) return set_subject(p, by), true;
  }
  for (std::uint32_t i = p.token; i-- > clause + 1;) {
    Predicate const* relative = at(predicates, static_cast<std::int32_t>(i));
    if (relative == nullptr || relative->kind != PredicateKind::kVerb) continue;
    std::int32_t const subject = tree.child(i, Rel::kNsubj);
    bool const calls = tree.tokens[i].rel == Rel::kAclRelcl && !relative->passive && one_of(relative->lemma, {"call", "criticize", "denounce", "describe", "dismiss", "label", "reject", "slam"});
    if (!calls || subject < 0 || tree.tokens[static_cast<std::size_t>(subject)].tag.starts_with("W") || tree.subtree(i).end + 2 < p.token) return false;
    return set_subject(p, tokens_of(*relative, Slot::kSubject)), true;
  }
  return false;
}

/// "A carrier was destroyed in the raid, wounding three": what was destroyed wounds nobody.
bool follow_agent(Tree const& tree, Predicates const& predicates, Predicate& p) {
  if (!is_bare_participle(tree, p) || !one_of(p.lemma, {"injure", "kill", "wound"})) return false;
  Predicate const* governor = at(predicates, tree.tokens[p.token].head);
  bool const hit = governor != nullptr && governor->passive && one_of(governor->lemma, {"ambush", "attack", "blow_up", "bomb", "damage", "destroy", "hit", "shell", "shoot", "sink", "strike", "target"});
  return hit && (set_subject(p, tokens_of(*governor, Slot::kSubject)), true);
}

/// "Charges were filed against X for allegedly hitting Y".
bool follow_charged(Tree const& tree, Predicates const& predicates, Predicate& p) {
  Token const& t = tree.tokens[p.token];
  if (t.tag != "VBG" || (t.mark != "for" && t.mark != "of") || p.passive || t.head < 0 || has_own_subject(tree, p)) return false;
  Predicate const* filed = at(predicates, t.head);
  if (filed == nullptr || filed->token > p.token || !one_of(filed->lemma, {"file", "bring", "lodge", "issue", "charge", "warrant", "complaint", "press", "level"})) return false;
  auto const held_against = [&](Predicate const& q) {
    TokenList out;
    for (Argument const& a : q.arguments)
      if (a.slot == Slot::kOblique && a.prep == "against" && a.token < p.token) out.push_back(a.token);
    return out;
  };
  TokenList whom = held_against(*filed);
  for (Slot slot : {Slot::kObject, Slot::kSubject})
    for (std::uint32_t noun : tokens_of(*filed, slot))
      if (Predicate const* charge = at(predicates, static_cast<std::int32_t>(noun)); whom.empty() && charge != nullptr) whom = held_against(*charge);
  return !whom.empty() && (set_subject(p, whom), true);
}

/// "The general had him killed"; "she had her car stolen" befell her.
bool follow_causer(Tree const& tree, Predicates const& predicates, Predicate& p) {
  Token const& t = tree.tokens[p.token];
  std::int32_t const done = tree.child(p.token, Rel::kNsubj);
  bool const bare = t.tag == "VBN" && t.rel == Rel::kCcomp && t.mark.empty() && t.head >= 0 && done == static_cast<std::int32_t>(p.token) - 1 && tree.child(p.token, Rel::kAux) < 0;
  if (!bare || tree.child(p.token, Rel::kObj) >= 0) return false;
  Predicate const* has = at(predicates, t.head);
  if (has == nullptr || has->passive || has->lemma != "have" || has->kind != PredicateKind::kVerb) return false;
  TokenList const causers = tokens_of(*has, Slot::kSubject);
  auto const noun = static_cast<std::uint32_t>(done);
  if (causers.empty() || tree.child(noun, Rel::kNummod) >= 0) return false;
  if (std::int32_t const whose = tree.child(noun, Rel::kNmodPoss); whose >= 0) {
    std::string_view const word = tree.tokens[static_cast<std::size_t>(whose)].lower;
    bool const many = tree.tokens[causers.front()].tag.ends_with("S");
    bool const others = many ? one_of(word, {"his", "her", "its"}) : word == "their";
    if (!others) return false;
  }
  p.passive = true;
  erase_if(p.arguments, [&](Argument const& a) { return a.slot == Slot::kSubject || (a.slot == Slot::kObject && a.token == noun); });
  p.arguments.push_back({Slot::kObject, noun, {}, false});
  for (std::uint32_t causer : causers) p.arguments.push_back({Slot::kSubject, causer, {}, true});
  return true;
}

/// "over Lee's campaign and refusal to back her": the infinitive belongs to the noun before it, and that to whom the list does.
bool follow_possessor(Tree const& tree, Predicates const& predicates, Predicate& p) {
  if ((p.governed != Governed::kInfinitive && p.governed != Governed::kPurpose) || p.passive || has_own_subject(tree, p)) return false;
  constexpr std::uint32_t kNear = 6;
  for (std::uint32_t i = p.token; i-- > 0 && p.token - i <= kNear;) {
    Token const& noun = tree.tokens[i];
    if (noun.pos == Upos::kVerb || noun.text == ",") return false;
    bool const will = noun.pos == Upos::kNoun && one_of(noun.lemma, {"decision", "failure", "offer", "pledge", "promise", "refusal", "reluctance", "threat", "unwillingness", "vow", "willingness"});
    if (!will) continue;
    std::uint32_t const first = noun.rel == Rel::kConj && noun.head >= 0 ? static_cast<std::uint32_t>(noun.head) : i;
    if (tree.child(i, Rel::kDet) >= 0) return false;
    std::int32_t const own = tree.child(i, Rel::kNmodPoss);
    std::int32_t const whose = own >= 0 ? own : tree.child(first, Rel::kNmodPoss);
    if (whose < 0 || at(predicates, tree.tokens[p.token].head) == nullptr) return false;
    return set_subject(p, {static_cast<std::uint32_t>(whose)}), true;
  }
  return false;
}

bool is_finite(Token const& t) { return t.tag == "VBD" || t.tag == "VBZ" || t.tag == "VBP"; }

/// "attacked her for her refusal to go and called for a vote": a verb of the past is joined to one that has a tense.
bool follow_finite(Tree const& tree, Predicates const& predicates, Predicate& p) {
  Token const& t = tree.tokens[p.token];
  if (t.tag != "VBD" || t.rel != Rel::kConj || t.head < 0 || t.head > static_cast<std::int32_t>(p.token) || p.passive || has_own_subject(tree, p)) return false;
  Token const& first = tree.tokens[static_cast<std::size_t>(t.head)];
  bool const bare = first.tag == "VB" && first.pos == Upos::kVerb;
  std::int32_t const mark = tree.child(static_cast<std::uint32_t>(t.head), Rel::kMark);
  if (!bare || mark < 0 || tree.tokens[static_cast<std::size_t>(mark)].tag != "TO") return false;
  std::int32_t above = first.head;
  for (int step = 0; step < 5 && above >= 0 && !is_finite(tree.tokens[static_cast<std::size_t>(above)]); ++step) above = tree.tokens[static_cast<std::size_t>(above)].head;
  Predicate const* verb = at(predicates, above);
  if (verb == nullptr || verb->passive || verb->token > p.token || tree.tokens[verb->token].tag != "VBD") return false;
  TokenList const by = tokens_of(*verb, Slot::kSubject);
  return !by.empty() && (set_subject(p, by), true);
}

/// "14 were killed and 21 others injured by gunmen": the agent behind the second participle is that of both.
bool share_agent_behind(Tree const& tree, Predicate& p) {
  if (!p.passive || !tokens_of(p, Slot::kSubject).empty()) return false;
  for (std::uint32_t c : tree.children(p.token)) {
    if (tree.tokens[c].rel != Rel::kConj || c < p.token) continue;
    std::uint32_t second = c;
    if (tree.tokens[c].pos != Upos::kVerb) {
      std::int32_t const acl = tree.child(c, Rel::kAcl);
      if (acl != static_cast<std::int32_t>(c) + 1) continue;
      second = static_cast<std::uint32_t>(acl);
    } else if (tree.child(c, Rel::kNsubjPass) < 0 && tree.child(c, Rel::kNsubj) < 0) {
      continue;
    }
    std::int32_t const agent = tree.child(second, Rel::kOblAgent);
    if (tree.tokens[second].tag != "VBN" || agent < 0 || tree.child(second, Rel::kAuxPass) >= 0) continue;
    p.arguments.push_back({Slot::kSubject, static_cast<std::uint32_t>(agent), {}, true});
    return true;
  }
  return false;
}

/// "complained about Norway's selling arms": the gerund is the possessor's.
bool follow_owner(Tree const& tree, Predicates const&, Predicate& p) {
  Token const& t = tree.tokens[p.token];
  if (t.tag != "VBG" || p.token < 2 || p.passive || tree.child(p.token, Rel::kObj) < 0 || tree.tokens[p.token - 1].tag != "POS") return false;
  Token const& mark = tree.tokens[p.token - 1];
  bool const whose = mark.head == static_cast<std::int32_t>(p.token) - 2 && (t.rel == Rel::kAdvcl || t.rel == Rel::kAcl || t.rel == Rel::kCcomp || t.rel == Rel::kObl || t.rel == Rel::kObj);
  return whose && (set_subject(p, {p.token - 2}), true);
}

}  // namespace

void settle_participle_subjects(Tree const& tree, Predicates const& predicates, Predicate& p) {
  if (p.kind == PredicateKind::kNoun) return;
  if (follow_owner(tree, predicates, p) || follow_causer(tree, predicates, p) || follow_charged(tree, predicates, p)) return;
  if (follow_speaker(tree, predicates, p) || follow_agent(tree, predicates, p)) return;
  if (follow_finite(tree, predicates, p) || share_agent_behind(tree, p)) return;
  follow_possessor(tree, predicates, p);
}

}  // namespace dragoman::predicate_parts
