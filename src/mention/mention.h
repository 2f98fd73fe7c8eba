// Who, where, when and how many: what is named in a document, resolved where the lexicon can.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/span.h"

namespace dragoman {

/// What a mention names; names as in the output contract.
enum class MentionKind : std::uint8_t {
  kState, kIgo, kGovernment, kMilitary, kPolice, kRebel, kParty, kOrganization, kMedia, kCompany, kCivilian,
  kPerson, kPlace, kFacility, kBuilding, kVehicle, kInfrastructure, kThing
};
std::string_view mention_kind_name(MentionKind kind);  ///< "state"
std::optional<MentionKind> mention_kind_from(std::string_view name);

/// A noun phrase that can be party to an event or speaker of a claim. `tokens` is the phrase without its
/// relative clauses; `head` its head token. One mention a head token.
struct EntityMention {
  std::uint32_t id = 0;   ///< index in Mentions::entities
  Span tokens;            ///< half-open token range
  Span span;              ///< bytes
  std::uint32_t head = 0; ///< token
  MentionKind kind = MentionKind::kThing;
  std::string actor_id;   ///< lexicon id, empty when unknown
  std::string name;       ///< canonical name of the actor, else the phrase
  std::string country;    ///< ISO3, empty when unknown
  std::string sector;     ///< PLOVER sector, empty when unknown
  std::string cameo;      ///< composed CAMEO-style code such as PAKMIL, empty when unknown
  std::int32_t chain = -1;  ///< coreference chain in the document
  std::vector<std::uint32_t> members;  ///< ids a plural stands for ("both sides"); then actor_id is empty
  std::string rule;       ///< how it was resolved, e.g. "alias", "demonym+agent", "coref:pronoun"
  bool is_pronoun = false;
  bool is_plural = false;
  bool is_party = false;  ///< can act: states, bodies, people, armed groups; not things or bare places
};

struct PlaceMention {
  Span tokens, span;
  std::uint32_t head = 0;
  std::string name;
  std::optional<double> latitude, longitude;
  std::optional<std::int32_t> geonames_id;
  std::string country;       ///< ISO3
  std::string feature_code;  ///< GeoNames code, empty when unknown
  std::string rule;
};

enum class TimexType : std::uint8_t { kDate, kTime, kDuration, kSet };
std::string_view timex_type_name(TimexType type);

/// A time expression with its TIMEX3 value and, where it denotes days, the interval it covers.
struct Timex {
  Span tokens, span;
  std::uint32_t head = 0;
  TimexType type = TimexType::kDate;
  std::string value;                 ///< TIMEX3: 2025-03-11, 2025-W10, P3D, XXXX-WXX-1, PAST_REF ...
  std::optional<Date> begin, end;    ///< inclusive; unset for durations and vague references
  std::uint8_t precision = 5;        ///< 1 day, 2 week, 3 month, 4 year, 5 vague
  std::string basis;                 ///< explicit | relative | period
  std::string rule;
  std::string_view counted_from;     ///< "dateline" where the dateline's date stood in for that of publication, else ""
};

/// A number with what it counts.
struct Quantity {
  Span tokens, span;
  std::uint32_t head = 0;            ///< the number token
  std::int32_t counted = -1;         ///< head token of what is counted, -1 when bare
  std::optional<double> low, best, high;
  std::string unit;                  ///< "people", "USD", "percent" ...
  std::string qualifier;             ///< at_least | more_than | up_to | about | dozens | so_far
  std::string rule;
};

/// Everything named in one document, each list in text order.
struct Mentions {
  std::vector<EntityMention> entities;
  std::vector<PlaceMention> places;
  std::vector<Timex> times;
  std::vector<Quantity> quantities;
  std::vector<std::int32_t> entity_at;  ///< for each token: the entity whose head it is, or -1
};

}  // namespace dragoman
