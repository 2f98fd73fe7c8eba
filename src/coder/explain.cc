// An analyst asks three things of a sentence: which line decided, what was tried before it, and what to write to change
// it. Files and lines come first here; the layers behind them stand in explain_layers.cc.
#include "coder/explain.h"

#include <fmt/format.h>

#include <algorithm>

#include "coder/explain_layers.h"
#include "coder/explain_missing.h"
#include "coder/lexicon_lines.h"
#include "event/code_events.h"

namespace dragoman {
namespace {

std::string_view text_of(StrRef ref, Model const& model) { return model.lexicon.frames().str(ref); }

class Explainer {
 public:
  Explainer(Model const& model, Document const& document, CodedDocument const& coded)
      : model_(model), document_(document), coded_(coded), lines_(model.lexicon, coded.tree), missing_(model, document, coded) {}

  std::string sentence(std::uint32_t number) {
    out_.clear();
    number_ = number;
    line("{}, sentence {}: {}", document_.id, number + 1, coded_.tree.sentences[number].span.of(document_.text));
    bool any = false;
    for (EventMention const& e : coded_.events)
      if (e.sentence == number) {
        event(e);
        any = true;
      }
    if (!any) line("  NO EVENT");
    out_ += missing_.predicates(number);
    attributions();
    claims();
    out_ += missing_.words(number);
    return out_;
  }

 private:
  template <class... Args>
  void line(fmt::format_string<Args...> format, Args&&... args) {
    fmt::format_to(std::back_inserter(out_), format, std::forward<Args>(args)...);
    out_ += '\n';
  }
  std::string_view text(Span span) const { return span.of(document_.text); }
  std::string_view lemma(std::uint32_t token) const { return coded_.tree.tokens[token].lemma; }

  /// "PAKCOP "police"  <- "police" agents/...:14"
  std::string party(Participant const& p) const {
    if (p.mention < 0) return fmt::format("\"{}\"  <- no name or person-noun of the lexicon", text(p.span));
    auto const& m = coded_.mentions.entities[static_cast<std::size_t>(p.mention)];
    auto const code = !m.actor_id.empty() ? m.actor_id : !m.cameo.empty() ? m.cameo : "no code";
    auto const found = lines_.of_phrase(m.tokens, m.head);
    std::string from = fmt::format("{}", fmt::join(found, ", "));
    if (found.empty()) from = m.rule.starts_with("coref:") ? "stands for somebody named elsewhere (" + m.rule + ")" : "no name or person-noun of the lexicon";
    return fmt::format("{} \"{}\"  <- {}", code, text(p.span), from);
  }
  void parties(std::string_view role, std::vector<Participant> const& list) {
    for (auto const& p : list) {
      line("    {:<10} {}", role, party(p));
      role = "";
    }
  }
  void decided(EventMention const& e) {
    std::string_view role = "decided by";
    for (auto const& id : lines_.frames_of_rule(e.rule)) {
      auto const at = lines_.at("frame", id);
      line("    {:<10} {} ({})", role, at.empty() ? "(no line)" : at, id);
      role = "with";
      if (FrameRow const* frame = lines_.frame(id); frame != nullptr && !e.rule.starts_with("compose.")) held(*frame, e);
    }
  }
  void held(FrameRow const& frame, EventMention const& e) {
    Predicate const& p = predicate_of(e);
    std::string because;
    for (auto const& c : model_.lexicon.frames().conditions(frame.conditions)) {
      auto const condition = text_of(c.text, model_);
      std::string here;
      for (std::uint32_t t : tokens_at(p, condition)) here += (here.empty() ? "" : ", ") + std::string(coded_.tree.tokens[t].text);
      because += (because.empty() ? "" : "; ") + shortened(condition) + (here.empty() ? "" : " [here: " + here + "]");
    }
    line("               because {}; priority p = {}", because.empty() ? "it asks for nothing more than the word" : because, frame.priority);
  }
  /// The predicate whose arguments fill the event: under a light verb or an attitude, the one at the trigger.
  Predicate const& predicate_of(EventMention const& e) const {
    auto const& p = coded_.predicates;
    std::int32_t const at = p.at_token[e.trigger];
    return p.all[static_cast<std::size_t>(at >= 0 ? at : e.predicate)];
  }
  /// A condition that tells this sentence from others: `object = "sale"`, by the first common noun beside the predicate.
  std::string telling(Predicate const& p) const {
    for (Slot slot : {Slot::kObject, Slot::kSubject, Slot::kOblique})
      for (Argument const& a : p.arguments)
        if (a.slot == slot && coded_.tree.tokens[a.token].pos == Upos::kNoun)
          return fmt::format("{} = \"{}\"", slot == Slot::kObject ? "object" : slot == Slot::kSubject ? "subject" : a.prep, lemma(a.token));
    return {};
  }
  /// A line of the lexicon that would take this reading away.
  void change(EventMention const& e) {
    auto const ids = lines_.frames_of_rule(e.rule);
    if (ids.empty()) return;
    bool const composed = ids.front().starts_with("compose.");
    Predicate const& p = composed ? coded_.predicates.all[static_cast<std::size_t>(e.predicate)] : predicate_of(e);
    auto const condition = telling(p);
    FrameRow const* frame = composed ? nullptr : lines_.frame(ids.front());
    ComposeRow const* rule = composed ? lines_.rule(p, ids.front()) : nullptr;
    if (condition.empty() || (frame == nullptr && rule == nullptr)) {
      line("    to change  type, mode or conditions of that line; of the same words, the line with the higher p is tried first");
      return;
    }
    line("    to change  if \"{}{}{}\" with {} is nothing (or something else), add beside that line:", p.lemma, p.particle.empty() ? "" : "_", p.particle, condition);
    line("               {{ id = \"own-{}\", {} = \"none\", {}, p = {} }},", p.lemma, composed ? "result" : "type", condition, (composed ? rule->priority : frame->priority) + 1);
  }
  void event(EventMention const& e) {
    line("  EVENT e{}: {}{}{}, {}{}{}", e.id, event_type_name(e.type), e.mode.empty() ? "" : "/", e.mode, realis_name(e.realis), e.date ? ", " + e.date->iso() : "",
         e.embedded_in >= 0 ? fmt::format(", inside e{}", e.embedded_in) : e.background ? ", background" : "");
    line("    {:<10} {}", "read as", missing_.reading(predicate_of(e)));
    for (auto const& link : coded_.event_links)
      if (link.event == e.id && link.relation == EventRelation::kSameAs) line("    {:<10} e{} told again: what it does not say itself is taken from there ({})", "same as", link.target, link.basis);
    if (e.reciprocal) {
      parties("parties", e.actors);
    } else {
      parties("who", e.actors);
      parties("to whom", e.recipients);
    }
    parties("theme", e.themes);
    parties("against", e.against);
    for (auto const& q : e.quantities) line("    {:<10} \"{}\"", q.kind, text(q.span));
    decided(e);
    if (e.realis != Realis::kActual) line("    {:<10} {} because of {}", "realis", realis_name(e.realis), missing_.realis_reason(e));
    change(e);
    out_ += missing_.tried_before(e);
  }
  void attributions() {
    for (auto const& a : coded_.attributions) {
      if (a.sentence != number_) continue;
      std::string cue(text(a.cue));
      std::string at;
      if (a.cue_token >= 0) at = lines_.at("cue", lemma(static_cast<std::uint32_t>(a.cue_token)));
      line("  SAID BY \"{}\", {}: \"{}\"  <- \"{}\" {}", a.speaker.begin == a.speaker.end ? "nobody named" : text(a.speaker), stance_name(a.stance), text(a.content), cue, at.empty() ? "(" + a.rule + ")" : at);
    }
  }
  void claims() {
    for (auto const& c : coded_.claims)
      if (c.sentence == number_) line("  CLAIM c{}: {}, {}, {}: \"{}\"", c.id, c.kind, stance_name(c.stance), realis_name(c.realis), text(c.content));
  }

  Model const& model_;
  Document const& document_;
  CodedDocument const& coded_;
  LexiconLines lines_;
  MissingEvents missing_;
  std::uint32_t number_ = 0;
  std::string out_;
};

}  // namespace

std::string explain(Model const& model, Document const& document, CodedDocument const& coded, std::uint32_t sentence, bool verbose) {
  Explainer explainer(model, document, coded);
  std::string out;
  for (std::uint32_t s = 0; s < coded.tree.sentences.size(); ++s) {
    if (sentence != 0 && sentence != s + 1) continue;
    out += explainer.sentence(s);
    if (verbose) out += explain_layers(model, document, coded, s);
    out += '\n';
  }
  return out;
}

}  // namespace dragoman
