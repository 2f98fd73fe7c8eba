// A denied event is coded negated and so never merges with the event it denies; here it is compared again as if it were
// told as done. A claim that only points ("any role", "the accusation") is about what stands just before it.
#include "story/claim_facts.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <tuple>

#include "story/content_words.h"
#include "story/likeness.h"
#include "story/sides.h"

namespace dragoman {
namespace {

constexpr double kSameEvent = 0.5;        ///< as in merging
constexpr int kDeniedWindow = 8;          ///< days between a denied event as its denier dates it and the story
constexpr std::int32_t kNearSentences = 6;
constexpr std::size_t kShortContent = 12;  ///< words; in longer content a negation may belong to a side clause
constexpr std::size_t kPointing = 3;       ///< most content words of a phrase that only points

using Words = std::vector<std::string>;

template <std::size_t N>
bool has_any(Words const& words, std::array<std::string_view, N> const& list) {
  return std::any_of(words.begin(), words.end(), [&](auto const& w) { return std::find(list.begin(), list.end(), w) != list.end(); });
}

constexpr std::array<std::string_view, 9> kNegation = {"not", "no", "never", "nobody", "none", "nothing", "neither", "nor", "without"};
constexpr std::array<std::string_view, 4> kPronouns = {"this", "it", "that", "all"};
constexpr std::array<std::string_view, 16> kReportNouns = {"claim", "claims", "report", "reports", "accusation", "accusations", "allegation", "allegations", "charge", "charges",
                                                           "suggestion", "assertion", "statement", "account", "rumor", "rumour"};
constexpr std::array<std::string_view, 10> kPartNouns = {"involvement", "role", "responsibility", "link", "links", "hand", "part", "connection", "complicity", "wrongdoing"};
constexpr std::array<std::string_view, 2> kPartWords = {"involved", "behind"};
constexpr std::array<std::string_view, 8> kFigureNouns = {"figure", "figures", "toll", "number", "numbers", "count", "estimate", "tally"};
constexpr std::array<std::string_view, 3> kDenialNouns = {"denial", "denials", "rebuttal"};

/// "had nothing to do with ..."
bool disowns(Words const& words) {
  static constexpr std::array<std::string_view, 4> kPhrase = {"nothing", "to", "do", "with"};
  return std::search(words.begin(), words.end(), kPhrase.begin(), kPhrase.end()) != words.end();
}

/// "the accusation", "any role", "the figure": a few words around one noun that names what was said before.
Reach reach_of(Words const& words, bool tells) {
  std::size_t const said = content_words(words).size();
  if (!tells && has_any(Words(words.begin(), words.begin() + std::min<std::ptrdiff_t>(2, std::ssize(words))), kFigureNouns)) return Reach::kFigure;
  if (tells || said > kPointing) return Reach::kTells;
  if (has_any(words, kDenialNouns)) return Reach::kDenial;
  if (has_any(words, kFigureNouns)) return Reach::kFigure;
  if (has_any(words, kPartNouns)) return Reach::kPart;
  bool const points = said == 0 ? has_any(words, kPronouns) || has_any(words, kReportNouns) : said == 1 && has_any(words, kReportNouns);
  return points ? Reach::kReport : Reach::kTells;
}

/// Stories of things done, by type and day, to find the one that a negated mention speaks of.
class DoneStories {
 public:
  DoneStories(std::span<ReportedDocument const> documents, std::span<Story const> stories) : documents_(documents), stories_(stories) {
    for (std::size_t s = 0; s < stories.size(); ++s)
      if (realis_class(stories[s].realis) == "actual" && stories[s].date) by_type_[stories[s].type].emplace(stories[s].date->iso(), s);
  }
  std::optional<std::size_t> denied_by(ReportedEvent event) const {
    auto const type = by_type_.find(event.type);
    if (type == by_type_.end() || !event.date) return std::nullopt;
    event.realis = "actual";
    event.embedded_in.clear();
    auto const last = type->second.upper_bound(event.date->plus_days(kDeniedWindow).iso());
    double best = kSameEvent;
    std::optional<std::size_t> found;
    for (auto at = type->second.lower_bound(event.date->plus_days(-kDeniedWindow).iso()); at != last; ++at)
      for (auto const& m : stories_[at->second].members) {
        auto const alike = likeness(event, documents_[m.document].events[m.event], false, 0);
        bool const better = alike && (alike->score > best || (alike->score == best && (!found || stories_[at->second].id < stories_[*found].id)));
        if (better) best = alike->score, found = at->second;
      }
    return found;
  }

 private:
  std::span<ReportedDocument const> documents_;
  std::span<Story const> stories_;
  std::map<std::string, std::multimap<std::string, std::size_t>> by_type_;
};

std::string side_of_party(ReportedParty const& p) {
  ReportedMention as_mention;
  as_mention.actor_id = p.actor_id, as_mention.country = p.country, as_mention.sector = p.sector;
  return side_of(as_mention);
}

/// A person who holds no office speaks and acts for himself.
std::string side_in_text(ReportedMention const& m) {
  if (m.kind == "person" && !is_official(m)) return m.actor_id.empty() ? m.name : m.actor_id;
  return side_of(m);
}
std::string accused_side(ReportedDocument const& document, ReportedParty const& p) {
  ReportedMention const* m = speaker_mention(document, p.mention);
  return m != nullptr && m->kind == "person" ? side_in_text(*m) : side_of_party(p);
}

bool overlaps(ReportedSpan a, ReportedSpan b) { return a.begin < b.end && b.begin < a.end; }

class FactReader {
 public:
  FactReader(std::span<ReportedDocument const> documents, std::span<CopyGroup const> copies, std::span<Story const> stories)
      : documents_(documents), copies_(copies), done_(documents, stories) {
    for (std::size_t s = 0; s < stories.size(); ++s)
      for (auto const& m : stories[s].members) story_of_.emplace(documents[m.document].events[m.event].id, s);
  }

  ClaimFacts read(std::size_t d, std::size_t c) const {
    ReportedDocument const& document = documents_[d];
    ReportedClaim const& claim = document.claims[c];
    ClaimFacts f;
    f.document = d, f.claim = c, f.day = document.date, f.source = copies_[d].independent_source;
    fill_speaker(f, document, claim);
    Words const words = plain_words(span_text(document, claim.content));
    f.words = content_words(words);
    f.brief = words.size() <= kShortContent;
    f.reach = reach_of(words, tells_something(document, claim));
    f.stand = stand(document, claim, words);
    bool const owns = claim.rule == "object:claim" && claim.about_events.empty();  // "claimed the attack"
    if (owns) f.accused.insert(f.side);
    f.own_part = owns || f.reach == Reach::kPart || has_any(words, kPartNouns) || has_any(words, kPartWords) || disowns(words);
    fill_stories(f, document, claim);
    fill_named(f, document, claim);
    return f;
  }

 private:
  /// A proposition, or an event besides the accusation itself.
  static bool tells_something(ReportedDocument const& document, ReportedClaim const& claim) {
    return !claim.propositions.empty() || std::any_of(document.events.begin(), document.events.end(), [&](ReportedEvent const& e) {
      return e.type != "ACCUSE" && std::find(claim.about_events.begin(), claim.about_events.end(), e.id) != claim.about_events.end();
    });
  }

  static void fill_speaker(ClaimFacts& f, ReportedDocument const& document, ReportedClaim const& claim) {
    f.actor = claim.speaker_actor;
    ReportedMention const* speaker = speaker_mention(document, claim.speaker_mention);
    if (speaker != nullptr) {
      f.official = is_official(*speaker) && speaker->kind != "person";
      f.side = side_in_text(*speaker);
      if (f.actor.empty()) f.actor = !speaker->actor_id.empty() ? speaker->actor_id : speaker->name;
    }
    if (f.side.empty()) f.side = claim.speaker_actor;
    if (f.side.empty()) f.side = f.actor = claim.speaker_text;
  }

  /// What the speaker holds of the content taken as if it were positive.
  static int stand(ReportedDocument const& document, ReportedClaim const& claim, Words const& words) {
    if (claim.stance == "declines_to_comment") return 0;
    if (claim.stance == "denies" || claim.stance == "doubts" || claim.stance == "retracts") return -1;
    for (auto const& p : claim.propositions) return p.polarity ? 1 : -1;
    if (!claim.about_events.empty() && !disowns(words)) {
      auto const e = std::find_if(document.events.begin(), document.events.end(), [&](ReportedEvent const& x) { return x.id == claim.about_events.front(); });
      if (e != document.events.end() && e->realis == "negated") return -1;
    }
    if (disowns(words)) return -1;
    return claim.about_events.empty() && words.size() <= kShortContent && has_any(words, kNegation) ? -1 : 1;
  }

  void fill_stories(ClaimFacts& f, ReportedDocument const& document, ReportedClaim const& claim) const {
    auto add = [](std::vector<std::size_t>& list, std::size_t s) {
      if (std::find(list.begin(), list.end(), s) == list.end()) list.push_back(s);
    };
    std::vector<std::pair<std::int32_t, std::size_t>> before;
    for (auto const& event : document.events) {
      auto const story = story_of_.find(event.id);
      if (story == story_of_.end()) continue;
      bool const about = std::find(claim.about_events.begin(), claim.about_events.end(), event.id) != claim.about_events.end();
      if (!about && event.sentence <= claim.sentence && event.sentence + kNearSentences >= claim.sentence && event.realis != "negated") before.emplace_back(claim.sentence - event.sentence, story->second);
      if (!about) continue;
      auto const denied = event.realis == "negated" && f.stand < 0 ? done_.denied_by(event) : std::nullopt;
      std::size_t const told = denied ? *denied : story->second;
      add(f.stories, told);
      if (event.realis == "negated" && f.stand < 0) add(f.denied, told);
      for (auto const& p : event.actors)
        if (auto const side = accused_side(document, p); !side.empty() && event.type != "ACCUSE") f.accused.insert(side);
      for (auto const& q : event.figures)
        if (q.best) f.figures.push_back({q.kind, counted(event), q.low, q.high});
    }
    std::stable_sort(before.begin(), before.end(), [](auto const& a, auto const& b) { return a.first < b.first; });
    for (auto const& [apart, story] : before) add(f.near, story);
  }

  /// Whom a figure of the event counts: the side of all its recipients.
  static std::string counted(ReportedEvent const& event) {
    std::set<std::string> sides;
    for (auto const& p : event.recipients) sides.insert(side_of_party(p));
    return sides.size() == 1 ? *sides.begin() : std::string{};
  }

  /// "Pakistani" of "Pakistani soldiers".
  static Words proper_words(std::string const& text) {
    std::string capitals;
    bool proper = false, inside = false;
    for (char c : text) {
      if (!inside) proper = c >= 'A' && c <= 'Z';
      inside = c != ' ';
      capitals += proper || c == ' ' ? c : ' ';
    }
    return content_words(plain_words(capitals));
  }

  static void fill_named(ClaimFacts& f, ReportedDocument const& document, ReportedClaim const& claim) {
    Words names;
    bool const blames = claim.rule.ends_with(":accuse") || claim.rule.ends_with(":blame") || claim.rule.ends_with(":suspect") || claim.rule.ends_with(":charge");
    ReportedMention const* first = nullptr;
    for (auto const& m : document.mentions) {
      bool const person = m.kind == "person" && !m.name.empty();
      if (!overlaps(m.span, claim.content) || m.kind == "place" || (m.actor_id.empty() && m.country.empty() && !person)) continue;
      f.named.insert(side_in_text(m));
      if (person || !m.actor_id.empty())
        for (auto& word : proper_words(m.text)) names.push_back(std::move(word));
      if (first == nullptr || m.span.begin < first->span.begin) first = &m;
    }
    if (blames && first != nullptr) f.accused.insert(side_in_text(*first));
    std::erase_if(f.words, [&](std::string const& w) { return std::find(names.begin(), names.end(), w) != names.end(); });
    for (auto const& p : claim.propositions) {
      if (p.subject.empty()) continue;
      if (p.polarity) f.accused.insert(p.subject);
      if (!p.object.empty()) f.propositions.emplace_back(p.subject, p.predicate + ' ' + p.object);
    }
  }

  std::span<ReportedDocument const> documents_;
  std::span<CopyGroup const> copies_;
  DoneStories done_;
  std::map<std::string, std::size_t> story_of_;
};

}  // namespace

bool same_voice(ClaimFacts const& a, ClaimFacts const& b) {
  if (!a.actor.empty() && a.actor == b.actor) return true;
  return a.official && b.official && !a.side.empty() && a.side == b.side;
}

std::string other_figure(ClaimFacts const& a, ClaimFacts const& b) {
  auto apart = [](ClaimFigure const& x, ClaimFigure const& y) { return (x.high && y.low && *x.high < *y.low) || (y.high && x.low && *y.high < *x.low); };
  std::string found;
  for (auto const& x : a.figures)
    for (auto const& y : b.figures) {
      if (x.kind != y.kind || (!x.of.empty() && !y.of.empty() && x.of != y.of)) continue;
      if (!apart(x, y)) return {};
      found = x.kind;
    }
  return found;
}

std::vector<ClaimFacts> claim_facts(std::span<ReportedDocument const> documents, std::span<CopyGroup const> copies, std::span<Story const> stories) {
  FactReader const reader(documents, copies, stories);
  std::vector<ClaimFacts> facts;
  for (std::size_t d = 0; d < documents.size(); ++d)
    for (std::size_t c = 0; c < documents[d].claims.size(); ++c) facts.push_back(reader.read(d, c));
  auto key = [&](ClaimFacts const& f) { return std::tuple(f.day.value_or(Date{std::chrono::sys_days::max()}), std::string_view(documents[f.document].id), f.claim); };
  std::sort(facts.begin(), facts.end(), [&](ClaimFacts const& a, ClaimFacts const& b) { return key(a) < key(b); });
  return facts;
}

}  // namespace dragoman
