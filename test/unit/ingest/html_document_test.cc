#include "ingest/html_document.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "text/utf8.h"

namespace dragoman {
namespace {

std::string zone_text(Document const& document, ZoneKind kind) {
  std::string out;
  for (Zone const& zone : document.zones)
    if (zone.kind == kind) out += (out.empty() ? "" : "|") + std::string(zone.span.of(document.text));
  return out;
}

/// The source's characters a span of the text maps back to.
std::string source_of(Document const& document, std::string const& html, std::string const& part) {
  auto const at = static_cast<std::uint32_t>(document.text.find(part));
  Span const points = document.offsets.to_source({at, at + static_cast<std::uint32_t>(part.size())});
  std::string out;
  std::uint32_t point = 0;
  for (char c : html) {
    if (!is_continuation(c)) ++point;
    if (point > points.begin && point <= points.end) out += c;
  }
  return out;
}

std::string const kPage =
    "<!DOCTYPE html><html><head><title>Rivers &amp; dams | Post</title><meta property='og:site_name' content='River Post'>"
    "<meta property=\"article:published_time\" content=\"2025-03-11T10:00:00Z\"><link rel=canonical href='https://r.example/a'>"
    "<script>var x='<div><div>';</script></head><body class='has-sidebar'><nav><ul><li><a href=/>Home</a><li>World</ul></nav>"
    "<article><h1>Rivers &amp; dams</h1><p class=byline>By Jo Dee</p><figure><figcaption>A dam. Photo: J. D.</figcaption></figure>"
    "<p>The ministry&#39;s   spokesman at R&amp;D\nspoke in <b>Caf&eacute;</b>ville&hellip;</p><p>Second &lt;line&gt; x & y.<br>Third</p>"
    "<div class='related-posts'><h3>Related</h3><ul><li>Other story</ul></div><form>Name <input></form></article>"
    "<footer>About us</footer></body></html>";

TEST(Html, ArticleAndMetadata) {
  Document const document = html_document(kPage);
  EXPECT_EQ(document.title, "Rivers & dams");
  EXPECT_EQ(document.date->iso(), "2025-03-11");
  EXPECT_EQ(document.source, "River Post");
  EXPECT_EQ(document.url, "https://r.example/a");
  EXPECT_EQ(document.author, "Jo Dee");
  EXPECT_EQ(zone_text(document, ZoneKind::kTitle), "Rivers & dams");
  EXPECT_EQ(zone_text(document, ZoneKind::kBody),
            "The ministry's spokesman at R&D spoke in Caféville…\n\nSecond <line> x & y.\nThird");
  EXPECT_NE(zone_text(document, ZoneKind::kRelatedLinks).find("Other story"), std::string::npos);
  EXPECT_EQ(document.text.find("var x"), std::string::npos);
}

TEST(Html, OffsetsLeadBackToTheSource) {
  Document const document = html_document(kPage);
  EXPECT_EQ(source_of(document, kPage, "spokesman"), "spokesman");
  EXPECT_EQ(source_of(document, kPage, "R&D"), "R&amp;D");
  EXPECT_EQ(source_of(document, kPage, "ministry's"), "ministry&#39;s");
  EXPECT_EQ(source_of(document, kPage, "Caféville…"), "Caf&eacute;</b>ville&hellip;");
  EXPECT_EQ(source_of(document, kPage, "<line>"), "&lt;line&gt;");
  EXPECT_EQ(source_of(document, kPage, "Third"), "Third");
}

TEST(Html, EntitiesWithoutSemicolonAndRawAmpersands) {
  std::string const html = "<p>A &copy 2020 B &ampC R&D &#x41;Z é &unknown; end</p>";
  Document const document = html_document(html);
  EXPECT_EQ(document.text, "A © 2020 B &C R&D AZ é &unknown; end");
  EXPECT_EQ(source_of(document, html, "2020"), "2020");
  EXPECT_EQ(source_of(document, html, "AZ"), "&#x41;Z");
  EXPECT_EQ(source_of(document, html, "end"), "end");
}

TEST(Html, FallsBackToHeadingTitleAndTimeElement) {
  Document const document = html_document("<title>Only title</title><time datetime='2020-01-02T00:00'>x</time><p>Text.");
  EXPECT_EQ(document.title, "Only title");
  EXPECT_EQ(document.date->iso(), "2020-01-02");
}

TEST(Html, AClassNameCannotHideTheWholeArticle) {
  Document const document = html_document("<div class='content sidebar'><p>The ministry met on Monday and agreed.</p></div>");
  EXPECT_EQ(zone_text(document, ZoneKind::kBody), "The ministry met on Monday and agreed.");
}

TEST(Html, DeepNestingIsRefusedOrSurvived) {
  std::string deep;
  for (int i = 0; i < 500000; ++i) deep += "<div>";
  EXPECT_NE(html_document(deep + "text").quarantined->find("nests"), std::string::npos);
  std::string fair;
  for (int i = 0; i < 300; ++i) fair += "<div>";
  EXPECT_EQ(html_document(fair + "text").text, "text");
  std::string unclosed;
  for (int i = 0; i < 5000; ++i) unclosed += "<p>line<li>item<br>";
  EXPECT_FALSE(html_document(unclosed).quarantined);
  std::string evading;  // the end tag closes nothing, so these nest although the tags look balanced
  for (int i = 0; i < 20000; ++i) evading += "<span><div></span></div>";
  html_document(evading + "text");
}

TEST(Html, EmptyAndBinary) {
  EXPECT_FALSE(html_document("").quarantined);
  EXPECT_TRUE(html_document("").text.empty());
  EXPECT_TRUE(html_document("<p>\xff").quarantined);
}

// Any soup of tags: the text is UTF-8, zones are in order, and offsets never run backwards or outside the source.
RC_GTEST_PROP(HtmlProperty, OffsetsAreMonotoneAndInside, ()) {
  auto const pieces = *rc::gen::container<std::vector<std::string>>(rc::gen::element<std::string>(
      "<p>", "</p>", "word", " ", "&amp;", "&lt", "&eacute;x", "é", "<b>", "</b>", "<table>", "<tr>", "<td>", "</table>", "<!--", "-->",
      "<br>", "<h1>", "<", ">", "&", "&#", "&#65;", "<article>", "</article>", "<form>", "<pre>", "\r\n", "\n", "<svg>", "</svg>",
      "<title>", "</title>", "<li class=share>", "😀", "<nav>", "</nav>", "&NotEqualTilde;", "<script>", "</script>", "<plaintext>", "x="));
  std::string html;
  for (std::string const& piece : pieces) html += piece;
  Document const document = html_document(html);
  RC_ASSERT(!document.quarantined);
  RC_ASSERT(find_invalid_utf8(document.text) == std::string::npos);
  std::uint32_t const size = static_cast<std::uint32_t>(count_code_points(html));
  Span last{};
  for (std::uint32_t b = 0; b < document.text.size();) {
    std::uint32_t const bytes = code_point_at(document.text, b).size;
    Span const here = document.offsets.to_source({b, b + bytes});
    RC_ASSERT(here.begin <= here.end && here.end <= size);
    RC_ASSERT(here.begin >= last.begin && here.end >= last.end);
    last = here;
    b += bytes;
  }
  std::uint32_t end = 0;
  for (Zone const& zone : document.zones) {
    RC_ASSERT(zone.span.begin >= end && zone.span.begin < zone.span.end && zone.span.end <= document.text.size());
    end = zone.span.end;
  }
}

}  // namespace
}  // namespace dragoman
