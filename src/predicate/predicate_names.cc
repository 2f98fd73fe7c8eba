// Names of the predicate layer's enumerations as they appear in output.
#include "predicate/predicate.h"

namespace dragoman {

std::string_view tense_name(Tense tense) {
  switch (tense) {
    case Tense::kPast: return "past";
    case Tense::kPresent: return "present";
    case Tense::kFuture: return "future";
    case Tense::kNone: return "";
  }
  return "";
}

}  // namespace dragoman
