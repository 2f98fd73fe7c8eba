// Parses documents from standard input and prints one line per token, for spacy_oracle.py to compare.
//   syntax_dump MODEL [--tokens] [--no-entities] [--fast] [--time N] < documents
// Input: for each document a line with its length in bytes, then its bytes, then a newline. With --tokens
// the words of a document are separated by single blanks and taken as given. Output, tab separated:
//   begin end space_after tag pos morph lemma head dep sent_start iob type
// with \n, \t, \\ and \r escaped, and a blank line after each document. --time N parses everything N times
// and prints words and seconds of each round instead, by the clock on the wall and by processor time.
#include <chrono>
#include <cstdio>
#include <cstring>
#include <ctime>
#include <iostream>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include "syntax/pipeline.h"

namespace {

using namespace dragoman;

struct Arguments {
  std::string model;
  bool tokens = false;
  bool entities = true;
  bool fast = false;
  int rounds = 0;
};

bool read_documents(std::string const& input, std::vector<std::string_view>& out) {
  std::string_view rest = input;
  while (!rest.empty()) {
    std::size_t const end = rest.find('\n');
    if (end == std::string_view::npos) return false;
    std::size_t const length = std::stoul(std::string(rest.substr(0, end)));
    rest.remove_prefix(end + 1);
    if (rest.size() < length + 1) return false;
    out.push_back(rest.substr(0, length));
    rest.remove_prefix(length + 1);
  }
  return true;
}

std::vector<Span> blank_separated(std::string_view text) {
  std::vector<Span> tokens;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t const end = std::min(text.find(' ', at), text.size());
    tokens.push_back({static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)});
    at = end + 1;
  }
  return tokens;
}

void put(std::string& out, std::string_view text) {
  out.push_back('\t');
  for (char const c : text) {
    switch (c) {
      case '\n':
        out += "\\n";
        break;
      case '\r':
        out += "\\r";
        break;
      case '\t':
        out += "\\t";
        break;
      case '\\':
        out += "\\\\";
        break;
      default:
        out.push_back(c);
    }
  }
}

void print(syntax::NativeDoc const& doc, std::string& out) {
  for (syntax::NativeToken const& t : doc.tokens) {
    out += std::to_string(t.begin);
    put(out, std::to_string(t.end));
    put(out, t.space_after ? "1" : "0");
    for (std::string_view const field : {t.tag, t.pos, t.morph, t.lemma}) put(out, field);
    put(out, std::to_string(t.head));
    put(out, t.dep);
    put(out, t.sent_start ? "1" : "0");
    put(out, t.ent_iob == syntax::EntityIob::kBegin    ? "B"
             : t.ent_iob == syntax::EntityIob::kInside ? "I"
                                                       : "O");
    put(out, t.ent_type);
    out.push_back('\n');
  }
  out.push_back('\n');
}

std::size_t count_words(std::vector<std::string_view> const& texts) {
  std::size_t words = 0;
  for (std::string_view const text : texts) {
    bool in_word = false;
    for (char const c : text) {
      bool const blank = std::strchr(" \n\t\r", c) != nullptr && c != '\0';
      if (!blank && !in_word) ++words;
      in_word = !blank;
    }
  }
  return words;
}

int run(Arguments const& arguments) {
  auto const start = std::chrono::steady_clock::now();
  auto const pipeline = syntax::Pipeline::load(
      arguments.model, arguments.fast ? syntax::Arithmetic::kFast : syntax::Arithmetic::kExact);
  if (!pipeline) {
    std::cerr << pipeline.error().text() << '\n';
    return 1;
  }
  std::chrono::duration<double> const load_time = std::chrono::steady_clock::now() - start;
  std::string const input((std::istreambuf_iterator<char>(std::cin)), std::istreambuf_iterator<char>());
  std::vector<std::string_view> texts;
  if (!read_documents(input, texts)) {
    std::cerr << "malformed input\n";
    return 2;
  }
  std::vector<std::vector<Span>> tokens(texts.size());
  std::vector<syntax::ParseInput> inputs;
  for (std::size_t i = 0; i < texts.size(); ++i) {
    if (arguments.tokens) tokens[i] = blank_separated(texts[i]);
    inputs.push_back({texts[i], tokens[i]});
  }
  syntax::PipelineWorkspace workspace(*pipeline);
  std::vector<syntax::NativeDoc> docs;
  for (int round = 0; round < std::max(arguments.rounds, 1); ++round) {
    auto const begin = std::chrono::steady_clock::now();
    std::clock_t const begin_used = std::clock();
    auto const done = pipeline->parse(inputs, workspace, docs, {.entities = arguments.entities});
    if (!done) {
      std::cerr << done.error().text() << '\n';
      return 1;
    }
    std::chrono::duration<double> const time = std::chrono::steady_clock::now() - begin;
    if (arguments.rounds > 0) {
      double const used = static_cast<double>(std::clock() - begin_used) / CLOCKS_PER_SEC;
      auto const words = static_cast<double>(count_words(texts));
      std::printf("words %.0f seconds %.3f words/s %.0f load %.3f processor %.3f words/s %.0f\n", words,
                  time.count(), words / time.count(), load_time.count(), used, words / used);
    }
  }
  if (arguments.rounds > 0) return 0;
  std::string out;
  for (syntax::NativeDoc const& doc : docs) print(doc, out);
  std::fwrite(out.data(), 1, out.size(), stdout);
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  Arguments arguments;
  for (int i = 1; i < argc; ++i) {
    std::string_view const word = argv[i];
    if (word == "--tokens") {
      arguments.tokens = true;
    } else if (word == "--no-entities") {
      arguments.entities = false;
    } else if (word == "--fast") {
      arguments.fast = true;
    } else if (word == "--time" && i + 1 < argc) {
      arguments.rounds = std::stoi(argv[++i]);
    } else {
      arguments.model = word;
    }
  }
  return run(arguments);
}
