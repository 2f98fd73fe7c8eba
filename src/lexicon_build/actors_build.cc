// Sorts everything by actor id, follows references, and files each alias under its normalised words together
// with what its capitals demand of a text.
#include "lexicon_build/actors_build.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <tuple>

#include "lexicon/alias_key.h"
#include "lexicon_build/alias_trie.h"

namespace dragoman {

namespace {

constexpr std::size_t kMostWords = 32;  ///< bits of AliasRow::capitals

/// Builds row by row; keeps the map from id to index.
class ActorSections {
 public:
  ActorSections(ImageWriter& writer, Diagnostics& diagnostics) : writer_(writer), diagnostics_(diagnostics) {}

  void actors(std::vector<ActorRecord> const& records) {
    std::map<std::string, ActorRecord const*> by_id;
    for (auto const& record : records) {
      auto const [known, is_new] = by_id.emplace(record.id, &record);
      if (!is_new && known->second->place.folder != record.place.folder)
        diagnostics_.info(record.place.file, record.place.line, "actors.known",
                          "actor " + record.id + " is known from an earlier folder, whose row stays");
      else if (!is_new)
        diagnostics_.error(record.place.file, record.place.line, "actors.duplicate",
                           "actor " + record.id + " stands already in " + known->second->place.file + ":" +
                               std::to_string(known->second->place.line));
    }
    for (auto const& [id, record] : by_id) {
      index_.emplace(id, static_cast<std::uint32_t>(rows_.size()));
      auto str = [this](std::string const& text) { return writer_.intern(text); };
      auto const& r = *record;
      rows_.push_back({str(r.id),
                       str(r.name),
                       str(r.kind),
                       str(r.country),
                       str(r.sector),
                       str(r.other_sectors),
                       str(r.cameo),
                       str(r.parent),
                       str(r.description),
                       r.cow,
                       r.gw,
                       r.from,
                       r.to,
                       {},
                       {},
                       {},
                       {},
                       {}});
      names_.push_back({r.place, r.id, r.name, "", "actors.csv", AliasKind::kName, false, kNoDay, kNoDay});
    }
  }

  void aliases(std::vector<AliasRecord> const& records) {
    std::map<std::uint32_t, std::vector<AliasRecord const*>> of_actor;
    std::set<std::pair<std::uint32_t, std::string>> given;
    for (auto const& record : records)
      if (auto const actor = known(record.actor, record.place)) {
        of_actor[*actor].push_back(&record);
        given.emplace(*actor, record.text);
      }
    for (auto const& name : names_)
      if (!given.contains({index_.at(name.actor), name.text}))
        of_actor[index_.at(name.actor)].push_back(&name);
    std::vector<AliasRow> rows;
    AliasTrie trie;
    for (std::uint32_t actor = 0; actor < rows_.size(); ++actor) {
      rows_[actor].aliases.begin = static_cast<std::uint32_t>(rows.size());
      for (auto const* record : of_actor[actor])
        if (auto row = alias_row(actor, *record, trie, static_cast<std::uint32_t>(rows.size())))
          rows.push_back(*row);
      rows_[actor].aliases.end = static_cast<std::uint32_t>(rows.size());
    }
    writer_.rows<AliasRow>("actor_aliases", rows);
    trie.write(writer_);
  }

  void roles(std::vector<RoleRecord> const& records) {
    std::vector<RoleRow> rows;
    for (auto const& r : records) {
      auto const actor = known(r.actor, r.place), org = known(r.org, r.place);
      if (actor && org)
        rows.push_back({*actor, *org, writer_.intern(r.office), writer_.intern(r.sector),
                        writer_.intern(r.source), r.from, r.to});
    }
    auto by_person = [](RoleRow const& a, RoleRow const& b) {
      return std::tie(a.actor, a.valid_from) < std::tie(b.actor, b.valid_from);
    };
    std::stable_sort(rows.begin(), rows.end(), by_person);
    assign(rows, &ActorRow::roles);
    std::vector<std::uint32_t> terms(rows.size());
    for (std::uint32_t i = 0; i < terms.size(); ++i) terms[i] = i;
    std::stable_sort(terms.begin(), terms.end(), [&](std::uint32_t a, std::uint32_t b) {
      return std::tie(rows[a].org, rows[a].valid_from) < std::tie(rows[b].org, rows[b].valid_from);
    });
    for (std::uint32_t i = 0; i < terms.size(); ++i) extend(rows_[rows[terms[i]].org].terms, i);
    writer_.rows<RoleRow>("actor_roles", rows);
    writer_.rows<std::uint32_t>("actor_terms", terms);
  }

  void relations(std::vector<RelationRecord> const& records) {
    std::vector<RelationRow> rows;
    for (auto const& r : records) {
      auto const actor = known(r.actor, r.place), target = known(r.target, r.place);
      if (actor && target)
        rows.push_back({*actor, *target, writer_.intern(r.relation), writer_.intern(r.source), r.from, r.to});
    }
    std::stable_sort(rows.begin(), rows.end(), [](auto const& a, auto const& b) {
      return std::tie(a.actor, a.valid_from) < std::tie(b.actor, b.valid_from);
    });
    assign(rows, &ActorRow::relations);
    writer_.rows<RelationRow>("actor_relations", rows);
  }

  void designations(std::vector<DesignationRecord> const& records) {
    std::vector<DesignationRow> rows;
    for (auto const& r : records) {
      auto const actor = known(r.actor, r.place), authority = known(r.authority, r.place);
      if (actor && authority)
        rows.push_back(
            {*actor, *authority, writer_.intern(r.list_name), writer_.intern(r.source), r.from, r.to});
    }
    std::stable_sort(rows.begin(), rows.end(), [](auto const& a, auto const& b) {
      return std::tie(a.actor, a.listed_on) < std::tie(b.actor, b.listed_on);
    });
    assign(rows, &ActorRow::designations);
    writer_.rows<DesignationRow>("actor_designations", rows);
  }

  void finish() { writer_.rows<ActorRow>("actors", rows_); }

 private:
  std::optional<std::uint32_t> known(std::string const& id, SourcePlace const& place) {
    auto const found = index_.find(id);
    if (found != index_.end()) return found->second;
    diagnostics_.error(place.file, place.line, "lexicon.unknown_actor", "no actor has the id " + id);
    return std::nullopt;
  }

  static void extend(RowRange& range, std::uint32_t row) {
    if (range.begin == range.end) range = {row, row};
    range.end = row + 1;
  }

  template <class Row>
  void assign(std::vector<Row> const& rows, RowRange ActorRow::* range) {
    for (std::uint32_t i = 0; i < rows.size(); ++i) extend(rows_[rows[i].actor].*range, i);
  }

  std::optional<AliasRow> alias_row(std::uint32_t actor, AliasRecord const& r, AliasTrie& trie,
                                    std::uint32_t number) {
    std::vector<AliasWord> words;
    append_alias_words(r.text, words);
    if (words.empty() || words.size() > kMostWords) {
      diagnostics_.error(r.place.file, r.place.line, "aliases.words",
                         "a name must have 1 to 32 words: " + r.text);
      return std::nullopt;
    }
    trie.add(words, number);
    writer_.origin("alias", alias_key(r.text), r.place.file, r.place.line);
    AliasRow row{actor,
                 r.kind,
                 writer_.intern(r.text),
                 writer_.intern(r.language),
                 writer_.intern(r.source),
                 r.from,
                 r.to,
                 r.ambiguous,
                 static_cast<std::uint32_t>(words.size()),
                 0,
                 0};
    for (std::size_t i = 0; i < words.size(); ++i) {
      row.capitals |= static_cast<std::uint32_t>(words[i].first_upper) << i;
      row.all_capitals |= static_cast<std::uint32_t>(words[i].all_upper) << i;
    }
    return row;
  }

  ImageWriter& writer_;
  Diagnostics& diagnostics_;
  std::map<std::string, std::uint32_t> index_;
  std::vector<ActorRow> rows_;
  std::vector<AliasRecord> names_;
};

}  // namespace

void build_actors(ActorSource const& source, ImageWriter& writer, Diagnostics& diagnostics) {
  ActorSections sections(writer, diagnostics);
  sections.actors(source.actors);
  sections.aliases(source.aliases);
  sections.roles(source.roles);
  sections.relations(source.relations);
  sections.designations(source.designations);
  sections.finish();
}

}  // namespace dragoman
