// Runs of plain bytes are copied whole; a table tells in one look which bytes end a run. Broken UTF-8 is replaced by
// maximal subparts (Unicode 15, section 3.9, U+FFFD substitution), as nlohmann's dump does.
#include "coder/json_text.h"

#include <array>
#include <charconv>
#include <cmath>
#include <cstdlib>

namespace dragoman {
namespace {

enum class Byte : unsigned char { kPlain, kEscaped, kWide };

constexpr std::array<Byte, 256> kBytes = [] {
  std::array<Byte, 256> out{};
  for (std::size_t c = 0; c < out.size(); ++c) out[c] = c < 0x20 || c == '"' || c == '\\' ? Byte::kEscaped : c < 0x80 ? Byte::kPlain : Byte::kWide;
  return out;
}();

unsigned char byte_at(std::string_view text, std::size_t at) { return static_cast<unsigned char>(text[at]); }
bool in(unsigned char byte, unsigned char first, unsigned char last) { return first <= byte && byte <= last; }

/// Length of the well-formed sequence at `at`, or, negative, of the part that is well-formed so far (at least 1).
int sequence_size(std::string_view text, std::size_t at) {
  unsigned char const lead = byte_at(text, at);
  int const size = in(lead, 0xC2, 0xDF) ? 2 : in(lead, 0xE0, 0xEF) ? 3 : in(lead, 0xF0, 0xF4) ? 4 : 1;
  if (size == 1) return -1;
  for (int i = 1; i < size; ++i) {
    if (at + static_cast<std::size_t>(i) >= text.size()) return -i;
    unsigned char first = 0x80, last = 0xBF;
    if (i == 1) {
      if (lead == 0xE0) first = 0xA0;
      if (lead == 0xED) last = 0x9F;
      if (lead == 0xF0) first = 0x90;
      if (lead == 0xF4) last = 0x8F;
    }
    if (!in(byte_at(text, at + static_cast<std::size_t>(i)), first, last)) return -i;
  }
  return size;
}

void append_escape(std::string& out, char c) {
  out += '\\';
  switch (c) {
    case '"':
    case '\\': out += c; return;
    case '\b': out += 'b'; return;
    case '\f': out += 'f'; return;
    case '\n': out += 'n'; return;
    case '\r': out += 'r'; return;
    case '\t': out += 't'; return;
    default: break;
  }
  constexpr std::string_view kHex = "0123456789abcdef";
  auto const code = static_cast<unsigned char>(c);
  out += "u00";
  out += kHex[code >> 4];
  out += kHex[code & 15];
}

}  // namespace

void JsonText::value(std::string_view text) {
  separate();
  out_ += '"';
  std::size_t begin = 0, at = 0;
  auto const flush = [&] { out_.append(text, begin, at - begin); };
  while (at < text.size()) {
    Byte const sort = kBytes[byte_at(text, at)];
    int const size = sort == Byte::kWide ? sequence_size(text, at) : 1;
    if (sort == Byte::kPlain || (sort == Byte::kWide && size > 0)) {
      at += static_cast<std::size_t>(size);
      continue;
    }
    flush();
    if (sort == Byte::kEscaped) append_escape(out_, text[at]);
    else out_ += "\xEF\xBF\xBD";
    at += static_cast<std::size_t>(std::abs(size));
    begin = at;
  }
  flush();
  out_ += '"';
}

/// The fewest digits that read back as the same number, laid out as nlohmann does: 34.5, 2.0, 1e-05.
void JsonText::value(double number) {
  if (!std::isfinite(number)) return put("null");
  std::array<char, 32> digits{};
  bool const small = number != 0 && std::abs(number) < 1e-4;
  bool const plain = !small && std::abs(number) < 1e15;
  auto const end = std::to_chars(digits.data(), digits.data() + digits.size(), number, plain ? std::chars_format::fixed : std::chars_format::scientific).ptr;
  std::string_view const text(digits.data(), static_cast<std::size_t>(end - digits.data()));
  put(text);
  if (plain && text.find('.') == std::string_view::npos) out_ += ".0";
}

}  // namespace dragoman
