// "In his first term", "under Imran Khan", "during the Obama years": a term of office is a time, once it is known whose.
// So these are read last, from the people found in the document and from the pronouns that stand for them; how a term
// may be called is the lexicon's (periods/term_patterns.csv). A preposition of time must stand before it: without one
// "the Obama administration" acts.
#include <algorithm>
#include <array>

#include "lexicon/term_of_office.h"
#include "mention/timex.h"

namespace dragoman {
namespace {

/// Somebody who may have held an office, where he is named.
struct Holder {
  Span tokens;
  std::uint32_t head;
  bool is_pronoun;
  ActorIndex person;
};

class TermFinder {
 public:
  TermFinder(Document const& document, Tree const& tree, ActorSources const& sources, PeriodTable const& periods)
      : document_(document), tree_(tree), sources_(sources), periods_(periods) {}

  void run(std::vector<EntityMention> const& mentions, std::vector<Timex>& times) {
    auto const known = times.size();
    for (EntityMention const& m : mentions) {
      auto const holder = holder_named(m);
      if (!holder || dated(holder->head, times)) continue;
      if (auto found = longest(*holder)) times.push_back(std::move(*found));
    }
    if (times.size() > known)
      std::sort(times.begin(), times.end(), [](Timex const& a, Timex const& b) { return a.tokens.begin < b.tokens.begin; });
  }

 private:
  /// A person of the lexicon, or the one in "Trump administration".
  std::optional<Holder> holder_named(EntityMention const& m) const {
    if (m.actor_id.empty() || !timed(m.tokens, m.head)) return std::nullopt;
    if (m.kind == MentionKind::kPerson) {
      auto const person = sources_.actors.find(m.actor_id);
      return person ? std::optional(Holder{m.tokens, m.head, m.is_pronoun, person->index}) : std::nullopt;
    }
    if (m.rule != "metonym" || m.tokens.size() < 2) return std::nullopt;
    Span const name{m.tokens.begin, m.head};
    AliasOptions options;
    options.actor_kind = "person";
    std::optional<Holder> found;
    for (auto const& reading : sources_.aliases.lookup(tree_.bytes(name).of(document_.text), options)) {
      if (!term_of_office(sources_.actors, reading.actor, "all", "head_of_state;head_of_government")) continue;
      if (found) return std::nullopt;
      found = Holder{name, m.head, false, reading.actor};
    }
    return found;
  }

  /// Another time in the sentence dates better than a term of years.
  bool dated(std::uint32_t token, std::vector<Timex> const& times) const {
    auto const sentence = tree_.tokens[token].sentence;
    return std::any_of(times.begin(), times.end(), [&](Timex const& t) { return t.begin && tree_.tokens[t.head].sentence == sentence; });
  }

  std::string_view word(std::uint32_t token) const {
    auto const text = tree_.tokens[token].lower;
    return text == "\xE2\x80\x99s" ? "'s" : text;
  }

  static bool is_time_preposition(std::string_view word) {
    constexpr std::array<std::string_view, 7> kWords = {"under", "during", "in", "throughout", "since", "over", "from"};
    return std::find(kWords.begin(), kWords.end(), word) != kWords.end();
  }

  /// A preposition of time stands within a few words before the person.
  bool timed(Span tokens, std::uint32_t head) const {
    constexpr std::uint32_t kFarthest = 4;
    auto const begin = tree_.sentences[tree_.tokens[head].sentence].begin;
    for (auto t = tokens.begin; t-- > begin && tokens.begin - t <= kFarthest;)
      if (is_time_preposition(word(t))) return true;
    return false;
  }

  bool stands(std::vector<std::string> const& words, std::uint32_t at, std::uint32_t end) const {
    for (std::size_t i = 0; i < words.size(); ++i)
      if (at + i >= end || word(at + static_cast<std::uint32_t>(i)) != words[i]) return false;
    return true;
  }

  std::optional<Span> reading(TermPhrase const& pattern, Holder const& m) const {
    bool const his = m.is_pronoun && tree_.tokens[m.head].rel == Rel::kNmodPoss;
    if ((pattern.slot == TermPhrase::Slot::kHis) != his || (m.is_pronoun && !his)) return std::nullopt;
    Sentence const& sentence = tree_.sentences[tree_.tokens[m.head].sentence];
    auto const before = static_cast<std::uint32_t>(pattern.before.size()), after = static_cast<std::uint32_t>(pattern.after.size());
    if (m.tokens.begin < sentence.begin + before + (before == 0)) return std::nullopt;
    Span const out{m.tokens.begin - before, m.tokens.end + after};
    if (!stands(pattern.before, out.begin, sentence.end) || !stands(pattern.after, m.tokens.end, sentence.end)) return std::nullopt;
    bool const own = before > 0 && pattern.before.front() == "under";
    bool const alone = out.end == sentence.end || (tree_.tokens[out.end].pos != Upos::kNoun && word(out.end) != "'s");
    if (own) return alone ? std::optional(out) : std::nullopt;
    return out.begin > sentence.begin && is_time_preposition(word(out.begin - 1)) ? std::optional(out) : std::nullopt;
  }

  std::optional<Timex> longest(Holder const& holder) const {
    std::optional<Timex> best;
    for (TermPhrase const& pattern : periods_.term_phrases()) {
      auto const span = reading(pattern, holder);
      if (!span || (best && span->size() <= best->tokens.size())) continue;
      auto const days = term_of_office(sources_.actors, holder.person, pattern.term.term, pattern.term.offices);
      if (days && days->from && is_one_spell(holder.person, pattern)) best = timex(holder, *span, *days);
    }
    return best;
  }

  /// "Under X" tells a time if X held the office once and holds it no more: of several spells it does not say which,
  /// and what happens while X is in office happens now.
  bool is_one_spell(ActorIndex person, TermPhrase const& pattern) const {
    if (pattern.term.term != "all" && pattern.term.term != "last") return true;
    auto const last = term_of_office(sources_.actors, person, "last", pattern.term.offices);
    auto const all = term_of_office(sources_.actors, person, "all", pattern.term.offices);
    bool const once = last && all && last->from == all->from;
    return (once || pattern.term.term == "last") && !(last && document_.date && last->holds(document_.date));
  }

  Timex timex(Holder const& holder, Span tokens, Validity const& days) const {
    Timex out;
    out.tokens = tokens;
    out.span = tree_.bytes(tokens);
    out.head = tokens.end > holder.tokens.end ? tokens.end - 1 : holder.head;
    out.begin = days.from;
    out.end = days.to;
    out.value = days.from->iso() + "/" + (days.to ? days.to->iso() : "");
    out.basis = "period";
    out.rule = "term-of-office";
    return out;
  }

  Document const& document_;
  Tree const& tree_;
  ActorSources const& sources_;
  PeriodTable const& periods_;
};

}  // namespace

void find_terms_of_office(Document const& document, Tree const& tree, ActorSources const& sources, PeriodTable const& periods,
                          std::vector<EntityMention> const& mentions, std::vector<Timex>& times) {
  TermFinder(document, tree, sources, periods).run(mentions, times);
}

}  // namespace dragoman
