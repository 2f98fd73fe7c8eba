// A denial answers a matter: what it tells itself, or, where it only points ("rejected the accusation"), what the claim
// says that it points at in its own document. Claims of other documents on the same matter with the opposite stand are
// contradicted; the same stand supports; the same speaker updates or repeats himself. A denial of a denial supports what
// was denied. Claims are taken in the order of claim_facts and every list is cut by score or by that order, so the input's
// order cannot matter.
#include "story/claim_answers.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "story/claim_index.h"
#include "story/claim_likeness.h"
#include "story/likeness.h"
#include "story/sides.h"

namespace dragoman {
namespace {

constexpr std::size_t kMostTargets = 8;   ///< claims that one claim may contradict across documents
constexpr int kAnswerAhead = 3;           ///< days a claim may be printed after the denial that answers it
constexpr int kPartWindow = 30;           ///< days between an accusation and a bare "denied any role"
constexpr double kThroughRestated = 0.9;  ///< the matter is that of the claim pointed at
constexpr double kSureAnswer = 0.7;         ///< a claim matched this well tells which event is denied
constexpr double kNotNamed = 0.1, kLeast = 0.6;
constexpr double kSameDocument = 0.8, kBarePart = 0.5, kPointedDenial = 0.6, kCopy = 0.95, kFigure = 0.6;

struct Found {
  std::size_t claim;
  SameMatter match;
};

class Answerer {
 public:
  Answerer(std::span<ReportedDocument const> documents, std::span<CopyGroup const> copies, std::span<Story const> stories)
      : documents_(documents), copies_(copies), stories_(stories), facts_(claim_facts(documents, copies, stories)), weights_(facts_),
        in_use_(facts_.size(), true), index_(facts_, without_copies(), weights_), restates_(facts_.size()), denied_(facts_.size()) {
    out_.against.resize(stories.size());
    for (std::size_t i = 0; i < facts_.size(); ++i) by_id_.emplace(claim(i).id, i);
    for (std::size_t s = 0; s < stories.size(); ++s)
      for (auto const& m : stories[s].members) story_of_mention_.emplace(documents[m.document].events[m.event].id, s);
  }

  ClaimAnswers run() {
    for (std::size_t i = 0; i < facts_.size(); ++i)
      if (facts_[i].stand < 0) point(i), weigh_against(i);
    for (std::size_t i = 0; i < facts_.size(); ++i) {
      inside_document(i);
      if (!in_use_[i] || facts_[i].stand == 0) continue;
      if (facts_[i].stand < 0) deny(i);
      repeat(i);
    }
    follow_chains();
    tidy();
    return std::move(out_);
  }

 private:
  void tidy() {
    std::set<std::pair<std::string, std::string>> told;  // denied stories that a row with a claim names already
    for (auto const& r : out_.rows)
      if (!r.target_claim.empty()) told.emplace(r.claim, r.target_story);
    std::erase_if(out_.rows, [&](ClaimRelation const& r) { return (r.relation == "contradicts" || r.relation == "updates") && r.target_claim.empty() && told.contains({r.claim, r.target_story}); });
    std::sort(out_.rows.begin(), out_.rows.end());
    auto same = [](ClaimRelation const& a, ClaimRelation const& b) {
      return std::tie(a.claim, a.relation, a.target_claim, a.target_story) == std::tie(b.claim, b.relation, b.target_claim, b.target_story);
    };
    out_.rows.erase(std::unique(out_.rows.begin(), out_.rows.end(), same), out_.rows.end());
    for (auto& list : out_.against) std::sort(list.begin(), list.end());
  }
  ReportedClaim const& claim(std::size_t i) const { return documents_[facts_[i].document].claims[facts_[i].claim]; }
  ClaimPlace place(std::size_t i) const { return {facts_[i].document, facts_[i].claim}; }
  bool same_report(std::size_t a, std::size_t b) const { return copies_[facts_[a].document].group_id == copies_[facts_[b].document].group_id; }
  bool same_speaker(std::size_t a, std::size_t b) const { return same_voice(facts_[a], facts_[b]); }
  bool later(std::size_t a, std::size_t b) const { return facts_[a].day && facts_[b].day && *facts_[b].day < *facts_[a].day; }
  /// What is told of a state of things outlasts the news of an event.
  bool durable(std::size_t i) const { return claim(i).kind != "event" && claim(i).kind != "quantity"; }

  /// The first of the claims that copies of one dispatch share stands for all.
  std::vector<bool> const& without_copies() {
    std::map<std::tuple<std::string, std::string, int, std::vector<std::string>>, std::size_t> first;
    for (std::size_t i = 0; i < facts_.size(); ++i) {
      auto const& f = facts_[i];
      auto const [at, fresh] = first.emplace(std::tuple(copies_[f.document].group_id, f.actor, f.stand, f.words), i);
      if (fresh || facts_[at->second].document == f.document) continue;
      in_use_[i] = false;
      add(i, "duplicates", at->second, "copy of one dispatch", kCopy);
    }
    return in_use_;
  }

  /// The event that both are about; for a contradiction only an event that is denied.
  std::string common_story(std::size_t from, std::size_t to, bool contradicts) const {
    auto const& told = facts_[to].stories;
    if (contradicts) {
      for (auto const s : denied_[from])
        if (std::find(told.begin(), told.end(), s) != told.end()) return stories_[s].id;
      return {};
    }
    for (auto const s : facts_[from].stories)
      if (std::find(told.begin(), told.end(), s) != told.end()) return stories_[s].id;
    return {};
  }
  void add(std::size_t from, std::string const& relation, std::size_t to, std::string basis, double confidence) {
    out_.rows.push_back({claim(from).id, relation, claim(to).id, common_story(from, to, relation == "contradicts"), std::move(basis), confidence});
  }

  // ---- inside one document ----

  /// Which claims of its document a denial points at.
  void point(std::size_t i) {
    for (auto const& link : documents_[facts_[i].document].claim_links) {
      if (link.from != claim(i).id || link.relation != "contradicts") continue;
      if (auto const target = by_id_.find(link.target_claim); target != by_id_.end()) restates_[i].push_back(target->second);
    }
    if (facts_[i].reach == Reach::kDenial && restates_[i].empty()) point_at_denial(i);
  }
  /// "dismissed the denial": the nearest earlier claim of somebody else who denies something.
  void point_at_denial(std::size_t i) {
    for (std::size_t k = i; k-- > 0 && facts_[k].document == facts_[i].document;) {
      if (facts_[k].stand >= 0 || same_speaker(i, k)) continue;
      restates_[i].push_back(k);
      add(i, "contradicts", k, "pointing words", kPointedDenial);
      return;
    }
  }
  void inside_document(std::size_t i) {
    for (auto const& link : documents_[facts_[i].document].claim_links) {
      if (link.from != claim(i).id) continue;
      auto const target = by_id_.find(link.target_claim);
      if (target != by_id_.end()) {
        add(i, link.relation, target->second, link.basis, kSameDocument);
        continue;
      }
      auto const story = story_of_mention_.find(link.target_event);
      if (story != story_of_mention_.end()) out_.rows.push_back({link.from, link.relation, "", stories_[story->second].id, link.basis, kSameDocument});
    }
  }

  // ---- across documents ----

  /// What claim i speaks of: itself, or the claims it points at.
  std::vector<std::pair<std::size_t, double>> matters(std::size_t i) const {
    std::vector<std::pair<std::size_t, double>> out;
    if (facts_[i].reach == Reach::kTells) out.emplace_back(i, 1.0);
    for (auto const t : restates_[i])
      if (facts_[t].stand > 0) out.emplace_back(t, kThroughRestated);
    return out;
  }

  void deny(std::size_t i) {
    if (claim(i).kind == "intention") return;  // "refused to talk" answers nobody's claim
    bool const answers = claim(i).stance != "asserts" && claim(i).stance != "confirms";
    std::map<std::size_t, SameMatter> found;
    for (auto const& [matter, trust] : matters(i))
      for (auto const k : index_.near(facts_[matter], i)) {
        if (facts_[k].stand <= 0 || same_report(i, k) || too_late(i, k) || manner(k) != manner(matter) || !is_told(k)) continue;
        auto match = same_matter(facts_[matter], facts_[k], stories_, weights_, durable(k) && durable(matter));
        bool const accused = facts_[k].accused.contains(facts_[i].side);
        if (!match || !(match->told() || (accused && answers && !facts_[i].denied.empty()))) continue;
        if (!answers && !accused && !same_speaker(i, k)) continue;  // a negative statement answers only who accuses its speaker
        if (matter != i) match->basis = "restated: " + match->basis;
        if (!accused && !match->proposition && !facts_[k].named.contains(facts_[i].side)) match->score -= kNotNamed;
        match->score = std::min(1.0, match->score * trust);
        if (match->score < kLeast * trust) continue;
        if (auto const [at, fresh] = found.emplace(k, *match); !fresh && at->second.score < match->score) at->second = *match;
      }
    if (found.empty()) deny_part(i, found);
    if (found.empty()) deny_figure(i, found);
    take_back(i, found);
    contradict(i, found);
  }
  bool too_late(std::size_t denial, std::size_t other) const {
    return facts_[denial].day && facts_[other].day && facts_[other].day->days_since(*facts_[denial].day) > kAnswerAhead;
  }
  /// "denied any role" beside a report of an event: whoever accused the speaker in another report of that event.
  void deny_part(std::size_t i, std::map<std::size_t, SameMatter>& found) const {
    ClaimFacts const& f = facts_[i];
    if (f.reach != Reach::kPart || f.side.empty()) return;
    for (auto const s : f.near)
      for (auto const k : index_.accusing(f.side, s)) {
        bool const near = f.day && facts_[k].day && std::abs(f.day->days_since(*facts_[k].day)) <= kPartWindow;
        if (facts_[k].stand > 0 && near && manner(k) == 0 && !same_report(i, k) && !too_late(i, k)) found.emplace(k, SameMatter{kBarePart, false, false, "same event told beside+accused"});
      }
  }
  /// "rejected the toll given by the group": what the group said of the event told beside, where it gave figures.
  void deny_figure(std::size_t i, std::map<std::size_t, SameMatter>& found) const {
    ClaimFacts const& f = facts_[i];
    if (f.reach != Reach::kFigure) return;
    for (auto const s : f.near)
      for (auto const& who : f.named)
        for (auto const k : index_.by_speaker(who, s)) {
          bool const near = f.day && facts_[k].day && std::abs(f.day->days_since(*facts_[k].day)) <= kPartWindow;
          if (facts_[k].stand > 0 && !facts_[k].figures.empty() && near && !same_report(i, k) && !too_late(i, k)) found.emplace(k, SameMatter{kFigure, false, false, "denied figure+same event told beside"});
        }
  }
  /// Earlier claims of the same speaker that he now denies or withdraws.
  void take_back(std::size_t i, std::map<std::size_t, SameMatter>& found) {
    for (auto at = found.begin(); at != found.end();) {
      if (!same_speaker(i, at->first)) { ++at; continue; }
      bool const same_actor = facts_[i].actor == facts_[at->first].actor || claim(i).stance == "retracts";
      if (same_actor && at->second.told() && later(i, at->first)) update(i, at->first, "same speaker, contrary: " + at->second.basis, at->second.score);
      at = found.erase(at);
    }
    bool const withdraws = claim(i).stance == "retracts";
    if ((!withdraws && !facts_[i].own_part) || facts_[i].actor.empty()) return;
    if (withdraws && facts_[i].reach == Reach::kTells) return;  // it says what it withdraws
    for (auto const* list : {&facts_[i].stories, &facts_[i].near})
      for (auto const s : *list)
        for (auto const k : index_.by_speaker(facts_[i].actor, s)) {
          bool const owned = facts_[k].accused.contains(facts_[k].side) || (withdraws && facts_[k].reach != Reach::kTells);
          bool const before = later(i, k) || (facts_[k].document == facts_[i].document && k < i);
          if (facts_[k].stand > 0 && facts_[k].actor == facts_[i].actor && owned && before && manner(k) == 0) update(i, k, "same speaker takes it back+same event", kBarePart);
        }
  }
  void update(std::size_t i, std::size_t k, std::string basis, double confidence) {
    add(i, "updates", k, std::move(basis), confidence);
    out_.taken_back.insert(place(k));
  }

  /// The best ones, each speaker of each independent source once.
  void contradict(std::size_t i, std::map<std::size_t, SameMatter> const& found) {
    std::vector<Found> best;
    for (auto const& [k, match] : found) best.push_back({k, match});
    std::stable_sort(best.begin(), best.end(), [](Found const& a, Found const& b) { return a.match.score > b.match.score; });
    std::set<std::pair<std::string, std::string>> heard;
    std::size_t n = 0;
    for (auto const& f : best) deny_story_of(i, f);
    for (auto const& f : best)
      if (n < kMostTargets && heard.emplace(facts_[f.claim].source, facts_[f.claim].actor).second) ++n, add(i, "contradicts", f.claim, f.match.basis, f.match.score);
  }

  /// The denier dates the event otherwise or not at all; the claim it answers tells which one is meant.
  void deny_story_of(std::size_t i, Found const& answered) {
    ClaimFacts const &f = facts_[i], &other = facts_[answered.claim];
    if (f.reach != Reach::kTells || f.own_part || other.stories.empty() || claim(i).kind == "intention" || answered.match.score < kSureAnswer) return;
    Story const& story = stories_[other.stories.front()];
    if (claim(i).stance == "asserts" || claim(i).stance == "confirms" || !answered.match.told()) return;
    bool const alike = f.denied.empty() ? f.stories.empty() : stories_[f.denied.front()].type == story.type;
    if (alike && story.type != "ACCUSE" && realis_class(story.realis) == "actual" && denied_[i].insert(other.stories.front()).second)
      out_.against[other.stories.front()].push_back(place(i));
  }

  /// Points at the first claim of the matter with the same stand by somebody else, at the speaker's own earlier one, and,
  /// who admits what he denied, at his denial.
  void repeat(std::size_t i) {
    if (facts_[i].reach != Reach::kTells || !is_told(i)) return;
    bool supported = false, repeated = false, disputed = false, admitted = claim(i).stance != "confirms";
    for (auto const k : index_.first(facts_[i])) {
      if (k >= i) break;
      if (same_report(i, k) || facts_[k].stand == 0 || facts_[k].reach != Reach::kTells || manner(i) != manner(k) || !is_told(k)) continue;
      bool const own = same_speaker(i, k), contrary = facts_[k].stand != facts_[i].stand;
      if (contrary ? !own || admitted || !later(i, k) : own ? repeated : supported || manner(i) != 0) continue;
      auto const match = same_matter(facts_[i], facts_[k], stories_, weights_, durable(i) && durable(k));
      if (!match || !match->told()) continue;
      std::string const figure = contrary ? std::string{} : other_figure(facts_[i], facts_[k]);
      if (contrary) admitted = true, update(i, k, "same speaker, contrary: " + match->basis, match->score);
      else if (own) repeated = true, add(i, later(i, k) && !figure.empty() ? "updates" : "duplicates", k, "same speaker: " + match->basis, match->score);
      else if (figure.empty()) supported = true, add(i, "supports", k, match->basis, match->score);
      else if (!disputed && match->score >= kSureAnswer) disputed = true, add(i, "contradicts", k, "other figure (" + figure + "): " + match->basis, kFigure);
    }
  }
  /// Told of as so, not under a condition.
  bool is_told(std::size_t i) const { return claim(i).realis != "conditional" && claim(i).realis != "hypothetical" && claim(i).conditions.empty(); }
  /// Whether a claim tells a fact, a purpose or an opinion: they do not support each other.
  int manner(std::size_t i) const { return claim(i).kind == "intention" ? 1 : claim(i).kind == "assessment" || claim(i).kind == "forecast" ? 2 : 0; }

  // ---- what it means for the events ----

  bool is_actor(ClaimFacts const& f, Story const& story) const {
    ReportedMention const* speaker = speaker_mention(documents_[f.document], documents_[f.document].claims[f.claim].speaker_mention);
    if (speaker == nullptr) return false;
    bool const for_others = speaker->kind != "person" || is_official(*speaker);
    return std::any_of(story.actors.begin(), story.actors.end(), [&](StoryParty const& p) {
      return (!p.actor_id.empty() && p.actor_id == speaker->actor_id) || (!p.name.empty() && p.name == speaker->name) || (for_others && speaks_for(*speaker, p));
    });
  }
  /// An event is denied by words that negate it, by its alleged actor, or through the claim that is pointed at. Who
  /// denies a part of his own or a figure does not deny the event; an accusation is denied, not that it was made.
  void weigh_against(std::size_t i) {
    ClaimFacts const& f = facts_[i];
    if (f.reach == Reach::kFigure || f.reach == Reach::kDenial || manner(i) != 0) return;
    std::set<std::size_t>& denied = denied_[i];
    bool const answers = claim(i).stance != "asserts" && claim(i).stance != "confirms";
    for (auto const s : f.stories) {
      bool const negated = std::find(f.denied.begin(), f.denied.end(), s) != f.denied.end();
      bool const done = stories_[s].realis == "actual" || stories_[s].realis == "historical";
      if (!done && !(answers && negated)) continue;
      bool const only = s == f.stories.front() && f.denied.empty() && f.brief && claim(i).stance == "denies";
      bool const actor = is_actor(f, stories_[s]), accusation = stories_[s].type == "ACCUSE";
      if (accusation || !answers ? actor && (negated || (f.own_part && !accusation)) : actor || ((negated || only) && !f.own_part)) denied.insert(s);
    }
    for (auto const t : restates_[i]) {
      if (facts_[t].stand <= 0) continue;
      for (auto const s : facts_[t].stories)
        if (stories_[s].type != "ACCUSE") {
          if (!f.own_part || is_actor(f, stories_[s])) denied.insert(s);
          break;
        }
    }
    for (auto const s : denied) {
      out_.against[s].push_back(place(i));
      out_.rows.push_back({claim(i).id, claim(i).stance == "retracts" ? "updates" : "contradicts", "", stories_[s].id, restates_[i].empty() ? "denied in its own words" : "through the claim pointed at", kSameDocument});
    }
  }

  /// Who denies a denial, or that somebody had nothing to do with what he claimed, supports what was denied.
  void follow_chains() {
    std::multimap<std::size_t, std::pair<std::size_t, double>> denies;
    for (auto const& row : out_.rows)
      if ((row.relation == "contradicts" || row.relation == "updates") && by_id_.contains(row.target_claim) && by_id_.contains(row.claim)) denies.emplace(by_id_.at(row.claim), std::pair(by_id_.at(row.target_claim), row.confidence));
    std::vector<std::tuple<std::size_t, std::size_t, double>> supported;
    for (auto const& [i, target] : denies) {
      if (facts_[i].stand >= 0 || facts_[target.first].stand >= 0 || same_speaker(i, target.first)) continue;
      auto const [begin, end] = denies.equal_range(target.first);
      for (auto at = begin; at != end; ++at)
        if (at->second.first != i && facts_[at->second.first].stand > 0) supported.emplace_back(i, at->second.first, target.second * at->second.second);
    }
    for (auto const& [i, k, confidence] : supported) add(i, "supports", k, "denial of a denial", confidence);
  }

  std::span<ReportedDocument const> documents_;
  std::span<CopyGroup const> copies_;
  std::span<Story const> stories_;
  ClaimAnswers out_;
  std::vector<ClaimFacts> facts_;
  WordWeights weights_;
  std::vector<bool> in_use_;
  ClaimIndex index_;
  std::vector<std::vector<std::size_t>> restates_;  ///< claims of the same document that a denial points at
  std::vector<std::set<std::size_t>> denied_;       ///< stories that a denial is against
  std::map<std::string, std::size_t> by_id_;
  std::map<std::string, std::size_t> story_of_mention_;
};

}  // namespace

ClaimAnswers answer_claims(std::span<ReportedDocument const> documents, std::span<CopyGroup const> copies, std::span<Story const> stories) {
  return Answerer(documents, copies, stories).run();
}

}  // namespace dragoman
