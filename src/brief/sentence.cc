// Ids of the rows a sentence cites, each once, in the order of the sentence.
#include "brief/sentence.h"

#include <algorithm>

namespace dragoman {
namespace {

template <class List, class Member>
std::vector<std::string> ids(List const& list, Member member) {
  std::vector<std::string> out;
  for (auto const& item : list)
    if (std::find(out.begin(), out.end(), item.*member) == out.end()) out.push_back(item.*member);
  return out;
}

}  // namespace

std::vector<std::string> BriefSentence::event_ids() const { return ids(events, &EventSlots::event_id); }
std::vector<std::string> BriefSentence::claim_ids() const { return ids(claims, &ClaimSlots::claim_id); }

}  // namespace dragoman
