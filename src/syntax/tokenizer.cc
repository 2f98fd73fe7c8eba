// spacy/tokenizer.pyx, rule for rule; the order of the tests in `split` is the behaviour. Differences:
// chunks longer than kLongestChunk stay one token, because affix stripping is quadratic and nobody's
// word has 4,000 letters (hostile input has).
#include "syntax/tokenizer.h"

#include <algorithm>

#include "syntax/model_files.h"

namespace dragoman::syntax {
namespace {

constexpr std::size_t kLongestChunk = 4096;
constexpr std::uint64_t kOrthKey = 65;
constexpr std::uint64_t kNormKey = 67;

Piece plain(std::size_t length) { return {static_cast<std::uint32_t>(length), 0}; }

/// Length of the first match of an optional pattern; 0 if there is none.
std::size_t match_length(std::optional<Regex> const& regex, std::string_view text, RegexScratch& scratch) {
  RegexMatch match;
  return regex && regex->search(text, 0, scratch, match) ? match.end - match.begin : 0;
}

}  // namespace

Result<Tokenizer> Tokenizer::load(std::filesystem::path const& path) {
  auto const file = read_msgpack_file(path);
  if (!file) return tl::unexpected(file.error());
  Tokenizer out;
  if (auto done = out.read_patterns(*file, path); !done) return tl::unexpected(done.error());
  if (auto done = out.read_exceptions(*file, path); !done) return tl::unexpected(done.error());
  Value const* faster = file->find("faster_heuristics");
  out.make_sequences(faster == nullptr || faster->as_bool() == nullptr || *faster->as_bool());
  return out;
}

Result<void> Tokenizer::read_patterns(Value const& file, std::filesystem::path const& path) {
  struct Slot {
    char const* name;
    std::optional<Regex>* regex;
    Regex::Anchor anchor;
  };
  Slot const slots[] = {{"prefix_search", &prefix_, Regex::Anchor::kAnywhere},
                        {"suffix_search", &suffix_, Regex::Anchor::kAnywhere},
                        {"infix_finditer", &infix_, Regex::Anchor::kAnywhere},
                        {"token_match", &token_match_, Regex::Anchor::kStart},
                        {"url_match", &url_match_, Regex::Anchor::kStart}};
  for (Slot const& slot : slots) {
    Value const* pattern = file.find(slot.name);
    if (pattern == nullptr || pattern->is_nil()) continue;
    if (pattern->as_string() == nullptr) return corrupt(path, std::string(slot.name) + " is not text");
    auto regex = Regex::compile(*pattern->as_string(), slot.anchor, path.string() + ": " + slot.name);
    if (!regex) return tl::unexpected(regex.error());
    *slot.regex = std::move(*regex);
  }
  return {};
}

Result<void> Tokenizer::read_exceptions(Value const& file, std::filesystem::path const& path) {
  Value const* rules = file.find("exceptions");
  if (rules == nullptr || rules->as_map() == nullptr) return corrupt(path, "no exceptions");
  std::map<std::string, std::uint32_t, std::less<>> norm_numbers;
  for (auto const& [key, parts] : *rules->as_map()) {
    if (key.as_string() == nullptr || parts.as_array() == nullptr)
      return corrupt(path, "malformed exception");
    std::vector<Piece> pieces;
    std::string joined;
    for (Value const& part : *parts.as_array()) {
      Value const* orth = part.find(kOrthKey);
      Value const* norm = part.find(kNormKey);
      if (orth == nullptr || orth->as_string() == nullptr || orth->as_string()->empty() ||
          (norm != nullptr && norm->as_string() == nullptr)) {
        return corrupt(path, "malformed exception \"" + *key.as_string() + "\"");
      }
      joined += *orth->as_string();
      Piece piece = plain(orth->as_string()->size());
      if (norm != nullptr && !norm->as_string()->empty()) {
        auto const [it, added] =
            norm_numbers.try_emplace(*norm->as_string(), static_cast<std::uint32_t>(norms_.size()));
        if (added) norms_.push_back(*norm->as_string());
        piece.norm = it->second;
      }
      pieces.push_back(piece);
    }
    if (joined != *key.as_string())
      return corrupt(path, "exception \"" + *key.as_string() + "\" does not cover its text");
    exceptions_.insert_or_assign(*key.as_string(), std::move(pieces));
  }
  return {};
}

void Tokenizer::make_sequences(bool faster_heuristics) {
  RegexScratch scratch;
  std::map<std::string_view, std::vector<Piece> const*> sorted;  // file order must not matter
  for (auto const& [text, pieces] : exceptions_) sorted.emplace(text, &pieces);
  for (auto const& [text, ignored] : sorted) {
    bool const torn = match_length(prefix_, text, scratch) != 0 ||
                      match_length(suffix_, text, scratch) != 0 ||
                      (infix_ && infix_->matches(text, scratch)) || text.find(' ') != std::string_view::npos;
    if (faster_heuristics && !torn) continue;
    std::vector<std::string> sequence;
    for_each_chunk(
        text,
        [&, whole = text](std::size_t begin, std::size_t end) {
          std::vector<Piece> pieces;
          split(whole.substr(begin, end - begin), false, scratch, pieces);
          for (Piece const& piece : pieces) {
            sequence.emplace_back(whole.substr(begin, piece.length));
            begin += piece.length;
          }
        },
        [] {});
    if (sequence.empty()) continue;
    auto const [it, added] =
        sequence_starts_.try_emplace(sequence[0], static_cast<std::uint32_t>(sequences_.size()));
    if (added) sequences_.emplace_back();
    sequences_[it->second].push_back(std::move(sequence));
  }
}

std::span<Piece const> Tokenizer::exception(std::string_view text) const {
  auto const it = exceptions_.find(text);
  return it == exceptions_.end() ? std::span<Piece const>() : std::span<Piece const>(it->second);
}

std::uint32_t Tokenizer::sequences_from(std::string_view text) const {
  auto const it = sequence_starts_.find(text);
  return it == sequence_starts_.end() ? 0 : it->second;
}

void Tokenizer::split(std::string_view chunk, RegexScratch& scratch, std::vector<Piece>& out) const {
  split(chunk, true, scratch, out);
}

void Tokenizer::split(std::string_view chunk, bool use_exceptions, RegexScratch& scratch,
                      std::vector<Piece>& out) const {
  if (chunk.size() > kLongestChunk) {
    out.push_back(plain(chunk.size()));
    return;
  }
  auto const is_exception = [&](std::string_view text) { return use_exceptions && !exception(text).empty(); };
  std::vector<Piece> suffixes;  // only for chunks not seen before: an allocation here is rare
  std::size_t last_size = 0;
  while (!chunk.empty() && chunk.size() != last_size) {
    if (token_match_ && token_match_->matches(chunk, scratch)) break;
    if (is_exception(chunk)) break;
    last_size = chunk.size();
    std::size_t const prefix = match_length(prefix_, chunk, scratch);
    std::string_view const without_prefix = chunk.substr(prefix);
    if (prefix != 0 && is_exception(without_prefix)) {
      out.push_back(plain(prefix));
      chunk = without_prefix;
      break;
    }
    // The prefix must not be visible to the suffix patterns' look-behind.
    std::size_t const suffix = match_length(suffix_, without_prefix, scratch);
    std::string_view const without_suffix = chunk.substr(0, chunk.size() - suffix);
    if (suffix != 0 && is_exception(without_suffix)) {
      suffixes.push_back(plain(suffix));
      chunk = without_suffix;
      break;
    }
    if (prefix != 0) out.push_back(plain(prefix));
    if (suffix != 0) suffixes.push_back(plain(suffix));
    chunk = without_prefix.substr(0, without_prefix.size() - suffix);
  }
  if (!chunk.empty()) split_middle(chunk, use_exceptions, scratch, out);
  out.insert(out.end(), suffixes.rbegin(), suffixes.rend());
}

bool Tokenizer::is_whole(std::string_view text, RegexScratch& scratch) const {
  return (token_match_ && token_match_->matches(text, scratch)) ||
         (url_match_ && url_match_->matches(text, scratch));
}

void Tokenizer::split_middle(std::string_view text, bool use_exceptions, RegexScratch& scratch,
                             std::vector<Piece>& out) const {
  if (use_exceptions) {
    auto const pieces = exception(text);
    if (!pieces.empty()) {
      out.insert(out.end(), pieces.begin(), pieces.end());
      return;
    }
  }
  if (!infix_ || is_whole(text, scratch)) {
    out.push_back(plain(text.size()));
    return;
  }
  std::size_t start = 0;
  RegexMatch match;
  for (std::size_t from = 0; from <= text.size() && infix_->search(text, from, scratch, match);) {
    std::size_t next = match.end;
    if (match.end == match.begin) {  // step over an empty match as Python's finditer does
      if (next < text.size())
        next_code_point(text, next);
      else
        ++next;
    }
    from = next;
    if (match.begin == 0) continue;
    if (match.begin != start) out.push_back(plain(match.begin - start));
    if (match.end != match.begin) out.push_back(plain(match.end - match.begin));
    start = match.end;
  }
  if (start < text.size()) out.push_back(plain(text.size() - start));
}

}  // namespace dragoman::syntax
