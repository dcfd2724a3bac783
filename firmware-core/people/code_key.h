// The secret that a lock and an administrator's phone share for one-time codes: derived from the
// phone's key, so that the codes go when the phone is revoked.
#pragma once

#include <cstdint>

#include "firmware-core/crypto/sha256.h"

namespace locktwin::core {

struct CodeKey {
  std::uint8_t phone = 0;  // 1 to kMaxPhones; 0: no key
  Digest secret{};
};

}  // namespace locktwin::core
