// Rows of the frame sections of the image, as lexicon_build writes and FrameTable reads them. Format of the sources:
// docs/formats/frames.md.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "lexicon/image.h"

namespace dragoman {

/// Names of the 16 PLOVER types in the manual's order; a type is stored as its index.
inline constexpr std::array<std::string_view, 16> kPloverTypes = {
    "AGREE",   "CONSULT", "SUPPORT",  "CONCEDE", "COOPERATE", "AID",      "RETREAT", "REQUEST",
    "ACCUSE",  "REJECT",  "THREATEN", "PROTEST", "SANCTION",  "MOBILIZE", "COERCE",  "ASSAULT"};
inline constexpr std::uint8_t kNoEventType = 255;    ///< frame that says: this is no event
inline constexpr std::uint8_t kFrameType = 253;      ///< composition: the outer predicate's own frames decide
inline constexpr std::uint8_t kInnerType = 254;      ///< composition: the inner event's own type

/// FNV-1a of a lemma key ("v:blow_up", "n:attack", "g:hostage"); 0 is kept for "none".
constexpr std::uint64_t frame_hash(std::string_view text, std::uint64_t seed = 14695981039346656037ULL) {
  for (char c : text) seed = (seed ^ static_cast<unsigned char>(c)) * 1099511628211ULL;
  return seed;
}

/// Where an argument is looked for.
enum class Place : std::uint8_t {
  kNone, kSubject, kObject, kIndirect, kPrep, kComplement, kPossessor, kModifier, kSelf, kClause, kSentence, kSpeaker,
  kGovernor
};

enum class TermKind : std::uint8_t { kWord, kGroup, kKind, kPresent };
/// What a kind term (#party ...) asks of a phrase.
enum class PhraseKind : std::uint8_t {
  kParty, kState, kPerson, kArmed, kOrganization, kCivil, kPlace, kMoney, kPronoun, kPlural, kEvent, kProper, kNumber,
  kReflexive, kJoined
};

/// One alternative of a condition.
struct FrameTermRow {
  std::uint64_t hash = 0;   ///< kWord: hash of "g:" + lemma
  std::uint32_t value = 0;  ///< kGroup: group number; kKind: PhraseKind
  TermKind kind = TermKind::kWord;
  std::uint8_t negated = 0;
  std::uint16_t unused = 0;
};

/// A place of the argument structure, with an optional second step inside that phrase ("object.of").
struct FramePathRow {
  std::uint64_t prep = 0;   ///< hash of the preposition for kPrep
  std::uint64_t inner_prep = 0;
  Place place = Place::kNone, inner = Place::kNone;
  std::uint16_t unused = 0;
  std::uint32_t unused2 = 0;
};

/// Holds when one of the terms does (negated terms: when none of them does).
struct FrameConditionRow {
  FramePathRow path;
  RowRange terms;
  StrRef text;              ///< as written, for explanations
};

enum class Role : std::uint8_t { kActor, kRecipient, kTheme, kAgainst, kInstrument };

struct FrameRoleRow {
  FramePathRow path;
  Role role = Role::kActor;
  std::array<std::uint8_t, 7> unused{};
};

inline constexpr std::uint8_t kFrameReciprocal = 1;   ///< every party stands in both lists
inline constexpr std::uint8_t kFrameOfIsSubject = 2;  ///< "visit of X": of-phrase of the noun is the doer
inline constexpr std::uint8_t kFrameLight = 4;        ///< meaning comes from the event noun it governs
inline constexpr std::uint8_t kFrameNoRecipient = 8;  ///< roles are complete as written
inline constexpr std::uint8_t kFrameFinal = 16;       ///< the type stands as written: no attitude or modal changes it
inline constexpr std::uint8_t kFrameOfNegated = 32;   ///< only under a negation, which the type has used up

struct FrameRow {
  StrRef id, mode, contexts, cameo;
  RowRange conditions, roles;
  std::int32_t priority = 0;
  std::uint8_t type = kNoEventType, flags = 0;
  std::uint16_t unused = 0;
};

/// Lemma key -> frames by priority, as a range of the frame order section.
struct FrameKeyRow {
  std::uint64_t hash = 0;
  RowRange frames;
};

/// Lemma -> groups it belongs to, as a range of the group list section.
struct FrameWordRow {
  std::uint64_t hash = 0;
  RowRange groups;
};

/// Lemma key -> composition class.
struct OuterKeyRow {
  std::uint64_t hash = 0;
  std::uint32_t outer = 0, unused = 0;
};

struct OuterRow {
  StrRef id;
  RowRange rules;
};

inline constexpr std::uint32_t kInnerNothing = 1U << 16;  ///< mask bit: the complement codes to nothing
inline constexpr std::uint32_t kInnerAny = (1U << 17) - 1;

enum class InnerForm : std::uint8_t { kAny, kClause, kInfinitive, kGerund, kNoun };
enum class InnerPolarity : std::uint8_t { kAny, kPositive, kNegative };

/// One line of the composition table.
struct ComposeRow {
  StrRef id, mode, cameo;
  std::uint32_t inner = kInnerAny;         ///< mask of inner types
  std::uint8_t result = kNoEventType;      ///< type, kInnerType, or kNoEventType: outer adds nothing
  InnerForm form = InnerForm::kAny;
  InnerPolarity outer_polarity = InnerPolarity::kAny, inner_polarity = InnerPolarity::kAny;
  RowRange conditions, roles;
  std::int32_t priority = 0;
  std::uint32_t drop = 0;                  ///< 1: neither outer nor inner is an event
};

/// Where a type's recipient is looked for when the frame does not say, and which steps lead from an event or
/// abstract noun down to a party. One row a type, in the order of kPloverTypes.
struct TypeRolesRow {
  RowRange recipients, descent;
};

/// One line of the table of differences between codebooks. Empty fields match anything.
struct DifferenceRow {
  StrRef rule, mode, cameo;                ///< rule: prefix of the rule id; cameo: prefix
  std::uint8_t type = kNoEventType, to = kNoEventType;
  std::uint16_t unused = 0;
};

/// A family of rules by the parts of their ids; one row a part.
struct RuleFamilyRow {
  std::uint64_t family = 0;                ///< frame_hash of its name
  StrRef part;
};

/// Words that keep a sentence (or, with `document`, the whole text) from being coded; `words` is an alias_key().
struct DiscardRow {
  StrRef words;
  std::uint32_t document = 0, unused = 0;
};

/// A context word: group -> PLOVER context added to events of its clause.
struct ContextRow {
  std::uint32_t group = 0, unused = 0;
  StrRef context;
};

}  // namespace dragoman
