// What can be told of a native label by its name alone: the relation it becomes where no structure around it speaks
// (Choi & Palmer, Guidelines for the ClearNLP style, 2012; universaldependencies.org/en), and the nouns that tell when,
// which UD keeps apart from other noun phrases used as adverbs (obl:tmod).
#include "syntax/native_labels.h"

#include <algorithm>
#include <array>

#include "base/ascii.h"

namespace dragoman {
namespace {

struct LabelRow {
  std::string_view name;
  Rel plain;  ///< relation where structure does not decide otherwise
};

constexpr std::array<LabelRow, 45> kLabels = {{
    {"ROOT", Rel::kParataxis},  {"acl", Rel::kAcl},          {"acomp", Rel::kXcomp},
    {"advcl", Rel::kAdvcl},     {"advmod", Rel::kAdvmod},    {"agent", Rel::kAdvmod},
    {"amod", Rel::kAmod},       {"appos", Rel::kAppos},      {"attr", Rel::kXcomp},
    {"aux", Rel::kAux},         {"auxpass", Rel::kAuxPass},  {"case", Rel::kCase},
    {"cc", Rel::kCc},           {"ccomp", Rel::kCcomp},      {"compound", Rel::kCompound},
    {"conj", Rel::kConj},       {"csubj", Rel::kCsubj},      {"csubjpass", Rel::kCsubjPass},
    {"dative", Rel::kIobj},     {"dep", Rel::kDep},          {"det", Rel::kDet},
    {"dobj", Rel::kObj},        {"expl", Rel::kExpl},        {"intj", Rel::kDiscourse},
    {"mark", Rel::kMark},       {"meta", Rel::kDep},         {"neg", Rel::kAdvmod},
    {"nmod", Rel::kNmod},       {"npadvmod", Rel::kOblNpmod}, {"nsubj", Rel::kNsubj},
    {"nsubjpass", Rel::kNsubjPass}, {"nummod", Rel::kNummod}, {"oprd", Rel::kXcomp},
    {"parataxis", Rel::kParataxis}, {"pcomp", Rel::kDep},    {"pobj", Rel::kObl},
    {"poss", Rel::kNmodPoss},   {"preconj", Rel::kCcPreconj}, {"predet", Rel::kDetPredet},
    {"prep", Rel::kAdvmod},     {"prt", Rel::kCompoundPrt},  {"punct", Rel::kPunct},
    {"quantmod", Rel::kAdvmod}, {"relcl", Rel::kAclRelcl},   {"xcomp", Rel::kXcomp},
}};

constexpr std::array<std::string_view, 44> kTimeNouns = {
    "afternoon", "april",  "august",   "century",  "day",    "decade",   "december",  "evening", "fall",
    "february",  "friday", "hour",     "instant",  "january", "july",    "june",      "march",   "may",
    "minute",    "moment", "monday",   "month",    "morning", "night",   "noon",      "november", "october",
    "quarter",   "saturday", "second", "september", "spring", "summer",  "sunday",    "thursday", "today",
    "tomorrow",  "tonight", "tuesday", "wednesday", "week",  "weekend",  "winter",    "year"};

}  // namespace

Native native_from(std::string_view name) {
  if (name == "root") return Native::kRoot;
  auto const at = std::find_if(kLabels.begin(), kLabels.end(), [&](LabelRow row) { return row.name == name; });
  return at == kLabels.end() ? Native::kDep : static_cast<Native>(at - kLabels.begin());
}

Rel plain_relation(Native label) { return kLabels[static_cast<std::size_t>(label)].plain; }

bool is_time_noun(std::string_view lemma) {
  return lemma == "yesterday" || std::binary_search(kTimeNouns.begin(), kTimeNouns.end(), lower_ascii(lemma));
}

}  // namespace dragoman
