#include "sim/campaign/outcome/interval.h"

#include <gsl/gsl_randist.h>

#include <algorithm>
#include <cmath>

#include "sim/campaign/plan/normal.h"

namespace locktwin::sim {

Interval wilson(std::uint64_t hits, std::uint64_t all, double confidence) {
  if (all == 0) return {0, 1};
  const double z = normal_quantile(1 - (1 - confidence) / 2);
  const double n = static_cast<double>(all);
  const double share = static_cast<double>(hits) / n;
  const double middle = share + z * z / (2 * n);
  const double half = z * std::sqrt(share * (1 - share) / n + z * z / (4 * n * n));
  const double below = 1 + z * z / n;
  return {hits == 0 ? 0 : std::max(0.0, (middle - half) / below),
          hits == all ? 1 : std::min(1.0, (middle + half) / below)};
}

namespace {

// Ranks from 1 on, of values in their order. None: of so few no rank has that confidence.
struct Ranks {
  std::optional<std::size_t> low;
  std::optional<std::size_t> high;
};

// How many lie below a quantile is binomial: the value of rank k is at most the quantile where k or
// more lie below, and at least where k - 1 or fewer do. H. A. David, Order Statistics, 7.1.
Ranks ranks_of(std::size_t all, double share, double confidence) {
  const double tail = (1 - confidence) / 2;
  const double n = static_cast<double>(all);
  // Of what lies farther below nothing is left in a double.
  const double far = 10 + 9.5 * std::sqrt(n * share * (1 - share));
  Ranks ranks;
  double below_or_at = 0;
  for (auto k = static_cast<std::size_t>(std::max(0.0, n * share - far)); k < all; ++k) {
    below_or_at +=
        gsl_ran_binomial_pdf(static_cast<unsigned>(k), share, static_cast<unsigned>(all));
    if (below_or_at <= tail) ranks.low = k + 1;
    if (below_or_at < 1 - tail) continue;
    ranks.high = k + 1;
    break;
  }
  return ranks;
}

}  // namespace

Quantile quantile(const std::vector<double>& sorted, double share, double confidence) {
  const std::size_t n = sorted.size();
  const Ranks ranks = ranks_of(n, share, confidence);
  const auto at = [&](std::optional<std::size_t> rank) -> std::optional<double> {
    if (!rank) return std::nullopt;
    return sorted[*rank - 1];
  };
  constexpr double kRounding = 1e-7;  // 1 - 0.8 is a little less than 0.2
  const auto below = static_cast<std::size_t>(static_cast<double>(n) * share + kRounding);
  return {sorted[std::min(below, n - 1)], at(ranks.low), at(ranks.high)};
}

namespace {

struct Moments {
  double mean = 0;
  double variance = 0;
};

// Of what both points of each row have answered.
Moments moments_of(const std::vector<double>& answers, std::size_t rows, std::size_t parts) {
  const double both = 2.0 * static_cast<double>(rows);
  double sum = 0;
  for (std::size_t row = 0; row < rows; ++row) {
    sum += answers[row * parts] + answers[row * parts + 1];
  }
  const double mean = sum / both;
  double squares = 0;
  for (std::size_t row = 0; row < rows; ++row) {
    for (std::size_t part = 0; part < 2; ++part) {
      const double away = answers[row * parts + part] - mean;
      squares += away * away;
    }
  }
  return {mean, squares / both};
}

}  // namespace

std::vector<Indices> sensitivity(const std::vector<double>& answers, std::size_t parameters) {
  const std::size_t parts = parameters + 2;
  const std::size_t rows = answers.size() / parts;
  std::vector<Indices> indices(parameters);
  if (rows == 0) return indices;
  const Moments moments = moments_of(answers, rows, parts);
  if (!(moments.variance > 0)) return indices;
  for (std::size_t i = 0; i < parameters; ++i) {
    double first = 0;
    double total = 0;
    for (std::size_t row = 0; row < rows; ++row) {
      const double a = answers[row * parts];
      // Else the mean, which explains nothing, is in the sum with all the noise of the rest.
      const double b = answers[row * parts + 1] - moments.mean;
      const double mixed = answers[row * parts + 2 + i];
      first += b * (mixed - a);
      total += (a - mixed) * (a - mixed);
    }
    const double n = static_cast<double>(rows);
    indices[i] = {first / n / moments.variance, total / (2 * n) / moments.variance};
  }
  return indices;
}

double fisher(std::uint64_t hits, std::uint64_t all, std::uint64_t other_hits,
              std::uint64_t other_all) {
  const auto both = static_cast<unsigned>(hits + other_hits);
  const auto neither = static_cast<unsigned>(all + other_all - both);
  const auto drawn = static_cast<unsigned>(all);
  const auto probability = [&](unsigned k) {
    return gsl_ran_hypergeometric_pdf(k, both, neither, drawn);
  };
  constexpr double kSame = 1 + 1e-7;  // rounding tells no two tables apart
  const double seen = probability(static_cast<unsigned>(hits)) * kSame;
  const unsigned least = drawn > neither ? drawn - neither : 0;
  double sum = 0;
  for (unsigned k = least; k <= std::min(both, drawn); ++k) {
    const double one = probability(k);
    if (one <= seen) sum += one;
  }
  return std::min(1.0, sum);
}

}  // namespace locktwin::sim
