// spacy/pipeline/lemmatizer.py (rule_lemmatize) and lang/en/lemmatizer.py (is_base_form).
#include "syntax/lemmatizer.h"

#include <algorithm>

#include "syntax/characters.h"
#include "syntax/model_files.h"
#include "syntax/string_id.h"

namespace dragoman::syntax {
namespace {

bool has_feature(std::string_view morph, std::string_view feature) {
  for (std::size_t at = 0; at < morph.size();) {
    std::size_t const end = std::min(morph.find('|', at), morph.size());
    if (morph.substr(at, end - at) == feature) return true;
    at = end + 1;
  }
  return false;
}

bool contains(std::vector<std::string> const& list, std::string const& text) {
  return std::find(list.begin(), list.end(), text) != list.end();
}

/// A list of strings; false if the value is something else.
bool read_strings(Value const& value, std::vector<std::string>& out) {
  if (value.as_array() == nullptr) return false;
  for (Value const& item : *value.as_array()) {
    if (item.as_string() == nullptr) return false;
    out.push_back(*item.as_string());
  }
  return true;
}

}  // namespace

Result<Lemmatizer> Lemmatizer::load(std::filesystem::path const& path, Names const& names) {
  auto const file = read_msgpack_file(path);
  if (!file) return tl::unexpected(file.error());
  Lemmatizer out;
  std::unordered_map<std::uint64_t, std::uint32_t> table_of_id;
  for (Name n = 0; n < names.size(); ++n) {
    std::string_view const name = names[n];
    std::string const lowered = lower(name);
    out.kinds_.push_back(lowered.empty() || lowered == "space" || lowered == "eol" ? Pos::kSpaceOrNone
                         : lowered == "noun"                                       ? Pos::kNoun
                         : lowered == "verb"                                       ? Pos::kVerb
                         : lowered == "adj"                                        ? Pos::kAdjective
                         : lowered == "propn"                                      ? Pos::kProperNoun
                                                                                   : Pos::kOther);
    MorphFlags flags;
    flags.singular = has_feature(name, "Number=Sing");
    flags.has_number = name.find("Number=") != std::string_view::npos;
    flags.infinitive = has_feature(name, "VerbForm=Inf");
    flags.finite = has_feature(name, "VerbForm=Fin");
    flags.present = has_feature(name, "Tense=Pres");
    flags.positive = has_feature(name, "Degree=Pos");
    flags.form_none = has_feature(name, "VerbForm=None");
    out.flags_.push_back(flags);
    auto const [it, added] =
        table_of_id.try_emplace(string_id(lowered), static_cast<std::uint32_t>(out.tables_.size()));
    if (added) out.tables_.emplace_back();
    out.table_of_.push_back(it->second);
  }
  if (auto done = out.read_tables(*file, path, table_of_id); !done) return tl::unexpected(done.error());
  return out;
}

Result<void> Lemmatizer::read_tables(Value const& file, std::filesystem::path const& path,
                                     std::unordered_map<std::uint64_t, std::uint32_t> const& table_of_id) {
  for (char const* kind : {"lemma_rules", "lemma_exc", "lemma_index"}) {
    Value const* tables = file.find(kind);
    if (tables == nullptr || tables->as_map() == nullptr) {
      return unsupported(path, std::string("lemmatizer: no table ") + kind);
    }
    for (auto const& [id_value, content] : *tables->as_map()) {
      std::uint64_t id = 0;
      auto const malformed = [&] { return corrupt(path, std::string("lemmatizer: malformed ") + kind); };
      if (!id_value.as_unsigned(id)) return malformed();
      auto const it = table_of_id.find(id);
      if (it == table_of_id.end()) continue;  // a part of speech the rules never assign
      Table& table = tables_[it->second];
      std::vector<std::string> strings;
      if (kind == std::string_view("lemma_index")) {
        if (!read_strings(content, strings)) return malformed();
        table.index.insert(strings.begin(), strings.end());
      } else if (kind == std::string_view("lemma_exc")) {
        if (content.as_map() == nullptr) return malformed();
        for (auto const& [text, lemmas] : *content.as_map()) {
          strings.clear();
          if (text.as_string() == nullptr || !read_strings(lemmas, strings)) return malformed();
          table.exceptions.insert_or_assign(*text.as_string(), strings);
        }
      } else {
        if (content.as_array() == nullptr) return malformed();
        for (Value const& rule : *content.as_array()) {
          strings.clear();
          if (!read_strings(rule, strings) || strings.size() != 2) return malformed();
          table.rules.emplace_back(strings[0], strings[1]);
        }
      }
    }
  }
  return {};
}

bool Lemmatizer::base_form(Name pos, Name morph) const {
  MorphFlags const& f = flags_[morph];
  switch (kinds_[pos]) {
    case Pos::kNoun:
      if (f.singular) return true;
      break;
    case Pos::kVerb:
      if (f.finite && f.present && !f.has_number) return true;
      break;
    default:
      break;
  }
  return f.infinitive || f.form_none || f.positive;
}

std::string Lemmatizer::lemma(std::string_view text, std::string_view lowered, Name pos, Name morph) const {
  Pos const kind = kinds_[pos];
  if (kind == Pos::kSpaceOrNone || base_form(pos, morph)) return std::string(lowered);
  Table const& table = tables_[table_of_[pos]];
  if (table.empty()) return std::string(kind == Pos::kProperNoun ? text : lowered);
  std::vector<std::string> forms;
  std::vector<std::string> out_of_index;
  for (auto const& [from, to] : table.rules) {
    if (!lowered.ends_with(from)) continue;
    std::string form = std::string(lowered.substr(0, lowered.size() - from.size())) + to;
    if (form.empty()) continue;
    bool const known = table.index.find(form) != table.index.end();
    if (known) {
      forms.insert(forms.begin(), std::move(form));
    } else if (!all_alphabetic(form)) {
      forms.push_back(std::move(form));
    } else {
      out_of_index.push_back(std::move(form));
    }
  }
  if (auto const it = table.exceptions.find(lowered); it != table.exceptions.end()) {
    for (std::string const& form : it->second) {
      if (!contains(forms, form)) forms.insert(forms.begin(), form);
    }
  }
  if (!forms.empty()) return forms.front();
  return out_of_index.empty() ? std::string(text) : out_of_index.front();
}

bool Lemmatizer::knows(std::string_view lowered) const {
  return std::any_of(tables_.begin(), tables_.end(), [&](Table const& table) {
    if (table.index.find(lowered) != table.index.end() || table.exceptions.find(lowered) != table.exceptions.end()) return true;
    return std::any_of(table.rules.begin(), table.rules.end(), [&](auto const& rule) {
      if (!lowered.ends_with(rule.first)) return false;
      return table.index.find(std::string(lowered.substr(0, lowered.size() - rule.first.size())) + rule.second) != table.index.end();
    });
  });
}

}  // namespace dragoman::syntax
