// The steps a document goes through, for whoever measures them. The steps themselves know no clock: they only say which
// one begins.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace dragoman {

enum class Stage : std::uint8_t {
  kRead, kTokenizer, kEncoder, kTagger, kParser, kRuler, kEntityEncoder, kEntities, kLemmas, kTree, kMention, kPredicate,
  kAttribution, kEvent, kClaim, kWrite
};
inline constexpr std::array<std::string_view, 16> kStageNames = {
    "read", "tokenizer", "encoder", "tagger", "parser", "ruler", "entity encoder", "entities", "lemmas", "tree", "mention", "predicate",
    "attribution", "event", "claim", "write"};
static_assert(static_cast<std::size_t>(Stage::kWrite) + 1 == kStageNames.size());

/// Is told when a step begins; the one before ends then. Called on the thread that works.
class StageObserver {
 public:
  virtual ~StageObserver() = default;
  virtual void begins(Stage stage) = 0;
};

/// Tells `observer`, if there is one.
inline void begins(StageObserver* observer, Stage stage) {
  if (observer != nullptr) observer->begins(stage);
}

}  // namespace dragoman
