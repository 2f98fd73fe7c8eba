// The longest entry wins ("prime minister" before "minister"), so rows of one head noun stand together, longest first:
// one probe for the head, then a few comparisons backwards through the words.
#include "lexicon/agent_table.h"

#include "lexicon/word_key.h"

namespace dragoman {

Result<AgentTable> AgentTable::open(std::shared_ptr<Image const> image) {
  auto rows = image->rows<AgentRow>("agents");
  if (!rows) return tl::unexpected(rows.error());
  AgentTable table;
  table.rows_ = *rows;
  table.by_head_ = RowIndex::make(*rows, [&](AgentRow const& row) { return word_hash(image->str(row.head)); });
  table.image_ = std::move(image);
  return table;
}

Agent AgentTable::agent_of(AgentRow const& row) const {
  auto has = [&](Flag flag) { return (row.flags & flag) != 0; };
  return {image_->str(row.phrase), image_->str(row.kind), image_->str(row.sector), image_->str(row.office),
          has(kPerson),            has(kTitle),           has(kGroup),             has(kRelational),
          has(kGeneric)};
}

namespace {

/// Whether `phrase` is the last `words` of `lemmas` joined by blanks.
bool ends_with(std::span<std::string_view const> lemmas, std::string_view phrase, std::size_t words) {
  if (words > lemmas.size()) return false;
  for (auto const& lemma : lemmas.last(words)) {
    if (!phrase.starts_with(lemma)) return false;
    phrase.remove_prefix(lemma.size());
    if (phrase.empty()) return &lemma == &lemmas.back();
    if (phrase.front() != ' ') return false;
    phrase.remove_prefix(1);
  }
  return false;
}

}  // namespace

RowRange AgentTable::headed(WordKey const& head) const {
  RowRange const rows = by_head_.find(head.hash);
  return rows.begin != rows.end && image_->str(rows_[rows.begin].head) == head.text ? rows : RowRange{};
}

std::optional<AgentTable::Match> AgentTable::match(std::span<std::string_view const> lemmas) const {
  return lemmas.empty() ? std::nullopt : match(lemmas, headed(lemmas.back()));
}

std::optional<AgentTable::Match> AgentTable::match(std::span<std::string_view const> lemmas, RowRange entries) const {
  for (AgentRow const& row : rows_.subspan(entries.begin, entries.end - entries.begin))
    if (ends_with(lemmas, image_->str(row.phrase), row.words)) return Match{agent_of(row), row.words};
  return std::nullopt;
}

}  // namespace dragoman
