// The dependency labels of the English models (ClearNLP style), before they become UD relations.
#pragma once

#include <cstdint>
#include <string_view>

#include "syntax/tree.h"

namespace dragoman {

/// In alphabetical order after the root, as the table in the .cc has them.
enum class Native : std::uint8_t {
  kRoot, kAcl, kAcomp, kAdvcl, kAdvmod, kAgent, kAmod, kAppos, kAttr, kAux, kAuxpass, kCase, kCc, kCcomp, kCompound,
  kConj, kCsubj, kCsubjpass, kDative, kDep, kDet, kDobj, kExpl, kIntj, kMark, kMeta, kNeg, kNmod, kNpadvmod, kNsubj,
  kNsubjpass, kNummod, kOprd, kParataxis, kPcomp, kPobj, kPoss, kPreconj, kPredet, kPrep, kPrt, kPunct, kQuantmod,
  kRelcl, kXcomp
};

/// The label of that name; `dep` for a name the models do not have. Pure, as the others here; thread-safe.
Native native_from(std::string_view name);

/// UD relation of a label where structure does not decide otherwise.
Rel plain_relation(Native label);

/// "week", "Monday": a noun that tells when where it stands without a preposition; any letter case.
bool is_time_noun(std::string_view lemma);

}  // namespace dragoman
