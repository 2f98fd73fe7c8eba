// Others who are meant with somebody and whom the parser did not join to him: "X, along with Y and Z"; behind the part of the
// body where the first was hit ("hitting the woman in the leg and the boy in the chest"); an age read as a measure of the
// verb ("arrested four adults and one 17-year-old").
#include <algorithm>

#include "base/one_of.h"
#include "event/event_sides.h"

namespace dragoman {

namespace {

bool is_along_with(Tree const& tree, std::uint32_t token) {
  auto const children = tree.children(token);
  return std::any_of(children.begin(), children.end(), [&](std::uint32_t c) { return tree.tokens[c].rel == Rel::kCase && tree.tokens[c].lower == "along" && tree.tokens[c + 1].lower == "with"; });
}

void add(CodingScene const& s, std::uint32_t token, TokenList& list) {
  std::uint32_t const who = s.phrases.meant(token);
  if (!is_taken(list, who)) list.push_back(who);
  for (std::uint32_t c : s.tree.children(token))
    if (s.tree.tokens[c].rel == Rel::kConj && s.phrases.is_party(c) && !is_taken(list, c)) list.push_back(c);
}

/// "X, along with Y": the phrase hangs on the name or on the verb whose object the name is.
void add_along(CodingScene const& s, std::uint32_t member, bool undergoes, TokenList& list) {
  Token const& t = s.tree.tokens[member];
  auto const look = [&](std::uint32_t above) {
    for (std::uint32_t c : s.tree.children(above))
      if (c > member && one_of(s.tree.tokens[c].rel, {Rel::kNmod, Rel::kObl}) && is_along_with(s.tree, c) && s.phrases.is_party(c)) add(s, c, list);
  };
  look(member);
  if (!undergoes) return;
  if (t.rel == Rel::kObj && t.head >= 0) look(static_cast<std::uint32_t>(t.head));
  if (!is_along_with(s.tree, member) || t.head < 0) return;
  std::int32_t const object = s.tree.child(static_cast<std::uint32_t>(t.head), Rel::kObj);
  if (object >= 0 && object < static_cast<std::int32_t>(member) && s.phrases.is_party(static_cast<std::uint32_t>(object))) add(s, static_cast<std::uint32_t>(object), list);
}

/// "shot the woman in the leg and the boy in the chest".
void add_gapped(CodingScene const& s, std::uint32_t verb, TokenList& list) {
  for (std::uint32_t part : s.tree.children(verb)) {
    if (s.tree.tokens[part].rel != Rel::kObl || s.tree.tokens[part].prep != "in" || !in_group(s, part, "BODY_PART")) continue;
    for (std::uint32_t c : s.tree.children(part))
      if (s.tree.tokens[c].rel == Rel::kConj && (s.phrases.is(c, PhraseKind::kPerson) || s.phrases.is_party(c)) && s.tree.child(c, Rel::kCase) < 0 && !is_taken(list, c) &&
          c + 1 < s.tree.tokens.size() && s.tree.tokens[c + 1].lower == "in")
        list.push_back(c);
  }
}

/// "four adults and one 17-year-old".
void add_aged(CodingScene const& s, std::uint32_t verb, TokenList& list) {
  for (std::uint32_t c : s.tree.children(verb)) {
    if (s.tree.tokens[c].rel != Rel::kOblNpmod || c == 0 || s.tree.tokens[c - 1].lower != "and") continue;
    auto const children = s.tree.children(c);
    bool const aged = s.tree.tokens[c].lemma == "old" || std::any_of(children.begin(), children.end(), [&](std::uint32_t a) { return s.tree.tokens[a].lemma == "old"; });
    if (aged && !is_taken(list, c)) list.push_back(c);
  }
}

}  // namespace

void add_listed_beside(CodingScene const& s, EventType type, bool recipients, TokenList& list) {
  for (std::uint32_t member : TokenList(list)) {
    add_along(s, member, recipients, list);
    if (!recipients) continue;
    Token const& t = s.tree.tokens[member];
    bool const undergoes = (t.rel == Rel::kObj || t.rel == Rel::kNsubjPass) && t.head >= 0;
    if (!undergoes || !one_of(type, {EventType::kAssault, EventType::kCoerce})) continue;
    add_gapped(s, static_cast<std::uint32_t>(t.head), list);
    add_aged(s, static_cast<std::uint32_t>(t.head), list);
  }
}

}  // namespace dragoman
