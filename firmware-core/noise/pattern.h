// Who sends which keys and which are combined, in which order (Noise, 7): a handshake as a table.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace locktwin::core::noise {

enum class Token : std::uint8_t {
  e,    // a fresh public key is sent
  s,    // the sender's lasting public key is sent
  ee,   // both fresh keys give a secret
  es,   // the initiator's fresh key and the responder's lasting one
  se,   // the initiator's lasting key and the responder's fresh one
  ss,   // both lasting keys
  psk,  // what both know beforehand
  end,  // of a message: the payload comes, then it is the other's turn
};

struct Pattern {
  std::string_view name;
  std::span<const Token> tokens;
  bool knows_initiator;  // its lasting public key is known to the other beforehand
  bool knows_responder;
  bool has_psk;
};

// Pairing: neither end knows a key of the other, both know the code of the screen or invitation.
// The code comes first (psk0): who does not know it is told apart by the first message, before the
// lock has calculated a key, has given its own, or has taken a place; nothing of the exchange
// depends on the code alone, so that it may become known later.
extern const Pattern kPairing;

// Sessions of phones, accessories and linked locks, whose keys are known since the pairing. The
// initiator says who it is encrypted to the lock (IK); to begin with both keys known (KK) it would
// have to be said in clear, or the lock would have to try the key of each.
extern const Pattern kSession;

}  // namespace locktwin::core::noise
