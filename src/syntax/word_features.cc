// Lexical attributes by spacy/lang/lex_attrs.py and vocab.pyx. Norm: the model's table, else the
// library's base norms, else the lower case; an exception's own norm wins and belongs to the token.
#include "syntax/word_features.h"

#include <algorithm>

#include "syntax/characters.h"
#include "syntax/spacy_tables.h"
#include "syntax/string_id.h"

namespace dragoman::syntax {

bool parse_attribute(std::string_view name, Attribute& out) {
  constexpr std::array<std::string_view, kAttributes> kNames = {"ORTH",   "LOWER", "NORM",  "PREFIX",
                                                                "SUFFIX", "SHAPE", "SPACY", "IS_SPACE"};
  auto const it = std::find(kNames.begin(), kNames.end(), name);
  if (it == kNames.end()) return false;
  out = static_cast<Attribute>(it - kNames.begin());
  return true;
}

void append_shape(std::string_view text, std::string& out) {
  constexpr std::size_t kLong = 100;
  constexpr int kLongestRun = 4;
  if (count_code_points(text) >= kLong) {
    out.append("LONG");
    return;
  }
  char32_t last = 0xFFFFFFFF;
  int run = 0;
  for (std::size_t at = 0; at < text.size();) {
    char32_t const c = next_code_point(text, at);
    char32_t shape = c;
    if (is_alphabetic(c)) {
      shape = is_upper(c) ? U'X' : U'x';
    } else if (is_digit(c)) {
      shape = U'd';
    }
    run = shape == last ? run + 1 : 0;
    last = shape;
    if (run < kLongestRun) append_utf8(out, shape);
  }
}

std::string_view LexicalRules::norm(std::string_view text, std::uint64_t text_id,
                                    std::string_view lowered) const {
  if (auto const it = norms_.find(text_id); it != norms_.end()) return it->second;
  auto const it = std::lower_bound(kBaseNorms.begin(), kBaseNorms.end(), text,
                                   [](BaseNorm const& n, std::string_view t) { return n.text < t; });
  return it != kBaseNorms.end() && it->text == text ? it->norm : lowered;
}

std::array<std::uint64_t, kAttributes> LexicalRules::attributes(std::string_view text,
                                                                std::string_view lowered,
                                                                std::string_view norm_override) const {
  std::array<std::uint64_t, kAttributes> ids{};
  auto const set = [&](Attribute a, std::uint64_t value) { ids[static_cast<std::size_t>(a)] = value; };
  std::uint64_t const orth = string_id(text);
  std::size_t first_end = 0;
  if (!text.empty()) next_code_point(text, first_end);
  std::size_t suffix = text.size();
  for (int i = 0; i < 3 && suffix > 0; ++i) suffix = previous_offset(text, suffix);
  std::string shape;
  append_shape(text, shape);
  set(Attribute::kOrth, orth);
  set(Attribute::kLower, string_id(lowered));
  set(Attribute::kNorm, string_id(norm_override.empty() ? norm(text, orth, lowered) : norm_override));
  set(Attribute::kPrefix, string_id(text.substr(0, first_end)));
  set(Attribute::kSuffix, string_id(text.substr(suffix)));
  set(Attribute::kShape, string_id(shape));
  set(Attribute::kIsSpace, all_space(text) ? 1 : 0);
  return ids;
}

}  // namespace dragoman::syntax
