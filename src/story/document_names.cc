// A word in few documents tells them apart from the rest (inverse document frequency, Sparck Jones 1972). Here only names
// count, and only by the number of documents that have them, not by its share: a name that two documents of a large case
// and two of a small one have tells the same.
#include "story/document_names.h"

#include <algorithm>
#include <cmath>

namespace dragoman {
namespace {

bool is_named(ReportedMention const& mention) {
  if (mention.name.empty() || mention.name[0] < 'A' || mention.name[0] > 'Z') return false;
  if (mention.kind == "state" || mention.kind == "igo" || mention.kind == "media") return false;
  return mention.rule.starts_with("name") || mention.rule.starts_with("title");
}

}  // namespace

DocumentNames specific_names(ReportedDocument const& document) {
  DocumentNames names;
  for (auto const& mention : document.mentions)
    if (is_named(mention)) names.insert(mention.name);
  for (auto const& place : document.places)
    if (place.geonames_id) names.insert("#" + std::to_string(*place.geonames_id));
  return names;
}

SharedNames::SharedNames(std::span<ReportedDocument const> documents) {
  std::map<std::string, std::uint32_t> numbers;
  std::vector<std::size_t> holders;
  for (auto const& document : documents) {
    std::vector<std::uint32_t> list;
    for (auto const& name : specific_names(document)) {
      auto const number = numbers.emplace(name, static_cast<std::uint32_t>(numbers.size())).first->second;
      if (number == holders.size()) holders.push_back(0);
      ++holders[number];
      list.push_back(number);
    }
    std::sort(list.begin(), list.end());
    names_.push_back(std::move(list));
  }
  for (auto const n : holders) weights_.push_back(1 / std::sqrt(std::log2(static_cast<double>(std::max<std::size_t>(n, 2)))));
}

double SharedNames::weight(std::size_t a, std::size_t b) const {
  double sum = 0;
  for (auto x = names_[a].begin(), y = names_[b].begin(); x != names_[a].end() && y != names_[b].end();) {
    if (*x == *y) sum += weights_[*x];
    bool const left = *x <= *y, right = *y <= *x;
    x += left;
    y += right;
  }
  return sum;
}

}  // namespace dragoman
