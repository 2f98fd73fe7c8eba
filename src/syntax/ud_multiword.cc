// A closed class, so a closed list. Source: Quirk et al., A Comprehensive Grammar of the English Language
// (1985), 9.10-9.11, without the entries whose noun is an event.
#include "syntax/ud_multiword.h"

#include <algorithm>
#include <array>

namespace dragoman {
namespace {

struct Pair {
  std::string_view first, second;
};
struct Triple {
  std::string_view first, noun, last;
};

constexpr std::array kPairs = std::to_array<Pair>(
    {{"according", "to"}, {"ahead", "of"},     {"along", "with"},       {"apart", "from"},  {"as", "for"},
     {"as", "of"},        {"as", "to"},        {"aside", "from"},       {"away", "from"},   {"because", "of"},
     {"but", "for"},      {"contrary", "to"},  {"depending", "on"},     {"due", "to"},      {"except", "for"},
     {"inside", "of"},    {"instead", "of"},   {"irrespective", "of"},  {"next", "to"},     {"off", "of"},
     {"out", "of"},       {"outside", "of"},   {"owing", "to"},         {"prior", "to"},    {"pursuant", "to"},
     {"regardless", "of"}, {"subsequent", "to"}, {"thanks", "to"},      {"together", "with"}, {"up", "to"}});

constexpr std::array kModified =
    std::to_array<Pair>({{"such", "as"}, {"rather", "than"}, {"other", "than"}, {"even", "though"}, {"up", "to"}});

constexpr std::array kTriples = std::to_array<Triple>({{"at", "behest", "of"},      {"at", "hands", "of"},
                                                       {"by", "means", "of"},       {"by", "way", "of"},
                                                       {"for", "sake", "of"},       {"in", "accordance", "with"},
                                                       {"in", "addition", "to"},    {"in", "aftermath", "of"},
                                                       {"in", "case", "of"},        {"in", "conjunction", "with"},
                                                       {"in", "connection", "with"}, {"in", "contrast", "to"},
                                                       {"in", "course", "of"},      {"in", "exchange", "for"},
                                                       {"in", "face", "of"},        {"in", "favor", "of"},
                                                       {"in", "favour", "of"},      {"in", "front", "of"},
                                                       {"in", "keeping", "with"},   {"in", "lieu", "of"},
                                                       {"in", "light", "of"},       {"in", "line", "with"},
                                                       {"in", "name", "of"},        {"in", "place", "of"},
                                                       {"in", "regard", "to"},      {"in", "relation", "to"},
                                                       {"in", "return", "for"},     {"in", "spite", "of"},
                                                       {"in", "terms", "of"},       {"in", "view", "of"},
                                                       {"in", "wake", "of"},        {"on", "account", "of"},
                                                       {"on", "basis", "of"},       {"on", "behalf", "of"},
                                                       {"on", "top", "of"},         {"under", "auspices", "of"},
                                                       {"with", "regard", "to"},    {"with", "respect", "to"}});

bool holds(auto const& pairs, std::string_view first, std::string_view second) {
  return std::any_of(pairs.begin(), pairs.end(), [&](Pair p) { return p.first == first && p.second == second; });
}

}  // namespace

bool is_two_word_preposition(std::string_view first, std::string_view second) {
  return holds(kPairs, first, second);
}

bool is_modified_preposition(std::string_view first, std::string_view second) {
  return holds(kModified, first, second);
}

bool is_three_word_preposition(std::string_view first, std::string_view noun, std::string_view last) {
  return std::any_of(kTriples.begin(), kTriples.end(),
                     [&](Triple t) { return t.first == first && t.noun == noun && t.last == last; });
}

}  // namespace dragoman
