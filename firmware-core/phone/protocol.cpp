#include "firmware-core/phone/protocol.h"

#include <string_view>

#include "firmware-core/crypto/bytes.h"
#include "firmware-core/crypto/hmac.h"

namespace locktwin::core::protocol {
namespace {

// What a MAC or a key is made from, in the order in which it is put.
class Message {
 public:
  Message& put(std::span<const std::uint8_t> bytes) {
    for (const std::uint8_t byte : bytes) put(byte);
    return *this;
  }
  // A literal, so that its length is known here: there is no strlen on the chip.
  template <std::size_t N>
  Message& put(const char (&literal)[N]) {
    const std::string_view label(literal, N - 1);
    for (const char letter : label) put(static_cast<std::uint8_t>(letter));
    return *this;
  }
  Message& put(std::uint8_t byte) {
    if (count_ < bytes_.size()) bytes_[count_++] = byte;
    return *this;
  }
  Message& put(const Nonces& nonces) { return put(nonces.phone).put(nonces.lock); }
  Digest mac_under(std::span<const std::uint8_t> key) const {
    return Hmac(key).of({bytes_.data(), count_});
  }

 private:
  std::array<std::uint8_t, 1 + kRadioFrameBytes + 8> bytes_;  // lane, frame, nonce answered
  std::size_t count_ = 0;
};

template <typename Bytes>
Bytes first_of(const Digest& digest) {
  Bytes bytes;
  copy_bytes(std::span(digest).first(bytes.size()), bytes.data());
  return bytes;
}

// Is `length` right for a frame of this type?
bool fits(FrameType type, std::size_t length) {
  switch (type) {
    case FrameType::none:
      return false;
    case FrameType::hello:
      return length == kHelloBytes;
    case FrameType::command:
      return length >= kCommandHeadBytes + kMacBytes;
    case FrameType::pair_request:
      return length == kPairRequestBytes;
    case FrameType::pair_proof:
      return length == kPairProofBytes;
    case FrameType::pair_again:
      return length == kPairAgainBytes;
    case FrameType::challenge:
      return length == kChallengeBytes;
    case FrameType::reply:
      return length >= kReplyHeadBytes + kMacBytes;
    case FrameType::pair_challenge:
      return length == kPairChallengeBytes;
    case FrameType::paired:
      return length == kPairedBytes;
    case FrameType::notice:
      return length >= kNoticeHeadBytes + kMacBytes;
    case FrameType::outcome:
      return length == kOutcomeBytes;
    case FrameType::call:
      return length == kCallBytes;
    case FrameType::prompt:
      return length == kPromptBytes;
  }
  return false;
}

}  // namespace

FrameType type_of(const RadioFrame& frame) {
  const auto bytes = frame.payload();
  if (bytes.size() < 2 || bytes[0] != kVersion) return FrameType::none;
  const auto type = static_cast<FrameType>(bytes[1]);
  return fits(type, bytes.size()) ? type : FrameType::none;
}

Digest fresh(const StepContext& step, std::uint8_t purpose) {
  std::array<std::uint8_t, 32> words;
  for (std::size_t i = 0; i < step.in.random.size(); ++i) {
    put_u32(&words[4 * i], step.in.random[i]);
  }
  return Message().put("locktwin fresh").put(purpose).mac_under(words);
}

Key phone_key(const Code& code, const Nonces& nonces) {
  return Message().put("locktwin phone key").put(nonces).mac_under(code);
}

Mac proof(const Code& code, const Nonces& nonces) {
  return first_of<Mac>(Message().put("locktwin pair proof").put(nonces).mac_under(code));
}

Mac proof_again(const Key& phone_key, const Nonces& nonces) {
  return first_of<Mac>(Message().put("locktwin pair again").put(nonces).mac_under(phone_key));
}

Mac receipt(const Code& code, const Nonces& nonces, std::uint8_t phone, Role role) {
  return first_of<Mac>(Message()
                           .put("locktwin paired")
                           .put(nonces)
                           .put(phone)
                           .put(static_cast<std::uint8_t>(role))
                           .mac_under(code));
}

Key session_key(const Key& phone_key, const Nonces& nonces, std::uint32_t session, Lane lane,
                std::uint8_t phone) {
  std::array<std::uint8_t, 4> id;
  put_u32(id.data(), session);
  return Message()
      .put("locktwin session")
      .put(nonces)
      .put(id)
      .put(static_cast<std::uint8_t>(lane))
      .put(phone)
      .mac_under(phone_key);
}

Key one_time_code_key(const Key& phone_key) {
  return Message().put("locktwin one-time codes").mac_under(phone_key);
}

Code invitation_code(const Key& session_key, const CommandNonce& nonce, std::uint8_t phone) {
  return first_of<Code>(
      Message().put("locktwin invitation").put(nonce).put(phone).mac_under(session_key));
}

void mask(const Key& session_key, const CommandNonce& nonce, std::span<std::uint8_t> bytes) {
  const Digest stream = Message().put("locktwin mask").put(nonce).mac_under(session_key);
  for (std::size_t i = 0; i < bytes.size() && i < stream.size(); ++i) bytes[i] ^= stream[i];
}

Mac frame_mac(const Key& session_key, Lane lane, std::span<const std::uint8_t> frame,
              std::span<const std::uint8_t> answered) {
  return first_of<Mac>(Message()
                           .put(static_cast<std::uint8_t>(lane))
                           .put(frame)
                           .put(answered)
                           .mac_under(session_key));
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
