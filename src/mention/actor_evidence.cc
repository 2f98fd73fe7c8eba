// Actor composition as event coders do it by hand (CAMEO manual, "actor codes": country, then role): the demonym,
// possessor or body before the noun is nearer than the phrase after it; "of" and "for" bind closer than "in".
#include "mention/actor_evidence.h"

#include <algorithm>
#include <array>

namespace dragoman {
namespace {

bool is_state(ActorContext const& context, NameMatch const& name) {
  return name.actor && context.sources.actors.actor(*name.actor).kind == "state";
}

bool lost_office(std::string_view word) {
  constexpr std::array<std::string_view, 11> kFormer = {"former", "ex", "ousted", "deposed", "toppled", "late",
                                                        "exiled", "onetime", "one-time", "then-ousted", "retired"};
  return std::find(kFormer.begin(), kFormer.end(), word) != kFormer.end() || word.starts_with("ex-");
}

void read_before(ActorContext const& context, std::uint32_t head, std::uint32_t from, std::uint32_t until, ActorEvidence& out) {
  for (std::uint32_t t = from; t < until; ++t) {
    if (lost_office(context.lower(t))) out.former = true;
    if (NameMatch const* name = context.name_headed(t)) {
      if (is_state(context, *name)) out.states.push_back(name);
      else out.body = name;
      if (!name->actor && !context.place_country(t).empty()) out.place_country = context.place_country(t);
      continue;
    }
    if (NameMatch const* name = context.name_covering(t)) {
      if (name->head >= until && name->head < head && !is_state(context, *name)) out.body = name;  // "Pakistan army officers": army officers of it
      continue;
    }
    if (auto const country = context.place_country(t); !country.empty()) out.place_country = country;
    Upos const pos = context.token(t).pos;
    if (pos != Upos::kNoun && pos != Upos::kPropn && pos != Upos::kAdj) continue;
    if (auto const match = context.agent_at(t, from); match && match->agent.kind != "thing") out.noun = match->agent;
  }
}

/// "and" or a hyphen between the first and the last state.
bool joined(ActorContext const& context, std::pmr::vector<NameMatch const*> const& states) {
  if (states.size() < 2) return false;
  auto const last = states.back()->tokens.begin;
  for (auto t = states.front()->tokens.end; t < last; ++t) {
    auto const word = context.lower(t);
    if (word == "and" || word == "&" || word == "-" || word == "/" || word == "\u2013") return true;
  }
  return false;
}

int prep_rank(std::string_view prep) {
  constexpr std::array<std::string_view, 8> kPreps = {"of", "for", "from", "with", "in", "at", "inside", "near"};
  auto const at = std::find(kPreps.begin(), kPreps.end(), prep);
  return at == kPreps.end() ? -1 : static_cast<int>(kPreps.end() - at);
}

void read_after(ActorContext const& context, std::uint32_t head, ActorEvidence& out) {
  int best = 0;
  for (std::uint32_t child : context.tree.children(head)) {
    if (child < head || context.token(child).rel != Rel::kNmod) continue;
    int const rank = prep_rank(context.token(child).prep);
    if (rank <= best) continue;
    best = rank;
    out.of = static_cast<std::int32_t>(child);
    out.of_prep = context.token(child).prep;
  }
}

/// "arrested fishermen from Peru", "massed tanks on the border with Chad": the parser hangs the phrase on the verb, though it
/// stands right behind the noun. Not where the verb takes people away ("evacuated students from Sudan").
void read_beside(ActorContext const& context, std::uint32_t head, ActorEvidence& out) {
  constexpr std::array<std::string_view, 33> kTakesAway = {
      "airlift", "banish", "bar", "bring", "deport", "drive", "eject", "evacuate", "evict", "expel", "extract", "extradite", "flee", "free", "isolate", "keep", "kick",
      "move", "oust", "protect", "pull", "push", "recall", "release", "remove", "repatriate", "rescue", "save", "separate", "take", "transfer", "withdraw", "withhold"};
  constexpr std::array<std::string_view, 4> kLines = {"border", "boundary", "frontier", "line"};
  if (out.of >= 0 || head + 2 >= context.tree.tokens.size()) return;
  std::string_view const lemma = context.token(head).lemma;
  bool const line = std::binary_search(kLines.begin(), kLines.end(), lemma);
  auto const word = context.lower(head + 1);
  if (word != (line ? "with" : "from") || context.token(head + 1).rel != Rel::kCase) return;
  std::int32_t const of = context.token(head + 1).head;
  std::int32_t const verb = context.token(head).head;
  if (of <= static_cast<std::int32_t>(head) || verb < 0) return;
  Token const& phrase = context.token(static_cast<std::uint32_t>(of));
  if (phrase.rel != Rel::kObl || phrase.head < 0) return;
  if (!line && std::binary_search(kTakesAway.begin(), kTakesAway.end(), context.token(static_cast<std::uint32_t>(phrase.head)).lemma)) return;
  NameMatch const* name = context.name_headed(static_cast<std::uint32_t>(of));
  if (name == nullptr || !is_state(context, *name)) return;
  out.of = of;
  out.of_prep = line ? "with" : "from";
}

/// "the envoys of A, B and C": as many parties as states. Nothing unless all that is joined are states.
std::pmr::vector<NameMatch const*> states_after(ActorContext const& context, ActorEvidence const& evidence) {
  std::pmr::vector<NameMatch const*> states(context.sources.memory());
  if (evidence.of < 0 || evidence.body != nullptr || (evidence.of_prep != "of" && evidence.of_prep != "from" && evidence.of_prep != "in")) return states;
  auto const first = static_cast<std::uint32_t>(evidence.of);
  auto const take = [&](std::uint32_t t) {
    NameMatch const* name = context.name_headed(t);
    if (name == nullptr || !is_state(context, *name)) return false;
    states.push_back(name);
    return true;
  };
  bool all = take(first);
  for (std::uint32_t c : context.tree.children(first))
    if (context.token(c).rel == Rel::kConj) all = take(c) && all;
  if (!all || states.size() < 2) states.clear();
  return states;
}

}  // namespace

ActorEvidence actor_evidence(ActorContext const& context, std::uint32_t head, std::uint32_t from, std::uint32_t until) {
  ActorEvidence out(context.sources.memory());
  read_before(context, head, from, until, out);
  read_after(context, head, out);
  read_beside(context, head, out);
  auto& states = out.states;
  if (states.empty()) states = states_after(context, out);
  bool const differ = states.size() > 1 && states.front()->actor != states.back()->actor;
  out.coordinated = differ && joined(context, states);
  return out;
}

}  // namespace dragoman
