// A document is on a pair when the two are the states it names most: a sentence of such a document that names nobody
// ("some cooperation will probably survive") is then taken to speak of them.
#include "dispute/named_states.h"

#include <algorithm>

namespace dragoman {
namespace {

constexpr std::int64_t kFocusMentions = 2;  // a state named once is not what a document is about

constexpr char const* kNamed =
    "select s.doc_id, s.sentence_number, m.actor_id, m.name, m.country_iso3, m.sector from entity_mentions m join sentences s on s.doc_id = m.doc_id "
    "and m.char_start >= s.char_start and m.char_start < s.char_end order by s.doc_id, s.sentence_number, m.entity_mention_id";

std::set<std::string> const& found_or_none(std::map<std::pair<std::string, std::int64_t>, std::set<std::string>> const& map, std::string const& doc, std::int64_t sentence) {
  static std::set<std::string> const kNone;
  auto const found = map.find({doc, sentence});
  return found == map.end() ? kNone : found->second;
}

}  // namespace

Result<NamedStates> NamedStates::load(Duck& duck, ActorRollup const& actors, std::optional<Date> as_of, std::set<std::string> const& kept) {
  auto const table = duck.query(kNamed);
  if (!table) return tl::unexpected(table.error());
  NamedStates out;
  for (auto const& r : table->rows) {
    PartyName const name{text_of(r[2]), text_of(r[3]), text_of(r[4]), text_of(r[5])};
    Place const place{text_of(r[0]), static_cast<std::int64_t>(number_of(r[1]))};
    if (!name.id.empty()) out.actors_[place].insert(name.id);
    std::string const id = kept.contains(name.id) ? name.id : actors.home_of(name, as_of);
    if (id.empty()) continue;
    out.states_[place].insert(id);
    ++out.counts_[place.first][id];
  }
  return out;
}

std::set<std::string> const& NamedStates::in_sentence(std::string const& doc, std::int64_t sentence) const { return found_or_none(states_, doc, sentence); }
std::set<std::string> const& NamedStates::actors_in(std::string const& doc, std::int64_t sentence) const { return found_or_none(actors_, doc, sentence); }

bool NamedStates::is_on_pair(std::string const& doc, std::string const& actor_1, std::string const& actor_2) const {
  auto const found = counts_.find(doc);
  if (found == counts_.end()) return false;
  auto count = [&](std::string const& id) {
    auto const n = found->second.find(id);
    return n == found->second.end() ? std::int64_t{0} : n->second;
  };
  std::int64_t const smaller = std::min(count(actor_1), count(actor_2));
  if (smaller < kFocusMentions) return false;
  return std::none_of(found->second.begin(), found->second.end(), [&](auto const& item) { return item.first != actor_1 && item.first != actor_2 && item.second > smaller; });
}

}  // namespace dragoman
