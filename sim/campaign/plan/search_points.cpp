#include "sim/campaign/plan/search_points.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <utility>

#include "sim/time/random_stream.h"

namespace locktwin::sim {

namespace {

constexpr std::uint64_t kDrawnAnew = 4;             // of a round, one in so many
constexpr double kDivisions[] = {0.5, 0.25, 0.75};  // where a gap is divided, in this order
constexpr double kFar = 1e9;                        // farther than any two points
constexpr double kNarrow = 1e-3;                    // in shares: a gap that is not divided any more

// Which of a choice's values has that share.
std::ptrdiff_t word_at(const std::vector<double>& words, double share) {
  return std::lower_bound(words.begin(), words.end(), share) - words.begin();
}

}  // namespace

SearchPoints::SearchPoints(std::uint64_t seed, std::uint64_t cells,
                           std::vector<std::uint64_t> starts,
                           std::vector<std::vector<double>> words)
    : seed_(seed), cells_(cells), starts_(std::move(starts)), words_(std::move(words)) {
  for (std::uint64_t cell = 0; cell < start(1); ++cell) points_.push_back(drawn(cell));
}

std::size_t SearchPoints::round_of(std::uint64_t cell) const {
  return static_cast<std::size_t>(std::upper_bound(starts_.begin(), starts_.end(), cell) -
                                  starts_.begin()) -
         1;
}

std::vector<double> SearchPoints::drawn(std::uint64_t cell) const {
  RandomStream chance(seed_, fmt::format("search.{}", cell));
  std::vector<double> shares(parameters());
  for (double& share : shares) share = chance.next_fraction();
  return shares;
}

// So far on the way from the one to the other; of a choice, the value of one of the two.
std::vector<double> SearchPoints::between(std::uint64_t cell, std::size_t failed,
                                          std::size_t passed, double part) const {
  RandomStream chance(seed_, fmt::format("search.{}", cell));
  std::vector<double> shares(parameters());
  for (std::size_t i = 0; i < shares.size(); ++i) {
    const double one = points_[failed][i];
    const double other = points_[passed][i];
    const bool first = chance.next_fraction() < 0.5;
    shares[i] = words_[i].empty() ? one + (other - one) * part : first ? one : other;
  }
  return shares;
}

// Squared, in shares; two values of a choice are as far apart as can be.
double SearchPoints::distance(std::size_t one, std::size_t other) const {
  double sum = 0;
  for (std::size_t i = 0; i < parameters(); ++i) {
    const double a = points_[one][i];
    const double b = points_[other][i];
    if (words_[i].empty()) {
      sum += (a - b) * (a - b);
    } else {
      sum += word_at(words_[i], a) == word_at(words_[i], b) ? 0 : 1;
    }
  }
  return sum;
}

// Between two of which each is the other's nearest: the edge runs there, and no cell lies behind
// another one. The widest first.
std::vector<SearchPoints::Gap> SearchPoints::gaps_in(std::span<const Seen> seen) const {
  std::vector<Gap> nearest(seen.size());  // of each that failed or passed
  for (std::size_t cell = 0; cell < seen.size(); ++cell) nearest[cell] = {cell, cell, kFar};
  for (std::size_t one = 0; one < seen.size(); ++one) {
    if (seen[one] != Seen::failed) continue;
    for (std::size_t other = 0; other < seen.size(); ++other) {
      if (seen[other] != Seen::passed) continue;
      const double apart = distance(one, other);
      if (apart < nearest[one].distance) nearest[one] = {one, other, apart};
      if (apart < nearest[other].distance) nearest[other] = {one, other, apart};
    }
  }
  std::vector<Gap> gaps;
  for (std::size_t one = 0; one < seen.size(); ++one) {
    const Gap& gap = nearest[one];
    if (seen[one] == Seen::failed && gap.distance < kFar && nearest[gap.passed].failed == one) {
      gaps.push_back(gap);
    }
  }
  std::stable_sort(gaps.begin(), gaps.end(),
                   [](const Gap& a, const Gap& b) { return a.distance > b.distance; });
  return gaps;
}

// The widest gaps are divided first, and those of a cell again when something nearer has passed;
// where there are more points than they need, between the ends of two of the narrower ones: there
// the edge goes on from the one to the other.
void SearchPoints::add_round(std::span<const Seen> seen) {
  const std::uint64_t first = points_.size();
  const std::uint64_t end = start(round_of(first) + 1);
  for (std::size_t cell = divided_.size(); cell < first; ++cell) divided_.push_back(cell);
  const std::vector<Gap> gaps = gaps_in(seen.first(first));
  std::vector<Gap> open;
  for (const Gap& gap : gaps) {
    const bool anew = divided_[gap.failed] != gap.passed;
    if (anew && gap.distance > kNarrow * kNarrow) open.push_back(gap);
  }
  const std::span<const Gap> narrower = std::span(gaps).subspan(gaps.size() / 2);
  std::size_t next = 0;
  for (std::uint64_t cell = first; cell < end; ++cell) {
    if (gaps.empty() || cell % kDrawnAnew == 0) {
      points_.push_back(drawn(cell));
    } else if (next < open.size() * std::size(kDivisions)) {
      const Gap& gap = open[next % open.size()];
      divided_[gap.failed] = gap.passed;
      points_.push_back(between(cell, gap.failed, gap.passed, kDivisions[next++ / open.size()]));
    } else {
      RandomStream chance(seed_, fmt::format("search.pair.{}", cell));
      const Gap& one = narrower[chance.next() % narrower.size()];
      const Gap& other = narrower[chance.next() % narrower.size()];
      points_.push_back(between(cell, one.failed, other.passed, kDivisions[0]));
    }
  }
}

void SearchPoints::learn(std::span<const Seen> seen) {
  while (known() < cells_ && known() <= seen.size()) add_round(seen);
}

}  // namespace locktwin::sim
