// Parties that stand a step further down than the frame looks: whom the deed is done to that a word is about ("repeated
// its threat to attack X", "denied that it had spied on X"), and the doer of a passive whose by-phrase the parser hung on
// the noun before it ("was removed from the list by X"). Last resort: asked only where a side is still empty.
#include <algorithm>
#include <array>

#include "base/one_of.h"
#include "event/event_sides.h"
#include "event/phrase_parties.h"

namespace dragoman {

namespace {

bool is_other(CodingScene const& s, TokenList const& actors, std::uint32_t token) {
  return s.phrases.is_party(token) && s.phrases.mention_at(token) != nullptr && !is_named(s, actors, token);
}

/// Prepositions behind which stands whom a word or a deed is meant for.
bool is_towards(std::string_view prep) { return one_of(prep, {"against", "for", "on", "to", "with"}); }

/// The clause is what the word is about, or what its object is about ("its demand that", "a plan to").
bool is_about(CodingScene const& s, Predicate const& clause, Predicate const& word) {
  bool const content = clause.governed == Governed::kComplementClause || clause.governed == Governed::kInfinitive ||
                       clause.governed == Governed::kGerund || clause.governed == Governed::kPurpose;
  if (clause.kind != PredicateKind::kVerb) return false;
  if (content && clause.governor == static_cast<std::int32_t>(word.id)) return true;
  Token const& head = s.tree.tokens[clause.token];
  if (head.rel != Rel::kAcl || head.tag == "VBN" || head.head < 0) return false;
  return std::any_of(word.arguments.begin(), word.arguments.end(), [&](Argument const& a) {
    return a.slot == Slot::kObject && static_cast<std::int32_t>(a.token) == head.head;
  });
}

/// "a ceasefire offered by X", "a petition filed by X", "debts owed by X", "accepted mediation by X": who made what is taken or turned down.
TokenList makers(CodingScene const& s, Predicate const& word, TokenList const& actors) {
  constexpr std::array<std::string_view, 20> kMade = {"adopt", "bring", "draft", "file", "hold", "impose", "issue", "lodge", "make", "offer", "owe", "pass", "present", "propose", "put", "raise", "send", "set", "submit", "table"};
  TokenList out;
  auto const take = [&](std::uint32_t t) {
    if (std::uint32_t const who = s.phrases.meant(t); is_other(s, actors, who) && !is_taken(out, who)) out.push_back(who);
  };
  for (Argument const& a : word.arguments) {
    if (a.slot == Slot::kOblique && a.prep == "by" && !word.passive) take(a.token);
    if (a.slot != Slot::kObject) continue;
    for (std::uint32_t c : s.tree.children(a.token)) {
      Token const& made = s.tree.tokens[c];
      if (made.rel != Rel::kAcl || made.tag != "VBN" || !std::binary_search(kMade.begin(), kMade.end(), made.lemma)) continue;
      for (std::uint32_t by : s.tree.children(c))
        if (s.tree.tokens[by].prep == "by") take(by);
    }
  }
  return out;
}

bool takes_maker(EventType type) {
  return type == EventType::kAgree || type == EventType::kReject || type == EventType::kConcede || type == EventType::kSupport || type == EventType::kAid;
}

bool takes_subject(EventType type) { return type == EventType::kRequest || type == EventType::kAccuse || type == EventType::kConcede; }

TokenList parties_of(CodingScene const& s, Predicate const& clause, TokenList const& actors, bool subject) {
  TokenList out;
  auto const take = [&](auto const& fits) {
    for (Argument const& a : clause.arguments)
      if (std::uint32_t const t = s.phrases.meant(a.token); fits(a) && is_other(s, actors, t) && !is_taken(out, t)) out.push_back(t);
    return !out.empty();
  };
  if (subject && take([](Argument const& a) { return a.slot == Slot::kSubject && !a.inherited; })) return out;
  if (take([](Argument const& a) { return a.slot == Slot::kObject || a.slot == Slot::kIndirect; })) return out;
  take([](Argument const& a) { return a.slot == Slot::kOblique && (is_towards(a.prep) || a.prep == "from"); });
  return out;
}

}  // namespace

TokenList named_in_content(CodingScene const& s, EventDraft const& draft, Predicate const& word) {
  auto const type = static_cast<EventType>(draft.type);
  constexpr std::array kTypes = {EventType::kAgree, EventType::kRequest, EventType::kReject, EventType::kThreaten,
                                 EventType::kConcede, EventType::kAccuse, EventType::kMobilize, EventType::kProtest};
  if (word.kind != PredicateKind::kVerb) return {};
  if (takes_maker(type))
    if (TokenList found = makers(s, word, draft.of(Role::kActor)); !found.empty()) return found;
  if (std::find(kTypes.begin(), kTypes.end(), type) == kTypes.end()) return {};
  for (Predicate const& clause : s.predicates.all)
    if (clause.sentence == word.sentence && is_about(s, clause, word))
      if (TokenList found = parties_of(s, clause, draft.of(Role::kActor), takes_subject(type)); !found.empty()) return found;
  return {};
}

/// "aimed criticism at X", "pledged full support to X": the phrase is the verb's, whom the noun is meant for.
TokenList lent_by(CodingScene const& s, Predicate const& verb, TokenList const& actors) {
  TokenList out;
  if (verb.kind != PredicateKind::kVerb || verb.passive) return out;
  for (Argument const& a : verb.arguments) {
    if (a.slot != Slot::kOblique || !(is_towards(a.prep) || a.prep == "at")) continue;
    if (std::uint32_t const t = s.phrases.meant(a.token); is_other(s, actors, t) && !is_taken(out, t)) out.push_back(t);
  }
  return out;
}

/// A noun's own by-phrase tells who did what the noun says ("accused of an attack by rebels"), except where the noun only
/// says into what state somebody was put ("placed under house arrest by X").
TokenList doer_behind(CodingScene const& s, Predicate const& verb) {
  if (!verb.passive || verb.kind != PredicateKind::kVerb) return {};
  TokenList out;
  auto const look = [&](auto const& self, std::uint32_t noun, int depth) -> void {
    if (s.predicates.at_token[noun] >= 0 && s.tree.tokens[noun].prep != "under") return;
    for (std::uint32_t c : s.tree.children(noun)) {
      Token const& t = s.tree.tokens[c];
      bool const by = t.prep == "by" && (t.rel == Rel::kNmod || t.rel == Rel::kObl || t.rel == Rel::kOblAgent);
      if (by && s.phrases.is_party(c)) out.push_back(s.phrases.meant(c));
      else if (t.rel == Rel::kNmod && depth > 0) self(self, c, depth - 1);
    }
  };
  for (Argument const& a : verb.arguments)
    if (a.token > verb.token && (a.slot == Slot::kObject || a.slot == Slot::kOblique) && out.empty()) look(look, a.token, 2);
  return out;
}

/// "filed a lawsuit alleging that the minister had taken bribes": who is said to have done it.
TokenList charged_in_content(CodingScene const& s, Predicate const& verb) {
  TokenList out;
  for (Predicate const& says : s.predicates.all) {
    bool const alleges = says.kind == PredicateKind::kVerb && says.sentence == verb.sentence && says.token > verb.token && !says.passive &&
                         one_of(says.lemma, {"allege", "accuse", "claim", "contend", "charge", "say", "argue"}) && s.tree.tokens[says.token].tag == "VBG";
    if (!alleges) continue;
    std::int32_t const head = s.tree.tokens[says.token].head;
    if (head != static_cast<std::int32_t>(verb.token) && head != s.tree.child(verb.token, Rel::kObj)) continue;
    for (Argument const& a : says.arguments)
      if (a.slot == Slot::kObject && is_other(s, {}, s.phrases.meant(a.token))) out.push_back(s.phrases.meant(a.token));
    for (Predicate const& deed : s.predicates.all) {
      if (!out.empty() || deed.governor != static_cast<std::int32_t>(says.id) || deed.governed != Governed::kComplementClause || deed.passive) continue;
      for (Argument const& a : deed.arguments)
        if (a.slot == Slot::kSubject && !a.inherited && is_other(s, {}, s.phrases.meant(a.token))) out.push_back(s.phrases.meant(a.token));
    }
    if (!out.empty()) break;
  }
  return out;
}

// "filed a complaint for relief against the ministry": whom the papers are against, hung on a noun inside them.
TokenList sued_in(CodingScene const& s, Predicate const& verb) {
  TokenList out;
  std::int32_t const papers = s.tree.child(verb.token, Rel::kObj);
  if (verb.kind != PredicateKind::kVerb || papers < 0 || !in_group(s, static_cast<std::uint32_t>(papers), "CHARGE")) return out;
  Span const whole = s.tree.subtree(static_cast<std::uint32_t>(papers));
  for (auto t = static_cast<std::uint32_t>(papers); t < whole.end; ++t) {
    if (s.tree.tokens[t].prep != "against" || s.tree.tokens[t].rel == Rel::kConj || !s.phrases.is_party(t)) continue;
    out.push_back(s.phrases.meant(t));
    for (std::uint32_t c : s.tree.children(t))
      if (s.tree.tokens[c].rel == Rel::kConj && s.phrases.is_party(c)) out.push_back(s.phrases.meant(c));
    break;
  }
  if (out.empty()) out = charged_in_content(s, verb);
  return out;
}

void take_callers(CodingScene const& s, Predicate const& noun, TokenList& actors) {
  std::string_view const prep = s.tree.tokens[noun.token].prep;
  bool const occasion = prep == "on" || prep == "in" || prep == "during" || prep == "at";
  if (!actors.empty() || noun.kind != PredicateKind::kNoun || noun.governor < 0 || !occasion) return;
  Predicate const& verb = s.predicates.all[static_cast<std::size_t>(noun.governor)];
  if (verb.kind != PredicateKind::kVerb || verb.passive) return;
  for (Argument const& a : verb.arguments)
    if (a.slot == Slot::kSubject && s.phrases.is_party(a.token)) actors.push_back(s.phrases.meant(a.token));
}

TokenList objects_of(CodingScene const& s, Predicate const& clause) {
  TokenList out;
  for (Argument const& a : clause.arguments) {
    std::uint32_t const token = s.phrases.meant(a.token);
    if (a.slot == Slot::kObject && s.phrases.is_party(token)) out.push_back(token);
    if (a.slot != Slot::kComplement || s.predicates.at_token[a.token] < 0) continue;
    for (Argument const& b : s.predicates.all[static_cast<std::size_t>(s.predicates.at_token[a.token])].arguments)
      if (b.slot == Slot::kSubject && !b.inherited && s.phrases.is_party(b.token)) out.push_back(s.phrases.meant(b.token));
  }
  return out;
}

}  // namespace dragoman
