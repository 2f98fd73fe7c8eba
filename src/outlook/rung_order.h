// The order of the rungs of cooperation: a rung is "at least this", so none is likelier than one that contains it.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>

namespace dragoman {

/// Places in kRungs.
inline constexpr std::size_t kVerbalPlace = 0, kMaterialPlace = 1, kSustainedPlace = 2, kAgreementPlace = 3;

/// Each rung after one that contains it, outermost first; an agreement is below talk also where nothing is said of acts.
inline constexpr std::array<std::pair<std::size_t, std::size_t>, 4> kContained = {{{kMaterialPlace, kVerbalPlace},
                                                                                   {kSustainedPlace, kMaterialPlace},
                                                                                   {kAgreementPlace, kMaterialPlace},
                                                                                   {kAgreementPlace, kVerbalPlace}}};

/// Keeps probability, low and high of each rung at or below those of the rungs that contain it, by the smaller of two.
/// `chance(place)` points to them, or is null where the rung is not answered.
template <class ChanceAt>
void put_rungs_in_order(ChanceAt const& chance) {
  for (auto const& [within, around] : kContained) {
    auto* const part = chance(within);
    auto const* const whole = chance(around);
    if (part == nullptr || whole == nullptr) continue;
    part->probability = std::min(part->probability, whole->probability);
    part->low = std::min(part->low, whole->low);
    part->high = std::min(part->high, whole->high);
  }
}

}  // namespace dragoman
