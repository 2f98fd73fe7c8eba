// Every act, listing, loss or ranking claim is an observation of whom a state cares about; its weight is judgement, kept
// in one table below and explained in docs/decisions/outlook.md. Shares are weights divided by their sum; the
// interval treats them as a proportion out of Kish's effective number of observations (sum w)^2 / sum w^2, so that one
// heavy act is not mistaken for many. Support for a group stands apart: it does not lower the share, the game does that.
#include "dyad/priorities.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <map>
#include <set>

#include "dyad/beta_interval.h"

namespace dragoman {
namespace {

/// Judgement, not fitted. Loss grows with the dead: weight * (1 + ln(1 + killed) / 2).
struct Weights {
  double assault = 4, coerce = 3, other_material = 1.5, help_against = 2, statement = 1, loss = 4;
  double listed = 0.5, fresh_listing = 3;   ///< a list in force counts a little beside acts and words, the act of listing like an arrest
  double untold_victims = 0.5;              ///< of a loss whose victims have no country in the text
  double ranked_first = 3, ranked = 1.5, rising = 1.25, receding = 0.75, support = 3;
  double half_life_days = 1095;   ///< three years: long enough to span a lull, short enough to forget a past war
};
constexpr Weights kWeights;
constexpr int kListingReported = 14;  ///< days between a listing and the reports of it
constexpr std::array<std::string_view, 4> kFirstRank = {"primary", "most", "prominent", "key"};

bool state_in(std::vector<EventParty> const& list, std::string const& state) {
  return std::any_of(list.begin(), list.end(), [&](EventParty const& p) { return p.state == state; });
}
bool hurt_in(std::vector<EventParty> const& list, std::string const& state) {
  return std::any_of(list.begin(), list.end(), [&](EventParty const& p) { return p.home == state; });
}
void add_groups(std::set<std::string>& groups, std::vector<EventParty> const& list) {
  for (auto const& p : list)
    if (!p.group.empty()) groups.insert(p.group);
}

class Ledger {
 public:
  Ledger(DyadInputs const& inputs, std::string const& state) : inputs_(inputs), state_(state) {
    for (auto const& e : inputs.events)
      for (auto const* list : {&e.actors, &e.recipients, &e.themes, &e.against}) add_groups(met_, *list);
    for (auto const& c : inputs.claims)
      for (auto const* id : {&c.subject, &c.object})
        if (std::string const group = inputs.actors.group_of(*id); !group.empty()) met_.insert(group);
  }

  void events() {
    for (auto const& e : inputs_.events)
      if (e.countable && e.past()) event(e);
  }

  void claims() {
    for (auto const& c : inputs_.claims) {
      if (!c.polarity || c.stance == "denies" || c.stance == "doubts" || c.stance == "retracts") continue;
      if (c.predicate == "supports" || c.predicate == "shelters") continue;  // alleged support is contested, it is not counted
      std::string const group = group_of_claim(c);
      if (group.empty()) continue;
      bool const first = std::find(kFirstRank.begin(), kFirstRank.end(), c.degree) != kFirstRank.end() || !c.comparator.empty();
      double weight = first ? kWeights.ranked_first : kWeights.ranked;
      if (c.trend == "rising") weight *= kWeights.rising;
      if (c.trend == "receding") weight *= kWeights.receding;
      add(group, {"ranking", weight * decay(c.date), "", c.claim_id, "", ""});
    }
  }

  void designations() {
    std::map<std::string, PriorityBasis> strongest;  // a group on two lists, or with its units, is one concern
    for (auto const& d : inputs_.designations) {
      if (d.authority != state_ || (d.delisted_on && inputs_.as_of && *d.delisted_on <= *inputs_.as_of)) continue;
      std::string const group = inputs_.actors.group_of(d.group);
      if (group.empty() || !met_.contains(group)) continue;
      double const standing = items_.contains(group) ? kWeights.listed : 0;  // a list in force counts beside an act or a word
      PriorityBasis basis{"designation", standing + kWeights.fresh_listing * decay(d.listed_on), "", "", d.list_name, d.group};
      auto const [kept, added] = strongest.try_emplace(group, basis);
      if (!added && basis.weight > kept->second.weight) kept->second = basis;
    }
    for (auto& [group, basis] : strongest) add(group, std::move(basis));
  }

  StatePriorities result() {
    StatePriorities out{state_, inputs_.as_of, 0, {}};
    double hostile = 0, squares = 0, friendly = 0;
    for (auto const& [group, items] : items_)
      for (auto const& item : items) {
        if (item.kind == "support_act") friendly += item.weight;
        else hostile += item.weight, squares += item.weight * item.weight;
      }
    if (hostile <= 0) return out;
    out.effective_n = hostile * hostile / squares;
    for (auto& [group, items] : items_) out.groups.push_back(priority(group, std::move(items), hostile, friendly, out.effective_n));
    std::stable_sort(out.groups.begin(), out.groups.end(), [](Priority const& a, Priority const& b) { return a.share != b.share ? a.share > b.share : a.group < b.group; });
    return out;
  }

 private:
  double decay(std::optional<Date> day) const {
    if (!day || !inputs_.as_of) return 0.25;  // undated: known, but nobody says how old
    return std::exp2(-std::max(0, inputs_.as_of->days_since(*day)) / kWeights.half_life_days);
  }

  void add(std::string const& group, PriorityBasis basis) {
    // a movement that governs the state is the state, not a threat to it
    if (basis.weight > 0 && inputs_.actors.state_of({group, "", "", ""}, inputs_.as_of) != state_) items_[group].push_back(std::move(basis));
  }

  /// The report of a listing is that listing: it is counted once, by the table.
  bool reports_listing(PastEvent const& e, std::string const& group) const {
    if (e.type != "SANCTION" || !e.date) return false;
    return std::any_of(inputs_.designations.begin(), inputs_.designations.end(), [&](auto const& d) {
      return d.authority == state_ && d.listed_on && std::abs(e.date->days_since(*d.listed_on)) <= kListingReported && inputs_.actors.group_of(d.group) == group;
    });
  }

  void event(PastEvent const& e) {
    double const fresh = decay(e.date);
    std::set<std::string> targets, attackers;
    add_groups(targets, e.recipients);
    add_groups(attackers, e.actors);
    if (state_in(e.actors, state_)) {
      std::set<std::string> aimed;
      add_groups(aimed, e.against);
      if (e.quad >= 3) add_groups(aimed, e.themes);
      for (auto const& group : targets) {
        if (e.quad == 4 && !reports_listing(e, group)) add(group, {"hostile_act", fresh * (e.type == "ASSAULT" ? kWeights.assault : e.type == "COERCE" ? kWeights.coerce : kWeights.other_material), e.id, "", "", ""});
        if (e.quad == 3) add(group, {"hostile_statement", fresh * kWeights.statement, e.id, "", "", ""});
        if (e.quad == 2 || e.type == "SUPPORT") add(group, {"support_act", fresh * kWeights.support, e.id, "", "", ""});
      }
      for (auto const& group : aimed)
        if (!targets.contains(group)) add(group, {e.quad == 3 ? "hostile_statement" : "help_against", fresh * (e.quad == 3 ? kWeights.statement : kWeights.help_against), e.id, "", "", ""});
    }
    for (auto const& group : attackers) {
      double const share = e.quad == 4 ? share_of_loss(e, group) : 0;
      double const dead = static_cast<double>(e.killed_best.value_or(e.killed_low.value_or(0)));
      add(group, {"loss", share * fresh * kWeights.loss * (1 + std::log1p(std::max(0.0, dead)) / 2), e.id, "", "", ""});
    }
  }

  /// 1 when the state's own people are hurt; half when nobody's country is told and the group fights in this one.
  double share_of_loss(PastEvent const& e, std::string const& group) const {
    if (hurt_in(e.recipients, state_)) return 1;
    bool const told = std::any_of(e.recipients.begin(), e.recipients.end(), [](EventParty const& p) { return !p.home.empty() || !p.group.empty(); });
    ActorInfo const* info = inputs_.actors.find(group);
    return !told && info != nullptr && info->country == state_ ? kWeights.untold_victims : 0;
  }

  /// The group a claim ranks as a threat to this state: "G threatens S", "S ranks G as threat", "S opposes G", and the
  /// state's own word that a group threatens.
  std::string group_of_claim(RankingClaim const& c) const {
    auto acts_for = [&](std::string const& id) { return inputs_.actors.state_of({id, "", "", ""}, c.date) == state_; };
    std::string const subject = inputs_.actors.group_of(c.subject), object = inputs_.actors.group_of(c.object);
    if (!subject.empty() && acts_for(c.object) && c.predicate != "opposes") return subject;
    if (!object.empty() && acts_for(c.subject)) return c.predicate == "threatens" ? std::string{} : object;
    bool const own_word = c.voice == "speaker" && acts_for(c.claimant);
    return own_word && c.object.empty() && c.predicate != "opposes" ? subject : std::string{};
  }

  static Priority priority(std::string const& group, std::vector<PriorityBasis> items, double hostile, double friendly, double effective_n) {
    Priority p;
    p.group = group;
    double support = 0;
    for (auto const& item : items) (item.kind == "support_act" ? support : p.weight) += item.weight;
    p.share = p.weight / hostile;
    Interval const interval = jeffreys_interval(p.share * effective_n, effective_n);
    p.share_lo = std::min(interval.low, p.share);
    p.share_hi = std::max(interval.high, p.share);
    p.support = support / (hostile + friendly);
    std::stable_sort(items.begin(), items.end(), [](PriorityBasis const& a, PriorityBasis const& b) {
      return a.weight != b.weight ? a.weight > b.weight : a.event_id + a.claim_id + a.listing < b.event_id + b.claim_id + b.listing;
    });
    p.basis = std::move(items);
    return p;
  }

  DyadInputs const& inputs_;
  std::string const& state_;
  std::set<std::string> met_;  ///< groups that the casebook speaks of at all; a list alone is knowledge of the lexicon
  std::map<std::string, std::vector<PriorityBasis>> items_;
};

}  // namespace

StatePriorities threat_priorities(DyadInputs const& inputs, std::string const& state) {
  Ledger ledger(inputs, state);
  ledger.events();
  ledger.claims();
  ledger.designations();
  return ledger.result();
}

std::vector<std::string> states_with_priorities(DyadInputs const& inputs) {
  std::set<std::string> states;
  auto collect = [&](std::vector<EventParty> const& list) {
    for (auto const& p : list)
      if (!p.home.empty()) states.insert(p.home);
  };
  for (auto const& e : inputs.events) {
    collect(e.actors);
    collect(e.recipients);
  }
  for (auto const& c : inputs.claims)
    for (auto const* id : {&c.subject, &c.object, &c.claimant})
      if (std::string const state = inputs.actors.state_of({*id, "", "", ""}, c.date); !state.empty()) states.insert(state);
  std::vector<std::string> out;
  for (auto const& state : states) {
    Ledger ledger(inputs, state);
    ledger.events();
    ledger.claims();
    if (!ledger.result().groups.empty()) out.push_back(state);
  }
  return out;
}

}  // namespace dragoman
