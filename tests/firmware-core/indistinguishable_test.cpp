// What must look the same to whoever stands at the door: in a lockout the enrolled and the foreign
// (ALM-6), a duress credential and an ordinary one (UNL-9), and how long any verdict takes (ALM-8).
//
// Time is the bench's: steps of the core and of the flash. That every comparison is made, whatever
// matches, is proved where it is made (users_test, one_time_codes_test).
#include <cstring>
#include <optional>
#include <string>
#include <vector>

#include "tests/support/catch.h"
#include "tests/support/door_phone.h"

using namespace locktwin::core;
using namespace locktwin::test;

namespace {

// Without a 0, whose holding means something (KEY-5).
constexpr const char* kPin = "198473";       // of the administrator
constexpr const char* kOrdinary = "274915";  // of user 2, with a duress PIN of as many digits
constexpr const char* kDuress = "583126";
constexpr const char* kForeign = "641718";
enum Person { nobody, ordinary_finger, duress_finger, enrolled_face, enrolled_palm, stranger };

struct FurnishedHome {
  CoreBench bench;

  FurnishedHome() {
    bench.commission(kPin);
    DoorPhone phone(bench);
    const std::uint8_t user = phone.add_user();
    const bool ready = phone.set(Setting::side, 1) && phone.enrol_pin(user, kOrdinary) &&
                       phone.enrol_pin(user, kDuress, true) &&
                       phone.enrol(user, CredentialKind::finger, ordinary_finger) &&
                       phone.enrol(user, CredentialKind::finger, duress_finger, true) &&
                       phone.enrol(1, CredentialKind::face, enrolled_face) &&
                       phone.enrol(1, CredentialKind::palm, enrolled_palm);
    if (!ready) throw std::logic_error("the home is not ready");
    bench.press_inside_button();
    bench.run_for(30'000);
  }
};

const CoreBench& home() {
  static const FurnishedHome kHome;
  return kHome.bench;
}

// One line for each moment at which something is seen or heard at the door.
struct Scene {
  std::vector<std::string> seen;  // by people, and by nobody but them
  std::vector<std::string> all;   // every output of every step
  std::vector<Event> events;
  std::optional<std::uint64_t> verdict_at_ms;
};

std::string visible(const Outputs& out) {
  std::string text;
  for (const int part :
       {static_cast<int>(out.motor), int{out.lit_keys}, int{out.battery_light}, int{out.siren},
        int{out.red_light}, int{out.show_pairing}, int{out.volume}, int{out.language}}) {
    text += std::to_string(part) + " ";
  }
  for (const ModuleCommand& command : out.modules) {
    text += "m" + std::to_string(static_cast<int>(command.order));
  }
  return text;
}

std::string prompts(const Outputs& out) {
  std::string text;
  for (const Prompt prompt : out.prompts) text += " p" + std::to_string(static_cast<int>(prompt));
  return text;
}

std::string invisible(const Outputs& out) {
  std::string text =
      std::to_string(out.wake_at_ms) + " " + std::to_string(static_cast<int>(out.power)) + " " +
      std::to_string(out.report.wrong_tries) + " " + std::to_string(out.report.lockout_left_ms);
  for (const Event& event : out.events) {
    text += " e" + std::to_string(static_cast<int>(event.kind)) + "." +
            std::to_string(event.first) + "." + std::to_string(event.second);
  }
  for (const RadioFrame& frame : out.radio) text += " r" + std::to_string(frame.length);
  for (int i = 0; i < out.flash.length; ++i) {
    text += "," + std::to_string(out.flash.data[static_cast<std::size_t>(i)]);
  }
  return text;
}

bool is_verdict(const Event& event) {
  return event.kind == EventKind::access_granted || event.kind == EventKind::access_denied;
}

template <typename Act>
Scene scene(CoreBench bench, Act act, std::uint64_t rest_ms = 15'000) {
  Scene scene;
  std::string last;
  const std::uint64_t began_ms = bench.now_ms;
  bench.watch = [&](const CoreBench& lock, const Inputs& in) {
    const std::string at = std::to_string(in.now_ms - began_ms) + ": ";
    const std::string now = visible(lock.out);
    const std::string said = prompts(lock.out);
    if (now != last || !said.empty()) scene.seen.push_back(at + now + said);
    last = now;
    scene.all.push_back(at + now + said + " | " + invisible(lock.out));
    for (const Event& event : lock.out.events) {
      scene.events.push_back(event);
      if (is_verdict(event) && !scene.verdict_at_ms) scene.verdict_at_ms = in.now_ms;
    }
  };
  act(bench);
  bench.run_for(rest_ms);
  return scene;
}

Scene typing(const CoreBench& bench, const std::string& digits) {
  return scene(bench, [&](CoreBench& lock) { lock.try_pin(digits); });
}

Scene showing(const CoreBench& bench, Module module, int person) {
  return scene(bench, [&](CoreBench& lock) { lock.present(module, person); });
}

CoreBench locked_out(CoreBench bench) {
  for (int i = 0; i < 5; ++i) bench.try_pin(kForeign);
  bench.run_for(25'000);
  if (bench.out.report.lockout_left_ms == 0) throw std::logic_error("no lockout");
  return bench;
}

// The verdict, counted from ✓.
std::uint64_t verdict_ms(const CoreBench& at_rest, const std::string& digits) {
  CoreBench bench = at_rest;
  bench.wake();
  bench.type(digits);
  const std::uint64_t confirmed_ms = bench.now_ms;
  const Scene seen = scene(
      bench, [](CoreBench& lock) { lock.confirm(); }, 1'000);
  if (!seen.verdict_at_ms) throw std::logic_error("no verdict");
  return *seen.verdict_at_ms - confirmed_ms;
}

// The memory of a lock whose power is cut at the first flash command after ✓.
std::vector<std::uint8_t> memory_at_the_cut(CoreBench bench, const std::string& digits) {
  bench.wake();
  bench.type(digits);
  bench.flash.cut_at(0, Tear::not_begun);
  bench.confirm();
  if (!bench.flash.power_lost()) throw std::logic_error("no try was counted");
  std::vector<std::uint8_t> memory(sizeof bench.core);
  std::memcpy(memory.data(), &bench.core, memory.size());
  return memory;
}

std::vector<std::size_t> differences(const std::vector<std::uint8_t>& a,
                                     const std::vector<std::uint8_t>& b) {
  std::vector<std::size_t> places;
  for (std::size_t i = 0; i < a.size(); ++i) {
    if (a[i] != b[i]) places.push_back(i);
  }
  return places;
}

int count(const Scene& scene, EventKind kind) {
  return static_cast<int>(std::count_if(scene.events.begin(), scene.events.end(),
                                        [&](const Event& e) { return e.kind == kind; }));
}

}  // namespace

TEST_CASE("in a lockout every PIN gets the same outputs in the same milliseconds", "[ALM-6]") {
  const CoreBench bench = locked_out(home());
  const Scene foreign = typing(bench, kForeign);
  REQUIRE(count(foreign, EventKind::access_denied) == 1);
  CHECK(typing(bench, kPin).all == foreign.all);
  CHECK(typing(bench, kOrdinary).all == foreign.all);
  CHECK(typing(bench, kDuress).all == foreign.all);
}

TEST_CASE("in a lockout every face, palm and finger gets the same outputs", "[ALM-6]") {
  const CoreBench bench = locked_out(home());
  for (const Module module : {Module::face, Module::palm, Module::finger}) {
    const Scene foreign = showing(bench, module, stranger);
    REQUIRE(count(foreign, EventKind::access_denied) == 1);
    for (const Person person : {ordinary_finger, duress_finger, enrolled_face, enrolled_palm}) {
      CHECK(showing(bench, module, person).all == foreign.all);
    }
  }
}

TEST_CASE("a try in a lockout leaves everything after it as if it had not been", "[ALM-6]") {
  const CoreBench bench = locked_out(home());
  const auto after = [](const CoreBench& at_rest, const char* digits) {
    CoreBench lock = at_rest;
    if (digits != nullptr) lock.try_pin(digits);
    lock.run_for(at_rest.out.report.lockout_left_ms + at_rest.now_ms - lock.now_ms + 1'000);
    CHECK(lock.out.report.lockout_left_ms == 0);
    return lock.out.report.wrong_tries;
  };
  CHECK(after(bench, nullptr) == 0);
  CHECK(after(bench, kForeign) == 0);
  CHECK(after(bench, kOrdinary) == 0);
}

TEST_CASE("a duress PIN and a duress finger look and sound like ordinary ones", "[UNL-9][ALM-4]") {
  const Scene pin = typing(home(), kOrdinary);
  const Scene duress_pin = typing(home(), kDuress);
  REQUIRE(count(pin, EventKind::bolt_unlocked) == 1);
  REQUIRE(count(pin, EventKind::alarm_duress) == 0);
  CHECK(count(duress_pin, EventKind::alarm_duress) == 1);
  CHECK(duress_pin.seen == pin.seen);

  const Scene finger = showing(home(), Module::finger, ordinary_finger);
  const Scene duress = showing(home(), Module::finger, Person::duress_finger);
  REQUIRE(count(finger, EventKind::bolt_unlocked) == 1);
  REQUIRE(count(finger, EventKind::alarm_duress) == 0);
  CHECK(count(duress, EventKind::alarm_duress) == 1);
  CHECK(duress.seen == finger.seen);
}

TEST_CASE("where an ordinary credential is refused, duress looks the same as well",
          "[UNL-9][PRV-2]") {
  CoreBench bench = home();
  DoorPhone phone = [&] {
    CoreBench& lock = bench;
    lock.flash = FakeFlash{};
    lock.modules = FakeModules{};
    lock.reboot();
    lock.commission(kPin);
    return DoorPhone(lock);
  }();
  const std::uint8_t user = phone.add_user();
  REQUIRE(phone.enrol_pin(user, kOrdinary));
  REQUIRE(phone.enrol_pin(user, kDuress, true));
  REQUIRE(phone.set(Setting::privacy, 1));
  bench.press_inside_button();
  bench.run_for(30'000);
  const Scene ordinary = typing(bench, kOrdinary);
  const Scene duress = typing(bench, kDuress);
  REQUIRE(count(ordinary, EventKind::access_denied) == 1);
  REQUIRE(count(ordinary, EventKind::access_granted) == 0);
  CHECK(count(duress, EventKind::alarm_duress) == 1);
  CHECK(duress.seen == ordinary.seen);
}

TEST_CASE("until a try is counted for good, the lock does not know whether it was right",
          "[SEC-5][ALM-7]") {
  // Six digits that are other ones at each place: what differs is what was typed.
  const std::string other = "275392";
  const auto foreign = memory_at_the_cut(home(), kForeign);
  const auto typed = differences(foreign, memory_at_the_cut(home(), other));
  REQUIRE(typed.size() >= 6);
  CHECK(differences(foreign, memory_at_the_cut(home(), kPin)) == typed);
  CHECK(differences(memory_at_the_cut(home(), other), memory_at_the_cut(home(), kPin)) == typed);
}

TEST_CASE("a verdict takes as long whatever was typed", "[ALM-8]") {
  const std::uint64_t expected = verdict_ms(home(), kPin);
  for (const char* digits :
       {kOrdinary, kDuress, kForeign, "198474", "098473", "111111", "1984730", "27491583126",
        "64071864071864071864", "640718640718640718640", "64071827", "00000000"}) {
    CAPTURE(digits);
    CHECK(verdict_ms(home(), digits) == expected);
  }
}

TEST_CASE("a verdict takes as long for one user as for fifty", "[ALM-8][GEN-4]") {
  CoreBench bench;
  bench.commission(kPin);
  DoorPhone phone(bench);
  REQUIRE(phone.set(Setting::side, 1));
  bench.run_for(30'000);
  const std::uint64_t right = verdict_ms(bench, kPin);
  const std::uint64_t wrong = verdict_ms(bench, kForeign);
  CHECK(right == wrong);
  REQUIRE(phone.greet());
  for (int user = 2; user <= 50; ++user) {
    REQUIRE(phone.greet());
    REQUIRE(phone.add_user() == user);
    REQUIRE(phone.enrol_pin(static_cast<std::uint8_t>(user),
                            "83" + std::to_string(1'009 * user + 7'000)));
  }
  bench.run_for(30'000);
  REQUIRE(bench.out.report.users == 50);
  CHECK(verdict_ms(bench, kPin) == right);
  CHECK(verdict_ms(bench, "83" + std::to_string(1'009 * 50 + 7'000)) == right);
  CHECK(verdict_ms(bench, kForeign) == wrong);
}
