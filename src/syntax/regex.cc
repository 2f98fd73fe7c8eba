// PCRE2 instead of std::regex or RE2: the tokenizer's patterns look behind. PCRE2 10.42 with UTF and UCP
// agrees with Python 3.11 on them (both Unicode 14). JIT is used where it exists and its stack suffices.
#define PCRE2_CODE_UNIT_WIDTH 8
#include "syntax/regex.h"

#include <pcre2.h>

#include <string>

#include "syntax/characters.h"

namespace dragoman::syntax {
namespace {

// Longest time one match may take; a hostile token would otherwise backtrack for minutes.
constexpr std::uint32_t kMatchLimit = 2'000'000;

/// \uXXXX and \UXXXXXXXX to \x{...}; other escapes are copied with the character they protect.
std::string translate_escapes(std::string_view pattern) {
  std::string out;
  for (std::size_t i = 0; i < pattern.size(); ++i) {
    if (pattern[i] != '\\' || i + 1 >= pattern.size()) {
      out.push_back(pattern[i]);
      continue;
    }
    char const kind = pattern[i + 1];
    std::size_t const digits = kind == 'u' ? 4 : kind == 'U' ? 8 : 0;
    if (digits == 0 || i + 2 + digits > pattern.size()) {
      out.append(pattern.substr(i, 2));
      ++i;
      continue;
    }
    out.append("\\x{").append(pattern.substr(i + 2, digits)).append("}");
    i += 1 + digits;
  }
  return out;
}

template <class T, void (*kFree)(T*)>
struct Freed {
  void operator()(T* p) const { kFree(p); }
};
using CodePtr = std::unique_ptr<pcre2_code, Freed<pcre2_code, pcre2_code_free>>;
using DataPtr = std::unique_ptr<pcre2_match_data, Freed<pcre2_match_data, pcre2_match_data_free>>;
using ContextPtr = std::unique_ptr<pcre2_match_context, Freed<pcre2_match_context, pcre2_match_context_free>>;
using CompilePtr =
    std::unique_ptr<pcre2_compile_context, Freed<pcre2_compile_context, pcre2_compile_context_free>>;
using StackPtr = std::unique_ptr<pcre2_jit_stack, Freed<pcre2_jit_stack, pcre2_jit_stack_free>>;

}  // namespace

struct RegexScratch::State {
  DataPtr data{pcre2_match_data_create(1, nullptr)};
  StackPtr stack{pcre2_jit_stack_create(32 * 1024, 1024 * 1024, nullptr)};
  ContextPtr context{pcre2_match_context_create(nullptr)};
};

RegexScratch::RegexScratch() : state_(std::make_unique<State>()) {
  pcre2_set_match_limit(state_->context.get(), kMatchLimit);
  if (state_->stack) pcre2_jit_stack_assign(state_->context.get(), nullptr, state_->stack.get());
}
RegexScratch::RegexScratch(RegexScratch&&) noexcept = default;
RegexScratch& RegexScratch::operator=(RegexScratch&&) noexcept = default;
RegexScratch::~RegexScratch() = default;

struct Regex::Code {
  CodePtr code;
};

Regex::Regex(std::unique_ptr<Code> code) : code_(std::move(code)) {}
Regex::Regex(Regex&&) noexcept = default;
Regex& Regex::operator=(Regex&&) noexcept = default;
Regex::~Regex() = default;

Result<Regex> Regex::compile(std::string_view pattern, Anchor anchor, std::string_view name) {
  std::uint32_t options = PCRE2_UTF | PCRE2_UCP | PCRE2_NO_UTF_CHECK;
  if (find_invalid_utf8(pattern) != std::string_view::npos) {
    return input_error("syntax.regex", "pattern is not UTF-8", std::string(name));
  }
  if (pattern.substr(0, 4) == "(?u)") {
    pattern.remove_prefix(4);
  } else if (pattern.substr(0, 5) == "(?iu)" || pattern.substr(0, 5) == "(?ui)") {
    pattern.remove_prefix(5);
    options |= PCRE2_CASELESS;
  }
  if (anchor == Anchor::kStart) options |= PCRE2_ANCHORED;
  std::string const translated = translate_escapes(pattern);
  CompilePtr const context{pcre2_compile_context_create(nullptr)};
  pcre2_set_newline(context.get(), PCRE2_NEWLINE_LF);
  int error = 0;
  PCRE2_SIZE offset = 0;
  CodePtr code{pcre2_compile(reinterpret_cast<PCRE2_SPTR>(translated.data()), translated.size(), options,
                             &error, &offset, context.get())};
  if (!code) {
    PCRE2_UCHAR message[256] = {};
    pcre2_get_error_message(error, message, sizeof message);
    return input_error(
        "syntax.regex",
        std::string(reinterpret_cast<char const*>(message)) + " at byte " + std::to_string(offset),
        std::string(name));
  }
  pcre2_jit_compile(code.get(), PCRE2_JIT_COMPLETE);  // without JIT the interpreter does the work
  return Regex(std::make_unique<Code>(Code{std::move(code)}));
}

bool Regex::search(std::string_view subject, std::size_t from, RegexScratch& scratch,
                   RegexMatch& match) const {
  auto const* bytes = reinterpret_cast<PCRE2_SPTR>(subject.data());
  auto& state = *scratch.state_;
  auto const run = [&](std::uint32_t options) {
    return pcre2_match(code_->code.get(), bytes, subject.size(), from, PCRE2_NO_UTF_CHECK | options,
                       state.data.get(), state.context.get());
  };
  int found = run(0);
  if (found == PCRE2_ERROR_JIT_STACKLIMIT) found = run(PCRE2_NO_JIT);
  if (found < 0) return false;
  PCRE2_SIZE const* const range = pcre2_get_ovector_pointer(state.data.get());
  match = {range[0], range[1]};
  return true;
}

bool Regex::matches(std::string_view subject, RegexScratch& scratch) const {
  RegexMatch ignored;
  return search(subject, 0, scratch, ignored);
}

}  // namespace dragoman::syntax
