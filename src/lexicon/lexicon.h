// What do we know? All tables of one compiled lexicon, opened together.
#pragma once

#include <filesystem>
#include <memory>
#include <string_view>

#include "base/result.h"
#include "lexicon/actor_table.h"
#include "lexicon/agent_table.h"
#include "lexicon/alias_matcher.h"
#include "lexicon/cue_table.h"
#include "lexicon/frame_table.h"
#include "lexicon/image.h"
#include "lexicon/origin_table.h"
#include "lexicon/period_table.h"

namespace dragoman {

/// Immutable and thread-safe; made once, shared by all workspaces. Views of its tables live as long as it
/// does.
class Lexicon {
 public:
  static Result<Lexicon> open(std::filesystem::path const& image);
  static Result<Lexicon> open(std::shared_ptr<Image const> image);

  ActorTable const& actors() const { return actors_; }
  AliasMatcher const& aliases() const { return aliases_; }
  PeriodTable const& periods() const { return periods_; }
  AgentTable const& agents() const { return agents_; }
  CueTable const& cues() const { return cues_; }
  FrameTable const& frames() const { return frames_; }
  OriginTable const& origins() const { return origins_; }
  /// Written into every fact as lexicon_version.
  std::string_view version() const { return image_->version(); }
  Image const& image() const { return *image_; }

 private:
  std::shared_ptr<Image const> image_;
  ActorTable actors_;
  AliasMatcher aliases_;
  PeriodTable periods_;
  AgentTable agents_;
  CueTable cues_;
  FrameTable frames_;
  OriginTable origins_;
};

}  // namespace dragoman
