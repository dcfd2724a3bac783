// What the pictures of a page are made of: each cell's values and whether it failed, in little
// room.
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "sim/campaign/outcome/block_file.h"
#include "sim/campaign/plan/plan.h"

namespace locktwin::sim {

class Points {
 public:
  explicit Points(const Plan& plan);

  void add(const CellRow& row);

  std::size_t size() const { return failed_.size(); }
  std::size_t parameters() const { return columns_.size(); }
  const std::string& name(std::size_t parameter) const { return names_[parameter]; }
  // Of a choice of texts or flags, the number of the word.
  double value(std::size_t parameter, std::size_t point) const {
    return static_cast<double>(columns_[parameter][point]);
  }
  const std::vector<std::string>& words(std::size_t parameter) const { return words_[parameter]; }
  bool failed(std::size_t point) const { return failed_[point]; }
  std::uint64_t cell(std::size_t point) const { return cells_[point]; }

 private:
  std::vector<std::string> names_;
  std::vector<std::vector<float>> columns_;
  std::vector<std::vector<std::string>> words_;
  std::vector<bool> failed_;
  std::vector<std::uint32_t> cells_;
};

// Cells of about as many neighbouring values each, and how many of them failed.
struct Bin {
  double low = 0;
  double high = 0;
  std::uint64_t cells = 0;
  std::uint64_t failed = 0;
};
std::vector<Bin> bins_of(const Points& points, std::size_t parameter);
// The two parameters whose bins differ most in their rates; of one parameter alone, it twice.
std::pair<std::size_t, std::size_t> most_telling(const Points& points);

}  // namespace locktwin::sim
