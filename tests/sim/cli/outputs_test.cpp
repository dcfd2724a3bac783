#include "sim/cli/outputs.h"

#include <filesystem>

#include "sim/vocabulary/bad_input.h"
#include "tests/support/catch.h"
#include "tests/support/temp_folder.h"

using namespace locktwin::sim;
using locktwin::tests::TempFolder;
namespace fs = std::filesystem;

namespace {

struct OutputFolder : TempFolder {
  OutputFolder() {
    fs::create_directories(file("sub"));
    write("s.json", "{}");
  }
  std::string operator/(const char* name) const { return file(name); }
};

}  // namespace

TEST_CASE("an output never overwrites an input, however it is spelt or linked") {
  const OutputFolder folder;
  fs::create_symlink(folder / "s.json", folder / "link");
  fs::create_hard_link(folder / "s.json", folder / "hard");
  const std::vector<NamedFile> inputs{{"the scenario itself", folder / "s.json"}};
  for (const char* name : {"s.json", "./sub/../s.json", "link", "hard"}) {
    CAPTURE(name);
    CHECK_THROWS_WITH(refuse_overwriting(inputs, {{"--junit", folder / name}}),
                      ContainsSubstring("that is the scenario itself"));
  }
  CHECK_NOTHROW(refuse_overwriting(inputs, {{"--junit", folder / "other"}}));
}

TEST_CASE("no output overwrites what a scenario includes, be it right or wrong") {
  const OutputFolder folder;
  folder.write("s.json", R"({"setup": {"use": "home"}, "steps": [{"include": "part.json"}]})");
  folder.write("part.json", "[]");
  folder.write("setups.json", R"({"setups": {"home": {}}})");
  for (const char* name : {"s.json", "part.json", "setups.json"}) {
    CAPTURE(name);
    CHECK_THROWS_AS(refuse_overwriting(inputs_of(folder / "s.json"), {{"--html", folder / name}}),
                    BadInput);
  }
  CHECK_NOTHROW(refuse_overwriting(inputs_of(folder / "s.json"), {{"--html", folder / "new"}}));
}

TEST_CASE("a link to a file that is not there yet is that file's name") {
  const OutputFolder folder;
  fs::create_symlink("new", folder / "link");
  CHECK_THROWS_WITH(
      refuse_overwriting({}, {{"--junit", folder / "link"}, {"--html", folder / "new"}}),
      ContainsSubstring("two outputs would go into"));
}

TEST_CASE("two outputs are two files, also such as are not there yet") {
  const OutputFolder folder;
  const std::vector<NamedFile> same{{"--trace", folder / "sub/x"}, {"--trace", folder / "sub/./x"}};
  CHECK_THROWS_WITH(refuse_overwriting({}, same), ContainsSubstring("two traces would go into"));
  const std::vector<NamedFile> mixed{{"--junit", folder / "new/x"}, {"--trace", folder / "new/x"}};
  CHECK_THROWS_AS(refuse_overwriting({}, mixed), BadInput);
  CHECK_NOTHROW(refuse_overwriting({}, {{"--junit", "/dev/null"}, {"--trace", "/dev/null"}}));
}

TEST_CASE("no output goes over another scenario, which no run has read") {
  const OutputFolder folder;
  folder.write("other.json", R"({"title": "t", "why": "w", "steps": []})");
  CHECK_THROWS_WITH(refuse_overwriting({}, {{"--html", folder / "other.json"}}),
                    ContainsSubstring("--html ") && ContainsSubstring("holds a scenario"));
}

TEST_CASE("a scenario that is recorded goes over an earlier one, and over no plan") {
  const OutputFolder folder;
  folder.write("earlier.json", R"({"title": "t", "why": "w", "steps": []})");
  folder.write("a.plan.json", R"({"title": "t", "scenario": "a.json", "vary": {}})");
  const auto record = [&](const char* file) {
    refuse_overwriting({}, {{"--record-scenario", folder / file, Over::scenarios}});
  };
  CHECK_NOTHROW(record("earlier.json"));
  CHECK_THROWS_WITH(record("a.plan.json"), ContainsSubstring("holds a plan"));
}
