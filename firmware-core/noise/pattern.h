// Who sends which keys and which are combined, in which order (Noise, 7): a handshake as a table.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <initializer_list>

#include "firmware-core/crypto/sha256.h"

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

class Tokens {
 public:
  consteval Tokens(std::initializer_list<Token> tokens)
      : size_(static_cast<std::uint8_t>(tokens.size())) {
    std::copy(tokens.begin(), tokens.end(), tokens_.begin());
  }
  constexpr std::size_t size() const { return size_; }
  constexpr Token operator[](std::size_t number) const { return tokens_[number]; }

 private:
  std::array<Token, 12> tokens_{};
  std::uint8_t size_;
};

struct Pattern {
  Digest begin;  // the protocol's name, or its hash when it is longer than that (Noise, 5.2)
  Tokens tokens;
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
