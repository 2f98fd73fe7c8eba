// A voice is quoted, never retold: who stands where is the dispute's business, the words are the source's.
#include "brief/dispute_sentences.h"

#include <algorithm>

#include "brief/sentences.h"
#include "dispute/heading.h"
#include "dispute/voices.h"

namespace dragoman {

std::string dispute_caption(Dispute const& d) {
  std::string when = d.when;
  if (!d.where.empty()) when += (when.empty() ? "" : ", ") + d.where;
  return d.what + (when.empty() ? "" : " (" + when + ")") + (d.title.empty() ? "" : ", in “" + d.title + "”");
}

std::optional<BriefSentence> voice_sentence(Voice const& voice, Statement const* claim, PastEvent const* event) {
  if (claim == nullptr && event == nullptr) return std::nullopt;
  BriefSentence s;
  std::string const outlet = voice.publisher.empty() ? (voice.title.empty() ? voice.doc_id : "“" + voice.title + "”") : voice.publisher;
  s.text = (voice.speaker == outlet ? "" : voice.speaker + ", ") + outlet + (voice.date ? ", " + voice.date->iso() : "") + ": “" + voice.quote + "”";
  if (claim != nullptr) {
    s.claims.push_back({claim->claim_id, claim->stance, claim->kind, claim->voice, claim->claimant_id, "", voice.quote});
    return s;
  }
  EventSlots slots;
  slots.event_id = event->id;
  slots.type = event->type;
  s.events.push_back(std::move(slots));
  return s;
}

BriefSentence range_sentence(FigureSpread const& spread) {
  std::string const event = spread.given.front().event_id;
  bool const one_act = std::all_of(spread.given.begin(), spread.given.end(), [&](GivenFigure const& f) { return f.event_id == event; });
  if (spread.in_parts || !one_act) return plain_sentence(spread.kind + ": counts of different groups, no range");
  BriefSentence s;
  s.text = figure_words(spread.kind, spread.low, spread.high);
  EventSlots slots;
  slots.event_id = event;
  slots.figures = {{spread.kind, spread.low, spread.high}};
  s.events.push_back(std::move(slots));
  return s;
}

std::string figures_as_given(FigureSpread const& spread) {
  std::string out;
  for (auto const& f : spread.given) {
    std::string const said = f.words.empty() ? figure_words(spread.kind, f.low ? f.low : f.best, f.high ? f.high : f.best) : "“" + f.words + "”";
    std::string const outlet = f.publisher.empty() ? f.doc_id : f.publisher;
    out += (out.empty() ? "" : "; ") + said + " (" + (f.speaker.empty() ? outlet : f.speaker + " in " + outlet) + ")";
  }
  return out;
}

}  // namespace dragoman
