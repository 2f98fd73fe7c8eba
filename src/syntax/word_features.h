// What the networks and rules see of a word: spaCy's lexical attributes.
// Threads: LexicalRules is immutable and shared.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>

namespace dragoman::syntax {

/// Attributes an embedding table may be indexed by, in spaCy's names.
enum class Attribute : std::uint8_t { kOrth, kLower, kNorm, kPrefix, kSuffix, kShape, kSpacy, kIsSpace };
inline constexpr std::size_t kAttributes = 8;
/// False if the name is not one of the attributes.
bool parse_attribute(std::string_view name, Attribute& out);

/// spaCy's word_shape ("Xxxx", "dd", "LONG"), appended to `out`.
void append_shape(std::string_view text, std::string& out);

/// The model's own norms (table lexeme_norm of vocab/lookups.bin).
class LexicalRules {
 public:
  void add_norm(std::uint64_t text_id, std::string norm) {
    norms_.insert_or_assign(text_id, std::move(norm));
  }
  /// Norm of a text that no tokenizer exception overrides; `lowered` is its lower case.
  std::string_view norm(std::string_view text, std::uint64_t text_id, std::string_view lowered) const;
  /// Ids of all attributes but kSpacy (0). `norm_override` empty: none.
  std::array<std::uint64_t, kAttributes> attributes(std::string_view text, std::string_view lowered,
                                                    std::string_view norm_override) const;

 private:
  std::unordered_map<std::uint64_t, std::string> norms_;
};

}  // namespace dragoman::syntax
