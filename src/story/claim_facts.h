// What a claim says and where it stands, in a form that claims of different documents can be compared by.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <vector>

#include "story/copies.h"
#include "story/story.h"

namespace dragoman {

/// How a claim's content reaches its matter: it tells it, or it points at a report, at the speaker's part in something,
/// at a figure, or at a denial that was told before.
enum class Reach { kTells, kReport, kPart, kFigure, kDenial };

/// A figure given for the events of a claim; an open end is unset.
struct ClaimFigure {
  std::string kind, of;                  ///< of: the side counted, empty = not said
  std::optional<double> low, high;
};

struct ClaimFacts {
  std::size_t document = 0, claim = 0;   ///< documents[document].claims[claim]
  std::string side, actor;               ///< of the speaker; a person who is no official is a side of his own; empty = unknown
  bool official = false;                 ///< a body that speaks for a government, so that its ministries are one voice
  int stand = 0;                         ///< +1 the matter holds, -1 it does not, 0 no side taken
  Reach reach = Reach::kTells;
  std::vector<std::string> words;        ///< content words without the names of parties, sorted
  std::set<std::string> named;           ///< sides and people named in the content
  std::vector<std::pair<std::string, std::string>> propositions;  ///< subject, "predicate object"
  std::set<std::string> accused;         ///< sides said to have done it
  std::vector<std::size_t> stories;      ///< of the events the content tells, the main one first
  std::vector<std::size_t> denied;       ///< of these, the ones its words negate
  bool brief = false;                    ///< so short that it tells one thing, without background
  bool own_part = false;                 ///< speaks of having had a part in something, not of whether it happened
  std::vector<std::size_t> near;         ///< stories told in the sentences just before, nearest first
  std::vector<ClaimFigure> figures;
  std::optional<Date> day;
  std::string source;                    ///< independent source of the document
};

/// One and the same voice: the same actor, or two offices of one government.
bool same_voice(ClaimFacts const& a, ClaimFacts const& b);

/// The kind of figure that both give for one side and that cannot both be right; empty when none.
std::string other_figure(ClaimFacts const& a, ClaimFacts const& b);

/// Facts of every claim, sorted by day, document id and position: an order that does not depend on the input's.
std::vector<ClaimFacts> claim_facts(std::span<ReportedDocument const> documents, std::span<CopyGroup const> copies, std::span<Story const> stories);

}  // namespace dragoman
