// A dictionary says in capitals what a text writes in any way, so names are put into title case, which our matcher takes
// as "at least these capitals". Who has several codes by date is a person with offices: the code says the sector of each
// time, the sector after the last office is ELI by our own rule (lexicon/README.md), so ELI makes no office.
#include "lexicon_build/import_actors.h"

#include <algorithm>
#include <array>

#include "base/date.h"
#include "lexicon/alias_key.h"

namespace dragoman {

namespace {

constexpr std::array<std::string_view, 20> kSmall = {"a", "al", "and", "at", "bin", "by", "da", "de", "del", "du", "e", "el", "for", "in", "la", "of", "on", "the", "ul", "y"};

std::string field(std::string const& text) {
  if (text.find_first_of(",\"\n") == std::string::npos && !text.starts_with('#')) return text;
  std::string out = "\"";
  for (char c : text) out += c == '"' ? std::string("\"\"") : std::string(1, c);
  return out + "\"";
}

std::string row(std::initializer_list<std::string> fields) {
  std::string out;
  for (std::string const& f : fields) out += (out.empty() ? "" : ",") + field(f);
  return out + "\n";
}

std::string day_text(DayNumber day) { return day == kNoDay ? "" : Date{std::chrono::sys_days{std::chrono::days{day}}}.iso(); }

/// Offices as lexicon/README.md names them, by sector.
std::string office_of(std::string const& sector) {
  if (sector == "MIL" || sector == "REB" || sector == "PRM" || sector == "UAF") return "commander";
  if (sector == "LEG") return "legislator";
  if (sector == "JUD") return "judge";
  if (sector == "JRN") return "journalist";
  return sector == "GOV" ? "official" : "leader";
}

/// "Gondorian" beside "Gondor": the people, or what belongs to them.
bool is_demonym(std::string const& state, std::string const& name) {
  if (name.find(' ') != std::string::npos || name.size() < 5) return false;
  std::size_t same = 0;
  while (same < std::min(state.size(), name.size()) && lower_case(state)[same] == lower_case(name)[same]) ++same;
  if (same < 3) return false;
  std::string tail = lower_case(name).substr(same > 3 ? same - 1 : same);
  if (tail.ends_with('s') && !tail.ends_with("ese")) tail.pop_back();
  constexpr std::array<std::string_view, 6> kEndings = {"an", "ese", "ish", "i", "ite", "ic"};
  return name.size() > state.size() - std::min<std::size_t>(state.size(), 2) &&
         std::any_of(kEndings.begin(), kEndings.end(), [&](std::string_view e) { return tail.ends_with(e); });
}

std::string id_part(std::string const& name) {
  std::string out;
  for (char c : name) {
    if (c >= 'a' && c <= 'z') out += static_cast<char>(c - 'a' + 'A');
    else if ((c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')) out += c;
    else if (!out.empty() && out.back() != '_') out += '_';
  }
  while (out.ends_with('_')) out.pop_back();
  return out.empty() ? "NAME" : out;
}

}  // namespace

std::string title_case(std::string const& capitals) {
  std::string out;
  bool begin = true;
  for (char c : lower_case(capitals)) {
    bool const letter = (c >= 'a' && c <= 'z') || (c & 0x80) != 0;
    out += begin && c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    begin = !letter && c != '\'' && (c < '0' || c > '9');
  }
  std::string small;
  for (std::string const& word : split_words(out)) {
    bool const low = !small.empty() && std::find(kSmall.begin(), kSmall.end(), lower_case(word)) != kSmall.end();
    small += (small.empty() ? "" : " ") + (low ? lower_case(word) : word);
  }
  return small;
}

std::string ActorImport::id_of(ActorCode const& code, DatedCode const& written, std::string const& name) {
  if (code.kind == "state" && written.code.size() == 3) return written.code;
  std::string const front = !code.country.empty() ? code.country : code.kind == "igo" ? "IGO" : code.sector == "NGO" ? "NGO" : "INT";
  std::string const id = front + "-" + id_part(name);
  std::string unique = id;
  for (int n = 2; actors_.contains(unique); ++n) unique = id + "_" + std::to_string(n);
  return unique;
}

std::vector<std::pair<DatedCode, ActorCode>> ActorImport::read_codes(DictionaryActor const& entry, DictionaryLint& lint) {
  std::vector<std::pair<DatedCode, ActorCode>> codes;
  bool general = false;
  for (DatedCode written : entry.codes) {
    std::string const whole = written.code;
    written.code.resize(std::min(whole.find('/'), whole.size()));
    auto const code = actor_code(written.code, false);
    if (!code) {
      lint.partly(written.line, "actors.code", "no code of an actor: " + whole);
      continue;
    }
    bool const undated = written.from == kNoDay && written.to == kNoDay;
    if (undated && general) {
      lint.partly(written.line, "actors.several", "two codes without dates; " + whole + " is left out");
      continue;
    }
    general = general || undated;
    if (written.code != whole) lint.partly(written.line, "actors.several", "a name stands for one actor here; only the first of " + whole + " is kept");
    if (written.code.size() % 3 != 0) lint.note(written.line, "actors.threes", written.code + " is not made of codes of three letters");
    for (std::string const& part : code->unknown) lint.note(written.line, "actors.part", part + " of " + written.code + " has no meaning of its own here; it stays in the CAMEO code");
    codes.emplace_back(written, *code);
    if (!code->country.empty()) countries_.insert(code->country);
  }
  return codes;
}

void ActorImport::add(DictionaryFile const& file, DictionaryActor const& entry, DictionaryLint& lint) {
  auto const codes = read_codes(entry, lint);
  if (codes.empty()) {
    for (ActorPhrase const& p : entry.phrases) lint.left_out(p.line, "actors.no_code", p.text + " is left without a code");
    return;
  }
  auto const undated = [](auto const& c) { return c.first.from == kNoDay && c.first.to == kNoDay; };
  auto const general = std::find_if(codes.begin(), codes.end(), undated);
  auto const& [written, main] = general != codes.end() ? *general : codes.back();  // what it is at other times
  bool const dated = !std::all_of(codes.begin(), codes.end(), undated);
  std::string const line = std::to_string(entry.phrases.front().line), name = title_case(entry.phrases.front().text);
  std::string const id = id_of(main, written, name);
  bool const known = actors_.contains(id);
  if (!known) {
    std::string const kind = dated && main.kind != "state" ? "person" : main.kind;
    actors_[id] = {name, kind, main.country, main.sector, main.other_sectors, written.code, file.name + " line " + line + " (" + file.mark + ")"};
  }
  if (dated) add_roles(id, codes, file.mark + ":" + line, lint);
  for (ActorPhrase const& phrase : entry.phrases) add_name(id, phrase, file.mark, lint);
}

void ActorImport::add_roles(std::string const& id, std::vector<std::pair<DatedCode, ActorCode>> const& codes, std::string const& source, DictionaryLint& lint) {
  for (auto const& [written, code] : codes) {
    if (code.sector == "ELI" || (written.from == kNoDay && written.to == kNoDay)) continue;
    if (code.country.empty() || code.kind == "state") {
      lint.partly(written.line, "actors.dated", "only offices of a state can hold by date; the dates of " + written.code + " are left out");
      continue;
    }
    roles_.push_back(row({id, code.country, office_of(code.sector), code.sector, day_text(written.from), day_text(written.to), source}));
  }
}

void ActorImport::add_name(std::string const& actor, ActorPhrase const& phrase, std::string const& mark, DictionaryLint& lint) {
  std::string const text = title_case(phrase.text);
  auto const [at, fresh] = bearer_.emplace(alias_key(text), actor);
  if (!fresh && at->second != actor) return lint.left_out(phrase.line, "actors.bearer", phrase.text + " already names " + at->second);
  if (!fresh) return lint.note(phrase.line, "actors.again", phrase.text + " stands twice");
  if (phrase.open_end) lint.note(phrase.line, "actors.stem", phrase.text + " also meant words that begin so; here it is the name alone");
  Actor const& owner = actors_.at(actor);
  bool const demonym = owner.kind == "state" && text != owner.name && is_demonym(owner.name, text);
  aliases_.push_back({actor, text, demonym ? "demonym" : "name", mark + ":" + std::to_string(phrase.line)});
}

void ActorImport::finish() {
  for (std::string const& country : countries_)
    if (!actors_.contains(country)) actors_[country] = {country, "state", country, "GOV", "", country, "named by codes alone"};
}

std::string ActorImport::actors_csv() const {
  std::string out = "actor_id,name,kind,country,sector,other_sectors,cameo,parent,cow,gw,valid_from,valid_to,description\n";
  for (auto const& [id, a] : actors_) out += row({id, a.name, a.kind, a.country, a.sector, a.other_sectors, a.cameo, "", "", "", "", "", a.description});
  return out;
}

std::string ActorImport::aliases_csv() const {
  std::string out = "actor_id,alias,kind,language,ambiguous,valid_from,valid_to,source\n";
  for (Alias const& a : aliases_) out += row({a.actor, a.text, a.kind, "en", "0", "", "", a.source});
  return out;
}

std::string ActorImport::roles_csv() const {
  std::string out = "actor_id,org,office,sector,valid_from,valid_to,source\n";
  for (std::string const& r : roles_) out += r;
  return out;
}

}  // namespace dragoman
