#include "firmware-core/people/one_time_codes.h"

#include <array>
#include <memory>
#include <vector>

#include "firmware-core/config.h"
#include "firmware-core/crypto/hotp.h"
#include "tests/support/catch.h"
#include "tests/support/memory_bench.h"
#include "tests/support/power_cuts.h"

using namespace locktwin::core;
using namespace locktwin::test;

namespace {

using Digits = std::vector<std::uint8_t>;

CodeKey key_of(std::uint8_t phone, std::uint8_t fill) {
  CodeKey key{.phone = phone, .secret = {}};
  key.secret.fill(fill);
  return key;
}

Digits digits_of(const CodeKey& key, std::uint32_t counter) {
  std::uint32_t value = hotp(Hmac(key.secret), counter, 8);
  Digits digits(8);
  for (auto digit = digits.rbegin(); digit != digits.rend(); ++digit, value /= 10) {
    *digit = static_cast<std::uint8_t>(value % 10);
  }
  return digits;
}

struct CodesBench : MemoryBench {
  OneTimeCodes codes;
  std::vector<CodeKey> keys{key_of(1, 0x11)};

  void finish() {
    const auto serve = [this](const StepContext& step) { codes.update(step, store); };
    do tick(serve);
    while (!flash.power_lost() && !store.broken() && (codes.busy() || store.busy()));
  }
  void boot() {
    MemoryBench::boot();
    codes = OneTimeCodes{};
  }
  void reboot() { boot(); }
  OneTimeMatch find(const Digits& digits) { return codes.find(context(), store, keys, digits); }
  bool claim(const OneTimeMatch& match) { return codes.claim(context(), store, match); }
  // From typing to the door: true when it opens.
  bool opens(const Digits& digits) {
    if (!claim(find(digits))) return false;
    finish();
    return !flash.power_lost() && codes.claimed(store) == Store::WriteState::done;
  }
  bool opens(std::uint32_t counter) { return opens(digits_of(keys[0], counter)); }
  bool skip_to(std::uint32_t counter) {
    const bool accepted = codes.skip_to(context(), store, keys[0], counter);
    finish();
    return accepted;
  }
};

}  // namespace

TEST_CASE("a code opens once, also after a boot", "[UNL-10]") {
  CodesBench bench;
  CHECK(bench.opens(0));
  CHECK_FALSE(bench.opens(0));
  bench.boot();
  CHECK_FALSE(bench.opens(0));
  CHECK(bench.opens(1));
}

TEST_CASE("codes of the last 64 counters open in any order, each once", "[UNL-10]") {
  CodesBench bench;
  CHECK(bench.opens(63));
  for (std::uint32_t i = 0; i < 63; ++i) CHECK(bench.opens(i * 26 % 63));
  for (std::uint32_t counter = 0; counter < 64; ++counter) CHECK_FALSE(bench.opens(counter));
}

TEST_CASE("the window moves with the highest code used", "[UNL-10]") {
  CodesBench bench;
  CHECK_FALSE(bench.opens(64));
  CHECK(bench.opens(63));
  CHECK(bench.opens(127));
  CHECK_FALSE(bench.opens(0));
  CHECK_FALSE(bench.opens(63));
  CHECK(bench.opens(64));
  CHECK(bench.opens(126));
  CHECK_FALSE(bench.opens(192));
  CHECK(bench.opens(191));
  CHECK_FALSE(bench.opens(127));
}

TEST_CASE("the app tells of codes nobody used, and the last 64 of them open", "[UNL-10]") {
  CodesBench bench;
  CHECK(bench.opens(5));
  CHECK(bench.skip_to(1000));
  bench.boot();
  CHECK_FALSE(bench.opens(935));
  CHECK(bench.opens(936));
  CHECK(bench.opens(999));
  CHECK(bench.opens(1000));
  CHECK_FALSE(bench.skip_to(900));
  SECTION("a used one stays used when the window moves by less than its width") {
    CHECK(bench.skip_to(1030));
    CHECK_FALSE(bench.opens(999));
    CHECK_FALSE(bench.opens(1000));
    CHECK(bench.opens(998));
  }
}

TEST_CASE("the last counters there are do not begin anew", "[UNL-10]") {
  CodesBench bench;
  CHECK(bench.skip_to(0xFFFF'FFFF));
  CHECK_FALSE(bench.opens(0xFFFF'FFFFU));
  CHECK_FALSE(bench.opens(0));
  CHECK(bench.opens(0xFFFF'FFFEU));
  CHECK_FALSE(bench.opens(0xFFFF'FFFEU));
}

TEST_CASE("a code is typed exactly, with eight digits", "[UNL-10]") {
  CodesBench bench;
  const Digits code = digits_of(bench.keys[0], 0);
  Digits longer = code;
  longer.push_back(1);
  CHECK_FALSE(bench.opens(longer));
  CHECK_FALSE(bench.opens(Digits(code.begin(), code.end() - 1)));
  CHECK_FALSE(bench.opens(Digits(8, 0)));
  CHECK_FALSE(bench.opens(Digits{}));
  CHECK(bench.opens(code));
}

TEST_CASE("typed twice within a millisecond on two channels, a code opens once", "[UNL-10]") {
  CodesBench bench;
  const Digits code = digits_of(bench.keys[0], 7);
  const OneTimeMatch first = bench.find(code);
  const OneTimeMatch second = bench.find(code);
  CHECK(bench.claim(first));
  CHECK_FALSE(bench.claim(second));
  CHECK(bench.find(code).phone == 0);
  CHECK(bench.codes.claimed(bench.store) == Store::WriteState::pending);
  bench.finish();
  CHECK(bench.codes.claimed(bench.store) == Store::WriteState::done);
  CHECK_FALSE(bench.claim(second));
}

TEST_CASE("each phone has codes of its own, and a new one with an old number starts anew",
          "[UNL-10]") {
  CodesBench bench;
  bench.keys = {key_of(1, 0x11), CodeKey{}, key_of(8, 0x88)};
  CHECK(bench.opens(digits_of(bench.keys[2], 3)));
  CHECK(bench.opens(digits_of(bench.keys[0], 3)));
  const OneTimeMatch match = bench.find(digits_of(bench.keys[2], 4));
  CHECK(match.phone == 8);
  CHECK(match.counter == 4);
  const Digits old_code = digits_of(bench.keys[2], 5);
  bench.keys[2] = key_of(8, 0x99);
  CHECK_FALSE(bench.opens(old_code));
  CHECK(bench.opens(digits_of(bench.keys[2], 3)));
}

TEST_CASE("a power cut at any point of a use opens never twice", "[UNL-10][BAT-5]") {
  const auto tear = GENERATE(from_range(kTears));
  CodesBench before;
  REQUIRE(before.opens(20));
  for (int at = 0; at < 2; ++at) {
    CodesBench bench = before;
    bench.flash.cut_at(at, tear);
    int opened = bench.opens(5) ? 1 : 0;
    bench.boot();
    if (bench.opens(5)) ++opened;
    if (bench.opens(5)) ++opened;
    CHECK(opened <= 1);
    CHECK_FALSE(bench.opens(20));
    CHECK(bench.opens(6));
  }
}

TEST_CASE("with a store that takes nothing no code opens", "[UNL-10]") {
  CodesBench bench;
  bench.flash.fail_commands(1000);
  CHECK_FALSE(bench.opens(0));
  CHECK(bench.codes.claimed(bench.store) == Store::WriteState::failed);
  CHECK_FALSE(bench.opens(1));
}

TEST_CASE("a match that others have left far behind opens nothing", "[UNL-10]") {
  CodesBench bench;
  const OneTimeMatch late = bench.find(digits_of(bench.keys[0], 0));
  REQUIRE(bench.opens(63));
  REQUIRE(bench.opens(126));
  CHECK_FALSE(bench.claim(late));
}

TEST_CASE("a use is old or new after a cut in any command, a compaction included",
          "[UNL-10][BAT-5]") {
  CodesBench before;
  REQUIRE(before.opens(20));
  const bool compacts = GENERATE(false, true);
  while (compacts) {  // up to the last record that fits
    CodesBench next = before;
    next.store.write(RecordKey::tries, std::array<std::uint8_t, 8>{});
    next.finish();
    if (next.flash.erasures() != 0) break;
    before = next;
  }
  const auto open_counters = [](CodesBench& bench) {
    std::vector<bool> open;
    for (const std::uint32_t counter : {4U, 5U, 6U, 20U, 21U}) {
      open.push_back(bench.find(digits_of(bench.keys[0], counter)).phone != 0);
    }
    return open;
  };
  const CutCount count = cut_everywhere(
      before, CutStrategy::every_tear, [](CodesBench& bench) { bench.opens(5); }, open_counters);
  CHECK(count.cuts >= (compacts ? 80 : 6));
  CHECK(count.showed_old > 0);
  CHECK(count.showed_new > 0);
}
