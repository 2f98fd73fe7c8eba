// A word with its hash: reckoned once, then looked up in any table for the price of one probe. Every table that is
// asked about words takes a WordKey; a std::string_view or a literal turns into one by itself, and the hash of a literal
// is the compiler's work. Whoever asks several tables about the same word should make the key once and keep it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <type_traits>

namespace dragoman {

/// Eight bytes from `at`, little-endian, zeros behind the end of the text.
constexpr std::uint64_t eight_bytes(std::string_view text, std::size_t at) {
  std::size_t const size = text.size() - at < 8 ? text.size() - at : 8;
  if (!std::is_constant_evaluated() && size == 8) {
    std::uint64_t value = 0;
    std::memcpy(&value, text.data() + at, 8);
    return value;
  }
  std::uint64_t value = 0;
  for (std::size_t i = 0; i < size; ++i) value |= std::uint64_t{static_cast<unsigned char>(text[at + i])} << (8 * i);
  return value;
}

/// Eight bytes a step, multiplied and folded (as in wyhash); never written to a file, so free to change.
constexpr std::uint64_t word_hash(std::string_view text) {
  std::uint64_t hash = 0x9e3779b97f4a7c15ULL ^ text.size();
  for (std::size_t at = 0; at < text.size(); at += 8) {
    hash = (hash ^ eight_bytes(text, at)) * 0xd6e8feb86659fd93ULL;
    hash ^= hash >> 32;
  }
  return hash;
}

/// The view must outlive the key.
struct WordKey {
  std::string_view text;
  std::uint64_t hash = word_hash({});

  constexpr WordKey() = default;
  constexpr WordKey(std::string_view word) : text(word), hash(word_hash(word)) {}
  constexpr WordKey(char const* word) : WordKey(std::string_view(word)) {}
  WordKey(std::string const& word) : WordKey(std::string_view(word)) {}
};

/// Hash of two words in this order, for rows filed under both.
constexpr std::uint64_t pair_hash(WordKey const& first, WordKey const& second) {
  std::uint64_t const hash = (first.hash * 3 ^ second.hash) * 0x9fb21c651e98df25ULL;
  return hash ^ hash >> 29;
}

}  // namespace dragoman
