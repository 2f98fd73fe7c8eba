// Two figures differ when their ranges have nothing in common: "at least 25" leaves room for 31, 21 does not. "About" is
// read as a tenth either way. Only figures that may count the same people are set against each other: those whose subject
// is the same, or unknown in one of them. Where a document counts several groups, none of them nor all together may fit.
#include "dispute/figure_spread.h"

#include <algorithm>
#include <limits>
#include <set>

namespace dragoman {
namespace {

constexpr double kAbout = 0.1;

constexpr char const* kFigures =
    "select m.event_id, q.event_mention_id, q.kind, q.subject_actor_id, q.qualifier, coalesce(a.actor_name, c.claimant_raw, q.speaker_actor_id), q.speaker_actor_id, q.doc_id, d.publisher, "
    "coalesce(g.independent_source, d.publisher, q.doc_id), s.text, x.sentence_number, q.value_low, q.value_best, q.value_high, d.publish_date, "
    "case when length(s.text) = s.char_end - s.char_start then substr(s.text, q.char_start - s.char_start + 1, q.char_end - q.char_start) end, "
    "case when length(s.text) = s.char_end - s.char_start then substr(s.text, q.char_end - s.char_start + 1, 40) end "  // else entities stand in between
    "from quantities q join event_membership m using (event_mention_id) join event_mentions x using (event_mention_id) join documents d on d.doc_id = x.doc_id "
    "left join sentences s on s.doc_id = x.doc_id and s.sentence_number = x.sentence_number left join actors a on a.actor_id = q.speaker_actor_id "
    "left join claims c on c.claim_id = x.claim_id left join document_groups g on g.doc_id = x.doc_id "
    "where ($1::date is null or d.publish_date is null or d.publish_date <= $1::date) and coalesce(q.unit, '') <> 'share' "
    "order by m.event_id, d.publish_date, q.doc_id, x.sentence_number, q.kind, q.value_best, q.value_low, q.value_high, q.event_mention_id";

std::optional<double> number_in(Value const& value) { return is_null(value) ? std::nullopt : std::optional(number_of(value)); }

/// The two or three words behind a number, up to the next stop: " security personnel".
std::string what_is_counted(std::string const& tail) {
  std::size_t end = 0;
  for (int words = 0; words < 3 && end < tail.size(); ++words) {
    std::size_t const next = tail.find_first_of(" ,.;:()\"", end + 1);
    if (next == std::string::npos) break;  // the piece was cut here, the last word may be half
    end = next;
    if (tail[end] != ' ') break;
  }
  return tail.starts_with(' ') ? tail.substr(0, end) : std::string{};
}

struct Range {
  double low, high;
};

Range range_of(GivenFigure const& f) {
  double const most = std::numeric_limits<double>::infinity();
  double low = f.low ? *f.low : f.best ? *f.best : 0, high = f.high ? *f.high : f.low || !f.best ? most : *f.best;
  if (f.qualifier == "at_least" || f.qualifier == "more_than" || f.qualifier == "so_far" || f.qualifier == "dozens") high = most;
  if (f.qualifier == "up_to") low = 0;
  if (f.qualifier == "about") low *= 1 - kAbout, high *= 1 + kAbout;
  return {low, high};
}

bool meet(Range const& a, Range const& b) { return a.low <= b.high && b.low <= a.high; }

/// May count the same people: the same subject, or unknown in one of them.
bool comparable(GivenFigure const& a, GivenFigure const& b, bool in_parts) {
  if (a.subject == b.subject) return true;
  return !in_parts && (a.subject.empty() || b.subject.empty());
}

/// Some figure of the other's document, or all of them together, can be what this one counts.
bool fits_a_part(GivenFigure const& f, GivenFigure const& other, std::vector<GivenFigure> const& all) {
  Range sum{0, 0};
  for (auto const& part : all) {
    if (part.doc_id != other.doc_id || !comparable(f, part, true)) continue;
    Range const r = range_of(part);
    if (meet(range_of(f), r)) return true;
    sum = {sum.low + r.low, sum.high + r.high};
  }
  return meet(range_of(f), sum);
}

bool conflict(GivenFigure const& a, GivenFigure const& b, std::vector<GivenFigure> const& all, bool in_parts) {
  bool const two_speakers = !a.speaker.empty() && !b.speaker.empty() && a.speaker != b.speaker;
  if (a.independent_source == b.independent_source && !two_speakers) return false;  // a publisher's newer figure replaces his older one
  if (a.quote == b.quote && !a.quote.empty()) return false;
  if (!comparable(a, b, in_parts) || meet(range_of(a), range_of(b))) return false;
  return !in_parts || (!fits_a_part(a, b, all) && !fits_a_part(b, a, all));
}

/// Several values of one kind in one document, told by one voice.
bool counted_in_parts(std::vector<GivenFigure> const& figures) {
  for (auto const& a : figures)
    for (auto const& b : figures)
      if (a.doc_id == b.doc_id && a.speaker == b.speaker && a.value() != b.value()) return true;
  return false;
}

/// Adds a figure, or the document of a copy.
void add_once(std::vector<GivenFigure>& list, GivenFigure const& f) {
  for (auto& known : list) {
    bool const same = known.low == f.low && known.best == f.best && known.high == f.high && known.subject == f.subject;
    if (!same || (known.quote != f.quote && known.independent_source != f.independent_source)) continue;
    if (known.doc_id != f.doc_id && std::find(known.also_in.begin(), known.also_in.end(), f.doc_id) == known.also_in.end()) known.also_in.push_back(f.doc_id);
    return;
  }
  list.push_back(f);
}

FigureSpread spread_of(std::string const& kind, std::vector<GivenFigure> given) {
  FigureSpread out;
  out.kind = kind;
  out.in_parts = counted_in_parts(given);
  for (auto const& f : given) {
    auto const from = f.low ? f.low : f.best ? f.best : f.high, to = f.high ? f.high : f.best ? f.best : f.low;
    if (from && (!out.low || *from < *out.low)) out.low = from;
    if (to && (!out.high || *out.high < *to)) out.high = to;
    out.differs = out.differs || std::any_of(given.begin(), given.end(), [&](GivenFigure const& other) { return conflict(f, other, given, out.in_parts); });
  }
  out.given = std::move(given);
  return out;
}

}  // namespace

Result<FiguresByEvent> load_figures(Duck& duck, std::optional<Date> as_of) {
  std::vector<Value> const day{as_of ? Value(*as_of) : Value(std::monostate{})};
  auto const table = duck.query(kFigures, day);
  if (!table) return tl::unexpected(table.error());
  FiguresByEvent figures;
  for (auto const& r : table->rows) {
    GivenFigure f;
    f.event_id = text_of(r[0]);
    f.event_mention_id = text_of(r[1]);
    f.kind = text_of(r[2]);
    f.subject = text_of(r[3]);
    f.qualifier = text_of(r[4]);
    f.speaker = text_of(r[5]);
    f.speaker_id = text_of(r[6]);
    f.doc_id = text_of(r[7]);
    f.publisher = text_of(r[8]);
    f.independent_source = text_of(r[9]);
    f.quote = text_of(r[10]);
    f.sentence_number = static_cast<std::int64_t>(number_of(r[11]));
    f.low = number_in(r[12]);
    f.best = number_in(r[13]);
    f.high = number_in(r[14]);
    f.date = date_of(r[15]);
    f.words = text_of(r[16]).empty() ? std::string{} : text_of(r[16]) + what_is_counted(text_of(r[17]));
    figures[f.event_id].push_back(std::move(f));
  }
  return figures;
}

std::vector<FigureSpread> spreads_of(std::vector<GivenFigure> const& figures) {
  std::map<std::string, std::vector<GivenFigure>> kinds;
  for (auto const& f : figures)
    if (f.value()) add_once(kinds[f.kind], f);
  std::vector<FigureSpread> out;
  for (auto& [kind, given] : kinds) out.push_back(spread_of(kind, std::move(given)));
  return out;
}

}  // namespace dragoman
