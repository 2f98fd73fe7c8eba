// One table from PLOVER's contexts to topics. PLOVER has no context for aid, so the event type AID and the CAMEO codes
// for giving, promising, asking for or cutting aid stand for it. An event can have several topics.
// Source: PLOVER manual draft 0.8 (contexts), CAMEO codebook 1.1b3 (02x-03x intent, 07x aid, 122x and 162x refusal and cut).
#include "casebook/topics.h"

#include <algorithm>
#include <array>

namespace dragoman {
namespace {

constexpr std::array<std::string_view, 10> kTopics = {"counterterrorism", "military",     "intelligence", "aid",     "trade",
                                                      "diplomacy",        "human_rights", "migration",    "nuclear", "other"};

struct ContextTopic {
  std::string_view context, topic;
};
constexpr std::array kContextTopics = {
    ContextTopic{"terrorism", "counterterrorism"}, ContextTopic{"military", "military"},
    ContextTopic{"peacekeeping", "military"},      ContextTopic{"territory", "military"},
    ContextTopic{"intelligence", "intelligence"},  ContextTopic{"cyber", "intelligence"},
    ContextTopic{"humanitarian", "aid"},           ContextTopic{"disasters", "aid"},
    ContextTopic{"health", "aid"},                 ContextTopic{"human_security", "aid"},
    ContextTopic{"economic", "trade"},             ContextTopic{"natural_resource", "trade"},
    ContextTopic{"technology", "trade"},           ContextTopic{"diplomatic", "diplomacy"},
    ContextTopic{"human_rights", "human_rights"},  ContextTopic{"rights_freedoms", "human_rights"},
    ContextTopic{"repression", "human_rights"},    ContextTopic{"reparations", "human_rights"},
    ContextTopic{"gender", "human_rights"},        ContextTopic{"lgbt", "human_rights"},
    ContextTopic{"pro_democracy", "human_rights"}, ContextTopic{"migration", "migration"},
    ContextTopic{"asylum", "migration"},           ContextTopic{"cbrn", "nuclear"},
};
constexpr std::array<std::string_view, 5> kAidCodes = {"07", "023", "033", "122", "162"};

bool is_aid(std::string_view event_type, std::string_view cameo_code) {
  return event_type == "AID" ||
         std::any_of(kAidCodes.begin(), kAidCodes.end(), [&](std::string_view code) { return cameo_code.starts_with(code); });
}

}  // namespace

std::span<std::string_view const> topic_names() { return kTopics; }

bool is_topic(std::string_view name) { return name == "all" || std::find(kTopics.begin(), kTopics.end(), name) != kTopics.end(); }

std::vector<std::string> topics_of(std::string_view event_type, std::string_view cameo_code, std::span<std::string const> contexts, bool armed_group) {
  auto fits = [&](std::string_view topic) {
    if (topic == "counterterrorism" && armed_group) return true;
    if (topic == "aid" && is_aid(event_type, cameo_code)) return true;
    return std::any_of(contexts.begin(), contexts.end(), [&](std::string const& context) {
      return std::any_of(kContextTopics.begin(), kContextTopics.end(), [&](ContextTopic row) { return row.context == context && row.topic == topic; });
    });
  };
  std::vector<std::string> topics;
  for (auto topic : kTopics)
    if (fits(topic)) topics.emplace_back(topic);
  if (topics.empty()) topics.emplace_back("other");
  return topics;
}

}  // namespace dragoman
