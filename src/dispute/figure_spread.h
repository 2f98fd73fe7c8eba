// A figure as different documents give it.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/result.h"
#include "casebook/duck.h"

namespace dragoman {

/// A figure as one document gives it.
struct GivenFigure {
  std::string event_id, event_mention_id, kind, subject;  ///< subject: id of whom it counts, empty = unknown
  std::string qualifier, speaker, speaker_id, doc_id, publisher, independent_source, quote;
  std::string words;               ///< the figure as it stands in the sentence
  std::int64_t sentence_number = 0;
  std::optional<double> low, best, high;
  std::optional<Date> date;
  std::vector<std::string> also_in;  ///< documents with a copy of the same sentence, sorted

  std::optional<double> value() const { return best ? best : low ? low : high; }
};

/// All that is given of one kind ("killed").
struct FigureSpread {
  std::string kind;
  std::optional<double> low, high;  ///< lowest and highest value named
  bool differs = false;             ///< two of them cannot both be right
  /// One document counts several groups: then low and high are no range of one figure.
  bool in_parts = false;
  std::vector<GivenFigure> given;   ///< by date, document, sentence; copies of one sentence once
};

using FiguresByEvent = std::map<std::string, std::vector<GivenFigure>>;

/// Figures of all events told by documents published up to `as_of`, by event, then date, document, sentence.
Result<FiguresByEvent> load_figures(Duck& duck, std::optional<Date> as_of);

/// One spread a kind, in the order of the kinds' names.
std::vector<FigureSpread> spreads_of(std::vector<GivenFigure> const& figures);

}  // namespace dragoman
