// One table, read from the top: the first row whose words stand in the role decides, so particular words come before
// general ones ("Rights Activist" before "Court", "Ruling Party" before "President"). Sectors are PLOVER's. The roles are
// those that ICEWS puts before a country's name ("Foreign Affairs (France)").
#include "history/role_sector.h"

#include <array>
#include <string>

#include "history/cameo_labels.h"

namespace dragoman {
namespace {

struct Role {
  std::string_view words, sector;
};

constexpr std::array kRoles = {
    Role{"human rights commission", "GOV"}, Role{"rights", "SOC"}, Role{"civic group", "SOC"}, Role{"state media", "JRN"}, Role{"press service", "GOV"}, Role{"newspaper", "JRN"}, Role{"media", "JRN"},
    Role{"news", "JRN"}, Role{"journalist", "JRN"}, Role{"blogger", "JRN"}, Role{"presidential candidate", "PTY"}, Role{"party", "PTY"}, Role{"parties", "PTY"},
    Role{"opposition", "OPP"}, Role{"dissident", "OPP"}, Role{"activist", "OPP"}, Role{"ruling coalition", "PTY"}, Role{"liberals", "PTY"}, Role{"labor union", "LAB"},
    Role{"trade union", "LAB"}, Role{"national alliance", "PTY"},
    Role{"intelligence", "SPY"}, Role{"secret agent", "SPY"}, Role{"peacekeeping troop", "MIL"}, Role{"drug", "CRM"}, Role{"gang", "CRM"}, Role{"criminal", "CRM"},
    Role{"organized crime", "CRM"}, Role{"thief", "CRM"}, Role{"murderer", "CRM"}, Role{"kidnapper", "CRM"}, Role{"smuggler", "CRM"}, Role{"pirates", "CRM"},
    Role{"armed opposition", "REB"}, Role{"rebel", "REB"}, Role{"insurgent", "REB"}, Role{"militant", "REB"}, Role{"guerrilla", "REB"}, Role{"separatist", "REB"},
    Role{"terrorist", "REB"}, Role{"extremist", "REB"}, Role{"militia", "PRM"}, Role{"paramilitary", "PRM"}, Role{"armed band", "UAF"}, Role{"combatant", "UAF"},
    Role{"attacker", "UAF"}, Role{"gunman", "UAF"}, Role{"resistance movement", "REB"},
    Role{"police", "COP"}, Role{"military", "MIL"}, Role{"army", "MIL"}, Role{"naval", "MIL"}, Role{"navy", "MIL"}, Role{"air force", "MIL"}, Role{"admiral", "MIL"},
    Role{"marine corp", "MIL"}, Role{"troop", "MIL"}, Role{"soldier", "MIL"}, Role{"joint chiefs", "MIL"}, Role{"reserve personnel", "MIL"}, Role{"fighter bomber", "MIL"},
    Role{"coast guard", "MIL"}, Role{"veterans", "CVL"}, Role{"defense attorney", "JUD"}, Role{"lawyer", "JUD"}, Role{"attorney general", "GOV"}, Role{"court", "JUD"}, Role{"courts", "JUD"}, Role{"judge", "JUD"},
    Role{"judiciary", "JUD"}, Role{"prosecutor", "JUD"}, Role{"attorney", "JUD"}, Role{"parliament", "LEG"}, Role{"legislature", "LEG"}, Role{"legislative", "LEG"},
    Role{"lawmaker", "LEG"}, Role{"congress", "LEG"}, Role{"senate", "LEG"}, Role{"house of representatives", "LEG"}, Role{"house speaker", "LEG"}, Role{"assemblies", "LEG"},
    Role{"representatives", "LEG"}, Role{"ministry", "GOV"}, Role{"department", "GOV"}, Role{"government", "GOV"}, Role{"govt", "GOV"},
    Role{"foreign affairs", "GOV"}, Role{"domestic affairs", "GOV"}, Role{"cabinet", "GOV"}, Role{"authorities", "GOV"}, Role{"governor", "GOV"}, Role{"mayor", "GOV"},
    Role{"royal administration", "GOV"}, Role{"envoy", "GOV"}, Role{"ambassador", "GOV"}, Role{"election commission", "GOV"}, Role{"planning commission", "GOV"},
    Role{"high commission", "GOV"}, Role{"commissioner", "GOV"}, Role{"director general", "GOV"}, Role{"secretariat", "GOV"}, Role{"civil servant", "GOV"}, Role{"civil service", "GOV"},
    Role{"presidential", "GOV"}, Role{"president", "GOV"}, Role{"minister", "GOV"}, Role{"undersecretary", "GOV"}, Role{"ombudsman", "GOV"}, Role{"chief of staff", "GOV"},
    Role{"security advisor", "GOV"}, Role{"customs official", "GOV"}, Role{"bureaucrat", "GOV"}, Role{"representative to the united nations", "GOV"}, Role{"inspector general", "GOV"},
    Role{"regulator", "GOV"}, Role{"supreme council", "GOV"}, Role{"trade official", "GOV"}, Role{"official", "GOV"},
    Role{"refugee", "REF"}, Role{"asylum seeker", "REF"}, Role{"displaced", "REF"}, Role{"immigrants", "REF"}, Role{"illegal immigrant", "REF"},
    Role{"medical", "MED"}, Role{"nurse", "MED"}, Role{"healthcare", "MED"}, Role{"doctor", "MED"}, Role{"bank", "BUS"}, Role{"business", "BUS"}, Role{"businessperson", "BUS"},
    Role{"company", "BUS"}, Role{"industry", "BUS"}, Role{"airline", "BUS"}, Role{"transport", "BUS"}, Role{"education", "EDU"}, Role{"student", "EDU"}, Role{"professor", "EDU"},
    Role{"scholar", "EDU"}, Role{"scientist", "EDU"}, Role{"religion", "REL"}, Role{"preacher", "REL"}, Role{"priest", "REL"}, Role{"cleric", "REL"}, Role{"clergy", "REL"},
    Role{"bishop", "REL"}, Role{"archbishop", "REL"}, Role{"abbot", "REL"}, Role{"monastery", "REL"}, Role{"pilgrim", "REL"}, Role{"muslim", "REL"}, Role{"christian", "REL"},
    Role{"jew", "REL"}, Role{"sikh", "REL"}, Role{"islamic", "REL"}, Role{"citizen", "CVL"}, Role{"protester", "CVL"}, Role{"rioter", "CVL"}, Role{"mob", "CVL"}, Role{"men", "CVL"},
    Role{"women", "CVL"}, Role{"children", "CVL"}, Role{"employee", "CVL"}, Role{"fishermen", "CVL"}, Role{"villager", "CVL"}, Role{"worker", "CVL"}, Role{"detainee", "CVL"},
    Role{"indigenous people", "CVL"}, Role{"population", "CVL"}, Role{"tourist", "CVL"}, Role{"settler", "CVL"}, Role{"ethnic group", "CVL"}, Role{"the poor", "CVL"},
    Role{"engineer", "CVL"}, Role{"actor", "CVL"}, Role{"hunter", "CVL"}, Role{"intellectual", "CVL"}, Role{"economist", "CVL"}};

}  // namespace

std::string_view role_sector(std::string_view role) {
  std::string const words = " " + label_key(role) + " ";
  for (auto const& row : kRoles)
    if (words.find(" " + std::string(row.words) + " ") != std::string::npos) return row.sector;
  return {};
}

}  // namespace dragoman
