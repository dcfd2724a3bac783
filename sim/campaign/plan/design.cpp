#include "sim/campaign/plan/design.h"

#include <fmt/format.h>
#include <gsl/gsl_qrng.h>

#include <algorithm>
#include <cmath>
#include <memory>
#include <numeric>

#include "sim/campaign/plan/block_size.h"
#include "sim/campaign/plan/normal.h"
#include "sim/time/random_stream.h"
#include "sim/vocabulary/bad_input.h"

namespace locktwin::sim {

namespace {

std::uint64_t product_of(const std::vector<std::vector<double>>& levels) {
  std::uint64_t points = 1;
  for (const auto& one : levels) {
    points *= std::max<std::size_t>(one.size(), 1);
    if (points > kMostCells) return points;
  }
  return points;
}

std::uint64_t points_of(const DesignInput& input) {
  if (input.spec.kind == DesignKind::grid) return product_of(input.levels) * input.spec.times;
  if (input.spec.kind != DesignKind::one_at_a_time) return input.spec.points;
  std::uint64_t points = 1;  // all in the middle
  for (const auto& one : input.levels) points += one.size();
  return points * input.spec.times;
}

// Of each round the first cell; none begins in the middle of a file.
std::vector<std::uint64_t> starts_of(std::uint64_t cells, unsigned rounds) {
  const std::uint64_t size = block_size(cells);
  const std::uint64_t blocks = (cells + size - 1) / size;
  const std::uint64_t count = std::clamp<std::uint64_t>(rounds, 1, blocks);
  std::vector<std::uint64_t> starts;
  for (std::uint64_t round = 0; round < count; ++round) {
    starts.push_back(blocks * round / count * size);
  }
  return starts;
}

double between_0_and_1(double share) {
  constexpr double kEnd = 1e-9;
  return std::clamp(share, kEnd, 1 - kEnd);
}

}  // namespace

Design::Design(const DesignInput& input)
    : spec_(input.spec),
      seed_(input.seed),
      rows_(points_of(input)),
      sensitivity_(input.sensitivity),
      levels_(input.levels) {
  columns_ = parameters() * (sensitivity_ ? 2 : 1);
  cells_ = rows_ * parts();
  if (rows_ == 0 || rows_ > kMostCells || cells_ > kMostCells) {
    throw BadInput(fmt::format("the design has {} cells; 1 to {} are played", cells_, kMostCells));
  }
  if (spec_.kind == DesignKind::search) {
    search_.emplace(seed_, cells_, starts_of(cells_, spec_.rounds), input.words);
  }
  if (spec_.kind == DesignKind::latin_hypercube) spread_latin();
  if (spec_.kind == DesignKind::sobol) spread_sobol();
  factor(input.correlated);
}

// In each of `rows_` slices of each parameter one point, at a place of its own in it.
void Design::spread_latin() {
  spread_.resize(rows_ * columns_);
  for (std::size_t column = 0; column < columns_; ++column) {
    RandomStream chance(seed_, fmt::format("latin.{}", column));
    std::vector<std::uint32_t> slices(rows_);
    std::iota(slices.begin(), slices.end(), 0U);
    for (std::size_t i = slices.size(); i > 1; --i) {
      std::swap(slices[i - 1], slices[static_cast<std::size_t>(chance.next() % i)]);
    }
    for (std::uint64_t row = 0; row < rows_; ++row) {
      const double place = (slices[row] + chance.next_fraction()) / static_cast<double>(rows_);
      spread_[row * columns_ + column] = static_cast<float>(place);
    }
  }
}

// Shifted round by the seed, so that two plans of other seeds have other points.
void Design::spread_sobol() {
  if (columns_ > kMostSobol) {
    throw BadInput(
        fmt::format("sobol spreads at most {} columns, here are {}; take "
                    "latin_hypercube",
                    kMostSobol, columns_));
  }
  const std::unique_ptr<gsl_qrng, decltype(&gsl_qrng_free)> sequence(
      gsl_qrng_alloc(gsl_qrng_sobol, static_cast<unsigned>(std::max<std::size_t>(columns_, 1))),
      &gsl_qrng_free);
  RandomStream chance(seed_, "sobol");
  std::vector<double> shift;
  for (std::size_t column = 0; column < columns_; ++column) shift.push_back(chance.next_fraction());
  spread_.resize(rows_ * columns_);
  std::vector<double> point(std::max<std::size_t>(columns_, 1));
  for (std::uint64_t row = 0; row < rows_; ++row) {
    gsl_qrng_get(sequence.get(), point.data());
    for (std::size_t column = 0; column < columns_; ++column) {
      const double place = point[column] + shift[column];
      spread_[row * columns_ + column] = static_cast<float>(place < 1 ? place : place - 1);
    }
  }
}

void Design::factor(const std::vector<Correlation>& correlated) {
  if (correlated.empty()) return;
  const std::size_t n = parameters();
  std::vector<std::vector<double>> matrix(n, std::vector<double>(n, 0));
  for (std::size_t i = 0; i < n; ++i) matrix[i][i] = 1;
  for (const Correlation& pair : correlated) {
    matrix[pair.one][pair.other] = matrix[pair.other][pair.one] = pair.by;
  }
  factor_.assign(n, std::vector<double>(n, 0));
  for (std::size_t i = 0; i < n; ++i) {
    for (std::size_t j = 0; j <= i; ++j) {
      double rest = matrix[i][j];
      for (std::size_t k = 0; k < j; ++k) rest -= factor_[i][k] * factor_[j][k];
      if (i == j && rest <= 1e-12) {
        throw BadInput(
            "the correlations contradict each other: no parameters can have all of them "
            "at once; make them smaller");
      }
      factor_[i][j] = i == j ? std::sqrt(rest) : rest / factor_[j][j];
    }
  }
}

double Design::raw(std::uint64_t row, std::size_t column) const {
  if (!spread_.empty()) return spread_[row * columns_ + column];
  return RandomStream(seed_, fmt::format("cell.{}.{}", row, column)).next_fraction();
}

void Design::correlate(std::vector<double>& shares) const {
  if (factor_.empty()) return;
  std::vector<double> scores;
  for (const double share : shares) scores.push_back(normal_quantile(between_0_and_1(share)));
  for (std::size_t i = 0; i < shares.size(); ++i) {
    double score = 0;
    for (std::size_t k = 0; k <= i; ++k) score += factor_[i][k] * scores[k];
    shares[i] = normal_share(score);
  }
}

std::vector<double> Design::grid_point(std::uint64_t point) const {
  std::vector<double> shares(parameters());
  for (std::size_t i = parameters(); i-- > 0;) {
    const std::size_t count = levels_[i].size();
    shares[i] = levels_[i][point % count];
    point /= count;
  }
  return shares;
}

std::vector<double> Design::single_point(std::uint64_t point) const {
  std::vector<double> shares(parameters(), 0.5);
  if (point == 0) return shares;
  --point;
  for (std::size_t i = 0; i < parameters(); ++i) {
    if (point < levels_[i].size()) {
      shares[i] = levels_[i][point];
      return shares;
    }
    point -= levels_[i].size();
  }
  return shares;
}

std::uint64_t Design::row(std::uint64_t cell) const {
  return cell / parts();
}

std::uint64_t Design::start(std::size_t round) const {
  if (search_) return search_->start(round);
  return round == 0 ? 0 : cells_;
}

std::vector<double> Design::shares(std::uint64_t cell) const {
  if (search_ && cell >= search_->known()) {
    throw BadInput(
        fmt::format("cell {} is of round {} of a search: its point follows from the cells before, "
                    "which are not "
                    "all known here; say with --out which folder has them",
                    cell, search_->round_of(cell) + 1));
  }
  if (search_) return search_->shares(cell);
  if (spec_.kind == DesignKind::grid) return grid_point(cell / spec_.times);
  if (spec_.kind == DesignKind::one_at_a_time) return single_point(cell / spec_.times);
  const std::uint64_t part_of_row = part(cell);
  std::vector<double> shares(parameters());
  for (std::size_t i = 0; i < parameters(); ++i) {
    const bool other = part_of_row == 1 || part_of_row == i + 2;
    shares[i] = raw(row(cell), other ? parameters() + i : i);
  }
  correlate(shares);
  return shares;
}

}  // namespace locktwin::sim
