#include "firmware-core/phone/frame_channel.h"

#include "firmware-core/assert.h"
#include "firmware-core/crypto/bytes.h"

namespace locktwin::core {
namespace {

using protocol::kContentAt;
using protocol::kCountAt;
using protocol::kSaidAt;
using protocol::kSaidMost;

static_assert(FrameChannel::kMostLost < FrameChannel::kRekeyAfter,
              "a gap passes over one new key at most");

std::span<const std::uint8_t> in_clear(const RadioFrame& frame) {
  return std::span(frame.bytes).first(kContentAt);
}

std::span<std::uint8_t> sealed(RadioFrame& frame) {
  return std::span(frame.bytes).subspan(kContentAt);
}

// `key` as it is for the message of this number, which is not behind it.
void go_to(noise::CipherState& key, std::uint32_t count) {
  if (count / FrameChannel::kRekeyAfter != key.count() / FrameChannel::kRekeyAfter) key.rekey();
  key.skip_to(count);
}

}  // namespace

void FrameChannel::seal(RadioFrame& frame, protocol::Content content,
                        std::span<const std::uint8_t> first, std::span<const std::uint8_t> then) {
  const std::size_t size = first.size() + then.size();
  LT_ASSERT(size <= kSaidMost);
  put_u32(&frame.bytes[kCountAt], sends_.count());
  frame.bytes[kContentAt] = static_cast<std::uint8_t>(content);
  frame.bytes[kContentAt + 1] = static_cast<std::uint8_t>(size);
  copy_bytes(first, &frame.bytes[kSaidAt]);
  copy_bytes(then, &frame.bytes[kSaidAt + first.size()]);
  sends_.seal(in_clear(frame), sealed(frame));
  if (sends_.count() % kRekeyAfter == 0) sends_.rekey();
}

bool FrameChannel::open(RadioFrame& frame) {
  const std::uint32_t count = get_u32(&frame.bytes[kCountAt]);
  if (!usable() || count - receives_.count() > kMostLost) return false;
  noise::CipherState next = receives_;
  go_to(next, count);
  if (!next.open(in_clear(frame), sealed(frame))) return false;
  if (next.count() % kRekeyAfter == 0) next.rekey();
  receives_ = next;
  return true;
}

}  // namespace locktwin::core
