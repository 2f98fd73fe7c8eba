// Sentences in which the entity recogniser has nothing to find that anybody could need.
#pragma once

#include <cstddef>

#include "lexicon/lexicon.h"
#include "syntax/sentence_filter.h"

namespace dragoman {

/// Leaves out sentences that name nobody and hold no word an event or claim could come from. Counts what it leaves out.
/// One per thread; must not outlive the lexicon.
class NamelessSentences : public syntax::SentenceFilter {
 public:
  explicit NamelessSentences(Lexicon const& lexicon) : lexicon_(lexicon) {}

  bool wants_entities(std::string_view text, std::span<syntax::NativeToken const> sentence) override;

  std::size_t asked() const { return asked_; }
  std::size_t left_out() const { return left_out_; }

 private:
  bool may_need_entities(std::string_view text, std::span<syntax::NativeToken const> sentence) const;
  bool has_frame_or_cue(syntax::NativeToken const& token, syntax::NativeToken const* next) const;

  Lexicon const& lexicon_;
  std::size_t asked_ = 0, left_out_ = 0;
};

}  // namespace dragoman
