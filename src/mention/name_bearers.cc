// First names are compared because a surname says little: most bearers of any surname are not the one the lexicon knows.
// Short forms mostly keep the first letters of the name; those that do not are listed, as in the nickname tables of
// record linkage (Christen 2012, "Data Matching", ch. 3).
#include "mention/name_bearers.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <memory_resource>
#include <string>
#include <utility>
#include <vector>

#include "base/single_spaced.h"
#include "mention/document_words.h"

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

/// Room for the words of a name on the stack; longer ones go to the heap.
struct NameRoom {
  std::array<std::byte, 768> usual;
  std::pmr::monotonic_buffer_resource memory{usual.data(), usual.size()};
};

using NameWords = std::pmr::vector<std::string_view>;

/// In small letters.
NameWords words_of(std::string_view name, std::pmr::memory_resource* memory) {
  NameWords out(memory);
  out.reserve(8);
  name = kept_lower(name, memory);
  while (!name.empty()) {
    auto const blank = name.find(' ');
    if (blank > 0) out.push_back(name.substr(0, blank));
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

std::string_view on_one_line(std::string_view name, std::pmr::memory_resource* memory) {
  bool const plain = std::all_of(name.begin(), name.end(), [](char c) { return c < '\t' || c > '\r'; }) && name.find("  ") == std::string_view::npos;
  if (plain) return name;
  auto const line = single_spaced(name);
  char* const out = static_cast<char*>(memory->allocate(line.size(), 1));
  return {out, line.copy(out, line.size())};
}

bool can_be_first_name(std::string_view first, std::string_view full_name) {
  NameRoom room;
  auto const given = kept_lower(first, &room.memory);
  auto const words = words_of(full_name, &room.memory);
  if (words.size() < 2 || given.empty()) return true;
  return std::any_of(words.begin(), words.end() - 1, [&](std::string_view word) { return alike(given, word); });
}

std::string_view plain_person_name(std::string_view name, std::pmr::memory_resource* memory) {
  NameRoom room;
  auto const end = [&] { return name.rfind(' ') == std::string_view::npos ? 0 : name.rfind(' ') + 1; };
  while (end() > 0 && is_suffix(kept_lower(name.substr(end()), &room.memory))) {
    name = name.substr(0, end() - 1);
    while (name.ends_with(',')) name.remove_suffix(1);
  }
  std::pmr::string out(&room.memory);
  out.reserve(name.size());
  for (std::size_t at = 0; at < name.size();) {
    auto const blank = std::min(name.find(' ', at), name.size());
    auto const word = name.substr(at, blank - at);
    bool const middle = at > 0 && blank < name.size();
    at = blank + 1;
    if (word.empty() || (middle && is_initial(word))) continue;
    if (!out.empty()) out += ' ';
    out += word;
  }
  if (out == name) return name;
  char* const kept = static_cast<char*>(memory->allocate(out.size() + 1, 1));
  return {kept, out.copy(kept, out.size())};
}

std::string_view surname_of(std::string_view name, std::pmr::memory_resource* memory) {
  auto const plain = plain_person_name(name, memory);
  return kept_lower(plain.substr(plain.rfind(' ') + 1), memory);
}

namespace {

/// "Mora Salas", "Luis Mora" of "Luis Mora Salas": two words or more in the same order.
bool is_part_of(NameWords const& part, NameWords const& name) {
  return part.size() > 1 && std::search(name.begin(), name.end(), part.begin(), part.end()) != name.end();
}

}  // namespace

bool can_be_same_person(std::string_view a, std::string_view b) {
  NameRoom room;
  a = plain_person_name(on_one_line(a, &room.memory), &room.memory);
  b = plain_person_name(on_one_line(b, &room.memory), &room.memory);
  auto const first = words_of(a, &room.memory), second = words_of(b, &room.memory);
  if (first.empty() || second.empty()) return true;
  if (is_part_of(first, second) || is_part_of(second, first)) return true;
  if (first.size() > 1 && second.size() > 1) return first.back() == second.back() && (can_be_first_name(first.front(), b) || can_be_first_name(second.front(), a));
  auto const& one = first.size() == 1 ? first.front() : second.front();
  auto const& other = first.size() == 1 ? second : first;
  return std::find(other.begin(), other.end(), one) != other.end();
}

}  // namespace dragoman
