// The page is built section by section; every sentence goes through the gate before it gets its footnotes, so a footnote
// never stands for a sentence that was dropped. Sections say what they are made of; the templates are in sentences.cc.
#include "brief/brief.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include "base/hash.h"
#include "brief/citations.h"
#include "brief/competing_hypotheses.h"
#include "brief/dispute_sentences.h"
#include "brief/gate.h"
#include "brief/sentences.h"
#include "dyad/event_words.h"

namespace dragoman {
namespace {

constexpr std::size_t kJudgements = 3, kListed = 10, kBasisNotes = 2, kEvidenceRows = 6, kVoices = 5;

class Writer {
 public:
  Writer(Duck& duck, Outlook const& outlook, Gate gate) : duck_(duck), o_(outlook), gate_(std::move(gate)) {}

  Result<void> load() {
    auto inputs = load_dyad_inputs(duck_, o_.question.as_of);
    if (!inputs) return tl::unexpected(inputs.error());
    inputs_ = std::move(*inputs);
    auto const named = NamedStates::load(duck_, inputs_.actors, inputs_.as_of, {o_.question.actor_1, o_.question.actor_2});
    if (!named) return tl::unexpected(named.error());
    auto statements = load_statements(duck_, inputs_.actors, *named, o_.question.as_of);
    if (!statements) return tl::unexpected(statements.error());
    statements_ = std::move(*statements);
    auto citations = Citations::load(duck_, inputs_, statements_);
    if (!citations) return tl::unexpected(citations.error());
    cited_.emplace(std::move(*citations));
    return {};
  }

  Result<void> write(Brief& brief) {
    brief_ = &brief;
    bottom_line();
    judgements();
    priorities();
    contested();
    figures();
    expectations();
    indicators();
    hypotheses();
    timeline();
    brief.footnotes = cited_->footnotes();
    if (failure_) return tl::unexpected(*failure_);
    return {};
  }

 private:
  BriefSection& section(std::string id, std::string heading, std::string note) {
    brief_->sections.push_back({std::move(id), std::move(heading), std::move(note), {}, {}, {}});
    return brief_->sections.back();
  }

  /// Checks, cites and returns the sentence; nothing when it was dropped.
  std::optional<BriefSentence> pass(std::string const& section, BriefSentence s) {
    s.section = section;
    auto verdict = gate_.check(s);
    if (!verdict) {
      failure_ = verdict.error();
      return std::nullopt;
    }
    s.gate = *verdict;
    if (s.gate == "pass") cited_->cite(s);
    if (s.gate == "pass" && s.finding && s.notes.empty() && s.forecast_id.empty()) s.gate = "no_source";  // an imported row without document
    if (s.gate == "pass") return s;
    brief_->dropped.push_back(std::move(s));
    return std::nullopt;
  }
  void say(BriefSection& to, BriefSentence s) {
    if (auto passed = pass(to.id, std::move(s))) to.sentences.push_back(std::move(*passed));
  }

  std::optional<BriefSentence> sentence_of(Evidence const& e) const {
    if (auto const* event = cited_->event(e.event_id)) return event_sentence(*event, inputs_.actors);
    if (auto const* claim = cited_->claim(e.claim_id)) return claim_sentence(*claim);
    return std::nullopt;
  }
  void say_strongest(BriefSection& to, std::vector<Evidence> const& list, std::size_t limit, std::string const& lead) {
    std::size_t said = 0;
    for (auto const& e : list) {
      if (said == limit) return;
      auto s = sentence_of(e);
      if (!s) continue;
      if (!lead.empty()) s->text = lead + s->text;
      std::size_t const before = to.sentences.size();
      say(to, std::move(*s));
      said += to.sentences.size() - before;
    }
  }

  /// "Both fear X" or "A fears X, B does not": a share with the acts and claims it rests on.
  BriefSentence share_sentence(AlignedGroup const& g) const {
    BriefSentence s;
    s.text = sentence_case(name_in_text(inputs_.actors.name_of(g.group))) + " takes " + percent_words(g.share_1) + " of the attention of " + name_in_text(o_.name_1) + " to armed groups and " +
             percent_words(g.share_2) + " of that of " + name_in_text(o_.name_2) + ".";
    s.names.push_back(g.group);
    for (auto const* state : {&o_.priorities_1, &o_.priorities_2})
      for (auto const& p : state->groups) {
        if (p.group != g.group) continue;
        std::size_t n = 0;
        for (auto const& b : p.basis) {
          if (b.kind == "support_act" || n == kBasisNotes) continue;
          if (!b.listing.empty()) {
            s.listings.push_back({b.listed, state->actor, b.listing});
          } else if (!b.event_id.empty()) {
            EventSlots slots;
            slots.event_id = b.event_id;
            slots.involved = {g.group};
            if (auto const* e = cited_->event(b.event_id); e != nullptr && touches_actor(*e, state->actor)) slots.involved.push_back(state->actor);  // else victims without country
            s.events.push_back(std::move(slots));
            ++n;
          }
        }
      }
    return s;
  }

  /// The figure of one rung, its base rate, and how such figures fared.
  BriefSentence rung_sentence(LadderStep const& step) const {
    auto const& e = step.estimate;
    BriefSentence s;
    char const* more = step.rung == Rung::kVerbal || step.rung == Rung::kLimitedMaterial ? " or more" : "";  // the others contain no further rung
    s.text = sentence_case(std::string(rung_words(step.rung))) + more + " within " + std::to_string(o_.question.horizon_days) + " days is " + std::string(icd203_term(*e.probability)) + ": " +
             percent_words(*e.probability) + " (" + percent_words(*e.low) + " to " + percent_words(*e.high) + ", " + (e.calibrated() ? "calibrated" : "uncalibrated") + "; base rate " +
             percent_words(e.base_rate) + (e.engine ? "; of " + std::to_string(e.engine->near) + " past questions with the nearest figures (" + percent_words(e.engine->near_mean) + " on average) " + std::to_string(e.engine->near_true) + " came true" : "") + ").";
    s.forecast_id = forecast_id(o_, step.rung);
    s.probability = e.probability;
    return s;
  }

  void bottom_line() {
    auto& to = section("bottom-line", "Bottom line", "");
    if (o_.estimable) {
      for (auto const& step : o_.ladder)
        if (step.estimate.probability) say(to, rung_sentence(step));
      if (o_.explained) {
        auto const& r = o_.ladder[static_cast<std::size_t>(*o_.explained) - 1].estimate.engine->record;
        say(to, plain_sentence("The back-test of " + std::to_string(r.questions) + " questions on " + std::string(rung_words(*o_.explained)) + " in this history, each asked as of its day, gave a Brier score " +
                               percent_words(std::abs(r.skill.gain)) + (r.skill.gain < 0 ? " above" : " below") + " that of the pair's shrunk rate, and a calibration error of " + percent_words(r.calibration_error) + "."));
      }
    } else {
      say(to, plain_sentence("A probability is not estimable: " + o_.not_estimable + "."));
    }
    say(to, plain_sentence("On record are " + std::to_string(o_.drivers.size()) + " points that speak for cooperation and " + std::to_string(o_.obstacles.size()) + " that speak against it; " +
                           std::to_string(o_.contested.size()) + " points are contested."));
    say_strongest(to, o_.drivers, 1, "For: ");
    say_strongest(to, o_.obstacles, 1, "Against: ");
    if (!o_.forecasts.empty() && o_.forecasts.front().prob_low) {
      BriefSentence s = claim_sentence(o_.forecasts.front());
      s.text = "A source's own forecast: " + s.text;
      say(to, std::move(s));
    }
    if (o_.alignment)
      say(to, plain_sentence("The two states' priorities among armed groups overlap by " + percent_words(o_.alignment->overlap) + " (" + percent_words(o_.alignment->overlap_lo) + " to " +
                             percent_words(o_.alignment->overlap_hi) + "); see Priorities."));
    say(to, plain_sentence("Confidence is " + o_.confidence + ": " + o_.confidence_reason + "."));
  }

  void judgements() {
    auto& to = section("key-judgements", "Key judgements", "The strongest acts and statements on record, those for cooperation first.");
    say_strongest(to, o_.drivers, kJudgements, "For: ");
    say_strongest(to, o_.obstacles, kJudgements, "Against: ");
    say_strongest(to, o_.no_evidence, 1, "Said to prove nothing: ");
  }

  void priorities() {
    auto& to = section("priorities", "Priorities and overlap",
                       "Shares of hostile acts, statements, listings, losses and ranking claims, older ones counting less; weights are judgement, not fitted.");
    if (!o_.alignment) {
      say(to, plain_sentence("The overlap cannot be worked out: for one of the two no act, loss, listing or claim on an armed group is on record."));
      return;
    }
    to.figure = "overlap";
    std::set<std::string> said;
    for (auto const* list : {&o_.alignment->makes, &o_.alignment->breaks})
      for (auto const& g : *list)
        if (said.insert(g.group).second) {
          BriefSentence s = share_sentence(g);
          s.text = (list == &o_.alignment->makes ? "Shared: " : "Apart: ") + s.text;
          say(to, std::move(s));
        }
  }

  void contested() {
    auto& to = section("contested", "Contested", "Both sides as they put it; nothing is decided here.");
    BriefTable alone{"Denied or doubted, with nobody on record for it", {"Matter", "Who says so"}, {}};
    std::size_t shown = 0, all = 0;
    for (auto const& item : o_.contested) {
      if (item.voices.empty() || ++all > kListed) continue;
      std::vector<BriefSentence> const said = voices(to.id, item, false), denied = voices(to.id, item, true);
      if (said.empty() && denied.empty()) continue;
      ++shown;
      if (item.status == "denied") {
        for (auto const& s : denied) alone.rows.push_back({plain_sentence(&s == &denied.front() ? dispute_caption(item) : ""), s});
        continue;
      }
      BriefTable table{dispute_caption(item), {"For", "Against"}, {}};
      for (std::size_t i = 0; i < std::max(said.size(), denied.size()); ++i)
        table.rows.push_back({i < said.size() ? said[i] : plain_sentence(""), i < denied.size() ? denied[i] : plain_sentence("")});
      to.tables.push_back(std::move(table));
    }
    if (!alone.rows.empty()) to.tables.push_back(std::move(alone));
    if (to.tables.empty()) return say(to, plain_sentence("No denial or doubt on the two is on record."));
    if (all > shown) say(to, plain_sentence("The first " + std::to_string(shown) + " of " + std::to_string(all) + " matters; “dragoman claims --contested” lists all."));
  }
  /// One side of a matter, as far as the gate lets it through.
  std::vector<BriefSentence> voices(std::string const& section, Dispute const& item, bool against) {
    std::vector<BriefSentence> side;
    for (auto const& voice : item.voices) {
      if (voice.against != against || side.size() == kVoices) continue;
      auto s = voice_sentence(voice, cited_->claim(voice.claim_id), cited_->event(voice.event_id));
      if (!s) continue;
      if (auto passed = pass(section, std::move(*s))) side.push_back(std::move(*passed));
    }
    return side;
  }

  void figures() {
    auto& to = section("figures", "Figures that differ", "Low and high over all reports; reports may count different people, so each figure stands beside it in its own words.");
    BriefTable table{"Figures by event", {"Event", "Range", "Reported"}, {}};
    for (auto const& item : o_.contested)
      for (auto const& spread : item.figures)
        if (spread.differs && table.rows.size() < kListed) figure_row(to.id, table, spread);
    if (table.rows.empty()) say(to, plain_sentence("No two reports differ on a figure of an act that touches the two."));
    else to.tables.push_back(std::move(table));
  }
  void figure_row(std::string const& id, BriefTable& table, FigureSpread const& spread) {
    auto const* found = cited_->event(spread.given.front().event_id);
    if (found == nullptr) return;
    auto event = pass(id, event_sentence(*found, inputs_.actors)), range = pass(id, range_sentence(spread));
    if (!event || !range) return;
    range->notes.clear();
    BriefSentence who = plain_sentence(figures_as_given(spread));
    for (auto const& f : spread.given) {
      std::size_t const number = cited_->note_for(f.doc_id, f.sentence_number, f.quote);
      if (std::find(who.notes.begin(), who.notes.end(), number) == who.notes.end()) who.notes.push_back(number);
    }
    table.rows.push_back({*event, *range, who});
  }

  void expectations() {
    auto& to = section("expectations", "What the sources expect, and on which conditions", "Their forecasts, not ours; those with odds first.");
    std::set<std::string> said;
    for (auto const* list : {&o_.forecasts, &o_.conditions}) {
      std::size_t n = 0;
      for (auto const& c : *list)
        if (n < kListed && said.insert(c.claim_id).second) {
          BriefSentence s = claim_sentence(c);
          if (c.prob_low && c.prob_high) s.text += " (read as " + percent_words(*c.prob_low) + " to " + percent_words(*c.prob_high) + ")";
          say(to, std::move(s));
          ++n;
        }
    }
    if (to.sentences.empty()) say(to, plain_sentence("No source makes a forecast or names a condition for the two."));
  }

  void indicators() {
    auto& to = section("indicators", "Indicators to watch", "Conditions the sources name, acts that would move a rung, and the groups on which priorities part.");
    std::set<std::string> said;
    for (auto const& c : o_.conditions)
      for (auto const& k : c.conditions) {
        if (k.words.empty() || said.size() >= kListed || !said.insert(k.words).second) continue;
        BriefSentence s;
        s.text = speaker_words(c) + " makes it depend on this: “" + k.words + "” (" + (k.connective.empty() ? "condition" : k.connective) + ").";
        ClaimSlots slots;
        slots.claim_id = c.claim_id;
        slots.voice = c.voice;
        s.claims.push_back(std::move(slots));
        say(to, std::move(s));
      }
    for (auto const& step : o_.ladder) say(to, plain_sentence(sentence_case(std::string(rung_words(step.rung))) + " would show as " + step.rule + "."));
    for (std::size_t i = 0; i < o_.indicators.size() && i < kJudgements; ++i)
      say(to, plain_sentence("One more act now of this kind between the two, " + o_.indicators[i].words + ", would take the chance of " + std::string(rung_words(*o_.explained)) + " to " +
                             percent_words(o_.indicators[i].probability) + "."));
    if (!o_.alignment) return;
    for (std::size_t i = 0; i < o_.alignment->breaks.size() && i < kJudgements; ++i) {
      auto const& g = o_.alignment->breaks[i];
      std::string const& laggard = g.share_1 < g.share_2 ? o_.name_1 : o_.name_2;
      say(to, plain_sentence("An act of " + name_in_text(laggard) + " against " + name_in_text(inputs_.actors.name_of(g.group)) + ", or a loss to it, would bring the priorities closer."));
    }
  }

  void hypotheses() {
    auto& to = section("hypotheses", "Competing hypotheses", "+ consistent, - inconsistent, blank neither; the hypothesis with the least weight against it stands best, none is proved.");
    auto const quad_of = [&](std::string const& id) {
      auto const* found = cited_->event(id);
      return found == nullptr ? std::int64_t{0} : found->quad;
    };
    HypothesisTable const marks = competing_hypotheses(o_, kEvidenceRows, quad_of);
    BriefTable table{"Evidence against rungs of the ladder", {"Evidence", "None", "Verbal", "Limited material", "Sustained", "Agreement"}, {}};
    for (auto const& row : marks.rows) {
      auto s = sentence_of(row.evidence);
      if (!s) s = plain_sentence(row.evidence.headline + ".");
      auto passed = pass(to.id, std::move(*s));
      if (!passed) continue;
      std::vector<BriefSentence> cells{*passed};
      for (int mark : row.marks) cells.push_back(plain_sentence(mark > 0 ? "+" : mark < 0 ? "-" : ""));
      table.rows.push_back(std::move(cells));
    }
    std::vector<BriefSentence> sums{plain_sentence("Weight against it")};
    for (double weight : marks.inconsistency) sums.push_back(plain_sentence(std::to_string(weight).substr(0, 4)));
    table.rows.push_back(std::move(sums));
    to.tables.push_back(std::move(table));
  }

  void timeline() {
    auto& to = section("timeline", "Timeline", "Past acts between the two, by their own date.");
    for (auto const& e : inputs_.events)
      if (e.countable && e.past() && e.date && joins_pair(e, o_.question.actor_1, o_.question.actor_2)) say(to, event_sentence(e, inputs_.actors));
    if (to.sentences.empty()) say(to, plain_sentence("No past act between the two is on record."));
  }

  Duck& duck_;
  Outlook const& o_;
  Gate gate_;
  Brief* brief_ = nullptr;
  DyadInputs inputs_;
  std::vector<Statement> statements_;
  std::optional<Citations> cited_;
  std::optional<Error> failure_;
};

std::string coverage_line(ScreeningCoverage const& c) {
  return std::to_string(c.documents) + " documents of " + std::to_string(c.publishers) + " publishers" + (c.first ? " from " + c.first->iso() + " to " + c.last->iso() : "") + ", " +
         std::to_string(c.quarantined) + " quarantined; " + std::to_string(c.events) + " countable past events, " + std::to_string(c.pair_events) + " of this pair";
}

}  // namespace

Result<Brief> make_brief(Duck& duck, Outlook const& outlook, BriefOptions const& options) {
  auto gate = Gate::open(duck, outlook_rows(outlook).forecasts);
  if (!gate) return tl::unexpected(gate.error());
  Brief brief;
  brief.outlook = outlook;
  brief.title = options.title.empty() ? outlook.text : options.title;
  brief.banner = options.banner;
  brief.as_of = outlook.question.as_of->iso();
  brief.coverage = coverage_line(outlook.coverage);
  Writer writer(duck, outlook, std::move(*gate));
  if (auto loaded = writer.load(); !loaded) return tl::unexpected(loaded.error());
  if (auto written = writer.write(brief); !written) return tl::unexpected(written.error());
  std::string content = forecast_id(outlook, Rung::kNone) + "|" + brief.title;
  for (auto const& row : brief_rows(brief)) content += "|" + text_of(row[3]);
  brief.id = "b" + hex16(hash64(content));
  return brief;
}

std::vector<std::vector<Value>> brief_rows(Brief const& brief) {
  std::vector<std::vector<Value>> rows;
  auto add = [&](BriefSentence const& s) {
    if (!s.text.empty())
      rows.push_back({brief.id, static_cast<std::int64_t>(rows.size() + 1), s.section, s.text, s.event_ids(), s.claim_ids(), s.forecast_id.empty() ? Value(std::monostate{}) : Value(s.forecast_id),
                      s.finding ? s.gate : std::string("method")});
  };
  for (auto const& section : brief.sections) {
    for (auto const& s : section.sentences) add(s);
    for (auto const& table : section.tables)
      for (auto const& row : table.rows)
        for (auto s : row)
          if (s.finding) add(s);
  }
  for (auto const& s : brief.dropped) add(s);
  return rows;
}

}  // namespace dragoman
