// What a phone is to the lock: in its record, and on the page that lists the phones.
#pragma once

#include <cstdint>

namespace locktwin::core {

enum class PhoneState : std::uint8_t {
  vacant,
  invited,   // may pair by the code of an invitation
  paired,    // may open sessions
  waiting,   // a lock that may not command this one until an administrator has confirmed it here
  commands,  // a lock that this one commands (UNL-12); `user` is our id over there
};

}  // namespace locktwin::core
