// Whose a surname is. A state or a surname inside a longer person's name is no mention of its own ("Michael Jordan",
// "Salman Khan" is not every Khan), and a surname alone is not the lexicon's bearer where the text names only another one
// in full, or where nothing else in it belongs to the bearer's country: most bearers of a surname are unlisted.
#include "mention/name_finding.h"

#include "base/one_of.h"
#include "mention/actor_context.h"
#include "mention/gender.h"
#include "mention/name_bearers.h"
#include "mention/noun_phrase.h"

namespace dragoman {

/// "Ada B. Cole" is listed as "Ada Cole". "Jr." tells the son from a father whom the text names as well.
void NameFinder::find_with_initials() {
  std::pmr::set<std::uint32_t> known(memory_);  // ends of longer names
  std::pmr::set<ActorIndex> in_full(memory_);
  for (Found const& found : found_) {
    if (found.tokens.size() < 2) continue;
    known.insert(found.tokens.end);
    for (AliasCandidate const& candidate : of(found)) in_full.insert(candidate.actor);
  }
  for (Entity const& e : tree_.entities) {
    if (e.label != "PERSON" || e.end - e.begin < 3) continue;
    auto const end = tree_.tokens[e.end - 1].tag == "POS" ? e.end - 1 : e.end;
    auto const written = words(e);
    auto const plain = plain_person_name(written, memory_);
    if (known.contains(end) || plain == written || plain.find(' ') == std::string_view::npos) continue;
    auto const readings = sources_.aliases.lookup(plain);
    bool const son = surname_of(written, memory_) != kept_lower(written.substr(written.rfind(' ') + 1), memory_);
    bool const father = std::any_of(readings.begin(), readings.end(), [&](AliasCandidate const& c) { return in_full.contains(c.actor); });
    if (readings.empty() || (son && father)) continue;
    auto const base = static_cast<std::uint32_t>(candidates_.size());
    candidates_.insert(candidates_.end(), readings.begin(), readings.end());
    found_.push_back({{e.begin, end}, {base, static_cast<std::uint32_t>(candidates_.size())}});
  }
}

/// The words of a person's name, without a possessive.
std::string_view NameFinder::words(Entity const& e) const {
  std::pmr::string& out = kept_words_.emplace_back();
  for (auto t = e.begin; t < e.end && tree_.tokens[t].tag != "POS"; ++t) {
    if (tree_.tokens[t].text == ",") continue;
    if (!out.empty()) out += ' ';
    out += tree_.tokens[t].text;
  }
  return out;
}

/// Who is named in full: people of the lexicon, and by surname those whom it does not list by that name.
void NameFinder::note_bearers() {
  std::pmr::vector<bool> listed(tree_.tokens.size(), false, memory_);
  for (Found const& found : found_) {
    if (found.tokens.size() < 2) continue;
    listed[found.tokens.end - 1] = true;
    for (AliasCandidate const& candidate : of(found)) {
      in_full_.insert(candidate.actor);
      first_full_.emplace(candidate.actor, found.tokens.begin);
      if (sources_.actors.actor(candidate.actor).kind == "person" && !is_title(found.tokens.begin)) listed_surnames_.insert(tree_.tokens[found.tokens.end - 1].lower);
    }
  }
  for (Entity const& e : tree_.entities) {
    if ((e.label != "PERSON" && !is_strange_pair(e)) || e.end - e.begin < 2) continue;
    auto const name = words(e);
    if (listed[e.end - 1] || is_title(e.begin) || name.find(' ') == std::string_view::npos) continue;
    auto const surname = surname_of(name, memory_);
    bearers_[surname].insert(tree_.tokens[e.begin].lower);
    first_other_.emplace(surname, e.begin);
  }
  for (Found const& found : found_)
    if (has_local_title(found.tokens)) {
      bearers_[tree_.tokens[found.tokens.begin].lower].insert(tree_.tokens[found.tokens.begin - 1].lower);
      first_other_.emplace(tree_.tokens[found.tokens.begin].lower, found.tokens.begin - 1);
    }
}

/// "Chief Williamson", "Sgt. Pence": police, firemen and coaches of a town are not those whom the lexicon lists.
bool NameFinder::has_local_title(Span tokens) const {
  if (tokens.size() != 1 || tokens.begin == 0 || tree_.tokens[tokens.begin].sentence != tree_.tokens[tokens.begin - 1].sentence) return false;
  return tree_.tokens[tokens.begin].pos == Upos::kPropn && tree_.tokens[tokens.begin - 1].pos == Upos::kPropn &&
         one_of(tree_.tokens[tokens.begin - 1].lower, {"chief", "officer", "deputy", "sheriff", "detective", "det.", "sgt.", "sergeant", "lt.", "trooper", "cpl.", "constable", "coach", "pastor", "marshal", "agent"});
}

/// "Zarmina Durrani" marked as a body: two words of no acronym, the first unknown to the lexicon, the second a surname in it.
bool NameFinder::is_strange_pair(Entity const& e) const {
  if (e.label != "ORG" || e.end - e.begin != 2 || is_title(e.begin)) return false;
  Token const& first = tree_.tokens[e.begin];
  Token const& last = tree_.tokens[e.begin + 1];
  bool const names = first.pos == Upos::kPropn && last.pos == Upos::kPropn && has_lower_case(first.text) && has_lower_case(last.text);
  if (!names || sources_.agent_of_form(first, e.begin) || !sources_.aliases.lookup(first.text).empty()) return false;
  auto const readings = sources_.aliases.lookup(last.text);
  return !readings.empty() && std::all_of(readings.begin(), readings.end(), [&](AliasCandidate const& c) { return c.ambiguous && sources_.actors.actor(c.actor).kind == "person"; });
}

/// "Ahmed Malik ... Malik ... Minister Rehman Malik": so far the text has told of the other one alone.
bool NameFinder::is_named_only_later(std::uint32_t t, Actor const& actor) const {
  auto const other = first_other_.find(tree_.tokens[t].lower);
  auto const own = first_full_.find(actor.index);
  return other != first_other_.end() && own != first_full_.end() && other->second < t && own->second > t;
}

/// "Judge Montenegro": a title makes a person of the country's name.
bool NameFinder::is_titled(Span tokens) const {
  if (tokens.size() != 1 || tokens.begin == 0) return false;
  Token const& before = tree_.tokens[tokens.begin - 1];
  Token const& name = tree_.tokens[tokens.begin];
  bool const beside = before.sentence == name.sentence && before.pos == Upos::kPropn && before.head == static_cast<std::int32_t>(tokens.begin) && before.rel == Rel::kCompound;
  bool const ends = tokens.end >= tree_.tokens.size() || tree_.tokens[tokens.end].pos != Upos::kPropn;
  return beside && ends && name.pos == Upos::kPropn && is_title(tokens.begin - 1);
}

/// A surname alone that the text gives in full only for somebody else; in capitals ("FICO") it is some other name.
bool NameFinder::is_others(Found const& found, AliasCandidate const& candidate) const {
  if (found.tokens.size() != 1) return false;
  Actor const actor = sources_.actors.actor(candidate.actor);
  if (actor.kind == "state") return is_titled(found.tokens);
  if (actor.kind != "person") return false;
  if (in_full_.contains(actor.index)) return is_named_only_later(found.tokens.begin, actor);
  if (is_before_his_time(actor)) return true;
  Token const& token = tree_.tokens[found.tokens.begin];
  bool const capitals = !has_lower_case(token.text) && has_lower_case(tree_.sentences[token.sentence].span.of(document_.text));
  if (capitals && !seen(actor)) return true;
  bool const titled = found.tokens.begin > 0 && !candidate.ambiguous && has_title_word(found.tokens.begin - 1);
  if (!titled && !is_at_home(candidate, actor)) return true;
  if (!titled && listed_surnames_.contains(token.lower)) return true;
  auto const others = bearers_.find(token.lower);
  return others != bearers_.end() && std::none_of(others->second.begin(), others->second.end(), [&](std::string_view first) {
    return can_be_first_name(first, actor.name);
  });
}

/// "Mr. Clinton" is not Hillary Clinton, "Ms. Malik" no Rehman Malik.
bool NameFinder::is_titled_otherwise(Found const& found, Actor const& actor) const {
  if (found.tokens.begin == 0 || actor.kind != "person" || tree_.tokens[found.tokens.begin].sentence != tree_.tokens[found.tokens.begin - 1].sentence) return false;
  std::string_view const title = tree_.tokens[found.tokens.begin - 1].lower;
  bool const he = one_of(title, {"mr.", "mr"}), she = one_of(title, {"mrs.", "mrs", "ms.", "ms", "miss"});
  if (!he && !she) return false;
  Gender const gender = gender_of_first_name(actor.name.substr(0, actor.name.find(' ')));
  return gender != Gender::kUnknown && gender == (he ? Gender::kFemale : Gender::kMale);
}

/// The text is from long before he held his first office: a report of 1989 means another Castillo than the president of 2021.
bool NameFinder::is_before_his_time(Actor const& actor) const {
  constexpr int kRise = 15 * 365;
  if (!document_.date) return false;
  auto const any = [](Term const&) { return true; };
  auto const near = [&](Term const& term) { return !term.valid.from || term.valid.from->days_since(*document_.date) <= kRise; };
  return sources_.actors.any_role_of(actor.index, {}, any) && !sources_.actors.any_role_of(actor.index, {}, near);
}

/// Something else of the bearer's country is named, or he holds an office on the day and his surname is nobody else's.
bool NameFinder::is_at_home(AliasCandidate const& candidate, Actor const& actor) const {
  if (actor.country.empty() || present_.contains(actor.country)) return true;
  return !candidate.ambiguous && sources_.actors.last_role_of(actor.index, document_.date).has_value();
}

/// Strictly inside a recognised person's name, titles and possessive aside.
bool NameFinder::inside_person(Span tokens) const {
  Entity const* at = entity(tokens.begin);
  if (at == nullptr || at->label != "PERSON" || is_office({at->begin, at->end})) return false;
  auto const end = tree_.tokens[at->end - 1].tag == "POS" ? at->end - 1 : at->end;
  bool const before = at->begin < tokens.begin && !is_title(tokens.begin - 1) && !parts_title(tokens.begin);
  return before || end > tokens.end;
}

/// "Crown | Prince Mohammed": the listed name begins within the title.
bool NameFinder::parts_title(std::uint32_t t) const {
  std::string_view const words[] = {tree_.tokens[t - 1].lower, tree_.tokens[t].lower};
  auto const match = sources_.agents.match(words);
  return match && match->agent.title && match->words == 2;
}

bool NameFinder::is_title(std::uint32_t t) const {
  Token const& token = tree_.tokens[t];
  auto const match = sources_.agent_of_form(token, t);
  return token.text == "-" || (match && match->agent.title);
}

}  // namespace dragoman
