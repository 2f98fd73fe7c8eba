-- Dragoman interchange schema v1.1 (DuckDB dialect; Parquet logical types follow 1:1).
-- Rules: snake_case; ids are VARCHAR; no unsigned and no INT64 (R reads uint64 as double, int64 as bit64); codes are VARCHAR;
-- dates DATE (date32); instants TIMESTAMPTZ (UTC, microseconds); NULL = unknown, never '' / 'NA' / -1 / 0; UTF-8.
-- Three layers, one way: REPORTED (append-only: one row per thing said in a document, and analysts' judgements) -> DERIVED (pure functions of
-- REPORTED + lexicon: stories, events, series, priorities) -> ANSWERED (forecasts, briefs, resolutions; appended, never rewritten).
-- Ids: document = given id or content hash; event_mention_id = doc_id#eN, claim_id = doc_id#cN, entity_mention_id = doc_id#mN; event_id is the
-- story's. In the JSON of `code`, "event_id" is the event_mention_id; "story_id" of `merge` is events.event_id.
-- date_precision: 1 day, 2 week, 3 month, 4 year, 5 only the publication date. geo_precision: 1 place, 2 near it, 3 admin1, 4 country.
-- Additive changes are fine; a rename needs a new schema version and a migration.
CREATE TYPE realis_t    AS ENUM ('actual','negated','future','conditional','hypothetical','historical');
CREATE TYPE status_t    AS ENUM ('single_source','corroborated','contested','denied','retracted');
CREATE TYPE datebasis_t AS ENUM ('explicit','relative','period','inherited','publication');
CREATE TYPE geobasis_t  AS ENUM ('explicit','inherited','actor_country','none');
CREATE TYPE stance_t    AS ENUM ('asserts','denies','doubts','confirms','retracts','declines_to_comment');
CREATE TYPE claimkind_t AS ENUM ('event','attribute','identity','location','date','quantity','relation','status','intention','assessment','forecast');
CREATE TYPE voice_t     AS ENUM ('speaker','publication');            -- publication: the author's own judgement (op-ed, analysis)
CREATE TYPE relation_t  AS ENUM ('supports','contradicts','updates','duplicates','raises','lowers','not_evidence_for');
CREATE TYPE role_t      AS ENUM ('actor','recipient','theme','against','mediator','beneficiary','instrument','location_owner');
                        -- theme: who or what is handed over, given, designated; against: the third party aimed at ("helps A counter B")
CREATE TYPE eventlink_t AS ENUM ('part_of','causes','responds_to','same_as');
CREATE TYPE actorlink_t AS ENUM ('part_of','member_of','splinter_of','aligned_with','speaks_for','formerly');
CREATE TYPE relia_t     AS ENUM ('A','B','C','D','E','F');
CREATE TYPE confid_t    AS ENUM ('low','moderate','high');
CREATE TYPE outcome_t   AS ENUM ('none','verbal','limited_material','sustained','agreement');   -- the cooperation ladder

-- ---- REPORTED -----------------------------------------------------------------------------------------------------------
CREATE TABLE documents(
 doc_id VARCHAR PRIMARY KEY, url VARCHAR, title VARCHAR, author VARCHAR, publisher VARCHAR, publisher_domain VARCHAR,
 publisher_country_iso3 VARCHAR, publish_date DATE, published_at TIMESTAMPTZ, retrieved_at TIMESTAMPTZ, language VARCHAR,
 doc_type VARCHAR,                       -- report | op_ed | analysis | statement | digest
 original_publisher VARCHAR, original_url VARCHAR, text_sha256 VARCHAR, fingerprint INTEGER[],   -- shingle sketch, so that copies are found without the text
 n_chars INTEGER, n_sentences INTEGER, source_reliability relia_t, state_affiliated BOOLEAN, license VARCHAR,
 quarantined VARCHAR);                   -- reason, NULL when coded
CREATE TABLE coded_documents(doc_id VARCHAR PRIMARY KEY, coded VARCHAR);   -- the coder's output line as it stood
CREATE TABLE zones(doc_id VARCHAR, kind VARCHAR, char_start INTEGER, char_end INTEGER);   -- title | byline | body | related_links | form | source_line; only title and body are coded
CREATE TABLE sentences(doc_id VARCHAR, sentence_number INTEGER, char_start INTEGER, char_end INTEGER, text VARCHAR, PRIMARY KEY(doc_id, sentence_number));
CREATE TABLE entity_mentions(
 entity_mention_id VARCHAR PRIMARY KEY, doc_id VARCHAR, char_start INTEGER, char_end INTEGER, kind VARCHAR, actor_id VARCHAR, name VARCHAR,
 country_iso3 VARCHAR, sector VARCHAR, chain INTEGER, resolution_rule VARCHAR);
CREATE TABLE event_mentions(
 event_mention_id VARCHAR PRIMARY KEY, doc_id VARCHAR NOT NULL, sentence_number INTEGER NOT NULL, in_headline BOOLEAN, in_quotation BOOLEAN,
 char_start INTEGER NOT NULL, char_end INTEGER NOT NULL, trigger_start INTEGER, trigger_end INTEGER, trigger_lemma VARCHAR,
 event_type VARCHAR, event_mode VARCHAR, contexts VARCHAR[], cameo_code VARCHAR, realis realis_t, factuality FLOAT, tense VARCHAR, negated BOOLEAN, modality VARCHAR,
 degree VARCHAR,                         -- almost | partly | limited | full, as said
 scope VARCHAR,                          -- "non-military sectors", as said
 event_date DATE, event_date_end DATE, date_precision TINYINT, date_basis datebasis_t, time_text VARCHAR, is_reciprocal BOOLEAN,
 placename_raw VARCHAR, place_start INTEGER, place_end INTEGER, latitude DOUBLE, longitude DOUBLE, geonames_id INTEGER, country_iso3 VARCHAR, geo_basis geobasis_t,
 embedded_in VARCHAR,                    -- event_mention_id of the outer event (threatened, promised, demanded ...)
 claim_id VARCHAR,                       -- the claim in whose content it stands, if any
 speaker_actor_id VARCHAR, speaker_raw VARCHAR, rule_id VARCHAR, lexicon_version VARCHAR, coder_version VARCHAR,
 confidence FLOAT);
CREATE TABLE event_participants(event_mention_id VARCHAR, role role_t, ordinal SMALLINT, entity_mention_id VARCHAR, actor_id VARCHAR, raw_text VARCHAR, char_start INTEGER, char_end INTEGER);
CREATE TABLE quantities(
 event_mention_id VARCHAR, doc_id VARCHAR, kind VARCHAR, subject_actor_id VARCHAR, value_low DOUBLE, value_best DOUBLE, value_high DOUBLE, unit VARCHAR,
 qualifier VARCHAR,                      -- at_least | more_than | up_to | about | dozens | so_far
 as_of DATE, speaker_actor_id VARCHAR, char_start INTEGER, char_end INTEGER, rule_id VARCHAR, lexicon_version VARCHAR);
CREATE TABLE claims(
 claim_id VARCHAR PRIMARY KEY, doc_id VARCHAR NOT NULL, sentence_number INTEGER NOT NULL, char_start INTEGER NOT NULL, char_end INTEGER NOT NULL,
 cue_start INTEGER, cue_end INTEGER, claim_kind claimkind_t NOT NULL, voice voice_t NOT NULL, stance stance_t NOT NULL,
 claimant_actor_id VARCHAR, claimant_raw VARCHAR, claimant_doc_id VARCHAR,   -- claimant_doc_id: "the article argues" in a digest
 parent_claim_id VARCHAR,                -- nested: A says that B denied that ...
 realis realis_t, probability_term VARCHAR, prob_low FLOAT, prob_high FLOAT,
 outcome outcome_t, horizon_text VARCHAR, horizon_start DATE, horizon_end DATE, claim_date DATE, date_precision TINYINT,
 rule_id VARCHAR, lexicon_version VARCHAR, confidence FLOAT);       -- one row per content span
CREATE TABLE propositions(              -- what the content says, none, one or several
 claim_id VARCHAR, ordinal SMALLINT, subject_actor_id VARCHAR,
 predicate VARCHAR,                      -- closed list: threatens, ranks_as_threat, is_ally_of, shelters, commands, is_member_of, cooperates_with ...
 object_actor_id VARCHAR, object_value VARCHAR, comparator_actor_id VARCHAR, degree VARCHAR, trend VARCHAR,   -- rising | receding | steady
 polarity BOOLEAN, char_start INTEGER, char_end INTEGER, rule_id VARCHAR);
CREATE TABLE claim_about(claim_id VARCHAR, event_mention_id VARCHAR);
CREATE TABLE claim_conditions(claim_id VARCHAR, condition_group SMALLINT, ordinal SMALLINT, connective VARCHAR, polarity BOOLEAN, char_start INTEGER, char_end INTEGER,
 event_mention_id VARCHAR, condition_claim_id VARCHAR);
                                         -- groups are alternatives; inside a group all must hold, in order where the text says "then"
CREATE TABLE claim_links(claim_id VARCHAR, relation relation_t, target_claim_id VARCHAR, target_event_mention_id VARCHAR, basis VARCHAR);     -- inside one document
CREATE TABLE event_links(event_mention_id VARCHAR, relation eventlink_t, target_event_mention_id VARCHAR, basis VARCHAR);               -- inside one document
CREATE TABLE designations(actor_id VARCHAR, list_name VARCHAR, authority_actor_id VARCHAR, listed_on DATE, delisted_on DATE, source VARCHAR);

-- Event data sets of others (docs/formats/histories.md): what was read, row by row; no span exists, so file hash and line are the provenance.
CREATE TABLE imported_files(import_file_sha256 VARCHAR PRIMARY KEY, file_name VARCHAR, source VARCHAR, format VARCHAR, day_zero DATE, n_lines INTEGER, n_events INTEGER, n_known INTEGER,
 n_quarantined INTEGER, first_date DATE, last_date DATE, lexicon_version VARCHAR);
CREATE TABLE imported_events(
 event_id VARCHAR NOT NULL, import_file_sha256 VARCHAR NOT NULL, import_line INTEGER NOT NULL, event_date DATE NOT NULL,
 relation_raw VARCHAR,                   -- the relation's label or code as the file has it
 event_type VARCHAR NOT NULL, event_mode VARCHAR, contexts VARCHAR[], topic VARCHAR, cameo_code VARCHAR, quad_code TINYINT, intensity FLOAT, goldstein FLOAT, is_countable BOOLEAN NOT NULL,
 actor_id VARCHAR, actor_name VARCHAR, actor_name_raw VARCHAR, actor_country_iso3 VARCHAR, actor_sector VARCHAR, actor_cameo VARCHAR,
 recipient_id VARCHAR, recipient_name VARCHAR, recipient_name_raw VARCHAR, recipient_country_iso3 VARCHAR, recipient_sector VARCHAR, recipient_cameo VARCHAR,
 location VARCHAR, latitude DOUBLE, longitude DOUBLE, n_mentions INTEGER, n_documents INTEGER, n_sources INTEGER, source_url VARCHAR, source VARCHAR, publication_date DATE,
 coder_version VARCHAR, lexicon_version VARCHAR);
CREATE TABLE imported_rejects(import_file_sha256 VARCHAR, import_line INTEGER, reason VARCHAR, line VARCHAR);   -- quarantined lines, cut at 400 bytes

CREATE TABLE judgements(judgement_id VARCHAR PRIMARY KEY, target_table VARCHAR, target_id VARCHAR, field VARCHAR, verdict VARCHAR, value VARCHAR, reason VARCHAR, decided_by VARCHAR, decided_at TIMESTAMPTZ);

-- ---- lexicon, as tables -------------------------------------------------------------------------------------------------
CREATE TABLE actors(
 actor_id VARCHAR PRIMARY KEY, actor_name VARCHAR NOT NULL, actor_kind VARCHAR, country_iso3 VARCHAR, country_iso3n SMALLINT,
 country_cow SMALLINT, country_gw SMALLINT, sector VARCHAR, other_sectors VARCHAR[], cameo_code VARCHAR, acled_inter TINYINT,
 ucdp_actor_id INTEGER, wikidata_id VARCHAR, parent_actor_id VARCHAR, valid_from DATE, valid_to DATE, description VARCHAR);
CREATE TABLE actor_aliases(actor_id VARCHAR, alias VARCHAR, language VARCHAR, script VARCHAR, is_ambiguous BOOLEAN, valid_from DATE, valid_to DATE, source VARCHAR);
CREATE TABLE actor_roles(actor_id VARCHAR, org_actor_id VARCHAR, office VARCHAR, sector VARCHAR, valid_from DATE, valid_to DATE, source VARCHAR);
CREATE TABLE actor_relations(actor_id VARCHAR, relation actorlink_t, target_actor_id VARCHAR, valid_from DATE, valid_to DATE, source VARCHAR);
CREATE TABLE periods(period_id VARCHAR, name VARCHAR, date_start DATE, date_end DATE);   -- "post-9/11", "his first tenure", "the Soviet war"

-- ---- DERIVED ------------------------------------------------------------------------------------------------------------
CREATE TABLE events(
 event_id VARCHAR PRIMARY KEY, event_version INTEGER NOT NULL, schema_version VARCHAR NOT NULL, superseded_by VARCHAR,
 event_date DATE, event_date_end DATE, date_precision TINYINT NOT NULL, date_basis datebasis_t,
 event_type VARCHAR NOT NULL, event_mode VARCHAR, contexts VARCHAR[], topic VARCHAR, cameo_code VARCHAR, cameo_base VARCHAR, cameo_root VARCHAR,
 quad_code TINYINT, intensity FLOAT, goldstein FLOAT,
 realis realis_t NOT NULL, is_countable BOOLEAN NOT NULL, status status_t NOT NULL,
 -- countable: actual; reported by the publication, by a non-party or by several sides; an act alleged by one party and denied by the other is not
 actor_id VARCHAR, actor_name VARCHAR, actor_name_raw VARCHAR, actor_country_iso3 VARCHAR, actor_cow SMALLINT, actor_gw SMALLINT,
 actor_sector VARCHAR, actor_sectors VARCHAR[], actor_title VARCHAR, actor_cameo VARCHAR, actor_wikidata_id VARCHAR, n_actors SMALLINT,
 recipient_id VARCHAR, recipient_name VARCHAR, recipient_name_raw VARCHAR, recipient_country_iso3 VARCHAR, recipient_cow SMALLINT, recipient_gw SMALLINT,
 recipient_sector VARCHAR, recipient_sectors VARCHAR[], recipient_title VARCHAR, recipient_cameo VARCHAR, recipient_wikidata_id VARCHAR, n_recipients SMALLINT,
 against_ids VARCHAR[], theme_ids VARCHAR[], is_reciprocal BOOLEAN,
 country_iso3 VARCHAR, country_name VARCHAR, country_cow SMALLINT, country_gw SMALLINT, admin1 VARCHAR, admin2 VARCHAR, location VARCHAR, placename_raw VARCHAR,
 latitude DOUBLE, longitude DOUBLE, geonames_id INTEGER, feature_code VARCHAR, geo_precision TINYINT, geo_basis geobasis_t,
 fatalities_best INTEGER, fatalities_low INTEGER, fatalities_high INTEGER, injured_best INTEGER, captured_best INTEGER, hostages_best INTEGER, amount_usd DOUBLE,
 n_mentions INTEGER, n_documents INTEGER, n_sources INTEGER, n_independent_sources INTEGER, n_claims_for INTEGER, n_claims_against INTEGER,
 first_reported_at TIMESTAMPTZ, last_reported_at TIMESTAMPTZ, source_doc_id VARCHAR, source_url VARCHAR, source VARCHAR, publication_date DATE, language VARCHAR,
 import_file_sha256 VARCHAR, import_line INTEGER,        -- provenance of a row imported from GDELT, ICEWS, POLECAT, UCDP
 relation_raw VARCHAR,                                   -- of an imported row: its relation's label or code as the file has it
 notes VARCHAR, confidence FLOAT, info_credibility TINYINT, best_reliability relia_t, coder_version VARCHAR, lexicon_version VARCHAR);
CREATE TABLE event_membership(event_mention_id VARCHAR, event_id VARCHAR, merge_score FLOAT, merge_reason VARCHAR);
CREATE TABLE document_groups(doc_id VARCHAR, syndication_group_id VARCHAR, independent_source VARCHAR, reason VARCHAR);
CREATE TABLE event_relations(event_id VARCHAR, relation eventlink_t, target_event_id VARCHAR, basis VARCHAR, confidence FLOAT);
CREATE TABLE claim_relations(claim_id VARCHAR, relation relation_t, target_claim_id VARCHAR, target_event_id VARCHAR, basis VARCHAR, confidence FLOAT);
CREATE TABLE dyad_panel(
 period VARCHAR, period_start DATE, year SMALLINT, month TINYINT, directed BOOLEAN, actor_id_1 VARCHAR, actor_id_2 VARCHAR,
 iso3_1 VARCHAR, iso3_2 VARCHAR, ccode1 SMALLINT, ccode2 SMALLINT, gwcode1 SMALLINT, gwcode2 SMALLINT, topic VARCHAR,   -- ISO3 and codes NULL for non-states (IMF, TTP)
 n_events INTEGER, n_verbal_coop INTEGER, n_material_coop INTEGER, n_verbal_conf INTEGER, n_material_conf INTEGER,
 intensity_sum FLOAT, coop_index FLOAT, coop_index_lo FLOAT, coop_index_hi FLOAT, n_independent_sources INTEGER, n_docs_screened INTEGER);
CREATE TABLE threat_priorities(actor_id VARCHAR, threat_actor_id VARCHAR, as_of DATE, share FLOAT, share_lo FLOAT, share_hi FLOAT, support_share FLOAT, basis_event_ids VARCHAR[], basis_claim_ids VARCHAR[]);
CREATE TABLE priority_alignment(actor_id_1 VARCHAR, actor_id_2 VARCHAR, as_of DATE, overlap FLOAT, overlap_lo FLOAT, overlap_hi FLOAT, makes VARCHAR[], breaks VARCHAR[]);

-- ---- ANSWERED -----------------------------------------------------------------------------------------------------------
CREATE TABLE forecasts(
 forecast_id VARCHAR PRIMARY KEY, question_id VARCHAR, question_text VARCHAR, resolution_rule VARCHAR, actor_id_1 VARCHAR, actor_id_2 VARCHAR, topic VARCHAR,
 outcome outcome_t,                      -- P(at least this rung); NULL for a question on event_class
 event_class VARCHAR, condition_text VARCHAR,    -- condition_text NULL = unconditional
 as_of DATE, horizon_start DATE, horizon_end DATE, probability FLOAT, prob_lo FLOAT, prob_hi FLOAT, base_rate FLOAT, base_rate_source VARCHAR, is_calibrated BOOLEAN,
 icd203_term VARCHAR, analytic_confidence confid_t, confidence_reason VARCHAR, model_version VARCHAR, trained_through DATE);
CREATE TABLE forecast_resolutions(forecast_id VARCHAR, outcome_happened BOOLEAN, resolved_on DATE, brier FLOAT, log_score FLOAT, basis_event_ids VARCHAR[]);
CREATE TABLE forecast_evidence(forecast_id VARCHAR, ordinal SMALLINT, direction TINYINT, weight FLOAT, event_id VARCHAR, claim_id VARCHAR, feature VARCHAR, note VARCHAR);
CREATE TABLE brief_sentences(brief_id VARCHAR, ordinal INTEGER, section VARCHAR, text VARCHAR, event_ids VARCHAR[], claim_ids VARCHAR[], forecast_id VARCHAR, gate VARCHAR);
