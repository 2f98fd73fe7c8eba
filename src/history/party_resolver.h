// Who is meant by a name of an event data set?
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "base/date.h"
#include "lexicon/lexicon.h"

namespace dragoman {

/// A party of an imported row. `id` is the lexicon's, a code of country and sector ("PAKMIL") for a role of a country, or
/// empty where nobody is known; `raw` is the name as it stood.
struct ImportedParty {
  std::string id, name, raw, country, sector, cameo;
};

/// Matches names exactly (case and punctuation aside): a name the lexicon marks as ambiguous, or that several actors
/// bear, resolves to nobody, except that a state goes before its namesakes. Keeps what it has looked up; not thread-safe.
class PartyResolver {
 public:
  explicit PartyResolver(Lexicon const& lexicon) : lexicon_(lexicon) {}

  /// A name as ICEWS writes it: "Pakistan", "Barack Obama", "Military (Pakistan)", "Militant (Taliban)". A person counts
  /// for the office held on that day; after the last term on record the sector is ELI (former officials).
  ImportedParty of_name(std::string_view name, std::optional<Date> on);
  /// A party as GDELT codes it. The lexicon's actor is taken only when name and country agree; else country and the
  /// sector of the first type code stand.
  ImportedParty of_codes(std::string_view code, std::string_view name, std::string_view country, std::string_view type);

 private:
  std::optional<Actor> state_named(std::string_view name) const;
  std::optional<Actor> actor_named(std::string_view name, std::string_view country) const;
  ImportedParty role_of(std::string_view role, std::string_view owner) const;
  ImportedParty undated(std::string_view name) const;
  void take_office(ImportedParty& party, Date on) const;

  Lexicon const& lexicon_;
  std::map<std::string, ImportedParty, std::less<>> by_name_;
  std::map<std::string, ImportedParty, std::less<>> by_codes_;
};

}  // namespace dragoman
