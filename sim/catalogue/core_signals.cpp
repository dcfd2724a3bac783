// What the lock says of itself, and whether it is true.
#include "sim/catalogue/signal_groups.h"
#include "sim/vocabulary/lock_words.h"

namespace locktwin::sim {

namespace {

constexpr auto number = SignalType::number;
constexpr auto flag = SignalType::flag;
constexpr auto choice = SignalType::choice;

// clang-format off
const std::vector<SignalSpec> kRows = {
  {"core.awake", "", flag, "The firmware is awake.",
   [](const Lock& l) { return as_number(outputs(l).power == core::PowerMode::awake); }, {}},
  {"core.lock_state", "", choice, "What the lock says of its bolt.",
   [](const Lock& l) { return static_cast<double>(report(l).lock_state); },
   lock_state_words()},
  {"core.panel", "", choice, "What the keypad dialogue waits for.",
   [](const Lock& l) { return static_cast<double>(report(l).panel); },
   panel_mode_words()},
  {"core.locked_out", "", flag, "The wrong-try lockout is on.",
   [](const Lock& l) { return as_number(report(l).lockout_left_ms > 0); }, {}},
  {"core.lockout_left_s", "s", number, "What is left of the lockout, as of the last core step.",
   [](const Lock& l) { return static_cast<double>(report(l).lockout_left_ms) * 1e-3; }, {}},
  {"core.wrong_tries", "", number, "Wrong tries in a row.",
   [](const Lock& l) { return static_cast<double>(report(l).wrong_tries); }, {}},
  {"core.users", "", number, "Users stored on the lock.",
   [](const Lock& l) { return static_cast<double>(report(l).users); }, {}},
  {"core.digits_entered", "", number, "Digits typed and not yet confirmed.",
   [](const Lock& l) { return static_cast<double>(report(l).digits_entered); }, {}},
  {"core.battery_pct", "%", number, "State of charge as the firmware estimates it.",
   [](const Lock& l) { return static_cast<double>(report(l).battery_percent); }, {}},
  {"core.bolt_tries", "", number, "Tries of the bolt movement that runs.",
   [](const Lock& l) { return static_cast<double>(report(l).bolt_tries); }, {}},
  {"core.away", "", flag, "Away mode is armed.",
   [](const Lock& l) { return as_number(report(l).away); }, {}},
  {"core.privacy", "", flag, "Privacy mode is on.",
   [](const Lock& l) { return as_number(report(l).privacy); }, {}},
  {"core.muted", "", flag, "The lock is silent until the keypad sleeps.",
   [](const Lock& l) { return as_number(report(l).muted); }, {}},
  {"twin.told_is_true", "", flag,
   "False when the lock says 'locked' with the bolt less than fully out or the door open (TWN-1); "
   "body 5085 answers for its bolt alone.",
   [](const Lock& l) { return as_number(told_is_true(l)); }, {}},
  {"twin.told_locked_while_open", "", flag,
   "The lock says 'locked' and the door is open: what body 5085 cannot know (LCK-10).",
   [](const Lock& l) { return as_number(told_locked_while_open(l)); }, {}},
};
// clang-format on

}  // namespace

std::span<const SignalSpec> core_signals() {
  return kRows;
}

}  // namespace locktwin::sim
