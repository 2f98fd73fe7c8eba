// ClearNLP makes function words heads (the preposition governs its noun, "be" its predicate); UD makes content
// words heads. So each function word names its content child (`content_`), chains of them ("because" > "of" >
// "rain") are followed to the word that speaks for the whole (`speaker`), and that word takes the chain's place
// in the tree. Chains are disjoint and a chain hangs on another only through a native edge, so collapsing them
// cannot make a circle. Conjuncts and conjunctions are moved last. Every pass is linear in the tokens.
#include "syntax/ud_map.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "base/ascii.h"
#include "base/check.h"
#include "syntax/clause_repair.h"
#include "syntax/native_labels.h"
#include "syntax/ud_multiword.h"
#include "syntax/ud_repair.h"
#include "syntax/verb_lemmas.h"

namespace dragoman {
namespace {

bool is_nominal(Upos pos) {
  return pos == Upos::kNoun || pos == Upos::kPropn || pos == Upos::kPron || pos == Upos::kNum || pos == Upos::kSym ||
         pos == Upos::kDet || pos == Upos::kX;
}
bool is_verbal(Upos pos) { return pos == Upos::kVerb || pos == Upos::kAux; }

class Mapping {
 public:
  Mapping(Tree& tree, std::span<std::string_view const> labels) : tokens_(tree.tokens), sentences_(tree.sentences) {
    std::size_t const n = tokens_.size();
    labels_.reserve(n);
    for (std::string_view label : labels) labels_.push_back(native_from(label));
    content_.assign(n, -1);
    owner_.assign(n, -1);
    speaker_.assign(n, -1);
    leader_.assign(n, -1);
    rels_.assign(n, Rel::kDep);
    heads_.assign(n, -1);
    flags_.assign(n, Flags{});
  }

  void run() {
    mend_heads();
    note_children();
    find_prepositions();
    join_prepositions();
    find_copulas();
    promote_over_punctuation();
    for (std::size_t t = 0; t < tokens_.size(); ++t) follow(static_cast<std::int32_t>(t));
    for (std::size_t t = 0; t < tokens_.size(); ++t) place(static_cast<std::int32_t>(t));
    join_multiword();
    move_conjunctions();
    flatten_conjuncts();
    write_back();
  }

 private:
  struct Flags {
    bool has_subject = false, has_there = false, copula = false, preposition = false, other_children = false;
    bool phrase_noun = false;  ///< the noun inside a three-word preposition
  };
  std::size_t at(std::int32_t i) const { return static_cast<std::size_t>(i); }
  Token const& token(std::int32_t i) const { return tokens_[at(i)]; }
  Native label(std::int32_t i) const { return labels_[at(i)]; }
  std::int32_t native_head(std::int32_t i) const { return tokens_[at(i)].head; }
  bool is(std::int32_t i, Native label) const { return labels_[at(i)] == label; }

  void mend_heads();
  void note_children();
  void find_prepositions();
  void join_prepositions();
  void find_copulas();
  void promote_over_punctuation();
  void adopt(std::int32_t function_word, std::int32_t content) {
    content_[at(function_word)] = content;
    owner_[at(content)] = function_word;
  }
  bool can_govern_noun(std::int32_t i) const;
  void follow(std::int32_t i);
  void place(std::int32_t i);
  std::int32_t governor(std::int32_t top) const;
  Rel relation(std::int32_t top, std::int32_t word, std::int32_t over) const;
  Rel prepositional(std::int32_t top, std::int32_t word, std::int32_t over) const;
  Rel function_role(std::int32_t i) const;
  bool is_clause(std::int32_t preposition) const;
  std::int32_t top_of(std::int32_t i) const;
  void join_multiword();
  void move_conjunctions();
  void flatten_conjuncts();
  void write_back();

  std::vector<Token>& tokens_;
  std::vector<Sentence> const& sentences_;
  std::vector<Native> labels_;
  std::vector<std::int32_t> content_;  ///< the child that takes a function word's place, or -1
  std::vector<std::int32_t> owner_;    ///< inverse of content_
  std::vector<std::int32_t> speaker_;  ///< end of the content chain
  std::vector<std::int32_t> leader_;   ///< first word of a multi-word preposition this word belongs to, or -1
  std::vector<std::pair<std::int32_t, std::int32_t>> joins_;  ///< (earlier, later) words of one preposition
  std::vector<std::int32_t> heads_;
  std::vector<Rel> rels_;
  std::vector<Flags> flags_;
};

// Heads outside the sentence and circles become roots; further roots hang on the first.
void Mapping::mend_heads() {
  std::vector<std::uint32_t> seen(tokens_.size(), 0);
  std::uint32_t round = 0;
  for (Sentence const& sentence : sentences_) {
    auto const begin = static_cast<std::int32_t>(sentence.begin), end = static_cast<std::int32_t>(sentence.end);
    for (std::int32_t t = begin; t < end; ++t)
      if (native_head(t) < begin || native_head(t) >= end || native_head(t) == t) tokens_[at(t)].head = -1;
    for (std::int32_t t = begin; t < end; ++t) {
      ++round;
      std::int32_t up = t;
      while (up >= 0 && seen[at(up)] == 0) {
        seen[at(up)] = round;
        up = native_head(up);
      }
      if (up >= 0 && seen[at(up)] == round) tokens_[at(up)].head = -1;
    }
    std::int32_t root = -1;
    for (std::int32_t t = begin; t < end; ++t) {
      if (native_head(t) >= 0) continue;
      if (root < 0) root = t;
      else tokens_[at(t)].head = root;
    }
  }
}

void Mapping::note_children() {
  for (std::int32_t t = 0; t < static_cast<std::int32_t>(tokens_.size()); ++t) {
    std::int32_t const head = native_head(t);
    if (head < 0) continue;
    Flags& flags = flags_[at(head)];
    Native const l = label(t);
    if (l == Native::kNsubj || l == Native::kNsubjpass || l == Native::kCsubj || l == Native::kCsubjpass)
      flags.has_subject = true;
    if (l == Native::kExpl && lower_ascii(token(t).text) == "there") flags.has_there = true;
    if (l != Native::kDet && l != Native::kPrep && l != Native::kPunct) flags.other_children = true;
  }
}

bool Mapping::can_govern_noun(std::int32_t i) const {
  Upos const pos = token(i).pos;
  bool const adposition = pos == Upos::kAdp || pos == Upos::kSconj || pos == Upos::kPart;
  return adposition || is(i, Native::kPrep) || is(i, Native::kAgent);
}

// Three rounds, so that an object wins over a complement, and both over a further preposition ("out of town").
void Mapping::find_prepositions() {
  for (Native const wanted : {Native::kPobj, Native::kPcomp, Native::kPrep})
    for (std::int32_t t = 0; t < static_cast<std::int32_t>(tokens_.size()); ++t) {
      std::int32_t const head = native_head(t);
      if (head < 0 || label(t) != wanted || content_[at(head)] >= 0 || !can_govern_noun(head)) continue;
      if (wanted == Native::kPrep && content_[at(t)] < 0) continue;
      adopt(head, t);
      flags_[at(head)].preposition = true;
    }
}

void Mapping::join_prepositions() {
  for (std::int32_t t = 0; t < static_cast<std::int32_t>(tokens_.size()); ++t) {
    std::int32_t const head = native_head(t);
    if (head < 0) continue;
    std::string const word = lower_ascii(token(t).text), over = lower_ascii(token(head).text);
    if (content_[at(t)] >= 0 && flags_[at(t)].preposition && head < t) {
      if (content_[at(head)] == t || (content_[at(head)] < 0 && is(t, Native::kPrep))) {
        if (is_two_word_preposition(over, word)) {
          if (content_[at(head)] < 0) adopt(head, t);
          flags_[at(head)].preposition = true;
          joins_.emplace_back(head, t);
        }
      }
      std::int32_t const first = owner_[at(head)];
      if (first >= 0 && is(head, Native::kPobj) && is(t, Native::kPrep) && content_[at(head)] < 0 &&
          !flags_[at(head)].other_children && is_three_word_preposition(lower_ascii(token(first).text), over, word)) {
        adopt(head, t);
        flags_[at(head)].preposition = flags_[at(head)].phrase_noun = true;
        joins_.emplace_back(first, head);
        joins_.emplace_back(head, t);
      }
    } else if (t + 1 == head && content_[at(head)] >= 0 && flags_[at(head)].preposition &&
               is_modified_preposition(word, over)) {
      joins_.emplace_back(t, head);
    } else if (t > 0 && word == "well" && over == "as" && is(head, Native::kCc) && native_head(t - 1) == t) {
      joins_.emplace_back(t - 1, t);
      joins_.emplace_back(t - 1, head);
    }
  }
}

// "is" + predicate noun or adjective; not "there is", where UD keeps "is" and makes the noun its subject.
void Mapping::find_copulas() {
  for (std::int32_t t = 0; t < static_cast<std::int32_t>(tokens_.size()); ++t) {
    std::int32_t const head = native_head(t);
    if (head < 0 || content_[at(head)] >= 0 || owner_[at(t)] >= 0) continue;
    if (!is(t, Native::kAttr) && !is(t, Native::kAcomp)) continue;
    if (token(head).lemma != "be" || is(head, Native::kAux) || is(head, Native::kAuxpass)) continue;
    if (flags_[at(head)].has_there || flags_[at(t)].has_subject) continue;
    adopt(head, t);
    flags_[at(head)].copula = true;
  }
}

// A sentence whose root is a punctuation mark gets its first word as root.
void Mapping::promote_over_punctuation() {
  for (std::int32_t t = 0; t < static_cast<std::int32_t>(tokens_.size()); ++t) {
    std::int32_t const head = native_head(t);
    if (head < 0 || native_head(head) >= 0 || token(head).pos != Upos::kPunct) continue;
    if (token(t).pos != Upos::kPunct && content_[at(head)] < 0 && owner_[at(t)] < 0) adopt(head, t);
  }
}

void Mapping::follow(std::int32_t i) {
  std::int32_t end = i;
  while (content_[at(end)] >= 0 && speaker_[at(end)] < 0) end = content_[at(end)];
  std::int32_t const word = speaker_[at(end)] >= 0 ? speaker_[at(end)] : end;
  for (std::int32_t at_word = i; at_word != end; at_word = content_[at(at_word)]) speaker_[at(at_word)] = word;
  speaker_[at(end)] = word;
}

std::int32_t Mapping::top_of(std::int32_t i) const {
  while (owner_[at(i)] >= 0) i = owner_[at(i)];
  return i;
}

// Words under a punctuation mark belong to what the mark belongs to; of "from Kabul to Herat", where the model
// puts "to" below "from", both belong to the verb.
std::int32_t Mapping::governor(std::int32_t top) const {
  std::int32_t over = native_head(top);
  bool const phrase = flags_[at(top)].preposition;
  for (int steps = 0; over >= 0 && steps < 64; ++steps) {
    bool const mark = token(over).pos == Upos::kPunct && content_[at(over)] < 0;
    bool const sibling = phrase && is(top, Native::kPrep) && flags_[at(over)].preposition;
    if (!(mark || sibling) || native_head(over) < 0) break;
    over = native_head(over);
  }
  return over;
}

bool Mapping::is_clause(std::int32_t preposition) const {
  std::int32_t at_word = preposition;
  while (content_[at(at_word)] >= 0 && flags_[at(content_[at(at_word)])].preposition) at_word = content_[at(at_word)];
  std::int32_t const inner = content_[at(at_word)];
  return inner >= 0 && is(inner, Native::kPcomp) && is_verbal(token(inner).pos);
}

Rel Mapping::function_role(std::int32_t i) const {
  if (flags_[at(i)].copula) return Rel::kCop;
  if (flags_[at(i)].preposition) return is_clause(i) ? Rel::kMark : Rel::kCase;
  return Rel::kPunct;
}

void Mapping::place(std::int32_t i) {
  if (content_[at(i)] >= 0) {
    heads_[at(i)] = speaker_[at(i)];
    rels_[at(i)] = function_role(i);
    return;
  }
  std::int32_t const top = top_of(i);
  std::int32_t const over = governor(top);
  if (over < 0) {
    rels_[at(i)] = Rel::kRoot;
    return;
  }
  heads_[at(i)] = speaker_[at(over)];
  rels_[at(i)] = relation(top, i, over);
  if (is(i, Native::kDet) && flags_[at(over)].phrase_noun) joins_.emplace_back(owner_[at(over)], i);
}

Rel Mapping::prepositional(std::int32_t top, std::int32_t word, std::int32_t over) const {
  bool const nominal = is_nominal(token(over).pos);
  if (is_clause(top)) return nominal ? Rel::kAcl : Rel::kAdvcl;
  if (is(top, Native::kAgent)) return Rel::kOblAgent;
  if (is(top, Native::kQuantmod) || token(word).pos == Upos::kAdp) return Rel::kAdvmod;
  return nominal ? Rel::kNmod : Rel::kObl;
}

Rel Mapping::relation(std::int32_t top, std::int32_t word, std::int32_t over) const {
  bool const nominal = is_nominal(token(over).pos);
  Native const l = label(top);
  if (flags_[at(top)].preposition) {
    bool const clausal = l == Native::kRoot || l == Native::kConj || l == Native::kCcomp || l == Native::kParataxis ||
                         l == Native::kAppos || l == Native::kNsubj || l == Native::kNsubjpass ||
                         l == Native::kRelcl || l == Native::kAcl;
    if (!clausal) return prepositional(top, word, over);
  }
  if (l == Native::kAux && token(top).tag == "TO") return Rel::kMark;
  if (l == Native::kAdvmod && token(top).tag == "WRB" && is(top_of(over), Native::kAdvcl)) return Rel::kMark;
  if (l == Native::kAttr && flags_[at(over)].has_there) return Rel::kNsubj;
  if (l == Native::kNmod) return nominal && word < over ? Rel::kCompound : Rel::kNmod;
  if (l == Native::kDative && token(top).pos == Upos::kAdp) return Rel::kAdvmod;
  if (l == Native::kPobj) return nominal ? Rel::kNmod : Rel::kObl;
  if (l == Native::kNpadvmod) {
    if (nominal) return Rel::kNmodNpmod;
    return is_time_noun(token(word).lemma) ? Rel::kOblTmod : Rel::kOblNpmod;
  }
  return plain_relation(l);
}

// The first word of a multi-word preposition is the case marker, the others are `fixed` below it.
void Mapping::join_multiword() {
  std::sort(joins_.begin(), joins_.end());
  for (auto const& [earlier, later] : joins_) {
    std::int32_t const first = leader_[at(earlier)] >= 0 ? leader_[at(earlier)] : earlier;
    if (first == later || leader_[at(later)] >= 0) continue;
    if (content_[at(first)] < 0) {
      heads_[at(first)] = heads_[at(later)];
      rels_[at(first)] = rels_[at(later)];
    }
    leader_[at(later)] = leader_[at(first)] = first;
    heads_[at(later)] = first;
    rels_[at(later)] = Rel::kFixed;
  }
}

// A conjunction stands with the conjunct that follows it. Backwards, so that the nearest one is known.
void Mapping::move_conjunctions() {
  std::vector<std::int32_t> next(tokens_.size(), -1);
  for (std::int32_t t = static_cast<std::int32_t>(tokens_.size()); t-- > 0;) {
    std::int32_t const head = heads_[at(t)];
    if (head < 0) continue;
    if (rels_[at(t)] == Rel::kConj) next[at(head)] = t;
    if (rels_[at(t)] == Rel::kCc && next[at(head)] >= 0) heads_[at(t)] = next[at(head)];
  }
}

// Conjuncts of conjuncts become conjuncts of the first one.
void Mapping::flatten_conjuncts() {
  std::vector<std::int32_t> path;
  for (std::int32_t t = 0; t < static_cast<std::int32_t>(tokens_.size()); ++t) {
    std::int32_t up = t;
    path.clear();
    while (rels_[at(up)] == Rel::kConj && heads_[at(up)] >= 0) {
      path.push_back(up);
      up = heads_[at(up)];
    }
    for (std::int32_t conjunct : path) heads_[at(conjunct)] = up;
  }
}

void Mapping::write_back() {
  for (std::size_t t = 0; t < tokens_.size(); ++t) {
    Token& token = tokens_[t];
    token.head = heads_[t];
    token.rel = heads_[t] < 0 ? Rel::kRoot : rels_[t];
    bool const auxiliary = token.rel == Rel::kAux || token.rel == Rel::kAuxPass || token.rel == Rel::kCop;
    if (auxiliary && token.pos == Upos::kVerb) token.pos = Upos::kAux;
    bool const main_verb = token.lemma != "be" || flags_[t].has_there;
    if (!auxiliary && token.pos == Upos::kAux && main_verb && !token.tag.starts_with("MD")) token.pos = Upos::kVerb;
  }
}

}  // namespace

void map_to_ud(Tree& tree, std::span<std::string_view const> labels) {
  DRAGOMAN_CHECK(labels.size() == tree.tokens.size(), "one label a token");
  Mapping(tree, labels).run();
  correct_verb_lemmas(tree);
  part_clauses(tree);
  reattach_reported_clauses(tree);
}

}  // namespace dragoman
