// What the links to targets have done so far, counted by all that share it, in whatever threads.
#pragma once

#include <atomic>
#include <cstdint>

namespace locktwin::sim {

struct LinkFigures {
  std::uint64_t round_trips = 0;
  std::uint64_t retries = 0;  // asked again: something was lost or damaged on the way
  std::uint64_t stalls = 0;   // silences after which it went on where it stood
};

class LinkTally {
 public:
  void count_round_trip() { ++round_trips_; }
  void count_retry() { ++retries_; }
  void count_stall() { ++stalls_; }
  LinkFigures figures() const { return {round_trips_, retries_, stalls_}; }

 private:
  std::atomic<std::uint64_t> round_trips_{0};
  std::atomic<std::uint64_t> retries_{0};
  std::atomic<std::uint64_t> stalls_{0};
};

}  // namespace locktwin::sim
