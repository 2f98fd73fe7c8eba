// The same rows as the HTML page, in CommonMark with pipe tables and numbered notes. Text of sources is escaped, so that
// a star or a bracket in a headline does not become markup.
#include "brief/brief.h"

namespace dragoman {
namespace {

std::string escaped(std::string_view text) {
  constexpr std::string_view kMarks = "\\`*_[]<>#|&";
  std::string out;
  for (char c : text) {
    if (c == '\n' || c == '\r') {
      out += ' ';
      continue;
    }
    if (kMarks.find(c) != std::string_view::npos) out += '\\';
    out += c;
  }
  return out;
}

std::string sentence_text(BriefSentence const& s) {
  std::string out = escaped(s.text);
  for (auto n : s.notes) out += " [[" + std::to_string(n) + "]](#n" + std::to_string(n) + ")";
  return out;
}

std::string table_text(BriefTable const& table) {
  std::string out = "**" + escaped(table.caption) + "**\n\n|", rule = "|";
  for (auto const& head : table.head) {
    out += " " + escaped(head) + " |";
    rule += " --- |";
  }
  out += "\n" + rule + "\n";
  for (auto const& row : table.rows) {
    out += "|";
    for (auto const& cell : row) out += " " + sentence_text(cell) + " |";
    out += "\n";
  }
  return out + "\n";
}

std::string share(double value) { return std::to_string(static_cast<int>(value * 100 + 0.5)) + " %"; }

std::string overlap_table(Outlook const& o) {
  std::string out = "| Group | " + escaped(o.name_1) + " | " + escaped(o.name_2) + " |\n| --- | --- | --- |\n";
  auto of = [](StatePriorities const& state, std::string const& group) {
    for (auto const& p : state.groups)
      if (p.group == group) return share(p.share) + " (" + share(p.share_lo) + " to " + share(p.share_hi) + ")";
    return std::string("0 %");
  };
  for (auto const& [id, name] : o.names)
    if (id != o.question.actor_1 && id != o.question.actor_2) out += "| " + escaped(name) + " | " + of(o.priorities_1, id) + " | " + of(o.priorities_2, id) + " |\n";
  return out + "\n";
}

}  // namespace

std::string brief_markdown(Brief const& brief) {
  std::string out;
  if (!brief.banner.empty()) out += "> **" + escaped(brief.banner) + "**\n\n";
  out += "# " + escaped(brief.title) + "\n\nKnown up to " + brief.as_of + ". " + escaped(brief.coverage) + ".\n\n";
  for (auto const& section : brief.sections) {
    out += "## " + escaped(section.heading) + "\n\n";
    if (!section.note.empty()) out += "*" + escaped(section.note) + "*\n\n";
    if (section.figure == "overlap") out += overlap_table(brief.outlook);
    for (auto const& s : section.sentences) out += "- " + sentence_text(s) + "\n";
    if (!section.sentences.empty()) out += "\n";
    for (auto const& table : section.tables) out += table_text(table);
  }
  out += "## Notes\n\n";
  for (std::size_t i = 0; i < brief.footnotes.size(); ++i) {
    auto const& n = brief.footnotes[i];
    std::string const number = std::to_string(i + 1);
    out += "<a id=\"n" + number + "\"></a>" + number + ". " + (n.publisher.empty() ? "" : escaped(n.publisher) + ", ") + (n.date.empty() ? "" : n.date + ", ") +
           escaped(n.title.empty() ? n.doc_id : n.title) + (n.sentence_number > 0 ? ", sentence " + std::to_string(n.sentence_number) : "") + (n.text.empty() ? "" : ": \"" + escaped(n.text) + "\"") + " (" + escaped(n.doc_id) + ")\n\n";
  }
  return out + "Every sentence with a number was checked against the rows it cites; " + std::to_string(brief.dropped.size()) + " failed and were left out.\n";
}

}  // namespace dragoman
