#include "firmware-core/store/flash_queue.h"

#include <array>

#include "firmware-core/store/flash_plan.h"
#include "tests/support/catch.h"
#include "tests/support/memory_bench.h"

using namespace locktwin::core;
using namespace locktwin::test;

namespace {

constexpr std::array<std::uint8_t, 8> kPayload{1, 2, 3, 4, 5, 6, 7, 8};

bool of_journal(const FlashCommand& command) {
  return command.operation != FlashOperation::none && command.address >= flash_plan::kJournalAt;
}

}  // namespace

TEST_CASE("a record goes to the flash before an event of the same step", "[ALM-7]") {
  MemoryBench bench;
  Store::Ticket ticket = 0;
  bench.tick([&](const StepContext& step) {
    step.report(EventKind::door_opened);
    ticket = bench.store.write(RecordKey::tries, kPayload);
  });
  CHECK(bench.out.flash.operation == FlashOperation::program);
  CHECK_FALSE(of_journal(bench.out.flash));
  bench.tick();
  CHECK(bench.store.state_of(ticket) == Store::WriteState::done);
  CHECK(of_journal(bench.out.flash));
  bench.finish();
  CHECK(bench.journal.newest() == 1);
}

TEST_CASE("a record waits for the event that the flash is busy with, and no longer") {
  MemoryBench bench;
  bench.tick([&](const StepContext& step) {
    step.report(EventKind::door_opened);
    step.report(EventKind::door_closed);
  });
  REQUIRE(of_journal(bench.out.flash));
  bench.tick([&](const StepContext&) { bench.store.write(RecordKey::tries, kPayload); });
  CHECK_FALSE(of_journal(bench.out.flash));
  bench.finish();
  CHECK(bench.journal.newest() == 2);
  CHECK(bench.store.read(RecordKey::tries, bench.flash.view()).size() == kPayload.size());
}

TEST_CASE("a command of one that fails does not disturb the other") {
  MemoryBench bench;
  bench.flash.fail_commands(1);
  SECTION("the journal's") {
    bench.report(EventKind::door_opened);
  }
  SECTION("the store's") {
    bench.tick([&](const StepContext& step) {
      bench.store.write(RecordKey::tries, kPayload);
      step.report(EventKind::door_opened);
    });
  }
  bench.finish();
  bench.tick([&](const StepContext&) { bench.store.write(RecordKey::tries, kPayload); });
  bench.finish();
  CHECK_FALSE(bench.store.broken());
  CHECK_FALSE(bench.journal.broken());
  bench.boot();
  CHECK(bench.journal.newest() == 1);
  CHECK_FALSE(bench.store.read(RecordKey::tries, bench.flash.view()).empty());
}

TEST_CASE("both share the flash through compactions and page ends, each intact after a boot") {
  MemoryBench bench;
  for (int i = 0; i < 3000; ++i) {
    bench.finish([&, done = false](const StepContext& step) mutable {
      if (done || !bench.store.can_write()) return;
      done = true;
      step.report(EventKind::door_opened);
      std::array<std::uint8_t, 8> payload{};
      payload[0] = static_cast<std::uint8_t>(i);
      payload[1] = static_cast<std::uint8_t>(i >> 8);
      bench.store.write(RecordKey::tries, payload);
    });
  }
  CHECK(bench.journal.newest() == 3000);
  bench.boot();
  CHECK(bench.journal.newest() == 3000);
  const auto payload = bench.store.read(RecordKey::tries, bench.flash.view());
  REQUIRE(payload.size() == 8);
  CHECK((payload[0] | payload[1] << 8) == 2999);
}
