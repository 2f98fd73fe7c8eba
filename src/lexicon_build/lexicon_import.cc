// One pass a dictionary; nothing of one dictionary depends on another, except that all actors share one set of ids.
#include "lexicon_build/lexicon_import.h"

#include <fstream>
#include <iterator>
#include <numeric>
#include <system_error>

#include "base/hash.h"
#include "lexicon_build/import_actors.h"
#include "lexicon_build/import_agents.h"
#include "lexicon_build/import_frames.h"

namespace dragoman {

namespace {

namespace fs = std::filesystem;

struct Discards {
  std::string sentence, document;
  std::size_t count = 0;
};

/// "PHRASE_" keeps its sentence, "+PHRASE_" the whole record from being coded.
void read_discards(DictionaryFile const& file, DictionaryLint& lint, Discards& out) {
  for (DictionaryLine const& line : dictionary_lines(file, lint)) {
    lint.entry();
    bool const record = line.text.starts_with('+');
    std::string const phrase = lower_case(phrase_text(std::string_view(line.text).substr(record ? 1 : 0)));
    bool const plain = !phrase.empty() && phrase.find_first_of("[]{}()<>*$+%^&|~\"\\") == std::string::npos;
    bool const letter = phrase.find_first_of("abcdefghijklmnopqrstuvwxyz0123456789") != std::string::npos;
    if (!plain || !letter) {
      lint.left_out(line.line, "discards.phrase", "not a plain phrase: " + line.text);
      continue;
    }
    if (!line.text.ends_with('_') && file.format == DictionaryFormat::kTabari)
      lint.note(line.line, "discards.stem", phrase + " also meant words that begin so; here it is whole words alone");
    (record ? out.document : out.sentence) += "  \"" + phrase + "\",\n";
    ++out.count;
  }
}

/// What a series coded with these programs holds: the records they are checked with code what will be done as what is done.
constexpr char const* kFutureAsDone =
    "# TABARI and PETRARCH code the verb whatever its tense: \"will meet\" is a meeting (realis tells that it is still to come). Without\n"
    "# this file the PLOVER manual holds: help and talks still to come are AGREE, harm still to come is THREATEN.\n"
    "[will]\nmodals = \"will shall\"\nrules = [ { id = \"by-dictionary\", inner = \"GOOD YIELD HARM\", result = \"inner\", p = 99 } ]\n";

std::string discards_toml(Discards const& d) {
  return "sentence = [\n" + d.sentence + "]\ndocument = [\n" + d.document + "]\n";
}

}  // namespace

std::size_t ImportReport::left_out() const {
  return std::accumulate(dictionaries.begin(), dictionaries.end(), std::size_t{0}, [](std::size_t n, auto const& d) { return n + d.second.left_out; });
}

std::optional<DictionaryFormat> dictionary_format(std::string_view name) {
  if (name == "petrarch") return DictionaryFormat::kPetrarch;
  if (name == "petrarch2") return DictionaryFormat::kPetrarch2;
  if (name == "tabari") return DictionaryFormat::kTabari;
  return std::nullopt;
}

Result<DictionaryFile> read_dictionary(fs::path const& path, DictionaryFormat format) {
  std::ifstream in(path, std::ios::binary);
  if (!in || fs::is_directory(path)) return environment_error("import.read", "cannot read the dictionary", path.string());
  DictionaryFile file{path.filename().string(), "", {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()}, format};
  file.mark = hex16(hash64(file.content));
  return file;
}

ImportReport import_dictionaries(DictionarySet const& set, Diagnostics& diagnostics) {
  ImportReport report;
  auto const read = [&](DictionaryFile const& file, auto const& how) {
    DictionaryLint lint(file.name, diagnostics);
    how(lint);
    report.dictionaries.emplace_back(file.name, lint.tally());
  };
  ActorImport actors;
  for (DictionaryFile const& file : set.actors)
    read(file, [&](DictionaryLint& lint) {
      for (DictionaryActor const& entry : read_dictionary_actors(file, lint)) actors.add(file, entry, lint);
    });
  actors.finish();
  AgentImport agents;
  for (DictionaryFile const& file : set.agents) read(file, [&](DictionaryLint& lint) { agents.add(file, lint); });
  FrameImport frames;
  for (DictionaryFile const& file : set.verbs)
    read(file, [&](DictionaryLint& lint) { frames = import_frames(file, read_dictionary_verbs(file, lint), lint); });
  Discards discards;
  for (DictionaryFile const& file : set.discards) read(file, [&](DictionaryLint& lint) { read_discards(file, lint, discards); });
  diagnostics.sort();

  auto const add = [&](char const* path, std::string content) { report.files.emplace_back(path, std::move(content)); };
  if (actors.actors() > 0) {
    add("actors/imported/actors.csv", actors.actors_csv());
    add("actors/imported/aliases.csv", actors.aliases_csv());
    add("actors/imported/roles.csv", actors.roles_csv());
  }
  if (agents.nouns() > 0) add("agents/imported.toml", agents.toml());
  if (!frames.groups.empty()) add("frames/groups/imported.toml", frames.groups);
  if (!frames.classes.empty()) add("frames/classes/imported.toml", frames.classes);
  if (discards.count > 0) add("frames/discards.toml", discards_toml(discards));
  add("cues/imported.toml", "# The judge of events was fitted on the shipped lexicon: what an imported dictionary lists is reported, doubtful or not.\n"
                            "[[factors]]\ngroup = \"event_judge\"\norigin = \"imported dictionary\"\n[factors.values]\nthreshold = 0.0\npassage_threshold = 0.0\n");
  if (!set.future_is_intent) add("frames/composition.toml", kFutureAsDone);
  report.actors = actors.actors();
  report.aliases = actors.aliases();
  report.agents = agents.nouns();
  report.frames = frames.frames;
  report.discards = discards.count;
  return report;
}

Result<void> write_lexicon_folder(ImportReport const& report, fs::path const& folder) {
  std::error_code error;
  if (fs::exists(folder, error) && !(fs::is_directory(folder, error) && fs::is_empty(folder, error)))
    return usage_error("import.folder", "the folder already holds something; name a new one", folder.string());
  for (auto const& [path, content] : report.files) {
    fs::create_directories((folder / path).parent_path(), error);
    std::ofstream out(folder / path, std::ios::binary);
    out << content;
    out.close();
    if (error || !out) return environment_error("import.write", "cannot write the lexicon", (folder / path).string());
  }
  return {};
}

}  // namespace dragoman
