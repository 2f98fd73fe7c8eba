// How many there were is a quantity, not part of what was hit: "at least 10 power pylons" names power pylons, "several
// buses" buses. Numbers and vague counts before a thing leave its phrase, so that the same target has the same name in
// two reports that count it differently. People keep theirs: "two men" is all that is known of them.
#include "event/told_parties.h"

#include <algorithm>

#include "base/one_of.h"
#include "base/single_spaced.h"
#include "event/thing_kinds.h"

namespace dragoman {

namespace {

bool is_vague_count(std::string_view lemma) {
  return one_of(lemma, {"several", "many", "some", "various", "numerous", "few", "couple", "dozen", "score"});
}

/// Where the phrase of `head` begins without the counts that open it; `begin` when none does.
std::uint32_t behind_counts(Tree const& tree, std::uint32_t head, std::uint32_t begin) {
  std::uint32_t bare = begin;
  for (std::uint32_t c : tree.children(head)) {
    if (c >= head) break;
    if (c < begin) continue;
    Token const& t = tree.tokens[c];
    bool const counts = t.rel == Rel::kNummod || ((t.rel == Rel::kAmod || t.rel == Rel::kDet) && is_vague_count(t.lemma));
    if (counts) bare = tree.subtree(c).end;
    else if (t.rel != Rel::kDet && t.rel != Rel::kDetPredet && t.rel != Rel::kAdvmod) break;
  }
  return bare > begin && bare <= head ? bare : begin;
}

}  // namespace

void leave_out_counts(CodingScene const& s, Mentions& mentions, std::vector<EventMention>& events) {
  for (EntityMention& m : mentions.entities) {
    if (m.is_pronoun || m.is_party || !has_body(m.kind) || m.tokens.begin >= m.head) continue;
    std::uint32_t const begin = behind_counts(s.tree, m.head, m.tokens.begin);
    if (begin == m.tokens.begin) continue;
    m.tokens.begin = begin;
    m.span = s.tree.bytes(m.tokens);
    if (m.actor_id.empty()) m.name = single_spaced(m.span.of(s.document.text));
  }
  auto const settle = [&](Participant& p, bool bare) {
    if (EntityMention const* m = mention_of(mentions, p)) {
      if (has_body(m->kind) && !m->is_party) p.span = m->span;
    } else if (bare && p.head >= 0) {
      auto const head = static_cast<std::uint32_t>(p.head);
      std::uint32_t first = head;
      while (first > 0 && s.tree.tokens[first].span.begin > p.span.begin) --first;
      p.span.begin = s.tree.tokens[behind_counts(s.tree, head, first)].span.begin;
    }
  };
  for (EventMention& e : events) {
    for (auto* list : {&e.actors, &e.recipients, &e.themes, &e.against})
      for (Participant& p : *list) settle(p, false);
    for (Participant& p : e.instruments) settle(p, true);
  }
}

}  // namespace dragoman
