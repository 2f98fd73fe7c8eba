// Predicates of one hand-made UD parse, without mentions or frames.
#pragma once

#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "predicate/find_predicates.h"
#include "syntax/conllu.h"

namespace dragoman::test {

struct Found {
  ConlluDocument read;
  Predicates predicates;

  Predicate const& of(std::string_view lemma) const {
    for (Predicate const& p : predicates.all)
      if (p.lemma == lemma) return p;
    ADD_FAILURE() << "no predicate " << lemma;
    static Predicate const none;
    return none;
  }
  /// Words at a slot, "Police, troops".
  std::string at(Predicate const& p, Slot slot) const {
    std::string out;
    for (Argument const& a : p.arguments)
      if (a.slot == slot) out += (out.empty() ? "" : ", ") + std::string(read.tree.tokens[a.token].text);
    return out;
  }
};

/// Rows "form lemma UPOS XPOS head deprel", blank separated.
inline Found find(std::string_view rows) {
  std::string conllu = "# newdoc id = d\n";
  int n = 0;
  std::string line;
  for (std::size_t at = 0; at < rows.size();) {
    std::size_t const end = std::min(rows.find('\n', at), rows.size());
    line = std::string(rows.substr(at, end - at));
    at = end + 1;
    std::string f[6];
    std::size_t k = 0, from = 0;
    while (k < 6 && from < line.size()) {
      std::size_t const cut = std::min(line.find(' ', from), line.size());
      f[k++] = line.substr(from, cut - from);
      from = cut + 1;
    }
    if (k < 6) continue;
    conllu += std::to_string(++n) + "\t" + f[0] + "\t" + f[1] + "\t" + f[2] + "\t" + f[3] + "\t_\t" + f[4] + "\t" + f[5] + "\t_\t_\n";
  }
  auto documents = read_conllu(conllu + "\n");
  EXPECT_TRUE(documents.has_value());
  Found found{std::move(documents->front()), {}};
  found.predicates = find_predicates(found.read.document, found.read.tree, {});
  return found;
}

}  // namespace dragoman::test
