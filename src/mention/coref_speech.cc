// Whose words are quoted, and so who "I" and "we" are (the speaker sieve of Lee et al. 2013). A quotation's speaker is
// the subject of the report verb nearest to it in its sentences, else that of the quotation before it in the paragraph,
// else that of the sentence which ends in a colon before it.
#include <algorithm>
#include <array>
#include <string_view>

#include "mention/actor_context.h"
#include "mention/mention_chains.h"
#include "mention/noun_phrase.h"

namespace dragoman {
namespace {

constexpr std::array<std::string_view, 49> kReportVerbs = {
    "acknowledge", "add",     "admit",   "announce", "argue", "ask",   "assert",  "assure",  "boast",  "claim",  "comment", "complain",
    "conclude",    "confirm", "declare", "explain",  "insist", "joke", "lament",  "note",    "observe", "recall", "remark",  "repeat",
    "reply",       "report",  "respond", "say",      "shout", "state", "stress",  "suggest", "tell",   "think",  "tweet",   "urge",
    "vow",         "warn",    "write",   "continue", "call",  "quote", "promise", "pledge",  "read",   "demand",
    "scream",      "yell",    "testify"};

bool reports(Token const& token) {
  return token.pos == Upos::kVerb && std::find(kReportVerbs.begin(), kReportVerbs.end(), token.lemma) != kReportVerbs.end();
}

/// Tokens of each quotation, marks included. A straight mark or a pair of apostrophes opens and closes by turns; a paragraph closes what is open.
std::pmr::vector<Span> quotations(Tree const& tree, std::pmr::memory_resource* memory) {
  std::pmr::vector<Span> out(memory);
  bool open = false;
  for (std::uint32_t t = 0; t < tree.tokens.size(); ++t) {
    auto const text = tree.tokens[t].text;
    if (open && tree.tokens[t].paragraph_start) {
      out.back().end = t;
      open = false;
    }
    bool const straight = text == "\"" || text == "''";
    if (!open && (straight || text == "“" || text == "``")) {
      out.push_back({t, t + 1});
      open = true;
    } else if (open && (straight || text == "”")) {
      out.back().end = t + 1;
      open = false;
    }
  }
  if (open) out.back().end = static_cast<std::uint32_t>(tree.tokens.size());
  return out;
}

/// Of two subjects ("The people ... ," Mrema told) the one beside the verb: the other belongs to the quoted words.
std::int32_t nearest_subject(Tree const& tree, std::uint32_t verb) {
  std::int32_t found = -1;
  for (std::uint32_t const child : tree.children(verb))
    if (tree.tokens[child].rel == Rel::kNsubj && (found < 0 || child < verb)) found = static_cast<std::int32_t>(child);
  return found;
}

/// Subject of a verb, also through coordination: "smiled and said".
std::int32_t subject_of(Tree const& tree, std::uint32_t verb) {
  for (int step = 0; step < 4; ++step) {
    auto const subject = nearest_subject(tree, verb);
    Token const& token = tree.tokens[verb];
    if (subject >= 0) {
      bool const relative = tree.tokens[static_cast<std::size_t>(subject)].tag.starts_with("W");
      return relative ? (token.rel == Rel::kAclRelcl ? token.head : -1) : subject;
    }
    bool const shared = token.rel == Rel::kConj || token.rel == Rel::kXcomp || token.rel == Rel::kAdvcl;
    if (!shared || token.head < 0) return token.rel == Rel::kAcl ? token.head : -1;
    verb = static_cast<std::uint32_t>(token.head);
  }
  return -1;
}

/// Who is spoken to: "told the senator", "said to the senator".
std::int32_t addressee(MentionChains const& chains, std::uint32_t verb) {
  constexpr std::array<std::string_view, 6> kToObject = {"ask", "assure", "remind", "tell", "urge", "warn"};
  Tree const& tree = chains.tree;
  bool const to_object = std::binary_search(kToObject.begin(), kToObject.end(), tree.tokens[verb].lemma);
  for (std::uint32_t const child : tree.children(verb)) {
    Token const& token = tree.tokens[child];
    bool const object = to_object && (token.rel == Rel::kObj || token.rel == Rel::kIobj);
    bool const spoken_to = token.rel == Rel::kObl && token.prep == "to";
    if (object || spoken_to) return chains.at(static_cast<std::int32_t>(child));
  }
  return -1;
}

}  // namespace

bool is_source(Tree const& tree, std::uint32_t token) {
  Token const& t = tree.tokens[token];
  if (t.prep == "according_to") return true;
  return t.rel == Rel::kNsubj && t.head >= 0 && reports(tree.tokens[static_cast<std::size_t>(t.head)]);
}

Speakers::Speakers(MentionChains const& chains) : quote_of_(chains.sources.memory()), speaker_(chains.sources.memory()), addressee_(chains.sources.memory()) {
  Tree const& tree = chains.tree;
  auto const quotes = quotations(tree, chains.sources.memory());
  if (quotes.empty()) return;
  quote_of_.assign(tree.tokens.size(), 0);
  speaker_.assign(quotes.size() + 1, -1);
  addressee_.assign(quotes.size() + 1, -1);
  for (std::uint32_t q = 0; q < quotes.size(); ++q)
    std::fill(quote_of_.begin() + quotes[q].begin, quote_of_.begin() + quotes[q].end, q + 1);
  auto nearest = [&](Span quote, std::int32_t& to) {
    std::int32_t found = -1;
    std::uint32_t best = UINT32_MAX;
    auto const begin = tree.sentences[tree.tokens[quote.begin].sentence].begin;
    auto const end = tree.sentences[tree.tokens[quote.end - 1].sentence].end;
    for (auto t = begin; t < end; ++t) {
      if (quoted(t) || !reports(tree.tokens[t])) continue;
      auto const distance = t < quote.begin ? quote.begin - t : t - quote.end + 1;
      auto const subject = chains.at(subject_of(tree, t));
      if (subject < 0 || distance >= best || quoted(chains.mentions[static_cast<std::size_t>(subject)].head)) continue;
      best = distance;
      found = subject;
      to = addressee(chains, t);
    }
    return found;
  };
  auto const colon = [&](std::uint32_t begin) -> std::int32_t {
    auto const sentence = tree.tokens[begin].sentence;
    if (sentence == 0 || tree.tokens[begin].paragraph_start) return -1;
    Sentence const& before = tree.sentences[sentence - 1];
    if (before.end == 0 || before.root < 0 || tree.tokens[before.end - 1].text != ":") return -1;
    return chains.at(subject_of(tree, static_cast<std::uint32_t>(before.root)));
  };
  for (std::uint32_t q = 0; q < quotes.size(); ++q) {
    auto& speaker = speaker_[q + 1];
    speaker = nearest(quotes[q], addressee_[q + 1]);
    if (speaker < 0) speaker = colon(quotes[q].begin);
    if (speaker >= 0 || q == 0) continue;
    bool same_paragraph = true;
    for (auto t = quotes[q - 1].end; t <= quotes[q].begin && same_paragraph; ++t) same_paragraph = !tree.tokens[t].paragraph_start;
    if (!same_paragraph) continue;
    speaker = speaker_[q];
    addressee_[q + 1] = addressee_[q];
  }
}

namespace {

/// "you", said to somebody in an office; to a journalist it mostly means anybody.
void link_second_person(MentionChains& chains, Speakers const& speakers, std::uint32_t i) {
  auto const spoken_to = speakers.addressee_of(chains.mentions[i].head);
  if (spoken_to < 0) return;
  auto const who = static_cast<std::uint32_t>(spoken_to);
  EntityMention const& known = chains.best(who);
  bool const in_office = chains.is_single_person(who) && !known.is_pronoun && !known.sector.empty() && known.sector != "MED" && known.sector != "CVL";
  if (in_office) chains.link(who, i, "speech");
}

}  // namespace

void link_first_person(MentionChains& chains, Speakers const& speakers) {
  constexpr std::array<std::string_view, 4> kOne = {"i", "me", "my", "mine"};
  for (std::uint32_t i = 0; i < chains.mentions.size(); ++i) {
    EntityMention const& m = chains.mentions[i];
    if (m.is_pronoun && !chains.linked(i) && kept_lower(chains.text(i), chains.sources.memory()) == "you") {
      link_second_person(chains, speakers, i);
      continue;
    }
    if (!m.is_pronoun || m.kind != MentionKind::kPerson || chains.linked(i)) continue;
    auto const speaker = speakers.of(m.head);
    if (speaker < 0) continue;
    auto const who = static_cast<std::uint32_t>(speaker);
    bool const one = std::find(kOne.begin(), kOne.end(), kept_lower(chains.text(i), chains.sources.memory())) != kOne.end();
    if (!one && !m.is_plural) continue;
    EntityMention const& known = chains.best(who);
    if (known.is_pronoun || !is_party_kind(known.kind)) continue;
    bool const person = chains.is_single_person(who);
    if (one == person) chains.link(who, i, "speech");
    else if (person && (!known.country.empty() || known.rule == "alias+agent")) chains.speak_for(i, who, "speech");
    else if (person) chains.stand_for(i, {who}, "speech");  // nobody knows for whom else he speaks
  }
}

}  // namespace dragoman
