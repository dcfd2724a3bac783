#include "firmware-core/store/heard_events.h"

#include "firmware-core/crypto/bytes.h"
#include "tests/support/catch.h"
#include "tests/support/memory_bench.h"

using namespace locktwin::core;
using namespace locktwin::test;

namespace {

void save(MemoryBench& bench) {
  bench.finish();
  bench.in.now_ms += config::kHeardSaveMs;
  bench.finish();
}

}  // namespace

TEST_CASE("each phone has its own place in the journal, also after a boot", "[APP-2]") {
  MemoryBench bench;
  bench.finish();
  for (std::uint8_t phone = 1; phone <= config::kMaxPhones; ++phone) {
    bench.heard.hear(bench.context(), phone, 1'000U + phone);
  }
  save(bench);
  bench.boot();
  for (std::uint8_t phone = 1; phone <= config::kMaxPhones; ++phone) {
    CHECK(bench.heard.up_to(phone) == 1'000U + phone);
  }
  CHECK(bench.heard.most() == 1'000U + config::kMaxPhones);
  CHECK(bench.heard.up_to(0) == 0);
  CHECK(bench.heard.up_to(config::kMaxPhones + 1) == 0);
}

TEST_CASE("an older acknowledgement that comes late changes nothing", "[APP-2]") {
  MemoryBench bench;
  bench.heard.hear(bench.context(), 3, 40);
  bench.heard.hear(bench.context(), 3, 20);
  CHECK(bench.heard.up_to(3) == 40);
  CHECK(bench.heard.up_to(4) == 0);
}

TEST_CASE("the flash is spared: acknowledgements of ten seconds are one write", "[APP-2]") {
  MemoryBench bench;
  bench.finish();
  const int before = bench.flash.commands();
  for (std::uint32_t number = 1; number <= 50; ++number) {
    bench.heard.hear(bench.context(), 1, number);
    bench.finish();
  }
  CHECK(bench.flash.commands() == before);
  CHECK(bench.heard.wake_at_ms() != kNever);
  save(bench);
  CHECK(bench.flash.commands() == before + 1);
  CHECK(bench.heard.wake_at_ms() == kNever);
}

TEST_CASE("whoever gets a number next begins anew, and at once in the flash", "[APP-2][USR-4]") {
  MemoryBench bench;
  bench.heard.hear(bench.context(), 2, 30);
  bench.heard.hear(bench.context(), 9, 30);
  save(bench);
  bench.heard.forget(bench.context(), 2);
  bench.finish();
  bench.boot();
  CHECK(bench.heard.up_to(2) == 0);
  CHECK(bench.heard.up_to(9) == 30);
}

TEST_CASE("a cut while acknowledgements are written leaves the old or the new", "[APP-2]") {
  MemoryBench before;
  before.heard.hear(before.context(), 1, 3);
  save(before);
  const auto tear = GENERATE(from_range(kTears));
  MemoryBench bench = before;
  bench.flash.cut_at(0, tear);
  bench.heard.hear(bench.context(), 1, 8);
  save(bench);
  REQUIRE(bench.flash.power_lost());
  bench.boot();
  CHECK((bench.heard.up_to(1) == 3 || bench.heard.up_to(1) == 8));
}

TEST_CASE("what older firmware kept for all phones counts for each", "[APP-2]") {
  MemoryBench bench;
  bench.finish();
  std::array<std::uint8_t, 4> number{};
  put_u32(number.data(), 17);
  bench.store.write(RecordKey::journal, number);
  bench.finish();
  bench.boot();
  CHECK(bench.heard.up_to(1) == 17);
  CHECK(bench.heard.up_to(50) == 17);
}
