// The power is cut at every flash command of everything that is kept, whole and torn. After the
// next boot the lock shows the old or the new state; "shows" is RecordsBench::shown, which also
// compares the modules with the records.
#include "tests/support/power_cuts.h"

#include <functional>
#include <string>
#include <vector>

#include "tests/support/catch.h"
#include "tests/support/records_bench.h"

using namespace locktwin::core;
using namespace locktwin::test;

namespace {

const std::vector<std::string> kPins{"198403", "274915", "583026"};

std::string show(const RecordsBench& bench) {
  if (bench.offers_setup()) return "a new lock " + bench.shown(kPins);
  return bench.shown(kPins);
}

// With the journal: an event is written behind what it tells, and may be lost with the power.
std::string show_all(const RecordsBench& bench) {
  return show(bench) + (bench.core.journal.newest() == 0 ? " no events" : " events");
}

// Administrator 1 with a PIN and a face, user 2 with PIN, palm and fingers.
const RecordsBench& household() {
  static const RecordsBench bench = [] {
    RecordsBench made;
    made.commission("198403");
    made.enrol({1, CredentialKind::face, false}, 1);
    const std::uint8_t user = made.add_user(Role::user, {1'000, 2'000});
    made.enrol_pin(user, "274915");
    made.enrol({user, CredentialKind::palm, false}, 2);
    made.enrol({user, CredentialKind::finger, false}, 3);
    made.enrol({user, CredentialKind::finger, true}, 4);
    return made;
  }();
  return bench;
}

// The same, its half of the store full: the next write compacts.
const RecordsBench& crowded_household() {
  static const RecordsBench bench = [] {
    RecordsBench made = household();
    for (const std::size_t size : {std::size_t{40}, std::size_t{0}}) {
      for (;;) {
        RecordsBench next = made;
        next.write(RecordKey::first_recurring, std::vector<std::uint8_t>(size, 7));
        if (next.flash.erasures() > made.flash.erasures()) break;
        made = next;
      }
    }
    return made;
  }();
  return bench;
}

CutCount cut(const RecordsBench& before, const std::function<void(RecordsBench&)>& act,
             const std::function<std::string(const RecordsBench&)>& shows = show) {
  const CutCount count = cut_everywhere(before, CutStrategy::every_tear, act, shows);
  CHECK(count.showed_old > 0);
  CHECK(count.showed_new > 0);
  return count;
}

void set_privacy(RecordsBench& bench) {
  bench.set(Setting::privacy, 1);
}

void delete_user(RecordsBench& bench) {
  bench.remove_user(2);
}

}  // namespace

TEST_CASE("a cut while the first administrator is stored leaves a new lock or that one",
          "[INS-4][ENR-6]") {
  cut(RecordsBench{}, [](RecordsBench& bench) { bench.commission("583026"); });
}

TEST_CASE("a cut while a PIN is enrolled leaves none or that one", "[ENR-6]") {
  cut(household(), [](RecordsBench& bench) { bench.enrol_pin(2, "583026", true); });
}

TEST_CASE("a cut while a template is enrolled leaves none or that one, here and in the module",
          "[ENR-6]") {
  const auto kind = GENERATE(CredentialKind::face, CredentialKind::palm, CredentialKind::finger);
  cut(household(), [kind](RecordsBench& bench) { bench.enrol({2, kind, false}, 9); });
}

TEST_CASE("a cut at any millisecond of an enrolment leaves none or that one", "[ENR-6]") {
  RecordsBench done = household();
  done.enrol({2, CredentialKind::face, false}, 9);
  const std::string new_state = show(done);
  const std::string old_state = show(household());
  int kept = 0;
  for (std::uint64_t at_ms = 0; at_ms < 1'600; at_ms += at_ms < 20 || at_ms > 1'480 ? 1 : 29) {
    RecordsBench bench = household();
    bench.modules.presented[0] = 9;
    bench.begin({2, CredentialKind::face, false});
    bench.run_for(at_ms);
    bench.reboot();
    const std::string shown = show(bench);
    REQUIRE((shown == old_state || shown == new_state));
    kept += shown == new_state ? 1 : 0;
  }
  CHECK(kept > 0);
}

TEST_CASE("a cut while a credential is deleted leaves it or not", "[USR-4]") {
  const auto kind = GENERATE(CredentialKind::finger, CredentialKind::palm, CredentialKind::pin);
  cut(household(), [kind](RecordsBench& bench) {
    bench.change(
        {.kind = Change::Kind::remove_credential, .user = 2, .credential = kind, .slot = 1});
  });
}

TEST_CASE("a cut while a user is added, changed or deleted leaves the old or the new user",
          "[USR-1][USR-4]") {
  cut(household(), [](RecordsBench& bench) { bench.add_user(Role::administrator, {0, 9'000}); });
  cut(household(), [](RecordsBench& bench) {
    bench.change({.kind = Change::Kind::set_validity, .user = 2, .validity = {1'000, 9'000}});
  });
  cut(household(), delete_user);
}

TEST_CASE("a cut while a setting is changed leaves the old or the new value", "[SET-5]") {
  cut(household(), set_privacy);
}

TEST_CASE("a cut while a wrong try is counted leaves the old or the new count", "[ALM-7]") {
  cut(household(), [](RecordsBench& bench) { bench.count_try(); });
}

TEST_CASE("a cut while a one-time code is used leaves it unused or used", "[UNL-10]") {
  CutCount count;
  for (const RecordsBench* before : {&household(), &crowded_household()}) {
    const CutCount more = cut(
        *before, [](RecordsBench& bench) { bench.use_code(7); },
        [](const RecordsBench& bench) {
          return show(bench) + (bench.code_is_accepted(7) ? " code" : " used");
        });
    count.cuts += more.cuts;
  }
  CHECK(count.cuts > 100);
}

TEST_CASE("a cut while the store compacts leaves the old or the new state", "[BAT-5]") {
  REQUIRE(crowded_household().flash.status() == FlashStatus::idle);
  SECTION("for a setting") {
    cut(crowded_household(), set_privacy);
  }
  SECTION("for a deleted user") {
    cut(crowded_household(), delete_user);
  }
  SECTION("for an enrolment") {
    cut(crowded_household(), [](RecordsBench& bench) {
      bench.enrol({1, CredentialKind::palm, false}, 9);
    });
  }
}

TEST_CASE("a cut in a factory reset leaves everything or nothing", "[RST-2]") {
  SECTION("of a lock that is in use") {
    cut(
        household(), [](RecordsBench& bench) { bench.factory_reset(); }, show_all);
  }
  SECTION("of a lock that has compacted") {
    RecordsBench bench = crowded_household();
    set_privacy(bench);
    cut(
        bench, [](RecordsBench& lock) { lock.factory_reset(); }, show_all);
  }
}

TEST_CASE("a second cut, while the first is being mended, changes nothing", "[RST-2][BAT-5]") {
  const std::string old_state = show(household());
  const std::vector<std::function<void(RecordsBench&)>> acts{
      delete_user, [](RecordsBench& bench) { bench.factory_reset(); },
      [](RecordsBench& bench) {
        bench.enrol({2, CredentialKind::face, false}, 9);
      }};
  const auto& act = acts[GENERATE(range(std::size_t{0}, std::size_t{3}))];
  RecordsBench done = household();
  act(done);
  done.reboot();
  const std::string new_state = show(done);
  const int commands = done.flash.commands() - household().flash.commands();
  for (int first = 0; first < commands; first += 2) {
    for (int second = 0; second < 24; ++second) {
      RecordsBench bench = household();
      bench.flash.cut_at(first, Tear::garbled_word);
      act(bench);
      if (!bench.flash.power_lost()) break;
      bench.flash.power_up();
      bench.flash.cut_at(second, Tear::half_a_word);
      bench.modules.lose_power();
      bench.boot();
      bench.reboot();
      const std::string shown = show(bench);
      REQUIRE((shown == old_state || shown == new_state));
    }
  }
}

TEST_CASE("five thousand cuts in the life of a lock", "[BAT-5][ENR-6][USR-4][RST-2][long]") {
  RecordsBench bench;
  int cuts = 0;
  const auto live = [&](const std::function<void(RecordsBench&)>& act) {
    cuts += cut(bench, act).cuts;
    act(bench);
  };
  int person = 1;
  live([](RecordsBench& lock) { lock.commission("198403"); });
  for (std::uint8_t user = 2; user <= 44; ++user) {
    live([](RecordsBench& lock) { lock.add_user(); });
    const std::string pin = "27" + std::to_string(1'000 + 37 * user);
    live([&](RecordsBench& lock) { lock.enrol_pin(user, pin, user % 3 == 0); });
    for (const auto kind : {CredentialKind::face, CredentialKind::palm, CredentialKind::finger}) {
      live([&](RecordsBench& lock) { lock.enrol({user, kind, false}, person); });
      ++person;
    }
    live([&](RecordsBench& lock) { lock.set(Setting::countdown_s, 100U + user); });
    if (user % 2 == 0) live([](RecordsBench& lock) { lock.count_try(); });
  }
  for (std::uint8_t user = 2; user <= 44; user += 2) {
    live([&](RecordsBench& lock) { lock.remove_user(user); });
  }
  CHECK(bench.core.users.count() == 22);
  CHECK(bench.flash.erasures() > 0);  // it has compacted on the way
  live([](RecordsBench& lock) { lock.factory_reset(); });
  CHECK(bench.offers_setup());
  CHECK(cuts >= 5'000);
}

TEST_CASE("the harness without cuts, and at commands only") {
  CHECK(cut_everywhere(household(), CutStrategy::none, set_privacy, show).cuts == 0);
  const CutCount count = cut_everywhere(household(), CutStrategy::every_command, set_privacy, show);
  CHECK(count.cuts >= 2);
  CHECK(count.cuts == count.showed_old + count.showed_new);
}

TEST_CASE("the harness finds a third state") {
  // Two settings are two writes: between them lies a state that is neither old nor new.
  const auto act = [](RecordsBench& bench) {
    bench.set(Setting::privacy, 1);
    if (!bench.flash.power_lost()) bench.set(Setting::volume, 0);
  };
  CHECK_THROWS(cut_everywhere(household(), CutStrategy::every_command, act, show));
}
