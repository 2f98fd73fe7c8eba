// Quotations are read from the marks alone, because the parser often breaks sentences inside them. A straight mark
// opens after a blank and closes after a letter; between blanks (tokenised text) it toggles. A paragraph that breaks
// off inside a quotation is continued when the next one opens with a mark (the newspaper convention); otherwise the
// mark was never closed and the quotation ends with its paragraph.
#include "attribution/quotation.h"

#include <algorithm>

namespace dragoman {
namespace {

constexpr std::uint32_t kMaxSingle = 1000;  ///< bytes that a quotation in single marks may take

enum class Mark : std::uint8_t { kNone, kOpen, kClose, kStraight, kSingleOpen, kSingleClose, kSingleStraight };

struct MarkAt {
  Mark mark = Mark::kNone;
  std::uint32_t size = 1;
};

bool starts(std::string_view text, std::size_t at, std::string_view with) { return text.substr(at, with.size()) == with; }

/// No mark begins with another byte than these.
bool may_be_mark(char c) { return c == '"' || c == '\'' || c == '`' || c == '\xE2'; }

MarkAt mark_at(std::string_view text, std::size_t at) {
  char const c = text[at];
  if (c == '"') return {Mark::kStraight, 1};
  if (starts(text, at, "``")) return {Mark::kOpen, 2};
  if (starts(text, at, "''")) return {Mark::kStraight, 2};  // also used as an opening mark
  if (c == '\'') return {Mark::kSingleStraight, 1};
  if (starts(text, at, "\xE2\x80\x9C") || starts(text, at, "\xE2\x80\x9E")) return {Mark::kOpen, 3};
  if (starts(text, at, "\xE2\x80\x9D")) return {Mark::kClose, 3};
  if (starts(text, at, "\xE2\x80\x98")) return {Mark::kSingleOpen, 3};
  if (starts(text, at, "\xE2\x80\x99")) return {Mark::kSingleClose, 3};
  return {};
}

bool blank(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r'; }
bool letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || (c & 0x80) != 0; }

/// Reads the marks of one paragraph.
class ParagraphReader {
 public:
  ParagraphReader(std::string_view text, Span paragraph, bool open_before, std::vector<Quotation>& out)
      : text_(text), paragraph_(paragraph), open_before_(open_before), out_(out) {}

  /// True when the paragraph ends inside a double quotation.
  bool read() {
    for (std::uint32_t at = paragraph_.begin; at < paragraph_.end;) {
      while (at < paragraph_.end && !may_be_mark(text_[at])) ++at;
      if (at == paragraph_.end) break;
      MarkAt const m = mark_at(text_, at);
      if (m.mark != Mark::kNone) take(m, at);
      at += m.size;
    }
    if (!open_) return false;
    close(paragraph_.end, false);
    return true;
  }

 private:
  bool space_before(std::uint32_t at) const {
    if (at == paragraph_.begin) return true;
    char const c = text_[at - 1];
    return blank(c) || c == '(' || c == '[' || c == '-' || (at >= 3 && text_.substr(at - 3, 3) == "\xE2\x80\x94");
  }
  bool space_after(std::uint32_t at, std::uint32_t size) const {
    return at + size >= paragraph_.end || blank(text_[at + size]);
  }

  void take(MarkAt m, std::uint32_t at) {
    switch (m.mark) {
      case Mark::kOpen: open(at); break;
      case Mark::kClose: if (open_) close(at + m.size, true); break;
      case Mark::kStraight: straight(at, m.size); break;
      case Mark::kSingleOpen: if (!open_) single(at, m.size, "\xE2\x80\x99"); break;
      case Mark::kSingleStraight: if (!open_ && at >= single_until_ && space_before(at)) single(at, m.size, "'"); break;
      default: break;
    }
  }
  void straight(std::uint32_t at, std::uint32_t size) {
    bool const before = space_before(at), after = space_after(at, size);
    if (before && after) {
      if (open_) close(at + size, true);
      else open(at);
    } else if (before) {
      open(at);
    } else if (open_) {
      close(at + size, true);
    }
  }
  void open(std::uint32_t at) {
    if (open_) close(at, false);
    open_ = true;
    start_ = at;
  }
  void close(std::uint32_t end, bool closed) {
    Quotation q;
    q.span = {start_, end};
    q.closed = closed;
    q.continues = open_before_ && start_ == paragraph_.begin;
    out_.push_back(q);
    open_ = false;
  }
  /// A single mark quotes when a closing one stands before a blank or punctuation, in the same paragraph.
  void single(std::uint32_t at, std::uint32_t size, std::string_view closing) {
    if (at + size >= paragraph_.end || !letter(text_[at + size])) return;
    std::uint32_t const limit = std::min(paragraph_.end, at + kMaxSingle);
    for (std::uint32_t end = at + size; end < limit; ++end) {
      if (text_[end] == '"' || starts(text_, end, "\xE2\x80\x9C")) return;
      if (!starts(text_, end, closing) || blank(text_[end - 1])) continue;
      std::uint32_t const next = end + static_cast<std::uint32_t>(closing.size());
      if (next < paragraph_.end && letter(text_[next])) continue;
      bool const plural = text_[end - 1] == 's' && next < paragraph_.end && text_[next] == ' ';  // the groups' aim
      if (plural && text_.substr(next, limit - std::min(next, limit)).find(closing) != std::string_view::npos) continue;
      out_.push_back({{at, next}, {}, true, false, 0});
      single_until_ = next;
      return;
    }
  }

  std::string_view text_;
  Span paragraph_;
  bool open_before_, open_ = false;
  std::uint32_t start_ = 0, single_until_ = 0;
  std::vector<Quotation>& out_;
};

void find_tokens(Quotation& q, Tree const& tree) {
  auto const before = [](Token const& t, std::uint32_t byte) { return t.span.end <= byte; };
  auto const first = std::lower_bound(tree.tokens.begin(), tree.tokens.end(), q.span.begin, before);
  auto last = first;
  for (; last != tree.tokens.end() && last->span.begin < q.span.end; ++last) q.words += last->pos != Upos::kPunct;
  q.tokens = {static_cast<std::uint32_t>(first - tree.tokens.begin()), static_cast<std::uint32_t>(last - tree.tokens.begin())};
}

}  // namespace

std::vector<Quotation> find_quotations(std::string_view text, Tree const& tree) {
  std::vector<Quotation> out;
  bool open = false;
  for (std::uint32_t t = 0; t < tree.tokens.size();) {
    std::uint32_t last = t;
    while (last + 1 < tree.tokens.size() && !tree.tokens[last + 1].paragraph_start) ++last;
    open = ParagraphReader(text, {tree.tokens[t].span.begin, tree.tokens[last].span.end}, open, out).read();
    t = last + 1;
  }
  std::sort(out.begin(), out.end(), [](Quotation const& a, Quotation const& b) { return a.span < b.span; });
  std::vector<Quotation> kept;
  for (Quotation& q : out) {
    if (!kept.empty() && q.span.begin < kept.back().span.end) continue;  // a single inside a double one
    find_tokens(q, tree);
    if (q.words > 0) kept.push_back(q);
  }
  return kept;
}

std::vector<std::int32_t> quotation_of_tokens(std::vector<Quotation> const& quotations, std::size_t tokens,
                                              std::uint32_t min_words) {
  std::vector<std::int32_t> out(tokens, -1);
  for (std::size_t i = 0; i < quotations.size(); ++i)
    if (quotations[i].words >= min_words)
      for (std::uint32_t t = quotations[i].tokens.begin; t < quotations[i].tokens.end && t < tokens; ++t)
        out[t] = static_cast<std::int32_t>(i);
  return out;
}

}  // namespace dragoman
