// One place that decides what is visible on a day, so that priorities, outlook and brief cannot disagree about it.
#include "dyad/dyad_inputs.h"

namespace dragoman {
namespace {

constexpr char const* kClaims =
    "select p.claim_id, p.predicate, p.subject_actor_id, p.object_actor_id, p.comparator_actor_id, p.degree, p.trend, p.polarity, c.stance::varchar, "
    "c.voice::varchar, c.claimant_actor_id, d.publish_date from propositions p join claims c using (claim_id) join documents d on d.doc_id = c.doc_id "
    "where p.predicate in ('threatens', 'ranks_as_threat', 'opposes', 'supports', 'shelters') and ($1::date is null or d.publish_date is null or d.publish_date <= $1::date) "
    "order by p.claim_id, p.ordinal";
constexpr char const* kDesignations =
    "select distinct actor_id, list_name, authority_actor_id, listed_on, delisted_on from designations where $1::date is null or listed_on is null or listed_on <= $1::date "
    "order by actor_id, authority_actor_id, list_name, listed_on";

Value day_or_null(std::optional<Date> day) { return day ? Value(*day) : Value(std::monostate{}); }

}  // namespace

Result<DyadInputs> load_dyad_inputs(Duck& duck, std::optional<Date> as_of) {
  DyadInputs inputs;
  if (!as_of) {
    auto newest = newest_day(duck);
    if (!newest) return tl::unexpected(newest.error());
    as_of = *newest;
  }
  inputs.as_of = as_of;
  auto actors = ActorRollup::load(duck);
  if (!actors) return tl::unexpected(actors.error());
  inputs.actors = std::move(*actors);
  auto events = load_events(duck, inputs.actors, as_of);
  if (!events) return tl::unexpected(events.error());
  inputs.events = std::move(*events);
  std::vector<Value> const day{day_or_null(as_of)};
  auto claims = duck.query(kClaims, day), designations = duck.query(kDesignations, day);
  if (!claims) return tl::unexpected(claims.error());
  if (!designations) return tl::unexpected(designations.error());
  for (auto const& r : claims->rows)
    inputs.claims.push_back({text_of(r[0]), text_of(r[1]), text_of(r[2]), text_of(r[3]), text_of(r[4]), text_of(r[5]), text_of(r[6]), text_of(r[8]), text_of(r[9]),
                             text_of(r[10]), is_null(r[7]) || number_of(r[7]) != 0, date_of(r[11])});
  for (auto const& r : designations->rows)
    inputs.designations.push_back({text_of(r[0]), text_of(r[1]), text_of(r[2]), date_of(r[3]), date_of(r[4])});
  return inputs;
}

}  // namespace dragoman
