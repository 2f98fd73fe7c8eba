// State of the arc-eager transition system with spaCy's additions: heads may be replaced, a word popped
// without a head goes back to the buffer, and Break starts a sentence. Not thread safe.
#pragma once

#include <cstdint>
#include <vector>

#include "syntax/names.h"

namespace dragoman::syntax {

enum class ArcAction : std::uint8_t { kShift, kReduce, kLeft, kRight, kBreak };
inline constexpr int kArcActions = 5;

class ArcEagerState {
 public:
  static constexpr std::int32_t kNone = -1;
  static constexpr std::size_t kSlots = 8;

  void start(std::size_t tokens);
  bool finished() const { return stack_.empty() && buffer_length() == 0; }

  /// The tokens that describe the state to the network: B0 B1 S0 S1 S2, last left child of B0, last left
  /// and last right child of S0; kNone where there is none.
  void slots(std::int32_t (&out)[kSlots]) const;

  /// Bit per ArcAction: whether it may be taken. At least one may in every state that is not finished.
  unsigned valid_actions() const;
  void take(ArcAction action, Name label);

  std::vector<std::int32_t> const& heads() const { return heads_; }  ///< kNone: root
  std::vector<Name> const& labels() const { return labels_; }

 private:
  struct Children {
    std::vector<std::int32_t> last;      ///< by head: the child attached last
    std::vector<std::int32_t> previous;  ///< by child: the sibling attached before it
    void start(std::size_t tokens);
    void add(std::int32_t head, std::int32_t child);
    void remove(std::int32_t head, std::int32_t child);
  };

  std::int32_t stack(std::size_t depth) const;
  std::int32_t buffer(std::size_t index) const;
  std::size_t buffer_length() const { return length_ - next_ + returned_.size(); }
  bool starts_sentence(std::int32_t token) const {
    return token != kNone && sentence_start_[static_cast<std::size_t>(token)] != 0;
  }
  bool unshiftable(std::int32_t token) const {
    return token != kNone && unshiftable_[static_cast<std::size_t>(token)] != 0;
  }
  void push();
  void attach(std::int32_t head, std::int32_t child, Name label);

  std::size_t length_ = 0;
  std::size_t next_ = 0;  ///< first token of the buffer that was never taken from it
  std::vector<std::int32_t> stack_;
  std::vector<std::int32_t> returned_;  ///< tokens put back before the buffer, the first one at the end
  std::vector<std::int32_t> heads_;
  std::vector<Name> labels_;
  Children left_;
  Children right_;
  std::vector<std::uint8_t> unshiftable_;
  std::vector<std::uint8_t> sentence_start_;
};

}  // namespace dragoman::syntax
