// Boilerplate is told line by line, by the words news templates use (WordPress author boxes, comment forms, link
// lists) together with the shape of the line: short, without a full stop, in a list, with a date at the end.
// A heading such as "Related articles" also takes the link-like lines below it; "Leave a comment" takes the rest.
#include "ingest/zones.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "base/ascii.h"
#include "ingest/written_date.h"
#include "text/utf8.h"

namespace dragoman {
namespace {

template <std::size_t n>
bool starts_with_any(std::string_view line, std::array<std::string_view, n> const& starts) {
  return std::any_of(starts.begin(), starts.end(), [&](std::string_view start) { return line.starts_with(start); });
}

constexpr std::array<std::string_view, 9> kFormLines = {
    "leave a comment", "leave a reply", "your email address will not be published", "required fields are marked",
    "save my name, email", "post a comment", "notify me of follow-up",
    "subscribe now", "sign up now"};
constexpr std::array<std::string_view, 11> kLinkHeadings = {
    "related articles", "related posts", "related stories", "related news", "related:", "you may also like",
    "more from ",       "recommended for you", "most read", "recent posts", "latest posts"};
constexpr std::array<std::string_view, 18> kLinkLines = {
    "read more", "also read", "read also", "see also:", "share this", "share on", "tags:", "filed under",
    "posted in ", "continue reading", "click here", "subscribe to", "sign up for", "follow us on", "advertisement",
    "author recent posts", "skip to content", "previous post"};
constexpr std::array<std::string_view, 9> kCredits = {"photo:",     "photo by ",  "photo credit", "image:", "image credit",
                                                      "image source", "file photo", "picture:",   "credit:"};
constexpr std::array<std::string_view, 5> kDatelines = {"published:", "published on ", "updated:", "last updated",
                                                        "posted on "};

constexpr std::size_t kShort = 120;

bool ends_sentence(std::string_view line) { return line.ends_with('.') || line.ends_with('?') || line.ends_with('!'); }

bool is_item(std::string_view line) {
  return line.starts_with("- ") || line.starts_with("* ") || line.starts_with("\xE2\x80\xA2") ||
         line.starts_with("\xE2\x80\x93 ");
}

/// A list item with a date at its end, as link lists have them: "- Title - April 4, 2025".
bool is_dated_link(std::string_view line) { return is_item(line) && ends_with_date(line); }

bool is_link_like(std::string_view line) {
  return is_dated_link(line) || (is_item(line) && !ends_sentence(line)) || (line.size() < kShort && !line.ends_with('.'));
}

/// A menu: short names between bars, "Home | World | Opinion | Contact".
bool is_menu(std::string_view line) {
  constexpr std::size_t kFewest = 3;
  return std::count(line.begin(), line.end(), '|') >= static_cast<std::ptrdiff_t>(kFewest) && !ends_sentence(line);
}

class LineClassifier {
 public:
  explicit LineClassifier(Document& document) : document_(document) {}

  ZoneKind classify(std::string_view line) {
    ++lines_;
    if (in_form_) return ZoneKind::kForm;
    std::string const lower = lower_ascii(line);
    if (document_.title && !title_seen_ && lines_ <= 3 && line == trim(*document_.title)) {
      title_seen_ = true;
      return ZoneKind::kTitle;
    }
    if (starts_with_any(lower, kFormLines) && line.size() < kShort) {
      in_form_ = lower.starts_with("leave a ") || lower.starts_with("post a ");
      return ZoneKind::kForm;
    }
    if (source_line(line, lower)) return ZoneKind::kSourceLine;
    if (links(line, lower)) return ZoneKind::kRelatedLinks;
    return byline(line, lower) ? ZoneKind::kByline : ZoneKind::kBody;
  }

 private:
  bool source_line(std::string_view line, std::string const& lower) {
    constexpr std::string_view kStated = "original source:";
    constexpr std::array<std::string_view, 3> kFirstIn = {"this article was originally published",
                                                          "this story was originally published",
                                                          "this article first appeared"};
    if (line.size() > 2 * kShort) return false;
    if (lower.starts_with(kStated)) {
      if (!document_.original_source) document_.original_source = std::string(trim(line.substr(kStated.size())));
      return true;
    }
    return starts_with_any(lower, kFirstIn);
  }

  bool links(std::string_view line, std::string const& lower) {
    bool const author_box = lower.starts_with("author recent posts") ||
                            (lower.find("latest posts by") != std::string::npos && lower.find("(see all)") != std::string::npos);
    if (author_box || is_dated_link(line) || is_menu(line)) return true;
    bool const short_line = line.size() < kShort && !ends_sentence(line);
    if (short_line && starts_with_any(lower, kLinkHeadings)) {
      under_heading_ = true;
      return true;
    }
    if (short_line && starts_with_any(lower, kLinkLines)) return true;
    under_heading_ = under_heading_ && is_link_like(line);
    return under_heading_;
  }

  bool byline(std::string_view line, std::string const& lower) {
    if (line.size() > kShort || ends_sentence(line)) return false;
    if (starts_with_any(lower, kCredits)) return true;
    if (lines_ > 5) return false;
    if (starts_with_any(lower, kDatelines)) return true;
    if (!lower.starts_with("by ") || line.size() > 80) return false;
    bool const named = line.size() > 3 && line[3] >= 'A' && line[3] <= 'Z';
    if (named && !document_.author) document_.author = std::string(trim(line.substr(3)));
    return named;
  }

  Document& document_;
  int lines_ = 0;
  bool in_form_ = false, under_heading_ = false, title_seen_ = false;
};

void add_zone(std::vector<Zone>& zones, ZoneKind kind, Span span, bool may_join) {
  if (may_join && !zones.empty() && zones.back().kind == kind) zones.back().span.end = span.end;
  else zones.push_back({kind, span});
}

}  // namespace

void refine_zones(Document& document) {
  std::vector<Zone> zones;
  LineClassifier classifier(document);
  for (Zone const& zone : document.zones) {
    if (zone.kind != ZoneKind::kBody) {
      zones.push_back(zone);
      continue;
    }
    bool may_join = false;
    for (std::uint32_t at = zone.span.begin; at < zone.span.end;) {
      std::size_t const stop = std::min<std::size_t>(document.text.find('\n', at), zone.span.end);
      Span const line{at, static_cast<std::uint32_t>(stop)};
      at = line.end + 1;
      std::string_view const inside = trim(line.of(document.text));
      if (inside.empty()) continue;
      add_zone(zones, classifier.classify(inside), line, may_join);
      may_join = true;
    }
  }
  document.zones = std::move(zones);
}

}  // namespace dragoman
