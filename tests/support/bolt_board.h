// A board under test with a little firmware of its own: its button drives the bolt to the other
// end, and the bolt's switches stop it. All it knows comes from an adapter's pins.
#pragma once

#include "tests/support/firmata_board.h"

namespace locktwin::tests {

class BoltBoard {
 public:
  // Of the adapter.
  static constexpr int kSupply = 2;   // out of the world: the board has its voltage
  static constexpr int kBoltOut = 4;  // …
  static constexpr int kBoltIn = 5;
  static constexpr int kButton = 6;
  static constexpr int kForward = 7;  // into the world: its bridge
  static constexpr int kReverse = 8;

  explicit BoltBoard(FirmataBoard& adapter) : adapter_(adapter) {}

  // Once round its loop.
  void run() {
    const bool powered = adapter_.high(kSupply);
    const bool button = powered && adapter_.high(kButton);
    if (button && !pressed_) drive_ = adapter_.high(kBoltOut) ? kReverse : kForward;
    pressed_ = button;
    const bool there = adapter_.high(drive_ == kForward ? kBoltOut : kBoltIn);
    if (!powered || there) drive_ = 0;
    for (const int pin : {kForward, kReverse}) adapter_.drive(pin, pin == drive_);
  }

 private:
  FirmataBoard& adapter_;
  int drive_ = 0;  // the pin that is high; 0: none
  bool pressed_ = false;
};

// Its map.
inline constexpr const char* kBoltBoardPins = R"({
  "title": "A board with a bolt, on an Arduino Uno",
  "pins": [
    {"pin": 2, "write": "bus.voltage_v", "above": 4.5},
    {"pin": 4, "write": "switch.bolt_out"},
    {"pin": 5, "write": "switch.bolt_in"},
    {"pin": 6, "write": "rear.button_pressed"},
    {"pin": 9, "write": "motor.current_a", "from": 0, "to": 3, "every": "5ms"},
    {"pin": 10, "write": "bus.voltage_v", "from": 0, "to": 10},
    {"pin": 7, "read": "motor.forward"},
    {"pin": 8, "read": "motor.reverse"}
  ]
})";

}  // namespace locktwin::tests
