// A forecast rarely names both states in its own sentence ("some cooperation will probably survive"), so a claim is also
// taken for one on the pair when it stands in a document that is on the pair: the two are the states it names most. A
// sentence that names a third state beside only one of the two is about somebody else.
#include "outlook/source_claims.h"

#include <algorithm>
#include <map>
#include <set>

#include "dyad/event_words.h"

namespace dragoman {
namespace {

constexpr std::int64_t kFocusMentions = 2;  // a state named once is not what a document is about

constexpr char const* kClaims =
    "select c.claim_id, c.claim_kind::varchar, c.voice::varchar, c.stance::varchar, c.claimant_actor_id, c.claimant_raw, c.realis::varchar, c.probability_term, "
    "c.horizon_text, c.prob_low, c.prob_high, case when length(s.text) = s.char_end - s.char_start then substr(s.text, c.char_start - s.char_start + 1, c.char_end - c.char_start) end, s.text, c.doc_id, d.title, d.publisher, "
    "c.sentence_number, d.publish_date from claims c join documents d on d.doc_id = c.doc_id "
    "left join sentences s on s.doc_id = c.doc_id and s.sentence_number = c.sentence_number "
    "where $1::date is null or d.publish_date is null or d.publish_date <= $1::date "
    "order by d.publish_date desc nulls last, c.doc_id, c.sentence_number, c.claim_id";
constexpr char const* kNamed =
    "select s.doc_id, s.sentence_number, m.actor_id, m.name, m.country_iso3, m.sector from entity_mentions m join sentences s on s.doc_id = m.doc_id "
    "and m.char_start >= s.char_start and m.char_start < s.char_end order by s.doc_id, s.sentence_number, m.entity_mention_id";
constexpr char const* kConditions =
    "select k.claim_id, k.condition_group, k.ordinal, k.connective, k.polarity, substr(s.text, k.char_start - s.char_start + 1, k.char_end - k.char_start) "
    "from claim_conditions k join claims c using (claim_id) left join sentences s on s.doc_id = c.doc_id and k.char_start >= s.char_start and k.char_start < s.char_end "
    "order by k.claim_id, k.condition_group, k.ordinal";
constexpr char const* kRelations =
    "select l.claim_id, l.relation::varchar, l.target_claim_id, m.event_id from claim_links l left join event_membership m on m.event_mention_id = l.target_event_mention_id "
    "union select claim_id, relation::varchar, target_claim_id, target_event_id from claim_relations order by 1, 2, 3, 4";
constexpr char const* kAbout = "select distinct a.claim_id, m.event_id from claim_about a join event_membership m using (event_mention_id) order by 1, 2";

using States = std::set<std::string>;

class ClaimReader {
 public:
  ClaimReader(DyadInputs const& inputs, Question const& question) : inputs_(inputs), question_(question) {
    for (auto const& e : inputs.events) {
      if (joins_both(e)) pair_events_.insert(e.id);
      if (names_one(e)) touching_events_.insert(e.id);
    }
  }

  Result<void> read(Duck& duck) {
    auto named = duck.query(kNamed), conditions = duck.query(kConditions), relations = duck.query(kRelations), about = duck.query(kAbout);
    for (auto const* table : {&named, &conditions, &relations, &about})
      if (!*table) return tl::unexpected(table->error());
    for (auto const& r : named->rows) name_state(r);
    for (auto const& r : conditions->rows)
      conditions_[text_of(r[0])].push_back({static_cast<std::int64_t>(number_of(r[1])), static_cast<std::int64_t>(number_of(r[2])), text_of(r[3]), text_of(r[5]), is_null(r[4]) || number_of(r[4]) != 0});
    for (auto const& r : relations->rows)
      relations_[text_of(r[0])].push_back({text_of(r[1]), text_of(r[2]), text_of(r[3])});
    for (auto const& r : about->rows) about_[text_of(r[0])].push_back(text_of(r[1]));
    return {};
  }

  PairClaim claim(std::vector<Value> const& r) const {
    PairClaim c;
    c.claim_id = text_of(r[0]);
    c.kind = text_of(r[1]);
    c.voice = text_of(r[2]);
    c.stance = text_of(r[3]);
    c.claimant_id = text_of(r[4]);
    c.claimant = text_of(r[5]);
    c.realis = text_of(r[6]);
    c.probability_term = text_of(r[7]);
    c.horizon = text_of(r[8]);
    if (!is_null(r[9])) c.prob_low = number_of(r[9]);
    if (!is_null(r[10])) c.prob_high = number_of(r[10]);
    c.words = text_of(r[11]);
    c.quote = text_of(r[12]);
    c.doc_id = text_of(r[13]);
    c.title = text_of(r[14]);
    c.publisher = text_of(r[15]);
    c.sentence_number = static_cast<std::int64_t>(number_of(r[16]));
    c.date = date_of(r[17]);
    if (c.claimant.empty() && !c.claimant_id.empty()) c.claimant = inputs_.actors.name_of(c.claimant_id);
    if (auto const found = conditions_.find(c.claim_id); found != conditions_.end()) c.conditions = found->second;
    if (auto const found = relations_.find(c.claim_id); found != relations_.end()) c.relations = found->second;
    if (auto const found = about_.find(c.claim_id); found != about_.end()) c.event_ids = found->second;
    weigh(c);
    return c;
  }

 private:
  static bool on_side(EventParty const& p, std::string const& actor) { return p.name.id == actor || p.state == actor || p.group == actor; }
  bool any_party(PastEvent const& e, std::string const& actor) const {
    for (auto const* list : {&e.actors, &e.recipients, &e.against, &e.themes})
      for (auto const& p : *list)
        if (on_side(p, actor)) return true;
    return false;
  }
  bool joins_both(PastEvent const& e) const { return any_party(e, question_.actor_1) && any_party(e, question_.actor_2); }
  bool names_one(PastEvent const& e) const { return any_party(e, question_.actor_1) || any_party(e, question_.actor_2); }
  bool ours(std::string const& id) const { return id == question_.actor_1 || id == question_.actor_2; }

  void name_state(std::vector<Value> const& r) {
    PartyName const name{text_of(r[2]), text_of(r[3]), text_of(r[4]), text_of(r[5])};
    std::string id = ours(name.id) ? name.id : inputs_.actors.home_of(name, inputs_.as_of);
    if (id.empty()) return;
    sentences_[{text_of(r[0]), static_cast<std::int64_t>(number_of(r[1]))}].insert(id);
    ++mentions_[text_of(r[0])][id];
  }

  bool on_the_pair(std::string const& doc) const {
    auto const found = mentions_.find(doc);
    if (found == mentions_.end()) return false;
    auto count = [&](std::string const& id) {
      auto const n = found->second.find(id);
      return n == found->second.end() ? std::int64_t{0} : n->second;
    };
    std::int64_t const smaller = std::min(count(question_.actor_1), count(question_.actor_2));
    if (smaller < kFocusMentions) return false;
    return std::none_of(found->second.begin(), found->second.end(), [&](auto const& item) { return !ours(item.first) && item.second > smaller; });
  }

  void weigh(PairClaim& c) const {
    auto const found = sentences_.find({c.doc_id, c.sentence_number});
    States const named = found == sentences_.end() ? States{} : found->second;
    c.states.assign(named.begin(), named.end());
    bool const first = named.contains(question_.actor_1), second = named.contains(question_.actor_2);
    auto about = [&](std::set<std::string> const& events) { return std::any_of(c.event_ids.begin(), c.event_ids.end(), [&](auto const& id) { return events.contains(id); }); };
    std::string const speaker = inputs_.actors.state_of({c.claimant_id, "", "", ""}, c.date);
    c.touches = first || second || about(touching_events_) || ours(speaker) || ours(c.claimant_id);
    if ((first && second) || about(pair_events_)) c.relevance = 1;
    else if (on_the_pair(c.doc_id) && named.size() == 1 && (first || second)) c.relevance = 0.6;
    else if (on_the_pair(c.doc_id) && named.empty()) c.relevance = 0.5;
  }

  DyadInputs const& inputs_;
  Question const& question_;
  std::set<std::string> pair_events_, touching_events_;
  std::map<std::pair<std::string, std::int64_t>, States> sentences_;
  std::map<std::string, std::map<std::string, std::int64_t>> mentions_;
  std::map<std::string, std::vector<StatedCondition>> conditions_;
  std::map<std::string, std::vector<StatedRelation>> relations_;
  std::map<std::string, std::vector<std::string>> about_;
};

}  // namespace

Result<std::vector<PairClaim>> load_pair_claims(Duck& duck, DyadInputs const& inputs, Question const& question) {
  ClaimReader reader(inputs, question);
  if (auto read = reader.read(duck); !read) return tl::unexpected(read.error());
  std::vector<Value> const day{question.as_of ? Value(*question.as_of) : Value(std::monostate{})};
  auto table = duck.query(kClaims, day);
  if (!table) return tl::unexpected(table.error());
  std::vector<PairClaim> claims;
  for (auto const& row : table->rows) {
    PairClaim c = reader.claim(row);
    if (c.relevance > 0 || c.touches) claims.push_back(std::move(c));
  }
  return claims;
}

std::string speaker_words(PairClaim const& claim) {
  std::string const outlet = !claim.publisher.empty() ? claim.publisher : !claim.title.empty() ? "“" + claim.title + "”" : claim.doc_id;
  if (claim.voice == "publication" || claim.claimant.empty()) return outlet + (claim.voice == "publication" ? " (its own assessment)" : " (no speaker named)");
  return sentence_case(claim.claimant) + " (in " + outlet + ")";
}

}  // namespace dragoman
