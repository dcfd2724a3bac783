// The bytes on the air (README.md): frames, and what both ends derive alike, without any state.
// The same functions serve both ends.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>

#include "firmware-core/crypto/chacha_poly.h"
#include "firmware-core/crypto/sha256.h"
#include "firmware-core/crypto/x25519.h"
#include "firmware-core/radio_frame.h"
#include "firmware-core/step_context.h"

namespace locktwin::core::protocol {

inline constexpr std::uint8_t kVersion = 2;

// Whatever a frame is, it has kRadioFrameBytes: version (1), type (1), place (2), body.
enum class FrameType : std::uint8_t {
  none = 0,
  hello = 0x01,         // from the phone: a session's first message …
  pair_request = 0x02,  // a pairing's first, its place says which invitation …
  pair_proof = 0x03,    // its third …
  asks = 0x04,          // and what is said under the keys of a session;
  challenge = 0x81,     // from the lock: a session's second message …
  pair_challenge = 0x82,
  tells = 0x83,  // under the keys of a session, or of a pairing …
  call = 0x84,   // and in clear, through the cloud, to the phone of that place
};

// What is said under a key: content (1), length (1), and so many bytes; zeros behind.
enum class Content : std::uint8_t {
  filler = 0,
  command,  // from the phone …
  reply,    // and from the lock
  notice,
  outcome,
  prompt,
  paired,
};

inline constexpr std::size_t kPlaceAt = 2;
inline constexpr std::size_t kHeadBytes = 4;  // in clear, of every frame
inline constexpr std::size_t kBodyBytes = kRadioFrameBytes - kHeadBytes;
inline constexpr std::size_t kCountAt = kHeadBytes;  // under a key: how many went before (4)
inline constexpr std::size_t kContentAt = kCountAt + 4;
inline constexpr std::size_t kSaidAt = kContentAt + 2;
inline constexpr std::size_t kSaidMost = kRadioFrameBytes - kTagBytes - kSaidAt;
inline constexpr std::size_t kCommandHeadBytes = 2;  // replies heard, opcode
inline constexpr std::size_t kReplyHeadBytes = 2;    // status, reason
inline constexpr std::size_t kCommandPayloadMax = kSaidMost - kCommandHeadBytes;

// What the messages of a handshake carry fills the frame.
inline constexpr std::size_t kHelloPayload = kBodyBytes - 96;
inline constexpr std::size_t kChallengePayload = kBodyBytes - 48;  // the session's place, zeros
inline constexpr std::size_t kPairRequestPayload = kBodyBytes - 48;
inline constexpr std::size_t kPairChallengePayload = kBodyBytes - 96;
inline constexpr std::size_t kPairProofPayload =
    kBodyBytes - 64;  // old place (1), old_key_proof (32)

using Code = std::array<std::uint8_t, 16>;          // verification code of a pairing
using Proof = std::array<std::uint8_t, kTagBytes>;  // the end of a PAIR_PROOF

// `none` for a frame of another version, length or of an unknown type.
FrameType type_of(const RadioFrame& frame);

constexpr std::uint16_t place_of(const RadioFrame& frame) {
  return static_cast<std::uint16_t>(frame.bytes[kPlaceAt] | frame.bytes[kPlaceAt + 1] << 8);
}
constexpr std::span<std::uint8_t> body_of(RadioFrame& frame) {
  return std::span(frame.bytes).subspan(kHeadBytes);
}
// A frame of which only the head is filled in.
void begin(RadioFrame& frame, FrameType type, std::uint16_t place);

// Fresh bytes of the step (chance.h); each purpose gets others. The numbers stay with their
// purposes.
enum class Purpose : std::uint8_t {
  session = 1,
  pairing_code = 3,
  pairing = 4,
  linked_session = 5,
  invitation = 6,
  device_key = 7,
};
Digest fresh(const StepContext& step, Purpose purpose);

// What a handshake is bound to, besides its messages: so that no frame passes to the other lane.
std::span<const std::uint8_t> prologue(Lane lane);
// The code as the key that both know beforehand.
Key32 psk_of(const Code& code);
// The lock's lasting secret key.
Key32 lock_secret(std::span<const std::uint8_t> device_key);
// From what the lasting keys of phone and lock give, which is another one after every pairing.
Digest one_time_code_key(const Key32& shared);
// By a phone that is known already, in a handshake of this hash.
Digest old_key_proof(const Key32& old_shared, const Digest& handshake);

// The 26 letters of a code (RFC 4648 base32 without padding) and a zero.
void code_text(const Code& code, std::array<char, 32>& text);

}  // namespace locktwin::core::protocol
