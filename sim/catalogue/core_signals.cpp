// What the lock says of itself, and whether it is true.
#include "sim/catalogue/signal_groups.h"

namespace locktwin::sim {

namespace {

constexpr auto number = SignalType::number;
constexpr auto flag = SignalType::flag;
constexpr auto choice = SignalType::choice;

// clang-format off
const std::vector<SignalSpec> kRows = {
  {"core.awake", "", flag, "The firmware is awake.",
   [](const World& w) { return as_number(outputs(w).power == core::PowerMode::awake); }, {}},
  {"core.lock_state", "", choice, "What the lock says of its bolt.",
   [](const World& w) { return static_cast<double>(report(w).lock_state); },
   {"unknown", "unlocked", "locked", "not_locked"}},
  {"core.panel", "", choice, "What the keypad dialogue waits for.",
   [](const World& w) { return static_cast<double>(report(w).panel); },
   {"dark", "ready", "entering_pin", "verifying", "setup_offer", "setup_first", "setup_repeat",
    "setup_saving", "locked_out", "direction", "reset_offer"}},
  {"core.locked_out", "", flag, "The wrong-try lockout is on.",
   [](const World& w) { return as_number(report(w).lockout_left_ms > 0); }, {}},
  {"core.lockout_left_s", "s", number, "What is left of the lockout, as of the last core step.",
   [](const World& w) { return static_cast<double>(report(w).lockout_left_ms) * 1e-3; }, {}},
  {"core.wrong_tries", "", number, "Wrong tries in a row.",
   [](const World& w) { return static_cast<double>(report(w).wrong_tries); }, {}},
  {"core.users", "", number, "Users stored on the lock.",
   [](const World& w) { return static_cast<double>(report(w).users); }, {}},
  {"core.digits_entered", "", number, "Digits typed and not yet confirmed.",
   [](const World& w) { return static_cast<double>(report(w).digits_entered); }, {}},
  {"core.battery_pct", "%", number, "State of charge as the firmware estimates it.",
   [](const World& w) { return static_cast<double>(report(w).battery_percent); }, {}},
  {"core.bolt_tries", "", number, "Tries of the bolt movement that runs.",
   [](const World& w) { return static_cast<double>(report(w).bolt_tries); }, {}},
  {"core.away", "", flag, "Away mode is armed.",
   [](const World& w) { return as_number(report(w).away); }, {}},
  {"core.privacy", "", flag, "Privacy mode is on.",
   [](const World& w) { return as_number(report(w).privacy); }, {}},
  {"core.muted", "", flag, "The lock is silent until the keypad sleeps.",
   [](const World& w) { return as_number(report(w).muted); }, {}},
  {"twin.told_is_true", "", flag,
   "False when the lock says 'locked' with the bolt less than fully out or the door open (TWN-1); "
   "body 5085 answers for its bolt alone.",
   [](const World& w) { return as_number(told_is_true(w.twin())); }, {}},
  {"twin.told_locked_while_open", "", flag,
   "The lock says 'locked' and the door is open: what body 5085 cannot know (LCK-10).",
   [](const World& w) { return as_number(told_locked_while_open(w.twin())); }, {}},
};
// clang-format on

}  // namespace

std::span<const SignalSpec> core_signals() {
  return kRows;
}

}  // namespace locktwin::sim
