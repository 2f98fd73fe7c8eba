// People are counted by what the phrase itself says: a number, else grammatical number. A singular person is one victim
// even when no word says so, which is how most reports of a single killing give their figure.
#include "event/victims.h"

#include <algorithm>
#include <array>

#include "base/ascii.h"

namespace dragoman {

namespace {

Quantity const* number_of(CodingScene const& s, std::uint32_t token) {
  Quantity const* article = nullptr;
  for (Quantity const& q : s.mentions.quantities) {
    if (q.counted != static_cast<std::int32_t>(token) && q.head != token) continue;
    if (q.unit == "percent" || q.unit == "share") continue;
    if (q.rule != "article") return &q;
    article = &q;
  }
  return article;
}

bool is_denied(CodingScene const& s, std::uint32_t token) {
  Token const& t = s.tree.tokens[token];
  if (t.lemma == "none" || t.lemma == "nobody" || t.lemma == "nothing") return true;
  for (std::uint32_t c : s.tree.children(token))
    if (s.tree.tokens[c].lemma == "no") return true;
  return false;
}

/// Words that stand for one or two people without naming them.
std::optional<double> pronoun_count(Token const& t) {
  constexpr std::array<std::string_view, 9> kOne = {"he", "she", "him", "her", "himself", "herself", "i", "one", "another"};
  std::string const low = lower_ascii(t.lemma.empty() ? t.text : t.lemma);
  if (low == "both") return 2.0;
  if (std::find(kOne.begin(), kOne.end(), low) != kOne.end()) return 1.0;
  return std::nullopt;
}

/// "A 17 - year - old": the age stands for the person, unless it describes a noun.
bool is_aged(CodingScene const& s, std::uint32_t token) {
  Token const& t = s.tree.tokens[token];
  return t.rel != Rel::kAmod && token > 1 && (s.tree.tokens[token - 1].lemma == "year" || (s.tree.tokens[token - 1].text == "-" && s.tree.tokens[token - 2].lemma == "year"));
}

bool is_one_person(CodingScene const& s, std::uint32_t token) {
  Token const& t = s.tree.tokens[token];
  if (t.pos == Upos::kPropn) return t.tag == "NNP" && s.phrases.is(token, PhraseKind::kPerson);
  if (t.text.ends_with("year-old") || (t.lemma == "old" && is_aged(s, token))) return t.tag != "NNS";
  if (t.pos == Upos::kAdj) return false;
  EntityMention const* m = s.phrases.mention_at(token);
  if (m != nullptr && m->is_plural) return false;
  bool const journalist = m != nullptr && m->kind == MentionKind::kMedia && m->sector == "JRN" && m->actor_id.empty();
  return t.tag == "NN" && (journalist || s.phrases.is(token, PhraseKind::kPerson) || s.phrases.is(token, PhraseKind::kCivil));
}

HeadCount single(CodingScene const& s, std::uint32_t token, double value) {
  return {value, value, value, "people", "", "single", phrase_span(s.tree, token)};
}

/// The phrases and those coordinated with them, each once.
TokenList with_conjuncts(CodingScene const& s, TokenList list) {
  for (std::size_t i = 0; i < list.size(); ++i)
    for (std::uint32_t c : s.tree.children(list[i])) {
      Upos const pos = s.tree.tokens[c].pos;
      bool const phrase = pos == Upos::kNoun || pos == Upos::kPropn || pos == Upos::kNum || pos == Upos::kPron;
      if (s.tree.tokens[c].rel == Rel::kConj && phrase && std::find(list.begin(), list.end(), c) == list.end()) list.push_back(c);
    }
  return list;
}

/// "Them": as many as the phrase it stands for was given with.
std::optional<HeadCount> of_antecedent(CodingScene const& s, std::uint32_t token) {
  EntityMention const* m = s.phrases.mention_at(token);
  if (m == nullptr || !m->is_pronoun || m->chain < 0) return std::nullopt;
  for (EntityMention const& other : s.mentions.entities) {
    if (other.chain != m->chain || other.is_pronoun || other.head >= token) continue;
    if (Quantity const* q = number_of(s, other.head); q != nullptr && q->rule != "article")
      return HeadCount{q->low, q->best, q->high, q->unit, q->qualifier, "coref", phrase_span(s.tree, token)};
  }
  return std::nullopt;
}

}  // namespace

std::optional<HeadCount> head_count(CodingScene const& s, std::uint32_t token) {
  if (is_denied(s, token)) return std::nullopt;
  if (Quantity const* q = number_of(s, token))
    return HeadCount{q->low, q->best, q->high, q->unit, q->qualifier, q->rule == "article" ? "single" : q->rule, q->span};
  if (auto const few = pronoun_count(s.tree.tokens[token])) return single(s, token, *few);
  if (is_one_person(s, token)) return single(s, token, 1);
  return of_antecedent(s, token);
}

std::optional<HeadCount> sum_of(CodingScene const& s, TokenList const& tokens) {
  std::optional<HeadCount> sum;
  for (std::uint32_t token : with_conjuncts(s, tokens)) {
    auto const one = head_count(s, token);
    if (!one) continue;
    if (!sum) {
      sum = one;
      continue;
    }
    auto const add = [](std::optional<double> a, std::optional<double> b) { return a && b ? std::optional(*a + *b) : std::nullopt; };
    sum->low = add(sum->low, one->low);
    sum->best = add(sum->best, one->best);
    sum->high = add(sum->high, one->high);
    if (sum->qualifier.empty()) sum->qualifier = one->qualifier;
    if (sum->rule != one->rule || sum->rule != "single") sum->rule = "sum";
    sum->span = {std::min(sum->span.begin, one->span.begin), std::max(sum->span.end, one->span.end)};
  }
  return sum;
}

}  // namespace dragoman
