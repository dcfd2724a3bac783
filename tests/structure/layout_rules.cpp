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
constexpr std::array<std::string_view, 10> kOthers{
    "CHANGELOG.md",         "CMakeLists.txt", "CMakePresets.json",
    "CONTRIBUTING.md",      "LICENSE",        "README.md",
    "SECURITY.md",          "build",          "docs",
    "compile_commands.json"};

// Of the tools that look for their settings there; what .gitignore names may lie beside them.
constexpr std::array<std::string_view, 11> kHidden{
    ".cache",  ".ci",        ".clang-format",  ".clang-tidy", ".editorconfig", ".git",
    ".github", ".gitignore", ".gitlab-ci.yml", ".idea",       ".vscode"};

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
    if (contains(kFolders, name) || contains(kOthers, name) || contains(kHidden, name)) continue;
    findings.push_back({name, 0, "an unknown name at the top level",
                        "put it into a folder, or add it to tests/structure/layout_rules.cpp"});
  }
  return findings;
}

}  // namespace locktwin::structure
