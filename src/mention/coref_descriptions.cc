// Definite descriptions. "The group" looks back for a body, "the country" for a state, "the minister" for somebody with
// that title, "the gunmen" for the gunmen told of before; "both sides" and "the two countries" take the last two.
// Looking back stops after a few sentences: a description without a near antecedent introduces its referent.
#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <vector>

#include "mention/actor_context.h"
#include "mention/mention_chains.h"
#include "mention/noun_phrase.h"

namespace dragoman {
namespace {

constexpr std::uint32_t kNear = 4;  ///< sentences back

class DescriptionLinker {
 public:
  explicit DescriptionLinker(MentionChains& chains) : chains_(chains) {}

  void run() {
    for (std::uint32_t i = 0; i < chains_.mentions.size(); ++i) {
      EntityMention const& m = chains_.mentions[i];
      if (m.is_pronoun || chains_.is_name(i) || !m.members.empty() || m.rule == "alias+agent" || m.rule == "office") continue;
      if (chains_.linked(i) || !is_definite(i) || is_of_new_place(i)) continue;
      if (pair_words(i) && stand_for_pair(i)) continue;
      if (chains_.mentions[i].is_plural && stand_for_states(i)) continue;
      resolve(i);
    }
  }

 private:
  bool is_definite(std::uint32_t i) const {
    constexpr std::array<std::string_view, 7> kDefinite = {"the", "this", "that", "these", "those", "both", "such"};
    auto const first = chains_.tree.tokens[chains_.mentions[i].tokens.begin].lower;
    return std::find(kDefinite.begin(), kDefinite.end(), first) != kDefinite.end();
  }

  /// "both sides", "the two countries", "the two men".
  bool pair_words(std::uint32_t i) const {
    if (!chains_.mentions[i].is_plural || is_of_matter(i)) return false;
    auto const tokens = chains_.mentions[i].tokens;
    for (auto t = tokens.begin; t < tokens.end; ++t) {
      auto const word = chains_.tree.tokens[t].lower;
      if (word == "two" || word == "both") return true;
    }
    auto const word = chains_.word(i);
    return word == "side" || word == "neighbor" || word == "neighbour" || word == "rival";
  }

  /// "both sides of the abortion debate".
  bool is_of_matter(std::uint32_t i) const {
    auto const parts = chains_.tree.children(chains_.mentions[i].head);
    return std::any_of(parts.begin(), parts.end(), [&](std::uint32_t c) { return chains_.tree.tokens[c].rel == Rel::kNmod && chains_.tree.tokens[c].prep == "of"; });
  }

  std::optional<Agent> agent(std::uint32_t i) const {
    auto const match = chains_.agent(i);
    return match ? std::optional(match->agent) : std::nullopt;
  }

  bool stand_for_pair(std::uint32_t i) {
    auto const noun = agent(i);
    bool const persons = chains_.mentions[i].kind == MentionKind::kPerson || chains_.mentions[i].kind == MentionKind::kCivilian || (noun && noun->person);
    bool const either = chains_.word(i).starts_with("neighbo") || chains_.word(i) == "rival";
    for (bool outside : {true, false})
      if ((persons && stand_for_pair(i, true, outside)) || ((!persons || either) && stand_for_pair(i, false, outside))) return true;
    return false;
  }

  /// Those who were told of last, two who act on or stand beside each other before any others; `outside`: nobody who acts on
  /// the pair ("Washington called on both capitals"; but "Ann of Togo and Bo of Benin signed a pact between the two countries").
  bool stand_for_pair(std::uint32_t i, bool persons, bool outside) {
    constexpr std::size_t kCandidates = 6;
    std::vector<std::uint32_t> found;
    std::pmr::set<std::string_view> seen(chains_.sources.memory());
    for (auto j = i; j-- > 0 && found.size() < kCandidates;) {
      if (chains_.sentence(j) + 4 * kNear < chains_.sentence(i) || i - j > kFarthest) break;
      if (!persons && found.empty() && is_pair_of_states(j)) return chains_.stand_for(i, chains_.mentions[j].members, "pair"), true;
      EntityMention const& c = chains_.best(j);
      bool const fits = persons ? chains_.is_single_person(j) : c.kind == MentionKind::kState ||
                                  (side_word(i) && chains_.is_body(j));
      if (!fits || chains_.mentions[j].is_plural || !chains_.mentions[j].members.empty() || (outside && addresses(j, i))) continue;
      if (seen.insert(c.country.empty() || persons ? c.name : c.country).second) found.push_back(j);
    }
    if (found.size() < 2) return false;
    std::vector<std::uint32_t> pair{found[1], found[0]};
    for (std::size_t a = 0, best = found.size(); a < best; ++a)
      for (std::size_t b = a + 1; b < best; ++b)
        if (chains_.sentence(found[b]) + kNear >= chains_.sentence(i) && meet(found[b], found[a])) {
          pair = {found[b], found[a]};
          best = b;
        }
    chains_.stand_for(i, std::move(pair), "pair");
    return true;
  }

  /// "The two governments", resolved before.
  bool is_pair_of_states(std::uint32_t j) const {
    auto const& members = chains_.mentions[j].members;
    return members.size() == 2 && std::all_of(members.begin(), members.end(), [&](std::uint32_t m) { return chains_.best(m).kind == MentionKind::kState; });
  }

  /// The verb that a mention is a part of, or -1.
  std::int32_t verb_of(std::uint32_t j) const {
    auto const& tokens = chains_.tree.tokens;
    std::int32_t at = tokens[chains_.mentions[j].head].head;
    for (int step = 0; step < 5 && at >= 0 && tokens[static_cast<std::size_t>(at)].pos != Upos::kVerb; ++step) at = tokens[static_cast<std::size_t>(at)].head;
    return at;
  }

  /// j is in the subject of the verb that i is a part of.
  bool addresses(std::uint32_t j, std::uint32_t i) const {
    auto const& tree = chains_.tree;
    std::int32_t verb = verb_of(i);
    if (verb < 0 || chains_.sentence(j) != chains_.sentence(i)) return false;
    std::int32_t subject = tree.child(static_cast<std::uint32_t>(verb), Rel::kNsubj);
    for (; subject < 0 && tree.tokens[static_cast<std::size_t>(verb)].rel == Rel::kConj && tree.tokens[static_cast<std::size_t>(verb)].head >= 0; subject = tree.child(static_cast<std::uint32_t>(verb), Rel::kNsubj))
      verb = tree.tokens[static_cast<std::size_t>(verb)].head;
    if (subject < 0) return false;
    Span const who = tree.subtree(static_cast<std::uint32_t>(subject));
    auto const within = [&](std::uint32_t m) { return chains_.mentions[m].head >= who.begin && chains_.mentions[m].head < who.end; };
    return !within(i) && within(j);
  }

  /// "Nigerian governors": the noun that the name belongs to.
  std::uint32_t bearer(std::uint32_t j) const {
    auto const head = chains_.mentions[j].head;
    Token const& token = chains_.tree.tokens[head];
    bool const modifies = (token.rel == Rel::kAmod || token.rel == Rel::kCompound || token.rel == Rel::kNmodPoss) && token.head >= 0;
    return modifies ? static_cast<std::uint32_t>(token.head) : head;
  }

  /// "Egypt and Iran armed the rebels": together, against or for somebody else.
  bool act_on_third(std::uint32_t j) const {
    std::int32_t const verb = verb_of(j);
    std::int32_t const object = verb < 0 ? -1 : chains_.at(chains_.tree.child(static_cast<std::uint32_t>(verb), Rel::kObj));
    return object >= 0 && is_party_kind(chains_.best(static_cast<std::uint32_t>(object)).kind);
  }

  /// "Belgrade accused Pristina", "Serbian and Kosovan envoys".
  bool meet(std::uint32_t a, std::uint32_t b) const {
    if (chains_.sentence(a) != chains_.sentence(b)) return false;
    auto const x = bearer(a), y = bearer(b);
    Token const& one = chains_.tree.tokens[x];
    Token const& other = chains_.tree.tokens[y];
    bool const beside = (other.rel == Rel::kConj && other.head == static_cast<std::int32_t>(x)) || (one.rel == Rel::kConj && one.head == static_cast<std::int32_t>(y));
    if (beside) return !act_on_third(a);
    bool const acts = one.rel == Rel::kNsubj && (other.rel == Rel::kObj || other.rel == Rel::kObl || other.rel == Rel::kIobj);
    return acts && one.head == other.head;
  }

  /// "these countries", "the three states": the states last joined by "and".
  bool stand_for_states(std::uint32_t i) {
    auto const noun = agent(i);
    if (!noun || !noun->generic || noun->kind != "state") return false;
    std::size_t const count = counted(i);
    for (auto j = i; j-- > 0;) {
      if (chains_.sentence(j) + (count > 0 ? 4 * kNear : 2) < chains_.sentence(i) || i - j > kFarthest) return false;
      auto members = chains_.coordination(j);
      if (count > 0 && members.size() != count) continue;
      bool const states = !members.empty() && std::all_of(members.begin(), members.end(), [&](std::uint32_t m) { return chains_.best(m).kind == MentionKind::kState; });
      if (!states) continue;
      chains_.stand_for(i, std::move(members), "description:joint");
      return true;
    }
    return false;
  }

  /// "the three states": 3; 0 where no number is told.
  std::size_t counted(std::uint32_t i) const {
    constexpr std::array<std::string_view, 6> kWords = {"two", "three", "four", "five", "six", "seven"};
    for (std::uint32_t child : chains_.tree.children(chains_.mentions[i].head)) {
      auto const at = std::find(kWords.begin(), kWords.end(), std::string_view(chains_.tree.tokens[child].lower));
      if (at != kWords.end()) return static_cast<std::size_t>(at - kWords.begin()) + 2;
    }
    return 0;
  }

  bool side_word(std::uint32_t i) const { return chains_.word(i) == "side" || chains_.word(i) == "party"; }

  void resolve(std::uint32_t i) {
    auto const noun = agent(i);
    bool const pointed = chains_.tree.tokens[chains_.mentions[i].tokens.begin].lower == "that";
    std::int32_t best = -1;
    int best_score = 0;
    for (auto j = i; j-- > 0;) {
      if (chains_.sentence(j) + window(i, noun) < chains_.sentence(i) || i - j > kFarthest) break;
      int const value = score(i, j, noun) * 10 - static_cast<int>(chains_.sentence(i) - chains_.sentence(j)) * 2 -
                        (pointed ? static_cast<int>(i - j) : chains_.role_rank(j));
      if (score(i, j, noun) == 0 || value <= best_score || !chains_.compatible(j, i) || acts_on(j, i)) continue;
      best = static_cast<std::int32_t>(j);
      best_score = value;
    }
    if (best >= 0) chains_.link(static_cast<std::uint32_t>(best), i, "description");
  }

  /// "The officer shot the driver": two parts of one verb are two people (Chomsky's condition B on names and descriptions).
  bool acts_on(std::uint32_t j, std::uint32_t i) const {
    Token const& what = chains_.head(i);
    bool const undergoes = what.rel == Rel::kObj || what.rel == Rel::kIobj || what.rel == Rel::kOblAgent;
    for (std::int32_t verb = what.head; undergoes && verb >= 0;) {
      auto const at = static_cast<std::uint32_t>(verb);
      std::int32_t const active = chains_.tree.child(at, Rel::kNsubj);
      std::int32_t const who = chains_.at(active >= 0 ? active : chains_.tree.child(at, Rel::kNsubjPass));
      if (who >= 0) return chains_.same(static_cast<std::uint32_t>(who), j) || stands_beside(static_cast<std::uint32_t>(who), j);
      verb = chains_.tree.tokens[at].rel == Rel::kConj ? chains_.tree.tokens[at].head : -1;  // "drew a gun and shot the driver"
    }
    return false;
  }

  /// "the mayor of Orlando", a town that the text has not named yet, is not the mayor told of before.
  bool is_of_new_place(std::uint32_t i) const {
    auto const& tree = chains_.tree;
    auto const parts = tree.children(chains_.mentions[i].head);
    auto const of = std::find_if(parts.begin(), parts.end(), [&](std::uint32_t c) { return tree.tokens[c].rel == Rel::kNmod && tree.tokens[c].prep == "of" && tree.tokens[c].pos == Upos::kPropn; });
    auto const noun = agent(i);
    if (of == parts.end() || !noun || !noun->person || chains_.mentions[i].is_plural) return false;
    return std::none_of(tree.tokens.begin(), tree.tokens.begin() + chains_.mentions[i].head, [&](Token const& t) { return t.text == tree.tokens[*of].text; });
  }

  /// "Ann Lee and Bo Ray": one more of those who act.
  bool stands_beside(std::uint32_t who, std::uint32_t j) const {
    auto const parts = chains_.tree.children(chains_.mentions[who].head);
    return std::any_of(parts.begin(), parts.end(), [&](std::uint32_t c) {
      std::int32_t const other = chains_.tree.tokens[c].rel == Rel::kConj ? chains_.at(static_cast<std::int32_t>(c)) : -1;
      return other >= 0 && chains_.same(static_cast<std::uint32_t>(other), j);
    });
  }

  std::uint32_t window(std::uint32_t i, std::optional<Agent> const& noun) const {
    bool const generic = noun && noun->generic;
    return generic ? kNear : (is_party_kind(chains_.mentions[i].kind) ? 4 * kNear : 2 * kNear);
  }

  /// How well j can be what i describes: 3 same word, 2 its title or name says so, 1 only of the same sort.
  int score(std::uint32_t i, std::uint32_t j, std::optional<Agent> const& noun) const {
    EntityMention const& m = chains_.mentions[i];
    EntityMention const& c = chains_.best(j);
    if (chains_.mentions[j].is_pronoun || !chains_.mentions[j].members.empty() || signs_post(j)) return 0;
    bool const plural = chains_.mentions[j].is_plural;
    if (side_word(i) && !m.country.empty()) return 0;  // "the American side" is the state's and none of the bodies told of
    bool const firm = c.kind == MentionKind::kMedia || c.kind == MentionKind::kCompany;
    if (firm && (chains_.word(i) == "movement" || chains_.word(i) == "party" || chains_.word(i) == "faction")) return 0;
    if (noun && noun->generic && is_armed_group(i) && c.kind != MentionKind::kRebel && c.kind != MentionKind::kThing) return 0;
    if (noun && noun->generic) return chains_.word(i) == "state" && is_federation(c.country) ? 0 : generic_score(m, c, plural);
    if (plural != m.is_plural || force_of_the_other_side(m, c)) return 0;
    if (m.rule == "member") return c.kind == MentionKind::kPerson && chains_.is_name(j) && says(j, chains_.word(i)) ? 2 : 0;
    if (chains_.word(j) == chains_.word(i)) return same_modifiers(i, j) ? 3 : 0;
    if (says(j, chains_.word(i))) return deputises(i) == deputises(j) ? 2 : 0;
    if (noun && stands_for_body(i, j, *noun)) return 1;
    bool const person = noun && noun->person && !m.is_plural;
    if (person && chains_.is_single_person(j) && !noun->title && !tells(j) && chains_.sentence(i) - chains_.sentence(j) <= 2)
      return sectors_agree(m.sector, c.sector) && !(m.sector == "CVL" && holds_office(c.sector) && !says_little(chains_.word(i))) && !(private_person(m) && !c.actor_id.empty()) ? 1 : 0;
    return 0;
  }

  /// "the radical Islamist group", "the rebel movement": no council, company or newspaper.
  bool is_armed_group(std::uint32_t i) const {
    constexpr std::array<std::string_view, 12> kArmed = {"armed", "extremist", "guerrilla", "insurgent", "islamist", "jihadi", "jihadist", "militant", "paramilitary", "rebel", "separatist", "terrorist"};
    auto const parts = chains_.tree.children(chains_.mentions[i].head);
    return std::any_of(parts.begin(), parts.end(), [&](std::uint32_t c) { return std::binary_search(kArmed.begin(), kArmed.end(), std::string_view(chains_.tree.tokens[c].lower)); });
  }

  /// "— Ann Lee (@annlee)": who wrote the post is nobody it tells of.
  bool signs_post(std::uint32_t j) const {
    auto const& tokens = chains_.tree.tokens;
    auto const end = chains_.mentions[j].tokens.end;
    return end + 1 < tokens.size() && tokens[end].text == "(" && tokens[end + 1].text.starts_with("@");
  }

  /// "A witness, Tom Lane, said the gunman fled": who tells of somebody is another one.
  bool tells(std::uint32_t j) const {
    Token const& t = chains_.head(j);
    auto const head = chains_.mentions[j].head;
    return is_source(chains_.tree, t.rel == Rel::kAppos && t.head >= 0 ? static_cast<std::uint32_t>(t.head) : head);
  }

  /// "the boy", "the victim", "the gunman": seldom said of anybody whom the lexicon knows by name.
  static bool private_person(EntityMention const& m) { return m.sector == "CVL" || m.sector == "CRM"; }

  /// "the alliance", "the company", "the newspaper": a named body of the kind the noun says, told of just before.
  bool stands_for_body(std::uint32_t i, std::uint32_t j, Agent const& noun) const {
    MentionKind const kind = chains_.mentions[i].kind;
    bool const told = kind == MentionKind::kIgo || kind == MentionKind::kCompany || kind == MentionKind::kMedia || kind == MentionKind::kParty;
    if (!told || noun.person || !noun.group || chains_.mentions[i].tokens.size() > 2 || chains_.sentence(i) - chains_.sentence(j) > 2) return false;
    return chains_.best(j).kind == kind && chains_.is_name(j);
  }

  /// There "the state" is one of its members.
  static bool is_federation(std::string_view country) {
    constexpr std::array<std::string_view, 7> kFederations = {"USA", "IND", "AUS", "BRA", "MEX", "NGA", "MYS"};
    return std::find(kFederations.begin(), kFederations.end(), country) != kFederations.end();
  }

  static int generic_score(EntityMention const& m, EntityMention const& c, bool plural) {
    if (plural || m.is_plural) return 0;
    if (!m.country.empty() && !c.country.empty() && m.country != c.country) return 0;
    if (m.kind == MentionKind::kState) return c.kind == MentionKind::kState && c.is_party ? 2 : 0;
    bool const body = c.kind == MentionKind::kRebel || c.kind == MentionKind::kParty || c.kind == MentionKind::kIgo ||
                      c.kind == MentionKind::kOrganization || c.kind == MentionKind::kCompany || c.kind == MentionKind::kMedia;
    return body && !c.name.empty() ? (c.actor_id.empty() ? 1 : 2) : 0;
  }

  /// "the driver" after a prosecutor was named is somebody else; "the man" and "the victim" may be anybody.
  static bool holds_office(std::string_view sector) { return sector == "GOV" || sector == "JUD" || sector == "COP" || sector == "LEG" || sector == "MIL"; }
  static bool says_little(std::string_view word) { return word == "man" || word == "woman" || word == "victim" || word == "person" || word == "individual"; }

  static bool sectors_agree(std::string_view a, std::string_view b) {
    return a.empty() || b.empty() || a == b || a == "CVL" || b == "CVL" || (a == "CRM" && b == "REB");
  }

  /// "the army" after "the X Liberation Army": the state's force, not the group that calls itself one.
  static bool force_of_the_other_side(EntityMention const& m, EntityMention const& c) {
    return (m.kind == MentionKind::kMilitary || m.kind == MentionKind::kPolice) && c.kind == MentionKind::kRebel;
  }

  /// "the French soldiers" are not "the Malian soldiers", "20 soldiers" may be "the soldiers".
  bool same_modifiers(std::uint32_t i, std::uint32_t j) const {
    auto const& tree = chains_.tree;
    for (std::uint32_t child : tree.children(chains_.mentions[i].head)) {
      Rel const rel = tree.tokens[child].rel;
      if (rel != Rel::kAmod && rel != Rel::kCompound) continue;
      bool found = false;
      for (std::uint32_t other : tree.children(chains_.mentions[j].head))
        found |= tree.tokens[other].lower == tree.tokens[child].lower;
      if (!found) return false;
    }
    return true;
  }

  /// The word stands in the title or name of j: "Foreign Minister X" ... "the minister". Not "fighters of the X Army" ... "the army".
  bool says(std::uint32_t j, std::string_view word) const {
    auto const head = chains_.mentions[j].head;
    auto const phrase = noun_phrase(chains_.tree, head);
    for (auto t = phrase.begin; t < phrase.end; ++t)
      if (t != head && chains_.tree.tokens[t].lower == word && !(t > head && chains_.mentions[j].is_plural)) return true;
    return false;
  }

  /// "the vice president" is not President Ruiz, nor "the president" Vice President Lee.
  bool deputises(std::uint32_t i) const {
    auto const phrase = noun_phrase(chains_.tree, chains_.mentions[i].head);
    return std::any_of(chains_.tree.tokens.begin() + phrase.begin, chains_.tree.tokens.begin() + phrase.end, [](Token const& t) { return t.lower == "vice" || t.lower == "deputy"; });
  }

  MentionChains& chains_;
};

/// "foreign ministers", "the governments of two dozen Western countries": of no country in particular.
bool of_others(MentionChains const& chains, EntityMention const& m) {
  constexpr std::array<std::string_view, 12> kOthers = {"african", "arab", "asian", "countries", "european", "foreign", "international", "nations", "neighboring", "neighbouring", "western", "world"};
  auto const& tokens = chains.tree.tokens;
  return m.is_plural && std::any_of(tokens.begin() + m.tokens.begin, tokens.begin() + m.tokens.end, [&](Token const& t) {
    return std::binary_search(kOthers.begin(), kOthers.end(), std::string_view(t.lower));
  });
}

}  // namespace

void link_descriptions(MentionChains& chains) { DescriptionLinker(chains).run(); }

/// A document about one country says "the police" without naming it. The country named most often, if it is named at
/// least twice and twice as often as any other, is that of state bodies and people without one.
void fill_home_country(MentionChains& chains) {
  std::pmr::map<std::string_view, int> counts(chains.sources.memory());
  for (EntityMention const& m : chains.mentions)
    if (!m.country.empty() && !m.is_pronoun) ++counts[m.country];
  std::string_view home;
  int first = 0, second = 0;
  for (auto const& [country, count] : counts) {
    if (count > first) {
      second = first;
      first = count;
      home = country;
    } else {
      second = std::max(second, count);
    }
  }
  if (first < 2 || first < 2 * second) return;
  for (EntityMention& m : chains.mentions) {
    bool const official = m.kind == MentionKind::kGovernment || m.kind == MentionKind::kMilitary ||
                          m.kind == MentionKind::kPolice;
    if (!official || of_others(chains, m) || !m.country.empty() || !chains.best(m.id).country.empty() || m.is_pronoun || chains.is_name(m.id)) continue;
    m.country = home;
    m.cameo = cameo_code(home, m.sector);
    m.rule += "+home";
  }
}

}  // namespace dragoman
