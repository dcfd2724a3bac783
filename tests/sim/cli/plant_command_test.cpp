#include "sim/cli/plant_command.h"

#include <CLI/CLI.hpp>
#include <filesystem>
#include <fstream>

#include "tests/support/catch.h"
#include "tests/support/temp_folder.h"

using namespace locktwin::sim;
using locktwin::tests::TempFolder;
namespace fs = std::filesystem;

namespace {

const char* const kGood = R"({"kind": "drive", "window_s": 0.01})";

}  // namespace

TEST_CASE("a good experiment writes its table and exits with 0") {
  const TempFolder folder;
  const std::string csv = folder.file("out.csv");
  REQUIRE(plant_command(folder.write("good.json", kGood), csv) == 0);
  std::ifstream file(csv);
  std::string line;
  std::getline(file, line);
  CHECK(line == "t_s,i_motor_A,w_rad_s,x_mm,v_batt_V,i_batt_A,soc");
  int rows = 0;
  while (std::getline(file, line)) ++rows;
  CHECK(rows == 101);
}

TEST_CASE("bad input exits with 2 and writes nothing") {
  const TempFolder folder;
  const std::string csv = folder.file("out.csv");
  CHECK(plant_command(folder.file("absent.json"), csv) == 2);
  CHECK(plant_command(folder.write("broken.json", "{"), csv) == 2);
  CHECK(plant_command(folder.write("key.json", R"({"kind": "drive", "soc": 2})"), csv) == 2);
  CHECK(plant_command(folder.path().string(), csv) == 2);  // a folder
  CHECK_FALSE(fs::exists(csv));
}

TEST_CASE("a table that cannot be written exits with 2") {
  const TempFolder folder;
  CHECK(plant_command(folder.write("good.json", kGood), "/proc/nowhere/out.csv") == 2);
}

TEST_CASE("the verb takes the experiment and the table from the command line") {
  const TempFolder folder;
  CLI::App app;
  int exit_code = -1;
  add_plant_command(app, exit_code);
  const std::string csv = folder.file("verb.csv");
  app.parse("plant " + folder.write("good.json", kGood) + " --csv " + csv);
  CHECK(exit_code == 0);
  CHECK(fs::exists(csv));
}
