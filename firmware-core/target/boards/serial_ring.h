// Bytes from an interrupt to the loop, and sleep in between.
#pragma once

#include <array>
#include <cstdint>

namespace locktwin::target {

// One end each: the interrupt puts, the loop takes.
class SerialRing {
 public:
  // One that finds no room is lost; its frame is then damaged, and asked for again.
  void put(std::uint8_t byte) {
    const std::uint32_t next = put_;
    if (next - taken_ >= bytes_.size()) return;
    bytes_[next % bytes_.size()] = byte;
    put_ = next + 1;
  }
  // -1: none has come for a tick of the clock. Without the masking the byte that comes between the
  // look and the sleep would lie there until the next tick; a masked interrupt wakes all the same.
  int take() {
    asm volatile("cpsid i" ::: "memory");
    if (taken_ == put_) {
      asm volatile("wfi" ::: "memory");
      asm volatile("cpsie i\n isb" ::: "memory");
      if (taken_ == put_) return -1;
    } else {
      asm volatile("cpsie i" ::: "memory");
    }
    const std::uint32_t at = taken_;
    const int byte = bytes_[at % bytes_.size()];
    taken_ = at + 1;
    return byte;
  }

 private:
  std::array<std::uint8_t, 512> bytes_;  // the longest question has about 270
  volatile std::uint32_t put_;
  volatile std::uint32_t taken_;
};

}  // namespace locktwin::target
