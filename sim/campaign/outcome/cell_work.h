// The cells of some blocks, played by several threads that each take the next block.
#pragma once

#include <atomic>
#include <condition_variable>
#include <cstddef>
#include <cstdint>
#include <exception>
#include <mutex>
#include <vector>

#include "sim/campaign/outcome/first_blocks.h"
#include "sim/campaign/outcome/play_cells.h"

namespace locktwin::sim {

class CellWork {
 public:
  // `first`, if given: what says when no more is needed.
  CellWork(const Plan& plan, const CellsOptions& options, std::vector<Block> blocks,
           FirstBlocks* first);

  // Until all are done, or no more is needed, or the options say stop; `all` is the number of their
  // cells. What one of the threads throws is thrown here.
  void go_on(std::uint64_t all);
  std::uint64_t kept() const { return kept_; }  // cells whose block was written
  bool enough() const { return enough_; }

 private:
  bool stopped() const { return failed_ || enough_ || (options_.stop && options_.stop()); }
  void work();
  void play(CellPlayer& player, const Block& block);

  const Plan& plan_;
  const CellsOptions& options_;
  const std::vector<Block> blocks_;
  FirstBlocks* first_;
  std::mutex first_mutex_;
  Starts starts_;
  std::atomic<std::size_t> next_{0};
  std::atomic<std::uint64_t> played_{0};
  std::atomic<std::uint64_t> kept_{0};
  std::atomic<bool> failed_{false};
  std::atomic<bool> enough_{false};
  std::mutex mutex_;
  std::condition_variable done_;
  std::size_t running_ = 0;
  std::exception_ptr error_;
};

}  // namespace locktwin::sim
