// Who did what to whom: one coded event mention (PLOVER 2021; CAMEO where it exists).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/span.h"
#include "mention/mention.h"

namespace dragoman {

/// The 16 PLOVER event types, manual draft 0.8 (2021), in the manual's order.
enum class EventType : std::uint8_t {
  kAgree, kConsult, kSupport, kConcede, kCooperate, kAid, kRetreat, kRequest, kAccuse, kReject, kThreaten, kProtest,
  kSanction, kMobilize, kCoerce, kAssault
};
std::string_view event_type_name(EventType type);  ///< "ASSAULT"
std::optional<EventType> event_type_from(std::string_view name);
/// 1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict.
int quad_class(EventType type);

enum class Realis : std::uint8_t { kActual, kNegated, kFuture, kConditional, kHypothetical, kHistorical };
std::string_view realis_name(Realis realis);  ///< "actual"

/// A participant: an entity mention, or a bare phrase when `mention` is -1.
struct Participant {
  std::int32_t mention = -1;  ///< EntityMention id
  Span span;                  ///< bytes of the phrase in this document; of a pronoun, the phrase it stands for
  std::int32_t head = -1;     ///< token that fills the place in the event's own sentence, -1 where none does
};

/// A figure of an event: killed, injured, captured, hostages, displaced, amount ...
struct EventQuantity {
  std::string kind;
  std::optional<double> low, best, high;
  std::string unit, qualifier, rule;
  Span span;
};

/// The mention behind a participant, or null for a bare phrase.
inline EntityMention const* mention_of(Mentions const& mentions, Participant const& p) {
  return p.mention < 0 ? nullptr : &mentions.entities[static_cast<std::size_t>(p.mention)];
}

/// Two mentions of one chain; what stands in no chain, or is no mention, is the same as nothing.
inline bool same_chain(EntityMention const* a, EntityMention const* b) {
  return a != nullptr && b != nullptr && a->chain >= 0 && a->chain == b->chain;
}

struct EventMention {
  std::uint32_t id = 0;              ///< index in the document's list
  std::uint32_t sentence = 0;
  EventType type = EventType::kConsult;
  std::string mode;                  ///< PLOVER mode, empty when none
  std::vector<std::string> contexts; ///< sorted
  std::string cameo;                 ///< CAMEO code, empty when none
  std::vector<Participant> actors, recipients, themes, against, instruments;
  bool reciprocal = false;
  Realis realis = Realis::kActual;
  float factuality = 3.0F;
  std::optional<Date> date, date_end;
  std::uint8_t date_precision = 5;
  std::string date_basis;            ///< explicit | relative | period | inherited | publication
  std::string time_text;
  std::int32_t place = -1;           ///< index in Mentions::places
  std::string geo_basis;             ///< explicit | inherited | actor_country | none
  std::vector<EventQuantity> quantities;
  std::uint32_t trigger = 0;         ///< token
  std::int32_t predicate = -1;       ///< Predicate id
  std::int32_t embedded_in = -1;     ///< EventMention id of the outer event
  std::int32_t same_as = -1;         ///< trigger token of the first mention of this event, -1: told for the first time
  std::string same_as_basis;         ///< see event_coref.h
  bool background = false;           ///< told in a relative or participle clause under another event
  std::int32_t attribution = -1;     ///< innermost attribution in whose content it stands
  std::string degree, scope;
  std::string rule;                  ///< frame id and, where composed, "+outer"
  float confidence = 0.5F;           ///< that a coder would sign class, actor and recipient, 0 .. 1 (event_judge.h)
  std::vector<std::string> signs;    ///< what the confidence rests on; kept only for fitting
};

/// An event that was coded and not reported, for `dragoman why`. Ids go on from those of the events reported.
struct HeldEvent {
  EventMention event;
  std::string reason;     ///< in words
  bool doubtful = false;  ///< by the judge alone, so it may still bear out what another document surely tells
};

}  // namespace dragoman
