// The loaded components of a Pipeline and the buffers of a PipelineWorkspace. Private to pipeline*.cc.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "syntax/attribute_ruler.h"
#include "syntax/dependency_parser.h"
#include "syntax/entity_recogniser.h"
#include "syntax/lemma_cache.h"
#include "syntax/lemmatizer.h"
#include "syntax/names.h"
#include "syntax/pipeline.h"
#include "syntax/tagger.h"
#include "syntax/text_tokens.h"
#include "syntax/tok2vec.h"
#include "syntax/tokenizer.h"

namespace dragoman::syntax {

struct Pipeline::Parts {
  std::string name;
  Names names;
  LexicalRules lexical;
  Tokenizer tokenizer;
  Tok2Vec tok2vec;
  Tagger tagger;
  DependencyParser parser;
  AttributeRuler ruler;
  Lemmatizer lemmatizer;
  Tok2Vec ner_tok2vec;
  EntityRecogniser ner;

  WordRules word_rules() const { return {lexical, tokenizer, ruler}; }
};

struct PipelineWorkspace::Buffers {
  explicit Buffers(Pipeline::Parts const& of) : parts(&of) {}

  Pipeline::Parts const* parts;
  RegexScratch regex;
  WordTable words;
  TextTokens text_tokens;
  TokenBatch batch;
  Tok2VecWorkspace tok2vec;
  Tok2VecWorkspace ner_tok2vec;
  std::vector<float> tag_scores;
  std::vector<std::uint8_t> is_space, sentence_start;
  Annotations annotations;
  RulerWorkspace ruler;
  ParserWorkspace parser;
  EntityWorkspace entities;
  std::vector<TokenRun> entity_runs;
  LemmaCache lemmas;
  std::vector<std::string_view> token_lemmas;

  void forget_words() {
    words.clear();
    text_tokens.forget_words();
    tok2vec.forget_words();
    ner_tok2vec.forget_words();
    lemmas.forget_words();
  }
};

}  // namespace dragoman::syntax
