#include "ingest/zones.h"

#include <gtest/gtest.h>

#include "ingest/txt_document.h"
#include "ingest/written_date.h"

namespace dragoman {
namespace {

/// Text of the zones of one kind, joined by '|'.
std::string zone_text(Document const& document, ZoneKind kind) {
  std::string out;
  for (Zone const& zone : document.zones)
    if (zone.kind == kind) out += (out.empty() ? "" : "|") + std::string(zone.span.of(document.text));
  return out;
}

TEST(Zones, HeadLinesAreMetadata) {
  Document const document = txt_document(
      "Title: Floods reach the delta\nDate: 2024-07-09\nSource: River Post\nURL: https://river.example/1\nAuthor: A. Writer\n"
      "Type: op-ed\n\nThe water rose.\nTitle: not a head line here.\n");
  EXPECT_EQ(document.title, "Floods reach the delta");
  EXPECT_EQ(document.date->iso(), "2024-07-09");
  EXPECT_EQ(document.source, "River Post");
  EXPECT_EQ(document.url, "https://river.example/1");
  EXPECT_EQ(document.author, "A. Writer");
  EXPECT_EQ(document.doc_type, "op_ed");
  EXPECT_EQ(zone_text(document, ZoneKind::kTitle), "Floods reach the delta");
  EXPECT_EQ(zone_text(document, ZoneKind::kBody), "The water rose.\nTitle: not a head line here.");
  EXPECT_TRUE(document.id.starts_with("sha256:"));
  EXPECT_EQ(document.id.size(), 7u + 16u);
}

TEST(Zones, AuthorBoxLinkListAndFormAreNotTheArticle) {
  Document const document = txt_document(
      "Author Recent Posts Jo Dee Latest posts by Jo Dee (see all) Why rivers flood - May 4, 2024\n"
      "The ministry of water met on Monday.\nIt agreed on new dams.\n"
      "- Why rivers flood - May 4, 2024\n- Dams and their critics - April 1, 2024\n"
      "Leave a Comment\nYour email address will not be published.\nAnything below a form\n");
  EXPECT_EQ(zone_text(document, ZoneKind::kBody), "The ministry of water met on Monday.\nIt agreed on new dams.");
  EXPECT_NE(zone_text(document, ZoneKind::kForm).find("Anything below"), std::string::npos);
  EXPECT_NE(zone_text(document, ZoneKind::kRelatedLinks).find("Dams and their critics"), std::string::npos);
}

TEST(Zones, SourceLineNamesTheOriginalPublisher) {
  Document const document = txt_document("The ministry met.\nOriginal Source: riverpost.example");
  EXPECT_EQ(document.original_source, "riverpost.example");
  EXPECT_EQ(zone_text(document, ZoneKind::kSourceLine), "Original Source: riverpost.example");
}

TEST(Zones, BylinesCreditsAndRelatedHeadings) {
  Document const document = txt_document(
      "By Jo Dee\nPublished: 4 May 2024\nThe ministry met.\nPhoto: River Post\nBy Monday the water had gone down.\nRelated articles\n"
      "Dams and their critics\nWhy rivers flood\n");
  EXPECT_EQ(zone_text(document, ZoneKind::kBody), "The ministry met.|By Monday the water had gone down.");
  EXPECT_EQ(document.author, "Jo Dee");
  EXPECT_EQ(zone_text(document, ZoneKind::kRelatedLinks), "Related articles\nDams and their critics\nWhy rivers flood");
}

TEST(Zones, MenusAndSubscriptionLinesAreNoBody) {
  Document const document = txt_document("The ministry met.\nHome | World | War in the hills | Contact\nSubscribe now to our bulletin.\n");
  EXPECT_EQ(zone_text(document, ZoneKind::kBody), "The ministry met.");
  EXPECT_EQ(zone_text(document, ZoneKind::kRelatedLinks), "Home | World | War in the hills | Contact");
}

TEST(Zones, SentencesThatMerelyBeginLikeBoilerplateStay) {
  std::string const text = "Share this burden, the minister asked the states, or the river will take more villages.\n"
                           "- The first point is that dams cost money.\nRelated: the ministry also met farmers.\n";
  EXPECT_EQ(zone_text(txt_document(text), ZoneKind::kRelatedLinks), "");
}

TEST(WrittenDate, Forms) {
  EXPECT_EQ(read_written_date("March 11, 2025")->iso(), "2025-03-11");
  EXPECT_EQ(read_written_date(" 11 Mar 2025 ")->iso(), "2025-03-11");
  EXPECT_EQ(read_written_date("Tuesday, 1st April 2025")->iso(), "2025-04-01");
  EXPECT_EQ(read_written_date("2025-03-11T08:00:00Z")->iso(), "2025-03-11");
  EXPECT_FALSE(read_written_date("2025-02-30"));
  EXPECT_FALSE(read_written_date("03/04/2025"));
  EXPECT_FALSE(read_written_date("May we meet in 2025"));
  EXPECT_TRUE(ends_with_date("A title - April 4, 2025"));
  EXPECT_FALSE(ends_with_date("It happened on Monday"));
}

}  // namespace
}  // namespace dragoman
