#include "sim/cli/record_file.h"

#include <fmt/format.h>

#include "sim/text/read_text.h"
#include "sim/vocabulary/bad_input.h"

namespace locktwin::sim {

RecordReader open_record(const std::string& file) {
  const std::string bytes = read_text(file, kLargestRecord);
  try {
    return RecordReader({bytes.begin(), bytes.end()});
  } catch (const BadInput& error) {
    throw BadInput(fmt::format("{}: {}", file, error.what()));
  }
}

}  // namespace locktwin::sim
