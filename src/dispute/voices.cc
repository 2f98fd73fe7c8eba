// Statements of the matter come first. Whoever else tells of the same act stands beside the one whose words are denied:
// another claim about it, or a plain report in a sentence that is nobody's claim.
#include "dispute/voices.h"

#include <algorithm>
#include <array>
#include <set>

#include "base/ascii.h"
#include "dispute/answers.h"
#include "dyad/event_words.h"

namespace dragoman {
namespace {

bool is_pronoun(std::string const& word) {
  static constexpr std::array<std::string_view, 8> kPronouns = {"he", "she", "it", "they", "we", "i", "those", "who"};
  return std::find(kPronouns.begin(), kPronouns.end(), lower_ascii(word)) != kPronouns.end();
}

/// Both a claim and a report of an act know their sentence and who printed it.
template <class Source>
void say_where(Voice& v, Source const& source) {
  v.quote = source.quote;
  v.doc_id = source.doc_id;
  v.title = source.title;
  v.publisher = source.publisher;
  v.independent_source = source.independent_source;
  v.sentence_number = source.sentence_number;
}

Voice voice_of(Statement const& s, bool against, std::string basis, ActorRollup const& actors) {
  Voice v;
  v.against = against;
  v.speaker = voice_name(s, actors);
  v.actor_id = s.claimant_id;
  v.stance = s.stance;
  v.claim_id = s.claim_id;
  v.event_id = s.event_ids.empty() ? "" : s.event_ids.front();
  say_where(v, s);
  v.date = s.date;
  v.basis = std::move(basis);
  return v;
}

Voice report_of(PastEvent const& e, EventSource const& source) {
  Voice v;
  v.speaker = source.publisher.empty() ? source.doc_id : source.publisher;
  v.stance = "reports";
  v.event_mention_id = source.mention_id;
  v.event_id = e.id;
  say_where(v, source);
  v.date = source.published;
  v.basis = "reports the act";
  return v;
}

bool is_past(std::string const& realis) { return realis == "actual" || realis == "historical"; }

/// The claim tells of one of the acts as done.
bool tells_of(Statement const& s, std::vector<std::string> const& acts) {
  if (s.against() || s.stance == "declines_to_comment" || s.kind == "forecast" || s.kind == "intention") return false;
  return std::any_of(s.about.begin(), s.about.end(), [&](StatedEvent const& e) { return e.inside && is_past(e.realis) && std::binary_search(acts.begin(), acts.end(), e.event_id); });
}

/// The words of the claim without its speaker, where they are known.
std::string const& said_in(Statement const& s) { return s.words.empty() ? s.quote : s.words; }

constexpr double kSureSupport = 0.6;

/// Statements that say the same as one of the matter, with that one and the basis.
std::map<std::size_t, std::pair<std::size_t, std::string>> supporters(Matter const& matter, std::vector<Statement> const& statements, StatementIndex const& index) {
  std::map<std::size_t, std::pair<std::size_t, std::string>> out;
  for (auto const* side : {&matter.denied, &matter.denials})
    for (auto const i : *side) {
      auto const found = index.backing.find(statements[i].claim_id);
      if (found == index.backing.end()) continue;
      for (auto const& [other, relation] : found->second) {
        if (matter.denied.contains(other) || matter.denials.contains(other) || statements[other].against() != statements[i].against()) continue;
        bool const alike = relation->confidence && *relation->confidence >= kSureSupport && are_alike(said_in(statements[i]), said_in(statements[other]));
        if (alike || relation->relation == "duplicates") out.emplace(other, std::pair(i, relation->basis));
      }
    }
  return out;
}

using Sentences = std::set<std::pair<std::string, std::int64_t>>;

/// An act that is only told of in the words denied may have been merged too widely: others speak of it when they use some
/// of the same words.
bool speaks_of_it(std::string const& said, Matter const& matter, std::vector<Statement> const& statements) {
  if (matter.events.empty()) return std::any_of(matter.denied.begin(), matter.denied.end(), [&](std::size_t i) { return are_alike(said, said_in(statements[i])); });
  return !matter.denied.empty() || std::any_of(matter.denials.begin(), matter.denials.end(), [&](std::size_t i) { return share_a_word(said, statements[i].quote); });
}

void add_reports(std::vector<Voice>& voices, Sentences const& spoken, std::vector<std::string> const& acts, EventsById const& events) {
  std::set<std::string> documents;
  for (auto const& id : acts) {
    PastEvent const& e = *events.at(id);
    if (!e.past()) continue;
    for (auto const& source : e.sources)
      if (!spoken.contains({source.doc_id, source.sentence_number}) && documents.insert(source.doc_id).second) voices.push_back(report_of(e, source));
  }
}

/// Copies of one sentence become one voice, the first by date.
std::vector<Voice> without_copies(std::vector<Voice> const& voices) {
  std::vector<Voice> out;
  std::map<std::string, std::size_t> known;
  for (auto const& v : voices) {
    std::string const key = (v.against ? "-" : "+") + v.quote + "\n" + (v.claim_id.empty() ? "" : lower_ascii(v.speaker));
    auto const [at, fresh] = known.emplace(v.quote.empty() ? v.claim_id + v.event_mention_id : key, out.size());
    if (fresh) {
      out.push_back(v);
    } else if (Voice& first = out[at->second]; first.doc_id != v.doc_id && !std::binary_search(first.also_in.begin(), first.also_in.end(), v.doc_id)) {
      first.also_in.insert(std::upper_bound(first.also_in.begin(), first.also_in.end(), v.doc_id), v.doc_id);
    }
  }
  return out;
}

bool earlier(Voice const& a, Voice const& b) {
  if (a.against != b.against) return !a.against;
  if (a.date != b.date) return a.date && (!b.date || *a.date < *b.date);
  if (a.doc_id != b.doc_id) return a.doc_id < b.doc_id;
  if (a.sentence_number != b.sentence_number) return a.sentence_number < b.sentence_number;
  return a.claim_id + a.event_mention_id < b.claim_id + b.event_mention_id;
}

}  // namespace

std::string voice_name(Statement const& s, ActorRollup const& actors) {
  if (s.voice == "publication" || s.claimant.empty()) return s.publisher.empty() ? s.doc_id : s.publisher;
  if (!is_pronoun(s.claimant)) return sentence_case(s.claimant);
  return s.claimant_id.empty() ? "“" + s.claimant + "”" : sentence_case(name_in_text(actors.name_of(s.claimant_id)));
}

std::string speaker_words(Voice const& v) {
  std::string const outlet = !v.publisher.empty() ? v.publisher : !v.title.empty() ? "“" + v.title + "”" : v.doc_id;
  if (v.stance == "reports") return outlet + " (reports it)";
  return v.speaker == v.publisher || v.speaker == v.doc_id ? outlet : v.speaker + " (in " + outlet + ")";
}

std::vector<std::string> acts_of(Matter const& matter, std::vector<Statement> const& statements, EventsById const& events) {
  std::set<std::string> acts;
  for (auto const& id : matter.events)
    if (events.contains(id)) acts.insert(id);
  for (auto const i : matter.denied) {
    std::set<std::string> told;
    for (auto const& e : statements[i].about)
      if (e.inside && e.type != "ACCUSE" && is_past(e.realis) && events.contains(e.event_id)) told.insert(e.event_id);
    if (told.size() == 1) acts.insert(*told.begin());  // of several acts nobody knows which one is denied
  }
  return {acts.begin(), acts.end()};
}

StatementIndex::StatementIndex(std::vector<Statement> const& statements) {
  for (std::size_t i = 0; i < statements.size(); ++i) {
    for (auto const& id : statements[i].event_ids) on_event[id].push_back(i);
    for (auto const& r : statements[i].relations)
      if (!r.target_claim.empty() && (r.relation == "supports" || r.relation == "duplicates")) backing[r.target_claim].emplace_back(i, &r);
  }
}

std::vector<Voice> voices_of(Matter const& matter, std::vector<Statement> const& statements, StatementIndex const& index, EventsById const& events, ActorRollup const& actors) {
  std::vector<std::string> const acts = acts_of(matter, statements, events);
  std::vector<Voice> voices;
  Sentences spoken, in_denial;  // what a denial itself says on the way is nobody else's word
  auto add = [&](std::size_t i, bool against, std::string basis) {
    voices.push_back(voice_of(statements[i], against, std::move(basis), actors));
    spoken.emplace(statements[i].doc_id, statements[i].sentence_number);
  };
  for (auto const i : matter.denials) in_denial.emplace(statements[i].doc_id, statements[i].sentence_number);
  std::set<std::size_t> heart = matter.denials;
  heart.insert(matter.denied.begin(), matter.denied.end());
  for (auto const i : heart) {
    auto const found = matter.basis.find(i);
    add(i, matter.is_against(i, statements), found != matter.basis.end() ? "answers it: " + found->second : matter.denials.contains(i) ? "says itself what it denies" : "is what is denied");
  }
  auto const backing = supporters(matter, statements, index);
  for (auto const& [i, backed] : backing)
    if (!in_denial.contains({statements[i].doc_id, statements[i].sentence_number})) add(i, matter.is_against(backed.first, statements), "says the same: " + backed.second);
  std::set<std::size_t> tellers;
  for (auto const& id : acts)
    if (auto const found = index.on_event.find(id); found != index.on_event.end()) tellers.insert(found->second.begin(), found->second.end());
  for (auto const i : tellers) {
    Statement const& s = statements[i];
    if (heart.contains(i) || backing.contains(i) || in_denial.contains({s.doc_id, s.sentence_number})) continue;
    if (tells_of(s, acts) && speaks_of_it(said_in(s), matter, statements)) add(i, false, "tells of the same act");
  }
  add_reports(voices, spoken, acts, events);
  std::erase_if(voices, [&](Voice const& v) { return v.stance == "reports" && !speaks_of_it(v.quote, matter, statements); });
  std::stable_sort(voices.begin(), voices.end(), earlier);
  return without_copies(voices);
}

}  // namespace dragoman
