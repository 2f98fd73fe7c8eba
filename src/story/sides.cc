// Sectors of armed groups set a speaker apart from the state; everybody else of a country counts to its side.
#include "story/sides.h"

#include <algorithm>
#include <array>

namespace dragoman {
namespace {

bool is_armed_group(std::string const& sector) {
  static constexpr std::array<char const*, 5> kSectors = {"REB", "UAF", "SEP", "INS", "IMG"};
  return std::any_of(kSectors.begin(), kSectors.end(), [&](char const* s) { return sector == s; });
}

}  // namespace

ReportedMention const* speaker_mention(ReportedDocument const& document, std::int32_t mention) {
  auto const found = std::find_if(document.mentions.begin(), document.mentions.end(), [&](ReportedMention const& m) { return m.id == mention; });
  return mention < 0 || found == document.mentions.end() ? nullptr : &*found;
}

bool speaks_for(ReportedMention const& speaker, StoryParty const& party) {
  if (!speaker.actor_id.empty() && speaker.actor_id == party.actor_id) return true;
  bool const armed = is_armed_group(speaker.sector);
  if (armed != is_armed_group(party.sector)) return false;
  if (armed && !speaker.actor_id.empty() && !party.actor_id.empty()) return false;  // two different groups
  return !speaker.country.empty() && speaker.country == party.country;
}

std::string side_of(ReportedMention const& speaker) {
  if (is_armed_group(speaker.sector)) return speaker.actor_id.empty() ? speaker.country + " armed group" : speaker.actor_id;
  return !speaker.country.empty() ? speaker.country : !speaker.actor_id.empty() ? speaker.actor_id : speaker.name;
}

bool is_official(ReportedMention const& speaker) {
  static constexpr std::array<char const*, 5> kSectors = {"GOV", "MIL", "SPY", "COP", "JUD"};
  bool const state = !speaker.country.empty() && speaker.actor_id == speaker.country;
  return state || std::any_of(kSectors.begin(), kSectors.end(), [&](char const* s) { return speaker.sector == s; });
}

}  // namespace dragoman
