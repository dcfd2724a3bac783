#include "sim/pins/firmata.h"

#include <initializer_list>
#include <utility>

namespace locktwin::sim {

namespace {

constexpr std::uint8_t kDigital = 0x90;        // and the number of the port
constexpr std::uint8_t kReportChannel = 0xC0;  // and the channel
constexpr std::uint8_t kReportPort = 0xD0;     // and the port
constexpr std::uint8_t kAnalog = 0xE0;         // and the channel; from the host, the pin
constexpr std::uint8_t kBeginLong = 0xF0;
constexpr std::uint8_t kPinMode = 0xF4;
constexpr std::uint8_t kPinValue = 0xF5;
constexpr std::uint8_t kEndLong = 0xF7;
constexpr std::uint8_t kVersion = 0xF9;

constexpr std::uint8_t kAnalogMappingQuery = 0x69;
constexpr std::uint8_t kAnalogMapping = 0x6A;
constexpr std::uint8_t kCapabilityQuery = 0x6B;
constexpr std::uint8_t kCapabilities = 0x6C;
constexpr std::uint8_t kLongAnalog = 0x6F;
constexpr std::uint8_t kText = 0x71;
constexpr std::uint8_t kFirmware = 0x79;
constexpr std::uint8_t kSamplingInterval = 0x7A;

constexpr std::size_t kLongest = 8192;  // of a long message; 128 pins with 16 modes each
constexpr unsigned kLowSeven = 0x7F;
constexpr std::uint8_t kCommand = 0xF0;  // of those that carry a number beside it

// Bytes behind a command that is no long message.
std::size_t data_bytes(std::uint8_t command) {
  switch (command & kCommand) {
    case kDigital:
    case kAnalog:
      return 2;
    case kReportChannel:
    case kReportPort:
      return 1;
    default:
      return command == kVersion || command == kPinMode || command == kPinValue ? 2 : 0;
  }
}

void add(FirmataBytes& bytes, std::initializer_list<unsigned> all) {
  for (const unsigned byte : all) bytes.push_back(static_cast<std::uint8_t>(byte));
}

unsigned low_bits(unsigned value) {
  return value & kLowSeven;
}

unsigned next_bits(unsigned value) {
  return value >> 7U & kLowSeven;
}

}  // namespace

std::optional<FirmataMessage> FirmataReader::read(std::uint8_t byte) {
  if (byte == kEndLong && command_ == kBeginLong) return long_message();
  if (byte > kLowSeven) {
    const bool known = byte == kBeginLong || data_bytes(byte) > 0;
    command_ = known ? byte : std::uint8_t{0};
    data_.clear();
    return std::nullopt;
  }
  if (command_ == 0) return std::nullopt;
  data_.push_back(byte);
  if (command_ == kBeginLong) {
    if (data_.size() > kLongest) command_ = 0;
    return std::nullopt;
  }
  return data_.size() == data_bytes(command_) ? short_message() : std::nullopt;
}

std::optional<FirmataMessage> FirmataReader::short_message() {
  using Kind = FirmataMessage::Kind;
  const std::uint8_t command = std::exchange(command_, std::uint8_t{0});
  if (command == kVersion) return FirmataMessage{Kind::version, data_[0], data_[1]};
  const unsigned number = command & 0x0FU;
  switch (command & kCommand) {
    case kDigital:
      return FirmataMessage{Kind::digital, number, data_[0] | unsigned{data_[1]} << 7U};
    case kAnalog:
      return FirmataMessage{Kind::analog, number, data_[0] | unsigned{data_[1]} << 7U};
    default:
      return std::nullopt;  // of a host
  }
}

std::optional<FirmataMessage> FirmataReader::long_message() {
  using Kind = FirmataMessage::Kind;
  command_ = 0;
  if (data_.empty()) return std::nullopt;
  const std::uint8_t what = data_.front();
  data_.erase(data_.begin());
  switch (what) {
    case kFirmware:
      return FirmataMessage{Kind::firmware, 0, 0, std::move(data_)};
    case kCapabilities:
      return FirmataMessage{Kind::capabilities, 0, 0, std::move(data_)};
    case kAnalogMapping:
      return FirmataMessage{Kind::analog_mapping, 0, 0, std::move(data_)};
    case kText:
      return FirmataMessage{Kind::text, 0, 0, std::move(data_)};
    default:
      return std::nullopt;
  }
}

void ask_version(FirmataBytes& bytes) {
  add(bytes, {kVersion});
}

void ask_firmware(FirmataBytes& bytes) {
  add(bytes, {kBeginLong, kFirmware, kEndLong});
}

void ask_capabilities(FirmataBytes& bytes) {
  add(bytes, {kBeginLong, kCapabilityQuery, kEndLong});
}

void ask_analog_mapping(FirmataBytes& bytes) {
  add(bytes, {kBeginLong, kAnalogMappingQuery, kEndLong});
}

void set_pin_mode(FirmataBytes& bytes, int pin, PinMode mode) {
  add(bytes, {kPinMode, static_cast<unsigned>(pin), static_cast<unsigned>(mode)});
}

void write_pin(FirmataBytes& bytes, int pin, bool high) {
  add(bytes, {kPinValue, static_cast<unsigned>(pin), high ? 1U : 0U});
}

void write_port(FirmataBytes& bytes, std::size_t port, unsigned pins) {
  add(bytes, {kDigital | static_cast<unsigned>(port), low_bits(pins), next_bits(pins)});
}

// The short message has four bits for the pin and fourteen for the value.
void write_analog(FirmataBytes& bytes, int pin, unsigned value) {
  const auto number = static_cast<unsigned>(pin);
  if (number < 16 && value < 1U << 14U) {
    add(bytes, {kAnalog | number, low_bits(value), next_bits(value)});
  } else {
    add(bytes, {kBeginLong, kLongAnalog, number, low_bits(value), next_bits(value),
                next_bits(value >> 7U)});
    add(bytes, {kEndLong});
  }
}

void report_port(FirmataBytes& bytes, std::size_t port) {
  add(bytes, {kReportPort | static_cast<unsigned>(port), 1U});
}

void report_channel(FirmataBytes& bytes, int channel) {
  add(bytes, {kReportChannel | static_cast<unsigned>(channel), 1U});
}

void sample_every(FirmataBytes& bytes, unsigned milliseconds) {
  add(bytes,
      {kBeginLong, kSamplingInterval, low_bits(milliseconds), next_bits(milliseconds), kEndLong});
}

}  // namespace locktwin::sim
