// Cues from the shipped list and small parses written by hand, one word a line: "form lemma UPOS XPOS head deprel".
#pragma once

#include <gtest/gtest.h>

#include <filesystem>
#include <memory>
#include <sstream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "attribution/find_attributions.h"
#include "lexicon/cue_table.h"
#include "lexicon_build/cues_build.h"
#include "lexicon_build/diagnostics.h"
#include "lexicon_build/image_writer.h"
#include "predicate/find_predicates.h"
#include "syntax/conllu.h"

namespace dragoman::test {

inline CueTable const& shipped_cues() {
  static CueTable const table = [] {
    ImageWriter writer;
    Diagnostics diagnostics;
    build_cues(std::filesystem::path(DRAGOMAN_SOURCE_DIR) / "lexicon/cues", writer, diagnostics);
    EXPECT_EQ(diagnostics.errors(), 0U) << (diagnostics.list().empty() ? "" : diagnostics.list().front().text());
    auto image = Image::from_bytes(writer.bytes());
    EXPECT_TRUE(image.has_value());
    auto opened = CueTable::open(*image);
    EXPECT_TRUE(opened.has_value());
    return *opened;
  }();
  return table;
}

/// A document with its parse and what rests on it. Words before , . ? ! ” and after “ are written without a blank.
struct Parsed {
  ConlluDocument read;
  Mentions mentions;
  Predicates predicates;

  Document const& document() const { return read.document; }
  Tree const& tree() const { return read.tree; }
  std::vector<Attribution> attributions() const {
    std::vector<Attribution> out;
    find_attributions(read.document, read.tree, mentions, predicates, shipped_cues(), out);
    return out;
  }
  std::string text(Span span) const { return std::string(span.of(read.document.text)); }
  Predicate const& predicate(std::string_view lemma) const {
    for (Predicate const& p : predicates.all)
      if (p.lemma == lemma) return p;
    ADD_FAILURE() << "no predicate " << lemma;
    return predicates.all.front();
  }
};

inline bool glued(std::string_view form) {
  return form == "," || form == "." || form == "?" || form == "!" || form == ":" || form == "\xE2\x80\x9D" || form == "n't" || form == "'s";
}

/// Sentences are separated by an empty line, paragraphs by a line "---".
inline Parsed parse(std::string_view lines) {
  std::vector<std::vector<std::string>> rows;
  std::istringstream in{std::string(lines)};
  std::string line, conllu = "# newdoc id = d\n";
  auto const flush = [&] {
    for (std::size_t i = 0; i < rows.size(); ++i) {
      bool const next_glued = i + 1 < rows.size() && glued(rows[i + 1][0]);
      bool const no_space = next_glued || rows[i][0] == "\xE2\x80\x9C";
      conllu += std::to_string(i + 1) + '\t' + rows[i][0] + '\t' + rows[i][1] + '\t' + rows[i][2] + '\t' + rows[i][3] + "\t_\t" + rows[i][4] +
                '\t' + rows[i][5] + "\t_\t" + (no_space ? "SpaceAfter=No" : "_") + '\n';
    }
    if (!rows.empty()) conllu += '\n';
    rows.clear();
  };
  while (std::getline(in, line)) {
    std::istringstream words(line);
    std::vector<std::string> row{std::istream_iterator<std::string>(words), {}};
    if (row.size() == 6) rows.push_back(std::move(row));
    else flush();
    if (line.find("---") != std::string::npos) conllu += "# newpar\n";
  }
  flush();
  auto documents = read_conllu(conllu, ConlluLabels::kUd);
  EXPECT_TRUE(documents.has_value());
  Parsed parsed{std::move(documents->front()), {}, {}};
  parsed.mentions.entity_at.assign(parsed.read.tree.tokens.size(), -1);
  parsed.predicates = find_predicates(parsed.read.document, parsed.read.tree, parsed.mentions);
  return parsed;
}

}  // namespace dragoman::test
