// Nouns are re-mentions, verbs tell news: in news text a definite or demonstrative event noun that names nobody new nearly
// always resumes an event just told (Bejan & Harabagiu 2010; Lu & Ng 2018 on how far one gets with trigger and argument
// compatibility). So the search goes back from the noun to the nearest event of its type that nothing speaks against;
// words that count or order events ("the second attack", "the latest arrest") tell of another one.
#include "event/event_coref.h"

#include <algorithm>
#include <array>

namespace dragoman {
namespace {

constexpr std::uint32_t kFarthestDefinite = 6, kFarthestDemonstrative = 3;  ///< sentences back

class Rementions {
 public:
  Rementions(Tree const& tree, Mentions const& mentions, Predicates const& predicates, std::vector<EventMention>& events)
      : tree_(tree), mentions_(mentions), predicates_(predicates), events_(events), first_(events.size(), -1) {}

  void link();

 private:
  struct Anaphor {
    std::uint32_t noun = 0;
    bool demonstrative = false;
    bool subject = false;  ///< the noun is the subject of the event's verb
  };
  bool anaphor_of(EventMention const& event, Anaphor& out) const;
  bool takes_up(std::uint32_t noun, bool& demonstrative) const;
  bool fits(EventMention const& later, Anaphor const& anaphor, EventMention const& earlier) const;
  bool same_party(Participant const& a, Participant const& b) const;
  bool parties_clash(std::vector<Participant> const& a, std::vector<Participant> const& b, bool unknown_clash) const;
  bool places_clash(EventMention const& a, EventMention const& b) const;
  bool turns_away(std::uint32_t sentence) const;
  void share(EventMention& later, EventMention& first) const;

  Tree const& tree_;
  Mentions const& mentions_;
  Predicates const& predicates_;
  std::vector<EventMention>& events_;
  std::vector<std::int32_t> first_;  ///< first mention of the chain, -1: itself
};

bool is_any(std::string_view word, std::initializer_list<std::string_view> list) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

bool tells_its_day(EventMention const& e) { return e.date && (e.date_basis == "explicit" || e.date_basis == "relative"); }

bool happened(Realis realis) { return realis == Realis::kActual || realis == Realis::kHistorical; }

/// Types and modes whose noun does not tell them apart: "the expulsion" of diplomats and of migrants.
bool same_kind(EventMention const& a, EventMention const& b) {
  auto const sent_away = [](EventMention const& e) { return e.mode == "expel" || e.mode == "deport"; };
  return a.type == b.type || (sent_away(a) && sent_away(b));
}

/// A definite or demonstrative noun that nothing sets apart from what was told.
bool Rementions::takes_up(std::uint32_t noun, bool& demonstrative) const {
  if (tree_.tokens[noun].pos != Upos::kNoun) return false;
  bool definite = false;
  for (std::uint32_t c : tree_.children(noun)) {
    Token const& t = tree_.tokens[c];
    if (t.rel == Rel::kDet) {
      demonstrative = is_any(t.lemma, {"this", "that"});
      definite = definite || demonstrative || t.lemma == "the";
    }
    if (t.rel == Rel::kNummod) return false;
    if (t.rel == Rel::kAmod && (is_any(t.lemma, {"other", "second", "third", "fourth", "fifth", "late", "latest", "last", "recent", "previous", "earlier", "early", "similar", "new", "next", "planned", "separate",
                                                 "possible", "future", "alleged", "first", "past", "further", "additional"})))
      return false;
    if (t.rel == Rel::kAclRelcl) return false;  // "the attack that killed": says which one is meant
  }
  return definite;
}

bool Rementions::anaphor_of(EventMention const& e, Anaphor& out) const {
  if (!happened(e.realis) || e.predicate < 0) return false;
  if (predicates_.all[static_cast<std::size_t>(e.predicate)].kind == PredicateKind::kNoun) {
    out.noun = e.trigger;
    return takes_up(out.noun, out.demonstrative);
  }
  // "The bombing wounded nine": the harm is told of the event that is its subject.
  Predicate const& p = predicates_.all[static_cast<std::size_t>(e.predicate)];
  if (e.type != EventType::kAssault || p.kind != PredicateKind::kVerb || p.passive || !is_any(p.lemma, {"kill", "wound", "injure", "hurt", "destroy", "damage", "claim"})) return false;
  for (Argument const& a : p.arguments)
    if (a.slot == Slot::kSubject && !a.inherited && predicates_.at_token[a.token] >= 0 && takes_up(a.token, out.demonstrative)) {
      out.noun = a.token;
      out.subject = true;
      return true;
    }
  return false;
}

bool Rementions::same_party(Participant const& a, Participant const& b) const {
  auto const known = [&](Participant const& p) { return p.mention >= 0 ? &mentions_.entities[static_cast<std::size_t>(p.mention)] : nullptr; };
  auto const *x = known(a), *y = known(b);
  if (x != nullptr && y != nullptr) {
    if ((x->chain >= 0 && x->chain == y->chain) || (!x->actor_id.empty() && x->actor_id == y->actor_id)) return true;
    if (!x->country.empty() && !y->country.empty()) return x->country == y->country && (x->actor_id.empty() || y->actor_id.empty() || x->sector == y->sector);
  }
  auto const head = [&](Participant const& p, EntityMention const* m) -> std::string_view {
    return m != nullptr ? tree_.tokens[m->head].lemma : p.head >= 0 ? tree_.tokens[static_cast<std::size_t>(p.head)].lemma : std::string_view();
  };
  return !head(a, x).empty() && head(a, x) == head(b, y);
}

bool Rementions::parties_clash(std::vector<Participant> const& a, std::vector<Participant> const& b, bool unknown_clash) const {
  if (a.empty() || b.empty()) return false;
  auto const coded = [&](Participant const& p) {
    return p.mention >= 0 && (!mentions_.entities[static_cast<std::size_t>(p.mention)].actor_id.empty() || !mentions_.entities[static_cast<std::size_t>(p.mention)].country.empty());
  };
  for (auto const& x : a)
    for (auto const& y : b)
      if (same_party(x, y)) return false;
  return unknown_clash || (std::any_of(a.begin(), a.end(), coded) && std::any_of(b.begin(), b.end(), coded));
}

bool Rementions::places_clash(EventMention const& a, EventMention const& b) const {
  if (a.place < 0 || b.place < 0 || a.geo_basis != "explicit" || b.geo_basis != "explicit") return false;
  auto const &x = mentions_.places[static_cast<std::size_t>(a.place)], &y = mentions_.places[static_cast<std::size_t>(b.place)];
  if (!x.country.empty() && !y.country.empty() && x.country != y.country) return true;
  bool const towns = x.feature_code.starts_with("PPL") && y.feature_code.starts_with("PPL");
  return towns && x.geonames_id != y.geonames_id;
}

/// "Meanwhile", "the fourth incident", "in a separate case": from here on the text tells of another event.
bool Rementions::turns_away(std::uint32_t sentence) const {
  Span const tokens{tree_.sentences[sentence].begin, tree_.sentences[sentence].end};
  if (!tokens.empty() && is_any(tree_.tokens[tokens.begin].text, {"Meanwhile", "Elsewhere", "Separately"})) return true;
  for (auto t = tokens.begin; t < tokens.end; ++t) {
    if (!is_any(tree_.tokens[t].lemma, {"incident", "shooting", "attack", "case", "homicide", "killing", "stabbing", "bombing"})) continue;
    for (std::uint32_t c : tree_.children(t))
      if (c < t && is_any(tree_.tokens[c].lemma, {"another", "second", "third", "fourth", "fifth", "separate", "unrelated"})) return true;
  }
  return false;
}

bool figures_clash(EventMention const& a, EventMention const& b) {
  for (auto const& x : a.quantities)
    for (auto const& y : b.quantities)
      if (x.kind == y.kind && x.low && x.high && y.low && y.high && (*x.high < *y.low || *y.high < *x.low)) return true;
  return false;
}

bool Rementions::fits(EventMention const& later, Anaphor const& anaphor, EventMention const& earlier) const {
  if (!same_kind(earlier, later) || !happened(earlier.realis) || earlier.trigger >= later.trigger) return false;
  if (later.embedded_in == static_cast<std::int32_t>(earlier.id) || earlier.embedded_in == static_cast<std::int32_t>(later.id)) return false;
  if (later.sentence - earlier.sentence > (anaphor.demonstrative ? kFarthestDemonstrative : kFarthestDefinite)) return false;
  for (auto between = earlier.sentence + 1; between <= later.sentence; ++between)
    if (turns_away(between)) return false;
  // "the attacks" are those told as many, "the talks" are one.
  Token const &noun = tree_.tokens[anaphor.noun], &before = tree_.tokens[earlier.trigger];
  if (noun.tag == "NNS" && !is_any(noun.lemma, {"talk", "negotiation", "hostility"}) && (before.tag != "NNS" || before.lemma != noun.lemma)) return false;
  bool const talk = later.type == EventType::kConsult;
  bool const modes = later.mode.empty() || later.mode == earlier.mode || talk || later.type != earlier.type || (later.mode == "explosives" && earlier.mode == "suicide-attack");
  if (!modes || (later.reciprocal != earlier.reciprocal && !later.actors.empty())) return false;
  if (tells_its_day(later) && tells_its_day(earlier) && (*later.date_end < *earlier.date || *earlier.date_end < *later.date)) return false;
  if (places_clash(later, earlier) || figures_clash(later, earlier)) return false;
  return !parties_clash(later.actors, earlier.actors, false) && (anaphor.subject || !parties_clash(later.recipients, earlier.recipients, true));
}

/// What one mention says holds of the event: parties, place and day go to the later mention, figures to the first.
void Rementions::share(EventMention& later, EventMention& first) const {
  auto const inherit = [](std::vector<Participant>& to, std::vector<Participant> const& from) {
    if (!to.empty()) return;
    to = from;
    for (Participant& p : to) p.head = -1;
  };
  if (later.actors.empty() && later.recipients.empty()) {
    later.reciprocal = first.reciprocal;
    if (later.type != first.type) {
      later.type = first.type;
      later.mode = first.mode;
      later.cameo = first.cameo;
    }
  }
  inherit(later.actors, first.actors);
  inherit(later.recipients, first.recipients);
  if (later.place < 0 && first.place >= 0) {
    later.place = first.place;
    later.geo_basis = "inherited";
  }
  if (!tells_its_day(later) && tells_its_day(first)) {
    later.date = first.date;
    later.date_end = first.date_end;
    later.date_precision = first.date_precision;
    later.date_basis = "inherited";
    later.time_text = first.time_text;
  }
  for (auto const& q : later.quantities) {
    bool const known = std::any_of(first.quantities.begin(), first.quantities.end(), [&](EventQuantity const& f) { return f.kind == q.kind; });
    if (!known) first.quantities.push_back(q);
  }
}

void Rementions::link() {
  for (EventMention& later : events_) {
    Anaphor anaphor;
    if (!anaphor_of(later, anaphor)) continue;
    std::int32_t best = -1;
    for (EventMention const& earlier : events_)
      if (earlier.sentence <= later.sentence && fits(later, anaphor, earlier) && (best < 0 || earlier.trigger > events_[static_cast<std::size_t>(best)].trigger)) best = static_cast<std::int32_t>(earlier.id);
    if (best < 0) continue;
    std::int32_t const root = first_[static_cast<std::size_t>(best)] >= 0 ? first_[static_cast<std::size_t>(best)] : best;
    if (root == static_cast<std::int32_t>(later.id)) continue;
    first_[later.id] = root;
    share(later, events_[static_cast<std::size_t>(root)]);
    later.same_as = static_cast<std::int32_t>(events_[static_cast<std::size_t>(root)].trigger);
    later.same_as_basis = anaphor.subject ? "coref:subject" : anaphor.demonstrative ? "coref:demonstrative" : "coref:definite";
  }
}

}  // namespace

void link_rementions(Tree const& tree, Mentions const& mentions, Predicates const& predicates, std::vector<EventMention>& events) {
  Rementions(tree, mentions, predicates, events).link();
}

}  // namespace dragoman
