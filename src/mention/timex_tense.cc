// News puts what is to come next to a weekday in a few ways only: "will", "would", "is to", "plans to",
// "scheduled for". Everything else near a weekday has happened.
#include "mention/timex_tense.h"

#include <algorithm>
#include <array>

namespace dragoman {
namespace {

constexpr std::array<std::string_view, 16> kPlanned = {"due",     "expect",  "forecast", "hope",   "intend", "plan",
                                                       "pledge",  "poise",   "prepare",  "promise", "propose", "schedule",
                                                       "set",     "slate",   "vow",      "want"};

bool is_planned(std::string_view lemma) { return std::binary_search(kPlanned.begin(), kPlanned.end(), lemma); }

bool has(Token const& token, std::string_view feature) { return token.feats.find(feature) != std::string_view::npos; }

/// Auxiliaries of one clause, told apart by what they do to its time.
struct Auxiliaries {
  bool future = false, hedged = false, past = false, present = false, perfect = false;
};

Auxiliaries auxiliaries(Tree const& tree, std::uint32_t verb) {
  Auxiliaries out;
  for (std::uint32_t child : tree.children(verb)) {
    Token const& token = tree.tokens[child];
    if (token.rel != Rel::kAux && token.rel != Rel::kAuxPass && token.rel != Rel::kCop) continue;
    bool const hedge = token.lemma == "may" || token.lemma == "might" || token.lemma == "should" || token.lemma == "must";
    bool const modal = token.lemma == "will" || token.lemma == "shall" || token.lemma == "would" || token.text == "'ll" ||
                       token.text == "wo";
    out.future |= modal || hedge;
    out.hedged |= hedge;
    out.perfect |= token.lemma == "have";
    if (token.tag == "VBD") out.past = true;
    if (token.tag == "VBZ" || token.tag == "VBP") out.present = true;
  }
  return out;
}

/// An infinitive that completes "agreed", "asked", "threatened" is still to come; one of purpose, or after "began",
/// happens when its governor does.
bool is_undone(Tree const& tree, Token const& token) {
  static constexpr std::array<std::string_view, 13> kImplicative = {"appear", "begin", "come", "continue", "fail", "happen", "help",
                                                                     "manage", "seem", "start", "tend", "try", "use"};
  bool const infinitive = has(token, "VerbForm=Inf") || token.tag == "VB";
  if (!infinitive || token.head < 0 || (token.rel != Rel::kXcomp && token.rel != Rel::kCcomp)) return false;
  std::string_view const governor = tree.tokens[static_cast<std::size_t>(token.head)].lemma;
  return std::find(kImplicative.begin(), kImplicative.end(), governor) == kImplicative.end();
}

TimeDirection verb_direction(Tree const& tree, std::uint32_t verb) {
  Token const& token = tree.tokens[verb];
  Auxiliaries const aux = auxiliaries(tree, verb);
  if (aux.hedged && aux.perfect) return TimeDirection::kPast;  // "may have left on Monday"
  if (aux.future) return TimeDirection::kFuture;
  if (is_planned(token.lemma) && token.tag != "VBD") return TimeDirection::kFuture;
  if (aux.perfect) return TimeDirection::kPast;
  if (aux.past || token.tag == "VBD") return TimeDirection::kPast;
  if (token.tag == "VBG" && aux.present) return TimeDirection::kFuture;
  if (aux.present || token.tag == "VBZ" || token.tag == "VBP") return TimeDirection::kPresent;
  if (token.tag == "VBN") return TimeDirection::kPast;
  return is_undone(tree, token) ? TimeDirection::kFuture : TimeDirection::kUnknown;
}

/// "The summit opens on Friday": the present tense of a timetable.
bool is_timetable(Token const& token) {
  static constexpr std::array<std::string_view, 16> kVerbs = {"arrive", "begin", "close", "depart", "end",   "expire", "face",  "kick",
                                                              "leave",  "meet",  "open",  "resume", "start", "travel", "visit", "vote"};
  return std::binary_search(kVerbs.begin(), kVerbs.end(), token.lemma);
}

/// "Postponed to Friday", "scheduled talks for Monday": the verb moves or sets a day, whatever its own tense.
bool sets_a_day(std::string_view prep, std::string_view lemma) {
  static constexpr std::array<std::string_view, 10> kMoving = {"adjourn", "advance", "bring", "defer", "delay", "move", "postpone",
                                                               "push",    "put",     "reschedule"};
  static constexpr std::array<std::string_view, 10> kSetting = {"announce", "arrange", "book", "call",     "convene",
                                                                "expect",   "fix",     "plan", "schedule", "set"};
  bool const moved = std::binary_search(kMoving.begin(), kMoving.end(), lemma);
  if (prep == "to") return moved;
  if (prep == "on") return lemma == "plan" || lemma == "schedule";
  return prep == "for" && (moved || std::binary_search(kSetting.begin(), kSetting.end(), lemma));
}

/// "until Thursday they had not ..." looks back, "put off until Thursday" ahead.
bool had_happened(Tree const& tree, std::uint32_t verb) {
  for (std::uint32_t child : tree.children(verb))
    if (tree.tokens[child].rel == Rel::kAux && tree.tokens[child].lemma == "have" && tree.tokens[child].tag == "VBD") return true;
  return false;
}

/// "The planned visit in September", "the Jan. 14 deadline": the noun itself says that it is to come.
bool is_awaited(Tree const& tree, std::uint32_t noun) {
  static constexpr std::array<std::string_view, 10> kAwaited = {"coming",  "expected",  "forthcoming", "future",  "planned",
                                                                "proposed", "scheduled", "slated",      "upcoming", "would-be"};
  if (tree.tokens[noun].pos != Upos::kNoun) return false;
  if (tree.tokens[noun].lemma == "deadline") return true;
  for (std::uint32_t child : tree.children(noun))
    if (tree.tokens[child].rel == Rel::kAmod && std::binary_search(kAwaited.begin(), kAwaited.end(), tree.tokens[child].lower)) return true;
  return false;
}

/// "Wednesday's ruling" was given; "Sunday's election" is as the clause says.
bool is_days_deed(Tree const& tree, std::uint32_t day) {
  static constexpr std::array<std::string_view, 25> kOnTheCalendar = {
      "ballot", "ceremony", "conference", "contest", "deadline", "debate",  "election",   "event", "final",  "game",   "hearing", "inauguration", "match",
      "meeting", "parade",  "poll",       "race",    "rally",    "referendum", "runoff",  "session", "summit", "talk",  "trial",   "vote"};
  Token const& token = tree.tokens[day];
  bool const owns = day + 1 < tree.tokens.size() && (tree.tokens[day + 1].lower == "'s" || tree.tokens[day + 1].lower == "\xE2\x80\x99s");
  if (!owns || token.head <= static_cast<std::int32_t>(day)) return false;
  Token const& owned = tree.tokens[static_cast<std::size_t>(token.head)];
  return owned.pos == Upos::kNoun && !std::binary_search(kOnTheCalendar.begin(), kOnTheCalendar.end(), owned.lemma);
}

/// "As soon as Tuesday", "as early as June".
bool is_told_ahead(Tree const& tree, std::uint32_t day) {
  auto const word = [&](std::uint32_t back) {
    bool const inside = back <= day && tree.tokens[day - back].sentence == tree.tokens[day].sentence;
    return inside ? tree.tokens[day - back].lower : std::string_view{};
  };
  return word(1) == "as" && (word(2) == "soon" || word(2) == "early") && word(3) == "as";
}

}  // namespace

TimeDirection clause_direction(Tree const& tree, std::uint32_t token) {
  auto at = static_cast<std::int32_t>(token);
  while (tree.tokens[static_cast<std::size_t>(at)].rel == Rel::kCompound && tree.tokens[static_cast<std::size_t>(at)].head > at)
    at = tree.tokens[static_cast<std::size_t>(at)].head;
  std::string_view const prep = tree.tokens[static_cast<std::size_t>(at)].prep;
  if (is_told_ahead(tree, token)) return TimeDirection::kFuture;
  if (is_days_deed(tree, token)) return TimeDirection::kPast;
  bool const deadline = prep == "until" || prep == "by" || prep == "till";
  for (int steps = 0; at >= 0 && steps < 40; ++steps) {
    auto const here = static_cast<std::uint32_t>(at);
    Token const& word = tree.tokens[here];
    bool const predicate = word.pos == Upos::kVerb || tree.child(here, Rel::kCop) >= 0 ||
                           (word.pos == Upos::kAux && word.rel != Rel::kAux && word.rel != Rel::kAuxPass && word.rel != Rel::kCop);
    if (predicate && word.rel != Rel::kAmod && word.rel != Rel::kCase && word.rel != Rel::kCompound) {
      TimeDirection const direction = verb_direction(tree, here);
      if (sets_a_day(prep, word.lemma)) return TimeDirection::kFuture;
      if (direction == TimeDirection::kPresent && is_timetable(word)) return TimeDirection::kFuture;
      if (deadline && !had_happened(tree, here)) return TimeDirection::kFuture;
      if (direction != TimeDirection::kUnknown) return direction;
    }
    if (here != token && is_awaited(tree, here)) return TimeDirection::kFuture;
    if (word.pos == Upos::kAdj && is_planned(word.lemma)) return TimeDirection::kFuture;
    at = word.head;
  }
  return TimeDirection::kUnknown;
}

}  // namespace dragoman
