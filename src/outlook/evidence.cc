// Weights are judgement until the engine comes, so they are few and each can be read off the line: PLOVER score / 10 x
// recency (half after two years) x topic (1, or .4 when the event is on another topic) x sources (1 + log2(n) / 4). The
// sign is that of the quad class; what two states do side by side against an armed group is cooperation, whatever its
// class. An event whose parties come together only by merging, in no sentence both, counts less, and so does a meeting in
// whose parties a third, armed group stands: it is mostly what they spoke about. Help to a third party against one of
// the two is an obstacle. Contested acts are no evidence either way.
#include "outlook/evidence.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>

#include "dyad/event_words.h"

namespace dragoman {
namespace {

constexpr double kHalfLifeDays = 730;
constexpr double kOtherTopic = 0.4;
constexpr double kApart = 0.4;       // no sentence names both as parties
constexpr double kGroupAtTalks = 0.5;
constexpr double kClaimWeight = 0.6;  // what somebody says of the odds, beside 1 for the strongest act

bool stands_for(EventParty const& party, std::string const& actor) { return party.name.id == actor || party.state == actor || party.group == actor; }
bool has(std::vector<EventParty> const& list, std::string const& actor) {
  return std::any_of(list.begin(), list.end(), [&](EventParty const& p) { return stands_for(p, actor); });
}
bool has_group(std::vector<EventParty> const& list) {
  return std::any_of(list.begin(), list.end(), [](EventParty const& p) { return !p.group.empty(); });
}

bool side_by_side(PastEvent const& e, std::string const& a, std::string const& b) {
  return has(e.actors, a) && has(e.actors, b) && !has(e.recipients, a) && !has(e.recipients, b) && (has_group(e.recipients) || has_group(e.against));
}
bool aimed_at_one(PastEvent const& e, std::string const& a, std::string const& b) {
  return (has(e.actors, a) && has(e.against, b)) || (has(e.actors, b) && has(e.against, a));
}

double recency(std::optional<Date> day, Date as_of) { return day ? std::exp2(-std::max(0, as_of.days_since(*day)) / kHalfLifeDays) : 0.25; }

std::string decimal(double value) {
  std::array<char, 32> buffer{};
  std::snprintf(buffer.data(), buffer.size(), "%.2f", value);
  return buffer.data();
}

void cite(Evidence& out, EventSource const& source) {
  out.quote = source.quote;
  out.doc_id = source.doc_id;
  out.publisher = source.publisher;
  out.sentence_number = source.sentence_number;
}

bool names_both(EventSource const& source, Question const& q) { return source.parties.contains(q.actor_1) && source.parties.contains(q.actor_2); }

/// How surely the two are the parties, 0 .. 1.
double certainty(PastEvent const& e, Question const& question) {
  bool const together = e.sources.empty() || std::any_of(e.sources.begin(), e.sources.end(), [&](EventSource const& s) { return names_both(s, question); });
  auto third_group = [&](std::vector<EventParty> const& list) {
    return std::any_of(list.begin(), list.end(), [&](EventParty const& p) { return !p.group.empty() && !stands_for(p, question.actor_1) && !stands_for(p, question.actor_2); });
  };
  bool const group = e.quad == 1 && (third_group(e.actors) || third_group(e.recipients));
  return (together ? 1 : kApart) * (group ? kGroupAtTalks : 1);
}

Evidence weighed(PastEvent const& e, Question const& question) {
  Evidence out;
  double strength = std::fabs(e.score) / 10;
  out.direction = e.score < 0 ? -1 : e.score > 0 ? 1 : e.quad <= 2 ? 1 : -1;
  out.feature = "past_event";
  if (!between_pair(e, question.actor_1, question.actor_2)) {
    bool const together = side_by_side(e, question.actor_1, question.actor_2);
    out.feature = together ? "joint_act" : "aimed_at";
    out.direction = together ? 1 : e.quad <= 2 ? -1 : 1;
  }
  double const fresh = recency(e.date, *question.as_of), fit = e.has_topic(question.topic) ? 1 : kOtherTopic;
  double const sources = 1 + std::log2(static_cast<double>(std::max<std::int64_t>(1, e.n_independent_sources))) / 4;
  double const sure = certainty(e, question);
  out.weight = strength * fresh * fit * sources * sure;
  out.note = "score " + decimal(strength) + " x recency " + decimal(fresh) + " x topic " + decimal(fit) + " x sources " + decimal(sources) +
             (sure < 1 ? " x parties " + decimal(sure) : "");
  out.event_id = e.id;
  out.when = e.date ? e.date->iso() : "";
  out.n_sources = e.n_independent_sources;
  if (!e.sources.empty()) {
    auto const best = std::find_if(e.sources.begin(), e.sources.end(), [&](EventSource const& s) { return names_both(s, question); });
    cite(out, best == e.sources.end() ? e.sources.front() : *best);
  }
  return out;
}

void strongest_first(std::vector<Evidence>& list) {
  std::stable_sort(list.begin(), list.end(), [](Evidence const& a, Evidence const& b) {
    if (a.weight != b.weight) return a.weight > b.weight;
    return a.event_id + a.claim_id < b.event_id + b.claim_id;
  });
}

}  // namespace

bool between_pair(PastEvent const& e, std::string const& a, std::string const& b) {
  return (has(e.actors, a) && has(e.recipients, b)) || (has(e.actors, b) && has(e.recipients, a));
}

bool joins_pair(PastEvent const& e, std::string const& a, std::string const& b) { return between_pair(e, a, b) || side_by_side(e, a, b) || aimed_at_one(e, a, b); }

bool touches_actor(PastEvent const& e, std::string const& actor) {
  auto home = [&](std::vector<EventParty> const& list) { return std::any_of(list.begin(), list.end(), [&](EventParty const& p) { return p.home == actor; }); };
  return has(e.actors, actor) || has(e.recipients, actor) || has(e.against, actor) || has(e.themes, actor) || home(e.recipients) || home(e.themes);
}

std::vector<Evidence> event_evidence(DyadInputs const& inputs, Question const& question) {
  std::vector<Evidence> out;
  for (auto const& e : inputs.events) {
    if (!e.countable || !e.past() || !joins_pair(e, question.actor_1, question.actor_2)) continue;
    Evidence item = weighed(e, question);
    if (item.weight < 1e-4) continue;  // a plain request scores 0: it says nothing of the odds
    item.headline = event_words(e, inputs.actors);
    out.push_back(std::move(item));
  }
  strongest_first(out);
  return out;
}

std::vector<Evidence> claim_evidence(std::vector<PairClaim> const& claims, ActorRollup const&, Question const& question) {
  std::vector<Evidence> out;
  for (auto const& c : claims) {
    if (c.relevance <= 0 || c.stance == "denies" || c.stance == "doubts" || c.stance == "retracts") continue;
    for (auto const& relation : c.relations) {
      bool const raises = relation.relation == "raises", lowers = relation.relation == "lowers", nothing = relation.relation == "not_evidence_for";
      if (!raises && !lowers && !nothing) continue;
      Evidence item;
      item.direction = nothing ? 0 : raises ? 1 : -1;
      item.feature = nothing ? "not_evidence" : item.direction > 0 ? "claim_raises" : "claim_lowers";
      double const fresh = recency(c.date, *question.as_of);
      item.weight = kClaimWeight * c.relevance * fresh;
      item.note = "claim " + decimal(kClaimWeight) + " x relevance " + decimal(c.relevance) + " x recency " + decimal(fresh);
      item.claim_id = c.claim_id;
      item.when = c.date ? c.date->iso() : "";
      item.headline = speaker_words(c) + (nothing ? " sees no evidence in it" : item.direction > 0 ? " sees a reason for it" : " sees a reason against it");
      item.quote = c.quote;
      item.doc_id = c.doc_id;
      item.publisher = c.publisher;
      item.sentence_number = c.sentence_number;
      item.n_sources = 1;
      if (!out.empty() && out.back().doc_id == item.doc_id && out.back().sentence_number == item.sentence_number && out.back().direction == item.direction) continue;
      out.push_back(std::move(item));
    }
  }
  strongest_first(out);
  return out;
}

std::vector<Evidence> priority_evidence(Alignment const& alignment, ActorRollup const& actors, std::size_t limit) {
  std::vector<Evidence> out;
  auto percent = [](double share) { return std::to_string(static_cast<int>(std::lround(100 * share))) + " %"; };
  auto add = [&](AlignedGroup const& g, int direction, double weight) {
    Evidence item;
    item.direction = direction;
    item.weight = weight;
    item.feature = direction > 0 ? "priorities_shared" : "priorities_differ";
    item.headline = sentence_case(name_in_text(actors.name_of(g.group))) + ": " + percent(g.share_1) + " of " + possessive(name_in_text(actors.name_of(alignment.actor_1))) + " attention to armed groups, " +
                    percent(g.share_2) + " of " + possessive(name_in_text(actors.name_of(alignment.actor_2)));
    item.note = direction > 0 ? "the smaller share" : "the difference of the shares";
    out.push_back(std::move(item));
  };
  for (std::size_t i = 0; i < alignment.makes.size() && i < limit; ++i) add(alignment.makes[i], 1, std::min(alignment.makes[i].share_1, alignment.makes[i].share_2));
  for (std::size_t i = 0; i < alignment.breaks.size() && i < limit; ++i) add(alignment.breaks[i], -1, std::fabs(alignment.breaks[i].share_1 - alignment.breaks[i].share_2));
  return out;
}

}  // namespace dragoman
