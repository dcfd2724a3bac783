// What the terminal is told of many runs, one after the other.
#pragma once

#include <cstddef>
#include <set>
#include <string>
#include <utility>

#include "sim/cli/batch.h"

namespace locktwin::sim {

// Of a file that is played in several ways the first failure is told in full, the others by a line
// each; what is wrong with the file itself is told once.
class Teller {
 public:
  // So wide is the longest name of a file.
  explicit Teller(std::size_t width) : width_(width) {}

  // In the order of the files and their variants; empty: it was told already.
  [[nodiscard]] std::string text(const Outcome& outcome);

 private:
  std::size_t width_;
  std::string file_;                                // of the last outcome
  std::set<std::pair<Verdict, std::string>> told_;  // of this file: verdicts with their messages
};

}  // namespace locktwin::sim
