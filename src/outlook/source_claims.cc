// A forecast rarely names both states in its own sentence ("some cooperation will probably survive"), so a claim is also
// taken for one on the pair when it stands in a document that is on the pair. A sentence that names a third state beside
// only one of the two is about somebody else.
#include "outlook/source_claims.h"

#include <algorithm>
#include <set>

namespace dragoman {
namespace {

class PairWeigher {
 public:
  PairWeigher(NamedStates const& named, DyadInputs const& inputs, Question const& question) : named_(named), inputs_(inputs), question_(question) {
    for (auto const& e : inputs.events) {
      bool const first = any_party(e, question.actor_1), second = any_party(e, question.actor_2);
      if (first && second) pair_events_.insert(e.id);
      if (first || second) touching_events_.insert(e.id);
    }
  }

  void weigh(PairClaim& c) const {
    auto const& named = named_.in_sentence(c.doc_id, c.sentence_number);
    bool const first = named.contains(question_.actor_1), second = named.contains(question_.actor_2);
    auto about = [&](std::set<std::string> const& events) { return std::any_of(c.event_ids.begin(), c.event_ids.end(), [&](auto const& id) { return events.contains(id); }); };
    std::string const speaker = inputs_.actors.state_of({c.claimant_id, "", "", ""}, c.date);
    c.touches = first || second || about(touching_events_) || ours(speaker) || ours(c.claimant_id);
    bool const on_pair = named_.is_on_pair(c.doc_id, question_.actor_1, question_.actor_2);
    if ((first && second) || about(pair_events_)) c.relevance = 1;
    else if (on_pair && named.size() == 1 && (first || second)) c.relevance = 0.6;
    else if (on_pair && named.empty()) c.relevance = 0.5;
  }

 private:
  static bool on_side(EventParty const& p, std::string const& actor) { return p.name.id == actor || p.state == actor || p.group == actor; }
  static bool any_party(PastEvent const& e, std::string const& actor) {
    for (auto const* list : {&e.actors, &e.recipients, &e.against, &e.themes})
      for (auto const& p : *list)
        if (on_side(p, actor)) return true;
    return false;
  }
  bool ours(std::string const& id) const { return id == question_.actor_1 || id == question_.actor_2; }

  NamedStates const& named_;
  DyadInputs const& inputs_;
  Question const& question_;
  std::set<std::string> pair_events_, touching_events_;
};

}  // namespace

std::vector<PairClaim> pair_claims(std::vector<Statement> const& statements, NamedStates const& named, DyadInputs const& inputs, Question const& question) {
  PairWeigher const weigher(named, inputs, question);
  std::vector<PairClaim> claims;
  for (auto const& s : statements) {
    PairClaim c{s, 0, false};
    weigher.weigh(c);
    if (c.relevance > 0 || c.touches) claims.push_back(std::move(c));
  }
  return claims;
}

Result<std::vector<PairClaim>> load_pair_claims(Duck& duck, DyadInputs const& inputs, Question const& question) {
  auto const named = NamedStates::load(duck, inputs.actors, inputs.as_of, {question.actor_1, question.actor_2});
  if (!named) return tl::unexpected(named.error());
  auto const statements = load_statements(duck, inputs.actors, *named, question.as_of);
  if (!statements) return tl::unexpected(statements.error());
  return pair_claims(*statements, *named, inputs, question);
}

}  // namespace dragoman
