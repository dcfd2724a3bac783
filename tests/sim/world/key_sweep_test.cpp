// LCK-11: a key is turned against the motor, at every moment of the movement.
#include <algorithm>
#include <chrono>

#include "tests/support/catch.h"
#include "tests/support/home.h"

using namespace std::chrono_literals;
using locktwin::core::Cause;
using locktwin::core::EventKind;
using locktwin::sim::Duration;
using locktwin::tests::Home;

namespace {

constexpr auto kPin = "482915";

// Counts how often the motor is driven anew, and how long after a moment it is driven.
class MotorLog : public locktwin::sim::Observer {
 public:
  explicit MotorLog(Home& home) : home_(home) { home_.world.add_observer(*this); }
  ~MotorLog() override { home_.world.remove_observer(*this); }
  MotorLog(const MotorLog&) = delete;
  MotorLog& operator=(const MotorLog&) = delete;

  void on_step(const locktwin::sim::World& world) override {
    const bool drives = home_.read("motor.drive") != 0;
    if (drives && !drives_) ++starts;
    if (drives_ && !drives) stopped_at = world.now();
    drives_ = drives;
  }

  int starts = 0;
  locktwin::sim::Time stopped_at{};

 private:
  Home& home_;
  bool drives_ = false;
};

int told(const Home& home, EventKind kind, Cause cause) {
  return static_cast<int>(std::count_if(home.log.begin(), home.log.end(), [&](const auto& entry) {
    return entry.kind == locktwin::sim::OccurrenceKind::event && entry.event.kind == kind &&
           entry.event.first == static_cast<std::uint8_t>(cause);
  }));
}

// A lock whose motor has just begun to lock or to unlock, with the key in.
void begin(Home& home, bool locking) {
  home.insert_battery();
  home.enrol_administrator(kPin);
  home.done("open_key_cover");
  home.done("insert_key");
  home.done("press_inside_button");
  home.run(4s);
  if (locking) {
    home.enter(kPin);
    home.run(4s);
    home.act("press_inside_button");
  } else {
    home.type("5");
    home.type(kPin);
    home.act("press_key", {{"key", "confirm"}});
  }
  while (home.read("motor.drive") == 0) home.run(1ms);
  home.log.clear();
}

}  // namespace

TEST_CASE("a key turned against the motor wins at every moment of a movement, and is no jam",
          "[LCK-11][LCK-8][ALM-8][TWN-1]") {
  const bool locking = GENERATE(true, false);
  int all_by_key = 0;
  for (int moment_ms = 0; moment_ms <= 900; moment_ms += 10) {
    Home home;
    begin(home, locking);
    home.run(std::chrono::milliseconds(moment_ms));
    const bool driven = home.read("motor.drive") != 0;
    MotorLog motor(home);
    const auto turned_at = home.world.now();
    home.act("turn_key", {{"direction", locking ? "unlock" : "lock"}});
    home.run(8s);
    INFO((locking ? "locking" : "unlocking") << ", key after " << moment_ms << " ms");
    CHECK(home.count(EventKind::alarm_jam) == 0);
    CHECK_FALSE(home.told_lie);
    CHECK(home.count(EventKind::sensor_fault) == 0);
    const bool out = home.read("bolt.position_mm") >= 21;
    const bool in = home.read("bolt.position_mm") <= 1;
    CHECK((out || in));
    CHECK(home.read("core.lock_state") == (out ? 2.0 : 1.0));
    // Before it has left its end the bolt stays there, in the hand that holds it. A motor that has
    // hardly begun to turn looks like one whose bolt is pinched, and tries again.
    const bool held = driven && moment_ms < 80;
    const bool unmoved = driven && moment_ms < 30;
    CHECK(motor.starts <= (unmoved ? 2 : driven ? 1 : 0));
    if (!held && driven) CHECK(motor.stopped_at - turned_at <= Duration(1s));
    if (!held) CHECK(out != locking);
    // Of a bolt that is withdrawn after it was told as locked the lock cannot know: it may be the
    // handle.
    const bool locked_was_told = home.count(EventKind::bolt_locked) != 0;
    const Cause cause = locking && locked_was_told ? Cause::by_hand : Cause::by_key;
    const int by_key =
        told(home, locking ? EventKind::bolt_unlocked : EventKind::bolt_locked, cause);
    if (!held) CHECK(by_key == 1);
    all_by_key += by_key;
  }
  CHECK(all_by_key > 60);
}
