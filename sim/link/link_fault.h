// What can be wrong with the way to a target, done on purpose.
#pragma once

#include <cstdint>

namespace locktwin::sim {

enum class LinkFaultKind : std::uint8_t {
  lost,     // it never arrives; who waits for it has then waited in vain
  doubled,  // it arrives twice
  damaged,  // a bit of it has flipped
  noise,    // rubbish arrives before it
};

enum class LinkWay : std::uint8_t { to_target, to_host };

// Of the next `frames` that go that way.
struct LinkFault {
  LinkFaultKind kind = LinkFaultKind::lost;
  LinkWay way = LinkWay::to_target;
  unsigned frames = 0;
};

}  // namespace locktwin::sim
