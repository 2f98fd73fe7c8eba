// The manual's table as data. Modes are looked up first, then the bare type.
#include "story/plover_score.h"

#include <array>

namespace dragoman {
namespace {

struct Score {
  std::string_view type, mode;
  double value;
};

constexpr std::array kScores = {
    Score{"AGREE", "", 2.5}, Score{"CONSULT", "", 2.5}, Score{"CONSULT", "visit", 4}, Score{"CONSULT", "third-party", 1},
    Score{"CONSULT", "multilateral", 4}, Score{"CONSULT", "phone", 1.5}, Score{"SUPPORT", "", 5}, Score{"CONCEDE", "", 4.5},
    Score{"COOPERATE", "", 9.5}, Score{"AID", "", 10}, Score{"RETREAT", "", 6.5}, Score{"RETREAT", "withdraw", 8},
    Score{"RETREAT", "release", 6.5}, Score{"RETREAT", "disarm", 10}, Score{"RETREAT", "ceasefire", 7.5},
    Score{"RETREAT", "access", 6.5}, Score{"RETREAT", "resign", 4.5}, Score{"REQUEST", "", 0}, Score{"REQUEST", "assist", 0.5},
    Score{"REQUEST", "change", -1}, Score{"REQUEST", "yield", -1}, Score{"REQUEST", "meet", 0}, Score{"ACCUSE", "", -3},
    Score{"ACCUSE", "disapprove", -2}, Score{"ACCUSE", "investigate", -3.5}, Score{"ACCUSE", "allege", -3.5},
    Score{"REJECT", "", -2}, Score{"REJECT", "assist", -1.5}, Score{"REJECT", "change", -2}, Score{"REJECT", "yield", -2},
    Score{"REJECT", "meet", -2}, Score{"THREATEN", "", -3.5}, Score{"THREATEN", "restrict", -3}, Score{"THREATEN", "arrest", -3.5},
    Score{"THREATEN", "relations", -3.5}, Score{"THREATEN", "expel", -3.5}, Score{"THREATEN", "territory", -4},
    Score{"THREATEN", "violence", -3.5}, Score{"PROTEST", "", -5}, Score{"PROTEST", "demo", -5}, Score{"PROTEST", "riot", -7},
    Score{"PROTEST", "strike", -5}, Score{"PROTEST", "hunger", -4.5}, Score{"PROTEST", "boycott", -4.5},
    Score{"PROTEST", "obstruct", -4.5}, Score{"SANCTION", "", -6}, Score{"SANCTION", "convict", -6},
    Score{"SANCTION", "expel", -5.5}, Score{"SANCTION", "withdraw", -6}, Score{"SANCTION", "discontinue", -6},
    Score{"MOBILIZE", "", -5.5}, Score{"MOBILIZE", "troops", -6.5}, Score{"MOBILIZE", "weapons", -6.5},
    Score{"MOBILIZE", "police", -5.5}, Score{"MOBILIZE", "militia", -6}, Score{"COERCE", "", -7}, Score{"COERCE", "seize", -7},
    Score{"COERCE", "restrict", -7}, Score{"COERCE", "censor", -6.5}, Score{"COERCE", "curfew", -6.5},
    Score{"COERCE", "martial-law", -7.5}, Score{"COERCE", "arrest", -7}, Score{"COERCE", "deport", -7},
    Score{"COERCE", "withhold", -7}, Score{"COERCE", "misinformation", -6.5}, Score{"COERCE", "cyber", -7},
    Score{"ASSAULT", "", -9}, Score{"ASSAULT", "abduct", -8.5}, Score{"ASSAULT", "beat", -7.5}, Score{"ASSAULT", "torture", -8.5},
    Score{"ASSAULT", "sexual", -8.5}, Score{"ASSAULT", "targeted", -9.5}, Score{"ASSAULT", "destroy", -8.5},
    Score{"ASSAULT", "primitive", -8}, Score{"ASSAULT", "firearms", -9}, Score{"ASSAULT", "explosives", -9},
    Score{"ASSAULT", "suicide-attack", -9.5}, Score{"ASSAULT", "aerial", -9.5}, Score{"ASSAULT", "drone", -9.5},
    Score{"ASSAULT", "heavy-weapons", -9.5}, Score{"ASSAULT", "crowd-control", -7.5}, Score{"ASSAULT", "unconventional", -10}};

}  // namespace

std::optional<double> plover_score(std::string_view type, std::string_view mode) {
  std::optional<double> of_type;
  for (auto const& score : kScores) {
    if (score.type != type) continue;
    if (score.mode == mode) return score.value;
    if (score.mode.empty()) of_type = score.value;
  }
  return of_type;
}

}  // namespace dragoman
