#include "sim/text/shell_word.h"

#include "tests/support/catch.h"

using namespace locktwin::sim;

TEST_CASE("a word that a shell takes as it is stays, another is quoted") {
  CHECK(shell_word("scenarios/alarms/jam.json") == "scenarios/alarms/jam.json");
  CHECK(shell_word("my lock.json") == "'my lock.json'");
  CHECK(shell_word("it's; rm *") == "'it'\\''s; rm *'");
  CHECK(shell_word("") == "''");
}
