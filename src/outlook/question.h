// What is asked: will these two reach this rung of cooperation on this topic within so many days?
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "base/date.h"
#include "base/result.h"
#include "casebook/duck.h"

namespace dragoman {

/// A question on an undirected pair. `topic` is one of topic_names() or "all". Without `as_of` the newest document's
/// date is taken, never the clock.
struct Question {
  std::string actor_1, actor_2;
  std::string topic = "all";
  int horizon_days = 90;
  std::optional<Date> as_of;
};

/// The cooperation ladder; a question asks for *at least* this rung.
enum class Rung { kNone, kVerbal, kLimitedMaterial, kSustained, kAgreement };
inline constexpr std::array kRungs = {Rung::kVerbal, Rung::kLimitedMaterial, Rung::kSustained, Rung::kAgreement};

std::string_view rung_name(Rung rung);  ///< "limited_material", as in outcome_t
/// The same in plain words: "limited material cooperation".
std::string_view rung_words(Rung rung);
/// The rule by which the rung counts as reached within the horizon, in words.
std::string resolution_rule(Rung rung, Question const& question);
/// One English sentence.
std::string question_text(Question const& question, std::string_view name_1, std::string_view name_2);

/// Error "outlook.topic", naming those there are, unless the topic is known.
Result<void> check_topic(std::string const& topic);

/// Checks actors (known, different), topic and horizon (1 .. 3650 days), fills as_of. Errors "outlook.actor",
/// "outlook.topic", "outlook.horizon", "outlook.empty" (no dated document or event).
Result<Question> settle_question(Duck& duck, Question question);

}  // namespace dragoman
