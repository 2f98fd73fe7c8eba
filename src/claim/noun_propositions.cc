// Propositions carried by nouns: "X is an ally of Y", "the mastermind of", "sees X as the main threat", "IS-K is among
// the biggest threats". A superlative or a rank word on a threat noun makes it a ranking.
#include <algorithm>
#include <string>

#include "claim/claim_parts.h"

namespace dragoman::claim_parts {
namespace {

bool is_ranked(Source const& source, std::uint32_t noun) {
  for (std::uint32_t child : source.tree.children(noun)) {
    Token const& t = source.token(child);
    if (t.rel == Rel::kAmod && (t.tag == "JJS" || one_of(t.lemma, {"main", "primary", "top", "major", "chief", "principal"}))) return true;
    if (t.rel == Rel::kAmod && source.tree.child(child, Rel::kAdvmod) >= 0) {
      Token const& adverb = source.token(source.tree.child(child, Rel::kAdvmod));
      if (adverb.tag == "RBS" || adverb.lemma == "most") return true;
    }
  }
  return false;
}

/// Party on the other side of a relational noun: "of/to/for/against/by X", possessor, or nation compound ("U.S. ally").
std::vector<std::uint32_t> partners(Source const& source, std::uint32_t noun) {
  std::vector<std::uint32_t> out;
  for (std::uint32_t child : source.tree.children(noun)) {
    Token const& t = source.token(child);
    bool const phrase = t.rel == Rel::kNmod && one_of(t.prep, {"of", "to", "for", "against", "with", "by", "between"});
    bool const holder = t.rel == Rel::kNmodPoss;
    if (!phrase && !holder) continue;
    out.push_back(child);
    for (std::uint32_t more : source.tree.children(child))
      if (source.token(more).rel == Rel::kConj) out.push_back(more);
  }
  return out;
}

void relate(Source const& source, Predicate const& p, std::uint32_t noun, std::vector<std::uint32_t> const& subjects, Claim& claim) {
  auto const rows = source.cues.claim_words("noun_proposition", source.token(noun).lemma);
  if (rows.empty()) return;
  std::string_view relation = source.cues.str(rows.front().value);
  if (relation == "threatens" && is_ranked(source, noun)) relation = "ranks_as_threat";
  for (std::uint32_t subject : subjects)
    for (std::uint32_t object : partners(source, noun))
      if (subject != object) add_proposition(source, claim, p, subject, relation, object);
}

/// "X views Y as the main threat": the viewer ranks.
void viewed_as(Source const& source, Predicate const& p, Claim& claim) {
  if (!one_of(p.lemma, {"see", "view", "regard", "consider", "describe", "perceive", "recognize", "recognise", "rank"})) return;
  std::vector<std::uint32_t> viewers, viewed;
  for (Argument const& a : p.arguments) {
    if (a.slot == Slot::kSubject) viewers.push_back(a.token);
    if (a.slot == Slot::kObject) viewed.push_back(a.token);
  }
  for (std::uint32_t child : source.tree.children(p.token)) {
    Token const& t = source.token(child);
    if (t.prep != "as" && t.mark != "as" && t.rel != Rel::kXcomp) continue;
    auto const rows = source.cues.claim_words("noun_proposition", t.lemma);
    bool const danger = !rows.empty() && one_of(source.cues.str(rows.front().value), {"threatens", "opposes"});
    bool const ally = !rows.empty() && source.cues.str(rows.front().value) == "is_ally_of";
    bool const ranked = is_ranked(source, child) && (danger || one_of(t.lemma, {"organisation", "organization", "group", "militant", "terrorist"}));
    if (!danger && !ally && !ranked) continue;
    for (std::uint32_t who : viewers)
      for (std::uint32_t what : viewed) {
        if (ally) add_proposition(source, claim, p, what, "is_ally_of", who);
        else add_proposition(source, claim, p, what, ranked || rows.empty() ? "ranks_as_threat" : source.cues.str(rows.front().value), who);
      }
  }
}

}  // namespace

void find_noun_propositions(Source const& source, Predicate const& p, Claim& claim) {
  viewed_as(source, p, claim);
  if (p.kind != PredicateKind::kCopula) return;
  std::vector<std::uint32_t> subjects;
  for (Argument const& a : p.arguments)
    if (a.slot == Slot::kSubject) subjects.push_back(a.token);
  if (subjects.empty())
    if (std::int32_t const subject = source.tree.child(p.token, Rel::kNsubj); subject >= 0)
      subjects.push_back(static_cast<std::uint32_t>(subject));
  relate(source, p, p.token, subjects, claim);
}

}  // namespace dragoman::claim_parts
