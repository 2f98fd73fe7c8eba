// Kinds rest on the mention layer and fall back on entity labels and groups (word_groups.h).
#include "event/phrases.h"

#include <algorithm>

#include "event/dateline.h"

namespace dragoman {

namespace {

bool is_name_label(std::string_view label) { return label == "GPE" || label == "ORG" || label == "PERSON" || label == "NORP"; }

}  // namespace

Phrases::Phrases(Tree const& tree, Mentions const& mentions, FrameTable const& frames)
    : tree_(tree), mentions_(mentions), frames_(frames), words_(tree, frames), labels_(tree.tokens.size()),
      dateline_(tree.tokens.size(), 0), party_group_(frames.group("PARTY")), transparent_group_(frames.group("TRANSPARENT")),
      person_group_(frames.group("PERSON")), armed_group_(frames.group("ARMED")), money_group_(frames.group("MONEY")),
      civil_group_(frames.group("CIVILIAN")) {
  for (Sentence const& s : tree.sentences)
    for (std::uint32_t t = s.begin, end = dateline_end(tree, s); t < end; ++t) dateline_[t] = 1;
  for (Entity const& e : tree.entities)
    for (std::uint32_t t = e.begin; t < e.end && t < labels_.size(); ++t) labels_[t] = e.label;
}

bool Phrases::is_listed(std::string_view lemma, std::string_view group) const {
  std::int32_t const number = frames_.group(group);
  auto const groups = frames_.groups_of(frame_hash(lemma, frame_hash("g:")));
  return number >= 0 && std::binary_search(groups.begin(), groups.end(), static_cast<std::uint32_t>(number));
}

EntityMention const* Phrases::mention_at(std::uint32_t token) const {
  if (token >= mentions_.entity_at.size()) return nullptr;
  std::int32_t const id = mentions_.entity_at[token];
  return id < 0 ? nullptr : &mentions_.entities[static_cast<std::size_t>(id)];
}

bool Phrases::is_party(std::uint32_t token) const {
  if (EntityMention const* m = mention_at(token); m != nullptr && m->is_party) return true;
  if (is_name_label(labels_[token]) && tree_.tokens[token].pos == Upos::kPropn) return true;
  return party_group_ >= 0 && in_group(token, static_cast<std::uint32_t>(party_group_));
}

bool Phrases::is_armed(std::uint32_t token) const {
  if (EntityMention const* m = mention_at(token)) {
    if (m->kind == MentionKind::kMilitary || m->kind == MentionKind::kPolice || m->kind == MentionKind::kRebel) return true;
  }
  return armed_group_ >= 0 && in_group(token, static_cast<std::uint32_t>(armed_group_));
}

bool Phrases::is_person(std::uint32_t token) const {
  Token const& t = tree_.tokens[token];
  if (EntityMention const* m = mention_at(token))
    if (m->kind == MentionKind::kPerson || m->kind == MentionKind::kCivilian) return true;
  if (labels_[token] == "PERSON") return true;
  if (t.pos == Upos::kPron && (t.lemma == "he" || t.lemma == "she" || t.lemma == "who" || t.lemma == "they" || t.lemma == "we" || t.lemma == "I")) return true;
  return person_group_ >= 0 && in_group(token, static_cast<std::uint32_t>(person_group_));
}

bool Phrases::is(std::uint32_t token, PhraseKind kind) const {
  Token const& t = tree_.tokens[token];
  EntityMention const* m = mention_at(token);
  switch (kind) {
    case PhraseKind::kParty: return is_party(token);
    case PhraseKind::kState: return (m != nullptr && (m->kind == MentionKind::kState || m->kind == MentionKind::kGovernment)) || labels_[token] == "GPE";
    case PhraseKind::kPerson: return is_person(token);
    case PhraseKind::kArmed: return is_armed(token);
    case PhraseKind::kOrganization:
      return labels_[token] == "ORG" || (m != nullptr && (m->kind == MentionKind::kOrganization || m->kind == MentionKind::kIgo ||
             m->kind == MentionKind::kCompany || m->kind == MentionKind::kMedia || m->kind == MentionKind::kParty));
    case PhraseKind::kCivil:
      return (m != nullptr && m->kind == MentionKind::kCivilian) || (civil_group_ >= 0 && in_group(token, static_cast<std::uint32_t>(civil_group_)));
    case PhraseKind::kPlace:
      return labels_[token] == "GPE" || labels_[token] == "LOC" || labels_[token] == "FAC" || (m != nullptr && m->kind == MentionKind::kPlace);
    case PhraseKind::kMoney:
      return labels_[token] == "MONEY" || t.tag == "$" || (money_group_ >= 0 && in_group(token, static_cast<std::uint32_t>(money_group_)));
    case PhraseKind::kPronoun: return t.pos == Upos::kPron;
    case PhraseKind::kPlural: return t.tag == "NNS" || t.tag == "NNPS" || tree_.child(token, Rel::kConj) >= 0;
    case PhraseKind::kEvent: return (t.pos == Upos::kNoun || t.pos == Upos::kPropn) && !frames_.frames_of(noun_key(token)).empty();
    case PhraseKind::kProper: return t.pos == Upos::kPropn;
    case PhraseKind::kNumber: return t.pos == Upos::kNum;
    case PhraseKind::kJoined: {
      auto const parts = tree_.children(token);
      bool const pair = t.tag == "NNS" && std::any_of(parts.begin(), parts.end(), [&](std::uint32_t c) { return tree_.tokens[c].lower == "two" || tree_.tokens[c].lower == "both"; });
      return pair || t.rel == Rel::kConj || tree_.child(token, Rel::kConj) >= 0;
    }
    case PhraseKind::kReflexive: return t.lemma == "himself" || t.lemma == "themselves" || t.lemma == "itself" || t.lemma == "herself";
  }
  return false;
}

bool Phrases::tells_when(std::uint32_t token) const {
  bool const time = labels_[token] == "DATE" || labels_[token] == "TIME";
  return time && tree_.tokens[token].prep != "until";
}

std::uint32_t Phrases::meant(std::uint32_t token) const {
  if (transparent_group_ < 0 || !in_group(token, static_cast<std::uint32_t>(transparent_group_))) return token;
  for (std::uint32_t c : tree_.children(token))
    if (tree_.tokens[c].rel == Rel::kNmod && tree_.tokens[c].prep == "of") return c;
  return token;
}

std::uint64_t Phrases::noun_key(std::uint32_t token) const {
  constexpr std::uint64_t kSeed = frame_hash("n:");
  Token const& t = tree_.tokens[token];
  for (std::uint32_t c : tree_.children(token)) {
    if (c >= token || !is_modifier(tree_.tokens[c].rel)) continue;
    for (std::string_view joint : joints(tree_, c, token)) {
      std::uint64_t const key = hash_lower(t.lemma, frame_hash(joint, hash_lower(tree_.tokens[c].lemma, kSeed)));
      if (!frames_.frames_of(key).empty()) return key;
    }
  }
  for (std::uint32_t c : tree_.children(token)) {
    if (c <= token || tree_.tokens[c].prep != "of") continue;
    std::uint64_t const key = hash_lower(tree_.tokens[c].lemma, frame_hash("_of_", hash_lower(t.lemma, kSeed)));
    if (!frames_.frames_of(key).empty()) return key;
  }
  return hash_lower(t.lemma, kSeed);
}

}  // namespace dragoman
