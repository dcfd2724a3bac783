// What holds in every step of a lock, whatever is done to it. Throws when it does not.
//
// CoreBench itself watches TWN-1 and LCK-5: `locked` is said of a bolt that is out in a shut door
// only, and no bolt is thrown in an open one.
#pragma once

#include <algorithm>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "tests/support/core_bench.h"
#include "tests/support/phone_bench.h"

namespace locktwin::test::model {

class Watch {
 public:
  bool administrator = false;       // there is one: set-up must not be offered (INS-4)
  std::vector<std::string> digits;  // of every PIN and code that was ever enrolled
  std::vector<Bytes> keys;          // of phones

  void operator()(const CoreBench& bench, const core::Inputs& in) {
    watch_bolt(bench, in);
    watch_setup(bench.out);
    watch_secrets(bench.out);
    motor_ = bench.hung(bench.out.motor);
  }
  // A power cut: a granted opening that it interrupts is not taken up again.
  void power_lost() { motor_ = core::MotorDrive::brake; }

 private:
  // UNL-13 and LCK-5 aside, the bolt of a shut door goes in for a granted opening only, which the
  // log tells first (APP-2).
  void watch_bolt(const CoreBench& bench, const core::Inputs& in) {
    const core::Outputs& out = bench.out;
    const bool grants = std::any_of(out.events.begin(), out.events.end(), [](const auto& event) {
      return event.kind == core::EventKind::access_granted;
    });
    if (grants) granted_ = true;
    const core::MotorDrive motor = bench.hung(out.motor);
    const bool starts = motor != motor_ && motor == core::MotorDrive::reverse;
    if (starts && in.bolt_out_switch && in.door_closed_switch && !granted_) {
      throw std::logic_error("the bolt of a locked door goes in and nobody was granted it");
    }
    if (!grants && out.report.lock_state == core::LockState::locked) granted_ = false;
  }

  void watch_setup(const core::Outputs& out) const {
    const bool said =
        std::count(out.prompts.begin(), out.prompts.end(), core::Prompt::add_administrator) != 0;
    if (administrator && (said || out.report.panel == core::PanelMode::setup_offer)) {
      throw std::logic_error("set-up is offered on a lock with an administrator");
    }
  }

  // GEN-2, ENR-6, APP-4: in the air, in the log, and in what the flash is told to keep.
  void watch_secrets(const core::Outputs& out) const {
    if (!out.show_pairing && out.pairing[0] != '\0') throw std::logic_error("a code is left over");
    for (const core::RadioFrame& frame : out.radio) {
      const auto bytes = frame.payload();
      check_digits(bytes);
      for (const Bytes& key : keys) {
        if (holds(bytes, std::span(key).first(8))) throw std::logic_error("a key is on the air");
      }
    }
    if (out.flash.length != 0) check_digits({out.flash.data.data(), out.flash.length});
    Bytes log;
    for (const core::Event& event : out.events) {
      log.push_back(event.first);
      log.push_back(event.second);
    }
    check_digits(log);
  }
  void check_digits(std::span<const std::uint8_t> bytes) const {
    if (bytes.size() < core::config::kPinMinDigits) return;
    for (const std::string& secret : digits) {
      const Bytes letters(secret.begin(), secret.end());
      Bytes values;
      for (const char digit : secret) values.push_back(static_cast<std::uint8_t>(digit - '0'));
      if (holds(bytes, letters) || holds(bytes, values)) throw std::logic_error("digits got out");
    }
  }
  static bool holds(std::span<const std::uint8_t> bytes, std::span<const std::uint8_t> secret) {
    return std::search(bytes.begin(), bytes.end(), secret.begin(), secret.end()) != bytes.end();
  }

  core::MotorDrive motor_ = core::MotorDrive::brake;
  bool granted_ = false;
};

}  // namespace locktwin::test::model
