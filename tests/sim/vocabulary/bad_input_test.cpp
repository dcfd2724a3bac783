#include "sim/vocabulary/bad_input.h"

#include "tests/support/catch.h"

using namespace locktwin::sim;

TEST_CASE("the nearest word is the one with the fewest letters to change") {
  CHECK(nearest_word("pres_key", {"press_key", "hold_key"}) == "press_key");
  CHECK(nearest_word("Benn", {"ann", "ben"}) == "ben");
  CHECK(nearest_word("ANN", {"ben", "ann"}) == "ann");
  CHECK(nearest_word("something_else", {"press_key", "hold_key"}).empty());
}

TEST_CASE("where nothing is known yet, no empty list is shown") {
  CHECK(unknown_word("accessory", "fob", {}) == "unknown accessory 'fob' (there is none yet)");
}

TEST_CASE("a short word is not taken for another that shares no letter with it") {
  CHECK(nearest_word("ok", {"0", "1", "back"}).empty());
  CHECK_THAT(unknown_word("value", "ok", {"0", "1"}), !ContainsSubstring("did you mean"));
  CHECK(nearest_word("du", {"do", "expect"}) == "do");
}
