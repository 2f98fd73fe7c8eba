// Phrases are cut from the children of a head rather than from its whole subtree: what follows the name (relative
// clause, apposition, "in Karachi") describes the referent but is not its name, and readers mark the shorter phrase.
#include "mention/noun_phrase.h"

#include "base/ascii.h"
#include "base/one_of.h"

namespace dragoman {
namespace {

bool names_before(Rel rel) {
  switch (rel) {
    case Rel::kDet: case Rel::kDetPredet: case Rel::kAmod: case Rel::kCompound: case Rel::kNmodPoss: case Rel::kNummod:
    case Rel::kFlat: case Rel::kNmod: case Rel::kNmodNpmod: case Rel::kGoeswith:
      return true;
    default:
      return false;
  }
}

/// The first part of a noun with a hyphen that the tokenizer cut ("vice - president"), or the noun itself.
std::uint32_t first_part(Tree const& tree, std::uint32_t head) {
  if (head < 2 || tree.tokens[head - 1].text != "-" || tree.tokens[head - 1].space_after || tree.tokens[head - 2].space_after) return head;
  std::string_view const prefix = tree.tokens[head - 2].lemma;
  bool const office = prefix == "vice" || prefix == "ex" || prefix == "co" || prefix == "deputy";
  return office && tree.tokens[head - 2].sentence == tree.tokens[head].sentence ? head - 2 : head;
}

std::uint32_t phrase_begin(Tree const& tree, std::uint32_t head) {
  if (std::uint32_t const part = first_part(tree, head); part != head && tree.tokens[part].head != static_cast<std::int32_t>(head)) return phrase_begin(tree, part);
  std::uint32_t begin = head;
  for (std::uint32_t child : tree.children(head)) {
    if (child >= head) break;
    if (!names_before(tree.tokens[child].rel)) continue;
    begin = std::min(begin, tree.subtree(child).begin);
    break;
  }
  while (begin < head && (tree.tokens[begin].pos == Upos::kPunct || tree.tokens[begin].pos == Upos::kCconj)) ++begin;
  return begin;
}

bool continues_name(Tree const& tree, std::uint32_t child) {
  Token const& token = tree.tokens[child];
  if (token.rel == Rel::kFlat || token.rel == Rel::kCompound || token.rel == Rel::kFixed) return true;
  if (token.rel == Rel::kNummod) return true;
  return token.rel == Rel::kNmod && token.prep == "of";
}

/// "accused the army of war crimes": what of, is the verb's; but "accused the leader of the party of fraud".
bool is_of_verb(Tree const& tree, std::uint32_t head, std::uint32_t child) {
  Token const& noun = tree.tokens[head];
  if (tree.tokens[child].prep != "of" || tree.tokens[child].pos != Upos::kNoun || noun.head < 0 || (noun.rel != Rel::kObj && noun.rel != Rel::kNsubjPass)) return false;
  for (std::uint32_t above : {head, child, static_cast<std::uint32_t>(noun.head)})
    for (std::uint32_t c : tree.children(above))
      if (c > child && (tree.tokens[c].prep == "of" || tree.tokens[c].mark == "of")) return false;
  return one_of(tree.tokens[static_cast<std::size_t>(noun.head)].lemma, {"accuse", "suspect", "convict", "acquit", "clear", "strip", "rob", "deprive", "warn", "inform", "remind", "assure", "rid"});
}

std::uint32_t phrase_end(Tree const& tree, std::uint32_t head, int depth) {
  std::uint32_t end = head + 1;
  if (depth > 3) return end;
  for (std::uint32_t child : tree.children(head)) {
    if (child < head || !continues_name(tree, child) || is_of_verb(tree, head, child)) continue;
    auto const left = tree.subtree(child).begin;
    if (left != end) break;
    end = phrase_end(tree, child, depth + 1);
  }
  return end;
}

}  // namespace

Span noun_phrase(Tree const& tree, std::uint32_t head) { return {phrase_begin(tree, head), phrase_end(tree, head, 0)}; }

std::uint32_t head_of_range(Tree const& tree, Span range) {
  std::uint32_t loose = range.end;  // "fighters of the Islamic State | Sahel Province": one name, read as two
  for (std::uint32_t t = range.end; t-- > range.begin;) {
    auto const above = tree.tokens[t].head;
    bool const outside = above < static_cast<std::int32_t>(range.begin) || above >= static_cast<std::int32_t>(range.end);
    if (!outside || tree.tokens[t].pos == Upos::kPunct || tree.tokens[t].rel == Rel::kCase) continue;
    if (tree.tokens[t].rel != Rel::kAppos) return t;
    if (loose == range.end) loose = t;
  }
  return loose < range.end ? loose : range.end - 1;
}

bool is_modifier_noun(Tree const& tree, std::uint32_t token) {
  Rel const rel = tree.tokens[token].rel;
  return rel == Rel::kCompound || rel == Rel::kFlat || rel == Rel::kFixed || rel == Rel::kGoeswith;
}

std::string_view governing_prep(Tree const& tree, std::uint32_t token) {
  for (int step = 0; step < 6; ++step) {
    Token const& here = tree.tokens[token];
    if (!here.prep.empty()) return here.prep;
    if (here.head < 0 || !(is_modifier_noun(tree, token) || here.rel == Rel::kConj)) return {};
    token = static_cast<std::uint32_t>(here.head);
  }
  return {};
}

}  // namespace dragoman
