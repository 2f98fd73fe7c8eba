// The author's own judgement: a sentence of an opinion piece, analysis or digest that assesses or forecasts and that is
// not mainly somebody else's words. Narrated events ("X captured Y") are events, not claims.
#include <algorithm>

#include "claim/claim_parts.h"

namespace dragoman::claim_parts {
namespace {

bool is_copular(Source const& source, std::int32_t root) {
  return root >= 0 && source.tree.child(static_cast<std::uint32_t>(root), Rel::kCop) >= 0;
}

/// Share of the sentence that stands in somebody else's mouth: the longest attribution's.
float attributed_share(Source const& source, Span sentence) {
  float covered = 0;
  for (Attribution const& a : source.attributions) {
    Span const all = a.cue.empty() ? a.content : cover(a.content, a.cue);
    if (!all.overlaps(sentence)) continue;
    covered = std::max(covered, static_cast<float>(std::min(all.end, sentence.end) - std::max(all.begin, sentence.begin)));
  }
  return covered / static_cast<float>(std::max(1U, sentence.size()));
}

/// How often somebody else speaks in it.
std::ptrdiff_t count_in(Source const& source, Span sentence) {
  return std::count_if(source.attributions.begin(), source.attributions.end(), [&](Attribution const& a) { return a.content.overlaps(sentence); });
}

bool in_attribution(Source const& source, std::uint32_t token) {
  return std::any_of(source.attributions.begin(), source.attributions.end(),
                     [&](Attribution const& a) { return a.content.contains(source.token(token).span); });
}

/// "assessment", "forecast" or "" for a word of the author.
std::string_view judgement_of(Source const& source, std::uint32_t at) {
  Token const& t = source.token(at);
  if (t.tag == "MD") return one_of(t.lemma, {"will", "would", "may", "might", "could", "can"}) ? "forecast" : "assessment";
  bool const trend = t.tag == "VBG" && t.rel == Rel::kRoot && !source.cues.claim_words("trend", t.lemma).empty();
  if (trend) return "assessment";
  // "share a goal", not "shared a letter".
  if (t.lemma == "share" && t.pos == Upos::kVerb) {
    std::int32_t const object = source.tree.child(at, Rel::kObj);
    if (object < 0 || !one_of(source.token(object).lemma, {"ground", "interest", "goal", "aim", "view", "concern", "value", "border", "fear", "objective"})) return {};
  }
  auto const rows = source.cues.claim_words("assessment", t.lemma);
  if (rows.empty() || t.pos == Upos::kPropn) return {};
  return source.cues.str(rows.front().value);
}

/// The sentence up to the next line break (the parser may run on over one).
Span own_words(Source const& source, Sentence const& sentence) {
  std::uint32_t begin = sentence.begin, end = sentence.end;
  for (std::uint32_t t = sentence.begin + 1; t < sentence.end; ++t) {
    if (!source.token(t).paragraph_start) continue;
    if (sentence.root >= static_cast<std::int32_t>(t)) begin = t;
    else end = std::min(end, t);
  }
  return source.tree.bytes({begin, end});
}

/// "The senator took the stage to much applause": past and no copula, so it is told, whatever evaluative word stands in it.
/// "The poll shows him leading": the figures speak, not the author.
bool only_tells(Source const& source, Sentence const& sentence) {
  if (sentence.root < 0 || is_copular(source, sentence.root)) return false;
  auto const root = static_cast<std::uint32_t>(sentence.root);
  std::int32_t const subject = source.tree.child(root, Rel::kNsubj);
  bool const figures = subject >= 0 && one_of(source.token(subject).lemma, {"poll", "survey", "data", "figure", "statistic", "study", "count"});
  return source.token(root).tag == "VBD" || (figures && one_of(source.token(root).lemma, {"show", "find", "put", "give", "have"}));
}

/// "If your child earns that, you can claim it", "Then fill in the form": rules explained to the reader.
bool instructs(Source const& source, Sentence const& sentence) {
  if (sentence.root < 0) return false;
  auto const root = static_cast<std::uint32_t>(sentence.root);
  std::int32_t const subject = source.tree.child(root, Rel::kNsubj);
  Predicate const* predicate = source.predicate_at(root);
  if (subject < 0) return predicate != nullptr && predicate->imperative;
  if (source.token(subject).lemma != "you") return false;
  std::int32_t const modal = source.tree.child(root, Rel::kAux);
  return modal < 0 || !one_of(source.token(modal).lemma, {"should", "must", "ought"});
}

std::string_view kind_of(Source const& source, Sentence const& sentence) {
  if (instructs(source, sentence)) return {};
  std::string_view kind;
  for (std::uint32_t t = sentence.begin; t < sentence.end && kind != "forecast"; ++t) {
    std::string_view const found = judgement_of(source, t);
    if (!found.empty() && !in_attribution(source, t)) kind = found;
  }
  bool const effect = tells_an_effect(source, {sentence.begin, sentence.end});
  if (kind == "assessment" && !effect && only_tells(source, sentence)) return {};
  return kind.empty() && (effect || is_copular(source, sentence.root)) ? "assessment" : kind;
}

/// "The group has members of another": who stands how to whom, told by the author. A told act is an event, no claim.
bool tells_a_relation(Source const& source, Claim const& sentence) {
  std::int32_t const root = source.tree.sentences[sentence.sentence].root;
  if (root < 0 || (source.predicate_at(static_cast<std::uint32_t>(root)) == nullptr && !is_copular(source, root))) return false;  // no statement
  if (std::any_of(source.events.begin(), source.events.end(), [&](EventMention const& e) { return static_cast<std::int32_t>(e.trigger) == root; })) return false;
  Claim read = sentence;
  find_propositions(source, {}, read);
  return std::any_of(read.propositions.begin(), read.propositions.end(), [&](Proposition const& p) {
    return std::none_of(source.events.begin(), source.events.end(), [&](EventMention const& e) {
      Token const& trigger = source.token(e.trigger);
      return trigger.pos == Upos::kVerb && p.span.contains(trigger.span) && p.rule.ends_with(trigger.lemma);
    });
  });
}

/// What the author says before somebody's words begin: "He is an X fighter [and is believed to ...]".
Span before_attribution(Source const& source, Span sentence) {
  std::uint32_t end = sentence.end;
  for (Attribution const& a : source.attributions) {
    Span all = a.cue.empty() ? a.content : cover(a.content, a.cue);
    if (!a.speaker.empty()) all = cover(all, a.speaker);
    if (all.overlaps(sentence)) end = std::min(end, all.begin);
  }
  Span tokens = source.tokens_in({sentence.begin, std::max(sentence.begin, end)});
  while (!tokens.empty() && source.token(tokens.end - 1).pos != Upos::kNoun && source.token(tokens.end - 1).pos != Upos::kPropn) --tokens.end;
  bool statement = false;  // a bare subject says nothing
  for (std::uint32_t t = tokens.begin; t < tokens.end; ++t) statement |= source.token(t).pos == Upos::kAux || (source.token(t).pos == Upos::kVerb && source.token(t).rel != Rel::kAmod);
  return statement ? source.tree.bytes(tokens) : Span{};
}

/// What cannot speak: no party, no document, no person; or nobody at all behind "is expected to".
bool is_own_voice(Source const& source, Claim const& claim) {
  Attribution const& a = source.attributions[static_cast<std::size_t>(claim.attribution)];
  if (a.direct || a.parent >= 0) return false;
  // "I believe that": outside quotation marks the author speaks.
  if (a.speaker_token >= 0 && a.cue_token >= 0 && one_of(source.token(a.speaker_token).lemma, {"I", "i", "we"}) &&
      one_of(source.token(a.cue_token).lemma, {"believe", "think", "expect", "doubt", "suspect", "fear", "hope", "argue"}))
    return true;
  // "is expected" with nobody named.
  if (a.speaker_token < 0) return (claim.kind == "forecast" && claim.rule.starts_with("raising")) || claim.rule.starts_with("object:");
  Token const& head = source.token(a.speaker_token);
  // "..., showing how fragile it is": what shows it is the sentence before the comma, so the author says it.
  Token const& word = source.token(a.cue_token < 0 ? a.speaker_token : a.cue_token);
  bool const aside = word.tag == "VBG" && word.rel == Rel::kAdvcl && source.cues.claim_words("document_noun", head.lemma).empty();
  if (aside && one_of(word.lemma, {"show", "signal", "reflect", "underscore", "underline", "highlight", "indicate", "illustrate", "demonstrate"}))
    return true;
  if (head.pos != Upos::kNoun || !source.cues.claim_words("document_noun", head.lemma).empty()) return false;
  if (claim.speaker_mention >= 0) {
    EntityMention const& m = source.mentions.entities[static_cast<std::size_t>(claim.speaker_mention)];
    if (m.is_party) return false;
  } else if (one_of(head.lemma, {"report", "statement", "study", "survey", "poll", "letter", "source", "people", "document", "figure", "opposition"})) {
    return false;
  }
  Token const& cue = source.token(a.cue_token < 0 ? a.speaker_token : a.cue_token);
  return one_of(cue.lemma, {"point", "highlight", "underscore", "underline", "emphasize", "emphasise", "stress", "show", "indicate", "suggest",
                            "signal", "reflect", "demonstrate", "hope", "focus", "illustrate", "reveal", "question"});
}

}  // namespace

void take_own_voice(Source const& source, std::vector<Claim>& claims) {
  for (Claim& c : claims) {
    if (c.attribution < 0) continue;
    Attribution const& a = source.attributions[static_cast<std::size_t>(c.attribution)];
    // What an article argues is a judgement.
    bool const by_document = a.speaker_token >= 0 && !source.cues.claim_words("document_noun", source.token(a.speaker_token).lemma).empty();
    bool const argued = a.cue_token >= 0 && one_of(source.token(a.cue_token).lemma, {"argue", "contend", "conclude", "maintain", "suggest", "hold"});
    if (by_document && argued && c.kind == "event") c.kind = "assessment";
    if (!is_own_voice(source, c)) continue;
    Span const said = source.tokens_in(c.content);
    for (std::uint32_t t = said.begin; t < said.end; ++t)
      if (source.token(t).tag == "MD" && judgement_of(source, t) == "forecast") c.kind = "forecast";
    Sentence const& sentence = source.tree.sentences[c.sentence];
    c.voice = Voice::kPublication;
    c.speaker = c.cue = {};
    c.speaker_mention = -1;
    c.content = own_words(source, sentence);
    c.attribution = -1;
    if (c.kind == "event") c.kind = "assessment";
  }
}

void find_publication_claims(Source const& source, std::vector<Claim>& claims) {
  for (std::uint32_t s = 0; s < source.tree.sentences.size(); ++s) {
    Sentence const& sentence = source.tree.sentences[s];
    bool const question = sentence.end > sentence.begin && source.token(sentence.end - 1).text == "?";
    if (sentence.end - sentence.begin < 5 || question) continue;
    bool const attributed = attributed_share(source, sentence.span) > 0.6F;
    std::string_view kind = attributed ? std::string_view() : kind_of(source, sentence);
    Claim c;
    c.sentence = s;
    c.kind = kind;
    c.voice = Voice::kPublication;
    c.content = attributed ? before_attribution(source, sentence.span) : own_words(source, sentence);
    if (c.content.empty()) continue;
    if (kind.empty() && (attributed || !in_attribution(source, static_cast<std::uint32_t>(std::max(sentence.root, 0)))) && count_in(source, sentence.span) < 2 &&
        tells_a_relation(source, c))
      c.kind = kind = "relation";
    if (kind.empty()) continue;
    c.rule = "publication:" + std::string(kind);
    c.confidence = 0.6F;
    claims.push_back(std::move(c));
  }
}

}  // namespace dragoman::claim_parts
