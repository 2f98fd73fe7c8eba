// What words say about speech and reality: cues of attribution with their frames, signatures of factuality,
// modal and probability words, hedges, condition connectives. One list for attribution, factuality and claims;
// source texts in lexicon/cues/*.toml, compiled by lexicon_build/cues_build.h.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "lexicon/image.h"
#include "lexicon/row_index.h"
#include "lexicon/word_key.h"

namespace dragoman {

enum class CuePos : std::uint8_t { kVerb, kNoun, kAdjective, kAdverb, kPhrase };

/// Where the content stands seen from the cue.
enum class CueFrame : std::uint8_t {
  kClause,       ///< says (that) X, "X", says N; asks whether X
  kNp,           ///< denies the report, opposes the plan
  kInfinitive,   ///< vows to X (the speaker acts)
  kGerund,       ///< denies doing X, suggests doing X
  kObjectTo,     ///< urges Y to X
  kObjectAs,     ///< describes Y as X
  kObjectPred,   ///< calls Y X
  kPreposition,  ///< calls for X, accuses Y of X; the preposition stands in CueRow::prep
  kNounThat,     ///< the claim that X
  kNounOf,       ///< Pakistan's denial of X, criticism of X
  kAccording,    ///< according to Y
  kAdverb,       ///< reportedly, allegedly
  kAdjective,    ///< confident that X
  kRaising       ///< is believed to X, is said to X
};
std::string_view cue_frame_name(CueFrame frame);  ///< "clause", as in the TOML files
std::optional<CueFrame> cue_frame_from(std::string_view name);

/// How assertive a cue is: speech and belief report content; attitudes and plans take a side towards it.
enum class CueGrade : std::uint8_t { kSpeech, kBelief, kShow, kAttitude, kPlan, kFact, kNone };
enum class CueStance : std::uint8_t { kAsserts, kDenies, kDoubts, kConfirms, kRetracts, kDeclinesToComment };

/// One lemma in one frame. precision 0: no attribution, only a signature.
struct CueRow {
  StrRef lemma, particle, prep, kind;
  float precision = 0;           ///< share of its uses that readers mark as an attribution
  std::int32_t signature = -1;   ///< index in CueTable::signatures(), -1: none
  CuePos pos = CuePos::kVerb;
  CueFrame frame = CueFrame::kClause;
  CueGrade grade = CueGrade::kNone;
  CueStance stance = CueStance::kAsserts;
};

/// What the author is committed to about the content of an embedding word (Karttunen 1971; Nairn et al. 2006):
/// under a positive and under a negative governor, as share of full commitment; and how far the governor's own
/// uncertainty goes down to the content (1 implicative, 0 not at all).
struct SignatureRow {
  StrRef name, origin;
  float positive = 0, negative = 0, transmits = 0;
};

/// A modal, hedge or constant of the factuality computation.
struct FactorRow {
  StrRef name, group, origin;    ///< group: modal | hedge | context | readout | weight
  float value = 0;
};

/// Words of estimative probability.
struct ProbabilityRow {
  StrRef term, source;
  float low = 0, high = 0;
};

/// A connective that makes a clause or phrase a condition.
struct ConnectiveRow {
  StrRef text;                   ///< "only if", "provided that", "subject to"
  std::uint8_t polarity = 1;     ///< 0: the condition must fail (unless)
  std::uint8_t nominal = 0;      ///< 1: takes a noun phrase or gerund (subject to)
  std::uint8_t alternative = 0;  ///< 1: opens a group of its own
  std::uint8_t pad = 0;
};

/// A word of the closed vocabulary of claims: predicate of a proposition, degree, trend, raises or lowers odds.
struct ClaimWordRow {
  StrRef lemma, group, value, pattern;  ///< group: proposition | degree | trend | odds | cause | assessment | horizon ...
};

/// Immutable view of the cue sections of an image; keeps the image alive. Thread-safe. Look-ups do not allocate and cost
/// one probe of a hash table; a word asked about more than once should be kept as a WordKey.
class CueTable {
 public:
  /// Error "lexicon.image" when a section does not fit. An image without cues gives an empty table.
  static Result<CueTable> open(std::shared_ptr<Image const> image);

  /// All rows of a lemma (lower case), sorted by part of speech and frame; empty when unknown.
  std::span<CueRow const> find(WordKey const& lemma) const;
  /// The row of a lemma with this part of speech and frame (and preposition, where the frame has one), or null.
  CueRow const* find(WordKey const& lemma, CuePos pos, CueFrame frame, std::string_view prep = {}) const;

  std::span<SignatureRow const> signatures() const { return signatures_; }
  SignatureRow const* signature(WordKey const& name) const;
  /// Value of a constant, or `otherwise` when the table has none.
  float factor(WordKey const& group, WordKey const& name, float otherwise) const;
  FactorRow const* find_factor(WordKey const& group, WordKey const& name) const;
  ProbabilityRow const* probability(WordKey const& term) const;
  std::span<ProbabilityRow const> probabilities() const { return probabilities_; }
  std::span<ConnectiveRow const> connectives() const { return connectives_; }
  ConnectiveRow const* connective(WordKey const& text) const;
  /// Rows of a group for a lemma; empty when unknown.
  std::span<ClaimWordRow const> claim_words(WordKey const& group, WordKey const& lemma) const;
  std::span<ClaimWordRow const> claim_words() const { return claim_words_; }

  std::string_view str(StrRef ref) const { return image_->str(ref); }
  Image const& image() const { return *image_; }

 private:
  void index();

  std::shared_ptr<Image const> image_;
  std::span<CueRow const> cues_;
  std::span<SignatureRow const> signatures_;
  std::span<FactorRow const> factors_;
  std::span<ProbabilityRow const> probabilities_;
  std::span<ConnectiveRow const> connectives_;
  std::span<ClaimWordRow const> claim_words_;
  RowIndex by_lemma_, by_signature_, by_factor_, by_probability_, by_connective_, by_claim_word_;
};

}  // namespace dragoman
