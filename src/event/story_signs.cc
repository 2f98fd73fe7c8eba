// The same words mean less in a column, an interview or a report of a match than in a report of what states and forces do:
// how much of an article is in the first person, asks, quotes and counts, how many of its parties are known, how thick
// its events stand. An event told twice of the same pair is rather one than an event told once. Names of such signs begin with
// "story_"; a text of a few sentences has none of them, and their weights are centred, so that it is judged as an average article.
#include "event/story_signs.h"

#include <algorithm>

#include "base/one_of.h"

namespace dragoman {

namespace {

/// A text of fewer sentences is no article: shares say nothing of it.
constexpr std::size_t kArticle = 4;

bool opens_quote(Token const& t) { return one_of(t.text, {"\"", "“", "''", "``"}); }
bool is_first_person(Token const& t) { return one_of(t.text, {"I", "me", "my", "we", "We", "our", "us", "My", "Our"}); }
bool is_second_person(Token const& t) { return one_of(t.lemma, {"you", "your"}); }
bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }

std::string_view length_of(std::size_t sentences) {
  return sentences < 9 ? "8" : sentences < 17 ? "16" : sentences < 33 ? "32" : sentences < 65 ? "64" : "more";
}

}  // namespace

StorySigns::StorySigns(CodingScene const& scene, std::vector<EventMention> const& events, StringArena& strings)
    : scene_(scene), events_(events), mishap_(scene.tree.sentences.size()) {
  SignList signs(strings);
  read_words(signs);
  if (!is_article()) return;
  read_parties(signs);
  read_events(signs);
  article_ = signs.take();
}

bool StorySigns::is_article() const { return scene_.tree.sentences.size() >= kArticle; }

void StorySigns::read_words(SignList& out) {
  std::int32_t const mishap = scene_.frames.group("MISHAP");
  auto const& tokens = scene_.tree.tokens;
  std::size_t words = 0, first = 0, second = 0, asks = 0, quotes = 0, numbers = 0, past = 0, present = 0;
  for (std::uint32_t i = 0; i < tokens.size(); ++i) {
    Token const& t = tokens[i];
    if (mishap >= 0 && scene_.phrases.in_group(i, static_cast<std::uint32_t>(mishap))) mishap_[t.sentence] = 1;
    asks += t.text == "?";
    quotes += opens_quote(t);
    if (t.pos == Upos::kPunct || t.text.empty()) continue;
    ++words;
    first += is_first_person(t);
    second += is_second_person(t);
    numbers += t.pos == Upos::kNum;
    past += t.tag == "VBD";
    present += t.tag == "VBZ" || t.tag == "VBP";
  }
  std::size_t const sentences = scene_.tree.sentences.size();
  out.put("story_first_person", how_much(first, words));
  out.put("story_second_person", how_much(second, words));
  out.put("story_numbers", how_much(numbers, words));
  out.put("story_past", how_much(past, past + present));
  out.put("story_asks", how_much(asks, sentences));
  out.put("story_quotes", how_much(quotes, sentences));
  out.put("story_sentences", length_of(sentences));
}

void StorySigns::read_parties(SignList& out) const {
  std::size_t parties = 0, known = 0;
  std::vector<std::string_view> countries;
  for (EntityMention const& m : scene_.mentions.entities) {
    if (!m.is_party) continue;
    ++parties;
    known += !m.actor_id.empty();
    if (!m.country.empty() && std::find(countries.begin(), countries.end(), m.country) == countries.end()) countries.push_back(m.country);
  }
  out.put("story_known", how_much(known, parties));
  out.put("story_countries", how_many(static_cast<std::int64_t>(countries.size())));
}

void StorySigns::read_events(SignList& out) const {
  std::size_t material = 0, paired = 0;
  for (EventMention const& e : events_) {
    material += quad_class(e.type) == 4;
    paired += !e.actors.empty() && !e.recipients.empty();
  }
  out.put("story_events", how_much(events_.size(), scene_.tree.sentences.size()));
  out.put("story_material", how_much(material, events_.size()));
  out.put("story_paired", how_much(paired, events_.size()));
}

void StorySigns::add(EventMention const& event, SignList& out) const {
  for (std::string_view sign : article_) out.put(sign);
  add_sentence(event, out);
  if (!is_article()) return;
  add_other_events(event, out);
}

/// An accident is often called one in the headline, two sentences before or two behind.
bool StorySigns::mishap_near(std::uint32_t sentence) const {
  if (mishap_.front() != 0) return true;
  std::size_t const last = std::min<std::size_t>(sentence + 2, mishap_.size() - 1);
  for (std::size_t s = sentence < 2 ? 0 : sentence - 2; s <= last; ++s)
    if (mishap_[s] != 0) return true;
  return false;
}

void StorySigns::add_sentence(EventMention const& event, SignList& out) const {
  Sentence const& sentence = scene_.tree.sentences[event.sentence];
  std::size_t words = 0, capitals = 0;
  bool asks = false, quoted = false, self = false, first = false, second = false;
  for (std::uint32_t t = sentence.begin; t < sentence.end; ++t) {
    Token const& token = scene_.tree.tokens[t];
    asks = asks || token.text == "?";
    quoted = quoted || opens_quote(token);
    if (token.pos == Upos::kPunct || token.text.empty()) continue;
    ++words;
    capitals += is_capital(token.text[0]);
    first = first || is_first_person(token);
    second = second || is_second_person(token);
    self = self || one_of(token.text, {"himself", "herself", "themselves"});
  }
  out.put_if(words > 3 && capitals * 10 > words * 6, "headline");
  out.put_if(asks, "asks");
  out.put_if(quoted, "quotes");
  out.put_if(second, "second_person");
  out.put_if(first, "first_person");
  out.put_if(mishap_[event.sentence] != 0, "mishap");
  out.put_if(mishap_near(event.sentence), "mishap_near");
  out.put_if(self, "reflexive");
  out.put("words", words < 8 ? "7" : words < 15 ? "14" : words < 25 ? "24" : words < 35 ? "34" : words < 50 ? "49" : "more");
}

/// The first of both lists is one and the same.
bool StorySigns::same_first(std::vector<Participant> const& a, std::vector<Participant> const& b) const {
  if (a.empty() || b.empty()) return false;
  EntityMention const *x = mention_of(scene_.mentions, a.front()), *y = mention_of(scene_.mentions, b.front());
  if (x == nullptr || y == nullptr) return false;
  return x->id == y->id || (x->chain >= 0 && x->chain == y->chain) || (!x->actor_id.empty() && x->actor_id == y->actor_id);
}

void StorySigns::add_other_events(EventMention const& event, SignList& out) const {
  std::int64_t sentence = 0, type = 0, word = 0, pair = 0, pair_type = 0, reversed = 0, hit = 0;
  std::string_view const lemma = scene_.tree.tokens[event.trigger].lemma;
  for (EventMention const& e : events_) {
    if (&e == &event) continue;
    sentence += e.sentence == event.sentence;
    type += e.type == event.type;
    word += scene_.tree.tokens[e.trigger].lemma == lemma;
    bool const same = same_first(e.actors, event.actors) && same_first(e.recipients, event.recipients);
    pair += same;
    pair_type += same && e.type == event.type;
    bool const on_actor = same_first(e.recipients, event.actors);
    hit += on_actor;
    reversed += on_actor && same_first(e.actors, event.recipients);
  }
  out.put("story_in_sentence", how_many(sentence));
  out.put("story_type_again", how_many(type));
  out.put("story_word_again", how_many(word));
  out.put("story_pair_again", how_many(pair));
  out.put("story_pair_type_again", how_many(pair_type));
  out.put("story_pair_reversed", how_many(reversed));
  out.put("story_actor_hit", how_many(hit));
}

}  // namespace dragoman
