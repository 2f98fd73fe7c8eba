// First names are compared because a surname says little: most bearers of any surname are not the one the lexicon knows.
// Short forms mostly keep the first letters of the name; those that do not are listed, as in the nickname tables of
// record linkage (Christen 2012, "Data Matching", ch. 3).
#include "mention/name_bearers.h"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "base/ascii.h"
#include "base/single_spaced.h"

namespace dragoman {
namespace {

using Pair = std::pair<std::string_view, std::string_view>;

constexpr std::array<Pair, 35> kNicknames = {{
    {"bob", "robert"},     {"bobby", "robert"},   {"rob", "robert"},    {"bill", "william"},   {"billy", "william"}, {"jack", "john"},
    {"jack", "jacob"},     {"jim", "james"},      {"jimmy", "james"},   {"dick", "richard"},   {"rick", "richard"},  {"mike", "michael"},
    {"joe", "joseph"},     {"joey", "joseph"},    {"ted", "edward"},    {"ted", "theodore"},   {"tony", "anthony"},
    {"jeb", "john"},       {"chuck", "charles"},  {"hank", "henry"},    {"harry", "henry"},    {"larry", "lawrence"}, {"jerry", "gerald"},
    {"peggy", "margaret"}, {"meg", "margaret"},   {"betsy", "elizabeth"}, {"liz", "elizabeth"}, {"beth", "elizabeth"}, {"kate", "catherine"},
    {"kathy", "catherine"}, {"nancy", "anne"},    {"mitt", "willard"},  {"jake", "jacob"},     {"gene", "eugene"},   {"zeke", "ezekiel"},
}};

std::vector<std::string> words_of(std::string_view name) {
  std::vector<std::string> out;
  while (!name.empty()) {
    auto const blank = name.find(' ');
    if (blank > 0) out.push_back(lower_ascii(name.substr(0, blank)));
    name = blank == std::string_view::npos ? std::string_view{} : name.substr(blank + 1);
  }
  return out;
}

bool is_initial(std::string_view word) { return word.size() == 1 || (word.size() <= 4 && word.ends_with('.')); }

bool is_suffix(std::string_view word) {
  constexpr std::array<std::string_view, 7> kSuffixes = {"jr.", "jr", "sr.", "sr", "ii", "iii", "iv"};
  return std::find(kSuffixes.begin(), kSuffixes.end(), word) != kSuffixes.end();
}

bool alike(std::string_view a, std::string_view b) {
  constexpr std::size_t kShared = 3;
  if (a == b) return true;
  if (is_initial(a) || is_initial(b)) return a.front() == b.front();
  if (a.size() >= kShared && b.size() >= kShared && a.substr(0, kShared) == b.substr(0, kShared)) return true;
  return std::any_of(kNicknames.begin(), kNicknames.end(), [&](Pair const& pair) {
    return (pair.first == a && pair.second == b) || (pair.first == b && pair.second == a);
  });
}

}  // namespace

bool can_be_first_name(std::string_view first, std::string_view full_name) {
  auto const given = lower_ascii(first);
  auto const words = words_of(full_name);
  if (words.size() < 2 || given.empty()) return true;
  return std::any_of(words.begin(), words.end() - 1, [&](std::string const& word) { return alike(given, word); });
}

std::string plain_person_name(std::string_view name) {
  auto const end = [&] { return name.rfind(' ') == std::string_view::npos ? 0 : name.rfind(' ') + 1; };
  while (end() > 0 && is_suffix(lower_ascii(name.substr(end())))) {
    name = name.substr(0, end() - 1);
    while (name.ends_with(',')) name.remove_suffix(1);
  }
  std::string out;
  for (std::size_t at = 0; at < name.size();) {
    auto const blank = std::min(name.find(' ', at), name.size());
    auto const word = name.substr(at, blank - at);
    bool const middle = at > 0 && blank < name.size();
    if (!word.empty() && !(middle && is_initial(word))) out += (out.empty() ? "" : " ") + std::string(word);
    at = blank + 1;
  }
  return out;
}

std::string surname_of(std::string_view name) {
  auto const plain = plain_person_name(name);
  return lower_ascii(std::string_view(plain).substr(plain.rfind(' ') + 1));
}

namespace {

/// "Mora Salas", "Luis Mora" of "Luis Mora Salas": two words or more in the same order.
bool is_part_of(std::vector<std::string> const& part, std::vector<std::string> const& name) {
  return part.size() > 1 && std::search(name.begin(), name.end(), part.begin(), part.end()) != name.end();
}

}  // namespace

bool can_be_same_person(std::string_view a, std::string_view b) {
  std::string const one_line_a = single_spaced(a), one_line_b = single_spaced(b);
  a = one_line_a;
  b = one_line_b;
  auto const first = words_of(plain_person_name(a)), second = words_of(plain_person_name(b));
  if (first.empty() || second.empty()) return true;
  if (is_part_of(first, second) || is_part_of(second, first)) return true;
  if (first.size() > 1 && second.size() > 1)
    return first.back() == second.back() ? can_be_first_name(first.front(), plain_person_name(b)) || can_be_first_name(second.front(), plain_person_name(a))
                                         : false;
  auto const& one = first.size() == 1 ? first.front() : second.front();
  auto const& other = first.size() == 1 ? second : first;
  return std::find(other.begin(), other.end(), one) != other.end();
}

}  // namespace dragoman
