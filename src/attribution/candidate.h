// A possible attribution before it is judged, and what the steps of this folder share. Internal to the folder.
#pragma once

#include <cstdint>
#include <vector>

#include "attribution/quotation.h"
#include "base/span.h"
#include "ingest/document.h"
#include "lexicon/cue_table.h"
#include "mention/mention.h"
#include "predicate/predicate.h"
#include "syntax/tree.h"

namespace dragoman::attribution_parts {

/// Read-only view of the document and its quotations for all steps.
struct Scene {
  Document const& document;
  Tree const& tree;
  Mentions const& mentions;
  Predicates const& predicates;
  CueTable const& cues;
  std::vector<Quotation> quotations;
  std::vector<std::int32_t> quotation_at;  ///< for each token its quotation of three words or more, or -1

  std::vector<std::uint32_t> paragraph_at;  ///< for each token the first token of its paragraph

  Token const& token(std::uint32_t at) const { return tree.tokens[at]; }
  Token const& token(std::int32_t at) const { return tree.tokens[static_cast<std::size_t>(at)]; }
};

/// Token ranges are half-open; an empty speaker range means nobody is named.
struct Candidate {
  std::uint32_t cue = 0;             ///< head token of the cue
  CueRow const* row = nullptr;       ///< never null after generation
  char const* rule = "";             ///< how it was found: "clause", "preposed", "parataxis", "as_said" ...
  Span cue_tokens, content, speaker;
  std::int32_t content_head = -1, speaker_head = -1;
  bool clausal = false;              ///< content is a clause or a quotation
  bool direct = false;               ///< content is (mostly) a quotation
  bool impersonal = false;           ///< "it is said": no speaker to be looked for
  float score = 0;                   ///< probability that a reader marks it
};

Scene make_scene(Document const& document, Tree const& tree, Mentions const& mentions, Predicates const& predicates, CueTable const& cues);
/// All candidates of all cue words, speakers and spans settled, not judged yet (find_attributions.cc).
std::vector<Candidate> find_candidates(Scene const& scene);

/// Clause, parataxis, quotation beside a verb, raising, adverb, adjective, infinitive, gerund (clause_cues.cc).
void find_clause_cues(Scene const& scene, std::uint32_t verb, std::vector<Candidate>& out);
/// Objects, prepositions, as-phrases, object + infinitive or predicate (object_cues.cc).
void find_object_cues(Scene const& scene, std::uint32_t verb, std::vector<Candidate>& out);
/// Nouns with that-clause or of-phrase, "according to", "in X's view" (nominal_cues.cc).
void find_nominal_cues(Scene const& scene, std::uint32_t token, std::vector<Candidate>& out);

/// Who the subject of the cue is; -1 when impersonal or unknown (speaker.cc).
std::int32_t speaker_of(Scene const& scene, std::uint32_t cue);
/// Phrase of a speaker without the branch that leads to the cue, edge punctuation trimmed.
Span speaker_phrase(Scene const& scene, std::uint32_t speaker, std::uint32_t cue);
/// A subject that the parser took from inside the quotation gives way to the words behind the cue ("...", said X).
void repair_speaker(Scene const& scene, Candidate& candidate);
/// The cue with auxiliaries, negation, particle and the adverbs before it.
Span cue_phrase(Scene const& scene, std::uint32_t cue);

/// Makes spans fair: cuts tails, extends to quotation borders, trims edge punctuation (content_span.cc).
void settle_content(Scene const& scene, Candidate& candidate);
/// Range without punctuation at its edges (quotation marks stay).
Span trimmed(Tree const& tree, Span range);

/// Score from which a candidate is kept.
float kept_from(CueTable const& cues);
/// Judges candidates and keeps the likely ones, in text order of their content (score.cc).
void keep_likely(Scene const& scene, std::vector<Candidate>& candidates);
/// Quotations without cue: joins them to the claim before, or to the last speaker (continuation.cc).
void continue_quotations(Scene const& scene, std::vector<Candidate>& candidates);

/// Party, person or document: what can be a source ("officials saying", "a letter asking").
bool can_speak(Scene const& scene, std::uint32_t noun);
bool is_closing_mark(std::string_view text);
bool is_clause_head(Tree const& tree, std::uint32_t token);
bool has_to(Tree const& tree, std::uint32_t verb);

}  // namespace dragoman::attribution_parts
