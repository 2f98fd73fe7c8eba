// What the coder reported of one document, as plain rows: the only thing merging and the casebook ever see.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/date.h"

namespace dragoman {

/// A span in code points of the text as given; empty when begin == end.
struct ReportedSpan {
  std::int32_t begin = 0, end = 0;
};

struct ReportedParty {
  std::string actor_id, name, country, sector, cameo, text;  ///< empty = unknown
  std::int32_t mention = -1;
  ReportedSpan span;
};

struct ReportedFigure {
  std::string kind, unit, qualifier, rule;
  std::optional<double> low, best, high;
  ReportedSpan span;
};

struct ReportedPlace {
  std::string text, country;
  std::optional<double> latitude, longitude;
  std::optional<std::int32_t> geonames_id;
  ReportedSpan span;
};

struct ReportedEvent {
  std::string id, type, mode, cameo, realis, date_basis, time_text, geo_basis, trigger_lemma, embedded_in, claim_id, speaker_text, degree, scope, rule;
  std::vector<std::string> contexts;
  std::int32_t sentence = 0, quad = 0;
  std::vector<ReportedParty> actors, recipients, themes, against, instruments;
  bool reciprocal = false;
  double factuality = 3, confidence = 0;
  std::optional<Date> date, date_end;
  std::int32_t date_precision = 5;
  std::optional<ReportedPlace> place;
  std::vector<ReportedFigure> figures;
  ReportedSpan trigger;
  std::int32_t speaker = -1;  ///< mention id
};

struct ReportedCondition {
  std::int32_t group = 1, ordinal = 1;
  std::string connective;
  bool polarity = true;
  ReportedSpan span;
};

struct ReportedProposition {
  std::string subject, predicate, object, comparator, degree, trend, rule;
  bool polarity = true;
  ReportedSpan span;
};

struct ReportedClaim {
  std::string id, kind, voice, stance, speaker_actor, speaker_text, parent, realis, probability_term, horizon, claimant_document, rule;
  std::int32_t sentence = 0, speaker_mention = -1;
  ReportedSpan speaker, cue, content;
  std::vector<std::string> about_events;
  std::optional<double> prob_low, prob_high;
  std::optional<Date> horizon_begin, horizon_end;
  double confidence = 0;
  std::vector<ReportedCondition> conditions;
  std::vector<ReportedProposition> propositions;
};

struct ReportedMention {
  std::int32_t id = 0, chain = -1;
  std::string kind, actor_id, name, country, sector, rule, text;
  ReportedSpan span;
};

struct ReportedSentence {
  std::int32_t number = 0;
  ReportedSpan span;
  std::string text;
};

/// A relation row of the contract: ids of claims or events, whichever the relation joins.
struct ReportedLink {
  std::string from, relation, target_claim, target_event, basis;
};

struct ReportedZone {
  std::string kind;
  ReportedSpan span;
};

struct ReportedDocument {
  std::string id, title, source, url, author, original_source, doc_type, text_sha256, coder_version, lexicon_version, quarantined;
  std::optional<Date> date;
  std::vector<std::int32_t> fingerprint;
  std::int32_t n_chars = 0;
  std::vector<ReportedZone> zones;
  std::vector<ReportedSentence> sentences;
  std::vector<ReportedMention> mentions;
  std::vector<ReportedEvent> events;
  std::vector<ReportedEvent> held;  ///< too doubtful to be reported for themselves; witnesses of what another mention surely tells
  std::vector<ReportedClaim> claims;
  std::vector<ReportedLink> event_links, claim_links;
  std::vector<ReportedPlace> places;
};

}  // namespace dragoman
