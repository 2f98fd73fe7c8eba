// A class is the list of the beginnings of its relations' labels: a codebook names every sub-relation by an act and an
// object ("Provide economic aid"), so that beginnings cover the sub-relations of an act without listing all 251.
// Source: CAMEO codebook 1.1b3 (Schrodt 2012), quad classes as in Duval and Thompson 1980; ICEWS coded event data.
#include "forecast/dyad_classes.h"

#include <algorithm>
#include <array>
#include <span>

#include "base/check.h"

namespace dragoman {
namespace {

using Beginnings = std::span<std::string_view const>;

constexpr std::array<std::string_view, 30> kCooperationWords{
    "Express intent", "Consult", "Discuss by telephone", "Make a visit", "Host a visit", "Meet at", "Mediate", "Engage in mediation", "Engage in negotiation", "Praise",
    "Engage in diplomatic", "Defend verbally", "Rally support", "Grant", "Express accord", "Apologize", "Forgive", "Sign formal", "Cooperate", "Engage in material",
    "Provide", "Share", "Engage in judicial", "Yield", "Ease", "Return", "Accede", "Declare truce", "Retreat", "Receive"};
constexpr std::array<std::string_view, 2> kSignWords{"Sign formal agreement", "Engage in negotiation"};
constexpr std::array<std::string_view, 5> kMaterialWords{"Cooperate", "Engage in material", "Provide", "Share", "Engage in judicial"};
constexpr std::array<std::string_view, 12> kNeutralWords{"Make statement", "Make pessimistic", "Make optimistic", "Make an appeal", "Appeal", "Decline comment", "Deny",
                                                         "Consider policy", "Acknowledge", "Engage in symbolic", "Make empathetic", "Investigate"};

struct Group {
  std::string_view name;
  std::array<std::string_view, 12> words;  // empty at the end
};
constexpr std::array<Group, 18> kGroups{{
    {"consultation", {"Consult", "Discuss by", "Meet at"}},
    {"visits", {"Make a visit", "Host a visit"}},
    {"stated intent to cooperate", {"Express intent"}},
    {"praise and support", {"Praise", "Defend verb", "Rally support", "Apolog", "Forgive", "Express accord"}},
    {"diplomatic cooperation", {"Engage in dipl", "Grant"}},
    {"disapproval", {"Critic", "Accuse", "Complain", "Denounce", "Bring law", "Rally opp", "Find guilty"}},
    {"demands", {"Demand"}},
    {"rejection", {"Reject", "Refuse", "Veto", "Defy"}},
    {"threats and shows of force", {"Threat", "Give ult", "Mobil", "Demonstrate mil"}},
    {"coercion", {"Arrest", "Confisc", "Expel", "Impose", "Ban", "Seize", "Use tactics", "Coerce", "Attempt to"}},
    {"reduced relations", {"Reduce", "Halt", "Break"}},
    {"force", {"Use conv", "Use unconv", "Fight", "Employ", "Abduct", "Physically", "Sexually", "Assass", "Kill", "Conduct", "Occupy", "Torture"}},
    {"protest", {"Demonstrate or", "Protest", "Obstruct"}},
    {"appeals", {"Make an app", "Appeal"}},
    {"statements", {"Make statement"}},
    {"comments", {"Make pess", "Make opt", "Consider", "Acknow", "Deny", "Make emp", "Engage in symb", "Decline"}},
    {"investigation", {"Investigate"}},
    {"concessions", {"Ease", "Return", "Yield", "Retreat", "Receive", "Accede", "Declare"}},
}};

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

bool begins(std::string_view label, std::string_view word) {
  return !word.empty() && label.size() >= word.size() && std::equal(word.begin(), word.end(), label.begin(), [](char a, char b) { return lower(a) == lower(b); });
}

std::vector<bool> having(std::vector<std::string> const& relations, Beginnings words) {
  std::vector<bool> holds;
  for (auto const& label : relations) holds.push_back(std::any_of(words.begin(), words.end(), [&](auto word) { return begins(label, word); }));
  return holds;
}

}  // namespace

std::size_t RelationSets::add(std::string name, std::vector<bool> const& holds) {
  DRAGOMAN_CHECK(names_.size() < 64 && holds.size() == masks_.size(), "a relation set for each relation, at most 64 sets");
  std::uint64_t const bit = std::uint64_t{1} << names_.size();
  for (std::size_t r = 0; r < holds.size(); ++r)
    if (holds[r]) masks_[r] |= bit;
  used_.push_back(std::find(holds.begin(), holds.end(), true) != holds.end());
  names_.push_back(std::move(name));
  return names_.size() - 1;
}

RelationSets dyad_relation_sets(std::vector<std::string> const& relations) {
  RelationSets sets(relations.size());
  auto const cooperation = having(relations, kCooperationWords), neutral_words = having(relations, kNeutralWords);
  std::vector<bool> conflict, neutral;
  for (std::size_t r = 0; r < relations.size(); ++r) {
    neutral.push_back(!cooperation[r] && neutral_words[r]);
    conflict.push_back(!cooperation[r] && !neutral_words[r]);
  }
  sets.add("cooperation", cooperation);
  sets.add("sign", having(relations, kSignWords));
  sets.add("material", having(relations, kMaterialWords));
  sets.add("conflict", conflict);
  sets.add("neutral", neutral);
  sets.add("all", std::vector<bool>(relations.size(), true));
  for (auto const& group : kGroups) sets.add(std::string(group.name), having(relations, group.words));
  return sets;
}

}  // namespace dragoman
