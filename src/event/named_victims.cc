// "Gunmen shot two men. The victims were identified as A and B." Names of those hit often stand in a later sentence that tells
// no event of its own: under "identified as", beside "among the dead", behind "the victims are". They are recipients of the
// last assault told before. Without this a report of a killing keeps its number and loses its people.
#include <algorithm>

#include "event/event_draft.h"

namespace dragoman {

namespace {

class NamedVictims {
 public:
  NamedVictims(CodingScene const& scene, std::vector<EventMention>& events) : s_(scene), events_(events) {}

  void find() {
    auto const is_assault = [](EventMention const& e) { return e.type == EventType::kAssault && e.realis == Realis::kActual; };
    if (std::none_of(events_.begin(), events_.end(), is_assault)) return;  // nobody was hit
    for (Predicate const& p : s_.predicates.all)
      if (std::int32_t const from = names_after(p); from >= 0) tell(p.sentence, static_cast<std::uint32_t>(from));
    for (std::uint32_t s = 0; s < s_.tree.sentences.size(); ++s)
      if (std::int32_t const from = opened_by(s_.tree.sentences[s]); from >= 0) tell(s, static_cast<std::uint32_t>(from));
  }

 private:
  bool in(std::string_view name, std::uint32_t token) const {
    std::int32_t const group = s_.frames.group(name);
    return group >= 0 && s_.phrases.in_group(token, static_cast<std::uint32_t>(group));
  }
  /// "the victims", "the dead men", "the two murdered women".
  bool is_victim(std::uint32_t token) const {
    if (in("VICTIM_WORD", token)) return true;
    auto const children = s_.tree.children(token);
    return s_.phrases.is(token, PhraseKind::kPerson) &&
           std::any_of(children.begin(), children.end(), [&](std::uint32_t c) { return s_.tree.tokens[c].rel == Rel::kAmod && in("VICTIM_WORD", c); });
  }

  /// "Also injured were A and B", "Among the injured here are A; B": the words before the names, -1 when a sentence opens otherwise.
  std::int32_t opened_by(Sentence const& sentence) const {
    std::uint32_t t = sentence.begin;
    auto const skips = [&](Token const& w) { return w.pos == Upos::kAdv || w.pos == Upos::kPunct || w.pos == Upos::kDet || w.lemma == "among" || w.lemma == "more"; };
    bool among = false;
    for (; t < sentence.end && skips(s_.tree.tokens[t]); ++t) among = among || s_.tree.tokens[t].lemma == "among";
    if (t + 1 >= sentence.end || !in("STRUCK", t)) return -1;
    if (among) return static_cast<std::int32_t>(t);
    return s_.tree.tokens[t].tag == "VBN" && s_.tree.tokens[t + 1].lemma == "be" ? static_cast<std::int32_t>(t + 1) : -1;
  }

  /// Token behind which the names stand, -1 when the predicate names no victims.
  std::int32_t names_after(Predicate const& p) const {
    if (p.negated) return -1;
    Sentence const& sentence = s_.tree.sentences[p.sentence];
    bool const naming = p.kind == PredicateKind::kVerb && in("NAMING", p.token);
    for (Argument const& a : p.arguments) {
      bool const named = naming && a.slot == Slot::kObject && is_victim(a.token);
      if (named)
        for (std::uint32_t t = p.token; t < sentence.end; ++t)
          if (s_.tree.tokens[t].lemma == "as") return static_cast<std::int32_t>(t);
      if (a.slot == Slot::kOblique && a.prep == "among" && is_victim(a.token) && a.token == first_noun(sentence)) return static_cast<std::int32_t>(a.token);
      bool const list = p.lemma == "include" && a.slot == Slot::kSubject && is_victim(a.token);
      if (list) return static_cast<std::int32_t>(p.token);
    }
    // "Among the dead are A and B": the copula's clause hangs on a name.
    std::uint32_t const first = first_noun(sentence);
    bool const opens = first < sentence.end && s_.tree.tokens[first].prep == "among" && is_victim(first) && p.token == main_token(p.sentence);
    if (opens) return static_cast<std::int32_t>(first);
    bool const are = p.kind != PredicateKind::kVerb && first < p.token && is_victim(first) && s_.tree.tokens[first].rel == Rel::kNsubj && s_.tree.tokens[p.token].pos == Upos::kPropn;
    return are ? static_cast<std::int32_t>(first) : -1;
  }
  std::uint32_t first_noun(Sentence const& sentence) const {
    for (std::uint32_t t = sentence.begin; t < sentence.end; ++t) {
      Token const& token = s_.tree.tokens[t];
      if (is_victim(t) || token.pos == Upos::kNoun || token.pos == Upos::kPropn || token.pos == Upos::kVerb) return t;
    }
    return sentence.end;
  }
  std::uint32_t main_token(std::uint32_t sentence) const {
    for (Predicate const& p : s_.predicates.all)
      if (p.sentence == sentence && p.governor < 0) return p.token;
    return 0;
  }

  EventMention* last_assault(std::uint32_t sentence) {
    EventMention* found = nullptr;
    for (EventMention& e : events_) {
      bool const fits = e.type == EventType::kAssault && e.realis == Realis::kActual && e.sentence <= sentence;
      if (fits && (found == nullptr || e.sentence >= found->sentence)) found = &e;
    }
    return found;
  }

  /// Names of people in the sentence behind `from`, up to a clause of its own.
  void tell(std::uint32_t sentence, std::uint32_t from) {
    EventMention* event = last_assault(sentence);
    if (event == nullptr) return;
    std::uint32_t const end = s_.tree.sentences[sentence].end;
    for (EntityMention const& m : s_.mentions.entities) {
      if (m.head <= from || m.head >= end || m.is_pronoun || m.kind != MentionKind::kPerson || s_.tree.tokens[m.head].pos != Upos::kPropn) continue;
      Token const& t = s_.tree.tokens[m.head];
      if (t.rel == Rel::kNmodPoss || t.rel == Rel::kNmod || t.rel == Rel::kObl || t.rel == Rel::kOblAgent) {
        bool const listed = t.prep == "as" || t.prep.empty();
        if (!listed) continue;
      }
      bool const told = std::any_of(event->recipients.begin(), event->recipients.end(), [&](Participant const& p) { return p.span == m.span; });
      if (!told) event->recipients.push_back({static_cast<std::int32_t>(m.id), m.span, static_cast<std::int32_t>(m.head)});
    }
  }

  CodingScene const& s_;
  std::vector<EventMention>& events_;
};

}  // namespace

void add_named_victims(CodingScene const& scene, std::vector<EventMention>& events) { NamedVictims(scene, events).find(); }

}  // namespace dragoman
