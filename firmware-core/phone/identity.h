// The lock's lasting keys, by which every phone knows it since its pairing. The secret one comes
// from the device key; the public one is calculated when somebody is there to whom it matters.
#pragma once

#include "firmware-core/noise/handshake.h"
#include "firmware-core/phone/protocol.h"
#include "firmware-core/step_context.h"
#include "firmware-core/store/store.h"

namespace locktwin::core {

class Identity {
 public:
  // Calculates them, unless it has, or the lock has no device key yet.
  void prepare(const StepContext& step, const Store& store);
  bool known() const { return known_; }
  // Of the lock's end of a handshake. `before`: what both know beforehand, the other's lasting key,
  // or the code as a psk.
  noise::Handshake begin(const StepContext& step, const noise::Pattern& pattern, noise::Role role,
                         Lane lane, protocol::Purpose purpose, const Key32& before) const;
  const noise::KeyPair& keys() const { return keys_; }
  // With a lasting public key of somebody; zeros when it is no key.
  Key32 shared_with(const Key32& other) const;

 private:
  noise::KeyPair keys_;
  bool known_ = false;
};

}  // namespace locktwin::core
