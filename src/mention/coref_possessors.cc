// What belongs to somebody known only by now: "its troops" are of the country "its" stands for, "the group's leader"
// belongs to the group, "the country's foreign minister" is who held that office.
#include <algorithm>
#include <array>
#include <map>
#include <string>

#include "mention/actor_context.h"
#include "mention/mention_chains.h"
#include "mention/noun_phrase.h"

namespace dragoman {
namespace {

/// A copy that stays when the mention changes.
std::string_view kept(std::string_view text, std::pmr::memory_resource* memory) {
  char* const out = static_cast<char*>(memory->allocate(text.size(), 1));
  return {out, text.copy(out, text.size())};
}

class PossessorLinker {
 public:
  explicit PossessorLinker(MentionChains& chains) : chains_(chains) {
    for (EntityMention const& m : chains.mentions)
      if (!m.actor_id.empty() && chains.is_name(m.id)) actors_.emplace(kept(m.actor_id, chains.sources.memory()), m.id);
  }

  void run() {
    for (std::uint32_t i = 0; i < chains_.mentions.size(); ++i) {
      EntityMention const& m = chains_.mentions[i];
      if (m.is_pronoun || chains_.is_name(i) || !m.members.empty()) continue;
      auto const owner = owner_of(i);
      if (owner >= 0 && owner != static_cast<std::int32_t>(i)) belong(i, static_cast<std::uint32_t>(owner));
    }
  }

 private:
  /// "his counterpart", "its rival": on the other side.
  static bool is_other_party(std::string_view word) {
    constexpr std::array<std::string_view, 11> kOthers = {"counterpart", "rival",  "foe",   "enemy",    "adversary", "opponent",
                                                          "critic",      "friend", "ally", "neighbor", "neighbour"};
    return std::find(kOthers.begin(), kOthers.end(), word) != kOthers.end();
  }

  /// "Russia, whose troops left": the noun that the clause around "whose" is about, or -1.
  std::int32_t modified_by(std::uint32_t word) const {
    auto const& tokens = chains_.tree.tokens;
    while (tokens[word].head >= 0 && tokens[word].rel != Rel::kAclRelcl) word = static_cast<std::uint32_t>(tokens[word].head);
    return tokens[word].head;
  }

  /// The possessor or of-phrase, when coreference resolved it.
  std::int32_t owner_of(std::uint32_t i) const {
    for (std::uint32_t child : chains_.tree.children(chains_.mentions[i].head)) {
      Token const& token = chains_.tree.tokens[child];
      bool const owns = token.rel == Rel::kNmodPoss ||
                        (token.rel == Rel::kNmod && (token.prep == "of" || token.prep == "for" || token.prep == "from"));
      if (!owns) continue;
      if (token.tag == "WP$") return chains_.at(modified_by(child));
      auto const found = chains_.at(static_cast<std::int32_t>(child));
      if (found >= 0 && chains_.linked(static_cast<std::uint32_t>(found))) return found;
    }
    return -1;
  }

  void belong(std::uint32_t i, std::uint32_t owner_id) {
    EntityMention const& owner = chains_.best(owner_id);
    EntityMention& m = chains_.mentions[i];
    if (chains_.same(i, owner_id)) return;
    if (is_other_party(chains_.word(i))) return face(i, owner_id);
    if (m.country.empty()) m.country = owner.country;
    auto const match = chains_.agent(i);
    bool const body = owner.kind == MentionKind::kRebel || owner.kind == MentionKind::kParty ||
                      owner.kind == MentionKind::kOrganization || owner.kind == MentionKind::kIgo ||
                      owner.kind == MentionKind::kCompany;
    if (match && match->agent.relational && body && is_party_kind(m.kind)) {
      m.sector = owner.sector;
      if (m.actor_id.empty()) m.actor_id = owner.actor_id;
    }
    if (match && owner.kind == MentionKind::kState) hold_office(i, *match, owner);
    m.cameo = is_party_kind(m.kind) ? cameo_code(m.country, m.sector) : std::string();
    m.rule += "+possessor";
  }

  /// "Islamabad accused its neighbour": the only other state told of just before.
  void face(std::uint32_t i, std::uint32_t owner) {
    std::string_view const word = chains_.word(i);
    constexpr std::array<std::string_view, 6> kStates = {"neighbor", "neighbour", "rival", "foe", "enemy", "adversary"};
    bool const fits = std::find(kStates.begin(), kStates.end(), word) != kStates.end() && !chains_.mentions[i].is_plural;
    EntityMention const& known = chains_.best(owner);
    if (!fits || known.country.empty() || known.kind == MentionKind::kPerson) return;
    std::int32_t other = -1;
    for (auto j = i; j-- > 0 && chains_.sentence(j) + 2 > chains_.sentence(i) && i - j <= kFarthest;) {
      EntityMention const& c = chains_.best(j);
      bool const state = c.kind == MentionKind::kState && chains_.mentions[j].is_party && c.country != known.country;
      if (!state) continue;
      if (other >= 0 && c.country != chains_.best(static_cast<std::uint32_t>(other)).country) return;
      other = static_cast<std::int32_t>(j);
    }
    if (other < 0) return;
    chains_.mentions[i].kind = MentionKind::kState;
    chains_.mentions[i].sector.clear();
    chains_.link(static_cast<std::uint32_t>(other), i, "other");
  }

  void hold_office(std::uint32_t i, AgentTable::Match const& match, EntityMention const& state) {
    EntityMention& m = chains_.mentions[i];
    if (m.is_plural || !m.actor_id.empty()) return;
    auto const full = full_agent(i).value_or(match.agent);
    auto const person = office_holder_of(chains_.sources, state.country, full, chains_.document.date);
    if (!person) return;
    m.actor_id = person->id;
    m.name = person->name;
    m.rule = "coref:office";
    auto const named = actors_.find(m.actor_id);
    if (named != actors_.end()) chains_.link(std::min(named->second, i), std::max(named->second, i), "office");
  }

  /// "foreign minister" rather than "minister".
  std::optional<Agent> full_agent(std::uint32_t i) const {
    auto const head = chains_.mentions[i].head;
    if (head == 0) return std::nullopt;
    std::string_view const before = chains_.tree.tokens[head - 1].lower, word = chains_.word(i);
    std::string_view const words[] = {before, word};
    auto const match = chains_.sources.agents.match(words);
    return match ? std::optional(match->agent) : std::nullopt;
  }

  MentionChains& chains_;
  std::pmr::map<std::string_view, std::uint32_t> actors_{chains_.sources.memory()};  ///< the first name of each
};

}  // namespace

void link_possessors(MentionChains& chains) { PossessorLinker(chains).run(); }

}  // namespace dragoman
