// The reliability diagram: what was said against how often it came.
#pragma once

#include <string>
#include <vector>

#include "forecast/scoring.h"

namespace dragoman {

struct ReliabilityCurve {
  std::string name;
  std::vector<ReliabilityBin> bins;
  double calibration_error = 0;
};

/// One panel a curve, side by side, as a stand-alone SVG: the diagonal, a dot a bin (its area grows with the questions in
/// it) and the expected calibration error.
std::string reliability_svg(std::vector<ReliabilityCurve> const& curves);

}  // namespace dragoman
