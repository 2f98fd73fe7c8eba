// Is it the same thing? Mentions of one event in one or many documents, with their disagreement kept.
#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "story/copies.h"
#include "story/reported.h"

namespace dragoman {

/// Low, best and high of one figure over all reports; best is the value that most independent sources give, ties going
/// to the later document. Unset = nobody gave one.
struct FigureRange {
  std::optional<double> low, best, high;
};

/// A party of a story: the fullest description among the mentions.
using StoryParty = ReportedParty;

/// Member mentions by position: documents[document].events[event], of a witness documents[document].held[event].
struct StoryMember {
  std::size_t document = 0, event = 0;
  float score = 1;      ///< how well it fits the story, 0 .. 1
  std::string reason;   ///< what joined it, e.g. "parties+date", "first"
};

/// Derived from its members alone.
struct Story {
  std::string id;       ///< "s" + 16 hex digits over the smallest member id: stable while that member stays
  std::vector<StoryMember> members;  ///< by document id, then event id
  std::vector<StoryMember> witnesses;  ///< the same of held events: they give days, figures and documents, and neither codes, parties nor sources
  std::string type, mode, cameo, realis, status;  ///< status: single_source | corroborated | contested | denied | retracted
  std::vector<std::string> contexts;
  std::int32_t quad = 0;
  bool countable = false, reciprocal = false;
  std::vector<StoryParty> actors, recipients, themes, against;
  std::optional<Date> date, date_end;
  std::int32_t date_precision = 5;
  std::string date_basis;
  std::optional<ReportedPlace> place;
  std::string geo_basis;
  std::map<std::string, FigureRange> figures;  ///< by kind
  std::size_t n_documents = 0, n_sources = 0, n_independent_sources = 0, n_claims_for = 0, n_claims_against = 0;
};

/// Merges all event mentions of the documents into stories, sorted by id. An order-free function of the set of
/// documents: shuffled or split input gives the same stories. Method: docs/decisions/merging.md.
std::vector<Story> merge_stories(std::span<ReportedDocument const> documents);
/// The same with the copies already found: copies[i] is that of documents[i].
std::vector<Story> merge_stories(std::span<ReportedDocument const> documents, std::span<CopyGroup const> copies);

}  // namespace dragoman
