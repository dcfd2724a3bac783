// SEC-8: of who or what was deleted nothing is left in the flash, not for who has the chip's secret
// either: a minute later, and a minute after the boot that a power cut ends in.
#include "firmware-core/store/scrubber.h"

#include <algorithm>
#include <vector>

#include "firmware-core/store/flash_plan.h"
#include "tests/support/catch.h"
#include "tests/support/door_phone.h"
#include "tests/support/memory_bench.h"

using namespace locktwin::core;
using namespace locktwin::test;

namespace {

constexpr const char* kGoesPin = "274915";
constexpr std::uint64_t kSoonMs = config::kScrubAfterMs + 5'000;

Bytes record_in(const CoreBench& bench, RecordKey key) {
  Store store;
  store.mount(bench.flash.view());
  const auto bytes = store.read(key, bench.flash.view());
  return {bytes.begin(), bytes.end()};
}

// Of any eight bytes behind one another: a secret that is cut in two is one, too.
bool is_found(const CoreBench& bench, const Bytes& secret) {
  const auto flash = bench.flash.view();
  for (std::size_t at = 0; at + 8 <= secret.size(); ++at) {
    const auto from = secret.begin() + static_cast<std::ptrdiff_t>(at);
    if (std::search(flash.begin(), flash.end(), from, from + 8) != flash.end()) return true;
  }
  return false;
}

// A home in which user 2 has a PIN, a duress PIN and a phone, and somebody comes with a code.
struct HomeToScrub {
  CoreBench bench;
  DoorPhone owner{(bench.commission("198473"), bench)};
  std::uint8_t goes = owner.add_user();
  bool enrolled = owner.enrol_pin(goes, kGoesPin) && owner.enrol_pin(goes, "583126", true);
  DoorPhone theirs{bench, owner, Role::user, goes, 1};
  Bytes pins;
  Bytes key;
  Bytes code;

  HomeToScrub() {
    REQUIRE(enrolled);
    REQUIRE(owner.ask(Opcode::set_recurring_code,
                      {1, 0x7F, 0, 0, 0x9F, 0x05, 6, 5, 5, 3, 7, 1, 8, 0, 0, 0, 0}));
    bench.run_for(kSoonMs);
    bench.reboot();  // what was replaced while they moved in has been scrubbed: not for six hours
    bench.run_for(kSoonMs);
    REQUIRE(owner.greet());
    const Bytes user = record_in(bench, user_record(goes));
    pins.assign(user.begin() + 16, user.begin() + 48);
    const Bytes phone = record_in(bench, phone_record(2));
    key.assign(phone.end() - 32, phone.end());
    const Bytes recurring = record_in(bench, RecordKey::first_recurring);
    code.assign(recurring.end() - 32, recurring.end());
    for (const Bytes* secret : {&pins, &key, &code}) REQUIRE(is_found(bench, *secret));
  }
  bool delete_user() { return owner.ask(Opcode::delete_user, {goes}); }
};

}  // namespace

TEST_CASE("of a deleted user no PIN and no key of a phone is found a minute later", "[SEC-8]") {
  HomeToScrub home;
  REQUIRE(home.delete_user());
  home.bench.run_for(1'000);
  CHECK(is_found(home.bench, home.pins));  // it was there to be found
  home.bench.run_for(kSoonMs);
  CHECK_FALSE(is_found(home.bench, home.pins));
  CHECK_FALSE(is_found(home.bench, home.key));
  CHECK(is_found(home.bench, home.code));
  home.bench.forget();
  home.bench.try_pin(kGoesPin);
  CHECK(home.bench.count(EventKind::access_granted) == 0);
  home.bench.try_pin("198473");
  CHECK(home.bench.count(EventKind::access_granted) == 1);
}

TEST_CASE("a PIN that is changed, a phone that is revoked and a code that is deleted leave nothing",
          "[SEC-8]") {
  HomeToScrub home;
  Bytes gone;
  SECTION("a PIN") {
    REQUIRE(home.owner.ask(Opcode::delete_credential,
                           {home.goes, static_cast<std::uint8_t>(CredentialKind::pin), 0, 0}));
    gone.assign(home.pins.begin(), home.pins.begin() + 16);
  }
  SECTION("a phone") {
    REQUIRE(home.owner.ask(Opcode::revoke_phone, {2}));
    gone = home.key;
  }
  SECTION("a code for visitors") {
    REQUIRE(home.owner.ask(Opcode::delete_recurring_code, {1}));
    gone = home.code;
  }
  home.bench.run_for(1'000);
  REQUIRE(is_found(home.bench, gone));
  home.bench.run_for(kSoonMs);
  CHECK_FALSE(is_found(home.bench, gone));
}

TEST_CASE("a power cut anywhere between a deletion and its end keeps nothing of it", "[SEC-8]") {
  HomeToScrub home;
  REQUIRE(home.delete_user());
  home.bench.run_for(1'000);
  const int commands = home.bench.flash.commands();
  CoreBench whole = home.bench;
  whole.run_for(kSoonMs);
  const int all = whole.flash.commands() - commands;
  REQUIRE(all > 2 * static_cast<int>(flash_plan::kStoreHalfPages));
  for (int at = 0; at < all; ++at) {
    for (const Tear tear : {Tear::not_begun, Tear::garbled_word}) {
      CoreBench bench = home.bench;
      bench.flash.cut_at(at, tear);
      bench.run_for(kSoonMs);
      REQUIRE(bench.flash.power_lost());
      bench.reboot();
      bench.run_for(kSoonMs);
      REQUIRE_FALSE(is_found(bench, home.pins));
      REQUIRE_FALSE(is_found(bench, home.key));
      REQUIRE(is_found(bench, home.code));
      REQUIRE(bench.out.report.users == 1);
    }
  }
}

TEST_CASE("who deletes all day long wears no flash out", "[SEC-8]") {
  HomeToScrub home;
  const int before = home.bench.flash.erasures();
  constexpr int kHours = 48;
  for (int hour = 0; hour < kHours; ++hour) {
    const std::uint8_t user = home.owner.add_user();
    REQUIRE(user != 0);
    REQUIRE(home.owner.ask(Opcode::delete_user, {user}));
    home.bench.run_for(kSoonMs);
    home.bench.pass_s(3'600);
    REQUIRE(home.owner.greet());
  }
  const int scrubs =
      (home.bench.flash.erasures() - before) / static_cast<int>(flash_plan::kStoreHalfPages);
  CHECK(scrubs >= kHours / 6);
  CHECK(scrubs <= kHours / 6 + 2);
}

TEST_CASE("while a bolt moves no scrub begins, and no page is erased for nobody's sake",
          "[SEC-8]") {
  MemoryBench bench;
  const auto write = [&](std::uint8_t value) {
    const std::array<std::uint8_t, 36> payload{value};
    bench.tick([&](const StepContext&) { bench.store.write(user_record(1), payload); });
    bench.finish();
  };
  write(1);
  write(2);
  REQUIRE(bench.store.holds_deleted());
  Scrubber scrubber;
  const auto scrub = [&](bool resting) {
    bench.tick([&](const StepContext& step) { scrubber.update(step, bench.store, resting); });
  };
  scrub(true);
  REQUIRE(scrubber.wake_at_ms() != kNever);
  bench.in.now_ms = scrubber.wake_at_ms();
  scrub(false);
  CHECK(bench.store.can_write());
  CHECK(scrubber.wake_at_ms() == kNever);
  scrub(true);
  CHECK_FALSE(bench.store.can_write());
  while (!bench.store.can_write()) bench.tick();
  REQUIRE(bench.store.busy());  // with the half that was left
  const int erasures = bench.flash.erasures();
  bench.has_time = false;
  for (int i = 0; i < 100; ++i) bench.tick();
  CHECK(bench.flash.erasures() <= erasures + 1);  // one was under way
  bench.has_time = true;
  bench.finish();
  CHECK_FALSE(bench.store.busy());
}
