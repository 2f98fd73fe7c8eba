// Words that give a number its unit: currencies and the percent sign.
#pragma once

#include <string_view>

namespace dragoman {

/// ISO 4217 code of a sign or word in small letters ("$", "rupees"); empty for any other. Pure, as the other one.
std::string_view currency_of(std::string_view word);

/// "%", "percent", in small letters.
bool is_percent(std::string_view word);

}  // namespace dragoman
