// "The bombing killed 12", "44 died in a suicide bombing": an event noun beside the verb says by which means, and is itself
// nobody who acts. Its mode becomes the event's where the verb gives none.
#include <algorithm>

#include "event/event_draft.h"

namespace dragoman {

namespace {

FrameRow const* attack_frame(CodingScene const& s, std::uint32_t token) {
  std::int32_t const p = s.predicates.at_token[token];
  if (p < 0 || s.predicates.all[static_cast<std::size_t>(p)].kind != PredicateKind::kNoun || s.phrases.is_party(token)) return nullptr;
  FrameSense const sense = s.matcher.match(s.predicates.all[static_cast<std::size_t>(p)]);
  bool const attack = sense.frame != nullptr && sense.frame->type == static_cast<std::uint8_t>(EventType::kAssault);
  return attack ? sense.frame : nullptr;
}

bool is_means(Argument const& a) { return a.slot == Slot::kSubject || (a.slot == Slot::kOblique && (a.prep == "in" || a.prep == "by" || a.prep == "during")); }

/// "Israeli rockets hit": a weapon with its owner before it stands for who fired it.
bool is_sent(CodingScene const& s, std::uint32_t weapon) {
  EntityMention const* m = s.phrases.mention_at(weapon);
  if (m == nullptr || m->kind != MentionKind::kThing) return false;
  auto const before = s.tree.children(weapon);
  return std::any_of(before.begin(), before.end(), [&](std::uint32_t c) { return c < weapon && s.phrases.is_party(c); });
}

}  // namespace

void take_means(CodingScene const& s, EventDraft const& draft, EventMention& event) {
  if (event.type != EventType::kAssault) return;
  Predicate const& verb = s.predicates.all[draft.predicate];
  Arguments arguments = verb.arguments;
  for (std::uint32_t c : s.tree.children(verb.token))  // "44 were killed and 96 wounded in a bombing"
    if (std::int32_t const p = s.predicates.at_token[c]; p >= 0 && s.tree.tokens[c].rel == Rel::kConj)
      for (Argument const& a : s.predicates.all[static_cast<std::size_t>(p)].arguments)
        if (a.slot == Slot::kOblique && !a.inherited) arguments.push_back(a);
  for (Argument const& a : arguments) {
    if (!is_means(a)) continue;
    FrameRow const* frame = attack_frame(s, a.token);
    if (frame == nullptr) continue;
    if (event.mode.empty()) event.mode = std::string(s.frames.str(frame->mode));
    if (is_sent(s, a.token)) continue;
    Span const noun = s.tree.tokens[a.token].span;
    std::erase_if(event.actors, [&](Participant const& p) { return p.span.begin <= noun.begin && noun.end <= p.span.end; });
  }
}

}  // namespace dragoman
