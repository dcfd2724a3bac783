#include "firmware-core/door/bolt_drive.h"

#include "firmware-core/config.h"
#include "tests/support/catch.h"
#include "tests/support/core_bench.h"

using namespace locktwin::core;
using namespace locktwin::test;

namespace {

CoreBench commissioned(double bolt_mm = 0.0) {
  CoreBench bench;
  bench.bolt.out_mm = bolt_mm;
  bench.commission();
  bench.forget();
  bench.starts_forward = bench.starts_reverse = 0;
  return bench;
}

}  // namespace

namespace {

// At the moment in which a throw, not the first since the boot, has come to its switch. (LCK-12:
// the first goes on to the stop, which proves the switch.)
CoreBench come_to_the_switch() {
  CoreBench bench = commissioned();
  bench.press_inside_button();
  bench.run_for(2'000);
  bench.try_pin("198403");
  bench.run_for(2'000);
  bench.forget();
  bench.starts_forward = 0;
  bench.inside_button = true;
  while (bench.bolt.out_mm < 21.0) {
    REQUIRE(bench.count(EventKind::bolt_locked) == 0);
    REQUIRE(bench.now_ms < 60'000);
    bench.tick();
  }
  bench.inside_button = false;
  bench.tick();
  return bench;
}

}  // namespace

TEST_CASE("locked is said when the switch says so of a motor that stands, and not before",
          "[LCK-6]") {
  CoreBench bench = come_to_the_switch();
  CHECK(bench.out.motor == MotorDrive::brake);
  CHECK(bench.count(EventKind::bolt_locked) == 0);
  bench.run_for(config::kReversePauseMs + 1);
  CHECK(bench.state() == LockState::locked);
  CHECK(bench.count(EventKind::bolt_locked, Cause::inside_button, 0) == 1);
  CHECK(bench.count(Prompt::locked) == 1);
}

TEST_CASE("a bolt that springs back from its switch was never locked, and is thrown again",
          "[LCK-6][LCK-8]") {
  CoreBench bench = come_to_the_switch();
  bench.run_for(30);
  bench.bolt.out_mm = 20.5;
  bench.run_for(60);
  CHECK(bench.count(EventKind::bolt_locked) == 0);
  bench.run_for(6'000);
  CHECK(bench.starts_forward == 2);
  CHECK(bench.count(EventKind::bolt_locked, Cause::inside_button, 0) == 1);
  CHECK(bench.state() == LockState::locked);
}

TEST_CASE("a door that opens before the throw is confirmed is not told as locked",
          "[LCK-6][LCK-9]") {
  CoreBench bench = come_to_the_switch();
  bench.door_closed = false;
  bench.run_for(3'000);
  CHECK(bench.count(EventKind::bolt_locked) == 0);
  CHECK(bench.count(EventKind::bolt_not_locked, Cause::inside_button, Reason::door_open) == 1);
  CHECK(bench.bolt.out_mm <= 1.0);
}

TEST_CASE("a door that bounces before the throw is confirmed is told by whose wish it locked",
          "[LCK-6][APP-2]") {
  CoreBench bench = come_to_the_switch();
  bench.door_closed = false;
  bench.run_for(5);
  bench.door_closed = true;
  bench.run_for(3'000);
  CHECK(bench.count(EventKind::bolt_locked, Cause::by_key, Method::mechanical_key) == 0);
  CHECK(bench.count(EventKind::bolt_locked, Cause::inside_button, 0) == 1);
}

TEST_CASE("'in' made before the throw is confirmed is a liar, and nothing is locked", "[LCK-12]") {
  CoreBench bench = come_to_the_switch();
  bench.run_for(30);
  bench.in_switch_stuck = true;
  bench.run_for(3'000);
  CHECK(bench.count(EventKind::bolt_locked) == 0);
  CHECK(bench.count(Prompt::locked) == 0);
  CHECK(bench.count(EventKind::sensor_fault, Part::bolt_in, 0) == 1);
  CHECK(bench.count(EventKind::bolt_not_locked, Cause::inside_button, Reason::switch_fault) == 1);
}

TEST_CASE("'out' that chatters without end does not keep a throw open without end",
          "[LCK-6][LCK-12]") {
  CoreBench bench = come_to_the_switch();
  const std::uint64_t steps = bench.steps;
  for (int ms = 0; ms < 5'000; ms += 10) {
    bench.out_switch_dead = !bench.out_switch_dead;
    bench.run_for(10);
  }
  CHECK(bench.count(EventKind::bolt_locked) == 0);
  CHECK(bench.count(EventKind::sensor_fault, Part::bolt_out, 0) == 1);
  CHECK(bench.count(EventKind::bolt_not_locked, Cause::inside_button, Reason::switch_fault) == 1);
  CHECK(bench.steps - steps < 1'500);  // one for each change, and not each millisecond
}

TEST_CASE("a PIN withdraws the bolt", "[UNL-4][LCK-6]") {
  CoreBench bench = commissioned(21.5);
  REQUIRE(bench.state() == LockState::locked);
  bench.try_pin("198403");
  CHECK(bench.state() == LockState::not_locked);
  bench.run_for(1'000);
  CHECK(bench.state() == LockState::unlocked);
  CHECK(bench.count(EventKind::bolt_unlocked, Cause::credential, Method::pin) == 1);
  CHECK(bench.out.motor == MotorDrive::brake);
}

TEST_CASE("a jammed throw is tried three times, taken back each time, then told", "[LCK-8]") {
  CoreBench bench = commissioned();
  bench.bolt.limit_mm = 12.0;
  bench.press_inside_button();
  bench.run_for(10'000);
  CHECK(bench.starts_forward == 3);
  CHECK(bench.starts_reverse == 3);
  CHECK(bench.longest_stall_ms <= 200);
  CHECK(bench.count(EventKind::alarm_jam, 3, 0) == 1);
  CHECK(bench.count(EventKind::bolt_not_locked, Cause::inside_button, Reason::jam) == 1);
  CHECK(bench.count(EventKind::bolt_locked) == 0);
  CHECK(bench.count(Prompt::not_locked) == 1);
  CHECK(bench.state() == LockState::not_locked);
  CHECK(bench.bolt.out_mm <= 1.0);
  SECTION("then it rests") {
    bench.forget();
    bench.run_for(600'000);
    CHECK(bench.events.empty());
    CHECK(bench.starts_forward == 3);
  }
  SECTION("until a new command, and a good movement clears it") {
    bench.bolt.limit_mm = 22.0;
    bench.press_inside_button();
    bench.run_for(2'000);
    CHECK(bench.state() == LockState::locked);
    CHECK(bench.starts_forward == 4);
  }
  SECTION("a PIN makes it unlocked again") {
    bench.try_pin("198403");
    bench.run_for(2'000);
    CHECK(bench.state() == LockState::unlocked);
  }
  SECTION("the next closing of the door is a new attempt") {
    bench.bolt.limit_mm = 22.0;
    bench.door_closed = false;
    bench.run_for(500);
    bench.door_closed = true;
    bench.run_for(3'000);
    CHECK(bench.state() == LockState::locked);
  }
}

// A hand on the key holds a bolt at its end, too, but not for good.
TEST_CASE("an obstacle half a millimetre from either end is told as a jam at the second command",
          "[LCK-8][LCK-11]") {
  CoreBench bench = commissioned();
  for (int strokes = 0; strokes < 2; ++strokes) {  // of which the lock learns the way
    bench.press_inside_button();
    bench.run_for(2'000);
    bench.try_pin("198403");
    bench.run_for(2'000);
  }
  const bool throws = GENERATE(true, false);
  if (!throws) {
    bench.press_inside_button();
    bench.run_for(2'000);
  }
  REQUIRE(bench.state() == (throws ? LockState::unlocked : LockState::locked));
  bench.bolt.out_mm = throws ? 0.0 : 22.0;
  (throws ? bench.bolt.limit_mm : bench.bolt.stuck_mm) = throws ? 0.5 : 21.5;
  for (int commands = 0; commands < 2; ++commands) {
    bench.forget();
    bench.starts_forward = bench.starts_reverse = 0;
    throws ? bench.press_inside_button() : bench.try_pin("198403");
    bench.run_for(8'000);
  }
  CHECK(bench.count(EventKind::alarm_jam) == 1);
  CHECK((throws ? bench.starts_forward : bench.starts_reverse) == config::kBoltTries);
  bench.run_for(600'000);
  CHECK(bench.count(EventKind::alarm_jam) == 1);
  CHECK((throws ? bench.starts_forward : bench.starts_reverse) == config::kBoltTries);
}

TEST_CASE("a stall is seen on a weak battery too", "[LCK-8][BAT-6]") {
  CoreBench bench = commissioned();
  bench.open_circuit_mv = GENERATE(6'050, 6'400, 7'000, 8'400);
  bench.resistance_ohm = 0.45;  // -10 degrees C
  bench.run_for(21'000);
  bench.bolt.limit_mm = 12.0;
  bench.press_inside_button();
  bench.run_for(10'000);
  CHECK(bench.count(EventKind::alarm_jam, 3, 0) == 1);
  CHECK(bench.longest_stall_ms <= 200);
}

TEST_CASE("a bolt that creeps without over-current is stopped by time", "[LCK-8]") {
  CoreBench bench = commissioned();
  bench.bolt.speed_mm_per_ms = 0.001;
  bench.press_inside_button();
  bench.run_for(20'000);
  CHECK(bench.count(EventKind::alarm_jam, 3, 0) == 1);
}

TEST_CASE("a jammed withdrawal is tried three times and told", "[LCK-8]") {
  CoreBench bench = commissioned(21.5);
  bench.bolt.stuck_mm = 21.5;
  bench.try_pin("198403");
  bench.run_for(5'000);
  CHECK(bench.starts_reverse == 3);
  CHECK(bench.starts_forward == 1);  // INS-3: is it the wrong way? asked once
  CHECK(bench.longest_stall_ms <= 200);
  CHECK(bench.count(EventKind::alarm_jam, 3, 0) == 1);
  CHECK(bench.count(EventKind::bolt_not_unlocked, Cause::credential, Reason::jam) == 1);
  CHECK(bench.count(Prompt::not_unlocked) == 1);
  CHECK(bench.state() == LockState::locked);
}

TEST_CASE("the last of two commands wins", "[LCK-9]") {
  CoreBench bench = commissioned();
  bench.type("198403");
  bench.press_inside_button();
  bench.run_for(200);
  REQUIRE(bench.out.motor == MotorDrive::forward);
  bench.confirm();
  bench.run_for(2'000);
  CHECK(bench.count(EventKind::bolt_locked) == 0);
  CHECK(bench.state() == LockState::unlocked);
}

TEST_CASE("a command for the state that holds is silent", "[LCK-9]") {
  CoreBench bench = commissioned(21.5);
  bench.press_inside_button();
  bench.run_for(1'000);
  CHECK(bench.events.empty());
  CHECK(bench.prompts.empty());
  CHECK(bench.starts_forward == 0);
}

TEST_CASE("a door that opens while the bolt comes out makes it withdraw", "[LCK-9]") {
  CoreBench bench = commissioned();
  bench.press_inside_button();
  bench.run_for(200);
  REQUIRE(bench.bolt.out_mm > 3.0);
  bench.door_closed = false;
  bench.run_for(2'000);
  CHECK(bench.bolt.out_mm <= 1.0);
  CHECK(bench.count(EventKind::bolt_not_locked, Cause::inside_button, Reason::door_open) == 1);
  CHECK(bench.state() == LockState::unlocked);
}

TEST_CASE("a bolt moved by hand is reported, and locked is taken back at once", "[LCK-6][UNL-13]") {
  CoreBench bench = commissioned(21.5);
  bench.bolt.out_mm = 20.0;
  bench.tick();
  CHECK(bench.state() == LockState::not_locked);
  CHECK(bench.events.empty());
  bench.lead_bolt(0.0);
  CHECK(bench.state() == LockState::unlocked);
  CHECK(bench.count(EventKind::bolt_unlocked, Cause::by_hand, 0) == 1);
  bench.lead_bolt(21.5);
  CHECK(bench.count(EventKind::bolt_locked, Cause::by_key, Method::mechanical_key) == 1);
}

TEST_CASE("a bolt that is out beside an open door is not called locked", "[TWN-1]") {
  CoreBench bench = commissioned(21.5);
  bench.door_closed = false;
  bench.tick();
  CHECK(bench.state() == LockState::not_locked);
}

TEST_CASE("a switch tells the state after a boot, without a movement", "[LCK-7]") {
  CoreBench bench;
  bench.bolt.out_mm = GENERATE(0.0, 21.5);
  bench.run_for(5'000);
  CHECK(bench.state() == (bench.bolt.out_mm > 1 ? LockState::locked : LockState::unlocked));
  CHECK(bench.starts_forward + bench.starts_reverse == 0);
}

TEST_CASE("a bolt between its switches is found by one withdrawal, never by a throw", "[LCK-7]") {
  CoreBench bench;
  bench.bolt.out_mm = 10.0;
  bench.door_closed = GENERATE(true, false);
  bench.tick();
  CHECK(bench.state() == LockState::unknown);
  bench.run_for(5'000);
  CHECK(bench.state() == LockState::unlocked);
  CHECK(bench.starts_reverse == 1);
  CHECK(bench.starts_forward == 0);
}

TEST_CASE("a homing stroke that stalls is not repeated", "[LCK-7]") {
  CoreBench bench;
  bench.bolt.out_mm = bench.bolt.stuck_mm = 10.0;
  bench.run_for(10'000);
  CHECK(bench.state() == LockState::unknown);
  CHECK(bench.starts_reverse == 1);
  CHECK(bench.longest_stall_ms <= 200);
  CHECK(bench.count(EventKind::bolt_not_unlocked, Cause::unknown, Reason::jam) == 1);
}

TEST_CASE("the homing stroke yields to less force than an ordered one", "[LCK-7]") {
  CoreBench bench;
  bench.bolt.out_mm = 20.0;
  bench.running_ma = 1'000;
  bench.run_for(3'000);
  CHECK(bench.state() == LockState::unknown);
  CHECK(bench.bolt.out_mm > 10.0);
}

TEST_CASE("two switches that contradict each other are never called locked", "[LCK-6]") {
  CoreBench bench = commissioned();
  bench.in_switch_stuck = true;
  bench.press_inside_button();
  bench.run_for(10'000);
  CHECK(bench.count(EventKind::bolt_locked) == 0);
  CHECK(bench.count(EventKind::bolt_not_locked) == 1);
}

TEST_CASE("a bolt that somebody helps out before it is taken back stays out", "[LCK-8][LCK-9]") {
  CoreBench bench;
  bench.commission();
  bench.bolt.limit_mm = 10.0;
  bench.press_inside_button();
  while (bench.out.motor != MotorDrive::brake) bench.tick();
  bench.bolt.limit_mm = 22.0;
  bench.bolt.out_mm = 22.0;  // by the key, in the pause before the withdrawal
  const int withdrawals = bench.starts_reverse;
  bench.run_for(1'000);
  CHECK(bench.state() == LockState::locked);
  CHECK(bench.starts_reverse == withdrawals);
}

TEST_CASE("a bolt caught half way by an opening door is withdrawn, not left out", "[LCK-9]") {
  CoreBench bench;
  bench.commission();
  bench.bolt.out_mm = 22.0;
  bench.run_for(25'000);
  bench.try_pin("198403");
  while (bench.bolt.out_mm > 12.0) bench.tick();
  bench.inside_button = true;  // turns the withdrawal round, after a pause
  bench.run_for(20);
  bench.door_closed = false;
  bench.run_for(3'000);
  CHECK(bench.bolt.out_mm <= 1.0);
  CHECK(bench.out.motor == MotorDrive::brake);
}

TEST_CASE("a door that rattles while an 'out' of half a way is not proved locks nothing",
          "[LCK-12][TWN-1][LCK-9]") {
  CoreBench bench = commissioned();
  bench.inside_button = true;
  while (bench.bolt.out_mm < 8.0) bench.tick();
  bench.inside_button = false;
  bench.out_switch_stuck = true;
  bench.run_for(10);
  REQUIRE(bench.out.motor == MotorDrive::forward);  // the first throw goes on to the stop
  bench.door_closed = false;
  bench.run_for(5);
  bench.door_closed = true;
  bench.run_for(3'000);
  CHECK(bench.count(EventKind::bolt_locked) == 0);
  CHECK(bench.state() != LockState::locked);
}

TEST_CASE("a boot while 'out' chatters does not say locked of a bolt that has left it",
          "[TWN-1][LCK-12][LCK-7]") {
  CoreBench bench = commissioned(22.0);
  REQUIRE(bench.state() == LockState::locked);
  bench.bolt.out_mm = 19.0;  // by the key, in the dark
  bench.out_switch_stuck = true;
  bench.reboot();
  for (int ms = 0; ms < 200; ++ms) {
    bench.tick();
    bench.out_switch_stuck = ms % 7 == 0;
    REQUIRE(bench.state() != LockState::locked);
  }
}

TEST_CASE("an open door whose sensor chatters is not called locked", "[TWN-1][LCK-5]") {
  CoreBench bench = commissioned(22.0);
  REQUIRE(bench.state() == LockState::locked);
  for (int ms = 0; ms < 200; ++ms) {
    bench.door_closed = ms % 9 == 8;
    bench.tick();
    REQUIRE(bench.state() != LockState::locked);
  }
  bench.door_closed = true;
  bench.run_for(100);
  CHECK(bench.state() == LockState::locked);
}

TEST_CASE("a throw that begins with both switches made is not begun", "[LCK-6][TWN-1]") {
  CoreBench bench;
  bench.commission();
  bench.in_switch_stuck = true;
  bench.bolt.out_mm = 22.0;
  bench.run_for(1'000);
  const int throws = bench.starts_forward;
  bench.press_inside_button();
  bench.run_for(3'000);
  CHECK(bench.starts_forward == throws);
  CHECK(bench.count(EventKind::bolt_not_locked, Cause::inside_button, Reason::switch_fault) == 1);
}
