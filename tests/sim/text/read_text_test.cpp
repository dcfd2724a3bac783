#include "sim/text/read_text.h"

#include <sys/stat.h>

#include <filesystem>
#include <fstream>

#include "sim/vocabulary/bad_input.h"
#include "tests/support/catch.h"
#include "tests/support/source_dir.h"
#include "tests/support/temp_folder.h"

using namespace locktwin::sim;
namespace fs = std::filesystem;

TEST_CASE("the text of a file is read whole") {
  CHECK_THAT(read_text(LOCKTWIN_SOURCE_DIR "/scenarios/requirements.json"),
             ContainsSubstring("\"ALM-2\""));
}

TEST_CASE("a folder or a file that is not there is told as such") {
  CHECK_THROWS_WITH(read_text(LOCKTWIN_SOURCE_DIR), ContainsSubstring("is a folder"));
  CHECK_THROWS_AS(read_text(LOCKTWIN_SOURCE_DIR), BadInput);
  CHECK_THROWS_WITH(read_text("/none.json"), ContainsSubstring("/none.json: cannot be read"));
  CHECK_THROWS_WITH(read_text(std::string(5000, 'n')), ContainsSubstring("cannot be read"));
}

TEST_CASE("a device, a pipe and a file that is too large are refused without being read") {
  const locktwin::tests::TempFolder folder;
  const fs::path path = folder.file("file");
  REQUIRE(::mkfifo(path.c_str(), 0600) == 0);
  CHECK_THROWS_WITH(read_text(path), ContainsSubstring("is a device or a pipe"));
  CHECK_THROWS_WITH(read_text("/dev/zero"), ContainsSubstring("is a device or a pipe"));
  fs::remove(path);
  std::ofstream(path) << "large";
  CHECK(read_text(path, 5) == "large");
  CHECK_THROWS_WITH(read_text(path, 4), ContainsSubstring("is too large"));
  fs::resize_file(path, kLargestText + 1);
  CHECK_THROWS_WITH(read_text(path), ContainsSubstring("17 MiB, at most 16 MiB are read"));
}
