// Who is named on both sides tells more of an event than its word does: two known bodies of two countries are seldom there
// by chance, "a candidate" and "voters" often are. And a party may be of the right kind and the wrong one: how it hangs on
// the word and by which rule it was resolved tell how far to trust it.
#include "event/party_signs.h"

#include <algorithm>
#include <array>

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

/// What the phrase looks like: "name", "pronoun", "number", "the", "a", "some", "whose", "whose_pronoun", "counted"; without
/// any of these "named" or "named_plural" where a name stands with the noun, "bare" or "bare_plural".
std::string_view phrase_look(Tree const& tree, std::uint32_t head, bool plural) {
  Token const& t = tree.tokens[head];
  if (t.pos != Upos::kNoun) return word_form(t);
  bool named = false;
  for (std::uint32_t c : tree.children(head)) {
    Token const& d = tree.tokens[c];
    if (d.rel == Rel::kNmodPoss) return d.pos == Upos::kPron ? "whose_pronoun" : "whose";
    if (d.rel == Rel::kDet) return one_of(d.lemma, {"the", "this", "that", "these", "those"}) ? "the" : one_of(d.lemma, {"a", "an"}) ? "a" : "some";
    if (d.rel == Rel::kNummod) return "counted";
    named = named || (d.pos == Upos::kPropn && one_of(d.rel, {Rel::kCompound, Rel::kFlat, Rel::kAppos}));
  }
  if (named) return plural ? "named_plural" : "named";
  return plural ? "bare_plural" : "bare";
}

class PartySigns {
 public:
  PartySigns(CodingScene const& scene, EventMention const& event, SignList& out)
      : scene_(scene), event_(event), type_(event_type_name(event.type)), out_(out) {}

  void add() {
    std::string_view const a = add_side("actor", event_.actors), r = add_side("recipient", event_.recipients);
    out_.put("both", a, r);
    out_.put("actor_type", a, type_);
    out_.put("recipient_type", r, type_);
    std::string_view const tag = scene_.tree.tokens[event_.trigger].tag;
    out_.put("actor_tag", event_.actors.empty() ? "none" : "some", tag);
    out_.put("recipient_tag", event_.recipients.empty() ? "none" : "some", tag);
    if (event_.actors.empty() || event_.recipients.empty()) return;
    EntityMention const *actor = mention_of(scene_.mentions, event_.actors.front()), *recipient = mention_of(scene_.mentions, event_.recipients.front());
    if (actor != nullptr && recipient != nullptr) add_pair(*actor, *recipient);
  }

 private:
  /// Signs of the first party of a side; its standing, "none" without one.
  std::string_view add_side(std::string_view side, std::vector<Participant> const& list) {
    if (list.empty()) {
      out_.put(side, "none");
      return "none";
    }
    Participant const& p = list.front();
    std::string_view const standing = party_standing(scene_.mentions, p);
    out_.put(side, standing);
    if (list.size() > 1) out_.put_joined({side, "_several"});
    if (std::any_of(list.begin(), list.end(), [&](Participant const& x) { return one_of(party_standing(scene_.mentions, x), {"thing", "text", "pronoun", "place"}); })) out_.put_joined({side, "_no_party"});
    EntityMention const* m = mention_of(scene_.mentions, p);
    if (m != nullptr) add_mention(side, *m);
    if (p.head < 0) {
      out_.put_joined({side, "_slot=elsewhere"});
      return standing;
    }
    auto const head = static_cast<std::uint32_t>(p.head);
    if (m != nullptr) add_reference(side, head, *m);
    add_place(side, head);
    add_phrase(side, head, standing, m != nullptr && m->is_plural);
    return standing;
  }

  /// Where the full name of the party stands, seen from the word that stands for it here, and how that word was resolved.
  void add_reference(std::string_view side, std::uint32_t head, EntityMention const& named) {
    std::uint32_t const sentence = scene_.tree.tokens[named.head].sentence;
    std::string_view const where = named.head == head ? "itself" : sentence == event_.sentence ? "here" : sentence + 1 == event_.sentence ? "before" : "far";
    out_.put_joined({side, "_named=", where, ":", word_form(scene_.tree.tokens[head])});
    if (EntityMention const* m = scene_.phrases.mention_at(head); m != nullptr && m->head == head) out_.put_joined({side, "_rule=", m->rule});
  }

  void add_mention(std::string_view side, EntityMention const& m) {
    if (!m.country.empty()) out_.put_joined({side, "_country"});
    if (!m.sector.empty()) out_.put_joined({side, "_sector=", m.sector});
    if (!m.actor_id.empty()) out_.put_joined({side, "_known"});
    if (!m.rule.empty()) out_.put_joined({side, "_by=", m.rule});
    if (m.tokens.end - m.tokens.begin > 7) out_.put_joined({side, "_long"});
    Token const& first = scene_.tree.tokens[static_cast<std::size_t>(m.tokens.begin)];
    if (first.pos == Upos::kDet) out_.put_joined({side, "_determiner=", first.lemma});
    auto const& all = scene_.mentions.entities;
    out_.put_joined({side, "_told=", m.chain < 0 ? "1" : how_many(std::count_if(all.begin(), all.end(), [&](EntityMention const& x) { return x.chain == m.chain; }))});
  }

  /// How the party hangs on the word: its slot, or that it was found elsewhere.
  void add_place(std::string_view side, std::uint32_t head) {
    out_.put_joined({side, "_form=", word_form(scene_.tree.tokens[head])});
    auto const gap = static_cast<std::int64_t>(head) - static_cast<std::int64_t>(event_.trigger);
    out_.put_joined({side, gap < 0 ? "_before=" : "_after=", how_many(gap < 0 ? -gap : gap)});
    if (event_.predicate >= 0)
      for (Argument const& a : scene_.predicates.all[static_cast<std::size_t>(event_.predicate)].arguments)
        if (a.token == head) {
          out_.put_joined({side, "_slot=", a.inherited ? "inherited_" : "", slot_name(a.slot)});
          if (!a.prep.empty()) out_.put_joined({side, "_prep=", a.prep});
          return;
        }
    out_.put_joined({side, scene_.tree.is_ancestor(event_.trigger, head) ? "_slot=below" : "_slot=beside"});
  }

  void add_phrase(std::string_view side, std::uint32_t head, std::string_view standing, bool plural) {
    std::string_view const look = phrase_look(scene_.tree, head, plural || scene_.tree.tokens[head].tag == "NNS");
    out_.put_joined({side, "_look_type=", look, ":", type_});
    out_.put_joined({side, "_look_kind=", look, ":", standing});
    std::string_view const label = scene_.phrases.entity_label(head);
    out_.put_joined({side, "_label=", label.empty() ? "none" : label});
    out_.put_joined({side, "_label_kind=", label.empty() ? "none" : label, ":", standing});
  }

  void add_pair(EntityMention const& a, EntityMention const& r) {
    std::string_view const lands = a.country.empty() ? (r.country.empty() ? "unknown" : "actor_unknown") : r.country.empty() ? "recipient_unknown" : a.country == r.country ? "one" : "two";
    out_.put("countries", lands);
    out_.put("countries_type", lands, type_);
    std::string_view const known = a.actor_id.empty() ? (r.actor_id.empty() ? "neither" : "recipient") : r.actor_id.empty() ? "actor" : a.actor_id == r.actor_id ? "same" : "both";
    out_.put("known", known);
    out_.put("known_type", known, type_);
    out_.put_if(a.chain >= 0 && a.chain == r.chain, "same_chain");
    out_.put_if(a.span.begin < r.span.end && r.span.begin < a.span.end, "overlap");
  }

  CodingScene const& scene_;
  EventMention const& event_;
  std::string_view type_;
  SignList& out_;
};

}  // namespace

std::string_view word_form(Token const& t) {
  if (t.pos == Upos::kPropn) return "name";
  return t.pos == Upos::kPron ? "pronoun" : t.pos == Upos::kNum ? "number" : t.pos == Upos::kNoun ? "noun" : "other";
}

std::string_view slot_name(Slot slot) {
  constexpr std::array<std::string_view, 7> kNames = {"subject", "object", "indirect", "oblique", "complement", "possessor", "modifier"};
  return kNames[static_cast<std::size_t>(slot)];
}

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

void add_party_signs(CodingScene const& scene, EventMention const& event, SignList& out) { PartySigns(scene, event, out).add(); }

}  // namespace dragoman
