// Much of the news calls the Islamic State "IS". To a tagger that is the verb, and the clause falls apart ("the coalition
// bombed IS positions"). The parser is given a name it can only read as one; the tree keeps what was written.
#include "text/verb_acronyms.h"

#include <algorithm>

#include "base/one_of.h"

namespace dragoman {

namespace {

constexpr std::string_view kAcronym = "IS", kMask = "XQ";

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80 || (c >= '0' && c <= '9') || c == '_'; }
bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }

std::string_view word_before(std::string_view text, std::size_t at) {
  std::size_t end = at;
  while (end > 0 && text[end - 1] == ' ') --end;
  std::size_t begin = end;
  while (begin > 0 && is_letter(text[begin - 1])) --begin;
  return text.substr(begin, end - begin);
}

std::string_view word_behind(std::string_view text, std::size_t at) {
  std::size_t begin = at;
  while (begin < text.size() && text[begin] == ' ') ++begin;
  std::size_t end = begin;
  while (end < text.size() && is_letter(text[end])) ++end;
  return text.substr(begin, end - begin);
}

/// In a line of capitals nothing tells the verb from the name.
bool shouts(std::string_view word) { return word.size() > 1 && std::all_of(word.begin(), word.end(), is_capital); }

bool is_subject_word(std::string_view word) {
  return one_of(word, {"it", "It", "this", "This", "that", "That", "there", "There", "he", "He", "she", "She", "what", "What", "which", "Which", "who", "Who", "here", "Here", "where", "Where"});
}

}  // namespace

bool tells_of_islamic_state(std::string_view text) {
  if (text.find(kAcronym) == std::string_view::npos) return false;
  return text.find("Islamic State") != std::string_view::npos || text.find("ISIS") != std::string_view::npos || text.find("ISIL") != std::string_view::npos || text.find("Daesh") != std::string_view::npos;
}

void mask_verb_acronyms(std::string& paragraph) {
  for (std::size_t at = paragraph.find(kAcronym); at != std::string::npos; at = paragraph.find(kAcronym, at + kAcronym.size())) {
    std::size_t const end = at + kAcronym.size();
    bool const whole = (at == 0 || !is_letter(paragraph[at - 1])) && (end == paragraph.size() || !is_letter(paragraph[end]));
    if (!whole) continue;
    std::string_view const before = word_before(paragraph, at), behind = word_behind(paragraph, end);
    if (is_subject_word(before) || shouts(before) || shouts(behind)) continue;
    paragraph.replace(at, kAcronym.size(), kMask);
  }
}

bool has_mask(std::string_view paragraph) { return paragraph.find(kMask) != std::string_view::npos; }

void unmask_verb_acronyms(std::string& paragraph, std::string_view original) {
  for (std::size_t at = paragraph.find(kMask); at != std::string::npos; at = paragraph.find(kMask, at + kMask.size()))
    if (original.substr(at, kAcronym.size()) == kAcronym) paragraph.replace(at, kMask.size(), kAcronym);
}

}  // namespace dragoman
