// Reads the frame sources, which an analyst edits: noun groups, classes of verbs and nouns with their frames, the
// composition table, default roles, context words and the differences of the older codebook. toml++ stays in here.
#include "lexicon_build/frames_build.h"

#include <algorithm>
#include <array>
#include <toml++/toml.h>

#include "lexicon/alias_key.h"
#include "lexicon_build/frames_source.h"

namespace dragoman {

namespace {

using namespace frames_build;

class Reader {
 public:
  Reader(FrameSource& source, std::string file) : source_(source), file_(std::move(file)) {}

  void groups(toml::table const& root);
  void classes(toml::table const& root);
  void composition(toml::table const& root);
  void roles(toml::table const& root);
  void contexts(toml::table const& root);
  void differences(toml::table const& root);
  void rule_families(toml::table const& root);
  void discards(toml::table const& root);

 private:
  Where at(toml::node const& node) const { return {file_, node.source().begin.line}; }
  Where at(toml::key const& key) const { return {file_, key.source().begin.line}; }
  void error(toml::node const& node, std::string code, std::string message) {
    source_.diagnostics().error(file_, node.source().begin.line, std::move(code), std::move(message));
  }
  std::string text(toml::table const& table, std::string_view key) const { return table[key].value_or(std::string()); }
  std::vector<std::string> keys_of(toml::table const& table) const;
  void frame(std::string const& cls, toml::table const& cls_table, toml::table const& t, std::vector<std::string> const& keys);
  bool condition(std::string_view name, toml::node const& node, int& conditions);
  bool conditions_and_roles(toml::table const& t, FrameRow& row, int& conditions);
  bool rule(std::string const& outer, toml::table const& t, ComposeRow& row);
  std::uint32_t inner_mask(toml::node const& node, std::string_view value);
  std::uint8_t result_type(toml::table const& t, std::string_view key);

  FrameSource& source_;
  std::string file_;
};

void Reader::groups(toml::table const& root) {
  for (auto const& [name, node] : root) {
    auto const* t = node.as_table();
    if (t == nullptr) {
      error(node, "frames.shape", "a group is a table: [NAME] words = \"...\"");
      continue;
    }
    source_.add_group(std::string(name.str()), words_of(text(*t, "words")), words_of(text(*t, "include")));
    source_.origin("group", name.str(), at(name));
  }
}

std::vector<std::string> Reader::keys_of(toml::table const& table) const {
  std::vector<std::string> keys;
  for (auto const& [field, prefix] : {std::pair{"verbs", "v:"}, {"nouns", "n:"}, {"adjectives", "a:"}, {"modals", "m:"}})
    for (std::string const& word : words_of(text(table, field))) keys.push_back(prefix + word);
  return keys;
}

constexpr std::array<std::string_view, 18> kFrameFields = {"id", "type", "mode", "ctx", "cameo", "p", "pos", "reciprocal", "light", "actor",
                                                           "recipient", "theme", "counter", "instrument", "of_is", "complete", "final", "of_negated"};

bool Reader::condition(std::string_view name, toml::node const& node, int& conditions) {
  auto const value = node.value<std::string>();
  if (!value) error(node, "frames.shape", "a condition is a string, or a list of strings that must all hold");
  ++conditions;
  return value && source_.condition(name, *value, at(node));
}

bool Reader::conditions_and_roles(toml::table const& t, FrameRow& row, int& conditions) {
  static constexpr std::array<std::pair<std::string_view, Role>, 5> kRoles = {
      {{"actor", Role::kActor}, {"recipient", Role::kRecipient}, {"theme", Role::kTheme}, {"counter", Role::kAgainst}, {"instrument", Role::kInstrument}}};
  row.conditions.begin = source_.condition_count();
  row.roles.begin = source_.role_count();
  bool good = true;
  for (auto const& [key, node] : t) {
    std::string_view const name = key.str();
    if (std::find(kFrameFields.begin(), kFrameFields.end(), name) != kFrameFields.end()) continue;
    if (name == "inner" || name == "form" || name == "outer" || name == "polarity" || name == "result") continue;
    if (auto const* list = node.as_array())
      for (auto const& each : *list) good = condition(name, each, conditions) && good;
    else
      good = condition(name, node, conditions) && good;
  }
  for (auto const& [name, role] : kRoles)
    if (auto const* node = t.get(name)) good = source_.role(role, node->value_or(std::string()), at(*node)) && good;
  row.conditions.end = source_.condition_count();
  row.roles.end = source_.role_count();
  if (!good) source_.drop_from(row.conditions.begin, row.roles.begin);
  return good;
}

void Reader::frame(std::string const& cls, toml::table const& cls_table, toml::table const& t, std::vector<std::string> const& keys) {
  std::string const id = cls + "." + text(t, "id");
  if (!source_.add_id(id, at(t))) return;
  FrameRow row;
  row.id = source_.intern(id);
  row.mode = source_.intern(text(t, "mode"));
  row.contexts = source_.intern(text(t, "ctx"));
  row.cameo = source_.intern(text(t, "cameo"));
  row.type = result_type(t, "type");
  bool const light = t["light"].value_or(cls_table["light"].value_or(false));
  if (t["reciprocal"].value_or(false)) row.flags |= kFrameReciprocal;
  if (light) row.flags |= kFrameLight;
  if (t["final"].value_or(false)) row.flags |= kFrameFinal;
  if (t["of_negated"].value_or(false)) row.flags |= kFrameOfNegated;
  if (t["complete"].value_or(false)) row.flags |= kFrameNoRecipient;
  if (text(cls_table, "of_is") == "subject" || text(t, "of_is") == "subject") row.flags |= kFrameOfIsSubject;
  int conditions = 0;
  if (!conditions_and_roles(t, row, conditions)) return;
  row.priority = static_cast<std::int32_t>(t["p"].value_or(light ? 8 : conditions * 10));
  std::uint32_t const number = source_.add_frame(row, at(t));
  std::string const pos = text(t, "pos");
  for (std::string const& key : keys) {
    bool const fits = pos.empty() || (pos == "verb" && key[0] == 'v') || (pos == "noun" && key[0] == 'n') || (pos == "adjective" && key[0] == 'a');
    if (fits) source_.add_key(key, number);
  }
}

void Reader::classes(toml::table const& root) {
  for (auto const& [name, node] : root) {
    auto const* t = node.as_table();
    auto const* frames = t == nullptr ? nullptr : (*t)["frames"].as_array();
    if (frames == nullptr) {
      error(node, "frames.shape", "a class is a table with an array \"frames\"");
      continue;
    }
    std::string const cls(name.str());
    auto const keys = keys_of(*t);
    std::vector<std::string> words;
    for (std::string const& key : keys) words.push_back(key.substr(2));
    source_.add_group(cls, words, {});
    source_.origin("class", cls, at(name));
    for (auto const& entry : *frames) {
      if (auto const* f = entry.as_table()) frame(cls, *t, *f, keys);
      else error(entry, "frames.shape", "a frame is an inline table");
    }
  }
}

std::uint8_t Reader::result_type(toml::table const& t, std::string_view key) {
  std::string const name = text(t, key);
  if (name.empty() || name == "none") return kNoEventType;
  if (name == "inner") return kInnerType;
  if (name == "frame") return kFrameType;
  if (auto const type = plover_type(name)) return *type;
  error(t, "frames.unknown_type", name + " is no PLOVER type");
  return kNoEventType;
}

std::uint32_t Reader::inner_mask(toml::node const& node, std::string_view value) {
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 4> kSets = {
      {{"GOOD", "AGREE CONSULT SUPPORT COOPERATE AID"}, {"YIELD", "CONCEDE RETREAT"},
       {"HARM", "THREATEN PROTEST SANCTION MOBILIZE COERCE ASSAULT"}, {"TALK", "ACCUSE REQUEST REJECT"}}};
  std::uint32_t mask = 0;
  for (std::string const& word : words_of(value)) {
    auto const set = std::find_if(kSets.begin(), kSets.end(), [&](auto const& s) { return s.first == word; });
    if (word == "any") mask |= kInnerAny;
    else if (word == "event") mask |= kInnerAny & ~kInnerNothing;
    else if (word == "nothing") mask |= kInnerNothing;
    else if (set != kSets.end()) mask |= inner_mask(node, set->second);
    else if (auto const type = plover_type(word)) mask |= 1U << *type;
    else error(node, "frames.unknown_type", word + " is no PLOVER type");
  }
  return mask;
}

bool Reader::rule(std::string const& outer, toml::table const& t, ComposeRow& row) {
  auto polarity = [&](std::string_view key) {
    std::string const v = text(t, key);
    return v == "not" ? InnerPolarity::kNegative : v == "yes" ? InnerPolarity::kPositive : InnerPolarity::kAny;
  };
  static constexpr std::array<std::string_view, 5> kForms = {"", "clause", "infinitive", "gerund", "noun"};
  std::string const id = "compose." + outer + "." + text(t, "id");
  if (!source_.add_id(id, at(t))) return false;
  row.id = source_.intern(id);
  row.mode = source_.intern(text(t, "mode"));
  row.cameo = source_.intern(text(t, "cameo"));
  row.inner = t.contains("inner") ? inner_mask(t, text(t, "inner")) : kInnerAny;
  row.result = result_type(t, "result");
  row.drop = text(t, "result") == "none" ? 1 : 0;
  auto const form = std::find(kForms.begin(), kForms.end(), text(t, "form"));
  if (form != kForms.end()) row.form = static_cast<InnerForm>(form - kForms.begin());
  row.outer_polarity = polarity("outer");
  row.inner_polarity = polarity("polarity");
  FrameRow places;
  int conditions = 0;
  if (!conditions_and_roles(t, places, conditions)) return false;
  row.conditions = places.conditions;
  row.roles = places.roles;
  row.priority = static_cast<std::int32_t>(t["p"].value_or(conditions * 10));
  return true;
}

void Reader::composition(toml::table const& root) {
  for (auto const& [name, node] : root) {
    auto const* t = node.as_table();
    auto const* list = t == nullptr ? nullptr : (*t)["rules"].as_array();
    if (list == nullptr) {
      error(node, "frames.shape", "an attitude is a table with an array \"rules\"");
      continue;
    }
    std::vector<ComposeRow> rules;
    for (auto const& entry : *list) {
      ComposeRow row;
      if (auto const* r = entry.as_table(); r != nullptr && rule(std::string(name.str()), *r, row)) rules.push_back(row);
    }
    source_.add_outer(std::string(name.str()), std::move(rules), keys_of(*t));
  }
}

void Reader::roles(toml::table const& root) {
  for (auto const& [name, node] : root) {
    auto const* t = node.as_table();
    auto const type = plover_type(name.str());
    if (t == nullptr || !type) {
      error(node, "frames.unknown_type", std::string(name.str()) + " is no PLOVER type");
      continue;
    }
    TypeRolesRow row;
    row.recipients.begin = source_.role_count();
    source_.role(Role::kRecipient, text(*t, "recipient"), at(node));
    row.recipients.end = row.descent.begin = source_.role_count();
    source_.role(Role::kRecipient, text(*t, "descent"), at(node));
    row.descent.end = source_.role_count();
    source_.set_type_roles(*type, row);
  }
}

void Reader::contexts(toml::table const& root) {
  for (auto const& [name, node] : root) {
    auto const* t = node.as_table();
    if (t == nullptr) continue;
    std::string const group = "context." + std::string(name.str());
    source_.add_group(group, words_of(text(*t, "words")), words_of(text(*t, "include")));
    ContextRow row;
    row.group = source_.group(group, at(node));
    row.context = source_.intern(name.str());
    source_.add_context(row);
  }
}

void Reader::differences(toml::table const& root) {
  auto const* list = root["difference"].as_array();
  if (list == nullptr) return;
  for (auto const& entry : *list) {
    auto const* t = entry.as_table();
    if (t == nullptr) continue;
    DifferenceRow row;
    row.rule = source_.intern(text(*t, "rule"));
    source_.ask_rule(text(*t, "rule"), at(*t));
    row.mode = source_.intern(text(*t, "mode"));
    row.cameo = source_.intern(text(*t, "cameo"));
    row.type = result_type(*t, "type");
    row.to = result_type(*t, "to");
    source_.add_difference(row);
  }
}

void Reader::rule_families(toml::table const& root) {
  for (auto const& [name, node] : root) {
    auto const parts = node.as_table() == nullptr ? std::vector<std::string>() : words_of(text(*node.as_table(), "rules"));
    if (parts.empty()) error(node, "frames.shape", "a family is a table: [NAME] rules = \"...\"");
    for (std::string const& part : parts) {
      source_.ask_rule(part, at(node));
      source_.add_rule_family({frame_hash(name.str()), source_.intern(part)});
    }
    source_.origin("family", name.str(), at(name));
  }
}

void Reader::discards(toml::table const& root) {
  for (auto const& [key, document] : {std::pair{"sentence", false}, {"document", true}}) {
    auto const* list = root[key].as_array();
    if (list == nullptr) continue;
    for (auto const& node : *list) {
      std::string const words = alias_key(node.value_or(std::string()));
      if (words.empty()) error(node, "frames.discard", "words are needed that keep a text from being coded");
      else source_.add_discard(words, document);
    }
  }
}

void read_file(std::filesystem::path const& path, std::string const& name, FrameSource& source) {
  toml::table root;
  try {
    root = toml::parse_file(path.string());
  } catch (toml::parse_error const& e) {
    source.diagnostics().error(name, e.source().begin.line, "frames.toml", std::string(e.description()));
    return;
  }
  Reader reader(source, name);
  if (name.find("groups/") != std::string::npos) reader.groups(root);
  else if (name.ends_with("composition.toml")) reader.composition(root);
  else if (name.ends_with("roles.toml")) reader.roles(root);
  else if (name.ends_with("contexts.toml")) reader.contexts(root);
  else if (name.ends_with("codebook_2016.toml")) reader.differences(root);
  else if (name.ends_with("rule_families.toml")) reader.rule_families(root);
  else if (name.ends_with("discards.toml")) reader.discards(root);
  else reader.classes(root);
}

}  // namespace

void build_frames(std::span<std::filesystem::path const> dirs, ImageWriter& writer, Diagnostics& diagnostics) {
  FrameSource source(writer, diagnostics);
  for (auto const& dir : dirs) {
    std::vector<std::filesystem::path> files;
    std::error_code failed;
    for (auto const& entry : std::filesystem::recursive_directory_iterator(dir, failed))
      if (entry.path().extension() == ".toml") files.push_back(entry.path());
    if (failed) diagnostics.warning(dir.string(), 0, "frames.folder", "cannot be read: " + failed.message());
    std::sort(files.begin(), files.end());
    source.next_folder();
    for (auto const& file : files) read_file(file, "frames/" + std::filesystem::relative(file, dir).generic_string(), source);
  }
  source.finish();
}

void build_frames(std::filesystem::path const& dir, ImageWriter& writer, Diagnostics& diagnostics) {
  build_frames(std::span(&dir, 1), writer, diagnostics);
}

}  // namespace dragoman
