// A cell of a plan: one point of its parameters' space, played and judged.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "sim/campaign/cells/starts.h"
#include "sim/campaign/explore/life.h"
#include "sim/campaign/plan/plan.h"
#include "sim/world/world.h"
#include "sim/world/world_state.h"

namespace locktwin::sim {

enum class CellWord {
  passed,
  failed,   // an expectation of the scenario was missed: what a rate counts
  broken,   // what shall hold always, or eventually, does not; or a mistake of the program
  refused,  // a part does not take these values: it has shown nothing
};
inline constexpr std::string_view kCellWords[] = {"passed", "failed", "broken", "refused"};

struct CellResult {
  CellWord word = CellWord::passed;
  std::string reason;                           // what was expected, or why it was refused
  std::vector<bool> reached;                    // of each property of `sometimes`
  std::vector<std::optional<double>> measures;  // by measure_names()
  std::uint64_t hash = 0;                       // of the final state; 0: there is none
  std::uint32_t runs = 1;                       // of a limit, so many were needed
};

// Plays cells one after the other, in one world that each of them begins anew. For one thread;
// `starts` is shared. What comes of a cell depends on plan and number alone.
class CellPlayer {
 public:
  CellPlayer(const Plan& plan, Starts& starts) : plan_(plan), starts_(starts) {}

  CellResult play(std::uint64_t cell);

 private:
  CellResult play_once(std::uint64_t cell, const Chosen& chosen);
  CellResult seek_limit(std::uint64_t cell);
  // What was done in it.
  Life play_from(const Start& start, const Scenario& scenario, std::uint64_t cell,
                 const Chosen& chosen, CellResult& result);
  void ask_when_healed(const Scenario& scenario, const Life& done, CellResult& result);

  const Plan& plan_;
  Starts& starts_;
  World world_;
  WorldState beginning_ = first_state({});  // of a cell; kept for the room that it has
};

}  // namespace locktwin::sim
