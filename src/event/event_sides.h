// Lists of parties and the two sides of an event. Internal to this folder.
#pragma once

#include <algorithm>
#include <string_view>

#include "event/event_draft.h"

namespace dragoman {

inline bool is_taken(TokenList const& list, std::uint32_t token) { return std::find(list.begin(), list.end(), token) != list.end(); }

/// "Both sides", "Chinese and Indian diplomats": those a plural stands for take its place.
void name_members(CodingScene const& scene, TokenList& list);
/// What is done together has no direction: every party stands on both sides, the other side first. With one list the
/// parties are all in the subject: "X and Y agreed", "X and Y held drills in Z".
void settle_reciprocal(CodingScene const& scene, EventDraft& draft);

/// Adds the other names of a list that the parser did not join: apart by a comma, or two bodies read as one name.
void complete_list(CodingScene const& scene, std::uint32_t head, TokenList& list);

/// Adds who is meant with somebody and hangs elsewhere: "X, along with Y", "hit X in the leg and Y in the chest".
void add_listed_beside(CodingScene const& scene, EventType type, bool recipients, TokenList& list);

/// "afraid that he may become president", "the claim that she is a fraud": of whom a predicate noun is said; -1 else.
std::int32_t told_of(CodingScene const& scene, std::uint32_t token);

/// Who is named before weapons or goods ("Houthi rockets"), else the thing itself.
std::uint32_t sender_of(CodingScene const& scene, std::uint32_t thing);

/// Buildings and vehicles beside the verb that tells that a deed took place: "the explosion occurred in front of the bank".
TokenList struck_beside(CodingScene const& scene, Predicate const& deed);
/// Whom the shots of the verb struck: "fired a shot striking the clerk".
TokenList struck_by_shot(CodingScene const& scene, std::uint32_t verb);
/// "the attack staged by guerrillas on the barracks": what hangs on the participle of a noun's deed.
TokenList struck_by_committed(CodingScene const& scene, std::uint32_t deed);

/// Types that are words: their nouns name the speaker with "from".
bool is_said(std::uint8_t type);

/// "drew a complaint from Vienna": adds the parties of the noun's from-phrase.
void take_sender(CodingScene const& scene, FrameArguments const& arguments, std::uint32_t noun, TokenList& actors);

/// Whom the deed is done to that a word of agreeing, asking, refusing or threatening is about ("its threat to attack X").
TokenList named_in_content(CodingScene const& scene, EventDraft const& draft, Predicate const& word);

/// "aimed criticism at X": parties of the verb over an event noun that names nobody itself.
TokenList lent_by(CodingScene const& scene, Predicate const& verb, TokenList const& actors);

/// "thanked him on a phone call to Togo": who does something on a call or visit makes it.
void take_callers(CodingScene const& scene, Predicate const& noun, TokenList& actors);

/// "refused to allow the airlines to land": parties acted on in a clause that is no event.
TokenList objects_of(CodingScene const& scene, Predicate const& clause);

/// Whom papers filed are against, where the phrase hangs on a noun inside them ("a complaint for relief against X").
TokenList sued_in(CodingScene const& scene, Predicate const& verb);

/// Whom an investigation is about: who stands under it, or who did what it asks ("a probe into whether X took bribes").
TokenList looked_into(CodingScene const& scene, Predicate const& word, TokenList const& actors);

/// The name of a law, a programme, a meeting or a disease, in what is said of it.
bool is_named_matter(CodingScene const& scene, EventMention const& event, std::uint32_t token);

/// A phrase beside the event that names nobody it is done to: a time, a place of words, whose death is looked into.
bool stands_aside(CodingScene const& scene, EventMention const& event, std::uint32_t token);

/// Who stands in what is asked, backed, turned down or told, or where it is told, and is not whom it is meant for.
bool is_content_alone(CodingScene const& scene, EventMention const& event, std::uint32_t token);

/// "was removed from the list by X": the doer of a passive whose by-phrase hangs on a noun of its clause.
TokenList doer_behind(CodingScene const& scene, Predicate const& verb);

/// "This cooperation is expected if the two states agree": the named pair in the sentence of an event noun that points back.
TokenList pair_beside(CodingScene const& scene, Predicate const& deed);

/// Heads of the names of people told with a description of them; empty where the word is itself a name.
TokenList names_of(CodingScene const& scene, std::uint32_t description);

}  // namespace dragoman
