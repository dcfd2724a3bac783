// The points of a design that seeks where failures begin, in rounds: the first round is drawn by
// chance; in each later one most points lie between a cell that failed and one that passed, some
// are drawn anew, so that nothing is overlooked. They follow from seed, sizes and what came of the
// cells before, whoever has played them.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace locktwin::sim {

// What came of a cell, as far as seeking is concerned.
enum class Seen : std::uint8_t { passed, failed, nothing };  // nothing: it was refused

class SearchPoints {
 public:
  // `starts`: of each round, its first cell, from 0 on. `words`: of each parameter that is a
  // choice, the shares that lie at or below each of its values; empty: it is a number.
  SearchPoints(std::uint64_t seed, std::uint64_t cells, std::vector<std::uint64_t> starts,
               std::vector<std::vector<double>> words);

  // The points of so many cells, from the first one on, follow from what is known so far.
  std::uint64_t known() const { return points_.size(); }
  std::size_t rounds() const { return starts_.size(); }
  std::uint64_t start(std::size_t round) const {
    return round < rounds() ? starts_[round] : cells_;
  }
  std::size_t round_of(std::uint64_t cell) const;
  const std::vector<double>& shares(std::uint64_t cell) const { return points_[cell]; }
  // What came of all cells before one of the rounds, in their order: the points of that round are
  // known then, too.
  void learn(std::span<const Seen> seen);

 private:
  // A cell that failed, with the nearest one that passed.
  struct Gap {
    std::size_t failed = 0;
    std::size_t passed = 0;
    double distance = 0;
  };

  std::size_t parameters() const { return words_.size(); }
  std::vector<double> drawn(std::uint64_t cell) const;
  std::vector<double> between(std::uint64_t cell, std::size_t failed, std::size_t passed,
                              double part) const;
  double distance(std::size_t one, std::size_t other) const;
  std::vector<Gap> gaps_in(std::span<const Seen> seen) const;
  void add_round(std::span<const Seen> seen);

  std::uint64_t seed_;
  std::uint64_t cells_;
  std::vector<std::uint64_t> starts_;
  std::vector<std::vector<double>> words_;
  std::vector<std::vector<double>> points_;
  // Of each cell that failed: to which one that passed its gap was divided; its own number: to
  // none.
  std::vector<std::size_t> divided_;
};

}  // namespace locktwin::sim
