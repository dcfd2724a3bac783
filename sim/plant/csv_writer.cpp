#include "sim/plant/csv_writer.h"

#include <fmt/format.h>

#include <iterator>

namespace locktwin::sim {

void CsvWriter::header(std::string_view columns) {
  text_ += columns;
  text_ += '\n';
}

void CsvWriter::row(std::initializer_list<double> cells) {
  char separator = 0;
  for (const double cell : cells) {
    if (separator != 0) text_ += separator;
    fmt::format_to(std::back_inserter(text_), "{:.10g}", cell);
    separator = ',';
  }
  text_ += '\n';
}

}  // namespace locktwin::sim
