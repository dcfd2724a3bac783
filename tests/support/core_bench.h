// A lock core on a bench: a bolt that moves evenly, a flash, a battery and a door that is a switch.
// It steps the core exactly when the contract of LockCore says so, in milliseconds.
#pragma once

#include <algorithm>
#include <cstdint>
#include <functional>
#include <stdexcept>
#include <string_view>
#include <vector>

#include "firmware-core/lock_core.h"
#include "tests/support/fake_flash.h"
#include "tests/support/fake_modules.h"

namespace locktwin::test {

struct FakeBolt {
  double out_mm = 0.0;
  double limit_mm = 22.0;  // where a throw stalls
  double stuck_mm = 0.0;   // where a withdrawal stalls
  double speed_mm_per_ms = 0.0375;
  bool stalled = false;
  bool held = false;  // by a hand, which is stronger than the motor

  void advance(core::MotorDrive drive) {
    const double before = out_mm;
    if (held) drive = core::MotorDrive::brake;
    if (drive == core::MotorDrive::forward) {
      out_mm = std::max(out_mm, std::min(out_mm + speed_mm_per_ms, limit_mm));
    } else if (drive == core::MotorDrive::reverse) {
      out_mm = std::min(out_mm, std::max(out_mm - speed_mm_per_ms, stuck_mm));
    }
    stalled = held || (drive != core::MotorDrive::brake && out_mm == before);
  }
};

class CoreBench {
 public:
  core::LockCore core;
  FakeFlash flash;
  FakeBolt bolt;
  FakeModules modules;
  bool door_closed = true;
  bool inside_button = false;
  core::Inputs pins;        // whatever has no model here: SET, tamper, clock, module, radio …
  bool opens_left = false;  // how the motor is mounted
  bool senses_door = true;  // as the body is set in the core under test
  bool has_sensor = true;   // what the body has: a 5085 leaves the pin open
  bool in_switch_stuck = false;
  bool out_switch_stuck = false;
  bool out_switch_dead = false;  // never makes
  bool random_stuck = false;     // the chip's words are the same in every step
  core::KeyMask keys = 0;
  int open_circuit_mv = 7800;
  double resistance_ohm = 0.2;
  double running_ma = 150.0;
  std::function<void(const CoreBench&, const core::Inputs&)> watch;  // after every step

  core::Outputs out;
  std::vector<core::Event> events;
  std::vector<core::Prompt> prompts;
  std::vector<core::ModuleCommand> orders;
  std::vector<core::RadioFrame> frames;
  std::uint64_t now_ms = 0;
  std::uint64_t steps = 0;
  int starts_forward = 0;
  int starts_reverse = 0;
  std::uint64_t stalled_for_ms = 0;
  std::uint64_t longest_stall_ms = 0;

  CoreBench() {
    wake_at_ms_ = 0;
    pins.battery_dc = 250;
  }

  // Takes the power away (a command of the flash may be torn by it) and gives it back.
  void reboot() {
    core = core::LockCore{};
    ++pins.boots;
    flash.power_up();
    modules.lose_power();
    now_ms = 0;
    wake_at_ms_ = driven_from_ms_ = 0;
    out = core::Outputs{};
    seen_ = core::Inputs{};
  }

  // Stops early when the flash has lost its power.
  void run_for(std::uint64_t span_ms) {
    for (const std::uint64_t end = now_ms + span_ms; now_ms < end && !flash.power_lost();) tick();
  }

  void tick() {
    settle();
    bolt.advance(hung(out.motor));
    stalled_for_ms = bolt.stalled ? stalled_for_ms + 1 : 0;
    longest_stall_ms = std::max(longest_stall_ms, stalled_for_ms);
    ++now_ms;
    flash.advance(now_ms);
    modules.advance(now_ms);
  }

  // Steps the core as often as it is due at this millisecond.
  void settle() {
    for (int i = 0; i < 8 && !flash.power_lost(); ++i) {
      const core::Inputs inputs = sample();
      if (!due(inputs)) return;
      step(inputs);
    }
  }

  void press(core::Key key) {
    keys = static_cast<core::KeyMask>(keys | core::mask_of(key));
    run_for(40);
    keys = static_cast<core::KeyMask>(keys & ~core::mask_of(key));
    run_for(40);
  }
  void type(std::string_view digits) {
    for (const char digit : digits) press(static_cast<core::Key>(digit - '0'));
  }
  void confirm() { press(core::Key::confirm); }
  void wake() { press(core::Key::digit_5); }

  // From a sleeping lock to its answer.
  void try_pin(std::string_view digits) {
    if (out.report.panel == core::PanelMode::dark) wake();
    type(digits);
    confirm();
    run_for(30);
  }
  // INS-3, on a lock without users.
  void pass_direction() {
    confirm();
    press(core::Key::back);
  }
  void commission(std::string_view pin = "198403") {
    run_for(100);
    wake();
    pass_direction();
    confirm();
    type(pin);
    confirm();
    type(pin);
    confirm();
    run_for(30);
  }
  void press_inside_button() {
    inside_button = true;
    run_for(50);
    inside_button = false;
    run_for(10);
  }

  // The chip's clock and the controller's timer alike, in one step.
  void pass_s(std::uint32_t seconds) {
    now_ms += std::uint64_t{seconds} * 1000;
    pins.clock_s += seconds;
    tick();
  }

  void forget() {
    events.clear();
    prompts.clear();
    orders.clear();
    frames.clear();
  }
  int count(core::EventKind kind) const {
    return static_cast<int>(std::count_if(events.begin(), events.end(),
                                          [&](const core::Event& e) { return e.kind == kind; }));
  }
  template <typename First, typename Second>
  int count(core::EventKind kind, First first, Second second) const {
    return static_cast<int>(std::count_if(events.begin(), events.end(), [&](const core::Event& e) {
      return e.kind == kind && e.first == static_cast<std::uint8_t>(first) &&
             e.second == static_cast<std::uint8_t>(second);
    }));
  }
  int count(core::Prompt prompt) const {
    return static_cast<int>(std::count(prompts.begin(), prompts.end(), prompt));
  }
  core::LockState state() const { return out.report.lock_state; }
  core::PanelMode panel() const { return out.report.panel; }

  // What a motor on this side of the door does.
  core::MotorDrive hung(core::MotorDrive drive) const {
    if (!opens_left || drive == core::MotorDrive::brake) return drive;
    return drive == core::MotorDrive::forward ? core::MotorDrive::reverse
                                              : core::MotorDrive::forward;
  }

  // A hand on key or handle leads the bolt, as fast as a key does.
  void lead_bolt(double to_mm) {
    constexpr double kMmPerMs = 0.022;
    bolt.held = true;
    while (bolt.out_mm != to_mm) {
      bolt.out_mm = bolt.out_mm < to_mm ? std::min(to_mm, bolt.out_mm + kMmPerMs)
                                        : std::max(to_mm, bolt.out_mm - kMmPerMs);
      tick();
    }
    bolt.held = false;
  }

  // Somebody stands before the sensor, or lays a finger on it: the module says so.
  void present(core::Module module, int person) {
    modules.presented[static_cast<std::size_t>(module)] = person;
    modules.say({core::ModuleReply::present, module, 0, 0});
    run_for(500);
    modules.presented[static_cast<std::size_t>(module)] = FakeModules::kNobody;
  }
  // One frame, heard in one step.
  void hear(const core::RadioFrame& frame) {
    pins.radio = frame;
    step_now();
    pins.radio.length = 0;
    settle();
  }
  void step_now() { step(sample()); }

  core::Inputs sample() const {
    core::Inputs in = pins;
    if (modules.has_message()) in.module = modules.message();
    in.now_ms = now_ms;
    in.keys = keys;
    in.inside_button = inside_button;
    in.bolt_out_switch = (bolt.out_mm >= 21.0 && !out_switch_dead) || out_switch_stuck;
    in.bolt_in_switch = bolt.out_mm <= 1.0 || in_switch_stuck;
    in.door_closed_switch = door_closed && has_sensor;
    const bool driven = out.motor != core::MotorDrive::brake;
    const double stall_ma = open_circuit_mv / (4.36 + resistance_ohm);
    const bool starts = now_ms < driven_from_ms_ + 4;  // it stands, and draws what it then can
    const double current_ma = !driven ? 0.0 : bolt.stalled || starts ? stall_ma : running_ma;
    in.motor_current_ma = static_cast<std::uint16_t>(current_ma);
    in.bus_voltage_mv = static_cast<std::uint16_t>(open_circuit_mv - current_ma * resistance_ohm);
    in.flash = flash.status();
    for (std::uint32_t i = 0; i < 8; ++i) {
      const auto drawn = random_stuck ? 0U : static_cast<std::uint32_t>(now_ms);
      in.random[i] = drawn * 2654435761U + i * 40503U + 1U;
    }
    return in;
  }

 private:
  // An input that changes by itself, as time and converter readings do, is no reason for a step.
  bool due(const core::Inputs& in) const {
    return in.now_ms >= wake_at_ms_ || modules.has_message() || in.keys != seen_.keys ||
           in.inside_button != seen_.inside_button || in.bolt_out_switch != seen_.bolt_out_switch ||
           in.bolt_in_switch != seen_.bolt_in_switch ||
           in.door_closed_switch != seen_.door_closed_switch || in.flash != seen_.flash ||
           in.set_button != seen_.set_button || in.front_torn_off != seen_.front_torn_off ||
           in.external_power != seen_.external_power ||
           in.bluetooth_peers != seen_.bluetooth_peers || in.wifi_online != seen_.wifi_online;
  }

  void step(const core::Inputs& in) {
    const core::MotorDrive before = out.motor;
    core.step(in, flash.view(), out);
    if (in.module.reply != core::ModuleReply::none) modules.taken();
    modules.take(out, now_ms);
    ++steps;
    seen_ = in;
    wake_at_ms_ = out.wake_at_ms;
    if (out.motor != before) driven_from_ms_ = now_ms;
    if (out.motor != before && out.motor == core::MotorDrive::forward) ++starts_forward;
    if (out.motor != before && out.motor == core::MotorDrive::reverse) ++starts_reverse;
    events.insert(events.end(), out.events.begin(), out.events.end());
    prompts.insert(prompts.end(), out.prompts.begin(), out.prompts.end());
    orders.insert(orders.end(), out.modules.begin(), out.modules.end());
    frames.insert(frames.end(), out.radio.begin(), out.radio.end());
    flash.start(out.flash, now_ms);
    if (out.events.dropped + out.prompts.dropped + out.modules.dropped + out.radio.dropped != 0)
      throw std::logic_error("a report was lost");
    // TWN-1, at every step of every test.
    const bool open_door = senses_door && !door_closed;
    if (state() == core::LockState::locked && (bolt.out_mm < 21.0 || open_door)) {
      throw std::logic_error("'locked' is said of a bolt that is not");
    }
    if (hung(out.motor) == core::MotorDrive::forward && open_door) {
      throw std::logic_error("the bolt is thrown in an open door");
    }
    if (watch) watch(*this, in);
  }

  core::Inputs seen_;
  std::uint64_t wake_at_ms_ = 0;
  std::uint64_t driven_from_ms_ = 0;
};

// A lock at rest: commissioned, locked, its keys dark; what led there is forgotten.
inline CoreBench locked() {
  CoreBench bench;
  bench.bolt.out_mm = 21.5;
  bench.commission();
  bench.run_for(25'000);
  bench.forget();
  return bench;
}

}  // namespace locktwin::test
