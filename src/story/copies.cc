// Sketch positions are used as bands: only documents that share at least one value are compared, then joined by
// union-find whose root is always the smallest document id, so the order of input cannot matter.
#include "story/copies.h"

#include <algorithm>
#include <map>

#include "story/disjoint_sets.h"

namespace dragoman {
namespace {

constexpr double kSameWording = 0.6, kSharedWording = 0.2;

double likeness(ReportedDocument const& a, ReportedDocument const& b) {
  if (a.fingerprint.empty() || a.fingerprint.size() != b.fingerprint.size()) return 0;
  std::size_t same = 0;
  for (std::size_t i = 0; i < a.fingerprint.size(); ++i) same += a.fingerprint[i] == b.fingerprint[i];
  return static_cast<double>(same) / static_cast<double>(a.fingerprint.size());
}

std::string lower_host(std::string_view name) {
  std::string out;
  if (auto const scheme = name.find("://"); scheme != std::string_view::npos) name.remove_prefix(scheme + 3);
  if (name.starts_with("www.")) name.remove_prefix(4);
  name = name.substr(0, name.find('/'));
  for (char c : name) out += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  return out;
}

/// "Indus Wire" and "induswire.example" name the same publisher.
std::string squeezed(std::string_view name) {
  std::string host = lower_host(name), out;
  host = host.substr(0, host.find('.'));
  for (char c : host)
    if (c != ' ' && c != '-') out += c;
  return out;
}

bool names_publisher(ReportedDocument const& copy, ReportedDocument const& origin) {
  if (copy.original_source.empty()) return false;
  std::string const named = squeezed(copy.original_source);
  return !named.empty() && (named == squeezed(origin.source) || (!origin.url.empty() && named == squeezed(origin.url)));
}

}  // namespace

std::string publisher_of(ReportedDocument const& document) {
  if (!document.source.empty()) return document.source;
  if (!document.url.empty()) return lower_host(document.url);
  return document.id;
}

std::vector<CopyGroup> find_copies(std::span<ReportedDocument const> documents) {
  std::size_t const n = documents.size();
  DisjointSets sets(n);
  std::vector<std::string> reason(n, "own");
  std::map<std::pair<std::size_t, std::int32_t>, std::vector<std::size_t>> bands;
  for (std::size_t d = 0; d < n; ++d)
    for (std::size_t k = 0; k < documents[d].fingerprint.size(); ++k) bands[{k, documents[d].fingerprint[k]}].push_back(d);
  for (auto const& [band, members] : bands)
    for (std::size_t i = 0; i + 1 < members.size(); ++i)
      for (std::size_t j = i + 1; j < members.size(); ++j) {
        std::size_t const a = members[i], b = members[j];
        double const same = likeness(documents[a], documents[b]);
        bool const named = names_publisher(documents[a], documents[b]) || names_publisher(documents[b], documents[a]);
        if (same < (named ? kSharedWording : kSameWording)) continue;
        sets.join(a, b);
        for (auto d : {a, b}) reason[d] = !documents[d].original_source.empty() ? "original_source" : "same_wording";
      }
  std::map<std::size_t, std::size_t> first;  // root -> member with the smallest id
  for (std::size_t d = 0; d < n; ++d) {
    auto const [at, fresh] = first.emplace(sets.root(d), d);
    if (!fresh && documents[d].id < documents[at->second].id) at->second = d;
  }
  // The origin of a group is the earliest member that names no other source.
  std::map<std::size_t, std::size_t> origin;
  auto earlier = [&](std::size_t a, std::size_t b) {
    auto key = [&](std::size_t d) {
      return std::make_tuple(!documents[d].original_source.empty(), documents[d].date.value_or(Date{std::chrono::sys_days::max()}), documents[d].id);
    };
    return key(a) < key(b);
  };
  for (std::size_t d = 0; d < n; ++d) {
    auto const [at, fresh] = origin.emplace(sets.root(d), d);
    if (!fresh && earlier(d, at->second)) at->second = d;
  }
  std::vector<CopyGroup> out(n);
  for (std::size_t d = 0; d < n; ++d) {
    ReportedDocument const& from = documents[origin.at(sets.root(d))];
    out[d] = {documents[first.at(sets.root(d))].id, from.original_source.empty() ? publisher_of(from) : from.original_source, reason[d]};
  }
  return out;
}

}  // namespace dragoman
