// spacy/pipeline/attributeruler.py without the generic matcher: the patterns are short and test few
// attributes, so they are indexed by the first token's lower-cased text or tag and tried directly.
#include "syntax/attribute_ruler.h"

#include <algorithm>

#include "syntax/model_files.h"

namespace dragoman::syntax {
namespace {

constexpr std::uint32_t kUnset = 0;

/// MORPH values as spaCy normalises them: "_" is empty, features sorted by name.
std::string normalised_morph(std::string const& text) {
  if (text == "_") return {};
  std::vector<std::string> features;
  for (std::size_t at = 0; at <= text.size();) {
    std::size_t const end = std::min(text.find('|', at), text.size());
    if (end > at) features.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  std::sort(features.begin(), features.end());
  std::string out;
  for (std::string const& feature : features) out += (out.empty() ? "" : "|") + feature;
  return out;
}

}  // namespace

bool AttributeRuler::NumberTest::accepts(std::uint32_t n) const {
  if (test == Test::kAny) return true;
  bool const found = std::find(numbers.begin(), numbers.end(), n) != numbers.end();
  return found == (test == Test::kIn);
}

/// Turns the file into patterns; numbers every string on the way.
struct AttributeRuler::Builder {
  AttributeRuler& ruler;
  Names& names;
  std::filesystem::path const& path;

  std::uint32_t lower_number(std::string const& text) const {
    if (text.empty()) return 0;
    auto const next = static_cast<std::uint32_t>(ruler.lower_keys_.size() + 1);
    return ruler.lower_keys_.try_emplace(text, next).first->second;
  }

  Result<NumberTest> number_test(Value const& value, bool is_lower, std::string const& key) const {
    auto const number = [&](std::string const& text) {
      return is_lower ? lower_number(text) : names.add(text);
    };
    if (value.as_string() != nullptr) return NumberTest{Test::kIn, {number(*value.as_string())}};
    for (auto const& [operation, test] : {std::pair{"IN", Test::kIn}, std::pair{"NOT_IN", Test::kNotIn}}) {
      Value const* list = value.find(operation);
      if (list == nullptr || list->as_array() == nullptr || value.as_map()->size() != 1) continue;
      NumberTest out{test, {}};
      for (Value const& item : *list->as_array()) {
        if (item.as_string() == nullptr)
          return unsupported(path, "attribute_ruler: list of other than text in " + key);
        out.numbers.push_back(number(*item.as_string()));
      }
      return out;
    }
    return unsupported(path, "attribute_ruler: unknown condition on " + key);
  }

  Result<void> regex_test(std::string const& pattern, TokenTest& test) const {
    constexpr std::size_t kMaxRegexes = 32;
    if (ruler.regexes_.size() == kMaxRegexes)
      return unsupported(path, "attribute_ruler: more than 32 regular expressions");
    auto regex = Regex::compile(pattern, Regex::Anchor::kAnywhere, path.string() + ": REGEX");
    if (!regex) return tl::unexpected(regex.error());
    test.regex = static_cast<int>(ruler.regexes_.size());
    ruler.regexes_.push_back(std::move(*regex));
    return {};
  }

  Result<TokenTest> token_test(Value const& spec) const {
    TokenTest out;
    if (spec.as_map() == nullptr) return corrupt(path, "attribute_ruler: malformed pattern");
    for (auto const& [key_value, value] : *spec.as_map()) {
      std::string const key = key_value.as_string() != nullptr ? *key_value.as_string() : "?";
      Value const* regex = key == "LOWER" ? value.find("REGEX") : nullptr;
      if (regex != nullptr && regex->as_string() != nullptr) {
        if (auto done = regex_test(*regex->as_string(), out); !done) return tl::unexpected(done.error());
      } else if (key == "TAG" || key == "DEP" || key == "LOWER") {
        auto test = number_test(value, key == "LOWER", key);
        if (!test) return tl::unexpected(test.error());
        (key == "TAG" ? out.tag : key == "DEP" ? out.dep : out.lower) = std::move(*test);
      } else if (key == "IS_SPACE" && value.as_bool() != nullptr) {
        out.is_space = *value.as_bool() ? 1 : 0;
      } else {
        return unsupported(path, "attribute_ruler: unknown pattern key " + key);
      }
    }
    return out;
  }

  Result<std::vector<Change>> changes(Value const* attrs) const {
    std::vector<Change> out;
    if (attrs == nullptr || attrs->as_map() == nullptr)
      return corrupt(path, "attribute_ruler: rule without attrs");
    for (auto const& [key, value] : *attrs->as_map()) {
      constexpr std::string_view kNames[] = {"TAG", "POS", "MORPH", "LEMMA", "DEP"};
      if (key.as_string() == nullptr || value.as_string() == nullptr)
        return corrupt(path, "attribute_ruler: malformed attrs");
      auto const it = std::find(std::begin(kNames), std::end(kNames), *key.as_string());
      if (it == std::end(kNames))
        return unsupported(path, "attribute_ruler: unknown attribute " + *key.as_string());
      auto const field = static_cast<Field>(it - std::begin(kNames));
      out.push_back(
          {field, names.add(field == kMorph ? normalised_morph(*value.as_string()) : *value.as_string())});
    }
    return out;
  }

  Result<void> rule(Value const& value) const {
    auto made = changes(value.find("attrs"));
    if (!made) return tl::unexpected(made.error());
    auto const number = static_cast<std::uint32_t>(ruler.rules_.size());
    ruler.rules_.push_back(std::move(*made));
    Value const* patterns = value.find("patterns");
    Value const* index = value.find("index");
    std::int64_t target = 0;
    if (patterns == nullptr || patterns->as_array() == nullptr ||
        (index != nullptr && !index->as_integer(target))) {
      return corrupt(path, "attribute_ruler: malformed rule");
    }
    for (Value const& tokens : *patterns->as_array()) {
      if (tokens.as_array() == nullptr || tokens.as_array()->empty())
        return corrupt(path, "attribute_ruler: empty pattern");
      Pattern pattern;
      pattern.rule = number;
      for (Value const& token : *tokens.as_array()) {
        auto test = token_test(token);
        if (!test) return tl::unexpected(test.error());
        pattern.tokens.push_back(std::move(*test));
      }
      auto const length = static_cast<std::int64_t>(pattern.tokens.size());
      std::int64_t const at = target < 0 ? length + target : target;
      if (at < 0 || at >= length) return corrupt(path, "attribute_ruler: index outside its pattern");
      pattern.target = static_cast<std::uint32_t>(at);
      ruler.patterns_.push_back(std::move(pattern));
    }
    return {};
  }

  void index() const {
    ruler.by_tag_.resize(names.size());
    ruler.by_lower_.resize(ruler.lower_keys_.size() + 1);
    for (std::uint32_t p = 0; p < ruler.patterns_.size(); ++p) {
      TokenTest const& first = ruler.patterns_[p].tokens[0];
      if (first.regex >= 0) {
        ruler.by_regex_.push_back(p);
      } else if (first.lower.test == Test::kIn) {
        for (std::uint32_t const key : first.lower.numbers) ruler.by_lower_[key].push_back(p);
      } else {
        for (Name tag = 0; tag < names.size(); ++tag) {
          if (first.tag.accepts(tag)) ruler.by_tag_[tag].push_back(p);
        }
      }
    }
  }
};

Result<AttributeRuler> AttributeRuler::load(std::filesystem::path const& path, Names& names) {
  auto const file = read_msgpack_file(path);
  if (!file) return tl::unexpected(file.error());
  if (file->as_array() == nullptr) return corrupt(path, "attribute_ruler: not a list of rules");
  AttributeRuler out;
  Builder const builder{out, names, path};
  for (Value const& rule : *file->as_array()) {
    if (auto done = builder.rule(rule); !done) return tl::unexpected(done.error());
  }
  builder.index();
  return out;
}

std::uint32_t AttributeRuler::lower_key(std::string_view lowered) const {
  auto const it = lower_keys_.find(lowered);
  return it == lower_keys_.end() ? 0 : it->second;
}

std::uint32_t AttributeRuler::regex_bits(std::string_view lowered, RegexScratch& scratch) const {
  std::uint32_t bits = 0;
  for (std::size_t i = 0; i < regexes_.size(); ++i) {
    if (regexes_[i].matches(lowered, scratch)) bits |= std::uint32_t{1} << i;
  }
  return bits;
}

bool AttributeRuler::accepts(TokenTest const& test, Word const& word, Name tag, Name dep) const {
  return test.tag.accepts(tag) && test.lower.accepts(word.lower_key) && test.dep.accepts(dep) &&
         (test.is_space < 0 || (test.is_space == 1) == word.is_space) &&
         (test.regex < 0 || (word.regex_bits >> test.regex & 1) != 0);
}

void AttributeRuler::try_pattern(Pattern const& pattern, std::size_t at,
                                 std::span<std::uint32_t const> token_words, WordTable const& words,
                                 Annotations& doc, RulerWorkspace& w) const {
  if (at + pattern.tokens.size() > token_words.size()) return;
  for (std::size_t i = 0; i < pattern.tokens.size(); ++i) {
    std::size_t const t = at + i;
    if (!accepts(pattern.tokens[i], words[token_words[t]], w.before.tag[t], w.before.dep[t])) return;
  }
  std::size_t const target = at + pattern.target;
  for (Change const& change : rules_[pattern.rule]) {
    std::uint32_t& winner = w.winner[target * kFields + change.field];
    if (winner != kUnset && winner > pattern.rule + 1) continue;
    winner = pattern.rule + 1;
    switch (change.field) {
      case kTag:
        doc.tag[target] = change.value;
        break;
      case kPos:
        doc.pos[target] = change.value;
        break;
      case kMorph:
        doc.morph[target] = change.value;
        break;
      case kLemma:
        doc.lemma[target] = change.value;
        break;
      case kDep:
        doc.dep[target] = change.value;
        break;
      case kFields:
        break;
    }
  }
}

void AttributeRuler::apply(std::span<std::uint32_t const> token_words, WordTable const& words,
                           Annotations& doc, RulerWorkspace& w) const {
  w.before.tag = doc.tag;
  w.before.dep = doc.dep;
  w.winner.assign(token_words.size() * kFields, kUnset);
  for (std::size_t t = 0; t < token_words.size(); ++t) {
    Word const& word = words[token_words[t]];
    auto const try_all = [&](std::vector<std::uint32_t> const& list) {
      for (std::uint32_t const p : list) try_pattern(patterns_[p], t, token_words, words, doc, w);
    };
    if (w.before.tag[t] < by_tag_.size()) try_all(by_tag_[w.before.tag[t]]);
    if (word.lower_key != 0) try_all(by_lower_[word.lower_key]);
    if (word.regex_bits != 0) try_all(by_regex_);
  }
}

}  // namespace dragoman::syntax
