// What is said to happen: finds the predicates of a parsed document with their deep arguments.
#pragma once

#include "ingest/document.h"
#include "lexicon/frame_table.h"
#include "mention/mention.h"
#include "predicate/predicate.h"
#include "syntax/tree.h"

namespace dragoman {

/// Verbs, copular adjectives and nouns, and event nouns, in text order, with passives, control, raising, relative
/// clauses and coordination undone, and with tense, polarity, modality and condition of their clause. A common noun
/// is a predicate when `frames` has a sense for it, or when its form says so (-tion, -ment ...). Views in the result
/// point into `tree` and into static tables. Pure; safe on any thread.
Predicates find_predicates(Document const& document, Tree const& tree, Mentions const& mentions,
                           FrameTable const* frames = nullptr);

}  // namespace dragoman
