// News puts what is to come next to a weekday in a few ways only: "will", "would", "is to", "plans to",
// "scheduled for". Everything else near a weekday has happened.
#include "mention/timex_tense.h"

#include <algorithm>
#include <array>

namespace dragoman {
namespace {

constexpr std::array<std::string_view, 16> kPlanned = {"due",     "expect",  "forecast", "hope",   "intend", "plan",
                                                       "pledge",  "poise",   "prepare",  "promise", "propose", "schedule",
                                                       "set",     "slate",   "vow",      "want"};

bool is_planned(std::string_view lemma) { return std::binary_search(kPlanned.begin(), kPlanned.end(), lemma); }

bool has(Token const& token, std::string_view feature) { return token.feats.find(feature) != std::string_view::npos; }

/// Auxiliaries of one clause, told apart by what they do to its time.
struct Auxiliaries {
  bool future = false, past = false, present = false, perfect = false;
};

Auxiliaries auxiliaries(Tree const& tree, std::uint32_t verb) {
  Auxiliaries out;
  for (std::uint32_t child : tree.children(verb)) {
    Token const& token = tree.tokens[child];
    if (token.rel != Rel::kAux && token.rel != Rel::kAuxPass && token.rel != Rel::kCop) continue;
    bool const modal = token.lemma == "will" || token.lemma == "shall" || token.lemma == "would" || token.text == "'ll" ||
                       token.text == "wo" || token.lemma == "may" || token.lemma == "could" || token.lemma == "should" ||
                       token.lemma == "might" || token.lemma == "must";
    out.future |= modal;
    out.perfect |= token.lemma == "have";
    if (token.tag == "VBD") out.past = true;
    if (token.tag == "VBZ" || token.tag == "VBP") out.present = true;
  }
  return out;
}

TimeDirection verb_direction(Tree const& tree, std::uint32_t verb) {
  Token const& token = tree.tokens[verb];
  Auxiliaries const aux = auxiliaries(tree, verb);
  if (aux.perfect) return TimeDirection::kPast;
  if (aux.future) return TimeDirection::kFuture;
  if (is_planned(token.lemma) && token.tag != "VBD") return TimeDirection::kFuture;
  if (aux.past || token.tag == "VBD") return TimeDirection::kPast;
  if (token.tag == "VBG" && aux.present) return TimeDirection::kFuture;
  if (token.tag == "VBN") return TimeDirection::kPast;
  if (aux.present || token.tag == "VBZ" || token.tag == "VBP") return TimeDirection::kPresent;
  if (has(token, "VerbForm=Inf") || token.tag == "VB") return TimeDirection::kFuture;
  return TimeDirection::kUnknown;
}

}  // namespace

TimeDirection clause_direction(Tree const& tree, std::uint32_t token) {
  auto at = static_cast<std::int32_t>(token);
  for (int steps = 0; at >= 0 && steps < 40; ++steps) {
    auto const here = static_cast<std::uint32_t>(at);
    Token const& word = tree.tokens[here];
    bool const predicate = word.pos == Upos::kVerb || tree.child(here, Rel::kCop) >= 0 ||
                           (word.pos == Upos::kAux && word.rel != Rel::kAux && word.rel != Rel::kAuxPass && word.rel != Rel::kCop);
    if (predicate && word.rel != Rel::kAmod && word.rel != Rel::kCase && word.rel != Rel::kCompound) {
      TimeDirection const direction = verb_direction(tree, here);
      if (direction != TimeDirection::kUnknown) return direction;
    }
    if (word.pos == Upos::kAdj && is_planned(word.lemma)) return TimeDirection::kFuture;
    at = word.head;
  }
  return TimeDirection::kUnknown;
}

}  // namespace dragoman
