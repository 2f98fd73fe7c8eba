// Who governs whom: the one normalised view of a parse (UD v2 functions) that every later folder reads,
// whether it came from the native parser or from CoNLL-U.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

#include "base/arena.h"
#include "base/span.h"

namespace dragoman {

/// Universal part-of-speech tags.
enum class Upos : std::uint8_t {
  kAdj, kAdp, kAdv, kAux, kCconj, kDet, kIntj, kNoun, kNum, kPart, kPron, kPropn, kPunct, kSconj, kSym, kVerb, kX
};

/// UD v2 relations with the subtypes the analysis uses.
enum class Rel : std::uint8_t {
  kRoot, kNsubj, kNsubjPass, kCsubj, kCsubjPass, kObj, kIobj, kCcomp, kXcomp, kObl, kOblAgent, kOblNpmod, kOblTmod,
  kAdvcl, kAdvmod, kAux, kAuxPass, kCop, kMark, kExpl, kNmod, kNmodPoss, kNmodNpmod, kAppos, kNummod, kAcl,
  kAclRelcl, kAmod, kDet, kDetPredet, kCase, kConj, kCc, kCcPreconj, kFixed, kFlat, kCompound, kCompoundPrt,
  kParataxis, kDiscourse, kVocative, kDislocated, kList, kOrphan, kGoeswith, kReparandum, kPunct, kDep
};

std::string_view upos_name(Upos pos);  ///< "NOUN"
Upos upos_from(std::string_view name); ///< kX when unknown
std::string_view rel_name(Rel rel);    ///< "nsubj:pass"
Rel rel_from(std::string_view name);   ///< subtype unknown: its base; base unknown: kDep

/// One syntactic word. Strings live in the Tree's arena or in immutable model tables.
struct Token {
  Span span;              ///< bytes of Document::text
  std::string_view text;  ///< as the parser saw it (truecased where the text was in capitals)
  std::string_view lemma, tag, feats;
  Upos pos = Upos::kX;
  Rel rel = Rel::kDep;
  bool space_after = true;
  bool paragraph_start = false;  ///< first token after a line break
  std::int32_t head = -1;        ///< token index in the document, -1 for a root
  std::uint32_t sentence = 0;
  // Derived by Tree::finish():
  std::string_view lower; ///< `text` in small letters (ASCII)
  std::string_view prep;  ///< case marker(s) of a nominal, lower case, joined by '_' ("according_to"); empty if none
  std::string_view mark;  ///< subordinator of a clause, lower case ("if", "in_order", "that"; "to" where the
                          ///< infinitive's is the only one); empty if none
};

struct Sentence {
  std::uint32_t begin = 0, end = 0;  ///< tokens
  std::int32_t root = -1;
  Span span;                          ///< bytes of Document::text, without surrounding blanks
};

/// A named entity as the recogniser marks it.
struct Entity {
  std::uint32_t begin = 0, end = 0;  ///< tokens
  std::string_view label;            ///< OntoNotes label: GPE, ORG, PERSON, NORP, DATE ...
};

/// A parsed document. Move only. Read-only and thread-safe after finish().
class Tree {
 public:
  std::vector<Token> tokens;
  std::vector<Sentence> sentences;
  std::vector<Entity> entities;
  StringArena strings;

  /// Derives children lists, sentence roots and spans, `lower`, `prep` and `mark`. Call once after filling.
  void finish();
  /// Children of a token in text order.
  std::span<std::uint32_t const> children(std::uint32_t token) const;
  /// First child with this relation, or -1.
  std::int32_t child(std::uint32_t token, Rel rel) const;
  /// Tokens dominated by `token`, itself included: first and one past the last (projective hull).
  Span subtree(std::uint32_t token) const;
  /// Bytes from the first to the last token of the range.
  Span bytes(Span token_range) const;
  bool is_ancestor(std::uint32_t above, std::uint32_t below) const;

 private:
  void link_children();
  void find_edges();
  std::string_view in_small_letters(std::string_view text);
  std::string_view markers(std::uint32_t token, Rel rel);

  std::vector<std::uint32_t> child_begin_, child_list_, left_edge_, right_edge_;
};

}  // namespace dragoman
