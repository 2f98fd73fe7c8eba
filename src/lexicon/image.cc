// Reading an image is mapping it: rows and strings are used where they lie, so start-up costs one checksum
// pass and many processes share the pages. Everything is checked once at opening (magic, format, bounds,
// alignment, checksum); after that the bytes are trusted. Layout: docs/formats/image.md.
#include "lexicon/image.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <string>

#include "base/hash.h"
#include "lexicon/image_layout.h"

namespace dragoman {

using image_layout::Header;
using image_layout::Section;

/// The bytes' owner: a mapped file or a vector.
struct Image::Mapping {
  void* mapped = nullptr;
  std::size_t size = 0;
  std::vector<std::byte> owned;

  Mapping() = default;
  Mapping(Mapping const&) = delete;
  Mapping& operator=(Mapping const&) = delete;
  ~Mapping() {
    if (mapped != nullptr) ::munmap(mapped, size);
  }
};

namespace {

std::string_view chars(std::span<std::byte const> bytes) {
  return {reinterpret_cast<char const*>(bytes.data()), bytes.size()};
}

template <std::size_t N>
std::string_view padded(std::array<char, N> const& field) {
  return {field.data(), ::strnlen(field.data(), N)};
}

tl::unexpected<Error> broken(std::string what) { return environment_error("lexicon.image", std::move(what)); }

std::span<Section const> section_table(std::span<std::byte const> bytes) {
  auto const* header = reinterpret_cast<Header const*>(bytes.data());
  return {reinterpret_cast<Section const*>(bytes.data() + sizeof(Header)), header->section_count};
}

Result<void> check_sections(std::span<std::byte const> bytes) {
  for (auto const& section : section_table(bytes)) {
    bool const inside = section.offset <= bytes.size() && section.size <= bytes.size() - section.offset;
    if (!inside || section.offset % image_layout::kAlignment != 0)
      return broken("section " + std::string(padded(section.name)) + " lies outside the file");
  }
  return {};
}

tl::unexpected<Error> system_error(char const* action, std::filesystem::path const& path) {
  return environment_error("lexicon.image_io", std::string(action) + ": " + std::strerror(errno),
                           path.string());
}

}  // namespace

Image::~Image() = default;

Result<std::shared_ptr<Image const>> Image::open(std::filesystem::path const& path) {
  int const file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (file < 0) return system_error("cannot open the image", path);
  struct stat status{};
  auto mapping = std::make_unique<Mapping>();
  bool const sized = ::fstat(file, &status) == 0 && status.st_size > 0;
  if (sized) {
    mapping->size = static_cast<std::size_t>(status.st_size);
    void* const at = ::mmap(nullptr, mapping->size, PROT_READ, MAP_PRIVATE, file, 0);
    if (at != MAP_FAILED) mapping->mapped = at;
  }
  int const reason = errno;
  ::close(file);
  if (sized && mapping->mapped == nullptr) {
    errno = reason;
    return system_error("cannot map the image", path);
  }
  std::shared_ptr<Image> image(new Image);
  image->bytes_ = {static_cast<std::byte const*>(mapping->mapped), mapping->size};
  image->mapping_ = std::move(mapping);
  if (auto parsed = image->parse(); !parsed) {
    auto error = parsed.error();
    error.place = path.string();
    return tl::unexpected(std::move(error));
  }
  return std::shared_ptr<Image const>(std::move(image));
}

Result<std::shared_ptr<Image const>> Image::from_bytes(std::vector<std::byte> bytes) {
  std::shared_ptr<Image> image(new Image);
  image->mapping_ = std::make_unique<Mapping>();
  image->mapping_->owned = std::move(bytes);
  image->bytes_ = image->mapping_->owned;
  if (auto parsed = image->parse(); !parsed) return tl::unexpected(parsed.error());
  return std::shared_ptr<Image const>(std::move(image));
}

Result<void> Image::parse() {
  if (bytes_.size() < sizeof(Header)) return broken("file is shorter than an image header");
  auto const* header = reinterpret_cast<Header const*>(bytes_.data());
  if (header->magic != image_layout::kMagic) return broken("file is no image (wrong magic)");
  if (header->format_version != image_layout::kFormatVersion)
    return broken("image has format " + std::to_string(header->format_version) +
                  ", this program reads format " + std::to_string(image_layout::kFormatVersion) +
                  ": build the image again");
  if (header->file_size != bytes_.size())
    return broken("image is cut short or grown: header says " + std::to_string(header->file_size) +
                  " bytes, file has " + std::to_string(bytes_.size()));
  if (header->section_count > (bytes_.size() - sizeof(Header)) / sizeof(Section))
    return broken("section table does not fit the file");
  if (hash64(chars(bytes_.subspan(image_layout::kChecksummedFrom))) != header->checksum)
    return broken("checksum does not fit: the file is damaged");
  if (auto checked = check_sections(bytes_); !checked) return checked;
  strings_ = chars(section_bytes(image_layout::kStrings));
  return {};
}

std::span<std::byte const> Image::section_bytes(std::string_view name) const {
  for (auto const& section : section_table(bytes_))
    if (padded(section.name) == name) return bytes_.subspan(section.offset, section.size);
  return {};
}

std::string_view Image::version() const {
  return padded(reinterpret_cast<Header const*>(bytes_.data())->version);
}

}  // namespace dragoman
