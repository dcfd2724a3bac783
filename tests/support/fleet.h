// Many locks at rest, each with its door, its pack and its administrator.
#pragma once

#include <malloc.h>

#include <memory>
#include <vector>

#include "sim/lock/lock.h"
#include "tests/support/home.h"

namespace locktwin::tests {

class Fleet {
 public:
  explicit Fleet(std::size_t size) : before_(allocated_bytes()) {
    homes_.reserve(size);
    for (std::size_t i = 0; i < size; ++i) {
      homes_.push_back(std::make_unique<Home>());
      Home& home = *homes_.back();
      home.insert_battery();
      home.enrol_administrator("482915");
      home.run(std::chrono::minutes(1));
      std::vector<sim::Occurrence>().swap(home.log);
    }
  }

  void run(sim::Duration span) {
    for (const std::unique_ptr<Home>& home : homes_) home->run(span);
  }

  const std::vector<std::unique_ptr<Home>>& homes() const { return homes_; }

  // What the heap has given for each since the beginning, but for the images of its flash. 0 where
  // the C library does not tell (under a sanitizer).
  double bytes_each() const {
    const double each =
        static_cast<double>(allocated_bytes() - before_) / static_cast<double>(homes_.size());
    const double image = static_cast<double>(homes_[0]->world.lock().plant.flash.bytes().size());
    return std::max(0.0, each - image);
  }

 private:
  static std::size_t allocated_bytes() {
    const struct mallinfo2 heap = mallinfo2();
    return heap.uordblks + heap.hblkhd;
  }

  std::size_t before_;
  std::vector<std::unique_ptr<Home>> homes_;
};

}  // namespace locktwin::tests
