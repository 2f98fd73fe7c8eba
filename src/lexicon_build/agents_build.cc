// A file of agent nouns is a list of groups, each one meaning and many nouns: the meaning is written once and a noun
// costs one word. The kinds are those of the output contract, the sectors those of the PLOVER manual (draft 0.8, 2021,
// "Sector codes"). Rows are sorted by head noun, longest phrase first, as AgentTable::match reads them.
#include "lexicon_build/agents_build.h"

#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include <toml++/toml.h>

#include "lexicon/agent_table.h"

namespace dragoman {
namespace {

constexpr std::array<std::string_view, 18> kKinds = {
    "state", "igo", "government", "military", "police", "rebel", "party", "organization", "media", "company", "civilian",
    "person", "place", "facility", "building", "vehicle", "infrastructure", "thing"};
constexpr std::array<std::string_view, 25> kSectors = {
    "", "COP", "GOV", "JUD", "LEG", "MIL", "PRM", "PTY", "REB", "SPY", "UAF", "UNK", "AGR",
    "BUS", "CRM", "CVL", "EDU", "ELI", "JRN", "LAB", "MED", "REF", "OPP", "REL", "SOC"};
constexpr std::array<std::string_view, 9> kKeys = {"kind",  "sector", "person",  "group", "relational",
                                                   "title", "office", "generic", "nouns"};

template <std::size_t N>
bool contains(std::array<std::string_view, N> const& list, std::string_view value) {
  return std::find(list.begin(), list.end(), value) != list.end();
}

struct Noun {
  std::string phrase, head, kind, sector, office, file;
  std::uint32_t words = 0, flags = 0;
  std::uint32_t line = 0;
  std::size_t folder = 0;
};

std::uint32_t line_of(toml::node const& node) { return node.source().begin.line; }

/// Collects the nouns of all folders; in one folder a noun stands once, and a later folder's meaning replaces it.
class AgentReader {
 public:
  explicit AgentReader(Diagnostics& diagnostics) : diagnostics_(diagnostics) {}

  void next_folder() { ++folder_; }
  void file(std::filesystem::path const& path) {
    file_ = "agents/" + path.filename().string();
    try {
      toml::table const table = toml::parse_file(path.string());
      toml::array const* groups = table["group"].as_array();
      if (groups == nullptr) return diagnostics_.error(file_, 1, "agents.no_group", "no [[group]] in this file");
      for (auto const& node : *groups)
        if (auto const* entry = node.as_table()) group(*entry);
    } catch (toml::parse_error const& error) {
      diagnostics_.error(file_, error.source().begin.line, "agents.syntax", std::string(error.description()));
    }
  }

  std::vector<Noun> sorted() {
    std::vector<Noun> out;
    for (auto& [phrase, noun] : nouns_) out.push_back(std::move(noun));
    std::sort(out.begin(), out.end(), [](Noun const& a, Noun const& b) {
      return std::tie(a.head, b.words, a.phrase) < std::tie(b.head, a.words, b.phrase);
    });
    return out;
  }

 private:
  void group(toml::table const& entry) {
    Noun meaning;
    meaning.kind = entry["kind"].value_or(std::string());
    meaning.sector = entry["sector"].value_or(std::string());
    meaning.office = entry["office"].value_or(std::string());
    for (auto const& [key, value] : entry)
      if (!contains(kKeys, key.str()))
        diagnostics_.error(file_, line_of(value), "agents.key", "unknown key " + std::string(key.str()));
    if (!contains(kKinds, meaning.kind))
      return diagnostics_.error(file_, line_of(entry), "agents.kind", "unknown kind \"" + meaning.kind + "\"");
    if (!contains(kSectors, meaning.sector))
      return diagnostics_.error(file_, line_of(entry), "agents.sector", "unknown sector \"" + meaning.sector + "\"");
    meaning.flags = flags_of(entry);
    toml::array const* nouns = entry["nouns"].as_array();
    if (nouns == nullptr) return diagnostics_.error(file_, line_of(entry), "agents.no_nouns", "group without nouns");
    for (auto const& node : *nouns) noun(node, meaning);
  }

  static std::uint32_t flags_of(toml::table const& entry) {
    constexpr std::pair<std::string_view, AgentTable::Flag> kFlags[] = {{"person", AgentTable::kPerson},
                                                                        {"title", AgentTable::kTitle},
                                                                        {"group", AgentTable::kGroup},
                                                                        {"generic", AgentTable::kGeneric},
                                                                        {"relational", AgentTable::kRelational}};
    std::uint32_t flags = 0;
    for (auto const& [key, flag] : kFlags)
      if (entry[key].value_or(false)) flags |= flag;
    return flags;
  }

  /// "sheriff's office" is three words in a text, with either apostrophe.
  void noun(toml::node const& node, Noun const& meaning) {
    std::string const phrase = node.value_or(std::string());
    std::size_t const mark = phrase.find("'s ");
    if (mark == std::string::npos) return spelled(node, meaning, phrase);
    for (std::string_view apostrophe : {"'", "\xE2\x80\x99"})
      spelled(node, meaning, phrase.substr(0, mark) + " " + std::string(apostrophe) + phrase.substr(mark + 1));
  }

  void spelled(toml::node const& node, Noun meaning, std::string const& phrase) {
    meaning.phrase = phrase;
    bool const bad = meaning.phrase.empty() || meaning.phrase.front() == ' ' || meaning.phrase.back() == ' ' ||
                     meaning.phrase.find("  ") != std::string::npos ||
                     std::any_of(meaning.phrase.begin(), meaning.phrase.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
    if (bad) return diagnostics_.error(file_, line_of(node), "agents.noun", "not a lower-case phrase");
    meaning.head = meaning.phrase.substr(meaning.phrase.rfind(' ') + 1);
    meaning.words = 1 + static_cast<std::uint32_t>(std::count(meaning.phrase.begin(), meaning.phrase.end(), ' '));
    meaning.folder = folder_;
    meaning.file = file_;
    meaning.line = line_of(node);
    auto const [at, fresh] = nouns_.try_emplace(phrase, meaning);
    if (!fresh && at->second.folder != folder_) at->second = std::move(meaning);
    else if (!fresh)
      diagnostics_.error(file_, line_of(node), "agents.twice", "\"" + phrase + "\" is given twice");
  }

  Diagnostics& diagnostics_;
  std::string file_;
  std::size_t folder_ = 0;
  std::map<std::string, Noun, std::less<>> nouns_;
};

}  // namespace

Result<void> build_agents(std::span<std::filesystem::path const> dirs, ImageWriter& writer, Diagnostics& diagnostics) {
  AgentReader reader(diagnostics);
  for (auto const& dir : dirs) {
    std::error_code error;
    std::vector<std::filesystem::path> files;
    if (std::filesystem::exists(dir, error))
      for (auto const& entry : std::filesystem::directory_iterator(dir, error))
        if (entry.path().extension() == ".toml") files.push_back(entry.path());
    if (error) return environment_error("agents.read", error.message(), dir.string());
    std::sort(files.begin(), files.end());
    reader.next_folder();
    for (auto const& file : files) reader.file(file);
  }
  std::vector<AgentRow> rows;
  for (Noun const& noun : reader.sorted()) {
    rows.push_back({writer.intern(noun.phrase), writer.intern(noun.head), writer.intern(noun.kind),
                    writer.intern(noun.sector), writer.intern(noun.office), noun.words, noun.flags});
    writer.origin("agent", noun.phrase, noun.file, noun.line);
  }
  writer.rows<AgentRow>("agents", rows);
  return {};
}

}  // namespace dragoman
