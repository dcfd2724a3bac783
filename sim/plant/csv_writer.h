// A table of numbers as comma-separated text, in memory: it reaches a file whole or not at all.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>

namespace locktwin::sim {

class CsvWriter {
 public:
  void header(std::string_view columns);          // "t_s,angle_deg": once, before the rows
  void row(std::initializer_list<double> cells);  // ten significant digits
  const std::string& text() const { return text_; }

 private:
  std::string text_;
};

}  // namespace locktwin::sim
