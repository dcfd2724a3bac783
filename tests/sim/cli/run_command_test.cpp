#include "sim/cli/run_command.h"

#include "tests/support/catch.h"
#include "tests/support/source_dir.h"

using namespace locktwin::sim;

namespace {

// What the command line is refused with; empty when it is taken.
std::string complaint(const std::string& options) {
  CLI::App app;
  int exit_code = -1;
  add_run_command(app, exit_code);
  try {
    app.parse("run " LOCKTWIN_SOURCE_DIR "/tests/data/scenarios/passes.json " + options);
  } catch (const CLI::ParseError& error) {
    return error.what();
  }
  CHECK(exit_code == 0);
  return {};
}

}  // namespace

TEST_CASE("a seed is a whole number up to 2^53") {
  for (const char* bad :
       {"-1", "1.5", "18446744073709551616", "9007199254740993", "x", "-18446744073709551615"}) {
    CAPTURE(bad);
    CHECK_THAT(complaint(std::string("--seed ") + bad), ContainsSubstring("0 to 9007199254740992"));
  }
  CHECK(complaint("--seed 0").empty());
  CHECK(complaint("--seed 9007199254740992").empty());
}

TEST_CASE("a speed is a finite number above 0") {
  for (const char* bad : {"0", "-1", "nan", "inf", "1e400", "x"}) {
    CAPTURE(bad);
    CHECK_THAT(complaint(std::string("--speed ") + bad),
               ContainsSubstring("finite number above 0"));
  }
  CHECK(complaint("--speed 100000").empty());
}
