#include "tests/structure/layout_rules.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace locktwin::structure {
namespace {

namespace fs = std::filesystem;

constexpr std::array<std::string_view, 8> kFolders{"bench",     "firmware-core", "model", "qml",
                                                   "scenarios", "sim",           "tests", "tools"};

// `docs` may hold pictures; pages live beside what they describe.
constexpr std::array<std::string_view, 7> kOthers{
    "CMakeLists.txt", "CMakePresets.json",    "LICENSE", "README.md", "build",
    "docs",           "compile_commands.json"};

template <typename Names>
bool contains(const Names& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

}  // namespace

Findings check_layout(const fs::path& root) {
  Findings findings;
  for (const std::string_view folder : kFolders) {
    if (!fs::is_directory(root / folder)) {
      findings.push_back({std::string(folder), 0, "the folder is missing", "restore it"});
    } else if (!fs::is_regular_file(root / folder / "README.md")) {
      findings.push_back({std::string(folder) + "/README.md", 0, "the folder has no README",
                          "say what it is, what flows in and out, and which file to read first"});
    }
  }
  if (!fs::is_regular_file(root / "README.md")) {
    findings.push_back({"README.md", 0, "the project has no README", "write the first page"});
  }
  for (const fs::directory_entry& entry : fs::directory_iterator(root)) {
    const std::string name = entry.path().filename().string();
    if (name.starts_with(".") || contains(kFolders, name) || contains(kOthers, name)) continue;
    findings.push_back({name, 0, "an unknown name at the top level",
                        "put it into a folder, or add it to tests/structure/layout_rules.cpp"});
  }
  return findings;
}

}  // namespace locktwin::structure
