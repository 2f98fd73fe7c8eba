// Sectors after the PLOVER manual's notes on CAMEO ("Sector code notes"): insurgents and separatists are rebels, CAMEO's
// MED is the press (JRN) and HLH is medicine (MED).
#include "lexicon_build/cameo_codes.h"

#include <algorithm>
#include <array>

#include "lexicon/frame_rows.h"
#include "lexicon_build/cameo_table.h"

namespace dragoman {

namespace {

struct Sector {
  std::string_view code, plover, kind;
};
constexpr std::array<Sector, 31> kSectors = {{{"AGR", "AGR", "civilian"}, {"BUS", "BUS", "company"},     {"COP", "COP", "police"},       {"CRM", "CRM", "civilian"},
                                              {"CVL", "CVL", "civilian"}, {"CIV", "CVL", "civilian"},    {"DEV", "SOC", "organization"}, {"EDU", "EDU", "organization"},
                                              {"ELI", "ELI", "person"},   {"ENV", "SOC", "organization"}, {"GOV", "GOV", "government"},   {"HLH", "MED", "organization"},
                                              {"HRI", "SOC", "organization"}, {"INS", "REB", "rebel"},   {"JRN", "JRN", "media"},        {"JUD", "JUD", "government"},
                                              {"LAB", "LAB", "organization"}, {"LEG", "LEG", "government"}, {"MED", "JRN", "media"},     {"MIL", "MIL", "military"},
                                              {"OPP", "OPP", "organization"}, {"PRM", "PRM", "rebel"},   {"PTY", "PTY", "party"},        {"REB", "REB", "rebel"},
                                              {"REF", "REF", "civilian"}, {"REL", "REL", "organization"}, {"SEP", "REB", "rebel"},       {"SOC", "SOC", "organization"},
                                              {"SPY", "SPY", "government"}, {"UAF", "UAF", "rebel"},     {"UNK", "UNK", "civilian"}}};
/// International bodies; the sector column takes IGO, NGO and MNC besides PLOVER's own.
constexpr std::array<Sector, 7> kWorld = {{{"IGO", "IGO", "igo"}, {"IMG", "REB", "rebel"}, {"INT", "", "organization"}, {"MNC", "MNC", "company"},
                                           {"NGM", "NGO", "organization"}, {"NGO", "NGO", "organization"}, {"UIS", "", "organization"}}};

template <std::size_t N>
Sector const* find(std::array<Sector, N> const& list, std::string_view code) {
  auto const at = std::find_if(list.begin(), list.end(), [&](Sector const& s) { return s.code == code; });
  return at == list.end() ? nullptr : &*at;
}

bool is_digits(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

void take(ActorCode& out, Sector const& sector) {
  if (out.kind.empty() || out.kind == "state") out.kind = sector.kind;
  if (out.sector.empty()) out.sector = sector.plover;
  else if (!sector.plover.empty() && out.sector != sector.plover) out.other_sectors += (out.other_sectors.empty() ? "" : ";") + std::string(sector.plover);
}

}  // namespace

std::optional<PloverMeaning> plover_meaning(std::string_view code) {
  if (code == "---" || code == "000") return PloverMeaning{"none", "", "", "", true};
  if (std::find(kPloverTypes.begin(), kPloverTypes.end(), code) != kPloverTypes.end()) return PloverMeaning{std::string(code), "", "", "", true};
  if (code.size() < 2 || code.size() > 4 || !is_digits(code)) return std::nullopt;
  if (code.starts_with("01")) return PloverMeaning{"none", "", "", std::string(code), true};
  if (code.starts_with("02")) return PloverMeaning{"REQUEST", code.size() > 2 && code[2] == '2' ? "assist" : "", "", std::string(code), true};
  for (std::size_t length = code.size(); length >= 2; --length) {
    std::string const shorter = length == 2 ? std::string(code.substr(0, 2)) + "0" : std::string(code.substr(0, length));
    if (CameoRow const* row = cameo_row(shorter))
      return PloverMeaning{std::string(row->type), std::string(row->mode), std::string(row->contexts), std::string(code), shorter == code || (code.size() == 2 && length == 2)};
  }
  return std::nullopt;
}

std::optional<ActorCode> actor_code(std::string_view code, bool agent) {
  bool const good = !code.empty() && std::all_of(code.begin(), code.end(), [](char c) { return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'); });
  if (!good) return std::nullopt;
  ActorCode out;
  for (std::size_t at = 0; at < code.size(); at += 3) {
    std::string_view const part = code.substr(at, 3);
    if (Sector const* world = find(kWorld, part)) take(out, *world);
    else if (Sector const* sector = find(kSectors, part)) take(out, *sector);
    else if (at == 0 && !agent && part.size() == 3) {
      out.country = part;
      out.kind = "state";
    } else out.unknown.emplace_back(part);
  }
  if (out.kind == "state" && !out.unknown.empty()) out.kind = "organization";  // a part of the country, not the country
  if (out.kind == "state") out.sector = "GOV";
  if (out.kind.empty()) out.kind = "organization";
  return out;
}

}  // namespace dragoman
