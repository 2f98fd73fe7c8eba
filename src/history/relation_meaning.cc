// The conversion table of PLOVER's manual begins at CAMEO 03. CAMEO's appeals (02) mirror its demands (10) digit by digit,
// and PLOVER keeps one type for both, so 0233 (appeal for humanitarian aid) is read as 1033; statements (01) are no events
// there. Source: CAMEO codebook 1.1b3, PLOVER manual draft 0.8 (2021).
#include "history/relation_meaning.h"

#include <algorithm>
#include <array>

#include "lexicon_build/cameo_codes.h"
#include "story/plover_score.h"

namespace dragoman {
namespace {

struct TypeQuad {
  std::string_view type;
  int quad;
};
constexpr std::array<TypeQuad, 16> kQuads = {{{"AGREE", 1}, {"CONSULT", 1}, {"SUPPORT", 1}, {"CONCEDE", 1}, {"COOPERATE", 2}, {"AID", 2}, {"RETREAT", 2}, {"REQUEST", 3},
                                              {"ACCUSE", 3}, {"REJECT", 3}, {"THREATEN", 3}, {"PROTEST", 4}, {"SANCTION", 4}, {"MOBILIZE", 4}, {"COERCE", 4}, {"ASSAULT", 4}}};

int quad_of(std::string_view type) {
  auto const at = std::find_if(kQuads.begin(), kQuads.end(), [&](TypeQuad const& row) { return row.type == type; });
  return at == kQuads.end() ? 0 : at->quad;
}

std::vector<std::string> split(std::string_view list) {
  std::vector<std::string> out;
  while (!list.empty()) {
    auto const at = std::min(list.find(' '), list.size());
    if (at > 0) out.emplace_back(list.substr(0, at));
    list.remove_prefix(std::min(at + 1, list.size()));
  }
  return out;
}

bool is_cameo(std::string_view code) {
  bool const digits = code.size() >= 2 && code.size() <= 4 && std::all_of(code.begin(), code.end(), [](char c) { return c >= '0' && c <= '9'; });
  return digits && code >= "01" && code < "21";
}

}  // namespace

std::optional<RelationMeaning> meaning_of_code(std::string_view code) {
  if (!is_cameo(code)) return std::nullopt;
  RelationMeaning meaning;
  meaning.cameo = code;
  if (code.starts_with("01")) return meaning;
  auto const known = plover_meaning(code.starts_with("02") ? "10" + std::string(code.substr(2)) : std::string(code));
  if (!known) return std::nullopt;
  meaning.type = known->type;
  meaning.mode = known->mode;
  meaning.contexts = split(known->contexts);
  meaning.quad = quad_of(meaning.type);
  meaning.intensity = plover_score(meaning.type, meaning.mode);
  return meaning;
}

}  // namespace dragoman
