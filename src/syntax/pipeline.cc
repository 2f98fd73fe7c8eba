// Texts go through the pipeline in batches of a few hundred tokens: enough rows for the matrix kernels,
// few enough to stay in cache. Order of components as in spaCy: tokenizer, tok2vec, tagger, parser,
// attribute ruler, lemmatizer, entities (which need the parser's sentence starts).
#include "syntax/pipeline.h"

#include <algorithm>
#include <string>

#include "base/check.h"
#include "syntax/characters.h"
#include "syntax/pipeline_parts.h"

namespace dragoman::syntax {
namespace {

constexpr std::size_t kMaxTextBytes = std::size_t{16} << 20;

Result<void> check_text(std::string_view text, std::size_t index) {
  std::string const place = "text " + std::to_string(index);
  if (text.size() > kMaxTextBytes) return input_error("syntax.size", "text is larger than 16 MiB", place);
  std::size_t const bad = find_invalid_utf8(text);
  if (bad == std::string_view::npos) return {};
  return input_error("syntax.utf8", "not UTF-8", place + ", byte " + std::to_string(bad));
}

bool on_character_border(std::string_view text, std::size_t at) {
  return at == text.size() || (static_cast<unsigned char>(text[at]) & 0xC0) != 0x80;
}

Result<void> check_tokens(ParseInput const& input, std::size_t index) {
  std::uint32_t last = 0;
  for (Span const token : input.tokens) {
    bool const fits = token.begin >= last && token.begin < token.end && token.end <= input.text.size();
    if (!fits || !on_character_border(input.text, token.begin) ||
        !on_character_border(input.text, token.end)) {
      return input_error("syntax.tokens", "token ranges must be ascending, not empty and inside the text",
                         "text " + std::to_string(index) + ", byte " + std::to_string(token.begin));
    }
    last = token.end;
  }
  return {};
}

void take_given_tokens(ParseInput const& input, WordRules const& rules, WordTable& words,
                       RegexScratch& scratch, TokenBatch& batch) {
  for (Span const token : input.tokens) {
    bool const space = token.end < input.text.size() && input.text[token.end] == ' ';
    batch.push(words.find_or_add(token.of(input.text), 0, rules, scratch), token.begin, token.end, space);
  }
  batch.document_end.push_back(batch.size());
}

/// "the workers’ union": the curly mark behind an s, before a blank, where no single quotation is open. The model has seen
/// it close quotations alone; with the straight mark it chooses between both.
bool is_possessive_mark(std::string_view text, Span mark) {
  constexpr std::string_view kClosing = "\xE2\x80\x99", kOpening = "\xE2\x80\x98";
  constexpr std::size_t kReach = 200;
  if (mark.of(text) != kClosing || mark.begin == 0 || (text[mark.begin - 1] != 's' && text[mark.begin - 1] != 'S')) return false;
  if (mark.end + 1 >= text.size() || text[mark.end] != ' ') return false;
  std::size_t const from = mark.begin > kReach ? mark.begin - kReach : 0;
  return text.substr(from, mark.begin - from).rfind(kOpening) == std::string_view::npos;
}

/// Gives such marks of the document added last the word of the straight mark; their place in the text stays.
void straighten_possessives(std::string_view text, WordRules const& rules, WordTable& words, RegexScratch& scratch, TokenBatch& batch) {
  for (std::size_t i = batch.document_begin(batch.documents() - 1); i < batch.size(); ++i)
    if (is_possessive_mark(text, {batch.begin[i], batch.end[i]})) batch.word[i] = words.find_or_add("'", 0, rules, scratch);
}

}  // namespace

/// The steps of one batch; a view on parts and buffers that lives for one call.
struct Pipeline::Run {
  Parts const& parts;
  PipelineWorkspace::Buffers& w;
  ParseOptions options;

  std::span<std::uint32_t const> words_of(std::size_t d) const {
    return {w.batch.word.data() + w.batch.document_begin(d), w.batch.document_size(d)};
  }

  /// Tokens of the next texts, as many as make a batch; returns the first text that is not in it.
  std::size_t fill(std::span<ParseInput const> inputs, std::size_t next) {
    begins(options.observer, Stage::kTokenizer);
    if (w.words.full() || w.text_tokens.full()) w.forget_words();
    w.batch.clear();
    WordRules const rules = parts.word_rules();
    for (; next < inputs.size() && w.batch.size() < std::max<std::size_t>(options.batch_tokens, 1); ++next) {
      if (inputs[next].tokens.empty()) {
        w.text_tokens.tokenize(inputs[next].text, rules, w.words, w.regex, w.batch);
      } else {
        take_given_tokens(inputs[next], rules, w.words, w.regex, w.batch);
      }
      if (options.straight_possessives) straighten_possessives(inputs[next].text, rules, w.words, w.regex, w.batch);
    }
    return next;
  }

  /// Entities of documents that were parsed without.
  void entities(std::span<ParseInput const> inputs, std::span<NativeDoc> docs) {
    begins(options.observer, Stage::kEntityEncoder);
    choose_runs(inputs, docs);
    if (w.entity_runs.empty()) return;
    if (options.filter == nullptr)
      parts.ner_tok2vec.encode(w.batch, w.words, w.ner_tok2vec);
    else
      parts.ner_tok2vec.encode(w.batch, w.words, w.entity_runs, w.ner_tok2vec);
    begins(options.observer, Stage::kEntities);
    for (TokenRun const run : w.entity_runs) recognise(run, docs[run.document].tokens);
  }

  /// Sentences that are wanted, one after the other as one run.
  void choose_runs(std::span<ParseInput const> inputs, std::span<NativeDoc const> docs) {
    w.entity_runs.clear();
    for (std::size_t d = 0; d < docs.size(); ++d) {
      std::span<NativeToken const> const tokens = docs[d].tokens;
      DRAGOMAN_CHECK(tokens.size() == w.batch.document_size(d), "a document parsed from another text");
      for (std::size_t begin = 0, end = 0; begin < tokens.size(); begin = end) {
        for (end = begin + 1; end < tokens.size() && !tokens[end].sent_start;) ++end;
        if (options.filter != nullptr && !options.filter->wants_entities(inputs[d].text, tokens.subspan(begin, end - begin))) continue;
        bool const goes_on = !w.entity_runs.empty() && w.entity_runs.back().document == d && w.entity_runs.back().end == begin;
        if (goes_on)
          w.entity_runs.back().end = end;
        else
          w.entity_runs.push_back({d, begin, end});
      }
    }
  }

  void recognise(TokenRun run, std::span<NativeToken> tokens) {
    auto const token_words = words_of(run.document);
    w.sentence_start.clear();
    w.is_space.clear();
    for (std::size_t i = run.begin; i < run.end; ++i) {
      w.sentence_start.push_back(tokens[i].sent_start ? 1 : 0);
      w.is_space.push_back(w.words[token_words[i]].is_space ? 1 : 0);
    }
    parts.ner.recognise(w.ner_tok2vec.row(w.batch, run.document, run.begin), w.is_space, w.sentence_start, w.entities);
    for (std::size_t i = run.begin; i < run.end; ++i) {
      tokens[i].ent_iob = w.entities.iob[i - run.begin];
      tokens[i].ent_type = parts.names[w.entities.type[i - run.begin]];
    }
  }

  void batch(std::span<ParseInput const> inputs, std::span<NativeDoc> out) {
    begins(options.observer, Stage::kEncoder);
    parts.tok2vec.encode(w.batch, w.words, w.tok2vec);
    for (std::size_t d = 0; d < out.size(); ++d) {
      document(d);
      write(d, out[d]);
    }
    if (options.entities) entities(inputs, out);
  }

  void document(std::size_t d) {
    begins(options.observer, Stage::kTagger);
    auto const token_words = words_of(d);
    std::size_t const n = token_words.size();
    w.annotations.resize(n);
    w.is_space.resize(n);
    for (std::size_t i = 0; i < n; ++i) w.is_space[i] = w.words[token_words[i]].is_space ? 1 : 0;
    float const* const rows = w.tok2vec.row(w.batch, d, 0);
    parts.tagger.tag(rows, n, w.tag_scores, w.annotations.tag.data());
    begins(options.observer, Stage::kParser);
    parts.parser.parse(rows, w.is_space, w.annotations, w.parser);
    begins(options.observer, Stage::kRuler);
    parts.ruler.apply(token_words, w.words, w.annotations, w.ruler);
  }

  void write_lemmas(std::size_t d, NativeDoc& out) {
    auto const token_words = words_of(d);
    Annotations const& a = w.annotations;
    w.token_lemmas.resize(token_words.size());
    std::size_t bytes = 0;
    for (std::size_t i = 0; i < token_words.size(); ++i) {
      if (a.lemma[i] != 0) continue;
      w.token_lemmas[i] = w.lemmas.lemma(parts.lemmatizer, w.words, token_words[i], a.pos[i], a.morph[i]);
      bytes += w.token_lemmas[i].size();
    }
    out.lemma_bytes.resize(bytes);
    char* next = out.lemma_bytes.data();
    for (std::size_t i = 0; i < token_words.size(); ++i) {
      if (a.lemma[i] != 0) {
        out.tokens[i].lemma = parts.names[a.lemma[i]];
        continue;
      }
      std::string_view const lemma = w.token_lemmas[i];
      std::copy(lemma.begin(), lemma.end(), next);
      out.tokens[i].lemma = {next, lemma.size()};
      next += lemma.size();
    }
  }

  void write(std::size_t d, NativeDoc& out) {
    begins(options.observer, Stage::kLemmas);
    std::size_t const first = w.batch.document_begin(d);
    Annotations const& a = w.annotations;
    out.tokens.resize(a.size());
    for (std::size_t i = 0; i < a.size(); ++i) {
      NativeToken& token = out.tokens[i];
      token.begin = w.batch.begin[first + i];
      token.end = w.batch.end[first + i];
      token.head = a.head[i];
      token.space_after = w.batch.space_after[first + i] != 0;
      token.sent_start = w.parser.edges.sentence_start[i] != 0;
      token.ent_iob = EntityIob::kOutside;
      token.tag = parts.names[a.tag[i]];
      token.pos = parts.names[a.pos[i]];
      token.morph = parts.names[a.morph[i]];
      token.dep = parts.names[a.dep[i]];
      token.ent_type = parts.names[Name{0}];
    }
    write_lemmas(d, out);
  }
};

Pipeline::Pipeline(std::unique_ptr<Parts const> parts) : parts_(std::move(parts)) {}
Pipeline::Pipeline(Pipeline&&) noexcept = default;
Pipeline& Pipeline::operator=(Pipeline&&) noexcept = default;
Pipeline::~Pipeline() = default;

bool Pipeline::knows_word(std::string_view lowered) const { return parts_->lemmatizer.knows(lowered); }
std::string_view Pipeline::name() const { return parts_->name; }

Result<void> Pipeline::parse(std::span<std::string_view const> texts, PipelineWorkspace& workspace,
                             std::vector<NativeDoc>& out, ParseOptions options) const {
  std::vector<ParseInput> inputs;
  inputs.reserve(texts.size());
  for (std::string_view const text : texts) inputs.push_back({text, {}});
  return parse(std::span<ParseInput const>(inputs), workspace, out, options);
}

Result<void> Pipeline::parse(std::span<ParseInput const> inputs, PipelineWorkspace& workspace,
                             std::vector<NativeDoc>& out, ParseOptions options) const {
  PipelineWorkspace::Buffers& w = *workspace.buffers_;
  DRAGOMAN_CHECK(w.parts == parts_.get(), "workspace of another pipeline");
  for (std::size_t i = 0; i < inputs.size(); ++i) {
    if (auto ok = check_text(inputs[i].text, i); !ok) return ok;
    if (auto ok = check_tokens(inputs[i], i); !ok) return ok;
  }
  out.resize(inputs.size());
  Run run{*parts_, w, options};
  for (std::size_t next = 0; next < inputs.size();) {
    std::size_t const first = next;
    next = run.fill(inputs, first);
    run.batch(inputs.subspan(first, next - first), std::span(out).subspan(first, next - first));
  }
  return {};
}

void Pipeline::add_entities(std::span<ParseInput const> inputs, PipelineWorkspace& workspace, std::span<NativeDoc> docs,
                            ParseOptions options) const {
  PipelineWorkspace::Buffers& w = *workspace.buffers_;
  DRAGOMAN_CHECK(w.parts == parts_.get() && docs.size() == inputs.size(), "not what parse() was given");
  Run run{*parts_, w, options};
  for (std::size_t next = 0; next < inputs.size();) {
    std::size_t const first = next;
    next = run.fill(inputs, first);
    run.entities(inputs.subspan(first, next - first), docs.subspan(first, next - first));
  }
}

PipelineWorkspace::PipelineWorkspace(Pipeline const& pipeline)
    : buffers_(std::make_unique<Buffers>(*pipeline.parts_)) {}
PipelineWorkspace::PipelineWorkspace(PipelineWorkspace&&) noexcept = default;
PipelineWorkspace& PipelineWorkspace::operator=(PipelineWorkspace&&) noexcept = default;
PipelineWorkspace::~PipelineWorkspace() = default;

}  // namespace dragoman::syntax
