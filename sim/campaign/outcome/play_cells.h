// Plays a plan's cells, several at once, and writes what came of them block by block.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>

#include "sim/campaign/outcome/block_file.h"
#include "sim/campaign/plan/plan.h"

namespace locktwin::sim {

struct CellsOptions {
  unsigned jobs = 1;  // changes nothing but the time it takes
  unsigned shard = 1;
  unsigned shards = 1;
  std::string folder;
  std::string build;
  std::function<bool()> stop{};  // asked all the time: what is not whole is left
  // Of the cells that were left, at first and now and then, on the caller's thread.
  std::function<void(std::uint64_t done, std::uint64_t all)> progress{};
};

struct CellsDone {
  std::uint64_t before = 0;  // cells that were finished already
  std::uint64_t played = 0;
  std::uint64_t left = 0;  // when it was stopped, or …
  // Of a search: this round, from 0, follows from cells that others have not played yet.
  std::optional<std::size_t> waits{};
  bool enough = false;  // … not needed: the first cells of the folder are as good as the plan asks
};

// Throws BadInput, NotTheSame; what was finished by then is kept.
CellsDone play_cells(const Plan& plan, const CellsOptions& options);

}  // namespace locktwin::sim
