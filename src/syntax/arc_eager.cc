// spacy/pipeline/_parser_internals/_state.pxd and arc_eager.pyx. The "unshiftable" mark is what makes the
// parse end: a word put back to the buffer cannot be shifted again until it took part in an arc.
#include "syntax/arc_eager.h"

#include "base/check.h"

namespace dragoman::syntax {
namespace {

std::size_t at(std::int32_t token) { return static_cast<std::size_t>(token); }

}  // namespace

void ArcEagerState::Children::start(std::size_t tokens) {
  last.assign(tokens, kNone);
  previous.assign(tokens, kNone);
}

void ArcEagerState::Children::add(std::int32_t head, std::int32_t child) {
  previous[at(child)] = last[at(head)];
  last[at(head)] = child;
}

void ArcEagerState::Children::remove(std::int32_t head, std::int32_t child) {
  std::int32_t* link = &last[at(head)];
  while (*link != kNone && *link != child) link = &previous[at(*link)];
  if (*link == child) *link = previous[at(child)];
}

void ArcEagerState::start(std::size_t tokens) {
  length_ = tokens;
  next_ = 0;
  stack_.clear();
  returned_.clear();
  heads_.assign(tokens, kNone);
  labels_.assign(tokens, 0);
  left_.start(tokens);
  right_.start(tokens);
  unshiftable_.assign(tokens, 0);
  sentence_start_.assign(tokens, 0);
}

std::int32_t ArcEagerState::stack(std::size_t depth) const {
  return depth < stack_.size() ? stack_[stack_.size() - 1 - depth] : kNone;
}

std::int32_t ArcEagerState::buffer(std::size_t index) const {
  if (index < returned_.size()) return returned_[returned_.size() - 1 - index];
  std::size_t const fresh = next_ + index - returned_.size();
  return fresh < length_ ? static_cast<std::int32_t>(fresh) : kNone;
}

void ArcEagerState::slots(std::int32_t (&out)[kSlots]) const {
  std::int32_t const b0 = buffer(0);
  std::int32_t const s0 = stack(0);
  out[0] = b0;
  out[1] = buffer(1);
  out[2] = s0;
  out[3] = stack(1);
  out[4] = stack(2);
  out[5] = b0 == kNone ? kNone : left_.last[at(b0)];
  out[6] = s0 == kNone ? kNone : left_.last[at(s0)];
  out[7] = s0 == kNone ? kNone : right_.last[at(s0)];
}

unsigned ArcEagerState::valid_actions() const {
  std::size_t const in_buffer = buffer_length();
  std::int32_t const b0 = buffer(0);
  std::int32_t const b1 = buffer(1);
  bool const starts = starts_sentence(b0);
  unsigned valid = 0;
  auto const allow = [&](ArcAction action, bool allowed) {
    if (allowed) valid |= 1U << static_cast<unsigned>(action);
  };
  allow(ArcAction::kShift, stack_.empty() || (in_buffer >= 2 && !starts && !unshiftable(b0)));
  allow(ArcAction::kReduce, !stack_.empty());
  allow(ArcAction::kLeft, !stack_.empty() && in_buffer > 0 && !starts);
  allow(ArcAction::kRight, !stack_.empty() && in_buffer > 0 && !starts);
  allow(ArcAction::kBreak, in_buffer >= 2 && b1 == b0 + 1 && !starts_sentence(b1));
  return valid;
}

void ArcEagerState::push() {
  std::int32_t const b0 = buffer(0);
  DRAGOMAN_CHECK(b0 != kNone, "push from an empty buffer");
  if (!returned_.empty()) {
    returned_.pop_back();
  } else {
    ++next_;
  }
  stack_.push_back(b0);
}

void ArcEagerState::attach(std::int32_t head, std::int32_t child, Name label) {
  std::int32_t const old = heads_[at(child)];
  if (old != kNone) (old > child ? left_ : right_).remove(old, child);
  (head > child ? left_ : right_).add(head, child);
  heads_[at(child)] = head;
  labels_[at(child)] = label;
}

void ArcEagerState::take(ArcAction action, Name label) {
  std::int32_t const s0 = stack(0);
  std::int32_t const b0 = buffer(0);
  switch (action) {
    case ArcAction::kShift:
      push();
      return;
    case ArcAction::kReduce:
      stack_.pop_back();
      if (heads_[at(s0)] == kNone && !stack_.empty()) {
        unshiftable_[at(s0)] = 1;
        returned_.push_back(s0);
      }
      return;
    case ArcAction::kLeft:
      attach(b0, s0, label);
      unshiftable_[at(b0)] = 0;
      stack_.pop_back();
      return;
    case ArcAction::kRight:
      attach(s0, b0, label);
      push();
      return;
    case ArcAction::kBreak:
      sentence_start_[at(buffer(1))] = 1;
      return;
  }
}

}  // namespace dragoman::syntax
