#include "sim/scenario/new_scenario.h"

#include <fmt/format.h>

#include <nlohmann/json.hpp>

namespace locktwin::sim {

namespace {

using Json = nlohmann::ordered_json;

constexpr const char* kSteps =
    R"(  "setup": {"users": [{"name": "Ann", "role": "administrator", "pin": "482915"}]},
  "steps": [
    {"do": "press_inside_button",
     "note": "what somebody does; all that can be done: locktwin actions"},
    {"expect": "bolt.locked", "with": {"cause": "inside_button"}, "within": "3s",
     "note": "what the lock reports; all of it: locktwin events"},
    {"expect": "bolt.position_mm", "above": 21,
     "note": "what is true, beside the report; all that can be read: locktwin signals"},
    {"wait": "1s",
     "note": "times have a unit: ms, s, min, h, d"},
    {"expect": "door.shut", "is": true, "for": "2s",
     "note": "for: it holds all the time; within: it comes true before that is over"}
  ],
  "always": [
    {"event": "alarm.jam", "times": 0}
  ]
}
)";

std::string quoted(const std::string& text) {
  return Json(text).dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace

std::string new_scenario_text(const NewScenario& wanted) {
  std::string text = "{\n";
  if (!wanted.schema.empty()) text += fmt::format("  \"$schema\": {},\n", quoted(wanted.schema));
  std::string covers;
  for (const std::string& id : wanted.covers) {
    covers += (covers.empty() ? "" : ", ") + quoted(id);
  }
  text += fmt::format("  \"title\": {},\n  \"why\": {},\n  \"covers\": [{}],\n",
                      quoted(wanted.title), quoted(wanted.why), covers);
  return text + kSteps;
}

std::string file_name_of(const std::string& title) {
  std::string name;
  for (const char c : title) {
    const bool capital = c >= 'A' && c <= 'Z';
    if (capital || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
      name += capital ? static_cast<char>(c - 'A' + 'a') : c;
    } else if (c != '\'' && !name.empty() && name.back() != '_') {
      name += '_';
    }
  }
  if (!name.empty() && name.back() == '_') name.pop_back();
  return name.empty() ? "scenario" : name;
}

}  // namespace locktwin::sim
