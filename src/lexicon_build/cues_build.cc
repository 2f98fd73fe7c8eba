// One reader for all cue files: a file may hold any of the tables [[cues]], [[signature]], [[factors]], [[probability]],
// [[condition]], [[claim_words]]. Rows are sorted before they are written, so that the reader can search by halves
// and the order of files does not matter. Signature names are resolved last, when all files have been read.
#include "lexicon_build/cues_build.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <tuple>
#include <vector>

#include <toml++/toml.h>

#include "lexicon/cue_table.h"
#include "lexicon_build/diagnostics.h"
#include "lexicon_build/image_writer.h"

namespace dragoman {
namespace {

constexpr std::array<std::string_view, 5> kPos = {"verb", "noun", "adjective", "adverb", "phrase"};
constexpr std::array<std::string_view, 7> kGrades = {"speech", "belief", "show", "attitude", "plan", "fact", "none"};
constexpr std::array<std::string_view, 6> kStances = {"asserts",  "denies",   "doubts",
                                                      "confirms", "retracts", "declines_to_comment"};

template <std::size_t N>
std::optional<std::size_t> index_of(std::array<std::string_view, N> const& names, std::string_view name) {
  auto const at = std::find(names.begin(), names.end(), name);
  return at == names.end() ? std::nullopt : std::optional(static_cast<std::size_t>(at - names.begin()));
}

struct Cue {
  std::string lemma, particle, prep, kind, signature, file;
  std::uint32_t line;
  CueRow row;
  auto key() const { return std::tie(lemma, row.pos, row.frame, prep, particle); }
};

/// Everything read so far; strings are owned here until the rows are written.
class CueReader {
 public:
  CueReader(ImageWriter& writer, Diagnostics& diagnostics) : writer_(writer), diagnostics_(diagnostics) {}

  void begin_folder() { ++layer_; }

  void read(std::filesystem::path const& path) {
    file_ = "cues/" + path.filename().string();
    toml::table root;
    try {
      root = toml::parse_file(path.string());
    } catch (toml::parse_error const& error) {
      diagnostics_.error(file_, error.source().begin.line, "cues.toml", std::string(error.description()));
      return;
    }
    for (auto&& [key, node] : root) {
      toml::array const* list = node.as_array();
      if (list == nullptr) {
        fault(node, "cues.key", "not a list of tables: " + std::string(key.str()));
        continue;
      }
      for (auto const& item : *list)
        if (toml::table const* table = item.as_table()) read_table(key.str(), *table);
    }
  }

  void write() {
    write_signatures();
    write_cues();
    write_factors();
    write_rest();
  }

 private:
  void fault(toml::node const& node, std::string code, std::string message) {
    diagnostics_.error(file_, node.source().begin.line, std::move(code), std::move(message));
  }
  static std::string text(toml::table const& table, std::string_view key) {
    return table[key].value_or(std::string());
  }
  /// Sub-table of entries; a fault when missing.
  toml::table const* entries(toml::table const& table, std::string_view key) {
    toml::table const* found = table[key].as_table();
    if (found == nullptr) fault(table, "cues.missing", "no [" + std::string(key) + "]");
    return found;
  }
  bool known_keys(toml::table const& table, std::set<std::string_view> const& keys) {
    bool good = true;
    for (auto&& [key, node] : table)
      if (!keys.contains(key.str())) {
        fault(node, "cues.key", "unknown key " + std::string(key.str()));
        good = false;
      }
    return good;
  }

  void read_table(std::string_view kind, toml::table const& table) {
    if (kind == "cues") return read_cues(table);
    if (kind == "signature") return read_signatures(table);
    if (kind == "factors") return read_factors(table);
    if (kind == "probability") return read_probabilities(table);
    if (kind == "condition") return read_conditions(table);
    if (kind == "claim_words") return read_claim_words(table);
    fault(table, "cues.key", "unknown table [[" + std::string(kind) + "]]");
  }

  void read_cues(toml::table const& table) {
    if (!known_keys(table, {"pos", "frame", "particle", "grade", "stance", "kind", "signature", "lemmas"})) return;
    std::string frame_name = text(table, "frame"), prep;
    if (auto const colon = frame_name.find(':'); colon != std::string::npos) {
      prep = frame_name.substr(colon + 1);
      frame_name.resize(colon);
    }
    auto const pos = index_of(kPos, text(table, "pos"));
    auto const frame = cue_frame_from(frame_name);
    auto const grade = index_of(kGrades, table["grade"].value_or(std::string("none")));
    auto const stance = index_of(kStances, table["stance"].value_or(std::string("asserts")));
    if (!pos || !frame || !grade || !stance || (*frame == CueFrame::kPreposition) != !prep.empty())
      return fault(table, "cues.value", "unknown pos, frame, grade or stance");
    toml::table const* lemmas = entries(table, "lemmas");
    if (lemmas == nullptr) return;
    for (auto&& [lemma, value] : *lemmas) {
      auto const precision = value.value<double>();
      if (!precision || *precision < 0 || *precision > 1) {
        fault(value, "cues.value", "precision of " + std::string(lemma.str()) + " is not in 0 .. 1");
        continue;
      }
      Cue cue{std::string(lemma.str()), text(table, "particle"), prep, text(table, "kind"), text(table, "signature"), file_,
              value.source().begin.line, {}};
      cue.row.precision = static_cast<float>(*precision);
      cue.row.pos = static_cast<CuePos>(*pos);
      cue.row.frame = *frame;
      cue.row.grade = static_cast<CueGrade>(*grade);
      cue.row.stance = static_cast<CueStance>(*stance);
      cues_.push_back(std::move(cue));
    }
  }

  /// Numbers of an array entry; a fault unless there are `wanted` (or none, where allowed).
  std::optional<std::vector<float>> numbers(toml::node const& node, std::size_t wanted, bool none_allowed) {
    std::vector<float> out;
    if (toml::array const* list = node.as_array())
      for (auto const& item : *list)
        if (auto const v = item.value<double>()) out.push_back(static_cast<float>(*v));
    if (out.size() == wanted || (none_allowed && out.empty())) return out;
    fault(node, "cues.value", "needs " + std::to_string(wanted) + " numbers");
    return std::nullopt;
  }

  void read_signatures(toml::table const& table) {
    if (!known_keys(table, {"origin", "values"})) return;
    if (toml::table const* values = entries(table, "values"))
      for (auto&& [name, value] : *values)
        if (auto const v = numbers(value, 3, false)) {
          SignatureRow row{writer_.intern(name.str()), writer_.intern(text(table, "origin")), (*v)[0], (*v)[1], (*v)[2]};
          if (!signatures_.emplace(std::string(name.str()), row).second)
            fault(value, "cues.doubled", "signature " + std::string(name.str()) + " is given twice");
        }
  }

  void read_factors(toml::table const& table) {
    if (!known_keys(table, {"group", "origin", "values"})) return;
    std::string const group = text(table, "group");
    if (toml::table const* values = entries(table, "values"))
      for (auto&& [name, value] : *values) {
        FactorRow row{writer_.intern(name.str()), writer_.intern(group), writer_.intern(text(table, "origin")),
                      static_cast<float>(value.value_or(0.0))};
        if (!value.is_number()) fault(value, "cues.value", "not a number: " + std::string(name.str()));
        else if (auto& given = factors_[std::pair(group, std::string(name.str()))]; given.layer == layer_)
          fault(value, "cues.doubled", group + " " + std::string(name.str()) + " is given twice");
        else given = {row, layer_};
      }
  }

  void read_probabilities(toml::table const& table) {
    if (!known_keys(table, {"source", "terms"})) return;
    if (toml::table const* terms = entries(table, "terms"))
      for (auto&& [term, value] : *terms)
        if (auto const v = numbers(value, 2, true)) {
          ProbabilityRow row{writer_.intern(term.str()), writer_.intern(text(table, "source")), 0, 0};
          if (!v->empty()) row.low = (*v)[0], row.high = (*v)[1];
          if (!probabilities_.emplace(std::string(term.str()), row).second)
            fault(value, "cues.doubled", "term " + std::string(term.str()) + " is given twice");
        }
  }

  void read_conditions(toml::table const& table) {
    if (!known_keys(table, {"texts", "polarity", "nominal"})) return;
    bool const polarity = table["polarity"].value_or(true), nominal = table["nominal"].value_or(false);
    if (toml::array const* texts = table["texts"].as_array())
      for (auto const& item : *texts) {
        std::string const value = item.value_or(std::string());
        ConnectiveRow const row{writer_.intern(value), polarity, nominal, 0, 0};
        // "provided" takes a clause or a noun phrase: the clause reading stands first and stays.
        connectives_.emplace(value, row);
      }
  }

  void read_claim_words(toml::table const& table) {
    if (!known_keys(table, {"group", "pattern", "words"})) return;
    std::string const group = text(table, "group"), pattern = text(table, "pattern");
    if (toml::table const* words = entries(table, "words"))
      for (auto&& [word, value] : *words) {
        std::string const meaning = value.value_or(std::string());
        ClaimWordRow row{writer_.intern(word.str()), writer_.intern(group), writer_.intern(meaning), writer_.intern(pattern)};
        if (!claim_words_.emplace(std::tuple(group, std::string(word.str()), pattern), row).second)
          fault(value, "cues.doubled", group + " " + std::string(word.str()) + " is given twice");
      }
  }

  void write_signatures() {
    std::vector<SignatureRow> rows;
    for (auto const& [name, row] : signatures_) {
      signature_index_[name] = static_cast<std::int32_t>(rows.size());
      rows.push_back(row);
    }
    writer_.rows<SignatureRow>("cue_signatures", rows);
  }

  void write_cues() {
    std::stable_sort(cues_.begin(), cues_.end(), [](Cue const& a, Cue const& b) { return a.key() < b.key(); });
    std::vector<CueRow> rows;
    for (std::size_t i = 0; i < cues_.size(); ++i) {
      Cue& cue = cues_[i];
      if (i > 0 && cue.key() == cues_[i - 1].key()) {
        diagnostics_.error(cue.file, cue.line, "cues.doubled", cue.lemma + " has this frame twice");
        continue;
      }
      if (!cue.signature.empty()) {
        auto const found = signature_index_.find(cue.signature);
        if (found == signature_index_.end())
          diagnostics_.error(cue.file, cue.line, "cues.signature", "unknown signature " + cue.signature);
        else cue.row.signature = found->second;
      }
      writer_.origin("cue", cue.lemma, cue.file, cue.line);
      cue.row.lemma = writer_.intern(cue.lemma);
      cue.row.particle = writer_.intern(cue.particle);
      cue.row.prep = writer_.intern(cue.prep);
      cue.row.kind = writer_.intern(cue.kind);
      rows.push_back(cue.row);
    }
    writer_.rows<CueRow>("cues", rows);
  }

  void write_factors() {
    std::vector<FactorRow> rows;
    for (auto const& [key, given] : factors_) rows.push_back(given.row);
    writer_.rows<FactorRow>("cue_factors", rows);
  }

  void write_rest() {
    std::vector<ProbabilityRow> terms;
    for (auto const& [key, row] : probabilities_) terms.push_back(row);
    writer_.rows<ProbabilityRow>("cue_probabilities", terms);
    std::vector<ConnectiveRow> connectives;
    for (auto const& [key, row] : connectives_) connectives.push_back(row);
    writer_.rows<ConnectiveRow>("cue_connectives", connectives);
    std::vector<ClaimWordRow> words;
    for (auto const& [key, row] : claim_words_) words.push_back(row);
    writer_.rows<ClaimWordRow>("claim_words", words);
  }

  ImageWriter& writer_;
  Diagnostics& diagnostics_;
  std::string file_;
  std::vector<Cue> cues_;
  std::map<std::string, SignatureRow, std::less<>> signatures_;
  std::map<std::string, std::int32_t, std::less<>> signature_index_;
  struct Given {
    FactorRow row;
    int layer = 0;
  };
  std::map<std::pair<std::string, std::string>, Given> factors_;
  int layer_ = 0;  ///< folders begun; a constant of a later folder takes the place of an earlier one
  std::map<std::string, ProbabilityRow> probabilities_;
  std::map<std::string, ConnectiveRow> connectives_;
  std::map<std::tuple<std::string, std::string, std::string>, ClaimWordRow> claim_words_;
};

}  // namespace

void build_cues(std::span<std::filesystem::path const> dirs, ImageWriter& writer, Diagnostics& diagnostics) {
  CueReader reader(writer, diagnostics);
  for (auto const& dir : dirs) {
    std::vector<std::filesystem::path> files;
    std::error_code error;
    for (auto const& entry : std::filesystem::directory_iterator(dir, error))
      if (entry.path().extension() == ".toml") files.push_back(entry.path());
    if (error) diagnostics.error("cues", 0, "cues.folder", "cannot be listed: " + error.message());
    std::sort(files.begin(), files.end());
    reader.begin_folder();
    for (auto const& file : files) reader.read(file);
  }
  reader.write();
}

void build_cues(std::filesystem::path const& dir, ImageWriter& writer, Diagnostics& diagnostics) {
  build_cues(std::span(&dir, 1), writer, diagnostics);
}

}  // namespace dragoman
