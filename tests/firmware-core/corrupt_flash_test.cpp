// Flash images of any content (issue "Bad input"): the lock boots, says so, keeps what is readable,
// opens for nobody whom it did not know, and is no new lock when it had an administrator.
#include <random>
#include <string>
#include <vector>

#include "firmware-core/store/store_format.h"
#include "tests/support/catch.h"
#include "tests/support/door_phone.h"
#include "tests/support/records_bench.h"

using namespace locktwin::core;
using namespace locktwin::test;

namespace {

constexpr const char* kFirst = "198473";
constexpr const char* kSecond = "274915";
constexpr const char* kUnknown = "641718";

// A lock with an administrator, a user, settings, and a journal.
const CoreBench& sound_home() {
  static const CoreBench kHome = [] {
    CoreBench bench;
    bench.commission(kFirst);
    DoorPhone phone(bench);
    const std::uint8_t user = phone.add_user();
    if (!phone.enrol_pin(user, kSecond) || !phone.set(Setting::side, 1)) {
      throw std::logic_error("the home is not ready");
    }
    bench.try_pin(kFirst);
    bench.run_for(1'000);
    bench.press_inside_button();
    bench.run_for(20'000);
    return bench;
  }();
  return kHome;
}

struct Life {
  bool said = false;     // that the store is damaged
  bool offered = false;  // set-up
  bool opened_itself = false;
  bool foreign_opened = false;
  bool first_opened = false;
  bool second_opened = false;
  int users = 0;
};

bool opens(CoreBench& bench, const char* pin) {
  bench.forget();
  bench.try_pin(pin);
  bench.run_for(900);
  const bool granted = bench.count(EventKind::access_granted) != 0;
  if (granted) {
    bench.press_inside_button();
    bench.run_for(900);
  }
  return granted;
}

// With a rejected PIN and two right ones, in a shut door.
Life live(CoreBench bench) {
  Life life;
  bench.bolt.out_mm = 22.0;
  bench.reboot();
  bench.forget();
  bench.watch = [&](const CoreBench& lock, const Inputs&) {
    life.offered = life.offered || lock.panel() == PanelMode::setup_offer ||
                   lock.panel() == PanelMode::setup_first;
  };
  bench.run_for(2'000);
  life.said = bench.count(EventKind::store_damaged) != 0;
  life.opened_itself = bench.starts_reverse != 0;
  bench.wake();
  bench.confirm();
  life.users = bench.out.report.users;
  life.foreign_opened = opens(bench, kUnknown);
  if (life.offered) return life;
  life.first_opened = opens(bench, kFirst);
  life.second_opened = opens(bench, kSecond);
  return life;
}

std::size_t active_half(const CoreBench& bench) {
  const auto generation = [&](std::size_t half) {
    return store_format::read_header(store_format::half_of(bench.flash.view(), half));
  };
  return generation(1) > generation(0) ? 1 : 0;
}

CoreBench at_boot() {
  CoreBench bench = sound_home();
  bench.starts_reverse = 0;
  bench.starts_forward = 0;
  return bench;
}

void require_safe(const Life& life) {
  REQUIRE_FALSE(life.offered);
  REQUIRE_FALSE(life.opened_itself);
  REQUIRE_FALSE(life.foreign_opened);
}

}  // namespace

TEST_CASE("the home whose flash is spoilt below opens for its people", "[BAT-5]") {
  const Life life = live(at_boot());
  require_safe(life);
  CHECK_FALSE(life.said);
  CHECK(life.users == 2);
  CHECK(life.first_opened);
  CHECK(life.second_opened);
}

TEST_CASE("a flash of random bytes is a damaged store, never a new lock", "[INS-4][BAT-5]") {
  std::mt19937 random(1);
  for (int image = 0; image < 200; ++image) {
    CoreBench bench = at_boot();
    for (std::uint8_t& byte : bench.flash.bytes()) byte = static_cast<std::uint8_t>(random());
    const Life life = live(bench);
    require_safe(life);
    REQUIRE(life.said);
    REQUIRE_FALSE(life.first_opened);
  }
}

TEST_CASE("a flash of which some pages are random keeps to its people", "[INS-4][BAT-5]") {
  std::mt19937 random(2);
  int kept = 0;
  for (int image = 0; image < 400; ++image) {
    CoreBench bench = at_boot();
    for (std::size_t page = 0; page < kFlashPages; ++page) {
      if (random() % 4 != 0) continue;
      for (std::size_t i = 0; i < kFlashPageBytes; ++i) {
        bench.flash.bytes()[page * kFlashPageBytes + i] = static_cast<std::uint8_t>(random());
      }
    }
    const Life life = live(bench);
    require_safe(life);
    kept += life.first_opened ? 1 : 0;
  }
  CHECK(kept > 0);
}

// In the half that counts it is a record too few, or a store that is not believed at all, and says
// so. Elsewhere (in the other half, in the journal) it changes nothing.
TEST_CASE("a flipped bit takes nothing but the header of a half, and makes no other user",
          "[INS-4][BAT-5]") {
  std::mt19937 random(3);
  const std::size_t half = active_half(sound_home());
  int said = 0;
  int kept = 0;
  for (int image = 0; image < 1'600; ++image) {
    CoreBench bench = at_boot();
    auto& bytes = bench.flash.bytes();
    const bool aimed = image % 2 == 0;  // half of them where the records are
    const std::size_t at =
        aimed ? store_format::half_address(half) + random() % 1'024 : random() % bytes.size();
    bytes[at] = static_cast<std::uint8_t>(bytes[at] ^ 1U << random() % 8);
    const Life life = live(bench);
    CAPTURE(at);
    require_safe(life);
    REQUIRE((life.said || life.first_opened || life.second_opened));
    const bool header = at >= store_format::half_address(half) &&
                        at < store_format::half_address(half) + store_format::kHeaderBytes;
    if (!header) REQUIRE((life.first_opened && life.second_opened));
    const bool elsewhere = at < store_format::half_address(half) ||
                           at >= store_format::half_address(half) + store_format::kHalfBytes;
    if (elsewhere) REQUIRE((life.first_opened && life.second_opened && !life.said));
    said += life.said ? 1 : 0;
    kept += life.first_opened && life.second_opened ? 1 : 0;
  }
  CHECK(said > 0);
  CHECK(kept > 0);
}

TEST_CASE("a flipped bit that can be put right is told, and nothing is lost", "[FLT-9][BAT-5]") {
  CoreBench bench = at_boot();
  const std::size_t first_record =
      store_format::half_address(active_half(bench)) + store_format::kHeaderBytes;
  bench.flash.bytes()[first_record + 12] ^= 1;
  const Life life = live(bench);
  require_safe(life);
  CHECK(life.said);
  CHECK(life.users == 2);
  CHECK(life.first_opened);
  CHECK(life.second_opened);
}

TEST_CASE("many flipped bits open nothing either", "[INS-4][BAT-5]") {
  std::mt19937 random(4);
  for (int image = 0; image < 400; ++image) {
    CoreBench bench = at_boot();
    auto& bytes = bench.flash.bytes();
    for (int flips = 1 << image % 10; flips > 0; --flips) {
      const std::size_t at = random() % 2'048;
      bytes[at] = static_cast<std::uint8_t>(bytes[at] ^ 1U << random() % 8);
    }
    require_safe(live(bench));
  }
}

TEST_CASE("a page erase that only says that it is done is not believed", "[BAT-5]") {
  RecordsBench bench;
  bench.commission(kFirst);
  const std::vector<std::uint8_t> payload(40, 7);
  // Up to the second compaction, which goes to a half that is full of old records.
  for (int compactions = 0; compactions < 2;) {
    RecordsBench next = bench;
    next.write(RecordKey::first_recurring, payload);
    const bool compacts = next.flash.erasures() > bench.flash.erasures();
    compactions += compacts ? 1 : 0;
    if (compactions < 2) bench = next;
  }
  bench.flash.fail_commands(1, true);
  CHECK_NOTHROW(bench.write(RecordKey::first_recurring, payload));
  CHECK_FALSE(bench.core.store.broken());
  CHECK(bench.find(kFirst).user == 1);
}
