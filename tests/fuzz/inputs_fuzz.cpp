// Any sequence of inputs at all, to a whole lock in use: keys, switches, converters, modules,
// radio, clock, random words, a flash that fails, power cuts at any moment. Whoever does it knows
// neither the PIN nor a key, and nobody's template is in a module. So nothing is ever granted, no
// bolt is withdrawn but one that was being thrown or found between its switches at the boot, set-up
// is not offered, and nothing crashes, overruns or breaks the rules of the flash.
//
// An input is a list of deeds, one byte each, with their arguments behind them.
#include <cstdio>
#include <cstdlib>

#include "tests/support/door_phone.h"

namespace {

using namespace locktwin::core;
using namespace locktwin::test;

// The lock of every run, and all that was ever said to it and by it over the air.
struct House {
  FakeFlash flash;
  std::vector<RadioFrame> heard;

  House() {
    CoreBench bench;
    bench.watch = [&](const CoreBench& seen, const Inputs& in) {
      if (in.radio.length != 0) heard.push_back(in.radio);
      heard.insert(heard.end(), seen.out.radio.begin(), seen.out.radio.end());
    };
    bench.commission("2749153860");
    DoorPhone phone(bench);
    phone.set(Setting::side, 1);
    phone.ask(Opcode::unlock);
    bench.run_for(20'000);
    flash = bench.flash;
  }
};

class Run {
 public:
  Run(const House& house, std::span<const std::uint8_t> input)
      : flash_(house.flash), heard_(house.heard), input_(input) {
    in_.bolt_out_switch = in_.door_closed_switch = true;
    in_.bus_voltage_mv = 7'800;
    in_.bluetooth_peers = 0x0F;
    in_.wifi_online = true;
    boot();
  }

  // A factory reset is the right of whoever reaches the rear panel; the lock is another one then.
  void all() {
    while (!input_.empty() && !reset_) deed(next());
    if (!reset_) pass(60'000);
  }

 private:
  std::uint8_t next() {
    if (input_.empty()) return 0;
    const std::uint8_t byte = input_.front();
    input_ = input_.subspan(1);
    return byte;
  }
  std::uint16_t next_u16() { return static_cast<std::uint16_t>(next() << 8 | next()); }
  std::uint32_t next_u32() { return std::uint32_t{next_u16()} << 16 | next_u16(); }
  static void require(bool holds, const char* what) {
    if (holds) return;
    std::fprintf(stderr, "%s\n", what);
    std::abort();
  }

  void deed(std::uint8_t which) {
    switch (which % 12) {
      case 0:
        return touch(static_cast<KeyMask>(1U << next() % kKeyCount));
      case 1:
        return touch(next_u16());
      case 2:
        return switches(next());
      case 3:
        in_.motor_current_ma = next_u16() % 2'048U;
        in_.bus_voltage_mv = static_cast<std::uint16_t>(4'000U + next_u16() % 4'500U);
        return pass(next());
      case 4:
        return say();
      case 5:
        return hear(noise());
      case 6:
        return hear(changed(heard_[next() % heard_.size()]));
      case 7:
        return pass(next() % 4U == 0 ? next() * 1'000U : next() * 10U);
      case 8:
        return turn_clock();
      case 9:
        return spoil_flash();
      case 10:
        for (std::uint32_t& word : in_.random) word = next_u32();
        return pass(1);
      default:
        return boot();
    }
  }

  void touch(KeyMask keys) {
    in_.keys = keys;
    pass(5);
    in_.keys = 0;
    pass(5);
  }
  void switches(std::uint8_t bits) {
    in_.bolt_out_switch = (bits & 1U) != 0;
    in_.bolt_in_switch = (bits & 2U) != 0;
    in_.door_closed_switch = (bits & 4U) != 0;
    in_.inside_button = (bits & 8U) != 0;
    in_.rear_cover_off = (bits & 16U) != 0;
    in_.front_torn_off = (bits & 32U) != 0;
    in_.external_power = (bits & 64U) != 0;
    in_.set_button = (bits & 128U) != 0;
    pass(next() * 20U);
  }
  void turn_clock() {
    in_.clock_s = next_u32();
    const std::uint8_t bits = next();
    in_.clock_kept = (bits & 1U) != 0;
    in_.bluetooth_peers = (bits & 2U) != 0 ? 0x0F : 0;
    in_.wifi_online = (bits & 4U) != 0;
    pass(20);
  }
  void spoil_flash() {
    const std::uint8_t how = next();
    const std::uint8_t count = next();
    if (how % 3 == 0) return flash_.fail_commands(count % 5, how % 2 == 0);
    flash_.cut_at(count % 8, kTears[how % kTears.size()]);
  }
  // A word of a module that sees people whom it knows, or says what it never should.
  void say() {
    in_.module = {static_cast<ModuleReply>(next()), static_cast<Module>(next() % 5), next(),
                  next()};
    step();
    in_.module = {};
    pass(5);
  }

  RadioFrame noise() {
    RadioFrame frame;
    frame.bytes.fill(0);
    frame.length = next();
    const std::uint8_t where = next();
    frame.lane = static_cast<Lane>(where & 1U);
    frame.peer = where >> 1;
    frame.bytes[0] = protocol::kVersion;
    if (where % 3 != 0) frame.length = kRadioFrameBytes;
    for (std::size_t i = 1; i < frame.length && i < frame.bytes.size(); ++i)
      frame.bytes[i] = next();
    return frame;
  }
  RadioFrame changed(RadioFrame frame) {
    const std::uint8_t how = next();
    if (how % 3 != 0) frame.bytes[next() % kRadioFrameBytes] ^= next();
    if (how % 5 == 0) frame.peer = next() % 5;
    return frame;
  }
  void hear(const RadioFrame& frame) {
    in_.radio = frame;
    step();
    in_.radio.length = 0;
    pass(20);
  }

  // Power off at any moment, and on again.
  void boot() {
    core_ = LockCore{};
    flash_.power_up();
    in_.now_ms = 0;
    in_.set_button = false;  // a reset is another matter; see all()
    motor_ = MotorDrive::brake;
    may_withdraw_ = !in_.bolt_out_switch && !in_.bolt_in_switch;
    step();
  }

  // Steps at wake-ups, and when a flash command ends; inputs change between the calls only.
  void pass(std::uint64_t span_ms) {
    const std::uint64_t end = in_.now_ms + span_ms;
    step();
    for (int steps = 0; in_.now_ms < end && steps < 4'000; ++steps) {
      const bool waits = flash_.status() == FlashStatus::busy;
      const std::uint64_t due = waits ? in_.now_ms + 1 : std::max(out_.wake_at_ms, in_.now_ms + 1);
      in_.now_ms = std::min(end, due);
      step();
    }
  }
  void step() {
    flash_.advance(in_.now_ms);
    in_.flash = flash_.status();
    core_.step(in_, flash_.view(), out_);
    look();
    flash_.start(out_.flash, in_.now_ms);
    if (flash_.power_lost()) boot();
  }

  void look() {
    require(out_.wake_at_ms > in_.now_ms, "a step in the past");
    require(out_.events.count <= 8 && out_.prompts.count <= 8 && out_.modules.count <= 4 &&
                out_.radio.count <= 2,
            "a list is overrun");
    require(out_.report.panel != PanelMode::setup_offer || reset_, "set-up is offered");
    for (const Event& event : out_.events) {
      reset_ = reset_ || event.kind == EventKind::reset_begun;
      require(event.kind != EventKind::access_granted, "somebody was let in");
      require(event.kind != EventKind::user_added && event.kind != EventKind::phone_paired &&
                  event.kind != EventKind::credential_added,
              "somebody made a credential");
    }
    const bool starts = out_.motor != motor_;
    motor_ = out_.motor;
    if (starts && motor_ == MotorDrive::reverse) {
      require(may_withdraw_, "the bolt is withdrawn for nobody");
    }
    // A throw is taken back as often as it fails, until it has locked.
    if (starts && motor_ == MotorDrive::forward) may_withdraw_ = true;
    if (motor_ == MotorDrive::brake && out_.report.lock_state == LockState::locked) {
      may_withdraw_ = false;
    }
  }

  LockCore core_;
  FakeFlash flash_;
  const std::vector<RadioFrame>& heard_;
  std::span<const std::uint8_t> input_;
  Inputs in_;
  Outputs out_;
  MotorDrive motor_ = MotorDrive::brake;
  bool may_withdraw_ = false;
  bool reset_ = false;
};

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const House kHouse;
  Run(kHouse, {data, size}).all();
  return 0;
}
