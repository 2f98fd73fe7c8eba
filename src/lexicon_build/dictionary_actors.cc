// An entry begins with its own phrase; "+" lines and code lines belong to the last entry. Formats: dictionary_text.cc.
#include "lexicon_build/dictionary_actors.h"

#include <algorithm>

#include "base/date.h"
#include "lexicon/alias_key.h"

namespace dragoman {

namespace {

std::optional<DayNumber> day_of(std::string_view digits) {
  bool const plain = std::all_of(digits.begin(), digits.end(), [](char c) { return c >= '0' && c <= '9'; });
  if (!plain || (digits.size() != 6 && digits.size() != 8)) return std::nullopt;
  std::string year(digits.substr(0, digits.size() - 4));
  if (year.size() == 2) year.insert(0, year > "30" ? "19" : "20");
  auto const date = parse_date(year + "-" + std::string(digits.substr(digits.size() - 4, 2)) + "-" + std::string(digits.substr(digits.size() - 2)));
  if (!date) return std::nullopt;
  return static_cast<DayNumber>(date->day.time_since_epoch().count());
}

constexpr std::size_t kMostWords = 32;  ///< that a name may have in the lexicon

class Reader {
 public:
  Reader(DictionaryFile const& file, DictionaryLint& lint) : file_(file), lint_(lint) {}

  void line(DictionaryLine const& l) {
    lint_.entry();
    BracketedLine const cut = cut_brackets(l.text);
    bool const synonym = cut.phrase.starts_with('+');
    if (cut.broken) {
      if (!synonym && !cut.phrase.empty()) {  // an entry of its own: what follows is not the last one's
        close();
        skipping_ = true;
      }
      return lint_.left_out(l.line, "dictionary.brackets", "brackets do not close, or words stand behind them");
    }
    if (cut.phrase.empty() || synonym) {
      if (actors_.empty() || skipping_) return lint_.left_out(l.line, "dictionary.orphan", "no entry above that this line could belong to");
    } else {
      close();
      actors_.emplace_back();
      skipping_ = false;
    }
    if (!cut.phrase.empty() && !phrase(l.line, synonym ? cut.phrase.substr(1) : cut.phrase)) {
      if (!synonym) drop();
      return;
    }
    for (std::string const& text : cut.codes) code(l.line, text);
  }

  std::vector<DictionaryActor> finish() {
    close();
    return std::move(actors_);
  }

 private:
  bool phrase(std::uint32_t line, std::string const& written) {
    std::string const text = phrase_text(written);
    bool const odd = text.find_first_of("[]{}()<>=*$%^~!&|\"") != std::string::npos;
    bool const letters = std::any_of(text.begin(), text.end(), [](char c) { return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c & 0x80) != 0; });
    std::vector<AliasWord> words;
    append_alias_words(text, words);
    if (odd || !letters || words.empty() || words.size() > kMostWords) {
      lint_.left_out(line, "dictionary.phrase", "not a plain phrase: " + written);
      return false;
    }
    bool const open_end = file_.format == DictionaryFormat::kTabari && !written.ends_with('_');
    actors_.back().phrases.push_back({line, text, open_end});
    return true;
  }

  void code(std::uint32_t line, std::string const& text) {
    std::size_t const blank = std::min(text.find_first_of(" \t("), text.size());
    std::string const dates = trimmed(std::string_view(text).substr(blank));
    DatedCode read;
    if (!dates.empty()) {
      auto const days = read_code_dates(dates);
      if (!days) return lint_.partly(line, "actors.dates", "no dates (<YYMMDD, >YYMMDD or YYMMDD-YYMMDD), code left out: " + text);
      read = *days;
    }
    read.line = line;
    read.code = text.substr(0, blank);
    actors_.back().codes.push_back(read);
  }

  void close() {
    if (actors_.empty() || skipping_ || !actors_.back().codes.empty()) return;
    for (ActorPhrase const& p : actors_.back().phrases) lint_.left_out(p.line, "actors.no_code", p.text + " has no code");
    actors_.pop_back();
  }
  void drop() {
    actors_.pop_back();
    skipping_ = true;
  }

  DictionaryFile const& file_;
  DictionaryLint& lint_;
  std::vector<DictionaryActor> actors_;
  bool skipping_ = false;  ///< the last entry was left out, and its further lines with it
};

}  // namespace

std::optional<DatedCode> read_code_dates(std::string_view text) {
  if (text.starts_with('(') && text.ends_with(')')) text = text.substr(1, text.size() - 2);
  std::string bare;
  std::copy_if(text.begin(), text.end(), std::back_inserter(bare), [](char c) { return c != ' ' && c != '\t'; });
  DatedCode out;
  if (bare.starts_with('<') || bare.starts_with('>')) {
    auto const day = day_of(std::string_view(bare).substr(1));
    if (!day) return std::nullopt;
    if (bare[0] == '<') out.to = *day - 1;
    else out.from = *day + 1;
    return out;
  }
  std::size_t const dash = bare.find('-');
  if (dash == std::string::npos) return std::nullopt;
  auto const from = day_of(std::string_view(bare).substr(0, dash)), to = day_of(std::string_view(bare).substr(dash + 1));
  if (!from || !to || *to < *from) return std::nullopt;
  out.from = *from;
  out.to = *to;
  return out;
}

std::vector<DictionaryActor> read_dictionary_actors(DictionaryFile const& file, DictionaryLint& lint) {
  Reader reader(file, lint);
  for (DictionaryLine const& line : dictionary_lines(file, lint)) reader.line(line);
  return reader.finish();
}

}  // namespace dragoman
