// Templates say no more than the row: the clause is dyad/event_words.h's, with date, dispute and deaths; a claim is
// quoted in its own words behind who said it, so that nothing is paraphrased into a fact.
#include "brief/sentences.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>

#include "dispute/heading.h"
#include "dyad/event_words.h"

namespace dragoman {
namespace {

std::string whole(double value) {
  std::array<char, 32> buffer{};
  std::snprintf(buffer.data(), buffer.size(), "%.10g", value);
  return buffer.data();
}

std::string verb_of(Statement const& c) {
  if (c.stance == "denies") return "denied";
  if (c.stance == "doubts") return "doubted";
  if (c.stance == "confirms") return "confirmed";
  if (c.stance == "retracts") return "took back";
  if (c.stance == "declines_to_comment") return "declined to comment";
  if (c.kind == "forecast") return "expected";
  return c.voice == "publication" ? "judged" : "said";
}

constexpr std::size_t kTellingWords = 30;  // shorter spans ("the allegation") say nothing alone

/// The claim's own span without "that", or its whole sentence where the span alone says nothing.
std::string telling_words(Statement const& claim) {
  std::string text = claim.words.size() < kTellingWords ? claim.quote : claim.words;
  if (text.starts_with("that ")) text.erase(0, 5);
  auto const trim = [&] { text.erase(text.find_last_not_of(" ,\n\t") + 1); };
  trim();
  if (text.ends_with(" and")) text.resize(text.size() - 4);
  trim();
  return text;
}

}  // namespace

std::string percent_words(double share) { return whole(std::round(100 * share)) + " %"; }

BriefSentence plain_sentence(std::string text) {
  BriefSentence s;
  s.text = std::move(text);
  s.finding = false;
  return s;
}

BriefSentence event_sentence(PastEvent const& event, ActorRollup const& actors) {
  BriefSentence s;
  EventSlots slots;
  slots.event_id = event.id;
  slots.type = event.type;
  slots.realis = event.realis;
  slots.date = event.date;
  bool const disputed = event.status == "contested" || event.status == "denied";
  slots.contested = disputed;
  if (event.countable && event.past()) slots.happened = true;
  s.text = event_words(event, actors);
  auto stated = [&](std::vector<EventParty> const& parties, std::vector<std::string>& ids) {  // "and others" states nobody
    for (auto const& p : parties)
      if (!p.name.id.empty() && (s.text.find(party_words(p, actors)) != std::string::npos || s.text.starts_with(sentence_case(party_words(p, actors))))) ids.push_back(p.name.id);
  };
  stated(event.actors, slots.actors);
  stated(event.recipients, slots.recipients);
  std::string note = event.date ? event.date->iso() : "undated";
  if (event.date && event.date_precision == 3) note += ", month only";
  if (event.date && event.date_precision == 4) note += ", year only";
  if (event.date && event.date_precision == 5) note += ", date of the report";
  if ((event.killed_low || event.killed_high) && !event.killed_in_parts) {
    auto as_double = [](std::optional<std::int64_t> v) { return v ? std::optional<double>(static_cast<double>(*v)) : std::nullopt; };
    StatedFigure const killed{"killed", as_double(event.killed_low), as_double(event.killed_high)};
    note += "; " + figure_words("killed", killed.low, killed.high);
    slots.figures.push_back(killed);
  }
  if (disputed) note += "; contested";
  s.text += " (" + note + ").";
  s.events.push_back(std::move(slots));
  return s;
}

BriefSentence claim_sentence(Statement const& claim) {
  BriefSentence s;
  std::string const words = telling_words(claim);
  s.text = speaker_words(claim) + " " + verb_of(claim) + (claim.date ? " (" + claim.date->iso() + ")" : "") + ": “" + words + "”";
  ClaimSlots slots{claim.claim_id, claim.stance, claim.kind, claim.voice, claim.claimant_id, "", words};
  if (!claim.probability_term.empty() && claim.kind == "forecast") slots.probability_term = claim.probability_term;
  s.claims.push_back(std::move(slots));
  return s;
}

}  // namespace dragoman
