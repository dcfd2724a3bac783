#include "firmware-core/phone/identity.h"

#include "firmware-core/crypto/wipe_stack.h"
#include "firmware-core/store/records.h"

namespace locktwin::core {

void Identity::prepare(const StepContext& step, const Store& store) {
  if (known_) return;
  const auto device_key = store.read(RecordKey::device_key, step.flash);
  if (device_key.empty()) return;
  keys_ = noise::KeyPair::of(protocol::lock_secret(device_key));
  known_ = true;
  wipe_stack();
}

noise::Handshake Identity::begin(const StepContext& step, const noise::Pattern& pattern,
                                 noise::Role role, Lane lane, protocol::Purpose purpose,
                                 const Key32& before) const {
  return {pattern,
          role,
          protocol::prologue(lane),
          {keys_, protocol::fresh(step, purpose), before, before}};
}

Key32 Identity::shared_with(const Key32& other) const {
  const Key32 shared = x25519(keys_.secret, other);
  wipe_stack();
  return shared;
}

}  // namespace locktwin::core
