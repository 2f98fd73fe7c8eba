// Propositions carried by relational nouns: "X is an ally of Y", "the mastermind of", "sees X as the main threat", "the X
// militant N", "Y's main rival is X". Who bears the noun and whose it is are looked for apart; the pair is the relation.
#include <algorithm>
#include <string>

#include "claim/claim_parts.h"

namespace dragoman::claim_parts {
namespace {

bool is_ranked(Source const& source, std::uint32_t noun) {
  for (std::uint32_t child : source.tree.children(noun)) {
    Token const& t = source.token(child);
    if (t.rel != Rel::kAmod) continue;
    if (t.tag == "JJS" || one_of(t.lemma, {"main", "primary", "top", "major", "chief", "principal", "number-one"})) return true;
    std::int32_t const adverb = source.tree.child(child, Rel::kAdvmod);
    if (adverb >= 0 && (source.token(adverb).tag == "RBS" || source.token(adverb).lemma == "most")) return true;
  }
  return false;
}

void append(std::vector<Party>& out, std::vector<Party> const& more) { out.insert(out.end(), more.begin(), more.end()); }

void append_phrases(Source const& source, std::uint32_t head, std::initializer_list<std::string_view> preps, std::vector<Party>& out) {
  for (std::uint32_t child : source.tree.children(head)) {
    Token const& t = source.token(child);
    if ((t.rel == Rel::kNmod || t.rel == Rel::kObl) && one_of(t.prep, preps))
      for (std::uint32_t each : with_conjuncts(source, child)) append(out, parties_at(source, each));
  }
}

/// Party on the other side of a relational noun: "of/to/for/against X", possessor, or name before it ("U.S. ally").
std::vector<Party> partners(Source const& source, std::uint32_t noun) {
  std::vector<Party> out = holders(source, noun);
  append_phrases(source, noun, {"of", "to", "for", "against", "with", "in"}, out);
  Token const& t = source.token(noun);
  if (t.rel != Rel::kCompound || t.head < 0) return out;
  for (std::uint32_t sibling : source.tree.children(static_cast<std::uint32_t>(t.head)))  // "X commander N": all hang on the name
    if (sibling < noun && source.token(sibling).rel == Rel::kCompound) append(out, parties_at(source, sibling));
  return out;
}

/// What an act is ascribed to: any phrase, not only parties.
std::vector<Party> things(Source const& source, std::uint32_t noun) {
  std::vector<Party> out;
  for (std::uint32_t child : source.tree.children(noun))
    if (source.token(child).rel != Rel::kNmodPoss && one_of(source.token(child).prep, {"of", "for", "behind"}))
      for (std::uint32_t each : with_conjuncts(source, child)) out.push_back({party_name(source, each), each});
  return out;
}

std::vector<Party> arguments(Source const& source, std::uint32_t token, Slot slot) {
  std::vector<Party> out;
  if (Predicate const* p = source.predicate_at(token); p != nullptr)
    for (Argument const& a : p->arguments)
      if (a.slot == slot) append(out, parties_at(source, a.token));
  return out;
}

std::vector<Party> subject_of(Source const& source, std::uint32_t token) {
  std::vector<Party> out = arguments(source, token, Slot::kSubject);
  if (out.empty())
    if (std::int32_t const subject = source.tree.child(token, Rel::kNsubj); subject >= 0)
      for (std::uint32_t each : with_conjuncts(source, static_cast<std::uint32_t>(subject))) append(out, parties_at(source, each));
  return out;
}

bool is_copular(Source const& source, std::uint32_t token) { return source.tree.child(token, Rel::kCop) >= 0; }

struct Bearers {
  std::vector<Party> parties;
  std::uint32_t anchor = 0;  ///< word whose clause says it, for polarity
};

/// Through a verb: "is among the threats", "proved as an ally", "became a partner".
bool through_verb(Source const& source, std::uint32_t noun, Bearers& found) {
  Token const& t = source.token(noun);
  if (t.head < 0) return false;
  auto const head = static_cast<std::uint32_t>(t.head);
  std::string_view const verb = source.token(head).lemma;
  bool const among = one_of(verb, {"be", "remain", "rank", "count"}) && one_of(t.prep, {"among", "amongst"});
  bool const one = verb == "one" && t.prep == "of" && is_copular(source, head);
  bool const as = t.prep == "as" && one_of(verb, {"prove", "serve", "act", "emerge", "remain", "rank", "function", "continue"});
  bool const becomes = t.rel == Rel::kXcomp && one_of(verb, {"become", "remain", "prove", "stay", "believe", "say", "think", "consider", "know"});
  if (!among && !one && !as && !becomes) return false;
  found = {subject_of(source, head), head};
  append_phrases(source, noun, {"along_with", "together_with", "as_well_as"}, found.parties);
  append_phrases(source, head, {"along_with", "together_with", "as_well_as"}, found.parties);
  return true;
}

/// By naming: "an X militant, N", "N, an X militant", "the X commander N", "X leaders including N".
Bearers through_name(Source const& source, std::uint32_t noun) {
  Bearers found{{}, noun};
  Token const& t = source.token(noun);
  for (std::uint32_t child : source.tree.children(noun))
    if (source.token(child).rel == Rel::kAppos && source.token(child).pos == Upos::kPropn) append(found.parties, parties_at(source, child));
  append_phrases(source, noun, {"including", "such_as", "like"}, found.parties);
  bool const title = t.head >= 0 && (t.rel == Rel::kAppos || (t.rel == Rel::kCompound && noun < static_cast<std::uint32_t>(t.head)));
  if (found.parties.empty() && title && source.token(t.head).pos == Upos::kPropn) found.parties = parties_at(source, static_cast<std::uint32_t>(t.head));
  return found;
}

Bearers bearers(Source const& source, std::uint32_t noun) {
  Token const& t = source.token(noun);
  Bearers found;
  if (through_verb(source, noun, found)) return found;
  if (is_copular(source, noun)) return {subject_of(source, noun), noun};
  bool const reversed = t.rel == Rel::kNsubj && t.head >= 0 && is_copular(source, static_cast<std::uint32_t>(t.head));  // "Y's rival is X"
  if (reversed)
    for (std::uint32_t each : with_conjuncts(source, static_cast<std::uint32_t>(t.head))) append(found.parties, parties_at(source, each));
  if (reversed) found.anchor = static_cast<std::uint32_t>(t.head);
  return reversed ? found : through_name(source, noun);
}

bool is_hostile_group(Source const& source, std::uint32_t noun) {
  if (!one_of(source.token(noun).lemma, {"organisation", "organization", "group", "militant", "terrorist", "outfit", "actor", "faction"})) return false;
  Span const phrase = source.tree.subtree(noun);
  for (std::uint32_t t = phrase.begin; t < phrase.end; ++t)
    if (one_of(source.token(t).lemma, {"against", "dangerous", "hostile", "threatening", "lethal", "deadly", "terrorist"})) return true;
  return false;
}

/// "X views Y as the main threat": the viewer ranks. True when the noun stands in such a frame.
bool viewed_as(Source const& source, std::uint32_t noun, std::string_view relation, Claim& claim) {
  Token const& t = source.token(noun);
  if (t.head < 0 || (t.prep != "as" && t.rel != Rel::kXcomp)) return false;
  auto const verb = static_cast<std::uint32_t>(t.head);
  if (!one_of(source.token(verb).lemma, {"see", "view", "regard", "consider", "describe", "perceive", "recognize", "recognise", "rank", "treat", "brand"})) return false;
  std::vector<Party> const viewers = subject_of(source, verb), viewed = arguments(source, verb, Slot::kObject);
  bool const polarity = !is_negated(source, verb);
  bool const danger = relation == "threatens" || relation == "opposes" || (is_ranked(source, noun) && is_hostile_group(source, noun));
  if (danger) add_relation(source, claim, {"ranks_as_threat", viewers, viewed, verb, {noun}, polarity});
  else if (relation == "is_ally_of" || relation == "cooperates_with") add_relation(source, claim, {relation, viewed, viewers, verb, {noun}, polarity});
  return !viewers.empty() && !viewed.empty();
}

/// "X has some former Y militants": members of X.
bool counted_as_members(Source const& source, std::uint32_t noun, Claim& claim) {
  Token const& t = source.token(noun);
  if (t.rel != Rel::kObj || t.head < 0 || !one_of(source.token(t.head).lemma, {"have", "include", "comprise", "contain", "recruit"})) return false;
  auto const verb = static_cast<std::uint32_t>(t.head);
  std::vector<Party> groups = subject_of(source, verb);
  std::erase_if(groups, [&](Party const& g) {
    std::int32_t const at = entity_at(source, g.token);
    return at >= 0 && source.mentions.entities[static_cast<std::size_t>(at)].kind != MentionKind::kRebel;
  });
  add_relation(source, claim, {"is_member_of", {{party_name(source, noun), noun}}, groups, verb, {noun}, !is_negated(source, verb)});
  return !groups.empty();
}

}  // namespace

void find_noun_propositions(Source const& source, std::uint32_t noun, Claim& claim) {
  Token const& t = source.token(noun);
  if (t.pos != Upos::kNoun && t.pos != Upos::kAdj && t.pos != Upos::kPropn) return;
  std::string_view const relation = word_value(source, "noun_proposition", t.lemma);
  if (viewed_as(source, noun, relation, claim) || relation.empty()) return;
  if (relation == "is_member_of" && counted_as_members(source, noun, claim)) return;
  Bearers const who = bearers(source, noun);
  if (who.parties.empty()) return;
  bool const polarity = !is_negated(source, who.anchor);
  if (relation == "responsible_for") {
    add_relation(source, claim, {relation, who.parties, things(source, noun), who.anchor, {noun}, polarity});
    return;
  }
  std::vector<Party> const of = partners(source, noun);
  // The worst of somebody's enemies is ranked by him.
  if (relation == "opposes" && is_ranked(source, noun)) add_relation(source, claim, {"ranks_as_threat", of, who.parties, who.anchor, {noun}, polarity});
  else add_relation(source, claim, {relation, who.parties, of, who.anchor, {noun}, polarity, relation != "threatens"});
}

}  // namespace dragoman::claim_parts
