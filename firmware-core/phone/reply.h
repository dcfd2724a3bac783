// The answer to a command: a status, a reason, and a few bytes that depend on the command.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>

#include "firmware-core/crypto/bytes.h"
#include "firmware-core/radio_frame.h"
#include "firmware-core/vocabulary.h"

namespace locktwin::core {

enum class ReplyStatus : std::uint8_t {
#define LT_REPLY_STATUS(id, name) id,
#include "firmware-core/words.def"
};

inline constexpr std::size_t kReplyPayloadMax = kRadioFrameBytes - 32;

// Bytes in the order in which they are put; what does not fit is refused, never cut in half.
class ReplyPayload {
 public:
  std::size_t room() const { return bytes_.size() - count_; }
  std::span<const std::uint8_t> bytes() const { return {bytes_.data(), count_}; }

  bool put(std::span<const std::uint8_t> bytes) {
    if (bytes.size() > room()) return false;
    copy_bytes(bytes, bytes_.data() + count_);
    count_ = static_cast<std::uint8_t>(count_ + bytes.size());
    return true;
  }
  bool put_u8(std::uint8_t value) { return put({&value, 1}); }
  bool put_u32(std::uint32_t value) {
    std::array<std::uint8_t, 4> bytes;
    core::put_u32(bytes.data(), value);
    return put(bytes);
  }

 private:
  std::array<std::uint8_t, kReplyPayloadMax> bytes_;
  std::uint8_t count_ = 0;
};

struct Reply {
  ReplyStatus status = ReplyStatus::ok;
  Reason reason = Reason::none;
};

// Done, or refused with this reason.
constexpr Reply reply_of(Reason reason) {
  return {reason == Reason::none ? ReplyStatus::ok : ReplyStatus::refused, reason};
}

}  // namespace locktwin::core
