#include "sim/cli/plant_command.h"

#include <unistd.h>

#include <CLI/CLI.hpp>
#include <filesystem>
#include <fstream>

#include "tests/support/catch.h"

using namespace locktwin::sim;
namespace fs = std::filesystem;

namespace {

// A folder of its own that goes with the test.
struct Folder {
  fs::path path = fs::temp_directory_path() / ("locktwin_plant_" + std::to_string(getpid()));
  Folder() { fs::create_directories(path); }
  ~Folder() { fs::remove_all(path); }
  std::string file(const std::string& name, const std::string& text) const {
    std::ofstream(path / name) << text;
    return (path / name).string();
  }
};

const char* const kGood = R"({"kind": "drive", "window_s": 0.01})";

}  // namespace

TEST_CASE("a good experiment writes its table and exits with 0") {
  const Folder folder;
  const std::string csv = (folder.path / "out.csv").string();
  REQUIRE(plant_command(folder.file("good.json", kGood), csv) == 0);
  std::ifstream file(csv);
  std::string line;
  std::getline(file, line);
  CHECK(line == "t_s,i_motor_A,w_rad_s,x_mm,v_batt_V,i_batt_A,soc");
  int rows = 0;
  while (std::getline(file, line)) ++rows;
  CHECK(rows == 101);
}

TEST_CASE("bad input exits with 2 and writes nothing") {
  const Folder folder;
  const std::string csv = (folder.path / "out.csv").string();
  CHECK(plant_command((folder.path / "absent.json").string(), csv) == 2);
  CHECK(plant_command(folder.file("broken.json", "{"), csv) == 2);
  CHECK(plant_command(folder.file("key.json", R"({"kind": "drive", "soc": 2})"), csv) == 2);
  CHECK(plant_command(folder.path.string(), csv) == 2);  // a folder
  CHECK_FALSE(fs::exists(csv));
}

TEST_CASE("a table that cannot be written exits with 2") {
  const Folder folder;
  CHECK(plant_command(folder.file("good.json", kGood), "/proc/nowhere/out.csv") == 2);
}

TEST_CASE("the verb takes the experiment and the table from the command line") {
  const Folder folder;
  CLI::App app;
  int exit_code = -1;
  add_plant_command(app, exit_code);
  const std::string csv = (folder.path / "verb.csv").string();
  app.parse("plant " + folder.file("good.json", kGood) + " --csv " + csv);
  CHECK(exit_code == 0);
  CHECK(fs::exists(csv));
}
