// A sentence that two voices share is printed once; figures are told kind by kind, each in its own words.
#include "dispute/dispute_text.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <set>

#include "dispute/heading.h"
#include "dispute/voices.h"

namespace dragoman {
namespace {

constexpr std::size_t kVoicesShown = 6;  // of each side

std::string day(std::optional<Date> date) { return date ? date->iso() : "undated"; }

std::string cited(std::string const& publisher, std::string const& doc, std::int64_t sentence) {
  return "[" + (publisher.empty() ? "" : publisher + ", ") + doc + (sentence > 0 ? " s." + std::to_string(sentence) : "") + "]";
}

std::string copies(std::vector<std::string> const& also_in) {
  if (also_in.empty()) return {};
  return also_in.size() == 1 ? "; one copy" : "; " + std::to_string(also_in.size()) + " copies";
}

std::string number(double value) {
  std::array<char, 32> buffer{};
  std::snprintf(buffer.data(), buffer.size(), "%.10g", value);
  return buffer.data();
}

std::string value_words(GivenFigure const& f) {
  if (f.best && f.qualifier.empty()) return number(*f.best);
  if (f.best) return number(*f.best) + " (" + f.qualifier + ")";
  return f.low && f.high ? number(*f.low) + " to " + number(*f.high) : f.low ? "at least " + number(*f.low) : "up to " + number(*f.high);
}

void write_side(TextPage& page, Dispute const& dispute, bool against, std::string const& indent, std::set<std::string>& printed) {
  std::size_t n = 0, left_out = 0;
  for (auto const& v : dispute.voices) {
    if (v.against != against) continue;
    if (n++ >= kVoicesShown) {
      ++left_out;
      continue;
    }
    std::string const id = v.actor_id.empty() ? "" : " <" + v.actor_id + ">";
    page.line(indent + (against ? "against: " : "for: "), indent + "  ", speaker_words(v) + id + (v.stance == "reports" ? "" : " " + v.stance) + ", " + day(v.date) + copies(v.also_in));
    bool const again = !v.quote.empty() && !printed.insert(v.quote).second;
    std::string const place = cited(v.publisher, v.doc_id, v.sentence_number);
    page.line(indent + "  ", indent + "  ", again ? "(the same sentence) " + place : v.quote.empty() ? place : "\"" + v.quote + "\" " + place);
  }
  if (left_out > 0) page.line(indent + "  ", indent + "  ", "... and " + std::to_string(left_out) + " more");
}

void write_figures(TextPage& page, FigureSpread const& spread, std::string const& indent) {
  std::string head = spread.in_parts ? spread.kind + ", counts of different groups" : figure_words(spread.kind, spread.low, spread.high);
  page.line(indent + "figures: ", indent + "  ", head + (spread.differs ? "" : spread.given.size() > 1 ? " (no contradiction)" : ""));
  for (auto const& f : spread.given) {
    std::string const who = f.speaker.empty() || f.speaker == f.publisher ? f.publisher : f.publisher.empty() ? f.speaker : f.speaker + " in " + f.publisher;
    page.line(indent + "  - ", indent + "    ", value_words(f) + (f.words.empty() ? "" : ", \"" + f.words + "\"") + (who.empty() ? "" : ", " + who) + ", " + day(f.date) + copies(f.also_in) + " " + cited("", f.doc_id, f.sentence_number));
  }
}

}  // namespace

void write_dispute(TextPage& page, Dispute const& dispute, std::string const& mark, std::string const& indent) {
  page.line(mark, indent + "  ", (dispute.when.empty() ? "" : dispute.when + ": ") + dispute.what + (dispute.where.empty() ? "" : "; " + dispute.where) + (dispute.title.empty() ? "" : " (in “" + dispute.title + "”)"));
  std::set<std::string> printed;
  write_side(page, dispute, false, indent, printed);
  write_side(page, dispute, true, indent, printed);
  for (auto const& spread : dispute.figures) write_figures(page, spread, indent);
}

std::string disputes_text(std::vector<Dispute> const& disputes, std::size_t limit, std::size_t width) {
  TextPage page(width);
  if (disputes.empty()) return "Nothing is disputed here: no denial, doubt or figure that differs is on record.\n";
  std::size_t const shown = limit == 0 ? disputes.size() : std::min(limit, disputes.size());
  for (std::size_t i = 0; i < shown; ++i) {
    auto const& d = disputes[i];
    bool const doubted = std::all_of(d.voices.begin(), d.voices.end(), [](Voice const& v) { return v.stance == "doubts"; });
    std::string const status = d.status == "figures_differ" ? "figures differ" : d.status == "denied" ? (doubted ? "doubted, nobody on record for it" : "denied, nobody on record for it") : d.status;
    page.heading("[" + std::to_string(i + 1) + "]  " + status + ", " + std::to_string(d.n_publishers) + (d.n_publishers == 1 ? " publisher" : " publishers") + "  " + d.id);
    write_dispute(page, d, "  ", "    ");
  }
  if (shown < disputes.size()) page.heading("... and " + std::to_string(disputes.size() - shown) + " more; --limit shows more of them");
  return page.take();
}

}  // namespace dragoman
