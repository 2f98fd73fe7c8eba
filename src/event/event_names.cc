// Names of types and realis as the output contract spells them; quad classes as the PLOVER manual 0.8 gives them.
#include <algorithm>

#include "event/event_mention.h"
#include "lexicon/frame_rows.h"

namespace dragoman {

std::string_view event_type_name(EventType type) { return kPloverTypes[static_cast<std::size_t>(type)]; }

std::optional<EventType> event_type_from(std::string_view name) {
  auto const at = std::find(kPloverTypes.begin(), kPloverTypes.end(), name);
  if (at == kPloverTypes.end()) return std::nullopt;
  return static_cast<EventType>(at - kPloverTypes.begin());
}

int quad_class(EventType type) {
  switch (type) {
    case EventType::kAgree:
    case EventType::kConsult:
    case EventType::kSupport:
    case EventType::kConcede: return 1;
    case EventType::kCooperate:
    case EventType::kAid:
    case EventType::kRetreat: return 2;
    case EventType::kRequest:
    case EventType::kAccuse:
    case EventType::kReject:
    case EventType::kThreaten: return 3;
    case EventType::kProtest:
    case EventType::kSanction:
    case EventType::kMobilize:
    case EventType::kCoerce:
    case EventType::kAssault: return 4;
  }
  return 0;
}

std::string_view realis_name(Realis realis) {
  switch (realis) {
    case Realis::kActual: return "actual";
    case Realis::kNegated: return "negated";
    case Realis::kFuture: return "future";
    case Realis::kConditional: return "conditional";
    case Realis::kHypothetical: return "hypothetical";
    case Realis::kHistorical: return "historical";
  }
  return "";
}

}  // namespace dragoman
