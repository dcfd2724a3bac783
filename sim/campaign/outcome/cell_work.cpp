#include "sim/campaign/outcome/cell_work.h"

#include <algorithm>
#include <chrono>
#include <string>
#include <thread>
#include <utility>

namespace locktwin::sim {

CellWork::CellWork(const Plan& plan, const CellsOptions& options, std::vector<Block> blocks,
                   FirstBlocks* first)
    : plan_(plan), options_(options), blocks_(std::move(blocks)), first_(first) {}

void CellWork::go_on(std::uint64_t all) {
  if (options_.progress) options_.progress(0, all);
  const std::size_t jobs = std::clamp<std::size_t>(options_.jobs, 1, blocks_.size());
  running_ = jobs;
  std::vector<std::jthread> workers;
  for (std::size_t i = 0; i < jobs; ++i) workers.emplace_back([this] { work(); });
  constexpr std::chrono::milliseconds kBetweenTwoLooks(200);
  std::unique_lock lock(mutex_);
  while (!done_.wait_for(lock, kBetweenTwoLooks, [&] { return running_ == 0; })) {
    if (options_.progress) options_.progress(played_, all);
  }
  lock.unlock();
  workers.clear();
  if (error_) std::rethrow_exception(error_);
}

void CellWork::work() {
  try {
    CellPlayer player(plan_, starts_);
    for (std::size_t i = next_++; i < blocks_.size() && !stopped(); i = next_++) {
      play(player, blocks_[i]);
    }
  } catch (...) {
    const std::lock_guard lock(mutex_);
    if (!error_) error_ = std::current_exception();
    failed_ = true;
  }
  {
    const std::lock_guard lock(mutex_);
    --running_;
  }
  done_.notify_one();
}

void CellWork::play(CellPlayer& player, const Block& block) {
  std::string lines;
  for (std::uint64_t cell = block.first; cell < block.first + block.count; ++cell) {
    if (stopped()) return;
    lines += line_of(CellRow{cell, chosen_of(plan_, cell), player.play(cell)});
    ++played_;
  }
  write_block(options_.folder, block, plan_, options_.build, lines);
  kept_ += block.count;
  if (first_ == nullptr) return;
  const std::lock_guard lock(first_mutex_);
  if (first_->are_enough()) enough_ = true;
}

}  // namespace locktwin::sim
