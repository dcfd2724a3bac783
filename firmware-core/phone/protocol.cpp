#include "firmware-core/phone/protocol.h"

#include <string_view>

#include "firmware-core/crypto/bytes.h"
#include "firmware-core/crypto/hmac.h"

namespace locktwin::core::protocol {
namespace {

// What a key is for: one of these and a byte more.
using Label = std::array<char, 16>;
constexpr Label kLockKey = {"locktwin lock"};
constexpr Label kOneTimeCodes = {"locktwin codes"};

Digest labelled(std::span<const std::uint8_t> key, const Label& label, std::uint8_t more) {
  std::array<std::uint8_t, sizeof(Label) + 1> message;
  for (std::size_t i = 0; i < label.size(); ++i) message[i] = static_cast<std::uint8_t>(label[i]);
  message.back() = more;
  return Hmac(key).of(message);
}

}  // namespace

FrameType type_of(const RadioFrame& frame) {
  if (frame.length != kRadioFrameBytes || frame.bytes[0] != kVersion) return FrameType::none;
  const auto type = static_cast<FrameType>(frame.bytes[1]);
  const bool of_phone = type >= FrameType::hello && type <= FrameType::asks;
  const bool of_lock = type >= FrameType::challenge && type <= FrameType::call;
  return of_phone || of_lock ? type : FrameType::none;
}

void begin(RadioFrame& frame, FrameType type, std::uint16_t place) {
  frame.length = kRadioFrameBytes;
  frame.bytes = {};
  frame.bytes[0] = kVersion;
  frame.bytes[1] = static_cast<std::uint8_t>(type);
  frame.bytes[kPlaceAt] = static_cast<std::uint8_t>(place);
  frame.bytes[kPlaceAt + 1] = static_cast<std::uint8_t>(place >> 8);
}

Digest fresh(const StepContext& step, Purpose purpose) {
  return step.chance.draw(step.in, static_cast<std::uint8_t>(purpose));
}

std::span<const std::uint8_t> prologue(Lane lane) {
  using Prologue = std::array<std::uint8_t, 10>;
  static constexpr Prologue kNear = {'l', 'o', 'c', 'k', 't', 'w', 'i', 'n', kVersion, 0};
  static constexpr Prologue kFar = {'l', 'o', 'c', 'k', 't', 'w', 'i', 'n', kVersion, 1};
  return lane == Lane::bluetooth ? kNear : kFar;
}

Key32 psk_of(const Code& code) {
  Key32 key{};
  copy_bytes(code, key.data());
  return key;
}

Key32 lock_secret(std::span<const std::uint8_t> device_key) {
  return labelled(device_key, kLockKey, 0);
}

Digest one_time_code_key(const Key32& shared) {
  return labelled(shared, kOneTimeCodes, 0);
}

Digest old_key_proof(const Key32& old_shared, const Digest& handshake) {
  return Hmac(old_shared).of(handshake);
}

void code_text(const Code& code, std::array<char, 32>& text) {
  constexpr std::string_view kLetters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  std::size_t count = 0;
  std::uint32_t bits = 0;
  unsigned held = 0;
  for (const std::uint8_t byte : code) {
    bits = (bits << 8) | byte;
    for (held += 8; held >= 5; held -= 5) text[count++] = kLetters[(bits >> (held - 5)) & 31U];
  }
  text[count++] = kLetters[(bits << (5 - held)) & 31U];  // 128 bits leave three
  text[count] = '\0';
}

}  // namespace locktwin::core::protocol
