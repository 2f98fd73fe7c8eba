// A table from PLOVER type and mode to a verb phrase; {A} the actors, {B} the recipients. The words are as weak as the
// code: ASSAULT with mode "aerial" is an air strike, without mode an attack, and nothing is said that the row does not hold.
#include "dyad/event_words.h"

#include <algorithm>
#include <array>
#include <cctype>

#include "base/ascii.h"

namespace dragoman {
namespace {

struct Phrase {
  std::string_view type, mode, with_recipient, alone, mutual;
};
/// The first row with the event's type and mode (empty mode: any; digits: start of the CAMEO code) is taken; empty `mutual`: {A} and {B} + with_recipient.
constexpr std::array kPhrases = {
    Phrase{"AGREE", "036", "{A} was ready or expected to meet {B}", "{A} was ready for talks", "{A} were to meet"},
    Phrase{"AGREE", "03", "{A} expressed the intention to act with {B}", "{A} expressed an intention to act", "{A} expressed the intention to act together"},
    Phrase{"AGREE", "", "{A} agreed with {B} to act together", "{A} agreed to act", "{A} agreed to act together"},
    Phrase{"CONSULT", "visit", "{A} visited {B}", "{A} made an official visit", "{A} met on a visit"},
    Phrase{"CONSULT", "phone", "{A} spoke by telephone with {B}", "{A} held a telephone call", "{A} spoke by telephone"},
    Phrase{"CONSULT", "", "{A} held talks with {B}", "{A} held talks", "{A} held talks"},
    Phrase{"SUPPORT", "057", "{A} concluded an agreement with {B}", "{A} concluded an agreement", "{A} concluded an agreement"},
    Phrase{"SUPPORT", "", "{A} voiced support or thanks for {B}", "{A} voiced support", "{A} voiced support for each other"},
    Phrase{"CONCEDE", "", "{A} made a concession to {B}", "{A} made a concession", "{A} made concessions to each other"},
    Phrase{"COOPERATE", "", "{A} cooperated with {B}", "{A} cooperated", "{A} cooperated"},
    Phrase{"AID", "", "{A} gave aid to {B}", "{A} gave aid", "{A} aided each other"},
    Phrase{"RETREAT", "withdraw", "{A} withdrew forces, to the benefit of {B}", "{A} withdrew forces", "{A} withdrew forces"},
    Phrase{"RETREAT", "release", "{A} released or handed over people to {B}", "{A} released people", "{A} exchanged prisoners"},
    Phrase{"RETREAT", "ceasefire", "{A} observed a ceasefire with {B}", "{A} observed a ceasefire", "{A} observed a ceasefire"},
    Phrase{"RETREAT", "disarm", "{A} disarmed towards {B}", "{A} disarmed", "{A} disarmed"},
    Phrase{"RETREAT", "access", "{A} gave access to {B}", "{A} gave access", "{A} gave each other access"},
    Phrase{"RETREAT", "", "{A} eased pressure on {B}", "{A} eased pressure", "{A} eased pressure on each other"},
    Phrase{"REQUEST", "", "{A} asked {B} to act", "{A} made a demand", "{A} made demands on each other"},
    Phrase{"ACCUSE", "disapprove", "{A} criticised {B}", "{A} voiced criticism", "{A} criticised each other"},
    Phrase{"ACCUSE", "investigate", "{A} investigated {B}", "{A} opened an investigation", "{A} investigated each other"},
    Phrase{"ACCUSE", "", "{A} accused {B}", "{A} made an accusation", "{A} accused each other"},
    Phrase{"REJECT", "", "{A} rejected what {B} asked or proposed", "{A} refused", "{A} rejected each other's proposals"},
    Phrase{"THREATEN", "", "{A} threatened {B}", "{A} made a threat", "{A} threatened each other"},
    Phrase{"PROTEST", "", "{A} protested against {B}", "{A} protested", "{A} protested against each other"},
    Phrase{"SANCTION", "convict", "{A} convicted {B}", "{A} passed a sentence", ""},
    Phrase{"SANCTION", "expel", "{A} expelled {B}", "{A} expelled somebody", "{A} expelled each other's people"},
    Phrase{"SANCTION", "withdraw", "{A} withdrew help or people from {B}", "{A} withdrew help or people", "{A} withdrew from each other"},
    Phrase{"SANCTION", "discontinue", "{A} cut or ended exchanges with {B}", "{A} cut or ended exchanges", "{A} cut exchanges"},
    Phrase{"SANCTION", "", "{A} took punitive measures against {B}", "{A} took punitive measures", "{A} took punitive measures against each other"},
    Phrase{"MOBILIZE", "", "{A} mobilised forces against {B}", "{A} mobilised forces", "{A} mobilised forces against each other"},
    Phrase{"COERCE", "arrest", "{A} arrested or detained {B}", "{A} made arrests", ""},
    Phrase{"COERCE", "deport", "{A} deported people of {B}", "{A} deported people", ""},
    Phrase{"COERCE", "seize", "{A} raided or seized property of {B}", "{A} raided or seized property", ""},
    Phrase{"COERCE", "restrict", "{A} restricted {B}", "{A} imposed restrictions", ""},
    Phrase{"COERCE", "", "{A} coerced {B}", "{A} took coercive measures", ""},
    Phrase{"ASSAULT", "aerial", "{A} carried out an air strike on {B}", "{A} carried out an air strike", "{A} struck each other from the air"},
    Phrase{"ASSAULT", "drone", "{A} carried out a drone strike on {B}", "{A} carried out a drone strike", "{A} attacked each other with drones"},
    Phrase{"ASSAULT", "suicide-attack", "{A} carried out a suicide attack on {B}", "{A} carried out a suicide attack", ""},
    Phrase{"ASSAULT", "explosives", "{A} attacked {B} with explosives", "{A} set off explosives", ""},
    Phrase{"ASSAULT", "abduct", "{A} abducted or hijacked {B}", "{A} carried out an abduction or hijacking", ""},
    Phrase{"ASSAULT", "targeted", "{A} killed or tried to kill {B} in a targeted attack", "{A} carried out a targeted killing", ""},
    Phrase{"ASSAULT", "heavy-weapons", "{A} shelled {B}", "{A} used heavy weapons", "{A} shelled each other"},
    Phrase{"ASSAULT", "", "{A} attacked {B}", "{A} carried out an attack", "{A} fought each other"},
    Phrase{"none", "01", "{A} made a statement about {B}", "{A} made a statement", "{A} made statements about each other"},
};
constexpr std::size_t kNamed = 4;  // parties named in one clause
constexpr Phrase kUnknown{"", "", "{A} acted towards {B}", "{A} acted", "{A} dealt with each other"};

Phrase const& phrase_of(PastEvent const& e) {
  for (auto const& phrase : kPhrases)
    if (phrase.type == e.type && (phrase.mode.empty() || phrase.mode == e.mode || (phrase.mode[0] == '0' && e.cameo.starts_with(phrase.mode)))) return phrase;
  return kUnknown;
}

std::string filled(std::string_view pattern, std::string const& a, std::string const& b) {
  std::string out(pattern);
  for (auto const& [slot, words] : {std::pair{std::string("{A}"), &a}, {std::string("{B}"), &b}})
    if (auto const at = out.find(slot); at != std::string::npos) out.replace(at, slot.size(), *words);
  return out;
}

/// "GOV", "REBMIL": sectors in threes, no name.
bool is_bare_code(std::string_view text) {
  return !text.empty() && text.size() % 3 == 0 && std::all_of(text.begin(), text.end(), [](char c) { return c >= 'A' && c <= 'Z'; }) && text.size() <= 9;
}

/// "gunmen", "president", "intelligence": a description that no table resolves to a state, a group or a named body.
bool vague(EventParty const& p, ActorRollup const& actors) {
  return p.state.empty() && p.home.empty() && p.group.empty() && actors.find(p.name.id) == nullptr;
}

/// A code of sectors without words ("GOV") or a pronoun names nobody.
bool names_nobody(EventParty const& p, ActorRollup const& actors) {
  static constexpr std::array<std::string_view, 12> kPronouns = {"he", "him", "his", "she", "her", "it", "its", "they", "them", "those", "this", "these"};
  std::string const& name = p.name.name;
  return vague(p, actors) && (name.empty() || is_bare_code(name) || std::find(kPronouns.begin(), kPronouns.end(), lower_ascii(name)) != kPronouns.end());
}

std::vector<std::string> words_of(std::vector<EventParty> const& list, ActorRollup const& actors) {
  std::vector<std::string> words;
  bool const known = std::any_of(list.begin(), list.end(), [&](EventParty const& p) { return !vague(p, actors); });
  for (auto const& p : list) {
    if ((known && vague(p, actors)) || names_nobody(p, actors)) continue;
    std::string const one = party_words(p, actors);
    if (std::find(words.begin(), words.end(), one) == words.end()) words.push_back(one);
  }
  if (words.size() > kNamed) {
    words.resize(kNamed - 1);
    words.emplace_back("others");
  }
  return words;
}

std::string realis_note(std::string const& realis) {
  if (realis == "future") return " (announced or expected, not done)";
  if (realis == "negated") return " (said not to have happened)";
  if (realis == "conditional") return " (only under a condition)";
  if (realis == "hypothetical") return " (spoken of, not done)";
  return {};
}

}  // namespace

std::string name_in_text(std::string_view name) {
  static constexpr std::array<std::string_view, 6> kArticle = {"United ", "Islamic State", "Taliban", "Netherlands", "Philippines", "Maldives"};
  std::string const text(name);
  return std::any_of(kArticle.begin(), kArticle.end(), [&](std::string_view start) { return text.starts_with(start); }) ? "the " + text : text;
}

std::string possessive(std::string const& name) { return name + (name.ends_with("s") ? "'" : "'s"); }

std::string sentence_case(std::string text) {
  if (!text.empty()) text[0] = static_cast<char>(std::toupper(static_cast<unsigned char>(text[0])));
  return text;
}

std::string without_count(std::string_view phrase) {
  static constexpr std::array<std::string_view, 20> kCount = {"at", "least", "most", "about", "around", "some", "more", "than", "up", "to",
                                                              "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "nearly"};
  std::string_view rest = phrase;
  while (true) {
    std::size_t const end = rest.find(' ');
    if (end == std::string_view::npos) return std::string(rest);
    std::string_view const word = rest.substr(0, end);
    bool const number = std::isdigit(static_cast<unsigned char>(word[0])) != 0;
    if (!number && std::find(kCount.begin(), kCount.end(), word) == kCount.end()) return std::string(rest);
    rest.remove_prefix(end + 1);
  }
}

std::string party_words(EventParty const& party, ActorRollup const& actors) {
  std::string const by_table = party.name.id.empty() ? std::string{} : actors.name_of(party.name.id);
  if (!by_table.empty() && by_table != party.name.id) return name_in_text(by_table);
  if (!party.name.name.empty() && !is_bare_code(party.name.name)) return name_in_text(without_count(party.name.name));
  return party.name.id.empty() || is_bare_code(party.name.id) ? "an unnamed actor" : party.name.id;
}

std::string join_words(std::vector<std::string> const& items) {
  std::string out;
  for (std::size_t i = 0; i < items.size(); ++i) out += (i == 0 ? "" : i + 1 == items.size() ? " and " : ", ") + items[i];
  return out;
}

std::string event_words(PastEvent const& event, ActorRollup const& actors) {
  Phrase const& phrase = phrase_of(event);
  std::vector<std::string> actor_words = words_of(event.actors, actors), recipient_words = words_of(event.recipients, actors);
  std::string text;
  if (event.reciprocal && !phrase.mutual.empty()) {
    for (auto const& word : recipient_words)
      if (std::find(actor_words.begin(), actor_words.end(), word) == actor_words.end()) actor_words.push_back(word);
    text = filled(phrase.mutual, join_words(actor_words), "");
  } else {
    std::string const who = actor_words.empty() ? "an unnamed actor" : join_words(actor_words);
    text = filled(recipient_words.empty() ? phrase.alone : phrase.with_recipient, who, join_words(recipient_words));
  }
  std::vector<EventParty> named = event.themes;  // "(concerning government)" tells nothing
  std::erase_if(named, [&](EventParty const& p) { return vague(p, actors) && p.name.name.find(' ') == std::string::npos; });
  if (auto const themes = words_of(named, actors); !themes.empty()) text += " (concerning " + join_words(themes) + ")";
  if (auto const against = words_of(event.against, actors); !against.empty()) text += ", against " + join_words(against);
  return sentence_case(text + realis_note(event.realis));
}

}  // namespace dragoman
