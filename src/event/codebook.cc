// The older conventions as one table of differences over rule, type, mode and CAMEO code
// (lexicon/frames/codebook_2016.toml), first line that fits.
#include "event/event_draft.h"

namespace dragoman {

void to_codebook(CodingScene const& scene, EventMention& event) {
  if (scene.codebook == Codebook::kPlover2021) return;
  auto const type = static_cast<std::uint8_t>(event.type);
  for (DifferenceRow const& row : scene.frames.differences()) {
    if (row.type != kNoEventType && row.type != type) continue;
    std::string_view const rule = scene.frames.str(row.rule), mode = scene.frames.str(row.mode), cameo = scene.frames.str(row.cameo);
    if (!rule.empty() && event.rule.find(rule) == std::string::npos) continue;
    if (!mode.empty() && event.mode != mode) continue;
    if (!cameo.empty() && !std::string_view(event.cameo).starts_with(cameo)) continue;
    if (row.to < kPloverTypes.size()) event.type = static_cast<EventType>(row.to);
    return;
  }
}

}  // namespace dragoman
