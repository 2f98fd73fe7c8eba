// Tables under construction: groups may be used before they are defined and may include one another, so they are
// closed at the end; frames of a key are sorted by written priority, then by id, never by file order.
#include "lexicon_build/frames_source.h"

#include <algorithm>
#include <array>

#include "lexicon/frame_sections.h"

namespace dragoman::frames_build {

namespace {

std::uint64_t word_hash(std::string_view word) { return frame_hash(word, frame_hash("g:")); }

}  // namespace

void FrameSource::add_group(std::string const& name, std::vector<std::string> const& words, std::vector<std::string> const& include) {
  Group& g = groups_[name];
  if (g.number == 0) g.number = static_cast<std::uint32_t>(groups_.size());
  g.defined = true;
  g.words.insert(words.begin(), words.end());
  g.include.insert(include.begin(), include.end());
}

std::uint32_t FrameSource::group(std::string const& name, Where const& where) {
  Group& g = groups_[name];
  if (g.number == 0) {
    g.number = static_cast<std::uint32_t>(groups_.size());
    g.first_use = where;
  }
  return g.number;
}

std::optional<FrameTermRow> FrameSource::term(std::string_view text, Where const& where) {
  static constexpr std::array<std::string_view, 15> kKinds = {"party", "state", "person",  "armed",  "organization",
                                                              "civil", "place", "money",   "pronoun", "plural",
                                                              "event", "proper", "number", "reflexive", "joined"};
  FrameTermRow row;
  if (text.starts_with('!')) {
    row.negated = 1;
    text.remove_prefix(1);
  }
  if (text == "*") {
    row.kind = TermKind::kPresent;
  } else if (text.starts_with('@')) {
    row.kind = TermKind::kGroup;
    row.value = group(std::string(text.substr(1)), where);
  } else if (text.starts_with('#')) {
    auto const at = std::find(kKinds.begin(), kKinds.end(), text.substr(1));
    if (at == kKinds.end()) {
      diagnostics_.error(where.file, where.line, "frames.unknown_kind", "no kind of phrase is called " + std::string(text));
      return std::nullopt;
    }
    row.kind = TermKind::kKind;
    row.value = static_cast<std::uint32_t>(at - kKinds.begin());
  } else {
    row.hash = word_hash(text);
  }
  return row;
}

bool FrameSource::condition(std::string_view key, std::string_view value, Where const& where) {
  auto const path = path_from(key);
  if (!path) {
    diagnostics_.error(where.file, where.line, "frames.unknown_place", "\"" + std::string(key) + "\" is no place of an argument");
    return false;
  }
  FrameConditionRow row;
  row.path = *path;
  row.terms.begin = static_cast<std::uint32_t>(terms_.size());
  for (std::string const& word : words_of(value == "-" ? std::string_view("!*") : value)) {
    auto const t = term(word, where);
    if (!t) return false;
    terms_.push_back(*t);
  }
  row.terms.end = static_cast<std::uint32_t>(terms_.size());
  row.text = intern(std::string(key) + " = " + std::string(value));
  conditions_.push_back(row);
  return true;
}

bool FrameSource::role(Role role, std::string_view paths, Where const& where) {
  for (std::string const& word : words_of(paths)) {
    if (word == "-") {  // nowhere else
      FrameRoleRow none;
      none.role = role;
      roles_.push_back(none);
      continue;
    }
    auto const path = path_from(word);
    if (!path) {
      diagnostics_.error(where.file, where.line, "frames.unknown_place", "\"" + word + "\" is no place of an argument");
      return false;
    }
    FrameRoleRow row;
    row.role = role;
    row.path = *path;
    roles_.push_back(row);
  }
  return true;
}

void FrameSource::drop_from(std::uint32_t conditions, std::uint32_t roles) {
  if (conditions < conditions_.size()) terms_.resize(conditions_[conditions].terms.begin);
  conditions_.resize(conditions);
  roles_.resize(roles);
}

bool FrameSource::add_id(std::string const& id, Where const& where) {
  auto const [at, fresh] = ids_.emplace(id, where);
  if (!fresh)
    diagnostics_.error(where.file, where.line, "frames.doubled_id",
                       id + " is already defined in " + at->second.file + ":" + std::to_string(at->second.line));
  else
    origin("frame", id, where);
  return fresh;
}

std::uint32_t FrameSource::add_frame(FrameRow const& row, Where const& where) {
  constexpr std::int32_t kFolderStep = 1'000'000;  // above any written priority
  frames_.push_back(row);
  frames_.back().priority += kFolderStep * (folder_ - 1);
  frame_places_.push_back(where);
  return static_cast<std::uint32_t>(frames_.size() - 1);
}

std::uint32_t FrameSource::add_outer(std::string const& id, std::vector<ComposeRow> rules, std::vector<std::string> const& keys) {
  std::stable_sort(rules.begin(), rules.end(), [](ComposeRow const& a, ComposeRow const& b) { return a.priority > b.priority; });
  OuterRow row;
  row.id = intern(id);
  row.rules.begin = static_cast<std::uint32_t>(rules_.size());
  rules_.insert(rules_.end(), rules.begin(), rules.end());
  row.rules.end = static_cast<std::uint32_t>(rules_.size());
  outers_.push_back(row);
  auto const number = static_cast<std::uint32_t>(outers_.size() - 1);
  for (std::string const& key : keys) outer_keys_[frame_hash(key)] = number;
  return number;
}

void FrameSource::close_groups() {
  for (auto& [name, g] : groups_)
    if (!g.defined)
      diagnostics_.error(g.first_use.file, g.first_use.line, "frames.unknown_group", "no group or class is called " + name);
  for (bool grown = true; grown;) {
    grown = false;
    for (auto& [name, g] : groups_)
      for (std::string const& other : g.include)
        if (auto const at = groups_.find(other); at != groups_.end() && at->second.defined) {
          std::size_t const before = g.words.size();
          g.words.insert(at->second.words.begin(), at->second.words.end());
          grown |= g.words.size() != before;
        } else {
          diagnostics_.error("groups", 0, "frames.unknown_group", name + " includes " + other + ", which is no group");
        }
  }
}

/// Ids are those of frames and of lines of the composition table; under a light verb its name stands before them.
bool FrameSource::is_part_of_id(std::string_view part) const {
  if (constexpr std::string_view kLight = "light:"; part.starts_with(kLight)) return keys_.contains("v:" + std::string(part.substr(kLight.size())));
  return std::any_of(ids_.begin(), ids_.end(), [&](auto const& id) { return id.first.find(part) != std::string::npos; });
}

void FrameSource::check_rules() {
  for (auto const& [part, where] : asked_rules_) {
    bool known = true;
    for (std::size_t begin = 0; begin <= part.size();) {
      std::size_t const end = std::min(part.find('+', begin), part.size());
      known = known && is_part_of_id(std::string_view(part).substr(begin, end - begin));
      begin = end + 1;
    }
    if (!known) diagnostics_.error(where.file, where.line, "frames.unknown_rule", "no frame or line of composition has an id with \"" + part + "\" in it");
  }
}

void FrameSource::write_groups() {
  std::map<std::uint64_t, std::set<std::uint32_t>> of_word;
  std::map<std::uint64_t, std::uint32_t> names;
  for (auto const& [name, g] : groups_) {
    names[frame_hash(name)] = g.number;
    for (std::string const& word : g.words) of_word[word_hash(word)].insert(g.number);
  }
  std::vector<std::uint32_t> list;
  std::vector<FrameWordRow> rows, name_rows;
  for (auto const& [hash, numbers] : of_word) {
    RowRange range{static_cast<std::uint32_t>(list.size()), 0};
    list.insert(list.end(), numbers.begin(), numbers.end());
    range.end = static_cast<std::uint32_t>(list.size());
    rows.push_back({hash, range});
  }
  for (auto const& [hash, number] : names) name_rows.push_back({hash, {number, number + 1}});
  writer_.rows(frame_sections::kWords, std::span<FrameWordRow const>(rows));
  writer_.rows(frame_sections::kGroupLists, std::span<std::uint32_t const>(list));
  writer_.rows(frame_sections::kGroupNames, std::span<FrameWordRow const>(name_rows));
}

void FrameSource::check_reach(std::string const& key, std::vector<std::uint32_t> const& frames) {
  // Light frames may fail on their noun, so they close nothing off.
  bool closed = false;
  for (std::uint32_t f : frames) {
    if (closed) {
      Where const& w = frame_places_[f];
      diagnostics_.info(w.file, w.line, "frames.unreachable", "frame never gets its turn for " + key + ": one without conditions stands before it");
      continue;
    }
    reached_.insert(f);
    FrameRow const& row = frames_[f];
    closed = row.conditions.begin == row.conditions.end && (row.flags & kFrameLight) == 0;
  }
}

void FrameSource::write_keys() {
  std::map<std::uint64_t, std::vector<std::uint32_t>> by_hash;
  for (auto& [key, frames] : keys_) {
    std::stable_sort(frames.begin(), frames.end(), [&](std::uint32_t a, std::uint32_t b) {
      FrameRow const &x = frames_[a], &y = frames_[b];
      return x.priority != y.priority ? x.priority > y.priority : a < b;
    });
    check_reach(key, frames);
    by_hash[frame_hash(key)] = frames;
  }
  std::vector<FrameKeyRow> rows;
  std::vector<std::uint32_t> order;
  for (auto const& [hash, frames] : by_hash) {
    RowRange range{static_cast<std::uint32_t>(order.size()), 0};
    order.insert(order.end(), frames.begin(), frames.end());
    range.end = static_cast<std::uint32_t>(order.size());
    rows.push_back({hash, range});
  }
  for (std::uint32_t f = 0; f < frames_.size(); ++f)
    if (!reached_.contains(f))
      diagnostics_.warning(frame_places_[f].file, frame_places_[f].line, "frames.silent", "no word ever reaches this frame");
  writer_.rows(frame_sections::kKeys, std::span<FrameKeyRow const>(rows));
  writer_.rows(frame_sections::kOrder, std::span<std::uint32_t const>(order));
}

void FrameSource::finish() {
  close_groups();
  check_rules();
  write_groups();
  write_keys();
  std::vector<OuterKeyRow> outer_keys;
  for (auto const& [hash, outer] : outer_keys_) outer_keys.push_back({hash, outer, 0});
  writer_.rows(frame_sections::kFrames, std::span<FrameRow const>(frames_));
  writer_.rows(frame_sections::kConditions, std::span<FrameConditionRow const>(conditions_));
  writer_.rows(frame_sections::kTerms, std::span<FrameTermRow const>(terms_));
  writer_.rows(frame_sections::kRoles, std::span<FrameRoleRow const>(roles_));
  writer_.rows(frame_sections::kOuterKeys, std::span<OuterKeyRow const>(outer_keys));
  writer_.rows(frame_sections::kOuters, std::span<OuterRow const>(outers_));
  writer_.rows(frame_sections::kRules, std::span<ComposeRow const>(rules_));
  writer_.rows(frame_sections::kDifferences, std::span<DifferenceRow const>(differences_));
  writer_.rows(frame_sections::kContexts, std::span<ContextRow const>(contexts_));
  writer_.rows(frame_sections::kTypeRoles, std::span<TypeRolesRow const>(type_roles_));
  writer_.rows(frame_sections::kDiscards, std::span<DiscardRow const>(discards_));
  writer_.rows(frame_sections::kRuleFamilies, std::span<RuleFamilyRow const>(rule_families_));
}

}  // namespace dragoman::frames_build
