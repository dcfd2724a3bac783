#include "sim/scenario/requirements.h"

#include <filesystem>

#include "sim/scenario/scenario.h"
#include "sim/text/read_text.h"
#include "sim/vocabulary/bad_input.h"
#include "tests/support/catch.h"
#include "tests/support/source_dir.h"
#include "tests/support/temp_folder.h"

using namespace locktwin::sim;
using locktwin::tests::TempFolder;
namespace fs = std::filesystem;

namespace {

std::string error_of_list(const std::string& text) {
  try {
    parse_requirements("r.json", text);
  } catch (const BadInput& error) {
    return error.what();
  }
  return "was accepted";
}

// A tree of scenarios with a list of its own.
struct Tree : TempFolder {
  Tree() {
    fs::create_directories(file("sub/deep"));
    write("requirements.json", R"({"groups": [{"title": "A", "requirements": {"ALM-2": "x"}}]})");
  }
};

const std::string kCoversUnknown =
    R"({"title": "t", "why": "w", "covers": ["ALN-2"], "steps": [{"wait": "1s"}]})";

}  // namespace

TEST_CASE("a wrong list of requirements is pointed at") {
  CHECK_THAT(error_of_list(R"({"groups": [{"title": "x"}]})"),
             ContainsSubstring("r.json:1:13: a group needs 'requirements'"));
  CHECK_THAT(error_of_list(R"({"groups": [{"title": "x", "requirements": {"A": 1}}]})"),
             ContainsSubstring("r.json:1:50: a title is needed"));
  CHECK_THAT(error_of_list(R"({"groups": [{"title": "x", "requirements": {"A": "1"}},
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
      CHECK_FALSE(requirement.title_zh.empty());
    }
  }
}

TEST_CASE("the list is found in the scenario's folder or above it") {
  const Tree tree;
  const std::string list = tree.file("requirements.json");
  CHECK(find_requirements(tree.file("a.json")) == list);
  CHECK(find_requirements(tree.file("sub/deep/a.json")) == list);
  CHECK(find_requirements((tree.path().parent_path() / "a.json").string()).empty());
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
