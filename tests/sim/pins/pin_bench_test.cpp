#include "sim/pins/pin_bench.h"

#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "sim/link/local_core.h"
#include "sim/scenario/runner.h"
#include "sim/vocabulary/bad_input.h"
#include "sim/world/world_state.h"
#include "tests/support/catch.h"
#include "tests/support/home.h"
#include "tests/support/pin_rig.h"

using namespace locktwin::sim;
using namespace std::chrono_literals;
using locktwin::tests::BoltBoard;
using locktwin::tests::Home;
using locktwin::tests::kBoltBoardPins;
using locktwin::tests::PinRig;

namespace {

constexpr const char* kThrowAndWithdraw = R"({
  "title": "The button throws the bolt, and withdraws it again",
  "why": "The board's own firmware, at its pins.",
  "covers": ["MEC-2"],
  "steps": [
    {"do": "press_inside_button"},
    {"expect": "switch.bolt_out", "is": true, "within": "2s"},
    {"expect": "motor.drive", "is": "brake", "within": "50ms"},
    {"wait": "300ms"},
    {"do": "press_inside_button"},
    {"expect": "bolt.position_mm", "below": 1, "within": "2s"},
    {"expect": "motor.drive", "is": "brake", "within": "50ms"}
  ]
})";

// As the program plays one.
RunResult play(PinRig& rig, PinBench& bench, const std::string& text, MakeCore linked = nullptr) {
  const Scenario scenario = parse_scenario("door.json", text);
  RunOptions run;
  run.make_core = bench.core_maker(std::move(linked));
  bench.check(scenario);
  if (!bench.has_link()) run.boot = SetupBoot::power;
  run.begin = [&bench](World& world) { bench.begin(world); };
  run.end = [&bench](const World& world) { bench.end(world); };
  run.pace = [&bench](Time moment) { bench.hold_until(moment, [] { return false; }); };
  const WallClock::Moment begin = rig.clock->now();
  RunResult result = run_scenario(scenario, run);
  bench.judge(result);
  INFO(result.message << (result.failure ? result.failure->expected + result.failure->seen : ""));
  CHECK(rig.clock->now() - begin >= result.simulated);
  return result;
}

std::string reason(const std::function<void()>& what) {
  try {
    what();
  } catch (const std::exception& error) {
    return error.what();
  }
  return {};
}

bool tells(const std::string& text, const std::string& part) {
  INFO(text);
  return text.find(part) != std::string::npos;
}

// A world by hand, at the bench.
struct AtBench {
  PinRig rig;
  std::shared_ptr<PinBench> bench;
  std::unique_ptr<Home> home;

  explicit AtBench(const std::string& map = kBoltBoardPins) : bench(rig.open(map)) {
    WorldConfig config;
    config.make_core = bench->core_maker(nullptr);
    home = std::make_unique<Home>(config);
    bench->begin(home->world);
  }
  void run(Duration span) {
    const Time end = home->world.now() + span;
    for (bool more = true; more;) {
      bench->hold_until(std::min(home->world.next_due(), end), [] { return false; });
      more = home->world.step(end);
    }
  }
};

}  // namespace

TEST_CASE("a board with firmware of its own moves the bolt of a door that is not there") {
  PinRig rig;
  const auto bench = rig.open();
  CHECK(bench->greeting().adapter == "Double.ino 2.5 at the double");
  CHECK(bench->greeting().pins == 20);
  CHECK(bench->greeting().median == 400us);
  const RunResult result = play(rig, *bench, kThrowAndWithdraw);
  CHECK(result.verdict == Verdict::passed);
  CHECK(result.message.empty());
  CHECK(tells(bench->summary(), "pins: 1 run, 0 missed deadlines (5ms); the adapter answered"));
}

TEST_CASE("the same without the board's hand at the motor fails") {
  PinRig rig;
  rig.also = [&rig] { rig.adapter.drive(BoltBoard::kForward, false); };
  const auto bench = rig.open();
  CHECK(play(rig, *bench, kThrowAndWithdraw).verdict == Verdict::failed);
}

TEST_CASE("switches, keys, supply and current at the pins are those of the world") {
  AtBench at(R"({"pins": [
    {"pin": 2, "write": "bus.voltage_v", "above": 4.5},
    {"pin": 3, "write": "bus.voltage_v", "from": 0, "to": 10, "every": "20ms"},
    {"pin": 4, "write": "touch.5"},
    {"pin": 5, "write": "touch.confirm", "inverted": true},
    {"pin": 12, "write": "rear.set_pressed"},
    {"pin": 13, "write": "front.in_place", "inverted": true},
    {"pin": 9, "write": "motor.current_a", "from": 0, "to": 3, "every": "1ms"},
    {"pin": 14, "read": "motor.forward", "above": 0.5}]})");
  const auto& pins = at.rig.adapter;
  at.run(1ms);
  CHECK_FALSE(pins.high(2));
  CHECK(pins.high(5));
  at.home->act("insert_battery", {{"soc_pct", 100.0}});
  at.run(1s);
  CHECK(pins.high(2));
  CHECK(pins.share(3) > 0.6);
  CHECK(std::abs(pins.share(3) * 10.0 - at.home->read("bus.voltage_v")) < 0.03);
  at.home->act("press_key", {{"key", "5"}});
  at.run(100ms);
  CHECK(pins.high(4));
  CHECK(pins.high(5));
  at.run(1s);
  CHECK_FALSE(pins.high(4));
  at.home->act("press_key", {{"key", "confirm"}});
  at.run(100ms);
  CHECK_FALSE(pins.high(5));
  at.home->act("tear_off_front");
  at.run(5s);
  CHECK(pins.high(13));
  at.rig.adapter.drive_share(14, 0.8);
  at.rig.adapter.sample();
  at.run(100ms);
  CHECK(at.home->read("motor.drive") == 1.0);
  CHECK(pins.share(9) > 0.02);
  at.home->act("remove_battery");
  at.run(5s);
  CHECK_FALSE(pins.high(2));
  CHECK(std::abs(pins.share(3) * 10.0 - at.home->read("bus.voltage_v")) < 0.03);
  CHECK(pins.share(9) == 0.0);
}

TEST_CASE(
    "a deadline that is missed is told with its moment, and within the limit the run stands") {
  PinRig rig;
  const auto bench = rig.open();
  rig.clock->oversleep(rig.clock->now() + 800ms, 7ms);
  const RunResult result = play(rig, *bench, kThrowAndWithdraw);
  CHECK(result.verdict == Verdict::passed);
  CHECK(tells(result.message, "missed deadline at "));
  CHECK(tells(result.message, "the door was 7.0 ms late"));
  CHECK(tells(bench->summary(), "1 missed deadline (5ms)"));
}

TEST_CASE("beyond the limit a run is invalid, whether it passed or failed") {
  for (const bool fails : {false, true}) {
    PinRig rig;
    if (fails) rig.also = [&rig] { rig.adapter.drive(BoltBoard::kForward, false); };
    const auto bench = rig.open(kBoltBoardPins, {.deadline = 5ms, .invalid_beyond = 9ms});
    rig.clock->oversleep(rig.clock->now() + 800ms, 10ms);
    const RunResult late = play(rig, *bench, kThrowAndWithdraw);
    CHECK(late.verdict == Verdict::invalid);
    CHECK(tells(late.message, "more than 9ms late: the run proves nothing (--invalid-beyond)"));
    const RunResult next = play(rig, *bench, kThrowAndWithdraw);  // what was late is forgotten
    CHECK(next.verdict == (fails ? Verdict::failed : Verdict::passed));
    CHECK(next.message.empty());
  }
}

TEST_CASE(
    "an adapter that becomes slow in the midst of a run is told, and one that is gone ends it") {
  int turns = 0;  // outlives the rig, which still talks as it ends
  PinRig rig;
  const auto bench = rig.open();
  rig.also = [&] {
    if (++turns == 900) rig.line->latency = 30ms;
  };
  const RunResult slow = play(rig, *bench, kThrowAndWithdraw);
  CHECK(slow.verdict == Verdict::invalid);
  CHECK(tells(slow.message, "the adapter took 3"));
  rig.line->latency = 400us;
  turns = 0;
  rig.also = [&] {
    if (++turns == 900) rig.line->silent = true;
  };
  const RunResult gone = play(rig, *bench, R"({"title": "t", "why": "w", "covers": ["MEC-2"],
    "steps": [{"wait": "5s"}]})");
  CHECK(gone.verdict == Verdict::bad_input);
  CHECK(tells(gone.message, "at 2."));
  CHECK(tells(gone.message, "does not answer any more"));
}

TEST_CASE("an adapter that stalls as the run ends is told, too") {
  AtBench at;
  at.home->act("insert_battery", {{"soc_pct", 100.0}});
  at.run(900ms);
  at.rig.line->latency = 1s;
  at.run(150ms);  // it is asked each 100 ms
  at.bench->end(at.home->world);
  RunResult result;
  result.verdict = Verdict::passed;
  at.bench->judge(result);
  CHECK(result.verdict == Verdict::invalid);
  CHECK(tells(result.message, "the adapter took 1000.0 ms for an answer"));
}

// Without power the board is never stepped, and nothing makes the world step either.
TEST_CASE("an adapter that dies while the world stands still without power is told at once") {
  AtBench at;
  at.home->act("remove_battery");
  at.run(1min);
  at.rig.line->silent = true;
  const WallClock::Moment dead = at.rig.clock->now();
  const std::string told = reason([&] { at.run(1h); });
  CHECK(tells(told, "Double.ino 2.5 at the double does not answer any more, 62."));
  CHECK(at.rig.clock->now() - dead < 3s);
}

TEST_CASE("an adapter that begins anew while the world stands still without power is lost") {
  AtBench at;
  at.run(1min);
  at.rig.adapter.begin();
  CHECK(tells(reason([&] { at.run(1h); }), "has begun anew in the midst of the run"));
}

TEST_CASE("an adapter that is slow while the world stands still without power is told") {
  AtBench at;
  at.run(1min);
  at.rig.line->latency = 30ms;
  at.run(1s);
  at.bench->end(at.home->world);
  RunResult result;
  result.verdict = Verdict::passed;
  at.bench->judge(result);
  CHECK(result.verdict == Verdict::invalid);
  CHECK(tells(result.message, "the adapter took 3"));
}

TEST_CASE("what happens behind an hour without power is played in time") {
  AtBench at(R"({"pins": [
    {"pin": 2, "write": "bus.voltage_v", "above": 4.5},
    {"pin": 4, "write": "rear.button_pressed"},
    {"pin": 12, "read": "motor.forward"}]})");
  const auto& pins = at.rig.adapter;
  at.run(1h);
  at.home->act("press_inside_button");  // a key is felt by a controller, which has no power
  at.run(100ms);
  CHECK(pins.high(4));
  at.run(1h);
  CHECK_FALSE(pins.high(4));
  at.rig.adapter.drive(12, true);
  at.home->act("insert_battery", {{"soc_pct", 100.0}});
  const WallClock::Moment lit = at.rig.clock->now();
  at.run(1s);
  CHECK(pins.high(2));
  CHECK(at.home->read("motor.drive") == 1.0);
  CHECK(at.rig.clock->now() - lit < 1010ms);
}

TEST_CASE("between two runs the pins are let go, and the next begins with a board that is off") {
  std::optional<WallClock::Moment> dark;  // since then the supply is held low
  std::vector<WallClock::Moment> lit_after;
  PinRig rig;
  const auto bench = rig.open();
  rig.also = [&] {
    constexpr unsigned kOutput = 1;
    if (rig.adapter.mode(BoltBoard::kSupply) != kOutput) {
      dark.reset();
    } else if (!rig.adapter.high(BoltBoard::kSupply)) {
      dark = dark.value_or(rig.clock->now());
    } else if (dark) {
      lit_after.push_back(rig.clock->now() - *std::exchange(dark, std::nullopt));
    }
  };
  for (int run = 0; run < 2; ++run) {
    CHECK(play(rig, *bench, kThrowAndWithdraw).verdict == Verdict::passed);
    for (const int pin : {2, 4, 5, 6, 9, 10}) CHECK(rig.adapter.mode(pin) == 0);
    rig.adapter.begin();  // nobody minds its reset button now
  }
  REQUIRE(lit_after.size() == 2);
  CHECK(lit_after.front() > 500ms);
  CHECK(lit_after.back() > 500ms);
}

TEST_CASE("an adapter that begins anew in the midst of a run is lost") {
  int turns = 0;  // outlives the rig, which still talks as it ends
  PinRig rig;
  const auto bench = rig.open();
  rig.also = [&] {
    if (++turns == 900) rig.adapter.begin();
  };
  const RunResult result = play(rig, *bench, kThrowAndWithdraw);
  CHECK(result.verdict == Verdict::bad_input);
  CHECK(tells(result.message, "the double: has begun anew in the midst of the run"));
}

TEST_CASE("a map that asks of an adapter what it cannot do is refused with each place") {
  PinRig rig;
  const std::string told = reason([&] {
    rig.open(R"({"pins": [
      {"pin": 30, "write": "switch.bolt_out"},
      {"pin": 4, "write": "bus.voltage_v", "from": 0, "to": 10},
      {"pin": 7, "read": "motor.forward", "above": 0.5},
      {"pin": 0, "read": "motor.reverse"}]})");
  });
  CHECK(tells(told, "door.pins.json:2:7: pin 30: the adapter has pins 0 to 19"));
  CHECK(tells(told,
              "door.pins.json:3:7: pin 4 of the adapter cannot be pwm; it can be: input, "
              "output, pull_up. pwm: 3, 5, 6, 9, 10, 11"));
  CHECK(tells(told,
              "door.pins.json:4:7: pin 7 of the adapter cannot be analog; it can be: input, "
              "output, pull_up. analog: 14, 15, 16, 17, 18, 19"));
  CHECK(
      tells(told, "door.pins.json:5:7: pin 0 of the adapter cannot be input; it can be: nothing"));
}

TEST_CASE("who does not answer as an adapter, or too late, is told as such") {
  PinRig silent;
  CHECK(tells(reason([&] {
                auto channel = silent.plug();
                silent.line->silent = true;
                PinBench::open(std::move(channel), parse_pin_map("p", kBoltBoardPins), {},
                               silent.clock);
              }),
              "the double: does not answer as Firmata does"));
  PinRig slow;
  CHECK(tells(reason([&] {
                auto channel = slow.plug();
                slow.line->latency = 25ms;
                PinBench::open(std::move(channel), parse_pin_map("p", kBoltBoardPins), {},
                               slow.clock);
              }),
              "takes 25.0 ms for an answer; with --invalid-beyond 20ms no run is valid"));
}

TEST_CASE("what only a core says is not expected of a board at its pins") {
  PinRig rig;
  const auto bench = rig.open();
  const std::string told = reason([&] {
    play(rig, *bench, R"({"title": "t", "why": "w", "covers": ["MEC-2"],
      "setup": {"users": [{"name": "Ann", "role": "administrator", "pin": "482915"}]},
      "steps": [
        {"expect": "access.granted", "within": "1s"},
        {"repeat": 2, "steps": [{"expect": "core.lock_state", "is": "locked", "within": "1s"}]},
        {"wait": {"and": [{"event": "bolt.locked"}, {"signal": "door.shut", "is": true}]},
         "within": "1s"},
        {"expect": "bolt.position_mm", "below": 1}],
      "always": [{"signal": "twin.told_is_true", "is": true}]})");
  });
  CHECK(tells(told, "door.json:2:"));
  CHECK(tells(told, "door.json:4:9: access.granted: only the core says that"));
  CHECK(tells(told, "door.json:5:33: core.lock_state: only the core"));
  CHECK(tells(told, "--target tty:DEVICE beside --io"));
  CHECK(tells(told, "twin.told_is_true"));
  CHECK_FALSE(tells(told, "bolt.position_mm"));
  CHECK(tells(reason([&] {
                play(rig, *bench, R"({"title": "t", "why": "w", "covers": ["MEC-2"],
                  "setup": {"locks": [{"name": "front"}, {"name": "garden"}]},
                  "steps": [{"wait": "1s"}]})");
              }),
              "has 2 locks; the bench is around one board"));
  CHECK(tells(reason([&] {
                play(rig, *bench, R"({"title": "t", "why": "w", "covers": ["MEC-2"],
                  "power_loss": "every_flash_write", "steps": [{"wait": "1s"}]})");
              }),
              "(power_loss), which are played with copies of a world; a board at its pins has"));
  CHECK(tells(reason([&] {
                const auto core_pin = rig.open(R"({"pins": [{"pin": 2, "write": "core.awake"}]})");
                play(rig, *core_pin, kThrowAndWithdraw);
              }),
              "only the core says core.awake, and none is linked"));
}

TEST_CASE("with a linked core beside the pins its events are heard, and the pins move the motor") {
  PinRig rig;
  const auto bench = rig.open();
  const auto linked = [](std::string_view) { return std::make_unique<LocalCore>(); };
  // The core grants the way and would withdraw the bolt, but its bridge is not wired; the board's
  // button drives the other one.
  const std::string text = R"({"title": "t", "why": "w", "covers": ["MEC-2"],
    "setup": {"users": [{"name": "Ann", "role": "administrator", "pin": "482915"}]},
    "steps": [
      {"do": "press_inside_button"},
      {"expect": "bolt.position_mm", "above": 21, "within": "2s"},
      {"wait": "10s"},
      {"do": "type_keys", "keys": "5"},
      {"do": "type_keys", "keys": "482915✓"},
      {"expect": "access.granted", "within": "1s"},
      {"never": "bolt.position_mm", "below": 20, "for": "2s"},
      {"do": "press_inside_button"},
      {"expect": "motor.drive", "is": "reverse", "within": "100ms"},
      {"expect": "bolt.position_mm", "below": 1, "within": "2s"}]})";
  const RunResult wired = play(rig, *bench, text, linked);
  INFO(wired.message);
  CHECK(wired.verdict == Verdict::passed);
  rig.also = [&rig] { rig.adapter.drive(BoltBoard::kReverse, false); };
  CHECK(play(rig, *bench, text, linked).verdict == Verdict::failed);
}

TEST_CASE("a siren and a wake line at the pins are the board's") {
  AtBench at(R"({"pins": [
    {"pin": 2, "write": "bus.voltage_v", "above": 4.5},
    {"pin": 11, "read": "siren"},
    {"pin": 12, "read": "awake", "inverted": true}]})");
  at.home->act("insert_battery", {{"soc_pct", 100.0}});
  at.run(1s);
  for (const bool high : {true, false}) {
    at.rig.adapter.drive(11, high);
    at.rig.adapter.drive(12, high);
    at.run(100ms);
    CHECK(at.home->read("siren.on") == (high ? 1.0 : 0.0));
    CHECK(at.home->read("core.awake") == (high ? 0.0 : 1.0));
  }
}

TEST_CASE("there is one board: its core is neither copied nor saved") {
  AtBench at;
  CHECK(tells(reason([&] { WorldState copy = at.home->world.state(); }), "cannot be copied"));
}

TEST_CASE("when the bench goes, its pins are let go") {
  AtBench at;
  at.run(10ms);
  auto& rig = at.rig;
  CHECK(rig.adapter.mode(9) == 3);
  at.home.reset();
  at.bench.reset();
  for (const int pin : {2, 4, 5, 6, 9, 10}) CHECK(rig.adapter.mode(pin) == 0);
}
