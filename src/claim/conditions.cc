// Conditions on a claim. A connective is found by its words; the grammar then gives its clause, which is cut into the
// things that must hold: conjuncts are ordinals of one group ("work together, take X on board and then target Y"),
// alternatives ("or") open a new group, "while B ..." inside an if-clause is one more ordinal. "only" near the
// connective makes it "only if".
#include <algorithm>
#include <string>

#include "claim/claim_parts.h"

namespace dragoman::claim_parts {
namespace {

constexpr std::uint32_t kMaxWords = 5;       ///< of a connective
constexpr std::size_t kMaxConditions = 24;   ///< of one claim; more is no sentence a person wrote

struct Found {
  ConnectiveRow const* row = nullptr;
  Span words;              ///< tokens of the connective
  std::int32_t head = -1;  ///< head of the conditional clause or phrase
  Span clause;             ///< tokens, connective left out
};

/// Longest connective that begins at `at`.
Found connective_at(Source const& source, std::uint32_t at, std::uint32_t end) {
  Found found;
  if (!source.connectives.may_begin(source.token(at).text)) return found;
  GrowingTerm term;
  for (std::uint32_t t = at; t < end && t < at + kMaxWords; ++t) {
    if (ConnectiveRow const* row = source.cues.connective(term.add(source.token(t).lower)); row != nullptr) {
      found.row = row;
      found.words = {at, t + 1};
    }
  }
  return found;
}

bool is_subordinator(Token const& t) { return t.rel == Rel::kMark || t.rel == Rel::kFixed || t.pos == Upos::kSconj; }

/// Head of the clause or phrase that the connective introduces: the outermost token that begins at it.
std::int32_t head_behind(Source const& source, Span words, Span limits) {
  std::int32_t best = -1;
  for (std::uint32_t t = words.end; t < limits.end; ++t) {
    Span const sub = source.tree.subtree(t);
    if (sub.begin < words.begin || sub.begin > words.end) continue;
    if (best < 0 || source.tree.is_ancestor(t, static_cast<std::uint32_t>(best))) best = static_cast<std::int32_t>(t);
  }
  return best;
}

bool find_clause(Source const& source, Found& found, Span limits) {
  std::int32_t head = -1;
  for (std::uint32_t t = found.words.begin; t < found.words.end && found.row->nominal == 0; ++t)
    if (is_subordinator(source.token(t)) && source.token(t).head >= static_cast<std::int32_t>(found.words.end)) head = source.token(t).head;
  if (head < 0) head = head_behind(source, found.words, limits);
  if (head < 0) return false;
  Span clause = source.tree.subtree(static_cast<std::uint32_t>(head));
  clause.begin = std::max(clause.begin, found.words.end);
  clause.end = std::min(clause.end, limits.end);
  while (!clause.empty() && source.token(clause.end - 1).pos == Upos::kPunct) --clause.end;
  while (!clause.empty() && source.token(clause.begin).pos == Upos::kPunct) ++clause.begin;
  found.head = head;
  found.clause = clause;
  return !clause.empty();
}

/// "Egypt depends on imports" is no condition; an outcome, or anybody whose luck turns on a question, has one.
bool is_dependence(Source const& source, Found const& found) {
  if (one_of(source.token(found.clause.begin).lower, {"whether", "if"})) return false;
  std::int32_t subject = source.tree.child(found.words.begin, Rel::kNsubj);
  if (subject < 0 && found.words.begin > 0) subject = static_cast<std::int32_t>(found.words.begin) - 1;
  std::int32_t const at = subject < 0 ? -1 : entity_at(source, static_cast<std::uint32_t>(subject));
  return at >= 0 && source.mentions.entities[static_cast<std::size_t>(at)].is_party;
}

/// Words that look like connectives but limit nothing here.
bool is_condition(Source const& source, Found const& found) {
  std::string const text = lower_ascii(source.text(source.tree.bytes(found.words)));
  Token const& head = source.token(found.head);
  if (text == "even if" || text == "as if") return false;
  if (text.starts_with("depend") || text.starts_with("hinge")) return !is_dependence(source, found);
  if (found.words.begin > 0 && one_of(source.token(found.words.begin - 1).lower, {"even", "as"})) return false;
  if (text == "if") {
    bool const asked = head.rel == Rel::kCcomp;  // "asked if"
    bool const elliptic = source.predicate_at(static_cast<std::uint32_t>(found.head)) == nullptr ||  // "if not nullified"
                          source.token(found.clause.begin).lemma == "not";
    return !asked && !elliptic;
  }
  Predicate const* main = head.head < 0 ? nullptr : source.predicate_at(static_cast<std::uint32_t>(head.head));
  bool const open = main != nullptr && (!main->modality.empty() || main->tense == Tense::kFuture || main->negated);
  if (one_of(text, {"until", "once", "without", "absent", "barring", "provided", "assuming", "providing"})) {
    if (text == "until") return main != nullptr && main->negated;
    if (text == "once" && source.tree.child(static_cast<std::uint32_t>(found.head), Rel::kNsubj) < 0 &&
        source.tree.child(static_cast<std::uint32_t>(found.head), Rel::kNsubjPass) < 0)
      return false;  // "once a year"
    return open;
  }
  return text != "should" && text != "suppose";
}

/// "only if", "expected only, if", "is only possible if".
bool is_exclusive(Source const& source, Found const& found) {
  std::uint32_t const from = found.words.begin >= 2 ? found.words.begin - 2 : 0;
  for (std::uint32_t t = from; t < found.words.begin; ++t)
    if (source.token(t).lower == "only") return true;
  std::int32_t const main = source.token(found.head).head;
  if (main < 0) return false;
  for (std::uint32_t child : source.tree.children(static_cast<std::uint32_t>(main)))
    if (source.token(child).lemma == "only" && child < found.words.begin) return true;
  return false;
}

struct Part {
  Span tokens;
  bool alternative = false;
};

/// "might let X pass, provided that Y leave, and ask for Z": behind a comma a bare verb goes on with the bare main verb,
/// although the parser joins it to the condition. A list ("leave, disarm and then go") belongs to the condition.
bool resumes_main(Source const& source, Found const& found, std::uint32_t verb) {
  std::int32_t main = source.token(found.head).head;
  while (main >= 0 && found.words.begin <= static_cast<std::uint32_t>(main) && static_cast<std::uint32_t>(main) < found.words.end) main = source.token(main).head;
  std::int32_t const cc = source.tree.child(verb, Rel::kCc);
  if (main < 0 || cc <= 0 || source.token(main).tag != "VB" || source.token(verb).tag != "VB" || source.token(found.head).tag == "VB") return false;
  if (source.token(cc - 1).text != "," || source.tree.child(verb, Rel::kNsubj) >= 0) return false;
  auto const children = source.tree.children(static_cast<std::uint32_t>(found.head));
  bool const list = std::count_if(children.begin(), children.end(), [&](std::uint32_t c) { return source.token(c).rel == Rel::kConj; }) > 1;
  auto const own = source.tree.children(verb);
  return !list && std::none_of(own.begin(), own.end(), [&](std::uint32_t c) { return source.token(c).lemma == "then"; });
}

/// Conjoined clauses of the condition, each with its own words, and "while"-clauses inside it.
std::vector<Part> parts_of(Source const& source, Found const& found) {
  std::vector<Part> parts{{found.clause, false}};
  auto const split = [&](std::uint32_t child, bool alternative) {
    Span sub = source.tree.subtree(child);
    sub.end = std::min(sub.end, found.clause.end);
    if (sub.begin <= found.clause.begin || sub.empty()) return;
    for (Part& p : parts)
      if (p.tokens.begin < sub.begin && sub.begin < p.tokens.end) p.tokens.end = sub.begin;
    parts.push_back({sub, alternative});
  };
  auto const head = static_cast<std::uint32_t>(found.head);
  for (std::uint32_t child : source.tree.children(head)) {
    Token const& t = source.token(child);
    bool const clause = source.predicate_at(child) != nullptr && t.pos != Upos::kNoun;
    if (t.rel == Rel::kConj && clause && resumes_main(source, found, child)) {
      parts.front().tokens.end = std::min(parts.front().tokens.end, source.tree.subtree(child).begin);
    } else if (t.rel == Rel::kConj && clause) {
      std::int32_t const cc = source.tree.child(child, Rel::kCc);
      split(child, cc >= 0 && source.token(cc).lemma == "or");
    } else if (t.rel == Rel::kAdvcl && one_of(t.mark, {"while", "whereas"})) {
      split(child, false);
    }
  }
  return parts;
}

bool is_bare(Source const& source, std::uint32_t at) {
  Token const& t = source.token(at);
  return (t.tag == "VBP" || t.tag == "VB") && t.rel == Rel::kConj && source.tree.child(at, Rel::kNsubj) < 0 && source.tree.child(at, Rel::kAux) < 0;
}

/// What the parser hung on the main clause although it goes on with the condition: a "while"-clause behind it, or a bare
/// conjunct without a subject of its own ("possible if both work together, ... and then target"); at worst the condition
/// itself hangs on such a conjunct.
void add_misplaced_parts(Source const& source, Found const& found, Span limits, std::vector<Part>& parts) {
  bool const finite = source.token(found.head).tag == "VBP" || source.token(found.head).tag == "VB";
  auto const add = [&](std::uint32_t at) {
    Span sub = source.tree.subtree(at);
    sub.begin = std::max(sub.begin, found.clause.end);
    sub.end = std::min(sub.end, limits.end);
    if (!sub.empty()) parts.push_back({sub, false});
  };
  std::int32_t main = source.token(found.head).head;
  while (main >= 0 && found.words.begin <= static_cast<std::uint32_t>(main) && static_cast<std::uint32_t>(main) < found.words.end) main = source.token(main).head;
  for (; main >= static_cast<std::int32_t>(found.clause.end) && finite && is_bare(source, static_cast<std::uint32_t>(main)); main = source.token(main).head)
    add(static_cast<std::uint32_t>(main));
  if (main < 0) return;
  for (std::uint32_t child : source.tree.children(static_cast<std::uint32_t>(main))) {
    Token const& t = source.token(child);
    bool const known = std::any_of(parts.begin(), parts.end(), [&](Part const& p) { return p.tokens.begin <= child && child < p.tokens.end; });
    if (child < found.clause.end || known) continue;
    // A conjunct in the main verb's own form is one more consequence ("might let X, provided that Y, and ask for Z").
    bool const bare = finite && t.tag != source.token(main).tag && is_bare(source, child);
    if (bare || (t.rel == Rel::kAdvcl && one_of(t.mark, {"while", "whereas"}))) add(child);
  }
}

/// A part without its joining words and edge punctuation.
Span tidy(Source const& source, Span tokens) {
  auto const loose = [&](std::uint32_t t) {
    Token const& token = source.token(t);
    return token.pos == Upos::kPunct || token.pos == Upos::kCconj || token.lemma == "while" || token.lemma == "whereas";
  };
  // "... and if Y": the second connective is not part of what must hold.
  auto const opens = [&](std::uint32_t t) { return loose(t) || one_of(source.token(t).lemma, {"then", "if", "unless", "whether"}); };
  while (!tokens.empty() && opens(tokens.begin)) ++tokens.begin;
  while (!tokens.empty() && (loose(tokens.end - 1) || source.token(tokens.end - 1).lemma == "then")) --tokens.end;
  return tokens;
}

/// "... or if Y": the connective opens an alternative.
bool follows_or(Source const& source, Found const& found, std::uint32_t begin) {
  for (std::uint32_t t = found.words.begin; t > begin; --t) {
    Token const& before = source.token(t - 1);
    if (before.lemma == "or") return true;
    if (before.pos != Upos::kPunct && before.pos != Upos::kAdv) return false;
  }
  return false;
}

void add_conditions(Source const& source, Found const& found, Span limits, Claim& claim) {
  std::string connective = lower_ascii(source.text(source.tree.bytes(found.words)));
  if (is_exclusive(source, found) && connective.find("only") == std::string::npos) connective = "only " + connective;
  int group = 1, ordinal = 1;
  if (!claim.conditions.empty()) {
    bool const alternative = found.row->polarity != 0 && follows_or(source, found, limits.begin);
    group = claim.conditions.back().group + (alternative ? 1 : 0);
    ordinal = alternative ? 1 : claim.conditions.back().ordinal + 1;
  }
  std::vector<Part> parts = parts_of(source, found);
  add_misplaced_parts(source, found, limits, parts);
  for (Part const& part : parts) {
    Span const tokens = tidy(source, part.tokens);
    if (tokens.empty()) continue;
    // "unless A or B" asks that neither happen, "unless A and B" that one of them fail.
    bool const first = &part == &parts.front();
    if (!first && part.alternative == (found.row->polarity != 0)) {
      ++group;
      ordinal = 1;
    }
    claim.conditions.push_back({group, ordinal++, connective, found.row->polarity != 0, source.tree.bytes(tokens)});
  }
}

}  // namespace

void find_conditions(Source const& source, Claim& claim) {
  Sentence const& sentence = source.tree.sentences[claim.sentence];
  Span content = source.tokens_in(claim.content);
  // A condition set off from its forecast ("If X, the minister said, Y will") still limits it.
  Span const limits = claim.voice == Voice::kPublication ? Span{sentence.begin, sentence.end} : content;
  for (std::uint32_t t = limits.begin; t < limits.end && claim.conditions.size() < kMaxConditions; ++t) {
    Found found = connective_at(source, t, limits.end);
    if (found.row == nullptr) continue;
    std::uint32_t const behind = found.words.end;
    if (find_clause(source, found, limits) && is_condition(source, found)) {
      add_conditions(source, found, limits, claim);
      t = std::max(found.clause.end, behind) - 1;
    } else {
      t = behind - 1;
    }
  }
}

}  // namespace dragoman::claim_parts
