// The clause that is denied is taken from whoever stated it, with his name before it, for a clause alone would be told as a
// fact. Where the statement is no clause ("India blamed two groups for the raid") its sentence is the heading.
#include "dispute/heading.h"

#include <algorithm>
#include <array>
#include <cstdio>

#include "dispute/answers.h"
#include "dyad/event_words.h"

namespace dragoman {
namespace {

std::string number(double value) {
  std::array<char, 32> buffer{};
  std::snprintf(buffer.data(), buffer.size(), "%.10g", value);
  return buffer.data();
}

/// 397000000 -> "$397 million".
std::string money(double value) {
  if (value >= 1e9) return "$" + number(value / 1e9) + " billion";
  return value >= 1e6 ? "$" + number(value / 1e6) + " million" : "$" + number(value);
}

std::string verb_of(Statement const& s) {
  if (s.stance == "denies") return " denied ";
  if (s.stance == "doubts") return " doubted ";
  if (s.stance == "retracts") return " took back ";
  return s.voice == "publication" ? " wrote " : " said ";
}

std::string trimmed(std::string text) {
  while (!text.empty() && std::string_view(" .,;\n\t").find(text.back()) != std::string_view::npos) text.pop_back();
  return text;
}

std::string stated(Statement const& s, ActorRollup const& actors) {
  std::string const clause = clause_of(s.words), speaker = voice_name(s, actors);
  if (speaker.starts_with("“") && (clause.empty() || !s.against())) return trimmed(s.quote);
  if (speaker.starts_with("“")) return "Denied: that " + clause;
  if (!clause.empty()) return speaker + verb_of(s) + "that " + clause;
  if (!s.against()) return trimmed(s.quote);
  return speaker + verb_of(s) + trimmed(s.words);
}

/// The earliest of them; the nearest to its denial where one document has several.
std::size_t first_of(std::set<std::size_t> const& list, std::vector<Statement> const& statements) {
  std::size_t best = *list.begin();
  for (auto const i : list) {
    Statement const &a = statements[i], &b = statements[best];
    if (a.date != b.date ? a.date && (!b.date || *a.date < *b.date) : a.doc_id != b.doc_id ? a.doc_id < b.doc_id : a.sentence_number > b.sentence_number) best = i;
  }
  return best;
}

}  // namespace

std::string figure_words(std::string const& kind, std::optional<double> low, std::optional<double> high) {
  if (!low && !high) return {};
  auto const shown = [&](double value) { return kind == "amount" ? money(value) : number(value); };
  std::string const range = !low ? "up to " + shown(*high) : !high ? "at least " + shown(*low) : *low == *high ? shown(*low) : shown(*low) + " to " + shown(*high);
  return kind == "amount" || kind.empty() ? range : range + " " + kind;
}

std::string heading_of(Matter const& matter, std::vector<Statement> const& statements, ActorRollup const& actors) {
  std::set<std::size_t> said;
  for (auto const i : matter.denied)
    if (!matter.is_against(i, statements)) said.insert(i);
  if (!said.empty()) return stated(statements[first_of(said, statements)], actors);
  std::set<std::size_t> telling;
  for (auto const i : matter.denials)
    if (!clause_of(statements[i].words).empty()) telling.insert(i);
  return stated(statements[first_of(telling.empty() ? matter.denials : telling, statements)], actors);
}

std::string heading_of(FigureSpread const& spread, PastEvent const& event, ActorRollup const& actors) {
  std::optional<double> low, high;  // the values themselves: "about 170" is told as 170 here
  for (auto const& f : spread.given) {
    low = low ? std::min(low, f.value()) : f.value();
    high = high ? std::max(high, f.value()) : f.value();
  }
  std::string const range = spread.in_parts ? "counts of " + spread.kind + " differ" : figure_words(spread.kind, low, high);
  return sentence_case(range) + ": " + event_words(event, actors);
}

}  // namespace dragoman
