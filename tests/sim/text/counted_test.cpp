#include "sim/text/counted.h"

#include "tests/support/catch.h"

using namespace locktwin::sim;

TEST_CASE("one is one of them, none and several are several") {
  CHECK(counted(0, "step") == "0 steps");
  CHECK(counted(1U, "step") == "1 step");
  CHECK(counted(2, "time") == "2 times");
}
