// Why did a predicate give no event, or another reading lose? The half of `dragoman why` about what is not there.
#pragma once

#include <cstdint>
#include <string>

#include "coder/coded_document.h"
#include "coder/lexicon_lines.h"
#include "coder/model.h"
#include "event/code_events.h"
#include "ingest/document.h"

namespace dragoman {

/// Plain text in indented lines. Keeps references to its arguments; one per document and thread.
class MissingEvents {
 public:
  MissingEvents(Model const& model, Document const& document, CodedDocument const& coded)
      : model_(model), document_(document), coded_(coded), lines_(model.lexicon, coded.tree) {}

  /// Each predicate of a sentence that no event tells: its nearest frames and their first failed condition, what kept
  /// its event back, or that no class lists it, with the line that would change it.
  std::string predicates(std::uint32_t sentence) const;
  /// Frames of higher priority that failed before an event's own.
  std::string tried_before(EventMention const& event) const;
  /// Names and verbs of a sentence that no dictionary has.
  std::string words(std::uint32_t sentence) const;
  /// "free: subject rebels, object hostages, on Sunday".
  std::string reading(Predicate const& predicate) const;
  std::string realis_reason(EventMention const& event) const;

 private:
  bool told(Predicate const& predicate) const;
  bool worth_telling(Predicate const& predicate) const;
  std::string predicate(Predicate const& predicate) const;
  std::string kept_back(Predicate const& predicate) const;
  std::string outer_of(Predicate const& predicate) const;
  std::string failure(Predicate const& predicate, FrameTrial const& trial) const;
  std::string remedy(Predicate const& predicate, FrameTrial const& trial) const;
  std::vector<FrameTrial> nearest(Predicate const& predicate) const;
  std::string_view word(std::uint32_t token) const { return coded_.tree.tokens[token].text; }
  std::string_view lemma(std::uint32_t token) const { return coded_.tree.tokens[token].lemma; }

  Model const& model_;
  Document const& document_;
  CodedDocument const& coded_;
  LexiconLines lines_;
};

}  // namespace dragoman
