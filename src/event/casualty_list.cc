// "One person is dead and four others injured after a shooting", "a raid that left two men dead, three hurt and another in
// critical condition": the dead and the wounded are one list, each with a word of harm behind them. Parsers hang the second
// half on the main verb, on the deed or on the first half, so the list is read in the order of its words: people, harm, a
// comma or "and", people, harm. Whoever finds one of them as hit by a deed told in another word finds all.
#include <algorithm>

#include "base/one_of.h"
#include "event/event_sides.h"

namespace dragoman {

namespace {

/// People and the words that tell what became of them.
struct Casualty {
  std::uint32_t who, first;  ///< head and first token of the people
  std::uint32_t harm, end;   ///< the word of harm, one past what belongs to it
};

class CasualtyList {
 public:
  CasualtyList(CodingScene const& scene, std::uint32_t deed) : s_(scene), deed_(deed), sentence_(s_.tree.sentences[token(deed).sentence]) {}

  /// The people of the list that `hit` is one of; empty where he stands in none or the deed is the word of harm itself.
  TokenList with(std::uint32_t hit) {
    if (all_.empty()) read();
    TokenList out;
    for (std::size_t begin = 0; begin < all_.size();) {
      std::size_t end = begin + 1;
      while (end < all_.size() && joined(all_[end - 1], all_[end])) ++end;
      auto const first = all_.begin() + static_cast<std::ptrdiff_t>(begin), last = all_.begin() + static_cast<std::ptrdiff_t>(end);
      bool const here = std::any_of(first, last, [&](Casualty const& c) { return c.who == hit; });
      bool const told_so = std::any_of(first, last, [&](Casualty const& c) { return c.harm == deed_; });
      if (here && !told_so && end - begin > 1) std::for_each(first, last, [&](Casualty const& c) { out.push_back(c.who); });
      begin = end;
    }
    return out;
  }

 private:
  Token const& token(std::uint32_t t) const { return s_.tree.tokens[t]; }
  bool is_harm(std::uint32_t t) const {
    Token const& w = token(t);
    return in_group(s_, t, "HARMED") && (w.tag == "VBN" || w.tag == "VBD" || w.pos == Upos::kAdj || w.lemma == "dead");
  }
  bool is_people(std::uint32_t t) const {
    Token const& w = token(t);
    if (w.pos == Upos::kNum || w.lemma == "other" || w.lemma == "another" || w.lemma == "dozen" || w.lemma == "old") return true;
    bool const nominal = w.pos == Upos::kNoun || w.pos == Upos::kPropn || w.pos == Upos::kPron;
    return nominal && (s_.phrases.is_party(t) || s_.phrases.is(t, PhraseKind::kPerson) || s_.phrases.is(t, PhraseKind::kCivil) || w.pos == Upos::kPropn);
  }
  /// "others [were critically] injured".
  bool between(std::uint32_t t) const { return token(t).pos == Upos::kAux || token(t).pos == Upos::kAdv || token(t).lemma == "be"; }

  std::uint32_t first_of(std::uint32_t who) const {
    std::uint32_t t = who;
    auto const belongs = [&](Token const& w) {
      bool const before = w.pos == Upos::kDet || w.pos == Upos::kNum || w.pos == Upos::kAdj || w.pos == Upos::kNoun || w.pos == Upos::kPropn;
      return before || w.text == "-" || w.rel == Rel::kNmodPoss || one_of(w.lemma, {"of", "at", "least", "nearly", "about", "some"});
    };
    while (t > sentence_.begin && belongs(token(t - 1)) && !is_harm(t - 1)) --t;
    return t;
  }
  void add(std::uint32_t who, std::uint32_t harm, std::uint32_t end) { all_.push_back({who, first_of(who), harm, end}); }

  void read() {
    for (std::uint32_t t = sentence_.begin + 1; t < sentence_.end; ++t) {
      if (is_harm(t)) {
        std::uint32_t who = t - 1;
        while (who > sentence_.begin && between(who)) --who;
        bool const as_noun = token(who).head == static_cast<std::int32_t>(t) && token(who).rel == Rel::kAmod;  // "a 6-year-old dead"
        if (is_people(who)) add(as_noun ? t : who, t, t + 1);
      } else if (!all_.empty() && is_state(t) && is_people(t - 1)) {
        add(t - 1, t, t + 3);
      } else if (!all_.empty() && token(t).lemma == "send") {
        std::int32_t const who = s_.tree.child(t, Rel::kObj);
        if (who > static_cast<std::int32_t>(t) && is_people(static_cast<std::uint32_t>(who)) && to_hospital(static_cast<std::uint32_t>(who)))
          all_.push_back({static_cast<std::uint32_t>(who), t, t, static_cast<std::uint32_t>(who) + 1});
      }
    }
  }
  /// "another in critical condition", "two others in the hospital", "three fighting for their lives".
  bool is_state(std::uint32_t t) const {
    if (t + 2 >= sentence_.end) return false;
    if (token(t).lemma == "fight") return token(t + 1).lemma == "for";
    return token(t).lower == "in" && (one_of(token(t + 2).lemma, {"condition", "hospital"}) || token(t + 1).lemma == "hospital");
  }
  bool to_hospital(std::uint32_t who) const {
    for (std::uint32_t t = who + 1; t < sentence_.end && t < who + 5; ++t)
      if (token(t).lemma == "hospital") return true;
    return false;
  }
  /// Only a comma or "and" and words of time and place between them, nobody else and no clause.
  bool joined(Casualty const& one, Casualty const& next) const {
    constexpr std::uint32_t kFar = 6;
    if (next.first <= one.harm || next.first - one.harm > kFar + 1) return false;
    bool joint = false;
    for (std::uint32_t t = one.harm + 1; t < next.first; ++t) {
      Token const& w = token(t);
      joint = joint || w.lower == "and" || w.text == "," || w.text == ";";
      if ((w.pos == Upos::kVerb && t >= one.end) || w.lower == "that" || w.lower == "who" || w.lower == "but") return false;
    }
    return joint;
  }

  CodingScene const& s_;
  std::uint32_t deed_;
  Sentence const& sentence_;
  std::vector<Casualty> all_;
};

/// "hit her in the leg and her son in the chest": the second of them hangs on the first one's wound.
void add_gapped(CodingScene const& s, std::uint32_t deed, TokenList& recipients) {
  auto const hit = [&](std::uint32_t verb) {
    for (std::uint32_t c : s.tree.children(verb)) {
      if (s.tree.tokens[c].rel != Rel::kObl || s.tree.tokens[c].prep != "in" || !in_group(s, c, "BODY_PART")) continue;
      for (std::uint32_t who : s.tree.children(c)) {
        bool wounded = false;
        for (std::uint32_t t = who + 2; t < s.tree.tokens.size() && t < who + 6; ++t) wounded = wounded || in_group(s, t, "BODY_PART");
        bool const gapped = s.tree.tokens[who].rel == Rel::kConj && wounded && s.tree.tokens[who + 1].lower == "in" && !in_group(s, who, "BODY_PART");
        if (gapped && !is_taken(recipients, who)) recipients.push_back(who);
      }
    }
  };
  if (recipients.empty()) return;
  hit(deed);
  for (std::uint32_t c : s.tree.children(deed))
    if (s.tree.tokens[c].rel == Rel::kAdvcl && s.tree.tokens[c].tag == "VBG" && (in_group(s, c, "HITTING") || in_group(s, c, "HARMED"))) hit(c);
}

}  // namespace

void add_casualties(CodingScene const& s, std::uint32_t deed, TokenList& actors, TokenList& recipients) {
  add_gapped(s, deed, recipients);
  CasualtyList casualties(s, deed);
  TokenList hit = recipients;
  hit.insert(hit.end(), actors.begin(), actors.end());
  for (std::uint32_t who : hit)
    for (std::uint32_t other : casualties.with(who)) {
      erase_if(actors, [&](std::uint32_t t) { return t == other; });
      if (!is_taken(recipients, other)) recipients.push_back(other);
    }
}

}  // namespace dragoman
