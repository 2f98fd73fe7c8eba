// Signs of the sentence and the article an event is told in, and of the other events told there. Internal to this folder.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "base/arena.h"
#include "event/event_draft.h"
#include "event/sign_list.h"

namespace dragoman {

/// What an article is like, reckoned once. Keeps references to its arguments; `events` must not change while it is asked.
class StorySigns {
 public:
  StorySigns(CodingScene const& scene, std::vector<EventMention> const& events, StringArena& strings);
  /// Adds the signs of one of the events.
  void add(EventMention const& event, SignList& out) const;
  /// Whether the text is long enough to be one.
  bool is_article() const;

 private:
  void read_words(SignList& out);
  void read_parties(SignList& out) const;
  void read_events(SignList& out) const;
  void add_sentence(EventMention const& event, SignList& out) const;
  void add_other_events(EventMention const& event, SignList& out) const;
  bool mishap_near(std::uint32_t sentence) const;
  bool same_first(std::vector<Participant> const& a, std::vector<Participant> const& b) const;

  CodingScene const& scene_;
  std::vector<EventMention> const& events_;
  std::vector<std::uint8_t> mishap_;      ///< by sentence
  std::vector<std::string_view> article_; ///< signs that every event of the article has
};

}  // namespace dragoman
