// A frame of the hardware link: kind, sequence, payload and CRC-32, coded so that no byte of it is
// zero (COBS: Cheshire, Baker: Consistent Overhead Byte Stuffing, 1999), and a zero byte at its
// end. Both ends use this; README.md has the bytes.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>

namespace locktwin::core {

inline constexpr std::size_t kFramePayloadBytes = 512;  // at most
inline constexpr std::size_t kFrameHeadBytes = 2;       // kind and sequence
inline constexpr std::size_t kFrameCheckBytes = 4;
inline constexpr std::size_t kFrameBytes = kFrameHeadBytes + kFramePayloadBytes + kFrameCheckBytes;
// As it goes over the wire: a code for each 254 bytes begun, and the zero.
inline constexpr std::size_t kFrameWireBytes = kFrameBytes + kFrameBytes / 254 + 2;

enum class LockstepKind : std::uint8_t {
  // from the host
  hello = 0x01,
  step = 0x02,
  reset = 0x03,
  program = 0x04,
  erase = 0x05,
  sums = 0x06,
  status = 0x07,
  // from the target: the kind that is answered, with the highest bit set
  welcome = 0x81,
  outputs = 0x82,
  resetting = 0x83,
  programmed = 0x84,
  erased = 0x85,
  sums_are = 0x86,
  status_is = 0x87,
  ready = 0xFE,  // unasked: it has come out of a reset
  refused = 0xFF,
};

// Writes a frame into a buffer, for which kFrameWireBytes are always enough. Nothing is written
// past its end; what was too long is not sealed.
class FrameWriter {
 public:
  FrameWriter(std::span<std::uint8_t> to, LockstepKind kind, std::uint8_t sequence);

  void put(std::uint8_t byte);
  void put(std::span<const std::uint8_t> bytes);
  void put_u16(std::uint16_t value);
  void put_u32(std::uint32_t value);

  // The bytes for the wire; none when it was too long.
  std::span<const std::uint8_t> seal();

 private:
  void code(std::uint8_t byte);
  void write(std::uint8_t byte);

  std::span<std::uint8_t> to_;
  std::size_t size_ = 0;
  std::size_t code_at_ = 0;  // where the code of the group under way stands
  std::uint8_t code_ = 1;
  std::uint32_t crc_ = 0;
};

enum class FrameNews : std::uint8_t {
  none,     // the byte belongs to a frame that is under way
  frame,    // a whole frame is there
  damaged,  // what lay before this zero is none: noise, or a frame cut short or changed
};

// Takes bytes one by one. After whatever noise, the frame behind the next zero is read.
class FrameReader {
 public:
  FrameNews take(std::uint8_t byte);

  // Of the last whole frame, until the next byte is taken.
  LockstepKind kind() const { return static_cast<LockstepKind>(bytes_[0]); }
  std::uint8_t sequence() const { return bytes_[1]; }
  std::span<const std::uint8_t> payload() const {
    return std::span(bytes_).subspan(kFrameHeadBytes, payload_);
  }

 private:
  void decode(std::uint8_t byte);
  FrameNews finish();

  std::array<std::uint8_t, kFrameBytes> bytes_{};
  std::size_t size_ = 0;
  std::size_t payload_ = 0;
  std::uint8_t group_ = 0;  // bytes until the next code
  bool zero_next_ = false;  // a group ended that stands for a zero
  bool overflow_ = false;
};

}  // namespace locktwin::core
