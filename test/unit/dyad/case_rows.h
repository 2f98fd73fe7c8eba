// A small casebook in memory, filled row by row: what the tests of dyad, outlook and brief read.
#pragma once

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "casebook/duck.h"
#include "casebook/tables.h"

namespace dragoman {

struct EventRow {
  std::string id, date, type, actor, recipient;
  std::string doc = "";          ///< reported by this document, one mention; empty: an imported row
  std::string realis = "actual", contexts = "[]", against = "[]", theme = "[]", status = "single_source", mode = "", cameo = "";
  bool countable = true, reciprocal = false;
  int killed = -1;
};

struct ClaimRow {
  std::string id, doc, kind = "assessment", voice = "publication", stance = "asserts", claimant = "", probability_term = "";
  int sentence = 1;
};

class CaseRows {
 public:
  CaseRows() : duck_(open()) {
    sql(std::string(schema_sql()));
    actor("PAK", "Pakistan", "state", "PAK", "GOV");
    actor("USA", "United States", "state", "USA", "GOV");
    actor("AFG", "Afghanistan", "state", "AFG", "GOV");
    actor("IND", "India", "state", "IND", "GOV");
    actor("PAK-MILITARY", "Pakistan Armed Forces", "military", "PAK", "MIL", "PAK");
    actor("PAK-TTP", "Tehrik-i-Taliban Pakistan", "rebel", "PAK", "REB");
    actor("PAK-BLA", "Balochistan Liberation Army", "rebel", "PAK", "REB");
    actor("PAK-SQUAD", "Some squad", "rebel", "PAK", "REB", "PAK-BLA");
    actor("AFG-ISKP", "Islamic State Khorasan Province", "rebel", "AFG", "REB", "INT-ISIS");
    actor("INT-ISIS", "Islamic State", "rebel", "", "REB");
    actor("AFG-TALIBAN", "Taliban", "rebel", "AFG", "REB");
    actor("AFG-TALIBAN_GOV", "Taliban government", "government", "AFG", "GOV", "AFG-TALIBAN", "date '2021-08-15'");
    actor("AFG-MEMBER", "A member", "person", "AFG", "REB", "AFG-ISKP");
    designation("PAK-TTP", "USA", "2010-09-01");
    designation("AFG-ISKP", "USA", "2016-01-14");
  }

  Duck& duck() { return duck_; }

  void sql(std::string const& text) {
    auto done = duck_.run(text);
    ASSERT_TRUE(done) << done.error().text() << "\n" << text;
  }
  static std::string quoted(std::string const& text) {
    if (text.empty()) return "null";
    std::string out = "'";
    for (char c : text) out += c == '\'' ? std::string("''") : std::string(1, c);
    return out + "'";
  }
  void actor(std::string const& id, std::string const& name, std::string const& kind, std::string const& country, std::string const& sector,
             std::string const& parent = "", std::string const& from = "null") {
    sql("insert into actors (actor_id, actor_name, actor_kind, country_iso3, sector, parent_actor_id, valid_from) values (" + quoted(id) + "," + quoted(name) + "," +
        quoted(kind) + "," + quoted(country) + "," + quoted(sector) + "," + quoted(parent) + "," + from + ")");
  }
  void designation(std::string const& group, std::string const& authority, std::string const& day) {
    sql("insert into designations values (" + quoted(group) + ", 'a list', " + quoted(authority) + ", date '" + day + "', null, 'test')");
  }
  void document(std::string const& id, std::string const& day, std::string const& publisher = "Indus Wire", std::string const& title = "A title") {
    sql("insert into documents (doc_id, title, publisher, publish_date, doc_type) values (" + quoted(id) + "," + quoted(title) + "," + quoted(publisher) + ", date '" + day + "', 'report')");
    sql("insert into document_groups values (" + quoted(id) + ", " + quoted(id) + ", " + quoted(publisher) + ", 'own')");
  }
  void sentence(std::string const& doc, int number, std::string const& text) {
    sql("insert into sentences values (" + quoted(doc) + "," + std::to_string(number) + ", " + std::to_string(1000 * number) + ", " +
        std::to_string(1000 * number + static_cast<int>(text.size())) + ", " + quoted(text) + ")");
  }
  void mention(std::string const& doc, int number, int sentence, std::string const& actor) {
    sql("insert into entity_mentions (entity_mention_id, doc_id, char_start, char_end, actor_id, country_iso3) values ('" + doc + "#m" + std::to_string(number) + "', " +
        quoted(doc) + "," + std::to_string(1000 * sentence + number) + "," + std::to_string(1000 * sentence + number + 1) + "," + quoted(actor) + ", null)");
  }
  static int quad_of(std::string const& type) {
    if (type == "AGREE" || type == "CONSULT" || type == "SUPPORT" || type == "CONCEDE") return 1;
    if (type == "COOPERATE" || type == "AID" || type == "RETREAT") return 2;
    if (type == "REQUEST" || type == "ACCUSE" || type == "REJECT" || type == "THREATEN") return 3;
    return 4;
  }
  void event(EventRow const& e) {
    static constexpr double kScores[] = {2.5, 9.5, -3, -9};
    int const quad = quad_of(e.type);
    std::string const killed = e.killed < 0 ? "null" : std::to_string(e.killed);
    sql("insert into events (event_id, event_version, schema_version, event_date, date_precision, event_type, event_mode, contexts, cameo_code, quad_code, intensity, realis, "
        "is_countable, status, actor_id, recipient_id, against_ids, theme_ids, is_reciprocal, fatalities_best, fatalities_low, fatalities_high, n_independent_sources, n_claims_against) values (" +
        quoted(e.id) + ",1,'1.1'," + (e.date.empty() ? "null" : "date " + quoted(e.date)) + ",1," + quoted(e.type) + "," + quoted(e.mode) + "," + e.contexts + "," + quoted(e.cameo) + "," +
        std::to_string(quad) + "," + std::to_string(kScores[quad - 1]) + "," + quoted(e.realis) + "," + (e.countable ? "true" : "false") + "," + quoted(e.status) + "," + quoted(e.actor) + "," +
        quoted(e.recipient) + "," + e.against + "," + e.theme + "," + (e.reciprocal ? "true" : "false") + "," + killed + "," + killed + "," + killed + ",1,0)");
    if (!e.doc.empty()) report(e, e.doc, 1);
  }
  /// One more mention of the event, in a document and sentence.
  void report(EventRow const& e, std::string const& doc, int sentence_number) {
    std::string const id = doc + "#e-" + e.id;
    sql("insert into event_mentions (event_mention_id, doc_id, sentence_number, char_start, char_end, event_type, realis, event_date, date_precision) values (" + quoted(id) + "," +
        quoted(doc) + "," + std::to_string(sentence_number) + ", 0, 10, " + quoted(e.type) + "," + quoted(e.realis) + "," + (e.date.empty() ? "null" : "date " + quoted(e.date)) + ", 1)");
    sql("insert into event_membership values (" + quoted(id) + "," + quoted(e.id) + ", 1, 'first')");
  }
  void claim(ClaimRow const& c, int length = 20) {
    sql("insert into claims (claim_id, doc_id, sentence_number, char_start, char_end, claim_kind, voice, stance, claimant_actor_id, claimant_raw, realis, probability_term) values (" +
        quoted(c.id) + "," + quoted(c.doc) + "," + std::to_string(c.sentence) + "," + std::to_string(1000 * c.sentence) + "," + std::to_string(1000 * c.sentence + length) + "," +
        quoted(c.kind) + "," + quoted(c.voice) + "," + quoted(c.stance) + "," + quoted(c.claimant) + "," + quoted(c.claimant) + ", 'actual'," + quoted(c.probability_term) + ")");
  }

 private:
  static Duck open() {
    auto duck = Duck::open();
    return std::move(duck.value());
  }
  Duck duck_;
};

}  // namespace dragoman
