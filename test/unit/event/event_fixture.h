// Events of one hand-made UD parse with the shipped frame lexicon. One word a line: "form lemma UPOS XPOS head deprel";
// a seventh word "party" makes a party of the word; "building", "person:COL-RUIZ:3" a mention of that kind, actor and chain
// of all that hangs on it.
#pragma once

#include <gtest/gtest.h>

#include <filesystem>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "event/code_events.h"
#include "event/event_draft.h"
#include "lexicon_build/diagnostics.h"
#include "lexicon_build/frames_build.h"
#include "lexicon_build/image_writer.h"
#include "predicate/find_predicates.h"
#include "syntax/conllu.h"

namespace dragoman::test {

inline FrameTable const& shipped_frames() {
  static FrameTable const table = [] {
    ImageWriter writer;
    Diagnostics diagnostics;
    build_frames(std::filesystem::path(DRAGOMAN_SOURCE_DIR) / "lexicon/frames", writer, diagnostics);
    for (Diagnostic const& d : diagnostics.list()) EXPECT_NE(d.severity, Severity::kError) << d.text();
    return *FrameTable::open(*Image::from_bytes(writer.bytes()));
  }();
  return table;
}

/// No weights: what frames and rules make of a text is tested without the judge of events.
inline CueTable const& no_cues() {
  static CueTable const table = *CueTable::open(*Image::from_bytes(ImageWriter().bytes()));
  return table;
}

struct Coded {
  ConlluDocument read;
  Mentions mentions;
  Predicates predicates;
  std::vector<EventMention> events;
  std::vector<HeldEvent> held;

  /// "ASSAULT actual: Troops > rebels", parties by head word; "none" when there is no such event.
  std::string event(std::size_t n = 0) const {
    if (n >= events.size()) return "none";
    EventMention const& e = events[n];
    return std::string(event_type_name(e.type)) + " " + std::string(realis_name(e.realis)) + ": " + names(e.actors) + " > " + names(e.recipients);
  }
  std::string names(std::vector<Participant> const& list) const {
    std::string out;
    for (Participant const& p : list) {
      if (!out.empty()) out += ", ";
      out += p.mention >= 0 ? std::string(read.tree.tokens[mentions.entities[static_cast<std::size_t>(p.mention)].head].text)
                            : std::string(p.span.of(read.document.text));
    }
    return out.empty() ? "-" : out;
  }
  Predicate const* predicate(std::string_view lemma) const {
    for (Predicate const& p : predicates.all)
      if (p.lemma == lemma) return &p;
    return nullptr;
  }
};

inline void add_party(Coded& c, std::uint32_t token) {
  EntityMention m;
  m.id = static_cast<std::uint32_t>(c.mentions.entities.size());
  m.head = token;
  m.chain = m.id;
  m.tokens = {token, token + 1};
  m.span = c.read.tree.bytes(m.tokens);
  m.is_party = true;
  c.mentions.entity_at[token] = static_cast<std::int32_t>(m.id);
  c.mentions.entities.push_back(std::move(m));
}

/// `what`: kind, then an actor and a chain where colons follow.
inline void add_mention(Coded& c, std::uint32_t token, std::string const& what) {
  add_party(c, token);
  if (what == "party") return;
  std::istringstream parts(what);
  std::string kind, actor, chain;
  std::getline(parts, kind, ':');
  std::getline(parts, actor, ':');
  std::getline(parts, chain, ':');
  EntityMention& m = c.mentions.entities.back();
  m.kind = mention_kind_from(kind).value();
  m.is_party = m.kind < MentionKind::kPlace;
  m.actor_id = actor;
  if (!chain.empty()) m.chain = std::stoi(chain);
  m.tokens = c.read.tree.subtree(token);
  m.span = c.read.tree.bytes(m.tokens);
}

inline Coded code(std::string_view lines, Codebook codebook = Codebook::kPlover2021, CueTable const& cues = no_cues()) {
  std::istringstream in{std::string(lines)};
  std::string line, conllu = "# newdoc id = d\n";
  std::vector<std::pair<std::uint32_t, std::string>> parties;
  std::uint32_t row = 0, id = 0;
  while (std::getline(in, line)) {
    std::istringstream words(line);
    std::vector<std::string> f{std::istream_iterator<std::string>(words), {}};
    if (f.empty() && id > 0) {  // an empty line ends a sentence
      conllu += '\n';
      id = 0;
    }
    if (f.size() < 6) continue;
    if (f.size() > 6) parties.emplace_back(row, f[6]);
    ++row;
    conllu += std::to_string(++id) + '\t' + f[0] + '\t' + f[1] + '\t' + f[2] + '\t' + f[3] + "\t_\t" + f[4] + '\t' + f[5] + "\t_\t_\n";
  }
  auto documents = read_conllu(conllu + "\n");
  EXPECT_TRUE(documents.has_value());
  Coded c{std::move(documents->front()), {}, {}, {}, {}};
  EXPECT_FALSE(c.read.document.quarantined) << c.read.document.quarantined.value_or("");
  c.mentions.entity_at.assign(c.read.tree.tokens.size(), -1);
  for (auto const& [t, what] : parties) add_mention(c, t, what);
  c.predicates = find_predicates(c.read.document, c.read.tree, c.mentions, &shipped_frames());
  code_events(c.read.document, c.read.tree, c.mentions, c.predicates, {}, shipped_frames(), cues, {codebook, {}}, c.events, c.held);
  return c;
}

/// What the single steps of coding read. Keeps references to what it is made of.
class Scene {
 public:
  explicit Scene(Coded const& c)
      : phrases_(c.read.tree, c.mentions, shipped_frames()), matcher_(c.read.tree, phrases_, c.predicates, shipped_frames()),
        scene_{c.read.document, c.read.tree, c.mentions, c.predicates, attributions_, shipped_frames(), phrases_, matcher_, Codebook::kPlover2021} {}
  Scene(Scene const&) = delete;
  Scene& operator=(Scene const&) = delete;
  operator CodingScene const&() const { return scene_; }

 private:
  std::vector<Attribution> attributions_;
  Phrases phrases_;
  FrameMatcher matcher_;
  CodingScene scene_;
};

/// "people, others": the words of a list of tokens.
inline std::string words(Coded const& c, TokenList const& tokens) {
  std::string out;
  for (std::uint32_t t : tokens) out += (out.empty() ? "" : ", ") + std::string(c.read.tree.tokens[t].text);
  return out;
}

}  // namespace dragoman::test
