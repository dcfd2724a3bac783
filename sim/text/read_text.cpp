#include "sim/text/read_text.h"

#include <filesystem>
#include <fstream>
#include <iterator>

#include "sim/vocabulary/bad_input.h"

namespace locktwin::sim {

std::string read_text(const std::string& file) {
  std::error_code unknown;  // what cannot be looked at cannot be opened either
  if (std::filesystem::is_directory(file, unknown)) {
    throw BadInput(file + ": is a folder; a file is needed");
  }
  std::ifstream stream(file, std::ios::binary);
  std::string text{std::istreambuf_iterator<char>(stream), {}};
  if (!stream) throw BadInput(file + ": cannot be read");
  return text;
}

}  // namespace locktwin::sim
