#include "firmware-core/store/store.h"

#include <algorithm>
#include <map>
#include <memory>
#include <optional>
#include <vector>

#include "firmware-core/store/flash_plan.h"
#include "tests/support/catch.h"
#include "tests/support/fake_flash.h"

using namespace locktwin::core;
using namespace locktwin::test;

namespace {

// A store with its flash, driven until it rests.
struct StoreBench {
  Store store;
  FakeFlash flash;
  std::uint64_t now_ms = 0;

  void boot() {
    flash.power_up();
    store = Store{};
    store.mount(flash.view());
    finish();
  }
  void tick() {
    store.poll(flash.status(), flash.view());
    FlashCommand command;
    store.issue(flash.status(), flash.view(), command);
    flash.start(command, now_ms);
    flash.advance(now_ms += FakeFlash::kEraseMs);
  }
  void finish() {
    while (!flash.power_lost() && (store.busy() || flash.status() == FlashStatus::busy)) tick();
  }
  Store::WriteState write(RecordKey key, std::uint8_t value, std::size_t size = 8) {
    const std::vector<std::uint8_t> payload(size, value);
    const Store::Ticket ticket = store.write(key, payload);
    finish();
    return store.state_of(ticket);
  }
  // The value that `write` gave; nothing when there is no record.
  std::optional<std::uint8_t> value(RecordKey key) const {
    const auto payload = store.read(key, flash.view());
    if (payload.empty()) return std::nullopt;
    return payload[0];
  }
};

// Enough to fill a half once and to run into a compaction.
constexpr int kWritesPerHalf = 600;

std::unique_ptr<StoreBench> filled() {
  auto bench = std::make_unique<StoreBench>();
  bench->boot();
  bench->write(RecordKey::device_key, 0xAB, 32);
  bench->write(user_record(1), 0x11, 36);
  for (int i = 0; bench->flash.erasures() == 0 && i < 4000; ++i) {
    bench->write(RecordKey::tries, static_cast<std::uint8_t>(i % 5));
  }
  return bench;
}

// Somewhere in the flash lies a record that `StoreBench::write` has made of this value.
bool lies_there(const StoreBench& bench, std::uint8_t value) {
  const std::vector<std::uint8_t> payload(2 * kFlashWordBytes, value);
  const auto bytes = bench.flash.view();
  return std::search(bytes.begin(), bytes.end(), payload.begin(), payload.end()) != bytes.end();
}

// User 1 replaced and user 2 deleted, whose last half is left, too.
std::unique_ptr<StoreBench> with_deleted() {
  auto bench = filled();
  bench->write(user_record(1), 0x22, 36);
  bench->write(user_record(2), 0x33, 36);
  bench->write(user_record(2), 0, 0);
  return bench;
}

void require_gone(const StoreBench& bench) {
  REQUIRE_FALSE(bench.store.holds_deleted());
  REQUIRE_FALSE(lies_there(bench, 0x11));
  REQUIRE_FALSE(lies_there(bench, 0x33));
  REQUIRE(lies_there(bench, 0x22));
  REQUIRE(bench.value(user_record(1)) == 0x22);
  REQUIRE_FALSE(bench.value(user_record(2)));
  REQUIRE(bench.value(RecordKey::device_key) == 0xAB);
}

}  // namespace

TEST_CASE("a blank flash becomes an empty store") {
  StoreBench bench;
  bench.boot();
  CHECK(bench.store.can_write());
  CHECK_FALSE(bench.value(RecordKey::device_key));
}

TEST_CASE("what was written is read back, also after a boot") {
  StoreBench bench;
  bench.boot();
  CHECK(bench.write(RecordKey::tries, 1) == Store::WriteState::done);
  CHECK(bench.write(user_record(50), 9, 36) == Store::WriteState::done);
  CHECK(bench.write(RecordKey::tries, 2) == Store::WriteState::done);
  bench.boot();
  CHECK(bench.value(RecordKey::tries) == 2);
  CHECK(bench.value(user_record(50)) == 9);
  CHECK(bench.store.read(user_record(50), bench.flash.view()).size() == 36);
}

TEST_CASE("a full half is compacted into the other one, again and again") {
  StoreBench bench;
  bench.boot();
  bench.write(user_record(7), 77, 36);
  for (int i = 0; i < 5000; ++i) {
    REQUIRE(bench.write(RecordKey::tries, static_cast<std::uint8_t>(i)) == Store::WriteState::done);
  }
  CHECK(bench.flash.erasures() >= 3 * static_cast<int>(flash_plan::kStoreHalfPages));
  bench.boot();
  CHECK(bench.value(RecordKey::tries) == static_cast<std::uint8_t>(4999));
  CHECK(bench.value(user_record(7)) == 77);
}

TEST_CASE("a power cut in any command leaves each record old or new", "[BAT-5][long]") {
  const auto before = filled();
  REQUIRE(before->flash.erasures() > 0);
  const auto tear = GENERATE(from_range(kTears));
  int cuts = 0;
  for (int at = 0;; ++at, ++cuts) {
    auto bench = std::make_unique<StoreBench>(*before);
    bench->flash.cut_at(at, tear);
    std::uint8_t old_value = *bench->value(RecordKey::tries);
    std::uint8_t new_value = old_value;
    for (int i = 0; i < 3 * kWritesPerHalf && !bench->flash.power_lost(); ++i) {
      old_value = new_value;
      new_value = static_cast<std::uint8_t>(i % 251);
      bench->write(RecordKey::tries, new_value);
    }
    if (!bench->flash.power_lost()) break;
    bench->boot();
    REQUIRE_FALSE(bench->store.broken());
    const auto found = bench->value(RecordKey::tries);
    REQUIRE(found);
    REQUIRE((*found == old_value || *found == new_value));
    REQUIRE(bench->value(RecordKey::device_key) == 0xAB);
    REQUIRE(bench->value(user_record(1)) == 0x11);
    REQUIRE(bench->write(RecordKey::tries, 250) == Store::WriteState::done);
    bench->boot();
    REQUIRE(bench->value(RecordKey::tries) == 250);
  }
  CHECK(cuts > kWritesPerHalf);
}

TEST_CASE("a second cut while the first is being repaired changes nothing", "[BAT-5]") {
  const auto before = filled();
  const auto first = GENERATE(from_range(kTears));
  for (const Tear second : kTears) {
    for (int at = 0; at < 14; ++at) {
      auto bench = std::make_unique<StoreBench>(*before);
      bench->write(RecordKey::tries, 1);
      bench->flash.cut_at(0, first);
      bench->write(RecordKey::tries, 2);
      bench->flash.power_up();
      bench->store = Store{};
      bench->store.mount(bench->flash.view());
      bench->flash.cut_at(at, second);
      bench->finish();
      bench->boot();
      REQUIRE_FALSE(bench->store.broken());
      REQUIRE((bench->value(RecordKey::tries) == 1 || bench->value(RecordKey::tries) == 2));
      REQUIRE(bench->value(user_record(1)) == 0x11);
    }
  }
}

TEST_CASE("a cut while a new flash is formatted leaves a new flash") {
  StoreBench bench;
  for (int cut = 0; cut < 2; ++cut) {
    bench.flash.power_up();
    bench.flash.cut_at(0, GENERATE(from_range(kTears)));
    bench.store = Store{};
    bench.store.mount(bench.flash.view());
    bench.finish();
  }
  bench.boot();
  CHECK(bench.store.can_write());
  CHECK(bench.write(RecordKey::tries, 3) == Store::WriteState::done);
}

TEST_CASE("what was deleted or replaced lies nowhere in the flash once it is scrubbed", "[SEC-8]") {
  const auto bench = with_deleted();
  REQUIRE(bench->store.holds_deleted());
  REQUIRE(lies_there(*bench, 0x11));
  REQUIRE(lies_there(*bench, 0x33));
  const bool boots = GENERATE(false, true);
  if (boots) bench->boot();
  REQUIRE(bench->store.holds_deleted());
  const int before = bench->flash.erasures();
  bench->store.scrub();
  bench->finish();
  require_gone(*bench);
  // The half that was erased behind the last compaction is not erased again before it is used.
  const auto pages = static_cast<int>(flash_plan::kStoreHalfPages);
  CHECK(bench->flash.erasures() == before + (boots ? 2 * pages : pages));
}

TEST_CASE("a power cut in any command of a scrub leaves what counts, and the next one ends it",
          "[SEC-8][BAT-5]") {
  const auto before = with_deleted();
  const auto tear = GENERATE(from_range(kTears));
  int cuts = 0;
  for (int at = 0;; ++at, ++cuts) {
    auto bench = std::make_unique<StoreBench>(*before);
    bench->flash.cut_at(at, tear);
    bench->store.scrub();
    bench->finish();
    const bool cut = bench->flash.power_lost();
    bench->boot();
    REQUIRE_FALSE(bench->store.broken());
    if (bench->store.holds_deleted()) {
      bench->store.scrub();
      bench->finish();
    }
    require_gone(*bench);
    REQUIRE(bench->write(RecordKey::tries, 250) == Store::WriteState::done);
    if (!cut) break;
  }
  CHECK(cuts > static_cast<int>(flash_plan::kStoreHalfPages));
}

TEST_CASE("what changes by itself, without a secret, wears no flash", "[SEC-8]") {
  StoreBench bench;
  bench.boot();
  bench.write(user_record(1), 0x11, 36);
  for (const RecordKey key : {RecordKey::tries, RecordKey::settings, one_time_record(1),
                              one_time_record(9), RecordKey::attacks}) {
    bench.write(key, 1);
    bench.write(key, 2);
  }
  CHECK_FALSE(bench.store.holds_deleted());
}

TEST_CASE("nothing waits for the half that is erased behind a compaction", "[SEC-5][SEC-8]") {
  const auto bench = with_deleted();
  bench->store.scrub();
  while (!bench->store.can_write()) bench->tick();
  REQUIRE(bench->store.busy());
  const std::array<std::uint8_t, 8> payload{7};
  const Store::Ticket ticket = bench->store.write(RecordKey::tries, payload);
  for (int ticks = 0; ticks < 3; ++ticks) bench->tick();  // a page, then the record
  CHECK(bench->store.state_of(ticket) == Store::WriteState::done);
  CHECK(bench->store.busy());
  bench->finish();
  require_gone(*bench);
  CHECK(bench->value(RecordKey::tries) == 7);
}

TEST_CASE("one page that cannot be erased keeps no other from being", "[SEC-8][FLT-9]") {
  const auto bench = with_deleted();
  bench->store.scrub();
  while (!bench->store.can_write()) bench->tick();
  bench->flash.fail_commands(1);
  bench->finish();
  CHECK_FALSE(bench->store.broken());
  CHECK_FALSE(lies_there(*bench, 0x33));
  const int before = bench->flash.erasures();
  bench->write(user_record(2), 0x44, 36);
  bench->write(user_record(2), 0, 0);
  bench->store.scrub();  // into that half: all of it is erased first
  bench->finish();
  CHECK(bench->flash.erasures() == before + 2 * static_cast<int>(flash_plan::kStoreHalfPages));
  require_gone(*bench);
}

TEST_CASE("a bit that falls in the half that was erased is no harm when it is used", "[FLT-9]") {
  const auto bench = with_deleted();
  const bool two = GENERATE(false, true);
  auto& bytes = bench->flash.bytes();
  // Near the end of both halves: the one that is left is erased before it counts.
  for (const std::size_t half : {std::size_t{1}, std::size_t{2}}) {
    std::uint8_t& byte = bytes[half * store_format::kHalfBytes - 100];
    REQUIRE(byte == 0xFF);
    byte = two ? 0xFC : 0xFE;
  }
  bench->store.scrub();
  bench->finish();
  CHECK_FALSE(bench->store.broken());
  bench->boot();
  CHECK_FALSE(bench->store.broken());
  require_gone(*bench);
}

TEST_CASE("one flipped bit is told, put right, and copied to a sound place") {
  StoreBench bench;
  bench.boot();
  bench.write(user_record(1), 1, 36);
  for (int i = 0; i < 8; ++i) bench.write(RecordKey::tries, 2);
  const auto before = bench.value(user_record(1));
  SECTION("in a record") {
    bench.flash.bytes()[16 + 12] ^= 1;
  }
  SECTION("in what is erased") {
    bench.flash.bytes()[store_format::kHalfBytes - 100] ^= 1;
  }
  bench.boot();
  CHECK_FALSE(bench.store.broken());
  CHECK(bench.value(user_record(1)) == before);
  const int commands = bench.flash.commands();
  bench.boot();  // nothing is left to mend
  CHECK_FALSE(bench.store.mended());
  CHECK(bench.value(user_record(1)) == before);
  CHECK(bench.flash.commands() == commands);
}

TEST_CASE("neither blank nor valid is damaged, and is not written to") {
  StoreBench bench;
  bench.boot();
  bench.write(user_record(1), 1, 36);
  bench.write(RecordKey::tries, 1);
  SECTION("both headers gone") {
    bench.flash.bytes()[0] = 0;
  }
  SECTION("two bits of an old record changed in front of newer ones") {
    for (int i = 0; i < 8; ++i) bench.write(RecordKey::tries, 2);
    bench.flash.bytes()[16 + 12] ^= 3;
  }
  SECTION("two bits of a record changed behind one that is intact") {
    for (int i = 0; i < 8; ++i) bench.write(RecordKey::tries, 2);
    bench.flash.bytes()[16 + store_format::record_bytes(36) + 10] ^= 3;
  }
  const int commands = bench.flash.commands();
  bench.boot();
  CHECK(bench.store.broken());
  CHECK_FALSE(bench.store.can_write());
  CHECK_FALSE(bench.value(user_record(1)));
  CHECK(bench.flash.commands() == commands);
}

TEST_CASE("a failed program command is repaired by moving to the other half") {
  StoreBench bench;
  bench.boot();
  bench.write(user_record(1), 1, 36);
  bench.flash.fail_commands(1);
  CHECK(bench.write(RecordKey::tries, 4) == Store::WriteState::done);
  // The other half, and behind it the one that was left.
  CHECK(bench.flash.erasures() == 2 * static_cast<int>(flash_plan::kStoreHalfPages));
  bench.boot();
  CHECK(bench.value(RecordKey::tries) == 4);
  CHECK(bench.value(user_record(1)) == 1);
}

TEST_CASE("a program command that says done and is not is found by reading back") {
  const auto before = filled();
  const auto bench = std::make_unique<StoreBench>(*before);
  SECTION("of a record") {
    bench->flash.fail_commands(1, true);
  }
  SECTION("of a record, then of a page, copies and the header") {
    bench->flash.fail_commands(1, true);
    const std::array<std::uint8_t, 8> payload{};
    bench->store.write(RecordKey::tries, payload);
    while (bench->flash.commands() <
           before->flash.commands() + 1 + static_cast<int>(flash_plan::kStoreHalfPages) + 3)
      bench->tick();
    bench->flash.fail_commands(1, true);
    bench->finish();
  }
  CHECK(bench->write(RecordKey::tries, 77) == Store::WriteState::done);
  bench->boot();
  CHECK(bench->value(RecordKey::tries) == 77);
  CHECK(bench->value(user_record(1)) == 0x11);
}

TEST_CASE("a flash that fails for good is told, and the old records stay readable") {
  StoreBench bench;
  bench.boot();
  bench.write(user_record(1), 1, 36);
  bench.flash.fail_commands(1000);
  CHECK(bench.write(RecordKey::tries, 4) == Store::WriteState::failed);
  CHECK(bench.store.broken());
  CHECK(bench.value(user_record(1)) == 1);
}
