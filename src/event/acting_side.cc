// Who acts: the frame's own place for it, or the subject. An abstract subject has a doer behind it ("the statement
// condemned", "Trump's decision"), a passive its by-phrase.
#include <algorithm>

#include "event/event_sides.h"
#include "event/phrase_parties.h"
#include "event/role_places.h"

namespace dragoman {
namespace {

/// "The statement condemned", "Trump's decision": the doer behind an abstract subject.
void actor_behind(CodingScene const& s, FrameArguments const& arguments, TokenList& actors) {
  for (std::uint32_t& token : actors) {
    if (!is_abstract(s, token)) continue;
    TokenList found;
    constexpr std::uint64_t kBy = frame_hash("by"), kFrom = frame_hash("from"), kOf = frame_hash("of");
    arguments.inside(token, Place::kPrep, kBy, found);
    if (found.empty()) arguments.inside(token, Place::kPossessor, 0, found);
    if (found.empty()) arguments.inside(token, Place::kPrep, kFrom, found);
    if (found.empty()) {
      arguments.inside(token, Place::kModifier, 0, found);
      erase_if(found, [&](std::uint32_t t) { return !s.phrases.is_party(t); });
    }
    if (found.empty()) arguments.inside(token, Place::kPrep, kOf, found);
    erase_if(found, [&](std::uint32_t t) { return !s.phrases.is_party(t); });
    if (!found.empty()) token = found.front();
  }
}

void fill_default_actor(CodingScene const& s, FrameArguments const& arguments, bool of_is_subject, TokenList& actors) {
  FramePathRow subject;
  subject.place = Place::kSubject;
  arguments.at(subject, of_is_subject, actors);
  for (std::uint32_t& t : actors) t = sender_of(s, t);
  erase_if(actors, [&](std::uint32_t t) { return !useful_recipient(s, t); });
  actor_behind(s, arguments, actors);
  if (actors.empty()) actors = doer_behind(s, arguments.main());
}

}  // namespace

void take_actors(CodingScene const& s, FrameArguments const& arguments, bool of_is_subject, std::span<FrameRoleRow const> rows, TokenList& actors) {
  if (!has_role(rows, Role::kActor)) return fill_default_actor(s, arguments, of_is_subject, actors);
  take_first(s, arguments, of_is_subject, rows, Role::kActor, {}, {}, actors);
  actor_behind(s, arguments, actors);
}

}  // namespace dragoman
