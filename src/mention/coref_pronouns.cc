// Pronouns, by salience: Lappin & Leass 1994, "An algorithm for pronominal anaphora resolution". Each candidate weighs what
// its grammatical role says, halved with every sentence that lies between; likeness of role and mention before add to it,
// and a phrase behind the pronoun counts only where the pronoun stands in a clause put before. Number, sort and gender
// must agree with the whole chain of the candidate, and no member of that chain may be an argument of the pronoun's own
// clause (principle B of the binding theory) or the speaker of the words it stands in. Weights are theirs.
#include <algorithm>
#include <array>
#include <string_view>

#include "mention/actor_context.h"
#include "mention/mention_chains.h"
#include "mention/noun_phrase.h"

namespace dragoman {
namespace {

constexpr std::uint32_t kWindow = 3;  ///< sentences back
constexpr int kRecency = 100, kParallel = 35, kCataphora = 100, kFarAhead = 175;
constexpr std::array<int, 4> kRoles = {80 + 80 + 50, 50 + 80 + 50, 40 + 60, 40};  ///< by role_rank
constexpr int kThing = 60;         ///< less for what cannot act, where it would be a subject
constexpr int kOwnWords = 40;      ///< more for the subject of "X said he would"
constexpr int kJudged = 100;       ///< more for whom a deed is held against
constexpr int kGroupAsMany = 60;   ///< less for "they" as one body

class PronounLinker {
 public:
  PronounLinker(MentionChains& chains, Speakers const& speakers) : chains_(chains), speakers_(speakers) {}

  void run() {
    for (std::uint32_t i = 0; i < chains_.mentions.size(); ++i) {
      if (!chains_.mentions[i].is_pronoun) continue;
      auto const word = kept_lower(chains_.text(i), chains_.sources.memory());
      if (word == "both") pair(i);
      else if (word.ends_with("former") || word.ends_with("latter")) one_of_two(i, word.ends_with("former"));
      else if (third_person(word) && !(word == "it" && is_pleonastic(i))) resolve(i);
    }
  }

 private:
  static bool third_person(std::string_view word) {
    constexpr std::array<std::string_view, 8> kSpeech = {"i", "me", "my", "we", "us", "our", "ourselves", "you"};
    return std::find(kSpeech.begin(), kSpeech.end(), word) == kSpeech.end();
  }

  bool reflexive(std::uint32_t i) const { return chains_.word(i).find("sel") != std::string_view::npos; }
  bool possessive(std::uint32_t i) const { return chains_.head(i).rel == Rel::kNmodPoss; }

  /// "It is unfair to ...", "it seems that ...", "it was Iran who ...": nobody is meant.
  bool is_pleonastic(std::uint32_t i) const {
    constexpr std::array<std::string_view, 8> kVerbs = {"seem", "appear", "happen", "turn", "follow", "rain", "snow", "take"};
    Token const& it = chains_.head(i);
    if ((it.rel != Rel::kNsubj && it.rel != Rel::kNsubjPass) || it.head < 0) return it.rel == Rel::kExpl;
    auto const above = static_cast<std::uint32_t>(it.head);
    auto const has = [&](std::initializer_list<Rel> rels) {
      return std::any_of(rels.begin(), rels.end(), [&](Rel rel) { return chains_.tree.child(above, rel) >= 0; });
    };
    bool const clause = has({Rel::kCcomp, Rel::kCsubj, Rel::kXcomp});
    if (has({Rel::kCop})) {
      Upos const pos = chains_.tree.tokens[above].pos;
      return clause || (pos == Upos::kAdj && has({Rel::kAdvcl})) || has({Rel::kAclRelcl}) || pos == Upos::kNum;
    }
    if (it.rel == Rel::kNsubjPass) return has({Rel::kCcomp});
    return clause && std::find(kVerbs.begin(), kVerbs.end(), chains_.tree.tokens[above].lemma) != kVerbs.end();
  }

  /// Arguments of one predicate are different things.
  bool clashes(std::uint32_t i, std::uint32_t j) const {
    if (chains_.mentions[i].tokens.overlaps(chains_.mentions[j].tokens)) return true;
    if (reflexive(i)) return false;
    if (possessive(i)) return chains_.mentions[j].head == static_cast<std::uint32_t>(chains_.head(i).head);
    auto const a = governor(chains_.mentions[i].head), b = governor(chains_.mentions[j].head);
    return (a >= 0 && a == b) || is_inside_own_infinitive(i, j);
  }

  /// "he tried to hit the trooper": who tries is not whom he would hit.
  bool is_inside_own_infinitive(std::uint32_t i, std::uint32_t j) const {
    Token const& subject = chains_.head(i);
    if (subject.rel != Rel::kNsubj || subject.head < 0 || possessive(j) || chains_.mentions[j].is_pronoun) return false;
    auto const below = governor(chains_.mentions[j].head);
    if (below < 0) return false;
    auto const& tokens = chains_.tree.tokens;
    Token const& infinitive = tokens[static_cast<std::size_t>(below)];
    Rel const rel = chains_.head(j).rel;
    return infinitive.rel == Rel::kXcomp && infinitive.head == subject.head && (rel == Rel::kObj || rel == Rel::kObl || rel == Rel::kIobj) &&
           chains_.tree.child(static_cast<std::uint32_t>(subject.head), Rel::kObj) < 0;
  }

  std::int32_t governor(std::uint32_t token) const { return chains_.tree.tokens[first_conjunct(token)].head; }

  std::uint32_t first_conjunct(std::uint32_t token) const {
    for (int step = 0; step < 4 && chains_.tree.tokens[token].rel == Rel::kConj && chains_.tree.tokens[token].head >= 0; ++step)
      token = static_cast<std::uint32_t>(chains_.tree.tokens[token].head);
    return token;
  }

  /// Who does what the clause around the token says: its own subject, that of the verb it is coordinated with, or the
  /// controller of the infinitive (the object where there is one: "urged Iran to help it").
  std::int32_t clause_subject(std::uint32_t token) const {
    auto const& tree = chains_.tree;
    auto verb = tree.tokens[token].head;
    bool infinitive = false;
    for (int step = 0; step < 6 && verb >= 0; ++step) {
      auto const at = static_cast<std::uint32_t>(verb);
      if (infinitive)
        if (auto const object = tree.child(at, Rel::kObj); object >= 0) return object;
      for (Rel const rel : {Rel::kNsubj, Rel::kNsubjPass})
        if (auto const subject = tree.child(at, rel); subject >= 0) return subject;
      Rel const rel = tree.tokens[at].rel;
      if (rel != Rel::kConj && rel != Rel::kXcomp) return -1;
      infinitive = rel == Rel::kXcomp;
      verb = tree.tokens[at].head;
    }
    return -1;
  }

  /// Chains that the pronoun cannot belong to: one of their members stands beside it in the clause, or says the words.
  void bar(std::uint32_t i) {
    barred_.clear();
    auto const here = chains_.sentence(i);
    auto const count = static_cast<std::uint32_t>(chains_.mentions.size());
    for (auto k = i; k-- > 0 && chains_.sentence(k) == here && i - k <= kFarthest;)
      if (clashes(i, k)) barred_.push_back(chains_.find(k));
    for (auto k = i + 1; k < count && chains_.sentence(k) == here && k - i <= kFarthest; ++k)
      if (clashes(i, k)) barred_.push_back(chains_.find(k));
    if (!possessive(i) && !reflexive(i))
      if (auto const subject = chains_.at(clause_subject(chains_.mentions[i].head)); subject >= 0)
        barred_.push_back(chains_.find(static_cast<std::uint32_t>(subject)));
    if (auto const speaker = speakers_.of(chains_.mentions[i].head); speaker >= 0 && !retold(i))
      barred_.push_back(chains_.find(static_cast<std::uint32_t>(speaker)));
  }

  /// "stated that "he wanted to ...": words quoted inside a that-clause speak of the speaker as "he".
  bool retold(std::uint32_t i) const {
    auto t = chains_.mentions[i].head;
    if (chains_.head(i).rel != Rel::kNsubj && chains_.head(i).rel != Rel::kNsubjPass) return false;
    if (t < 2 || !speakers_.quoted(t - 1) || speakers_.quoted(t - 2)) return false;  // the first of the quoted words
    return chains_.tree.tokens[t - 2].lower == "that";
  }

  bool fits(std::uint32_t i, std::uint32_t j) const {
    EntityMention const& p = chains_.mentions[i];
    EntityMention const& c = chains_.mentions[j];
    if (c.is_pronoun && !chains_.linked(j)) return false;
    if (speakers_.of(c.head) == static_cast<std::int32_t>(i)) return false;  // nobody is quoted on himself by name
    if (std::find(barred_.begin(), barred_.end(), chains_.find(j)) != barred_.end()) return false;
    EntityMention const& known = chains_.best(j);
    if (p.is_plural) return plural_fits(j, known);
    if (chains_.takes_up_matter(i, j)) return false;
    if (c.is_plural || !c.members.empty()) return false;
    bool const unlike = chains_.gender(i) != chains_.gender(j) && chains_.gender(j) != Gender::kUnknown;
    if (p.kind == MentionKind::kPerson) return !unlike && (chains_.is_single_person(j) || known.kind == MentionKind::kPerson || may_be_person(j));
    if (known.kind == MentionKind::kPerson || known.kind == MentionKind::kCivilian || unlike) return false;
    if (known.kind == MentionKind::kThing && chains_.is_name(j)) return false;
    return chains_.is_body(j) || (!is_party_kind(known.kind) && chains_.role_rank(i) > 0);
  }

  /// A strange name that the recogniser left unmarked and that does something: "he" then says that it is a person.
  bool may_be_person(std::uint32_t j) const {
    EntityMention const& c = chains_.mentions[j];
    char const first = chains_.text(j).front();
    bool const number = first >= '0' && first <= '9';  // "911"
    return c.rule == "name:unlisted" && c.kind == MentionKind::kThing && !number && chains_.role_rank(j) == 0;
  }

  bool plural_fits(std::uint32_t j, EntityMention const& known) const {
    if (!is_party_kind(known.kind)) return false;
    return chains_.mentions[j].is_plural || !chains_.mentions[j].members.empty() || is_many(j, known);
  }

  /// One body of many people: police, an army, rebels.
  bool is_many(std::uint32_t j, EntityMention const& known) const {
    auto const match = chains_.agent(j);
    return (match && match->agent.group) || known.kind == MentionKind::kRebel || known.kind == MentionKind::kPolice;
  }

  /// Who only tells what happened is seldom whom the next sentence tells of: a witness, a spokeswoman, "according to X".
  bool is_bystander(std::uint32_t i, std::uint32_t j) const {
    constexpr std::array<std::string_view, 7> kTellers = {"witness", "eyewitness", "bystander", "neighbor", "neighbour", "spokesman", "spokeswoman"};
    auto const& tree = chains_.tree;
    auto const head = chains_.mentions[j].head;
    auto const named = tree.tokens[head].rel == Rel::kAppos && tree.tokens[head].head >= 0 ? static_cast<std::uint32_t>(tree.tokens[head].head) : first_conjunct(head);
    bool const source = is_source(tree, named);
    if (source && chains_.sentence(j) != chains_.sentence(i) && does_harm(i) && chains_.best(j).actor_id.empty() && chains_.is_name(j)) return true;
    if (tree.tokens[head].prep == "according_to" && speakers_.of(chains_.mentions[i].head) < 0) return true;
    if (!source || chains_.sentence(j) == chains_.sentence(i) || is_source(tree, chains_.mentions[i].head)) return false;
    auto const teller = [&](std::uint32_t k) { return std::find(kTellers.begin(), kTellers.end(), chains_.word(k)) != kTellers.end() || chains_.word(k) == "spokesperson"; };
    auto const last = std::min(j + 2, static_cast<std::uint32_t>(chains_.mentions.size()) - 1);
    for (auto k = j > 1 ? j - 2 : 0; k <= last; ++k)
      if (teller(k) && chains_.same(j, k)) return true;
    auto const phrase = noun_phrase(tree, head);
    return std::any_of(tree.tokens.begin() + phrase.begin, tree.tokens.begin() + phrase.end, [&](Token const& t) {
      return t.text == "spokesperson" || std::find(kTellers.begin(), kTellers.end(), t.text) != kTellers.end();
    });
  }

  /// "He shot four men": seldom whoever was quoted before.
  bool does_harm(std::uint32_t i) const {
    constexpr std::array<std::string_view, 12> kHarm = {"abduct", "beat", "hit", "injure", "kill", "murder", "rape", "rob", "shoot", "stab", "strangle", "wound"};
    Token const& subject = chains_.head(i);
    return subject.rel == Rel::kNsubj && subject.head >= 0 && std::binary_search(kHarm.begin(), kHarm.end(), std::string_view(chains_.tree.tokens[static_cast<std::size_t>(subject.head)].lemma));
  }

  /// "criticised X over his call", "arrested X for his part": the deed is X's (implicit causality, Garvey & Caramazza 1974).
  bool is_judged(std::uint32_t i, std::uint32_t j) const {
    constexpr std::array<std::string_view, 24> kVerbs = {"criticize", "criticise", "condemn", "praise", "thank",   "blame",  "attack",   "denounce",
                                                         "slam",      "accuse",    "mock",    "rebuke", "applaud", "hail",   "congratulate", "arrest",
                                                         "charge",    "punish",    "fine",    "sue",    "indict",  "convict", "chide",   "scold"};
    constexpr std::array<std::string_view, 4> kPreps = {"for", "over", "about", "of"};
    auto const& tokens = chains_.tree.tokens;
    Token const& object = chains_.head(j);
    if (!possessive(i) || object.rel != Rel::kObj || object.head < 0) return false;
    Token const& verb = tokens[static_cast<std::size_t>(object.head)];
    Token const& deed = tokens[static_cast<std::size_t>(chains_.head(i).head)];
    bool const because = deed.head == object.head && std::find(kPreps.begin(), kPreps.end(), deed.prep) != kPreps.end();
    return because && std::find(kVerbs.begin(), kVerbs.end(), verb.lemma) != kVerbs.end();
  }

  /// "X, noting that Y had left, said he would go": the subject of what is said is first of all who says it.
  bool says_so(std::uint32_t i, std::uint32_t j) const {
    auto const& tokens = chains_.tree.tokens;
    Token const& subject = chains_.head(i);
    if ((subject.rel != Rel::kNsubj && subject.rel != Rel::kNsubjPass) || subject.head < 0) return false;
    Token const& clause = tokens[static_cast<std::size_t>(subject.head)];
    return clause.rel == Rel::kCcomp && clause.head >= 0 && chains_.head(j).head == clause.head && is_source(chains_.tree, chains_.mentions[j].head) &&
           chains_.is_name(j);
  }

  /// "Ray's votes and his support", "on Ray's plan or his record": both are Ray's.
  bool owns_first(std::uint32_t i, std::uint32_t j) const {
    auto const& tokens = chains_.tree.tokens;
    auto const at = chains_.mentions[i].head, owner = chains_.mentions[j].head;
    if (!possessive(i) || chains_.head(j).rel != Rel::kNmodPoss || owner + 2 >= at || chains_.sentence(i) != chains_.sentence(j)) return false;
    if (tokens[at - 1].lower != "and" && tokens[at - 1].lower != "or") return false;
    return std::none_of(tokens.begin() + owner, tokens.begin() + at, [](Token const& t) { return t.pos == Upos::kVerb || t.text == ","; });
  }

  /// "with X standing behind him": what goes along with the news is seldom what it is about.
  bool goes_along(std::uint32_t j) const {
    Token const& subject = chains_.head(j);
    if (subject.rel != Rel::kNsubj || subject.head < 0) return false;
    Token const& clause = chains_.tree.tokens[static_cast<std::size_t>(subject.head)];
    return clause.rel == Rel::kAdvcl && clause.mark == "with";
  }

  /// "Two men are sought after police say they robbed a shop": who is held to have done it are not those who say so.
  bool says_of_others(std::uint32_t i, std::uint32_t j) const {
    constexpr std::array<std::string_view, 12> kCrimes = {"abduct", "abuse", "assault", "attack", "beat", "kidnap", "molest", "murder", "rape", "rob", "stab", "steal"};
    constexpr std::array<std::string_view, 3> kShots = {"fire", "kill", "shoot"};  // the police do so as well
    auto const& tokens = chains_.tree.tokens;
    Token const& subject = chains_.head(i);
    if (subject.rel != Rel::kNsubj || subject.head < 0) return false;
    Token const& deed = tokens[static_cast<std::size_t>(subject.head)];
    if (deed.rel != Rel::kCcomp || deed.head < 0 || chains_.head(j).head != deed.head) return false;
    std::string_view const says = tokens[static_cast<std::size_t>(deed.head)].lemma;
    bool const supposes = says == "believe" || says == "suspect" || says == "allege" || says == "think";
    if (!supposes && !is_source(chains_.tree, chains_.mentions[j].head)) return false;
    EntityMention const& source = chains_.best(j);
    if (source.kind != MentionKind::kPolice && source.sector != "JUD" && source.sector != "COP") return false;
    bool const aside = supposes || tokens[static_cast<std::size_t>(deed.head)].rel == Rel::kAdvcl;
    return std::find(kCrimes.begin(), kCrimes.end(), deed.lemma) != kCrimes.end() || (aside && std::find(kShots.begin(), kShots.end(), deed.lemma) != kShots.end());
  }

  /// "Lee's lawyer, Mark Dunn, said he acted in self-defence": he is Lee.
  bool speaks_for_client(std::uint32_t i, std::uint32_t j) const {
    constexpr std::array<std::string_view, 8> kAgents = {"attorney", "counsel", "lawyer", "publicist", "representative", "spokesman", "spokesperson", "spokeswoman"};
    auto const& tree = chains_.tree;
    Token const& subject = chains_.head(i);
    if (subject.rel != Rel::kNsubj || subject.head < 0) return false;
    Token const& clause = tree.tokens[static_cast<std::size_t>(subject.head)];
    Token const& own = chains_.head(j);
    auto const speaker = own.rel == Rel::kAppos && own.head >= 0 ? static_cast<std::uint32_t>(own.head) : chains_.mentions[j].head;
    Token const& noun = tree.tokens[speaker];
    bool const says = clause.rel == Rel::kCcomp && noun.rel == Rel::kNsubj && noun.head == clause.head;
    std::int32_t const client = tree.child(speaker, Rel::kNmodPoss);
    return says && client >= 0 && std::binary_search(kAgents.begin(), kAgents.end(), noun.lemma);
  }

  int salience(std::uint32_t i, std::uint32_t j) const {
    EntityMention const& c = chains_.mentions[j];
    auto const rank = chains_.role_rank(j);
    int value = kRecency + kRoles[static_cast<std::size_t>(rank)];
    if (rank == chains_.role_rank(i)) value += kParallel;
    value >>= chains_.sentence(i) - chains_.sentence(j);
    if (speakers_.quoted(c.head) && !speakers_.quoted(chains_.mentions[i].head)) value /= 2;  // whom others talk about
    if (is_bystander(i, j)) value /= 4;
    if (is_judged(i, j)) value += kJudged;
    if (says_so(i, j) || (retold(i) && speakers_.of(chains_.mentions[i].head) == static_cast<std::int32_t>(j))) value += kOwnWords;
    if (owns_first(i, j)) value += kJudged;
    if (says_of_others(i, j) || speaks_for_client(i, j)) value /= 4;
    if (goes_along(j) || (!chains_.is_name(j) && chains_.word(j) == "person")) value -= kThing;
    if (!c.is_party && !c.is_pronoun) value -= kThing;
    if (c.rule == "metonym" && rank > 0) value -= kThing;
    if (chains_.mentions[i].is_plural && !c.is_plural && c.members.empty()) value -= kGroupAsMany;
    constexpr int kMostWordsApart = 20;
    return value - std::min(kMostWordsApart, static_cast<int>(chains_.mentions[i].head - c.head) / 2);
  }

  /// "against the governor himself": the phrase that the pronoun stands right behind.
  std::int32_t stressed(std::uint32_t i) const {
    Token const& self = chains_.head(i);
    bool const beside = reflexive(i) && self.rel == Rel::kAppos && self.head + 1 == static_cast<std::int32_t>(chains_.mentions[i].head);
    return beside ? chains_.at(self.head) : -1;
  }

  void resolve(std::uint32_t i) {
    if (auto const named = stressed(i); named >= 0 && !chains_.mentions[static_cast<std::uint32_t>(named)].is_pronoun) return chains_.link(static_cast<std::uint32_t>(named), i, "pronoun");
    bar(i);
    std::int32_t best = reflexive(i) ? chains_.at(clause_subject(chains_.mentions[i].head)) : -1;
    if (best >= 0 && fits(i, static_cast<std::uint32_t>(best))) return chains_.link(static_cast<std::uint32_t>(best), i, "pronoun");
    best = -1;
    int best_value = 0;
    for (auto j = i; j-- > 0;) {
      if (chains_.sentence(j) + kWindow < chains_.sentence(i) || i - j > kFarthest) break;
      if (!fits(i, j)) continue;
      int const value = salience(i, j);
      if (value <= best_value) continue;
      best = static_cast<std::int32_t>(j);
      best_value = value;
    }
    if (auto const ahead = cataphor(i, best_value); ahead >= 0) best = ahead;
    if (chains_.mentions[i].is_plural && joint(i, best)) return;
    if (best < 0) return;
    auto const antecedent = static_cast<std::uint32_t>(best);
    if (may_be_person(antecedent) && chains_.mentions[i].kind == MentionKind::kPerson) chains_.mentions[antecedent].kind = MentionKind::kPerson;
    chains_.link(antecedent, i, "pronoun");
  }

  /// "After his visit, X ...", "when she arrived, X ...": the subject of the main clause, if nothing before outweighs it.
  std::int32_t cataphor(std::uint32_t i, int best_value) const {
    auto const& tree = chains_.tree;
    auto const root = tree.sentences[chains_.sentence(i)].root;
    auto const token = chains_.mentions[i].head;
    if (root < 0) return -1;
    auto const subject = tree.child(static_cast<std::uint32_t>(root), Rel::kNsubj);
    auto const ahead = chains_.at(subject);
    if (ahead < 0 || static_cast<std::uint32_t>(subject) < token || speakers_.quoted(token)) return -1;
    auto const j = static_cast<std::uint32_t>(ahead);
    auto const parts = tree.children(static_cast<std::uint32_t>(root));
    bool const before = std::any_of(parts.begin(), parts.end(), [&](std::uint32_t c) {
      Rel const rel = tree.tokens[c].rel;
      bool const modifies = rel == Rel::kAdvcl || rel == Rel::kObl || rel == Rel::kNmod;
      return modifies && c < static_cast<std::uint32_t>(subject) && tree.subtree(c).begin <= token && token < tree.subtree(c).end;
    });
    if (!before || chains_.mentions[j].is_pronoun || !fits(i, j)) return -1;
    int const value = kRecency + kRoles[0] - (chains_.is_name(j) ? kCataphora : kFarAhead);
    return value > best_value ? ahead : -1;
  }

  /// "they" after "Iran and Iraq": the nearest coordination of two singulars in the sentence before or in this one.
  bool joint(std::uint32_t i, std::int32_t best) {
    for (auto j = i; j-- > 0;) {
      if (chains_.sentence(j) + 1 < chains_.sentence(i) || i - j > kFarthest) return false;
      bool const subject = best >= 0 && chains_.role_rank(static_cast<std::uint32_t>(best)) == 0;
      if (subject && static_cast<std::int32_t>(j) < best) return false;
      auto members = chains_.coordination(j);
      if (members.empty() || chains_.role_rank(members[0]) > 0 || clashes(i, members[0])) continue;
      chains_.stand_for(i, std::move(members), "pronoun:joint");
      return true;
    }
    return false;
  }

  void pair(std::uint32_t i) {
    Rel const rel = chains_.head(i).rel;
    bool const floats = rel == Rel::kDet || rel == Rel::kDetPredet || rel == Rel::kAdvmod || rel == Rel::kCcPreconj || rel == Rel::kAppos;
    if (floats) return;  // "the daughters were both rescued"
    for (auto j = i; j-- > 0;) {
      if (chains_.sentence(j) + 1 < chains_.sentence(i) || i - j > kFarthest) return;
      if (auto members = chains_.coordination(j); members.size() == 2) return chains_.stand_for(i, std::move(members), "pair");
    }
  }

  /// "the former", "the latter": of the last two parties of one kind named side by side or one after the other.
  void one_of_two(std::uint32_t i, bool first) {
    std::int32_t later = -1;
    for (auto j = i; j-- > 0;) {
      if (chains_.sentence(j) + 1 < chains_.sentence(i) || i - j > kFarthest) return;
      EntityMention const& m = chains_.mentions[j];
      if (!m.is_party || m.is_pronoun || m.is_plural || clashes(i, j)) continue;
      if (later < 0) later = static_cast<std::int32_t>(j);
      else if (auto const l = static_cast<std::uint32_t>(later); !chains_.same(j, l) && chains_.best(j).kind == chains_.best(l).kind)
        return chains_.link(first ? j : l, i, "pronoun");
    }
  }

  MentionChains& chains_;
  Speakers const& speakers_;
  std::pmr::vector<std::uint32_t> barred_{chains_.sources.memory()};
};

}  // namespace

void link_pronouns(MentionChains& chains, Speakers const& speakers) { PronounLinker(chains, speakers).run(); }

}  // namespace dragoman
