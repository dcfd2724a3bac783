#include "sim/cli/outputs.h"

#include <filesystem>

#include "sim/vocabulary/bad_input.h"
#include "tests/support/catch.h"
#include "tests/support/temp_folder.h"

using namespace locktwin::sim;
using locktwin::tests::TempFolder;
namespace fs = std::filesystem;

namespace {

struct Folder : TempFolder {
  Folder() {
    fs::create_directories(file("sub"));
    write("s.json", "{}");
  }
  std::string operator/(const char* name) const { return file(name); }
};

}  // namespace

TEST_CASE("an output never overwrites an input, however it is spelt or linked") {
  const Folder folder;
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

TEST_CASE("two outputs are two files, also such as are not there yet") {
  const Folder folder;
  const std::vector<NamedFile> same{{"--trace", folder / "sub/x"}, {"--trace", folder / "sub/./x"}};
  CHECK_THROWS_WITH(refuse_overwriting({}, same), ContainsSubstring("two traces would go into"));
  const std::vector<NamedFile> mixed{{"--junit", folder / "new/x"}, {"--trace", folder / "new/x"}};
  CHECK_THROWS_AS(refuse_overwriting({}, mixed), BadInput);
  CHECK_NOTHROW(refuse_overwriting({}, {{"--junit", "/dev/null"}, {"--trace", "/dev/null"}}));
}
