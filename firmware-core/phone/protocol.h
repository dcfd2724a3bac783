// The bytes on the air (README.md): frame types, lengths, derived keys and MACs, without any state.
// The same functions serve both ends.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>

#include "firmware-core/crypto/sha256.h"
#include "firmware-core/radio_frame.h"
#include "firmware-core/step_context.h"

namespace locktwin::core::protocol {

inline constexpr std::uint8_t kVersion = 1;

enum class FrameType : std::uint8_t {
  none = 0,
  hello = 0x01,  // from the phone …
  command = 0x02,
  pair_request = 0x03,
  pair_proof = 0x04,
  pair_again = 0x05,
  challenge = 0x81,  // … and from the lock
  reply = 0x82,
  pair_challenge = 0x83,
  paired = 0x84,
  notice = 0x85,
  outcome = 0x86,
  call = 0x87,
  prompt = 0x88,
};

inline constexpr std::size_t kMacBytes = 16;
using Key = Digest;
using Mac = std::array<std::uint8_t, kMacBytes>;
using Code = std::array<std::uint8_t, 16>;  // verification code of a pairing
using Nonce = std::array<std::uint8_t, 16>;
using CommandNonce = std::array<std::uint8_t, 8>;

struct Nonces {
  Nonce phone{};
  Nonce lock{};
};

// Offsets and lengths; every frame begins with version (1) and type (1).
inline constexpr std::size_t kHelloBytes = 2 + 1 + 16;
inline constexpr std::size_t kChallengeBytes = 2 + 4 + 16 + 8 + kMacBytes;
inline constexpr std::size_t kCommandHeadBytes = 2 + 4 + 8 + 1;  // opcode last
inline constexpr std::size_t kReplyHeadBytes = 2 + 4 + 1 + 1 + 8;
inline constexpr std::size_t kNoticeHeadBytes = 2 + 4 + 4;
inline constexpr std::size_t kOutcomeBytes = 2 + 4 + 4 + 3 + kMacBytes;
inline constexpr std::size_t kCallBytes = 2 + 1;
inline constexpr std::size_t kPromptBytes = 2 + 4 + 4 + 1 + kMacBytes;
inline constexpr std::size_t kPairRequestBytes = 2 + 1 + 16;
inline constexpr std::size_t kPairChallengeBytes = 2 + 16;
inline constexpr std::size_t kPairProofBytes = 2 + kMacBytes;
inline constexpr std::size_t kPairAgainBytes = kPairProofBytes + 1 + kMacBytes;
inline constexpr std::size_t kPairedBytes = 2 + 1 + 1 + kMacBytes;
inline constexpr std::size_t kCommandPayloadMax = kRadioFrameBytes - kCommandHeadBytes - kMacBytes;

// `none` for a frame of another version, of an unknown type, or too short or long for its type.
FrameType type_of(const RadioFrame& frame);

// Fresh bytes that reveal nothing about the step's random words, which others use as well.
Digest fresh(const StepContext& step, std::uint8_t purpose);

Key phone_key(const Code& code, const Nonces& nonces);
Mac proof(const Code& code, const Nonces& nonces);
// By a phone that is known already, under the key that it has.
Mac proof_again(const Key& phone_key, const Nonces& nonces);
Mac receipt(const Code& code, const Nonces& nonces, std::uint8_t phone, Role role);
Key session_key(const Key& phone_key, const Nonces& nonces, std::uint32_t session, Lane lane,
                std::uint8_t phone);
Key one_time_code_key(const Key& phone_key);
Code invitation_code(const Key& session_key, const CommandNonce& nonce, std::uint8_t phone);
// XOR with a key stream that is bound to the nonce of one command; at most 32 bytes.
void mask(const Key& session_key, const CommandNonce& nonce, std::span<std::uint8_t> bytes);

// MAC of a frame whose first `bytes` bytes are complete; `answered` is empty but for a reply.
Mac frame_mac(const Key& session_key, Lane lane, std::span<const std::uint8_t> frame,
              std::span<const std::uint8_t> answered = {});

// The 26 letters of a code (RFC 4648 base32 without padding) and a zero.
void code_text(const Code& code, std::array<char, 32>& text);

}  // namespace locktwin::core::protocol
