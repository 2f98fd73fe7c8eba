// dragoman claims --contested: what is disputed, with both sides.
#pragma once

#include <cstddef>
#include <string>

#include "base/result.h"
#include "casebook/duck.h"

namespace dragoman::cli {

struct ContestedRequest {
  std::string actor_1, actor_2, topic, since, until;  ///< empty: all
  std::string format, output;                         ///< table: text for a person; json, jsonl: nested; csv, parquet: a row a voice or figure
  std::size_t limit = 0;                              ///< matters; 0: all
};

/// Errors: usage for an unknown actor, topic or date; environment for a file that cannot be written.
Result<void> print_contested(Duck& duck, ContestedRequest const& request);

}  // namespace dragoman::cli
