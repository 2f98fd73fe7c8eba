// The events of a casebook as the forecasting engine reads a history: who did what to whom on which day, states rolled up.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "dyad/dyad_inputs.h"
#include "forecast/dyad_classes.h"
#include "forecast/history.h"
#include "outlook/question.h"

namespace dragoman {

/// Rows are sorted by day; day 0 is `first_day`. Entities are ISO3 codes of states and ids of armed groups. Relation sets
/// stand in the order the engine wants: cooperation, agreement, material cooperation (each on the topic), conflict,
/// neutral, all; then the evidence groups. A value; refers to nothing outside itself.
struct CaseHistory {
  EventHistory events;
  Vocabulary names;
  RelationSets sets{0};
  Date first_day;
  std::vector<std::size_t> source;  ///< by row: place of the event in the inputs
  std::size_t imported = 0;         ///< rows of imported histories, which carry no topics

  /// Id of an entity; entities.size() when no row names it.
  std::uint32_t entity(std::string_view name) const;
  /// True when most rows come from coded articles: only those say what an act was about.
  bool carries_topics() const { return 2 * imported <= events.size(); }
};

/// One row for each pair of different parties (actor side, recipient side) of each past event with a known day that is
/// countable, or a statement of an imported history; none before `since`, from when on the casebook was screened. The same
/// inputs give the same rows in any order of the events.
CaseHistory case_history(DyadInputs const& inputs, std::string_view topic, std::optional<Date> since = {});

/// An event class an outlook can ask "what if it happened?" about: a relation of the history, in words.
struct ActClass {
  std::uint32_t relation = 0;
  std::string words;
};
/// The kinds of acts that the history holds at least `enough` times, one relation each, in the order of PLOVER's types.
std::vector<ActClass> act_classes(CaseHistory const& history, std::size_t enough);

}  // namespace dragoman
