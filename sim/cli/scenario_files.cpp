#include "sim/cli/scenario_files.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <filesystem>

#include "sim/vocabulary/bad_input.h"

namespace locktwin::sim {

namespace fs = std::filesystem;

namespace {

bool is_scenario(const fs::directory_entry& entry) {
  const std::string name = entry.path().filename().generic_string();
  return entry.is_regular_file() && entry.path().extension() == ".json" && name != "schema.json" &&
         name != "requirements.json";
}

}  // namespace

std::vector<std::string> find_scenarios(const std::vector<std::string>& files_and_folders) {
  std::vector<std::string> files;
  for (const std::string& given : files_and_folders) {
    if (!fs::exists(given)) throw BadInput(fmt::format("{}: no such file or folder", given));
    if (!fs::is_directory(given)) {
      files.push_back(given);
      continue;
    }
    const std::size_t first = files.size();
    for (const fs::directory_entry& entry : fs::recursive_directory_iterator(given)) {
      if (is_scenario(entry)) files.push_back(entry.path().lexically_normal().generic_string());
    }
    std::sort(files.begin() + static_cast<std::ptrdiff_t>(first), files.end());
  }
  if (files.empty()) {
    throw BadInput(fmt::format("no scenario in {}", fmt::join(files_and_folders, ", ")));
  }
  return files;
}

}  // namespace locktwin::sim
