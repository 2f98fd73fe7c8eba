// Propositions carried by nouns of acts: "X's war against Y", "support for X", "cooperation between X and Y", "threats from X
// to Y". A bare "such cooperation" is between the pair whose cooperation or relations the text named last.
#include <algorithm>
#include <string>

#include "claim/claim_parts.h"

namespace dragoman::claim_parts {
namespace {

constexpr std::uint32_t kPairSentences = 12;  ///< how far back a bare "cooperation" may look for its pair

void append(std::vector<Party>& out, std::vector<Party> const& more) {
  for (Party const& p : more)
    if (std::none_of(out.begin(), out.end(), [&](Party const& q) { return q.name == p.name; })) out.push_back(p);
}

std::vector<Party> phrases(Source const& source, std::uint32_t noun, std::initializer_list<std::string_view> preps) {
  std::vector<Party> out;
  for (std::uint32_t child : source.tree.children(noun)) {
    if (source.token(child).rel != Rel::kNmod || !one_of(source.token(child).prep, preps)) continue;
    for (std::uint32_t each : with_conjuncts(source, child)) {
      append(out, holders(source, each));  // "among A-B"
      append(out, parties_at(source, each));
    }
  }
  return out;
}

bool has_modifier(Source const& source, std::uint32_t noun, std::initializer_list<std::string_view> words) {
  auto const children = source.tree.children(noun);
  return std::any_of(children.begin(), children.end(), [&](std::uint32_t c) { return one_of(source.token(c).lemma, words); });
}

/// Both sides of "cooperation between A and B", "A-B relations", "A's cooperation with B".
std::vector<Party> sides(Source const& source, std::uint32_t noun) {
  std::vector<Party> out = holders(source, noun);
  append(out, phrases(source, noun, {"between", "among", "amongst", "with"}));
  if (out.empty())
    if (std::vector<Party> both = phrases(source, noun, {"of", "by"}); both.size() == 2) out = both;
  return out;
}

bool is_bond(Source const& source, Token const& t) {
  return t.pos == Upos::kNoun && (word_value(source, "act_noun", t.lemma) == "cooperates_with" || one_of(t.lemma, {"relation", "relations", "tie", "ties"}));
}

/// The two parties whose cooperation a claim told, or whose relations a noun named, last before `noun`.
std::vector<Party> pair_before(Source const& source, std::span<Claim const> before, std::uint32_t noun) {
  std::vector<Party> told;
  std::uint32_t told_in = 0;
  for (Claim const& c : before)
    for (Proposition const& p : c.propositions)
      if (p.predicate == "cooperates_with" && c.sentence < source.token(noun).sentence && p.span.end <= source.token(noun).span.begin)
        told = {{p.subject, noun}, {p.object, noun}}, told_in = c.sentence + 1;
  for (std::uint32_t t = noun; t-- > 0;) {
    Token const& token = source.token(t);
    if (token.sentence + kPairSentences < source.token(noun).sentence || token.sentence + 1 < told_in) break;
    if (!is_bond(source, token)) continue;
    std::vector<Party> pair = sides(source, t);
    if (pair.size() != 2 || token.sentence + 1 == told_in) continue;
    for (Party& p : pair) p.token = noun;
    return pair;
  }
  return told_in + kPairSentences > source.token(noun).sentence ? told : std::vector<Party>();
}

/// "X expects A's cooperation": what is asked of somebody is asked for oneself.
std::vector<Party> who_asks(Source const& source, Claim const& claim) {
  if (claim.attribution < 0) return {};
  Attribution const& a = source.attributions[static_cast<std::size_t>(claim.attribution)];
  bool const asks = a.cue_token >= 0 && one_of(source.token(a.cue_token).lemma, {"expect", "seek", "want", "demand", "ask", "request", "urge", "need", "call"});
  if (!asks || a.speaker_token < 0) return {};
  return parties_at(source, static_cast<std::uint32_t>(a.speaker_token));
}

/// Under a verb that already says who works with whom.
bool under_cooperation(Source const& source, std::uint32_t noun) {
  for (std::int32_t t = source.token(noun).head; t >= 0; t = source.token(t).head)
    if (source.token(t).pos == Upos::kVerb)
      for (ClaimWordRow const& row : source.cues.claim_words("proposition", source.token(t).lemma))
        if (source.cues.str(row.value) == "cooperates_with") return true;
  return false;
}

void cooperation(Source const& source, std::span<Claim const> before, std::uint32_t noun, bool needs_joint, Claim& claim) {
  bool const joint = has_modifier(source, noun, {"joint", "mutual", "common", "bilateral", "shared"});
  if ((needs_joint && !joint) || under_cooperation(source, noun)) return;
  bool const polarity = !is_negated(source, noun);
  std::vector<Party> both = sides(source, noun);
  if (std::vector<Party> const asker = who_asks(source, claim); asker.size() == 1 && !both.empty()) {
    add_relation(source, claim, {"cooperates_with", both, asker, noun, {noun}, polarity});
    return;
  }
  bool const general = has_modifier(source, noun, {"international", "regional", "global", "multilateral", "local", "economic"});
  if (both.empty() && !general) both = pair_before(source, before, noun);
  if (both.size() < 2) return;
  add_relation(source, claim, {"cooperates_with", {both[0]}, {both.begin() + 1, both.end()}, noun, {noun}, polarity});
}

/// The holder of an act; without one the subject of the clause that has the act ("extends its support", "the fight is").
std::vector<Party> holder_of(Source const& source, std::uint32_t noun) {
  std::vector<Party> out = holders(source, noun);
  if (out.empty()) out = phrases(source, noun, {"by", "from"});
  return out;
}

/// "U.S. support" in a text on two parties is support for the other one.
std::vector<Party> other_side(Source const& source, std::span<Claim const> before, std::uint32_t noun, std::vector<Party> const& who) {
  if (who.size() != 1) return {};
  std::vector<Party> pair = pair_before(source, before, noun);
  std::erase_if(pair, [&](Party const& p) { return p.name == who.front().name; });
  return pair.size() == 1 ? pair : std::vector<Party>();
}

/// "X's fight is against Y": the phrase stands beside the act.
void append_beside(Source const& source, std::uint32_t noun, std::string_view prep, std::vector<Party>& out) {
  Token const& t = source.token(noun);
  if (t.rel != Rel::kNsubj || t.head < 0 || source.token(t.head).lemma != "be") return;
  for (std::uint32_t child : source.tree.children(static_cast<std::uint32_t>(t.head)))
    if (source.token(child).prep == prep)
      for (std::uint32_t each : with_conjuncts(source, child)) append(out, parties_at(source, each));
}

}  // namespace

void find_act_propositions(Source const& source, std::span<Claim const> before, std::uint32_t noun, Claim& claim) {
  Token const& t = source.token(noun);
  if (t.pos != Upos::kNoun) return;
  // "X was behind the attack"
  if (t.prep == "behind" && t.head >= 0 && source.token(t.head).lemma == "be" && !word_value(source, "violence", t.lemma).empty())
    if (std::int32_t const subject = source.tree.child(static_cast<std::uint32_t>(t.head), Rel::kNsubj); subject >= 0)
      add_relation(source, claim, {"responsible_for", parties_at(source, static_cast<std::uint32_t>(subject)), {{party_name(source, noun), noun}}, noun, {noun},
                                   !is_negated(source, static_cast<std::uint32_t>(t.head))});
  for (ClaimWordRow const& row : source.cues.claim_words("act_noun", t.lemma)) {
    std::string_view const relation = source.cues.str(row.value), pattern = source.cues.str(row.pattern);
    if (relation == "cooperates_with") {
      cooperation(source, before, noun, pattern == "joint", claim);
      continue;
    }
    std::vector<Party> who = holder_of(source, noun), whom;
    if (relation == "opposes") {
      whom = phrases(source, noun, {"against"});
      append_beside(source, noun, "against", whom);
    } else if (relation == "threatens") {
      whom = phrases(source, noun, {"to", "for", "against"});
    } else {
      whom = phrases(source, noun, {"to", "for", "of"});
      if (whom.empty() && holders(source, noun).size() == 1) whom = other_side(source, before, noun, who);
    }
    add_relation(source, claim, {relation, who, whom, noun, {noun}, !is_negated(source, noun)});
  }
}

}  // namespace dragoman::claim_parts
