// A scenario that was opened, as it went: its steps, when each began, and where it failed.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "sim/time/time.h"

namespace locktwin::sim {

struct StepPicture {
  int line = 0;            // in its file
  std::string text;        // "do press_key key=•", "expect bolt.locked within 3s"
  std::string note;        // as its author wrote it; may be empty
  std::optional<Time> at;  // it began then; none: it was not reached
};

struct ScenarioPicture {
  std::string file;
  std::string title;
  std::string why;
  std::vector<std::string> covers;
  Time zero{0};           // of the world, when its setup was done
  Time end{0};            // and when it was over, or was stopped
  bool finished = false;  // it came to its end, or failed; it was not stopped in a step
  std::vector<StepPicture> steps;
  std::optional<std::size_t> failed;  // of the steps; none: it passed, or something else broke it
  std::string expected;               // of the failure; empty: there is none
  std::string seen;
};

}  // namespace locktwin::sim
