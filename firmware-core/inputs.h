// Everything the core can know, sampled by the board at one moment.
// The same struct is recorded, replayed and carried by the hardware link.
#pragma once

#include <array>
#include <cstdint>
#include <type_traits>

#include "firmware-core/biometric_modules.h"
#include "firmware-core/keys.h"
#include "firmware-core/radio_frame.h"

namespace locktwin::core {

enum class FlashStatus : std::uint8_t {
  idle,    // the last command, if any, is complete
  busy,    // a command is running; the core is stepped again when it ends
  failed,  // the last command ended with an error; the area it touched is undefined
};

struct Inputs {
  std::uint64_t now_ms = 0;  // since this boot, never decreasing

  KeyMask keys = 0;            // touched keys of the front panel, and kGuard
  bool inside_button = false;  // lock button of the rear panel, pressed

  bool set_button = false;  // SET behind the rear cover, pressed
  bool rear_cover_off = false;
  bool front_torn_off = false;  // tamper switch behind the front panel
  bool external_power = false;  // 5 V at the front panel's Type-C port

  bool bolt_out_switch = false;     // dead bolt at least 21 mm out
  bool bolt_in_switch = false;      // dead bolt at most 1 mm out
  bool door_closed_switch = false;  // body 6068

  std::uint16_t motor_current_ma = 0;  // magnitude; 0 while braking
  std::uint16_t bus_voltage_mv = 0;    // battery terminals as the converter reads them
  std::int16_t battery_ma = 0;         // out of the pack, through its shunt
  std::int16_t battery_dc = 0;         // the pack's thermistor, in tenths of a degree Celsius

  std::uint32_t clock_s = 0;  // real-time clock, seconds since 2000-01-01 00:00 UTC
  bool clock_kept = false;    // it has run without a break since it was last set

  FlashStatus flash = FlashStatus::idle;

  std::uint8_t bluetooth_peers = 0;  // bit n: the chip's connection n is up
  bool wifi_online = false;          // the cloud answers
  std::int8_t wifi_dbm = 0;          // received power of the joined network; 0: none is joined
  ModuleMessage module;              // at most one message a step; the board keeps the next

  std::array<std::uint32_t, 8> random{};       // fresh words of the chip's random generator
  std::uint32_t boots = 0;                     // of this chip, by its monotonic counter (SEC-9)
  std::array<std::uint8_t, 32> chip_secret{};  // its own, for ever, and nowhere in the flash
  RadioFrame radio;                            // at most one frame a step, likewise
};

static_assert(std::is_trivially_copyable_v<Inputs>);

}  // namespace locktwin::core
