// Meaning that composes: attitude verbs over an inner event (agree, refuse, threaten, demand ...), modals and negation
// over the clause's own event. All results are in lexicon/frames/composition.toml; this file only finds the parts:
// the outer predicate, the inner one, its type, form and polarity.
#include <algorithm>

#include "event/event_draft.h"
#include "event/event_sides.h"

namespace dragoman {

namespace {

bool is_content(Governed how) {
  return how == Governed::kComplementClause || how == Governed::kInfinitive || how == Governed::kGerund;
}

bool form_fits(InnerForm form, Predicate const* inner) {
  if (form == InnerForm::kAny) return true;
  if (inner == nullptr) return false;
  switch (form) {
    case InnerForm::kAny: return true;
    case InnerForm::kClause: return inner->governed == Governed::kComplementClause;
    case InnerForm::kInfinitive: return inner->governed == Governed::kInfinitive;
    case InnerForm::kGerund: return inner->governed == Governed::kGerund;
    case InnerForm::kNoun: return inner->kind == PredicateKind::kNoun;
  }
  return false;
}

bool polarity_fits(InnerPolarity wanted, bool negated) {
  return wanted == InnerPolarity::kAny || (wanted == InnerPolarity::kNegative) == negated;
}

constexpr std::string_view kContentPrepositions[] = {"to", "for", "of", "on", "with", "about", "against", "into", "in", "over"};

}  // namespace

bool is_content_preposition(std::string_view prep) {
  return prep.empty() || std::find(std::begin(kContentPrepositions), std::end(kContentPrepositions), prep) != std::end(kContentPrepositions);
}

Composer::Composer(CodingScene const& scene)
    : scene_(scene), memo_(scene.predicates.all.size()), state_(scene.predicates.all.size(), 0) {}

EventDraft const& Composer::code(std::uint32_t id) {
  if (state_[id] == 0) {
    state_[id] = 1;
    memo_[id] = make(scene_.predicates.all[id]);
    state_[id] = 2;
  }
  return memo_[id];
}

OuterRow const* Composer::outer_of(Predicate const& predicate) const {
  for (std::uint64_t key : scene_.matcher.keys(predicate)) {
    if (OuterRow const* row = scene_.frames.outer_of(key)) return row;
    // "call off" is not "call".
    if (!predicate.particle.empty() && !scene_.frames.frames_of(key).empty()) return nullptr;
  }
  return nullptr;
}

TokenList Composer::complements(Predicate const& outer) const {
  TokenList clauses, nouns;
  for (std::uint32_t child : scene_.tree.children(outer.token)) {
    std::int32_t const id = scene_.predicates.at_token[child];
    if (id < 0) continue;
    Predicate const& p = scene_.predicates.all[static_cast<std::size_t>(id)];
    bool const purpose = p.governed == Governed::kPurpose && outer.kind != PredicateKind::kNoun;
    if (p.kind != PredicateKind::kNoun && (is_content(p.governed) || purpose)) clauses.push_back(p.id);
  }
  for (Argument const& a : outer.arguments) {
    std::uint32_t const token = scene_.phrases.meant(a.token);
    std::int32_t const id = scene_.predicates.at_token[token];
    if (id < 0 || scene_.predicates.all[static_cast<std::size_t>(id)].kind != PredicateKind::kNoun) continue;
    bool const fits = a.slot == Slot::kObject || (a.slot == Slot::kOblique && is_content_preposition(a.prep));
    if (fits && !a.inherited) nouns.push_back(static_cast<std::uint32_t>(id));
  }
  clauses.insert(clauses.end(), nouns.begin(), nouns.end());
  return clauses;
}

ComposeRow const* Composer::rule(OuterRow const& outer, Predicate const& predicate, EventDraft const* inner, Predicate const* inner_predicate) const {
  std::uint32_t const bit = inner != nullptr && inner->coded() ? 1U << inner->type : kInnerNothing;
  FrameArguments const arguments(scene_.tree, scene_.phrases, scene_.predicates, predicate);
  for (ComposeRow const& row : scene_.frames.rules(outer)) {
    if ((row.inner & bit) == 0 || !form_fits(row.form, inner_predicate)) continue;
    bool const used_up = inner_predicate == nullptr && inner != nullptr && inner->inverted;  // "will not oppose" is accord to come
    if (!polarity_fits(row.outer_polarity, predicate.negated && !used_up)) continue;
    bool const inner_negated = inner_predicate != nullptr && inner_predicate->negated && !(inner != nullptr && inner->inverted);
    if (!polarity_fits(row.inner_polarity, inner_negated)) continue;
    if (scene_.matcher.failed(row.conditions, arguments, false) != nullptr) continue;
    return &row;
  }
  return nullptr;
}

bool Composer::compose(Predicate const& predicate, EventDraft& draft) {
  OuterRow const* outer = outer_of(predicate);
  if (outer == nullptr) return false;
  TokenList const inner_ids = complements(predicate);
  if (inner_ids.empty()) return false;
  std::uint32_t chosen = inner_ids.front();
  for (std::uint32_t id : inner_ids)
    if (state_[id] != 1 && code(id).coded()) {
      chosen = id;
      break;
    }
  if (state_[chosen] == 1) return false;
  EventDraft const inner = code(chosen);
  Predicate const& inner_predicate = scene_.predicates.all[chosen];
  ComposeRow const* row = rule(*outer, predicate, &inner, &inner_predicate);
  if (row == nullptr) return false;
  if (row->result == kFrameType) return false;
  if (row->result == kInnerType) {
    draft = inner;
    draft.rule.append("+").append(scene_.frames.str(row->id));
    draft.predicate = predicate.id;
    draft.inner = static_cast<std::int32_t>(chosen);
    draft.inner_negated = inner.inner_negated || (inner_predicate.negated && !inner.inverted);
    // "told the court that he had been shot": who tells it did not do it.
    bool const told = inner_predicate.governed == Governed::kComplementClause && draft.rule.ends_with("-none");
    if (auto& actors = draft.of(Role::kActor); actors.empty() && !told) {
      EventDraft own;
      own.predicate = predicate.id;
      own.type = draft.type;
      assign_composed_roles(scene_, own, row->roles, &inner_predicate, &inner);
      actors = own.of(Role::kActor);
    }
    if (auto& recipients = draft.of(Role::kRecipient); recipients.empty() && inner_predicate.kind == PredicateKind::kNoun)
      recipients = lent_by(scene_, predicate, draft.of(Role::kActor));
    draft.inverted = draft.inverted || row->outer_polarity == InnerPolarity::kNegative;
    return true;
  }
  draft = EventDraft{};
  draft.predicate = predicate.id;
  draft.inner = static_cast<std::int32_t>(chosen);
  if (row->drop != 0 || row->result == kNoEventType) return true;
  draft.type = row->result;
  // "warned that it would cut ties": the threat is the one its content makes.
  bool const same = row->mode.size == 0 && inner.type == row->result;
  draft.mode = same ? inner.mode : scene_.frames.str(row->mode);
  draft.cameo = same ? inner.cameo : scene_.frames.str(row->cameo);
  draft.contexts = inner.contexts;
  draft.rule = std::string(scene_.frames.str(row->id));
  if (inner.coded()) draft.rule += "+" + inner.rule;
  draft.inverted = row->outer_polarity == InnerPolarity::kNegative;
  assign_composed_roles(scene_, draft, row->roles, &inner_predicate, inner.coded() ? &inner : nullptr);
  return true;
}

void Composer::apply_clause(Predicate const& predicate, std::string_view key, EventDraft& draft) {
  OuterRow const* outer = scene_.frames.outer_of(frame_hash(key, frame_hash("m:")));
  if (outer == nullptr) return;
  ComposeRow const* row = rule(*outer, predicate, &draft, nullptr);
  if (row == nullptr || row->result == kInnerType || row->result == kFrameType) return;
  if (!draft.coded() && (row->result == kNoEventType || draft.inner >= 0)) return;
  if (row->result == kNoEventType) {
    draft.type = kNoEventType;
    return;
  }
  draft.type = row->result;
  draft.mode = scene_.frames.str(row->mode);
  draft.cameo = scene_.frames.str(row->cameo);
  draft.rule.insert(0, std::string(scene_.frames.str(row->id)) + (draft.rule.empty() ? "" : "+"));
  if (key == "not" || row->outer_polarity == InnerPolarity::kNegative) draft.inverted = true;  // "will not back"
  if (scene_.frames.roles(row->roles).empty()) return;
  EventDraft moved;
  moved.predicate = predicate.id;
  moved.type = draft.type;
  assign_composed_roles(scene_, moved, row->roles, &predicate, &draft);
  draft.parties = moved.parties;
  draft.reciprocal = false;
}

/// "should have acted" blames who did not, "would have fired him" fired nobody: other attitudes than should and would, where written.
std::string Composer::modal_of(Predicate const& predicate) const {
  std::string modal(predicate.modality);
  if (!predicate.perfect) return modal;
  std::string missed = modal + "_have";
  return scene_.frames.outer_of(frame_hash(missed, frame_hash("m:"))) != nullptr ? missed : modal;
}

EventDraft Composer::make(Predicate const& predicate) {
  EventDraft draft;
  draft.predicate = predicate.id;
  FrameSense const written = scene_.matcher.match(predicate);
  bool const final = written.frame != nullptr && (written.frame->flags & kFrameFinal) != 0;
  if (final || !compose(predicate, draft)) {
    draft.sense = written;
    if (FrameRow const* frame = draft.sense.frame) {
      draft.type = frame->type;
      draft.mode = scene_.frames.str(frame->mode);
      draft.cameo = scene_.frames.str(frame->cameo);
      draft.contexts = scene_.frames.str(frame->contexts);
      draft.rule = std::string(scene_.frames.str(frame->id));
      if (draft.sense.light != nullptr) draft.rule = "light:" + std::string(predicate.lemma) + "+" + draft.rule;
      draft.reciprocal = (frame->flags & kFrameReciprocal) != 0;
      draft.inverted = (frame->flags & kFrameOfNegated) != 0;
      assign_roles(scene_, draft);
    }
  }
  if (final) return draft;
  bool const negated = predicate.negated || (draft.sense.light != nullptr && draft.sense.main->negated);
  if (!predicate.modality.empty()) apply_clause(predicate, modal_of(predicate), draft);
  // "the lack of an apology": nobody refused one.
  bool const missing = predicate.path.find("neg:lack") != std::string::npos || predicate.path.find("neg:absence") != std::string::npos;
  if (negated && !draft.inverted && !missing) apply_clause(predicate, "not", draft);
  take_addressee(scene_, draft);
  return draft;
}

}  // namespace dragoman
