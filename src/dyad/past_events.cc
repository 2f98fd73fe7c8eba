// Three queries (events, parties, sources) are read in the order of event ids and put together. A casebook may know
// more than the question may: what a later document told is left out, and the status of an event that has later
// reports is worked out again from the visible ones by the rule of story/contest.h, so that deleting the future
// changes nothing.
#include "dyad/past_events.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "casebook/topics.h"

namespace dragoman {
namespace {

constexpr char const* kEvents =
    "select event_id, event_date, date_precision, event_type, event_mode, contexts, cameo_code, quad_code, intensity, realis::varchar, is_countable, "
    "status::varchar, is_reciprocal, actor_id, actor_name, actor_country_iso3, actor_sector, recipient_id, recipient_name, recipient_country_iso3, "
    "recipient_sector, against_ids, theme_ids, coalesce(location, country_name), n_independent_sources, fatalities_low, fatalities_best, fatalities_high, "
    "amount_usd, coalesce(publication_date, first_reported_at::date), events.source, f.file_name, import_line, relation_raw from events left join imported_files f "
    "using (import_file_sha256) where superseded_by is null order by event_id";
enum EventColumn : std::size_t {
  kId, kDate, kPrecision, kType, kMode, kContexts, kCameo, kQuad, kScore, kRealis, kCountable, kStatus, kReciprocal, kActor,
  kRecipient = kActor + 4, kAgainst = kRecipient + 4, kTheme, kLocation, kSources, kKilledLow, kKilledBest, kKilledHigh, kAmount, kReported,
  kDataset, kFile, kLine, kRelation
};
constexpr char const* kMentions =
    "select m.event_id, x.event_mention_id, x.doc_id, x.sentence_number, s.text, d.title, d.publisher, d.publish_date, g.independent_source, "
    "x.realis::varchar, x.claim_id, x.speaker_actor_id "
    "from event_membership m join event_mentions x using (event_mention_id) join documents d on d.doc_id = x.doc_id "
    "left join sentences s on s.doc_id = x.doc_id and s.sentence_number = x.sentence_number left join document_groups g on g.doc_id = x.doc_id "
    "order by m.event_id, d.publish_date nulls last, x.doc_id, x.sentence_number, x.event_mention_id";
constexpr char const* kParties =
    "select m.event_id, p.role::varchar, p.actor_id, coalesce(e.name, p.raw_text), e.country_iso3, e.sector, p.event_mention_id "
    "from event_membership m join event_participants p using (event_mention_id) left join entity_mentions e using (entity_mention_id) "
    "order by m.event_id, p.event_mention_id, p.role, p.ordinal";
/// When each event was denied: by claims about its mentions, and by claims of other documents that contradict it.
constexpr char const* kDenials =
    "select m.event_id, d.publish_date from claim_about a join claims c using (claim_id) join documents d using (doc_id) join event_membership m using (event_mention_id) "
    "where c.stance in ('denies', 'doubts', 'retracts') "
    "union select r.target_event_id, d.publish_date from claim_relations r join claims c using (claim_id) join documents d using (doc_id) "
    "where r.relation = 'contradicts' and r.target_event_id is not null order by 1, 2";

constexpr char const* kParts =
    "select distinct m.event_id from quantities q join event_membership m using (event_mention_id) join documents d on d.doc_id = q.doc_id where q.kind = 'killed' "
    "and ($1::date is null or d.publish_date is null or d.publish_date <= $1::date) group by m.event_id, q.doc_id having count(distinct coalesce(value_best, value_low, value_high)) > 1 order by 1";

/// What is known of the mentions of one event.
struct Report {
  EventSource source;
  std::string realis, claim_id, speaker;
  bool visible = true;
};

std::optional<std::int64_t> whole_of(Value const& value) {
  return is_null(value) ? std::nullopt : std::optional(static_cast<std::int64_t>(number_of(value)));
}

std::vector<std::string> list_of(Value const& value) {
  auto const* list = std::get_if<std::vector<std::string>>(&value);
  return list == nullptr ? std::vector<std::string>{} : *list;
}

class EventReader {
 public:
  EventReader(ActorRollup const& actors, std::optional<Date> as_of) : actors_(actors), as_of_(as_of) {}

  Result<void> read(Duck& duck) {
    std::vector<Value> const day{as_of_ ? Value(*as_of_) : Value(std::monostate{})};
    auto mentions = duck.query(kMentions), parties = duck.query(kParties), denials = duck.query(kDenials), parts = duck.query(kParts, day);
    for (auto const* table : {&mentions, &parties, &denials, &parts})
      if (!*table) return tl::unexpected(table->error());
    for (auto const& r : mentions->rows) add_report(r);
    for (auto const& r : parts->rows) in_parts_.insert(text_of(r[0]));
    for (auto const& r : denials->rows) denials_[text_of(r[0])].push_back(date_of(r[1]));
    for (auto const& r : parties->rows)
      if (visible_mentions_.contains(text_of(r[6])))
        parties_[text_of(r[0])].push_back({text_of(r[1]), {text_of(r[2]), text_of(r[3]), text_of(r[4]), text_of(r[5])}, text_of(r[6])});
    return {};
  }

  std::optional<PastEvent> event(std::vector<Value> const& r) const {
    PastEvent e;
    e.id = text_of(r[kId]);
    e.date = date_of(r[kDate]);
    e.date_precision = static_cast<std::int64_t>(number_of(r[kPrecision]));
    if (as_of_ && e.date && *as_of_ < *e.date) return std::nullopt;
    auto const reports = reports_.find(e.id);
    if (reports == reports_.end()) {  // an imported row: its own publication date, else its own date, says when it was known
      auto const known = is_null(r[kReported]) ? e.date : date_of(r[kReported]);
      if (as_of_ && known && *as_of_ < *known) return std::nullopt;
    }
    plain_columns(e, r);
    e.killed_in_parts = in_parts_.contains(e.id);
    if (reports != reports_.end() && !weigh(e, reports->second)) return std::nullopt;
    add_parties(e, r);
    if (reports == reports_.end() && !is_null(r[kFile])) add_import(e, r);
    bool const armed = has_group(e.actors) || has_group(e.recipients) || has_group(e.themes) || has_group(e.against);
    e.topics = topics_of(e.type, e.cameo, list_of(r[kContexts]), armed);
    return e;
  }

 private:
  struct Party {
    std::string role;
    PartyName name;
    std::string mention;
  };

  void add_report(std::vector<Value> const& r) {
    Report report;
    report.source = {text_of(r[1]), text_of(r[2]), text_of(r[5]), text_of(r[6]), text_of(r[8]), text_of(r[4]), static_cast<std::int64_t>(number_of(r[3])), date_of(r[7]), {}};
    if (report.source.independent_source.empty()) report.source.independent_source = report.source.publisher.empty() ? report.source.doc_id : report.source.publisher;
    report.realis = text_of(r[9]);
    report.claim_id = text_of(r[10]);
    report.speaker = text_of(r[11]);
    report.visible = !as_of_ || !report.source.published || !(*as_of_ < *report.source.published);
    if (report.visible) visible_mentions_.insert(report.source.mention_id);
    reports_[text_of(r[0])].push_back(std::move(report));
  }

  static void plain_columns(PastEvent& e, std::vector<Value> const& r) {
    e.type = text_of(r[kType]);
    e.mode = text_of(r[kMode]);
    e.cameo = text_of(r[kCameo]);
    e.quad = static_cast<std::int64_t>(number_of(r[kQuad]));
    e.score = number_of(r[kScore]);
    e.realis = text_of(r[kRealis]);
    e.countable = number_of(r[kCountable]) != 0;
    e.status = text_of(r[kStatus]);
    e.reciprocal = number_of(r[kReciprocal]) != 0;
    e.location = text_of(r[kLocation]);
    e.n_independent_sources = std::max<std::int64_t>(1, static_cast<std::int64_t>(number_of(r[kSources])));
    e.killed_low = whole_of(r[kKilledLow]);
    e.killed_best = whole_of(r[kKilledBest]);
    e.killed_high = whole_of(r[kKilledHigh]);
    if (!is_null(r[kAmount])) e.amount_usd = number_of(r[kAmount]);
  }

  /// Keeps what visible reports say; false when none is visible.
  bool weigh(PastEvent& e, std::vector<Report> const& reports) const {
    std::set<std::string> sources, speakers;
    bool hidden = false, plain = false, done = false, denied = false;
    for (auto const& report : reports) {
      if (!report.visible) {
        hidden = true;
        continue;
      }
      e.sources.push_back(report.source);
      sources.insert(report.source.independent_source);
      plain = plain || report.claim_id.empty();
      if (!report.speaker.empty()) speakers.insert(report.speaker);
      done = done || report.realis == "actual" || report.realis == "historical";
    }
    if (e.sources.empty()) return false;
    if (auto const denials = denials_.find(e.id); denials != denials_.end())
      for (std::optional<Date> const& published : denials->second) (as_of_ && published && *as_of_ < *published ? hidden : denied) = true;
    if (!hidden) return true;
    e.n_independent_sources = static_cast<std::int64_t>(sources.size());
    if (!done) e.realis = reports.front().realis;
    e.countable = done && (plain || (speakers.size() > 1 && !denied));
    e.status = denied ? "contested" : sources.size() > 1 ? "corroborated" : "single_source";
    return true;
  }

  /// An imported row has one source: the line of the file it stands in, told by the relation it has there.
  static void add_import(PastEvent& e, std::vector<Value> const& r) {
    EventSource source;
    source.doc_id = text_of(r[kDataset]) + "/" + text_of(r[kFile]) + " line " + text_of(r[kLine]);
    source.publisher = source.independent_source = text_of(r[kDataset]);
    source.quote = text_of(r[kActor + 1]) + " - " + text_of(r[kRelation]) + " - " + text_of(r[kRecipient + 1]);
    source.published = is_null(r[kReported]) ? e.date : date_of(r[kReported]);
    for (auto const* list : {&e.actors, &e.recipients})
      for (auto const& party : *list)
        for (auto const* id : {&party.name.id, &party.state, &party.group})
          if (!id->empty()) source.parties.insert(*id);
    e.sources.push_back(std::move(source));
  }

  EventParty rolled(PartyName name, std::optional<Date> on) const {
    EventParty party;
    party.state = actors_.state_of(name, on);
    party.home = actors_.home_of(name, on);
    party.group = actors_.group_of(name.id);
    party.name = std::move(name);
    return party;
  }

  static void add_party(std::vector<EventParty>& list, EventParty party) {
    for (auto const& other : list)
      if (other.name.id == party.name.id && (!party.name.id.empty() || other.name.name == party.name.name)) return;
    list.push_back(std::move(party));
  }

  void add_parties(PastEvent& e, std::vector<Value> const& r) const {
    auto side = [&](std::vector<EventParty>& list, std::size_t column) {
      PartyName name{text_of(r[column]), text_of(r[column + 1]), text_of(r[column + 2]), text_of(r[column + 3])};
      if (!name.id.empty() || !name.name.empty()) add_party(list, rolled(std::move(name), e.date));
    };
    side(e.actors, kActor);
    side(e.recipients, kRecipient);
    add_mentioned(e);
    for (auto const& id : list_of(r[kAgainst])) add_party(e.against, rolled({id, actors_.name_of(id), "", ""}, e.date));
    for (auto const& id : list_of(r[kTheme])) add_party(e.themes, rolled({id, actors_.name_of(id), "", ""}, e.date));
  }

  /// Parties as the mentions name them, before the ids of the row: a bare code keeps the words of its sentence.
  void add_mentioned(PastEvent& e) const {
    auto const mentioned = parties_.find(e.id);
    if (mentioned == parties_.end()) return;
    for (auto const& [role, name, mention] : mentioned->second) {
      EventParty const party = rolled(name, e.date);
      for (auto& source : e.sources)
        if (source.mention_id == mention && (role == "actor" || role == "recipient" || role == "against"))
          for (auto const* id : {&party.name.id, &party.state, &party.group})
            if (!id->empty()) source.parties.insert(*id);
      if (name.id.empty() && name.country.empty()) continue;
      if (role == "actor") add_party(e.actors, rolled(name, e.date));
      if (role == "recipient") add_party(e.recipients, rolled(name, e.date));
      if (role == "theme") add_party(e.themes, rolled(name, e.date));
      if (role == "against") add_party(e.against, rolled(name, e.date));
    }
  }

  static bool has_group(std::vector<EventParty> const& list) {
    return std::any_of(list.begin(), list.end(), [](EventParty const& p) { return !p.group.empty(); });
  }

  ActorRollup const& actors_;
  std::optional<Date> as_of_;
  std::map<std::string, std::vector<Report>> reports_;
  std::map<std::string, std::vector<Party>> parties_;
  std::set<std::string> visible_mentions_, in_parts_;
  std::map<std::string, std::vector<std::optional<Date>>> denials_;  ///< publication dates of the documents that deny it, by event
};

}  // namespace

bool PastEvent::has_topic(std::string_view topic) const {
  return topic == "all" || std::find(topics.begin(), topics.end(), topic) != topics.end();
}

Result<std::optional<Date>> newest_day(Duck& duck) {
  auto table = duck.query(
      "select coalesce(greatest((select max(publish_date) from documents where quarantined is null), (select max(coalesce(publication_date, event_date)) from imported_events)), "
      "(select max(event_date) from events))");
  if (!table) return tl::unexpected(table.error());
  return table->rows.empty() ? std::nullopt : date_of(table->rows[0][0]);
}

Result<std::vector<PastEvent>> load_events(Duck& duck, ActorRollup const& actors, std::optional<Date> as_of) {
  EventReader reader(actors, as_of);
  if (auto read = reader.read(duck); !read) return tl::unexpected(read.error());
  auto table = duck.query(kEvents);
  if (!table) return tl::unexpected(table.error());
  std::vector<PastEvent> events;
  events.reserve(table->rows.size());
  for (auto& row : table->rows) {
    if (auto event = reader.event(row)) events.push_back(std::move(*event));
    std::vector<Value>().swap(row);  // a long history is not held twice
  }
  std::stable_sort(events.begin(), events.end(), [](PastEvent const& a, PastEvent const& b) { return a.date != b.date ? a.date < b.date : a.id < b.id; });
  return events;
}

}  // namespace dragoman
