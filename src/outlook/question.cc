// The ladder's rules are written out beside the code that counts by them (reached_rung in estimate.cc), so that a
// forecast can be resolved by hand. The day of the answer comes from the documents: the same casebook gives the same
// answer next year.
#include "outlook/question.h"

#include "dyad/past_events.h"
#include "casebook/topics.h"

namespace dragoman {

std::string_view rung_name(Rung rung) {
  static constexpr std::array<std::string_view, 5> kNames = {"none", "verbal", "limited_material", "sustained", "agreement"};
  return kNames[static_cast<std::size_t>(rung)];
}

std::string_view rung_words(Rung rung) {
  static constexpr std::array<std::string_view, 5> kWords = {"no cooperation", "verbal cooperation", "limited material cooperation", "sustained material cooperation",
                                                             "a formal agreement"};
  return kWords[static_cast<std::size_t>(rung)];
}

std::string resolution_rule(Rung rung, Question const& question) {
  std::string const on = question.topic == "all" ? "" : " on " + question.topic;
  std::string const within = " within " + std::to_string(question.horizon_days) + " days";
  switch (rung) {
    case Rung::kNone: return "no countable act of cooperation" + on + " between the two" + within;
    case Rung::kVerbal: return "at least one countable act of verbal cooperation" + on + " (AGREE, CONSULT, SUPPORT, CONCEDE) or of material cooperation between the two, in either direction," + within;
    case Rung::kLimitedMaterial: return "at least one countable act of material cooperation" + on + " (COOPERATE, AID, RETREAT) or one signed agreement (CAMEO 057), in either direction," + within;
    case Rung::kSustained:
      return "countable acts of material cooperation or signed agreements" + on + " on at least three different days, the first and the last at least a third of the horizon apart," + within;
    case Rung::kAgreement: return "a formal agreement" + on + " is signed by the two (CAMEO 057)" + within;
  }
  return {};
}

std::string question_text(Question const& question, std::string_view name_1, std::string_view name_2) {
  std::string text = "Will " + std::string(name_1) + " and " + std::string(name_2) + " cooperate";
  if (question.topic != "all") text += " on " + (question.topic == "human_rights" ? std::string("human rights") : question.topic);
  if (question.as_of) text += " between " + question.as_of->plus_days(1).iso() + " and " + question.as_of->plus_days(question.horizon_days).iso();
  return text + ", and how far?";
}

Result<void> check_topic(std::string const& topic) {
  if (is_topic(topic)) return {};
  std::string known = "all";
  for (auto name : topic_names()) known += ", " + std::string(name);
  return usage_error("outlook.topic", "unknown topic '" + topic + "'; known: " + known);
}

Result<Question> settle_question(Duck& duck, Question question) {
  if (question.horizon_days < 1 || question.horizon_days > 3650) return usage_error("outlook.horizon", "the horizon must lie between 1 and 3650 days");
  if (auto known = check_topic(question.topic); !known) return tl::unexpected(known.error());
  auto actors = ActorRollup::load(duck);
  if (!actors) return tl::unexpected(actors.error());
  for (auto const* id : {&question.actor_1, &question.actor_2})
    if (actors->find(*id) == nullptr) return usage_error("outlook.actor", "no actor '" + *id + "' in the lexicon; states are named by ISO3 code");
  if (question.actor_1 == question.actor_2) return usage_error("outlook.actor", "the two actors are the same");
  if (!question.as_of) {
    auto newest = newest_day(duck);
    if (!newest) return tl::unexpected(newest.error());
    if (!*newest) return input_error("outlook.empty", "the casebook holds no dated document and no dated event");
    question.as_of = *newest;
  }
  return question;
}

}  // namespace dragoman
