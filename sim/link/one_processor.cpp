#include "sim/link/one_processor.h"

#include <array>
#include <mutex>

namespace locktwin::sim {

namespace {

// How many threads of this process have taken each.
struct Taken {
  std::mutex mutex;
  std::array<int, CPU_SETSIZE> by{};
};

Taken& taken() {
  static Taken all;
  return all;
}

int least_taken(const cpu_set_t& allowed, const std::array<int, CPU_SETSIZE>& by) {
  int best = ::sched_getcpu();  // where it is, if that is as good
  if (best < 0 || best >= CPU_SETSIZE || !CPU_ISSET(best, &allowed)) best = -1;
  for (int cpu = 0; cpu < CPU_SETSIZE; ++cpu) {
    if (!CPU_ISSET(cpu, &allowed)) continue;
    if (best < 0 || by[static_cast<unsigned>(cpu)] < by[static_cast<unsigned>(best)]) best = cpu;
  }
  return best;
}

}  // namespace

OneProcessor::OneProcessor() {
  if (::sched_getaffinity(0, sizeof before_, &before_) != 0) return;
  const std::lock_guard lock(taken().mutex);
  const int cpu = least_taken(before_, taken().by);
  if (cpu < 0) return;
  cpu_set_t one;
  CPU_ZERO(&one);
  CPU_SET(cpu, &one);
  if (::sched_setaffinity(0, sizeof one, &one) != 0) return;
  ++taken().by[static_cast<unsigned>(cpu)];
  taken_ = cpu;
}

OneProcessor::~OneProcessor() {
  if (taken_ < 0) return;
  ::sched_setaffinity(0, sizeof before_, &before_);
  const std::lock_guard lock(taken().mutex);
  --taken().by[static_cast<unsigned>(taken_)];
}

}  // namespace locktwin::sim
