// One page without script, font or picture from elsewhere. Structure carries the meaning (headings, tables with captions
// and scopes, numbered notes linked both ways); the style sheet only sets it, for screen, dark screen and paper.
#include "brief/brief.h"
#include "brief/overlap_svg.h"

namespace dragoman {
namespace {

constexpr char const* kStyle = R"(
:root{--ink:#1b1f24;--soft:#57606a;--line:#d0d7de;--paper:#fff;--wash:#f6f8fa;--first:#1f4e79;--second:#d08b2c;--warn:#fff4ce;--warn-line:#9a6700;--link:#0b57a4}
@media (prefers-color-scheme:dark){:root{--ink:#e6edf3;--soft:#9da7b1;--line:#3d444d;--paper:#12161b;--wash:#1b2129;--first:#6ea8dc;--second:#e0a458;--warn:#3a2d05;--warn-line:#d4a72c;--link:#79b8ff}}
*{box-sizing:border-box}html{-webkit-text-size-adjust:100%}
body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.55 Georgia,"Times New Roman",serif}
main,header,footer{max-width:52rem;margin:0 auto;padding:0 1.25rem}
header{padding-top:1.75rem}h1,h2,caption,th,.meta,nav,svg text{font-family:system-ui,"Segoe UI",Helvetica,Arial,sans-serif}
h1{font-size:1.6rem;line-height:1.25;margin:.2rem 0 .4rem}h2{font-size:1.15rem;margin:2rem 0 .4rem;padding-bottom:.2rem;border-bottom:2px solid var(--line)}
.meta,.note{color:var(--soft);font-size:.88rem;margin:.2rem 0 .6rem}.banner{background:var(--warn);border:1px solid var(--warn-line);border-left-width:.4rem;padding:.6rem .9rem;margin:1rem 0;font-weight:600}
nav ul{list-style:none;display:flex;flex-wrap:wrap;gap:.2rem 1rem;padding:0;margin:.4rem 0;font-size:.88rem}
ul.sentences{padding-left:1.2rem}ul.sentences li{margin:.35rem 0}#bottom-line ul.sentences{background:var(--wash);border-left:.3rem solid var(--first);padding:.7rem 1rem .7rem 2rem}
a{color:var(--link)}sup{line-height:0}sup a{text-decoration:none;padding:0 .1em;font-family:system-ui,sans-serif;font-size:.72rem}
.scroll{overflow-x:auto}table{border-collapse:collapse;width:100%;margin:.8rem 0 1.2rem;font-size:.92rem}caption{text-align:left;font-weight:600;padding:.3rem 0}
th,td{text-align:left;vertical-align:top;padding:.35rem .55rem;border:1px solid var(--line)}th{background:var(--wash);font-size:.85rem}
#hypotheses td:not(:first-child){text-align:center;font-weight:700;width:6rem}#contested td{width:50%}#hypotheses th:not(:first-child){text-align:center}
svg{max-width:100%;height:auto;margin:.6rem 0}svg text{font-size:12px;fill:var(--ink)}svg .number{font-size:11px;fill:var(--soft)}svg .first{fill:var(--first)}svg .second{fill:var(--second)}svg .whisker{stroke:var(--ink);stroke-width:1.5;opacity:.55}
ol.notes{font-size:.88rem;padding-left:2rem}ol.notes li{margin:.4rem 0}ol.notes q{font-style:italic}:target{background:var(--warn)}
footer{color:var(--soft);font-size:.85rem;border-top:1px solid var(--line);margin-top:2.5rem;padding-top:.8rem;padding-bottom:2rem}
a:focus-visible{outline:3px solid var(--second);outline-offset:2px}
@media print{body{font-size:10.5pt;background:#fff;color:#000}nav{display:none}main,header,footer{max-width:none;padding:0}h2{break-after:avoid}table,li,svg{break-inside:avoid}a{color:inherit;text-decoration:none}}
)";

std::string marks(BriefSentence const& s, bool& linked_back) {
  std::string out;
  for (auto n : s.notes) {
    std::string const number = std::to_string(n);
    out += "<sup><a href=\"#n" + number + "\" aria-label=\"note " + number + "\">[" + number + "]</a></sup>";
  }
  linked_back = !s.notes.empty();
  return out;
}

std::string sentence_html(BriefSentence const& s) {
  bool linked = false;
  std::string const notes = marks(s, linked);
  return html_escaped(s.text) + notes;
}

std::string table_html(BriefTable const& table) {
  std::string out = "<div class=\"scroll\"><table><caption>" + html_escaped(table.caption) + "</caption><thead><tr>";
  for (auto const& head : table.head) out += "<th scope=\"col\">" + html_escaped(head) + "</th>";
  out += "</tr></thead><tbody>\n";
  for (auto const& row : table.rows) {
    out += "<tr>";
    for (auto const& cell : row) out += "<td>" + sentence_html(cell) + "</td>";
    out += "</tr>\n";
  }
  return out + "</tbody></table></div>\n";
}

std::string section_html(Brief const& brief, BriefSection const& section) {
  std::string out = "<section id=\"" + section.id + "\" aria-labelledby=\"h-" + section.id + "\"><h2 id=\"h-" + section.id + "\">" + html_escaped(section.heading) + "</h2>\n";
  if (!section.note.empty()) out += "<p class=\"note\">" + html_escaped(section.note) + "</p>\n";
  if (section.figure == "overlap") out += overlap_svg(brief.outlook) + "\n";
  if (!section.sentences.empty()) {
    out += "<ul class=\"sentences\">\n";
    for (auto const& s : section.sentences) out += "<li>" + sentence_html(s) + "</li>\n";
    out += "</ul>\n";
  }
  for (auto const& table : section.tables) out += table_html(table);
  return out + "</section>\n";
}

/// Only web addresses become links; anything else could run in the reader's browser.
bool is_web_address(std::string const& url) { return url.starts_with("https://") || url.starts_with("http://"); }

std::string notes_html(Brief const& brief) {
  std::string out = "<section id=\"notes\" aria-labelledby=\"h-notes\"><h2 id=\"h-notes\">Notes</h2>\n<ol class=\"notes\">\n";
  for (std::size_t i = 0; i < brief.footnotes.size(); ++i) {
    auto const& n = brief.footnotes[i];
    std::string const title = html_escaped(n.title.empty() ? n.doc_id : n.title);
    out += "<li id=\"n" + std::to_string(i + 1) + "\">" + (n.publisher.empty() ? "" : html_escaped(n.publisher) + ", ") + (n.date.empty() ? "" : html_escaped(n.date) + ", ") +
           (is_web_address(n.url) ? "<a href=\"" + html_escaped(n.url) + "\" rel=\"noreferrer\">" + title + "</a>" : title) + (n.sentence_number > 0 ? ", sentence " + std::to_string(n.sentence_number) : "") +
           (n.text.empty() ? "" : ": <q>" + html_escaped(n.text) + "</q>") + " <span class=\"note\">" + html_escaped(n.doc_id) + "</span></li>\n";
  }
  return out + "</ol></section>\n";
}

}  // namespace

std::string brief_html(Brief const& brief) {
  std::string out = "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                    "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n<title>" +
                    html_escaped(brief.title) + "</title>\n<style>" + kStyle + "</style>\n</head>\n<body>\n<header>\n";
  if (!brief.banner.empty()) out += "<p class=\"banner\" role=\"note\">" + html_escaped(brief.banner) + "</p>\n";
  out += "<h1>" + html_escaped(brief.title) + "</h1>\n<p class=\"meta\">Known up to " + brief.as_of + ". " + html_escaped(brief.coverage) + ".</p>\n<nav aria-label=\"Sections\"><ul>";
  for (auto const& section : brief.sections) out += "<li><a href=\"#" + section.id + "\">" + html_escaped(section.heading) + "</a></li>";
  out += "<li><a href=\"#notes\">Notes</a></li></ul></nav>\n</header>\n<main>\n";
  for (auto const& section : brief.sections) out += section_html(brief, section);
  out += notes_html(brief) + "</main>\n<footer><p>Every sentence with a number was checked against the rows it cites; " + std::to_string(brief.dropped.size()) +
         " failed and were left out. Sentences without a number state a method or a count of our own. Brief " + brief.id + ", model " + kOutlookVersion + ".</p></footer>\n</body>\n</html>\n";
  return out;
}

}  // namespace dragoman
