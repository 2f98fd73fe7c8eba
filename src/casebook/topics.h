// Which topics does an event belong to? PLOVER's contexts grouped into the few that questions are asked about.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace dragoman {

/// counterterrorism, military, intelligence, aid, trade, diplomacy, human_rights, migration, nuclear, other.
std::span<std::string_view const> topic_names();
/// True for those and for "all".
bool is_topic(std::string_view name);
/// Topics of an event in the order of topic_names(); {"other"} when nothing fits. `armed_group`: an armed group takes
/// part in it or is what it is about, which makes it counterterrorism whatever contexts were coded.
std::vector<std::string> topics_of(std::string_view event_type, std::string_view cameo_code, std::span<std::string const> contexts, bool armed_group);

}  // namespace dragoman
