// A conditional logit over the partners of the subject with sparse weights, in the hierarchy of the confidences: one
// weight for (kind of past, age and count), one for (asked, kind, age and count), one each for (asked, past, age) and
// (asked, past, count). AdaGrad from zero with small steps shrinks what is seen seldom towards the level above.
#include "forecast/tkg_patterns.h"

#include <algorithm>
#include <cmath>

namespace dragoman {
namespace {

constexpr std::uint32_t kNoBlock = ~std::uint32_t{0};
constexpr float kRelationStep = 0.02F, kKindStep = 0.01F, kRidge = 1e-4F, kTooSmall = 1e-3F;

template <class W>
void step(W& weight, float gradient, float size) {
  weight.squares += gradient * gradient;
  weight.value -= size * gradient / std::sqrt(weight.squares + 1e-4F);
}

}  // namespace

TkgPatterns::TkgPatterns(std::uint32_t directed_relations)
    : directed_(directed_relations), block_(std::size_t{directed_relations} * (directed_relations + 1), kNoBlock), by_asked_(directed_relations) {}

float TkgPatterns::term(std::uint32_t asked, std::uint32_t past, std::int32_t lag, std::uint32_t count) const {
  std::size_t const k = kind(asked, past);
  std::size_t const age = lag_bucket(lag), times = count_bucket(count), cell = age * kCountBuckets + times;
  float sum = overall_[k][cell].value + by_asked_[asked][k][cell].value;
  if (std::uint32_t const block = block_[std::size_t{asked} * (directed_ + 1) + past]; block != kNoBlock)
    sum += terms_[block][age].value + terms_[block][kLagBuckets + times].value;
  return sum;
}

float TkgPatterns::score(TkgState const& before, TkgQuery const& query, std::uint32_t entity, PairTrace const& pair) const {
  float sum = term(query.relation, directed_, query.day - pair.last, pair.count);
  for (RelationTrace const& trace : pair.relations)
    sum += term(query.relation, before.seen_from(query.subject, entity, trace.relation), query.day - trace.last, trace.count);
  return sum;
}

void TkgPatterns::pull(std::uint32_t asked, std::uint32_t past, std::int32_t lag, std::uint32_t count, float gradient) {
  std::size_t const k = kind(asked, past);
  std::size_t const age = lag_bucket(lag), times = count_bucket(count), cell = age * kCountBuckets + times;
  step(overall_[k][cell], gradient, kKindStep);
  Weight& by_asked = by_asked_[asked][k][cell];
  step(by_asked, gradient + kRidge * by_asked.value, kKindStep);
  std::uint32_t& block = block_[std::size_t{asked} * (directed_ + 1) + past];
  if (block == kNoBlock) {
    block = static_cast<std::uint32_t>(terms_.size());
    terms_.emplace_back();
  }
  for (std::size_t const i : {age, kLagBuckets + times}) step(terms_[block][i], gradient + kRidge * terms_[block][i].value, kRelationStep);
}

void TkgPatterns::learn(TkgState const& before, TkgQuery const& query) {
  auto const& partners = before.partners(query.subject);
  odds_.clear();
  answers_.clear();
  for (Partner const& p : partners) {
    odds_.push_back(score(before, query, p.entity, before.pair(p.pair)));
    answers_.push_back(query.answered_by(p.entity) ? 1 : 0);
  }
  if (std::find(answers_.begin(), answers_.end(), 1) == answers_.end()) return;
  float const highest = *std::max_element(odds_.begin(), odds_.end());
  float others = 1e-30F, pressure = 0;
  for (std::size_t i = 0; i < odds_.size(); ++i) {
    odds_[i] = std::exp(odds_[i] - highest);
    others += answers_[i] == 0 ? odds_[i] : 0.0F;
  }
  for (std::size_t i = 0; i < odds_.size(); ++i) pressure += answers_[i] != 0 ? 1 / (others + odds_[i]) : 0.0F;
  for (std::size_t i = 0; i < odds_.size(); ++i) {
    float const gradient = answers_[i] != 0 ? odds_[i] / (others + odds_[i]) - 1 : odds_[i] * pressure;
    if (std::abs(gradient) <= kTooSmall) continue;
    PairTrace const& pair = before.pair(partners[i].pair);
    pull(query.relation, directed_, query.day - pair.last, pair.count, gradient);
    for (RelationTrace const& trace : pair.relations)
      pull(query.relation, before.seen_from(query.subject, partners[i].entity, trace.relation), query.day - trace.last, trace.count, gradient);
  }
}

void TkgPatterns::learn(TkgState const& before, std::span<TkgQuery const> day) {
  for (TkgQuery const& query : day) learn(before, query);
}

}  // namespace dragoman
