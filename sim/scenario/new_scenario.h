// The text of a scenario to begin with: it passes as it is, and its notes say what each step is.
#pragma once

#include <string>
#include <vector>

namespace locktwin::sim {

struct NewScenario {
  std::string title;
  std::string why;
  std::vector<std::string> covers;
  std::string schema;  // from the file to the schema; empty: none is named
};

std::string new_scenario_text(const NewScenario& wanted);

// "The button on the rear panel locks" as the name of a file: "the_button_on_the_rear_panel_locks".
std::string file_name_of(const std::string& title);

}  // namespace locktwin::sim
