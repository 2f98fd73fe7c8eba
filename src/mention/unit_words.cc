// Signs and names of the currencies that news count in, by their ISO 4217 codes. Of a name that several currencies share
// ("rupee", "pound") the table knows one.
#include "mention/unit_words.h"

#include <array>

namespace dragoman {
namespace {

struct CurrencyRow {
  std::string_view word, code;
};
constexpr std::array<CurrencyRow, 30> kCurrencies = {{
    {"$", "USD"},       {"us$", "USD"},    {"usd", "USD"},     {"dollar", "USD"}, {"dollars", "USD"},  {"€", "EUR"},
    {"eur", "EUR"},     {"euro", "EUR"},   {"euros", "EUR"},   {"£", "GBP"},      {"pound", "GBP"},    {"pounds", "GBP"},
    {"rupee", "INR"},   {"rupees", "INR"}, {"rs", "INR"},      {"rs.", "INR"},    {"₹", "INR"},        {"pkr", "PKR"},
    {"inr", "INR"},     {"yuan", "CNY"},   {"renminbi", "CNY"}, {"yen", "JPY"},   {"¥", "JPY"},        {"ruble", "RUB"},
    {"rubles", "RUB"},  {"roubles", "RUB"}, {"rial", "IRR"},   {"rials", "IRR"},  {"a$", "AUD"},       {"c$", "CAD"},
}};

}  // namespace

std::string_view currency_of(std::string_view word) {
  for (auto const& row : kCurrencies)
    if (row.word == word) return row.code;
  return {};
}

bool is_percent(std::string_view word) { return word == "%" || word == "percent" || word == "percentage" || word == "pct"; }

}  // namespace dragoman
