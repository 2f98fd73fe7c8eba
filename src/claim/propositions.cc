// What a claim says over a closed list of predicates, so that claims can be compared: "X shelters Y". Verbs are read
// through their deep arguments by the table lexicon/cues/claim_words.toml; actor ids stand for parties that the lexicon
// knows, the phrase for others.
#include <algorithm>
#include <string>

#include "claim/claim_parts.h"

namespace dragoman::claim_parts {
namespace {

std::vector<std::uint32_t> filler(Source const& source, Predicate const& p, std::string_view place) {
  std::vector<std::uint32_t> out;
  for (Argument const& a : p.arguments) {
    bool const fits = place == "subject" ? a.slot == Slot::kSubject
                      : place == "object" ? a.slot == Slot::kObject
                                          : (a.slot == Slot::kOblique || a.slot == Slot::kIndirect) && a.prep == place;
    if (fits) out.push_back(a.token);
  }
  if (!out.empty() || place == "subject" || place == "object") return out;
  for (Argument const& a : p.arguments) {  // "pose a threat to X": the phrase hangs on the object
    if (a.slot != Slot::kObject) continue;
    for (std::uint32_t child : source.tree.children(a.token))
      if (source.token(child).rel == Rel::kNmod && source.token(child).prep == place) out.push_back(child);
  }
  return out;
}

bool provides_shelter(Source const& source, Predicate const& p) {
  return std::any_of(p.arguments.begin(), p.arguments.end(), [&](Argument const& a) {
    return a.slot == Slot::kObject && !source.cues.claim_words("shelter", source.token(a.token).lemma).empty();
  });
}

bool has_threat_object(Source const& source, Predicate const& p) {
  return std::any_of(p.arguments.begin(), p.arguments.end(), [&](Argument const& a) {
    return a.slot == Slot::kObject && one_of(source.token(a.token).lemma, {"threat", "danger", "risk"});
  });
}

/// Some verbs mean a relation only with the right object ("provide havens", "pose a threat", "face threats").
std::string_view relation_of(Source const& source, Predicate const& p, ClaimWordRow const& row) {
  std::string_view const value = source.cues.str(row.value);
  if (p.lemma == "provide" || p.lemma == "give" || p.lemma == "offer") return provides_shelter(source, p) ? "shelters" : value;
  if (p.lemma == "pose" || p.lemma == "face") return has_threat_object(source, p) ? value : std::string_view();
  if (p.lemma == "hold" || p.lemma == "work") return {};
  return value;
}

void verb_propositions(Source const& source, Predicate const& p, Claim& claim) {
  for (ClaimWordRow const& row : source.cues.claim_words("proposition", p.lemma)) {
    std::string_view const pattern = source.cues.str(row.pattern), relation = relation_of(source, p, row);
    auto const arrow = pattern.find('>');
    if (arrow == std::string_view::npos || relation.empty()) continue;
    for (std::uint32_t subject : filler(source, p, pattern.substr(0, arrow)))
      for (std::uint32_t object : filler(source, p, pattern.substr(arrow + 1)))
        if (subject != object) add_proposition(source, claim, p, subject, relation, object);
  }
}

/// "both cooperate": a plural subject of a symmetric relation.
void reciprocal(Source const& source, Predicate const& p, Claim& claim) {
  if (!one_of(p.lemma, {"cooperate", "collaborate", "coordinate"})) return;
  auto const subjects = filler(source, p, "subject");
  if (subjects.size() >= 2) add_proposition(source, claim, p, subjects[0], "cooperates_with", subjects[1]);
}

std::string first_word(Source const& source, std::uint32_t token, std::string_view group) {
  for (std::uint32_t child : source.tree.children(token)) {
    Token const& t = source.token(child);
    if (t.rel != Rel::kAmod && t.rel != Rel::kAdvmod && t.rel != Rel::kCompound) continue;
    auto const rows = source.cues.claim_words(group, t.lemma.empty() ? t.text : t.lemma);
    if (!rows.empty()) return std::string(source.cues.str(rows.front().value));
    auto const by_form = source.cues.claim_words(group, lower_ascii(t.text));
    if (!by_form.empty()) return std::string(source.cues.str(by_form.front().value));
    if (std::string inner = first_word(source, child, group); !inner.empty()) return inner;
  }
  return {};
}

/// The party behind "rather than", "instead of", "unlike" in the clause.
std::string comparator_of(Source const& source, Predicate const& p) {
  Span const clause = source.tree.subtree(p.token);
  for (std::uint32_t t = clause.begin; t + 2 < clause.end; ++t) {
    bool const than = lower_ascii(source.token(t).text) == "rather" && source.token(t + 1).lemma == "than";
    bool const instead = lower_ascii(source.token(t).text) == "instead" && source.token(t + 1).lemma == "of";
    if (!than && !instead) continue;
    for (std::uint32_t n = t + 2; n < clause.end; ++n)
      if (source.token(n).pos == Upos::kPropn || source.token(n).pos == Upos::kNoun) return party_name(source, n);
  }
  return {};
}

/// A word inside a name that the parser made the head ("Islamic [State]").
bool is_part_of_name(Source const& source, std::uint32_t token, EntityMention const& m) {
  Token const& t = source.token(token);
  return m.tokens.begin <= token && token < m.tokens.end && !m.actor_id.empty() && t.head == static_cast<std::int32_t>(m.head) &&
         (t.rel == Rel::kCompound || t.rel == Rel::kFlat);
}

}  // namespace

std::string party_name(Source const& source, std::uint32_t token) {
  std::int32_t entity = token < source.mentions.entity_at.size() ? source.mentions.entity_at[token] : -1;
  if (entity < 0)
    for (EntityMention const& m : source.mentions.entities)
      if (is_part_of_name(source, token, m)) {
        entity = static_cast<std::int32_t>(m.id);
        break;
      }
  if (entity >= 0) {
    EntityMention const& m = source.mentions.entities[static_cast<std::size_t>(entity)];
    if (!m.actor_id.empty()) return m.actor_id;
  }
  Span range = source.tree.subtree(token);
  for (std::uint32_t child : source.tree.children(token)) {
    Rel const rel = source.token(child).rel;
    bool const left_out = rel == Rel::kCase || rel == Rel::kDet || rel == Rel::kPunct || rel == Rel::kCc || rel == Rel::kMark;
    bool const tail = rel == Rel::kAclRelcl || rel == Rel::kAcl || rel == Rel::kAppos || rel == Rel::kConj || rel == Rel::kCc;
    if (left_out && child < token) range.begin = std::max(range.begin, child + 1);
    if ((tail || left_out) && child > token) range.end = std::min(range.end, source.tree.subtree(child).begin);
  }
  while (range.begin < token && one_of(source.token(range.begin).lemma, {"and", "or", "than", "of", "the"})) ++range.begin;
  while (range.end > token + 1 && source.token(range.end - 1).pos == Upos::kPunct) --range.end;
  return std::string(source.text(source.tree.bytes(range)));
}

void add_proposition(Source const& source, Claim& claim, Predicate const& p, std::uint32_t subject, std::string_view relation,
                     std::uint32_t object) {
  Proposition prop;
  prop.subject = party_name(source, subject);
  prop.predicate = relation;
  prop.object = party_name(source, object);
  prop.polarity = !p.negated;
  std::vector<std::uint32_t> carriers{p.token, object, subject};
  for (Argument const& a : p.arguments)
    if (a.slot == Slot::kObject) carriers.push_back(a.token);  // "faces major threats from"
  for (std::uint32_t t : carriers) {
    if (prop.degree.empty()) prop.degree = first_word(source, t, "degree");
    if (prop.trend.empty()) prop.trend = first_word(source, t, "trend");
  }
  prop.comparator = comparator_of(source, p);
  Span const words = cover(cover({p.token, p.token + 1}, {subject, subject + 1}), {object, object + 1});
  prop.span = source.tree.bytes(words);
  prop.rule = "proposition:" + std::string(p.lemma);
  bool const known = std::any_of(claim.propositions.begin(), claim.propositions.end(), [&](Proposition const& q) {
    return q.subject == prop.subject && q.predicate == prop.predicate && q.object == prop.object;
  });
  if (!known && !prop.subject.empty() && !prop.object.empty()) claim.propositions.push_back(std::move(prop));
}

void find_propositions(Source const& source, Claim& claim) {
  Span const tokens = source.tokens_in(claim.content);
  for (std::uint32_t t = tokens.begin; t < tokens.end; ++t) {
    Predicate const* p = source.predicate_at(t);
    if (p == nullptr) continue;
    if (p->kind == PredicateKind::kVerb) {
      verb_propositions(source, *p, claim);
      reciprocal(source, *p, claim);
    }
    find_noun_propositions(source, *p, claim);
  }
}

}  // namespace dragoman::claim_parts
