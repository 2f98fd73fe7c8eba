// Verbs of the news are verbs of everyday life: people call, help and press each other in every text, and no frame can
// list all that its word does not mean. What tells a signed event from a chance match is seldom one thing: the kind of
// both parties, how they hang on the word, its form, the sort of text. The signs are plain and named, so that a reader
// can see which of them spoke for an event and which against it.
#include "event/event_signs.h"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <string>
#include <utility>

#include "base/one_of.h"

namespace dragoman {

namespace {

std::string_view standing_of_person(EntityMention const& m) {
  if (one_of(m.sector, {"MIL", "REB", "UAF", "SPY", "CRM"})) return m.is_plural ? "fighters" : "fighter";
  if (m.sector == "COP") return "police";
  if (one_of(m.sector, {"GOV", "LEG", "OPP", "PTY", "IGO", "JUD", "ELI"})) return m.actor_id.empty() ? "official" : "leader";
  if (one_of(m.sector, {"JRN", "MED"})) return "reporter";
  if (!m.actor_id.empty()) return "known_person";
  if (m.is_plural) return m.sector.empty() ? "people" : "group";
  return m.sector.empty() || m.sector == "CVL" ? "person" : "professional";
}

std::string_view form_of(Token const& t) {
  if (t.pos == Upos::kPropn) return "name";
  return t.pos == Upos::kPron ? "pronoun" : t.pos == Upos::kNum ? "number" : t.pos == Upos::kNoun ? "noun" : "other";
}

std::string_view slot_name(Slot slot) {
  constexpr std::array<std::string_view, 7> kNames = {"subject", "object", "indirect", "oblique", "complement", "possessor", "modifier"};
  return kNames[static_cast<std::size_t>(slot)];
}

std::string_view governed_name(Governed governed) {
  constexpr std::array<std::string_view, 13> kNames = {"none", "complement", "infinitive", "gerund", "adverbial", "purpose", "conditional",
                                                       "relative", "participle", "conjunct", "parataxis", "noun_object", "noun_oblique"};
  return kNames[static_cast<std::size_t>(governed)];
}

std::string_view how_many(std::int64_t n) { return n <= 1 ? "1" : n == 2 ? "2" : n <= 4 ? "4" : n <= 9 ? "9" : "more"; }

class Signs {
 public:
  Signs(CodingScene const& scene, EventMention const& event, StringArena& strings)
      : scene_(scene), event_(event), sentence_(scene.tree.sentences[event.sentence]), strings_(strings) {}

  std::vector<std::string_view> all() {
    out_.reserve(80);
    put("bias");
    add_frame();
    if (event_.predicate >= 0) add_clause(scene_.predicates.all[static_cast<std::size_t>(event_.predicate)]);
    add_parties();
    add_details();
    add_sentence();
    std::sort(out_.begin(), out_.end());
    out_.erase(std::unique(out_.begin(), out_.end()), out_.end());
    return std::move(out_);
  }

 private:
  /// A name that outlives the document.
  void put(std::string_view name) { out_.push_back(name); }
  void put(std::string_view family, std::string_view value) { put_joined({family, "=", value}); }
  void put(std::string_view family, std::string_view a, std::string_view b) { put_joined({family, "=", a, ":", b}); }
  void put_joined(std::initializer_list<std::string_view> parts) {
    joined_.clear();
    for (std::string_view part : parts) joined_ += part;
    out_.push_back(strings_.keep(joined_));
  }
  void put_if(bool present, std::string_view name) {
    if (present) put(name);
  }

  void add_frame() {
    std::string_view const type = event_type_name(event_.type);
    std::string_view const rule = event_.rule;
    std::string_view const frame = rule.substr(0, rule.find('+'));
    put("type", type);
    put("frame", frame);
    put("class", frame.substr(0, frame.find('.')));
    if (std::size_t const dot = frame.find('.'); dot != std::string_view::npos) put("sense", frame.substr(dot + 1));
    put_if(rule.find("compose") != std::string_view::npos, "composed");
    put("mode", type, event_.mode.empty() ? "none" : event_.mode);
    put("realis", realis_name(event_.realis));
    put_if(event_.embedded_in >= 0, "embedded");
    put_if(event_.background, "background");
    put_if(event_.same_as >= 0, "told_before");
    put_if(event_.reciprocal, "reciprocal");
    Token const& t = scene_.tree.tokens[event_.trigger];
    put("word", t.lemma);
    put("tag", t.tag);
    put("relation", rel_name(t.rel));
    put("tag_type", t.tag, type);
  }

  void add_clause(Predicate const& p) {
    put("governed", governed_name(p.governed));
    put("tense", p.tense == Tense::kNone ? "none" : tense_name(p.tense));
    put_if(p.passive, "passive");
    put_if(p.passive && event_.actors.empty(), "passive_alone");
    put_if(p.negated, "negated");
    put_if(p.question, "question");
    put_if(p.imperative, "imperative");
    put_if(p.progressive, "progressive");
    put_if(p.perfect, "perfect");
    put_if(p.in_condition, "in_condition");
    put_if(p.in_quotation, "in_quotation");
    put_if(p.said >= 0, "said");
    if (!p.modality.empty()) put("modality", p.modality);
    if (!p.particle.empty()) put("particle", p.particle);
    for (Argument const& a : p.arguments) {
      if (a.slot != Slot::kSubject && a.slot != Slot::kObject) continue;
      bool const party = scene_.phrases.is_party(a.token) || scene_.phrases.is(a.token, PhraseKind::kPerson);
      put(slot_name(a.slot), party ? "party" : form_of(scene_.tree.tokens[a.token]));
    }
    if (p.governor >= 0) put("under", scene_.predicates.all[static_cast<std::size_t>(p.governor)].lemma);
  }

  void add_parties() {
    std::string_view const a = add_party("actor", event_.actors), r = add_party("recipient", event_.recipients);
    std::string_view const type = event_type_name(event_.type);
    put("both", a, r);
    put("actor_type", a, type);
    put("recipient_type", r, type);
    std::string_view const tag = scene_.tree.tokens[event_.trigger].tag;
    put("actor_tag", event_.actors.empty() ? "none" : "some", tag);
    put("recipient_tag", event_.recipients.empty() ? "none" : "some", tag);
  }

  /// Signs of the first party of a side; its standing, "none" without one.
  std::string_view add_party(std::string_view side, std::vector<Participant> const& list) {
    if (list.empty()) {
      put(side, "none");
      return "none";
    }
    Participant const& p = list.front();
    std::string_view const standing = party_standing(scene_.mentions, p);
    put(side, standing);
    if (list.size() > 1) put_joined({side, "_several"});
    if (std::any_of(list.begin(), list.end(), [&](Participant const& x) { return one_of(party_standing(scene_.mentions, x), {"thing", "text", "pronoun", "place"}); })) put_joined({side, "_no_party"});
    if (EntityMention const* m = mention_of(scene_.mentions, p)) {
      if (!m->country.empty()) put_joined({side, "_country"});
      if (!m->sector.empty()) put_joined({side, "_sector"});
      if (!m->actor_id.empty()) put_joined({side, "_known"});
      if (!m->rule.empty()) put_joined({side, "_by=", std::string_view(m->rule).substr(0, m->rule.find('+'))});
      if (m->tokens.end - m->tokens.begin > 7) put_joined({side, "_long"});
      std::uint32_t const first = static_cast<std::uint32_t>(m->tokens.begin);
      if (scene_.tree.tokens[first].pos == Upos::kDet) put_joined({side, "_determiner=", scene_.tree.tokens[first].lemma});
      auto const& all = scene_.mentions.entities;
      put_joined({side, "_told=", m->chain < 0 ? "1" : how_many(std::count_if(all.begin(), all.end(), [&](EntityMention const& x) { return x.chain == m->chain; }))});
    }
    add_place_of(side, p);
    return standing;
  }

  /// How the party hangs on the word: its slot, or that it was found elsewhere.
  void add_place_of(std::string_view side, Participant const& p) {
    if (p.head < 0) return put_joined({side, "_slot=elsewhere"});
    put_joined({side, "_form=", form_of(scene_.tree.tokens[static_cast<std::size_t>(p.head)])});
    auto const head = static_cast<std::uint32_t>(p.head);
    auto const gap = static_cast<std::int64_t>(head) - static_cast<std::int64_t>(event_.trigger);
    put_joined({side, gap < 0 ? "_before=" : "_after=", how_many(gap < 0 ? -gap : gap)});
    if (event_.predicate >= 0)
      for (Argument const& a : scene_.predicates.all[static_cast<std::size_t>(event_.predicate)].arguments)
        if (a.token == head) {
          put_joined({side, "_slot=", a.inherited ? "inherited_" : "", slot_name(a.slot)});
          if (!a.prep.empty()) put_joined({side, "_prep=", a.prep});
          return;
        }
    put_joined({side, scene_.tree.is_ancestor(event_.trigger, head) ? "_slot=below" : "_slot=beside"});
  }

  void add_details() {
    put_if(!event_.quantities.empty(), "figures");
    put_if(event_.place >= 0, "place");
    put_if(!event_.instruments.empty(), "instrument");
    put("date", event_.date_basis.empty() ? "none" : event_.date_basis);
  }

  bool tells_mishap(std::size_t sentence) const {
    std::int32_t const mishap = scene_.frames.group("MISHAP");
    if (mishap < 0) return false;
    Sentence const& s = scene_.tree.sentences[sentence];
    for (std::uint32_t t = s.begin; t < s.end; ++t)
      if (scene_.phrases.in_group(t, static_cast<std::uint32_t>(mishap))) return true;
    return false;
  }

  /// An accident is often called one in the headline, two sentences before or two behind.
  bool mishap_near() const {
    if (tells_mishap(0)) return true;
    std::size_t const last = std::min<std::size_t>(event_.sentence + 2, scene_.tree.sentences.size() - 1);
    for (std::size_t s = event_.sentence < 2 ? 0 : event_.sentence - 2; s <= last; ++s)
      if (tells_mishap(s)) return true;
    return false;
  }

  void add_sentence() {
    std::size_t words = 0, capitals = 0, second = 0, first = 0;
    bool asks = false, quoted = false, self = false;
    for (std::uint32_t t = sentence_.begin; t < sentence_.end; ++t) {
      Token const& token = scene_.tree.tokens[t];
      asks = asks || token.text == "?";
      quoted = quoted || token.text == "\"" || token.text == "“" || token.text == "''" || token.text == "``";
      if (token.pos == Upos::kPunct || token.text.empty()) continue;
      ++words;
      capitals += token.text[0] >= 'A' && token.text[0] <= 'Z';
      second += one_of(token.lemma, {"you", "your"});
      first += one_of(token.text, {"I", "me", "my", "we", "We", "our", "us", "My", "Our"});
      self = self || one_of(token.text, {"himself", "herself", "themselves"});
    }
    put_if(words > 3 && capitals * 10 > words * 6, "headline");
    put_if(asks, "asks");
    put_if(quoted, "quotes");
    put_if(second > 0, "second_person");
    put_if(first > 0, "first_person");
    put_if(tells_mishap(event_.sentence), "mishap");
    put_if(mishap_near(), "mishap_near");
    put_if(self, "reflexive");
  }

  CodingScene const& scene_;
  EventMention const& event_;
  Sentence const& sentence_;
  StringArena& strings_;
  std::string joined_;
  std::vector<std::string_view> out_;
};

}  // namespace

std::string_view party_standing(Mentions const& mentions, Participant const& party) {
  EntityMention const* m = mention_of(mentions, party);
  if (m == nullptr) return "text";
  if (m->is_pronoun && m->actor_id.empty() && m->country.empty()) return "pronoun";
  switch (m->kind) {
    case MentionKind::kState: return "state";
    case MentionKind::kIgo: return "igo";
    case MentionKind::kGovernment: return "government";
    case MentionKind::kMilitary: return "military";
    case MentionKind::kPolice: return "police";
    case MentionKind::kRebel: return "armed";
    case MentionKind::kParty: return "party";
    case MentionKind::kOrganization: return m->actor_id.empty() ? "body" : "organization";
    case MentionKind::kMedia: return "media";
    case MentionKind::kCompany: return "company";
    case MentionKind::kCivilian: return "group";
    case MentionKind::kPerson: return standing_of_person(*m);
    case MentionKind::kPlace: return "place";
    case MentionKind::kFacility:
    case MentionKind::kBuilding:
    case MentionKind::kInfrastructure: return "building";
    case MentionKind::kVehicle: return "vehicle";
    case MentionKind::kThing: return m->is_party ? "party_thing" : "thing";
  }
  return "thing";
}

std::vector<std::string_view> event_signs(CodingScene const& scene, EventMention const& event, StringArena& strings) {
  return Signs(scene, event, strings).all();
}

}  // namespace dragoman
