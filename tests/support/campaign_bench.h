// A small plan in a folder of its own: a door that is more or less warped.
#pragma once

#include <fstream>
#include <functional>
#include <iterator>
#include <map>
#include <nlohmann/json.hpp>
#include <string>

#include "sim/campaign/outcome/play_cells.h"
#include "sim/campaign/plan/plan.h"
#include "tests/support/temp_folder.h"

namespace locktwin::tests {

struct CampaignBench {
  static constexpr const char* kScenario =
      R"({"title": "t", "why": "w", "covers": [], "let": {"warp_mm": 0, "celsius": 20}, "steps": [
        {"do": "set_temperature", "celsius": "$celsius"},
        {"fault": "door.warp_mm", "value": "$warp_mm"}, {"remember": "pressed"},
        {"do": "press_inside_button", "meanwhile": true},
        {"expect": "bolt.locked", "within": "20s"}, {"remember": "locked"}]})";

  CampaignBench() { folder.write("lock.json", kScenario); }

  // `keys` stand in place of those of the plan: R"("seed": 2)".
  sim::Plan plan(const std::string& keys = {}) const {
    nlohmann::ordered_json json = nlohmann::ordered_json::parse(
        R"({"title": "t", "why": "w", "scenario": "lock.json",
            "vary": {"warp_mm": {"uniform": [0, 9]}, "celsius": {"choice": [-10, 20]}},
            "design": {"latin_hypercube": 40}, "sometimes": {"jam": {"event": "alarm.jam"}},
            "measures": {"locked_after": "= @locked - @pressed"}})");
    json.update(nlohmann::ordered_json::parse("{" + keys + "}"));
    return sim::load_plan(folder.write("plan.json", json.dump()));
  }

  // Plays a part of it into that folder.
  sim::CellsDone play(const sim::Plan& plan, const std::string& out, unsigned jobs = 1,
                      unsigned shard = 1, unsigned shards = 1,
                      std::function<bool()> stop = {}) const {
    sim::CellsOptions options;
    options.jobs = jobs;
    options.shard = shard;
    options.shards = shards;
    options.folder = folder.file(out);
    options.build = "test";
    options.stop = std::move(stop);
    sim::open_folder(options.folder, plan, options.build);
    return sim::play_cells(plan, options);
  }

  // Every file of it, with its bytes.
  std::map<std::string, std::string> files(const std::string& out) const {
    std::map<std::string, std::string> all;
    for (const auto& entry : std::filesystem::directory_iterator(folder.file(out))) {
      std::ifstream stream(entry.path(), std::ios::binary);
      all[entry.path().filename().string()] = {std::istreambuf_iterator<char>(stream), {}};
    }
    return all;
  }

  TempFolder folder;
};

}  // namespace locktwin::tests
