// Work that is shared out to several threads.
#pragma once

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <exception>
#include <mutex>
#include <thread>
#include <vector>

namespace locktwin::sim {

// Calls work(0) to work(count - 1), `jobs` at once, one of them on the caller's thread; returns
// when all are done. In which order they are begun and who does which is chance: what they write
// stands apart, or is atomic. The first error ends it and is thrown here.
template <typename Work>
void share_out(std::size_t count, unsigned jobs, const Work& work) {
  std::atomic<std::size_t> next{0};
  std::exception_ptr error;
  std::mutex mutex;
  const auto take = [&] {
    try {
      for (std::size_t i = next++; i < count; i = next++) work(i);
    } catch (...) {
      const std::lock_guard lock(mutex);
      if (!error) error = std::current_exception();
      next = count;
    }
  };
  {
    std::vector<std::jthread> helpers;
    for (unsigned i = 1; i < std::min<std::size_t>(jobs, count); ++i) helpers.emplace_back(take);
    take();
  }
  if (error) std::rethrow_exception(error);
}

}  // namespace locktwin::sim
