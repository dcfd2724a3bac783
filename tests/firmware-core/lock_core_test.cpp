#include "firmware-core/lock_core.h"

#include <type_traits>

#include "firmware-core/config.h"
#include "firmware-core/store/journal.h"
#include "tests/support/catch.h"
#include "tests/support/core_bench.h"
#include "tests/support/no_chance.h"

using namespace locktwin::core;
using namespace locktwin::test;

namespace {

bool same(const Outputs& a, const Outputs& b) {
  const bool lists =
      std::equal(a.events.begin(), a.events.end(), b.events.begin(), b.events.end(),
                 [](const Event& x, const Event& y) {
                   return x.kind == y.kind && x.first == y.first && x.second == y.second;
                 }) &&
      std::equal(a.prompts.begin(), a.prompts.end(), b.prompts.begin(), b.prompts.end());
  const bool flash =
      a.flash.operation == b.flash.operation && a.flash.length == b.flash.length &&
      a.flash.address == b.flash.address &&
      std::equal(a.flash.data.begin(), a.flash.data.begin() + a.flash.length, b.flash.data.begin());
  return lists && flash && a.motor == b.motor && a.power == b.power && a.lit_keys == b.lit_keys &&
         a.wake_at_ms == b.wake_at_ms && a.report.lock_state == b.report.lock_state &&
         a.report.panel == b.report.panel;
}

// The newest event of the flash, as the next boot finds it.
JournalEntry newest_kept(CoreBench& bench) {
  const Inputs in = bench.sample();
  Outputs out;
  const StepContext step{in, bench.flash.view(), out, kNoChance};
  Store store;
  store.mount(step.flash);
  Journal journal;
  journal.load(step, store);
  return journal.newest() == 0 ? JournalEntry{}
                               : journal.next_after(journal.newest() - 1, step.flash);
}

}  // namespace

TEST_CASE("the whole state is one trivially copyable object of less than 10 KiB") {
  static_assert(std::is_trivially_copyable_v<LockCore>);
  static_assert(std::is_trivially_copyable_v<Outputs>);
  CHECK(sizeof(LockCore) < 10 * 1024);
}

TEST_CASE("the first step is the boot, and says so") {
  CoreBench bench;
  bench.tick();
  CHECK(bench.count(EventKind::lock_booted) == 1);
  CHECK(bench.events.front().kind == EventKind::lock_booted);
}

TEST_CASE("a dark lock at rest sleeps and asks for no wake-up") {
  CoreBench bench;
  bench.commission();
  bench.try_pin("198403");
  bench.run_for(60'000);
  CHECK(bench.state() == LockState::locked);
  CHECK(bench.out.wake_at_ms == kNever);
  CHECK(bench.out.power == PowerMode::asleep);
  const std::uint64_t steps = bench.steps;
  bench.run_for(3'600'000);
  CHECK(bench.steps == steps);
}

TEST_CASE("an event of an idle lock is kept at once, also the first of a page", "[APP-2]") {
  CoreBench bench;
  bench.commission();
  bench.run_for(30'000);
  const auto toggle_door = [&] {
    bench.door_closed = !bench.door_closed;
    bench.run_for(500);
  };
  if (bench.events.size() % 2 == 0) {
    bench.wake();
    bench.press(Key::bell);
  }
  constexpr std::size_t kPerPage = kFlashPageBytes / 16;
  while (bench.events.size() % kPerPage != kPerPage - 1) toggle_door();
  REQUIRE(bench.door_closed);
  toggle_door();
  bench.run_for(config::kLeftOpenMs + 1'000);  // nothing happens behind this alarm
  REQUIRE(bench.events.size() % kPerPage == 1);
  REQUIRE(bench.events.back().kind == EventKind::alarm_left_open);
  const JournalEntry newest = newest_kept(bench);
  CHECK(newest.event.kind == EventKind::alarm_left_open);
  CHECK(newest.number == bench.events.size());
}

TEST_CASE("the same inputs give the same outputs, from a boot and from a copy") {
  // Two cores side by side through a day's worth of behaviour; one is replaced by a copy half-way.
  CoreBench bench;
  LockCore twin;
  Outputs twin_out;
  const auto drive = [&](int milliseconds) {
    for (int i = 0; i < milliseconds; ++i) {
      const Inputs in = bench.sample();
      const FakeFlash flash = bench.flash;
      LockCore lock = bench.core;
      Outputs out;
      lock.step(in, flash.view(), out);
      twin.step(in, flash.view(), twin_out);
      REQUIRE(same(out, twin_out));
      bench.core = lock;
      bench.out = out;
      bench.flash.start(out.flash, bench.now_ms);
      bench.bolt.advance(out.motor);
      bench.flash.advance(++bench.now_ms);
    }
  };
  drive(50);
  const auto press = [&](Key key) {
    bench.keys = mask_of(key);
    drive(3);
    bench.keys = 0;
    drive(3);
  };
  press(Key::bell);
  press(Key::confirm);
  for (int round = 0; round < 3; ++round) {
    for (const int digit : {1, 9, 8, 4, 0, 3}) press(static_cast<Key>(digit));
    press(Key::confirm);
    drive(30);
    if (round == 1) twin = bench.core;
  }
  bench.inside_button = true;
  drive(900);
  CHECK(bench.out.report.users == 1);
  CHECK(bench.out.report.lock_state == LockState::locked);
}

TEST_CASE("a power cut in any flash command of a day leaves a lock that knows its administrator") {
  const auto tear = GENERATE(from_range(kTears));
  CoreBench ready;
  ready.commission();
  for (int at = 0; at < 9; ++at) {  // three times: a wrong try, a right one, its clearing
    CoreBench bench = ready;
    bench.flash.cut_at(at, tear);
    for (int i = 0; i < 3 && !bench.flash.power_lost(); ++i) {
      bench.try_pin("746281");
      bench.try_pin("198403");
      bench.run_for(1'000);
      bench.press_inside_button();
      bench.run_for(1'000);
    }
    REQUIRE(bench.flash.power_lost());
    bench.reboot();
    bench.forget();
    bench.run_for(3'000);
    REQUIRE(bench.out.report.users == 1);
    REQUIRE(bench.count(EventKind::store_damaged) == 0);
    bench.try_pin("198403");
    REQUIRE(bench.count(EventKind::access_granted) == 1);
  }
}
