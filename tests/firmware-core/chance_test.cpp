#include "firmware-core/chance.h"

#include "tests/support/catch.h"
#include "tests/support/door_phone.h"

using namespace locktwin::core;
using namespace locktwin::test;

namespace {

Inputs stuck_inputs() {
  Inputs in;
  in.random = {1, 2, 3, 4, 5, 6, 7, 8};
  in.boots = 3;
  in.chip_secret = {9, 9, 9};
  return in;
}

Digest first_draw(const Inputs& in) {
  Chance chance;
  chance.boot(in);
  static_cast<void>(chance.take(in));
  return chance.draw(in, 1);
}

// The app opens a session and unlocks; what it has said is kept.
struct Recording {
  RadioFrame hello;
  RadioFrame unlock;
};
Recording unlocking(LockedDoor& door) {
  Recording kept;
  kept.hello = door.app.phone.hello();
  REQUIRE(door.app.exchange(
      kept.hello, [&](const Bytes& frame) { return door.app.phone.take_challenge(frame); }));
  kept.unlock = door.app.phone.command(Opcode::unlock, {});
  REQUIRE(door.app.answer(kept.unlock) == ReplyStatus::accepted);
  return kept;
}

void play(CoreBench& bench, const Recording& recording) {
  bench.hear(recording.hello);
  bench.run_for(100);
  bench.hear(recording.unlock);
  bench.run_for(2'000);
}

int told(const CoreBench& bench) {
  return bench.count(EventKind::alarm_attack, Reason::generator, 0);
}

}  // namespace

TEST_CASE("words that stand still give other bytes in each step, purpose, boot and chip",
          "[SEC-9]") {
  const Inputs in = stuck_inputs();
  Chance chance;
  chance.boot(in);
  static_cast<void>(chance.take(in));
  const Digest first = chance.draw(in, 1);
  CHECK(chance.draw(in, 1) == first);
  CHECK(chance.draw(in, 2) != first);
  static_cast<void>(chance.take(in));
  CHECK(chance.draw(in, 1) != first);
  Inputs other = in;
  ++other.boots;
  CHECK(first_draw(other) != first);
  other = in;
  other.chip_secret[31] = 1;
  CHECK(first_draw(other) != first);
  other = in;
  other.random[7] = 0;
  CHECK(first_draw(other) != first);
}

TEST_CASE("with words that stand still a recorded session opens nothing, in this boot or another",
          "[SEC-9][APP-4]") {
  LockedDoor door;
  door.bench.random_stuck = true;
  const Recording recording = unlocking(door);
  door.bench.run_for(20'000);
  REQUIRE(door.bench.count(EventKind::access_granted) == 1);
  play(door.bench, recording);
  CHECK(door.bench.count(EventKind::access_granted) == 1);
  door.bench.reboot();
  door.bench.run_for(100);
  play(door.bench, recording);
  CHECK(door.bench.count(EventKind::access_granted) == 1);
}

TEST_CASE("words that stand still are told as an alarm, at most once an hour", "[SEC-9][SEC-6]") {
  CoreBench bench = locked();
  REQUIRE(told(bench) == 0);
  bench.random_stuck = true;
  for (int i = 0; i < 10; ++i) bench.try_pin("198403");
  CHECK(told(bench) == 1);
}

TEST_CASE("one word again and again is told within six, one among others within a window",
          "[SEC-9]") {
  Chance chance;
  Inputs in = stuck_inputs();
  in.random.fill(7);
  CHECK_FALSE(chance.take(in));
  Chance slower;
  int good = 0;
  while (good < 1'000 && slower.take(stuck_inputs())) ++good;
  CHECK(good == 18);  // each step has one such word; the nineteenth is too many
}

TEST_CASE("words of a good generator fail no test in a million", "[SEC-9]") {
  Chance chance;
  Inputs in;
  std::uint64_t state = 1;
  for (int step = 0; step < 125'000; ++step) {
    for (std::uint32_t& word : in.random) {
      state = state * 6364136223846793005U + 1442695040888963407U;
      word = static_cast<std::uint32_t>(state >> 32);
    }
    if (!chance.take(in)) FAIL("at step " << step);
  }
}
