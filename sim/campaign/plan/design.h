// Which points of the parameters' space are played: a row of shares for each cell, one share of
// its distribution for each parameter. All of it follows from the plan and the cell's number.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "sim/campaign/plan/search_points.h"

namespace locktwin::sim {

enum class DesignKind { random, latin_hypercube, sobol, grid, one_at_a_time, search };
inline constexpr std::string_view kDesignWords[] = {"random", "latin_hypercube", "sobol",
                                                    "grid",   "one_at_a_time",   "search"};

inline constexpr std::uint64_t kMostCells = 10'000'000;
inline constexpr std::size_t kMostSobol = 40;         // columns, of the library
inline constexpr std::uint64_t kMostSought = 20'000;  // each looks for the nearest among all before
inline constexpr unsigned kMostSearchRounds = 100;

struct DesignSpec {
  DesignKind kind = DesignKind::random;
  std::uint64_t points = 0;  // of random, latin_hypercube, sobol and search
  unsigned rounds = 8;       // of search
  int levels = 5;            // of grid and one_at_a_time
  std::uint64_t times = 1;   // each of those points, with other chance
};

// What is correlated: the normal scores of two parameters, by their numbers.
struct Correlation {
  std::size_t one = 0;
  std::size_t other = 0;
  double by = 0;  // between -1 and 1
};

struct DesignInput {
  DesignSpec spec;
  std::uint64_t seed = 1;
  std::vector<std::vector<double>> levels;  // of each parameter, of grid and one_at_a_time
  // Of search: of each parameter that is a choice, the shares at or below each of its values.
  std::vector<std::vector<double>> words{};
  std::vector<Correlation> correlated{};
  bool sensitivity = false;  // two independent points and their mixtures for each row
};

class Design {
 public:
  Design() = default;
  // Throws BadInput: the correlations contradict each other; too many cells.
  explicit Design(const DesignInput& input);

  std::uint64_t cells() const { return cells_; }
  std::size_t parameters() const { return levels_.size(); }
  // Throws BadInput: it is of a round of a search that is not known yet.
  std::vector<double> shares(std::uint64_t cell) const;
  // Cells of one row share their chance, so that only what differs between them makes the
  // difference: 0 …
  std::uint64_t row(std::uint64_t cell) const;
  // Of a sensitivity, what a cell of a row is: 0 the one point, 1 the other one, 2 + i the first
  // with the other's parameter i.
  std::uint64_t part(std::uint64_t cell) const { return sensitivity_ ? cell % parts() : 0; }
  // A search is played in rounds, each of whole files of cells; other designs in one.
  bool seeks() const { return search_.has_value(); }
  std::size_t rounds() const { return search_ ? search_->rounds() : 1; }
  std::uint64_t start(std::size_t round) const;  // its first cell; behind the last one, all cells
  // The points of so many cells, from the first on, are known.
  std::uint64_t known() const { return search_ ? search_->known() : cells_; }
  // What came of the first cells, in their order; of a search.
  void learn(std::span<const Seen> seen) { search_->learn(seen); }
  std::uint64_t parts() const { return sensitivity_ ? parameters() + 2 : 1; }

 private:
  void spread_latin();
  void spread_sobol();
  void factor(const std::vector<Correlation>& correlated);
  double raw(std::uint64_t row, std::size_t column) const;
  void correlate(std::vector<double>& shares) const;
  std::vector<double> grid_point(std::uint64_t point) const;
  std::vector<double> single_point(std::uint64_t point) const;

  DesignSpec spec_;
  std::uint64_t seed_ = 1;
  std::uint64_t cells_ = 0;
  std::uint64_t rows_ = 0;
  std::size_t columns_ = 0;
  bool sensitivity_ = false;
  std::vector<std::vector<double>> levels_;
  std::optional<SearchPoints> search_;
  std::vector<float> spread_;                // of latin_hypercube and sobol, row by row
  std::vector<std::vector<double>> factor_;  // Cholesky's, of the correlations; empty: none
};

}  // namespace locktwin::sim
