// What a spaCy pipeline says about one text, in spaCy's own terms: nothing is translated here.
// Lifetime: `tag pos morph dep ent_type` point into the Pipeline's tables; `lemma` points into the
// NativeDoc itself. So a NativeDoc must not outlive its Pipeline. Byte offsets refer to the text parsed.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace dragoman::syntax {

enum class EntityIob : std::uint8_t { kOutside, kBegin, kInside };

/// One token, white-space tokens ("\n\n", pos SPACE, tag _SP) included, as spaCy has them.
struct NativeToken {
  std::uint32_t begin = 0;   ///< byte offset in the text
  std::uint32_t end = 0;     ///< one past the last byte
  std::uint32_t head = 0;    ///< index of the governing token; its own index at a root
  bool space_after = false;  ///< one blank follows that belongs to no token (spaCy SPACY)
  bool sent_start = false;   ///< first token of a sentence
  EntityIob ent_iob = EntityIob::kOutside;
  std::string_view tag;    ///< Penn Treebank tag: "NN"
  std::string_view pos;    ///< universal part of speech: "NOUN"
  std::string_view morph;  ///< "Number=Sing", features in spaCy's order; empty if none
  std::string_view lemma;
  std::string_view dep;       ///< ClearNLP label: "nsubj", "ROOT"
  std::string_view ent_type;  ///< "GPE"; empty outside entities
};

/// Tokens of one text. Movable, not copyable (lemmas point into `lemma_bytes`). Reuse it: clear()
/// keeps the memory.
struct NativeDoc {
  std::vector<NativeToken> tokens;
  std::vector<char> lemma_bytes;

  NativeDoc() = default;
  NativeDoc(NativeDoc&&) noexcept = default;
  NativeDoc& operator=(NativeDoc&&) noexcept = default;
  NativeDoc(NativeDoc const&) = delete;
  NativeDoc& operator=(NativeDoc const&) = delete;

  void clear() {
    tokens.clear();
    lemma_bytes.clear();
  }
};

}  // namespace dragoman::syntax
