#include "sim/text/read_text.h"

#include "sim/vocabulary/bad_input.h"
#include "tests/support/catch.h"
#include "tests/support/source_dir.h"

using namespace locktwin::sim;

TEST_CASE("the text of a file is read whole") {
  CHECK_THAT(read_text(LOCKTWIN_SOURCE_DIR "/scenarios/requirements.json"),
             ContainsSubstring("\"ALM-2\""));
}

TEST_CASE("a folder or a file that is not there is told as such") {
  CHECK_THROWS_WITH(read_text(LOCKTWIN_SOURCE_DIR), ContainsSubstring("is a folder"));
  CHECK_THROWS_AS(read_text(LOCKTWIN_SOURCE_DIR), BadInput);
  CHECK_THROWS_WITH(read_text("/none.json"), ContainsSubstring("/none.json: cannot be read"));
}
