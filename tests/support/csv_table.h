// A CSV file or text with a header line, read by column name.
#pragma once

#include <algorithm>
#include <fstream>
#include <sstream>
#include <stdexcept>
#include <string>
#include <vector>

#include "tests/support/source_dir.h"

namespace locktwin::tests {

class CsvTable {
 public:
  explicit CsvTable(const std::string& text) {
    std::istringstream lines(text);
    std::string line;
    std::getline(lines, line);
    columns_ = split(line);
    while (std::getline(lines, line)) rows_.push_back(split(line));
  }

  static CsvTable oracle(const std::string& name) {
    std::ifstream file(std::string(LOCKTWIN_SOURCE_DIR "/tests/data/oracles/") + name);
    if (!file) throw std::runtime_error("no reference data " + name);
    return CsvTable(std::string(std::istreambuf_iterator<char>(file), {}));
  }

  std::size_t size() const { return rows_.size(); }

  const std::string& text(std::size_t row, const std::string& column) const {
    const auto found = std::find(columns_.begin(), columns_.end(), column);
    if (found == columns_.end()) throw std::out_of_range("no column " + column);
    return rows_.at(row).at(static_cast<std::size_t>(found - columns_.begin()));
  }

  double number(std::size_t row, const std::string& column) const {
    return std::stod(text(row, column));
  }

  std::vector<double> numbers(const std::string& column) const {
    std::vector<double> all;
    for (std::size_t row = 0; row < size(); ++row) all.push_back(number(row, column));
    return all;
  }

 private:
  static std::vector<std::string> split(const std::string& line) {
    std::vector<std::string> cells(1);
    for (const char c : line) {
      if (c == ',') {
        cells.emplace_back();
      } else if (c != '\r') {
        cells.back() += c;
      }
    }
    return cells;
  }

  std::vector<std::string> columns_;
  std::vector<std::vector<std::string>> rows_;
};

}  // namespace locktwin::tests
