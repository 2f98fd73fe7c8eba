// Reads the cue sections in place. All lookups are binary searches over rows that the compiler wrote in order.
#include "lexicon/cue_table.h"

#include <algorithm>
#include <array>
#include <tuple>
#include <utility>

namespace dragoman {
namespace {

constexpr std::array<std::string_view, 14> kFrameNames = {
    "clause",      "np",          "infinitive", "gerund",  "object_to",    "object_as", "object_pred",
    "preposition", "noun_that",   "noun_of",    "according_to", "adverb",  "adjective", "raising"};

/// Rows equal to `key` under `get`, in a sorted range.
template <class Row, class Key, class Get>
std::span<Row const> equal_rows(std::span<Row const> rows, Key const& key, Get get) {
  auto const first = std::lower_bound(rows.begin(), rows.end(), key, [&](Row const& r, Key const& k) { return get(r) < k; });
  auto const last = std::upper_bound(first, rows.end(), key, [&](Key const& k, Row const& r) { return k < get(r); });
  return {first, last};
}

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
  return table;
}

std::span<CueRow const> CueTable::find(std::string_view lemma) const {
  return equal_rows(cues_, lemma, [this](CueRow const& r) { return str(r.lemma); });
}

CueRow const* CueTable::find(std::string_view lemma, CuePos pos, CueFrame frame, std::string_view prep) const {
  for (CueRow const& row : find(lemma))
    if (row.pos == pos && row.frame == frame && str(row.prep) == prep && row.particle.size == 0) return &row;
  return nullptr;
}

SignatureRow const* CueTable::signature(std::string_view name) const {
  auto const rows = equal_rows(signatures_, name, [this](SignatureRow const& r) { return str(r.name); });
  return rows.empty() ? nullptr : &rows.front();
}

FactorRow const* CueTable::find_factor(std::string_view group, std::string_view name) const {
  auto const rows = equal_rows(factors_, std::pair(group, name),
                               [this](FactorRow const& r) { return std::pair(str(r.group), str(r.name)); });
  return rows.empty() ? nullptr : &rows.front();
}

float CueTable::factor(std::string_view group, std::string_view name, float otherwise) const {
  FactorRow const* row = find_factor(group, name);
  return row == nullptr ? otherwise : row->value;
}

ProbabilityRow const* CueTable::probability(std::string_view term) const {
  auto const rows = equal_rows(probabilities_, term, [this](ProbabilityRow const& r) { return str(r.term); });
  return rows.empty() ? nullptr : &rows.front();
}

ConnectiveRow const* CueTable::connective(std::string_view text) const {
  auto const rows = equal_rows(connectives_, text, [this](ConnectiveRow const& r) { return str(r.text); });
  return rows.empty() ? nullptr : &rows.front();
}

std::span<ClaimWordRow const> CueTable::claim_words(std::string_view group, std::string_view lemma) const {
  return equal_rows(claim_words_, std::pair(group, lemma),
                    [this](ClaimWordRow const& r) { return std::pair(str(r.group), str(r.lemma)); });
}

}  // namespace dragoman
