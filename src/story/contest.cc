// A claim about a member mention is for or against the story by its stance. A speaker is a party when he is one of the
// actors or recipients, or speaks from the same country; then his word alone does not make the act countable.
#include "story/contest.h"

#include <algorithm>
#include <set>

#include "story/sides.h"

namespace dragoman {
namespace {

bool is_party(Story const& story, ReportedMention const& speaker) {
  auto among = [&](std::vector<StoryParty> const& parties) {
    return std::any_of(parties.begin(), parties.end(), [&](StoryParty const& p) { return speaks_for(speaker, p); });
  };
  return among(story.actors) || among(story.recipients);
}

}  // namespace

void weigh_sides(Story& story, std::span<ReportedDocument const> documents, std::span<CopyGroup const> copies) {
  bool plain = false;                   // told by the publication or by somebody outside
  std::set<std::string> sides, sources;
  for (auto const& member : story.members) {
    ReportedDocument const& document = documents[member.document];
    ReportedEvent const& event = document.events[member.event];
    bool denied_here = false, asserted_here = false;
    for (auto const& claim : document.claims) {
      if (std::find(claim.about_events.begin(), claim.about_events.end(), event.id) == claim.about_events.end()) continue;
      bool const against = claim.stance == "denies" || claim.stance == "doubts" || claim.stance == "retracts";
      (against ? denied_here : asserted_here) = true;
      if (claim.voice == "speaker") ++(against ? story.n_claims_against : story.n_claims_for);
      if (against) continue;
      ReportedMention const* speaker = speaker_mention(document, claim.speaker_mention);
      if (speaker != nullptr) sides.insert(side_of(*speaker));
      plain = plain || claim.voice == "publication" || speaker == nullptr || !is_party(story, *speaker);
    }
    for (auto const& link : document.claim_links)
      if (link.relation == "contradicts" && link.target_event == event.id) denied_here = true, ++story.n_claims_against;
    plain = plain || (!asserted_here && !denied_here && event.claim_id.empty());
    if (!denied_here || asserted_here) sources.insert(copies[member.document].independent_source);
  }
  bool const done = story.realis == "actual" || story.realis == "historical";
  bool const contested = story.n_claims_against > 0;
  story.countable = done && (plain || sides.size() > 1) && !(contested && !plain);
  story.status = contested && sources.empty() ? "denied" : contested ? "contested" : sources.size() > 1 ? "corroborated" : "single_source";
}

}  // namespace dragoman
