// Lays the sections one after another behind a sorted table, each on a 16-byte border, so that rows can be
// read in place. Strings are kept once each. Layout: docs/formats/image.md.
#include "lexicon_build/image_writer.h"

#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <fstream>
#include <limits>
#include <system_error>

#include "base/check.h"
#include "base/hash.h"
#include "lexicon/image_layout.h"

namespace dragoman {

using image_layout::Header;
using image_layout::Section;

namespace {

std::size_t aligned(std::size_t size) {
  return (size + image_layout::kAlignment - 1) / image_layout::kAlignment * image_layout::kAlignment;
}

template <class Plain>
void put(std::vector<std::byte>& out, std::size_t at, Plain const& value) {
  std::memcpy(out.data() + at, &value, sizeof value);
}

}  // namespace

StrRef ImageWriter::intern(std::string_view text) {
  if (text.empty()) return {};
  if (auto found = pool_index_.find(text); found != pool_index_.end()) return found->second;
  DRAGOMAN_CHECK(pool_.size() + text.size() <= std::numeric_limits<std::uint32_t>::max(),
                 "string pool over 4 GiB");
  StrRef const ref{static_cast<std::uint32_t>(pool_.size()), static_cast<std::uint32_t>(text.size())};
  pool_.append(text);
  pool_index_.emplace(std::string(text), ref);
  return ref;
}

void ImageWriter::origin(std::string_view kind, std::string_view key, std::string_view file, std::uint32_t line) {
  std::uint64_t const hash = origin_hash(kind, key);
  origins_[hash] = {hash, intern(file), line, 0};
}

void ImageWriter::add(std::string_view section, std::span<std::byte const> bytes) {
  DRAGOMAN_CHECK(!section.empty() && section.size() < sizeof(Section::name), section);
  bool const is_new =
      section != image_layout::kStrings &&
      sections_.emplace(std::string(section), std::vector<std::byte>(bytes.begin(), bytes.end())).second;
  DRAGOMAN_CHECK(is_new, section);
}

std::vector<std::byte> ImageWriter::bytes() const {
  std::map<std::string_view, std::span<std::byte const>> all;
  for (auto const& [name, content] : sections_) all.emplace(name, content);
  std::vector<OriginRow> origins;
  for (auto const& [hash, row] : origins_) origins.push_back(row);
  if (!origins.empty()) all.emplace("origin", std::as_bytes(std::span(origins)));
  all.emplace(image_layout::kStrings, std::as_bytes(std::span(pool_)));

  std::size_t size = aligned(sizeof(Header) + all.size() * sizeof(Section));
  for (auto const& [name, content] : all) size += aligned(content.size());
  std::vector<std::byte> out(size);

  std::size_t table_at = sizeof(Header), at = aligned(sizeof(Header) + all.size() * sizeof(Section));
  for (auto const& [name, content] : all) {
    Section section{{}, at, content.size()};
    std::copy(name.begin(), name.end(), section.name.begin());
    put(out, table_at, section);
    if (!content.empty()) std::memcpy(out.data() + at, content.data(), content.size());
    table_at += sizeof(Section);
    at += aligned(content.size());
  }

  Header header{image_layout::kMagic,
                0,
                image_layout::kFormatVersion,
                static_cast<std::uint32_t>(all.size()),
                size,
                {},
                {}};
  DRAGOMAN_CHECK(version_.size() <= header.version.size(), version_);
  std::copy(version_.begin(), version_.end(), header.version.begin());
  put(out, 0, header);
  auto const covered = std::span(out).subspan(image_layout::kChecksummedFrom);
  header.checksum = hash64({reinterpret_cast<char const*>(covered.data()), covered.size()});
  put(out, 0, header);
  return out;
}

Result<void> ImageWriter::write(std::filesystem::path const& path) const {
  auto const content = bytes();
  auto const temporary = path.string() + ".new-" + std::to_string(::getpid());
  auto failed = [&](char const* action) {
    auto const reason = std::generic_category().message(errno);
    std::error_code ignored;
    std::filesystem::remove(temporary, ignored);
    return environment_error("lexicon.image_io", std::string(action) + ": " + reason, path.string());
  };
  std::ofstream out(temporary, std::ios::binary | std::ios::trunc);
  if (!out) return failed("cannot create the image");
  out.write(reinterpret_cast<char const*>(content.data()), static_cast<std::streamsize>(content.size()));
  out.close();
  if (!out) return failed("cannot write the image");
  std::error_code renamed;
  std::filesystem::rename(temporary, path, renamed);
  if (renamed) {
    errno = renamed.value();
    return failed("cannot put the image in place");
  }
  return {};
}

}  // namespace dragoman
