// Names: the same actor of the lexicon, the same words, a surname after the full name, an acronym after what it
// abbreviates; then the structures that equate two phrases: apposition, brackets, "X is the Y". Of a name of three words and
// more the last but one may be the surname, and a part of two words stands for it (Spanish: "Luis Mora Salas" is "Mora",
// "Mora Salas" and "Luis Mora").
#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include "mention/mention_chains.h"
#include "mention/name_bearers.h"
#include "mention/noun_phrase.h"

namespace dragoman {
namespace {

/// Keys live in the memory of the chains.
using Latest = std::pmr::map<std::string_view, std::uint32_t>;

/// The letters of `name` that `takes` chooses, kept in `memory`.
template <class Takes>
std::string_view chosen(std::string_view name, std::pmr::memory_resource* memory, Takes takes) {
  char* const out = static_cast<char*>(memory->allocate(name.size() + 1, 1));
  return {out, static_cast<std::size_t>(std::copy_if(name.begin(), name.end(), out, takes) - out)};
}

/// Initials of the capitalised words: "Baloch Liberation Army" gives "BLA".
std::string_view initials(std::string_view name, std::pmr::memory_resource* memory) {
  return chosen(name, memory, [start = true](char c) mutable {
    bool const takes = start && c >= 'A' && c <= 'Z';
    start = c == ' ' || c == '-';
    return takes;
  });
}

std::string_view letters(std::string_view name, std::pmr::memory_resource* memory) {
  return chosen(name, memory, [](char c) { return c != '.' && c != ' '; });
}

std::string_view last_word(std::string_view name) { return name.substr(name.rfind(' ') + 1); }

bool all_upper(std::string_view word) {
  std::size_t capitals = 0;
  for (char c : word) {
    if (c >= 'a' && c <= 'z') return false;
    capitals += c >= 'A' && c <= 'Z';
  }
  return capitals >= 2;
}

/// The key under which a listed actor is one chain: a state and its government are kept apart.
std::string_view actor_key(EntityMention const& m, std::pmr::memory_resource* memory) {
  if (m.actor_id.empty() || m.rule == "alias+agent") return {};
  constexpr std::string_view kBody = "#government";
  bool const body = m.kind == MentionKind::kGovernment && m.country == m.actor_id;
  std::size_t const size = m.actor_id.size() + (body ? kBody.size() : 0);
  char* const out = static_cast<char*>(memory->allocate(size, 1));
  m.actor_id.copy(out, m.actor_id.size());
  if (body) kBody.copy(out + m.actor_id.size(), kBody.size());
  return {out, size};
}

void link_latest(MentionChains& chains, Latest& latest, std::string_view key, std::uint32_t i, std::string_view rule) {
  if (key.empty()) return;
  auto const [at, added] = latest.emplace(key, i);
  if (added) return;
  if (chains.compatible(at->second, i)) chains.link(at->second, i, rule);
  at->second = i;
}

/// Bearers of a surname, the latest last: "Mrs Clinton" passes over her husband.
using Bearers = std::pmr::map<std::string_view, std::pmr::vector<std::uint32_t>>;

/// "Mora Salas" of "Luis Mora Salas", "Salas" of "Pedro Salas"; empty for one word.
std::string_view without_first(std::string_view name) {
  auto const blank = name.find(' ');
  return blank == std::string_view::npos ? std::string_view() : name.substr(blank + 1);
}

/// "Luis Mora" of "Luis Mora Salas"; empty for less than three words.
std::string_view without_last(std::string_view name) {
  auto const last = name.rfind(' ');
  bool const long_enough = last != std::string_view::npos && name.find(' ') != last;
  return long_enough ? name.substr(0, last) : std::string_view();
}

/// The last word but one of three and more, unless it is a particle; else empty.
std::string_view paternal_surname(std::string_view name) {
  auto const last = name.rfind(' ');
  auto const before = last == std::string_view::npos ? last : name.rfind(' ', last - 1);
  if (before == std::string_view::npos) return {};
  auto const word = name.substr(before + 1, last - before - 1);
  constexpr std::size_t kLongestParticle = 3;
  return word.size() > kLongestParticle ? word : std::string_view{};
}

/// `name` in small letters, on one line.
void link_surnames(MentionChains& chains, Bearers& surnames, std::uint32_t i, std::string_view name) {
  EntityMention& m = chains.mentions[i];
  bool const guess = m.rule == "name" && m.kind == MentionKind::kOrganization && m.actor_id.empty();  // the recogniser's, in "Mora Salas said"
  bool const maybe = guess || (m.rule == "name:unlisted" && m.kind == MentionKind::kThing);
  if ((m.kind != MentionKind::kPerson && !maybe) || !chains.is_name(i)) return;
  bool const bare = name.find(' ') == std::string_view::npos;
  auto const link = [&](std::string_view key) {
    auto const bearers = surnames.find(key);
    if (bearers == surnames.end() || (!bare && chains.linked(i))) return;  // a surname told before the full name joins its chain later
    for (auto bearer = bearers->second.rbegin(); bearer != bearers->second.rend(); ++bearer) {
      if (!chains.compatible(*bearer, i)) continue;
      chains.link(*bearer, i, "surname");
      m.kind = MentionKind::kPerson;
      return;
    }
  };
  if (bare) link(last_word(name));
  else if (!maybe || guess) link(name);
  bool const again = bare && chains.linked(i);
  if (maybe || again) return;
  surnames[last_word(name)].push_back(i);
  if (auto const paternal = paternal_surname(name); !paternal.empty()) surnames[paternal].push_back(i);
  if (auto const front = without_last(name); !front.empty()) surnames[front].push_back(i);
  for (auto tail = without_first(name); tail.find(' ') != std::string_view::npos; tail = without_first(tail)) surnames[tail].push_back(i);
}

}  // namespace

void link_names(MentionChains& chains) {
  auto* const memory = chains.sources.memory();
  Latest actors(memory), names(memory), acronyms(memory);
  Bearers surnames(memory);
  for (std::uint32_t i = 0; i < chains.mentions.size(); ++i) {
    EntityMention const& m = chains.mentions[i];
    if (m.is_pronoun || !m.members.empty()) continue;
    // "the Obama administration" and "the Trump administration" are one state and two bodies.
    bool const term = m.actor_id == m.country && chains.text(i).ends_with(" administration");
    link_latest(chains, actors, term ? kept_lower(chains.text(i), memory) : actor_key(m, memory), i, "actor");
    if (!chains.is_name(i)) continue;
    auto const name = on_one_line(chains.text(i), memory);
    auto const lower = kept_lower(name, memory);
    if (m.actor_id.empty()) link_latest(chains, names, lower, i, "name");
    link_surnames(chains, surnames, i, lower);
    if (m.kind == MentionKind::kPerson) continue;
    if (all_upper(name) && m.actor_id.empty())
      if (auto const at = acronyms.find(letters(name, memory)); at != acronyms.end()) chains.link(at->second, i, "acronym");
    if (auto const short_form = initials(name, memory); short_form.size() > 1) acronyms.emplace(short_form, i);
  }
}

namespace {

/// "Name (ACR)": the bracket holds nothing but the second mention.
void link_bracket(MentionChains& chains, std::uint32_t i) {
  auto const& tokens = chains.tree.tokens;
  auto const& first = chains.mentions[i];
  auto const& second = chains.mentions[i + 1];
  auto const open = first.tokens.end;
  bool const bracketed = open + 1 == second.tokens.begin && second.tokens.end < tokens.size() && tokens[open].text == "(" &&
                         tokens[second.tokens.end].text == ")";
  if (bracketed && all_upper(chains.text(i + 1)) && chains.compatible(i, i + 1)) chains.link(i, i + 1, "bracket");
}

/// "Ana Ruiz, Lee Gomez and Max Roe": full names that share no word are a list, whatever the parser took the second for.
bool are_two_people(MentionChains const& chains, std::uint32_t one, std::uint32_t other) {
  auto const full = [&](std::uint32_t i) {
    return chains.is_name(i) && chains.text(i).find(' ') != std::string_view::npos && chains.head(i).pos == Upos::kPropn;
  };
  EntityMention const& second = chains.mentions[other];
  bool const unlisted = second.actor_id.empty() && second.kind == MentionKind::kOrganization;  // the recogniser's guess at "Ana Ruiz"
  if (chains.mentions[one].kind != MentionKind::kPerson || (second.kind != MentionKind::kPerson && !unlisted)) return false;
  if (!full(one) || !full(other) || chains.tree.child(chains.mentions[other].head, Rel::kConj) < 0) return false;
  auto const a = chains.mentions[one].tokens, b = chains.mentions[other].tokens;
  for (std::uint32_t i = a.begin; i < a.end; ++i)
    for (std::uint32_t j = b.begin; j < b.end; ++j)
      if (chains.tree.tokens[i].lower == chains.tree.tokens[j].lower) return false;
  return true;
}

/// "Ana Ruiz, her husband and six children": a list, each of whom has a word of his own; "Ana Ruiz, his wife and partner" is one.
bool is_list_of_kin(MentionChains const& chains, std::uint32_t kin) {
  auto const head = chains.mentions[kin].head;
  std::int32_t const next = chains.tree.child(head, Rel::kConj);
  if (chains.tree.child(head, Rel::kNmodPoss) < 0 || next < 0) return false;
  auto const other = static_cast<std::uint32_t>(next);
  return chains.tree.child(other, Rel::kNmodPoss) >= 0 || chains.tree.child(other, Rel::kNummod) >= 0;
}

bool copula_links(MentionChains const& chains, std::uint32_t predicate) {
  auto const& tree = chains.tree;
  auto const token = chains.mentions[predicate].head;
  auto const cop = tree.child(token, Rel::kCop);
  if (cop < 0) return false;
  std::string_view const verb = tree.tokens[static_cast<std::size_t>(cop)].lower;
  if (verb != "is" && verb != "are" && verb != "'s" && verb != "was" && verb != "were") return false;
  for (std::uint32_t child : tree.children(token)) {
    std::string_view const word = tree.tokens[child].lower;
    if (word == "not" || word == "n't" || word == "never" || tree.tokens[child].rel == Rel::kAux) return false;
  }
  return true;
}

}  // namespace

void link_structures(MentionChains& chains) {
  auto& mentions = chains.mentions;
  for (std::uint32_t i = 0; i < mentions.size(); ++i) {
    if (i + 1 < mentions.size()) link_bracket(chains, i);
    Token const& token = chains.head(i);
    if (token.rel == Rel::kAppos && token.head >= 0) {
      auto const other = chains.at(token.head);
      auto const known = static_cast<std::uint32_t>(other);
      bool const number = other >= 0 && mentions[known].is_plural == mentions[i].is_plural;
      if (number && !are_two_people(chains, known, i) && !is_list_of_kin(chains, i) && chains.compatible(known, i)) chains.link(known, i, "apposition");
    }
    if (!copula_links(chains, i)) continue;
    auto subject = chains.tree.child(mentions[i].head, Rel::kNsubj);
    bool const relative = subject >= 0 && chains.tree.tokens[static_cast<std::size_t>(subject)].tag.starts_with("W");
    if (relative) subject = token.rel == Rel::kAclRelcl ? token.head : -1;
    auto const other = chains.at(subject);
    if (other >= 0 && chains.compatible(static_cast<std::uint32_t>(other), i) && !mentions[i].is_plural)
      chains.link(static_cast<std::uint32_t>(other), i, "copula");
  }
}

}  // namespace dragoman
