// The lexicon as tables, so that a casebook can be read without the program.
#include "casebook/derived_rows.h"
#include "casebook/rows.h"

namespace dragoman {
namespace {

std::vector<std::string> split(std::string_view list) {
  std::vector<std::string> out;
  while (!list.empty()) {
    auto const at = list.find(';');
    out.emplace_back(list.substr(0, at));
    list = at == std::string_view::npos ? std::string_view{} : list.substr(at + 1);
  }
  return out;
}

void add_actors(Rows& rows, ActorTable const& actors) {
  for (ActorIndex i = 0; i < actors.size(); ++i) {
    Actor const a = actors.actor(i);
    rows.add().text("actor_id", a.id).text("actor_name", a.name.empty() ? a.id : a.name).text("actor_kind", a.kind).text("country_iso3", a.country).text("sector", a.sector)
        .set("other_sectors", split(a.other_sectors)).text("cameo_code", a.cameo).text("parent_actor_id", a.parent).date("valid_from", a.valid.from)
        .date("valid_to", a.valid.to).text("description", a.description);
    if (a.cow) rows.whole("country_cow", *a.cow);
    if (a.gw) rows.whole("country_gw", *a.gw);
  }
}

}  // namespace

Result<RowSet> lexicon_rows(Duck& duck, Lexicon const& lexicon) {
  std::map<std::string, Rows> tables;
  for (auto const* name : {"actors", "actor_aliases", "actor_roles", "actor_relations", "designations", "periods"}) {
    auto rows = Rows::of(duck, std::string("pending.") + name);
    if (!rows) return tl::unexpected(rows.error());
    tables.emplace(name, std::move(*rows));
  }
  ActorTable const& actors = lexicon.actors();
  auto id = [&](ActorIndex index) { return actors.actor(index).id; };
  add_actors(tables.at("actors"), actors);
  for (auto const& a : actors.all_aliases())
    tables.at("actor_aliases").add().text("actor_id", id(a.actor)).text("alias", a.text).text("language", a.language).set("is_ambiguous", a.ambiguous)
        .date("valid_from", a.valid.from).date("valid_to", a.valid.to).text("source", a.source);
  for (auto const& t : actors.all_roles())
    tables.at("actor_roles").add().text("actor_id", id(t.actor)).text("org_actor_id", id(t.org)).text("office", t.office).text("sector", t.sector)
        .date("valid_from", t.valid.from).date("valid_to", t.valid.to).text("source", t.source);
  for (auto const& r : actors.all_relations())
    tables.at("actor_relations").add().text("actor_id", id(r.actor)).text("relation", r.relation).text("target_actor_id", id(r.target))
        .date("valid_from", r.valid.from).date("valid_to", r.valid.to).text("source", r.source);
  for (auto const& d : actors.all_designations())
    tables.at("designations").add().text("actor_id", id(d.actor)).text("list_name", d.list_name).text("authority_actor_id", id(d.authority))
        .date("listed_on", d.valid.from).date("delisted_on", d.valid.to).text("source", d.source);
  for (std::size_t i = 0; i < lexicon.periods().size(); ++i) {
    Period const p = lexicon.periods().period(i);
    tables.at("periods").add().text("period_id", p.id).text("name", p.name).date("date_start", p.start).date("date_end", p.end);
  }
  RowSet out;
  for (auto& [name, rows] : tables) out.emplace(name, rows.rows());
  return out;
}

}  // namespace dragoman
