// What is said to happen: predicates with their deep arguments and the tense, polarity, modality and condition of
// their clause, each with the path that set it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/short_list.h"
#include "base/span.h"

namespace dragoman {

enum class PredicateKind : std::uint8_t { kVerb, kNoun, kCopula, kAdjective };
enum class Tense : std::uint8_t { kPast, kPresent, kFuture, kNone };
std::string_view tense_name(Tense tense);  ///< "past", "present", "future", ""

/// Deep role of an argument, passives and control undone.
enum class Slot : std::uint8_t { kSubject, kObject, kIndirect, kOblique, kComplement, kPossessor, kModifier };

struct Argument {
  Slot slot = Slot::kSubject;
  std::uint32_t token = 0;  ///< head token of the phrase (each conjunct is an argument of its own)
  std::string_view prep;    ///< for obliques and noun complements: "with", "against", "according_to"
  bool inherited = false;   ///< through control, raising, conjunction or a relative pronoun
};

using Arguments = ShortList<Argument, 4>;

/// How a predicate hangs on the predicate that governs it.
enum class Governed : std::uint8_t {
  kNone, kComplementClause, kInfinitive, kGerund, kAdverbial, kPurpose, kConditional, kRelative, kParticiple, kConjunct,
  kParataxis, kNominalObject, kNominalOblique
};

/// One predicate. Trivially readable; lives in Predicates. Strings point into the Tree or the lexicon.
struct Predicate {
  std::uint32_t id = 0;          ///< index in Predicates::all
  std::uint32_t token = 0;       ///< head token
  std::uint32_t sentence = 0;
  std::string_view lemma;
  std::string_view particle;     ///< "up" in "blew up"
  PredicateKind kind = PredicateKind::kVerb;
  bool passive = false;
  Tense tense = Tense::kNone;
  bool progressive = false, perfect = false;
  bool negated = false;
  bool question = false, imperative = false;
  bool in_condition = false;     ///< stands in an if-clause
  bool has_condition = false;    ///< its clause is limited by a condition
  bool in_quotation = false;
  std::string_view modality;     ///< modal or semi-modal lemma: "may", "would", "be_expected_to"; empty if none
  std::int32_t governor = -1;    ///< predicate id
  Governed governed = Governed::kNone;
  std::string_view mark;         ///< subordinator that introduces it
  Arguments arguments;
  float factuality = 3.0F;       ///< author's commitment, -3 .. 3 (Saurí & Pustejovsky 2009; UW scale)
  std::int32_t said = -1;        ///< innermost attribution of a speaker that holds it, -1 in the author's own voice
  float speaker_factuality = 0;  ///< that speaker's commitment on the same scale; says nothing while said is -1
  std::string path;              ///< what set polarity, tense, modality: "aux:will;neg:not"; told on request, factuality as well
};

struct Predicates {
  std::vector<Predicate> all;            ///< in text order of the head token
  std::vector<std::int32_t> at_token;    ///< for each token its predicate, or -1
};

}  // namespace dragoman
