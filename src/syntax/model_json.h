// Reader for the JSON of model directories (cfg, moves, meta.json). Pure function, any thread.
#pragma once

#include <string_view>

#include "base/result.h"
#include "syntax/model_value.h"

namespace dragoman::syntax {

/// Reads one JSON value. Error "syntax.json". `place` goes into the error.
Result<Value> read_json(std::string_view text, std::string_view place);

}  // namespace dragoman::syntax
