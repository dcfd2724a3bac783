#include "sim/campaign/outcome/play_cells.h"

#include <optional>
#include <utility>
#include <vector>

#include "sim/campaign/outcome/cell_work.h"
#include "sim/campaign/outcome/first_blocks.h"
#include "sim/campaign/outcome/learn.h"

namespace locktwin::sim {

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
      const bool stopped = done.left > 0;  // it waits for nobody but itself
      for (const Block& block : blocks_of(plan.cells(), options.shard, options.shards)) {
        const bool later = block.first >= range.first && !is_finished(options.folder, block);
        done.left += later ? block.count : 0;
      }
      if (!stopped && done.left > 0) done.waits = round;
      break;
    }
    play_range(known, options, range, done);
  }
  return done;
}

}  // namespace locktwin::sim
