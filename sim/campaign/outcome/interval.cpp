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

Quantile quantile(const std::vector<double>& sorted, double share, double confidence) {
  const double n = static_cast<double>(sorted.size());
  const double z = normal_quantile(1 - (1 - confidence) / 2);
  const double half = z * std::sqrt(n * share * (1 - share));
  const auto at = [&](double rank) -> std::optional<double> {
    if (rank < 0 || rank > n - 1) return std::nullopt;
    return sorted[static_cast<std::size_t>(rank)];
  };
  return {*at(std::min(std::floor(n * share), n - 1)), at(std::floor(n * share - half)),
          at(std::ceil(n * share + half))};
}

std::vector<Indices> sensitivity(const std::vector<double>& answers, std::size_t parameters) {
  const std::size_t parts = parameters + 2;
  const std::size_t rows = answers.size() / parts;
  std::vector<Indices> indices(parameters);
  if (rows == 0) return indices;
  double sum = 0;
  double squares = 0;
  for (std::size_t row = 0; row < rows; ++row) {
    for (std::size_t part = 0; part < 2; ++part) {
      const double answer = answers[row * parts + part];
      sum += answer;
      squares += answer * answer;
    }
  }
  const double both = 2.0 * static_cast<double>(rows);
  const double variance = squares / both - sum / both * (sum / both);
  if (!(variance > 0)) return indices;
  for (std::size_t i = 0; i < parameters; ++i) {
    double first = 0;
    double total = 0;
    for (std::size_t row = 0; row < rows; ++row) {
      const double a = answers[row * parts];
      const double b = answers[row * parts + 1];
      const double mixed = answers[row * parts + 2 + i];
      first += b * (mixed - a);
      total += (a - mixed) * (a - mixed);
    }
    indices[i] = {first / static_cast<double>(rows) / variance,
                  total / (2.0 * static_cast<double>(rows)) / variance};
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
