// A block of memory that waits for the next of its kind, one a thread.
#pragma once

#include <cstddef>
#include <new>
#include <utility>

namespace locktwin::model {

// Box2D keeps 100 kB of scratch memory in a world. One block a thread waits for the next movement:
// malloc would return it to the system and fetch it page by page anew.
class ScratchMemory {
 public:
  static void* take(std::size_t bytes) {
    void* block = std::exchange(spare().block, nullptr);
    return block != nullptr ? block : ::operator new(bytes);
  }
  static void put_back(void* block) { ::operator delete(std::exchange(spare().block, block)); }

 private:
  struct Spare {
    Spare() = default;
    Spare(const Spare&) = delete;
    Spare& operator=(const Spare&) = delete;
    ~Spare() { ::operator delete(block); }
    void* block = nullptr;
  };
  static Spare& spare() {
    thread_local Spare kept;
    return kept;
  }
};

}  // namespace locktwin::model
