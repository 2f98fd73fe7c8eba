// Links between claims are found by words that point ("the accusation", "this") or by likeness; both err. A pair is kept
// only where a reader would set the two side by side: a denial mostly stands right behind what it denies.
#include "dispute/answers.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <cstdlib>
#include <set>

#include "base/ascii.h"

namespace dragoman {
namespace {

constexpr std::int64_t kBeside = 3;      // sentences
constexpr std::size_t kSharedWords = 3;  // of five letters and more
constexpr double kSureAcross = 0.5;      // confidence of a link across documents
constexpr std::size_t kClauseWords = 3, kClauseWordsAfterNoun = 4;  // "a claim that officials doubt" is no clause of its own
constexpr std::size_t kHeadLetters = 60;  // "an allegation by Afghan officials" before "that"

std::set<std::string> long_words(std::string const& text) {
  std::set<std::string> words;
  std::string word;
  for (char const c : lower_ascii(text) + " ") {
    if (std::isalpha(static_cast<unsigned char>(c)) != 0) {
      word += c;
    } else {
      if (word.size() >= 5) words.insert(word);
      word.clear();
    }
  }
  return words;
}

std::size_t shared_words(std::string const& a, std::string const& b) {
  auto const x = long_words(a), y = long_words(b);
  return static_cast<std::size_t>(std::count_if(x.begin(), x.end(), [&](std::string const& w) { return y.contains(w); }));
}

std::size_t word_count(std::string const& text) { return text.empty() ? 0 : static_cast<std::size_t>(std::count(text.begin(), text.end(), ' ')) + 1; }

/// Position behind "that" where a clause begins; npos: none.
std::size_t clause_start(std::string const& words) {
  std::string const lower = lower_ascii(words);
  if (lower.starts_with("that ")) return 5;
  std::size_t const at = lower.find(" that ");
  return at == std::string::npos || at > kHeadLetters ? std::string::npos : at + 6;
}

}  // namespace

std::string clause_of(std::string const& words) {
  std::size_t const start = clause_start(words);
  if (start == std::string::npos) return {};
  std::string clause = words.substr(start);
  // The span of a claim may run on into what else its speaker said.
  static constexpr std::array<std::string_view, 9> kNext = {" and says that ", " and said that ", " and alleged that ", " and added that ", " and accused ", " and warned ", " and demanded ", " and insisted that ", ", saying "};
  for (auto const next : kNext)
    if (auto const at = clause.find(next); at != std::string::npos) clause.resize(at);
  for (bool cut = true; cut;) {
    cut = false;
    for (std::string_view const tail : {" and", " but", ",", ";", " ", ".", "”", "\n"})
      if (clause.ends_with(tail)) clause.resize(clause.size() - tail.size()), cut = true;
  }
  return word_count(clause) >= (start == 5 ? kClauseWords : kClauseWordsAfterNoun) ? clause : std::string{};
}

bool denies_event(Statement const& denial, StatedEvent const& event) {
  if (!event.inside || event.type == "ACCUSE" || is_refusal(denial)) return false;
  std::string const clause = clause_of(denial.words);
  return clause.empty() || event.at < denial.words.find(clause) + clause.size();
}

bool are_alike(std::string const& a, std::string const& b) { return shared_words(a, b) >= kSharedWords; }

bool share_a_word(std::string const& a, std::string const& b) { return shared_words(a, b) > 0; }

bool is_refusal(Statement const& s) { return s.kind == "intention"; }

bool answers(Statement const& denial, Statement const& said, StatedRelation const& link) {
  if (denial.claim_id == said.claim_id) return false;
  std::size_t const shared = shared_words(denial.quote, said.quote);
  bool const plan = said.kind == "intention" || said.kind == "forecast";
  if (plan && shared < kSharedWords) return false;
  if (denial.doc_id != said.doc_id) return link.confidence ? *link.confidence >= kSureAcross : shared >= kSharedWords;
  if (link.basis.starts_with("same words")) return true;  // found by likeness, however far apart
  return std::abs(denial.sentence_number - said.sentence_number) <= kBeside || shared >= kSharedWords;
}

bool stands_alone(Statement const& denial) {
  if (!denial.against() || is_refusal(denial) || denial.voice == "publication") return false;
  if (!clause_of(denial.words).empty()) return denial.stance != "doubts" || denial.words.starts_with("that ");
  if (denial.stance == "doubts") return false;
  std::string const first = denial.words.substr(0, denial.words.find(' '));
  bool const gerund = first.ends_with("ing") && word_count(denial.words) > kClauseWords;
  bool const involvement = first == "any" || denial.words == "responsibility" || denial.words == "involvement";
  return gerund || involvement;
}

}  // namespace dragoman
