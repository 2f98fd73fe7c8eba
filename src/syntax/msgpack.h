// Reader for MessagePack as spaCy's srsly writes it. Pure function, any thread.
#pragma once

#include <string_view>

#include "base/result.h"
#include "syntax/model_value.h"

namespace dragoman::syntax {

/// Reads one value that must fill `bytes`. All forms but extension types, which are refused.
/// Error "syntax.msgpack" with the byte offset; truncated, oversized or too deeply nested input is an
/// error, never a crash. `place` goes into the error.
Result<Value> read_msgpack(std::string_view bytes, std::string_view place);

}  // namespace dragoman::syntax
