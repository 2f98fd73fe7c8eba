// Mentions of short texts with the shipped lexicon. Parses are written one word a line, as the native parser gives
// them: "form lemma UPOS XPOS head label [NER]"; a plus behind the form means that no blank follows.
#pragma once

#include <gtest/gtest.h>

#include <filesystem>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "lexicon/lexicon.h"
#include "lexicon_build/compile.h"
#include "mention/find_mentions.h"
#include "syntax/conllu.h"

namespace dragoman::test {

inline Lexicon const& shipped_lexicon() {
  static Lexicon const lexicon = [] {
    std::vector<std::filesystem::path> const dirs{std::filesystem::path(DRAGOMAN_SOURCE_DIR) / "lexicon"};
    ImageWriter writer;
    Diagnostics diagnostics;
    EXPECT_TRUE(compile_lexicon(dirs, writer, diagnostics).has_value());
    auto image = Image::from_bytes(writer.bytes());
    EXPECT_TRUE(image.has_value());
    return *Lexicon::open(*image);
  }();
  return lexicon;
}

struct Found {
  ConlluDocument read;
  Mentions mentions;

  std::string text(Span span) const { return std::string(span.of(read.document.text)); }
  /// The n-th mention whose phrase is `phrase`; a failed test and an empty mention when there is none.
  EntityMention const& entity(std::string_view phrase, int n = 1) const {
    for (EntityMention const& m : mentions.entities)
      if (text(m.span) == phrase && --n == 0) return m;
    ADD_FAILURE() << "no mention \"" << phrase << "\" in: " << read.document.text;
    static EntityMention const none;
    return none;
  }
  bool has(std::string_view phrase) const {
    for (EntityMention const& m : mentions.entities)
      if (text(m.span) == phrase) return true;
    return false;
  }
  Quantity const& quantity(std::string_view phrase) const {
    for (Quantity const& q : mentions.quantities)
      if (text(q.span) == phrase) return q;
    ADD_FAILURE() << "no quantity \"" << phrase << "\" in: " << read.document.text;
    static Quantity const none;
    return none;
  }
  std::string counted(Quantity const& q) const {
    return q.counted < 0 ? "" : std::string(read.tree.tokens[static_cast<std::size_t>(q.counted)].text);
  }
};

/// Sentences are separated by an empty line; the document is dated 2025-04-04 unless told otherwise.
inline Found find(std::string_view lines, std::string_view date = "2025-04-04") {
  std::istringstream in{std::string(lines)};
  std::string line, conllu = "# newdoc id = d\n# labels = native\n# date = " + std::string(date) + "\n";
  int row = 0;
  while (std::getline(in, line)) {
    std::istringstream words(line);
    std::vector<std::string> f{std::istream_iterator<std::string>(words), {}};
    if (f.size() < 6) {
      if (row > 0) conllu += '\n';
      row = 0;
      continue;
    }
    std::string misc = f.size() > 6 ? "NER=" + f[6] : "";
    if (f[0].size() > 1 && f[0].back() == '+') {
      f[0].pop_back();
      misc += misc.empty() ? "SpaceAfter=No" : "|SpaceAfter=No";
    }
    conllu += std::to_string(++row) + '\t' + f[0] + '\t' + f[1] + '\t' + f[2] + '\t' + f[3] + "\t_\t" + f[4] + '\t' + f[5] +
              "\t_\t" + (misc.empty() ? "_" : misc) + '\n';
  }
  auto documents = read_conllu(conllu);
  EXPECT_TRUE(documents.has_value());
  Found found{std::move(documents->front()), {}};
  EXPECT_FALSE(found.read.document.quarantined) << found.read.document.quarantined.value_or("");
  found.mentions = find_mentions(found.read.document, found.read.tree, shipped_lexicon(), nullptr);
  return found;
}

}  // namespace dragoman::test
