// A party is often inside the phrase and not its head ("rejected Rome's plan", "an attack on the embassy"): from an
// event or abstract noun the type's descent (lexicon/frames/roles.toml) leads to it; a concrete target stops the descent.
#include "event/phrase_parties.h"

#include <algorithm>

#include "event/event_sides.h"
#include "event/thing_kinds.h"

namespace dragoman {

bool is_concrete(CodingScene const& s, std::uint32_t token) { return in_group(s, token, "CONCRETE"); }

bool is_target(CodingScene const& s, std::uint32_t token) {
  EntityMention const* m = s.phrases.mention_at(token);
  return is_concrete(s, token) || (m != nullptr && (m->kind == MentionKind::kFacility || m->kind == MentionKind::kBuilding || m->kind == MentionKind::kVehicle));
}

namespace {

/// "army positions", "a police post": a thing whose owner is known.
bool is_owned_thing(CodingScene const& s, std::uint32_t token) {
  EntityMention const* m = s.phrases.mention_at(token);
  return m != nullptr && !m->is_party && !m->sector.empty() && is_target(s, token);
}

}  // namespace

bool is_abstract(CodingScene const& s, std::uint32_t token) {
  if (s.phrases.is_party(token) || is_owned_thing(s, token) || is_structure(s.phrases.mention_at(token))) return false;
  if (in_group(s, token, "ABSTRACT")) return true;
  if (is_concrete(s, token)) return false;
  return s.phrases.is(token, PhraseKind::kEvent) || s.predicates.at_token[token] >= 0;
}

bool is_named(CodingScene const& s, TokenList const& list, std::uint32_t token) {
  if (is_taken(list, token)) return true;
  EntityMention const* m = s.phrases.mention_at(token);
  if (m == nullptr || m->head != token) return false;
  return std::any_of(list.begin(), list.end(), [&](std::uint32_t t) {
    EntityMention const* other = s.phrases.mention_at(t);
    return same_chain(m, other) && other->head == t;
  });
}

namespace {

/// "an offer of [vaccines from Norway]": hung on the thing by the parser, meant for the offer.
std::uint32_t giver_of(CodingScene const& s, FrameArguments const& arguments, std::uint32_t thing) {
  if (s.phrases.is_party(thing)) return thing;
  TokenList found;
  for (std::uint64_t prep : {frame_hash("from"), frame_hash("by")}) arguments.inside(thing, Place::kPrep, prep, found);
  auto const giver = std::find_if(found.begin(), found.end(), [&](std::uint32_t t) { return s.phrases.is_party(t); });
  return giver == found.end() ? thing : *giver;
}

/// "the pilot programme", "a student loan": one man's trade before the noun tells what kind it is.
bool is_kind(CodingScene const& s, std::uint32_t word) {
  std::int32_t const head = s.tree.tokens[word].head;
  std::string_view const noun = head < 0 ? std::string_view() : s.tree.tokens[static_cast<std::size_t>(head)].lemma;
  if (noun != "program" && noun != "programme" && noun != "project" && noun != "loan" && noun != "scheme") return false;
  return s.tree.tokens[word].tag == "NN" && s.tree.tokens[word].rel == Rel::kCompound && s.phrases.is(word, PhraseKind::kPerson) && !s.phrases.is(word, PhraseKind::kArmed);
}

/// "Algeria, whose offer was turned down": whose it was.
std::uint32_t owner_meant(CodingScene const& s, std::uint32_t word) {
  auto const& tokens = s.tree.tokens;
  if (tokens[word].tag != "WP$") return word;
  std::uint32_t at = word;
  while (tokens[at].head >= 0 && tokens[at].rel != Rel::kAclRelcl) at = static_cast<std::uint32_t>(tokens[at].head);
  return tokens[at].head >= 0 ? static_cast<std::uint32_t>(tokens[at].head) : word;
}

}  // namespace

std::uint32_t descend(CodingScene const& s, FrameArguments const& arguments, std::uint32_t token, RowRange steps, TokenList const& not_these, int depth) {
  if (depth == 0 || !is_abstract(s, token)) return token;
  TokenList found;
  // A party anywhere in the phrase comes before a thing: "an offer of vaccines from Norway".
  for (bool parties : {true, false})
    for (FrameRoleRow const& step : s.frames.roles(steps)) {
      found.clear();
      arguments.inside(token, step.path.place, step.path.prep, found);
      for (std::uint32_t f : found) {
        if (std::int32_t const who = told_of(s, f); who >= 0) f = s.phrases.meant(static_cast<std::uint32_t>(who));
        f = owner_meant(s, f);
        std::uint32_t deeper = descend(s, arguments, f, steps, not_these, depth - 1);
        if (parties && deeper == f && step.path.place == Place::kPrep) deeper = giver_of(s, arguments, f);
        if (is_named(s, not_these, deeper)) continue;
        bool const nameless = step.path.place == Place::kModifier && ((s.tree.tokens[deeper].pos == Upos::kAdj && s.phrases.mention_at(deeper) == nullptr) || is_kind(s, deeper));
        if (parties ? s.phrases.is_party(deeper) && !nameless
                    : (step.path.place == Place::kPrep && !is_abstract(s, deeper)) || step.path.place == Place::kPossessor)
          return deeper;
      }
    }
  return token;
}

}  // namespace dragoman
