// dragoman outlook, brief, dyad, priorities: the answers of a casebook.
#include <CLI/CLI.hpp>
#include <iostream>
#include <memory>
#include <optional>
#include <set>

#include "brief/brief.h"
#include "casebook/casebook.h"
#include "cli/backtest_output.h"
#include "cli/command.h"
#include "cli/horizon.h"
#include "cli/table_output.h"
#include "outlook/outlook.h"
#include "outlook/outlook_json.h"
#include "outlook/outlook_text.h"
#include "outlook/resolution.h"

namespace dragoman::cli {
namespace {

namespace fs = std::filesystem;

struct Options {
  std::string casebook, actor_1, actor_2, topic = "all", horizon = "90d", as_of, format, output, banner, period = "month", since, until;
  bool no_log = false, resolve = false;
  unsigned threads = 1;
};

Result<Question> question_of(Options const& o) {
  Question question;
  question.actor_1 = o.actor_1;
  question.actor_2 = o.actor_2;
  question.topic = o.topic;
  auto const days = days_of(o.horizon);
  if (!days) return tl::unexpected(days.error());
  question.horizon_days = *days;
  if (!o.as_of.empty()) {
    question.as_of = parse_date(o.as_of);
    if (!question.as_of) return usage_error("cli.date", "not a date (YYYY-MM-DD)", o.as_of);
  }
  return question;
}

/// Rows whose id in the first column is not in the table yet.
Result<std::vector<std::vector<Value>>> unlogged(Duck& duck, std::string const& table, std::string const& id, std::vector<std::vector<Value>> rows) {
  auto const known = duck.query("SELECT DISTINCT " + id + " FROM " + table);
  if (!known) return tl::unexpected(known.error());
  std::set<std::string> ids;
  for (auto const& row : known->rows) ids.insert(text_of(row[0]));
  std::erase_if(rows, [&](std::vector<Value> const& row) { return ids.count(text_of(row[0])) != 0; });
  return rows;
}

Result<void> log_rows(Casebook& book, std::string const& table, std::string const& id, std::vector<std::vector<Value>> rows) {
  auto fresh = unlogged(book.duck(), table, id, std::move(rows));
  if (!fresh) return tl::unexpected(fresh.error());
  return book.append_answers(table, *fresh);
}

/// A casebook for an answer: with the lock when the answer is to be logged.
Result<Casebook> open_book(Options const& o) { return o.no_log ? Casebook::open(o.casebook) : [&]() -> Result<Casebook> {
    if (!fs::exists(fs::path(o.casebook) / "manifest.json")) return Casebook::open(o.casebook);
    return Casebook::open_for_writing(o.casebook);
  }(); }

Result<Outlook> outlook_of(Casebook& book, Options const& o) {
  auto const question = question_of(o);
  if (!question) return tl::unexpected(question.error());
  auto outlook = make_outlook(book.duck(), *question, o.threads);
  if (!outlook || o.no_log) return outlook;
  auto const rows = outlook_rows(*outlook);
  if (auto done = log_rows(book, "forecasts", "forecast_id", rows.forecasts); !done) return tl::unexpected(done.error());
  if (auto done = log_rows(book, "forecast_evidence", "forecast_id", rows.forecast_evidence); !done) return tl::unexpected(done.error());
  return outlook;
}

/// Scores the logged forecasts that are due and logs the scores.
Result<void> print_resolutions(Options const& o) {
  std::optional<Date> as_of;
  if (!o.as_of.empty()) {
    as_of = parse_date(o.as_of);
    if (!as_of) return usage_error("cli.date", "not a date (YYYY-MM-DD)", o.as_of);
  }
  auto book = open_book(o);
  if (!book) return tl::unexpected(book.error());
  auto const earlier = book->duck().query("SELECT brier FROM forecast_resolutions ORDER BY forecast_id, brier");
  if (!earlier) return tl::unexpected(earlier.error());
  std::vector<double> scores;
  for (auto const& row : earlier->rows) scores.push_back(number_of(row[0]));
  auto const run = resolve_forecasts(book->duck(), as_of);
  if (!run) return tl::unexpected(run.error());
  std::cout << resolution_text(*run, scores);
  auto const rows = resolution_rows(*run);
  if (o.no_log || rows.empty()) return {};
  if (auto done = book->append_answers("forecast_resolutions", rows); !done) return done;
  return book->commit();
}

Result<void> print_outlook(Options const& o) {
  if (o.resolve) return print_resolutions(o);
  if (o.actor_1.empty() || o.actor_2.empty()) return usage_error("cli.actors", "an outlook needs two actors, such as USA PAK (or --resolve)");
  auto book = open_book(o);
  if (!book) return tl::unexpected(book.error());
  auto const outlook = outlook_of(*book, o);
  if (!outlook) return tl::unexpected(outlook.error());
  std::cout << (o.format == "json" || o.format == "jsonl" ? outlook_json(*outlook) + "\n" : outlook_text(*outlook));
  return o.no_log ? Result<void>{} : book->commit();
}

Result<void> write_brief(Options const& o) {
  auto book = open_book(o);
  if (!book) return tl::unexpected(book.error());
  auto const outlook = outlook_of(*book, o);
  if (!outlook) return tl::unexpected(outlook.error());
  auto const brief = make_brief(book->duck(), *outlook, BriefOptions{"", o.banner});
  if (!brief) return tl::unexpected(brief.error());
  std::string const text = o.format == "markdown" ? brief_markdown(*brief) : brief_html(*brief);
  if (o.output.empty()) {
    std::cout << text;
  } else if (auto done = write_file(o.output, text); !done) {
    return done;
  }
  std::cerr << "dragoman: brief " << brief->id << ": " << brief->footnotes.size() << " sources cited, " << brief->dropped.size() << " sentences dropped by the gate\n";
  if (o.no_log) return {};
  if (auto done = log_rows(*book, "brief_sentences", "brief_id", brief_rows(*brief)); !done) return done;
  return book->commit();
}

Result<void> print_dyad(Options const& o) {
  auto book = Casebook::open(o.casebook);
  if (!book) return tl::unexpected(book.error());
  return write_query(book->duck(),
                     "SELECT period, directed, actor_id_1, actor_id_2, topic, n_events, n_verbal_coop, n_material_coop, n_verbal_conf, n_material_conf, intensity_sum, "
                     "coop_index, coop_index_lo, coop_index_hi, n_independent_sources, n_docs_screened FROM dyad_panel WHERE topic = $3 AND ((actor_id_1 = $1 AND actor_id_2 = $2) "
                     "OR (actor_id_1 = $2 AND actor_id_2 = $1)) ORDER BY period_start, directed, actor_id_1",
                     {o.actor_1, o.actor_2, o.topic}, o.format.empty() ? "table" : o.format, o.output);
}

Result<void> print_priorities(Options const& o) {
  auto book = Casebook::open(o.casebook);
  if (!book) return tl::unexpected(book.error());
  return write_query(book->duck(),
                     "SELECT p.actor_id, p.threat_actor_id, a.actor_name AS threat, p.as_of, p.share, p.share_lo, p.share_hi, p.support_share, len(p.basis_event_ids) AS n_events, "
                     "len(p.basis_claim_ids) AS n_claims FROM threat_priorities p LEFT JOIN actors a ON a.actor_id = p.threat_actor_id WHERE $1 = '' OR p.actor_id = $1 "
                     "ORDER BY p.actor_id, p.share DESC, p.threat_actor_id",
                     {o.actor_1}, o.format.empty() ? "table" : o.format, o.output);
}

void add_pair(CLI::App& command, Options& o) {
  command.add_option("casebook", o.casebook, "Folder of the casebook")->required();
  command.add_option("actor1", o.actor_1, "Actor id: ISO3 for a state (USA), or such as PAK-TTP")->required();
  command.add_option("actor2", o.actor_2, "Actor id")->required();
  command.add_option("--topic", o.topic, "counterterrorism, military, intelligence, aid, trade, diplomacy, ... or all");
}

CLI::App* add(CLI::App& app, Globals& globals, std::shared_ptr<Options> const& options, char const* name, char const* help, Result<void> (*run)(Options const&)) {
  auto* command = app.add_subcommand(name, help);
  command->callback([options, &globals, run] {
    options->threads = globals.threads;
    auto const done = run(*options);
    globals.exit = done ? kDone : report(done.error());
  });
  return command;
}

void add_question(CLI::App& command, Options& o) {
  add_pair(command, o);
  command.add_option("--horizon", o.horizon, "How far ahead: 90d, 12w, 3m, 1y");
  command.add_option("--as-of", o.as_of, "Only what was known on this day (default: the newest document's)");
  command.add_flag("--no-log", o.no_log, "Do not log the forecast in the casebook");
}

}  // namespace

void add_answer_commands(CLI::App& app, Globals& globals) {
  auto const table_formats = CLI::IsMember({"table", "jsonl", "csv", "parquet"});
  auto outlook = std::make_shared<Options>(), brief = std::make_shared<Options>(), dyad = std::make_shared<Options>(), priorities = std::make_shared<Options>();
  auto* command = add(app, globals, outlook, "outlook", "Will these two cooperate, and how do we know?", print_outlook);
  add_question(*command, *outlook);
  command->add_option("--format", outlook->format, "table (text) or json")->check(CLI::IsMember({"table", "text", "json", "jsonl"}));
  command->add_flag("--resolve", outlook->resolve, "Score the logged forecasts whose horizon has passed, of all pairs");
  for (auto const* actor : {"actor1", "actor2"}) command->get_option(actor)->required(false);
  command->footer("Examples: dragoman outlook mycase USA PAK --topic counterterrorism --horizon 90d\n          dragoman outlook mycase --resolve");

  command = add(app, globals, brief, "brief", "Write the cited brief for a question", write_brief);
  add_question(*command, *brief);
  command->add_option("--format", brief->format, "html or markdown")->check(CLI::IsMember({"html", "markdown"}));
  command->add_option("-o,--output", brief->output, "File to write instead of stdout");
  command->add_option("--banner", brief->banner, "A line shown on top of the page");

  command = add(app, globals, dyad, "dyad", "Monthly series of a pair by topic", print_dyad);
  add_pair(*command, *dyad);
  command->add_option("--format", dyad->format, "table, jsonl, csv or parquet")->check(table_formats);
  command->add_option("-o,--output", dyad->output, "File to write instead of stdout");

  command = add(app, globals, priorities, "priorities", "Whom states see as threats, with the evidence counted", print_priorities);
  command->add_option("casebook", priorities->casebook, "Folder of the casebook")->required();
  command->add_option("actor", priorities->actor_1, "Only this state");
  command->add_option("--format", priorities->format, "table, jsonl, csv or parquet")->check(table_formats);
  command->add_option("-o,--output", priorities->output, "File to write instead of stdout");
}

}  // namespace dragoman::cli
