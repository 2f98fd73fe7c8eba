// Matters of statements first, then acts whose figures differ and that nobody denies. The scope is looked up in what the
// rows name: speakers, parties of the acts, states and groups of the sentences; an answer for a pair puts first what
// concerns both, and keeps what concerns one of them in a document on the two.
#include "dispute/dispute.h"

#include <algorithm>
#include <set>

#include "base/hash.h"
#include "casebook/topics.h"
#include "dispute/answers.h"
#include "dispute/heading.h"
#include "dispute/matters.h"
#include "dispute/voices.h"

namespace dragoman {
namespace {

constexpr double kBoth = 3, kOneOfThem = 1;               // how near a matter is to the pair asked for
constexpr double kOneSided = 0.3, kFiguresOnly = 0.5;     // nobody on record for it; nobody denies it
constexpr double kEachPublisher = 0.25;
constexpr int kMainTopic = 3;  // one event in three
constexpr int kUndatedDays = 3650;

/// Old quarrels count less: half after 1,000 days.
double fading(int days) { return 1000.0 / (1000 + std::max(0, days)); }

class Finder {
 public:
  Finder(DyadInputs const& inputs, NamedStates const& named, std::vector<Statement> const& statements, DisputeScope const& scope, FiguresByEvent figures)
      : inputs_(inputs), named_(named), statements_(statements), scope_(scope), index_(statements), figures_(std::move(figures)) {
    for (auto const& e : inputs.events) {
      events_[e.id] = &e;
      for (auto const& s : e.sources) {
        events_in_[{s.doc_id, s.sentence_number}].insert(e.id);
        ++events_told_[s.doc_id];
        for (auto const& topic : e.topics) ++topics_told_[s.doc_id][topic];
      }
    }
    for (auto const& [event, list] : figures_)
      for (auto const& f : list) figures_of_[f.event_mention_id].push_back(&f);
    for (auto const& s : statements) claims_[s.claim_id] = &s;
  }

  std::vector<Dispute> find() {
    for (auto const& matter : find_matters(statements_))
      if (auto dispute = dispute_of(matter)) add(std::move(*dispute));
    for (auto const& e : inputs_.events) add_figures(e);
    std::stable_sort(out_.begin(), out_.end(), [](Dispute const& a, Dispute const& b) { return a.weight != b.weight ? a.weight > b.weight : a.id < b.id; });
    return std::move(out_);
  }

 private:
  /// None where nobody is against it, or where one side stands alone and does not say what it denies.
  std::optional<Dispute> dispute_of(Matter const& matter) const {
    Dispute d;
    d.voices = voices_of(matter, statements_, index_, events_, inputs_.actors);
    bool const denied = std::any_of(d.voices.begin(), d.voices.end(), [](Voice const& v) { return v.against; });
    bool const both = std::any_of(d.voices.begin(), d.voices.end(), [](Voice const& v) { return !v.against; });
    bool const telling = std::any_of(matter.denials.begin(), matter.denials.end(), [&](std::size_t i) { return stands_alone(statements_[i]); });
    if (!denied || (!both && !telling)) return std::nullopt;
    d.event_ids = acts_of(matter, statements_, events_);
    std::set<std::string> claims;
    Statement const* first = nullptr;
    for (auto const* side : {&matter.denials, &matter.denied})
      for (auto const i : *side) {
        Statement const& s = statements_[i];
        claims.insert(s.claim_id);
        if (first == nullptr || (s.date != first->date ? s.date && (!first->date || *s.date < *first->date) : s.claim_id < first->claim_id)) first = &s;
      }
    d.claim_ids.assign(claims.begin(), claims.end());
    d.what = heading_of(matter, statements_, inputs_.actors);
    d.title = first->title;
    d.id = "q" + hex16(hash64(first->claim_id));
    bool const retracted = !matter.taken_back.empty() || std::any_of(d.voices.begin(), d.voices.end(), [](Voice const& v) { return v.stance == "retracts"; });
    d.status = retracted ? "retracted" : both ? "contested" : "denied";
    add_figures_of(d);
    place(d);
    if (d.when.empty() && first->date) d.when = first->date->iso();
    return d;
  }

  /// Figures the voices give, and all figures of the acts where they differ.
  void add_figures_of(Dispute& d) const {
    std::vector<GivenFigure> given;
    std::set<std::string> mentions;
    auto add = [&](std::string const& mention) {
      auto const found = figures_of_.find(mention);
      if (found == figures_of_.end() || !mentions.insert(mention).second) return;
      for (auto const* f : found->second) given.push_back(*f);
    };
    for (auto const& v : d.voices) {
      if (!v.event_mention_id.empty()) add(v.event_mention_id);
      if (auto const claim = claims_.find(v.claim_id); claim != claims_.end())
        for (auto const& e : claim->second->about)
          if (e.inside) add(e.mention_id);
    }
    for (auto const& id : d.event_ids)
      if (auto const found = figures_.find(id); found != figures_.end())
        for (auto const& f : found->second)
          if (!mentions.contains(f.event_mention_id)) given.push_back(f);
    d.figures = spreads_of(given);
    // "He was killed" counts to one and says no figure.
    std::erase_if(d.figures, [](FigureSpread const& s) { return !s.differs && s.high && *s.high <= 1; });
  }

  void place(Dispute& d) const {
    for (auto const& id : d.event_ids) {
      PastEvent const& e = *events_.at(id);
      if (d.where.empty()) d.where = e.location;
      if (!d.when.empty() || day_of(e).empty()) continue;
      d.when = day_of(e);
      d.dated_by_event = true;
    }
  }

  /// The day as precisely as it is known: "2025-03-12", "2025-03", "2025"; empty = unknown or only that of the report.
  static std::string day_of(PastEvent const& e) {
    if (!e.date || e.date_precision >= 5) return {};
    return e.date->iso().substr(0, e.date_precision == 4 ? 4 : e.date_precision == 3 ? 7 : 10);
  }

  /// An act nobody denies, but reports give figures of it that cannot all be right.
  void add_figures(PastEvent const& e) {
    auto const found = figures_.find(e.id);
    if (found == figures_.end() || disputed_.contains(e.id)) return;
    Dispute d;
    for (auto& spread : spreads_of(found->second))
      if (spread.differs) d.figures.push_back(std::move(spread));
    if (d.figures.empty()) return;
    d.id = "q" + hex16(hash64(e.id + "|figures"));
    d.what = heading_of(d.figures.front(), e, inputs_.actors);
    d.status = "figures_differ";
    d.event_ids = {e.id};
    if (!e.sources.empty()) d.title = e.sources.front().title;
    d.where = e.location;
    d.when = day_of(e);
    d.dated_by_event = !d.when.empty();
    if (d.when.empty()) d.when = told_on(d);
    add(std::move(d));
  }

  static std::string told_on(Dispute const& d) {
    auto const first = heard(d).first;
    return first ? first->iso() : "";
  }

  void add(Dispute d) {
    describe(d);
    double const nearness = near(d);
    if (nearness == 0 || !is_on_topic(d) || !in_time(d)) return;
    double strength = d.status == "denied" ? kOneSided : d.status == "figures_differ" ? kFiguresOnly : 1;
    std::optional<Date> const last = heard(d).second;
    int const days = last && inputs_.as_of ? inputs_.as_of->days_since(*last) : kUndatedDays;
    d.weight = nearness * strength * fading(days) * (1 + kEachPublisher * static_cast<double>(d.n_publishers > 0 ? d.n_publishers - 1 : 0));
    disputed_.insert(d.event_ids.begin(), d.event_ids.end());
    out_.push_back(std::move(d));
  }

  /// What a document is about: topics of a third of the events it tells.
  void add_topics_of(std::string const& doc, std::set<std::string>& topics) const {
    auto const told = topics_told_.find(doc);
    if (told == topics_told_.end()) return;
    for (auto const& [topic, n] : told->second)
      if (kMainTopic * n >= events_told_.at(doc)) topics.insert(topic);
  }

  /// Topics, parties and publishers, from the rows the voices and figures stand on.
  void describe(Dispute& d) const {
    std::set<std::string> topics, parties, publishers, sentences_seen;
    auto sentence = [&](std::string const& doc, std::int64_t number) {
      for (auto const* names : {&named_.in_sentence(doc, number), &named_.actors_in(doc, number)}) parties.insert(names->begin(), names->end());
      if (auto const found = events_in_.find({doc, number}); found != events_in_.end())
        for (auto const& id : found->second) topics.insert(events_.at(id)->topics.begin(), events_.at(id)->topics.end());
    };
    for (auto const& v : d.voices) {
      publishers.insert(v.independent_source);
      if (v.stance == "reports") continue;
      sentence(v.doc_id, v.sentence_number);
      add_topics_of(v.doc_id, topics);
      if (v.actor_id.empty()) continue;
      parties.insert(v.actor_id);
      parties.insert(inputs_.actors.state_of({v.actor_id, "", "", ""}, v.date));
    }
    for (auto const& spread : d.figures)
      for (auto const& f : spread.given) publishers.insert(f.independent_source);
    for (auto const& id : d.event_ids) {
      PastEvent const& e = *events_.at(id);
      topics.insert(e.topics.begin(), e.topics.end());
      for (auto const* list : {&e.actors, &e.recipients, &e.themes, &e.against})
        for (auto const& p : *list) parties.insert({p.name.id, p.state, p.home, p.group});
    }
    for (auto const& id : parties)
      if (inputs_.actors.is_armed_group(id)) topics.insert("counterterrorism");
    parties.erase("");
    if (topics.size() > 1) topics.erase("other");
    d.topics.assign(topics.begin(), topics.end());
    d.parties.assign(parties.begin(), parties.end());
    d.n_publishers = publishers.size();
  }

  double near(Dispute const& d) const {
    auto concerns = [&](std::string const& actor) { return std::binary_search(d.parties.begin(), d.parties.end(), actor); };
    if (scope_.actor_1.empty() && scope_.actor_2.empty()) return 1;
    if (scope_.actor_1.empty() || scope_.actor_2.empty()) return concerns(scope_.actor_1) || concerns(scope_.actor_2) ? 1 : 0;
    bool const first = concerns(scope_.actor_1), second = concerns(scope_.actor_2);
    if (first && second) return kBoth;
    std::set<std::string> documents;
    for (auto const& v : d.voices) documents.insert(v.doc_id);
    for (auto const& spread : d.figures)
      for (auto const& f : spread.given) documents.insert(f.doc_id);
    bool const on_pair = std::any_of(documents.begin(), documents.end(), [&](std::string const& doc) { return named_.is_on_pair(doc, scope_.actor_1, scope_.actor_2); });
    return (first || second) && on_pair ? kOneOfThem : 0;
  }

  bool is_on_topic(Dispute const& d) const { return scope_.topic == "all" || std::binary_search(d.topics.begin(), d.topics.end(), scope_.topic); }

  static std::pair<std::optional<Date>, std::optional<Date>> heard(Dispute const& d) {
    std::optional<Date> first, last;
    auto take = [&](std::optional<Date> date) {
      if (!date) return;
      if (!first || *date < *first) first = date;
      if (!last || *last < *date) last = date;
    };
    for (auto const& v : d.voices) take(v.date);
    for (auto const& spread : d.figures)
      for (auto const& f : spread.given) take(f.date);
    return {first, last};
  }

  bool in_time(Dispute const& d) const {
    auto const [first, last] = heard(d);
    if (scope_.since && (!last || *last < *scope_.since)) return false;
    return !scope_.until || (first && !(*scope_.until < *first));
  }

  DyadInputs const& inputs_;
  NamedStates const& named_;
  std::vector<Statement> const& statements_;
  DisputeScope const& scope_;
  StatementIndex const index_;
  FiguresByEvent const figures_;
  EventsById events_;
  std::map<std::pair<std::string, std::int64_t>, std::set<std::string>> events_in_;
  std::map<std::string, int> events_told_;
  std::map<std::string, std::map<std::string, int>> topics_told_;
  std::map<std::string, std::vector<GivenFigure const*>> figures_of_;
  std::map<std::string, Statement const*> claims_;
  std::set<std::string> disputed_;
  std::vector<Dispute> out_;
};

}  // namespace

Result<std::vector<Dispute>> find_disputes(Duck& duck, DyadInputs const& inputs, NamedStates const& named, std::vector<Statement> const& statements, DisputeScope const& scope) {
  auto figures = load_figures(duck, inputs.as_of);
  if (!figures) return tl::unexpected(figures.error());
  return Finder(inputs, named, statements, scope, std::move(*figures)).find();
}

Result<std::vector<Dispute>> find_disputes(Duck& duck, DisputeScope const& scope) {
  if (!is_topic(scope.topic)) {
    std::string known = "all";
    for (auto const topic : topic_names()) known += ", " + std::string(topic);
    return usage_error("dispute.topic", "unknown topic '" + scope.topic + "'; known: " + known);
  }
  auto inputs = load_dyad_inputs(duck);
  if (!inputs) return tl::unexpected(inputs.error());
  for (auto const* actor : {&scope.actor_1, &scope.actor_2})
    if (!actor->empty() && inputs->actors.find(*actor) == nullptr) return usage_error("dispute.actor", "no actor '" + *actor + "' in the lexicon; states are named by ISO3 code, 'dragoman actors CASE --text NAME' finds other ids");
  auto const named = NamedStates::load(duck, inputs->actors, inputs->as_of, {scope.actor_1, scope.actor_2});
  if (!named) return tl::unexpected(named.error());
  auto const statements = load_statements(duck, inputs->actors, *named, inputs->as_of);
  if (!statements) return tl::unexpected(statements.error());
  return find_disputes(duck, *inputs, *named, *statements, scope);
}

}  // namespace dragoman
