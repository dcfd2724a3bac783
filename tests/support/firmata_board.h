// A board that speaks Firmata 2.5 as StandardFirmata does on an Arduino Uno: the device's side of
// the protocol, written from its specification and without anything of the client. What is wired to
// it sees levels() and drives pins. `tests/programs/firmata_npm` holds it against another client.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

namespace locktwin::tests {

class FirmataBoard {
 public:
  using Bytes = std::vector<std::uint8_t>;
  static constexpr int kPins = 20;
  static constexpr int kFirstAnalog = 14;

  FirmataBoard() { begin(); }

  // As at its reset button: it tells who it is, and all pins are as new.
  void begin() {
    for (int pin = 0; pin < kPins; ++pin) {
      pins_[at(pin)] = Pin{.mode = pin >= kFirstAnalog ? kAnalog : kInput};
    }
    reported_ports_ = 0;
    reported_channels_ = 0;
    message_.clear();
    say({0xF9, 2, 5});
    say_firmware();
  }

  // The line to the host.
  void receive(std::span<const std::uint8_t> bytes) {
    for (const std::uint8_t byte : bytes) hear(byte);
  }
  Bytes take() { return std::exchange(out_, {}); }
  void complain(std::string_view text) {
    say({0xF0, 0x71});
    say_text(text);
    say({0xF7});
  }

  // The pins' side. An output is low until it is written.
  bool high(int pin) const { return pins_[at(pin)].mode == kOutput && pins_[at(pin)].value != 0; }
  double share(int pin) const {
    return pins_[at(pin)].mode == kPwm ? pins_[at(pin)].value / 255.0 : 0.0;
  }
  unsigned mode(int pin) const { return pins_[at(pin)].mode; }
  void drive(int pin, bool high) {
    Pin& driven = pins_[at(pin)];
    if (driven.driven && driven.level == high) return;
    driven.driven = true;
    driven.level = high;
    if ((reported_ports_ >> (pin / 8) & 1U) != 0 && is_input(pin)) say_port(pin / 8);
  }
  void drive_share(int pin, double share) {
    pins_[at(pin)].converted = static_cast<unsigned>(share * 1023.0 + 0.5);
  }
  // What it does each sampling interval.
  void sample() {
    for (int channel = 0; channel < kPins - kFirstAnalog; ++channel) {
      if ((reported_channels_ >> channel & 1U) != 0) say_channel(channel);
    }
  }
  unsigned sampling_ms() const { return sampling_ms_; }

 private:
  static constexpr unsigned kInput = 0;
  static constexpr unsigned kOutput = 1;
  static constexpr unsigned kAnalog = 2;
  static constexpr unsigned kPwm = 3;
  static constexpr unsigned kPullUp = 11;

  struct Pin {
    unsigned mode = kInput;
    unsigned value = 0;  // written by the host
    bool driven = false;
    bool level = false;
    unsigned converted = 0;
  };

  static std::size_t at(int pin) { return static_cast<std::size_t>(pin); }
  static bool has_pwm(int pin) {
    return pin == 3 || pin == 5 || pin == 6 || (pin >= 9 && pin <= 11);
  }
  static bool can(int pin, unsigned mode) {
    if (pin < 2 || pin >= kPins) return false;  // the line to the host
    if (mode == kAnalog) return pin >= kFirstAnalog;
    if (mode == kPwm) return has_pwm(pin);
    return mode == kInput || mode == kOutput || mode == kPullUp;
  }
  bool is_input(int pin) const {
    return pins_[at(pin)].mode == kInput || pins_[at(pin)].mode == kPullUp;
  }
  bool level(int pin) const {
    const Pin& read = pins_[at(pin)];
    return read.driven ? read.level : read.mode == kPullUp;
  }

  void hear(std::uint8_t byte) {
    if (byte == 0xFF) return begin();
    if (byte >= 0x80 && byte != 0xF7) message_.clear();
    message_.push_back(byte);
    const std::uint8_t first = message_.front();
    if (first == 0xF0) {
      if (byte == 0xF7) obey_long(std::exchange(message_, {}));
    } else if (first < 0x80) {
      message_.clear();
    } else if (message_.size() == length(first)) {
      obey(std::exchange(message_, {}));
    }
  }
  static std::size_t length(std::uint8_t first) {
    if (first == 0xF9) return 1;
    return first >= 0xC0 && first < 0xE0 ? 2 : 3;
  }

  void obey(const Bytes& message) {
    const int number = message[0] & 0x0F;
    if (message[0] == 0xF9) {
      say({0xF9, 2, 5});
    } else if (message[0] == 0xF4) {
      set_mode(message[1], message[2]);
    } else if (message[0] == 0xF5) {
      write(message[1], message[2]);
    } else if (message[0] < 0xA0) {
      const unsigned levels = message[1] | unsigned{message[2]} << 7U;
      for (int i = 0; i < 8; ++i) write(8 * number + i, levels >> i & 1U);
    } else if (message[0] < 0xD0) {
      set_bit(reported_channels_, number, message[1]);
      if (message[1] != 0) say_channel(number);
    } else if (message[0] < 0xE0) {
      set_bit(reported_ports_, number, message[1]);
      if (message[1] != 0) say_port(number);
    } else {
      write_share(number, message[1] | unsigned{message[2]} << 7U);
    }
  }

  void obey_long(const Bytes& message) {
    if (message.size() < 3) return;
    const std::uint8_t what = message[1];
    if (what == 0x6B) say_capabilities();
    if (what == 0x69) say_analog_mapping();
    if (what == 0x6D && message.size() > 3) say_state(message[2]);
    if (what == 0x79) say_firmware();
    if (what == 0x7A && message.size() > 4) sampling_ms_ = message[2] | unsigned{message[3]} << 7U;
    if (what != 0x6F || message.size() < 5) return;
    unsigned value = 0;
    for (std::size_t i = 3; i + 1 < message.size(); ++i)
      value |= unsigned{message[i]} << (7U * (i - 3));
    write_share(message[2], value);
  }

  void set_mode(int pin, unsigned mode) {
    if (!can(pin, mode)) return;
    pins_[at(pin)].mode = mode;
    pins_[at(pin)].value = 0;
  }
  void write(int pin, unsigned value) {
    if (pin < kPins && pins_[at(pin)].mode == kOutput) pins_[at(pin)].value = value;
  }
  void write_share(int pin, unsigned value) {
    if (pin < kPins && pins_[at(pin)].mode == kPwm) pins_[at(pin)].value = value;
  }
  static void set_bit(unsigned& bits, int number, unsigned on) {
    bits = on != 0 ? bits | 1U << number : bits & ~(1U << number);
  }

  void say(std::initializer_list<unsigned> bytes) {
    for (const unsigned byte : bytes) out_.push_back(static_cast<std::uint8_t>(byte));
  }
  void say_text(std::string_view text) {
    for (const char sign : text) {
      const unsigned byte = static_cast<std::uint8_t>(sign);
      say({byte & 0x7FU, byte >> 7U});
    }
  }
  void say_firmware() {
    say({0xF0, 0x79, 2, 5});
    say_text("Double.ino");
    say({0xF7});
  }
  void say_port(int port) {
    unsigned levels = 0;
    for (int i = 0; i < 8; ++i) {
      const int pin = 8 * port + i;
      if (pin < kPins && is_input(pin) && level(pin)) levels |= 1U << i;
    }
    say({0x90U | static_cast<unsigned>(port), levels & 0x7FU, levels >> 7U});
  }
  void say_channel(int channel) {
    const unsigned value = pins_[at(kFirstAnalog + channel)].converted;
    say({0xE0U | static_cast<unsigned>(channel), value & 0x7FU, value >> 7U});
  }
  void say_capabilities() {
    say({0xF0, 0x6C});
    for (int pin = 0; pin < kPins; ++pin) {
      for (const auto& [mode, bits] :
           {std::pair(kInput, 1U), std::pair(kPullUp, 1U), std::pair(kOutput, 1U),
            std::pair(kAnalog, 10U), std::pair(kPwm, 8U)}) {
        if (can(pin, mode)) say({mode, bits});
      }
      say({0x7F});
    }
    say({0xF7});
  }
  void say_analog_mapping() {
    say({0xF0, 0x6A});
    for (int pin = 0; pin < kPins; ++pin) {
      say({pin < kFirstAnalog ? 0x7FU : static_cast<unsigned>(pin - kFirstAnalog)});
    }
    say({0xF7});
  }
  void say_state(int pin) {
    if (pin >= kPins) return;
    const Pin& asked = pins_[at(pin)];
    say({0xF0, 0x6E, static_cast<unsigned>(pin), asked.mode, asked.value & 0x7FU,
         asked.value >> 7U & 0x7FU, 0xF7});
  }

  std::array<Pin, kPins> pins_;
  Bytes message_;
  Bytes out_;
  unsigned reported_ports_ = 0;
  unsigned reported_channels_ = 0;
  unsigned sampling_ms_ = 19;
};

}  // namespace locktwin::tests
