// Reads the cue sections in place. The compiler wrote the rows in the order of their keys, so rows of one key stand
// together and an index from the key's hash to their range, made at opening, answers every look-up.
#include "lexicon/cue_table.h"

#include <algorithm>
#include <array>
#include <utility>

namespace dragoman {
namespace {

constexpr std::array<std::string_view, 14> kFrameNames = {
    "clause",      "np",          "infinitive", "gerund",  "object_to",    "object_as", "object_pred",
    "preposition", "noun_that",   "noun_of",    "according_to", "adverb",  "adjective", "raising"};

}  // namespace

std::string_view cue_frame_name(CueFrame frame) { return kFrameNames[static_cast<std::size_t>(frame)]; }

std::optional<CueFrame> cue_frame_from(std::string_view name) {
  auto const at = std::find(kFrameNames.begin(), kFrameNames.end(), name);
  if (at == kFrameNames.end()) return std::nullopt;
  return static_cast<CueFrame>(at - kFrameNames.begin());
}

Result<CueTable> CueTable::open(std::shared_ptr<Image const> image) {
  CueTable table;
  table.image_ = std::move(image);
  auto take = [&table](std::string_view section, auto& target) -> Result<void> {
    using Row = std::remove_cvref_t<decltype(target[0])>;
    auto rows = table.image_->rows<Row>(section);
    if (!rows) return tl::unexpected(rows.error());
    target = *rows;
    return {};
  };
  for (Result<void> const& step :
       {take("cues", table.cues_), take("cue_signatures", table.signatures_), take("cue_factors", table.factors_),
        take("cue_probabilities", table.probabilities_), take("cue_connectives", table.connectives_),
        take("claim_words", table.claim_words_)})
    if (!step) return tl::unexpected(step.error());
  table.index();
  return table;
}

void CueTable::index() {
  by_lemma_ = RowIndex::make(cues_, [this](CueRow const& r) { return word_hash(str(r.lemma)); });
  by_signature_ = RowIndex::make(signatures_, [this](SignatureRow const& r) { return word_hash(str(r.name)); });
  by_factor_ = RowIndex::make(factors_, [this](FactorRow const& r) { return pair_hash(str(r.group), str(r.name)); });
  by_probability_ = RowIndex::make(probabilities_, [this](ProbabilityRow const& r) { return word_hash(str(r.term)); });
  by_connective_ = RowIndex::make(connectives_, [this](ConnectiveRow const& r) { return word_hash(str(r.text)); });
  by_claim_word_ = RowIndex::make(claim_words_, [this](ClaimWordRow const& r) { return pair_hash(str(r.group), str(r.lemma)); });
}

std::span<CueRow const> CueTable::find(WordKey const& lemma) const {
  auto const rows = by_lemma_.find(lemma.hash, cues_);
  return !rows.empty() && str(rows.front().lemma) == lemma.text ? rows : std::span<CueRow const>{};
}

CueRow const* CueTable::find(WordKey const& lemma, CuePos pos, CueFrame frame, std::string_view prep) const {
  for (CueRow const& row : find(lemma))
    if (row.pos == pos && row.frame == frame && str(row.prep) == prep && row.particle.size == 0) return &row;
  return nullptr;
}

SignatureRow const* CueTable::signature(WordKey const& name) const {
  auto const rows = by_signature_.find(name.hash, signatures_);
  return !rows.empty() && str(rows.front().name) == name.text ? &rows.front() : nullptr;
}

FactorRow const* CueTable::find_factor(WordKey const& group, WordKey const& name) const {
  auto const rows = by_factor_.find(pair_hash(group, name), factors_);
  bool const known = !rows.empty() && str(rows.front().name) == name.text && str(rows.front().group) == group.text;
  return known ? &rows.front() : nullptr;
}

float CueTable::factor(WordKey const& group, WordKey const& name, float otherwise) const {
  FactorRow const* row = find_factor(group, name);
  return row == nullptr ? otherwise : row->value;
}

ProbabilityRow const* CueTable::probability(WordKey const& term) const {
  auto const rows = by_probability_.find(term.hash, probabilities_);
  return !rows.empty() && str(rows.front().term) == term.text ? &rows.front() : nullptr;
}

ConnectiveRow const* CueTable::connective(WordKey const& text) const {
  auto const rows = by_connective_.find(text.hash, connectives_);
  return !rows.empty() && str(rows.front().text) == text.text ? &rows.front() : nullptr;
}

std::span<ClaimWordRow const> CueTable::claim_words(WordKey const& group, WordKey const& lemma) const {
  auto const rows = by_claim_word_.find(pair_hash(group, lemma), claim_words_);
  bool const known = !rows.empty() && str(rows.front().lemma) == lemma.text && str(rows.front().group) == group.text;
  return known ? rows : std::span<ClaimWordRow const>{};
}

}  // namespace dragoman
