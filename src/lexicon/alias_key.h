// The one way names are brought to a common form, for the compiler that files them and for the matcher that
// looks them up: Tehreek-e-Taliban = Tehreek e Taliban, U.S. = US, Qa'ida = Qaida, São = Sao.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory_resource>
#include <string>
#include <string_view>
#include <vector>

namespace dragoman {

/// One normalised word: its hash and what its capitals looked like.
struct AliasWord {
  std::uint64_t hash = 0;    ///< of the normalised bytes; never 0
  bool first_upper = false;  ///< begins with a capital
  bool all_upper = false;    ///< two or more letters, all capitals
  std::uint8_t letters = 0;  ///< at most 255
};

/// Appends the normalised words of `text` to `out`. Words are split at blanks, hyphens, dashes and slashes;
/// full stops, apostrophes, quotes and combining marks vanish; Latin letters lose their marks and case; a
/// possessive "'s" is a word of its own; "&" is "and"; other punctuation is a word by itself. Nothing is
/// copied.
void append_alias_words(std::string_view text, std::vector<AliasWord>& out);
void append_alias_words(std::string_view text, std::pmr::vector<AliasWord>& out);

/// The normalised words joined by single blanks: equal keys are equal names.
std::string alias_key(std::string_view text);

/// alias_key() of a text that grows token by token, without beginning again: what stands before a blank is settled.
class GrowingAliasKey {
 public:
  void clear();
  /// The next token. Returns the key of all tokens so far, valid until the next call.
  std::string_view add(std::string_view token, bool blank_before);

 private:
  std::string key_, chunk_;    ///< chunk_: text since the last blank
  std::size_t settled_ = 0;    ///< bytes of key_ made from what stands before it
};

}  // namespace dragoman
