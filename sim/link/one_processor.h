// A core in a process of its own answers one question at a time: the two who ask and answer in turn
// are quicker on one processor. On two, each would have to be woken from rest for each answer.
#pragma once

#include <sched.h>

namespace locktwin::sim {

// As long as it lives, the thread that made it stays on one processor, as do the processes that it
// starts meanwhile: of those that it may run on, one that the fewest others of this program have
// taken. Where that is not to be had nothing changes: it is a matter of speed alone.
class OneProcessor {
 public:
  OneProcessor();
  ~OneProcessor();
  OneProcessor(const OneProcessor&) = delete;
  OneProcessor& operator=(const OneProcessor&) = delete;

 private:
  cpu_set_t before_{};
  int taken_ = -1;
};

}  // namespace locktwin::sim
