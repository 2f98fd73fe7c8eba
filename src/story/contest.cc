// A claim about a member mention is for the story unless it takes no side or was taken back; who is against it is found by
// answer_claims, in any document. A speaker is a party when he is one of the actors or recipients, or speaks from the same
// country; then his word alone does not make the act countable. Where somebody denies the act, the word of a state about a
// group of its own country does not either.
#include "story/contest.h"

#include <algorithm>
#include <set>
#include <string>

#include "story/sides.h"

namespace dragoman {
namespace {

using Voices = std::set<std::pair<std::string, std::string>>;  // independent source, speaker

bool is_party(Story const& story, ReportedMention const& speaker) {
  auto among = [&](std::vector<StoryParty> const& parties) {
    return std::any_of(parties.begin(), parties.end(), [&](StoryParty const& p) { return speaks_for(speaker, p); });
  };
  return among(story.actors) || among(story.recipients);
}

/// A state has a stake in whatever is told of a group that fights it; an official of no named state may speak for it.
bool may_have_a_stake(Story const& story, ReportedMention const& speaker) {
  if (speaker.country.empty() && speaker.actor_id.empty() && is_official(speaker)) return true;
  auto of_his_country = [&](StoryParty const& p) { return !speaker.country.empty() && p.country == speaker.country; };
  for (auto const* parties : {&story.actors, &story.recipients, &story.themes, &story.against})
    if (std::any_of(parties->begin(), parties->end(), of_his_country)) return true;
  return is_party(story, speaker);
}

std::string speaker_name(ReportedDocument const& document, ReportedClaim const& claim) {
  if (!claim.speaker_actor.empty()) return claim.speaker_actor;
  ReportedMention const* speaker = speaker_mention(document, claim.speaker_mention);
  return speaker != nullptr ? side_of(*speaker) : claim.speaker_text;
}

/// What the members of a story add up to.
struct Hearing {
  bool plain = false;                   ///< told by the publication or by somebody outside
  bool detached = false;                ///< told by the publication or by somebody without a stake
  bool taken_back = false;
  std::set<std::string> sides, sources;
  Voices voices;
};

bool takes_a_stand(ReportedClaim const& claim) { return claim.stance == "asserts" || claim.stance == "confirms"; }

void hear(Hearing& hearing, Story const& story, StoryMember const& member, std::span<ClaimPlace const> against, ClaimAnswers const& answers,
          std::span<ReportedDocument const> documents, std::span<CopyGroup const> copies) {
  ReportedDocument const& document = documents[member.document];
  ReportedEvent const& event = document.events[member.event];
  bool told = event.claim_id.empty(), spoken = false;
  for (std::size_t c = 0; c < document.claims.size(); ++c) {
    ReportedClaim const& claim = document.claims[c];
    if (std::find(claim.about_events.begin(), claim.about_events.end(), event.id) == claim.about_events.end()) continue;
    spoken = true;
    ClaimPlace const place{member.document, c};
    if (answers.taken_back.contains(place)) hearing.taken_back = true;
    if (!takes_a_stand(claim) || answers.taken_back.contains(place) || std::binary_search(against.begin(), against.end(), place)) continue;
    told = true;
    if (claim.voice == "speaker") hearing.voices.emplace(copies[member.document].independent_source, speaker_name(document, claim));
    ReportedMention const* speaker = speaker_mention(document, claim.speaker_mention);
    if (speaker != nullptr) hearing.sides.insert(side_of(*speaker));
    bool const own = claim.voice == "publication" || speaker == nullptr;
    hearing.plain = hearing.plain || own || !is_party(story, *speaker);
    hearing.detached = hearing.detached || own || !may_have_a_stake(story, *speaker);
  }
  bool const reported = !spoken && event.claim_id.empty();
  hearing.plain = hearing.plain || reported;
  hearing.detached = hearing.detached || reported;
  if (told || !spoken) hearing.sources.insert(copies[member.document].independent_source);
}

}  // namespace

void weigh_sides(Story& story, std::span<ClaimPlace const> against, ClaimAnswers const& answers, std::span<ReportedDocument const> documents,
                 std::span<CopyGroup const> copies) {
  Hearing hearing;
  for (auto const& member : story.members) hear(hearing, story, member, against, answers, documents, copies);
  Voices deniers;
  for (auto const& place : against)
    if (!answers.taken_back.contains(place))
      deniers.emplace(copies[place.document].independent_source, speaker_name(documents[place.document], documents[place.document].claims[place.claim]));
  story.n_claims_for = hearing.voices.size();
  story.n_claims_against = deniers.size();
  bool const done = story.realis == "actual" || story.realis == "historical";
  bool const contested = !deniers.empty(), untold = hearing.sources.empty();
  bool const several = hearing.sides.size() > 1;
  story.countable = done && !untold && (hearing.plain || several) && (!contested || hearing.detached || several);
  story.status = untold && hearing.taken_back ? "retracted" : untold && contested ? "denied" : contested ? "contested"
                 : hearing.sources.size() > 1 ? "corroborated" : "single_source";
}

}  // namespace dragoman
