// The two sides of what is done together: meetings, agreements, joint work, fights "between" and "each other". The manual
// lists every party and gives no direction (PLOVER 2021, "Compound and Reciprocal Actors"); here each stands on both sides.
#include "event/event_sides.h"

namespace dragoman {

namespace {

/// "each other", "one another".
bool is_each_other(CodingScene const& s, std::uint32_t token) {
  std::string_view const word = s.tree.tokens[token].lemma;
  if (token == 0 || (word != "other" && word != "another")) return false;
  std::string_view const before = s.tree.tokens[token - 1].lemma;
  return before == "each" || before == "one";
}

/// The other side of what is done together: no place, no captive handed over, no maker of the proposal agreed to.
bool is_partner(CodingScene const& s, EventDraft const& draft, std::uint32_t token) {
  std::string_view const prep = s.tree.tokens[token].prep;
  if (!s.phrases.is_party(token) || in_group(s, token, "CAPTIVE")) return false;
  if (static_cast<EventType>(draft.type) == EventType::kAgree) return prep == "with" || prep == "between";
  return prep != "in" && prep != "at" && prep != "near" && prep != "on" && prep != "by";
}

/// "Delegations of the army and of the rebels": a plural with two named senders is the senders.
TokenList sent_by(CodingScene const& s, std::uint32_t token) {
  TokenList out;
  if (!s.phrases.is(token, PhraseKind::kPlural)) return out;
  auto const add = [&](std::uint32_t t) {
    if (s.phrases.mention_at(t) != nullptr && s.phrases.is_party(t)) out.push_back(t);
  };
  for (std::uint32_t c : s.tree.children(token)) {
    if (s.tree.tokens[c].rel != Rel::kNmod || s.tree.tokens[c].prep != "of") continue;
    add(c);
    for (std::uint32_t k : s.tree.children(c))
      if (s.tree.tokens[k].rel == Rel::kConj) add(k);
  }
  if (out.size() < 2) out.clear();
  return out;
}

}  // namespace

// "afraid that he may become president", "the claim that she is a fraud": of whom it is said.
std::int32_t told_of(CodingScene const& s, std::uint32_t token) {
  Token const& t = s.tree.tokens[token];
  auto const subject = [&](std::uint32_t clause) {
    std::int32_t const who = s.tree.child(clause, Rel::kNsubj);
    if (who < 0) return -1;
    Token const& word = s.tree.tokens[static_cast<std::size_t>(who)];
    return word.tag.starts_with("W") || word.lemma == "it" || word.lemma == "there" ? -1 : who;  // "it was Rwanda that Uganda accused"
  };
  if (t.pos == Upos::kVerb) return t.lemma == "become" ? subject(token) : -1;
  if (s.tree.child(token, Rel::kCop) >= 0) return subject(token);
  bool const becomes = (t.rel == Rel::kXcomp || t.rel == Rel::kObj) && t.head >= 0 && s.tree.tokens[static_cast<std::size_t>(t.head)].lemma == "become";
  return becomes ? subject(static_cast<std::uint32_t>(t.head)) : -1;
}

void name_members(CodingScene const& s, TokenList& list) {
  TokenList out;
  for (std::uint32_t token : list) {
    EntityMention const* m = s.phrases.mention_at(token);
    if (m == nullptr || m->members.empty()) {
      TokenList const named = sent_by(s, token);
      for (std::uint32_t t : named.empty() ? TokenList{token} : named)
        if (!is_taken(out, t)) out.push_back(t);
      continue;
    }
    for (std::uint32_t member : m->members)
      if (std::uint32_t const head = s.mentions.entities[member].head; !is_taken(out, head)) out.push_back(head);
  }
  list = std::move(out);
}

void settle_reciprocal(CodingScene const& s, EventDraft& draft) {
  auto& actors = draft.of(Role::kActor);
  auto& recipients = draft.of(Role::kRecipient);
  auto const type = static_cast<EventType>(draft.type);
  // The older conventions write a visit twice, from guest to host and from host to guest.
  if (s.codebook == Codebook::kPlover2016 && draft.mode == "visit" && draft.cameo != "040" && !actors.empty() && !recipients.empty()) draft.reciprocal = true;
  // "the two armies fought each other", "they train together": one plural stands for both sides.
  bool const both = actors.size() == 1 && (s.phrases.is(actors[0], PhraseKind::kPlural) || s.tree.tokens[actors[0]].lemma == "they");
  if ((actors.size() > 1 || both) && erase_if(recipients, [&](std::uint32_t t) { return is_each_other(s, t); }) > 0 && recipients.empty()) {
    draft.reciprocal = true;
    recipients = actors;
    return;
  }
  bool const agreed = s.predicates.all[draft.predicate].lemma == "agree";  // "agreed to a truce": with each other
  // "both candidates promised to sue": a vow is given to somebody else.
  bool const vowed = draft.rule.starts_with("compose.vow.") && draft.reciprocal == false;
  bool const mutual = !vowed && (draft.reciprocal || agreed || type == EventType::kAgree || type == EventType::kConsult || type == EventType::kCooperate);
  bool const named = std::any_of(recipients.begin(), recipients.end(), [&](std::uint32_t t) {
    std::string_view const prep = s.tree.tokens[t].prep;  // "settled it at Al-Ula": where, whatever the name was taken for
    return s.phrases.is_party(t) && (prep == "with" || prep == "between" || prep == "among" || !s.phrases.is(t, PhraseKind::kPlace)) && !in_group(s, t, "CAPTIVE") && prep != "at" && prep != "in";
  });
  if (mutual && actors.size() > 1 && !named) {
    draft.reciprocal = true;
    for (std::uint32_t t : recipients)
      if (auto& themes = draft.of(Role::kTheme); in_group(s, t, "CAPTIVE") && !is_taken(themes, t)) themes.push_back(t);
    recipients.clear();
  }
  bool const they = both && s.tree.tokens[actors[0]].pos == Upos::kPron;
  if (recipients.empty() && actors.size() < 2 && !they) draft.reciprocal = false;
  if (draft.reciprocal && recipients.empty()) recipients = actors;
  if (!draft.reciprocal || recipients == actors) return;
  // The older conventions double meetings alone: "restored ties with" goes from who did to with whom.
  if (s.codebook == Codebook::kPlover2016 && type != EventType::kConsult) {
    draft.reciprocal = false;
    return;
  }
  TokenList const one_side = actors;
  for (std::uint32_t t : recipients)
    if (is_partner(s, draft, t) && !is_taken(actors, t)) actors.push_back(t);
  draft.reciprocal = actors.size() > one_side.size();
  if (!draft.reciprocal) return;
  for (std::uint32_t t : one_side)
    if (!is_taken(recipients, t)) recipients.push_back(t);
}

}  // namespace dragoman
