// Where the dateline of a wire report ends.
#pragma once

#include <cstdint>
#include <string_view>

namespace dragoman {

/// Bytes of "LIMA, 4 MAY 90 (AGENCY) -- [TEXT] " or "ACCRA, Ghana (Reuters) - " before the first sentence of a report; 0 when
/// there are none. `capitals`: the whole paragraph is in capitals, so that only the dash tells. Pure, any thread.
std::uint32_t dateline_size(std::string_view paragraph, bool capitals);

}  // namespace dragoman
