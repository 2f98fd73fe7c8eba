// Denials, the claims they answer and the events they are about are joined like the parts of a graph: two denials of one
// claim are one matter, and so are the copies of a denial. An event joins only where its own clause is denied; an
// accusation in the denied words ("denied an allegation by ...") is the quarrel itself, not what is denied.
#include "dispute/matters.h"

#include <algorithm>
#include <memory>

#include "dispute/answers.h"
#include "story/disjoint_sets.h"

namespace dragoman {
namespace {

constexpr double kSureEvent = 0.5;  // confidence of a link to an act

class Grouping {
 public:
  explicit Grouping(std::vector<Statement> const& statements) : statements_(statements) {
    for (std::size_t i = 0; i < statements.size(); ++i) {
      by_id_[statements[i].claim_id] = i;
      for (auto const& e : statements[i].event_ids) nodes_.emplace(e, 0);
      for (auto const& r : statements[i].relations)
        if (!r.target_event.empty()) nodes_.emplace(r.target_event, 0);
    }
    std::size_t next = statements.size();
    for (auto& [event, node] : nodes_) node = next++;
    sets_ = std::make_unique<DisjointSets>(next);
  }

  std::vector<Matter> matters() {
    for (std::size_t i = 0; i < statements_.size(); ++i) take(i);
    join_copies();
    std::map<std::size_t, Matter> by_root;
    for (auto const i : denials_) by_root[sets_->root(i)].denials.insert(i);
    for (auto const i : contesting_) by_root[sets_->root(i)].contesting.insert(i);
    for (auto const i : taken_back_) by_root[sets_->root(i)].taken_back.insert(i);
    for (auto const i : denied_) by_root[sets_->root(i)].denied.insert(i);
    for (auto const& e : events_) by_root[sets_->root(nodes_.at(e))].events.insert(e);
    std::vector<Matter> out;
    for (auto& [root, matter] : by_root) {
      for (auto const* side : {&matter.denials, &matter.denied})
        for (auto const i : *side) {
          if (auto const found = basis_.find(i); found != basis_.end()) matter.basis[i] = found->second;
          if (auto const found = answered_.find(i); found != answered_.end()) matter.answered[i] = found->second;
        }
      out.push_back(std::move(matter));
    }
    return out;
  }

 private:
  void take(std::size_t i) {
    Statement const& s = statements_[i];
    bool linked = false;
    bool const contests = contests_something(s);
    for (auto const& r : s.relations) {
      bool const back = contests && r.relation == "updates" && r.basis.find("takes it back") != std::string::npos;
      if (r.relation != "contradicts" && !back) continue;
      if (auto const found = by_id_.find(r.target_claim); found != by_id_.end()) {
        std::size_t const target = found->second;
        if (!answers(s, statements_[target], r) || (back && is_part_of_a_denial(target))) continue;
        if (back) taken_back_.insert(target);
        sets_->join(i, target);
        denied_.insert(target);
        note(i, target, r);
        linked = true;
      } else if (r.target_claim.empty() && !r.target_event.empty()) {
        if (r.confidence && *r.confidence < kSureEvent) continue;
        add_event(i, r.target_event);
        contesting_.insert(i);
        basis_.emplace(i, r.basis.empty() ? "linked to the act" : r.basis);
        linked = true;
      }
    }
    if (s.against() && (linked || stands_alone(s)))
      for (auto const& e : s.about)
        if (denies_event(s, e)) add_event(i, e.event_id);
    if (linked || stands_alone(s)) denials_.insert(i);
  }

  static bool contests_something(Statement const& s) {
    return s.against() || std::any_of(s.relations.begin(), s.relations.end(), [](StatedRelation const& r) { return r.relation == "contradicts" && r.target_claim.empty(); });
  }

  /// What somebody says beside his own denial explains it; it is not what he takes back later.
  bool is_part_of_a_denial(std::size_t i) const {
    Statement const& s = statements_[i];
    return !s.claimant_id.empty() && std::any_of(statements_.begin(), statements_.end(), [&](Statement const& o) { return o.doc_id == s.doc_id && o.claimant_id == s.claimant_id && contests_something(o); });
  }

  /// The first link counts, but one inside the document before one across documents.
  void note(std::size_t i, std::size_t target, StatedRelation const& r) {
    bool const across = statements_[i].doc_id != statements_[target].doc_id;
    std::string how = (r.basis.empty() ? "linked" : r.basis) + (across ? " (across documents)" : " (same document)");
    if (!across && answered_.contains(i) && statements_[answered_[i]].doc_id != statements_[i].doc_id) answered_.erase(i), basis_.erase(i);
    answered_.emplace(i, target);
    basis_.emplace(i, std::move(how));
  }

  void add_event(std::size_t i, std::string const& event) {
    sets_->join(i, nodes_.at(event));
    events_.insert(event);
  }

  /// The same sentence with the same words is one statement, wherever it is printed.
  void join_copies() {
    std::map<std::string, std::size_t> seen;
    for (auto const* list : {&denials_, &denied_})
      for (auto const i : *list) {
        Statement const& s = statements_[i];
        if (s.quote.empty()) continue;
        auto const [known, fresh] = seen.emplace(s.quote + "\n" + s.words + "\n" + s.stance, i);
        if (!fresh) sets_->join(i, known->second);
      }
  }

  std::vector<Statement> const& statements_;
  std::map<std::string, std::size_t> by_id_, nodes_;
  std::unique_ptr<DisjointSets> sets_;
  std::set<std::size_t> denials_, denied_, contesting_, taken_back_;
  std::set<std::string> events_;
  std::map<std::size_t, std::string> basis_;
  std::map<std::size_t, std::size_t> answered_;
};

}  // namespace

bool Matter::is_against(std::size_t statement, std::vector<Statement> const& statements) const {
  std::set<std::size_t> seen;
  bool turned = false;
  for (std::size_t at = statement;; turned = !turned) {
    auto const next = answered.find(at);
    if (next == answered.end()) return turned != (statements[at].against() || contesting.contains(at));
    if (!seen.insert(at).second) return turned;  // two that contradict each other: the one asked about first stands for it
    at = next->second;
  }
}

std::vector<Matter> find_matters(std::vector<Statement> const& statements) { return Grouping(statements).matters(); }

}  // namespace dragoman
