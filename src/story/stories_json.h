// What `dragoman merge` prints (output contract).
#pragma once

#include <span>
#include <string>

#include "story/story.h"

namespace dragoman {

/// {"stories":[...]} without a line end; stories as given, keys in a fixed order.
std::string stories_json(std::span<Story const> stories, std::span<ReportedDocument const> documents);

}  // namespace dragoman
