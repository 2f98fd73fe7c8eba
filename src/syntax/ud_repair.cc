// A relative clause on a time noun has no subordinator of that kind ("the day he left", "the day that changed us": there
// "that" is a pronoun with a role in the clause). Where "that" is a subordinator (tag IN) and the clause has its own subject,
// the time noun only stands between the verb and what is said.
#include "syntax/ud_repair.h"

namespace dragoman {
namespace {

bool is_time_phrase(Token const& t) { return t.rel == Rel::kOblTmod || t.rel == Rel::kOblNpmod; }

/// The clause's words show that it is a content clause.
bool is_content_clause(Tree const& tree, Sentence const& sentence, std::uint32_t clause) {
  bool subordinator = false, subject = false;
  for (std::uint32_t t = sentence.begin; t < clause; ++t) {
    Token const& token = tree.tokens[t];
    if (token.head != static_cast<std::int32_t>(clause)) continue;
    if (token.lemma == "that" && token.tag == "IN") subordinator = true;
    if (token.rel == Rel::kNsubj || token.rel == Rel::kNsubjPass) subject = true;
  }
  return subordinator && subject;
}

}  // namespace

void reattach_reported_clauses(Tree& tree) {
  for (Sentence const& sentence : tree.sentences)
    for (std::uint32_t t = sentence.begin; t < sentence.end; ++t) {
      Token& clause = tree.tokens[t];
      if (clause.rel != Rel::kAclRelcl || clause.head < 0) continue;
      Token const& time = tree.tokens[static_cast<std::size_t>(clause.head)];
      if (!is_time_phrase(time) || time.head < 0 || clause.head > static_cast<std::int32_t>(t)) continue;
      Token const& verb = tree.tokens[static_cast<std::size_t>(time.head)];
      if (verb.pos != Upos::kVerb || time.head > clause.head || !is_content_clause(tree, sentence, t)) continue;
      clause.head = time.head;
      clause.rel = Rel::kCcomp;
      for (std::uint32_t c = sentence.begin; c < t; ++c)
        if (tree.tokens[c].head == static_cast<std::int32_t>(t) && tree.tokens[c].lemma == "that" && tree.tokens[c].tag == "IN") tree.tokens[c].rel = Rel::kMark;
    }
}

}  // namespace dragoman
