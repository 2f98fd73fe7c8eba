// Which sentence of which document stands behind a sentence of ours.
#pragma once

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "brief/sentence.h"
#include "casebook/duck.h"
#include "dyad/dyad_inputs.h"
#include "dispute/statement.h"

namespace dragoman {

/// One source sentence a footnote names. `sentence_number` 0: a row of the lexicon, not of a document.
struct Footnote {
  std::string doc_id, title, publisher, date, url, text;
  std::int64_t sentence_number = 0;
};

/// Hands out footnotes, numbered from 1 in the order of first use. Refers to the inputs, which must outlive it.
class Citations {
 public:
  static Result<Citations> load(Duck& duck, DyadInputs const& inputs, std::vector<Statement> const& claims);

  /// Null when the id is unknown on the day of the question.
  PastEvent const* event(std::string const& id) const;
  Statement const* claim(std::string const& id) const;
  /// Sets the notes of a sentence: for an event at most two independent sources, for a claim its own sentence, for a
  /// listing its row.
  void cite(BriefSentence& sentence);
  std::size_t note_for(std::string const& doc, std::int64_t sentence, std::string const& text);
  std::vector<Footnote> const& footnotes() const { return footnotes_; }

 private:
  explicit Citations(DyadInputs const& inputs) : inputs_(&inputs) {}
  std::size_t note(Footnote footnote);
  Footnote listing_note(ListingSlots const& listing) const;

  DyadInputs const* inputs_;
  std::map<std::string, PastEvent const*> events_;
  std::map<std::string, Statement const*> claims_;
  std::map<std::string, Footnote> documents_;
  std::map<std::pair<std::string, std::int64_t>, std::size_t> numbers_;
  std::vector<Footnote> footnotes_;
};

}  // namespace dragoman
