#include "firmware-core/lockstep/frame.h"

#include "firmware-core/crypto/bytes.h"
#include "firmware-core/crypto/crc32.h"

namespace locktwin::core {
namespace {

// The longest group: its code says that no zero follows.
constexpr std::uint8_t kLongGroup = 0xFF;

}  // namespace

FrameWriter::FrameWriter(std::span<std::uint8_t> to, LockstepKind kind, std::uint8_t sequence)
    : to_(to) {
  write(code_);
  put(static_cast<std::uint8_t>(kind));
  put(sequence);
}

void FrameWriter::put(std::uint8_t byte) {
  crc_ = crc32({&byte, 1}, crc_);
  code(byte);
}

void FrameWriter::put(std::span<const std::uint8_t> bytes) {
  for (const std::uint8_t byte : bytes) put(byte);
}

void FrameWriter::put_u16(std::uint16_t value) {
  put(static_cast<std::uint8_t>(value));
  put(static_cast<std::uint8_t>(value >> 8));
}

void FrameWriter::put_u32(std::uint32_t value) {
  std::array<std::uint8_t, 4> bytes;
  core::put_u32(bytes.data(), value);
  put(bytes);
}

// The code of a group is the way to the next one; the zero between them is left out.
void FrameWriter::code(std::uint8_t byte) {
  if (byte != 0) {
    write(byte);
    ++code_;
  }
  if (byte != 0 && code_ != kLongGroup) return;
  if (code_at_ < to_.size()) to_[code_at_] = code_;
  code_at_ = size_;
  code_ = 1;
  write(code_);
}

void FrameWriter::write(std::uint8_t byte) {
  if (size_ < to_.size()) to_[size_] = byte;
  ++size_;
}

std::span<const std::uint8_t> FrameWriter::seal() {
  std::array<std::uint8_t, kFrameCheckBytes> check;
  core::put_u32(check.data(), crc_);
  for (const std::uint8_t byte : check) code(byte);
  if (code_at_ < to_.size()) to_[code_at_] = code_;
  write(0);
  return size_ <= to_.size() ? to_.first(size_) : std::span<std::uint8_t>{};
}

FrameNews FrameReader::take(std::uint8_t byte) {
  if (byte == 0) return finish();
  if (group_ == 0) {
    if (zero_next_) decode(0);
    group_ = byte;
    zero_next_ = byte != kLongGroup;
  } else {
    decode(byte);
  }
  --group_;
  return FrameNews::none;
}

void FrameReader::decode(std::uint8_t byte) {
  overflow_ = overflow_ || size_ == bytes_.size();
  if (!overflow_) bytes_[size_++] = byte;
}

FrameNews FrameReader::finish() {
  const bool cut = group_ != 0;
  const bool whole = !cut && !overflow_ && size_ >= kFrameHeadBytes + kFrameCheckBytes;
  const bool nothing = size_ == 0 && !cut && !zero_next_;
  const std::size_t checked = whole ? size_ - kFrameCheckBytes : 0;
  size_ = 0;
  group_ = 0;
  zero_next_ = overflow_ = false;
  if (nothing) return FrameNews::none;  // a zero before a frame, to end whatever came before
  if (!whole) return FrameNews::damaged;
  if (crc32(std::span(bytes_).first(checked)) != get_u32(&bytes_[checked])) {
    return FrameNews::damaged;
  }
  payload_ = checked - kFrameHeadBytes;
  return FrameNews::frame;
}

}  // namespace locktwin::core
