// What is wired to what between an adapter and the board under test: a file of JSON.
//
//   {"pins": [
//     {"pin": 4, "write": "switch.bolt_out"},                      a flag
//     {"pin": 5, "write": "touch.confirm", "inverted": true},      a key of the front panel
//     {"pin": 6, "write": "bus.voltage_v", "above": 4.5},          a number, as high or low
//     {"pin": 9, "write": "motor.current_a", "from": 0, "to": 3},  a number, as a share (PWM)
//     {"pin": 7, "read": "motor.forward", "pull_up": true},        what the board does
//     {"pin": 14, "read": "motor.reverse", "above": 0.5}           a share, by a converter
//   ]}
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "firmware-core/keys.h"
#include "sim/catalogue/signals.h"
#include "sim/text/located_json.h"
#include "sim/time/time.h"

namespace locktwin::sim {

// What the world's side of a pin is: a signal, or a key that a finger is felt on.
struct PinSource {
  const SignalSpec* signal = nullptr;  // null: of the keys
  core::KeyMask key = 0;

  double read(const World& world) const;  // of the first lock
};

// "touch.0" … "touch.bell", in the order of core::Key.
std::span<const std::string_view> touch_words();

inline constexpr int kLastPin = 127;  // Firmata has seven bits for it

struct PinWrite {
  Place place;
  int pin = 0;
  std::string name;
  PinSource source{};
  bool inverted = false;
  bool analog = false;  // a share of `from` to `to`; else high where the value fits
  double from = 0;      // of what is not analog: `above`, for a flag 0.5
  double to = 0;
  std::optional<double> is{};                     // a choice: this word of it
  Duration every = std::chrono::milliseconds(5);  // an analog one is told so often at most

  bool level(double value) const;
  double share(double value) const;  // 0 to 1
};

// What a board does at its pins that the twin can take in.
enum class BoardOutput : std::uint8_t { motor_forward, motor_reverse, siren, awake };
inline constexpr int kBoardOutputs = 4;
std::string_view name_of(BoardOutput output);  // "motor.forward"

struct PinRead {
  Place place;
  int pin = 0;
  BoardOutput output = BoardOutput::motor_forward;
  bool inverted = false;
  bool pull_up = false;
  std::optional<double> above{};  // by a converter: a share of its full scale
};

struct PinMap {
  std::string file;
  std::vector<PinWrite> writes;
  std::vector<PinRead> reads;

  bool reads_output(BoardOutput output) const;
};

// Throws BadInput with a line for every mistake: "FILE:LINE:COLUMN: what is wrong, and what is
// allowed".
PinMap parse_pin_map(const std::string& file, std::string_view text);
PinMap load_pin_map(const std::string& file);

}  // namespace locktwin::sim
