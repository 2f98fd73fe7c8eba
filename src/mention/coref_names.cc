// Names: the same actor of the lexicon, the same words, a surname after the full name, an acronym after what it
// abbreviates; then the structures that equate two phrases: apposition, brackets, "X is the Y". Of a name of three words and
// more the last but one may be the surname, and a part of two words stands for it (Spanish: "Luis Mora Salas" is "Mora",
// "Mora Salas" and "Luis Mora").
#include <map>
#include <string>
#include <vector>

#include "base/single_spaced.h"
#include "mention/mention_chains.h"
#include "mention/noun_phrase.h"

namespace dragoman {
namespace {

using Latest = std::map<std::string, std::uint32_t, std::less<>>;

/// Initials of the capitalised words: "Baloch Liberation Army" gives "BLA".
std::string initials(std::string_view name) {
  std::string out;
  bool start = true;
  for (char c : name) {
    if (start && c >= 'A' && c <= 'Z') out += c;
    start = c == ' ' || c == '-';
  }
  return out;
}

std::string letters(std::string_view name) {
  std::string out;
  for (char c : name)
    if (c != '.' && c != ' ') out += c;
  return out;
}

std::string last_word(std::string_view name) { return lower_ascii(name.substr(name.rfind(' ') + 1)); }

bool all_upper(std::string_view word) {
  std::size_t capitals = 0;
  for (char c : word) {
    if (c >= 'a' && c <= 'z') return false;
    capitals += c >= 'A' && c <= 'Z';
  }
  return capitals >= 2;
}

/// The key under which a listed actor is one chain: a state and its government are kept apart.
std::string actor_key(EntityMention const& m) {
  if (m.actor_id.empty() || m.rule == "alias+agent") return {};
  bool const body = m.kind == MentionKind::kGovernment && m.country == m.actor_id;
  return m.actor_id + (body ? "#government" : "");
}

void link_latest(MentionChains& chains, Latest& latest, std::string const& key, std::uint32_t i, std::string_view rule) {
  if (key.empty()) return;
  auto const [at, added] = latest.emplace(key, i);
  if (added) return;
  if (chains.compatible(at->second, i)) chains.link(at->second, i, rule);
  at->second = i;
}

/// Bearers of a surname, the latest last: "Mrs Clinton" passes over her husband.
using Bearers = std::map<std::string, std::vector<std::uint32_t>, std::less<>>;

/// "mora salas" of "Luis Mora Salas", "salas" of "Pedro Salas"; empty for one word.
std::string without_first(std::string_view name) {
  auto const blank = name.find(' ');
  return blank == std::string_view::npos ? std::string() : lower_ascii(name.substr(blank + 1));
}

/// "luis mora" of "Luis Mora Salas"; empty for less than three words.
std::string without_last(std::string_view name) {
  auto const last = name.rfind(' ');
  bool const long_enough = last != std::string_view::npos && name.find(' ') != last;
  return long_enough ? lower_ascii(name.substr(0, last)) : std::string();
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

void link_surnames(MentionChains& chains, Bearers& surnames, std::uint32_t i) {
  EntityMention& m = chains.mentions[i];
  bool const maybe = m.rule == "name:unlisted" && m.kind == MentionKind::kThing;
  if ((m.kind != MentionKind::kPerson && !maybe) || !chains.is_name(i)) return;
  auto const name = single_spaced(chains.text(i));
  bool const bare = name.find(' ') == std::string::npos;
  auto const link = [&](std::string const& key) {
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
  else if (!maybe) link(lower_ascii(name));
  bool const again = bare && chains.linked(i);
  if (maybe || again) return;
  surnames[last_word(name)].push_back(i);
  if (auto const paternal = paternal_surname(name); !paternal.empty()) surnames[lower_ascii(paternal)].push_back(i);
  if (auto const front = without_last(name); !front.empty()) surnames[front].push_back(i);
  for (auto tail = without_first(name); tail.find(' ') != std::string::npos; tail = without_first(tail)) surnames[tail].push_back(i);
}

}  // namespace

void link_names(MentionChains& chains) {
  Latest actors, names, acronyms;
  Bearers surnames;
  for (std::uint32_t i = 0; i < chains.mentions.size(); ++i) {
    EntityMention const& m = chains.mentions[i];
    if (m.is_pronoun || !m.members.empty()) continue;
    link_latest(chains, actors, actor_key(m), i, "actor");
    if (!chains.is_name(i)) continue;
    auto const name = single_spaced(chains.text(i));
    if (m.actor_id.empty()) link_latest(chains, names, lower_ascii(name), i, "name");
    link_surnames(chains, surnames, i);
    if (m.kind == MentionKind::kPerson) continue;
    if (auto const at = acronyms.find(letters(name)); all_upper(name) && at != acronyms.end() && m.actor_id.empty())
      chains.link(at->second, i, "acronym");
    if (auto const short_form = initials(name); short_form.size() > 1) acronyms.emplace(short_form, i);
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
    return chains.is_name(i) && chains.mentions[i].kind == MentionKind::kPerson && chains.text(i).find(' ') != std::string_view::npos && chains.head(i).pos == Upos::kPropn;
  };
  if (!full(one) || !full(other) || chains.tree.child(chains.mentions[other].head, Rel::kConj) < 0) return false;
  auto const a = chains.mentions[one].tokens, b = chains.mentions[other].tokens;
  for (std::uint32_t i = a.begin; i < a.end; ++i)
    for (std::uint32_t j = b.begin; j < b.end; ++j)
      if (chains.tree.tokens[i].lower == chains.tree.tokens[j].lower) return false;
  return true;
}

bool copula_links(MentionChains const& chains, std::uint32_t predicate) {
  auto const& tree = chains.tree;
  auto const token = chains.mentions[predicate].head;
  auto const cop = tree.child(token, Rel::kCop);
  if (cop < 0) return false;
  std::string const verb = lower_ascii(tree.tokens[static_cast<std::size_t>(cop)].text);
  if (verb != "is" && verb != "are" && verb != "'s" && verb != "was" && verb != "were") return false;
  for (std::uint32_t child : tree.children(token)) {
    std::string const word = lower_ascii(tree.tokens[child].text);
    if (word == "not" || word == "n't" || word == "never" || tree.tokens[child].rel == Rel::kAux) return false;
  }
  return true;
}

}  // namespace

void link_structures(MentionChains& chains) {
  auto& mentions = chains.mentions;
  std::map<std::uint32_t, std::uint32_t> at;
  for (EntityMention const& m : mentions) at.emplace(m.head, m.id);
  for (std::uint32_t i = 0; i < mentions.size(); ++i) {
    if (i + 1 < mentions.size()) link_bracket(chains, i);
    Token const& token = chains.head(i);
    if (token.rel == Rel::kAppos && token.head >= 0) {
      auto const other = at.find(static_cast<std::uint32_t>(token.head));
      bool const number = other != at.end() && mentions[other->second].is_plural == mentions[i].is_plural;
      if (number && !are_two_people(chains, other->second, i) && chains.compatible(other->second, i)) chains.link(other->second, i, "apposition");
    }
    if (!copula_links(chains, i)) continue;
    auto subject = chains.tree.child(mentions[i].head, Rel::kNsubj);
    bool const relative = subject >= 0 && chains.tree.tokens[static_cast<std::size_t>(subject)].tag.starts_with("W");
    if (relative) subject = token.rel == Rel::kAclRelcl ? token.head : -1;
    auto const other = subject < 0 ? at.end() : at.find(static_cast<std::uint32_t>(subject));
    if (other != at.end() && chains.compatible(other->second, i) && !mentions[i].is_plural)
      chains.link(other->second, i, "copula");
  }
}

}  // namespace dragoman
