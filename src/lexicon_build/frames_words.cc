// Small readers of the frame sources: word lists, argument places, type names.
#include <algorithm>
#include <array>

#include "lexicon_build/frames_source.h"

namespace dragoman::frames_build {

namespace {

constexpr std::array<std::string_view, 75> kPrepositions = {
    "about",   "above",   "according_to", "across",  "after",    "against", "ahead_of",  "along",     "along_with", "alongside",
    "amid",    "among",   "around",       "as",      "at",       "because_of", "before", "behind",    "below",      "beside",
    "between", "beyond",  "by",           "concerning", "despite", "down",  "due_to",    "during",    "for",        "from",
    "in",      "inside",  "instead_of",   "into",    "like",     "near",    "of",        "off",       "on",         "onto",
    "out",     "out_of",  "outside",      "over",    "per",      "regarding", "since",   "such_as",   "through",    "throughout",
    "to",      "together_with", "toward", "towards", "under",    "until",   "up",        "upon",      "versus",     "via",
    "with",    "within",  "without",      "in_exchange_for", "on_behalf_of", "in_front_of",
    "in_favor_of", "in_favour_of", "in_return_for", "in_conjunction_with", "in_line_with", "in_accordance_with",
    "under_the_auspices_of", "at_the_hands_of", "opposite"};

struct PlaceName {
  std::string_view name;
  Place place;
};
constexpr std::array<PlaceName, 12> kPlaces = {{{"subject", Place::kSubject}, {"object", Place::kObject},
    {"iobj", Place::kIndirect}, {"comp", Place::kComplement}, {"poss", Place::kPossessor}, {"mod", Place::kModifier},
    {"self", Place::kSelf}, {"clause", Place::kClause}, {"sentence", Place::kSentence}, {"speaker", Place::kSpeaker},
    {"governor", Place::kGovernor}, {"none", Place::kNone}}};

bool step(std::string_view text, Place& place, std::uint64_t& prep) {
  auto const at = std::find_if(kPlaces.begin(), kPlaces.end(), [&](PlaceName const& p) { return p.name == text; });
  if (at != kPlaces.end()) {
    place = at->place;
    return true;
  }
  if (std::find(kPrepositions.begin(), kPrepositions.end(), text) == kPrepositions.end()) return false;
  place = Place::kPrep;
  prep = frame_hash(text);
  return true;
}

}  // namespace

std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> out;
  std::size_t at = 0;
  while (at < text.size()) {
    std::size_t const begin = text.find_first_not_of(" \t\r\n", at);
    if (begin == std::string_view::npos) break;
    std::size_t const end = std::min(text.find_first_of(" \t\r\n", begin), text.size());
    out.emplace_back(text.substr(begin, end - begin));
    at = end;
  }
  return out;
}

std::optional<FramePathRow> path_from(std::string_view text) {
  FramePathRow path;
  if (step(text, path.place, path.prep)) return path;
  for (std::size_t cut = text.find('_'); cut != std::string_view::npos; cut = text.find('_', cut + 1)) {
    FramePathRow two;
    if (step(text.substr(0, cut), two.place, two.prep) && step(text.substr(cut + 1), two.inner, two.inner_prep)) return two;
  }
  return std::nullopt;
}

std::optional<std::uint8_t> plover_type(std::string_view name) {
  auto const at = std::find(kPloverTypes.begin(), kPloverTypes.end(), name);
  if (at == kPloverTypes.end()) return std::nullopt;
  return static_cast<std::uint8_t>(at - kPloverTypes.begin());
}

}  // namespace dragoman::frames_build
