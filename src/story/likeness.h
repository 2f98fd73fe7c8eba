// How alike are two event mentions? One number with its reason, or a veto.
#pragma once

#include <optional>
#include <string>

#include "story/reported.h"

namespace dragoman {

/// A report without a day may tell of something up to so many days before it, where the documents share a matter.
constexpr int kLongestMemory = 60;

struct Likeness {
  double score = 0;
  std::string reason;  ///< "parties+date+place": the parts that spoke for it
};

/// Two mentions seen as reports of one event, or nothing when they cannot be (other type, realis, parties, day or
/// place). Symmetric. `same_document` and `shared_names` (SharedNames::weight, 0 within a document) tell about their documents.
std::optional<Likeness> likeness(ReportedEvent const& a, ReportedEvent const& b, bool same_document, double shared_names);

/// Done (actual, historical) against each of the other realis values: only equals can be one event.
std::string realis_class(std::string const& realis);

/// 1 the same actor, .8 the same body by code, .6 one side less specific, 0 unknown on a side, -1 different.
double party_likeness(ReportedParty const& a, ReportedParty const& b);

}  // namespace dragoman
