// dragoman events, claims, actors: rows of a casebook with filters.
#include <CLI/CLI.hpp>
#include <memory>

#include "casebook/casebook.h"
#include "cli/command.h"
#include "cli/contested_output.h"
#include "cli/table_output.h"

namespace dragoman::cli {
namespace {

struct Options {
  std::string casebook, format = "table", output;
  std::vector<std::string> actors, types, realis;
  std::string since, until, text, status, kind, stance, actor_1, actor_2, topic = "all";
  bool all_columns = false, countable = false, contested = false;
  std::size_t limit = 0;
};

/// A WHERE clause that grows; values are bound, never pasted.
class Filter {
 public:
  void add(std::string const& condition) { sql_ += (sql_.empty() ? " WHERE " : " AND ") + condition; }
  std::string bind(Value value) {
    values_.push_back(std::move(value));
    return "$" + std::to_string(values_.size());
  }
  void any_of(std::string const& expression, std::vector<std::string> const& values) {
    if (values.empty()) return;
    add("list_contains(" + bind(values) + "::VARCHAR[], " + expression + ")");
  }
  std::string const& sql() const { return sql_; }
  std::vector<Value> const& values() const { return values_; }

 private:
  std::string sql_;
  std::vector<Value> values_;
};

std::string limited(std::string const& sql, std::size_t limit) { return limit == 0 ? sql : sql + " LIMIT " + std::to_string(limit); }

Result<void> add_dates(Filter& filter, std::string const& column, Options const& options) {
  for (auto const& [text, sign] : {std::pair{&options.since, ">="}, std::pair{&options.until, "<="}}) {
    if (text->empty()) continue;
    auto const date = parse_date(*text);
    if (!date) return usage_error("cli.date", "not a date (YYYY-MM-DD): '" + *text + "'");
    filter.add(column + " " + sign + " " + filter.bind(*date));
  }
  return {};
}

std::string upper(std::string text) {
  for (char& c : text) c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
  return text;
}

Result<void> events(Duck& duck, Options const& o) {
  Filter filter;
  std::vector<std::string> types;
  for (auto const& t : o.types) types.push_back(upper(t));
  filter.any_of("upper(event_type)", types);
  filter.any_of("realis::VARCHAR", o.realis);
  for (auto const& actor : o.actors) {
    // An actor of any role in any mention, or anybody of that country.
    std::string const p = filter.bind(actor);
    filter.add("(actor_id = " + p + " OR recipient_id = " + p + " OR actor_country_iso3 = " + p + " OR recipient_country_iso3 = " + p + " OR list_contains(against_ids, " + p + ") OR list_contains(theme_ids, " + p +
               ") OR event_id IN (SELECT m.event_id FROM event_membership m JOIN event_participants p ON p.event_mention_id = m.event_mention_id WHERE p.actor_id = " + p + "))");
  }
  if (auto dated = add_dates(filter, "event_date", o); !dated) return dated;
  if (!o.status.empty()) filter.add("status::VARCHAR = " + filter.bind(o.status));
  if (o.countable) filter.add("is_countable");
  std::string const columns = o.all_columns ? "*"
                                            : "event_date, event_type, event_mode, coalesce(actor_id, actor_name_raw) AS actor, coalesce(recipient_id, recipient_name_raw) AS "
                                              "recipient, realis, status, coalesce(location, country_iso3) AS place, fatalities_low, fatalities_best, fatalities_high, n_documents, "
                                              "coalesce(n_independent_sources, n_sources) AS n_sources, coalesce(source_doc_id, source || ' line ' || import_line) AS source_doc_id, event_id";
  return write_query(duck, limited("SELECT " + columns + " FROM events" + filter.sql() + " ORDER BY event_date, event_id", o.limit), filter.values(), o.format, o.output);
}

Result<void> claims(Duck& duck, Options const& o) {
  if (o.contested) {
    if (!o.kind.empty() || !o.stance.empty() || !o.actors.empty() || !o.text.empty() || o.all_columns)
      return usage_error("cli.contested", "--contested takes actors, --topic, --since, --until and --limit; --actor, --kind, --stance, --text and --all-columns belong to the plain list");
    return print_contested(duck, {o.actor_1, o.actor_2, o.topic, o.since, o.until, o.format, o.output, o.limit});
  }
  if (!o.actor_1.empty() || o.topic != "all") return usage_error("cli.contested", "a pair and a topic go with --contested; --actor names the speaker of the plain list");
  Filter filter;
  filter.any_of("c.claimant_actor_id", o.actors);
  if (!o.kind.empty()) filter.add("c.claim_kind::VARCHAR = " + filter.bind(o.kind));
  if (!o.stance.empty()) filter.add("c.stance::VARCHAR = " + filter.bind(o.stance));
  if (!o.text.empty()) filter.add("contains(lower(s.text), lower(" + filter.bind(o.text) + "))");
  if (auto dated = add_dates(filter, "c.claim_date", o); !dated) return dated;
  std::string const columns = o.all_columns ? "c.*, s.text AS sentence"
                                            : "c.claim_date, c.voice, coalesce(c.claimant_actor_id, c.claimant_raw) AS claimant, c.stance, c.claim_kind, c.realis, "
                                              "c.probability_term, s.text AS sentence, c.doc_id, c.claim_id";
  return write_query(duck, limited("SELECT " + columns + " FROM claims c LEFT JOIN sentences s ON s.doc_id = c.doc_id AND s.sentence_number = c.sentence_number" + filter.sql() +
                                       " ORDER BY c.claim_date, c.doc_id, c.claim_id", o.limit), filter.values(), o.format, o.output);
}

Result<void> actors(Duck& duck, Options const& o) {
  Filter filter;
  if (!o.text.empty()) {
    std::string const p = filter.bind(o.text);
    filter.add("(contains(lower(a.actor_name), lower(" + p + ")) OR a.actor_id = " + p + " OR a.actor_id IN (SELECT actor_id FROM actor_aliases WHERE contains(lower(alias), lower(" + p + "))))");
  }
  if (!o.kind.empty()) filter.add("a.actor_kind = " + filter.bind(o.kind));
  filter.any_of("a.country_iso3", o.actors);
  std::string const columns = o.all_columns ? "a.*" : "a.actor_id, a.actor_name, a.actor_kind, a.country_iso3, a.sector, a.parent_actor_id, count(m.entity_mention_id) AS n_mentions";
  std::string const tail = o.all_columns ? "" : " GROUP BY ALL";
  std::string const from = o.all_columns ? " FROM actors a" : " FROM actors a LEFT JOIN entity_mentions m ON m.actor_id = a.actor_id";
  return write_query(duck, limited("SELECT " + columns + from + filter.sql() + tail + (o.all_columns ? " ORDER BY a.actor_id" : " ORDER BY n_mentions DESC, a.actor_id"), o.limit),
                     filter.values(), o.format, o.output);
}

using Query = Result<void> (*)(Duck&, Options const&);

int run(Options const& options, Query query) {
  auto book = Casebook::open(options.casebook);
  if (!book) return report(book.error());
  auto const done = query(book->duck(), options);
  return done ? kDone : report(done.error());
}

CLI::App* add(CLI::App& app, Globals& globals, std::shared_ptr<Options> const& options, char const* name, char const* help, Query query) {
  auto* command = app.add_subcommand(name, help);
  command->add_option("casebook", options->casebook, "Folder of the casebook")->required();
  command->add_option("--format", options->format, "table, jsonl, csv or parquet")->check(CLI::IsMember({"table", "jsonl", "json", "csv", "parquet"}));
  command->add_option("-o,--output", options->output, "File to write instead of stdout");
  command->add_flag("--all-columns", options->all_columns, "Every column of the table");
  command->add_option("--limit", options->limit, "At most so many rows");
  command->callback([options, &globals, query] { globals.exit = run(*options, query); });
  return command;
}

}  // namespace

void add_table_commands(CLI::App& app, Globals& globals) {
  auto event_options = std::make_shared<Options>(), claim_options = std::make_shared<Options>(), actor_options = std::make_shared<Options>();
  auto* command = add(app, globals, event_options, "events", "Events of a casebook", events);
  command->add_option("--actor", event_options->actors, "Actor id or country in any role; several must all take part");
  command->add_option("--type", event_options->types, "PLOVER types");
  command->add_option("--realis", event_options->realis, "actual, negated, future, conditional, hypothetical, historical");
  command->add_option("--since", event_options->since, "First event day, YYYY-MM-DD");
  command->add_option("--until", event_options->until, "Last event day, YYYY-MM-DD");
  command->add_option("--status", event_options->status, "single_source, corroborated, contested, denied or retracted");
  command->add_flag("--countable", event_options->countable, "Only events that count as done");
  command->footer("Example: dragoman events mycase --actor PAK --actor USA --type COOPERATE --format csv");

  command = add(app, globals, claim_options, "claims", "Claims of a casebook: who says so", claims);
  command->add_option("--actor", claim_options->actors, "Actor id of the claimant");
  command->add_option("--kind", claim_options->kind, "event, assessment, forecast, ...");
  command->add_option("--stance", claim_options->stance, "asserts, denies, doubts, ...");
  command->add_option("--text", claim_options->text, "Words in the sentence");
  command->add_option("--since", claim_options->since, "First publication day, YYYY-MM-DD");
  command->add_option("--until", claim_options->until, "Last publication day, YYYY-MM-DD");
  command->add_flag("--contested", claim_options->contested, "What is disputed instead: each matter with both sides, where, when, and the figures they give");
  command->add_option("actor1", claim_options->actor_1, "With --contested: only what concerns this actor (USA, PAK-TTP)");
  command->add_option("actor2", claim_options->actor_2, "With --contested: and this one");
  command->add_option("--topic", claim_options->topic, "With --contested: counterterrorism, military, aid, ... or all");
  command->footer("Examples:\n  dragoman claims mycase --stance denies --since 2025-01-01\n  dragoman claims mycase --contested USA PAK --topic counterterrorism\n  dragoman claims mycase --contested --format json");

  command = add(app, globals, actor_options, "actors", "Actors the lexicon knows, with how often they are named", actors);
  command->add_option("--text", actor_options->text, "Part of a name, or an id");
  command->add_option("--kind", actor_options->kind, "state, rebel, government, ...");
  command->add_option("--country", actor_options->actors, "ISO3 codes");
}

}  // namespace dragoman::cli
