// Coding an event begins with a frame of the predicate's own word, or with an attitude or modal that makes an event of a
// complement that is none. Both are looked up by words of the tree alone, so they can be asked for without entities. A
// condition counts against a frame only where nothing it asks rests on a mention; every other is taken as fulfilled.
#include "event/event_gate.h"

#include <algorithm>

#include "event/event_draft.h"

namespace dragoman {

namespace {

/// What the phrase is by its words and their tags.
bool is_of_words(PhraseKind kind) {
  switch (kind) {
    case PhraseKind::kPronoun:
    case PhraseKind::kPlural:
    case PhraseKind::kProper:
    case PhraseKind::kNumber:
    case PhraseKind::kJoined:
    case PhraseKind::kReflexive:
    case PhraseKind::kEvent: return true;
    default: return false;
  }
}

class EventGate {
 public:
  explicit EventGate(CodingScene const& scene) : s_(scene), composer_(scene) {}

  bool may_code(Predicate const& p) {
    FrameArguments const arguments(s_.tree, s_.phrases, s_.predicates, p);
    auto const keys = s_.matcher.keys(p);
    if (std::any_of(keys.begin(), keys.end(), [&](std::uint64_t key) { return may_match(key, arguments); })) return true;
    OuterRow const* outer = composer_.outer_of(p);
    if (outer != nullptr && makes_events(*outer, p, arguments) && !composer_.complements(p).empty()) return true;
    OuterRow const* modal = p.modality.empty() ? nullptr : s_.frames.outer_of(frame_hash(p.modality, frame_hash("m:")));
    if (modal != nullptr && makes_events(*modal, p, arguments)) return true;
    OuterRow const* negation = s_.frames.outer_of(frame_hash("not", frame_hash("m:")));
    return negation != nullptr && makes_events(*negation, p, arguments);
  }

 private:
  /// Frames by priority up to one that surely holds. A light frame has its type from a noun that is asked by itself.
  bool may_match(std::uint64_t key, FrameArguments const& arguments) const {
    for (std::uint32_t index : s_.frames.frames_of(key)) {
      FrameRow const& frame = s_.frames.frame(index);
      if ((frame.flags & kFrameLight) != 0 || ((frame.flags & kFrameOfNegated) != 0 && !arguments.main().negated)) continue;
      if (surely_fails(frame.conditions, arguments, (frame.flags & kFrameOfIsSubject) != 0)) continue;
      if (frame.type != kNoEventType) return true;
    }
    return false;
  }

  /// Some line of the composition gives a type of its own to what codes to nothing.
  bool makes_events(OuterRow const& outer, Predicate const& p, FrameArguments const& arguments) const {
    auto const rows = s_.frames.rules(outer);
    return std::any_of(rows.begin(), rows.end(), [&](ComposeRow const& row) {
      bool const from_nothing = (row.inner & kInnerNothing) != 0 && row.result < kPloverTypes.size();
      bool const polarity = row.outer_polarity == InnerPolarity::kAny || (row.outer_polarity == InnerPolarity::kNegative) == p.negated;
      return from_nothing && polarity && !surely_fails(row.conditions, arguments, false);
    });
  }

  bool surely_fails(RowRange conditions, FrameArguments const& arguments, bool of_is_subject) const {
    for (std::uint32_t c = conditions.begin; c < conditions.end; ++c) {
      RowRange const one{c, c + 1};
      if (rests_on_words(s_.frames.conditions(one).front(), arguments.main()) && s_.matcher.failed(one, arguments, of_is_subject) != nullptr) return true;
    }
    return false;
  }

  /// Neither the place nor the terms of the condition ask for a mention. A noun's places do, and its clause is another one
  /// under a light verb.
  bool rests_on_words(FrameConditionRow const& condition, Predicate const& main) const {
    FramePathRow const& path = condition.path;
    bool const fixed = path.inner == Place::kNone && (path.place == Place::kSelf || path.place == Place::kSentence || path.place == Place::kGovernor);
    if (main.kind == PredicateKind::kNoun && !fixed) return false;
    auto const terms = s_.frames.terms(condition);
    return std::all_of(terms.begin(), terms.end(), [](FrameTermRow const& t) { return t.kind != TermKind::kKind || is_of_words(static_cast<PhraseKind>(t.value)); });
  }

  CodingScene const& s_;
  Composer composer_;
};

}  // namespace

bool may_hold_events(Document const& document, Tree const& tree, Predicates const& predicates, FrameTable const& frames) {
  Mentions const none;
  std::vector<Attribution> const nobody;
  Phrases const phrases(tree, none, frames);
  FrameMatcher const matcher(tree, phrases, predicates, frames);
  CodingScene const scene{document, tree, none, predicates, nobody, frames, phrases, matcher, Codebook::kPlover2021};
  EventGate gate(scene);
  return std::any_of(predicates.all.begin(), predicates.all.end(), [&](Predicate const& p) { return gate.may_code(p); });
}

}  // namespace dragoman
