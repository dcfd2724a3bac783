// What an adapter says of itself: which Firmata it speaks, what its program is called, and what
// each of its pins can do.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "sim/pins/firmata.h"

namespace locktwin::sim {

struct PinAbility {
  std::uint8_t mode = 0;  // a PinMode, or one that is of no use here
  int bits = 0;           // of its converter
};

struct PinFacts {
  std::vector<PinAbility> can;
  std::optional<int> channel;  // of a pin with a converter
};

struct AdapterFacts {
  unsigned major = 0;
  unsigned minor = 0;
  std::string firmware;  // "StandardFirmata.ino 2.5"; empty: it does not say
  std::vector<PinFacts> pins;

  bool has(int pin) const { return pin >= 0 && pin < static_cast<int>(pins.size()); }
  bool can(int pin, PinMode mode) const { return bits(pin, mode).has_value(); }
  std::optional<int> bits(int pin, PinMode mode) const;
  std::string pins_that(PinMode mode) const;  // "3, 5, 6"
  std::string modes_of(int pin) const;        // "input, output"
};

std::string_view name_of(PinMode mode);  // "output"

// Out of its answers. Throw CoreLinkError: it answers nonsense.
void take_capabilities(std::span<const std::uint8_t> data, AdapterFacts& facts);
void take_analog_mapping(std::span<const std::uint8_t> data, AdapterFacts& facts);
void take_firmware(std::span<const std::uint8_t> data, AdapterFacts& facts);

// A text of an adapter: two bytes of seven bits a character. What cannot be printed is a dot.
std::string firmata_text(std::span<const std::uint8_t> data);

}  // namespace locktwin::sim
