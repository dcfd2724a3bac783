#include "firmware-core/door/linked_lock.h"

#include "firmware-core/config.h"
#include "tests/support/catch.h"
#include "tests/support/memory_bench.h"

using namespace locktwin::core;
using namespace locktwin::test;

namespace {

struct LinkBench {
  LinkedLock link;
  MemoryBench memory;
  bool door_open = false;
  int relocks = 0;

  StepContext step() { return memory.context(); }
  void run_ms(std::uint64_t span_ms) {
    memory.in.now_ms += span_ms;
    if (link.update(step(), door_open, 10)) ++relocks;
  }
};

}  // namespace

TEST_CASE("an administrator's credential confirms the link before the countdown ends", "[UNL-12]") {
  LinkBench bench;
  bench.link.start_linking(bench.step());
  bench.run_ms(config::kLinkingMs - 1);
  CHECK_FALSE(bench.link.confirm_linking(bench.step(), Role::user));
  CHECK_FALSE(bench.link.confirm_linking(bench.step(), Role::guest));
  CHECK(bench.link.linking());
  CHECK(bench.link.confirm_linking(bench.step(), Role::administrator));
  CHECK_FALSE(bench.link.confirm_linking(bench.step(), Role::administrator));
}

TEST_CASE("after the countdown there is nothing to confirm", "[UNL-12]") {
  LinkBench bench;
  bench.link.start_linking(bench.step());
  CHECK(bench.link.wake_at_ms() == bench.memory.in.now_ms + config::kLinkingMs);
  bench.run_ms(config::kLinkingMs);
  CHECK_FALSE(bench.link.linking());
  CHECK_FALSE(bench.link.confirm_linking(bench.step(), Role::administrator));
  CHECK(bench.link.wake_at_ms() == kNever);
}

TEST_CASE("an unlocking is owed to the other lock for ten seconds, once", "[UNL-12]") {
  LinkBench bench;
  CHECK_FALSE(bench.link.owes_unlock());
  bench.link.owe_unlock(bench.step());
  bench.run_ms(config::kLinkedSendMs - 1);
  CHECK(bench.link.owes_unlock());
  SECTION("sent") {
    bench.link.sent();
    CHECK_FALSE(bench.link.owes_unlock());
  }
  SECTION("too late") {
    bench.run_ms(1);
    CHECK_FALSE(bench.link.owes_unlock());
  }
  CHECK(bench.link.wake_at_ms() == kNever);
}

TEST_CASE("the other lock locks again after the set time, once", "[UNL-12]") {
  LinkBench bench;
  bench.link.unlocked_by_link(bench.step());
  bench.run_ms(9'999);
  CHECK(bench.relocks == 0);
  bench.run_ms(1);
  CHECK(bench.relocks == 1);
  bench.run_ms(60'000);
  CHECK(bench.relocks == 1);
}

TEST_CASE("it does not lock again when its door was opened, or somebody used it", "[UNL-12]") {
  LinkBench bench;
  bench.link.unlocked_by_link(bench.step());
  SECTION("opened and shut again") {
    bench.door_open = true;
    bench.run_ms(1'000);
    bench.door_open = false;
  }
  SECTION("opened at the very moment") {
    bench.door_open = true;
    bench.run_ms(10'000);
  }
  SECTION("another command") {
    bench.link.forget_relock();
  }
  bench.run_ms(60'000);
  CHECK(bench.relocks == 0);
}
