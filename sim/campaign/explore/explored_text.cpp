#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "sim/campaign/explore/explore.h"
#include "sim/scenario/duration_text.h"
#include "sim/text/printable.h"

namespace locktwin::sim {

namespace {

// For a terminal, which others see and logs keep: without the digits that were typed.
std::string life_line(const LifeStep& step) {
  std::string text = printable_line(describe(step.action, true));
  if (step.meanwhile) text += "  meanwhile";
  if (step.pause > Duration{0}) text += "  then " + write_duration(step.pause);
  return "      " + text + "\n";
}

}  // namespace

std::string explored_text(const Explored& explored) {
  std::string text = fmt::format(
      "{} lives, {} actions done, {} refused; {} moments to go on from\nnew:", explored.lives,
      explored.actions, explored.refused, explored.moments);
  for (std::size_t i = 0; i < kFeatureWords.size(); ++i) {
    text += fmt::format("{} {} {}", i == 0 ? "" : ",", explored.covered[i], kFeatureWords[i]);
  }
  text += fmt::format("\n{} lives in which something was found", explored.failed);
  if (explored.failed == 0) return text + "\n";
  text += fmt::format(", made small by {} more\n", explored.played);
  for (const Found& found : explored.found) {
    const LifeSize size = size_of(found.find.life);
    text += fmt::format(
        "found  {}\n    seen: {}\n    {} steps in life {}, {} actions and {} faults left\n",
        printable_line(found.find.reason), printable_line(found.find.seen), found.steps, found.life,
        size.actions, size.faults);
    for (const LifeStep& step : found.find.life) text += life_line(step);
  }
  return text;
}

std::string explored_json(const Explored& explored) {
  nlohmann::ordered_json json{
      {"house", explored.house},     {"seed", explored.seed},
      {"lives", explored.lives},     {"actions", explored.actions},
      {"refused", explored.refused}, {"moments", explored.moments},
      {"failed", explored.failed},   {"lives_of_shrinking", explored.played}};
  for (std::size_t i = 0; i < kFeatureWords.size(); ++i) {
    json["covered"][std::string(kFeatureWords[i])] = explored.covered[i];
  }
  json["found"] = nlohmann::ordered_json::array();
  for (const Found& found : explored.found) {
    const LifeSize size = size_of(found.find.life);
    json["found"].push_back({{"reason", found.find.reason},
                             {"seen", found.find.seen},
                             {"covers", found.find.covers},
                             {"life", found.life},
                             {"steps", found.steps},
                             {"actions", size.actions},
                             {"faults", size.faults},
                             {"file", found.name}});
  }
  return json.dump(2) + "\n";
}

}  // namespace locktwin::sim
