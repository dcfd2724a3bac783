// A moment in a file, and files that are none.
#include "sim/timeline/state_file.h"

#include <unistd.h>

#include <sys/stat.h>

#include <cstdio>
#include <fstream>
#include <iterator>
#include <string>

#include "sim/vocabulary/bad_input.h"
#include "tests/support/catch.h"
#include "tests/support/home.h"

using namespace std::chrono_literals;
using namespace locktwin::sim;
using locktwin::tests::Home;

namespace {

// Of this process: its cases may run side by side.
const std::string kFile = "state_file_test." + std::to_string(::getpid()) + ".state";

std::string read_file() {
  std::ifstream in(kFile, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

void write_file(const std::string& bytes) {
  std::ofstream(kFile, std::ios::binary | std::ios::trunc) << bytes;
}

std::string refusal() {
  try {
    load_state_file(kFile);
  } catch (const BadInput& error) {
    return error.what();
  }
  return "it was loaded";
}

void in_movement(Home& home) {
  home.insert_battery();
  home.enrol_administrator("482915");
  home.act("press_inside_button");
  home.run(230ms);  // the bolt is on its way
  home.act("push_door", {{"force_n", -30.0}});
  home.run(40ms);
}

}  // namespace

TEST_CASE("a world that is saved in the middle of a movement goes on as it would have", "[TWN-4]") {
  Home home;
  in_movement(home);
  save_state_file(kFile, home.world.state(), "somewhere");
  const SavedState saved = load_state_file(kFile);
  CHECK(saved.text == "somewhere");
  World other;
  other.restore(saved.world);
  CHECK(other.state_hash() == home.world.state_hash());
  for (const Duration span : {1ms, 70ms, 2000ms, 60000ms}) {
    home.world.run_until(home.world.now() + span);
    other.run_until(other.now() + span);
    CHECK(other.state_hash() == home.world.state_hash());
  }
  std::remove(kFile.c_str());
}

TEST_CASE("a saved state holds secrets, so it is its owner's alone") {
  const World world;
  save_state_file(kFile, world.state(), "");
  struct stat is {};
  REQUIRE(stat(kFile.c_str(), &is) == 0);
  CHECK((is.st_mode & 0777U) == 0600U);
  std::remove(kFile.c_str());
}

TEST_CASE("a file that is no state of this build is refused with the reason") {
  const World world;
  save_state_file(kFile, world.state(), "text");
  const std::string good = read_file();
  write_file("something else");
  CHECK(refusal().find("is no saved state") != std::string::npos);
  for (const std::size_t size : {std::size_t{20}, std::size_t{60}, good.size() - 1}) {
    write_file(good.substr(0, size));
    CHECK(refusal().find("cut short") != std::string::npos);
  }
  std::string other = good;
  other[15] = 9;
  write_file(other);
  CHECK(refusal().find("is of version 9") != std::string::npos);
  other = good;
  other[23] = static_cast<char>(other[23] + 1);
  write_file(other);
  CHECK(refusal().find("another build") != std::string::npos);
  other = good;
  other[1000] = static_cast<char>(other[1000] ^ 1);
  write_file(other);
  CHECK(refusal().find("changed since") != std::string::npos);
  std::remove(kFile.c_str());
  CHECK(refusal().find("cannot be read") != std::string::npos);
}
