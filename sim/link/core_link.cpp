#include "sim/link/core_link.h"

#include "sim/vocabulary/bad_input.h"

namespace locktwin::sim {

void CoreLink::spoil(const LinkFault&) {
  throw BadInput(
      "the core of this lock is in this process, with no link that could be spoiled; play it with "
      "locktwin hil --target process, or another target");
}

}  // namespace locktwin::sim
