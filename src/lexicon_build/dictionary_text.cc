// Written from the manuals of the programs (Schrodt, TABARI 0.8 manual, 2012; Schrodt, Beieler and Idris, PETRARCH, 2014;
// Norris, PETRARCH2, 2015), which agree on lines and comments.
#include "lexicon_build/dictionary_text.h"

#include <algorithm>

#include "lexicon_build/csv_reader.h"

namespace dragoman {

void DictionaryLint::left_out(std::uint32_t line, std::string code, std::string message) {
  ++tally_.left_out;
  diagnostics_.error(file_, line, std::move(code), std::move(message));
}

void DictionaryLint::partly(std::uint32_t line, std::string code, std::string message) {
  ++tally_.partly;
  diagnostics_.warning(file_, line, std::move(code), std::move(message));
}

void DictionaryLint::note(std::uint32_t line, std::string code, std::string message) {
  diagnostics_.info(file_, line, std::move(code), std::move(message));
}

std::string trimmed(std::string_view text) {
  auto const begin = text.find_first_not_of(" \t\r\f\v");
  if (begin == std::string_view::npos) return {};
  return std::string(text.substr(begin, text.find_last_not_of(" \t\r\f\v") - begin + 1));
}

std::vector<std::string> split_words(std::string_view text) {
  std::vector<std::string> out;
  for (std::size_t at = 0; (at = text.find_first_not_of(" \t", at)) != std::string_view::npos;) {
    std::size_t const end = std::min(text.find_first_of(" \t", at), text.size());
    out.emplace_back(text.substr(at, end - at));
    at = end;
  }
  return out;
}

std::string phrase_text(std::string_view text) {
  std::string blanks(text);
  std::replace(blanks.begin(), blanks.end(), '_', ' ');
  std::string out;
  for (std::string const& word : split_words(blanks)) out += (out.empty() ? "" : " ") + word;
  return out;
}

std::string lower_case(std::string_view text) {
  std::string out(text);
  for (char& c : out)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return out;
}

namespace {

/// Removes "<!-- ... -->", which may go on over lines.
std::string without_remarks(std::string_view text, bool& inside) {
  std::string out;
  while (!text.empty()) {
    std::string_view const wanted = inside ? "-->" : "<!--";
    std::size_t const at = text.find(wanted);
    if (!inside) out += text.substr(0, at);
    if (at == std::string_view::npos) break;
    inside = !inside;
    text.remove_prefix(at + wanted.size());
  }
  return out;
}

/// Control characters but tabs and what ends a line.
bool has_control(std::string_view line) {
  if (line.ends_with('\r')) line.remove_suffix(1);
  return std::any_of(line.begin(), line.end(), [](char c) { return (c >= 0 && c < 0x20 && c != '\t') || c == 0x7F; });
}

}  // namespace

std::vector<DictionaryLine> dictionary_lines(DictionaryFile const& file, DictionaryLint& lint) {
  std::vector<DictionaryLine> out;
  std::string_view rest = file.content;
  if (rest.starts_with("\xEF\xBB\xBF")) rest.remove_prefix(3);
  bool remark = false;
  for (std::uint32_t number = 1; !rest.empty(); ++number) {
    std::size_t const end = std::min(rest.find('\n'), rest.size());
    std::string_view const raw = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    if (!is_utf8(raw) || has_control(raw)) {
      lint.entry();
      lint.left_out(number, "dictionary.utf8", "the line is not UTF-8 text");
      continue;
    }
    std::string line = without_remarks(raw, remark);
    line.resize(std::min(line.find_first_of("#;"), line.size()));
    bool const indented = !line.empty() && (line[0] == ' ' || line[0] == '\t');
    if (std::string text = trimmed(line); !text.empty()) out.push_back({number, indented, std::move(text)});
  }
  return out;
}

BracketedLine cut_brackets(std::string_view text) {
  BracketedLine out;
  std::size_t const open = text.find('[');
  out.phrase = trimmed(text.substr(0, open));
  std::string_view rest = open == std::string_view::npos ? std::string_view{} : text.substr(open);
  while (!rest.empty()) {
    std::size_t const close = rest.find(']');
    if (rest.front() != '[' || close == std::string_view::npos) {
      out.broken = true;
      return out;
    }
    out.codes.push_back(trimmed(rest.substr(1, close - 1)));
    std::size_t const next = rest.find_first_not_of(" \t", close + 1);
    rest = next == std::string_view::npos ? std::string_view{} : rest.substr(next);
  }
  return out;
}

}  // namespace dragoman
