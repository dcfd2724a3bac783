#include "firmware-core/people/identification.h"

#include "tests/support/catch.h"
#include "tests/support/door_phone.h"

using namespace locktwin::core;
using namespace locktwin::test;

namespace {

constexpr int kAnna = 11;
constexpr int kStranger = 99;

// Locked; user 1 has face, palm and finger, and a duress finger.
struct Home : LockedDoor {
  Home() {
    const bool all = app.enrol(1, CredentialKind::face, kAnna) &&
                     app.enrol(1, CredentialKind::palm, kAnna) &&
                     app.enrol(1, CredentialKind::finger, kAnna) &&
                     app.enrol(1, CredentialKind::finger, kAnna + 1, true);
    if (!all) throw std::logic_error("nothing enrolled");
    bench.run_for(25'000);
    bench.forget();
  }
  int orders(ModuleOrder order) const {
    int found = 0;
    for (const ModuleCommand& command : bench.orders) found += command.order == order ? 1 : 0;
    return found;
  }
};

constexpr std::array kModulesOfADoor = {Module::face, Module::palm, Module::finger};

Method method_of(Module module) {
  return static_cast<Method>(static_cast<int>(Method::face) + static_cast<int>(module));
}

}  // namespace

TEST_CASE("face, palm and finger open the door of whoever is enrolled",
          "[UNL-1][UNL-2][UNL-3][ENR-1][ENR-2][ENR-3]") {
  Home home;
  const Module module = GENERATE(from_range(kModulesOfADoor));
  home.bench.present(module, kAnna);
  CHECK(home.bench.count(EventKind::access_granted, method_of(module), 1) == 1);
  home.bench.run_for(1'000);
  CHECK(home.bench.state() == LockState::unlocked);
}

TEST_CASE("a stranger is one wrong try on any module, and five lock the system", "[ALM-2][ALM-7]") {
  Home home;
  for (int i = 0; i < 5; ++i) {
    const Module module = kModulesOfADoor[static_cast<std::size_t>(i) % 3];
    home.bench.present(module, kStranger);
    home.bench.run_for(4'000);
    CHECK(home.bench.out.report.wrong_tries == i + 1);
  }
  CHECK(home.bench.count(EventKind::alarm_lockout) == 1);
  SECTION("then nobody is looked at any more") {
    home.bench.forget();
    home.bench.present(Module::finger, kAnna);
    const auto enrolled = home.bench.prompts;
    home.bench.prompts.clear();
    home.bench.present(Module::finger, kStranger);
    CHECK(home.bench.prompts == enrolled);
    CHECK(home.orders(ModuleOrder::identify) == 0);
    CHECK(home.bench.count(EventKind::access_denied, Method::finger, Reason::locked_out) == 2);
  }
  SECTION("the app lifts it") {
    CHECK(home.app.greet());
    CHECK(home.app.ask(Opcode::lift_lockout));
    CHECK(home.bench.out.report.lockout_left_ms == 0);
    home.bench.present(Module::finger, kAnna);
    CHECK(home.bench.count(EventKind::access_granted) == 1);
  }
}

TEST_CASE("the lockout can be turned off", "[ALM-2][SET-5]") {
  Home home;
  REQUIRE(home.app.set(Setting::lockout, 0));
  for (int i = 0; i < 8; ++i) home.bench.present(Module::finger, kStranger);
  CHECK(home.bench.count(EventKind::alarm_lockout) == 0);
  home.bench.present(Module::finger, kAnna);
  CHECK(home.bench.count(EventKind::access_granted) == 1);
}

TEST_CASE("two tries in the same millisecond on two channels count as two", "[ALM-7]") {
  Home home;
  home.bench.wake();
  home.bench.type("746281");
  home.bench.modules.presented[2] = kStranger;
  home.bench.modules.say({ModuleReply::present, Module::finger, 0, 0});
  home.bench.run_for(20);
  home.bench.keys = mask_of(Key::confirm);
  home.bench.run_for(100);
  home.bench.keys = 0;
  CHECK(home.bench.out.report.wrong_tries == 2);
}

TEST_CASE("a reading that is not clear is no try", "[UNL-3][GEN-5]") {
  Home home;
  home.bench.modules.fault[2] = ReadingFault::pressed;
  home.bench.present(Module::finger, kAnna);
  CHECK(home.bench.out.report.wrong_tries == 0);
  CHECK(home.bench.count(EventKind::access_denied) == 0);
  CHECK(home.bench.count(Prompt::refused) == 1);
}

TEST_CASE("in manual trigger the keypad is touched first, and the red light shows it",
          "[UNL-1][UNL-2][SET-4]") {
  Home home;
  REQUIRE(home.app.set(Setting::face_trigger, 1));
  REQUIRE(home.app.set(Setting::palm_trigger, 1));
  home.bench.run_for(25'000);
  home.bench.forget();
  home.bench.present(Module::face, kAnna);
  CHECK(home.bench.count(EventKind::access_granted) == 0);
  CHECK_FALSE(home.bench.out.red_light);
  home.bench.keys = mask_of(Key::digit_5);
  home.bench.settle();
  CHECK(home.bench.out.red_light);
  home.bench.modules.presented[0] = kAnna;
  home.bench.run_for(100);
  CHECK(home.bench.count(EventKind::access_granted, Method::face, 1) == 1);
}

TEST_CASE("a duress finger looks like any other at the door, and calls for help",
          "[UNL-9][ALM-4][ENR-5]") {
  Home usual;
  Home forced;
  usual.bench.present(Module::finger, kAnna);
  forced.bench.present(Module::finger, kAnna + 1);
  CHECK(forced.bench.count(EventKind::alarm_duress, Method::finger, 1) == 1);
  CHECK(usual.bench.count(EventKind::alarm_duress) == 0);
  CHECK(forced.bench.prompts == usual.bench.prompts);
  CHECK(forced.bench.bolt.out_mm == usual.bench.bolt.out_mm);
  CHECK(forced.bench.out.lit_keys == usual.bench.out.lit_keys);
  CHECK_FALSE(forced.bench.out.siren);
  CHECK(forced.bench.count(EventKind::access_granted, Method::finger, 1) == 1);
}

TEST_CASE("a word that no module was asked for opens nothing", "[UNL-1]") {
  Home home;
  home.bench.modules.say({ModuleReply::matched, Module::face, 1, 0});
  home.bench.run_for(500);
  CHECK(home.bench.count(EventKind::access_granted) == 0);
  CHECK(home.bench.state() == LockState::locked);
}

TEST_CASE("a module that does not answer is told, and the others go on", "[FLT-3]") {
  Home home;
  home.bench.modules.dead[2] = true;
  home.bench.present(Module::finger, kAnna);
  home.bench.run_for(10'000);
  CHECK(home.bench.count(EventKind::access_denied, Method::finger, Reason::sensor) == 1);
  home.bench.present(Module::face, kAnna);
  CHECK(home.bench.count(EventKind::access_granted, Method::face, 1) == 1);
}

TEST_CASE("the stranger before the camera is not five tries", "[UNL-1][ALM-2]") {
  Home home;
  home.bench.modules.presented[0] = kStranger;
  for (int i = 0; i < 25; ++i) {
    home.bench.modules.say({ModuleReply::present, Module::face, 0, 0});
    home.bench.run_for(100);
  }
  CHECK(home.bench.out.report.wrong_tries == 1);
}
