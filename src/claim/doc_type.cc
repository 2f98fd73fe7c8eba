// Reports tell what was said and done; opinion pieces and analyses judge and forecast; a digest speaks of another text.
// The shares of sentences that do so tell them apart well enough, and nothing but words and their parse is asked.
#include "claim/doc_type.h"

#include <algorithm>
#include <initializer_list>

#include "base/one_of.h"

namespace dragoman {
namespace {

struct Shares {
  float sentences = 0, speech = 0, judgement = 0, normative = 0, first_person = 0, document_subject = 0;
};

bool is_speech(Token const& t, CueTable const& cues) {
  if (t.pos != Upos::kVerb || (t.tag != "VBD" && t.tag != "VBZ")) return false;
  CueRow const* row = cues.find(t.lemma, CuePos::kVerb, CueFrame::kClause);
  return row != nullptr && row->precision >= 0.85F && row->grade == CueGrade::kSpeech;
}

bool is_document_subject(Tree const& tree, std::uint32_t at, CueTable const& cues) {
  Token const& t = tree.tokens[at];
  if (cues.claim_words("document_noun", t.lemma).empty() || (t.rel != Rel::kNsubj && t.rel != Rel::kNsubjPass)) return false;
  std::int32_t const det = tree.child(at, Rel::kDet);
  return det >= 0 && one_of(tree.tokens[static_cast<std::size_t>(det)].lemma, {"the", "this"});
}

Shares shares_of(Document const& document, Tree const& tree, CueTable const& cues) {
  constexpr WordKey kAssessment("assessment");
  Shares s;
  for (Sentence const& sentence : tree.sentences) {
    if (sentence.end - sentence.begin < 4) continue;
    s.sentences += 1;
    bool speech = false, judgement = false, normative = false, person = false;
    for (std::uint32_t t = sentence.begin; t < sentence.end; ++t) {
      Token const& token = tree.tokens[t];
      speech = speech || is_speech(token, cues);
      judgement = judgement || one_of(token.lemma, {"may", "might", "could", "will", "would", "can"}) || !cues.claim_words(kAssessment, token.lemma).empty() ||
                  (token.tag == "VBG" && token.rel == Rel::kRoot && !cues.claim_words("trend", token.lemma).empty());
      normative = normative || one_of(token.lemma, {"should", "must", "ought"});
      person = person || (token.pos == Upos::kPron && one_of(token.lemma, {"we", "our", "I", "us", "my"}));
      if (s.sentences <= 3 && is_document_subject(tree, t, cues)) s.document_subject += 1;
    }
    bool const quoted = document.text.find('"', sentence.span.begin) < sentence.span.end ||
                        sentence.span.of(document.text).find("\xE2\x80\x9C") != std::string_view::npos;
    s.speech += speech || quoted;
    s.judgement += judgement && !speech;
    s.normative += normative && !quoted;
    s.first_person += person && !quoted;
  }
  return s;
}

}  // namespace

std::string_view infer_doc_type(Document const& document, Tree const& tree, CueTable const& cues) {
  if (document.doc_type) return *document.doc_type;
  Shares const s = shares_of(document, tree, cues);
  if (s.sentences == 0) return "report";
  if (s.document_subject > 0) return "digest";
  float const speech = s.speech / s.sentences, judgement = s.judgement / s.sentences;
  if (speech > 0.25F || judgement < 0.4F) return "report";
  float const opinion = (s.normative + s.first_person) / s.sentences;
  bool const byline = std::any_of(document.zones.begin(), document.zones.end(), [](Zone const& z) { return z.kind == ZoneKind::kByline; });
  return opinion >= 0.15F || byline || document.author.has_value() ? "op_ed" : "analysis";
}

}  // namespace dragoman
