// The bytes of an image, shared by the reader (image.cc) and the writer (lexicon_build/image_writer.cc).
// Prose and reasons: docs/formats/image.md. All numbers little-endian.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

namespace dragoman::image_layout {

inline constexpr std::array<char, 8> kMagic{'D', 'R', 'G', 'M', 'N', 'I', 'M', 'G'};
/// Changes whenever a reader of the former version would misread the bytes.
inline constexpr std::uint32_t kFormatVersion = 1;
inline constexpr std::size_t kAlignment = 16;
inline constexpr char const* kStrings = "strings";

/// First 64 bytes. The checksum covers every byte after itself, so a change anywhere is noticed.
struct Header {
  std::array<char, 8> magic;
  std::uint64_t checksum;
  std::uint32_t format_version, section_count;
  std::uint64_t file_size;
  std::array<char, 16> version;
  std::array<char, 16> reserved;
};
static_assert(sizeof(Header) == 64);
inline constexpr std::size_t kChecksummedFrom = 16;

/// One line of the section table that follows the header; sorted by name, name zero-padded.
struct Section {
  std::array<char, 32> name;
  std::uint64_t offset, size;
};
static_assert(sizeof(Section) == 48);

}  // namespace dragoman::image_layout
