#include "firmware-core/store/factory_reset.h"

#include "tests/support/catch.h"
#include "tests/support/records_bench.h"

using namespace locktwin::core;
using namespace locktwin::test;

namespace {

RecordsBench lived_in() {
  RecordsBench bench;
  bench.commission("198403");
  const std::uint8_t user = bench.add_user();
  bench.enrol({user, CredentialKind::palm, false}, 4);
  bench.enrol_pin(user, "274915");
  bench.set(Setting::privacy, 1);
  bench.count_try();
  return bench;
}

std::vector<std::uint8_t> device_key(const RecordsBench& bench) {
  const auto key = bench.core.store.read(RecordKey::device_key, bench.flash.view());
  return {key.begin(), key.end()};
}

bool holds(const RecordsBench& bench, const std::vector<std::uint8_t>& secret) {
  const FlashView bytes = bench.flash.view();
  return std::search(bytes.begin(), bytes.end(), secret.begin(), secret.end()) != bytes.end();
}

}  // namespace

TEST_CASE("after a factory reset the lock is as new", "[RST-1][GEN-3]") {
  RecordsBench bench = lived_in();
  const RecordsBench fresh;
  REQUIRE(bench.core.journal.newest() != 0);
  bench.factory_reset();
  CHECK(bench.resets == 1);
  CHECK(bench.offers_setup());
  CHECK(bench.core.journal.newest() == 0);
  CHECK(bench.shown({"198403", "274915"}) == fresh.shown({"198403", "274915"}));
  CHECK(bench.modules.stored(Module::palm) == 0);
  bench.commission("583026");
  CHECK(bench.find("583026").user == 1);
  bench.reboot();
  CHECK(bench.find("583026").user == 1);
  CHECK(bench.find("198403").user == 0);
  CHECK(bench.resets == 1);
}

TEST_CASE("nothing of the old records stays in the flash", "[RST-1][GEN-2]") {
  RecordsBench bench = lived_in();
  const std::vector<std::uint8_t> old_key = device_key(bench);
  REQUIRE(old_key.size() == 32);
  bench.factory_reset();
  CHECK_FALSE(holds(bench, old_key));
  // The half that held it is as new; the other begins anew.
  const auto blank = [&](std::size_t half) {
    return is_blank(store_format::half_of(bench.flash.view(), half));
  };
  CHECK(blank(0) != blank(1));
}

TEST_CASE("nor when a power cut came in between, from the next boot on", "[RST-2][GEN-2]") {
  const RecordsBench before = lived_in();
  const std::vector<std::uint8_t> old_key = device_key(before);
  const Tear tear = GENERATE(from_range(kTears));
  int forgotten = 0;
  for (int at = 0;; ++at) {
    RecordsBench bench = before;
    bench.flash.cut_at(at, tear);
    bench.factory_reset();
    if (!bench.flash.power_lost()) break;
    bench.reboot();
    REQUIRE(holds(bench, old_key) != bench.offers_setup());
    forgotten += bench.offers_setup() ? 1 : 0;
  }
  CHECK(forgotten > 10);
}

TEST_CASE("a damaged store is cured by a factory reset") {
  RecordsBench bench = lived_in();
  bench.flash.bytes()[16 + 12] ^= 3;
  bench.reboot();
  REQUIRE(bench.core.store.broken());
  bench.factory_reset();
  CHECK_FALSE(bench.core.store.broken());
  CHECK(bench.offers_setup());
  bench.commission("583026");
  bench.reboot();
  CHECK(bench.find("583026").user == 1);
}

TEST_CASE("a flash that cannot be erased ends the reset, and keeps what is there") {
  RecordsBench bench = lived_in();
  bench.flash.fail_commands(1000);
  bench.factory_reset();
  CHECK_FALSE(bench.core.reset.active());
  CHECK(bench.resets == 0);
  CHECK(bench.core.store.broken());
  bench.flash.fail_commands(0);
  bench.reboot();
  CHECK(bench.find("198403").user == 1);
}

TEST_CASE("a reset that meets a write under way waits for it") {
  RecordsBench bench = lived_in();
  bench.core.changes.start({.kind = Change::Kind::set, .setting = Setting::volume, .value = 1});
  bench.modules_unused = false;
  bench.end_identification();
  bench.factory_reset();
  CHECK(bench.resets == 1);
  CHECK(bench.core.settings.value(Setting::volume) == 2);
}
