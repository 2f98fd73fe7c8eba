// One walk over the layers of one sentence, in the order they were made.
#include "coder/explain_layers.h"

#include <fmt/format.h>

#include "event/code_events.h"

namespace dragoman {
namespace {

class Layers {
 public:
  Layers(Model const& model, Document const& document, CodedDocument const& coded) : model_(model), document_(document), coded_(coded) {}

  std::string sentence(std::uint32_t number) {
    out_.clear();
    number_ = number;
    Sentence const& s = coded_.tree.sentences[number];
    tree(s);
    named(s);
    predicates();
    attributions();
    events();
    claims();
    return out_;
  }

 private:
  template <class... Args>
  void line(fmt::format_string<Args...> format, Args&&... args) {
    fmt::format_to(std::back_inserter(out_), format, std::forward<Args>(args)...);
    out_ += '\n';
  }
  bool here(Span tokens) const {
    auto const& s = coded_.tree.sentences[number_];
    return tokens.begin >= s.begin && tokens.begin < s.end;
  }
  std::string_view text(Span span) const { return span.of(document_.text); }
  std::string_view word(std::uint32_t token) const { return coded_.tree.tokens[token].text; }
  static std::string_view or_dash(std::string_view text) { return text.empty() ? "-" : text; }

  void tree(Sentence const& s) {
    line("  tree");
    for (std::uint32_t t = s.begin; t < s.end; ++t) {
      auto const& token = coded_.tree.tokens[t];
      line("    {:>4} {:<18} {:<14} {:<6} {:<5} {:<11} -> {}", t - s.begin + 1, token.text, token.lemma, upos_name(token.pos), token.tag, rel_name(token.rel),
           token.head < 0 ? std::string("root") : fmt::format("{} {}", token.head - static_cast<std::int32_t>(s.begin) + 1, word(static_cast<std::uint32_t>(token.head))));
    }
  }
  void named(Sentence const&) {
    line("  named");
    for (auto const& m : coded_.mentions.entities)
      if (here(m.tokens))
        line("    m{:<3} \"{}\" {} {} {} {} chain {} by {}", m.id, text(m.span), mention_kind_name(m.kind), or_dash(m.actor_id), or_dash(m.country), or_dash(m.sector), m.chain, or_dash(m.rule));
    for (auto const& t : coded_.mentions.times)
      if (here(t.tokens)) line("    time \"{}\" {} {} by {}", text(t.span), timex_type_name(t.type), t.value, or_dash(t.rule));
    for (auto const& p : coded_.mentions.places)
      if (here(p.tokens)) line("    place \"{}\" {} {} by {}", text(p.span), or_dash(p.country), p.geonames_id ? std::to_string(*p.geonames_id) : "-", or_dash(p.rule));
    for (auto const& q : coded_.mentions.quantities)
      if (here(q.tokens)) line("    number \"{}\" {} {} by {}", text(q.span), q.best ? fmt::format("{}", *q.best) : "-", or_dash(q.qualifier), or_dash(q.rule));
  }
  void predicates() {
    static constexpr std::string_view kSlots[] = {"subject", "object", "indirect", "oblique", "complement", "possessor", "modifier"};
    line("  predicates");
    for (auto const& p : coded_.predicates.all) {
      if (p.sentence != number_) continue;
      std::string arguments;
      for (auto const& a : p.arguments)
        arguments += fmt::format(" {}{}{}={}", kSlots[static_cast<std::size_t>(a.slot)], a.prep.empty() ? "" : ":", a.prep, word(a.token));
      line("    {} ({}{}{}{}) factuality {:.1f} [{}]{}", p.lemma, tense_name(p.tense), p.passive ? " passive" : "", p.negated ? " negated" : "",
           p.modality.empty() ? "" : fmt::format(" modal:{}", p.modality), static_cast<double>(p.factuality), p.path, arguments);
      frames(p);
    }
  }
  void frames(Predicate const& p) {
    auto const trials = explain_predicate(coded_.tree, coded_.mentions, coded_.predicates, model_.lexicon.frames(), p.id);
    std::size_t failed = 0;
    for (auto const& t : trials) {
      if (t.chosen)
        line("      chosen  {} -> {}", t.frame, or_dash(t.type));
      else if (!t.matched && ++failed <= 4)
        line("      failed  {} -> {}: {}", t.frame, or_dash(t.type), t.failed);
    }
    if (failed > 4) line("      ... and {} more that failed", failed - 4);
    if (trials.empty()) line("      no frame has this predicate");
  }
  void attributions() {
    for (auto const& a : coded_.attributions)
      if (a.sentence == number_)
        line("  said by \"{}\" cue \"{}\" {} by {} ({:.2f}): \"{}\"", text(a.speaker), text(a.cue), stance_name(a.stance), a.rule, static_cast<double>(a.confidence), text(a.content));
  }
  std::string parties(std::vector<Participant> const& list) const {
    std::string out;
    for (auto const& p : list) {
      std::string name(text(p.span));
      if (p.mention >= 0) {
        auto const& m = coded_.mentions.entities[static_cast<std::size_t>(p.mention)];
        name = fmt::format("{} \"{}\"", !m.actor_id.empty() ? m.actor_id : !m.cameo.empty() ? m.cameo : "?", text(p.span));
      }
      out += (out.empty() ? "" : ", ") + name;
    }
    return out.empty() ? "-" : out;
  }
  void events() {
    for (auto const& e : coded_.events) {
      if (e.sentence != number_) continue;
      line("  event e{} {}{}{} {} : {} > {} {} by {} (lexicon {})", e.id, event_type_name(e.type), e.mode.empty() ? "" : "/", e.mode, realis_name(e.realis), parties(e.actors), parties(e.recipients),
           e.date ? e.date->iso() : "no date", e.rule, model_.lexicon.version());
      if (e.embedded_in >= 0) line("    stands inside e{}", e.embedded_in);
      if (!e.themes.empty()) line("    theme {}", parties(e.themes));
      if (!e.against.empty()) line("    against {}", parties(e.against));
      for (auto const& q : e.quantities) line("    {} \"{}\" {} by {}", q.kind, text(q.span), or_dash(q.qualifier), q.rule);
    }
  }
  void claims() {
    for (auto const& c : coded_.claims)
      if (c.sentence == number_) {
        line("  claim c{} {} {} {} \"{}\" by {}", c.id, c.kind, stance_name(c.stance), realis_name(c.realis), text(c.content), c.rule);
        for (auto const& k : c.conditions) line("    condition {}.{} {} \"{}\"", k.group, k.ordinal, k.connective, text(k.span));
        for (auto const& p : c.propositions)
          line("    says {} {}{} {} {}", or_dash(p.subject), p.polarity ? "" : "not ", p.predicate, or_dash(p.object), p.comparator.empty() ? "" : "rather than " + p.comparator);
      }
  }

  Model const& model_;
  Document const& document_;
  CodedDocument const& coded_;
  std::uint32_t number_ = 0;
  std::string out_;
};

}  // namespace

std::string explain_layers(Model const& model, Document const& document, CodedDocument const& coded, std::uint32_t sentence) {
  return Layers(model, document, coded).sentence(sentence);
}

}  // namespace dragoman
