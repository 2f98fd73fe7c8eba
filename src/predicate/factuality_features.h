// What a reader sees of a predicate's standing, as named features. Internal to this folder.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "lexicon/cue_table.h"
#include "lexicon/word_key.h"
#include "predicate/predicate.h"
#include "syntax/tree.h"

namespace dragoman::factuality_parts {

/// Is handed features one by one. Names are those of group "readout" in lexicon/cues/factuality.toml and live as long as
/// the call; most values are 1.
class FeatureSink {
 public:
  virtual void take(WordKey const& name, float value) = 0;

 protected:
  ~FeatureSink() = default;
};

/// Name of a feature that the program knows: the compiler hashes it.
struct FeatureName : WordKey {
  consteval FeatureName(char const* name) : WordKey(std::string_view(name)) {}
};

/// Reads the features of one predicate after the other. Keeps references; one per document and thread. `values` are the
/// composed values (-1 .. 1) of all predicates, by id.
class FeatureReader {
 public:
  FeatureReader(Tree const& tree, Predicates const& predicates, CueTable const& cues, std::vector<float> const& values)
      : tree_(tree), predicates_(predicates), cues_(cues), values_(values) {}

  /// Features of `p` in a fixed order, the composed value left out.
  void read(Predicate const& p, FeatureSink& out);

 private:
  /// Names of the signs of a subject: "subject_first", or "speaker_first" for the one who says it.
  struct SubjectNames {
    FeatureName none, first, second, first_modal, second_modal, generic;
  };

  void add(WordKey const& name, float value = 1) { out_->take(name, value); }
  void add_if(bool there, FeatureName const& name) {
    if (there) add(name);
  }
  void add_joined(std::string_view family, std::string_view word, float value = 1);
  void read_clause();
  void read_time();
  void read_verb();
  bool hedged() const;
  void read_noun();
  void read_subject(Predicate const& p, SubjectNames const& names);
  void read_governor(Predicate const& g);
  void read_attitude(Predicate const& g);
  void read_above();
  void read_sentence();
  void read_relative();
  void read_root();
  void find_persons(std::uint32_t sentence);

  Tree const& tree_;
  Predicates const& predicates_;
  CueTable const& cues_;
  std::vector<float> const& values_;
  Predicate const* p_ = nullptr;
  FeatureSink* out_ = nullptr;
  std::string joined_;
  std::uint32_t persons_of_ = UINT32_MAX;             ///< sentence the two below speak of
  bool first_person_ = false, second_person_ = false; ///< the sentence has "I", "you"
};

}  // namespace dragoman::factuality_parts
