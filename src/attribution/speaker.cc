// Who speaks: the subject of the cue, found through conjunction, control, participles and relative clauses; and the
// words of the cue itself. Only surface grammar: who the phrase refers to is the mention step's matter.
#include <algorithm>
#include <array>

#include "attribution/candidate.h"
#include "base/one_of.h"

namespace dragoman::attribution_parts {
namespace {

constexpr int kMaxClimb = 8;

bool is_relative_pronoun(Token const& t) { return t.tag == "WP" || t.tag == "WDT" || t.tag == "WP$"; }

/// Subject of "it" that stands for nothing: expletive, or "it" over a passive or clausal complement.
bool is_impersonal(Scene const& scene, std::uint32_t verb, std::uint32_t subject) {
  Token const& t = scene.token(subject);
  if (t.rel == Rel::kExpl) return true;
  bool const passive = scene.tree.child(verb, Rel::kAuxPass) >= 0 || t.rel == Rel::kNsubjPass;
  return one_of(t.lemma, {"it", "there"}) && passive;
}

/// Noun that a relative clause or participle hangs on.
std::int32_t modified_noun(Scene const& scene, std::uint32_t verb) {
  std::int32_t at = scene.token(verb).head;
  for (int i = 0; i < kMaxClimb && at >= 0; ++i) {
    Token const& t = scene.token(at);
    if (t.pos == Upos::kNoun || t.pos == Upos::kPropn || t.pos == Upos::kPron || t.pos == Upos::kNum) return at;
    at = t.head;
  }
  return -1;
}

/// "issued a statement saying": a document noun speaks for whoever issued it.
std::int32_t issuer(Scene const& scene, std::int32_t noun) {
  if (noun < 0) return noun;
  auto const at = static_cast<std::uint32_t>(noun);
  if (!one_of(scene.token(at).lemma, {"statement", "letter", "tweet", "post", "email", "message", "speech", "memo", "release"}))
    return noun;
  if (std::int32_t const owner = scene.tree.child(at, Rel::kNmodPoss); owner >= 0) return owner;
  for (std::uint32_t c : scene.tree.children(at))
    if (scene.token(c).rel == Rel::kNmod && one_of(scene.token(c).prep, {"by", "from", "of"})) return static_cast<std::int32_t>(c);
  Token const& t = scene.token(at);
  if (t.rel == Rel::kObj && t.head >= 0) {
    std::int32_t const who = speaker_of(scene, static_cast<std::uint32_t>(t.head));
    if (who >= 0) return who;
  }
  return noun;
}

/// "spent hours arguing that": the participle hangs on a thing, so the subject of the verb above argues.
std::int32_t speaker_of_participle(Scene const& scene, std::int32_t noun) {
  if (noun < 0 || can_speak(scene, static_cast<std::uint32_t>(noun))) return noun;
  std::int32_t at = noun;
  for (int i = 0; i < kMaxClimb && at >= 0; ++i) {
    at = scene.token(at).head;
    if (at >= 0 && scene.token(at).pos == Upos::kVerb) {
      std::int32_t const subject = speaker_of(scene, static_cast<std::uint32_t>(at));
      return subject >= 0 ? subject : noun;
    }
  }
  return noun;
}

/// `quoted_as`: the verb quotes its passive subject ("is quoted as saying").
std::int32_t own_subject(Scene const& scene, std::uint32_t verb, bool quoted_as, bool& impersonal) {
  if (std::int32_t const agent = scene.tree.child(verb, Rel::kOblAgent); agent >= 0) return agent;
  std::int32_t const passive = scene.tree.child(verb, Rel::kNsubjPass);
  if (passive >= 0 || scene.tree.child(verb, Rel::kAuxPass) >= 0) {
    if (quoted_as) return passive;
    impersonal = true;
    return -1;
  }
  std::int32_t const subject = scene.tree.child(verb, Rel::kNsubj);
  if (subject >= 0 && is_impersonal(scene, verb, static_cast<std::uint32_t>(subject))) {
    impersonal = true;
    return -1;
  }
  if (subject >= 0 && is_relative_pronoun(scene.token(subject)) && scene.token(verb).rel == Rel::kAclRelcl) {
    std::int32_t const noun = modified_noun(scene, verb);
    return noun >= 0 ? noun : subject;
  }
  return subject;
}

}  // namespace

bool can_speak(Scene const& scene, std::uint32_t noun) {
  Token const& t = scene.token(noun);
  if (t.pos == Upos::kPropn || t.pos == Upos::kPron || scene.mentions.entities.empty()) return true;
  std::int32_t const entity = scene.mentions.entity_at[noun];
  if (entity >= 0 && scene.mentions.entities[static_cast<std::size_t>(entity)].is_party) return true;
  constexpr std::array<std::string_view, 58> kSources = {
      "ad", "adviser", "agency", "aide", "ambassador", "analysis", "analyst", "army", "article", "author", "book", "chief", "commander", "critic",
      "diplomat", "document", "editorial", "envoy", "expert", "general", "government", "governor", "group", "leader", "mayor", "memo", "military",
      "minister", "ministry", "note", "observer", "officer", "official", "op-ed", "order", "paper", "people", "police", "poll", "president",
      "report", "reporter", "resident", "resolution", "ruling", "scholar", "sign", "source", "spokesman", "spokesperson", "spokeswoman", "story",
      "study", "survey", "video", "voter", "witness", "writer"};
  static_assert(std::is_sorted(kSources.begin(), kSources.end()));
  return std::binary_search(kSources.begin(), kSources.end(), t.lemma);
}

std::int32_t speaker_of(Scene const& scene, std::uint32_t cue) {
  std::uint32_t at = cue;
  for (int i = 0; i < kMaxClimb; ++i) {
    bool impersonal = false;
    bool const quoted_as = at != cue && one_of(scene.token(at).lemma, {"quote", "cite", "report", "record", "hear"});
    if (quoted_as && scene.token(cue).mark == "as")  // "quoted the envoy as saying"
      if (std::int32_t const quoted = scene.tree.child(at, Rel::kObj); quoted >= 0) return quoted;
    std::int32_t const found = own_subject(scene, at, quoted_as, impersonal);
    if (found >= 0 || impersonal) return found;
    Token const& t = scene.token(at);
    if (t.rel == Rel::kAclRelcl) return issuer(scene, modified_noun(scene, at));
    if (t.rel == Rel::kAcl) return speaker_of_participle(scene, issuer(scene, modified_noun(scene, at)));
    if (t.rel == Rel::kXcomp && t.head >= 0) {  // "urged X to say": the object acts; else the subject
      std::int32_t const object = scene.tree.child(static_cast<std::uint32_t>(t.head), Rel::kObj);
      if (object >= 0 && static_cast<std::uint32_t>(object) < at) return object;
    } else if (t.rel != Rel::kConj && t.rel != Rel::kAdvcl && t.rel != Rel::kParataxis && t.rel != Rel::kDep) {
      return -1;
    }
    if (t.head < 0 || (t.rel == Rel::kParataxis && t.tag != "VBG")) return -1;
    at = static_cast<std::uint32_t>(t.head);
  }
  return -1;
}

Span speaker_phrase(Scene const& scene, std::uint32_t speaker, std::uint32_t cue) {
  Span range = scene.tree.subtree(speaker);
  for (std::uint32_t child : scene.tree.children(speaker)) {
    Span const branch = scene.tree.subtree(child);
    Token const& c = scene.token(child);
    bool const leads_to_cue = branch.begin <= cue && cue < branch.end;
    bool const tail = c.rel == Rel::kParataxis || (c.rel == Rel::kAclRelcl && branch.begin > speaker);
    bool const marker = c.rel == Rel::kCase && child < speaker;
    if (leads_to_cue || tail || c.rel == Rel::kCc || c.rel == Rel::kDep) {
      if (c.rel == Rel::kCc && !leads_to_cue) continue;
      if (branch.begin > speaker) range.end = std::min(range.end, branch.begin);
      else if (branch.end <= speaker) range.begin = std::max(range.begin, branch.end);
    } else if (marker) {
      range.begin = std::max(range.begin, branch.end);
    }
  }
  if (range.begin <= cue && cue < range.end) range = cue < speaker ? Span{cue + 1, range.end} : Span{range.begin, cue};
  if (!(range.begin <= speaker && speaker < range.end)) range = {speaker, speaker + 1};
  return trimmed(scene.tree, range);
}

void repair_speaker(Scene const& scene, Candidate& c) {
  if (c.speaker_head < 0 || scene.quotation_at[c.cue] >= 0) return;
  bool const inside = scene.quotation_at[static_cast<std::size_t>(c.speaker_head)] >= 0;
  if (!inside) return;
  std::uint32_t const begin = c.cue_tokens.end;
  std::uint32_t end = begin;
  while (end < scene.tree.tokens.size() && scene.token(end).pos != Upos::kPunct && !scene.token(end).paragraph_start) ++end;
  c.speaker_head = -1;
  c.speaker = {};
  for (std::uint32_t t = begin; t < end; ++t) {
    std::int32_t const head = scene.token(t).head;
    bool const highest = head < static_cast<std::int32_t>(begin) || head >= static_cast<std::int32_t>(end);
    bool const nominal = scene.token(t).pos == Upos::kPropn || scene.token(t).pos == Upos::kNoun || scene.token(t).pos == Upos::kPron;
    if (!highest || !nominal) continue;
    c.speaker_head = static_cast<std::int32_t>(t);
    c.speaker = trimmed(scene.tree, {begin, end});
    return;
  }
}

Span cue_phrase(Scene const& scene, std::uint32_t cue) {
  Span range{cue, cue + 1};
  auto const belongs = [&](std::uint32_t at) {
    Token const& t = scene.token(at);
    if (t.head != static_cast<std::int32_t>(cue)) return false;
    return t.rel == Rel::kAux || t.rel == Rel::kAuxPass || t.rel == Rel::kCop || t.rel == Rel::kCompoundPrt ||
           (t.rel == Rel::kAdvmod && scene.tree.children(at).empty());
  };
  std::uint32_t const first = scene.tree.sentences[scene.token(cue).sentence].begin;
  while (range.begin > first && belongs(range.begin - 1)) --range.begin;
  while (range.begin < cue && scene.token(range.begin).rel == Rel::kAdvmod && scene.token(range.begin).tag == "WRB") ++range.begin;
  if (range.end < scene.tree.tokens.size() && scene.token(range.end).rel == Rel::kCompoundPrt && belongs(range.end)) ++range.end;
  return range;
}

}  // namespace dragoman::attribution_parts
