// What two ends say to each other once a handshake has given them keys: one frame, one message,
// each direction with a key and a count of its own.
//
// A frame opens once, and only in order; up to kMostLost may be missing before it. After every
// kRekeyAfter frames a direction takes its next key, so that a key that is stolen opens nothing of
// what went before. Both ends count, nothing is said about it.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>

#include "firmware-core/noise/handshake.h"
#include "firmware-core/phone/protocol.h"

namespace locktwin::core {

class FrameChannel {
 public:
  static constexpr std::uint32_t kRekeyAfter = 64;
  static constexpr std::uint32_t kMostLost = 63;

  FrameChannel() = default;  // opens nothing
  // Of a handshake that is done; the one that began it is `first`.
  FrameChannel(const noise::Directions& keys, bool first)
      : sends_(first ? keys.from_initiator : keys.to_initiator),
        receives_(first ? keys.to_initiator : keys.from_initiator) {}

  bool usable() const { return sends_.has_key(); }
  // Puts what is said, at most kSaidMost bytes of two parts, into a frame that has its head.
  void seal(RadioFrame& frame, protocol::Content content, std::span<const std::uint8_t> first,
            std::span<const std::uint8_t> then = {});
  // Decrypts in place. False, and nothing has changed but the frame, when it is not genuine.
  [[nodiscard]] bool open(RadioFrame& frame);
  // Of a frame that open() has let through.
  static protocol::Content content(const RadioFrame& frame) {
    return static_cast<protocol::Content>(frame.bytes[protocol::kContentAt]);
  }
  static std::span<const std::uint8_t> said(const RadioFrame& frame) {
    const std::size_t size = frame.bytes[protocol::kContentAt + 1];
    return std::span(frame.bytes).subspan(protocol::kSaidAt, std::min(size, protocol::kSaidMost));
  }

  // Every field of one or several, for whoever keeps or compares them: visit(name, field…).
  template <typename Visit, typename... Selves>
  static constexpr void visit_fields(Visit&& visit, Selves&... is) {
    visit("sends", is.sends_...);
    visit("receives", is.receives_...);
  }

 private:
  noise::CipherState sends_;
  noise::CipherState receives_;
};

}  // namespace locktwin::core
