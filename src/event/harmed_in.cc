// Who was hit by a deed told as a noun. "Two were killed in a shooting", "one man is dead after an attack", "a blast that
// left one dead and nine others hurt", "victims of the raid": the people stand with the word that tells the harm, outside the
// phrase of the deed. The same way round as laid_to.cc. Groups HARMED and CASUALTY hold the words; without them nobody.
#include <algorithm>
#include <array>

#include "event/event_sides.h"

namespace dragoman {

namespace {

bool is_occasion(std::string_view prep) {
  constexpr std::array<std::string_view, 7> kPreps = {"in", "after", "following", "during", "from", "by", "when"};
  return std::find(kPreps.begin(), kPreps.end(), prep) != kPreps.end();
}

class Harmed {
 public:
  explicit Harmed(CodingScene const& scene) : s_(scene) {}

  TokenList by(std::uint32_t deed) {
    Token const& noun = token(deed);
    if (noun.rel == Rel::kNmod && noun.prep == "of" && noun.head >= 0) of_phrase(static_cast<std::uint32_t>(noun.head));
    bool const hangs = noun.head >= 0 && (noun.rel == Rel::kObl || noun.rel == Rel::kNmod || noun.rel == Rel::kOblAgent || noun.rel == Rel::kAdvcl);
    if (out_.empty() && hangs && is_occasion(noun.prep.empty() ? noun.mark : noun.prep)) beside(static_cast<std::uint32_t>(noun.head));
    if (out_.empty() && noun.rel == Rel::kNsubj && noun.head >= 0) done_by(static_cast<std::uint32_t>(noun.head));
    for (std::uint32_t c : s_.tree.children(deed))
      if (out_.empty()) relative(c);
    if (out_.empty() && noun.rel == Rel::kObl && noun.prep == "with" && noun.head >= 0) charged(deed, static_cast<std::uint32_t>(noun.head));
    if (out_.empty() && token(deed).pos == Upos::kVerb) {
      outcome(deed);
      if (out_.empty()) approached(deed);
    }
    if (out_.empty() && noun.rel == Rel::kNsubj && noun.head >= 0) occasion(static_cast<std::uint32_t>(noun.head));
    return std::move(out_);
  }

  /// "left one dead and nine others hurt": the joined clause of a verb of harm has people of its own.
  void joined(std::uint32_t verb) {
    for (std::uint32_t c : s_.tree.children(verb))
      if (token(c).rel == Rel::kConj && in_group(s_, c, "HARMED") && (token(c).tag == "VBN" || token(c).tag == "VBD" || token(c).pos == Upos::kAdj) && child(c, Rel::kObj) < 0) {
        take(c, Rel::kNsubj);
        take(c, Rel::kNsubjPass);
      }
  }
  TokenList& found() { return out_; }

 private:
  Token const& token(std::uint32_t t) const { return s_.tree.tokens[t]; }
  std::int32_t child(std::uint32_t t, Rel rel) const { return s_.tree.child(t, rel); }

  void add(std::uint32_t t) {
    std::uint32_t const who = s_.phrases.meant(t);
    Upos const pos = token(who).pos;
    bool const people = s_.phrases.is_party(who) || s_.phrases.is(who, PhraseKind::kPerson) || s_.phrases.is(who, PhraseKind::kCivil) || pos == Upos::kNum || pos == Upos::kPropn || pos == Upos::kPron || token(who).lemma == "other" || token(who).lemma == "old";
    if (people && !is_taken(out_, who)) out_.push_back(who);
  }
  void take(std::uint32_t word, Rel rel) {
    std::int32_t const t = child(word, rel);
    if (t < 0) return;
    add(static_cast<std::uint32_t>(t));
    for (std::uint32_t c : s_.tree.children(static_cast<std::uint32_t>(t)))
      if (token(c).rel == Rel::kConj) add(c);
  }
  bool is_active(std::uint32_t word) const { return child(word, Rel::kObj) >= 0 && child(word, Rel::kNsubjPass) < 0; }

  /// "victims of the attack", "died as a result of an attack".
  void of_phrase(std::uint32_t above) {
    if (in_group(s_, above, "CASUALTY")) out_.push_back(above);
    std::string_view const lemma = token(above).lemma;
    std::int32_t const up = token(above).head;
    if ((lemma == "result" || lemma == "consequence") && up >= 0 && token(static_cast<std::uint32_t>(up)).lemma == "die") take(static_cast<std::uint32_t>(up), Rel::kNsubj);
  }

  /// People harmed as the word tells: the object, the subject of a passive or of "die", the noun of a participle.
  void patients(std::uint32_t word) {
    if (!in_group(s_, word, "HARMED")) {
      if (token(word).lemma == "lose") take(word, Rel::kNsubj);  // "the army lost men in an ambush"
      return;
    }
    if (is_active(word)) return take(word, Rel::kObj);
    take(word, Rel::kNsubjPass);
    bool const suffers = token(word).pos == Upos::kAdj || token(word).lemma == "die" || token(word).tag == "VBN";
    if (suffers) take(word, Rel::kNsubj);
    bool const participle = out_.empty() && (token(word).rel == Rel::kAcl || token(word).rel == Rel::kAmod) && token(word).tag == "VBN" && token(word).head >= 0;
    if (participle) add(static_cast<std::uint32_t>(token(word).head));
  }
  /// The word the deed hangs on, and those it is joined to: "one is dead and another was hurt after a shooting".
  void beside(std::uint32_t word) {
    patients(word);
    for (std::uint32_t c : s_.tree.children(word))  // "one was killed in a shooting and two were hurt"
      if (!out_.empty() && token(c).rel == Rel::kConj && in_group(s_, c, "HARMED")) patients(c);
    while (token(word).rel == Rel::kConj && token(word).head >= 0) {
      word = static_cast<std::uint32_t>(token(word).head);
      patients(word);
    }
  }
  /// "the attack killed X", "left X dead".
  void done_by(std::uint32_t verb) {
    bool const leaves = token(verb).lemma == "leave" && tells_harm(verb);
    if (!leaves && (!in_group(s_, verb, "HARMED") || !is_active(verb))) return;
    take(verb, Rel::kObj);
    for (std::uint32_t c : s_.tree.children(verb))  // "killed one and injured eight others"
      if (token(c).rel == Rel::kConj && in_group(s_, c, "HARMED") && is_active(c) && child(c, Rel::kNsubj) < 0) take(c, Rel::kObj);
    joined(verb);
  }
  /// "opened fire, striking two men": the people of the participle.
  void outcome(std::uint32_t verb) {
    for (std::uint32_t c : s_.tree.children(verb))
      if (token(c).rel == Rel::kAdvcl && token(c).tag == "VBG" && c > verb && (in_group(s_, c, "HARMED") || in_group(s_, c, "HITTING"))) {
        take(c, Rel::kObj);
        for (std::uint32_t k : s_.tree.children(c))
          if (token(k).rel == Rel::kConj && token(k).tag == "VBG" && in_group(s_, k, "HARMED")) take(k, Rel::kObj);
      }
    // "fired a shot that passed the guard and struck his son"
    std::int32_t const shot = out_.empty() ? child(verb, Rel::kObj) : -1;
    if (shot < 0 || (token(static_cast<std::uint32_t>(shot)).lemma != "shot" && token(static_cast<std::uint32_t>(shot)).lemma != "bullet")) return;
    for (std::uint32_t c : s_.tree.children(static_cast<std::uint32_t>(shot))) {
      if (token(c).rel != Rel::kAclRelcl) continue;
      if (in_group(s_, c, "HARMED") || in_group(s_, c, "HITTING")) take(c, Rel::kObj);
      for (std::uint32_t k : s_.tree.children(c))
        if (token(k).rel == Rel::kConj && (in_group(s_, k, "HARMED") || in_group(s_, k, "HITTING"))) take(k, Rel::kObj);
    }
  }
  /// "charged with murder in the death of X": who died was murdered.
  void charged(std::uint32_t deed, std::uint32_t charge) {
    if (!in_group(s_, charge, "LAID_AGAINST")) return;
    for (std::uint32_t above : {deed, charge})
      for (std::uint32_t c : s_.tree.children(above)) {
        Token const& t = token(c);
        if (!out_.empty() || (t.prep != "in" && t.prep != "for") || (t.lemma != "death" && !in_group(s_, c, "KILLING"))) continue;
        for (std::uint32_t k : s_.tree.children(c))
          if (token(k).rel == Rel::kNmodPoss || (token(k).rel == Rel::kNmod && token(k).prep == "of")) {
            add(k);
            for (std::uint32_t j : s_.tree.children(k))
              if (token(j).rel == Rel::kConj) add(j);
          }
      }
  }
  /// "walked up to a group of men and opened fire": whom he came up to.
  void approached(std::uint32_t verb) {
    if (token(verb).rel != Rel::kConj || token(verb).lemma == "kill" || token(verb).head < 0 || child(verb, Rel::kNsubj) >= 0) return;
    auto const first = static_cast<std::uint32_t>(token(verb).head);
    if (!in_group(s_, first, "COMING_UP")) return;
    take(first, Rel::kObj);
    for (std::uint32_t c : s_.tree.children(first))
      if (out_.empty() && token(c).rel == Rel::kObl && (token(c).prep == "to" || token(c).prep == "up_to" || token(c).prep == "on")) add(c);
  }
  /// "three were hurt when gunfire erupted".
  void occasion(std::uint32_t verb) {
    bool const when = token(verb).rel == Rel::kAdvcl && token(verb).mark == "when" && token(verb).head >= 0;
    if (when && in_group(s_, verb, "BREAKING_OUT")) beside(static_cast<std::uint32_t>(token(verb).head));
  }
  bool tells_harm(std::uint32_t verb) const {
    auto const harmed = [&](std::uint32_t t) {
      auto const children = s_.tree.children(t);
      return std::any_of(children.begin(), children.end(), [&](std::uint32_t c) { return in_group(s_, c, "HARMED"); });
    };
    std::int32_t const object = child(verb, Rel::kObj);
    return harmed(verb) || (object >= 0 && harmed(static_cast<std::uint32_t>(object)));
  }
  /// "a shooting that hurt X"; "a shooting in Lima that hurt X": hung on the place.
  void relative(std::uint32_t below) {
    if (token(below).rel == Rel::kAclRelcl) {
      if (std::int32_t const who = child(below, Rel::kNsubj); who >= 0 && (token(static_cast<std::uint32_t>(who)).lemma == "that" || token(static_cast<std::uint32_t>(who)).lemma == "which")) done_by(below);
      return;
    }
    bool const where = token(below).rel == Rel::kNmod && (token(below).prep == "in" || token(below).prep == "at" || token(below).prep == "near" || token(below).prep == "on");
    if (!where) return;
    for (std::uint32_t c : s_.tree.children(below))
      if (token(c).rel == Rel::kAclRelcl) relative(c);
  }

  CodingScene const& s_;
  TokenList out_;
};

}  // namespace

TokenList harmed_in(CodingScene const& s, std::uint32_t deed) { return Harmed(s).by(deed); }

void add_joined_harm(CodingScene const& s, std::uint32_t verb, TokenList& recipients) {
  Harmed harmed(s);
  harmed.joined(verb);
  for (std::uint32_t t : harmed.found())
    if (!is_taken(recipients, t)) recipients.push_back(t);
}

}  // namespace dragoman
