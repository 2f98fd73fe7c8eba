// Loading a model directory, component by component, in the order in which names must be known: the
// ruler indexes its patterns by the tagger's tags, the lemmatizer by the ruler's parts of speech.
#include "syntax/model_files.h"
#include "syntax/pipeline_parts.h"

namespace dragoman::syntax {
namespace {

/// Stores what a component's loader gave, or remembers the first error.
class Loading {
 public:
  template <class T>
  bool into(T& place, Result<T> loaded) {
    if (!loaded) {
      error_ = std::move(loaded.error());
      return false;
    }
    place = std::move(*loaded);
    return true;
  }
  Error error() { return std::move(error_); }

 private:
  Error error_;
};

Result<LexicalRules> load_lexical(std::filesystem::path const& path) {
  auto const file = read_msgpack_file(path);
  if (!file) return tl::unexpected(file.error());
  LexicalRules out;
  Value const* table = file->find("lexeme_norm");
  if (table == nullptr) return out;
  if (table->as_map() == nullptr) return corrupt(path, "vocab: lexeme_norm is not a table");
  for (auto const& [key, norm] : *table->as_map()) {
    std::uint64_t id = 0;
    if (!key.as_unsigned(id) || norm.as_string() == nullptr)
      return corrupt(path, "vocab: malformed lexeme_norm");
    out.add_norm(id, *norm.as_string());
  }
  return out;
}

Result<std::string> load_name(std::filesystem::path const& path) {
  auto const meta = read_json_file(path);
  if (!meta) return tl::unexpected(meta.error());
  auto const text = [&](char const* key) {
    Value const* value = meta->find(key);
    return value != nullptr && value->as_string() != nullptr ? *value->as_string() : std::string("?");
  };
  return text("lang") + "_" + text("name") + "-" + text("version");
}

Result<void> load_config(std::filesystem::path const& path) {
  auto const text = read_file(path);
  if (!text) return tl::unexpected(text.error());
  return check_config(parse_config(*text), path);
}

}  // namespace

Result<Pipeline> Pipeline::load(std::filesystem::path const& directory, Arithmetic arithmetic) {
  if (auto config = load_config(directory / "config.cfg"); !config) return tl::unexpected(config.error());
  auto parts = std::make_unique<Parts>();
  Names& names = parts->names;
  Loading loading;
  ThincModel shared;
  ThincModel ner;
  bool const loaded =
      loading.into(parts->name, load_name(directory / "meta.json")) &&
      loading.into(parts->lexical, load_lexical(directory / "vocab" / "lookups.bin")) &&
      loading.into(parts->tokenizer, Tokenizer::load(directory / "tokenizer")) &&
      loading.into(shared, ThincModel::read(directory / "tok2vec" / "model")) &&
      loading.into(parts->tok2vec, Tok2Vec::build(shared)) &&
      loading.into(parts->tagger, Tagger::load(directory / "tagger", parts->tok2vec.width(), names)) &&
      loading.into(parts->parser,
                   DependencyParser::load(directory / "parser", parts->tok2vec.width(), names)) &&
      loading.into(ner, ThincModel::read(directory / "ner" / "model")) &&
      loading.into(parts->ner_tok2vec, Tok2Vec::build(ner)) &&
      loading.into(parts->ner,
                   EntityRecogniser::build(directory / "ner", ner, parts->ner_tok2vec.width(), names)) &&
      loading.into(parts->ruler, AttributeRuler::load(directory / "attribute_ruler" / "patterns", names)) &&
      loading.into(parts->lemmatizer,
                   Lemmatizer::load(directory / "lemmatizer" / "lookups" / "lookups.bin", names));
  if (!loaded) return tl::unexpected(loading.error());
  Parts& loaded_parts = *parts;
  Pipeline pipeline(std::move(parts));
  if (arithmetic == Arithmetic::kFast) pipeline.use_bytes(loaded_parts);
  return pipeline;
}

}  // namespace dragoman::syntax
