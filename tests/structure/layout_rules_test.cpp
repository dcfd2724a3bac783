#include "tests/structure/layout_rules.h"

#include <algorithm>
#include <string>

#include "tests/support/catch.h"
#include "tests/support/temp_folder.h"

using namespace locktwin::structure;
namespace fs = std::filesystem;

namespace {

// A well-built little house in the temporary folder, gone at the end.
class SampleHouse {
 public:
  SampleHouse() {
    for (const char* folder :
         {"bench", "firmware-core", "model", "qml", "scenarios", "sim", "tests", "tools"}) {
      write(std::string(folder) + "/README.md");
    }
    write("README.md");
  }

  void write(const std::string& path) const { folder_.write(path, "text\n"); }
  const fs::path& root() const { return folder_.path(); }

 private:
  locktwin::tests::TempFolder folder_;
};

}  // namespace

TEST_CASE("A house in order has nothing to tell") {
  const SampleHouse house;
  for (const char* name :
       {".clang-format", ".clang-tidy", ".editorconfig", ".gitlab-ci.yml",
        ".github/workflows/a.yml", "CHANGELOG.md", "CONTRIBUTING.md", "SECURITY.md"}) {
    house.write(name);
  }
  house.write("build/dev/file.txt");
  CHECK(to_text(check_layout(house.root())).empty());
}

TEST_CASE("A folder without README, a missing folder and an unknown name are told") {
  const SampleHouse house;
  SECTION("no README") {
    fs::remove(house.root() / "sim/README.md");
  }
  SECTION("no folder") {
    fs::remove_all(house.root() / "model");
  }
  SECTION("no first page") {
    fs::remove(house.root() / "README.md");
  }
  SECTION("unknown name") {
    house.write("notes.txt");
  }
  SECTION("unknown hidden name") {
    house.write(".travis.yml");
  }
  CHECK(check_layout(house.root()).size() == 1);
}

TEST_CASE("Sources are read with their folder, builds and dot-files are not") {
  const SampleHouse house;
  house.write("sim/world/a.cpp");
  house.write("build/dev/b.cpp");
  house.write(".git/c.cpp");
  house.write("tools/run");
  std::vector<std::string> paths;
  for (const SourceFile& file : read_tree(house.root())) paths.push_back(file.path);
  CHECK(std::count(paths.begin(), paths.end(), "sim/world/a.cpp") == 1);
  CHECK(std::count(paths.begin(), paths.end(), "tools/run") == 1);
  CHECK(paths.size() == 11);
}
