// Line by line: "#" comments (a phenomenon may stand in one), "@" a date, "=" events, "~" claims, everything else is text.
#include "regression/regression_case.h"

#include <algorithm>

namespace dragoman {
namespace {

/// Splits at `separator` outside quotation marks.
std::vector<std::string> split(std::string_view text, char separator) {
  std::vector<std::string> out(1);
  bool quoted = false;
  for (char c : text) {
    if (c == '"') quoted = !quoted;
    if (c == separator && !quoted)
      out.emplace_back();
    else
      out.back() += c;
  }
  std::erase_if(out, [](std::string const& part) { return part.empty(); });
  return out;
}

std::string unquoted(std::string text) {
  std::erase(text, '"');
  return text;
}

ExpectedMember member_of(std::string_view text) {
  ExpectedMember member;
  for (auto const& one : split(text, '|')) {
    if (one == "*")
      member.anything = true;
    else if (one == "-")
      member.nobody = true;
    else if (one.front() == '"')
      member.phrases.push_back(unquoted(one));
    else
      member.codes.push_back(one);
  }
  return member;
}

ExpectedSlot slot_of(std::string_view text) {
  ExpectedSlot slot;
  if (text == "-") return slot;
  for (auto const& member : split(text, ',')) slot.push_back(member_of(member));
  return slot;
}

bool is_key(std::string const& word) {
  auto const at = word.find('=');
  return at != std::string::npos && at > 0 && word.find('"') > at;
}
void take_key(std::map<std::string, std::string>& keys, std::string const& word) {
  auto const at = word.find('=');
  keys[word.substr(0, at)] = unquoted(word.substr(at + 1));
}

std::optional<ExpectedEvent> event_of(std::string const& line) {
  ExpectedEvent event;
  event.line = line;
  std::vector<std::string> plain;
  for (auto const& word : split(line.substr(1), ' '))
    if (is_key(word))
      take_key(event.keys, word);
    else
      plain.push_back(word);
  if (plain.size() != 5 || plain[3] != ">") return std::nullopt;
  event.types = split(plain[0], '|');
  event.realis = split(plain[1], '|');
  event.actors = slot_of(plain[2]);
  event.recipients = slot_of(plain[4]);
  return event;
}

std::optional<ExpectedClaim> claim_of(std::string const& line) {
  ExpectedClaim claim;
  claim.line = line;
  std::vector<std::string> plain;
  for (auto const& word : split(line.substr(1), ' '))
    if (is_key(word))
      take_key(claim.keys, word);
    else
      plain.push_back(word);
  if (plain.size() != 4) return std::nullopt;
  claim.stances = split(plain[0], '|');
  claim.no_speaker = plain[1] == "-";
  claim.speaker = member_of(plain[1]);
  claim.kinds = split(plain[2], '|');
  for (auto const& phrase : split(plain[3], '|')) claim.contents.push_back(unquoted(phrase));
  return claim;
}

std::string phenomenon_of(std::string_view comment) {
  constexpr std::string_view kWord = "phenomenon:";
  auto const at = comment.find(kWord);
  if (at == std::string_view::npos) return {};
  auto const words = split(comment.substr(at + kWord.size()), ' ');
  return words.empty() ? std::string{} : words.front();
}

}  // namespace

Result<std::vector<RegressionCase>> read_regression(std::string_view content, std::string const& file) {
  std::vector<RegressionCase> cases;
  std::optional<Date> date;
  std::string phenomenon;
  std::size_t number = 0;
  auto wrong = [&](std::string const& what) { return input_error("regression.format", what, file + ":" + std::to_string(number)); };
  while (!content.empty()) {
    auto const end = content.find('\n');
    std::string const line(content.substr(0, end));
    content = end == std::string_view::npos ? std::string_view{} : content.substr(end + 1);
    ++number;
    if (line.empty()) continue;
    if (line[0] == '#') {
      if (line.find("phenomenon:") != std::string::npos) phenomenon = phenomenon_of(line);
    } else if (line[0] == '@') {
      date = parse_date(unquoted(line.substr(std::min(line.size(), line.find_first_not_of("@ ")))));
      if (!date) return wrong("not a date");
    } else if (line[0] == '=' || line[0] == '~') {
      if (cases.empty()) return wrong("an expectation without a sentence");
      if (line == "= none") {
        cases.back().no_event = true;
      } else if (line == "~ none") {
        cases.back().no_claim = true;
      } else if (line[0] == '=') {
        auto event = event_of(line);
        if (!event) return wrong("not TYPE realis ACTORS > RECIPIENTS [key=value ...]");
        cases.back().events.push_back(std::move(*event));
      } else {
        auto claim = claim_of(line);
        if (!claim) return wrong("not stance SPEAKER kind \"words\" [key=value ...]");
        cases.back().claims.push_back(std::move(*claim));
      }
    } else {
      cases.push_back({file, number, phenomenon, date, line, false, false, {}, {}});
    }
  }
  for (auto const& c : cases)
    if (!c.no_event && !c.no_claim && c.events.empty() && c.claims.empty())
      return input_error("regression.format", "a sentence without an expectation", c.file + ":" + std::to_string(c.line));
  return cases;
}

}  // namespace dragoman
