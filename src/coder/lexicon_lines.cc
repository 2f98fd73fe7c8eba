// The image keeps the line of every entry; here the entry is found again that a mention or an event came from. Names are
// looked up as the mention finder does, but inside the phrase alone.
#include "coder/lexicon_lines.h"

#include <fmt/format.h>

#include <algorithm>

#include "lexicon/alias_key.h"

namespace dragoman {

std::string LexiconLines::at(std::string_view kind, std::string_view key) const {
  auto const origin = lexicon_.origins().find(kind, key);
  return origin ? fmt::format("{}:{}", origin->file, origin->line) : std::string();
}

std::vector<std::string> LexiconLines::frames_of_rule(std::string_view rule) const {
  std::vector<std::string> out;
  while (!rule.empty()) {
    auto const plus = std::min(rule.find('+'), rule.size());
    if (std::string_view const part = rule.substr(0, plus); !part.starts_with("light:")) out.emplace_back(part);
    rule.remove_prefix(std::min(plus + 1, rule.size()));
  }
  return out;
}

std::vector<std::string> LexiconLines::of_phrase(Span tokens, std::uint32_t head) const {
  std::vector<std::string> out;
  AliasScan scan;
  for (std::uint32_t t = tokens.begin; t < tokens.end; ++t) scan.add(tree_.tokens[t].text, tree_.tokens[t].space_after);
  FoundNames const names = lexicon_.aliases().find(scan);
  for (AliasMatch const& match : names.matches) {
    auto const candidates = names.of(match);
    if (candidates.empty()) continue;
    Alias const alias = lexicon_.actors().alias(candidates.front().alias);
    if (auto const line = at("alias", alias_key(alias.text)); !line.empty()) out.push_back(fmt::format("\"{}\" {}", alias.text, line));
  }
  std::vector<std::string> lower;
  for (std::uint32_t t = tokens.begin; t <= head && t < tree_.tokens.size(); ++t) lower.push_back(alias_key(tree_.tokens[t].lemma));
  std::vector<std::string_view> const lemmas(lower.begin(), lower.end());
  if (auto const agent = lexicon_.agents().match(lemmas))
    if (auto const line = at("agent", agent->agent.phrase); !line.empty()) out.push_back(fmt::format("\"{}\" {}", agent->agent.phrase, line));
  return out;
}

std::vector<std::string> LexiconLines::groups_of(std::string_view condition) const {
  std::vector<std::string> out;
  for (std::size_t i = condition.find('@'); i != std::string_view::npos; i = condition.find('@', i + 1)) {
    if (i > 0 && condition[i - 1] == '!') continue;
    std::string_view const name = condition.substr(i + 1, condition.find(' ', i) - i - 1);
    for (auto const* kind : {"group", "class"})
      if (auto const line = at(kind, name); !line.empty()) {
        out.push_back(fmt::format("{} {}", name, line));
        break;
      }
  }
  return out;
}

FrameRow const* LexiconLines::frame(std::string_view id) const {
  for (std::uint32_t i = 0; i < lexicon_.frames().size(); ++i)
    if (FrameRow const& row = lexicon_.frames().frame(i); lexicon_.frames().str(row.id) == id) return &row;
  return nullptr;
}

ComposeRow const* LexiconLines::rule(Predicate const& attitude, std::string_view id) const {
  auto const& frames = lexicon_.frames();
  std::string const lemma = std::string(attitude.lemma) + (attitude.particle.empty() ? "" : "_" + std::string(attitude.particle));
  for (auto const* kind : {"v:", "n:", "a:"})
    for (std::string const& word : {lemma, std::string(attitude.lemma)})
      if (OuterRow const* outer = frames.outer_of(frame_hash(kind + word)))
        for (ComposeRow const& row : frames.rules(*outer))
          if (frames.str(row.id) == id) return &row;
  return nullptr;
}

std::string_view place_of_condition(std::string_view condition) { return condition.substr(0, condition.find(" = ")); }

std::string shortened(std::string_view condition) {
  constexpr std::size_t kWords = 8;
  std::size_t at = 0, words = 0;
  while (at < condition.size() && words < kWords) {
    at = std::min(condition.find(' ', at + 1), condition.size());
    ++words;
  }
  if (at >= condition.size()) return std::string(condition);
  auto const left = std::count(condition.begin() + static_cast<std::ptrdiff_t>(at), condition.end(), ' ');
  return fmt::format("{} ... ({} more)", condition.substr(0, at), left);
}

std::vector<std::uint32_t> tokens_at(Predicate const& predicate, std::string_view condition) {
  static constexpr std::pair<std::string_view, Slot> kSlots[] = {
      {"subject", Slot::kSubject}, {"object", Slot::kObject},     {"iobj", Slot::kIndirect},
      {"comp", Slot::kComplement}, {"poss", Slot::kPossessor}, {"mod", Slot::kModifier}};
  std::string_view const place = place_of_condition(condition);
  std::vector<std::uint32_t> out;
  if (place == "self") return {predicate.token};
  for (Argument const& a : predicate.arguments) {
    bool const slot = std::any_of(std::begin(kSlots), std::end(kSlots), [&](auto const& s) { return s.first == place && s.second == a.slot; });
    if (slot || (!a.prep.empty() && a.prep == place)) out.push_back(a.token);
  }
  return out;
}

}  // namespace dragoman
