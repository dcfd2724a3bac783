#include "sim/pins/adapter_facts.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

#include "sim/link/core_link.h"

namespace locktwin::sim {

namespace {

constexpr std::uint8_t kEndOfPin = 0x7F;
constexpr std::size_t kMostPins = 128;
constexpr int kMostChannels = 16;  // that can be reported

constexpr std::array kNames{std::pair(PinMode::input, std::string_view("input")),
                            std::pair(PinMode::output, std::string_view("output")),
                            std::pair(PinMode::analog, std::string_view("analog")),
                            std::pair(PinMode::pwm, std::string_view("pwm")),
                            std::pair(PinMode::pull_up, std::string_view("pull_up"))};

}  // namespace

std::optional<int> AdapterFacts::bits(int pin, PinMode mode) const {
  if (!has(pin)) return std::nullopt;
  for (const PinAbility& ability : pins[static_cast<std::size_t>(pin)].can) {
    if (ability.mode == static_cast<std::uint8_t>(mode)) return ability.bits;
  }
  return std::nullopt;
}

std::string AdapterFacts::pins_that(PinMode mode) const {
  std::string text;
  for (int pin = 0; has(pin); ++pin) {
    if (can(pin, mode)) text += fmt::format("{}{}", text.empty() ? "" : ", ", pin);
  }
  return text.empty() ? "none" : text;
}

std::string AdapterFacts::modes_of(int pin) const {
  std::string text;
  for (const auto& [mode, name] : kNames) {
    if (can(pin, mode)) text += fmt::format("{}{}", text.empty() ? "" : ", ", name);
  }
  return text.empty() ? "nothing" : text;
}

std::string_view name_of(PinMode mode) {
  for (const auto& [known, name] : kNames) {
    if (known == mode) return name;
  }
  return "";
}

void take_capabilities(std::span<const std::uint8_t> data, AdapterFacts& facts) {
  facts.pins.clear();
  PinFacts pin;
  for (std::size_t i = 0; i < data.size(); ++i) {
    if (data[i] == kEndOfPin) {
      facts.pins.push_back(std::exchange(pin, {}));
    } else if (i + 1 < data.size() && data[i + 1] != kEndOfPin) {
      pin.can.push_back({data[i], data[i + 1]});
      ++i;
    } else {
      throw CoreLinkError("the adapter answers nonsense: a mode of a pin without its bits");
    }
  }
  if (!pin.can.empty() || facts.pins.empty() || facts.pins.size() > kMostPins) {
    throw CoreLinkError("the adapter answers nonsense: it does not say what 1 to 128 pins can do");
  }
}

void take_analog_mapping(std::span<const std::uint8_t> data, AdapterFacts& facts) {
  if (data.size() != facts.pins.size()) {
    throw CoreLinkError(fmt::format("the adapter answers nonsense: it has {} pins and maps {}",
                                    facts.pins.size(), data.size()));
  }
  for (std::size_t pin = 0; pin < data.size(); ++pin) {
    if (data[pin] < kMostChannels) facts.pins[pin].channel = data[pin];
  }
}

void take_firmware(std::span<const std::uint8_t> data, AdapterFacts& facts) {
  if (data.size() < 2) return;
  const std::string name = firmata_text(data.subspan(2));
  if (!name.empty()) facts.firmware = fmt::format("{} {}.{}", name, data[0], data[1]);
}

std::string firmata_text(std::span<const std::uint8_t> data) {
  constexpr std::size_t kLongest = 80;
  std::string text;
  for (std::size_t i = 0; i + 1 < data.size() && text.size() < kLongest; i += 2) {
    const unsigned sign = data[i] | unsigned{data[i + 1]} << 7U;
    text += sign >= ' ' && sign < 0x7F ? static_cast<char>(sign) : '.';
  }
  return text;
}

}  // namespace locktwin::sim
