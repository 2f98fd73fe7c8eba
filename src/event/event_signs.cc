// Verbs of the news are verbs of everyday life: people call, help and press each other in every text, and no frame can
// list all that its word does not mean. What tells a signed event from a chance match is seldom one thing: the kind of
// both parties, how they hang on the word, its form, the sort of text. The signs are plain and named, so that a reader
// can see which of them spoke for an event and which against it. Here those of the frame and the clause; the others are
// in party_signs.cc and story_signs.cc.
#include "event/event_signs.h"

#include <array>

#include "base/one_of.h"
#include "event/party_signs.h"

namespace dragoman {

namespace {

std::string_view governed_name(Governed governed) {
  constexpr std::array<std::string_view, 13> kNames = {"none", "complement", "infinitive", "gerund", "adverbial", "purpose", "conditional",
                                                       "relative", "participle", "conjunct", "parataxis", "noun_object", "noun_oblique"};
  return kNames[static_cast<std::size_t>(governed)];
}

class WordSigns {
 public:
  WordSigns(CodingScene const& scene, EventMention const& event, SignList& out)
      : scene_(scene), event_(event), type_(event_type_name(event.type)), out_(out) {}

  void add() {
    out_.put("bias");
    add_frame();
    if (event_.predicate >= 0) add_clause(scene_.predicates.all[static_cast<std::size_t>(event_.predicate)]);
    add_details();
    add_word();
  }

 private:
  void add_frame() {
    std::string_view const rule = event_.rule;
    std::string_view const frame = rule.substr(0, rule.find('+'));
    out_.put("type", type_);
    out_.put("frame", frame);
    out_.put("class", frame.substr(0, frame.find('.')));
    if (std::size_t const dot = frame.find('.'); dot != std::string_view::npos) out_.put("sense", frame.substr(dot + 1));
    out_.put_if(rule.find("compose") != std::string_view::npos, "composed");
    out_.put("mode", type_, event_.mode.empty() ? "none" : event_.mode);
    out_.put("realis", realis_name(event_.realis));
    out_.put_if(event_.embedded_in >= 0, "embedded");
    out_.put_if(event_.background, "background");
    out_.put_if(event_.same_as >= 0, "told_before");
    out_.put_if(event_.reciprocal, "reciprocal");
    Token const& t = scene_.tree.tokens[event_.trigger];
    out_.put("word", t.lemma);
    out_.put("tag", t.tag);
    out_.put("relation", rel_name(t.rel));
    out_.put("realis_type", realis_name(event_.realis), type_);
  }

  void add_clause(Predicate const& p) {
    out_.put("governed", governed_name(p.governed));
    out_.put("governed_type", governed_name(p.governed), type_);
    std::string_view const tense = p.tense == Tense::kNone ? "none" : tense_name(p.tense);
    out_.put("tense", tense);
    out_.put("tense_type", tense, type_);
    out_.put_if(p.passive, "passive");
    out_.put_if(p.passive && event_.actors.empty(), "passive_alone");
    out_.put_if(p.negated, "negated");
    out_.put_if(p.question, "question");
    out_.put_if(p.imperative, "imperative");
    out_.put_if(p.progressive, "progressive");
    out_.put_if(p.perfect, "perfect");
    out_.put_if(p.in_condition, "in_condition");
    out_.put_if(p.in_quotation, "in_quotation");
    out_.put_if(p.said >= 0, "said");
    if (!p.mark.empty()) out_.put("mark", p.mark);
    if (!p.modality.empty()) {
      out_.put("modality", p.modality);
      out_.put("modality_type", p.modality, type_);
    }
    if (!p.particle.empty()) out_.put("particle", p.particle);
    for (Argument const& a : p.arguments) {
      if (a.slot != Slot::kSubject && a.slot != Slot::kObject) continue;
      bool const party = scene_.phrases.is_party(a.token) || scene_.phrases.is(a.token, PhraseKind::kPerson);
      out_.put(slot_name(a.slot), party ? "party" : word_form(scene_.tree.tokens[a.token]));
    }
    if (p.governor >= 0) out_.put("under", scene_.predicates.all[static_cast<std::size_t>(p.governor)].lemma);
  }

  void add_details() {
    out_.put_if(!event_.quantities.empty(), "figures");
    out_.put_if(event_.place >= 0, "place");
    out_.put_if(!event_.instruments.empty(), "instrument");
    out_.put("date", event_.date_basis.empty() ? "none" : event_.date_basis);
  }

  /// The words that hang on the trigger, with the places they hang in; of names only that they are some.
  void add_word() {
    Token const& t = scene_.tree.tokens[event_.trigger];
    bool const noun = t.pos == Upos::kNoun || t.pos == Upos::kPropn;
    bool determined = false, subject = false, object = false;
    for (std::uint32_t c : scene_.tree.children(event_.trigger)) {
      Token const& d = scene_.tree.tokens[c];
      determined = determined || d.rel == Rel::kDet || d.rel == Rel::kNmodPoss;
      subject = subject || d.rel == Rel::kNsubj || d.rel == Rel::kNsubjPass;
      object = object || d.rel == Rel::kObj;
      bool const argument = one_of(d.rel, {Rel::kObj, Rel::kNsubj, Rel::kNsubjPass, Rel::kObl, Rel::kNmod});
      if (!argument && !one_of(d.rel, {Rel::kAux, Rel::kAdvmod, Rel::kAmod, Rel::kCompound, Rel::kMark, Rel::kCompoundPrt, Rel::kDet})) continue;
      bool const with_prep = !d.prep.empty() && one_of(d.rel, {Rel::kObl, Rel::kNmod});
      out_.put_joined({"has=", rel_name(d.rel), with_prep ? "_" : "", with_prep ? d.prep : "", ":", argument && d.pos == Upos::kPropn ? "NAME" : d.lemma});
    }
    out_.put("word_tag", t.lemma, t.tag);
    out_.put_if(noun && !determined, "bare_noun");
    if (!noun) out_.put("verb_has", subject ? "subject" : "no_subject", object ? "object" : "no_object");
  }

  CodingScene const& scene_;
  EventMention const& event_;
  std::string_view type_;
  SignList& out_;
};

}  // namespace

std::vector<std::string_view> event_signs(CodingScene const& scene, StorySigns const& story, EventMention const& event, StringArena& strings) {
  SignList out(strings);
  WordSigns(scene, event, out).add();
  add_party_signs(scene, event, out);
  story.add(event, out);
  return out.take();
}

}  // namespace dragoman
