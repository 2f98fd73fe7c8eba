// Who stands in a relation: actor ids where the lexicon knows them, the members of a group noun ("the two states", "both"),
// the named examples of a general one ("groups like X"), else the phrase of somebody who can act. Things, unresolved
// pronouns and expletives are nobody: a proposition about them could not be compared with another.
#include <algorithm>
#include <string>

#include "claim/claim_parts.h"

namespace dragoman::claim_parts {
namespace {

constexpr std::uint32_t kPairSentences = 4;  ///< how far back "both countries" may look for its pair

/// A word inside a name that the parser made the head ("Islamic [State]").
bool is_part_of_name(Source const& source, std::uint32_t token, EntityMention const& m) {
  Token const& t = source.token(token);
  return m.tokens.begin <= token && token < m.tokens.end && !m.actor_id.empty() && t.head == static_cast<std::int32_t>(m.head) &&
         (t.rel == Rel::kCompound || t.rel == Rel::kFlat);
}

/// "which", "that", "who": the noun the relative clause hangs on.
std::int32_t antecedent(Source const& source, std::uint32_t token) {
  if (!one_of(source.token(token).tag, {"WDT", "WP"})) return -1;
  for (std::int32_t t = source.token(token).head; t >= 0; t = source.token(t).head)
    if (source.token(t).rel == Rel::kAclRelcl) return source.token(t).head;
  return -1;
}

bool is_country(EntityMention const& m) { return m.kind == MentionKind::kState && !m.actor_id.empty(); }

/// "both", "the two countries", "both sides": a pair, when coreference left it open.
bool names_a_pair(Source const& source, std::uint32_t token) {
  Token const& t = source.token(token);
  if (t.lemma == "both") return t.pos == Upos::kPron || t.rel == Rel::kNsubj;
  if (!one_of(t.lemma, {"country", "state", "nation", "side", "neighbour", "neighbor", "party", "capital", "government", "ally", "partner"})) return false;
  auto const children = source.tree.children(token);
  return std::any_of(children.begin(), children.end(), [&](std::uint32_t c) { return one_of(source.token(c).lower, {"both", "two"}); });
}

/// The two states named last before `token`, in text order; none when fewer are near.
std::vector<Party> pair_before(Source const& source, std::uint32_t token) {
  std::vector<Party> pair;
  for (std::size_t i = source.mentions.entities.size(); i-- > 0 && pair.size() < 2;) {
    EntityMention const& m = source.mentions.entities[i];
    if (m.head >= token || !is_country(m)) continue;
    if (source.token(token).sentence > source.token(m.head).sentence + kPairSentences) break;
    if (pair.empty() || pair.front().name != m.actor_id) pair.push_back({m.actor_id, m.head});
  }
  if (pair.size() < 2) return {};
  std::reverse(pair.begin(), pair.end());
  return pair;
}

/// "groups like X", "leaders including A and B": the ones named.
std::vector<Party> examples(Source const& source, std::uint32_t token) {
  std::vector<Party> out;
  if (source.token(token).pos == Upos::kPropn) return out;
  for (std::uint32_t child : source.tree.children(token)) {
    if (!one_of(source.token(child).prep, {"like", "such_as", "including"}) || child < token) continue;
    for (std::uint32_t named : with_conjuncts(source, child))
      for (Party& p : parties_at(source, named)) out.push_back(std::move(p));
  }
  return out;
}

/// "U.S.-Pakistan" in one word: both, when the text names them elsewhere.
std::vector<Party> hyphenated(Source const& source, std::uint32_t token) {
  std::vector<Party> out;
  std::string_view rest = source.token(token).text;
  if (source.token(token).pos != Upos::kPropn || rest.find('-') == std::string_view::npos) return out;
  while (!rest.empty()) {
    std::string_view const part = rest.substr(0, rest.find('-'));
    for (EntityMention const& m : source.mentions.entities)
      if (!m.actor_id.empty() && !m.is_pronoun && source.text(m.span) == part) {
        out.push_back({m.actor_id, token});
        break;
      }
    rest.remove_prefix(std::min(rest.size(), part.size() + 1));
  }
  return out.size() == 2 ? out : std::vector<Party>();
}

}  // namespace

std::int32_t entity_at(Source const& source, std::uint32_t token) {
  if (std::int32_t const entity = token < source.mentions.entity_at.size() ? source.mentions.entity_at[token] : -1; entity >= 0) return entity;
  for (EntityMention const& m : source.mentions.entities)
    if (is_part_of_name(source, token, m)) return static_cast<std::int32_t>(m.id);
  return -1;
}

TokenList with_conjuncts(Source const& source, std::uint32_t token) {
  TokenList out{token};
  for (std::size_t i = 0; i < out.size(); ++i)
    for (std::uint32_t child : source.tree.children(out[i]))
      if (source.token(child).rel == Rel::kConj && source.token(child).pos != Upos::kVerb) out.push_back(child);
  return out;
}

std::vector<Party> parties_at(Source const& source, std::uint32_t token) {
  if (std::int32_t const noun = antecedent(source, token); noun >= 0) return parties_at(source, static_cast<std::uint32_t>(noun));
  if (std::vector<Party> named = examples(source, token); !named.empty()) return named;
  std::int32_t const at = entity_at(source, token);
  EntityMention const* entity = at < 0 ? nullptr : &source.mentions.entities[static_cast<std::size_t>(at)];
  if (entity != nullptr && !entity->members.empty()) {
    std::vector<Party> out;
    for (std::uint32_t member : entity->members)
      if (EntityMention const& m = source.mentions.entities[member]; !m.actor_id.empty()) out.push_back({m.actor_id, token});
    return out;
  }
  if (entity != nullptr && !entity->actor_id.empty()) return {{entity->actor_id, token}};
  if (std::vector<Party> pair = hyphenated(source, token); !pair.empty()) return pair;
  if (names_a_pair(source, token)) return pair_before(source, token);
  Token const& t = source.token(token);
  if (t.pos == Upos::kPron || t.pos == Upos::kDet) return {};
  if (t.pos == Upos::kPropn || (entity != nullptr && entity->is_party)) return {{party_name(source, token), token}};
  return {};
}

std::vector<Party> holders(Source const& source, std::uint32_t noun) {
  std::vector<Party> out;
  for (std::uint32_t child : source.tree.children(noun)) {
    Token const& t = source.token(child);
    bool const before = child < noun && (t.rel == Rel::kCompound || t.rel == Rel::kAmod || t.rel == Rel::kNmod || t.rel == Rel::kDep);
    if (t.rel != Rel::kNmodPoss && !before) continue;
    for (std::uint32_t each : with_conjuncts(source, child)) {
      std::int32_t const entity = entity_at(source, each);
      if (entity < 0 || static_cast<std::int32_t>(noun) == static_cast<std::int32_t>(source.mentions.entities[static_cast<std::size_t>(entity)].head)) continue;
      if (t.rel == Rel::kCompound)  // "A-B cooperation": A hangs on B
        for (Party& p : holders(source, each)) out.push_back(std::move(p));
      for (Party& p : parties_at(source, each)) out.push_back(std::move(p));
    }
  }
  return out;
}

std::string party_name(Source const& source, std::uint32_t token) {
  if (std::int32_t const entity = entity_at(source, token); entity >= 0) {
    EntityMention const& m = source.mentions.entities[static_cast<std::size_t>(entity)];
    if (!m.actor_id.empty()) return m.actor_id;
  }
  return phrase_at(source, token);
}

std::string phrase_at(Source const& source, std::uint32_t token) {
  Span range = source.tree.subtree(token);
  for (std::uint32_t child : source.tree.children(token)) {
    Rel const rel = source.token(child).rel;
    bool const left_out = rel == Rel::kCase || rel == Rel::kDet || rel == Rel::kPunct || rel == Rel::kCc || rel == Rel::kMark;
    bool const tail = rel == Rel::kAclRelcl || rel == Rel::kAcl || rel == Rel::kAppos || rel == Rel::kConj || rel == Rel::kNsubj ||
                      rel == Rel::kAux || rel == Rel::kCop || rel == Rel::kAdvcl;
    if (left_out && child < token) range.begin = std::max(range.begin, child + 1);
    if (tail && child < token) range.begin = std::max(range.begin, source.tree.subtree(child).end);
    if ((tail || left_out) && child > token) range.end = std::min(range.end, source.tree.subtree(child).begin);
  }
  while (range.begin < token && one_of(source.token(range.begin).lemma, {"and", "or", "than", "of", "the"})) ++range.begin;
  while (range.end > token + 1 && source.token(range.end - 1).pos == Upos::kPunct) --range.end;
  return std::string(source.text(source.tree.bytes(range)));
}

}  // namespace dragoman::claim_parts
