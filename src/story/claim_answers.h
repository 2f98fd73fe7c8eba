// How claims of one and of many documents answer each other: who denies whom, who says the same, who takes it back.
#pragma once

#include <set>
#include <span>
#include <string>
#include <vector>

#include "story/copies.h"
#include "story/story.h"

namespace dragoman {

/// A row of `claim_relations`. Empty = none.
struct ClaimRelation {
  std::string claim, relation;                    ///< supports | contradicts | updates | duplicates | raises | lowers | not_evidence_for
  std::string target_claim, target_story, basis;  ///< basis: what was seen, e.g. "same event story+words"
  double confidence = 0;

  auto operator<=>(ClaimRelation const&) const = default;
};

/// A claim by position: documents[document].claims[claim].
struct ClaimPlace {
  std::size_t document = 0, claim = 0;
  auto operator<=>(ClaimPlace const&) const = default;
};

struct ClaimAnswers {
  std::vector<ClaimRelation> rows;               ///< sorted, each once
  std::vector<std::vector<ClaimPlace>> against;  ///< by story: claims that deny or doubt it, sorted
  std::set<ClaimPlace> taken_back;               ///< claims that their own speaker took back later
};

/// All relations between the claims of the documents, those inside a document included. `stories` are the merged ones of
/// the same documents with their views filled. An order-free function of the set of documents; work grows with the number
/// of claims, not of pairs of claims. Method: docs/decisions/merging.md.
ClaimAnswers answer_claims(std::span<ReportedDocument const> documents, std::span<CopyGroup const> copies, std::span<Story const> stories);

/// Stories with how their claims answer each other.
struct MergedReports {
  std::vector<Story> stories;
  ClaimAnswers answers;
};

/// merge_stories with the relations between claims that the status of the stories rests on.
MergedReports merge_reports(std::span<ReportedDocument const> documents, std::span<CopyGroup const> copies);

}  // namespace dragoman
