// What do we say, and why? A page made of sentences, each of which cites the rows it rests on and was checked against them.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "brief/citations.h"
#include "brief/sentence.h"
#include "casebook/duck.h"
#include "outlook/outlook.h"

namespace dragoman {

struct BriefOptions {
  std::string title;   ///< empty: made from the question
  std::string banner;  ///< shown on top of the page, e.g. that samples are not a source; empty: none
};

struct BriefTable {
  std::string caption;
  std::vector<std::string> head;
  std::vector<std::vector<BriefSentence>> rows;  ///< cells; a cell without citation has none to check
};

struct BriefSection {
  std::string id, heading, note;        ///< note: one line under the heading, about the method, not a finding
  std::vector<BriefSentence> sentences;      ///< only those that passed the gate
  std::vector<BriefTable> tables;
  std::string figure;                   ///< "overlap" where the bar chart of priorities stands; empty: none
};

struct Brief {
  std::string id, title, banner, as_of, coverage;
  Outlook outlook;
  std::vector<BriefSection> sections;
  std::vector<Footnote> footnotes;      ///< numbered from 1 in the order of first use
  std::vector<BriefSentence> dropped;        ///< failed the gate; not shown, but counted and stored
};

/// Writes the sections from the outlook and the rows it cites, passes every sentence through the gate.
Result<Brief> make_brief(Duck& duck, Outlook const& outlook, BriefOptions const& options = {});

std::string brief_html(Brief const& brief);      ///< one self-contained page, no script, no external resource
std::string brief_markdown(Brief const& brief);
/// Rows of brief_sentences, passed and dropped, in the order of the page.
std::vector<std::vector<Value>> brief_rows(Brief const& brief);

}  // namespace dragoman
