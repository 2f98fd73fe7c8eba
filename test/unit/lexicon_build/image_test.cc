#include "lexicon/image.h"

#include <gtest/gtest.h>

#include <fstream>

#include "base/hash.h"
#include "lexicon/image_layout.h"
#include "lexicon_build/image_writer.h"

namespace dragoman {
namespace {

struct Row {
  StrRef name;
  double weight;
};

std::vector<std::byte> sample() {
  ImageWriter writer;
  std::vector<Row> const rows{
      {writer.intern("Herat"), 1.5}, {writer.intern("Kabul"), 2.5}, {writer.intern("Herat"), 3.5}};
  writer.rows<Row>("places", rows);
  std::vector<std::uint8_t> const odd{1, 2, 3};
  writer.rows<std::uint8_t>("a_first_by_name", odd);
  writer.version("0123456789abcdef");
  return writer.bytes();
}

TEST(Image, GivesBackRowsStringsAndVersion) {
  auto const image = Image::from_bytes(sample());
  ASSERT_TRUE(image) << image.error().text();
  auto const rows = (*image)->rows<Row>("places");
  ASSERT_TRUE(rows && rows->size() == 3);
  EXPECT_EQ((*image)->str((*rows)[1].name), "Kabul");
  EXPECT_EQ((*rows)[0].name.offset, (*rows)[2].name.offset);
  EXPECT_EQ((*rows)[2].weight, 3.5);
  EXPECT_EQ((*image)->version(), "0123456789abcdef");
}

TEST(Image, SectionsStartOnSixteenByteBorders) {
  auto const image = Image::from_bytes(sample());
  ASSERT_TRUE(image);
  auto const rows = (*image)->rows<Row>("places");
  EXPECT_EQ(reinterpret_cast<std::uintptr_t>(rows->data()) % 16, 0u);
}

TEST(Image, MissingSectionIsEmptyAndWrongRowSizeIsAnError) {
  auto const image = Image::from_bytes(sample());
  ASSERT_TRUE(image);
  EXPECT_TRUE((*image)->rows<Row>("nothing")->empty());
  auto const rows = (*image)->rows<Row>("a_first_by_name");
  ASSERT_FALSE(rows);
  EXPECT_EQ(rows.error().code, "lexicon.image");
}

TEST(Image, EveryChangedByteIsNoticed) {
  auto const good = sample();
  for (std::size_t i = 0; i < good.size(); ++i) {
    auto bad = good;
    bad[i] ^= std::byte{0x41};
    auto const image = Image::from_bytes(std::move(bad));
    ASSERT_FALSE(image) << "byte " << i;
    EXPECT_EQ(image.error().kind, ErrorKind::kEnvironment);
  }
}

TEST(Image, EveryTruncationIsNoticed) {
  auto const good = sample();
  for (std::size_t size = 0; size < good.size(); ++size)
    ASSERT_FALSE(Image::from_bytes({good.begin(), good.begin() + static_cast<std::ptrdiff_t>(size)})) << size;
}

// A file may be damaged on purpose, with a fitting checksum: bounds are checked for themselves.
TEST(Image, SectionOutsideTheFileIsAnErrorEvenWithAFittingChecksum) {
  auto bytes = sample();
  auto* section = reinterpret_cast<image_layout::Section*>(bytes.data() + sizeof(image_layout::Header));
  for (std::uint64_t const offset :
       {std::uint64_t{bytes.size()} + 16, ~std::uint64_t{15}, section->offset + 1}) {
    auto bad = bytes;
    reinterpret_cast<image_layout::Section*>(bad.data() + sizeof(image_layout::Header))->offset = offset;
    auto* header = reinterpret_cast<image_layout::Header*>(bad.data());
    header->checksum = hash64({reinterpret_cast<char const*>(bad.data()) + 16, bad.size() - 16});
    auto const image = Image::from_bytes(std::move(bad));
    ASSERT_FALSE(image);
    EXPECT_NE(image.error().message.find("outside"), std::string::npos);
  }
}

TEST(Image, AnotherFormatVersionSaysWhatToDo) {
  auto bytes = sample();
  reinterpret_cast<image_layout::Header*>(bytes.data())->format_version = 99;
  auto const image = Image::from_bytes(std::move(bytes));
  ASSERT_FALSE(image);
  EXPECT_NE(image.error().message.find("build the image again"), std::string::npos);
}

TEST(ImageWriter, SameContentSameBytesAndAFileThatOpens) {
  EXPECT_EQ(sample(), sample());
  auto const path = std::filesystem::path(testing::TempDir()) / "dragoman_image_test.img";
  ImageWriter writer;
  std::vector<Row> const rows{{writer.intern("Quetta"), 1.0}};
  writer.rows<Row>("places", rows);
  ASSERT_TRUE(writer.write(path));
  auto const image = Image::open(path);
  ASSERT_TRUE(image) << image.error().text();
  EXPECT_EQ((*image)->str((*(*image)->rows<Row>("places"))[0].name), "Quetta");
  std::filesystem::remove(path);
}

TEST(ImageWriter, AnUnwritableFolderIsAnErrorWithItsPath) {
  auto const result = ImageWriter{}.write("/nonexistent-folder/x.img");
  ASSERT_FALSE(result);
  EXPECT_EQ(result.error().place, "/nonexistent-folder/x.img");
}

TEST(Image, AMissingAndAnEmptyFileAreErrorsWithTheirPath) {
  auto const path = std::filesystem::path(testing::TempDir()) / "dragoman_empty.img";
  ASSERT_FALSE(Image::open("/nonexistent-folder/x.img"));
  {
    std::ofstream create(path);
  }
  auto const image = Image::open(path);
  ASSERT_FALSE(image);
  EXPECT_EQ(image.error().place, path.string());
  std::filesystem::remove(path);
}

}  // namespace
}  // namespace dragoman
