// Clauses that the parser joins wrongly, parted by what the words settle: tense, a comma with an article, a semicolon, a
// conjunction read as a preposition, a name between a date and its verb.
#include "syntax/clause_repair.h"

#include "syntax/sentence_heads.h"

namespace dragoman {
namespace {

class ClauseRepair : SentenceHeads {
 public:
  using SentenceHeads::SentenceHeads;

  void run() {
    for (std::uint32_t t = begin_; t < end_; ++t) {
      if (at(t).head < 0) {
        taken_up(t);
        continue;
      }
      second_report(t);
      split_subject(t);
      subject_behind_date(t);
      subjunctive(t);
    }
    for (std::uint32_t t = begin_ + 2; t < end_; ++t) lost_subject(t);
  }

 private:
  /// "denied that rebels operate there and offered to help", "said he would not sign and accused the others": a past tense is
  /// joined to the report's own verb and not to a present, a perfect or a modal within what is reported.
  void second_report(std::uint32_t t) {
    constexpr std::array<std::string_view, 33> kActs = {
        "accuse", "appeal", "ask",    "blame", "call",   "challenge", "condemn", "criticise", "criticize", "defend",   "demand", "denounce", "dismiss", "expel", "express", "impose", "invite",
        "offer",  "order",  "praise", "pledge", "propose", "recall",  "refuse",  "reject",    "suggest",   "suspend", "thank",  "threaten", "urge",    "voice", "vow",     "welcome"};
    Token const& verb = at(t);
    if (verb.rel != Rel::kConj || verb.tag != "VBD" || child(t, Rel::kNsubj, Rel::kNsubjPass, Rel::kAux, Rel::kAuxPass) >= 0) return;
    auto const inner = static_cast<std::uint32_t>(verb.head);
    Token const& clause = at(inner);
    if (clause.rel != Rel::kCcomp || clause.head < 0 || clause.head > static_cast<std::int32_t>(inner)) return;
    Token const& report = at(clause.head);
    if (!is_saying(report) || report.tag != "VBD") return;
    bool const perfect = clause.tag == "VBN" && child(inner, Rel::kAux) >= 0;
    bool const present = clause.tag == "VBZ" || clause.tag == "VBP";
    bool const modal = clause.tag == "VB" && child(inner, Rel::kAux) >= 0;
    bool const act = is_saying(verb) || std::find(kActs.begin(), kActs.end(), verb.lemma) != kActs.end();
    if (act && (present || modal || perfect)) at(t).head = clause.head;
  }


  /// "suspended inspections after Mali and Togo bombed its camps": read as the clause "inspections bombed", with those who
  /// bombed behind a preposition.
  void split_subject(std::uint32_t t) {
    constexpr std::array<std::string_view, 5> kConjunctions = {"after", "as", "before", "since", "until"};
    if (at(t).rel != Rel::kCcomp || at(t).head > static_cast<std::int32_t>(t) || (at(t).tag != "VBD" && at(t).tag != "VBZ" && at(t).tag != "VBP")) return;
    std::int32_t const object = child(t, Rel::kNsubj);
    auto const verb = static_cast<std::uint32_t>(at(t).head);
    if (object <= at(t).head || child(verb, Rel::kObj) >= 0 || child(t, Rel::kMark) >= 0) return;
    std::int32_t const subject = child(static_cast<std::uint32_t>(object), Rel::kNmod);
    if (subject < object || subject > static_cast<std::int32_t>(t)) return;
    std::int32_t const opener = child(static_cast<std::uint32_t>(subject), Rel::kCase);
    if (opener < object || std::find(kConjunctions.begin(), kConjunctions.end(), at(opener).lemma) == kConjunctions.end()) return;
    at(object).head = static_cast<std::int32_t>(verb);
    at(object).rel = Rel::kObj;
    at(subject).head = static_cast<std::int32_t>(t);
    at(subject).rel = Rel::kNsubj;
    at(opener).head = static_cast<std::int32_t>(t);
    at(opener).rel = Rel::kMark;
    at(t).rel = Rel::kAdvcl;
  }


  /// "and in 1998 Togo massed troops": a name between a date and its verb, read as a measure.
  void subject_behind_date(std::uint32_t t) {
    if (t + 1 >= end_ || at(t).rel != Rel::kOblNpmod || at(t).pos != Upos::kPropn || at(t).head != static_cast<std::int32_t>(t) + 1) return;
    std::uint32_t const verb = t + 1;
    bool const finite = at(verb).tag == "VBD" || at(verb).tag == "VBZ" || at(verb).tag == "VBP";
    bool const dated = t > begin_ && (at(t - 1).pos == Upos::kNum || at(t - 1).text == ",");
    if (finite && dated && child(verb, Rel::kNsubj, Rel::kNsubjPass, Rel::kAuxPass) < 0) at(t).rel = Rel::kNsubj;
  }


  /// "demand that President Ruto resign": the bare verb taken for the head of a long name, though "that" is tagged as opening a
  /// clause.
  void subjunctive(std::uint32_t t) {
    if (at(t).rel != Rel::kObj || (at(t).tag != "NN" && at(t).tag != "NNP") || t < begin_ + 2 || at(at(t).head).pos != Upos::kVerb) return;
    std::int32_t const that = child(t, Rel::kDet);
    std::uint32_t const name = t - 1;
    bool const clause = that >= 0 && at(that).lemma == "that" && at(that).tag == "IN";
    if (!clause || at(name).head != static_cast<std::int32_t>(t) || at(name).rel != Rel::kCompound || at(t).text[0] < 'a') return;
    at(that).rel = Rel::kMark;
    at(t).rel = Rel::kCcomp;
    at(t).pos = Upos::kVerb;
    at(t).tag = "VB";
    at(name).rel = Rel::kNsubj;
    for (std::uint32_t c = static_cast<std::uint32_t>(that) + 1; c < name; ++c)
      if (at(c).head == static_cast<std::int32_t>(t)) at(c).head = static_cast<std::int32_t>(name);
  }


  /// "Mali accused Togo of backing rebels, a charge Lomé denies": read as if Lomé denied the whole sentence. The noun behind the
  /// comma takes the sentence up, and the last verb is its relative clause.
  void taken_up(std::uint32_t verb) {
    std::int32_t const sentence = child(verb, Rel::kCcomp), noun = child(verb, Rel::kObj), subject = child(verb, Rel::kNsubj);
    if (sentence >= 0 && sentence < static_cast<std::int32_t>(verb)) part_at_semicolon(verb, static_cast<std::uint32_t>(sentence));
    if (at(verb).head >= 0 || sentence < 0 || noun < sentence || subject < noun || subject > static_cast<std::int32_t>(verb)) return;
    std::int32_t const article = child(static_cast<std::uint32_t>(noun), Rel::kDet);
    bool const aside = article > sentence && (at(article).lemma == "a" || at(article).lemma == "an") && at(article - 1).text == ",";
    if (!aside || at(noun).pos != Upos::kNoun) return;
    for (std::uint32_t t = begin_; t < end_; ++t)
      if (at(t).head == static_cast<std::int32_t>(verb) && static_cast<std::int32_t>(t) < article) at(t).head = sentence;
    at(sentence).head = -1;
    at(sentence).rel = Rel::kRoot;
    at(noun).head = sentence;
    at(noun).rel = Rel::kAppos;
    at(verb).head = noun;
    at(verb).rel = Rel::kAclRelcl;
  }


  /// "A strike killed two; the army denied it": two sentences, read as one inside the other.
  void part_at_semicolon(std::uint32_t verb, std::uint32_t sentence) {
    std::uint32_t mark = sentence + 1;
    while (mark < verb && at(mark).text != ";") ++mark;
    if (mark == verb) return;
    for (std::uint32_t t = begin_; t < mark; ++t)
      if (at(t).head == static_cast<std::int32_t>(verb) && t != sentence) at(t).head = static_cast<std::int32_t>(sentence);
    at(sentence).head = -1;
    at(sentence).rel = Rel::kRoot;
    at(verb).head = static_cast<std::int32_t>(sentence);
    at(verb).rel = Rel::kConj;
  }


  /// "When troops entered Mali, Niger again shut its border": the subject, joined to the last name of the clause before it.
  void lost_subject(std::uint32_t verb) {
    constexpr std::array<std::string_view, 10> kOpeners = {"after", "although", "as", "before", "if", "once", "since", "though", "when", "while"};
    Rel const rel = at(verb).rel;
    bool const finite = at(verb).tag == "VBD" || at(verb).tag == "VBZ";
    if (!finite || (rel != Rel::kRoot && rel != Rel::kConj) || child(verb, Rel::kNsubj, Rel::kNsubjPass, Rel::kAuxPass) >= 0) return;
    std::uint32_t name = verb - 1;
    while (name > begin_ && at(name).tag == "RB") --name;
    if (name < begin_ + 3 || at(name).pos != Upos::kPropn || at(name).rel != Rel::kConj || at(name - 1).text != ",") return;
    std::uint32_t opener = begin_;
    while (opener < name && !(std::find(kOpeners.begin(), kOpeners.end(), at(opener).lemma) != kOpeners.end() && (at(opener).tag == "WRB" || at(opener).rel == Rel::kMark))) ++opener;
    if (opener == name) return;
    at(name).head = static_cast<std::int32_t>(verb);
    at(name).rel = Rel::kNsubj;
    for (std::uint32_t t = name + 1; t < verb; ++t) at(t).head = static_cast<std::int32_t>(verb);
    std::int32_t const clause = at(opener).head;
    if (rel != Rel::kConj || at(verb).head != clause || at(clause).head >= 0) return;
    at(verb).head = -1;
    at(verb).rel = Rel::kRoot;
    at(clause).head = static_cast<std::int32_t>(verb);
    at(clause).rel = Rel::kAdvcl;
  }
};

}  // namespace

void part_clauses(Tree& tree) {
  for (Sentence const& sentence : tree.sentences) ClauseRepair(tree, sentence).run();
}

}  // namespace dragoman
