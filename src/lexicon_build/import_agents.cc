// Our matcher works on lemmas, so of the plurals only those are kept that no lemmatiser undoes by an ending. Whether a
// noun names people or a body is not in the dictionaries; the ending decides ("minister", "analyst" against "army").
#include "lexicon_build/import_agents.h"

#include <algorithm>
#include <array>

#include "lexicon_build/cameo_codes.h"

namespace dragoman {

namespace {

bool names_people(std::string const& noun) {
  constexpr std::array<std::string_view, 23> kEndings = {"er",  "or",  "ist", "ian", "man",   "woman", "person", "people", "ee",   "ant",  "ent",
                                                         "eer", "iff", "eur", "ard", "smith", "chief", "head",   "rebel",  "aide", "king", "queen", "deputy"};
  constexpr std::array<std::string_view, 6> kBodies = {"government", "parliament", "department", "regiment", "contingent", "center"};
  auto const ends = [&](std::string_view e) { return noun.ends_with(e); };
  return std::any_of(kEndings.begin(), kEndings.end(), ends) && std::none_of(kBodies.begin(), kBodies.end(), ends);
}

bool is_regular_plural(std::string const& singular, std::string const& plural) {
  std::string const stem = singular.ends_with('y') ? singular.substr(0, singular.size() - 1) + "ies" : singular + "es";
  return plural == singular + "s" || plural == stem || plural == singular;
}

std::string quoted(std::string const& text) { return "\"" + text + "\""; }

bool is_noun_phrase(std::string const& text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == ' ' || c == '-' || c == '\'' || c == '.' || (c & 0x80) != 0;
  });
}

}  // namespace

void AgentImport::add(DictionaryFile const& file, DictionaryLint& lint) {
  for (DictionaryLine const& line : dictionary_lines(file, lint)) {
    lint.entry();
    if (line.text.starts_with('!') && line.text.find('=') != std::string::npos) define(line, lint);
    else entry(line, lint);
  }
}

void AgentImport::define(DictionaryLine const& line, DictionaryLint& lint) {
  std::size_t const equal = line.text.find('=');
  std::string const name = trimmed(std::string_view(line.text).substr(0, equal));
  std::string list = line.text.substr(equal + 1);
  std::replace(list.begin(), list.end(), ',', ' ');
  std::vector<std::string> const words = split_words(list);
  if (name.size() < 3 || !name.ends_with('!') || words.empty())
    return lint.left_out(line.line, "agents.set", "a set is written !NAME! = WORD, WORD");
  for (std::string const& word : words) sets_[name].push_back(phrase_text(word));
}

std::vector<std::string> AgentImport::spelled(std::string const& phrase, std::uint32_t line, DictionaryLint& lint) const {
  std::size_t const open = phrase.find('!');
  if (open == std::string::npos) return {phrase};
  std::size_t const close = phrase.find('!', open + 1);
  auto const set = close == std::string::npos ? sets_.end() : sets_.find(phrase.substr(open, close + 1 - open));
  if (set == sets_.end()) {
    lint.left_out(line, "agents.set", "no set of words is called so: " + phrase);
    return {};
  }
  std::vector<std::string> out;
  for (std::string const& word : set->second) out.push_back(phrase.substr(0, open) + word + phrase.substr(close + 1));
  return out;
}

void AgentImport::entry(DictionaryLine const& line, DictionaryLint& lint) {
  BracketedLine const cut = cut_brackets(line.text);
  if (cut.broken || cut.codes.size() != 1) return lint.left_out(line.line, "agents.code", "one code in brackets is needed");
  std::string code = cut.codes[0];
  bool const marked = code.find('~') != std::string::npos;
  std::erase(code, '~');
  if (code.find('-') != std::string::npos) return lint.left_out(line.line, "agents.null", "a noun that is to be no agent cannot be written here");
  auto const meaning = actor_code(code, true);
  if (!meaning || (meaning->sector.empty() && meaning->kind == "organization")) return lint.left_out(line.line, "agents.code", "no sector in the code " + cut.codes[0]);
  std::size_t const brace = cut.phrase.find('{');
  std::string plural = brace == std::string::npos ? std::string{} : cut.phrase.substr(brace + 1);
  if (brace != std::string::npos && !plural.ends_with('}')) return lint.left_out(line.line, "agents.plural", "the brace of the plural is not closed");
  if (!plural.empty()) plural.pop_back();
  auto const nouns = spelled(phrase_text(cut.phrase.substr(0, brace)), line.line, lint);
  for (std::string const& written : nouns) {
    std::string const noun = lower_case(written);
    if (!is_noun_phrase(noun)) return lint.left_out(line.line, "agents.noun", "not a plain noun: " + written);
    bool const world = meaning->sector == "IGO" || meaning->sector == "NGO" || meaning->sector == "MNC";
    Meaning const group{meaning->kind == "state" ? "organization" : meaning->kind, world ? "" : meaning->sector, names_people(noun)};
    auto const [at, fresh] = sectors_.emplace(noun, meaning->sector);
    if (!fresh && at->second != meaning->sector) return lint.left_out(line.line, "agents.again", written + " already stands for " + at->second);
    if (fresh) nouns_[group].insert(noun);
    std::string const many = lower_case(phrase_text(plural));
    if (!many.empty() && !is_regular_plural(noun, many) && is_noun_phrase(many) && sectors_.emplace(many, meaning->sector).second) nouns_[group].insert(many);
  }
  if (nouns.empty()) return;
  if (!marked) lint.note(line.line, "agents.mark", "code without ~, read as the sector behind the country's");
  if (!meaning->other_sectors.empty()) lint.partly(line.line, "agents.other", "a noun has one sector here; " + meaning->other_sectors + " is left out");
  for (std::string const& part : meaning->unknown) lint.partly(line.line, "agents.part", "the part " + part + " has no meaning here and is left out");
}

std::string AgentImport::toml() const {
  std::string out;
  for (auto const& [meaning, nouns] : nouns_) {
    out += "[[group]]\nkind = " + quoted(meaning.kind) + "\nsector = " + quoted(meaning.sector) + "\n";
    out += meaning.person ? "person = true\n" : meaning.kind == "civilian" ? "" : "group = true\n";
    out += "nouns = [\n";
    for (std::string const& noun : nouns) out += "  " + quoted(noun) + ",\n";
    out += "]\n\n";
  }
  return out;
}

}  // namespace dragoman
