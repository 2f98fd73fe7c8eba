// Which lines of the lexicon decided: file and line for mentions, frames, groups and cues, as explanations show them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "coder/model.h"
#include "mention/mention.h"
#include "predicate/predicate.h"
#include "syntax/tree.h"

namespace dragoman {

/// Keeps references to its arguments; one per document and thread.
class LexiconLines {
 public:
  LexiconLines(Lexicon const& lexicon, Tree const& tree) : lexicon_(lexicon), tree_(tree) {}

  /// "frames/classes/x.toml:12" as `lexicon check` writes it, or empty when the entry is not known. Kinds: OriginTable::find.
  std::string at(std::string_view kind, std::string_view key) const;
  /// Rule id of an event, without what stands around frames ("light:make").
  std::vector<std::string> frames_of_rule(std::string_view rule) const;
  /// The names and nouns inside a mention with their lines: `"Pakistani" actors/...:33`. Empty when no dictionary
  /// has a word of it.
  std::vector<std::string> of_phrase(Span tokens, std::uint32_t head) const;
  /// Lines of all groups a condition names.
  std::vector<std::string> groups_of(std::string_view condition) const;
  FrameRow const* frame(std::string_view id) const;
  /// Line of the composition table by which an attitude was coded; null for modals and negation.
  ComposeRow const* rule(Predicate const& attitude, std::string_view id) const;

 private:
  Lexicon const& lexicon_;
  Tree const& tree_;
};

/// What stands at the place a condition speaks of ("object = @GROUP"), as lemmas; empty when nothing does or the place
/// is not one of the predicate's own arguments.
std::vector<std::uint32_t> tokens_at(Predicate const& predicate, std::string_view condition);
/// A condition with its long list of words cut.
std::string shortened(std::string_view condition);
/// "object" of "object = @GROUP".
std::string_view place_of_condition(std::string_view condition);

}  // namespace dragoman
