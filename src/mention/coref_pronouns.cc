// Pronouns. Candidates are taken by sentence, the pronoun's own first, subjects before objects before obliques (the
// order Hobbs 1978 walks the tree); number and sort must fit, and a pronoun is never its own clause's other argument
// (principle B of the binding theory) unless it is reflexive or possessive.
#include <array>
#include <string_view>

#include "mention/actor_context.h"
#include "mention/mention_chains.h"
#include "mention/noun_phrase.h"

namespace dragoman {
namespace {

constexpr std::uint32_t kWindow = 3;  ///< sentences back

class PronounLinker {
 public:
  explicit PronounLinker(MentionChains& chains) : chains_(chains) {}

  void run() {
    for (std::uint32_t i = 0; i < chains_.mentions.size(); ++i) {
      if (!chains_.mentions[i].is_pronoun) continue;
      auto const word = lower_ascii(chains_.text(i));
      if (word == "both") pair(i);
      else if (third_person(word)) resolve(i);
    }
  }

 private:
  static bool third_person(std::string_view word) {
    constexpr std::array<std::string_view, 8> kSpeech = {"i", "me", "my", "we", "us", "our", "ourselves", "you"};
    for (auto const w : kSpeech)
      if (w == word) return false;
    return true;
  }

  bool reflexive(std::uint32_t i) const { return chains_.word(i).find("sel") != std::string::npos; }
  bool possessive(std::uint32_t i) const { return chains_.head(i).rel == Rel::kNmodPoss; }

  /// Arguments of one predicate are different things.
  bool clashes(std::uint32_t i, std::uint32_t j) const {
    if (chains_.mentions[i].tokens.overlaps(chains_.mentions[j].tokens)) return true;
    if (reflexive(i)) return false;
    auto const a = governor(i), b = governor(j);
    if (possessive(i)) return chains_.mentions[j].head == static_cast<std::uint32_t>(chains_.head(i).head);
    return a >= 0 && a == b;
  }

  std::int32_t governor(std::uint32_t i) const {
    auto token = chains_.mentions[i].head;
    for (int step = 0; step < 4 && chains_.tree.tokens[token].rel == Rel::kConj && chains_.tree.tokens[token].head >= 0; ++step)
      token = static_cast<std::uint32_t>(chains_.tree.tokens[token].head);
    return chains_.tree.tokens[token].head;
  }

  bool fits(std::uint32_t i, std::uint32_t j) const {
    EntityMention const& p = chains_.mentions[i];
    EntityMention const& c = chains_.mentions[j];
    if (c.is_pronoun && !chains_.linked(j)) return false;
    EntityMention const& known = chains_.best(j);
    if (p.is_plural) return plural_fits(j, known);
    if (c.is_plural || !c.members.empty()) return false;
    if (p.kind == MentionKind::kPerson) return chains_.is_single_person(j) || known.kind == MentionKind::kPerson;
    if (known.kind == MentionKind::kPerson || known.kind == MentionKind::kCivilian) return false;
    if (known.kind == MentionKind::kThing && chains_.is_name(j)) return false;
    return chains_.is_body(j) || (!is_party_kind(known.kind) && chains_.role_rank(i) > 0);
  }

  bool plural_fits(std::uint32_t j, EntityMention const& known) const {
    if (!is_party_kind(known.kind) || known.kind == MentionKind::kPlace) return false;
    if (chains_.mentions[j].is_plural || !chains_.mentions[j].members.empty()) return true;
    std::string_view const word = chains_.word(j);
    auto const match = chains_.sources.agents.match({&word, 1});
    bool const group = match && match->agent.group;
    return group || known.kind == MentionKind::kRebel || known.kind == MentionKind::kPolice;
  }

  void resolve(std::uint32_t i) {
    std::int32_t best = -1;
    int best_cost = 1 << 20;
    auto const here = chains_.sentence(i);
    for (auto j = i; j-- > 0;) {
      if (chains_.sentence(j) + kWindow < here || i - j > kFarthest) break;
      if (!fits(i, j) || clashes(i, j)) continue;
      auto const distance = static_cast<int>(i - j);
      int const cost = static_cast<int>(here - chains_.sentence(j)) * 40 + chains_.role_rank(j) * 12 + distance +
                       (chains_.mentions[j].is_party || chains_.mentions[j].is_pronoun ? 0 : 15) +
                       (chains_.mentions[j].rule == "metonym" && chains_.role_rank(j) > 0 ? 20 : 0);
      if (cost >= best_cost) continue;
      best = static_cast<std::int32_t>(j);
      best_cost = cost;
    }
    if (chains_.mentions[i].is_plural && joint(i, best)) return;
    if (best >= 0) chains_.link(static_cast<std::uint32_t>(best), i, "pronoun");
  }

  /// "they" after "Iran and Iraq": the nearest coordination of two singulars in the sentence before or in this one.
  bool joint(std::uint32_t i, std::int32_t best) {
    for (auto j = i; j-- > 0;) {
      if (chains_.sentence(j) + 1 < chains_.sentence(i) || i - j > kFarthest) return false;
      bool const subject = best >= 0 && chains_.role_rank(static_cast<std::uint32_t>(best)) == 0;
      if (subject && j < static_cast<std::uint32_t>(best)) return false;
      Token const& second = chains_.head(j);
      if (second.rel != Rel::kConj || second.head < 0 || chains_.mentions[j].is_pronoun) continue;
      for (auto k = j; k-- > 0 && j - k <= kFarthest;) {
        if (chains_.mentions[k].head != static_cast<std::uint32_t>(second.head)) continue;
        bool const parties = chains_.mentions[j].is_party && chains_.mentions[k].is_party;
        if (!parties || chains_.role_rank(k) > 0 || clashes(i, k)) break;
        chains_.stand_for(i, {k, j}, "pronoun:joint");
        return true;
      }
    }
    return false;
  }

  void pair(std::uint32_t i) {
    for (auto j = i; j-- > 0;) {
      Token const& second = chains_.head(j);
      if (chains_.sentence(j) + 1 < chains_.sentence(i) || i - j > kFarthest) return;
      if (second.rel != Rel::kConj || !chains_.mentions[j].is_party) continue;
      for (auto k = j; k-- > 0 && j - k <= kFarthest;)
        if (static_cast<std::int32_t>(chains_.mentions[k].head) == second.head && chains_.mentions[k].is_party)
          return chains_.stand_for(i, {k, j}, "pair");
    }
  }

  MentionChains& chains_;
};

}  // namespace

void link_pronouns(MentionChains& chains) { PronounLinker(chains).run(); }

}  // namespace dragoman
