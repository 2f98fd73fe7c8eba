// What the composition of factuality asks about a predicate and its governor. Internal to this folder.
#pragma once

#include <cstdint>
#include <string_view>

#include "lexicon/cue_table.h"
#include "predicate/predicate.h"
#include "syntax/tree.h"

namespace dragoman::factuality_parts {

/// Signature of the governor in the frame that holds `p`, or null when the cue list has none.
SignatureRow const* signature_of(Tree const& tree, Predicates const& predicates, Predicate const& p, CueTable const& cues);
/// The governor was read as a modal of `p` ("is expected to", "has to"), so it has no signature of its own.
bool governed_by_semi_modal(Predicate const& p);
/// "neither ... nor", "no longer", a negated subject shared by conjunction: negations across more than one clause.
void find_more_negation(Tree const& tree, Predicate& p);
/// "made no objection", "said nothing": the verb's act may well have a false object only.
bool negated_by_object(Tree const& tree, Predicate const& p);
/// The verb is itself the modal of what follows: "have" in "have to leave", "going" in "going to leave".
bool is_semi_modal_head(Tree const& tree, Predicate const& g);
/// "the attack", "his arrest": speaks of something known.
bool has_definite(Tree const& tree, std::uint32_t noun);
/// Name of the form in the cue table: finite past forms commit most, bare forms and nouns less.
std::string_view form_of(Tree const& tree, Predicate const& p);
/// Adds "what:word" to the predicate's path.
void note(Predicate& p, std::string_view what, std::string_view word);

}  // namespace dragoman::factuality_parts
