// Two kinds of disagreement. An event or claim that somebody denies or doubts: every voice on it is kept, with its
// sentence. A figure that differs from report to report: every value is kept with who gives it. Nothing is decided here,
// but a denial is shown only with what it plausibly answers, or when its own words say what is denied.
#include "outlook/contested.h"

#include <algorithm>
#include <cctype>
#include <cstdlib>
#include <map>
#include <set>

#include "dyad/event_words.h"
#include "outlook/evidence.h"

namespace dragoman {
namespace {

constexpr char const* kFigures =
    "select m.event_id, q.kind, q.qualifier, coalesce(a.actor_name, q.speaker_actor_id), q.doc_id, d.publisher, s.text, x.sentence_number, q.value_low, q.value_best, q.value_high, d.publish_date, "
    "case when length(s.text) = s.char_end - s.char_start then substr(s.text, q.char_start - s.char_start + 1, q.char_end - q.char_start) end, "
    "case when length(s.text) = s.char_end - s.char_start then substr(s.text, q.char_end - s.char_start + 1, 40) end "  // else entities stand in between
    "from quantities q join event_membership m using (event_mention_id) join event_mentions x using (event_mention_id) join documents d on d.doc_id = x.doc_id "
    "left join sentences s on s.doc_id = x.doc_id and s.sentence_number = x.sentence_number left join actors a on a.actor_id = q.speaker_actor_id "
    "where (d.publish_date is null or d.publish_date <= $1) and coalesce(q.unit, '') <> 'share' order by m.event_id, q.kind, d.publish_date, q.doc_id, x.sentence_number, q.value_best";

constexpr double kNamesOne = 0.6;        // PairClaim::relevance of a sentence that names one of the two
constexpr std::int64_t kBeside = 2;      // sentences
constexpr std::size_t kSharedWords = 3;  // of five letters and more

std::set<std::string> long_words(std::string const& text) {
  std::set<std::string> words;
  std::string word;
  for (char const c : text + " ") {
    if (std::isalpha(static_cast<unsigned char>(c)) != 0) {
      word += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    } else {
      if (word.size() >= 5) words.insert(word);
      word.clear();
    }
  }
  return words;
}

std::size_t shared_words(std::string const& a, std::string const& b) {
  auto const x = long_words(a), y = long_words(b);
  return static_cast<std::size_t>(std::count_if(x.begin(), x.end(), [&](std::string const& w) { return y.contains(w); }));
}

std::size_t word_count(std::string const& text) { return static_cast<std::size_t>(std::count(text.begin(), text.end(), ' ')) + 1; }

/// What is contested, as a heading: the clause after "that", else the whole sentence.
std::string heading(PairClaim const& c) {
  if (!c.words.starts_with("that ") || word_count(c.words) < 4) return c.quote;
  std::string text = c.words;
  for (std::string_view const tail : {" and", " but", ",", ";", " "})
    if (text.ends_with(tail)) text.resize(text.size() - tail.size());
  return text;
}

bool is_against(std::string const& stance) { return stance == "denies" || stance == "doubts" || stance == "retracts"; }

ContestedSide side_of(PairClaim const& c) {
  return {is_against(c.stance), c.claim_id, "", speaker_words(c), c.stance, c.quote, c.doc_id, c.publisher, c.sentence_number, c.date};
}

std::optional<double> number_in(Value const& value) { return is_null(value) ? std::nullopt : std::optional(number_of(value)); }

/// The two or three words behind a number, up to the next stop: " security personnel".
std::string what_is_counted(std::string const& tail) {
  std::size_t end = 0;
  for (int words = 0; words < 3 && end < tail.size(); ++words) {
    std::size_t const next = tail.find_first_of(" ,.;:()\"", end + 1);
    if (next == std::string::npos) break;  // the piece was cut here, the last word may be half
    end = next;
    if (tail[end] != ' ') break;
  }
  return tail.starts_with(' ') ? tail.substr(0, end) : std::string{};
}

using Figures = std::map<std::string, std::vector<ContestedFigure>>;

Result<Figures> read_figures(Duck& duck, Question const& question) {
  std::vector<Value> const day{Value(*question.as_of)};
  auto table = duck.query(kFigures, day);
  if (!table) return tl::unexpected(table.error());
  Figures figures;
  for (auto const& r : table->rows)
    figures[text_of(r[0])].push_back({text_of(r[1]), text_of(r[2]), text_of(r[3]), text_of(r[4]), text_of(r[5]), text_of(r[6]), text_of(r[12]) + what_is_counted(text_of(r[13])), static_cast<std::int64_t>(number_of(r[7])),
                                      number_in(r[8]), number_in(r[9]), number_in(r[10]), date_of(r[11])});
  return figures;
}

/// Keeps the kinds of figure on which documents differ.
std::vector<ContestedFigure> differing(std::vector<ContestedFigure> const& all) {
  std::map<std::string, std::set<std::optional<double>>> values;  // "at least 25" does not contradict 25
  std::map<std::string, std::set<std::string>> documents;
  for (auto const& f : all) {
    values[f.kind].insert(f.best ? f.best : f.low ? f.low : f.high);
    documents[f.kind].insert(f.doc_id);
  }
  std::vector<ContestedFigure> out;
  for (auto const& f : all) {
    if (values[f.kind].size() < 2 || documents[f.kind].size() < 2) continue;
    bool const again = std::any_of(out.begin(), out.end(), [&](ContestedFigure const& o) { return o.kind == f.kind && o.best == f.best && o.low == f.low && o.high == f.high && o.publisher == f.publisher; });
    if (!again) out.push_back(f);
  }
  return out;
}

/// Voices on an event: claims about its mentions, and claims that contradict it; plain reports stand on its side.
std::vector<ContestedSide> sides_of(PastEvent const& e, std::vector<PairClaim> const& claims) {
  std::vector<ContestedSide> sides;
  std::set<std::string> speaking;
  for (auto const& c : claims) {
    bool const about = std::find(c.event_ids.begin(), c.event_ids.end(), e.id) != c.event_ids.end();
    bool const contradicts = std::any_of(c.relations.begin(), c.relations.end(), [&](StatedRelation const& r) { return r.relation == "contradicts" && r.target_event == e.id; });
    if (!about && !contradicts) continue;
    ContestedSide side = side_of(c);
    side.against = side.against || contradicts;
    speaking.insert(c.doc_id + "/" + std::to_string(c.sentence_number));
    sides.push_back(std::move(side));
  }
  for (auto const& s : e.sources)
    if (!speaking.contains(s.doc_id + "/" + std::to_string(s.sentence_number)))
      sides.push_back({false, "", s.mention_id, s.publisher + " (reports it)", "reports", s.quote, s.doc_id, s.publisher, s.sentence_number, s.published});
  std::stable_sort(sides.begin(), sides.end(), [](auto const& a, auto const& b) { return a.against < b.against; });
  return sides;
}

/// Old quarrels count less: half after 1,000 days.
double fading(int days) { return 1000.0 / (1000 + std::max(0, days)); }

double claim_weight(PairClaim const& c, Question const& question) {
  double const stance = c.stance == "denies" || c.stance == "retracts" ? 1 : 0.6;
  return (0.3 + c.relevance) * stance * fading(c.date ? question.as_of->days_since(*c.date) : 3650);
}

/// Two claims that name no state in common hardly speak of one thing; a doubter nobody can name counts half.
double closeness(PairClaim const& a, PairClaim const& b) {
  bool const common = std::any_of(a.states.begin(), a.states.end(), [&](std::string const& s) { return std::find(b.states.begin(), b.states.end(), s) != b.states.end(); });
  return (common ? 1.5 : 0.4) * (a.claimant_id.empty() && a.stance == "doubts" ? 0.5 : 1);
}

/// The denial and what it is set against speak of one thing: sentences beside each other, or several words in common.
bool answers(ContestedSide const& denial, ContestedSide const& said) {
  if (denial.claim_id == said.claim_id && !denial.claim_id.empty()) return false;
  std::int64_t const apart = std::abs(denial.sentence_number - said.sentence_number);
  return (denial.doc_id == said.doc_id && apart <= kBeside) || shared_words(denial.quote, said.quote) >= kSharedWords;
}

/// Some voice for it that a voice against it answers.
bool has_an_answer(std::vector<ContestedSide> const& sides) {
  return std::any_of(sides.begin(), sides.end(), [&](ContestedSide const& against) {
    return against.against && std::any_of(sides.begin(), sides.end(), [&](ContestedSide const& said) { return !said.against && answers(against, said); });
  });
}

/// "Pakistan denies that it shelters the group": clear by itself. "any role", "the report", a doubt or a refusal are not.
bool says_what_it_denies(PairClaim const& c) {
  return c.stance == "denies" && c.relevance >= kNamesOne && c.states.size() + (c.event_ids.empty() ? 0 : 1) >= 1 && c.words.starts_with("that ") && word_count(c.words) >= 4;
}

bool disputed(std::vector<ContestedSide> const& sides) {
  return std::any_of(sides.begin(), sides.end(), [](ContestedSide const& s) { return s.against; });
}

}  // namespace

bool ContestedItem::counted_in_parts(std::string const& kind) const {
  for (auto const& a : figures)
    for (auto const& b : figures)
      if (a.kind == kind && b.kind == kind && a.doc_id == b.doc_id && (a.best ? a.best : a.low) != (b.best ? b.best : b.low)) return true;
  return false;
}

namespace {

/// Events somebody denies, and events on whose figures reports differ.
std::vector<ContestedItem> contested_events(DyadInputs const& inputs, std::vector<PairClaim> const& claims, Question const& question, Figures const& figures) {
  std::vector<ContestedItem> items;
  for (auto const& e : inputs.events) {
    bool const first = touches_actor(e, question.actor_1), second = touches_actor(e, question.actor_2);
    if (!first && !second) continue;
    ContestedItem item{e.id, "", event_words(e, inputs.actors), e.date ? e.date->iso() : "", e.location, sides_of(e, claims), {}, 0};
    if (auto const found = figures.find(e.id); found != figures.end()) item.figures = differing(found->second);
    bool const denied = disputed(item.sides) && has_an_answer(item.sides);
    if (!denied) item.sides.clear();
    if (!denied && item.figures.empty()) continue;
    double const nearness = joins_pair(e, question.actor_1, question.actor_2) ? 3 : first && second ? 2 : 0.6;
    int const days = e.date ? question.as_of->days_since(*e.date) : 3650;
    item.weight = nearness * (denied ? 2 : 1) * (e.has_topic(question.topic) ? 1 : 0.4) * fading(days);
    items.push_back(std::move(item));
  }
  return items;
}

/// Claims that another claim contradicts, and denials on the pair that say themselves what they deny.
void add_contested_claims(std::vector<ContestedItem>& items, std::vector<PairClaim> const& claims, Question const& question) {
  std::set<std::string> shown;
  for (auto const& item : items)
    for (auto const& side : item.sides) shown.insert(side.claim_id);
  std::map<std::string, PairClaim const*> by_id;
  for (auto const& c : claims) by_id[c.claim_id] = &c;
  for (auto const& c : claims) {
    for (auto const& relation : c.relations) {
      auto const other = by_id.find(relation.target_claim);
      if (relation.relation != "contradicts" || other == by_id.end() || shown.contains(c.claim_id)) continue;
      ContestedSide against = side_of(c);
      against.against = true;
      PairClaim const& denied = *other->second;
      bool const plan = denied.kind == "intention" || denied.kind == "forecast";  // a plan is no charge: only its own words answer it
      if (!answers(against, side_of(denied)) || (plan && shared_words(c.quote, denied.quote) < kSharedWords)) continue;
      items.push_back({"", other->first, heading(denied), denied.date ? denied.date->iso() : "", "", {side_of(denied), against}, {}, claim_weight(c, question) * closeness(c, denied)});
      shown.insert(c.claim_id);
    }
    if (says_what_it_denies(c) && shown.insert(c.claim_id).second)
      items.push_back({"", c.claim_id, heading(c), c.date ? c.date->iso() : "", "", {side_of(c)}, {}, 0.3 * claim_weight(c, question)});
  }
}

}  // namespace

Result<std::vector<ContestedItem>> find_contested(Duck& duck, DyadInputs const& inputs, std::vector<PairClaim> const& claims, Question const& question) {
  auto figures = read_figures(duck, question);
  if (!figures) return tl::unexpected(figures.error());
  std::vector<ContestedItem> items = contested_events(inputs, claims, question, *figures);
  add_contested_claims(items, claims, question);
  std::stable_sort(items.begin(), items.end(), [](auto const& a, auto const& b) { return a.weight != b.weight ? a.weight > b.weight : a.event_id + a.claim_id < b.event_id + b.claim_id; });
  std::set<std::string> said;  // copies of one text dispute the same words
  std::erase_if(items, [&](ContestedItem const& item) { return !item.claim_id.empty() && !said.insert(item.what).second; });
  return items;
}

}  // namespace dragoman
