// Four queries (claims, conditions, relations, what they are about) put together by claim id. Relations inside a document
// come from claim_links with the event of the mention; the derived table adds those across documents.
#include "dispute/statement.h"

#include <algorithm>
#include <array>
#include <map>

#include "base/ascii.h"
#include "dyad/event_words.h"

namespace dragoman {
namespace {

constexpr char const* kClaims =
    "select c.claim_id, c.claim_kind::varchar, c.voice::varchar, c.stance::varchar, c.claimant_actor_id, c.claimant_raw, c.realis::varchar, c.probability_term, "
    "c.horizon_text, c.prob_low, c.prob_high, case when length(s.text) = s.char_end - s.char_start then substr(s.text, c.char_start - s.char_start + 1, c.char_end - c.char_start) end, s.text, c.doc_id, d.title, d.publisher, "
    "c.sentence_number, d.publish_date, coalesce(g.independent_source, d.publisher, c.doc_id) from claims c join documents d on d.doc_id = c.doc_id "
    "left join sentences s on s.doc_id = c.doc_id and s.sentence_number = c.sentence_number left join document_groups g on g.doc_id = c.doc_id "
    "where $1::date is null or d.publish_date is null or d.publish_date <= $1::date "
    "order by d.publish_date desc nulls last, c.doc_id, c.sentence_number, c.claim_id";
constexpr char const* kConditions =
    "select k.claim_id, k.condition_group, k.ordinal, k.connective, k.polarity, substr(s.text, k.char_start - s.char_start + 1, k.char_end - k.char_start) "
    "from claim_conditions k join claims c using (claim_id) left join sentences s on s.doc_id = c.doc_id and k.char_start >= s.char_start and k.char_start < s.char_end "
    "order by k.claim_id, k.condition_group, k.ordinal";
constexpr char const* kRelations =
    "select claim_id, relation, target_claim_id, target_event_id, min(basis), max(confidence) from ("
    "select l.claim_id, l.relation::varchar as relation, l.target_claim_id, m.event_id as target_event_id, l.basis, null as confidence "
    "from claim_links l left join event_membership m on m.event_mention_id = l.target_event_mention_id "
    "union all select claim_id, relation::varchar, target_claim_id, target_event_id, basis, confidence from claim_relations) group by all order by 1, 2, 3, 4";
constexpr char const* kAbout =
    "select distinct a.claim_id, m.event_id, a.event_mention_id, x.event_type, x.realis::varchar, coalesce(x.trigger_start >= c.char_start and x.trigger_start < c.char_end, true), greatest(0, coalesce(x.trigger_start - c.char_start, 0)) "
    "from claim_about a join event_membership m using (event_mention_id) join event_mentions x using (event_mention_id) join claims c on c.claim_id = a.claim_id order by 1, 2, 3";

class StatementReader {
 public:
  StatementReader(ActorRollup const& actors, NamedStates const& named) : actors_(actors), named_(named) {}

  Result<void> read(Duck& duck) {
    auto conditions = duck.query(kConditions), relations = duck.query(kRelations), about = duck.query(kAbout);
    for (auto const* table : {&conditions, &relations, &about})
      if (!*table) return tl::unexpected(table->error());
    for (auto const& r : conditions->rows)
      conditions_[text_of(r[0])].push_back({static_cast<std::int64_t>(number_of(r[1])), static_cast<std::int64_t>(number_of(r[2])), text_of(r[3]), text_of(r[5]), is_null(r[4]) || number_of(r[4]) != 0});
    for (auto const& r : relations->rows)
      relations_[text_of(r[0])].push_back({text_of(r[1]), text_of(r[2]), text_of(r[3]), text_of(r[4]), is_null(r[5]) ? std::nullopt : std::optional(number_of(r[5]))});
    for (auto const& r : about->rows) about_[text_of(r[0])].push_back({text_of(r[1]), text_of(r[2]), text_of(r[3]), text_of(r[4]), number_of(r[5]) != 0, static_cast<std::size_t>(number_of(r[6]))});
    return {};
  }

  Statement statement(std::vector<Value> const& r) const {
    Statement s;
    std::array const texts{&s.claim_id, &s.kind, &s.voice, &s.stance, &s.claimant_id, &s.claimant, &s.realis, &s.probability_term, &s.horizon};
    for (std::size_t i = 0; i < texts.size(); ++i) *texts[i] = text_of(r[i]);
    if (!is_null(r[9])) s.prob_low = number_of(r[9]);
    if (!is_null(r[10])) s.prob_high = number_of(r[10]);
    s.words = text_of(r[11]);
    s.quote = text_of(r[12]);
    s.doc_id = text_of(r[13]);
    s.title = text_of(r[14]);
    s.publisher = text_of(r[15]);
    s.sentence_number = static_cast<std::int64_t>(number_of(r[16]));
    s.date = date_of(r[17]);
    s.independent_source = text_of(r[18]);
    if (s.claimant.empty() && !s.claimant_id.empty()) s.claimant = actors_.name_of(s.claimant_id);
    auto const& states = named_.in_sentence(s.doc_id, s.sentence_number);
    s.states.assign(states.begin(), states.end());
    if (auto const found = conditions_.find(s.claim_id); found != conditions_.end()) s.conditions = found->second;
    if (auto const found = relations_.find(s.claim_id); found != relations_.end()) s.relations = found->second;
    if (auto const found = about_.find(s.claim_id); found != about_.end()) s.about = found->second;
    for (auto const& e : s.about)
      if (s.event_ids.empty() || s.event_ids.back() != e.event_id) s.event_ids.push_back(e.event_id);
    return s;
  }

 private:
  ActorRollup const& actors_;
  NamedStates const& named_;
  std::map<std::string, std::vector<StatedCondition>> conditions_;
  std::map<std::string, std::vector<StatedRelation>> relations_;
  std::map<std::string, std::vector<StatedEvent>> about_;
};

}  // namespace

Result<std::vector<Statement>> load_statements(Duck& duck, ActorRollup const& actors, NamedStates const& named, std::optional<Date> as_of) {
  StatementReader reader(actors, named);
  if (auto read = reader.read(duck); !read) return tl::unexpected(read.error());
  std::vector<Value> const day{as_of ? Value(*as_of) : Value(std::monostate{})};
  auto const table = duck.query(kClaims, day);
  if (!table) return tl::unexpected(table.error());
  std::vector<Statement> out;
  out.reserve(table->rows.size());
  for (auto const& row : table->rows) out.push_back(reader.statement(row));
  return out;
}

std::string speaker_words(Statement const& statement) {
  std::string const outlet = !statement.publisher.empty() ? statement.publisher : !statement.title.empty() ? "“" + statement.title + "”" : statement.doc_id;
  if (statement.voice == "publication" || statement.claimant.empty()) return outlet + (statement.voice == "publication" ? " (its own assessment)" : " (no speaker named)");
  return sentence_case(statement.claimant) + " (in " + outlet + ")";
}

}  // namespace dragoman
