#include "sim/time/random_stream.h"

#include "tests/support/catch.h"

using locktwin::sim::RandomStream;

TEST_CASE("A stream depends on its seed and its name alone") {
  RandomStream first(1, "board.random");
  RandomStream again(1, "board.random");
  RandomStream other_name(1, "keypad");
  RandomStream other_seed(2, "board.random");
  const auto word = first.next();
  CHECK(word == again.next());
  CHECK(word != other_name.next());
  CHECK(word != other_seed.next());
}

TEST_CASE("The bits of a stream are balanced") {
  RandomStream stream(42, "balance");
  int ones = 0;
  constexpr int kWords = 10000;
  for (int i = 0; i < kWords; ++i) ones += __builtin_popcountll(stream.next());
  // 640,000 fair bits: standard deviation 400; five of them.
  CHECK(ones > 320000 - 2000);
  CHECK(ones < 320000 + 2000);
}
