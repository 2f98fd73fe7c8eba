// An imported row is an event of its own: nobody knows which article it came from, so it is never merged with what was
// read here. One statement copies all of them inside DuckDB; no row passes through the program.
#include "casebook/imported_rows.h"

namespace dragoman {

std::string imported_as_events() {
  return "INSERT INTO pending.events BY NAME SELECT i.*, 1 AS event_version, '1.1' AS schema_version, 1 AS date_precision, 'explicit' AS date_basis, "
         "left(i.cameo_code, 3) AS cameo_base, left(i.cameo_code, 2) AS cameo_root, 'actual' AS realis, 'single_source' AS status, "
         "a.country_cow AS actor_cow, a.country_gw AS actor_gw, [x FOR x IN [i.actor_sector] IF x IS NOT NULL] AS actor_sectors, "
         "(i.actor_name IS NOT NULL)::SMALLINT AS n_actors, "
         "r.country_cow AS recipient_cow, r.country_gw AS recipient_gw, [x FOR x IN [i.recipient_sector] IF x IS NOT NULL] AS recipient_sectors, "
         "(i.recipient_name IS NOT NULL)::SMALLINT AS n_recipients, false AS is_reciprocal, "
         "[]::VARCHAR[] AS against_ids, []::VARCHAR[] AS theme_ids, 'none' AS geo_basis, i.publication_date AS first_reported_at "
         "FROM main.imported_events i LEFT JOIN pending.actors a ON a.actor_id = i.actor_country_iso3 "
         "LEFT JOIN pending.actors r ON r.actor_id = i.recipient_country_iso3 ORDER BY i.event_date, i.event_id";
}

}  // namespace dragoman
