// Two whole cores, linked, with nothing between them but frames.
#include "tests/support/catch.h"
#include "tests/support/door_phone.h"

using namespace locktwin::core;
using namespace locktwin::test;

namespace {

CoreBench locked(std::string_view pin) {
  CoreBench bench;
  bench.bolt.out_mm = 21.5;
  bench.commission(pin);
  bench.run_for(25'000);
  return bench;
}

Bytes link_fields(std::uint8_t id, std::uint8_t kind, const Key32& other) {
  Bytes fields(2 + other.size());
  fields[0] = id;
  fields[1] = kind;
  std::copy(other.begin(), other.end(), fields.begin() + 2);
  return fields;
}

// A commands, B obeys. The app has told each of the other one's key.
struct TwoDoors {
  CoreBench a = locked("198403");
  CoreBench b = locked("583026");
  DoorPhone app_a{a};
  DoorPhone app_b{b};

  TwoDoors() {
    for (DoorPhone* app : {&app_a, &app_b}) REQUIRE(app->set(Setting::sync_unlock, 1));
    REQUIRE(app_b.ask(Opcode::link_lock, link_fields(0, 0, app_a.phone.lock)));
    id_of_a_ = app_b.phone.payload.at(0);
  }
  void confirm_at_b() {
    b.try_pin("583026");
    settle_bolts();
  }
  void tell_a() {
    REQUIRE(app_a.ask(Opcode::link_lock, link_fields(id_of_a_, 1, app_b.phone.lock)));
  }
  void settle_bolts() {
    run_for(15'000);
    a.forget();
    b.forget();
    carried_a_ = carried_b_ = 0;
  }
  // Both go on together; what one says on the connection between them, the other hears.
  void run_for(std::uint64_t span_ms) {
    for (std::uint64_t i = 0; i < span_ms; ++i) {
      a.tick();
      b.tick();
      carry(a, carried_a_, b);
      carry(b, carried_b_, a);
    }
  }

 private:
  static void carry(const CoreBench& from, std::size_t& carried, CoreBench& to) {
    for (; carried < from.frames.size(); ++carried) {
      if (from.frames[carried].peer == config::kLinkedLockPeer) to.hear(from.frames[carried]);
    }
  }

  std::size_t carried_a_ = 0;
  std::size_t carried_b_ = 0;
  std::uint8_t id_of_a_ = 0;
};

}  // namespace

TEST_CASE("unlocking one lock from outside unlocks the other, which locks again", "[UNL-12]") {
  TwoDoors doors;
  doors.confirm_at_b();
  doors.tell_a();
  doors.a.try_pin("198403");
  doors.run_for(3'000);
  CHECK(doors.a.state() == LockState::unlocked);
  CHECK(doors.b.state() == LockState::unlocked);
  CHECK(doors.b.count(EventKind::access_granted, Method::linked_lock, 0) == 1);
  doors.run_for(12'000);
  CHECK(doors.b.state() == LockState::locked);
  CHECK(doors.b.count(EventKind::bolt_locked, Cause::linked_lock, 0) == 1);
}

TEST_CASE("a lock that was not confirmed by an administrator at its door does not obey",
          "[UNL-12]") {
  TwoDoors doors;
  doors.run_for(config::kLinkingMs + 100);
  doors.tell_a();
  doors.a.try_pin("198403");
  doors.run_for(3'000);
  CHECK(doors.a.state() == LockState::unlocked);
  CHECK(doors.b.state() == LockState::locked);
}

TEST_CASE("unlocking the lock that obeys does not unlock the one that commands", "[UNL-12]") {
  TwoDoors doors;
  doors.confirm_at_b();
  doors.tell_a();
  doors.b.try_pin("583026");
  doors.run_for(3'000);
  CHECK(doors.b.state() == LockState::unlocked);
  CHECK(doors.a.state() == LockState::locked);
}

TEST_CASE("a link that is undone while it waits for the other lock lets the lock sleep again",
          "[UNL-12][BAT-2]") {
  TwoDoors doors;
  doors.confirm_at_b();
  doors.tell_a();
  doors.settle_bolts();
  doors.a.try_pin("198403");
  doors.a.run_for(100);  // B hears nothing: A waits for its answer
  REQUIRE(std::any_of(doors.a.frames.begin(), doors.a.frames.end(), [](const RadioFrame& frame) {
    return frame.peer == config::kLinkedLockPeer;
  }));
  REQUIRE(doors.app_a.ask(Opcode::unlink_lock, {1}));
  doors.a.run_for(60'000);
  const std::uint64_t steps = doors.a.steps;
  doors.a.run_for(60'000);
  CHECK(doors.a.steps - steps < 100);
}
