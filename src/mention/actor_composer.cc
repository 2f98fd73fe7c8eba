// One question a token: which of the four ways names it? In this order, the surer first: a name the lexicon knows, a
// name the recogniser marked, a common noun of the agent table, an unlisted proper noun; pronouns wait for coreference.
#include "mention/actor_composer.h"

#include <algorithm>
#include <array>

#include "base/single_spaced.h"
#include "mention/noun_phrase.h"

namespace dragoman {
namespace {

bool is_plural(Token const& token) {
  return token.tag == "NNS" || token.tag == "NNPS" || token.feats.find("Number=Plur") != std::string_view::npos;
}

struct PronounRow {
  std::string_view word;
  bool person, plural;
};
constexpr std::array<PronounRow, 27> kPronouns = {{
    {"he", true, false},      {"him", true, false},       {"his", true, false},       {"she", true, false},
    {"her", true, false},     {"hers", true, false},      {"himself", true, false},   {"herself", true, false},
    {"it", false, false},     {"its", false, false},      {"itself", false, false},   {"they", false, true},
    {"them", false, true},    {"their", false, true},     {"theirs", false, true},    {"themselves", false, true},
    {"we", true, true},       {"us", true, true},         {"our", true, true},        {"ourselves", true, true},
    {"i", true, false},       {"me", true, false},        {"my", true, false},        {"both", false, true},
    {"former", false, false}, {"latter", false, false}, {"you", true, false},
}};

}  // namespace

ActorComposer::ActorComposer(ActorContext const& context)
    : context_(context), state_(context.tree.tokens.size(), State::kNew, context.sources.memory()), slot_(context.tree.tokens.size(), -1, context.sources.memory()),
      made_(context.sources.memory()), joints_(context.sources.memory()) {}

EntityMention const* ActorComposer::at(std::uint32_t token) {
  constexpr int kDeepest = 32;  // "head of the office of the chief of ..."; deeper ones are composed on their own
  if (state_[token] == State::kNew && depth_ < kDeepest) {
    state_[token] = State::kBusy;
    ++depth_;
    if (auto mention = compose(token)) {
      finish(*mention);
      slot_[token] = static_cast<std::int32_t>(made_.size());
      made_.push_back(std::move(*mention));
    }
    state_[token] = State::kDone;
    --depth_;
  }
  return slot_[token] < 0 ? nullptr : &made_[static_cast<std::size_t>(slot_[token])];
}

std::optional<EntityMention> ActorComposer::compose(std::uint32_t token) {
  if (NameMatch const* name = context_.name_headed(token)) {
    auto mention = from_name(*name);
    if (mention && context_.in_dateline(token)) set_apart(*mention);
    return mention;
  }
  if (context_.in_dateline(token)) return std::nullopt;
  if (is_one_of_two(token)) return from_pronoun(token);
  if (context_.in_time(token) || context_.name_covering(token) != nullptr) return std::nullopt;
  switch (context_.token(token).pos) {
    case Upos::kPron: return from_pronoun(token);
    case Upos::kNoun: case Upos::kPropn: case Upos::kAdj: case Upos::kVerb: case Upos::kX: {
      if (is_modifier_noun(context_.tree, token)) return std::nullopt;
      if (auto mention = from_agent(token)) return mention;
      if (auto mention = from_titled_capitals(token)) return mention;
      return context_.token(token).pos == Upos::kPropn ? from_unlisted(token) : std::nullopt;
    }
    default: return std::nullopt;
  }
}

/// "The former accused ...": the adjective stands for a noun.
bool ActorComposer::is_one_of_two(std::uint32_t token) const {
  if (context_.lower(token) != "former" && context_.lower(token) != "latter") return false;
  Rel const rel = context_.token(token).rel;
  bool const noun = rel == Rel::kNsubj || rel == Rel::kNsubjPass || rel == Rel::kObj || rel == Rel::kObl || rel == Rel::kOblAgent ||
                    rel == Rel::kNmodPoss;
  return noun && context_.tree.child(token, Rel::kDet) >= 0;
}

/// A name in a dateline says where the report was written and acts in nothing.
void ActorComposer::set_apart(EntityMention& mention) const {
  if (mention.kind == MentionKind::kState || mention.rule == "metonym") mention.kind = MentionKind::kPlace;
  mention.is_party = false;
  mention.rule += "+dateline";
}

EntityMention ActorComposer::start(std::uint32_t token, Span tokens) const {
  EntityMention mention;
  mention.head = token;
  mention.tokens = tokens;
  mention.span = context_.tree.bytes(tokens);
  mention.is_plural = is_plural(context_.token(token));
  return mention;
}

std::optional<EntityMention> ActorComposer::from_pronoun(std::uint32_t token) const {
  Token const& word = context_.token(token);
  if (word.rel == Rel::kExpl) return std::nullopt;
  auto const row = std::find_if(kPronouns.begin(), kPronouns.end(),
                                [&](PronounRow const& r) { return r.word == context_.lower(token); });
  if (row == kPronouns.end()) return std::nullopt;
  EntityMention mention = start(token, is_one_of_two(token) ? context_.phrase(token) : Span{token, token + 1});
  mention.is_pronoun = true;
  mention.is_plural = row->plural;
  mention.kind = row->person ? MentionKind::kPerson : MentionKind::kThing;
  mention.rule = "pronoun";
  return mention;
}

void ActorComposer::finish(EntityMention& mention) const {
  if (mention.name.empty()) {
    auto tokens = mention.tokens;
    while (tokens.size() > 1 && context_.token(tokens.begin).pos == Upos::kDet) ++tokens.begin;
    mention.name = single_spaced(context_.tree.bytes(tokens).of(context_.document.text));
  }
  if (mention.cameo.empty() && !mention.is_pronoun && is_party_kind(mention.kind))
    mention.cameo = cameo_code(mention.country, mention.sector);
  bool const apart = mention.rule.ends_with("+dateline");
  bool const anybody = mention.is_pronoun && context_.lower(mention.head) == "you";  // until somebody is found who is told so
  if (anybody) return;
  mention.is_party = mention.is_pronoun ? mention.kind == MentionKind::kPerson || mention.is_plural
                                        : mention.is_party || (is_party_kind(mention.kind) && !apart);
}

std::vector<EntityMention> ActorComposer::take() {
  for (std::uint32_t t = 0; t < context_.tree.tokens.size(); ++t) at(t);
  auto parts = [&](std::uint32_t head) -> EntityMention* {
    return slot_[head] < 0 ? nullptr : &made_[static_cast<std::size_t>(slot_[head])];
  };
  for (Joint const& joint : joints_)
    for (auto const head : joint.states)
      if (EntityMention* part = parts(head)) {
        part->kind = mention_kind_from(joint.kind).value_or(part->kind);
        part->sector = joint.sector;
        part->cameo = cameo_code(part->country, part->sector);
        part->is_party = true;
      }
  std::vector<EntityMention> out;
  out.reserve(made_.size());
  for (std::int32_t& slot : slot_) {  // one mention a head: the order of heads is that of the text
    if (slot < 0) continue;
    out.push_back(std::move(made_[static_cast<std::size_t>(slot)]));
    out.back().id = static_cast<std::uint32_t>(out.size() - 1);
    slot = static_cast<std::int32_t>(out.back().id);
  }
  auto const done = [&](std::uint32_t head) -> EntityMention* { return slot_[head] < 0 ? nullptr : &out[static_cast<std::size_t>(slot_[head])]; };
  for (Joint const& joint : joints_)
    if (EntityMention* whole = done(joint.head))
      for (auto const head : joint.states)
        if (EntityMention const* part = done(head)) whole->members.push_back(part->id);
  return out;
}

}  // namespace dragoman
