#include "sim/text/private_file.h"

#include <filesystem>
#include <string>

#include "sim/text/read_text.h"
#include "sim/vocabulary/bad_input.h"
#include "tests/support/catch.h"

namespace fs = std::filesystem;
using locktwin::sim::PrivateFile;
using locktwin::sim::read_text;

namespace {

std::string path(const char* name) {
  return (fs::temp_directory_path() / (std::string("locktwin_private_file_") + name)).string();
}

void write(PrivateFile& file, const std::string& text) {
  file.write({reinterpret_cast<const std::uint8_t*>(text.data()), text.size()});
}

}  // namespace

TEST_CASE("a private file appears when it is whole, for its owner alone", "[GEN-2]") {
  const std::string file = path("whole");
  fs::remove(file);
  {
    PrivateFile half(file);
    write(half, "secret");
    CHECK(fs::status(file + ".part").permissions() ==
          (fs::perms::owner_read | fs::perms::owner_write));
    CHECK_FALSE(fs::exists(file));
    half.finish();
  }
  CHECK(read_text(file) == "secret");
  CHECK(fs::status(file).permissions() == (fs::perms::owner_read | fs::perms::owner_write));
  CHECK_FALSE(fs::exists(file + ".part"));
  fs::remove(file);
}

TEST_CASE("one that was not finished leaves what was there") {
  const std::string file = path("kept");
  {
    PrivateFile first(file);
    write(first, "first");
    first.finish();
  }
  {
    PrivateFile second(file);
    write(second, "second");
  }
  CHECK(read_text(file) == "first");
  CHECK_FALSE(fs::exists(file + ".part"));
  fs::remove(file);
}

TEST_CASE("a place that cannot be written is told at once") {
  CHECK_THROWS_AS(PrivateFile(path("no_folder") + "/inside"), locktwin::sim::BadInput);
}
