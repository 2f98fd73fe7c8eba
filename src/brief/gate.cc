// A sentence carries what it states as slots; the gate fetches the cited rows again and compares slot by slot, then looks
// whether the words are there to match: an actor's name or alias, the quoted span, the day. It trusts neither the outlook
// nor the template, so a wrong join or a careless template shows up as a dropped sentence and not as a false one.
#include "brief/gate.h"

#include <algorithm>
#include <cmath>
#include <set>

#include "dyad/event_words.h"

namespace dragoman {
namespace {

constexpr char const* kEvent =
    "select event_type, realis::varchar, is_countable, status::varchar, event_date, actor_id, recipient_id, fatalities_low, fatalities_high, fatalities_best, actor_name, actor_name_raw, "
    "recipient_name, recipient_name_raw, against_ids, theme_ids, actor_country_iso3, actor_sector, recipient_country_iso3, recipient_sector from events where event_id = $1";
constexpr char const* kParticipants =
    "select distinct p.role::varchar, p.actor_id, coalesce(e.name, p.raw_text), e.country_iso3, e.sector, p.raw_text from event_membership m join event_participants p using (event_mention_id) "
    "left join entity_mentions e using (entity_mention_id) where m.event_id = $1 order by 1, 2, 3, 4, 5, 6";
constexpr char const* kClaim =
    "select c.stance::varchar, c.claim_kind::varchar, c.voice::varchar, c.claimant_actor_id, c.claimant_raw, c.probability_term, s.text, coalesce(d.publisher, d.title), d.doc_id from claims c "
    "join documents d on d.doc_id = c.doc_id left join sentences s on s.doc_id = c.doc_id and s.sentence_number = c.sentence_number where c.claim_id = $1";
constexpr char const* kFigures =
    "select min(coalesce(value_low, value_best)), max(coalesce(value_high, value_best, value_low)) from quantities q join event_membership m using (event_mention_id) where m.event_id = $1 and q.kind = $2 and coalesce(q.unit, '') <> 'share'";

/// What the cited event row and its mentions hold of the parties.
struct Parties {
  std::set<std::string> actors, recipients, involved;
  std::vector<std::string> raw;  ///< as the texts name them
};

void involve(Parties& parties, ActorRollup const& rollup, PartyName const& name, std::optional<Date> on) {
  for (auto const& id : {name.id, rollup.group_of(name.id), rollup.state_of(name, on), rollup.home_of(name, on)})
    if (!id.empty()) parties.involved.insert(id);
}

bool close(std::optional<double> stated, Value const& row) { return !stated || (!is_null(row) && std::fabs(*stated - number_of(row)) < 0.5); }

std::vector<std::string> list_of(Value const& value) {
  auto const* list = std::get_if<std::vector<std::string>>(&value);
  return list == nullptr ? std::vector<std::string>{} : *list;
}

Result<Parties> parties_of(Duck& duck, ActorRollup const& rollup, std::vector<Value> const& row, std::span<Value const> id) {
  auto table = duck.query(kParticipants, id);
  if (!table) return tl::unexpected(table.error());
  Parties out;
  auto const on = date_of(row[4]);
  for (auto const& [column, set] : {std::pair{std::size_t{5}, &out.actors}, {std::size_t{6}, &out.recipients}})
    if (!is_null(row[column])) set->insert(text_of(row[column]));
  involve(out, rollup, {text_of(row[5]), "", text_of(row[16]), text_of(row[17])}, on);
  involve(out, rollup, {text_of(row[6]), "", text_of(row[18]), text_of(row[19])}, on);
  for (std::size_t column : {14U, 15U})
    for (auto const& other : list_of(row[column])) involve(out, rollup, {other, "", "", ""}, on);
  for (std::size_t column : {10U, 11U, 12U, 13U})
    if (!is_null(row[column])) out.raw.push_back(without_count(text_of(row[column])));
  for (auto const& p : table->rows) {
    std::string const role = text_of(p[0]);
    if (role == "actor") out.actors.insert(text_of(p[1]));
    if (role == "recipient") out.recipients.insert(text_of(p[1]));
    involve(out, rollup, {text_of(p[1]), text_of(p[2]), text_of(p[3]), text_of(p[4])}, on);
    out.raw.push_back(without_count(text_of(p[2])));
    out.raw.push_back(without_count(text_of(p[5])));
  }
  return out;
}

}  // namespace

Result<Gate> Gate::open(Duck& duck, std::vector<std::vector<Value>> forecasts) {
  auto actors = ActorRollup::load(duck);
  if (!actors) return tl::unexpected(actors.error());
  return Gate(duck, std::move(*actors), std::move(forecasts));
}

Result<std::string> Gate::check(BriefSentence const& sentence) {
  if (!sentence.finding) return std::string("pass");
  if (sentence.events.empty() && sentence.claims.empty() && sentence.listings.empty() && sentence.forecast_id.empty()) return std::string("no_citation");
  for (auto const& slots : sentence.events)
    if (auto verdict = check_event(slots, sentence.text); !verdict || *verdict != "pass") return verdict;
  for (auto const& slots : sentence.claims)
    if (auto verdict = check_claim(slots, sentence.text); !verdict || *verdict != "pass") return verdict;
  for (auto const& slots : sentence.listings) {
    std::vector<Value> const key{slots.group, slots.authority, slots.list_name};
    auto found = duck_->query("select 1 from designations where actor_id = $1 and authority_actor_id = $2 and list_name = $3 limit 1", key);
    if (!found) return tl::unexpected(found.error());
    if (found->rows.empty()) return std::string("listing");
  }
  for (auto const& id : sentence.names)
    if (!named(id, {}, sentence.text)) return std::string("name");
  return sentence.forecast_id.empty() ? std::string("pass") : check_forecast(sentence);
}

bool Gate::named(std::string const& id, std::vector<std::string> const& raw, std::string const& text) const {
  auto stands = [&](std::string const& name) { return !name.empty() && text.find(name) != std::string::npos; };
  auto const names = actors_.names_of(id);
  return std::any_of(names.begin(), names.end(), stands) || std::any_of(raw.begin(), raw.end(), stands);
}

Result<std::string> Gate::check_event(EventSlots const& slots, std::string const& text) {
  std::vector<Value> const id{slots.event_id};
  auto table = duck_->query(kEvent, id);
  if (!table) return tl::unexpected(table.error());
  if (table->rows.empty()) return std::string("missing_row");
  auto const& row = table->rows[0];
  auto parties = parties_of(*duck_, actors_, row, id);
  if (!parties) return tl::unexpected(parties.error());
  if (!slots.type.empty() && slots.type != text_of(row[0])) return std::string("type");
  for (auto const& [stated, held, reason] : {std::tuple{&slots.actors, &parties->actors, "actor"}, {&slots.recipients, &parties->recipients, "recipient"}})
    for (auto const& party : *stated) {
      if (!held->contains(party)) return std::string(reason);
      if (!named(party, parties->raw, text)) return std::string("name");
    }
  for (auto const& party : slots.involved)
    if (!parties->involved.contains(party)) return std::string("involved");
  std::string const realis = text_of(row[1]), status = text_of(row[3]);
  if (!slots.realis.empty() && slots.realis != realis) return std::string("realis");
  if (slots.happened && *slots.happened != ((realis == "actual" || realis == "historical") && number_of(row[2]) != 0)) return std::string("polarity");
  if (slots.contested && *slots.contested != (status == "contested" || status == "denied")) return std::string("status");
  if (slots.date && (date_of(row[4]) != slots.date || text.find(slots.date->iso()) == std::string::npos)) return std::string("date");
  for (auto const& figure : slots.figures) {
    bool fits = figure.kind == "killed" && close(figure.low, row[7]) && close(figure.high, row[8]);
    if (!fits) {
      std::vector<Value> const key{slots.event_id, figure.kind};
      auto range = duck_->query(kFigures, key);
      if (!range) return tl::unexpected(range.error());
      fits = close(figure.low, range->rows[0][0]) && close(figure.high, range->rows[0][1]);
    }
    if (!fits) return std::string("figure");
  }
  return std::string("pass");
}

Result<std::string> Gate::check_claim(ClaimSlots const& slots, std::string const& text) {
  std::vector<Value> const id{slots.claim_id};
  auto table = duck_->query(kClaim, id);
  if (!table) return tl::unexpected(table.error());
  if (table->rows.empty()) return std::string("missing_row");
  auto const& row = table->rows[0];
  auto differs = [&](std::string const& stated, std::size_t column) { return !stated.empty() && stated != text_of(row[column]); };
  if (differs(slots.stance, 0)) return std::string("stance");
  if (differs(slots.kind, 1)) return std::string("kind");
  if (differs(slots.voice, 2)) return std::string("voice");
  if (differs(slots.claimant, 3)) return std::string("claimant");
  if (differs(slots.probability_term, 5)) return std::string("probability");
  if (!slots.words.empty() && (text_of(row[6]).find(slots.words) == std::string::npos || text.find(slots.words) == std::string::npos)) return std::string("quotation");
  // somebody must be made responsible for it: the speaker by name, or the outlet
  std::vector<std::string> raw{text_of(row[4]), text_of(row[7]), text_of(row[8])};
  if (!raw[0].empty()) raw[0][0] = static_cast<char>(std::toupper(static_cast<unsigned char>(raw[0][0])));
  raw.push_back(text_of(row[4]));
  if (!named(text_of(row[3]), raw, text)) return std::string("name");
  return std::string("pass");
}

std::string Gate::check_forecast(BriefSentence const& sentence) const {
  for (auto const& row : forecasts_) {
    if (text_of(row[0]) != sentence.forecast_id) continue;
    if (!sentence.probability) return "pass";
    return !is_null(row[13]) && std::fabs(number_of(row[13]) - *sentence.probability) < 5e-4 ? "pass" : "probability";
  }
  return "forecast";
}

}  // namespace dragoman
