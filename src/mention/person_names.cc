// The recogniser learnt from names of two words: of "Orlando Cueller Osorio" it marks a town and a person, of "Federico
// Estrada Velez" two persons. Names do not stand side by side without a comma, so neighbours that hang together in the
// tree are one name. What grows a name is another name or a word that is a first name; a title, a nationality and a
// word that the lexicon knows as a noun of people do not.
#include "mention/person_names.h"

#include <algorithm>

#include "mention/gender.h"

namespace dragoman {
namespace {

class NameWidener {
 public:
  NameWidener(Tree& tree, Lexicon const& lexicon) : tree_(tree), lexicon_(lexicon), entity_at_(tree.tokens.size(), -1) {
    for (std::size_t e = 0; e < tree.entities.size(); ++e)
      for (auto t = tree.entities[e].begin; t < tree.entities[e].end; ++t) entity_at_[t] = static_cast<std::int32_t>(e);
  }

  void run() {
    for (std::size_t e = 0; e < tree_.entities.size(); ++e) {
      if (tree_.entities[e].label != "PERSON" || empty(e)) continue;
      drop_nationality(e);
      while (grow_left(e) || grow_right(e) || bridge(e) || reach_surname(e)) {}
    }
    for (std::uint32_t t = 0; t + 1 < tree_.tokens.size(); ++t) add_passed_over(t);
    std::erase_if(tree_.entities, [](Entity const& e) { return e.begin >= e.end; });
    std::stable_sort(tree_.entities.begin(), tree_.entities.end(), [](Entity const& a, Entity const& b) { return a.begin < b.begin; });
  }

 private:
  bool empty(std::size_t e) const { return tree_.entities[e].begin >= tree_.entities[e].end; }

  /// "Spaniard Jose Martinez": who he is, not what he is called.
  void drop_nationality(std::size_t e) {
    Entity& entity = tree_.entities[e];
    if (entity.end - entity.begin < 3 || !is_nationality(entity.begin)) return;
    entity_at_[entity.begin] = -1;
    ++entity.begin;
  }
  bool is_nationality(std::uint32_t t) const {
    auto const readings = lexicon_.aliases().lookup(tree_.tokens[t].text);
    return std::any_of(readings.begin(), readings.end(), [](AliasCandidate const& c) { return c.kind == AliasKind::kDemonym; });
  }

  bool grow_left(std::size_t e) {
    Entity const& entity = tree_.entities[e];
    return entity.begin > 0 && joined(entity.begin - 1) && takes(e, entity.begin - 1, hangs_in(entity.begin - 1, entity.begin, entity.end));
  }
  bool grow_right(std::size_t e) {
    Entity const& entity = tree_.entities[e];
    if (entity.end >= tree_.tokens.size() || !joined(entity.end - 1)) return false;
    bool const below = hangs_in(entity.end, entity.begin, entity.end);  // flat names
    return takes(e, entity.end, below || hangs_in(entity.end - 1, entity.end, entity.end + 4));
  }

  /// "Jose Lacides Ordonez", the word in the middle unmarked.
  bool bridge(std::size_t e) {
    Entity& entity = tree_.entities[e];
    std::uint32_t const gap = entity.end;
    if (!joined(gap - 1) || !joined(gap) || entity_at_[gap] >= 0 || !starts_with_capital(gap) || is_noun_of_people(gap) || !is_first_name(entity.begin)) return false;
    std::int32_t const other = entity_at_[gap + 1];
    if (other < 0 || tree_.entities[static_cast<std::size_t>(other)].label != "PERSON" || !hangs_in(gap, gap + 1, gap + 4)) return false;
    entity_at_[gap] = static_cast<std::int32_t>(e);
    entity.end = gap + 1;
    return takes(e, gap + 1, true);
  }

  /// "Pedro Rafael" of "Pedro Rafael Jimenez Cortez": on to the surname that the marked words hang on.
  bool reach_surname(std::size_t e) {
    Entity& entity = tree_.entities[e];
    Token const& last = tree_.tokens[entity.end - 1];
    if (last.rel != Rel::kCompound || last.head < static_cast<std::int32_t>(entity.end) || !is_first_name(entity.begin)) return false;
    auto const surname = static_cast<std::uint32_t>(last.head);
    if (surname > entity.end + 1) return false;
    for (auto t = entity.end; t <= surname; ++t)
      if (!joined(t - 1) || entity_at_[t] >= 0 || !is_capitalised(t) || tree_.tokens[t].tag != "NNP" || is_agent(t) || !names_people(t)) return false;
    for (; entity.end <= surname; ++entity.end) entity_at_[entity.end] = static_cast<std::int32_t>(e);
    return true;
  }

  /// "Pablo Pelaez Gonzales" without any mark: a first name before names that nobody else bears.
  void add_passed_over(std::uint32_t t) {
    if (!is_free_name(t) || !is_first_name(t)) return;
    std::uint32_t end = t + 1;
    while (joined(end - 1) && is_free_name(end) && tree_.tokens[end].tag == "NNP") ++end;
    bool const whole = end - t >= 2 && hangs_in(t, t + 1, end) && tree_.tokens[end - 1].rel != Rel::kCompound && !(joined(end - 1) && entity_at_[end] >= 0);
    if (!whole) return;
    for (auto i = t; i < end; ++i) entity_at_[i] = static_cast<std::int32_t>(tree_.entities.size());
    tree_.entities.push_back({t, end, "PERSON"});
  }
  bool is_free_name(std::uint32_t t) const {
    return entity_at_[t] < 0 && is_capitalised(t) && !is_noun_of_people(t) && lexicon_.aliases().lookup(tree_.tokens[t].text).empty();
  }
  /// The lexicon knows the word for nothing but people.
  bool names_people(std::uint32_t t) const {
    auto const readings = lexicon_.aliases().lookup(tree_.tokens[t].text);
    return std::all_of(readings.begin(), readings.end(), [&](AliasCandidate const& c) { return lexicon_.actors().actor(c.actor).kind == "person"; });
  }
  bool is_first_name(std::uint32_t t) const { return gender_of_first_name(tree_.tokens[t].text) != Gender::kUnknown; }

  bool joined(std::uint32_t t) const {
    return tree_.tokens[t].space_after && t + 1 < tree_.tokens.size() && tree_.tokens[t].sentence == tree_.tokens[t + 1].sentence;
  }
  bool hangs_in(std::uint32_t t, std::uint32_t begin, std::uint32_t end) const {
    auto const head = tree_.tokens[t].head;
    return head >= 0 && static_cast<std::uint32_t>(head) >= begin && static_cast<std::uint32_t>(head) < end;
  }

  /// Adds the neighbour at `t`, with the entity it belongs to, when it is a part of the name.
  bool takes(std::size_t e, std::uint32_t t, bool hangs) {
    if (!hangs || !is_capitalised(t) || is_noun_of_people(t) || is_nationality(t)) return false;
    std::int32_t const other = entity_at_[t];
    if (other == static_cast<std::int32_t>(e)) return false;
    bool const first_name = is_first_name(t);
    Entity& entity = tree_.entities[e];
    if (other >= 0) {
      Entity& neighbour = tree_.entities[static_cast<std::size_t>(other)];
      bool const before = neighbour.begin < entity.begin;
      bool const place = neighbour.end - neighbour.begin == 1 && first_name && before && (neighbour.label == "GPE" || neighbour.label == "ORG" || neighbour.label == "NORP");
      if (neighbour.label != "PERSON" && !place) return false;
      if (neighbour.label == "PERSON" && has_noun_of_people(neighbour)) return false;
      for (auto i = neighbour.begin; i < neighbour.end; ++i) entity_at_[i] = static_cast<std::int32_t>(e);
      entity.begin = std::min(entity.begin, neighbour.begin);
      entity.end = std::max(entity.end, neighbour.end);
      neighbour.end = neighbour.begin;
      return true;
    }
    bool const lone_first_name = entity.end - entity.begin == 1 && is_first_name(entity.begin);
    bool const before = t < entity.begin;
    if (!(before ? first_name : lone_first_name && tree_.tokens[t].pos == Upos::kPropn)) return false;
    entity_at_[t] = static_cast<std::int32_t>(e);
    entity.begin = std::min(entity.begin, t);
    entity.end = std::max(entity.end, t + 1);
    return true;
  }

  /// "Maria", not "MARIA" in a headline or "maria".
  bool is_capitalised(std::uint32_t t) const {
    return (tree_.tokens[t].pos == Upos::kPropn || tree_.tokens[t].pos == Upos::kNoun) && starts_with_capital(t);
  }
  bool starts_with_capital(std::uint32_t t) const {
    std::string_view const text = tree_.tokens[t].text;
    return text.size() > 1 && text[0] >= 'A' && text[0] <= 'Z' && (text[1] < 'A' || text[1] > 'Z');
  }
  std::optional<AgentTable::Match> agent(std::uint32_t t) const {
    std::string_view const word = tree_.tokens[t].lower;
    return lexicon_.agents().match({&word, 1});
  }
  bool is_agent(std::uint32_t t) const { return agent(t).has_value(); }
  bool is_noun_of_people(std::uint32_t t) const {
    auto const match = agent(t);
    return match && (match->agent.title || match->agent.person);
  }
  bool has_noun_of_people(Entity const& e) const {
    for (auto t = e.begin; t < e.end; ++t)
      if (is_noun_of_people(t)) return true;
    return false;
  }

  Tree& tree_;
  Lexicon const& lexicon_;
  std::vector<std::int32_t> entity_at_;  ///< by token, -1 outside
};

}  // namespace

void widen_person_names(Tree& tree, Lexicon const& lexicon) { NameWidener(tree, lexicon).run(); }

}  // namespace dragoman
