// Reading a spaCy model directory. config.cfg is used for one thing only: to refuse a model that has a
// component or architecture this runtime would run wrongly. What the networks look like is read from
// the networks' own files.
#include "syntax/model_files.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <fstream>
#include <utility>

#include "syntax/model_json.h"
#include "syntax/msgpack.h"

namespace dragoman::syntax {
namespace {

std::string_view trim(std::string_view text) {
  auto const blank = [](char c) { return c == ' ' || c == '\t' || c == '\r'; };
  while (!text.empty() && blank(text.front())) text.remove_prefix(1);
  while (!text.empty() && blank(text.back())) text.remove_suffix(1);
  return text;
}

struct KnownSetting {
  char const* section;
  char const* key;
  char const* value;
};

// What the networks of a component must be. The encoder's numbers are read from the weights.
constexpr KnownSetting kKnown[] = {
    {"nlp", "lang", "en"},  // the lemmatizer knows the base forms of English only
    {"components.tok2vec.model", "@architectures", "spacy.Tok2Vec.v2"},
    {"components.tok2vec.model.embed", "@architectures", "spacy.MultiHashEmbed.v2"},
    {"components.tok2vec.model.embed", "include_static_vectors", "false"},
    {"components.tok2vec.model.encode", "@architectures", "spacy.MaxoutWindowEncoder.v2"},
    {"components.tok2vec.model.encode", "window_size", "1"},
    {"components.tagger.model", "@architectures", "spacy.Tagger.v2"},
    {"components.tagger.model.tok2vec", "@architectures", "spacy.Tok2VecListener.v1"},
    {"components.parser.model", "@architectures", "spacy.TransitionBasedParser.v2"},
    {"components.parser.model", "state_type", "parser"},
    {"components.parser.model", "extra_state_tokens", "false"},
    {"components.parser.model", "use_upper", "true"},
    {"components.parser.model.tok2vec", "@architectures", "spacy.Tok2VecListener.v1"},
    {"components.ner.model", "@architectures", "spacy.TransitionBasedParser.v2"},
    {"components.ner.model", "state_type", "ner"},
    {"components.ner.model", "extra_state_tokens", "false"},
    {"components.ner.model", "use_upper", "true"},
    {"components.ner.model.tok2vec", "@architectures", "spacy.Tok2Vec.v2"},
    {"components.ner.model.tok2vec.embed", "@architectures", "spacy.MultiHashEmbed.v2"},
    {"components.ner.model.tok2vec.embed", "include_static_vectors", "false"},
    {"components.ner.model.tok2vec.encode", "@architectures", "spacy.MaxoutWindowEncoder.v2"},
    {"components.ner.model.tok2vec.encode", "window_size", "1"},
    {"components.lemmatizer", "mode", "rule"},
};

constexpr std::array<std::string_view, 6> kPipeline = {"tok2vec",         "tagger",     "parser",
                                                       "attribute_ruler", "lemmatizer", "ner"};

}  // namespace

Result<std::string> read_file(std::filesystem::path const& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) return environment_error("syntax.model_missing", std::strerror(errno), path.string());
  std::string bytes((std::istreambuf_iterator<char>(in)), std::istreambuf_iterator<char>());
  if (in.bad()) return environment_error("syntax.model_missing", "cannot be read", path.string());
  return bytes;
}

tl::unexpected<Error> corrupt(std::filesystem::path const& path, std::string message) {
  return input_error("syntax.model_corrupt", std::move(message), path.string());
}
tl::unexpected<Error> unsupported(std::filesystem::path const& path, std::string message) {
  return input_error("syntax.model_unsupported", std::move(message), path.string());
}

Result<Value> read_msgpack_file(std::filesystem::path const& path) {
  return read_file(path)
      .and_then([&](std::string const& bytes) { return read_msgpack(bytes, path.string()); })
      .map_error([](Error error) {
        if (error.code == "syntax.msgpack") error.code = "syntax.model_corrupt";
        return error;
      });
}

Result<Value> read_json_file(std::filesystem::path const& path) {
  return read_file(path)
      .and_then([&](std::string const& bytes) { return read_json(bytes, path.string()); })
      .map_error([](Error error) {
        if (error.code == "syntax.json") error.code = "syntax.model_corrupt";
        return error;
      });
}

ModelConfig parse_config(std::string_view text) {
  ModelConfig config;
  std::map<std::string, std::string>* section = nullptr;
  while (!text.empty()) {
    std::size_t const end = std::min(text.find('\n'), text.size());
    std::string_view const line = trim(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
    if (line.empty() || line.front() == '#' || line.front() == ';') continue;
    if (line.front() == '[' && line.back() == ']') {
      section = &config.sections[std::string(line.substr(1, line.size() - 2))];
      continue;
    }
    std::size_t const equals = line.find('=');
    if (section == nullptr || equals == std::string_view::npos) continue;
    std::string_view value = trim(line.substr(equals + 1));
    if (value.size() >= 2 && value.front() == '"' && value.back() == '"')
      value = value.substr(1, value.size() - 2);
    (*section)[std::string(trim(line.substr(0, equals)))] = std::string(value);
  }
  return config;
}

std::string ModelConfig::value(std::string_view section, std::string_view key) const {
  auto const found = sections.find(section);
  if (found == sections.end()) return {};
  auto const entry = found->second.find(std::string(key));
  return entry == found->second.end() ? std::string() : entry->second;
}

std::vector<std::string> ModelConfig::list(std::string_view section, std::string_view key) const {
  std::vector<std::string> out;
  auto const json = read_json(value(section, key), "config.cfg");
  if (!json || json->as_array() == nullptr) return out;
  for (Value const& item : *json->as_array()) {
    if (item.as_string() != nullptr) out.push_back(*item.as_string());
  }
  return out;
}

Result<void> check_config(ModelConfig const& config, std::filesystem::path const& path) {
  std::vector<std::string> const disabled = config.list("nlp", "disabled");
  std::vector<std::string> running;
  for (std::string& name : config.list("nlp", "pipeline")) {
    if (std::find(disabled.begin(), disabled.end(), name) == disabled.end())
      running.push_back(std::move(name));
  }
  for (std::string const& name : running) {
    if (std::find(kPipeline.begin(), kPipeline.end(), name) == kPipeline.end()) {
      return unsupported(path, "component \"" + name + "\" is not supported");
    }
  }
  if (!std::equal(running.begin(), running.end(), kPipeline.begin(), kPipeline.end())) {
    return unsupported(
        path, "the pipeline must be tok2vec, tagger, parser, attribute_ruler, lemmatizer, ner in this order");
  }
  for (KnownSetting const& known : kKnown) {
    std::string const found = config.value(known.section, known.key);
    if (found != known.value) {
      return unsupported(path, std::string("[") + known.section + "] " + known.key + " = \"" + found +
                                   "\" is not supported, only \"" + known.value + "\"");
    }
  }
  return {};
}

}  // namespace dragoman::syntax
