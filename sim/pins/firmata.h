// Firmata 2.x, the host's side: what is said to an adapter, and what it says, out of its bytes.
// The protocol: https://github.com/firmata/protocol, protocol.md of version 2.5.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace locktwin::sim {

// Those that are of use here; an adapter has more.
enum class PinMode : std::uint8_t { input = 0, output = 1, analog = 2, pwm = 3, pull_up = 0x0B };

struct FirmataMessage {
  enum class Kind {
    version,
    digital,  // of a port of eight pins
    analog,   // of a channel
    firmware,
    capabilities,
    analog_mapping,
    text,
  };
  Kind kind = Kind::version;
  unsigned number = 0;               // of the port or channel; of a version the greater number
  unsigned value = 0;                // of the port or channel; of a version the lesser number
  std::vector<std::uint8_t> data{};  // of the last four kinds
};

class FirmataReader {
 public:
  // The message that ends with this byte. What it does not know, and what stands in the wrong
  // place, it passes over.
  std::optional<FirmataMessage> read(std::uint8_t byte);

 private:
  std::optional<FirmataMessage> short_message();
  std::optional<FirmataMessage> long_message();

  std::uint8_t command_ = 0;  // 0: none is begun
  std::vector<std::uint8_t> data_;
};

using FirmataBytes = std::vector<std::uint8_t>;

// Each adds a message.
void ask_version(FirmataBytes& bytes);
void ask_firmware(FirmataBytes& bytes);
void ask_capabilities(FirmataBytes& bytes);
void ask_analog_mapping(FirmataBytes& bytes);
void set_pin_mode(FirmataBytes& bytes, int pin, PinMode mode);
void write_pin(FirmataBytes& bytes, int pin, bool high);                // from 2.5 on
void write_port(FirmataBytes& bytes, std::size_t port, unsigned pins);  // eight of them
void write_analog(FirmataBytes& bytes, int pin, unsigned value);        // of at most 21 bits
void report_port(FirmataBytes& bytes, std::size_t port);
void report_channel(FirmataBytes& bytes, int channel);
void sample_every(FirmataBytes& bytes, unsigned milliseconds);  // analog pins

}  // namespace locktwin::sim
