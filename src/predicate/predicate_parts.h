// The steps of find_predicates, in the order they run. Internal to this folder.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "ingest/document.h"
#include "lexicon/frame_table.h"
#include "mention/mention.h"
#include "predicate/predicate.h"
#include "syntax/token_list.h"
#include "syntax/tree.h"

namespace dragoman::predicate_parts {

/// Kind of predicate a token heads, or false when it heads none.
bool predicate_kind(Tree const& tree, std::uint32_t token, FrameTable const* frames, PredicateKind& kind);
/// A common noun whose form or place in a closed list says that it names an event.
bool is_event_noun(Token const& token);

/// The verb form is passive by itself.
bool is_passive(Tree const& tree, std::uint32_t token);
/// "arrested and jailed": a participle without auxiliary or subject of its own follows the voice of the first verb.
void share_voice(Tree const& tree, Predicates& predicates);

/// Sets governor and how governed; needs Predicates::at_token.
void find_governor(Tree const& tree, Predicates& predicates, Predicate& predicate);
/// "Jones, a banker, called for ..." read as a participle of its own subject, in a sentence without another verb.
bool is_finite_acl(Tree const& tree, std::uint32_t token);
/// "Had X shared it, Y would have", "Should X attack, Y will": inversion in place of "if".
bool is_inverted_condition(Tree const& tree, std::uint32_t token);
/// Words that follow a verb as its particle ("stepped down", "handed over") whatever the parser calls them.
bool is_particle_word(std::string_view lemma);
/// Sets the particle of a verb that the lexicon knows with it ("handed arms over", "set free"); after find_arguments.
void read_particles(Tree const& tree, FrameTable const* frames, Predicate& predicate);
/// Own arguments of the clause or noun phrase, passives undone, conjuncts expanded.
void find_arguments(Tree const& tree, Predicate& predicate);
bool is_relative_pronoun(Token const& token);
/// "It was X that attacked": the clause says what X did.
bool is_cleft(Tree const& tree, std::uint32_t token);
/// Arguments that stand where the parser does not look for them: doers of nominals, "X and Y each", subjects read as adverbs.
void settle_word_order(Tree const& tree, Predicate& predicate);
/// Clauses that parsers misread in the same way ("a man they say fled", "people police held"); after the own arguments.
void read_misread_clauses(Tree const& tree, Predicate& predicate);
/// "three people police arrested": read as a participle of a noun that is its subject.
bool swallows_subject(Tree const& tree, std::uint32_t token);
/// "the families of two men shot": the men, right before the verb whose subject is their kin; -1 when it is not built so.
std::int32_t victim_of_kin(Tree const& tree, std::uint32_t verb);
/// "workers held hostage by Mali": the workers, right before a participle that the parser joins to the main verb; else -1.
std::int32_t held_captive(Tree const& tree, std::uint32_t verb);
/// Verbs of killing, wounding and arrest: who is joined behind their object is done the same to.
bool acts_on_people(std::string_view lemma);
/// Arguments taken from elsewhere: relative pronouns, control, raising, conjunction. Run in text order of governors.
void inherit_arguments(Tree const& tree, Predicates& predicates, Predicate& predicate);
/// Inherited subjects put right where another noun is in control, or none.
void settle_control(Tree const& tree, Predicates const& predicates, Predicate& predicate);
/// Subjects of second verbs put right by what stands before them; after settle_control.
void settle_second_subjects(Tree const& tree, Predicates& predicates, Predicate& predicate);
/// Subjects of participles and infinitives that stand outside the clause above them; after settle_second_subjects.
void settle_participle_subjects(Tree const& tree, Predicates const& predicates, Predicate& predicate);
/// Tense, aspect, polarity, modality, question, imperative of the clause itself.
void find_state(Tree const& tree, Predicate& predicate);
/// What comes from above: semi-modals ("expected to"), conditions, negation of no-words.
void inherit_state(Tree const& tree, Predicates& predicates, Predicate& predicate);
void mark_quotations(Tree const& tree, Predicates& predicates);

inline void add_path(Predicate& predicate, std::string_view what, std::string_view word) {
  if (!predicate.path.empty()) predicate.path += ';';
  predicate.path.append(what).append(":").append(word);
}

}  // namespace dragoman::predicate_parts
