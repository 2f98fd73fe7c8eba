// Names of the image sections that hold the frame lexicon; rows in frame_rows.h.
#pragma once

#include <string_view>

namespace dragoman::frame_sections {

inline constexpr std::string_view kFrames = "frame";
inline constexpr std::string_view kKeys = "frame_key";
inline constexpr std::string_view kOrder = "frame_order";
inline constexpr std::string_view kConditions = "frame_cond";
inline constexpr std::string_view kTerms = "frame_term";
inline constexpr std::string_view kRoles = "frame_role";
inline constexpr std::string_view kWords = "frame_word";
inline constexpr std::string_view kGroupLists = "frame_groups";
inline constexpr std::string_view kGroupNames = "frame_gname";
inline constexpr std::string_view kOuterKeys = "frame_okey";
inline constexpr std::string_view kOuters = "frame_outer";
inline constexpr std::string_view kRules = "frame_rule";
inline constexpr std::string_view kDifferences = "frame_diff";
inline constexpr std::string_view kContexts = "frame_context";
inline constexpr std::string_view kTypeRoles = "frame_types";
inline constexpr std::string_view kDiscards = "frame_discard";
inline constexpr std::string_view kRuleFamilies = "frame_family";

}  // namespace dragoman::frame_sections
