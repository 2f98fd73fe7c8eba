// Verbs of saying want a clause, and the parser sometimes gives it away to a word that stands between: to a time or place
// ("said at the hospital that twelve had died", clause hung on "hospital"), to the verb as an adverbial, or, behind a noun
// that reports, it swallows the main verb ("its allegation that X shelters Y was dismissed"). The words settle these cases:
// "that" with a subject of its own behind it opens a content clause unless a noun of time or a gap asks for it.
// Subcategorisation: Levin (1993), classes 37.1, 37.6, 37.7.
#include "syntax/ud_repair.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "syntax/sentence_heads.h"

namespace dragoman {
namespace {

constexpr std::array<std::string_view, 5> kTakesHearer = {"inform", "remind", "tell", "warn", "assure"};

bool takes_hearer(Token const& t) { return std::find(kTakesHearer.begin(), kTakesHearer.end(), t.lemma) != kTakesHearer.end(); }
bool is_time_phrase(Token const& t) { return t.rel == Rel::kOblTmod || t.rel == Rel::kOblNpmod; }
bool is_subject(Rel rel) { return rel == Rel::kNsubj || rel == Rel::kNsubjPass; }

class Repair : SentenceHeads {
 public:
  using SentenceHeads::SentenceHeads;

  void run() {
    for (std::uint32_t t = begin_; t < end_; ++t) {
      if (at(t).head < 0) continue;
      time_clause(t);
      lost_clause(t);
      lost_conjunct(t);
    }
    for (std::uint32_t t = begin_; t < end_; ++t) {
      if (at(t).head < 0) inverted(t);
      if (at(t).rel == Rel::kCcomp) whole_content(t);
      if (at(t).head < 0 && (at(t).pos == Upos::kNoun || at(t).pos == Upos::kPropn)) {
        swallowed_main_verb(t);
        named_verb(t);
      }
    }
  }

 private:
  /// The "that" in front of the clause, or -1.
  std::int32_t that_of(std::uint32_t clause) {
    for (std::uint32_t t = begin_; t < clause; ++t)
      if (at(t).head == static_cast<std::int32_t>(clause) && at(t).lemma == "that" && (at(t).tag == "IN" || at(t).tag == "WDT" || at(t).rel == Rel::kMark))
        return static_cast<std::int32_t>(t);
    return -1;
  }

  /// A subject of its own stands between "that" and the verb.
  bool has_subject_behind(std::uint32_t clause, std::int32_t that) {
    for (std::uint32_t t = static_cast<std::uint32_t>(that) + 1; t < clause; ++t)
      if (at(t).head == static_cast<std::int32_t>(clause) && is_subject(at(t).rel)) return true;
    return false;
  }

  /// The clause becomes what the verb says; words between the verb and `start` are the verb's.
  void make_content(std::uint32_t clause, std::int32_t verb, std::int32_t start) {
    give_back(clause, verb, start);
    at(clause).head = verb;
    at(clause).rel = Rel::kCcomp;
    if (at(start).lemma == "that") at(start).rel = Rel::kMark;
  }
  void give_back(std::uint32_t clause, std::int32_t verb, std::int32_t start) {
    for (std::int32_t t = verb + 1; t < start; ++t)
      if (at(t).head == static_cast<std::int32_t>(clause)) at(t).head = verb;
  }

  /// Where a clause without "that" begins: the first word of its subject; -1 when it has a relative word or leaves a gap.
  std::int32_t bare_start(std::uint32_t clause) {
    std::int32_t const subject = child(clause, Rel::kNsubj, Rel::kNsubjPass, Rel::kExpl);
    if (subject < 0 || subject > static_cast<std::int32_t>(clause) || child(clause, Rel::kMark) >= 0) return -1;
    bool const full = at(subject).rel == Rel::kNsubjPass || child(clause, Rel::kObj, Rel::kCop, Rel::kCcomp, Rel::kXcomp) >= 0;
    for (std::uint32_t t = begin_; t < clause; ++t)
      if (at(t).head == static_cast<std::int32_t>(clause) && at(t).tag.starts_with("W")) return -1;
    if (!full) return -1;
    std::int32_t start = subject;
    while (start > static_cast<std::int32_t>(begin_) && at(start - 1).head >= start && at(start - 1).head <= subject) --start;
    return start;
  }

  /// "claimed the same day that it had killed": any verb; the tag of "that" must be the subordinator's.
  void time_clause(std::uint32_t clause) {
    Token const& c = at(clause);
    if (c.rel != Rel::kAclRelcl || c.head > static_cast<std::int32_t>(clause)) return;
    Token const& time = at(c.head);
    if (!is_time_phrase(time) || time.head < 0 || time.head > c.head || at(time.head).pos != Upos::kVerb) return;
    std::int32_t const that = that_of(clause);
    if (that >= 0 && at(that).tag == "IN" && has_subject_behind(clause, that)) make_content(clause, time.head, that);
  }

  /// "said, hours after the siege began, that X": the comma before "that" closes the adverbial clause whose verb got the content.
  std::int32_t over_adverbial(std::uint32_t clause) {
    Token const& inner = at(at(clause).head);
    std::int32_t const that = that_of(clause);
    if (inner.rel != Rel::kAdvcl || inner.head < 0 || that < 1 || at(that - 1).text != "," || is_saying(inner)) return -1;
    return inner.head < at(clause).head && is_saying(at(inner.head)) ? inner.head : -1;
  }

  /// The verb of saying that the clause was meant for: its own head, or the verb over the phrases it hangs on.
  std::int32_t verb_above(std::uint32_t clause) {
    Token const& c = at(clause);
    if (c.rel == Rel::kAdvcl) return is_saying(at(c.head)) ? c.head : -1;
    if (c.rel == Rel::kCcomp) return over_adverbial(clause);
    if (c.rel == Rel::kConj) return is_saying(at(c.head)) && that_of(clause) >= 0 && child(clause, Rel::kCc) < 0 ? c.head : -1;
    if (c.rel != Rel::kAclRelcl && c.rel != Rel::kAcl) return -1;
    constexpr int kMaxClimb = 4;
    std::int32_t noun = c.head;
    for (int i = 0; i < kMaxClimb && noun >= 0; ++i) {
      Token const& n = at(noun);
      if (n.head < 0 || n.head > noun) return -1;
      bool const phrase = n.rel == Rel::kObl || n.rel == Rel::kOblTmod || n.rel == Rel::kOblNpmod;
      bool const hearer = n.rel == Rel::kObj && takes_hearer(at(n.head));
      if ((phrase || hearer) && is_saying(at(n.head))) return n.head;
      if (!phrase && n.rel != Rel::kNmod && n.rel != Rel::kConj && n.rel != Rel::kAcl && n.rel != Rel::kAppos && n.rel != Rel::kObj) return -1;
      noun = n.head;
    }
    return -1;
  }

  /// The verb of saying has nothing to say yet: no clause, no quotation, and is no aside of another clause.
  bool is_hungry(std::int32_t verb) {
    auto const v = static_cast<std::uint32_t>(verb);
    if (at(v).rel == Rel::kParataxis || child(v, Rel::kXcomp) >= 0) return false;
    std::int32_t const clause = child(v, Rel::kCcomp);
    if (clause >= 0 && !(clause > verb && is_absolute(static_cast<std::uint32_t>(clause)))) return false;
    return takes_hearer(at(v)) || child(v, Rel::kObj) < 0;
  }

  void lost_clause(std::uint32_t clause) {
    Rel const rel = at(clause).rel;
    if (rel != Rel::kAdvcl && rel != Rel::kAclRelcl && rel != Rel::kAcl && rel != Rel::kCcomp && rel != Rel::kConj) return;
    std::int32_t const verb = verb_above(clause);
    if (verb < 0 || !is_hungry(verb)) return;
    std::int32_t const that = that_of(clause);
    std::int32_t const start = that >= 0 ? that : bare_start(clause);
    if (start <= verb || (that >= 0 && !has_subject_behind(clause, that))) return;
    std::string_view const before = at(start - 1).lemma;  // "so that", "in that", "such that"
    if (before == "so" || before == "in" || before == "such" || before == "now" || before == "provided" || before == "except") return;
    make_content(clause, verb, start);
  }

  /// "said in the evening, hours after it began, that X died": the clause was taken for the main one and the verb for its part.
  void inverted(std::uint32_t clause) {
    std::int32_t const that = that_of(clause);
    if (that < 0 || !has_subject_behind(clause, that)) return;
    std::int32_t const verb = child(clause, Rel::kCcomp, Rel::kAdvcl, Rel::kDep, Rel::kParataxis);
    if (verb < 0 || verb > that || !is_saying(at(verb)) || at(verb).tag == "VBG") return;
    auto const v = static_cast<std::uint32_t>(verb);
    if (child(v, Rel::kNsubj, Rel::kNsubjPass) < 0 || child(v, Rel::kCcomp, Rel::kMark) >= 0) return;
    give_back(clause, verb, that);
    at(clause).head = verb;
    at(clause).rel = Rel::kCcomp;
    at(verb).head = -1;
    at(verb).rel = Rel::kRoot;
    for (std::uint32_t t = begin_; t < end_; ++t)  // the sentence's edges
      if (at(t).head == static_cast<std::int32_t>(clause) && (at(t).rel == Rel::kPunct || static_cast<std::int32_t>(t) < verb) && (t < v || t + 2 >= end_)) at(t).head = verb;
  }

  /// "..., all of them soldiers": a predicate without a verb behind a comma; it describes somebody in the clause before.
  bool is_absolute(std::uint32_t t) {
    bool const nominal = at(t).pos == Upos::kNoun || at(t).pos == Upos::kPropn || at(t).pos == Upos::kNum || at(t).pos == Upos::kAdj;
    return nominal && child(t, Rel::kNsubj) >= 0 && child(t, Rel::kCop, Rel::kAux, Rel::kMark) < 0;
  }

  /// What stands between the verb and "that" belongs to the verb; an absolute phrase belongs to the clause in front of it.
  void whole_content(std::uint32_t clause) {
    std::int32_t const verb = at(clause).head;
    if (verb < 0 || verb > static_cast<std::int32_t>(clause) || !is_saying(at(verb))) return;
    if (std::int32_t const that = that_of(clause); that > verb) return give_back(clause, verb, that);
    if (std::int32_t const time = child(clause, Rel::kOblTmod, Rel::kOblNpmod); time > verb && time < child(clause, Rel::kNsubj, Rel::kNsubjPass))
      at(time).head = verb;  // "said earlier this week it had ..."
    if (!is_absolute(clause)) return;
    for (std::uint32_t before = clause; before-- > static_cast<std::uint32_t>(verb);) {
      if (at(before).head != verb || at(before).rel != Rel::kCcomp) continue;
      at(clause).head = static_cast<std::int32_t>(before);
      at(clause).rel = Rel::kAdvcl;
      return;
    }
  }

  /// Tag that carries the tense: of the first auxiliary, else of the verb.
  std::string_view finite_tag(std::uint32_t verb) {
    std::int32_t const auxiliary = child(verb, Rel::kAux, Rel::kAuxPass, Rel::kCop);
    return auxiliary >= 0 && auxiliary < static_cast<std::int32_t>(verb) ? at(auxiliary).tag : at(verb).tag;
  }

  /// "said he would not resign and denied that ...": a second verb of saying in the tense of the first, and not in that of the
  /// clause, is the speaker's next act.
  void lost_conjunct(std::uint32_t second) {
    Token& v = at(second);
    if (v.rel != Rel::kConj || !is_saying(v) || v.head > static_cast<std::int32_t>(second)) return;
    Token const& clause = at(v.head);
    if (clause.rel != Rel::kCcomp || clause.head < 0 || clause.head > v.head || !is_saying(at(clause.head))) return;
    std::string_view const tense = finite_tag(second);
    bool const same = tense == finite_tag(static_cast<std::uint32_t>(clause.head)) && tense != finite_tag(static_cast<std::uint32_t>(v.head));
    if (!same || tense == "VBN" || tense == "VBG" || tense == "VB") return;
    if (child(second, Rel::kNsubj, Rel::kNsubjPass, Rel::kMark) >= 0) return;
    for (std::uint32_t t = static_cast<std::uint32_t>(v.head) + 1; t < second; ++t)  // "and", commas
      if (at(t).head == v.head && (at(t).rel == Rel::kCc || at(t).rel == Rel::kPunct) && t + 3 > second) at(t).head = static_cast<std::int32_t>(second);
    v.head = clause.head;
  }

  /// "Its allegation that X shelters Y was dismissed": the noun has no verb, the clause has two.
  void swallowed_main_verb(std::uint32_t noun) {
    std::int32_t const inner = child(noun, Rel::kAcl);
    if (inner < static_cast<std::int32_t>(noun)) return;
    auto const clause = static_cast<std::uint32_t>(inner);
    std::int32_t const outer = that_of(clause) < 0 ? -1 : child(clause, Rel::kCcomp);
    if (outer < inner || child(clause, Rel::kObj) >= 0) return;
    auto const main = static_cast<std::uint32_t>(outer);
    std::int32_t const object = child(main, Rel::kNsubj, Rel::kNsubjPass);
    bool const finite = child(main, Rel::kAux, Rel::kAuxPass, Rel::kCop) > object || at(main).tag == "VBD" || at(main).tag == "VBZ";
    if (object < inner || !finite || child(main, Rel::kMark) >= 0) return;
    at(noun).head = outer;
    at(noun).rel = at(object).rel;
    at(object).head = inner;
    at(object).rel = Rel::kObj;
    at(main).head = -1;
    at(main).rel = Rel::kRoot;
    for (std::uint32_t t = main + 1; t < end_; ++t)
      if (at(t).head == static_cast<std::int32_t>(noun)) at(t).head = outer;
  }

  /// "Officials who asked not to be named said that ...", "A spokesman for the rebels announced that ...": the verb of saying,
  /// taken for a complement in the relative clause or for a participle.
  void named_verb(std::uint32_t noun) {
    bool const relative = child(noun, Rel::kAclRelcl) > static_cast<std::int32_t>(noun);
    for (std::uint32_t v = noun + 1; v < end_; ++v) {
      if (!is_saying(at(v)) || (at(v).tag != "VBD" && at(v).tag != "VBN") || child(v, Rel::kMark, Rel::kAux, Rel::kAuxPass) >= 0) continue;
      if (at(v).rel == Rel::kAcl ? !announces(noun, v) : !(relative && at(v).rel == Rel::kXcomp && child(v, Rel::kCcomp) >= 0)) continue;
      at(v).head = -1;
      at(v).rel = Rel::kRoot;
      at(noun).head = static_cast<std::int32_t>(v);
      at(noun).rel = Rel::kNsubj;
      for (std::uint32_t t = v + 1; t < end_; ++t)
        if (at(t).head == static_cast<std::int32_t>(noun)) at(t).head = static_cast<std::int32_t>(v);
      return;
    }
  }

  /// Behind the would-be participle stands a clause with "that", which then is its content.
  bool announces(std::uint32_t noun, std::uint32_t verb) {
    for (std::uint32_t t = verb + 1; t < end_; ++t) {
      bool const clause = at(t).rel == Rel::kCcomp || at(t).rel == Rel::kAcl || at(t).rel == Rel::kAclRelcl || at(t).rel == Rel::kAdvcl;
      if (!clause || (at(t).head != static_cast<std::int32_t>(noun) && at(t).head != static_cast<std::int32_t>(verb))) continue;
      std::int32_t const that = that_of(t);
      if (that < static_cast<std::int32_t>(verb) || !has_subject_behind(t, that)) continue;
      at(t).head = static_cast<std::int32_t>(verb);
      at(t).rel = Rel::kCcomp;
      at(that).rel = Rel::kMark;
      return true;
    }
    return false;
  }

};

}  // namespace

void reattach_reported_clauses(Tree& tree) {
  for (Sentence const& sentence : tree.sentences) Repair(tree, sentence).run();
}

}  // namespace dragoman
