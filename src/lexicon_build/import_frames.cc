// Each block is a class: its patterns first, then what the verb means alone. Rules are named by the dictionary's mark,
// the block and the line, so that an event leads back to the line it was coded by.
#include "lexicon_build/import_frames.h"

#include <algorithm>
#include <set>

#include "lexicon_build/cameo_codes.h"
#include "lexicon_build/pattern_frame.h"

namespace dragoman {

namespace {

std::string quoted(std::string const& text) { return "\"" + text + "\""; }

class Writer {
 public:
  Writer(DictionaryFile const& file, VerbDictionary const& dictionary, DictionaryLint& lint) : file_(file), dictionary_(dictionary), lint_(lint) {}

  FrameImport write() {
    for (auto const& [name, members] : dictionary_.synsets) synset(name, members);
    for (VerbBlock const& block : dictionary_.blocks) this->block(block);
    return std::move(out_);
  }

 private:
  void synset(std::string const& name, std::vector<std::string> const& members) {
    std::set<std::string> terms;
    for (std::string const& member : members)
      for (std::string const& lemma : lemmas_of(joined_term(member))) terms.insert(lemma);
    if (terms.empty()) return;
    synsets_.insert(name);
    out_.groups += "[IMPORTED-" + name + "]\nwords = \"";
    for (std::string const& term : terms) out_.groups += (term == *terms.begin() ? "" : " ") + term;
    out_.groups += "\"\n\n";
    ++out_.synsets;
  }

  void block(VerbBlock const& block) {
    std::vector<DictionaryVerb const*> plain;
    for (DictionaryVerb const& verb : block.verbs) {
      if (verb.with.empty()) plain.push_back(&verb);
      else one_class(block, {&verb}, "-" + std::to_string(verb.line));
    }
    if (plain.empty() && block.verbs.empty()) lint_.partly(block.line, "verbs.empty", "a block without verbs: its patterns have nothing to stand on");
    if (!plain.empty()) one_class(block, plain, "");
    reported_.clear();
  }

  void one_class(VerbBlock const& block, std::vector<DictionaryVerb const*> const& verbs, std::string const& suffix) {
    std::string name, words;
    for (char c : block.name) name += (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') ? c : '_';
    std::set<std::string> seen;
    for (DictionaryVerb const* v : verbs)
      if (seen.insert(v->lemma).second) words += (words.empty() ? "" : " ") + v->lemma;
    std::string frames;
    for (VerbPattern const& pattern : block.patterns) frames += pattern_frame(pattern, verbs.front()->with);
    for (DictionaryVerb const* v : verbs)
      if (!v->code.empty() && (v->code != "---" || !block.code.empty())) frames += verb_frame(v->line, v->code, block.verbs.size() > 1 ? v->lemma : "", v->with, 2);
    if (!block.code.empty() && block.code != "---") frames += verb_frame(block.line, block.code, "", verbs.front()->with, 1);
    if (frames.empty()) return;
    out_.verbs += seen.size();
    out_.classes += "[import-" + file_.mark.substr(0, 8) + "-" + name + "-" + std::to_string(block.line) + suffix + "]\nverbs = " + quoted(words) + "\nframes = [\n" + frames + "]\n\n";
  }

  std::string pattern_frame(VerbPattern const& pattern, std::vector<std::string> const& with) {
    bool const first = reported_.insert(pattern.line).second;
    auto const meaning = plover_meaning(pattern.code);
    PatternFrame frame = frame_of_pattern(pattern, file_.format, synsets_);
    if (!meaning) frame.why = "no CAMEO code or PLOVER type: " + pattern.code;
    if (!frame.why.empty()) {
      if (first) lint_.left_out(pattern.line, "verbs.pattern", frame.why);
      return {};
    }
    if (!pattern.reverse.empty()) {
      auto const reverse = plover_meaning(pattern.reverse);
      frame.reciprocal = reverse && reverse->type == meaning->type && meaning->type != "none";
      if (!frame.reciprocal && !(reverse && reverse->type == "none")) frame.lost.push_back("the event from target to source, " + pattern.reverse);
    }
    if (first) {
      approximate(pattern.line, pattern.code, *meaning);
      std::string lost;
      for (std::string const& l : frame.lost) lost += (lost.empty() ? "" : ", ") + l;
      if (!lost.empty()) lint_.partly(pattern.line, "verbs.lost", "not said by the frame: " + lost);
    }
    for (std::string const& word : with) frame.conditions["clause"].push_back(terms_of({word}));
    return line_of(pattern.line, *meaning, frame, 100 + 10 * static_cast<int>(frame.words + with.size()) + static_cast<int>(frame.conditions.size()));
  }

  std::string verb_frame(std::uint32_t line, std::string const& code, std::string const& self, std::vector<std::string> const& with, int priority) {
    auto const meaning = plover_meaning(code);
    bool const first = reported_.insert(line).second;
    if (!meaning) {
      if (first) lint_.left_out(line, "verbs.code", "no CAMEO code or PLOVER type: " + code);
      return {};
    }
    if (first) approximate(line, code, *meaning);
    PatternFrame frame;
    if (!self.empty()) frame.conditions["self"].push_back(self);
    for (std::string const& word : with) frame.conditions["clause"].push_back(terms_of({word}));
    return line_of(line, *meaning, frame, priority);
  }

  void approximate(std::uint32_t line, std::string const& code, PloverMeaning const& meaning) {
    if (!meaning.exact) lint_.partly(line, "verbs.code", "the code " + code + " is not in the CAMEO table; read by its beginning as " + meaning.type);
  }

  std::string line_of(std::uint32_t line, PloverMeaning const& meaning, PatternFrame const& frame, int priority) {
    ++out_.frames;
    std::string out = "  { id = " + quoted(std::to_string(line)) + ", type = " + quoted(meaning.type);
    auto const add = [&](std::string const& key, std::string const& value) {
      if (!value.empty()) out += ", " + key + " = " + quoted(value);
    };
    add("mode", meaning.mode);
    add("ctx", meaning.contexts);
    add("cameo", meaning.cameo);
    for (auto const& [place, lists] : frame.conditions) {
      std::string values;
      std::set<std::string> seen;
      for (std::string const& terms : lists)
        if (seen.insert(terms).second) values += (values.empty() ? "" : ", ") + quoted(terms);
      out += ", " + place + " = [" + values + "]";
    }
    add("actor", frame.actor);
    add("recipient", frame.recipient);
    if (frame.reciprocal) out += ", reciprocal = true";
    if (frame.of_negated) out += ", of_negated = true";
    return out + (meaning.type == "none" ? "" : ", final = true") + ", p = " + std::to_string(priority) + " },\n";
  }

  DictionaryFile const& file_;
  VerbDictionary const& dictionary_;
  DictionaryLint& lint_;
  FrameImport out_;
  std::set<std::string> synsets_;
  std::set<std::uint32_t> reported_;  ///< lines of the block whose findings are told
};

}  // namespace

FrameImport import_frames(DictionaryFile const& file, VerbDictionary const& dictionary, DictionaryLint& lint) {
  return Writer(file, dictionary, lint).write();
}

}  // namespace dragoman
