// Plain union-find with path halving; the best mention of a chain (a listed name before an unlisted one before a
// description) is kept at its root so that later sieves compare with what the chain knows, not with one mention.
#include "mention/mention_chains.h"

#include <numeric>

#include "base/one_of.h"
#include "mention/actor_context.h"
#include "mention/name_bearers.h"
#include "mention/noun_phrase.h"

namespace dragoman {
namespace {

int knowledge(EntityMention const& m) {
  if (m.is_pronoun) return 0;
  bool const direct = m.rule.starts_with("alias") && m.rule != "alias+agent";
  return (m.actor_id.empty() ? 0 : 4) + (direct ? 4 : 0) + (m.rule.starts_with("name") || m.rule == "title+name" ? 4 : 0) +
         (m.country.empty() ? 0 : 1) + (m.sector.empty() ? 0 : 1) + 1;
}

/// A name learns country and sector from the phrase it is equated with.
void complete(EntityMention& m, EntityMention const& other) {
  if (m.is_plural != other.is_plural || other.is_pronoun || !is_party_kind(other.kind)) return;
  if (m.country.empty()) m.country = other.country;
  if (m.sector.empty()) m.sector = other.sector;
  if (m.cameo.empty() || m.cameo == m.sector) m.cameo = cameo_code(m.country, m.sector);
}

}  // namespace

MentionChains::MentionChains(Document const& doc, Tree const& parse, ActorSources const& tables,
                             std::vector<EntityMention>& list)
    : document(doc), tree(parse), sources(tables), mentions(list), parent_(tables.memory()), best_(tables.memory()), gender_(tables.memory()),
      linked_(list.size(), false, tables.memory()), at_(parse.tokens.size(), -1, tables.memory()) {
  parent_.resize(list.size());
  std::iota(parent_.begin(), parent_.end(), 0U);
  best_ = parent_;
  for (std::uint32_t i = 0; i < list.size(); ++i) at_[list[i].head] = static_cast<std::int32_t>(i);
  gender_.reserve(list.size());
  for (std::uint32_t i = 0; i < list.size(); ++i) gender_.push_back(told_gender(i));
}

std::string_view MentionChains::word(std::uint32_t mention) const {
  auto const token = mentions[mention].head;
  return tree.tokens[token].pos == Upos::kPropn ? tree.tokens[token].lower : sources.words.lemma(token);
}

std::optional<AgentTable::Match> MentionChains::agent(std::uint32_t mention) const {
  auto const token = mentions[mention].head;
  std::string_view const one = word(mention);
  bool const name = tree.tokens[token].pos == Upos::kPropn;
  return sources.agents.match({&one, 1}, name ? sources.words.agents_by_form(token) : sources.words.agents_by_lemma(token));
}

/// A pronoun, a form of address before the name ("Ms"), the noun itself ("the king"), a first name before another one.
Gender MentionChains::told_gender(std::uint32_t mention) const {
  EntityMention const& m = mentions[mention];
  if (m.is_pronoun) return gender_of_word(kept_lower(text(mention), sources.memory()));
  if (m.is_plural || !is_party_kind(m.kind)) return Gender::kUnknown;
  if (!is_name(mention)) return gender_of_word(word(mention));
  if (m.kind != MentionKind::kPerson) return Gender::kUnknown;
  constexpr std::uint32_t kLongestTitle = 8;
  auto const phrase = noun_phrase(tree, m.head);
  auto const begin = std::max(std::min(phrase.begin, m.tokens.begin), m.tokens.begin - std::min(m.tokens.begin, kLongestTitle));
  for (auto t = m.tokens.begin; t-- > begin;)
    if (auto const said = gender_of_word(tree.tokens[t].lower); said != Gender::kUnknown) return said;
  std::string_view const name = m.actor_id.empty() ? text(mention) : std::string_view(m.name);
  auto const first = name.substr(0, name.find_first_of(" \t\r\n"));
  return first.size() < name.size() ? gender_of_first_name(first) : Gender::kUnknown;
}

std::uint32_t MentionChains::find(std::uint32_t mention) const {
  while (parent_[mention] != mention) {
    parent_[mention] = parent_[parent_[mention]];
    mention = parent_[mention];
  }
  return mention;
}

void MentionChains::link(std::uint32_t earlier, std::uint32_t later, std::string_view rule) {
  auto const a = find(earlier), b = find(later);
  linked_[later] = true;
  if (!is_name(later) && !mentions[later].rule.starts_with("coref:")) mentions[later].rule.assign("coref:").append(rule);
  if (a == b) return;
  auto const root = std::min(a, b), other = std::max(a, b);
  parent_[other] = root;
  if (gender_[root] == Gender::kUnknown) gender_[root] = gender_[other];
  auto const first = best_[root], second = best_[other];
  bool const better = knowledge(mentions[second]) > knowledge(mentions[first]);
  best_[root] = better ? second : first;
  complete(mentions[best_[root]], mentions[better ? first : second]);
}

void MentionChains::speak_for(std::uint32_t mention, std::uint32_t owner, std::string_view rule) {
  EntityMention const& known = best(owner);
  EntityMention& m = mentions[mention];
  linked_[mention] = true;
  m.rule.assign("coref:").append(rule);
  m.country = known.country;
  m.sector = known.sector;
  m.cameo = cameo_code(m.country, m.sector);
  m.is_party = true;
  m.kind = MentionKind::kOrganization;
  if (known.rule == "alias+agent") m.actor_id = known.actor_id;
  if (m.sector == "MIL") m.kind = MentionKind::kMilitary;
  if (m.sector == "COP") m.kind = MentionKind::kPolice;
  if (m.sector == "REB") m.kind = MentionKind::kRebel;
  if (m.sector != "GOV" || m.country.empty()) return;
  m.kind = MentionKind::kGovernment;
  if (auto const state = sources.actors.find(m.country)) {
    m.actor_id = state->id;
    m.name = state->name;
  }
}

void MentionChains::stand_for(std::uint32_t mention, std::vector<std::uint32_t> members, std::string_view rule) {
  EntityMention& whole = mentions[mention];
  linked_[mention] = true;
  whole.members = std::move(members);
  whole.actor_id.clear();
  whole.country.clear();
  whole.rule.assign("coref:").append(rule);
  std::string names;
  for (auto const member : whole.members) names.append(names.empty() ? "" : ", ").append(best(member).name);
  whole.name = std::move(names);
  EntityMention const& first = best(whole.members.front());
  whole.kind = first.kind;
  whole.sector = first.sector;
  whole.cameo.clear();
  whole.is_party = true;
}

EntityMention const& MentionChains::best(std::uint32_t mention) const { return mentions[best_[find(mention)]]; }

bool MentionChains::is_name(std::uint32_t mention) const {
  auto const& rule = mentions[mention].rule;
  return rule.starts_with("name") || rule == "title+name" || (rule.starts_with("alias") && rule != "alias+agent") ||
         rule == "metonym" || rule == "demonym";
}

int MentionChains::role_rank(std::uint32_t mention) const {
  auto token = mentions[mention].head;
  for (int step = 0; step < 4 && tree.tokens[token].rel == Rel::kConj && tree.tokens[token].head >= 0; ++step)
    token = static_cast<std::uint32_t>(tree.tokens[token].head);
  std::int32_t const verb = tree.tokens[token].head;
  // "Ankara wants the militia to disband": as much the object of what is wanted.
  if (tree.tokens[token].rel == Rel::kNsubj && verb >= 0 && tree.tokens[static_cast<std::size_t>(verb)].tag == "VB" && tree.tokens[static_cast<std::size_t>(verb)].mark == "to") return 1;
  switch (tree.tokens[token].rel) {
    case Rel::kNsubj: case Rel::kNsubjPass: case Rel::kRoot: return 0;
    case Rel::kObj: case Rel::kIobj: case Rel::kOblAgent: return 1;
    case Rel::kObl: case Rel::kNmodPoss: return 2;
    default: return 3;
  }
}

bool MentionChains::takes_up_matter(std::uint32_t pronoun, std::uint32_t antecedent) const {
  if (head(pronoun).lower != "it" || role_rank(pronoun) == 0) return false;
  std::uint32_t const begin = std::max(mentions[antecedent].head + 1, tree.sentences[sentence(pronoun)].begin);
  for (std::uint32_t t = begin; t < mentions[pronoun].head; ++t) {
    Token const& noun = tree.tokens[t];
    bool const matter = noun.tag == "NN" && (noun.rel == Rel::kObj || noun.rel == Rel::kNsubj || noun.rel == Rel::kNsubjPass) &&
                        one_of(noun.lemma, {"accord", "agreement", "ban", "bill", "ceasefire", "decision", "deal", "draft", "law", "measure", "offer", "pact", "plan", "policy", "project", "proposal", "reform", "report", "resolution", "statement", "tax", "treaty", "truce"});
    if (matter) return true;
  }
  return false;
}

bool MentionChains::is_body(std::uint32_t mention) const {
  EntityMention const& m = best(mention);
  return !mentions[mention].is_plural && is_party_kind(m.kind) && m.kind != MentionKind::kPerson &&
         m.kind != MentionKind::kCivilian;
}

bool MentionChains::is_single_person(std::uint32_t mention) const {
  EntityMention const& m = mentions[mention];
  if (m.is_plural) return false;
  if (m.is_pronoun || m.kind == MentionKind::kPerson) return m.kind == MentionKind::kPerson;
  return (m.kind == MentionKind::kCivilian || !is_name(mention)) && is_party_kind(m.kind) && m.kind != MentionKind::kState &&
         agent(mention).value_or(AgentTable::Match{}).agent.person;
}

std::vector<std::uint32_t> MentionChains::coordination(std::uint32_t mention) const {
  Token const& token = head(mention);
  auto const party = [&](std::int32_t m) { return m >= 0 && mentions[static_cast<std::size_t>(m)].is_party && !mentions[static_cast<std::size_t>(m)].is_pronoun; };
  if (token.rel != Rel::kConj || !party(static_cast<std::int32_t>(mention)) || !party(at(token.head))) return {};
  std::vector<std::uint32_t> out{static_cast<std::uint32_t>(at(token.head))};
  for (std::uint32_t const child : tree.children(static_cast<std::uint32_t>(token.head)))
    if (auto const other = at(static_cast<std::int32_t>(child)); tree.tokens[child].rel == Rel::kConj && party(other))
      out.push_back(static_cast<std::uint32_t>(other));
  return out;
}

bool MentionChains::compatible(std::uint32_t a, std::uint32_t b) const {
  EntityMention const& x = best(a);
  EntityMention const& y = best(b);
  auto const identity = [](EntityMention const& m) { return m.rule == "alias+agent" ? std::string_view{} : m.actor_id; };
  auto const first = identity(x), second = identity(y);
  if (!first.empty() && !second.empty() && first != second) return false;
  bool const unlike = gender(a) != gender(b) && gender(a) != Gender::kUnknown && gender(b) != Gender::kUnknown;
  if (unlike && (first.empty() || first != second)) return false;
  if (!x.country.empty() && !y.country.empty() && x.country != y.country) return false;
  if ((is_person_name(x) && is_body_name(y)) || (is_person_name(y) && is_body_name(x))) return false;
  if (first.empty() || first != second)
    if (is_person_name(x) && is_person_name(y) && !can_be_same_person(full_name(x), full_name(y)) && !can_be_same_person(text(x.id), text(y.id))) return false;
  return mentions[a].members.empty() && mentions[b].members.empty();
}

bool MentionChains::is_person_name(EntityMention const& m) const { return m.kind == MentionKind::kPerson && is_name(m.id) && m.members.empty(); }

bool MentionChains::is_body_name(EntityMention const& m) const {
  return !m.actor_id.empty() && m.rule.starts_with("alias") && m.rule != "alias+agent" && m.kind != MentionKind::kPerson;
}

std::string_view MentionChains::full_name(EntityMention const& m) const {
  bool const listed = !m.actor_id.empty() && m.rule.starts_with("alias");
  return listed ? std::string_view(m.name) : text(m.id);
}

void MentionChains::write() {
  std::pmr::vector<std::int32_t> number(mentions.size(), -1, sources.memory());
  std::pmr::vector<bool> named(mentions.size(), false, sources.memory());  // chains that hold a person's name
  std::int32_t next = 0;
  for (std::uint32_t i = 0; i < mentions.size(); ++i) {
    auto const root = find(i);
    if (number[root] < 0) number[root] = next++;
    mentions[i].chain = number[root];
    named[root] = named[root] || is_person_name(mentions[i]);
  }
  for (std::uint32_t i = 0; i < mentions.size(); ++i) {
    EntityMention const& known = best(i);
    if (known.id != i && mentions[i].members.empty()) inherit(known, named[find(i)], mentions[i]);
  }
}

/// Empty fields from what the chain knows; a pronoun or description takes its identity over whole.
/// A person named in the text is not the body he belongs to: of that he takes country and sector alone.
void MentionChains::inherit(EntityMention const& known, bool named, EntityMention& m) const {
  bool const resolved = m.rule.starts_with("coref:");
  if (m.is_pronoun && resolved) {
    m.kind = known.kind;
    m.is_party = is_party_kind(known.kind);
  }
  bool const vague = m.kind == MentionKind::kOrganization || m.kind == MentionKind::kThing;
  if (m.rule.starts_with("name") && vague && is_party_kind(known.kind)) {
    m.kind = known.kind;
    m.name = known.name;
    m.is_party = true;
  }
  if (resolved && (m.is_pronoun || (is_party_kind(m.kind) && !known.actor_id.empty()))) m.name = known.name;
  bool const other_id = m.actor_id.empty() || (resolved && !m.is_plural && !known.actor_id.empty());
  bool const one = m.kind == MentionKind::kPerson && !m.is_plural && m.rule != "alias+agent";
  auto const listed = named && one && !known.actor_id.empty() ? sources.actors.find(known.actor_id) : std::nullopt;
  bool const of_body = listed && listed->kind != "person";
  bool const somebody = !m.is_pronoun && resolved && !m.is_plural && (m.sector == "CVL" || m.sector == "CRM") && agent(m.id).value_or(AgentTable::Match{}).agent.person;
  auto const whose = somebody && !known.actor_id.empty() ? sources.actors.find(known.actor_id) : std::nullopt;
  bool const no_body = whose && whose->kind != "person";  // "the boy" of a page on Facebook
  if (other_id && !of_body && !no_body && is_party_kind(m.kind) && m.rule != "demonym:people") m.actor_id = known.actor_id;
  auto const noun = agent(m.id);
  bool const loose = noun && (noun->agent.relational || noun->agent.generic || noun->agent.person);
  if (resolved && loose && !known.sector.empty() && knowledge(known) >= 5) m.sector = known.sector;
  bool const gains = (m.country.empty() && !known.country.empty()) || (m.sector.empty() && !known.sector.empty());
  if (m.country.empty()) m.country = known.country;
  if (m.sector.empty()) m.sector = known.sector;
  if (!m.cameo.empty() && !resolved && !gains) return;
  bool const alike = known.sector == m.sector && known.country == m.country;
  m.cameo = alike ? known.cameo : cameo_code(m.country, m.sector);
}

}  // namespace dragoman
