#include "sim/campaign/outcome/play_cells.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <condition_variable>
#include <exception>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

#include "sim/campaign/outcome/first_blocks.h"
#include "sim/campaign/outcome/learn.h"

namespace locktwin::sim {

namespace {

class CellWork {
 public:
  // `first`, if given: what says when no more is needed.
  CellWork(const Plan& plan, const CellsOptions& options, std::vector<Block> blocks,
           FirstBlocks* first)
      : plan_(plan), options_(options), blocks_(std::move(blocks)), first_(first) {}

  // Until all are done; what one of the workers throws is thrown here.
  void go_on(std::uint64_t all) {
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
  std::uint64_t kept() const { return kept_; }
  bool enough() const { return enough_; }

 private:
  bool stopped() const { return failed_ || enough_ || (options_.stop && options_.stop()); }

  void work() {
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

  void play(CellPlayer& player, const Block& block) {
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

}  // namespace

namespace {

// Cells of a shard that are played before anything is known of what comes of them: all, or those of
// one round of a search.
struct CellRange {
  std::uint64_t first = 0;
  std::uint64_t end = 0;
};

void play_range(const Plan& plan, const CellsOptions& options, CellRange range, CellsDone& done) {
  std::vector<Block> left;
  std::uint64_t cells = 0;
  for (const Block& block : blocks_of(plan.cells(), options.shard, options.shards)) {
    if (block.first < range.first || block.first >= range.end) continue;
    if (is_finished(options.folder, block)) {
      done.before += block.count;
    } else {
      left.push_back(block);
      cells += block.count;
    }
  }
  done.left += cells;
  if (left.empty()) return;
  std::optional<FirstBlocks> first;
  if (plan.question.narrow_enough) first.emplace(plan, options.folder);
  done.enough = first && first->are_enough();
  if (done.enough) return;
  CellWork work(plan, options, std::move(left), first ? &*first : nullptr);
  work.go_on(cells);
  done.enough = work.enough();
  done.played += work.kept();
  done.left -= work.kept();
}

}  // namespace

CellsDone play_cells(const Plan& plan, const CellsOptions& options) {
  CellsDone done;
  std::optional<Plan> learned;  // of a search
  if (plan.design.seeks()) learned = plan;
  const Plan& known = learned ? *learned : plan;
  for (std::size_t round = 0; round < plan.design.rounds(); ++round) {
    const CellRange range{plan.design.start(round), plan.design.start(round + 1)};
    if (round > 0) learn_from(options.folder, *learned);
    if (known.design.known() < range.end) {
      if (done.left == 0) done.waits = round;
      for (const Block& block : blocks_of(plan.cells(), options.shard, options.shards)) {
        const bool later = block.first >= range.first && !is_finished(options.folder, block);
        done.left += later ? block.count : 0;
      }
      break;
    }
    play_range(known, options, range, done);
  }
  return done;
}

}  // namespace locktwin::sim
