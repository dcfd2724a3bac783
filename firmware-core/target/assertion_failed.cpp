// A broken contract resets the chip. Weak: a board that has better to do (keep a note for the
// journal, stop its motor bridge first) brings its own.
#include "firmware-core/assert.h"
#include "firmware-core/target/reset.h"

namespace locktwin::core {

[[gnu::weak]] void assertion_failed() {
  target::reset_chip();
}

}  // namespace locktwin::core
