// Names of the enumerations as they stand in the output contract.
#include "mention/mention.h"

#include <algorithm>
#include <array>

namespace dragoman {
namespace {

constexpr std::array<std::string_view, 18> kKinds = {
    "state",   "igo",     "government", "military", "police", "rebel",    "party",    "organization",   "media",
    "company", "civilian", "person",    "place",    "facility", "building", "vehicle", "infrastructure", "thing"};
static_assert(kKinds.size() == static_cast<std::size_t>(MentionKind::kThing) + 1);

}  // namespace

std::string_view mention_kind_name(MentionKind kind) { return kKinds[static_cast<std::size_t>(kind)]; }

std::optional<MentionKind> mention_kind_from(std::string_view name) {
  auto const at = std::find(kKinds.begin(), kKinds.end(), name);
  if (at == kKinds.end()) return std::nullopt;
  return static_cast<MentionKind>(at - kKinds.begin());
}

std::string_view timex_type_name(TimexType type) {
  constexpr std::array<std::string_view, 4> kTypes = {"DATE", "TIME", "DURATION", "SET"};
  return kTypes[static_cast<std::size_t>(type)];
}

}  // namespace dragoman
