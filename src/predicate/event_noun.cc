// Which tokens head a predicate. Verbs and copular complements by their parse; nouns when the frame lexicon knows a
// sense for them, or when their form is that of a nominalised verb (Quirk et al. 1985, appendix I.30-33: -tion, -ment,
// -al, -ing), without the frequent ones that name bodies and things ("government", "building").
#include <algorithm>
#include <array>
#include <string>

#include "predicate/event_noun_list.h"
#include "predicate/predicate_parts.h"

namespace dragoman::predicate_parts {

namespace {

constexpr std::array<std::string_view, 34> kNotEvents = {
    "administration", "apartment",   "building",   "cement",      "coalition",   "commission",   "compartment",
    "constitution",   "corporation", "delegation", "department",  "document",    "establishment", "evening",
    "federation",     "foundation",  "generation", "government",  "institution", "location",     "medication",
    "mission",        "morning",     "moment",     "nation",      "organisation", "organization", "parliament",
    "population",     "position",    "question",   "regiment",    "section",     "station"};

constexpr std::array<std::string_view, 6> kSuffixes = {"tion", "sion", "ment", "ence", "ance", "ssal"};

bool ends_with_any(std::string_view lemma) {
  return std::any_of(kSuffixes.begin(), kSuffixes.end(), [&](std::string_view s) { return lemma.ends_with(s); });
}

bool has_sense(FrameTable const* frames, std::string_view prefix, std::string_view lemma) {
  if (frames == nullptr) return false;
  auto const key = frame_hash(lemma, frame_hash(prefix));
  return !frames->frames_of(key).empty() || frames->outer_of(key) != nullptr;
}

/// "courtesy call", "rescue mission": the lexicon knows the noun only with its modifier.
bool has_compound_sense(FrameTable const* frames, Tree const& tree, std::uint32_t token) {
  if (frames == nullptr) return false;
  std::uint64_t const tail = frame_hash("n:");
  for (std::uint32_t c : tree.children(token)) {
    Token const& m = tree.tokens[c];
    if (c >= token || (m.rel != Rel::kCompound && m.rel != Rel::kAmod)) continue;
    if (!frames->frames_of(frame_hash(tree.tokens[token].lemma, frame_hash("_", frame_hash(m.lemma, tail)))).empty()) return true;
    bool const hyphen = c + 2 == token && tree.tokens[c + 1].text == "-";  // "sit-in", "walk-out" in three words
    if (hyphen && !frames->frames_of(frame_hash(tree.tokens[token].lemma, frame_hash("-", frame_hash(m.lemma, tail)))).empty()) return true;
  }
  return false;
}

bool has_copula(Tree const& tree, std::uint32_t token) { return tree.child(token, Rel::kCop) >= 0; }

}  // namespace

bool is_event_noun(Token const& token) {
  if (token.pos != Upos::kNoun) return false;
  if (std::binary_search(kEventNouns.begin(), kEventNouns.end(), token.lemma)) return true;
  if (token.lemma.size() < 6) return false;
  return ends_with_any(token.lemma) && !std::binary_search(kNotEvents.begin(), kNotEvents.end(), token.lemma);
}

bool predicate_kind(Tree const& tree, std::uint32_t token, FrameTable const* frames, PredicateKind& kind) {
  Token const& t = tree.tokens[token];
  switch (t.pos) {
    case Upos::kVerb:
      kind = PredicateKind::kVerb;
      return t.rel != Rel::kAux && t.rel != Rel::kAuxPass && t.rel != Rel::kCop && t.rel != Rel::kCase &&
             t.rel != Rel::kMark && t.rel != Rel::kFixed && t.rel != Rel::kCompound;
    case Upos::kAux:
      kind = PredicateKind::kVerb;
      return t.rel != Rel::kAux && t.rel != Rel::kAuxPass && t.rel != Rel::kCop;
    case Upos::kAdj:
      kind = PredicateKind::kAdjective;
      return has_copula(tree, token) || (t.rel != Rel::kAmod && has_sense(frames, "a:", t.lemma));
    case Upos::kNoun:
    case Upos::kPropn: {
      bool const event = has_sense(frames, "n:", t.lemma) || is_event_noun(t) || has_compound_sense(frames, tree, token);
      kind = event ? PredicateKind::kNoun : PredicateKind::kCopula;
      if (event && t.rel != Rel::kCompound && t.pos == Upos::kNoun) return true;
      kind = PredicateKind::kCopula;
      return has_copula(tree, token);
    }
    default:
      kind = PredicateKind::kCopula;
      return has_copula(tree, token);
  }
}

}  // namespace dragoman::predicate_parts
