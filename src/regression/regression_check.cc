// An expected event is compared with every coded one; the nearest is named in the message, so that a reader sees what
// the coder thought instead.
#include "regression/regression_check.h"

#include <algorithm>
#include <charconv>
#include <cmath>

#include "base/ascii.h"

namespace dragoman {
namespace {

/// Words of a text, lower case, without punctuation, joined by one blank and framed by blanks.
std::string words(std::string_view text) {
  std::string out = " ";
  for (char c : lower_ascii(text)) {
    bool const letter = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80 || c == '$';
    if (letter)
      out += c;
    else if (out.back() != ' ' && c != '\'')
      out += ' ';
  }
  return out.back() == ' ' ? out : out + " ";
}
bool says(std::string_view text, std::string_view phrase) { return words(text).find(words(phrase)) != std::string::npos; }
/// First day as far as the text gives it: "2025-03-11", "2025-03" for a month, "2025" for a year.
std::string stated_date(EventMention const& event) {
  constexpr std::size_t kDay = 10, kMonth = 7, kYear = 4;
  return event.date->iso().substr(0, event.date_precision == 3 ? kMonth : event.date_precision == 4 ? kYear : kDay);
}

bool among(std::vector<std::string> const& list, std::string_view value) {
  return std::any_of(list.begin(), list.end(), [&](std::string const& one) { return one == "*" || one == value; });
}
std::vector<std::string> alternatives(std::string const& value) {
  std::vector<std::string> out(1);
  for (char c : value)
    if (c == '|')
      out.emplace_back();
    else
      out.back() += c;
  return out;
}

/// "21", "20..22", "21..*", "*".
bool in_range(std::string const& expected, double value) {
  if (expected == "*") return true;
  auto number = [](std::string_view text) {
    double out = NAN;
    std::from_chars(text.data(), text.data() + text.size(), out);
    return out;
  };
  auto const dots = expected.find("..");
  if (dots == std::string::npos) return number(expected) == value;
  std::string const high = expected.substr(dots + 2);
  return number(expected.substr(0, dots)) <= value && (high == "*" || value <= number(high));
}

class Checker {
 public:
  Checker(Document const& document, CodedDocument const& coded) : document_(document), coded_(coded) {}

  /// What does not fit, or "" when the event is the expected one.
  std::string misfit(ExpectedEvent const& expected, EventMention const& event) const {
    if (!among(expected.types, event_type_name(event.type))) return "type " + std::string(event_type_name(event.type));
    if (!among(expected.realis, realis_name(event.realis))) return "realis " + std::string(realis_name(event.realis));
    if (!slot(expected.actors, event.actors)) return "actors " + parties(event.actors);
    if (!slot(expected.recipients, event.recipients)) return "recipients " + parties(event.recipients);
    for (auto const& [key, value] : expected.keys)
      if (!key_holds(key, value, event)) return key;
    return {};
  }

  std::string misfit(ExpectedClaim const& expected, Claim const& claim) const {
    std::string_view const content = claim.content.of(document_.text);
    if (std::none_of(expected.contents.begin(), expected.contents.end(), [&](std::string const& phrase) { return says(content, phrase); })) return "content";
    if (!among(expected.stances, stance_name(claim.stance))) return "stance " + std::string(stance_name(claim.stance));
    bool const publication = claim.voice == Voice::kPublication;
    auto const voice = expected.keys.find("voice");
    if ((voice != expected.keys.end() && voice->second == "publication") != publication) return "voice";
    if (!publication && !speaker(expected, claim)) return "speaker \"" + std::string(claim.speaker.of(document_.text)) + "\"";
    if (!among(expected.kinds, claim.kind)) return "kind " + claim.kind;
    if (auto const cond = expected.keys.find("cond"); cond != expected.keys.end() && !condition(cond->second, claim)) return "condition";
    if (auto const effect = expected.keys.find("effect"); effect != expected.keys.end() && !has_effect(effect->second, claim)) return "effect";
    return {};
  }

 private:
  EntityMention const* mention(std::int32_t id) const { return id < 0 ? nullptr : &coded_.mentions.entities[static_cast<std::size_t>(id)]; }

  static bool code_fits(std::string const& code, EntityMention const& m) {
    if (m.actor_id == code || m.cameo == code) return true;
    if (code.size() == 3) return m.country == code && (m.sector.empty() || m.sector == "GOV" || m.kind == MentionKind::kState || m.kind == MentionKind::kGovernment);
    return code.size() == 6 && m.country + m.sector == code;
  }
  bool member(ExpectedMember const& expected, EntityMention const* m, Span span) const {
    if (expected.anything) return true;
    if (std::any_of(expected.phrases.begin(), expected.phrases.end(), [&](std::string const& phrase) { return says(span.of(document_.text), phrase); })) return true;
    return m != nullptr && std::any_of(expected.codes.begin(), expected.codes.end(), [&](std::string const& code) { return code_fits(code, *m); });
  }
  /// Every expected member is found and nobody else is there; "*" lets anybody be there.
  bool slot(ExpectedSlot const& expected, std::vector<Participant> const& got) const {
    if (got.empty() && std::any_of(expected.begin(), expected.end(), [](ExpectedMember const& m) { return m.nobody; })) return true;
    bool const open = std::any_of(expected.begin(), expected.end(), [](ExpectedMember const& m) { return m.anything; });
    auto fits = [&](ExpectedMember const& m, Participant const& p) { return member(m, mention(p.mention), p.span); };
    bool const all = std::all_of(expected.begin(), expected.end(), [&](ExpectedMember const& m) {
      return m.anything || std::any_of(got.begin(), got.end(), [&](Participant const& p) { return fits(m, p); });
    });
    return all && (open || std::all_of(got.begin(), got.end(), [&](Participant const& p) {
                     return std::any_of(expected.begin(), expected.end(), [&](ExpectedMember const& m) { return fits(m, p); });
                   }));
  }
  bool figure(std::string const& kind, std::string const& value, EventMention const& event) const {
    return std::any_of(event.quantities.begin(), event.quantities.end(), [&](EventQuantity const& q) {
      auto const number = q.best ? q.best : q.low;
      return q.kind == kind && number && in_range(value, *number);
    });
  }
  bool key_holds(std::string const& key, std::string const& value, EventMention const& event) const {
    auto const options = alternatives(value);
    if (key == "mode") return among(options, event.mode);
    if (key == "ctx") return std::any_of(event.contexts.begin(), event.contexts.end(), [&](std::string const& c) { return among(options, c); });
    if (key == "date") return event.date && among(options, stated_date(event));
    if (key == "place") return event.place >= 0 && says(coded_.mentions.places[static_cast<std::size_t>(event.place)].span.of(document_.text), value);
    if (key == "embedded_in") return event.embedded_in >= 0 && among(options, event_type_name(coded_.events[static_cast<std::size_t>(event.embedded_in)].type));
    if (key == "theme") return named(options, event.themes);
    if (key == "instrument") return named(options, event.instruments);
    if (key == "against") return named(options, event.against);
    if (key == "money") return figure("amount", value, event);
    if (key == "causes")
      return std::any_of(coded_.event_links.begin(), coded_.event_links.end(), [&](EventLink const& link) {
        return link.event == event.id && link.relation == EventRelation::kCauses && among(options, event_type_name(coded_.events[link.target].type));
      });
    return figure(key, value, event);
  }
  bool named(std::vector<std::string> const& options, std::vector<Participant> const& got) const {
    return std::any_of(got.begin(), got.end(), [&](Participant const& p) {
      auto const* m = mention(p.mention);
      return std::any_of(options.begin(), options.end(), [&](std::string const& one) {
        return one == "*" || (m != nullptr && code_fits(one, *m)) || says(p.span.of(document_.text), one);
      });
    });
  }
  bool speaker(ExpectedClaim const& expected, Claim const& claim) const {
    if (expected.speaker.anything) return true;
    if (expected.no_speaker) return claim.speaker.empty();
    return !claim.speaker.empty() && member(expected.speaker, mention(claim.speaker_mention), claim.speaker);
  }
  /// "only if: words"
  bool condition(std::string const& expected, Claim const& claim) const {
    auto const colon = expected.find(':');
    std::string const connective = expected.substr(0, colon), phrase = expected.substr(std::min(expected.size(), colon + 1));
    return std::any_of(claim.conditions.begin(), claim.conditions.end(),
                       [&](Condition const& c) { return lower_ascii(c.connective) == connective && says(c.span.of(document_.text), phrase); });
  }
  bool has_effect(std::string const& effect, Claim const& claim) const {
    return std::any_of(coded_.claim_links.begin(), coded_.claim_links.end(),
                       [&](ClaimLink const& link) { return link.claim == claim.id && claim_relation_name(link.relation) == effect; });
  }
  std::string parties(std::vector<Participant> const& list) const {
    std::string out;
    for (auto const& p : list) {
      auto const* m = mention(p.mention);
      out += (out.empty() ? "" : ",") + (m == nullptr ? std::string{} : !m->actor_id.empty() ? m->actor_id : m->cameo) + "\"" + std::string(p.span.of(document_.text)) + "\"";
    }
    return out.empty() ? "-" : out;
  }

  Document const& document_;
  CodedDocument const& coded_;
};

/// The most telling misfit: the one that got furthest through the checks.
int depth(std::string const& misfit) {
  static constexpr std::string_view kOrder[] = {"type", "content", "realis", "stance", "voice", "actors", "speaker", "recipients"};
  for (int i = 0; i < static_cast<int>(std::size(kOrder)); ++i)
    if (misfit.starts_with(kOrder[i])) return i;
  return static_cast<int>(std::size(kOrder));
}

template <class Expected, class Got>
void find_each(Checker const& checker, std::vector<Expected> const& expected, std::vector<Got> const& got, std::vector<std::string>& faults) {
  std::vector<bool> used(got.size(), false);
  for (auto const& one : expected) {
    std::string best = "nothing";
    bool found = false;
    for (std::size_t i = 0; i < got.size() && !found; ++i) {
      if (used[i]) continue;
      std::string const misfit = checker.misfit(one, got[i]);
      if (misfit.empty()) used[i] = found = true;
      if (!found && (best == "nothing" || depth(misfit) > depth(best))) best = misfit;
    }
    if (!found) faults.push_back("wants " + one.line + "   got: " + best);
  }
}

}  // namespace

std::vector<std::string> check_case(RegressionCase const& expected, Document const& document, CodedDocument const& coded) {
  std::vector<std::string> faults;
  Checker const checker(document, coded);
  if (expected.no_event)
    for (auto const& event : coded.events)
      if (event.realis != Realis::kNegated && event.embedded_in < 0) faults.push_back("wants no event, got: " + std::string(event_type_name(event.type)) + " by " + event.rule);
  if (expected.no_claim)
    for (auto const& claim : coded.claims) faults.push_back("wants no claim, got one by " + claim.rule);
  find_each(checker, expected.events, coded.events, faults);
  find_each(checker, expected.claims, coded.claims, faults);
  return faults;
}

}  // namespace dragoman
