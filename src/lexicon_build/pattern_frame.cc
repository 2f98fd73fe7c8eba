// TABARI and PETRARCH match a pattern's words in their order with gaps between; our frames see a tree. So a flat pattern's
// words must only stand in the verb's clause, and where source and target stand is read from the verb and the preposition
// before them: passives are undone by the tree ("+ WAS * BY $" is subject and object the right way round).
#include "lexicon_build/pattern_frame.h"

#include <algorithm>
#include <array>

#include "lexicon_build/frames_source.h"

namespace dragoman {

namespace {

using Kind = PatternPiece::Kind;

constexpr std::array<std::string_view, 26> kGrammar = {"a",   "an",  "the", "this", "that", "these", "those", "his",  "her",  "its", "their", "is",    "are",
                                                       "was", "were", "be",  "been", "being", "has", "have",  "had",  "it",  "he",   "they", "who",  "which"};
constexpr std::array<std::string_view, 4> kNot = {"not", "n't", "never", "no"};
constexpr std::array<std::string_view, 7> kBe = {"is", "are", "was", "were", "be", "been", "being"};

template <std::size_t N>
bool contains(std::array<std::string_view, N> const& list, std::string_view word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

bool is_preposition(PatternPiece const& p) {
  if (p.kind != Kind::kWord || p.words.size() != 1 || p.words[0].starts_with('&')) return false;
  auto const path = frames_build::path_from(p.words[0]);
  return path && path->place == Place::kPrep && path->inner == Place::kNone;
}

std::string parties(Kind kind) { return kind == Kind::kSource ? "source" : kind == Kind::kTarget ? "target" : "both"; }

class Builder {
 public:
  Builder(VerbPattern const& pattern, bool grouped, std::set<std::string> const& synsets) : pieces_(pattern.pieces), grouped_(grouped), synsets_(synsets) {}

  PatternFrame build() {
    auto const be = [](PatternPiece const& p) { return p.kind == Kind::kWord && contains(kBe, p.words[0]); };
    auto const verb = std::find_if(pieces_.begin(), pieces_.end(), [](PatternPiece const& p) { return p.kind == Kind::kVerb; });
    passive_ = std::any_of(pieces_.begin(), verb, be);
    for (std::size_t i = 0; i < pieces_.size() && out_.why.empty(); ++i) piece(i);
    if (out_.why.empty() && !out_.actor.empty() && out_.actor == out_.recipient) out_.why = "source and target would stand in one place";
    return std::move(out_);
  }

 private:
  void piece(std::size_t i) {
    PatternPiece const& p = pieces_[i];
    switch (p.kind) {
      case Kind::kVerb:
        after_ = true;
        preposition_.clear();
        between_ = false;
        return;
      case Kind::kAny: return;  // gaps are allowed everywhere
      case Kind::kWord: return word(i);
      case Kind::kSource:
      case Kind::kTarget:
      case Kind::kBoth: return party(i);
    }
  }

  void word(std::size_t i) {
    PatternPiece const& p = pieces_[i];
    if (is_preposition(p)) {
      outer_ = p.words[0] == "of" && preposition_ != "of" ? preposition_ : "";
      preposition_ = p.words[0];
      if (preposition_ != "of") between_ = false;
      bool const used = i + 1 < pieces_.size() && pieces_[i + 1].kind != Kind::kVerb && (grouped_ || pieces_[i + 1].kind != Kind::kWord);
      if (!used) out_.lost.push_back("preposition " + p.words[0]);
      return;
    }
    if (p.words.size() == 1 && contains(kGrammar, p.words[0])) return;
    if (p.words.size() == 1 && contains(kNot, p.words[0])) {
      ++out_.words;
      out_.of_negated = true;
      return;
    }
    for (std::string const& w : p.words)
      if (w.starts_with('&') && !synsets_.contains(w.substr(1))) {
        out_.why = "no synset is called " + w;
        return;
      }
    ++out_.words;
    between_ = true;
    std::string const terms = terms_of(p.words);
    if (!grouped_) return condition("clause", terms);
    bool const head = p.noun_group < 0 || i + 1 == pieces_.size() || pieces_[i + 1].noun_group != p.noun_group;
    std::string const place = !after_ ? "subject" : !preposition_.empty() && p.prep_group >= 0 ? preposition_ : "object";
    condition(head ? place : place + "_mod", terms);
  }

  void condition(std::string const& place, std::string const& terms) { out_.conditions[place].push_back(terms); }

  std::string party_place(PatternPiece const& p) {
    bool const in_phrase = !preposition_.empty() && (!grouped_ || p.prep_group >= 0);
    if (!after_ && !in_phrase && passive_) condition("object", "*");
    if (!after_) return in_phrase ? "subject_" + preposition_ : passive_ ? "object" : "subject";
    if (in_phrase && preposition_ == "by" && passive_) return "subject";
    if (in_phrase && preposition_ == "of") {  // hangs on the phrase before it, never on the verb
      std::string const place = (outer_.empty() ? "object" : outer_) + "_of";
      condition(place, "*");
      return place;
    }
    if (in_phrase) {
      condition(preposition_, "*");
      return between_ ? preposition_ + " " + preposition_ + "_of " + preposition_ + "_poss" : preposition_ + " object_" + preposition_;
    }
    if (between_ || p.noun_group >= 0) return "object_mod object_poss object_of iobj object";
    condition("object", "*");
    return "object";
  }

  void party(std::size_t i) {
    PatternPiece const& p = pieces_[i];
    std::string const place = party_place(p);
    if (p.kind == Kind::kSource) out_.actor = place;
    if (p.kind == Kind::kTarget) out_.recipient = place;
    if (p.kind == Kind::kBoth) out_.reciprocal = true;
    if (place.starts_with("subject_") && place.size() > 8 && !frames_build::path_from(place)) out_.why = parties(p.kind) + " stands where no frame looks";
  }

  std::vector<PatternPiece> const& pieces_;
  bool grouped_;
  std::set<std::string> const& synsets_;
  PatternFrame out_;
  std::string preposition_, outer_;  ///< outer_: the one before "of" ("with leaders of +")
  bool after_ = false, passive_ = false, between_ = false;
};

}  // namespace

std::vector<std::string> lemmas_of(std::string const& word) {
  std::vector<std::string> out{word};
  auto const add = [&](std::size_t cut, std::string const& end) {
    if (word.size() > cut + 2) out.push_back(word.substr(0, word.size() - cut) + end);
  };
  if (word.ends_with("ies")) add(3, "y");
  if (word.ends_with("ses") || word.ends_with("xes") || word.ends_with("hes") || word.ends_with("zes")) add(2, "");
  if (word.ends_with('s') && !word.ends_with("ss")) add(1, "");
  if (word.ends_with("ied")) add(3, "y");
  if (word.ends_with("ed")) {
    add(2, "");
    add(1, "");
  }
  if (word.ends_with("ing")) {
    add(3, "");
    add(3, "e");
  }
  return out;
}

std::string joined_term(std::string const& phrase) {
  std::string blanks = phrase;
  std::replace(blanks.begin(), blanks.end(), '_', ' ');
  std::vector<std::string> words = split_words(blanks);
  if (words.size() == 3 && words[1] == "of") return words[0] + "_of_" + words[2];
  return words.size() < 2 ? blanks : words[words.size() - 2] + "_" + words.back();
}

std::string terms_of(std::vector<std::string> const& alternatives) {
  std::string out;
  for (std::string const& alternative : alternatives) {
    if (alternative.starts_with('&')) {
      out += (out.empty() ? "" : " ") + std::string("@IMPORTED-") + alternative.substr(1);
      continue;
    }
    for (std::string const& lemma : lemmas_of(joined_term(alternative))) out += (out.empty() ? "" : " ") + lemma;
  }
  return out;
}

PatternFrame frame_of_pattern(VerbPattern const& pattern, DictionaryFormat format, std::set<std::string> const& synsets) {
  return Builder(pattern, format == DictionaryFormat::kPetrarch2, synsets).build();
}

}  // namespace dragoman
