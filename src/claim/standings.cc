// Two speakers on one person: "the mastermind" against "a low-level militant". Words of standing (lexicon/cues/claim_words.toml)
// are high or low; a high one and a low one about the same person contradict each other, two high ones do not.
#include <algorithm>
#include <string>

#include "claim/claim_parts.h"

namespace dragoman::claim_parts {
namespace {

struct Standing {
  std::uint32_t claim = 0, noun = 0;
  std::int32_t person = -1;  ///< EntityMention id
  bool high = false;
};

/// "low-level", "ordinary" before the noun tell more than the noun.
std::string_view standing_of(Source const& source, std::uint32_t noun) {
  Span const phrase = source.tree.subtree(noun);
  for (std::uint32_t t = phrase.begin; t < noun; ++t)
    if (std::string_view const value = word_value(source, "standing_adjective", source.token(t).lower); !value.empty()) return value;
  return word_value(source, "standing", source.token(noun).lemma);
}

bool is_person(Source const& source, std::int32_t entity) {
  if (entity < 0) return false;
  MentionKind const kind = source.mentions.entities[static_cast<std::size_t>(entity)].kind;
  return kind == MentionKind::kPerson || kind == MentionKind::kRebel || kind == MentionKind::kCivilian;
}

/// Whom the noun is said of: the subject of "is the N", the object of "call X (as) N", "X, the N".
std::int32_t bearer(Source const& source, std::uint32_t noun) {
  Token const& t = source.token(noun);
  std::int32_t token = source.tree.child(noun, Rel::kNsubj);
  if (token < 0 && t.head >= 0 && (t.prep == "as" || t.rel == Rel::kXcomp || t.rel == Rel::kObj)) {
    Predicate const* verb = source.predicate_at(static_cast<std::uint32_t>(t.head));
    for (Slot const slot : {Slot::kObject, Slot::kSubject})
      for (Argument const& a : verb == nullptr ? Arguments() : verb->arguments)
        if (token < 0 && a.slot == slot && a.token != noun && is_person(source, entity_at(source, a.token))) token = static_cast<std::int32_t>(a.token);
  }
  if (token < 0)
    if (Predicate const* p = source.predicate_at(noun); p != nullptr)
      for (Argument const& a : p->arguments)
        if (a.slot == Slot::kSubject) token = static_cast<std::int32_t>(a.token);
  std::int32_t const entity = token < 0 ? -1 : entity_at(source, static_cast<std::uint32_t>(token));
  return is_person(source, entity) ? entity : -1;
}

bool same_person(Source const& source, std::int32_t a, std::int32_t b) {
  EntityMention const& m = source.mentions.entities[static_cast<std::size_t>(a)];
  EntityMention const& n = source.mentions.entities[static_cast<std::size_t>(b)];
  return a == b || (m.chain >= 0 && m.chain == n.chain);
}

}  // namespace

void link_standings(Source const& source, ClaimSet& set) {
  std::vector<Standing> found;
  for (Claim const& c : set.claims) {
    Span const tokens = source.tokens_in(c.content);
    for (std::uint32_t t = tokens.begin; t < tokens.end && c.stance == Stance::kAsserts; ++t) {
      std::string_view const value = source.token(t).pos == Upos::kNoun ? standing_of(source, t) : std::string_view();
      if (value.empty()) continue;
      if (std::int32_t const person = bearer(source, t); person >= 0) found.push_back({c.id, t, person, value == "high"});
    }
  }
  for (std::size_t i = 0; i < found.size(); ++i)
    for (std::size_t j = 0; j < i; ++j) {
      Standing const &later = found[i], &earlier = found[j];
      if (later.high == earlier.high || later.claim == earlier.claim || !same_person(source, later.person, earlier.person)) continue;
      std::string const basis = std::string(source.token(later.noun).lemma) + " against " + std::string(source.token(earlier.noun).lemma);
      set.claim_links.push_back({later.claim, ClaimRelation::kContradicts, static_cast<std::int32_t>(earlier.claim), -1, basis});
    }
}

}  // namespace dragoman::claim_parts
