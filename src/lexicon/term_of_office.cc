// A re-election is no new tenure, a return to office is: terms of one office and body that touch are one
// spell.
#include "lexicon/term_of_office.h"

#include <algorithm>
#include <charconv>
#include <vector>

namespace dragoman {

namespace {

constexpr int kShortGap = 31;  ///< days; terms are often known to the month only

std::vector<Validity> spells(ActorTable const& actors, ActorIndex person, std::string_view office) {
  std::vector<Validity> out;
  for (auto const& role : actors.roles_of(person)) {
    if (role.office != office) continue;
    bool const goes_on = !out.empty() && (!out.back().to || !role.valid.from ||
                                          role.valid.from->days_since(*out.back().to) <= kShortGap);
    if (!goes_on)
      out.push_back(role.valid);
    else if (out.back().to)
      out.back().to = role.valid.to ? std::optional(std::max(*out.back().to, *role.valid.to)) : std::nullopt;
  }
  return out;
}

std::optional<Validity> pick(std::vector<Validity> const& all, std::string_view term) {
  if (all.empty()) return std::nullopt;
  if (term == "last") return all.back();
  if (term == "all") return Validity{all.front().from, all.back().to};
  std::size_t number = 0;
  auto const [stop, error] = std::from_chars(term.data(), term.data() + term.size(), number);
  if (error != std::errc{} || stop != term.data() + term.size() || number == 0 || number > all.size())
    return std::nullopt;
  return all[number - 1];
}

}  // namespace

std::optional<Validity> term_of_office(ActorTable const& actors, ActorIndex person, std::string_view term,
                                       std::string_view offices) {
  while (!offices.empty()) {
    auto const end = std::min(offices.find(';'), offices.size());
    auto const all = spells(actors, person, offices.substr(0, end));
    if (!all.empty()) return pick(all, term);
    offices.remove_prefix(std::min(end + 1, offices.size()));
  }
  return std::nullopt;
}

}  // namespace dragoman
