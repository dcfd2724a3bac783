// Processor time of the programs that this one has started and that have ended.
#pragma once

#include <sys/resource.h>

namespace locktwin::tests {

inline double seconds_of_children() {
  rusage used{};
  getrusage(RUSAGE_CHILDREN, &used);
  const auto seconds = [](const timeval& time) {
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) * 1e-6;
  };
  return seconds(used.ru_utime) + seconds(used.ru_stime);
}

}  // namespace locktwin::tests
