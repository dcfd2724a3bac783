#include "sim/scenario/requirements.h"

#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "sim/scenario/scenario.h"
#include "sim/text/read_text.h"
#include "sim/vocabulary/bad_input.h"
#include "tests/support/catch.h"
#include "tests/support/source_dir.h"

using namespace locktwin::sim;
namespace fs = std::filesystem;

namespace {

std::string error_of(const std::string& text) {
  try {
    parse_requirements("r.json", text);
  } catch (const BadInput& error) {
    return error.what();
  }
  return "was accepted";
}

// A tree of scenarios with a list of its own.
struct Tree {
  fs::path path = fs::temp_directory_path() / ("locktwin_requirements_" + std::to_string(getpid()));
  Tree() {
    fs::remove_all(path);
    fs::create_directories(path / "sub" / "deep");
    write("requirements.json", R"({"groups": [{"title": "A", "requirements": {"ALM-2": "x"}}]})");
  }
  ~Tree() { fs::remove_all(path); }
  std::string write(const std::string& name, const std::string& text) const {
    std::ofstream(path / name) << text;
    return (path / name).string();
  }
};

const std::string kCoversUnknown =
    R"({"title": "t", "why": "w", "covers": ["ALN-2"], "steps": [{"wait": "1s"}]})";

}  // namespace

TEST_CASE("a wrong list of requirements is pointed at") {
  CHECK_THAT(error_of(R"({"groups": [{"title": "x"}]})"),
             ContainsSubstring("r.json:1:13: a group needs 'requirements'"));
  CHECK_THAT(error_of(R"({"groups": [{"title": "x", "requirements": {"A": 1}}]})"),
             ContainsSubstring("r.json:1:50: a title is needed"));
  CHECK_THAT(error_of(R"({"groups": [{"title": "x", "requirements": {"A": "1"}},
{"title": "y", "requirements": {"A": "1"}}]})"),
             ContainsSubstring("r.json:2:33: A stands twice"));
}

TEST_CASE("the tree's own list can be read and is complete in every group") {
  const std::string text = read_text(LOCKTWIN_SOURCE_DIR "/scenarios/requirements.json");
  const auto groups = parse_requirements("requirements.json", text);
  CHECK(groups.size() == 19);
  for (const RequirementGroup& group : groups) {
    int number = 0;
    for (const Requirement& requirement : group.requirements) {
      CHECK(requirement.id == requirement.id.substr(0, 4) + std::to_string(++number));
      CHECK(requirement.id.substr(0, 4) == group.requirements.front().id.substr(0, 4));
      CHECK_FALSE(requirement.title.empty());
    }
  }
}

TEST_CASE("the list is found in the scenario's folder or above it") {
  const Tree tree;
  const std::string list = (tree.path / "requirements.json").string();
  CHECK(find_requirements((tree.path / "a.json").string()) == list);
  CHECK(find_requirements((tree.path / "sub/deep/a.json").string()) == list);
  CHECK(find_requirements((tree.path.parent_path() / "a.json").string()).empty());
}

TEST_CASE("an id that the tree's list does not hold is pointed at with the nearest one") {
  const Tree tree;
  const std::string file = tree.write("sub/a.json", kCoversUnknown);
  CHECK_THROWS_WITH(load_scenario(file), ContainsSubstring(file + ":1:39: ") &&
                                             ContainsSubstring("did you mean 'ALM-2'?"));
  tree.write("requirements.json", "{");
  CHECK_THROWS_WITH(load_scenario(file), ContainsSubstring("requirements.json:1:2: "));
}

TEST_CASE("outside of any tree only the form of an id is judged") {
  CHECK(parse_scenario("s.json", kCoversUnknown).covers == std::vector<std::string>{"ALN-2"});
}
