// An event on its way from a predicate to an EventMention: type and parties as tokens. Internal to this folder.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "event/code_events.h"
#include "event/frame_match.h"

namespace dragoman {

/// Everything a document's coding reads; lives as long as one call of code_events.
struct CodingScene {
  Document const& document;
  Tree const& tree;
  Mentions const& mentions;
  Predicates const& predicates;
  std::vector<Attribution> const& attributions;
  FrameTable const& frames;
  Phrases const& phrases;
  FrameMatcher const& matcher;
  Codebook codebook;
};

/// The noun or one of its compounds stands in a group of the frame lexicon.
inline bool in_group(CodingScene const& s, std::uint32_t token, std::string_view name) {
  std::int32_t const group = s.frames.group(name);
  return group >= 0 && s.phrases.in_group(token, static_cast<std::uint32_t>(group));
}

struct EventDraft {
  std::uint32_t predicate = 0;       ///< the predicate that carries it (the outer one when composed)
  std::int32_t inner = -1;           ///< predicate whose event stands inside this one
  FrameSense sense;                  ///< of the predicate itself; frame is null when only composition codes it
  std::uint8_t type = kNoEventType;
  std::string_view mode, cameo, contexts;
  std::string rule;
  std::array<TokenList, 5> parties;  ///< by Role
  bool reciprocal = false;
  bool inverted = false;             ///< polarity is used up by the type ("did not accept" is REJECT)
  bool inner_negated = false;        ///< an inner event that stands by itself did not happen ("decided not to sue")
  bool coded() const { return type < kPloverTypes.size(); }
  TokenList& of(Role role) { return parties[static_cast<std::size_t>(role)]; }
  TokenList const& of(Role role) const { return parties[static_cast<std::size_t>(role)]; }
};

/// Fills parties of a draft from its frame's roles or the type's defaults, with descent and speakers for pronouns.
void assign_roles(CodingScene const& scene, EventDraft& draft);
/// The same for a composed event: `roles` of the rule, then the outer predicate's places, then the inner event's.
void assign_composed_roles(CodingScene const& scene, EventDraft& draft, RowRange roles, Predicate const* inner_predicate,
                           EventDraft const* inner);

/// The addressee of a threat or sanction from its purpose or condition; what belongs to the actor is none.
void take_addressee(CodingScene const& scene, EventDraft& draft);
/// Who is to do what is asked in a clause without "to": "insisted that the bank repay the loan".
TokenList told_to(CodingScene const& scene, Predicate const& verb);

/// Codes one predicate with composition; memo over the document's predicates.
class Composer {
 public:
  explicit Composer(CodingScene const& scene);
  EventDraft const& code(std::uint32_t predicate);
  /// The composition class a predicate belongs to, or null.
  OuterRow const* outer_of(Predicate const& predicate) const;
  /// Predicates that stand as content of `outer`: clauses first, then event nouns.
  TokenList complements(Predicate const& outer) const;

 private:
  EventDraft make(Predicate const& predicate);
  bool compose(Predicate const& predicate, EventDraft& draft);
  void apply_clause(Predicate const& predicate, std::string_view key, EventDraft& draft);
  std::string modal_of(Predicate const& predicate) const;
  ComposeRow const* rule(OuterRow const& outer, Predicate const& predicate, EventDraft const* inner, Predicate const* inner_predicate) const;

  CodingScene const& scene_;
  std::vector<EventDraft> memo_;
  std::vector<std::uint8_t> state_;  ///< 0 not begun, 1 being coded, 2 done
};

/// Prepositions that join an attitude and the event noun it is about ("agreed to talks"); none: its object.
bool is_content_preposition(std::string_view prep);
/// "ten years ago" on the clause: told as history.
bool is_long_ago(Tree const& tree, std::uint32_t token);
/// "five years after crowds burned the embassy": a clause that only says what the news comes long after.
bool is_backstory(Tree const& tree, std::uint32_t token);
/// Realis of the clause an event stands in; the table is in realis.cc and docs/formats/frames.md.
Realis clause_realis(Predicate const& predicate, EventDraft const& draft);
/// Applies the table of differences of the older codebook.
void to_codebook(CodingScene const& scene, EventMention& event);
/// Date, place, figures, instruments, contexts and trigger of an event.
void add_details(CodingScene const& scene, EventDraft const& draft, EventMention& event);
/// Event nouns that tell how an attack was done: their mode is taken over, and they leave the actors.
void take_means(CodingScene const& scene, EventDraft const& draft, EventMention& event);
/// Gives each number of a document to the event it counts in: victims to the attack, amounts to the aid.
void add_figures(CodingScene const& scene, std::vector<EventMention>& events);
/// Gives events dated by publication alone the day that a later "the attack happened on Sunday" tells.
void date_by_occurrence(CodingScene const& scene, std::vector<EventMention>& events);
/// Gives the last assault told before the people a later sentence names as its victims ("The dead were identified as").
void add_named_victims(CodingScene const& scene, std::vector<EventMention>& events);
/// Who the words around a deed say did it: "blamed the army for the murder", "attributed to the guerrillas".
TokenList laid_to(CodingScene const& scene, std::uint32_t deed);
/// Who the words around a deed say was hit by it: "two were killed in a shooting", "a blast that left one dead".
TokenList harmed_in(CodingScene const& scene, std::uint32_t deed);
/// "left one dead and nine others hurt": adds the people of the clause joined to the verb.
void add_joined_harm(CodingScene const& scene, std::uint32_t verb, TokenList& recipients);
/// "one person is dead and four others injured after a shooting": adds all of such a list where one of them was found, and takes them from the doers.
void add_casualties(CodingScene const& scene, std::uint32_t deed, TokenList& actors, TokenList& recipients);
/// Puts who is meant in the place of pronouns and bare numbers, adds those a plural is said to include, and takes out
/// what cannot fill the part: only people and bodies attack, only people, bodies, things and places are attacked.
void resolve_participants(CodingScene const& scene, std::vector<EventMention>& events);
/// Doers of attacks told without one, from the clause or noun that tells the same deed with its doer.
void add_doers_beside(CodingScene const& scene, std::vector<EventMention>& events);
/// Targets of protests told without one or with a town alone, from what the crowd demands of somebody or accuses him of.
void add_protest_targets(CodingScene const& scene, std::vector<EventMention>& events);
/// Takes out what is no party of its class and puts whose it is in its place ("criticised the governor's plan").
void keep_parties(CodingScene const& scene, std::vector<EventMention>& events);
/// Bytes of the phrase a token heads, without clauses and prepositional phrases.
Span phrase_span(Tree const& tree, std::uint32_t token);

}  // namespace dragoman
