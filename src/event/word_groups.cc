// Groups are looked up by lemma hash, first of the head noun, then of modifier + head ("tear_gas"), so that compounds
// can be listed beside single words; verbs with their particle and nouns with their of-phrase likewise. A token is in a
// group when one of these is, so all their groups are kept as one short list with a 64-bit sketch before it.
#include "event/word_groups.h"

namespace dragoman {

std::span<std::string_view const> joints(Tree const& tree, std::uint32_t modifier, std::uint32_t noun) {
  static constexpr std::string_view kJoints[] = {"_", "-"};
  bool const hyphen = modifier + 2 == noun && tree.tokens[modifier + 1].text == "-";
  return std::span<std::string_view const>(kJoints).first(hyphen ? 2 : 1);
}

void WordGroups::add_groups(std::uint64_t word, Known& into) const {
  for (std::uint32_t group : frames_.groups_of(word)) {
    into.seen |= sketch_bit(group);
    groups_.push_back(group);
  }
}

void WordGroups::resolve(std::uint32_t token, Known& into) const {
  constexpr std::uint64_t kSeed = frame_hash("g:");
  Token const& t = tree_.tokens[token];
  into.lemma = hash_lower(t.lemma, kSeed);
  into.words.begin = static_cast<std::uint32_t>(words_.size());
  into.groups.begin = static_cast<std::uint32_t>(groups_.size());
  into.word_bits = sketch_bit(into.lemma);
  add_groups(into.lemma, into);
  for (std::uint32_t c : tree_.children(token)) {
    Token const& child = tree_.tokens[c];
    if (c < token && is_modifier(child.rel)) {
      for (std::string_view joint : joints(tree_, c, token)) {
        words_.push_back(hash_lower(t.lemma, frame_hash(joint, hash_lower(child.lemma, kSeed))));
        into.word_bits |= sketch_bit(words_.back());
        add_groups(words_.back(), into);
      }
    } else if (c > token) {
      // "gun down", "hack to death", "state of siege"
      if (child.rel == Rel::kCompoundPrt) add_groups(hash_lower(child.lemma, frame_hash("_", into.lemma)), into);
      if (child.prep == "of" || (child.prep == "to" && t.pos == Upos::kVerb)) {
        words_.push_back(hash_lower(child.lemma, frame_hash("_", hash_lower(child.prep, frame_hash("_", into.lemma)))));
        into.word_bits |= sketch_bit(words_.back());
        add_groups(words_.back(), into);
      }
    }
  }
  into.words.end = static_cast<std::uint32_t>(words_.size());
  into.groups.end = static_cast<std::uint32_t>(groups_.size());
}

}  // namespace dragoman
