#include "firmware-core/people/access.h"

#include <string>
#include <vector>

#include "tests/support/catch.h"
#include "tests/support/core_bench.h"
#include "tests/support/door_phone.h"
#include "tests/support/records_bench.h"

using namespace locktwin::core;
using namespace locktwin::test;

namespace {

constexpr const char* kPin = "198403";
constexpr const char* kForeign = "746281";

int denied(const CoreBench& bench, Reason reason) {
  return bench.count(EventKind::access_denied, Method::pin, reason);
}

void lock_out(CoreBench& bench) {
  for (int i = 0; i < 5; ++i) bench.try_pin(kForeign);
}

}  // namespace

TEST_CASE("the PIN opens, a foreign one does not", "[UNL-4]") {
  CoreBench bench;
  bench.commission(kPin);
  bench.forget();
  bench.try_pin(kForeign);
  CHECK(denied(bench, Reason::wrong) == 1);
  CHECK(bench.count(Prompt::wrong_pin) == 1);
  CHECK(bench.out.report.wrong_tries == 1);
  bench.try_pin(kPin);
  CHECK(bench.count(EventKind::access_granted, Method::pin, 1) == 1);
  CHECK(bench.count(Prompt::welcome) == 1);
  CHECK(bench.out.report.wrong_tries == 0);
}

TEST_CASE("digits around the PIN are accepted, up to 20 in all", "[UNL-4]") {
  CoreBench bench;
  bench.commission(kPin);
  bench.forget();
  const std::string entry = GENERATE(as<std::string>{}, "198403", "5198403", "1984035",
                                     "77777771984037777777", "00000000000000198403");
  bench.try_pin(entry);
  CHECK(bench.count(EventKind::access_granted) == 1);
}

TEST_CASE("an entry of 21 digits is one wrong try, whatever it contains", "[UNL-4]") {
  CoreBench bench;
  bench.commission(kPin);
  bench.forget();
  bench.try_pin("198403198403198403198");
  CHECK(denied(bench, Reason::wrong) == 1);
  CHECK(bench.out.report.wrong_tries == 1);
}

TEST_CASE("a PIN with one digit missing or changed does not open", "[UNL-4]") {
  CoreBench bench;
  bench.commission("19840377");
  bench.forget();
  bench.try_pin("1984037");
  bench.try_pin("9840377");
  bench.try_pin("19840387");
  CHECK(bench.count(EventKind::access_granted) == 0);
  CHECK(denied(bench, Reason::wrong) == 3);
}

TEST_CASE("five wrong PINs lock the system for three minutes", "[ALM-2]") {
  CoreBench bench;
  bench.commission(kPin);
  bench.forget();
  lock_out(bench);
  const std::uint64_t from = bench.now_ms;
  CHECK(bench.count(EventKind::alarm_lockout) == 1);
  CHECK(bench.count(Prompt::system_locked) == 1);
  CHECK(denied(bench, Reason::wrong) == 5);
  CHECK(bench.panel() == PanelMode::locked_out);
  CHECK(bench.out.report.lockout_left_ms > 179'000);
  SECTION("after 179 s the right PIN is refused") {
    bench.run_for(178'000 - (bench.now_ms - from));
    bench.try_pin(kPin);
    CHECK(bench.now_ms - from < 179'500);
    CHECK(denied(bench, Reason::locked_out) == 1);
    CHECK(bench.count(EventKind::access_granted) == 0);
  }
  SECTION("after 181 s it opens, and the end was told") {
    bench.run_for(181'000 - (bench.now_ms - from));
    CHECK(bench.count(EventKind::lockout_ended) == 1);
    CHECK(bench.out.report.lockout_left_ms == 0);
    bench.try_pin(kPin);
    CHECK(bench.count(EventKind::access_granted) == 1);
  }
  SECTION("the end survives a power cut, too") {
    bench.run_for(181'000);
    bench.reboot();
    bench.run_for(100);
    CHECK(bench.out.report.lockout_left_ms == 0);
    CHECK(bench.out.report.wrong_tries == 0);
  }
  SECTION("afterwards there are five fresh tries") {
    bench.run_for(181'000);
    for (int i = 0; i < 4; ++i) bench.try_pin(kForeign);
    CHECK(bench.count(EventKind::alarm_lockout) == 1);
    bench.try_pin(kForeign);
    CHECK(bench.count(EventKind::alarm_lockout) == 2);
  }
}

TEST_CASE("lockout switched off by a phone clears the tries in that very step", "[ALM-2][SET-5]") {
  LockedDoor home;
  for (int i = 0; i < 3; ++i) home.bench.try_pin(kForeign);
  REQUIRE(home.bench.out.report.wrong_tries == 3);
  int told = 0;
  home.bench.watch = [&](const CoreBench& bench, const Inputs&) {
    for (const Event& event : bench.out.events) {
      if (event.kind != EventKind::setting_changed) continue;
      ++told;
      CHECK(bench.out.report.wrong_tries == 0);
    }
  };
  REQUIRE(home.app.set(Setting::lockout, 0));
  CHECK(told == 1);
}

TEST_CASE("while locked out nothing is verified and nothing counts", "[ALM-6]") {
  CoreBench enrolled;
  enrolled.commission(kPin);
  lock_out(enrolled);
  enrolled.forget();
  CoreBench foreign = enrolled;
  enrolled.try_pin(kPin);
  foreign.try_pin(kForeign);
  for (int i = 0; i < 6; ++i) foreign.try_pin(kForeign);
  for (int i = 0; i < 6; ++i) enrolled.try_pin(kPin);
  CHECK(denied(enrolled, Reason::locked_out) == 7);
  CHECK(denied(foreign, Reason::locked_out) == 7);
  CHECK(enrolled.prompts == foreign.prompts);
  CHECK(enrolled.steps == foreign.steps);
  CHECK(enrolled.out.report.lockout_left_ms == foreign.out.report.lockout_left_ms);
  CHECK(enrolled.out.report.wrong_tries == 5);
  CHECK(enrolled.count(EventKind::alarm_lockout) == 0);
}

TEST_CASE("a success clears the count", "[ALM-2]") {
  CoreBench bench;
  bench.commission(kPin);
  for (int round = 0; round < 3; ++round) {
    for (int i = 0; i < 4; ++i) bench.try_pin(kForeign);
    bench.try_pin(kPin);
  }
  CHECK(bench.count(EventKind::alarm_lockout) == 0);
  bench.reboot();
  bench.run_for(100);
  CHECK(bench.out.report.wrong_tries == 0);
}

TEST_CASE("the verdict comes only after the count is in the flash", "[ALM-7]") {
  CoreBench bench;
  bench.commission(kPin);
  bench.forget();
  bench.type(GENERATE(as<std::string>{}, kPin, kForeign));
  const int commands = bench.flash.commands();
  bench.keys = mask_of(Key::confirm);
  bench.settle();
  CHECK(bench.flash.commands() == commands + 1);
  CHECK(bench.panel() == PanelMode::verifying);
  CHECK(bench.events.empty());
  bench.run_for(5);
  CHECK(bench.events.size() >= 1);
}

TEST_CASE("no power cut makes a try free", "[ALM-7]") {
  const auto tear = GENERATE(from_range(kTears));
  CoreBench bench;
  bench.commission(kPin);
  int verdicts = 0;
  for (int attempt = 0; attempt < 40 && bench.out.report.lockout_left_ms == 0; ++attempt) {
    bench.forget();
    bench.wake();
    bench.flash.cut_at(1, tear);  // in the command after the count
    bench.try_pin(kForeign);
    verdicts += denied(bench, Reason::wrong);
    bench.reboot();
    bench.run_for(300);
  }
  CHECK(verdicts <= 5);
  CHECK(bench.out.report.lockout_left_ms > 0);
}

TEST_CASE("a cut in the count itself gives no verdict", "[ALM-7]") {
  const auto tear = GENERATE(from_range(kTears));
  CoreBench bench;
  bench.commission(kPin);
  bench.forget();
  bench.flash.cut_at(0, tear);
  bench.try_pin(GENERATE(as<std::string>{}, kPin, kForeign));
  REQUIRE(bench.flash.power_lost());
  CHECK(bench.events.empty());
  CHECK(bench.starts_reverse == 0);
}

TEST_CASE("count and remaining time of a lockout survive power cuts", "[ALM-2]") {
  CoreBench bench;
  bench.commission(kPin);
  SECTION("the count") {
    for (int i = 0; i < 4; ++i) bench.try_pin(kForeign);
    bench.reboot();
    bench.run_for(100);
    CHECK(bench.out.report.wrong_tries == 4);
    bench.try_pin(kForeign);
    CHECK(bench.count(EventKind::alarm_lockout) == 1);
  }
  SECTION("the time: cutting the power gains nothing, and loses 10 s at most") {
    lock_out(bench);
    bench.run_for(95'000);
    const std::uint32_t left = bench.out.report.lockout_left_ms;
    bench.reboot();
    bench.run_for(100);
    CHECK(bench.out.report.lockout_left_ms + 100 >= left - 1000);
    CHECK(bench.out.report.lockout_left_ms <= left + 11'000);
    bench.forget();
    bench.try_pin(kPin);
    CHECK(denied(bench, Reason::locked_out) == 1);
  }
  SECTION("the time: power cut in the moment of the fifth verdict") {
    for (int i = 0; i < 4; ++i) bench.try_pin(kForeign);
    bench.wake();
    bench.flash.cut_at(0, Tear::complete);
    bench.try_pin(kForeign);
    bench.reboot();
    bench.run_for(100);
    CHECK(bench.out.report.lockout_left_ms > 179'000);
  }
}

TEST_CASE("no digit of a PIN enters the flash", "[GEN-2]") {
  CoreBench bench;
  bench.commission("19840377");
  const std::string image(bench.flash.bytes().begin(), bench.flash.bytes().end());
  CHECK(image.find("19840377") == std::string::npos);
  CHECK(image.find(std::string{1, 9, 8, 4, 0, 3, 7, 7}) == std::string::npos);
}

TEST_CASE("a second reading waits for its own try while the first is being counted",
          "[ALM-7][SEC-5]") {
  RecordsBench bench;
  bench.commission(kPin);
  REQUIRE(bench.enrol({1, CredentialKind::finger, false}, 7) == Reason::none);
  Access access;
  access.give_reading(Module::finger, 0);  // of nobody
  std::vector<Outcome> outcomes;
  bench.watch = [&](const StepContext& step) {
    const AccessParts parts{bench.core.store,
                            bench.core.users,
                            bench.core.credentials,
                            bench.core.settings,
                            bench.core.clock,
                            bench.core.recurring,
                            bench.core.codes,
                            bench.core.lockout,
                            false,
                            false};
    const bool first = outcomes.empty() && access.wants_step();
    const Verdict verdict = access.update(step, parts);
    if (first) access.give_reading(Module::finger, 1);  // before the verdict
    if (verdict.outcome != Outcome::none) outcomes.push_back(verdict.outcome);
  };
  bench.run_for(500);
  CHECK(outcomes == std::vector<Outcome>{Outcome::wrong, Outcome::granted});
}
