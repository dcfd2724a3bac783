// One scenario of a batch, as reports tell of it.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "sim/report/run_picture.h"
#include "sim/text/located_json.h"

namespace locktwin::sim {

struct ReportedRun {
  std::string file{};
  std::string title{};
  std::string why{};
  std::vector<std::string> covers{};
  std::string verdict{};  // "passed", "failed", "invalid" …, "interrupted", "not run"
  std::string text{};     // what went wrong, as a terminal tells it; empty: nothing
  std::string summary{};  // the same in a line
  std::string at_file{};  // where in the sources it went wrong: the scenario's own file or another
  Place place{};
  double simulated_s = 0;
  std::uint64_t steps = 0;
  std::uint64_t hash = 0;
  std::uint64_t seed = 0;
  std::string variant{};  // of a file that is played in several ways: "delay=130ms"
  std::shared_ptr<const RunPicture> picture{};  // null: none was drawn

  bool passed() const { return verdict == "passed"; }
  bool ran() const { return verdict != "not run"; }
};

}  // namespace locktwin::sim
