// Actor dictionaries as the lexicon's tables.
#pragma once

#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "lexicon_build/cameo_codes.h"
#include "lexicon_build/dictionary_actors.h"

namespace dragoman {

/// Collects entries of one or more dictionaries and gives the text of actors.csv, aliases.csv and roles.csv (header lines
/// included). Entries of one country code are one actor; every row names its dictionary and line as source.
class ActorImport {
 public:
  void add(DictionaryFile const& file, DictionaryActor const& entry, DictionaryLint& lint);
  /// States that are only ever a part of codes ("HOBGOV" without "HOB") are added, so that every reference holds.
  void finish();
  std::string actors_csv() const;
  std::string aliases_csv() const;
  std::string roles_csv() const;
  std::size_t actors() const { return actors_.size(); }
  std::size_t aliases() const { return aliases_.size(); }

 private:
  struct Actor {
    std::string name, kind, country, sector, other_sectors, cameo, description;
  };
  struct Alias {
    std::string actor, text, kind, source;
  };
  std::vector<std::pair<DatedCode, ActorCode>> read_codes(DictionaryActor const& entry, DictionaryLint& lint);
  std::string id_of(ActorCode const& code, DatedCode const& written, std::string const& name);
  void add_roles(std::string const& id, std::vector<std::pair<DatedCode, ActorCode>> const& codes, std::string const& source, DictionaryLint& lint);
  void add_name(std::string const& actor, ActorPhrase const& phrase, std::string const& mark, DictionaryLint& lint);

  std::map<std::string, Actor> actors_;
  std::vector<Alias> aliases_;
  std::map<std::string, std::string> bearer_;  ///< alias key -> actor
  std::vector<std::string> roles_;
  std::set<std::string> countries_;
};

/// "MINAS TIRITH" -> "Minas Tirith"; small words stay small ("Lord of the Rings").
std::string title_case(std::string const& capitals);

}  // namespace dragoman
