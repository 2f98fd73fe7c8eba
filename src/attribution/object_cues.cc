// Verbs whose content is a nominal: objects ("denied the report"), prepositions ("called for", "accused X of Y"),
// as-phrases, object + predicate ("called it a mistake") and object + infinitive ("urged X to stay").
// Content spans follow the PARC guidelines: the object and its preposition or infinitive belong together.
#include <algorithm>
#include <string>

#include "attribution/candidate.h"

namespace dragoman::attribution_parts {
namespace {

bool passive(Scene const& scene, std::uint32_t verb) {
  return scene.tree.child(verb, Rel::kAuxPass) >= 0 || scene.tree.child(verb, Rel::kNsubjPass) >= 0;
}

Candidate make(Scene const& scene, std::uint32_t verb, CueRow const* row, char const* rule, Span content, std::uint32_t head) {
  Candidate c;
  c.cue = verb;
  c.row = row;
  c.rule = rule;
  c.cue_tokens = cue_phrase(scene, verb);
  c.content = content;
  c.content_head = static_cast<std::int32_t>(head);
  c.speaker_head = speaker_of(scene, verb);
  c.impersonal = c.speaker_head < 0;
  if (c.speaker_head >= 0) c.speaker = speaker_phrase(scene, static_cast<std::uint32_t>(c.speaker_head), verb);
  return c;
}

/// What the verb acts on: the object, in the passive the subject.
std::int32_t object_of(Scene const& scene, std::uint32_t verb) {
  return scene.tree.child(verb, passive(scene, verb) ? Rel::kNsubjPass : Rel::kObj);
}

std::string_view particle_of(Scene const& scene, std::uint32_t verb) {
  std::int32_t const at = scene.tree.child(verb, Rel::kCompoundPrt);
  return at < 0 ? std::string_view() : scene.token(at).lemma;
}

CueRow const* preposition_row(Scene const& scene, std::uint32_t verb, std::string_view prep) {
  std::string_view const particle = particle_of(scene, verb);
  CueRow const* plain = nullptr;
  for (CueRow const& row : scene.cues.find(scene.token(verb).lemma)) {
    if (row.pos != CuePos::kVerb || row.frame != CueFrame::kPreposition || scene.cues.str(row.prep) != prep) continue;
    if (scene.cues.str(row.particle) == particle) return &row;
    if (row.particle.size == 0) plain = &row;
  }
  return particle.empty() ? plain : nullptr;
}

/// Start of a prepositional phrase without its preposition.
Span without_marker(Scene const& scene, std::uint32_t head, Rel marker) {
  Span range = scene.tree.subtree(head);
  for (std::uint32_t child : scene.tree.children(head))
    if (scene.token(child).rel == marker && child < head) range.begin = std::max(range.begin, scene.tree.subtree(child).end);
  return range;
}

/// "called for X", "accused Y of X" (content "Y of X"), "warned against doing X".
void prepositions(Scene const& scene, std::uint32_t verb, std::vector<Candidate>& out) {
  std::int32_t const object = object_of(scene, verb);
  for (std::uint32_t child : scene.tree.children(verb)) {
    Token const& t = scene.token(child);
    bool const clause = t.rel == Rel::kAdvcl || t.rel == Rel::kXcomp;
    if (child < verb || (t.rel != Rel::kObl && !clause)) continue;
    std::string_view const prep = clause ? t.mark : t.prep;
    CueRow const* row = prep.empty() ? nullptr : preposition_row(scene, verb, prep);
    if (row == nullptr || row->precision <= 0) continue;
    Span content = without_marker(scene, child, clause ? Rel::kMark : Rel::kCase);
    for (std::uint32_t other : scene.tree.children(verb))  // "called for all sides to talk"
      if (other > child && scene.token(other).rel == Rel::kXcomp && has_to(scene.tree, other))
        content = cover(content, scene.tree.subtree(other));
    bool const hearer = prep == "about" || prep == "of";
    std::string_view const lemma = scene.token(verb).lemma;
    bool const told = hearer && (lemma == "tell" || lemma == "ask" || lemma == "inform" || lemma == "remind" || lemma == "warn" || lemma == "assure");
    bool const own_object = object >= 0 && !told && static_cast<std::uint32_t>(object) != child;
    std::uint32_t const marker = content.begin;
    if (own_object) content = cover(scene.tree.subtree(static_cast<std::uint32_t>(object)), content);
    Candidate c = make(scene, verb, row, "preposition", content, child);
    if (!own_object && c.cue_tokens.end < marker && marker - c.cue_tokens.end <= 2) c.cue_tokens.end = marker;
    out.push_back(c);
    return;
  }
}

/// "described X as Y": obl or advcl with "as".
void as_phrase(Scene const& scene, std::uint32_t verb, std::vector<Candidate>& out) {
  CueRow const* row = scene.cues.find(scene.token(verb).lemma, CuePos::kVerb, CueFrame::kObjectAs);
  if (row == nullptr) return;
  for (std::uint32_t child : scene.tree.children(verb)) {
    Token const& t = scene.token(child);
    bool const as = (t.rel == Rel::kObl && t.prep == "as") || ((t.rel == Rel::kAdvcl || t.rel == Rel::kXcomp) && t.mark == "as");
    if (!as || child < verb) continue;
    Span content = scene.tree.subtree(child);
    if (std::int32_t const object = object_of(scene, verb); object >= 0)
      content = cover(scene.tree.subtree(static_cast<std::uint32_t>(object)), content);
    out.push_back(make(scene, verb, row, "as", content, child));
    return;
  }
}

/// "called the deal a mistake", "considers it risky"; the parser has it as small clause or as open complement.
void object_predicate(Scene const& scene, std::uint32_t verb, std::vector<Candidate>& out) {
  CueRow const* row = scene.cues.find(scene.token(verb).lemma, CuePos::kVerb, CueFrame::kObjectPred);
  if (row == nullptr) return;
  for (std::uint32_t child : scene.tree.children(verb)) {
    Token const& t = scene.token(child);
    bool const small = (t.rel == Rel::kXcomp || t.rel == Rel::kCcomp) && t.pos != Upos::kVerb && !has_to(scene.tree, child) &&
                       scene.tree.child(child, Rel::kCop) < 0 && t.mark.empty();
    if (!small || child < verb) continue;
    Span content = scene.tree.subtree(child);
    if (std::int32_t const object = object_of(scene, verb); object >= 0)
      content = cover(scene.tree.subtree(static_cast<std::uint32_t>(object)), content);
    out.push_back(make(scene, verb, row, "predicate", content, child));
    return;
  }
}

/// "urged X to Y": content "X to Y".
void object_infinitive(Scene const& scene, std::uint32_t verb, std::vector<Candidate>& out) {
  CueRow const* row = scene.cues.find(scene.token(verb).lemma, CuePos::kVerb, CueFrame::kObjectTo);
  if (row == nullptr || row->precision <= 0) return;
  std::int32_t const object = object_of(scene, verb);
  for (std::uint32_t child : scene.tree.children(verb)) {
    Token const& t = scene.token(child);
    if ((t.rel != Rel::kXcomp && t.rel != Rel::kCcomp && t.rel != Rel::kAdvcl) || child < verb || !has_to(scene.tree, child)) continue;
    bool const own_subject = scene.tree.child(child, Rel::kNsubj) >= 0;
    if (!own_subject && object < 0 && scene.tree.child(verb, Rel::kIobj) < 0) continue;
    Span content = scene.tree.subtree(child);
    if (object >= 0) content = cover(scene.tree.subtree(static_cast<std::uint32_t>(object)), content);
    out.push_back(make(scene, verb, row, "object_to", content, child));
    return;
  }
}

/// "is quoted as saying that ...": saying is the cue.
bool quotes_another_cue(Scene const& scene, std::uint32_t verb) {
  std::span<std::uint32_t const> const children = scene.tree.children(verb);
  return std::any_of(children.begin(), children.end(), [&](std::uint32_t child) {
    return scene.token(child).mark == "as" && scene.token(child).tag == "VBG" && scene.tree.child(child, Rel::kCcomp) >= 0;
  });
}

/// "described the visit as X" where the parser hangs the as-phrase on the object.
CueRow const* as_inside(Scene const& scene, std::uint32_t verb, std::uint32_t object) {
  for (std::uint32_t child : scene.tree.children(object))
    if (scene.token(child).rel == Rel::kNmod && scene.token(child).prep == "as")
      return scene.cues.find(scene.token(verb).lemma, CuePos::kVerb, CueFrame::kObjectAs);
  return nullptr;
}

/// "confirmed the judge", "dismissed the suit": an official act, nothing is said.
bool is_official_act(Scene const& scene, std::uint32_t verb, std::uint32_t object) {
  std::string_view const lemma = scene.token(verb).lemma;
  for (ClaimWordRow const& row : scene.cues.claim_words("act_object", scene.token(object).lemma)) {
    std::string_view const verbs = scene.cues.str(row.value);
    std::size_t const at = verbs.find(lemma);
    if (at != std::string_view::npos && (at == 0 || verbs[at - 1] == ' ')) return true;
  }
  return false;
}

/// "denied the report", "opposes the plan"; a clause or quotation beside it wins over the object.
void object(Scene const& scene, std::uint32_t verb, std::vector<Candidate>& out) {
  CueRow const* row = scene.cues.find(scene.token(verb).lemma, CuePos::kVerb, CueFrame::kNp);
  std::int32_t at = object_of(scene, verb);
  if (row == nullptr || row->precision <= 0) return;
  if (at < 0 && scene.token(verb).rel == Rel::kAclRelcl && !passive(scene, verb)) {  // "a claim Pakistan denies"
    std::int32_t const subject = scene.tree.child(verb, Rel::kNsubj);
    std::int32_t const noun = scene.token(verb).head;
    bool const own_subject = subject >= 0 && scene.token(subject).tag != "WP" && scene.token(subject).tag != "WDT";
    if (own_subject && noun >= 0) at = noun;
  }
  if (at < 0 || is_official_act(scene, verb, static_cast<std::uint32_t>(at))) return;
  if (CueRow const* as = as_inside(scene, verb, static_cast<std::uint32_t>(at)); as != nullptr) row = as;
  Span content = scene.tree.subtree(static_cast<std::uint32_t>(at));
  if (content.begin <= verb && verb < content.end) content.end = scene.tree.subtree(verb).begin;
  if (content.empty()) return;
  out.push_back(make(scene, verb, row, "object", content, static_cast<std::uint32_t>(at)));
}

}  // namespace

void find_object_cues(Scene const& scene, std::uint32_t verb, std::vector<Candidate>& out) {
  if (scene.token(verb).pos != Upos::kVerb || quotes_another_cue(scene, verb)) return;
  std::size_t const before = out.size();
  as_phrase(scene, verb, out);
  object_predicate(scene, verb, out);
  object_infinitive(scene, verb, out);
  if (out.size() == before) prepositions(scene, verb, out);
  if (out.size() == before) object(scene, verb, out);
}

}  // namespace dragoman::attribution_parts
