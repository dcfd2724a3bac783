// A world in its thread: nothing is lost between the two, and neither waits for the other.
#include "sim/picture/world_thread.h"

#include <stdexcept>
#include <thread>

#include "tests/support/catch.h"
#include "tests/support/live_home.h"

using namespace std::chrono_literals;
using namespace locktwin::sim;
using locktwin::tests::power;

namespace {

// Looks until the world has come so far. Real time passes, but nothing depends on how much.
template <typename Look>
void look_until(WorldThread& thread, Time moment, Look look) {
  for (Time now{0}; now < moment;) {
    if (const auto picture = thread.take()) {
      now = picture->now;
      look(*picture);
    } else {
      std::this_thread::yield();
    }
  }
}

struct SpringingTrap : Observer {
  void on_occurrence(const World&, const Occurrence& occurrence) override {
    if (occurrence.kind == OccurrenceKind::event) throw std::runtime_error("sprung");
  }
};

}  // namespace

TEST_CASE("The picture of what was given is there when it is waited for", "[threads]") {
  WorldThread thread;
  thread.give(power);
  const auto picture = thread.settle();
  CHECK(picture->now == Time(1s));
  CHECK(picture->locks.size() == 1);
  CHECK(thread.settle()->number > picture->number);
}

TEST_CASE("A picture is taken once", "[threads]") {
  WorldThread thread;
  for (int i = 0; i < 300; ++i) {
    thread.give([](LiveWorld& world) { world.advance(1ms); });
    CHECK(thread.settle() != nullptr);
    std::this_thread::yield();  // to a thread that would have another one ready
    CHECK(thread.take() == nullptr);
  }
}

TEST_CASE("What was done in a world that moves is shown once it is paused", "[threads]") {
  WorldThread thread;
  thread.give(power);
  thread.give([](LiveWorld& world) { world.set_running(true); });
  CHECK(thread.settle() != nullptr);
  for (int i = 0; i < 50; ++i) {
    thread.set_live(true);  // a picture every few milliseconds, which nobody takes
    std::this_thread::sleep_for(std::chrono::microseconds(9'000 + i * 200));
    thread.give([](LiveWorld&) { std::this_thread::sleep_for(2ms); });
    std::this_thread::sleep_for(1ms);
    thread.set_live(false);             // while that is being done
    CHECK(thread.settle() != nullptr);  // one that was kept back would be waited for for ever
  }
}

TEST_CASE("Commands of several threads are all carried out", "[threads]") {
  WorldThread thread;
  const auto give = [&] {
    for (int i = 0; i < 500; ++i) thread.give([](LiveWorld& world) { world.advance(1ms); });
  };
  std::thread other(give);
  give();
  other.join();
  CHECK(thread.settle()->now == Time(1s));
}

TEST_CASE("The same commands give the same world, in a thread or not, looked at or not",
          "[threads]") {
  WorldThread thread;
  LiveWorld alone;
  thread.give(power);
  power(alone);
  for (int i = 0; i < 100; ++i) {
    const auto command = [i](LiveWorld& world) {
      if (i == 10) world.act("press_inside_button");
      world.advance(13ms);
    };
    thread.give(command);
    command(alone);
    if (i % 3 == 0) (void)thread.take();
  }
  std::uint64_t hash = 0;
  thread.give([&hash](LiveWorld& world) { hash = world.state_hash(); });
  (void)thread.settle();
  CHECK(hash == alone.state_hash());
}

TEST_CASE("Real time moves a live world, and who looks seldom misses nothing", "[threads]") {
  WorldThread thread;
  thread.give(power);
  thread.give([](LiveWorld& world) {
    world.set_speed(1000.0);
    for (int i = 0; i < 200; ++i) world.act_at(Time(1s) + i * 500ms, "press_inside_button");
  });
  std::uint64_t last = 0;
  std::uint64_t gaps = 0;
  const auto look = [&](const Picture& picture) {
    gaps += picture.happened_lost;
    for (const Occurrence& occurrence : picture.happened) {
      gaps += occurrence.number - last - 1;
      last = occurrence.number;
    }
  };
  thread.set_live(true);
  look_until(thread, Time(101s), look);
  CHECK(gaps == 0);
  CHECK(last > 200);
}

TEST_CASE("A world that is paused stands still, however much real time passes", "[threads]") {
  WorldThread thread;
  thread.set_live(true);
  thread.give([](LiveWorld& world) { world.set_running(false); });
  const Time now = thread.settle()->now;
  CHECK(thread.settle()->now == now);
  thread.give([](LiveWorld& world) { world.set_running(true); });
  look_until(thread, now + 20ms, [](const Picture&) {});
}

TEST_CASE("What breaks in the world's thread comes as a message, and the thread lives on",
          "[threads]") {
  SpringingTrap trap;
  WorldThread thread({}, &trap);
  thread.give(power);  // the lock reports that it has started
  const auto picture = thread.settle();
  CHECK(picture->failure == "sprung");
  CHECK_FALSE(picture->pace.running);
  thread.give([](LiveWorld& world) { world.act("no_such_action"); });
  CHECK(thread.settle()->refusal.find("no_such_action") != std::string::npos);
}

TEST_CASE("A thread that has much to do ends at once when it is not wanted any more", "[threads]") {
  WorldThread thread;
  thread.give(power);
  thread.set_live(true);
  thread.give([](LiveWorld& world) { world.skip_to_event(); });
}
