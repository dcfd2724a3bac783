#include "firmware-core/house/alarms.h"

#include "tests/support/catch.h"
#include "tests/support/core_bench.h"
#include "tests/support/no_chance.h"

using namespace locktwin::core;
using namespace locktwin::test;

namespace {

// So often it will be delivered to the phones.
int in_journal(CoreBench& bench, EventKind kind) {
  const Inputs in = bench.sample();
  Outputs out;
  const StepContext step{in, bench.flash.view(), out, kNoChance};
  Store store;
  store.mount(step.flash);
  Journal journal;
  journal.load(step, store);
  int found = 0;
  journal.for_each_after(0, step.flash, [&](const JournalEntry& entry) {
    if (entry.event.kind == kind) ++found;
    return true;
  });
  return found;
}

}  // namespace

TEST_CASE("tearing the front panel off sounds for a minute and tells, once", "[ALM-1][ALM-8]") {
  CoreBench bench = locked();
  bench.pins.front_torn_off = true;
  bench.run_for(59'900);
  CHECK(bench.out.siren);
  bench.run_for(200);
  CHECK_FALSE(bench.out.siren);
  bench.run_for(300'000);
  CHECK(bench.count(EventKind::alarm_tamper) == 1);
  CHECK_FALSE(bench.out.siren);
  SECTION("put back and torn off again is another occurrence") {
    bench.pins.front_torn_off = false;
    bench.run_for(1'000);
    bench.pins.front_torn_off = true;
    bench.run_for(1'000);
    CHECK(bench.count(EventKind::alarm_tamper) == 2);
    CHECK(bench.out.siren);
  }
}

TEST_CASE("a door left open for two minutes is told once", "[ALM-5][ALM-8]") {
  CoreBench bench = locked();
  bench.try_pin("198403");
  bench.run_for(1'000);
  bench.door_closed = false;
  bench.run_for(119'900);
  CHECK(bench.count(EventKind::alarm_left_open) == 0);
  bench.run_for(600'000);
  CHECK(bench.count(EventKind::alarm_left_open) == 1);
  bench.door_closed = true;
  bench.run_for(5'000);
  CHECK(bench.count(EventKind::alarm_left_open) == 1);
}

TEST_CASE("a door that opens with its bolt out was forced, and is told once however it bounces",
          "[ALM-5][ALM-8]") {
  CoreBench bench = locked();
  for (int i = 0; i < 4; ++i) {
    bench.door_closed = i % 2 != 0;
    bench.run_for(20);
  }
  bench.door_closed = false;
  bench.run_for(1'000);
  CHECK(bench.count(EventKind::alarm_forced) == 1);
}

TEST_CASE("a door opened by its handle was not forced", "[ALM-5][UNL-13]") {
  CoreBench bench = locked();
  bench.bolt.out_mm = 0.0;
  bench.run_for(100);
  bench.door_closed = false;
  bench.run_for(1'000);
  CHECK(bench.count(EventKind::alarm_forced) == 0);
}

TEST_CASE("a loss of power pauses the minute of the siren and does not end it", "[ALM-1][ALM-8]") {
  CoreBench bench = locked();
  bench.pins.front_torn_off = true;
  bench.run_for(15'000);
  bench.reboot();
  bench.run_for(100);
  CHECK(bench.out.siren);
  bench.run_for(44'000);
  CHECK(bench.out.siren);
  bench.run_for(10'000);  // saved every 10 s
  CHECK_FALSE(bench.out.siren);
  CHECK(bench.count(EventKind::alarm_tamper) == 1);
  bench.reboot();
  bench.run_for(1'000);
  CHECK_FALSE(bench.out.siren);
  CHECK(bench.count(EventKind::alarm_tamper) == 1);
}

TEST_CASE("a front that is torn off without power is told at the boot, a refitted one is not",
          "[ALM-1]") {
  CoreBench bench = locked();
  bench.pins.front_torn_off = true;
  SECTION("torn off in the gap") {
    bench.reboot();
    bench.run_for(100);
    CHECK(bench.count(EventKind::alarm_tamper) == 1);
    CHECK(bench.out.siren);
  }
  SECTION("put back in the gap: the next time is another occurrence") {
    bench.run_for(100);
    bench.pins.front_torn_off = false;
    bench.reboot();
    bench.run_for(1'000);
    bench.pins.front_torn_off = true;
    bench.run_for(1'000);
    CHECK(bench.count(EventKind::alarm_tamper) == 2);
  }
}

TEST_CASE("a lock that boots for the first time without its front is being installed", "[ALM-1]") {
  CoreBench bench;
  bench.pins.front_torn_off = true;
  bench.run_for(1'000);
  CHECK(bench.count(EventKind::alarm_tamper) == 0);
  CHECK_FALSE(bench.out.siren);
}

TEST_CASE("an administrator's credential ends the siren, also for the next boot", "[ALM-1]") {
  CoreBench bench = locked();
  bench.pins.front_torn_off = true;
  bench.run_for(5'000);
  REQUIRE(bench.out.siren);
  bench.pins.front_torn_off = false;
  bench.pins.rear_cover_off = true;  // SEC-7: from inside
  bench.try_pin("198403");
  REQUIRE(bench.count(EventKind::access_granted) == 1);
  CHECK_FALSE(bench.out.siren);
  bench.run_for(100);
  bench.reboot();
  bench.run_for(100);
  CHECK_FALSE(bench.out.siren);
}

TEST_CASE("what was done to the locked door without power is told at the boot",
          "[ALM-5][ALM-8][KEY-4][LCK-11]") {
  CoreBench bench = locked();
  SECTION("forced: the bolt is still out") {
    bench.door_closed = false;
    bench.reboot();
    bench.run_for(500);
    CHECK(bench.count(EventKind::alarm_forced) == 1);
    CHECK(bench.count(EventKind::door_opened) == 1);
  }
  SECTION("opened from inside, in away mode") {
    bench.wake();
    bench.keys = mask_of(Key::home);
    bench.run_for(1'100);
    bench.keys = 0;
    REQUIRE(bench.out.report.away);
    bench.bolt.out_mm = 0;
    bench.door_closed = false;
    bench.reboot();
    bench.run_for(500);
    CHECK(bench.count(EventKind::alarm_away) == 1);
    CHECK(bench.count(EventKind::alarm_forced) == 0);
    CHECK(bench.count(EventKind::bolt_unlocked, Cause::by_hand, 0) == 1);
  }
  SECTION("nothing") {
    bench.reboot();
    bench.run_for(500);
    CHECK(bench.count(EventKind::door_opened) == 0);
  }
  const int before = bench.count(EventKind::alarm_forced) + bench.count(EventKind::alarm_away);
  const int opened = bench.count(EventKind::door_opened);
  bench.reboot();
  bench.run_for(500);
  CHECK(bench.count(EventKind::alarm_forced) + bench.count(EventKind::alarm_away) == before);
  CHECK(bench.count(EventKind::door_opened) == opened);
}

TEST_CASE("a door left open that was told is not told again by a boot, one that was not is",
          "[ALM-5][ALM-8]") {
  CoreBench bench = locked();
  bench.try_pin("198403");
  bench.run_for(1'000);
  bench.door_closed = false;
  bench.run_for(GENERATE(std::uint64_t{60'000}, std::uint64_t{125'000}));
  bench.reboot();
  bench.run_for(300'000);
  CHECK(bench.count(EventKind::alarm_left_open) == 1);
}

TEST_CASE("a jam is told when the flash knows of it", "[ALM-5][ALM-8][LCK-8]") {
  CoreBench bench = locked();
  bench.try_pin("198403");
  bench.run_for(5'000);
  bench.bolt.limit_mm = 12.0;
  bench.press_inside_button();
  for (int ms = 0; ms < 20'000 && bench.count(EventKind::alarm_jam) == 0; ++ms) bench.run_for(1);
  REQUIRE(bench.count(EventKind::alarm_jam) == 1);
  Store store;
  store.mount(bench.flash.view());
  const auto record = store.read(RecordKey::alarms, bench.flash.view());
  REQUIRE(record.size() == 8);
  CHECK((record[0] & 0x10U) != 0);
}

TEST_CASE("a jam that leaves nothing for the boot is told without writing what is there already",
          "[ALM-8][LCK-8]") {
  CoreBench bench = locked();
  bench.bolt.stuck_mm = 12.0;  // of a withdrawal: the door is locked again by the next throw
  bench.try_pin("198403");
  bench.run_for(3'000);
  const int commands = bench.flash.commands();
  const auto told = bench.events.size();
  bench.run_for(10'000);
  REQUIRE(bench.count(EventKind::alarm_jam) == 1);
  CHECK(bench.flash.commands() - commands == static_cast<int>(bench.events.size() - told));
}

TEST_CASE("water that was told is not told again by a boot, and again when it has been dry",
          "[KEY-6][ALM-8]") {
  CoreBench bench = locked();
  bench.keys = kGuard;
  bench.run_for(1'000);
  REQUIRE(bench.count(EventKind::keypad_wet) == 1);
  bench.forget();
  bench.reboot();
  bench.run_for(60'000);
  CHECK(bench.count(EventKind::keypad_wet) == 0);
  bench.keys = 0;
  bench.pass_s(config::kWetOverMs / 1000 + 60);
  bench.keys = kGuard;
  bench.run_for(1'000);
  CHECK(bench.count(EventKind::keypad_wet) == 1);
}

TEST_CASE("whichever write to the flash the power takes away, an alarm comes to the journal, once",
          "[ALM-1][ALM-8][APP-2]") {
  for (const Tear tear : kTears) {
    for (int write = 0; write < 6; ++write) {
      CoreBench bench = locked();
      bench.pins.front_torn_off = true;
      bench.flash.cut_at(write, tear);
      bench.run_for(30'000);
      for (int boots = 0; boots < 30; ++boots) {
        bench.reboot();
        bench.run_for(boots == 0 ? 10'000 : 200);  // a torn record is put right first
      }
      CAPTURE(static_cast<int>(tear), write);
      CHECK(in_journal(bench, EventKind::alarm_tamper) == 1);
    }
  }
}
