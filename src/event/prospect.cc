// "Prospects of renewed cooperation", "the need to engage", "upcoming talks": the noun or infinitive names an event that
// nobody says is done. The words stand in lexicon/frames/groups/prospects.toml; here is only where they must stand: as a
// modifier, as the noun above (through up to two of-phrases), or as the verb or adjective whose content the event is.
#include "event/prospect.h"

#include <algorithm>

#include "base/one_of.h"

namespace dragoman {
namespace {

bool is_content(std::string_view prep) { return prep.empty() || prep == "of" || prep == "for" || prep == "to" || prep == "in"; }

/// Something above the event opens it.
bool opened_from_above(CodingScene const& s, std::uint32_t token) {
  constexpr int kSteps = 3;
  for (int step = 0; step < kSteps; ++step) {
    Token const& t = s.tree.tokens[token];
    bool const noun = t.pos == Upos::kNoun || t.pos == Upos::kPropn;
    bool const up = t.rel == Rel::kNmod || t.rel == Rel::kAcl || t.rel == Rel::kConj || t.rel == Rel::kXcomp || t.rel == Rel::kObj || t.rel == Rel::kObl ||
                    (noun && (t.rel == Rel::kNsubj || t.rel == Rel::kNsubjPass));
    if (!up || t.head < 0 || (noun && !is_content(t.prep))) return false;
    auto const head = static_cast<std::uint32_t>(t.head);
    bool const subject = t.rel == Rel::kNsubj || t.rel == Rel::kNsubjPass;
    // "Cooperation is expected" opens the subject; "cooperation needs money" does not.
    bool const of_verb = s.tree.tokens[head].pos == Upos::kVerb && t.rel == Rel::kNsubj;
    if (in_group(s, head, "PROSPECT") && !of_verb) return true;
    if (subject || s.tree.tokens[head].pos == Upos::kVerb) return false;
    token = head;
  }
  return false;
}

bool has_child(Tree const& tree, std::uint32_t token, std::initializer_list<std::string_view> lemmas) {
  auto const children = tree.children(token);
  return std::any_of(children.begin(), children.end(), [&](std::uint32_t c) { return c < token && one_of(tree.tokens[c].lemma, lemmas); });
}

/// "A deal between Iran and Oman would ease tensions", "any attack will be answered": told of as what might be. Not "the attack
/// could", "his visit will": those are known.
bool is_imagined(Tree const& tree, std::uint32_t noun) {
  Token const& t = tree.tokens[noun];
  if ((t.rel != Rel::kNsubj && t.rel != Rel::kNsubjPass) || t.head < 0 || tree.child(noun, Rel::kNmodPoss) >= 0) return false;
  std::int32_t const article = tree.child(noun, Rel::kDet);
  if (article >= 0 && !one_of(tree.tokens[static_cast<std::size_t>(article)].lower, {"a", "an", "any", "another", "such"})) return false;
  auto const above = tree.children(static_cast<std::uint32_t>(t.head));
  return std::any_of(above.begin(), above.end(), [&](std::uint32_t c) { return c > noun && static_cast<std::int32_t>(c) < t.head && tree.tokens[c].tag == "MD"; });
}

/// "Democrats to sue Arizona": a headline without a finite verb.
bool is_headline_plan(CodingScene const& s, Predicate const& p) {
  Token const& t = s.tree.tokens[p.token];
  if (p.kind != PredicateKind::kVerb || t.tag != "VB" || p.governor >= 0 || !has_child(s.tree, p.token, {"to"}) || has_child(s.tree, p.token, {"for"})) return false;
  bool const of_subject = s.tree.child(p.token, Rel::kNsubj) >= 0 || (t.rel == Rel::kAcl && t.head >= 0 && s.tree.tokens[static_cast<std::size_t>(t.head)].head < 0);
  return of_subject;
}

/// "went out of her way to praise him": what one went or rose for was said.
bool is_said_purpose(CodingScene const& s, Predicate const& p, EventDraft const& draft) {
  if (p.governed != Governed::kPurpose || p.governor < 0) return false;
  Predicate const& went = s.predicates.all[static_cast<std::size_t>(p.governor)];
  auto const type = static_cast<EventType>(draft.type);
  bool const words = type == EventType::kAccuse || type == EventType::kSupport;
  return words && went.tense == Tense::kPast && !went.negated && went.modality.empty() && one_of(went.lemma, {"take", "go", "speak", "appear", "rise", "stand", "tweet"});
}

/// "Egypt hopes Israel will release the men": no word that Israel gave.
bool is_expected_of(CodingScene const& s, Predicate const& p, EventDraft const& draft) {
  if (!draft.rule.starts_with("compose.will.") || p.governor < 0 || s.tree.tokens[p.token].rel != Rel::kCcomp) return false;
  return one_of(s.predicates.all[static_cast<std::size_t>(p.governor)].lemma, {"hope", "wish", "expect", "believe", "think", "predict", "fear", "doubt", "suspect", "assume"});
}

}  // namespace

std::optional<Realis> told_realis(CodingScene const& s, Predicate const& p, Realis own, EventDraft const& draft) {
  if (own == Realis::kActual && is_expected_of(s, p, draft)) return Realis::kHypothetical;
  bool const attack = static_cast<EventType>(draft.type) == EventType::kAssault;
  if (own == Realis::kActual && attack && p.kind == PredicateKind::kVerb && has_child(s.tree, p.token, {"almost", "nearly"})) return Realis::kNegated;
  if (own == Realis::kActual && is_headline_plan(s, p)) return Realis::kFuture;
  if (own != Realis::kHypothetical) return std::nullopt;
  if (is_said_purpose(s, p, draft)) return Realis::kActual;
  std::int32_t const head = s.tree.tokens[p.token].head;
  bool const glad = head >= 0 && p.modality.empty() && in_group(s, static_cast<std::uint32_t>(head), "GLAD") && !has_child(s.tree, static_cast<std::uint32_t>(head), {"not", "would", "will", "never"});
  return glad && s.tree.tokens[p.token].tag == "VB" ? std::optional(Realis::kActual) : std::nullopt;
}

std::optional<Realis> prospect_realis(CodingScene const& s, Predicate const& p) {
  if (p.kind == PredicateKind::kNoun && is_imagined(s.tree, p.token)) return Realis::kHypothetical;
  if (p.kind == PredicateKind::kNoun)
    for (std::uint32_t c : s.tree.children(p.token)) {
      if (s.tree.tokens[c].rel != Rel::kAmod) continue;
      if (in_group(s, c, "COMING_MODIFIER")) return Realis::kFuture;
      if (in_group(s, c, "OPEN_MODIFIER")) return Realis::kHypothetical;
    }
  bool const bare = p.kind == PredicateKind::kNoun || (p.kind == PredicateKind::kVerb && p.tense == Tense::kNone && !p.perfect && !p.passive);
  if (bare && opened_from_above(s, p.token)) return Realis::kHypothetical;
  return std::nullopt;
}

}  // namespace dragoman
