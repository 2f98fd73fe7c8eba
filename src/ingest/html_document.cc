// The only file that sees gumbo (HTML5 tree building as browsers do it). The tree is walked with an explicit stack
// and its memory comes from one arena that is dropped as a whole, because gumbo frees a tree by recursion and a
// deep page would overflow the stack.
#include "ingest/html_document.h"

#include <gumbo.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "base/ascii.h"
#include "ingest/html_depth.h"
#include "ingest/page_text.h"
#include "ingest/written_date.h"
#include "ingest/zones.h"
#include "text/utf8.h"

namespace dragoman {
namespace {

constexpr std::size_t kDeepest = 2000;

class ParseArena {
 public:
  static void* allocate(void* self, std::size_t size) { return static_cast<ParseArena*>(self)->take(size); }
  static void release(void*, void*) {}

 private:
  void* take(std::size_t size) {
    size = (size + 15) & ~std::size_t{15};
    if (size > left_) {
      std::size_t const block = std::max<std::size_t>(size, 1u << 18);
      blocks_.push_back(std::make_unique<char[]>(block));
      next_ = blocks_.back().get();
      left_ = block;
    }
    char* const at = next_;
    next_ += size;
    left_ -= size;
    return at;
  }
  std::vector<std::unique_ptr<char[]>> blocks_;
  char* next_ = nullptr;
  std::size_t left_ = 0;
};

template <std::size_t n>
bool holds(std::array<GumboTag, n> const& tags, GumboTag tag) {
  return std::find(tags.begin(), tags.end(), tag) != tags.end();
}

constexpr std::array kInvisible = {GUMBO_TAG_SCRIPT, GUMBO_TAG_STYLE,  GUMBO_TAG_NOSCRIPT, GUMBO_TAG_TEMPLATE, GUMBO_TAG_SVG,
                                   GUMBO_TAG_MATH,   GUMBO_TAG_IFRAME, GUMBO_TAG_OBJECT,   GUMBO_TAG_HEAD,     GUMBO_TAG_SELECT,
                                   GUMBO_TAG_AUDIO,  GUMBO_TAG_VIDEO,  GUMBO_TAG_CANVAS,   GUMBO_TAG_TEXTAREA, GUMBO_TAG_BUTTON};
constexpr std::array kInline = {
    GUMBO_TAG_A,     GUMBO_TAG_ABBR,  GUMBO_TAG_B,    GUMBO_TAG_BIG,    GUMBO_TAG_BDI,  GUMBO_TAG_BDO,  GUMBO_TAG_CITE,
    GUMBO_TAG_CODE,  GUMBO_TAG_DATA,  GUMBO_TAG_DEL,  GUMBO_TAG_DFN,    GUMBO_TAG_EM,   GUMBO_TAG_FONT, GUMBO_TAG_I,
    GUMBO_TAG_INS,   GUMBO_TAG_KBD,   GUMBO_TAG_MARK, GUMBO_TAG_Q,      GUMBO_TAG_S,    GUMBO_TAG_SAMP, GUMBO_TAG_SMALL,
    GUMBO_TAG_SPAN,  GUMBO_TAG_STRIKE, GUMBO_TAG_STRONG, GUMBO_TAG_SUB, GUMBO_TAG_SUP,  GUMBO_TAG_TIME, GUMBO_TAG_TT,
    GUMBO_TAG_U,     GUMBO_TAG_VAR,   GUMBO_TAG_WBR,  GUMBO_TAG_LABEL,  GUMBO_TAG_IMG,  GUMBO_TAG_NOBR, GUMBO_TAG_ACRONYM};
constexpr std::array<std::string_view, 17> kSideClasses = {
    "advert", "advertisement", "breadcrumb", "breadcrumbs", "comments", "cookie", "menu", "navbar", "newsletter",
    "pagination", "promo", "recommended", "related", "share", "sharing", "sidebar", "social"};

std::string attribute(GumboNode const* node, const char* name) {
  GumboAttribute const* const found = gumbo_get_attribute(&node->v.element.attributes, name);
  return found ? well_formed(found->value) : std::string{};
}

bool has_side_class(GumboNode const* node) {
  std::string const names = lower_ascii(attribute(node, "class") + " " + attribute(node, "id"));
  std::string word;
  for (char const c : names + " ") {
    if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
      word += c;
      continue;
    }
    if (std::find(kSideClasses.begin(), kSideClasses.end(), word) != kSideClasses.end()) return true;
    word.clear();
  }
  return false;
}

/// What the page says of itself; the first statement of each kind counts.
struct PageFacts {
  std::string og_title, h1, title, published, time, site, canonical, og_url, author;

  void read_meta(GumboNode const* node) {
    std::string const key = lower_ascii(attribute(node, "property") + attribute(node, "name") + attribute(node, "itemprop"));
    std::string const content = attribute(node, "content");
    auto const set = [&](std::string& field) {
      if (field.empty()) field = content;
    };
    constexpr std::array<std::string_view, 8> kDates = {"article:published_time", "datepublished", "pubdate", "publishdate",
                                                        "date", "dc.date", "dc.date.issued", "og:published_time"};
    if (key == "og:title") set(og_title);
    else if (key == "og:site_name") set(site);
    else if (key == "og:url") set(og_url);
    else if (key == "author" || key == "article:author") set(author);
    else if (std::find(kDates.begin(), kDates.end(), key) != kDates.end()) set(published);
  }
};

/// A run of text with its place in the source, in walking order.
struct Segment {
  std::string_view decoded;
  std::uint32_t begin, end;
  ZoneKind kind;
  unsigned breaks;  ///< 0 none, 1 line break, 2 new block
};

class PageWalk {
 public:
  explicit PageWalk(std::string_view html) : html_(html) {}

  void walk(GumboNode const* root) {
    find_main(root);
    stack_.push_back({root, 0, ZoneKind::kBody, main_ == nullptr});
    while (!stack_.empty()) {
      Frame& frame = stack_.back();
      GumboVector const& children = frame.node->v.element.children;
      if (frame.node->type == GUMBO_NODE_DOCUMENT ? frame.next >= frame.node->v.document.children.length
                                                  : frame.next >= children.length) {
        if (frame.node->type == GUMBO_NODE_ELEMENT && is_block(frame.node)) breaks_ = 2;
        stack_.pop_back();
        continue;
      }
      GumboVector const& list = frame.node->type == GUMBO_NODE_DOCUMENT ? frame.node->v.document.children : children;
      visit(static_cast<GumboNode const*>(list.data[frame.next++]), frame.kind, frame.inside_main);
    }
  }

  PageFacts facts;
  std::vector<Segment> segments;
  bool used_classes = false;  ///< some text was set aside because of a class name alone

 private:
  struct Frame {
    GumboNode const* node;
    unsigned next;
    ZoneKind kind;
    bool inside_main;
  };

  static bool is_block(GumboNode const* node) { return !holds(kInline, node->v.element.tag); }

  /// The one <article> or <main>; with several articles the page is a list and none is the main one.
  void find_main(GumboNode const* root) {
    std::vector<GumboNode const*> open{root};
    std::size_t articles = 0;
    GumboNode const* main_element = nullptr;
    while (!open.empty()) {
      GumboNode const* const node = open.back();
      open.pop_back();
      if (node->type != GUMBO_NODE_ELEMENT && node->type != GUMBO_NODE_DOCUMENT) continue;
      if (node->type == GUMBO_NODE_ELEMENT && node->v.element.tag == GUMBO_TAG_ARTICLE) {
        ++articles;
        main_ = node;
      }
      if (node->type == GUMBO_NODE_ELEMENT && node->v.element.tag == GUMBO_TAG_MAIN) main_element = node;
      GumboVector const& list = node->type == GUMBO_NODE_DOCUMENT ? node->v.document.children : node->v.element.children;
      for (unsigned i = 0; i < list.length; ++i) open.push_back(static_cast<GumboNode const*>(list.data[i]));
    }
    if (articles != 1) main_ = main_element;
  }

  void visit(GumboNode const* node, ZoneKind kind, bool inside_main) {
    if (node->type == GUMBO_NODE_TEXT || node->type == GUMBO_NODE_WHITESPACE || node->type == GUMBO_NODE_CDATA) {
      add_text(node->v.text, inside_main || kind != ZoneKind::kBody ? kind : ZoneKind::kRelatedLinks);
      return;
    }
    if (node->type != GUMBO_NODE_ELEMENT) return;
    GumboTag const tag = node->v.element.tag;
    read_facts(node, tag);
    if (tag == GUMBO_TAG_HEAD) read_head(node);
    if (tag == GUMBO_TAG_BR) breaks_ = std::min(breaks_ + 1, 2u);
    if (tag == GUMBO_TAG_BR || holds(kInvisible, tag)) return;
    if (is_block(node)) breaks_ = std::max(breaks_, 2u);
    stack_.push_back({node, 0, kind_of(node, tag, kind), inside_main || node == main_});
  }

  ZoneKind kind_of(GumboNode const* node, GumboTag tag, ZoneKind outer) {
    if (outer != ZoneKind::kBody) return outer;
    if (tag == GUMBO_TAG_NAV || tag == GUMBO_TAG_ASIDE || tag == GUMBO_TAG_FOOTER) return ZoneKind::kRelatedLinks;
    if (tag == GUMBO_TAG_FORM) return ZoneKind::kForm;
    if (tag == GUMBO_TAG_H1) return ZoneKind::kTitle;
    if (tag == GUMBO_TAG_FIGCAPTION || tag == GUMBO_TAG_ADDRESS || tag == GUMBO_TAG_TIME) return ZoneKind::kByline;
    bool const container = tag == GUMBO_TAG_BODY || tag == GUMBO_TAG_HTML || tag == GUMBO_TAG_MAIN || tag == GUMBO_TAG_ARTICLE;
    if (container || !has_side_class(node)) return outer;
    used_classes = true;
    return ZoneKind::kRelatedLinks;
  }

  void read_facts(GumboNode const* node, GumboTag tag) {
    if (tag == GUMBO_TAG_META) facts.read_meta(node);
    if (tag == GUMBO_TAG_TIME && facts.time.empty()) facts.time = attribute(node, "datetime");
    if (tag == GUMBO_TAG_LINK && facts.canonical.empty() && lower_ascii(attribute(node, "rel")) == "canonical")
      facts.canonical = attribute(node, "href");
    if (tag == GUMBO_TAG_TITLE && facts.title.empty()) facts.title = inner_text(node);
    if (tag == GUMBO_TAG_H1 && facts.h1.empty()) facts.h1 = inner_text(node);
  }

  void read_head(GumboNode const* head) {
    GumboVector const& children = head->v.element.children;
    for (unsigned i = 0; i < children.length; ++i) {
      auto const* child = static_cast<GumboNode const*>(children.data[i]);
      if (child->type == GUMBO_NODE_ELEMENT) read_facts(child, child->v.element.tag);
    }
  }

  static std::string inner_text(GumboNode const* node) {
    std::string out;
    std::vector<GumboNode const*> open{node};
    while (!open.empty()) {
      GumboNode const* const at = open.back();
      open.pop_back();
      if (at->type == GUMBO_NODE_TEXT) out += at->v.text.text;
      if (at->type == GUMBO_NODE_WHITESPACE) out += ' ';
      if (at->type != GUMBO_NODE_ELEMENT) continue;
      GumboVector const& children = at->v.element.children;
      for (unsigned i = children.length; i-- > 0;) open.push_back(static_cast<GumboNode const*>(children.data[i]));
    }
    std::replace_if(out.begin(), out.end(), [](char c) { return c == '\n' || c == '\t' || c == '\r'; }, ' ');
    return std::string(trim(well_formed(out)));
  }

  void add_text(GumboText const& text, ZoneKind kind) {
    const char* const data = text.original_text.data;
    if (data == nullptr || data < html_.data() || data + text.original_text.length > html_.data() + html_.size()) return;
    auto const begin = static_cast<std::uint32_t>(data - html_.data());
    auto const end = begin + static_cast<std::uint32_t>(text.original_text.length);
    segments.push_back({text.text, begin, end, kind, breaks_});
    if (!is_blank(text.text)) breaks_ = 0;
  }

  std::string_view html_;
  std::vector<Frame> stack_;
  GumboNode const* main_ = nullptr;
  unsigned breaks_ = 0;
};

/// Writes the segments and their zones into the document.
void write_text(Document& document, std::string_view html, std::vector<Segment>& segments) {
  // Text the parser moved out of a table goes back to where the source has it, so that offsets never run backwards.
  std::sort(segments.begin(), segments.end(),
            [](Segment const& a, Segment const& b) { return std::pair(a.begin, a.end) < std::pair(b.begin, b.end); });
  PageText page(html);
  std::uint32_t taken = 0;
  for (Segment const& segment : segments) {
    if (segment.begin < taken) continue;
    taken = segment.end;
    bool const new_zone = !document.zones.empty() && document.zones.back().kind != segment.kind && !is_blank(segment.decoded);
    if (segment.breaks > 0 || new_zone) page.break_block(segment.breaks == 1 && !new_zone);
    auto const before = static_cast<std::uint32_t>(page.text().size());
    page.append(segment.decoded, segment.begin, segment.end);
    auto const after = static_cast<std::uint32_t>(page.text().size());
    if (after == before) continue;
    auto const start = static_cast<std::uint32_t>(std::min<std::size_t>(page.text().find_first_not_of('\n', before), after));
    auto& zones = document.zones;
    if (!zones.empty() && zones.back().kind == segment.kind) zones.back().span.end = after;
    else zones.push_back({segment.kind, {start, after}});
  }
  document.text = page.text();
  document.offsets = page.offsets();
}

std::size_t body_bytes(Document const& document) {
  std::size_t bytes = 0;
  for (Zone const& zone : document.zones) bytes += zone.kind == ZoneKind::kBody ? zone.span.size() : 0;
  return bytes;
}

std::optional<std::string> given(std::string const& text) {
  return text.empty() ? std::nullopt : std::optional<std::string>(text);
}

void write_facts(Document& document, PageFacts const& facts) {
  document.title = given(!facts.og_title.empty() ? facts.og_title : !facts.h1.empty() ? facts.h1 : facts.title);
  document.date = read_written_date(facts.published);
  if (!document.date) document.date = read_written_date(facts.time);
  document.source = given(facts.site);
  document.url = given(!facts.canonical.empty() ? facts.canonical : facts.og_url);
  document.author = given(facts.author);
}

}  // namespace

Document html_document(std::string_view html, IngestLimits const& limits) {
  if (auto const reason = unreadable(html, limits.source)) return quarantined_document(content_id(html), *reason);
  if (nesting_depth(html, kDeepest) >= kDeepest)
    return quarantined_document(content_id(html), "HTML nests deeper than " + std::to_string(kDeepest) + " elements");
  ParseArena arena;
  GumboOptions options = kGumboDefaultOptions;
  options.allocator = ParseArena::allocate;
  options.deallocator = ParseArena::release;
  options.userdata = &arena;
  options.max_errors = 0;
  GumboOutput const* const output = gumbo_parse_with_options(&options, html.data(), html.size());
  PageWalk page(html);
  page.walk(output->document);
  Document document;
  write_text(document, html, page.segments);
  // A class name is a hint only: when it hides nearly everything, it was the frame of the article.
  if (page.used_classes && body_bytes(document) * 5 < document.text.size()) {
    for (Zone& zone : document.zones)
      if (zone.kind == ZoneKind::kRelatedLinks) zone.kind = ZoneKind::kBody;
  }
  if (document.text.size() > limits.text)
    return quarantined_document(content_id(document.text), "too large: " + std::to_string(document.text.size()) + " bytes of text");
  document.id = content_id(document.text);
  write_facts(document, page.facts);
  refine_zones(document);
  return document;
}

}  // namespace dragoman
