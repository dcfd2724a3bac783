#include "sim/cli/campaign_folder.h"

#include <fmt/format.h>
#include <unistd.h>

#include <cerrno>
#include <filesystem>
#include <system_error>

#include "sim/vocabulary/bad_input.h"

namespace locktwin::sim {

namespace fs = std::filesystem;

void make_folder(const std::string& folder) {
  std::error_code error;
  const fs::file_status there = fs::status(folder, error);
  if (fs::exists(there) && !fs::is_directory(there)) {
    throw BadInput(fmt::format("--out {}: it is a file; a folder is needed", folder));
  }
  error.clear();
  fs::create_directories(folder, error);
  if (!error && ::access(folder.c_str(), W_OK | X_OK) != 0) {
    error = std::error_code(errno, std::generic_category());
  }
  if (!error) return;
  throw BadInput(fmt::format("--out {}: it cannot be written: {}", folder, error.message()));
}

}  // namespace locktwin::sim
